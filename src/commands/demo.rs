//! `demo`: a believable repository to try the program on.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::RangedU64ValueParser;
use git2::{Oid, Repository};

use super::progress::Progress;
use super::quoting::quoted;
use super::{Desk, Outcome, Result, Trouble};
use crate::assess::Framework;
use crate::calendar::Day;
use crate::demo::{DemoError, EARLIEST, Wish, make};
use crate::figures::published;
use crate::locale::{Key, Message};
use crate::printer::say;
use crate::published::file_of;
use crate::snapshot::Snapshot;
use crate::store::Store;

#[derive(Debug, Args)]
pub(super) struct Demo {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[arg(long, value_name = "N", default_value = "40", value_parser = RangedU64ValueParser::<usize>::new().range(1..=1_000_000))]
    dossiers: usize,
    #[arg(long, value_name = "Y", default_value = "4", value_parser = clap::value_parser!(u32).range(1..=100))]
    years: u32,
    #[arg(long, value_name = "S", default_value = "1")]
    seed: u64,
    #[arg(long)]
    bare: bool,
}

impl From<DemoError> for Trouble {
    fn from(error: DemoError) -> Self {
        let named = |key: Key, path: &Path| Message::new(key).with("path", path.display().to_string());
        match &error {
            DemoError::NotEmpty(path) => Self::new(named(key!("trouble-demo-not-empty"), path)),
            DemoError::TooEarly => Self::new(message!("trouble-demo-early", day = EARLIEST)),
            DemoError::Disk { path, cause } => Self::new(named(key!("trouble-write"), path)).because(cause),
            DemoError::Git(cause) => Self::new(message!("trouble-demo-git")).because(cause.message()),
        }
    }
}

impl Demo {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let locale = desk.locale();
        let folder = desk.directory.as_deref().unwrap_or(Path::new("")).join(&self.folder);
        let progress = Progress::new(self.dossiers, desk.quiet, locale);
        let wish = Wish {
            dossiers: self.dossiers,
            years: self.years,
            seed: self.seed,
            today: desk.today,
            bare: self.bare,
        };
        let made = make(wish, &folder, &|| progress.step(), &|repository, tip| {
            accounts(repository, tip, desk.today)
        });
        progress.finish();
        let made = made?;
        if !desk.quiet {
            let path = quoted(&folder.display().to_string());
            let done = message!("demo-done", dossiers = self.dossiers, ..);
            let done = done.with("commits", made.commits).with("tip", made.tip);
            let next = Message::new(if self.bare { key!("demo-next-bare") } else { key!("demo-next") });
            let next = next.with("path", path).with("today", desk.today.to_string());
            let mut to = desk.output();
            writeln!(to, "{}\n{}", say(locale, &done), say(locale, &next))?;
        }
        Ok(Outcome::Clean)
    }
}

/// What `report --freeze` writes of each year of which the report is established.
fn accounts(
    repository: Repository,
    tip: Oid,
    today: Day,
) -> std::result::Result<Vec<(String, String)>, git2::Error> {
    let tree = repository.find_commit(tip)?.tree_id();
    let store = Store::of(Snapshot::new(repository, tree, "")?);
    let (assessment, _) = Framework::read(&store, today).assess(&store, today, |_| ());
    if let Some(failure) = assessment.failures.first() {
        return Err(git2::Error::from_str(&failure.to_string()));
    }
    let register = &assessment.register;
    let reports = register.reports.iter().filter(|report| report.established.is_some());
    let years = reports.map(|report| report.year).filter(|year| *year < today.year());
    Ok(years.map(|year| (file_of(year), published(register, year).to_ledger())).collect())
}
