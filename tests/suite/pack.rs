//! The writer of packs: git takes what it writes, and gives back what was put in.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use klacht::git::pack::{Delta, Difference, ObjectKind, Pack, Whole};
use klacht::trail::ObjectId;
use tempfile::TempDir;

use crate::repository::{git, succeed};
use crate::support::files_below;

const WHO: &str = "Saskia de Vries <s.devries@o21.example> 1781000000 +0200";

/// A bare repository with nothing in it.
struct Store {
    folder: TempDir,
}

impl Store {
    fn new() -> Self {
        let store = Self { folder: tempfile::tempdir().unwrap() };
        store.git(&["init", "-q", "--bare"]);
        store
    }

    fn git(&self, arguments: &[&str]) -> String {
        succeed(git(self.folder.path()).args(arguments))
    }

    fn packs(&self) -> PathBuf {
        self.folder.path().join("objects/pack")
    }

    fn pack(&self) -> Pack {
        Pack::begin(&self.packs()).unwrap()
    }

    /// Git finds nothing wrong, and makes the same index of the pack.
    fn assert_sound(&self, name: &str) {
        let [pack, index] = ["pack", "idx"].map(|ending| self.packs().join(format!("{name}.{ending}")));
        let own = self.folder.path().join("own.idx");
        self.git(&["index-pack", "--strict", "-o", own.to_str().unwrap(), pack.to_str().unwrap()]);
        assert!(fs::read(&own).unwrap() == fs::read(&index).unwrap(), "git makes another index");
        self.git(&["verify-pack", "-v", index.to_str().unwrap()]);
        self.git(&["fsck", "--strict", "--full", "--no-dangling"]);
        assert_eq!(files_below(&self.packs()), [index, pack], "nothing else is left");
    }

    fn assert_holds(&self, kind: &str, id: ObjectId, bytes: &[u8]) {
        let output = git(self.folder.path()).args(["cat-file", kind, &id.to_string()]).output().unwrap();
        assert!(output.status.success() && output.stdout == bytes, "{kind} {id}");
    }
}

/// Bytes that follow from a number and can't be made smaller.
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn every_kind_of_object_is_taken_by_git_and_given_back() {
    let store = Store::new();
    let mut pack = store.pack();
    let blob = Whole::new(ObjectKind::Blob, b"Een brief.\n");
    let entry = [b"100644 brief.txt\0", &blob.id().0[..]].concat();
    let tree = Whole::new(ObjectKind::Tree, &entry);
    let text = format!("tree {}\nauthor {WHO}\ncommitter {WHO}\n\nBegin\n", tree.id());
    let commit = Whole::new(ObjectKind::Commit, text.as_bytes());
    let about = format!("object {}\ntype commit\ntag een\ntagger {WHO}\n\nBewaard\n", commit.id());
    let tag = Whole::new(ObjectKind::Tag, about.as_bytes());
    for object in [&tag, &commit, &tree, &blob] {
        pack.append(object).unwrap();
    }
    store.assert_sound(&pack.finish().unwrap());
    store.git(&["update-ref", "refs/heads/main", &commit.id().to_string()]);
    store.git(&["update-ref", "refs/tags/een", &tag.id().to_string()]);
    assert_eq!(store.git(&["show", "main:brief.txt"]), "Een brief.");
    assert_eq!(store.git(&["rev-parse", "een^{commit}"]), commit.id().to_string());
    store.assert_holds("tree", tree.id(), &entry);
    store.assert_holds("tag", tag.id(), about.as_bytes());
    assert_eq!(store.git(&["fsck", "--strict", "--full"]), "", "everything is reached");
}

#[test]
fn every_size_has_its_header() {
    let store = Store::new();
    let mut pack = store.pack();
    // Four bits beside the kind, then seven a byte.
    let edges = [4, 11, 18].map(|bits| 1_usize << bits);
    let sizes = edges.into_iter().flat_map(|edge| [edge - 1, edge]).chain([0, 1]);
    let blobs: Vec<Vec<u8>> = sizes.map(|size| vec![b'x'; size]).collect();
    let mut ids = Vec::new();
    for blob in &blobs {
        let whole = Whole::new(ObjectKind::Blob, blob);
        pack.append(&whole).unwrap();
        ids.push(whole.id());
    }
    store.assert_sound(&pack.finish().unwrap());
    for (id, blob) in ids.into_iter().zip(&blobs) {
        store.assert_holds("blob", id, blob);
    }
}

#[test]
fn what_differs_from_another_reads_back_wherever_the_other_stands() {
    let store = Store::new();
    let mut pack = store.pack();
    let base = [noise(1, 70_000), b"midden".to_vec(), noise(2, 70_000)].concat();
    let near = pack.append(&Whole::new(ObjectKind::Blob, b"kort\n")).unwrap();
    let far = pack.append(&Whole::new(ObjectKind::Blob, &base)).unwrap();
    let mut expected = Vec::new();
    for (seed, apart) in [(3, 0), (4, 100), (5, 20_000), (6, 2_200_000)] {
        if apart > 0 {
            pack.append(&Whole::new(ObjectKind::Blob, &noise(seed, apart))).unwrap();
        }
        let long = [&base[..70_000], &noise(seed + 10, 300), &base[70_006..]].concat();
        let short = [b"kort\n", &noise(seed + 20, 5)[..]].concat();
        for (place, from, to) in [(far, &base[..], long), (near, b"kort\n", short)] {
            let id = ObjectKind::Blob.id(&to);
            let delta = Delta::between(from, &to).unwrap();
            pack.append_difference(&Difference::new(id, &delta), place).unwrap();
            expected.push((id, to));
        }
    }
    store.assert_sound(&pack.finish().unwrap());
    for (id, bytes) in expected {
        store.assert_holds("blob", id, &bytes);
    }
}

#[test]
fn a_chain_of_versions_reads_back() {
    let store = Store::new();
    let mut pack = store.pack();
    let mut text = b"Een.\n".to_vec();
    let mut place = pack.append(&Whole::new(ObjectKind::Blob, &text)).unwrap();
    let mut versions = vec![text.clone()];
    for line in ["Twee.\n", "Drie.\n", "Vier.\n"] {
        let longer = [&text, line.as_bytes()].concat();
        let delta = Delta::between(&text, &longer).unwrap();
        place =
            pack.append_difference(&Difference::new(ObjectKind::Blob.id(&longer), &delta), place).unwrap();
        text = longer;
        versions.push(text.clone());
    }
    store.assert_sound(&pack.finish().unwrap());
    for version in &versions {
        store.assert_holds("blob", ObjectKind::Blob.id(version), version);
    }
}

#[test]
fn a_pack_of_nothing_is_a_pack() {
    let store = Store::new();
    store.assert_sound(&store.pack().finish().unwrap());
}

#[test]
fn an_object_that_is_appended_twice_is_refused_by_name_and_nothing_stays() {
    let store = Store::new();
    let mut pack = store.pack();
    let twice = Whole::new(ObjectKind::Blob, b"tweemaal\n");
    pack.append(&twice).unwrap();
    pack.append(&Whole::new(ObjectKind::Blob, b"eenmaal\n")).unwrap();
    pack.append(&twice).unwrap();
    let refused = pack.finish().unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::InvalidData);
    assert!(refused.to_string().contains(&twice.id().to_string()), "{refused}");
    assert!(files_below(&store.packs()).is_empty());
}

#[test]
fn a_pack_that_is_given_up_leaves_nothing() {
    let store = Store::new();
    let mut pack = store.pack();
    pack.append(&Whole::new(ObjectKind::Blob, &noise(1, 100_000))).unwrap();
    assert_eq!(files_below(&store.packs()).len(), 1);
    drop(pack);
    assert!(files_below(&store.packs()).is_empty());
}

#[test]
fn a_place_in_another_pack_is_refused_where_it_can_be_told() {
    let (one, other) = (Store::new(), Store::new());
    let mut long = one.pack();
    long.append(&Whole::new(ObjectKind::Blob, b"een\n")).unwrap();
    let place = long.append(&Whole::new(ObjectKind::Blob, b"twee\n")).unwrap();
    let delta = Delta::between(b"twee\n", b"drie\n").unwrap();
    let difference = Difference::new(ObjectKind::Blob.id(b"drie\n"), &delta);
    let refused = other.pack().append_difference(&difference, place).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::InvalidInput);
}
