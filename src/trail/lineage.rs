//! Which file is which, while a history is walked.
//!
//! A file is known by where it stands and what it says there: whoever changes it names the content
//! that it had, on whatever branch. So a chain of moves is followed to its end, and a move on one
//! branch says nothing of a file that another branch calls by the same name.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::mem;

use ahash::AHashMap;

use super::{Deed, File, ObjectId, Trail};

/// A file of the records, whatever its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(u32);

/// The files that a walk has met so far, and what was done to them.
#[derive(Debug, Default)]
pub struct Lineage {
    files: Vec<Known>,
    numbers: AHashMap<String, u32>,
    spots: Vec<Spot>,
    versions: AHashMap<(u32, ObjectId), FileId>,
    deeds: Vec<(FileId, Deed)>,
}

/// What some files said in a history, and where.
#[derive(Debug, Default)]
pub struct Versions {
    /// Every place with the content that stood there, and which of the files that were asked for it is.
    pub own: BTreeMap<(String, ObjectId), usize>,
    /// Those of the places at which, at another time or on another branch, another file stood.
    pub shared: BTreeSet<String>,
}

#[derive(Debug)]
struct Known {
    /// The file that it turned out to be; itself, unless a merge brought two together.
    same_as: FileId,
    path: String,
    /// Whether it was there before the part of the history that is walked.
    is_older: bool,
}

/// What is known of one path.
#[derive(Debug, Default)]
struct Spot {
    last: Option<FileId>,
    is_empty: bool,
    /// The file that stood here before the part of the history that is walked.
    earlier: Option<FileId>,
}

impl Lineage {
    /// Goes on where a trail ends, whose files it takes along.
    pub fn from_the_end_of(trail: &mut Trail) -> Self {
        let mut lineage = Self::default();
        for File { path, deeds } in mem::take(&mut trail.files) {
            let file = lineage.begin(&path);
            lineage.deeds.extend(deeds.into_iter().map(|deed| (file, deed)));
        }
        for (path, place) in mem::take(&mut trail.places) {
            let file = FileId(place);
            // What is added where a file of the trail stood last can only take an empty place.
            let is_empty = lineage.files[place as usize].path == path;
            let number = lineage.number(&path);
            lineage.spots[number as usize] = Spot { last: Some(file), is_empty, earlier: Some(file) };
        }
        lineage
    }

    /// The file that says `version` at a path.
    pub fn standing(&mut self, path: &str, version: ObjectId) -> FileId {
        let number = self.number(path);
        let file = match self.versions.get(&(number, version)) {
            Some(file) => *file,
            None => self.earlier(number, path),
        };
        self.put(number, version, file)
    }

    /// The file at a path says something else.
    pub fn changed(&mut self, path: &str, old: ObjectId, new: ObjectId) -> FileId {
        let file = self.standing(path, old);
        let number = self.number(path);
        self.put(number, new, file)
    }

    /// A file is there that was not; one that was removed from there is back.
    pub fn added(&mut self, path: &str, new: ObjectId) -> FileId {
        let number = self.number(path);
        let Spot { last, is_empty, .. } = self.spots[number as usize];
        let known = self.versions.get(&(number, new)).copied();
        let file = known.or(last.filter(|_| is_empty)).unwrap_or_else(|| self.begin(path));
        if self.is_gone(file) {
            self.place(file, path);
        }
        self.put(number, new, file)
    }

    /// The file at a path is gone.
    pub fn removed(&mut self, path: &str, old: ObjectId) -> FileId {
        let file = self.standing(path, old);
        let number = self.number(path);
        self.spots[number as usize].is_empty = true;
        file
    }

    /// The file at one path is at another now.
    pub fn moved(&mut self, from: &str, old: ObjectId, path: &str, new: ObjectId) -> FileId {
        let file = self.standing(from, old);
        let number = self.number(path);
        let file = self.put(number, new, file);
        self.place(file, path);
        file
    }

    /// The file at a path, which itself says the same as before.
    pub fn untouched(&mut self, path: &str) -> FileId {
        let number = self.number(path);
        match self.spots[number as usize].last {
            Some(file) => self.find(file),
            None => self.earlier(number, path),
        }
    }

    /// Whether a file was there before the part of the history that is walked, so that it may have had
    /// other names that are not known.
    pub fn is_older(&mut self, file: FileId) -> bool {
        let file = self.find(file);
        self.files[file.0 as usize].is_older
    }

    /// Adds what a commit did to a file.
    pub fn record(&mut self, file: FileId, deed: Deed) {
        self.deeds.push((file, deed));
    }

    /// Gives the trail its files: each with its deeds, and every place at which it stood.
    pub fn settle(mut self, trail: &mut Trail) {
        self.unite_by_place();
        self.versions = AHashMap::new();
        let mut files: BTreeMap<FileId, Vec<Deed>> = BTreeMap::new();
        for (file, deed) in mem::take(&mut self.deeds) {
            files.entry(self.find(file)).or_default().push(deed);
        }
        let path_of = |file: &FileId| self.files[file.0 as usize].path.as_str();
        let mut order: Vec<FileId> = files.keys().copied().collect();
        order.sort_unstable_by_key(path_of);
        let places: HashMap<FileId, u32> = order.iter().copied().zip(0..).collect();
        trail.files = Vec::with_capacity(order.len());
        for file in &order {
            let mut deeds = files.remove(file).unwrap_or_default();
            deeds.sort_by_key(|deed| deed.commit);
            deeds.shrink_to_fit();
            trail.files.push(File { path: path_of(file).to_owned(), deeds });
        }
        let numbers = mem::take(&mut self.numbers);
        trail.places = BTreeMap::new();
        for (path, number) in numbers {
            // Of a part of the history a document may be all that was touched of its dossier.
            let Spot { last, earlier, .. } = self.spots[number as usize];
            let last = last.or(earlier).map(|file| self.find(file));
            if let Some(place) = last.and_then(|file| places.get(&file)) {
                trail.places.insert(path, *place);
            }
        }
    }

    /// Two files that end at one place are one: what the first had and the second lacks was lost.
    fn unite_by_place(&mut self) {
        let mut ends: HashMap<String, FileId> = HashMap::new();
        for number in 0..self.files.len() {
            let file = FileId(u32::try_from(number).unwrap_or(u32::MAX));
            if self.find(file) != file {
                continue;
            }
            let path = self.files[number].path.clone();
            match ends.get(&path).copied() {
                Some(first) => _ = self.unite(first, file),
                None => _ = ends.insert(path, file),
            }
        }
    }

    /// Every place and content of the files that stood last at these paths, and of these places those
    /// at which another file stood too.
    pub fn versions(mut self, paths: &[String]) -> Versions {
        self.unite_by_place();
        let last = |lineage: &mut Self, path: &String| {
            let number = *lineage.numbers.get(path)?;
            let file = lineage.spots[number as usize].last?;
            let file = lineage.find(file);
            // One that went on to another place is no longer the file of this one.
            (lineage.files[file.0 as usize].path == *path).then_some(file)
        };
        let wanted = paths.iter().enumerate().filter_map(|(at, path)| Some((last(&mut self, path)?, at)));
        let wanted: HashMap<FileId, usize> = wanted.collect();
        let mut names = vec![String::new(); self.spots.len()];
        for (path, number) in mem::take(&mut self.numbers) {
            names[number as usize] = path;
        }
        let mut versions = Versions::default();
        let mut others = BTreeSet::new();
        for ((number, version), file) in mem::take(&mut self.versions) {
            let name = &names[number as usize];
            match wanted.get(&self.find(file)) {
                Some(at) => _ = versions.own.insert((name.clone(), version), *at),
                None => _ = others.insert(name.clone()),
            }
        }
        let own: HashSet<&String> = versions.own.keys().map(|(path, _)| path).collect();
        versions.shared = others.into_iter().filter(|path| own.contains(path)).collect();
        versions
    }

    fn number(&mut self, path: &str) -> u32 {
        if let Some(number) = self.numbers.get(path) {
            return *number;
        }
        let number = u32::try_from(self.spots.len()).unwrap_or(u32::MAX);
        self.spots.push(Spot::default());
        self.numbers.insert(path.to_owned(), number);
        number
    }

    fn begin(&mut self, path: &str) -> FileId {
        let file = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(Known { same_as: file, path: path.to_owned(), is_older: false });
        file
    }

    fn earlier(&mut self, number: u32, path: &str) -> FileId {
        if let Some(file) = self.spots[number as usize].earlier {
            return self.find(file);
        }
        let file = self.begin(path);
        self.files[file.0 as usize].is_older = true;
        self.spots[number as usize].earlier = Some(file);
        file
    }

    /// A file says `version` at a path; what said so there before is the same file.
    fn put(&mut self, number: u32, version: ObjectId, file: FileId) -> FileId {
        let file = match self.versions.get(&(number, version)).copied() {
            Some(known) => self.unite(known, file),
            None => self.find(file),
        };
        self.versions.insert((number, version), file);
        let spot = &mut self.spots[number as usize];
        (spot.last, spot.is_empty) = (Some(file), false);
        file
    }

    fn place(&mut self, file: FileId, path: &str) {
        let file = self.find(file);
        path.clone_into(&mut self.files[file.0 as usize].path);
    }

    /// Whether the file was removed from where it stood last.
    fn is_gone(&mut self, file: FileId) -> bool {
        let file = self.find(file);
        let number = self.numbers.get(&self.files[file.0 as usize].path);
        number.is_some_and(|number| self.spots[*number as usize].is_empty)
    }

    /// The older of the two stands for both from now on.
    fn unite(&mut self, one: FileId, other: FileId) -> FileId {
        let (one, other) = (self.find(one), self.find(other));
        let (first, second) = (one.min(other), one.max(other));
        self.files[second.0 as usize].same_as = first;
        first
    }

    fn find(&mut self, file: FileId) -> FileId {
        let mut file = file;
        loop {
            let next = self.files[file.0 as usize].same_as;
            if next == file {
                return file;
            }
            // Halves the way for whoever asks next.
            self.files[file.0 as usize].same_as = self.files[next.0 as usize].same_as;
            file = next;
        }
    }
}

#[cfg(test)]
mod tests;
