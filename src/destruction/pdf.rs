//! The text of a PDF, as far as it is written in it: packed by deflate, in signs of its own that it maps to
//! letters. Pictures of text are told as that.

use std::collections::{BTreeSet, HashMap};
use std::io::Read;

use flate2::read::ZlibDecoder;
use memchr::memmem::{Finder, find, rfind};

use super::unseen::Unseen;

/// So many ways of writing are tried on each text: a document has one a font.
const MOST_MAPS: usize = 32;
/// A move further to the left than so many thousandths of a letter begins another word.
const SPACE: f64 = -180.0;
/// What a stream is packed by, besides deflate.
const OTHERWISE: [&[u8]; 8] = [
    b"/LZWDecode",
    b"/ASCII85Decode",
    b"/ASCIIHexDecode",
    b"/RunLengthDecode",
    b"/CCITTFaxDecode",
    b"/JBIG2Decode",
    b"/DCTDecode",
    b"/JPXDecode",
];

/// What some signs stand for: of so many bytes each.
type Map = (usize, HashMap<Vec<u8>, String>);

/// Each text of a document, of no more than so many bytes together, and why not all was read, if so.
pub(super) fn texts(bytes: &[u8], room: usize) -> (Vec<Vec<u8>>, Option<Unseen>) {
    if find(bytes, b"/Encrypt").is_some() {
        return (Vec::new(), Some(Unseen::Locked));
    }
    let (mut pieces, mut unseen) = pieces(bytes, room);
    let is_map = |piece: &Vec<u8>| find(piece, b"beginbfchar").or(find(piece, b"beginbfrange")).is_some();
    let maps: Vec<Map> = pieces.iter().filter(|piece| is_map(piece)).map(|piece| map(piece)).collect();
    let maps = &maps[..maps.len().min(MOST_MAPS)];
    pieces.retain(|piece| !is_map(piece));
    let mut taken = 0;
    let mut texts = Vec::new();
    for piece in pieces {
        let said: Vec<Vec<u8>> = [" ", ""].iter().flat_map(|between| said(&piece, maps, between)).collect();
        for text in said.into_iter().chain([piece]) {
            taken += text.len();
            if taken > room {
                return (texts, unseen.max(Some(Unseen::Large)));
            }
            texts.push(text);
        }
    }
    if maps.len() == MOST_MAPS {
        unseen = unseen.max(Some(Unseen::Form));
    }
    (texts, unseen)
}

/// What stands around the streams, and each stream in which something can be written.
fn pieces(bytes: &[u8], room: usize) -> (Vec<Vec<u8>>, Option<Unseen>) {
    let (begins, ends) = (Finder::new(b"stream"), Finder::new(b"endstream"));
    let (mut around, mut pieces, mut unseen) = (Vec::new(), Vec::new(), None);
    let (mut at, mut taken) = (0, 0);
    while let Some(found) = begins.find(&bytes[at..]) {
        let head = &bytes[at..at + found];
        let rest = &bytes[at + found + b"stream".len()..];
        let inner = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"));
        let Some(inner) = inner else {
            around.extend_from_slice(head);
            at = bytes.len() - rest.len();
            continue;
        };
        around.extend_from_slice(head);
        let length = ends.find(inner).unwrap_or(inner.len());
        let said = rfind(head, b"obj").map_or(head, |begin| &head[begin..]);
        let has = |word: &[u8]| find(said, word).is_some();
        let is_packed = has(b"/FlateDecode") || has(b"/Fl ");
        // Programs of fonts, and the list of what stands where, say nothing.
        if has(b"/Length1") || has(b"Type1C") || has(b"CIDFontType0C") || has(b"/OpenType") || has(b"/XRef") {
        } else if has(b"/Image") || OTHERWISE.iter().any(|filter| has(filter)) {
            unseen = unseen.max(Some(Unseen::Form));
        } else {
            let mut piece = Vec::new();
            let left = (room - taken) as u64 + 1;
            let read = match is_packed {
                true => ZlibDecoder::new(&inner[..length]).take(left).read_to_end(&mut piece),
                false => inner[..length].take(left).read_to_end(&mut piece),
            };
            if read.is_err() {
                unseen = unseen.max(Some(Unseen::Form));
            }
            if piece.len() as u64 == left {
                return (pieces, Some(Unseen::Large));
            }
            taken += piece.len();
            pieces.push(piece);
        }
        at = bytes.len() - inner.len() + (length + b"endstream".len()).min(inner.len());
    }
    around.extend_from_slice(&bytes[at..]);
    pieces.push(around);
    (pieces, unseen)
}

/// What a piece says: as it is written, and by each of the maps.
fn said(piece: &[u8], maps: &[Map], between: &str) -> Vec<Vec<u8>> {
    let strings = strings(piece);
    let text = |read: &dyn Fn(&[u8]) -> String| {
        let mut text = String::new();
        for (string, is_apart) in &strings {
            text.push_str(if *is_apart { " " } else { between });
            text.push_str(&read(string));
        }
        text.into_bytes()
    };
    if strings.is_empty() {
        return Vec::new();
    }
    let by_map = maps.iter().map(|(width, map)| {
        text(&|string| string.chunks(*width).filter_map(|sign| map.get(sign).map(String::as_str)).collect())
    });
    let all: BTreeSet<Vec<u8>> = by_map.chain([text(&|string| plain(string))]).collect();
    all.into_iter().collect()
}

/// A string of a document itself is in UTF-16, or of one byte a sign.
fn plain(string: &[u8]) -> String {
    match string.strip_prefix(b"\xfe\xff") {
        Some(wide) => {
            let signs = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(signs).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        None => string.iter().copied().map(char::from).collect(),
    }
}

/// The strings of a piece, each with whether it begins another word. Within a row of moved strings only a
/// long move does; `between` two of other rows it is not known.
fn strings(piece: &[u8]) -> Vec<(Vec<u8>, bool)> {
    let (mut found, mut at, mut moved) = (Vec::new(), 0, false);
    while let Some(byte) = piece.get(at) {
        let rest = &piece[at + 1..];
        match byte {
            b'(' => {
                let (string, length) = literal(rest);
                found.push((string, std::mem::take(&mut moved)));
                at += length;
            }
            b'<' if !rest.starts_with(b"<") => {
                let length = memchr::memchr(b'>', rest).unwrap_or(rest.len());
                found.extend(hexadecimal(&rest[..length]).map(|string| (string, std::mem::take(&mut moved))));
                at += length;
            }
            b'<' => at += 1,
            b'-' => {
                let digits = rest.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
                let number = std::str::from_utf8(&piece[at..=at + digits]).ok();
                moved |= number.and_then(|it| it.parse::<f64>().ok()).is_some_and(|it| it < SPACE);
                at += digits;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// A string between parentheses, and how long it is with the last of them.
fn literal(rest: &[u8]) -> (Vec<u8>, usize) {
    let (mut string, mut at, mut depth) = (Vec::new(), 0, 0_usize);
    while let Some(byte) = rest.get(at) {
        at += 1;
        match byte {
            b')' if depth == 0 => break,
            b'(' => depth += 1,
            b')' => depth -= 1,
            b'\\' => {
                let digits =
                    rest[at..].iter().take(3).take_while(|byte| (b'0'..=b'7').contains(byte)).count();
                if digits > 0 {
                    let number =
                        rest[at..at + digits].iter().fold(0_u32, |sum, it| sum * 8 + u32::from(it - b'0'));
                    string.push(u8::try_from(number & 0xff).unwrap_or_default());
                    at += digits;
                } else if let Some(escaped) = rest.get(at) {
                    at += 1;
                    match escaped {
                        b'n' => string.push(b'\n'),
                        b'r' => string.push(b'\r'),
                        b't' => string.push(b'\t'),
                        b'\r' | b'\n' => {}
                        other => string.push(*other),
                    }
                }
                continue;
            }
            _ => {}
        }
        string.push(*byte);
    }
    (string, at)
}

/// The bytes of a string in hexadecimal; none where it is something else.
fn hexadecimal(written: &[u8]) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = written
        .iter()
        .filter(|byte| !byte.is_ascii_whitespace())
        .map(|byte| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect();
    let bytes = digits?.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect();
    Some(bytes)
}

/// What the signs of a font stand for.
fn map(piece: &[u8]) -> Map {
    let mut map = HashMap::new();
    let mut parts = piece;
    while let Some(begin) = find(parts, b"beginbf") {
        let is_range = parts[begin..].starts_with(b"beginbfrange");
        let body = &parts[begin + b"beginbf".len()..];
        let end = find(body, b"endbf").unwrap_or(body.len());
        let strings: Vec<(Vec<u8>, bool)> = in_order(&body[..end]);
        match is_range {
            true => add_ranges(&strings, &mut map),
            false => {
                for pair in strings.chunks_exact(2) {
                    map.insert(pair[0].0.clone(), wide(&pair[1].0));
                }
            }
        }
        parts = &body[end..];
    }
    let width = map.keys().map(Vec::len).max().unwrap_or(1).max(1);
    (width, map)
}

/// The strings of a map, each with whether it stands in a list.
fn in_order(body: &[u8]) -> Vec<(Vec<u8>, bool)> {
    let (mut found, mut at, mut is_listed) = (Vec::new(), 0, false);
    while let Some(byte) = body.get(at) {
        match byte {
            b'[' => is_listed = true,
            b']' => is_listed = false,
            b'<' => {
                let rest = &body[at + 1..];
                let length = memchr::memchr(b'>', rest).unwrap_or(rest.len());
                found.extend(hexadecimal(&rest[..length]).map(|string| (string, is_listed)));
                at += length;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// From one sign up to another: each stands for the next letter, or for its own in a list.
fn add_ranges(strings: &[(Vec<u8>, bool)], map: &mut HashMap<Vec<u8>, String>) {
    let mut strings = strings.iter().peekable();
    while let (Some((first, _)), Some((last, _))) = (strings.next(), strings.next()) {
        let (low, high) = (number(first), number(last).min(number(first).saturating_add(0xffff)));
        if strings.peek().is_some_and(|(_, is_listed)| *is_listed) {
            let mut sign = low;
            while let Some((letter, _)) = strings.next_if(|(_, is_listed)| *is_listed) {
                map.insert(bytes_of(sign, first.len()), wide(letter));
                sign += 1;
            }
        } else if let Some((letter, _)) = strings.next() {
            for sign in low..=high {
                let moved = bytes_of(number(letter).wrapping_add(sign - low), letter.len());
                map.insert(bytes_of(sign, first.len()), wide(&moved));
            }
        }
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte))
}

fn bytes_of(number: u32, width: usize) -> Vec<u8> {
    let all = number.to_be_bytes();
    all[all.len() - width.min(all.len())..].to_vec()
}

fn wide(bytes: &[u8]) -> String {
    let signs = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(signs).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn document(streams: &[(&str, &[u8])]) -> Vec<u8> {
        let mut document = b"%PDF-1.7\n".to_vec();
        for (head, bytes) in streams {
            let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
            packed.write_all(bytes).expect("it is written in memory");
            let packed = packed.finish().expect("it is written in memory");
            write!(document, "1 0 obj\n<</Length {}/Filter/FlateDecode{head}>>\nstream\n", packed.len())
                .expect("it is written in memory");
            document.extend(packed);
            document.extend_from_slice(b"\nendstream\nendobj\n");
        }
        document.extend_from_slice(b"trailer <</Title<FEFF0042007200690065006600>>>\n%%EOF\n");
        document
    }

    fn says(document: &[u8], what: &str) -> bool {
        let (texts, unseen) = texts(document, 1 << 20);
        assert_eq!(unseen, None);
        texts.iter().any(|text| find(text, what.as_bytes()).is_some())
    }

    #[test]
    fn what_is_written_is_read_however_it_is_split_and_mapped() {
        let page: &[u8] = b"BT /F1 12 Tf [(Mevrouw)-250(Uni)20(ek)] TJ (naam) Tj ET";
        assert!(says(&document(&[("", page)]), "Mevrouw Unieknaam"));
        assert!(says(&document(&[("", b"(Uniek\\156aam \\(z\\))")]), "Unieknaam (z)"));
        assert!(says(&document(&[]), "Brief"), "its own title");
        let map: &[u8] =
            b"1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <01> <0055> <02> <006E> \
            endbfchar 2 beginbfrange <03> <05> <0069> <06> <07> [<0065> <006B>] endbfrange";
        // U n i e k, of which i is the first of a row.
        assert!(says(&document(&[("", b"<0102030607> Tj"), ("", map)]), "Uniek"));
    }

    #[test]
    fn what_can_not_be_read_is_told() {
        let why = |bytes: &[u8]| texts(bytes, 1 << 10).1;
        assert_eq!(why(&document(&[("/Subtype/Image", b"x")])), Some(Unseen::Form));
        assert_eq!(why(&document(&[("", &[b' '; 1 << 11])])), Some(Unseen::Large));
        assert_eq!(why(b"%PDF-1.7\ntrailer <</Encrypt 3 0 R>>"), Some(Unseen::Locked));
        assert_eq!(why(b"%PDF-1.7\n1 0 obj <<>>\nstream\n("), None);
    }
}
