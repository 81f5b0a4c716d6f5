//! What was destroyed, as it may come back: where the dossiers stood, what went, and what bears their
//! numbers.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use git2::{Commit, ObjectType, Oid, Repository, Tree};

use crate::destruction::is_called_after;
use crate::dossier::Number;
use crate::ledger::Destruction;
use crate::parse::LARGEST_FILE;
use crate::snapshot::{Refusal, offices};
use crate::store::RECORDS;

pub(super) struct Sought<'r> {
    /// What the main branch itself holds, which is no dossier that comes back.
    now: Tree<'r>,
    places: BTreeMap<String, &'r Number>,
    removed: BTreeMap<Oid, &'r Number>,
    /// Each number with the folder of the office in which it was destroyed.
    numbers: Vec<(&'r str, &'r Number)>,
    /// The offices of the main branch: each has numbers of its own.
    offices: BTreeSet<String>,
    /// The pairs of trees that were compared, each with the office that it is in.
    compared: HashSet<(Oid, Option<Oid>, Option<String>)>,
    read: HashSet<Oid>,
}

/// A tree that is to be compared with what stood at its place.
struct Waiting {
    path: String,
    /// The folder above `records`, where it is within that.
    office: Option<String>,
    new: Oid,
    old: Option<Oid>,
}

impl<'r> Sought<'r> {
    /// `by_name` is whether what bears a number is sought too, wherever it stands.
    pub(super) fn of(
        records: &'r [(String, Destruction)],
        (repository, now): (&Repository, Tree<'r>),
        by_name: bool,
    ) -> Result<Self, Refusal> {
        let (mut places, mut removed, mut numbers) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for (folder, record) in records {
            places.insert(within(folder, &record.number.path()), &record.number);
            if by_name {
                numbers.push((folder.as_str(), &record.number));
            }
            for id in &record.removed {
                removed.insert(Oid::from_bytes(&id.0)?, &record.number);
            }
        }
        let offices = offices(repository, now.id())?;
        let (compared, read) = (HashSet::new(), HashSet::new());
        Ok(Self { now, places, removed, numbers, offices, compared, read })
    }

    /// The numbers of what comes back with a commit.
    pub(super) fn in_commit(
        &mut self,
        repository: &Repository,
        commit: &Commit<'_>,
    ) -> Result<BTreeSet<&'r Number>, Refusal> {
        let tree = commit.tree()?;
        let mut back = BTreeSet::new();
        for (path, number) in &self.places {
            let there = tree.get_path(path.as_ref()).map(|item| item.id()).ok();
            if there.is_some_and(|id| !self.stands(path, id)) {
                back.insert(*number);
            }
        }
        let old = commit.parent(0).ok().map(|parent| parent.tree_id());
        let mut waiting = vec![Waiting { path: String::new(), office: None, new: tree.id(), old }];
        while let Some(next) = waiting.pop() {
            // A few trees inside each other could keep a server busy for ever otherwise.
            if self.compared.insert((next.new, next.old, next.office.clone())) {
                waiting.extend(self.compare(repository, &next, &mut back)?);
            }
        }
        Ok(back)
    }

    /// Adds what comes back with what is new in a tree, and gives the trees within it that differ.
    fn compare(
        &mut self,
        repository: &Repository,
        next: &Waiting,
        back: &mut BTreeSet<&'r Number>,
    ) -> Result<Vec<Waiting>, Refusal> {
        let tree = repository.find_tree(next.new)?;
        let before = next.old.map(|old| repository.find_tree(old)).transpose()?;
        let before: HashMap<Vec<u8>, (Oid, Option<ObjectType>)> =
            before.iter().flatten().map(|it| (it.name_bytes().to_owned(), (it.id(), it.kind()))).collect();
        let mut within_it = Vec::new();
        for item in tree.iter() {
            let bytes = item.name_bytes();
            let old = before.get(bytes);
            if old.is_some_and(|(old, _)| *old == item.id()) {
                continue;
            }
            let name = String::from_utf8_lossy(bytes);
            let path = within(&next.path, &name);
            back.extend(self.removed.get(&item.id()));
            if next.office.is_some() && !self.stands(&path, item.id()) {
                back.extend(self.numbers_in(next.office.as_deref(), &name));
            }
            match item.kind() {
                Some(ObjectType::Tree) => {
                    let begins = next.office.is_none() && bytes == RECORDS.as_bytes();
                    let office = if begins { Some(next.path.clone()) } else { next.office.clone() };
                    let old = old.filter(|(_, kind)| *kind == Some(ObjectType::Tree)).map(|(id, _)| *id);
                    within_it.push(Waiting { path, office, new: item.id(), old });
                }
                Some(ObjectType::Blob) if !self.numbers.is_empty() && self.read.insert(item.id()) => {
                    let own = own_number(repository, item.id())?.filter(|_| !self.stands(&path, item.id()));
                    back.extend(own.iter().flat_map(|own| self.numbers_in(next.office.as_deref(), own)));
                }
                _ => {}
            }
        }
        Ok(within_it)
    }

    /// Those that stand in a name. Another office of the main branch has numbers of its own.
    fn numbers_in(&self, office: Option<&str>, name: &str) -> impl Iterator<Item = &'r Number> {
        let others = office.filter(|office| self.offices.contains(*office));
        let is_meant = move |folder: &str| others.is_none_or(|office| office == folder);
        let meant = self.numbers.iter().filter(move |(folder, _)| is_meant(folder));
        meant.map(|(_, number)| *number).filter(move |number| is_called_after(name, number))
    }

    fn stands(&self, path: &str, id: Oid) -> bool {
        self.now.get_path(path.as_ref()).is_ok_and(|item| item.id() == id)
    }
}

fn within(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// What a file gives as its own number; none where it has no front matter.
fn own_number(repository: &Repository, file: Oid) -> Result<Option<String>, Refusal> {
    let objects = repository.odb()?;
    if objects.read_header(file)?.0 as u64 > LARGEST_FILE {
        return Ok(None);
    }
    Ok(number_of(objects.read(file)?.data()))
}

/// The same of its bytes, also in UTF-16, of which every second byte is zero.
fn number_of(bytes: &[u8]) -> Option<String> {
    let plain: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&plain);
    let text =
        text.trim_start_matches(|sign: char| sign.is_whitespace() || "\u{feff}\u{fffd}".contains(sign));
    let mut lines = text.strip_prefix("---")?.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
    let first = lines.next()?;
    let indent = |line: &str| line.len() - line.trim_start().len();
    let outermost = indent(first);
    let lines = std::iter::once(first).chain(lines).take_while(|line| !line.starts_with("---"));
    lines.filter(|line| indent(line) == outermost).find_map(|line| {
        let (key, value) = line.split_once(':')?;
        let key = key.trim().trim_matches(['"', '\'']);
        key.eq_ignore_ascii_case("nummer").then(|| value.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::number_of;

    #[test]
    fn the_own_number_of_a_file_stands_in_its_front_matter_alone() {
        let read = |text: &str| number_of(text.as_bytes()).map(|text| text.trim().to_owned());
        let text = "---\nonderwerp: x\nnummer: 2024-001\n---\n";
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(number_of(&wide).as_deref(), Some(" 2024-001"));
        for text in [text, "\u{feff}---\r\n\"Nummer\": 2024-001\r\n", "---\r nummer: 2024-001\r"] {
            assert_eq!(read(text).as_deref(), Some("2024-001"), "{text:?}");
        }
        for text in [
            "nummer: 2024-001\n",
            "---\nverwijzing:\n  nummer: 2024-001\n---\n",
            "---\nonderwerp: x\n---\nnummer: 2024-001\n",
            "---",
            "",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }
}
