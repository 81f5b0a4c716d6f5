//! Room on the disk that is kept for what is written after the step that nobody takes back.

use std::io;
use std::path::{Path, PathBuf};

use super::references::remove_file;
use crate::disk::{Mode, write_whole};

/// What takes it, in the workshop.
const ROOM: &str = "room";
/// So often a file that takes the place of another stands there at the same time, its drafts included.
const AT_ONCE: usize = 3;
/// What the objects of a commit take, and what a system takes for files of any size.
const BESIDES: usize = 128 << 10;

/// Keeps room to write some files anew, of so many bytes together.
///
/// # Errors
/// What the disk refuses, such as that it is full.
pub(super) fn keep(workshop: &Path, bytes: usize) -> io::Result<()> {
    write_whole(&place(workshop), &vec![b'.'; bytes * AT_ONCE + BESIDES], Mode::Private)
}

/// Gives it free.
///
/// # Errors
/// What the disk refuses.
pub(super) fn give_free(workshop: &Path) -> io::Result<()> {
    remove_file(&place(workshop))
}

fn place(workshop: &Path) -> PathBuf {
    workshop.join(ROOM)
}
