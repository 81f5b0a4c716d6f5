//! What a destruction takes out of a history, found out from the history itself.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io;
use std::sync::Arc;
use std::thread;

use git2::{Oid, Repository, Tree, TreeWalkMode, TreeWalkResult};

use super::charsets::text_of;
use super::commit::Letter;
use super::doomed::Doomed;
use super::progress::Progress;
use super::reader::Reader;
use super::rewriting::in_order;
use super::sentences::Sentences;
use super::words::{Known, Words};
use crate::anonymity::Names;
use crate::assess::{Assessment, Framework};
use crate::calendar::Day;
use crate::dossier::Number;
use crate::git::pack::ObjectKind;
use crate::git::{GitError, Records, object_id};
use crate::parse::read_dossier;
use crate::regulation::Regulations;
use crate::snapshot::{Refusal, Snapshot};
use crate::source::Source;
use crate::store::Store;
use crate::trail::{Lineage, ObjectId, Versions, name_of};

/// Opens the repository once more.
pub type Open<'o> = dyn Fn() -> Result<Repository, Refusal> + 'o;

/// The shortest subject or sentence of a dossier that is looked for.
const SHORTEST_SENTENCE: usize = 12;

/// Where the records stand that say something in sentences.
const SAYING: [&str; 3] = ["records/complaints/", "records/reports/", "records/ledger/"];

/// Which history, and which dossiers of which office.
pub struct Plan {
    /// The folder of the office; empty for the top.
    pub folder: String,
    /// The last commit of the history.
    pub tip: ObjectId,
    /// The day on which its records are judged.
    pub day: Day,
    /// The dossiers that go.
    pub numbers: Vec<Number>,
    /// The records in the last commit, as they are judged.
    pub assessment: Assessment,
    /// What the dossiers say, and where, in the whole history.
    pub versions: Versions,
    /// What is known of the people in them.
    pub known: Known,
    /// What files of no dossier said that goes too.
    pub besides: HashSet<Oid>,
    /// Files of no dossier that go by where they stood: their names say it, or they are copies.
    pub called: BTreeSet<(String, Oid)>,
    /// The last seal of the history.
    pub seal: Option<ObjectId>,
}

/// A history up to some commit and the records in that, read once: whatever is due is found by it, and what
/// goes with that.
pub struct Ground {
    folder: String,
    tip: ObjectId,
    day: Day,
    /// The records in the last commit, as they are judged.
    pub assessment: Assessment,
    regulations: Regulations,
    lineage: Lineage,
    seal: Option<ObjectId>,
}

impl Ground {
    /// Reads the history of an office, and judges its records on a day.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn read(
        open: &Open<'_>,
        folder: &str,
        tip: ObjectId,
        day: Day,
        progress: &dyn Progress,
    ) -> Result<Self, GitError> {
        let tree = Records::new(open()?, folder).tree(tip)?;
        let store = Store::of(Snapshot::new(open()?, tree, folder)?);
        let framework = Framework::read(&store, day);
        let regulations = framework.regulations.clone();
        let seal = framework.ledger.current_seals().last().map(|seal| seal.value.tip);
        let history = Records::new(open()?, folder);
        progress.begin(framework.dossiers());
        let (lineage, (assessment, _)) = thread::scope(|scope| {
            let lineage = scope.spawn(move || history.lineage(tip));
            let assessed = framework.assess(&store, day, |_| progress.step());
            let ended = |_| Err(GitError::Disk(io::Error::other("the thread that walks over the history")));
            (lineage.join().unwrap_or_else(ended), assessed)
        });
        let (folder, lineage) = (folder.to_owned(), lineage?);
        Ok(Self { folder, tip, day, assessment, regulations, lineage, seal })
    }
}

impl Plan {
    /// Finds out what goes. The same history, dossiers and day always give the same plan.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn new(open: &Open<'_>, ground: Ground, numbers: &[Number]) -> Result<Self, GitError> {
        let Ground { folder, tip, day, mut assessment, regulations, lineage, seal } = ground;
        let records = Records::new(open()?, &folder);
        let paths: Vec<String> = numbers.iter().map(Number::path).collect();
        let versions = lineage.versions(&paths);
        let mut known = Known::default();
        regulations.all().iter().for_each(|regulation| known.names.allow(regulation));
        let mut subjects = BTreeSet::new();
        let mut office = Folders {
            repository: records.repository(),
            top: office_tree(&records, tip)?,
            read: HashMap::new(),
        };
        let (mut in_files, mut listing) = (BTreeMap::<usize, Names>::new(), BTreeMap::<usize, Names>::new());
        for ((path, version), owner) in &versions.own {
            let Some(text) = text(records.repository(), *version)? else { continue };
            let name = name_of(path).unwrap_or_default().to_owned();
            let source = Arc::new(Source::new(path.as_str(), text));
            let (dossier, _) = read_dossier(&source, &name, &regulations, day);
            let mut names = Names::default();
            names.add_dossier(&dossier, false);
            known.names.merge(names.clone());
            if office.id_of(path) == Some(*version) {
                listing.entry(*owner).or_default().merge(names.clone());
            }
            in_files.entry(*owner).or_default().merge(names);
            subjects.extend(dossier.subject.as_ref().map(|subject| subject.value.trim().to_owned()));
            let body = source.text().get(dossier.body.start..dossier.body.end).unwrap_or_default();
            subjects
                .extend(body.lines().map(|line| line.trim().to_owned()).filter(|line| line.contains(' ')));
        }
        known.names = std::mem::take(&mut known.names).without_numbers();
        regulations.all().iter().for_each(|regulation| known.in_files.allow(regulation));
        for (owner, names) in in_files {
            let listing = listing.remove(&owner).unwrap_or_default();
            known.in_files.merge(names.without_numbers().listing_as(&listing));
        }
        let going: HashSet<String> = paths.into_iter().collect();
        let staying = assessment.register.summaries.iter().filter(|it| !going.contains(it.source.path()));
        let staying: HashSet<&str> = staying.map(|summary| summary.subject.trim()).collect();
        subjects.retain(|subject| subject.len() >= SHORTEST_SENTENCE && !staying.contains(subject.as_str()));
        let sentences = subjects.into_iter().collect();
        known.sentences = said_by_them_alone(&records, tip, sentences, &going)?;
        known.others = std::mem::take(&mut assessment.names).without(&going);
        let (numbers, besides) = (numbers.to_vec(), HashSet::new());
        let called = BTreeSet::new();
        Ok(Self { folder, tip, day, numbers, assessment, versions, known, besides, called, seal })
    }

    /// Adds the files that go.
    pub(super) fn doom(&self, doomed: &mut Doomed) {
        doomed.add(&self.folder, &self.versions);
        doomed.add_besides(&self.besides);
        doomed.add_called(&self.called);
    }
}

/// What the commits up to some of them, and the tags on the way, say instead of what they say; and how
/// many commits there are.
///
/// # Errors
/// What libgit2 refuses.
pub fn words(
    plans: &[Plan],
    repository: &Repository,
    starts: &[Oid],
    notes: &[Oid],
) -> Result<(Words, usize), GitError> {
    let mut reader = Reader::new(repository)?;
    let mut met: HashSet<Oid> = HashSet::new();
    let mut texts = noted(repository, &mut reader, notes)?;
    for start in starts.iter().chain(notes) {
        let mut at = *start;
        let kind = loop {
            let object = reader.read(at)?;
            if object.kind != ObjectKind::Tag {
                break object.kind;
            }
            let letter = Letter::read(&object.bytes);
            texts.extend(letter.texts().map(<[u8]>::to_vec));
            match letter.object() {
                Some(target) => at = target,
                None => break object.kind,
            }
        };
        if kind != ObjectKind::Commit {
            continue;
        }
        let mut waiting = vec![at];
        while let Some(id) = waiting.pop() {
            if met.insert(id) {
                let object = reader.read(id)?;
                let letter = Letter::read(&object.bytes);
                waiting.extend(letter.parents());
                for text in letter.texts().filter(|text| !texts.contains(*text)).collect::<Vec<_>>() {
                    texts.insert(text.to_vec());
                }
            }
        }
    }
    Ok((Words::of(plans.iter().map(|plan| &plan.known), texts.into_iter().collect()), met.len()))
}

/// The records of an office as a commit has them.
fn office_tree(records: &Records, tip: ObjectId) -> Result<Tree<'_>, GitError> {
    let repository = records.repository();
    let tree = repository.find_commit(Oid::from_bytes(&tip.0)?)?.tree()?;
    match records.office().is_empty() {
        true => Ok(tree),
        false => Ok(repository.find_tree(tree.get_path(records.office().as_ref())?.id())?),
    }
}

/// What a commit has at some paths. A folder is read once: that of a year is long, and each of its dossiers
/// has many versions.
struct Folders<'r, 'p> {
    repository: &'r Repository,
    top: Tree<'r>,
    read: HashMap<&'p str, Option<Tree<'r>>>,
}

impl<'p> Folders<'_, 'p> {
    fn id_of(&mut self, path: &'p str) -> Option<ObjectId> {
        let (folder, name) = path.rsplit_once('/')?;
        let read = || self.repository.find_tree(self.top.get_path(folder.as_ref()).ok()?.id()).ok();
        let tree = self.read.entry(folder).or_insert_with(read).as_ref()?;
        Some(object_id(tree.get_name(name)?.id()))
    }
}

/// Sentences that no record says that stays: neither another dossier, nor a report or the figures, which
/// were read for copies before they were published.
fn said_by_them_alone(
    records: &Records,
    tip: ObjectId,
    sentences: Vec<String>,
    going: &HashSet<String>,
) -> Result<Vec<String>, GitError> {
    let sought = Sentences::of(&sentences);
    let repository = records.repository();
    let tree = office_tree(records, tip)?;
    let mut others = HashSet::new();
    tree.walk(TreeWalkMode::PreOrder, |above, entry| {
        let name = String::from_utf8_lossy(entry.name_bytes());
        let is_text = SAYING.iter().any(|folder| above.starts_with(folder));
        if is_text
            && (name.ends_with(".md") || name.ends_with(".yaml"))
            && !going.contains(&format!("{above}{name}"))
        {
            let blob = repository.find_blob(entry.id());
            let text = blob.ok().and_then(|blob| text_of(blob.content()));
            others.extend(text.iter().flat_map(|text| sought.places_in(text)));
        }
        match entry.kind() {
            Some(git2::ObjectType::Tree) if above.is_empty() && name != "records" => TreeWalkResult::Skip,
            _ => TreeWalkResult::Ok,
        }
    })?;
    let kept = sentences.into_iter().enumerate().filter(|(at, _)| !others.contains(at));
    Ok(kept.map(|(_, sentence)| sentence).collect())
}

/// Every note in the history of notes.
fn noted(
    repository: &Repository,
    reader: &mut Reader<'_>,
    notes: &[Oid],
) -> Result<HashSet<Vec<u8>>, GitError> {
    let mut texts = HashSet::new();
    for tip in notes {
        for id in in_order(reader, *tip, |_| false)? {
            let tree = repository.find_commit(id)?.tree()?;
            tree.walk(TreeWalkMode::PreOrder, |_, entry| {
                let blob = repository.find_blob(entry.id());
                texts.extend(blob.map(|blob| blob.content().to_vec()));
                TreeWalkResult::Ok
            })?;
        }
    }
    Ok(texts)
}

fn text(repository: &Repository, version: ObjectId) -> Result<Option<String>, GitError> {
    let blob = repository.find_blob(Oid::from_bytes(&version.0)?)?;
    Ok(text_of(blob.content()))
}
