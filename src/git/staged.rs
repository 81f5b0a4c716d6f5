//! The list of what is staged, git's index, read for its paths alone: libgit2 makes an entry of each, which
//! takes an eighth of a look at one dossier of ten thousand.
//!
//! The format is git's `gitformat-index`, versions 2 to 4.

use std::fs;
use std::path::Path;

use git2::Index;
use sha1::{Digest, Sha1};
use sha2::Sha256;

use super::pack::read_distance;

/// The length of a name of SHA-1, of which there is one at the end too.
const SHA1: usize = 20;
/// The same of SHA-256, by which a repository can be made to name its objects.
const SHA256: usize = 32;
/// The mark, the version, and how many entries there are.
const HEAD: usize = 12;
/// What stands first in an entry: what the file system told of the file. The name of its object follows, and
/// then its flags.
const STATS: usize = 40;
/// The flag of an entry that has two bytes more of them.
const HAS_MORE_FLAGS: u16 = 0x4000;
/// Before version 4 an entry is filled up to a multiple of so many bytes, with one at least.
const FILLED_TO: usize = 8;

/// What is asked of each path of the index in a file, in its order, also of one that libgit2 refuses; none
/// where there is no index, or it is of a form that it does not read either, such as one that lists folders.
pub(super) fn staged<T>(file: &Path, asked: impl Fn(&[u8]) -> Option<T>) -> Option<Vec<T>> {
    let index = fs::read(file).ok()?;
    paths(&index, &asked).or_else(|| {
        let index = Index::open(file).ok()?;
        Some(index.iter().filter_map(|entry| asked(&entry.path)).collect())
    })
}

/// The same of its bytes. None where they do not say what they said when they were written, or are of a form
/// that is not read here: one that goes on in another file, or lists whole folders.
fn paths<T>(index: &[u8], asked: impl Fn(&[u8]) -> Option<T>) -> Option<Vec<T>> {
    paths_named_by::<SHA1, T>(index, |said| Sha1::digest(said).to_vec(), &asked)
        .or_else(|| paths_named_by::<SHA256, T>(index, |said| Sha256::digest(said).to_vec(), &asked))
}

/// The same where names are so long, and are made like this.
fn paths_named_by<const NAME: usize, T>(
    index: &[u8],
    digest: impl Fn(&[u8]) -> Vec<u8>,
    asked: &impl Fn(&[u8]) -> Option<T>,
) -> Option<Vec<T>> {
    let (said, written) = index.split_last_chunk::<NAME>()?;
    let head = said.strip_prefix(b"DIRC")?;
    let version = number(head)?;
    // Git can be told to leave the digest out, as it does for many files.
    let is_as_written = *written == [0; NAME] || digest(said) == written;
    let is_read = (2..=4).contains(&version) && is_as_written;
    let before_flags = STATS + NAME;
    let mut rest = said.get(HEAD..).filter(|_| is_read)?;
    let (mut paths, mut path) = (Vec::new(), Vec::new());
    for _ in 0..number(&head[4..])? {
        let flags = u16::from_be_bytes(*rest.get(before_flags..)?.first_chunk()?);
        let mut named = rest.get(before_flags + if flags & HAS_MORE_FLAGS == 0 { 2 } else { 4 }..)?;
        // In version 4 so much of the path before is not of this one.
        let other = if version == 4 { usize::try_from(read_distance(&mut named)?).ok()? } else { path.len() };
        path.truncate(path.len().checked_sub(other)?);
        let length = memchr::memchr(0, named)?;
        path.extend_from_slice(&named[..length]);
        paths.extend(asked(&path));
        let end = rest.len() - named.len() + length;
        let next = if version == 4 { end + 1 } else { (end / FILLED_TO + 1) * FILLED_TO };
        rest = rest.get(next..)?;
    }
    while let Some((name, more)) = rest.split_first_chunk::<4>() {
        // What bears a small letter changes what is listed.
        let length = number(more).filter(|_| name[0].is_ascii_uppercase())?;
        rest = more.get(4..)?.get(length as usize..)?;
    }
    rest.is_empty().then_some(paths)
}

fn number(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.first_chunk()?))
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes files, and one that cannot go on has failed"
)]
mod tests {
    use std::process::Command;

    use git2::{ObjectType, Oid, Repository};
    use proptest::prelude::*;
    use tempfile::TempDir;

    use super::*;
    use crate::disk::{Mode, make_folder};

    /// The paths of an index as each of the two reads them.
    fn both(index: &Path) -> (Option<Vec<Vec<u8>>>, Vec<Vec<u8>>) {
        let read = paths(&fs::read(index).unwrap(), all);
        (read, Index::open(index).unwrap().iter().map(|entry| entry.path).collect())
    }

    #[expect(clippy::unnecessary_wraps, reason = "what is asked may be left out")]
    fn all(path: &[u8]) -> Option<Vec<u8>> {
        Some(path.to_vec())
    }

    fn git(folder: &TempDir, arguments: &[&str]) {
        let done = Command::new("git").arg("-C").arg(folder.path()).args(arguments).output().unwrap();
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        /// It reads what libgit2 reads, in each version; and of one that is damaged anywhere, nothing.
        #[test]
        fn the_paths_are_those_that_libgit2_reads(
            names in prop::collection::btree_set("[a-zé]{1,9}(/[a-z0-9 ]{1,200}){0,2}\\.md", 1..12),
            version in 2..=4_i32,
            is_intended in any::<bool>(),
            (at, bit) in (any::<prop::sample::Index>(), 0..8_u8),
        ) {
            let folder = TempDir::new().unwrap();
            Repository::init(folder.path()).unwrap();
            for name in &names {
                let file = folder.path().join(name);
                make_folder(file.parent().unwrap(), Mode::Usual).unwrap();
                fs::write(file, "x").unwrap();
            }
            git(&folder, &["update-index", "--index-version", &version.to_string()]);
            let add: &[&str] = if is_intended { &["add", "--intent-to-add", "."] } else { &["add", "."] };
            git(&folder, add);
            let index = folder.path().join(".git/index");
            let (read, expected) = both(&index);
            prop_assert_eq!(read, Some(expected));
            let mut bytes = fs::read(&index).unwrap();
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            prop_assert_eq!(paths(&bytes, all), None);
            bytes.truncate(at);
            prop_assert_eq!(paths(&bytes, all), None);
        }
    }

    /// What lists a folder in place of its files, or the rest of which stands in another file, is left to
    /// others; one without a digest, and a path that libgit2 refuses, are read.
    #[test]
    fn forms_that_git_can_be_told_to_write_are_read_or_left() {
        let folder = TempDir::new().unwrap();
        Repository::init(folder.path()).unwrap();
        for name in ["a", "b"] {
            make_folder(&folder.path().join(name), Mode::Usual).unwrap();
            fs::write(folder.path().join(name).join("x.md"), "x").unwrap();
        }
        git(&folder, &["add", "."]);
        let by = ["-c", "user.name=Bep", "-c", "user.email=bep@o21.example"];
        git(&folder, &[&by[..], &["commit", "--quiet", "--message", "x"]].concat());
        let listed = || paths(&fs::read(folder.path().join(".git/index")).unwrap(), all);
        let known = [b"a/x.md".to_vec(), b"b/x.md".to_vec()];
        assert_eq!(listed().as_deref(), Some(&known[..]));
        git(&folder, &["-c", "index.skipHash=true", "update-index", "--force-write-index"]);
        assert_eq!(listed().as_deref(), Some(&known[..]));
        git(&folder, &["update-index", "--split-index"]);
        assert_eq!(listed(), None);
        git(&folder, &["update-index", "--no-split-index"]);
        git(&folder, &["sparse-checkout", "set", "--cone", "--sparse-index", "a"]);
        assert_eq!(listed(), None);
        git(&folder, &["sparse-checkout", "disable"]);
        let refused = ["-c", "core.protectNTFS=false", "update-index", "--add", "--cacheinfo"];
        let blob = format!("100644,{},git~1/x.md", Oid::hash_object(ObjectType::Blob, b"x").unwrap());
        git(&folder, &[&refused[..], &[&blob]].concat());
        assert!(Index::open(&folder.path().join(".git/index")).is_err());
        assert_eq!(listed().map(|all| all.len()), Some(3));
    }
}
