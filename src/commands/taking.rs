//! Files that people name: what is no file may have no end, and what is too large is refused before any
//! of it is read.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::{Result, Trouble};

/// So many megabytes a file may have that is named.
const MOST: usize = 512;
/// The same in bytes.
const LARGEST: u64 = (MOST as u64) << 20;

/// A file that is named on the command line.
pub(super) fn read_named(path: &Path) -> Result<Vec<u8>> {
    let shown = path.display().to_string();
    let refused =
        |cause: io::Error| Trouble::new(message!("trouble-read", path = shown.as_str())).because(cause);
    let metadata = fs::metadata(path).map_err(|cause| match cause.kind() {
        io::ErrorKind::NotFound => Trouble::new(message!("trouble-no-such-file", path = shown.as_str())),
        _ => refused(cause),
    })?;
    if metadata.is_dir() {
        return Err(refused(io::ErrorKind::IsADirectory.into()));
    }
    if !metadata.is_file() {
        return Err(Trouble::new(message!("trouble-no-file", path = shown)));
    }
    let mut bytes = Vec::new();
    if metadata.len() <= LARGEST {
        let file = fs::File::open(path).map_err(refused)?;
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(refused)?;
    }
    if metadata.len().max(bytes.len() as u64) > LARGEST {
        return Err(Trouble::new(message!("trouble-file-large", path = shown, most = MOST)));
    }
    Ok(bytes)
}
