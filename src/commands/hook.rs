//! `hook`: what git calls before a commit and on a push, and how git comes to call it.

mod cleanup;
mod commit;
mod install;
mod message;

use std::io::{self, Read, Write};

use chrono::{NaiveTime, Utc};
use clap::{Args, Subcommand};

pub(super) use self::install::install;
pub(super) use super::office::open_repository as open;
use super::purge::adopt_in;
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble, today_in_amsterdam};
use crate::addition::blocks;
use crate::assess::Assessment;
use crate::calendar::Day;
use crate::diagnostic::{Finding, Severity};
use crate::git::require_sound;
use crate::locale::{Key, Locale, Message};
use crate::printer::{self, Findings, RulePages, say, visible_lines};
use crate::proposal::{Proposal, Reader};
use crate::push::{Update, Verdict, judge};

#[derive(Debug, Args)]
pub(super) struct Hook {
    #[command(subcommand)]
    which: Which,
}

#[derive(Debug, Subcommand)]
enum Which {
    PreCommit,
    PreMergeCommit,
    CommitMsg(message::Message),
    PreReceive,
    PostReceive,
    Install(install::Install),
}

/// How many findings are told at once: a person mends the first ones first, and a pusher's terminal
/// is no place for thousands.
const MOST_TOLD: usize = 20;

impl Hook {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        match &self.which {
            Which::PreCommit | Which::PreMergeCommit => commit::judge(desk),
            Which::CommitMsg(message) => message.run(desk),
            Which::PreReceive => pre_receive(desk),
            Which::PostReceive => adopt_in(&|| open(desk), (None, false), desk),
            Which::Install(install) => install.run(desk),
        }
    }
}

fn pre_receive(desk: &Desk) -> Result<Outcome> {
    // What is wrong with the repository itself explains what is odd about the lines, so it goes first.
    require_sound(open(desk)?.commondir())?;
    let mut text = String::new();
    let unread = |_| Trouble::new(message!("trouble-hook-input"));
    io::stdin().lock().read_to_string(&mut text).map_err(unread)?;
    let updates: Option<Vec<Update>> = text.lines().map(Update::parse).collect();
    let updates = updates.ok_or_else(|| Trouble::new(message!("trouble-hook-input")))?;
    let reader = Reader { open: &|| open(desk), today: desk.today, clock: Some(clock(desk.today)) };
    let verdicts = judge(&updates, reader)?;
    for verdict in &verdicts {
        tell_verdict(verdict, desk)?;
    }
    Ok(if verdicts.iter().any(Verdict::refuses) { Outcome::Found } else { Outcome::Clean })
}

/// The clock of the server, in seconds since 1970; where whoever keeps it gave another day, the end of that.
fn clock(today: Day) -> i64 {
    match today == today_in_amsterdam() {
        true => Utc::now().timestamp(),
        false => today.next().date().and_time(NaiveTime::MIN).and_utc().timestamp(),
    }
}

fn tell_verdict(verdict: &Verdict, desk: &Desk) -> Result<()> {
    let locale = locale_of(desk, verdict.offices.first().map(|office| &office.assessment));
    let named = |key: Key| visible_lines(&locale.say(&Message::new(key).with("name", verdict.name.as_str())));
    for objection in &verdict.objections {
        tell_objection(&objection.message, &objection.help, locale, desk)?;
    }
    for office in &verdict.offices {
        tell(office, locale, desk)?;
        tell_clocks(office, locale, desk)?;
        refuse_failures(&office.assessment.failures)?;
    }
    match (verdict.refuses(), verdict.adds()) {
        (true, _) => {
            let refused = remedy(&verdict.offices, key!("hook-push-refused"), key!("hook-push-breach"));
            writeln!(desk.output(), "{}", named(refused))?;
        }
        (false, true) => writeln!(desk.output(), "{}", named(key!("hook-push-warned")))?,
        (false, false) if verdict.binds && verdict.offices.is_empty() => {
            writeln!(desk.output(), "{}", named(key!("hook-push-no-records")))?;
        }
        (false, false) => {}
    }
    Ok(())
}

fn tell_objection(message: &Message, help: &Message, locale: &Locale, desk: &Desk) -> Result<()> {
    let (severity, what) = (locale.text(key!("severity-error")), locale.text(key!("help")));
    writeln!(desk.output(), "{severity}: {}", say(locale, message))?;
    Ok(writeln!(desk.output(), "  {what}: {}\n", say(locale, help))?)
}

/// Tells what a proposal adds, and in one line what stood there already.
fn tell(office: &Proposal, locale: &'static Locale, desk: &Desk) -> Result<()> {
    let Proposal { folder, addition, .. } = office;
    let mut to = desk.output();
    let is_told = !addition.added.is_empty() || addition.stood > 0;
    if is_told && !folder.is_empty() {
        writeln!(to, "{}", say(locale, &message!("hook-folder", folder = folder.as_str())))?;
    }
    if !addition.added.is_empty() {
        tell_findings(&addition.added, folder, locale, desk)?;
    }
    if addition.stood > 0 && !desk.quiet {
        writeln!(to, "{}", say(locale, &message!("stood-already", number = addition.stood)))?;
    }
    Ok(())
}

/// Tells which commits have a clock that can't be right: that refuses nothing, and whoever pushed can still
/// mend it.
fn tell_clocks(office: &Proposal, locale: &'static Locale, desk: &Desk) -> Result<()> {
    let is_of_a_clock = |finding: &&Finding| finding.code == code!("H13") && !blocks(finding);
    let odd: Vec<Finding> = office.assessment.findings.iter().filter(is_of_a_clock).cloned().collect();
    if odd.is_empty() {
        return Ok(());
    }
    tell_findings(&odd, &office.folder, locale, desk)
}

/// Tells the first of some findings, and how many more there are.
fn tell_findings(findings: &[Finding], folder: &str, locale: &'static Locale, desk: &Desk) -> Result<()> {
    let mut to = desk.output();
    let shown = &findings[..findings.len().min(MOST_TOLD)];
    let (dossiers, today) = (&[][..], desk.today);
    let pages = RulePages::default();
    let regulation = None;
    let told = Findings { today, dossiers, findings: shown, regulation, folder, locale, pages, quiet: true };
    printer::tell(&told, &mut to)?;
    if shown.len() < findings.len() {
        let more = message!("hook-more", number = findings.len() - shown.len());
        writeln!(to, "{}", say(locale, &more))?;
    }
    Ok(())
}

/// What to do about what is added: a reason can be given for a breach alone.
fn remedy<'p>(offices: impl IntoIterator<Item = &'p Proposal>, mend: Key, or_account: Key) -> Key {
    let mut added = offices.into_iter().flat_map(|office| &office.addition.added);
    if added.any(|finding| finding.severity == Severity::Breach) { or_account } else { mend }
}

/// The language that was asked for, or else that of the regulation that was pushed or staged.
fn locale_of(desk: &Desk, assessment: Option<&Assessment>) -> &'static Locale {
    let regulations = assessment.map(|assessment| &assessment.register.regulations);
    let own = regulations.and_then(|regulations| regulations.nearest_to(desk.today));
    let own = own.map(|regulation| regulation.publication.language);
    Locale::of(desk.language.or(own).unwrap_or_default())
}
