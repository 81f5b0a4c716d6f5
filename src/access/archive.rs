//! The documents in one archive, with a list.

use std::collections::HashSet;
use std::io::{Cursor, Write};

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::owners::Others;
use super::{Filed, Owners};
use crate::dossier::names::{folded_name, safe_name};
use crate::hexadecimal;
use crate::locale::Locale;

/// Endings of documents whose text can be searched as it stands.
const READ: [&str; 6] = ["txt", "md", "csv", "html", "htm", "yaml"];

/// A document as it is listed.
#[derive(Debug)]
pub struct Enclosure {
    /// Its name in the archive; none where it could not be read.
    pub name: Option<String>,
    /// The number of the dossier and its name there; a name in which others are named is not told when
    /// they are left out.
    pub original: String,
    /// Its length in bytes.
    pub size: usize,
    /// The SHA-256 of what it says.
    pub digest: String,
    /// What there is to decide about it.
    pub note: String,
    /// Whether a person must look at it before it goes out.
    pub is_to_judge: bool,
}

/// An archive with its list.
pub struct Packed {
    /// The archive.
    pub bytes: Vec<u8>,
    /// The list.
    pub list: Vec<Enclosure>,
}

/// Puts documents into an archive: apart stands what names others, and what nobody can search.
///
/// # Errors
/// What can't be packed.
pub fn pack(
    filed: &[Filed],
    owners: &Owners<'_>,
    is_replaced: bool,
    locale: &Locale,
) -> std::io::Result<Packed> {
    let texts: Vec<Option<&str>> = filed.iter().map(Filed::text).collect();
    let inside = owners.others(&texts.iter().map(|text| text.unwrap_or_default()).collect::<Vec<_>>());
    let called = owners.others(&filed.iter().map(|it| it.name.as_str()).collect::<Vec<_>>());
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .unix_permissions(0o600)
        .last_modified_time(DateTime::default());
    let (mut list, mut taken) = (Vec::new(), HashSet::new());
    for (at, document) in filed.iter().enumerate() {
        let is_hidden = is_replaced && !called[at].is_empty();
        let note = note(document, texts[at].is_some(), [&inside[at], &called[at]], locale);
        let is_to_judge = document.bytes.is_some() && note.is_some();
        let ending = document.name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let shown = if is_hidden { format!("stuk-{}.{ending}", at + 1) } else { document.name.clone() };
        let original = format!("{}/{shown}", document.dossier);
        let Some(bytes) = &document.bytes else {
            let (size, digest, note) = (0, String::new(), note.unwrap_or_default());
            list.push(Enclosure { name: None, original, size, digest, note, is_to_judge: false });
            continue;
        };
        let folder = if is_to_judge { key!("access-to-judge") } else { key!("access-enclosed") };
        let name = unique(&locale.text(folder), document, &safe_name(&shown), &mut taken);
        written.start_file(&name, options)?;
        written.write_all(bytes)?;
        let digest = hexadecimal::digits(&Sha256::digest(bytes));
        let (size, note) = (bytes.len(), note.unwrap_or_default());
        list.push(Enclosure { name: Some(name), original, size, digest, note, is_to_judge });
    }
    written.start_file(locale.text(key!("access-list-name")), options)?;
    written.write_all(&table(&list, locale)?)?;
    Ok(Packed { bytes: written.finish()?.into_inner(), list })
}

impl Filed {
    /// Its text, where it is of a kind that can be searched.
    fn text(&self) -> Option<&str> {
        let ending = self.name.rsplit_once('.')?.1.to_lowercase();
        READ.contains(&ending.as_str()).then_some(())?;
        std::str::from_utf8(self.bytes.as_deref()?).ok()
    }
}

/// What a person has to decide about a document; none where nobody else is known to be named in it.
fn note(document: &Filed, is_searched: bool, others: [&Others; 2], locale: &Locale) -> Option<String> {
    if document.bytes.is_none() {
        return Some(locale.text(key!("access-unread")));
    }
    let who: std::collections::BTreeSet<&str> =
        others.iter().flat_map(|others| others.keys()).map(String::as_str).collect();
    let who = who.into_iter().collect::<Vec<_>>().join(", ");
    match (is_searched, who.is_empty()) {
        (true, true) => None,
        (_, false) => Some(locale.say(&message!("access-names", who = who))),
        (false, true) => Some(locale.text(key!("access-unsearched"))),
    }
}

/// A name that nothing in the archive has yet, on no system.
fn unique(folder: &str, document: &Filed, name: &str, taken: &mut HashSet<String>) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let ending = if ending.is_empty() { String::new() } else { format!(".{ending}") };
    let dossier = safe_name(&document.dossier);
    let names = (1_usize..).map(|turn| match turn {
        1 => format!("{folder}/{dossier}/{stem}{ending}"),
        turn => format!("{folder}/{dossier}/{stem}-{turn}{ending}"),
    });
    let free = names.into_iter().find(|name| taken.insert(folded_name(name)));
    free.expect("of all numbers one is free")
}

/// The list, for a spreadsheet, which takes nothing in it for a formula.
fn table(list: &[Enclosure], locale: &Locale) -> std::io::Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    let head = ["archive", "original", "size", "digest", "note"];
    table.write_record(head.map(|name| locale.text(family!("access-list-{}", name))))?;
    for one in list {
        let plain = |text: &str| match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            true => format!("'{text}"),
            false => text.to_owned(),
        };
        let name = one.name.clone().unwrap_or_default();
        table.write_record([
            &plain(&name),
            &plain(&one.original),
            &one.size.to_string(),
            &one.digest,
            &plain(&one.note),
        ])?;
    }
    table.into_inner().map_err(csv::IntoInnerError::into_error)
}
