//! `audit`: the whole history, judged by the H rules; and seals on it.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::choices::closed;
use super::formats::{Target, targets, to_people, write_findings};
use super::office::{Assessed, Office};
use super::outcome::Threshold;
use super::outputs::refuse_inside;
use super::taking::read_named;
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::audit::{gather, signing_starts};
use crate::chronicle::Chronicler;
use crate::diagnostic::{Finding, Severity};
use crate::disk::{Mode, make_folder, write_whole};
use crate::git::{Broken, GitError, Records, broken_at, is_no_commit};
use crate::ledger::{Chain, SEALS, Seal, SealState, SignatureState, seals_text};
use crate::locale::Message;
use crate::printer::say;
use crate::register::Summary;
use crate::rules::{
    Past, broken_outside_seal, finished, history_is_whole, judge_past, judge_past_of_dossier, judge_words,
};
use crate::trail::{LEDGER, ObjectId};

#[derive(Debug, Args)]
pub(super) struct Audit {
    #[arg(long)]
    seal: bool,
    #[arg(long, value_name = "FILE", requires = "seal")]
    to: Option<PathBuf>,
    #[arg(long, value_name = "SEAL|FILE")]
    against: Option<String>,
    #[arg(long, value_name = "REV|SEAL|FILE", conflicts_with_all = ["seal", "against"])]
    since: Option<String>,
    #[arg(long, value_name = "FORMAT[=PATH]", default_value = "human", value_parser = targets())]
    format: Vec<Target>,
    #[arg(long, value_name = "SEVERITY", default_value = "breach", value_parser = closed::<Threshold>())]
    fail_on: Threshold,
}

/// What was looked at.
struct Audited<'a> {
    assessed: Assessed,
    past: Past<'a>,
    /// The seals that were given, with what became of each.
    outside: Vec<(Seal, SealState)>,
    findings: Vec<Finding>,
}

impl Audit {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        self.to.iter().try_for_each(|file| refuse_inside(file, office.store.root()))?;
        let since = self.since.as_deref().map(Since::of).transpose()?;
        let outside = match (&self.against, &since) {
            (Some(given), _) => {
                Some(read_seals(given)?).filter(|it| !it.is_empty()).ok_or_else(|| no_seal(given))?
            }
            (None, Some(Since::Seals(seals))) => seals.clone(),
            (None, _) => Vec::new(),
        };
        let records = Records::discover(office.store.root())?;
        let framework = &office.framework;
        let (people, regulations) = (Arc::clone(&framework.people), framework.regulations.clone());
        let chronicler = Chronicler { people: &people, regulations: &regulations };
        let gathered = records.tip().and_then(|tip| {
            let outside = with_states(&records, outside, tip)?;
            let base = since.as_ref().map(|since| since.base(&records, &outside)).transpose()?.flatten();
            Ok((gather(&records, base, tip, &framework.ledger, chronicler)?, outside))
        });
        // What is there and can't be opened is not to be fetched.
        let is_denied =
            gathered.is_err() && matches!(broken_at(office.store.root()), Some(Broken::Denied(_)));
        let (past, outside) = match gathered {
            Ok(gathered) => gathered,
            Err(error) if error.is_incomplete() && !is_denied => {
                return self.refuse_incomplete(office, &error, desk);
            }
            Err(GitError::NoRevision(given)) => {
                return Err(Trouble::new(message!("trouble-since-nowhere", given = given)));
            }
            Err(error) => return Err(error.into()),
        };
        let audited = judge(office, desk, past, outside)?;
        self.show(&audited.findings, &audited.assessed, desk)?;
        // What is said of the whole is not known of a part.
        if self.format.iter().any(Target::is_read_here) && !desk.quiet {
            match self.since {
                None => to_people(desk, |to| audited.tell(self.seal, to))?,
                Some(_) => audited.outside().try_for_each(|told| {
                    writeln!(desk.output(), "{}", say(audited.assessed.locale, &told))
                })?,
            }
        }
        refuse_failures(&audited.assessed.assessment.failures)?;
        if self.seal {
            seal(&audited, &records, self.to.as_deref(), desk)?;
        }
        Ok(self.fail_on.outcome(&audited.findings))
    }

    fn show(&self, findings: &[Finding], assessed: &Assessed, desk: &Desk) -> Result<()> {
        let dossiers: Vec<&Summary> = assessed.assessment.register.summaries.iter().collect();
        write_findings(&self.format, findings, &dossiers, assessed, desk)
    }

    /// Nothing is said of a history of which a part is not here, and no seal is put on it.
    fn refuse_incomplete(&self, office: Office, error: &GitError, desk: &Desk) -> Result<Outcome> {
        let missing = match error {
            GitError::Missing(object) => Some(object.as_str()),
            _ => None,
        };
        let findings = finished(vec![history_is_whole(missing)], None);
        let (assessed, _) = office.assess(desk, |_| ());
        self.show(&findings, &assessed, desk)?;
        Ok(self.fail_on.outcome(&findings))
    }
}

/// Up to where the history is not looked at again.
enum Since {
    Revision(String),
    Seals(Vec<Seal>),
}

impl Since {
    fn of(given: &str) -> Result<Self> {
        let seals = read_seals(given)?;
        Ok(if seals.is_empty() { Self::Revision(given.to_owned()) } else { Self::Seals(seals) })
    }

    /// The commit; none where all of it is looked at: a branch that is new, or a seal that does not hold.
    /// Of several seals the last counts.
    fn base(
        &self,
        records: &Records,
        sealed: &[(Seal, SealState)],
    ) -> std::result::Result<Option<ObjectId>, GitError> {
        match self {
            Self::Revision(name) if is_no_commit(name) => Ok(None),
            Self::Revision(name) => records.revision(name).map(Some),
            Self::Seals(_) => {
                let hold = sealed.iter().all(|(_, state)| *state == SealState::Holds);
                let last = sealed.iter().max_by_key(|(seal, _)| seal.commits).filter(|_| hold);
                Ok(last.map(|(seal, _)| seal.tip))
            }
        }
    }
}

/// Seals, each with what became of it.
fn with_states(
    records: &Records,
    seals: Vec<Seal>,
    tip: Option<ObjectId>,
) -> std::result::Result<Vec<(Seal, SealState)>, GitError> {
    let states = match tip {
        Some(tip) => records.seal_states(&seals.iter().collect::<Vec<_>>(), tip)?,
        None => vec![SealState::Gone; seals.len()],
    };
    Ok(seals.into_iter().zip(states).collect())
}

/// The seals that somebody kept: the line itself, or a file in which they stand; none where it is
/// neither.
fn read_seals(given: &str) -> Result<Vec<Seal>> {
    let (path, seals) = (Path::new(given), Seal::find(given));
    if !seals.is_empty() || !path.is_file() {
        return Ok(seals);
    }
    let text = read_named(path)?;
    let seals = Seal::find(&String::from_utf8_lossy(&text));
    if seals.is_empty() { Err(no_seal(given)) } else { Ok(seals) }
}

fn no_seal(given: &str) -> Trouble {
    Trouble::new(match Path::new(given).exists() {
        true => message!("trouble-no-seal", given = given),
        false => message!("trouble-seal-nowhere", given = given),
    })
}

fn judge<'a>(
    office: Office,
    desk: &Desk,
    past: Past<'a>,
    outside: Vec<(Seal, SealState)>,
) -> Result<Audited<'a>> {
    let (assessed, of_dossiers) = office.assess(desk, |judged| {
        judged.case.map(|case| judge_past_of_dossier(case, &past)).unwrap_or_default()
    });
    let assessment = &assessed.assessment;
    let dossiers = assessment.register.summaries.iter().map(|summary| summary.source.path()).collect();
    let mut findings = judge_past(&past, &dossiers);
    findings.extend(of_dossiers.into_iter().flatten());
    let read = |path: &str| assessed.store.read(path).ok()?.ok();
    findings.extend(judge_words(&past, &assessment.names, read));
    let in_ledger = |finding: &&Finding| finding.place.source.path().starts_with(LEDGER);
    findings.extend(assessment.findings.iter().filter(in_ledger).cloned());
    let records = &assessment.register.destructions;
    findings.extend(outside.iter().filter_map(|(seal, state)| broken_outside_seal(seal, *state, records)));
    let regulation = assessment.register.regulations.nearest_to(desk.today).map(AsRef::as_ref);
    let findings = finished(findings, regulation);
    Ok(Audited { assessed, past, outside, findings })
}

impl Audited<'_> {
    /// What was verified, and what can't be concluded from it.
    fn tell(&self, seals_now: bool, to: &mut dyn Write) -> io::Result<()> {
        let locale = self.assessed.locale;
        writeln!(to, "\n\x1b[1m{}\x1b[0m", locale.text(key!("audit-verified")))?;
        // That there is no seal yet is no news to whoever makes one.
        let seals = self.seals().filter(|told| !(seals_now && told.key == key!("audit-seal-none")));
        let told = [self.list(), self.history(), seals, self.old()];
        let others = [self.signatures(), self.verified_before(), self.passed_on(), self.clocks()];
        let told = told.into_iter().flatten().chain(self.outside()).chain(others.into_iter().flatten());
        for message in told {
            writeln!(to, "  · {}", say(locale, &message))?;
        }
        writeln!(to, "\n\x1b[1m{}\x1b[0m", locale.text(key!("audit-not")))?;
        for key in [key!("audit-not-dates"), key!("audit-not-people"), key!("audit-not-unsealed")] {
            writeln!(to, "  · {}", locale.text(key))?;
        }
        Ok(())
    }

    fn history(&self) -> Option<Message> {
        let commits = &self.past.trail.commits;
        let (Some(first), Some(last)) = (commits.first(), commits.last()) else {
            return Some(message!("audit-empty"));
        };
        let authors: HashSet<u32> = commits.iter().map(|commit| commit.author).collect();
        Some(message!(
            "audit-history",
            commits = commits.len(),
            people = authors.len(),
            first = first.committed.day(),
            last = last.committed.day()
        ))
    }

    /// That the list of seals proves nothing by itself, unless one from elsewhere was given.
    fn list(&self) -> Option<Message> {
        (self.outside.is_empty() && !self.past.ledger.seals.is_empty()).then(|| message!("audit-seal-list"))
    }

    /// How many seals are of the first form, which says less.
    fn old(&self) -> Option<Message> {
        let seals = self.past.ledger.seals.iter().map(|seal| &seal.value);
        let all = seals.chain(self.outside.iter().map(|(seal, _)| seal));
        let number = all.filter(|seal| seal.is_of_the_first_form()).count();
        (number > 0).then(|| message!("audit-seal-old", number = number))
    }

    fn seals(&self) -> Option<Message> {
        let current = self.past.ledger.current_seals();
        let earlier = self.past.ledger.seals.len() - current.len();
        let Some((seal, state)) = current.last().zip(self.past.evidence.seals.last()) else {
            let key = if earlier > 0 { key!("audit-seal-earlier") } else { key!("audit-seal-none") };
            return Some(Message::new(key).with("earlier", earlier));
        };
        let key =
            if *state == SealState::Holds { key!("audit-seal-holds") } else { key!("audit-seal-broken") };
        let since = self.past.trail.commits.len().saturating_sub(seal.value.commits);
        Some(
            Message::new(key)
                .with("day", seal.value.date)
                .with("commit", seal.value.tip.short())
                .with("since", since)
                .with("earlier", earlier),
        )
    }

    fn outside(&self) -> impl Iterator<Item = Message> + '_ {
        self.outside.iter().map(|(seal, state)| {
            let key = if *state == SealState::Holds {
                key!("audit-outside-holds")
            } else {
                key!("audit-outside-broken")
            };
            Message::new(key).with("day", seal.date).with("commit", seal.tip.short())
        })
    }

    fn signatures(&self) -> Option<Message> {
        let register = &self.assessed.assessment.register;
        let Some(from) = signing_starts(&register.regulations) else {
            return Some(message!("audit-signatures-none"));
        };
        let all = &self.past.evidence.signatures;
        let good = all.iter().filter(|(_, state)| *state == SignatureState::Good).count();
        Some(message!("audit-signatures", good = good, all = all.len(), from = from))
    }

    /// How many signatures went with a destruction, and were good before it.
    fn verified_before(&self) -> Option<Message> {
        let all = self.past.evidence.signatures.iter();
        let number = all.filter(|(_, state)| *state == SignatureState::Verified).count();
        (number > 0).then(|| message!("audit-signatures-before", number = number))
    }

    /// Who committed what somebody else is given as the author of: a server that merges or a colleague who
    /// rebases does, and so can anyone who gives another's name.
    fn passed_on(&self) -> Option<Message> {
        let trail = &self.past.trail;
        let mut by: BTreeMap<String, usize> = BTreeMap::new();
        for commit in &trail.commits {
            let [author, committer] =
                [trail.author(commit), trail.committer(commit)].map(|who| who.email.to_lowercase());
            if author != committer {
                *by.entry(committer).or_default() += 1;
            }
        }
        let who: Vec<String> = by.iter().map(|(who, number)| format!("{who} ({number})")).collect();
        let number: usize = by.values().sum();
        (number > 0).then(|| message!("audit-passed-on", number = number, who = who.join(", ")))
    }

    /// What the clocks of the commits say about each other.
    fn clocks(&self) -> Option<Message> {
        const DAY: i64 = 24 * 60 * 60;
        let commits = self.past.trail.commits.iter();
        let apart =
            commits.filter(|commit| (commit.committed.seconds - commit.authored.seconds).abs() > DAY).count();
        Some(message!("audit-clocks", apart = apart))
    }

    /// The list is written anew from the seals that were read, so all of it must have been.
    fn refuse_unread_seals(&self) -> Result<()> {
        match self.findings.iter().find(|finding| finding.place.source.path() == SEALS) {
            None => Ok(()),
            Some(finding) => {
                let message = message!("trouble-seals-unread", path = SEALS, ..);
                Err(Trouble::new(message.with("line", finding.place.start().line)))
            }
        }
    }

    fn write_seals(&self, text: &str) -> Result<()> {
        let path = self.assessed.store.root().join(SEALS);
        let folder = path.parent().unwrap_or(&path);
        make_folder(folder, Mode::Usual)
            .and_then(|()| write_whole(&path, text.as_bytes(), Mode::Usual))
            .map_err(|cause| Trouble::new(message!("trouble-write", path = SEALS)).because(cause))
    }
}

/// Whether a finding says that what was sealed, or a seal, is not as it was.
fn of_seals(finding: &Finding) -> bool {
    finding.code == code!("H7") || finding.code == code!("H15") && finding.place.source.path() == SEALS
}

/// Appends a seal on the last commit, unless the history is known to be rewritten.
fn seal(audited: &Audited<'_>, records: &Records, file: Option<&Path>, desk: &Desk) -> Result<()> {
    let tip = audited.past.trail.tip.ok_or_else(|| Trouble::new(message!("trouble-seal-empty")))?;
    if audited.findings.iter().any(|finding| of_seals(finding) && finding.severity == Severity::Error) {
        return Err(Trouble::new(message!("trouble-seal-broken")));
    }
    let known = audited.past.ledger.seals.iter().find(|seal| seal.value.tip == tip);
    let seal = match known {
        Some(seal) => seal.value.clone(),
        None => {
            audited.refuse_unread_seals()?;
            let last = audited.past.ledger.seals.last();
            let chain = last.map_or(Chain::First, |seal| Chain::After(seal.value.digest.clone()));
            let seal = records.seal(tip, desk.today, chain)?;
            let seals = audited.past.ledger.seals.iter().map(|seal| &seal.value).chain([&seal]);
            audited.write_seals(&seals_text(
                &audited.assessed.locale.text(key!("audit-seals-comment")),
                seals,
            ))?;
            seal
        }
    };
    writeln!(desk.output(), "{seal}")?;
    if let Some(file) = file {
        let text = format!("{}\n\n{seal}\n", audited.assessed.locale.text(key!("audit-seal-letter")));
        write_whole(file, text.as_bytes(), Mode::Usual).map_err(|cause| {
            Trouble::new(message!("trouble-write", path = file.display().to_string())).because(cause)
        })?;
    }
    if known.is_none() && !desk.quiet {
        let next = message!("audit-seal-next", path = SEALS);
        writeln!(io::stderr(), "{}", say(audited.assessed.locale, &next))?;
    }
    Ok(())
}
