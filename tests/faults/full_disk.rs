//! A disk that is really full: a file system in memory with so much room and no more, where whoever runs
//! this may make one, and otherwise a limit on the size of a file.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Output;

use crate::{KLACHT, PURGE, bare, copy_of, finishes, is_whole, must, office, rubbish, run};

/// The room of a file system is counted in pages.
const PAGE: u64 = 4096;
/// So many sizes are tried, each with some pages more than the one before.
const SIZES: u64 = 32;
/// What a destruction keeps free beforehand is some thirty pages.
const PAGES: u64 = 4;
/// The same as a limit on the size of a file.
const BLOCKS: u64 = PAGES * PAGE / 512;

/// Destroys in a copy of the office that has so much room, and brings back what is there then.
fn in_room(office: &Path, to: &Path, room: u64) -> Output {
    const SCRIPT: &str = "mount -t tmpfs -o size=$1 none $2 && cp -a $3/. $2 && cd $2 || exit 99
shift 3; \"$@\"; code=$?
cp -a $PWD/. $0 || exit 99
exit $code";
    let disk = tempfile::tempdir().unwrap();
    let mut command = bare("unshare", office);
    command.args(["--map-root-user", "--mount", "sh", "-c", SCRIPT]).arg(to).arg(room.to_string());
    run(command.arg(disk.path()).arg(office).arg(KLACHT).args(PURGE))
}

/// The same where every file may have so many blocks of 512 bytes at most.
fn in_blocks(to: &Path, blocks: u64) -> Output {
    const SCRIPT: &str = "trap '' XFSZ; ulimit -f $0; exec \"$@\"";
    let mut command = bare("sh", to);
    run(command.args(["-c", SCRIPT, &blocks.to_string(), KLACHT]).args(PURGE))
}

fn room_of(folder: &Path) -> u64 {
    let files = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|it| it.file_type().is_file());
    let pages = files.map(|file| fs::metadata(file.path()).unwrap().size().div_ceil(PAGE));
    pages.sum::<u64>() * PAGE
}

/// The old state without rubbish, or the new one; the next run, which has room, finishes.
fn holds(folder: &Path, old: &str, run: &Output, what: &str) -> bool {
    let is_old = is_whole(folder, old).unwrap_or_else(|wrong| panic!("{what}: {wrong}: {run:?}"));
    assert!(!(is_old && run.status.success()), "{what}: said to be done, and is not");
    if is_old {
        assert_eq!(rubbish(folder), Vec::<std::path::PathBuf>::new(), "{what}: {run:?}");
    }
    finishes(folder).unwrap_or_else(|wrong| panic!("{what}: {wrong}"));
    is_old
}

#[test]
fn a_full_disk_leaves_the_old_state_without_rubbish() {
    let laid_out = office();
    let old = must(laid_out.path(), &["rev-parse", "HEAD"]);
    let used = room_of(laid_out.path());
    let probe = tempfile::tempdir().unwrap();
    let has_room = in_room(laid_out.path(), probe.path(), used * 8);
    let is_real = has_room.status.code() == Some(0);
    let (mut olds, mut news) = (0, 0);
    for step in 0..SIZES {
        let (folder, run, what) = match is_real {
            true => {
                let folder = tempfile::tempdir().unwrap();
                let room = used + step * PAGES * PAGE;
                let run = in_room(laid_out.path(), folder.path(), room);
                (folder, run, format!("{room} bytes of room"))
            }
            false => {
                let folder = copy_of(&laid_out);
                let blocks = step * BLOCKS;
                let run = in_blocks(folder.path(), blocks);
                (folder, run, format!("files of {blocks} blocks"))
            }
        };
        // There was no room for the office itself.
        if run.status.code() == Some(99) {
            continue;
        }
        match holds(folder.path(), &old, &run, &what) {
            true => olds += 1,
            false => news += 1,
        }
    }
    assert!(olds > 2 && news > 0, "{olds} times the old state, {news} times the new one: {has_room:?}");
}
