//! What was put on the web, and when: so that it can be told how long something stood there.

use sha2::{Digest, Sha256};

use crate::calendar::Day;
use crate::hexadecimal;

/// Where the publications stand.
pub const PUBLICATIONS: &str = "records/ledger/publications.yaml";
/// The key of the list of publications in their file.
pub const PUBLICATIONS_KEY: &str = "publicaties";

/// That the public site was put on the web.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The day.
    pub date: Day,
    /// How many files it had.
    pub files: usize,
    /// The digest of those files.
    pub digest: String,
}

impl Publication {
    /// The publication that an item of the list is, as the trail tells it: on one line, its fields in any
    /// order. Whatever else was typed there is none.
    #[must_use]
    pub fn recorded(item: &str) -> Option<Self> {
        let fields = item.strip_prefix('{')?.strip_suffix('}')?;
        let field =
            |key: &str| fields.split(", ").find_map(|field| field.strip_prefix(key)?.strip_prefix(": "));
        let (date, files) = (field("datum")?.parse().ok()?, field("bestanden")?.parse().ok()?);
        let digest = field("sha256").filter(|digest| super::is_digest(digest))?.to_owned();
        Some(Self { date, files, digest })
    }

    /// The item, as it is written.
    #[must_use]
    pub fn item(&self) -> String {
        let Self { date, files, digest } = self;
        format!("{{datum: {date}, bestanden: {files}, sha256: {digest}}}")
    }
}

/// The digest of a site, SHA-256 in hexadecimal: over each file's path and bytes with their lengths, in
/// order of path.
#[must_use]
pub fn site_digest<'p>(pages: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> String {
    let mut pages: Vec<(&str, &[u8])> = pages.into_iter().collect();
    pages.sort_unstable();
    let mut digest = Sha256::new();
    for (path, bytes) in pages {
        for part in [path.as_bytes(), bytes] {
            digest.update((part.len() as u64).to_le_bytes());
            digest.update(part);
        }
    }
    hexadecimal::digits(&digest.finalize())
}

/// The text of the file of the publications: the same ones always give the same text. `head` is said on
/// the first line.
#[must_use]
pub fn publications_text(head: &str, publications: &[Publication]) -> String {
    let items: String = publications.iter().map(|one| format!("\n  - {}", one.item())).collect();
    let list = if items.is_empty() { " []" } else { &items };
    format!("# {head}\n{PUBLICATIONS_KEY}:{list}\n")
}
