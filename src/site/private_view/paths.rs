//! Where the pages of the private site stand, and under what names its documents are offered.

use crate::dossier::{Document, Dossier, OnDisk};

/// A document of a dossier and the name under which the site offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// The name in the dossier's own folder.
    pub file: String,
    /// The path within the site.
    pub path: String,
}

/// The documents that the site offers, as far as they are there, each under a name that the tool makes: the dossier's number,
/// the document's place in the list, and an ending that no browser runs.
#[must_use]
pub fn downloads(dossier: &Dossier) -> Vec<Download> {
    let year = year_of(dossier);
    let offered = |(index, document): (usize, &Document)| match dossier.lying(&document.file.value)? {
        OnDisk::File(file) => {
            let path = format!("{year}/{}", download_name(dossier, index, document));
            Some(Download { file: file.clone(), path })
        }
        OnDisk::Empty(_) | OnDisk::Pointer(_) | OnDisk::Folder(_) | OnDisk::Other(_) => None,
    };
    dossier.documents.iter().enumerate().filter_map(offered).collect()
}

/// Endings that an office opens and that a browser never runs as a page of the site.
const HARMLESS: [&str; 24] = [
    "pdf", "txt", "eml", "msg", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "ppt", "pptx",
    "jpg", "jpeg", "png", "gif", "tif", "tiff", "heic", "mp3", "m4a", "wav",
];

pub(super) fn download_name(dossier: &Dossier, index: usize, document: &Document) -> String {
    let name = document.file.value.to_ascii_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let safe = HARMLESS.iter().find(|harmless| **harmless == ending).copied().unwrap_or("bin");
    format!("{}-stuk-{}.{safe}", file_name(&dossier.name), index + 1)
}

/// Where a document of a dossier is downloaded, seen from its page; none where it is not listed or not there.
pub(super) fn download(dossier: &Dossier, name: &str) -> Option<String> {
    let index = dossier.listed(name)?;
    let document = &dossier.documents[index];
    let is_there = matches!(dossier.lying(&document.file.value), Some(OnDisk::File(_)));
    is_there.then(|| download_name(dossier, index, document))
}

/// The path of a dossier's page within the site.
pub(super) fn page_path(year: &str, name: &str) -> String {
    format!("{year}/{}.html", file_name(name))
}

/// The longest name of a dossier that a file of the site takes over whole, in bytes: a disk takes
/// 255, and an ending comes behind it.
const LONGEST_NAME: usize = 120;

/// A dossier's name as the name of a file. A dossier has its page even when its name is no number:
/// what means something in an address is written by its code, and no page takes the place of a
/// page of the site itself, such as the index.
fn file_name(name: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || character == '-';
    if name.starts_with(|first: char| first.is_ascii_digit())
        && name.chars().all(is_plain)
        && name.len() <= LONGEST_NAME
    {
        return name.to_owned();
    }
    let mut file = "dossier-".to_owned();
    for character in name.chars() {
        if is_plain(character) {
            file.push(character);
        } else {
            file.push_str(&format!("_{:x}_", u32::from(character)));
        }
    }
    if file.len() > LONGEST_NAME {
        file.truncate(file.floor_char_boundary(LONGEST_NAME));
        file.push_str(&format!("-{:016x}", digest(name)));
    }
    file
}

/// Tells long names apart that begin alike (FNV-1a).
fn digest(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |digest, byte| {
        (digest ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The year folder that a dossier stands in.
pub(super) fn year_of(dossier: &Dossier) -> &str {
    dossier.source.path().rsplit('/').nth(1).unwrap_or_default()
}
