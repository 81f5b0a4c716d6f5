//! `demo`: a believable repository to try the program on.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::RangedU64ValueParser;

use super::progress::Progress;
use super::{Desk, Outcome, Result, Trouble};
use crate::demo::{DemoError, EARLIEST, Wish, make};
use crate::locale::{Key, Message};

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
        let made = make(wish, &folder, &|| progress.step());
        progress.finish();
        let made = made?;
        if !desk.quiet {
            let path = folder.display().to_string();
            let done = message!("demo-done", dossiers = self.dossiers, ..);
            let done = done.with("commits", made.commits).with("tip", made.tip);
            let next = Message::new(if self.bare { key!("demo-next-bare") } else { key!("demo-next") });
            let next = next.with("path", path).with("today", desk.today.to_string());
            let mut to = desk.output();
            writeln!(to, "{}\n{}", locale.say(&done), locale.say(&next))?;
        }
        Ok(Outcome::Clean)
    }
}
