//! `check`: every finding.

use std::borrow::Cow;
use std::collections::HashSet;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anstream::AutoStream;
use clap::Args;

use super::add::hidden;
use super::choices::closed;
use super::formats::{Target, targets, write_findings, write_told};
use super::gate::{found_absent, found_in_texts};
use super::meant::Meant;
use super::office::{Assessed, Office};
use super::outcome::Threshold;
use super::trouble::refuse_failures;
use super::watching::watched;
use super::{Desk, Outcome, Result, Trouble};
use crate::addition::Addition;
use crate::assess::{Assessment, Fingerprint};
use crate::diagnostic::Finding;
use crate::disk::Shelf;
use crate::dossier::OnDisk;
use crate::git::{GitError, Records, is_no_commit, opened};
use crate::ledger::Ledger;
use crate::locale::Message;
use crate::parse::LARGEST_FILE;
use crate::printer::say;
use crate::proposal::Reader;
use crate::register::Summary;
use crate::rules::untrue_records;
use crate::store::PEOPLE;
use crate::taken::tell_taken_numbers;
use crate::trail::{ObjectId, subject_of};

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    #[arg(long, value_name = "FORMAT[=PATH]", default_value = "human", value_parser = targets())]
    format: Vec<Target>,
    #[arg(long, value_name = "SEVERITY", default_value = "breach", value_parser = closed::<Threshold>())]
    fail_on: Threshold,
    #[arg(long, value_name = "PATH", id = "stdin-path", conflicts_with_all = ["since", "watch"])]
    stdin_path: Option<PathBuf>,
    #[arg(long)]
    watch: bool,
}

/// What stands in the place of a file that comes from standard input.
const STANDARD_INPUT: &str = "-";

impl Check {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = match &self.stdin_path {
            Some(path) => self.with_standard_input(path, desk)?,
            None => Office::open(desk)?,
        };
        if !self.watch {
            return self.check(office, desk);
        }
        watched(desk, office.store.root().to_path_buf(), |desk| self.check(Office::open(desk)?, desk))
    }

    /// Whether it goes on until it is broken off.
    pub(super) fn watches(&self) -> bool {
        self.watch
    }

    /// The office with what comes from standard input in the place of a file.
    fn with_standard_input(&self, path: &Path, desk: &Desk) -> Result<Office> {
        if self.paths != [Path::new(STANDARD_INPUT)] {
            return Err(Trouble::new(message!("trouble-stdin-path")));
        }
        Office::open_with(desk, |store| {
            let named = || message!("trouble-path-of-nothing", path = path.display().to_string());
            let meant = Meant::of(path, store.root(), desk);
            let path = meant.record().ok_or_else(|| Trouble::new(named()))?;
            let mut bytes = Vec::new();
            io::stdin().lock().take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(|cause| {
                Trouble::new(message!("trouble-read", path = STANDARD_INPUT)).because(cause)
            })?;
            Ok([(path, bytes)].into())
        })
    }

    fn check(&self, office: Office, desk: &Desk) -> Result<Outcome> {
        let base = self.since.as_deref().map(|name| Base::of(name, &office)).transpose()?;
        let changed = base.as_ref().map(|base| base.changed(&office)).transpose()?.unwrap_or_default();
        let ledger = Arc::clone(&office.framework.ledger);
        let given = self.stdin_path.iter().chain(self.paths.iter().filter(|_| self.stdin_path.is_none()));
        let meant = given.map(|path| (path.as_path(), Meant::of(path, office.store.root(), desk)));
        let meant: Vec<(&Path, Meant)> = meant.collect();
        let named = self.named(&office, &changed, &meant);
        let is_named = |name: &str| named.as_ref().is_none_or(|named| named.contains(name));
        let (root, shelf) = (office.store.root().to_owned(), office.shelf(desk));
        let lying: Vec<String> = office.framework.dossier_paths().into_iter().map(str::to_owned).collect();
        let assess = || office.assess_quickly(desk, is_named);
        let beside = || (found_absent(&root, &lying), history_of(&root));
        let (mut assessed, (absent, history)) = rayon::join(assess, beside);
        let history = read_or_told(history, &assessed, desk)?;
        // Numbers that others took meanwhile.
        if let Some((records, tip)) = &history {
            tell_taken_numbers(&assessed.store, records, *tip, &mut assessed.assessment);
        }
        tell_untrue_records(&ledger, history.as_ref(), &mut assessed);
        let public = found_in_public(&assessed.assessment, shelf.as_ref());
        assessed.assessment.add(public);
        assessed.assessment.add(absent);
        let dossiers = self.dossiers(&assessed, &changed, &meant, &ledger)?;
        let findings = self.select(&assessed, &dossiers);
        let Some(base) = &base else {
            write_findings(&self.format, &findings, &dossiers, &assessed, desk)?;
            self.tell_hidden(&dossiers, &assessed, desk)?;
            refuse_failures(&assessed.assessment.failures)?;
            return Ok(self.fail_on.outcome(&findings));
        };
        let addition = Addition::of(&findings, |_| base.before(desk).map(|before| vec![before]))?;
        let told = addition.told(&findings);
        write_told(&self.format, [&told, &findings], addition.stood, &dossiers, &assessed, desk)?;
        self.tell_hidden(&dossiers, &assessed, desk)?;
        refuse_failures(&assessed.assessment.failures)?;
        Ok(self.fail_on.outcome(&told))
    }

    /// Tells people what documents hold besides what they show. Of all dossiers only those are looked
    /// into that are open: with the others it can't be mended any more.
    fn tell_hidden(&self, dossiers: &[&Summary], assessed: &Assessed, desk: &Desk) -> Result<()> {
        if desk.quiet || !self.format.iter().any(Target::is_read_here) {
            return Ok(());
        }
        let store = &assessed.store;
        let meant = dossiers.iter().filter(|summary| !self.names_everything() || summary.is_open());
        for file in meant.filter_map(|summary| store.dossier_at(summary.source.path())) {
            for document in store.documents(&file).unwrap_or_default().on_disk {
                let OnDisk::File(name) = document else { continue };
                let path = store.root().join(&file.path).with_extension("").join(&name);
                let Some(bytes) = hidden::read(&path) else { continue };
                for message in hidden::told(&format!("{}/{name}", file.name), &bytes) {
                    writeln!(desk.output(), "{}", say(assessed.locale, &message))?;
                }
            }
        }
        Ok(())
    }

    /// The names of the files of the dossiers that changed or are meant; none where all are.
    fn named(
        &self,
        office: &Office,
        changed: &HashSet<String>,
        meant: &[(&Path, Meant)],
    ) -> Option<HashSet<String>> {
        let is_named = |path: &&str| changed.contains(*path) || meant.iter().any(|it| it.1.is_dossier(path));
        let name = |path: &str| Path::new(path).file_stem().map(|name| name.to_string_lossy().into_owned());
        let all = office.framework.dossier_paths().into_iter();
        (!self.names_everything()).then(|| all.filter(is_named).filter_map(name).collect())
    }

    /// The dossiers that the paths name and those that changed, in the order of their files; all of
    /// them without paths and revision.
    fn dossiers<'a>(
        &self,
        assessed: &'a Assessed,
        changed: &HashSet<String>,
        meant: &[(&Path, Meant)],
        ledger: &Ledger,
    ) -> Result<Vec<&'a Summary>> {
        let all = assessed.assessment.register.summaries.iter();
        if self.names_everything() {
            return Ok(all.collect());
        }
        let mut named: Vec<&Summary> =
            all.filter(|summary| changed.contains(summary.source.path())).collect();
        for (path, meant) in meant {
            let before = named.len();
            let all = assessed.assessment.register.summaries.iter();
            named.extend(all.filter(|summary| meant.is_dossier(summary.source.path())));
            if named.len() == before && self.stdin_path.is_none() && !names_whole(meant, assessed) {
                let path_of = |key| Message::new(key).with("path", path.display().to_string());
                if path.exists() {
                    return Err(Trouble::new(path_of(key!("trouble-path-of-nothing"))));
                }
                let here = assessed.assessment.register.summaries.iter().map(|it| it.source.path());
                return Err(meant.of_nothing(path_of(key!("trouble-no-such-path")), here, ledger));
            }
        }
        named.sort_by_key(|summary| summary.source.path());
        named.dedup_by_key(|summary| summary.source.path());
        Ok(named)
    }

    fn names_everything(&self) -> bool {
        self.paths.is_empty() && self.since.is_none()
    }

    /// With paths or a revision: what concerns those dossiers, and all that concerns the whole.
    fn select<'a>(&self, assessed: &'a Assessed, dossiers: &[&Summary]) -> Cow<'a, [Finding]> {
        let findings = &assessed.assessment.findings;
        if self.names_everything() {
            return Cow::Borrowed(findings);
        }
        let ids: HashSet<&str> = dossiers.iter().map(|summary| summary.id.as_str()).collect();
        let concerns = |finding: &&Finding| finding.dossier.as_deref().is_none_or(|id| ids.contains(id));
        findings.iter().filter(concerns).cloned().collect()
    }
}

/// How it is named on the shelf by what the texts for the public were last searched in vain.
const SEARCHED: &str = "texts";

/// P1 in the texts for the public; they are not searched again when nothing was found by the same before.
fn found_in_public(assessment: &Assessment, shelf: Option<&Shelf>) -> Vec<Finding> {
    let searched = assessment.fingerprint.zip(shelf);
    let is_known = |(all, shelf): (Fingerprint, &Shelf)| {
        shelf.read(SEARCHED).is_some_and(|kept| kept.content() == Some(all))
    };
    if searched.is_some_and(is_known) {
        return Vec::new();
    }
    let found = found_in_texts(assessment);
    if let Some((all, shelf)) = searched.filter(|_| found.is_empty()) {
        // Where nothing can be kept, they are searched again.
        let _ = shelf.keep(SEARCHED, &all);
    }
    found
}

/// What concerns no dossier by itself, and is judged all the same.
const WHOLE: [&str; 4] = [PEOPLE, "records/regulation", "records/reports", "records/ledger"];

/// Whether it is a file or folder that concerns the whole, such as the people or the regulation.
fn names_whole(meant: &Meant, assessed: &Assessed) -> bool {
    let below = |path: &Path| WHOLE.iter().any(|place| path.starts_with(place));
    meant.paths().any(|path| below(path) && assessed.store.root().join(path).exists())
}

/// The history of the records, and its last commit.
type History = (Records, Option<ObjectId>);

fn history_of(root: &Path) -> std::result::Result<History, GitError> {
    let records = Records::discover(root)?;
    let tip = records.tip()?;
    Ok((records, tip))
}

/// The history, where the records are in a repository that can be read. What is broken of git hides nothing
/// of what the files say.
fn read_or_told(
    history: std::result::Result<History, GitError>,
    assessed: &Assessed,
    desk: &Desk,
) -> Result<Option<History>> {
    match history {
        Ok(history) => return Ok(Some(history)),
        Err(GitError::NoRepository) => {}
        Err(error) if !desk.quiet => {
            let reason = Trouble::from(error).explained(assessed.store.root()).in_one_line(assessed.locale);
            let message = message!("check-unread", reason = reason);
            let mut to = AutoStream::auto(io::stderr().lock());
            writeln!(to, "{}", say(assessed.locale, &message))?;
        }
        Err(_) => {}
    }
    Ok(None)
}

/// Tells of destructions that were none, where the records are in a repository.
fn tell_untrue_records(ledger: &Ledger, history: Option<&History>, assessed: &mut Assessed) {
    if ledger.destructions.is_empty() {
        return;
    }
    let trail = history.and_then(|(records, tip)| records.kept_trail(*tip, None).ok());
    let there: HashSet<&str> =
        assessed.assessment.register.summaries.iter().map(|it| it.source.path()).collect();
    let found = untrue_records(ledger, &trail.unwrap_or_default(), |path| there.contains(path));
    assessed.assessment.add(found);
}

/// The commit since which changes are told.
struct Base {
    records: Records,
    /// None where everything is new: a branch that comes to a server for the first time.
    commit: Option<ObjectId>,
    folder: String,
}

impl Base {
    fn of(name: &str, office: &Office) -> Result<Self> {
        let records = Records::discover(office.store.root())?;
        let commit = if is_no_commit(name) { None } else { Some(records.revision(name)?) };
        let folder = records.office().to_owned();
        Ok(Self { records, commit, folder })
    }

    /// The files of the dossiers that changed, committed or not, themselves or in their documents.
    fn changed(&self, office: &Office) -> Result<HashSet<String>> {
        let differing = self.records.differing(self.commit, office.store.root())?;
        Ok(differing.iter().map(|path| subject_of(path).0.into_owned()).collect())
    }

    /// What is found in it today.
    fn before(&self, desk: &Desk) -> Result<Vec<Finding>> {
        let Some(commit) = self.commit else { return Ok(Vec::new()) };
        let open = || opened(self.records.repository().path());
        let tree = self.records.tree(commit)?;
        let assessment = Reader { open: &open, today: desk.today, clock: None }.judge(tree, &self.folder)?;
        refuse_failures(&assessment.failures)?;
        Ok(assessment.findings)
    }
}
