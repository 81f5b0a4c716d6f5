//! What stands in a file that is packed or written in a code, so that it can be searched: documents of an
//! office, archives, mail and PDF. What can't be looked into is told as that.

use std::io::{Cursor, Read};

use cfb::CompoundFile;
use flate2::read::MultiGzDecoder;
use memchr::memmem::find;
use zip::ZipArchive;

use super::charsets::{is_no_text, of_windows};
use super::pdf;
use super::unseen::Unseen;
use crate::{inbox, reading};

/// So many bytes are taken out of one file, all together.
const ROOM: usize = 64 << 20;
/// So many files may stand within one another.
const DEEPEST: usize = 8;
/// The beginning of a file tells what it is.
const START: usize = 8 << 10;
/// The longest name of a sign, as `eacute` of `&eacute;`.
const LONGEST_ENTITY: usize = 32;
/// Elements of documents behind which another word begins; within a word others stand as well.
const APART: [&[u8]; 12] =
    [b"p", b"h", b"br", b"cr", b"tab", b"s", b"line-break", b"si", b"c", b"row", b"table-cell", b"td"];

/// Where documents of before keep their text, also of one byte a sign as Windows writes it.
const EIGHT_BITS: [&str; 4] = ["WordDocument", "Workbook", "Book", "PowerPoint Document"];

/// What stands in a file.
#[derive(Debug, Default)]
pub(super) struct Inside {
    /// Each text in it, but for what stands in the file as it is.
    pub(super) texts: Vec<Vec<u8>>,
    /// Why not all of it was looked into, if so.
    pub(super) unseen: Option<Unseen>,
    taken: usize,
}

impl Inside {
    /// Looks into a file.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut inside = Self::default();
        inside.look(bytes, 0);
        inside
    }

    fn look(&mut self, bytes: &[u8], depth: usize) {
        let start = &bytes[..bytes.len().min(START)];
        if depth > DEEPEST {
            self.lacks(Unseen::Large);
        } else if bytes.starts_with(b"PK\x03\x04") {
            self.zip(bytes, depth);
        } else if bytes.starts_with(b"\x1f\x8b") {
            self.unpack(MultiGzDecoder::new(bytes), depth);
        } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
            self.compound(bytes, depth);
        } else if find(start, b"%PDF-").is_some_and(|at| at < 1 << 10) {
            let (texts, unseen) = pdf::texts(bytes, self.room());
            texts.into_iter().for_each(|text| self.push(text));
            unseen.into_iter().for_each(|unseen| self.lacks(unseen));
        } else if start.starts_with(b"-----BEGIN PGP MESSAGE") || start.starts_with(b"age-encryption.org/") {
            self.lacks(Unseen::Locked);
        } else if is_mail(start) {
            let (parts, is_whole) = inbox::contents(bytes);
            parts.into_iter().for_each(|part| self.part(part, depth));
            if !is_whole {
                self.lacks(Unseen::Form);
            }
        } else if is_history(start) {
            self.lacks(Unseen::History);
        } else if is_no_text(start) {
            self.lacks(Unseen::Form);
        } else if start.starts_with(b"{\\rtf") {
            self.push(inbox::text_of_rtf(&of_windows(bytes)).into_bytes());
        } else if is_markup(start) {
            self.push(without_tags(bytes));
        }
    }

    fn zip(&mut self, bytes: &[u8], depth: usize) {
        let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return self.lacks(Unseen::Form) };
        for at in 0..archive.len() {
            let Ok(is_locked) = archive.by_index_raw(at).map(|part| {
                self.push(part.name_raw().to_vec());
                part.encrypted()
            }) else {
                self.lacks(Unseen::Form);
                continue;
            };
            match archive.by_index(at) {
                _ if is_locked => self.lacks(Unseen::Locked),
                Ok(part) => self.unpack(part, depth),
                Err(_) => self.lacks(Unseen::Form),
            }
        }
    }

    /// A document of before, or mail of Outlook: its texts stand there as they are, of one or of two bytes a
    /// sign; but of mail a part is packed.
    fn compound(&mut self, bytes: &[u8], depth: usize) {
        let Ok(mut file) = CompoundFile::open(Cursor::new(bytes)) else { return self.lacks(Unseen::Form) };
        let streams = file.walk().filter(cfb::Entry::is_stream);
        let paths: Vec<_> = streams.map(|entry| entry.path().to_owned()).collect();
        let is_mail = paths.iter().any(|path| path.ends_with("__properties_version1.0"));
        for path in paths {
            if path.ends_with("EncryptedPackage") {
                self.lacks(Unseen::Locked);
            }
            let Ok(stream) = file.open_stream(&path) else {
                self.lacks(Unseen::Form);
                continue;
            };
            let Some(text) = self.taken_from(stream) else { continue };
            let signs = text.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
            let wide: String =
                char::decode_utf16(signs).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
            self.push(wide.into_bytes());
            if EIGHT_BITS.iter().any(|stream| path.ends_with(stream)) {
                self.push(of_windows(&text).into_bytes());
            }
            match is_mail {
                true => self.push(text),
                false => self.part(text, DEEPEST),
            }
        }
        if is_mail {
            let mail = inbox::read(bytes);
            [mail.subject, mail.name, mail.text].into_iter().for_each(|text| self.push(text.into_bytes()));
            mail.attachments.into_iter().for_each(|it| self.part(it.bytes, depth));
        }
    }

    fn unpack(&mut self, packed: impl Read, depth: usize) {
        if let Some(bytes) = self.taken_from(packed) {
            self.part(bytes, depth);
        }
    }

    /// What was read before it broke off counts.
    fn taken_from(&mut self, packed: impl Read) -> Option<Vec<u8>> {
        let (mut bytes, room) = (Vec::new(), self.room());
        if packed.take(room as u64 + 1).read_to_end(&mut bytes).is_err() {
            self.lacks(Unseen::Form);
        }
        if bytes.len() > room {
            self.lacks(Unseen::Large);
            return None;
        }
        Some(bytes)
    }

    fn part(&mut self, bytes: Vec<u8>, depth: usize) {
        self.look(&bytes, depth + 1);
        self.push(bytes);
    }

    fn push(&mut self, text: Vec<u8>) {
        match text.len() > self.room() {
            true => self.lacks(Unseen::Large),
            false => {
                self.taken += text.len();
                self.texts.push(text);
            }
        }
    }

    fn room(&self) -> usize {
        ROOM - self.taken
    }

    fn lacks(&mut self, why: Unseen) {
        self.unseen = self.unseen.max(Some(why));
    }
}

/// A history, compressed in a way of its own: a bundle, or a pack of a store.
pub(super) fn is_history(start: &[u8]) -> bool {
    const BEGINS: [&[u8]; 4] =
        [b"# v2 git bundle\n", b"# v3 git bundle\n", b"PACK\0\0\0\x02", b"PACK\0\0\0\x03"];
    BEGINS.iter().any(|begins| start.starts_with(begins))
}

/// A message, or a box of them, in which something can be written in a code.
fn is_mail(start: &[u8]) -> bool {
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
    let is_field = name.len() < line.len()
        && !name.is_empty()
        && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
    let lower = start.to_ascii_lowercase();
    let signs: [&[u8]; 3] = [b"content-transfer-encoding:", b"mime-version:", b"=?"];
    (is_field || start.starts_with(b"From ")) && signs.iter().any(|sign| find(&lower, sign).is_some())
}

fn is_markup(start: &[u8]) -> bool {
    start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start().starts_with(b"<")
}

/// What a document says: an editor lays marks within a word.
fn without_tags(bytes: &[u8]) -> Vec<u8> {
    let (mut text, mut rest) = (Vec::with_capacity(bytes.len()), bytes);
    while let Some(at) = memchr::memchr(b'<', rest) {
        text.extend_from_slice(&rest[..at]);
        let end = memchr::memchr(b'>', &rest[at..]).map_or(rest.len(), |end| at + end);
        let name = rest[at + 1..end].strip_prefix(b"/").unwrap_or(&rest[at + 1..end]);
        let name = name.split(|byte| byte.is_ascii_whitespace() || *byte == b'/').next().unwrap_or_default();
        let name = name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
        if APART.contains(&name) {
            text.push(b' ');
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    text.extend_from_slice(rest);
    without_entities(&text)
}

/// What is meant by each name of a sign; what is none stays, and so does what is no UTF-8.
fn without_entities(bytes: &[u8]) -> Vec<u8> {
    let (mut text, mut rest) = (Vec::with_capacity(bytes.len()), bytes);
    while let Some(at) = memchr::memchr(b'&', rest) {
        text.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'#';
        let length = rest[1..].iter().take(LONGEST_ENTITY).take_while(is_name).count();
        let written = rest.get(..length + 2).and_then(|written| std::str::from_utf8(written).ok());
        match written.and_then(reading::entity) {
            Some((length, said)) => {
                text.extend_from_slice(said.as_bytes());
                rest = &rest[length..];
            }
            None => {
                text.push(b'&');
                rest = &rest[1..];
            }
        }
    }
    text.extend_from_slice(rest);
    text
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::write::SimpleFileOptions;

    use super::*;

    fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            archive.start_file(*name, SimpleFileOptions::default()).expect("it is written in memory");
            archive.write_all(bytes).expect("it is written in memory");
        }
        archive.finish().expect("it is written in memory").into_inner()
    }

    fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut to = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        to.write_all(bytes).expect("it is written in memory");
        to.finish().expect("it is written in memory")
    }

    fn says(bytes: &[u8], what: &str) -> bool {
        let inside = Inside::of(bytes);
        assert_eq!(inside.unseen, None);
        inside.texts.iter().any(|text| find(text, what.as_bytes()).is_some())
    }

    #[test]
    fn what_is_packed_is_read() {
        let document: &[u8] = b"<?xml version='1.0'?><w:document><w:p><w:r><w:t>Mevrouw Uniek</w:t></w:r>\
            <w:proofErr/><w:r><w:t>naam &amp; co</w:t></w:r></w:p><w:p><w:r><w:t>Zij</w:t></w:r></w:p></w:document>";
        let docx = zipped(&[("word/document.xml", document)]);
        assert!(says(&docx, "Mevrouw Unieknaam & co  Zij"), "over marks, and no further");
        assert!(says(&gzipped(&gzipped(b"Mevrouw Unieknaam")), "Unieknaam"), "within one another");
        assert!(says(&gzipped(&docx), "Unieknaam"));
        assert!(says(&zipped(&[("unieknaam.txt", b"x")]), "unieknaam.txt"), "what a part is called");
        let mail = b"From: =?utf-8?Q?Zwaantje_Unie=6Bnaam?= <z@uniek.example>\nMIME-Version: 1.0\n\
            Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n\
            TWV2cm91dyBVbmlla25hYW0gYmVsZGU=\n";
        assert!(says(mail, "Mevrouw Unieknaam belde"));
        assert!(says(mail, "Zwaantje Unieknaam"));
    }

    #[test]
    fn what_a_page_or_a_letter_says_in_a_code_is_read() {
        for (page, said) in [
            ("<p>Z&ouml;nnekamp</p>", "Zönnekamp"),
            ("<p>Z&#246;nnekamp&nbsp;</p>", "Zönnekamp\u{a0}"),
            ("<p>R & D, &onbekend; en Z&#xf6;nnekamp &amp; co</p>", "R & D, &onbekend; en Zönnekamp & co"),
            ("<p>Z&ouml;n&shy;nekamp</p>", "Zön\u{ad}nekamp"),
            (r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard Mevrouw Z\'f6nne\b kamp\par}", "Mevrouw Zönnekamp"),
            (r"{\rtf1\ansi{\header Z\u246?nnekamp\par}Niets\par}", "Zönnekamp"),
        ] {
            assert!(says(page.as_bytes(), said), "{page}");
        }
        assert!(says(b"<p>Ren\xe9e Z&ouml;nnekamp</p>", "Zönnekamp"), "whatever it is written in");
    }

    #[test]
    fn a_document_of_before_is_read_as_windows_wrote_it() {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).expect("it is made in memory");
        let mut stream = file.create_stream("/WordDocument").expect("it is made in memory");
        stream.write_all(b"\xec\xa5\0\0mevrouw Z\xf6nnekamp\r").expect("it is written in memory");
        drop(stream);
        let bytes = file.into_inner().into_inner();
        let texts = Inside::of(&bytes).texts;
        assert!(texts.iter().any(|text| find(text, "mevrouw Zönnekamp".as_bytes()).is_some()));
    }

    #[test]
    fn what_can_not_be_looked_into_is_told() {
        let why = |bytes: &[u8]| Inside::of(bytes).unseen;
        assert_eq!(why(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Some(Unseen::Form));
        assert_eq!(why(&zipped(&[("foto.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")])), Some(Unseen::Form));
        assert_eq!(why(b"-----BEGIN PGP MESSAGE-----\n"), Some(Unseen::Locked));
        assert_eq!(why(&gzipped(b"# v2 git bundle\n")), Some(Unseen::History));
        assert_eq!(why(b"PACK\0\0\0\x02\0\0\0\x03"), Some(Unseen::History));
        let mut locked = zipped(&[("brief.txt", b"Unieknaam")]);
        // The first bit of what is said of a part, in front of it and in the list of parts.
        locked[6] |= 1;
        let list = find(&locked, b"PK\x01\x02").expect("the archive has a list");
        locked[list + 8] |= 1;
        assert_eq!(why(&locked), Some(Unseen::Locked));
        assert_eq!(why(&gzipped(&vec![b' '; ROOM + 1])), Some(Unseen::Large));
        let mut many = b"Unieknaam".to_vec();
        for _ in 0..DEEPEST + 2 {
            many = gzipped(&many);
        }
        assert_eq!(why(&many), Some(Unseen::Large));
        for text in ["Gewoon een tekst\n", "PACKAGES\n", "titel: Iets\nwaarde: 3\n", ""] {
            assert_eq!(why(text.as_bytes()), None, "{text}");
        }
        let wide: Vec<u8> = "Gewoon een tekst".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(why(&wide), None);
    }
}
