//! The encodings, read back as git's documentation of the format says.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::Write;
use std::process::{Command, Stdio};

use proptest::prelude::*;

use super::delta::applied;
use super::index::{Entry, index};
use super::*;
use crate::disk::write_whole;

fn read_size(bytes: &[u8]) -> (u8, u64) {
    let number = (bytes[0] >> 4) & 0x7;
    let mut size = u64::from(bytes[0] & 0xf);
    for (place, byte) in bytes[1..].iter().enumerate() {
        size |= u64::from(byte & 0x7f) << (4 + 7 * place);
    }
    let goes_on: Vec<bool> = bytes.iter().map(|byte| byte & 0x80 != 0).collect();
    assert!(goes_on.iter().rev().skip(1).all(|goes_on| *goes_on) && !goes_on[goes_on.len() - 1]);
    (number, size)
}

fn read_distance(bytes: &[u8]) -> u64 {
    let mut back = u64::from(bytes[0] & 0x7f);
    for byte in &bytes[1..] {
        back = ((back + 1) << 7) | u64::from(byte & 0x7f);
    }
    let (last, before) = bytes.split_last().unwrap();
    assert!(before.iter().all(|byte| byte & 0x80 != 0) && last & 0x80 == 0);
    back
}

fn read_delta_size(bytes: &mut &[u8]) -> u64 {
    let (mut size, mut shift) = (0, 0);
    loop {
        let (byte, rest) = bytes.split_first().unwrap();
        *bytes = rest;
        size |= u64::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            return size;
        }
    }
}

/// What a delta makes of a base.
fn apply(mut delta: &[u8], base: &[u8]) -> Vec<u8> {
    assert_eq!(read_delta_size(&mut delta), base.len() as u64);
    let size = read_delta_size(&mut delta);
    let mut target = Vec::new();
    while let Some((piece, rest)) = delta.split_first() {
        delta = rest;
        if piece & 0x80 == 0 {
            assert_ne!(*piece, 0, "that is reserved");
            let (new, rest) = delta.split_at(usize::from(*piece));
            target.extend(new);
            delta = rest;
            continue;
        }
        let mut numbers = [0_usize; 7];
        for (bit, number) in numbers.iter_mut().enumerate().filter(|(bit, _)| piece & (1 << bit) != 0) {
            *number = usize::from(delta[0]) << (8 * if bit < 4 { bit } else { bit - 4 });
            delta = &delta[1..];
        }
        let offset: usize = numbers[..4].iter().sum();
        let length: usize = numbers[4..].iter().sum();
        target.extend(&base[offset..offset + length]);
    }
    assert_eq!(target.len() as u64, size);
    target
}

#[test]
fn sizes_and_distances_read_back_around_every_edge() {
    let edges = (0..63).map(|bits| 1_u64 << bits).chain([16_511, 2_113_663, 270_549_119]);
    for number in edges.flat_map(|edge| [edge.saturating_sub(1), edge, edge + 1]) {
        let head = size_header(DIFFERENCE, usize::try_from(number).unwrap());
        assert_eq!(read_size(&head), (DIFFERENCE, number));
        let mut head = Vec::new();
        distance(&mut head, number);
        assert_eq!(read_distance(&head), number);
    }
}

#[test]
fn a_delta_reaches_to_the_end_of_a_large_base() {
    let base: Vec<u8> = (0..(1_usize << 24) + 70_000).map(|at| ((at * at) >> 7) as u8).collect();
    let target = [&base[..], b"en meer"].concat();
    assert_eq!(apply(Delta::between(&base, &target).unwrap().as_bytes(), &base), target);
    let mut tail = Delta::new(u32::try_from(base.len()).unwrap(), 5);
    tail.skip(base.len() - 5);
    tail.copy(5);
    assert_eq!(apply(tail.as_bytes(), &base), base[base.len() - 5..]);
}

proptest! {
    #[test]
    fn what_differs_is_told_by_place(
        start in prop::collection::vec(any::<u8>(), 0..300),
        gone in prop::collection::vec(any::<u8>(), 0..300),
        new in prop::collection::vec(any::<u8>(), 0..300),
        end in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let base = [&start[..], &gone, &end].concat();
        let target = [&start[..], &new, &end].concat();
        let told = applied(Delta::between(&base, &target).unwrap().as_bytes(), &base).unwrap();
        prop_assert_eq!(&told.bytes, &target);
        // What lies between two such places stands in the base as it does here.
        let edges: Vec<usize> = told.new.iter().flat_map(|range| [range.start, range.end]).collect();
        let edges = [&[0][..], &edges, &[target.len()]].concat();
        for between in edges.chunks(2).map(|pair| &target[pair[0]..pair[1]]) {
            prop_assert!(between.is_empty() || base.windows(between.len()).any(|window| window == between));
        }
    }

    #[test]
    fn a_broken_delta_is_refused(
        base in prop::collection::vec(any::<u8>(), 0..300),
        new in prop::collection::vec(any::<u8>(), 0..300),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let delta = Delta::between(&base, &new).unwrap();
        let mut bytes = delta.as_bytes().to_vec();
        let end = at.index(bytes.len());
        prop_assert_eq!(applied(&bytes[..end], &base).map(|it| it.bytes).filter(|it| *it == new), None);
        bytes[end] = byte;
        // Other bytes may come of it, but as many as are promised.
        let promised = applied(&bytes, &base).map(|it| it.bytes.len());
        prop_assert!(promised.is_none_or(|length| length == new.len() || end < 4));
    }

    #[test]
    fn a_delta_makes_the_target_of_any_base(
        start in prop::collection::vec(any::<u8>(), 0..300),
        gone in prop::collection::vec(any::<u8>(), 0..300),
        new in prop::collection::vec(any::<u8>(), 0..300),
        end in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let base = [&start[..], &gone, &end].concat();
        let target = [&start[..], &new, &end].concat();
        let delta = Delta::between(&base, &target).unwrap();
        prop_assert_eq!(apply(delta.as_bytes(), &base), target);
    }
}

fn git(folder: &Path, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=A", "-c", "user.email=a@o21.example", "-C"]).arg(folder).args(arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "git {arguments:?}");
    output.stdout
}

/// A repository with texts and folders that look alike, in one pack; gives the folder of the pack and the
/// names of all objects.
fn packed(folder: &Path, options: &[&str]) -> (PathBuf, Vec<ObjectId>) {
    git(folder, &["init", "--quiet"], b"");
    let mut stream = Vec::new();
    for version in 0..60 {
        writeln!(stream, "commit refs/heads/main\ncommitter A <a@o21.example> {version} +0000\ndata 2\nX")
            .unwrap();
        for file in 0..version % 7 + 20 {
            let text: String =
                (0..60).map(|line| format!("{file} {}\n", line * (version / (file + 1)))).collect();
            writeln!(stream, "M 644 inline map/{file}.txt\ndata {}\n{text}", text.len()).unwrap();
        }
    }
    writeln!(stream, "tag jaar\nfrom refs/heads/main\ntagger A <a@o21.example> 1 +0000\ndata 2\nX").unwrap();
    git(folder, &["fast-import", "--quiet"], &stream);
    git(folder, &[options, &["repack", "-a", "-d", "-f", "-q", "--depth=50"]].concat(), b"");
    let all = git(folder, &["cat-file", "--batch-all-objects", "--batch-check=%(objectname)"], b"");
    let all = String::from_utf8(all).unwrap();
    (
        folder.join(".git/objects/pack"),
        all.lines().map(|name| crate::git::object_id(git2::Oid::from_str(name).unwrap())).collect(),
    )
}

/// By place and by name of what an object differs from, whatever the order in which they are read.
#[test]
fn every_object_of_a_pack_is_read_as_git_wrote_it() {
    for options in [&["-c", "repack.usedeltabaseoffset=true"][..], &["-c", "repack.usedeltabaseoffset=false"]]
    {
        let folder = tempfile::tempdir().unwrap();
        let (store, mut names) = packed(folder.path(), options);
        assert!(names.len() > 200, "{}", names.len());
        for _ in 0..2 {
            let mut packs = Packs::open([store.clone()]).unwrap();
            let mut told = 0;
            for name in &names {
                let spot = packs.find(*name).unwrap();
                assert_eq!(packs.name(spot), Some(*name));
                told += usize::from(matches!(packs.lying(spot).unwrap().told, Told::From(_)));
                let object = packs.read(*name).unwrap().unwrap();
                assert_eq!(object.kind.id(&object.bytes), *name);
            }
            assert!(told > 40, "{told} are told by what differs");
            names.reverse();
        }
        let packs = Packs::open([store.clone()]).unwrap();
        assert_eq!(packs.find(ObjectId([0; 20])), None);
    }
}

/// Whatever a disk makes of a pack, what is read is what its name says or is refused.
#[test]
fn a_broken_pack_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (store, names) = packed(folder.path(), &[]);
    let files: Vec<PathBuf> = fs::read_dir(&store).unwrap().map(|entry| entry.unwrap().path()).collect();
    let mut refused = 0;
    for path in files.iter().filter(|path| path.extension().is_some_and(|it| it == "pack" || it == "idx")) {
        let whole = fs::read(path).unwrap();
        for turn in 0..60 {
            let mut bytes = whole.clone();
            let at = (turn * 7919) % bytes.len();
            match turn % 3 {
                0 => bytes.truncate(at),
                1 => bytes[at] ^= 0xff,
                _ => bytes[at..].iter_mut().take(4).for_each(|byte| *byte = 0),
            }
            write_whole(path, &bytes, Mode::Usual).unwrap();
            let mut packs = Packs::open([store.clone()]).unwrap();
            for name in &names {
                match packs.read(*name) {
                    Ok(Some(object)) if object.kind.id(&object.bytes) == *name => {}
                    _ => refused += 1,
                }
            }
        }
        write_whole(path, &whole, Mode::Usual).unwrap();
    }
    assert!(refused > 100, "{refused}");
}

/// A pack beyond 2 GiB is too large to write in a test, its index is not.
#[test]
fn git_reads_offsets_beyond_two_gibibytes() {
    let offsets = [12, (1 << 31) - 1, 1 << 31, (1 << 32) + 7, 1 << 40];
    let entries: Vec<Entry> = (0_u8..)
        .zip(offsets)
        .map(|(at, offset)| Entry { id: ObjectId([at * 60; 20]), checksum: u32::from(at) + 1, offset })
        .collect();
    let mut git = Command::new("git");
    let mut show = git.arg("show-index").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    show.stdin.take().unwrap().write_all(&index(&entries, [7; 20])).unwrap();
    let output = show.wait_with_output().unwrap();
    let line = |entry: &Entry| format!("{} {} ({:08x})\n", entry.offset, entry.id, entry.checksum);
    assert_eq!(String::from_utf8_lossy(&output.stdout), entries.iter().map(line).collect::<String>());
}
