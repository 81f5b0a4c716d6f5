//! What a document tells besides what it shows: where a picture was taken, who wrote a text, and what it
//! said before.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read, Seek};
use std::path::Path;

use exif::{In, Tag};
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::locale::Message;

/// Of a part of an office file that is larger the beginning is read.
const LARGEST_PART: u64 = 16 * 1024 * 1024;
/// The parts that say who wrote a file: of Word and Excel, and of OpenDocument.
const PROPERTIES: [&str; 2] = ["docProps/core.xml", "meta.xml"];
/// How they call the makers.
const MAKERS: [&str; 3] = ["creator", "lastModifiedBy", "initial-creator"];
/// The parts that hold the text.
const TEXTS: [&str; 2] = ["word/document.xml", "content.xml"];
/// How those call what was changed.
const CHANGES: [&str; 5] = ["ins", "del", "moveFrom", "moveTo", "tracked-changes"];
/// Where Excel keeps what was changed.
const REVISIONS: &str = "xl/revisions/";

/// The endings of files that can hold any of that.
const ENDINGS: [&str; 14] = [
    "jpg", "jpeg", "tif", "tiff", "heic", "heif", "avif", "png", "webp", "docx", "xlsx", "pptx", "odt", "ods",
];
/// A larger file is a film or a scan of a book, and is not looked into.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The bytes of a file of which it may be that [`told`] has something to tell.
pub(in crate::commands) fn read(path: &Path) -> Option<Vec<u8>> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    let is_small = fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() <= LARGEST);
    (ENDINGS.contains(&ending.as_str()) && is_small).then(|| fs::read(path).ok()).flatten()
}

/// What is to be known of a document before it is kept or sent on.
pub(in crate::commands) fn told(name: &str, bytes: &[u8]) -> Vec<Message> {
    let mut told = Vec::new();
    if holds_place(bytes) {
        told.push(message!("add-place", name = name));
    }
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return told };
    let makers = makers(&mut archive);
    if !makers.is_empty() {
        let makers = makers.into_iter().collect::<Vec<_>>().join(", ");
        told.push(message!("add-makers", name = name, makers = makers));
    }
    if holds_changes(&mut archive) {
        told.push(message!("add-changes", name = name));
    }
    told
}

fn holds_place(bytes: &[u8]) -> bool {
    let picture = exif::Reader::new().read_from_container(&mut Cursor::new(bytes));
    picture.is_ok_and(|picture| {
        let tags = [Tag::GPSLatitude, Tag::GPSLongitude, Tag::GPSAreaInformation];
        tags.into_iter().any(|tag| picture.get_field(tag, In::PRIMARY).is_some())
    })
}

fn makers<R: Read + Seek>(archive: &mut ZipArchive<R>) -> BTreeSet<String> {
    let mut makers = BTreeSet::new();
    for part in PROPERTIES.into_iter().filter_map(|name| part(archive, name)) {
        let mut is_maker = false;
        let mut reader = quick_xml::Reader::from_reader(part.as_slice());
        while let Some(event) = next(&mut reader) {
            match event {
                Event::Start(start) => {
                    is_maker = MAKERS.iter().any(|maker| start.local_name().as_ref() == *maker);
                }
                Event::Text(text) if is_maker => {
                    let text = text.xml10_content();
                    makers.extend(Some(text.trim().to_owned()).filter(|text| !text.is_empty()));
                }
                Event::End(_) => is_maker = false,
                _ => (),
            }
        }
    }
    makers
}

fn holds_changes<R: Read + Seek>(archive: &mut ZipArchive<R>) -> bool {
    if archive.file_names().flatten().any(|name| name.starts_with(REVISIONS)) {
        return true;
    }
    TEXTS.into_iter().filter_map(|name| part(archive, name)).any(|part| {
        let mut reader = quick_xml::Reader::from_reader(part.as_slice());
        std::iter::from_fn(move || {
            let event = next(&mut reader)?;
            let (Event::Start(start) | Event::Empty(start)) = event else { return Some(false) };
            Some(CHANGES.iter().any(|change| start.local_name().as_ref() == *change))
        })
        .any(|is_change| is_change)
    })
}

/// The next event; none at the end, and where it is no XML any more.
fn next<'x>(reader: &mut quick_xml::Reader<&'x [u8]>) -> Option<Event<'x>> {
    reader.read_event().ok().filter(|event| !matches!(event, Event::Eof))
}

fn part<R: Read + Seek>(archive: &mut ZipArchive<R>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let part = archive.by_name(name).ok()?;
    // What was read before it broke off counts.
    _ = part.take(LARGEST_PART).read_to_end(&mut bytes);
    Some(bytes)
}
