//! What a kept trail has of some files, read without the rest of it.

use std::collections::BTreeSet;
use std::io;
use std::ops::Range;

use super::cache::{KeptTrail, OF_A_PART, Part, whole};
use crate::trail::{File, Trail};

impl KeptTrail {
    /// The trail as far as it is about the file that stands at a path, or stood there last.
    ///
    /// # Errors
    /// What the disk refuses, or it is no trail.
    pub fn of(&self, path: &str) -> io::Result<Trail> {
        let [commits, files_at, places_at] = self.head()?.parts();
        let mut place = None;
        self.each_part(
            |number| places_at.contains(&number),
            |_, part| {
                let Part::Places(some) = part else { return None };
                let found = some.iter().find(|(known, _)| known == path);
                place = place.or(found.map(|(_, place)| *place as usize));
                Some(())
            },
        )?;
        let mut files = Vec::new();
        let part_of = |place: usize| files_at.start + place / OF_A_PART;
        self.each_part(
            |number| place.map(part_of) == Some(number),
            |_, part| {
                let Part::Files(some) = part else { return None };
                files.push(some.into_owned().into_iter().nth(place? % OF_A_PART)?);
                Some(())
            },
        )?;
        let places = place.map(|_| (path.to_owned(), 0)).into_iter().collect();
        Ok(Trail { places, ..self.about(files, &commits)? })
    }

    /// The trail as far as it is about the latest of what happened to some files: so many commits.
    ///
    /// # Errors
    /// What the disk refuses, or it is no trail.
    pub fn latest(&self, number: usize, is_meant: impl Fn(&str) -> bool) -> io::Result<Trail> {
        let [commits, files_at, _] = self.head()?.parts();
        let mut files = Vec::new();
        self.each_part(
            |number| files_at.contains(&number),
            |_, part| {
                let Part::Files(some) = part else { return None };
                let latest = Trail::latest(some.iter().filter(|file| is_meant(&file.path)), number);
                files.extend(
                    latest
                        .into_iter()
                        .map(|(file, deed)| File { path: file.path.clone(), deeds: vec![deed.clone()] }),
                );
                Some(())
            },
        )?;
        self.about(files, &commits)
    }

    /// A trail of some files, with the commits in which something happened to them, of those in these parts.
    fn about(&self, mut files: Vec<File>, commits: &Range<usize>) -> io::Result<Trail> {
        let deeds = || files.iter().flat_map(|file| &file.deeds);
        let wanted: BTreeSet<usize> = deeds().map(|deed| deed.commit as usize).collect();
        let mut trail = Trail::default();
        let first_of = |number: usize| (number - commits.start) * OF_A_PART;
        let is_wanted = |number: usize| {
            let holds = |first: usize| wanted.range(first..first + OF_A_PART).next().is_some();
            number == 0 || commits.contains(&number) && holds(first_of(number))
        };
        self.each_part(is_wanted, |number, part| {
            match part {
                Part::Identities(some) if number == 0 => trail.identities = some.into_owned(),
                Part::Commits(some) if number > 0 => {
                    let all = some.into_owned().into_iter().zip(first_of(number)..);
                    trail.commits.extend(all.filter(|(_, at)| wanted.contains(at)).map(|(commit, _)| commit));
                }
                _ => return None,
            }
            Some(())
        })?;
        if trail.commits.len() != wanted.len() {
            return Err(io::ErrorKind::InvalidData.into());
        }
        for deed in files.iter_mut().flat_map(|file| &mut file.deeds) {
            let place = wanted.range(..deed.commit as usize).count();
            deed.commit = u32::try_from(place).map_err(io::Error::other)?;
        }
        whole(Trail { files, ..trail })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::git::Records;
    use crate::trail::{Change, Commit, Deed, Identity, Moment, ObjectId};

    /// So many files, each with the commits in which something happened to it, of so many commits.
    fn trail(files: usize, commits: usize, deeds: &[(usize, usize, bool)]) -> Trail {
        let moment = |seconds: usize| Moment { seconds: seconds as i64, offset: 60 };
        let commit = |number: usize| Commit {
            id: ObjectId(std::array::from_fn(|at| number.to_le_bytes()[at % 8])),
            author: u32::try_from(number % 2).unwrap(),
            authored: moment(number),
            committer: 0,
            committed: moment(number),
            parents: Vec::new(),
            message: format!("Stap {number}"),
        };
        let path = |number: usize| format!("records/complaints/2026/{number:05}.md");
        let mut all: Vec<File> =
            (0..files).map(|number| File { path: path(number), deeds: Vec::new() }).collect();
        for (file, commit, taken) in deeds {
            let changes = vec![Change::FileMoved(format!("{file} {commit}"))];
            all[file % files].deeds.push(Deed {
                commit: u32::try_from(commit % commits).unwrap(),
                taken: *taken,
                changes,
            });
        }
        for file in &mut all {
            file.deeds.sort_by_key(|deed| deed.commit);
            file.deeds.dedup_by_key(|deed| deed.commit);
        }
        let identity = |name: &str| Identity { name: name.to_owned(), email: format!("{name}@o21.example") };
        Trail {
            tip: Some(ObjectId([1; 20])),
            identities: vec![identity("bep"), identity("jo")],
            commits: (0..commits).map(commit).collect(),
            places: (0..files).map(|number| (path(number), u32::try_from(number).unwrap())).collect(),
            files: all,
        }
    }

    /// What deeds say, with the commit of each and who wrote that.
    fn told<'t>(
        trail: &'t Trail,
        deeds: impl Iterator<Item = &'t Deed>,
    ) -> Vec<impl PartialEq + std::fmt::Debug> {
        let told = |deed: &'t Deed| {
            let commit = trail.commit(deed);
            (deed.changes.clone(), deed.taken, commit.clone(), trail.author(commit).clone())
        };
        deeds.map(told).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn a_part_of_a_kept_trail_says_what_all_of_it_says(
            (files, commits) in (1..2100_usize, 1..3100_usize),
            deeds in prop::collection::vec((0..5000_usize, 0..5000_usize, any::<bool>()), 0..200),
            asked in 0..5000_usize,
        ) {
            let folder = tempfile::tempdir().unwrap();
            git2::Repository::init(folder.path()).unwrap();
            let records = Records::discover(folder.path()).unwrap();
            let whole = trail(files, commits, &deeds);
            records.keep(&whole).unwrap();
            let kept = records.kept_up_to(whole.tip).unwrap();
            let busy = deeds.first().map_or(0, |(file, ..)| file % files);
            for file in [asked % files, busy] {
                let path = &whole.files[file].path;
                let part = kept.of(path).unwrap();
                prop_assert_eq!(told(&part, part.of(path).iter()), told(&whole, whole.of(path).iter()));
            }
            prop_assert_eq!(kept.of("records/people.yaml").unwrap().files.len(), 0);
            let is_meant = |path: &str| !path.ends_with("7.md");
            let latest = |trail: &Trail| {
                let files = trail.files.iter().filter(|file| is_meant(&file.path));
                let latest = Trail::latest(files, 5);
                let paths: Vec<String> = latest.iter().map(|(file, _)| file.path.clone()).collect();
                (paths, format!("{:?}", told(trail, latest.iter().map(|(_, deed)| *deed))))
            };
            prop_assert_eq!(latest(&kept.latest(5, is_meant).unwrap()), latest(&whole));
        }
    }
}
