//! `hook`: what git calls before a commit and on a push, and how git comes to call it.

mod install;

use std::io::{self, Read, Write};
use std::path::Path;

use clap::{Args, Subcommand};
use git2::{Repository, RepositoryOpenFlags};

pub(super) use self::install::install;
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::assess::Assessment;
use crate::diagnostic::{Finding, Severity};
use crate::locale::{Key, Locale, Message};
use crate::printer::{self, Findings, say};
use crate::push::{Update, Verdict, judge, judge_store};
use crate::snapshot::{Refusal, Snapshot, offices, staged};
use crate::store::Store;

#[derive(Debug, Args)]
pub(super) struct Hook {
    #[command(subcommand)]
    which: Which,
}

#[derive(Debug, Subcommand)]
enum Which {
    PreCommit,
    PreReceive,
    Install(install::Install),
}

/// How many findings are told at once: a person mends the first ones first, and a pusher's terminal
/// is no place for thousands.
const MOST_TOLD: usize = 20;

impl Hook {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        match &self.which {
            Which::PreCommit => pre_commit(desk),
            Which::PreReceive => pre_receive(desk),
            Which::Install(install) => install.run(desk),
        }
    }
}

/// The repository that git names in the environment, with the objects of a push that is not taken
/// yet; otherwise the one that `-C` names, or the nearest above the current folder.
pub(super) fn open(desk: &Desk) -> std::result::Result<Repository, Refusal> {
    let start = desk.directory.as_deref().unwrap_or(Path::new("."));
    Repository::open_ext(start, RepositoryOpenFlags::FROM_ENV, None::<&str>)
}

fn pre_commit(desk: &Desk) -> Result<Outcome> {
    let repository = open(desk)?;
    let folders = offices(&repository, staged(&repository)?)?;
    let mut result = Outcome::Clean;
    for folder in folders {
        // What is staged is made in memory, so each office needs it in a repository of its own.
        let repository = open(desk)?;
        let tree = staged(&repository)?;
        let store = Store::of(Snapshot::new(repository, tree, &folder)?);
        let assessment = judge_store(&store, desk.today);
        let locale = locale_of(desk, Some(&assessment));
        if tell(&folder, &assessment, locale, desk)? {
            writeln!(desk.output(), "{}", locale.text(key!("hook-commit-refused")))?;
            result = Outcome::Found;
        }
        refuse_failures(&assessment.failures)?;
    }
    Ok(result)
}

fn pre_receive(desk: &Desk) -> Result<Outcome> {
    // What is wrong with the repository itself explains what is odd about the lines, so it goes first.
    open(desk)?;
    let mut text = String::new();
    let unread = |_| Trouble::new(message!("trouble-hook-input"));
    io::stdin().lock().read_to_string(&mut text).map_err(unread)?;
    let updates: Option<Vec<Update>> = text.lines().map(Update::parse).collect();
    let updates = updates.ok_or_else(|| Trouble::new(message!("trouble-hook-input")))?;
    let verdicts = judge(&updates, &|| open(desk), desk.today)?;
    for verdict in &verdicts {
        tell_verdict(verdict, desk)?;
    }
    Ok(if verdicts.iter().any(Verdict::refuses) { Outcome::Found } else { Outcome::Clean })
}

fn tell_verdict(verdict: &Verdict, desk: &Desk) -> Result<()> {
    let locale = locale_of(desk, verdict.offices.first().map(|(_, assessment)| assessment));
    let named = |key: Key| locale.say(&Message::new(key).with("name", verdict.name.as_str()));
    for objection in &verdict.objections {
        let (severity, help) = (locale.text(key!("severity-error")), locale.text(key!("help")));
        writeln!(desk.output(), "{severity}: {}", say(locale, &objection.message))?;
        writeln!(desk.output(), "  {help}: {}\n", say(locale, &objection.help))?;
    }
    let mut blocks = false;
    for (folder, assessment) in &verdict.offices {
        blocks |= tell(folder, assessment, locale, desk)?;
        refuse_failures(&assessment.failures)?;
    }
    match (verdict.refuses(), blocks) {
        (true, _) => writeln!(desk.output(), "{}", named(key!("hook-push-refused")))?,
        (false, true) => writeln!(desk.output(), "{}", named(key!("hook-push-warned")))?,
        (false, false) if verdict.binds && verdict.offices.is_empty() => {
            writeln!(desk.output(), "{}", named(key!("hook-push-no-records")))?;
        }
        (false, false) => {}
    }
    Ok(())
}

/// Tells what blocks, and whether anything does.
fn tell(folder: &str, assessment: &Assessment, locale: &'static Locale, desk: &Desk) -> Result<bool> {
    let blocking = assessment.findings.iter().filter(|finding| finding.counts_at(Severity::Breach));
    let blocking: Vec<Finding> = blocking.cloned().collect();
    if blocking.is_empty() {
        return Ok(false);
    }
    let mut to = desk.output();
    if !folder.is_empty() {
        writeln!(to, "{}", say(locale, &message!("hook-folder", folder = folder)))?;
    }
    let shown = &blocking[..blocking.len().min(MOST_TOLD)];
    let (dossiers, findings, today) = (&[][..], shown, desk.today);
    let findings = Findings { today, dossiers, findings, folder, locale, quiet: true };
    printer::tell(&findings, &mut to)?;
    if shown.len() < blocking.len() {
        let more = message!("hook-more", number = blocking.len() - shown.len());
        writeln!(to, "{}", locale.say(&more))?;
    }
    Ok(true)
}

/// The language that was asked for, or else that of the regulation that was pushed or staged.
fn locale_of(desk: &Desk, assessment: Option<&Assessment>) -> &'static Locale {
    let regulations = assessment.map(|assessment| &assessment.register.regulations);
    let own = regulations.and_then(|regulations| regulations.nearest_to(desk.today));
    let own = own.map(|regulation| regulation.publication.language);
    Locale::of(desk.language.or(own).unwrap_or_default())
}
