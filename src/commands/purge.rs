//! `purge`: destroys dossiers whose retention is over, everywhere in the repository.

mod adopt;
mod approval;
mod candidates;
mod execute;
mod found;
mod progress;

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

pub(super) use self::adopt::adopt_in;
use self::candidates::{Candidate, Judge};
use self::progress::Shown;
use super::office::Office;
use super::outputs::{refuse_inside, settled};
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::assess::Assessment;
use crate::destruction::{
    Ground, Left, Obstacle, Plan, References, Search, bundles_beside, finish_what_was_left, holders,
    of_repository, words,
};
use crate::disk::{Mode, write_whole};
use crate::git::{Records, opened_at};
use crate::locale::{Key, Locale, Message};
use crate::printer::{say, visible_lines};
use crate::source::Source;

#[derive(Debug, Args)]
pub(super) struct Purge {
    #[arg(value_name = "ID")]
    ids: Vec<String>,
    #[arg(long, conflicts_with = "ids")]
    due: bool,
    #[arg(long)]
    execute: bool,
    #[arg(long, value_name = "FILE", conflicts_with = "execute")]
    list: Option<PathBuf>,
    #[arg(long, value_name = "KEY")]
    by: Option<String>,
    #[arg(long, id = "erasure-request", value_name = "REASON", requires = "ids")]
    erasure_request: Option<String>,
    #[arg(long)]
    clean: bool,
    #[arg(long, conflicts_with_all = ["execute", "list"])]
    approve: bool,
    #[arg(long, value_name = "REF", num_args = 0..=1, conflicts_with_all = ["ids", "due", "execute", "list"])]
    adopt: Option<Option<String>>,
    #[arg(long, conflicts_with_all = ["ids", "due", "execute", "list", "adopt"])]
    verify: bool,
}

/// What a destruction is about: the office, its history and the dossiers.
struct Errand {
    office: Office,
    records: Records,
    plan: Plan,
    chosen: Vec<Candidate>,
    names: References,
}

impl Purge {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        if let Some(name) = &self.adopt {
            return adopt::adopt_in(
                &|| super::office::open_repository(desk),
                (name.as_deref(), self.clean),
                desk,
            );
        }
        if self.verify {
            return adopt::verify(desk);
        }
        // Every object that stays is held to its name before anything changes.
        git2::opts::strict_hash_verification(!self.execute);
        let office = desk.office()?;
        let locale = office.locale;
        let records = Records::discover(office.store.root())?;
        if self.execute && finish_what_was_left(records.repository())? == Left::New {
            writeln!(desk.output(), "{}", locale.text(key!("purge-finished")))?;
            return Ok(Outcome::Clean);
        }
        if self.execute && self.ids.is_empty() && !self.due {
            return Err(Trouble::new(message!("trouble-purge-which")).detail(message!("purge-which-help")));
        }
        let tip = records.tip()?.ok_or_else(|| Trouble::new(message!("trouble-purge-empty")))?;
        let names = References::of(records.repository())?;
        let obstacles = of_repository(records.repository(), &names)?;
        if self.execute {
            refuse(&obstacles, locale, desk)?;
        }
        if let Some(obstacle) = obstacles.iter().find(|it| it.message.key == key!("purge-shallow")) {
            return Err(trouble(obstacle));
        }
        let (path, top) = places(records.repository());
        let open = move || opened_at(&path, top.as_deref());
        let shown = Shown::of(desk, locale.text(key!("progress-dossiers")));
        let ground = Ground::read(&open, records.office(), tip, desk.today, &shown)?;
        shown.finish();
        let ledger = Arc::clone(&office.framework.ledger);
        let judge = |assessment: &Assessment| -> Result<_> {
            let judge = Judge { purge: self, today: desk.today, assessment, ledger: &ledger };
            Ok((judge.passed_over(), judge.candidates(&records, tip)?))
        };
        let (passed_over, mut chosen) =
            match obstacles.iter().any(|it| it.message.key == key!("purge-uncommitted")) {
                // What is not committed yet can keep a dossier too; it stands in the way all the same.
                true => {
                    let (assessed, _) = desk.office()?.assess(desk, |_| ());
                    judge(&assessed.assessment)?
                }
                false => judge(&ground.assessment)?,
            };
        for message in &passed_over {
            writeln!(desk.output(), "{}", say(locale, message))?;
        }
        if chosen.is_empty() {
            writeln!(desk.output(), "{}", locale.text(key!("purge-nothing")))?;
            return Ok(Outcome::Clean);
        }
        let numbers: Vec<_> = chosen.iter().map(|it| it.number.clone()).collect();
        let plan = Plan::new(&open, ground, &numbers)?;
        refuse_failures(&plan.assessment.failures)?;
        self.refuse_reason(&plan)?;
        for candidate in chosen.iter_mut().filter(|it| it.ground.is_empty()) {
            candidate.ground = plan.article(desk.today);
        }
        let errand = Errand { office, records, plan, chosen, names };
        if let Some(file) = &self.list {
            return errand.write_list(file, desk);
        }
        if self.approve {
            return errand.approve(errand.performer(self)?, desk);
        }
        match self.execute {
            true => errand.execute(self, desk),
            false => errand.tell(&obstacles, desk),
        }
    }
}

impl Purge {
    /// The reason for a request stands in a record that nobody can destroy.
    fn refuse_reason(&self, plan: &Plan) -> Result<()> {
        let Some(reason) = &self.erasure_request else { return Ok(()) };
        let message = match plan.named_by(reason) {
            Some(text) => message!("trouble-purge-reason-names", text = text),
            None if reason.trim().is_empty() => message!("trouble-purge-reason-empty"),
            None => return Ok(()),
        };
        Err(Trouble::new(message).detail(message!("purge-reason-help")))
    }
}

impl Errand {
    fn locale(&self) -> &'static Locale {
        self.office.locale
    }

    /// What is due and why, for whoever decides about it to sign.
    fn write_list(&self, file: &std::path::Path, desk: &Desk) -> Result<Outcome> {
        refuse_inside(file, self.office.store.root())?;
        let locale = self.locale();
        let mut text = locale.say(&message!("purge-list-title", today = desk.today)) + "\n\n";
        for candidate in &self.chosen {
            text.push_str(&format!("- [ ] {}\n", locale.say(&candidate.line())));
        }
        text.push_str(&format!("\n{}\n", locale.text(key!("purge-list-sign"))));
        write_whole(file, text.as_bytes(), Mode::Private).map_err(|cause| {
            Trouble::new(message!("trouble-write", path = file.display().to_string())).because(cause)
        })?;
        let done = message!("purge-list-done", path = file.display().to_string(), number = self.chosen.len());
        writeln!(desk.output(), "{}", say(locale, &done))?;
        let work_tree = self.records.repository().workdir();
        if work_tree.is_some_and(|folder| settled(file).starts_with(settled(folder))) {
            let inside = message!("purge-list-inside", path = file.display().to_string());
            writeln!(desk.output(), "{}", say(locale, &inside))?;
        }
        Ok(Outcome::Clean)
    }

    /// The dry run: what would go, and what stands in the way.
    fn tell(&self, obstacles: &[Obstacle], desk: &Desk) -> Result<Outcome> {
        let (locale, mut to) = (self.locale(), desk.output());
        writeln!(to, "{}", locale.text(key!("purge-dry")))?;
        for candidate in &self.chosen {
            writeln!(to, "  · {}", say(locale, &candidate.line()))?;
        }
        let versions = self.plan.versions.own.len();
        writeln!(to, "\n{}", say(locale, &message!("purge-versions", number = versions)))?;
        let tip = git2::Oid::from_bytes(&self.plan.tip.0)?;
        let (words, _) = words(std::slice::from_ref(&self.plan), self.records.repository(), &[tip], &[])?;
        writeln!(to, "{}", say(locale, &message!("purge-messages", number = words.len())))?;
        for (path, text) in self.elsewhere() {
            writeln!(to, "  · {}", say(locale, &message!("purge-elsewhere", path = path, text = text)))?;
        }
        let search = Search::new([&self.plan.known]);
        let held = holders(self.records.repository(), &self.names, &search)?;
        tell_bundles(self.records.repository(), (locale, &mut to))?;
        self.tell_unsent(&mut to)?;
        let all: Vec<&Obstacle> = obstacles.iter().chain(&held).collect();
        if all.is_empty() {
            let ids: Vec<&str> = self.chosen.iter().map(|it| it.number.as_str()).collect();
            let next = message!("purge-dry-next", numbers = ids.join(" "));
            writeln!(to, "\n{}", visible_lines(&locale.say(&next)))?;
            return Ok(Outcome::Clean);
        }
        writeln!(to, "\n{}", locale.text(key!("purge-in-the-way")))?;
        for obstacle in all {
            writeln!(to, "  · {}", say(locale, &obstacle.message))?;
            writeln!(to, "    {}", say(locale, &obstacle.help))?;
        }
        Ok(Outcome::Found)
    }

    /// The dossiers that stay and know the same people.
    fn elsewhere(&self) -> Vec<(String, String)> {
        let going: Vec<String> = self.plan.numbers.iter().map(crate::dossier::Number::path).collect();
        let staying = self.plan.assessment.register.summaries.iter().map(|it| it.source.path());
        let staying = staying.filter(|path| !going.iter().any(|other| other == path));
        let sources = staying.filter_map(|path| self.office.store.read(path).ok()?.ok());
        let sources: Vec<Arc<Source>> = sources.collect();
        let texts: Vec<&str> = sources.iter().map(|source| source.text()).collect();
        let found = sources.iter().zip(self.plan.people_in(&texts));
        found.filter_map(|(source, text)| Some((source.path().to_owned(), text?))).collect()
    }
}

/// Copies of a history that stand beside the work tree, where nothing is searched.
fn tell_bundles(repository: &git2::Repository, (locale, to): (&Locale, &mut impl Write)) -> Result<()> {
    for path in bundles_beside(repository) {
        let message = message!("purge-left-bundle", path = path.display().to_string());
        writeln!(to, "  · {}", say(locale, &message))?;
    }
    Ok(())
}

/// The folder of a repository's own, and its work tree.
fn places(repository: &git2::Repository) -> (PathBuf, Option<PathBuf>) {
    (repository.path().to_path_buf(), repository.workdir().map(std::path::Path::to_path_buf))
}

fn trouble(obstacle: &Obstacle) -> Trouble {
    Trouble::new(obstacle.message.clone()).detail(obstacle.help.clone())
}

/// Refuses for the first of these, after telling of the others.
fn refuse(obstacles: &[Obstacle], locale: &Locale, desk: &Desk) -> Result<()> {
    let Some((first, others)) = obstacles.split_first() else { return Ok(()) };
    for obstacle in others {
        writeln!(desk.output(), "{}", say(locale, &obstacle.message))?;
        writeln!(desk.output(), "  {}", say(locale, &obstacle.help))?;
    }
    Err(trouble(first))
}

/// A refusal about one dossier.
fn about(key: Key, number: &str) -> Trouble {
    Trouble::new(Message::new(key).with("number", number))
}
