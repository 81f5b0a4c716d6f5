//! Whether a letter that a person worked on still has a passage that is to be written.

use super::docx::text_of;
use super::{CLOSES, OPENS};
use crate::reading::readings;

/// A letter can't be read, so that nobody can tell whether it is finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// Whether a letter still has a passage that is to be written.
///
/// # Errors
/// When it is neither a page nor a document of Word.
pub fn is_unfinished(name: &str, bytes: &[u8]) -> Result<bool, Unreadable> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let text = match ending.as_deref() {
        Some("docx") => text_of(bytes).ok_or(Unreadable)?,
        Some("html" | "htm") => std::str::from_utf8(bytes).map_err(|_| Unreadable)?.to_owned(),
        _ => return Err(Unreadable),
    };
    Ok(readings(&text).iter().any(|reading| reading.text().contains([OPENS, CLOSES])))
}
