//! A letter on the office's own letterhead: a document of Word whose content controls are filled by
//! their tags.

mod fill;

use std::io::{Cursor, Read, Seek, Write};

use thiserror::Error;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use self::fill::filled;
use super::Letter;

/// Where the office's own letterhead lies below `site-templates/`.
pub const LETTERHEAD: &str = "letters/brief.docx";

/// The letterhead of an office that has none of its own.
static BUILT_IN: &[u8] =
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/site-templates/letters/brief.docx"));

/// What a letterhead may take when it is unpacked.
const LARGEST: u64 = 50 << 20;
/// The part of the letterhead without which there is no letter.
const TEXT: &str = "tekst";

/// Why a letterhead can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LetterheadError {
    /// It is no document of Word.
    #[error("no document of Word")]
    NoWord,
    /// There are macros in it.
    #[error("macros")]
    Macros,
    /// It is larger than can be meant.
    #[error("too large")]
    Large,
    /// There is no control for the text.
    #[error("no control for the text")]
    NoText,
}

impl From<ZipError> for LetterheadError {
    fn from(_: ZipError) -> Self {
        Self::NoWord
    }
}

impl From<std::io::Error> for LetterheadError {
    fn from(_: std::io::Error) -> Self {
        Self::NoWord
    }
}

/// The letter on the letterhead; on the built-in one where none is given.
///
/// # Errors
/// The letterhead can't be used.
pub fn document(letter: &Letter, letterhead: Option<&[u8]>) -> Result<Vec<u8>, LetterheadError> {
    let mut archive = ZipArchive::new(Cursor::new(letterhead.unwrap_or(BUILT_IN)))?;
    refuse_macros(&mut archive)?;
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    let mut found = Vec::new();
    let mut left = LARGEST;
    for at in 0..archive.len() {
        let name = archive.by_index(at)?.name()?.into_owned();
        if !is_text_part(&name) {
            written.raw_copy_file(archive.by_index_raw(at)?)?;
            continue;
        }
        let xml = member(&mut archive, &name, &mut left)?;
        let (xml, tags) = filled(&xml, letter).ok_or(LetterheadError::NoWord)?;
        found.extend(tags);
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        written.start_file(name, options)?;
        written.write_all(xml.as_bytes())?;
    }
    if !found.iter().any(|tag| tag == TEXT) {
        return Err(LetterheadError::NoText);
    }
    Ok(written.finish()?.into_inner())
}

/// Where text of the document stands: itself, and its heads and feet.
fn is_text_part(name: &str) -> bool {
    let below = name.strip_prefix("word/").and_then(|name| name.strip_suffix(".xml"));
    below.is_some_and(|it| it == "document" || it.starts_with("header") || it.starts_with("footer"))
}

fn refuse_macros<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<(), LetterheadError> {
    if archive.index_for_name("word/document.xml").is_none() {
        return Err(LetterheadError::NoWord);
    }
    let names: Vec<_> = archive.file_names().filter_map(Result::ok).collect();
    let has_project = names.iter().any(|name| name.to_lowercase().ends_with("vbaproject.bin"));
    let kinds = member(archive, "[Content_Types].xml", &mut LARGEST.clone())?;
    let is_enabled = kinds.to_lowercase().contains("macroenabled");
    if has_project || is_enabled { Err(LetterheadError::Macros) } else { Ok(()) }
}

/// A member as text, within what is left of the room.
fn member<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    name: &str,
    left: &mut u64,
) -> Result<String, LetterheadError> {
    let mut bytes = Vec::new();
    archive.by_name(name)?.take(*left + 1).read_to_end(&mut bytes)?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    *left = left.checked_sub(length).ok_or(LetterheadError::Large)?;
    String::from_utf8(bytes).map_err(|_| LetterheadError::NoWord)
}

/// All that can be read in a document; none where it is no document of Word.
pub(super) fn text_of(document: &[u8]) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(document)).ok()?;
    let parts = text_parts(&mut archive)?;
    parts.iter().map(|xml| fill::text(xml)).collect()
}

/// What stands in each control of a document that has a tag; none where it is no document of Word.
pub(super) fn controls_of(document: &[u8]) -> Option<Vec<(String, String)>> {
    let mut archive = ZipArchive::new(Cursor::new(document)).ok()?;
    let parts = text_parts(&mut archive)?;
    let controls: Option<Vec<_>> = parts.iter().map(|xml| fill::controls(xml)).collect();
    Some(controls?.into_iter().flatten().collect())
}

fn text_parts<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Option<Vec<String>> {
    archive.index_for_name("word/document.xml")?;
    let names = archive.file_names().filter_map(Result::ok).map(|name| name.into_owned());
    let names: Vec<String> = names.filter(|name| is_text_part(name)).collect();
    let mut left = LARGEST;
    names.iter().map(|name| member(archive, name, &mut left).ok()).collect()
}
