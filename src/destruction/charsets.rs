//! Which letters the bytes of a file stand for: a text does not say itself how it was written.

use std::borrow::Cow;

use mail_parser::decoders::charsets::map::charset_decoder;

/// The beginning of a file tells how it is written.
const START: usize = 8 << 10;
/// So much of it tells whether a sign takes two or four bytes.
const LOOKED_AT: usize = 1 << 10;
/// How Windows writes where it does not write UTF-8.
const WINDOWS: &str = "windows-1252";
/// How programs of before wrote: of DOS, as those still do that write for it, and of the Mac.
const OF_BEFORE: [&str; 2] = ["ibm850", "macintosh"];

/// A text as it is read. Where it is no UTF-8 it is read in every way in which it can have been written, one
/// after the other: whoever looks for something finds it in one of them.
pub(super) fn legible(bytes: &[u8]) -> Cow<'_, str> {
    if let Some(text) = wide(bytes) {
        return Cow::Owned(text);
    }
    let lossy = String::from_utf8_lossy(bytes);
    match lossy {
        // Of what is no text too many bytes would be a letter.
        Cow::Owned(lossy) if !is_no_text(bytes) => {
            let others = std::iter::once(WINDOWS).chain(OF_BEFORE).map(|charset| decoded(bytes, charset));
            Cow::Owned(std::iter::once(lossy).chain(others).collect::<Vec<_>>().join("\n\n"))
        }
        lossy => lossy,
    }
}

/// A text in the way in which it was most likely written; none for what is no text.
pub(super) fn text_of(bytes: &[u8]) -> Option<String> {
    if let Some(text) = wide(bytes) {
        return Some(text.trim_start_matches('\u{feff}').to_owned());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.to_owned()),
        Err(_) => (!is_no_text(bytes)).then(|| of_windows(bytes)),
    }
}

/// A text as Windows writes it.
pub(super) fn of_windows(bytes: &[u8]) -> String {
    decoded(bytes, WINDOWS)
}

/// What is UTF-8 is read so, for a file can have been written in two ways; the rest in this charset.
fn decoded(bytes: &[u8], charset: &str) -> String {
    let Some(decode) = charset_decoder(charset.as_bytes()) else {
        return String::from_utf8_lossy(bytes).into_owned();
    };
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push_str(&decode(chunk.invalid()));
        }
    }
    text
}

/// Pictures, sound and what is packed otherwise: nothing that is written holds an empty byte, but for texts
/// of two bytes a sign, in which they all stand on one side, and of four.
pub(super) fn is_no_text(bytes: &[u8]) -> bool {
    const PACKED: [&[u8]; 3] = [b"BZh", b"\x28\xb5\x2f\xfd", b"\xff\xd8\xff"];
    let start = &bytes[..bytes.len().min(START)];
    let (even, odd) = (empty(start, 0), empty(start, 1));
    let is_wide = start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff");
    let is_of_two = is_wide || even.min(odd) == 0 && even.max(odd) > start.len() / 4;
    let is_of_four = || is_of_four(start, u32::from_le_bytes) || is_of_four(start, u32::from_be_bytes);
    even + odd > 0 && !is_of_two && !is_of_four() || PACKED.iter().any(|packed| start.starts_with(packed))
}

/// A text of two bytes a sign, where it begins so or half of its bytes are none, or of four.
fn wide(bytes: &[u8]) -> Option<String> {
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let many = (start.len() / 4).max(1);
    let two = |from: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| from([pair[0], pair[1]]));
        Some(char::decode_utf16(units).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
    };
    let four = |from: fn([u8; 4]) -> u32| {
        let units = bytes.chunks_exact(4).map(|unit| from([unit[0], unit[1], unit[2], unit[3]]));
        Some(units.map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
    };
    match start {
        _ if is_of_four(start, u32::from_le_bytes) => four(u32::from_le_bytes),
        _ if is_of_four(start, u32::from_be_bytes) => four(u32::from_be_bytes),
        [0xff, 0xfe, ..] => two(u16::from_le_bytes),
        [0xfe, 0xff, ..] => two(u16::from_be_bytes),
        _ if empty(start, 1) > many && empty(start, 0) == 0 => two(u16::from_le_bytes),
        _ if empty(start, 0) > many && empty(start, 1) == 0 => two(u16::from_be_bytes),
        _ => None,
    }
}

/// How many bytes of every two are none, on one side.
fn empty(start: &[u8], side: usize) -> usize {
    start.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count()
}

/// Whether every four bytes are a sign that stands in texts.
fn is_of_four(start: &[u8], from: fn([u8; 4]) -> u32) -> bool {
    const FEWEST: usize = 4;
    let mut units = start.chunks_exact(4).map(|unit| from([unit[0], unit[1], unit[2], unit[3]]));
    let is_sign = |unit| char::from_u32(unit).is_some_and(|sign| sign.is_whitespace() || !sign.is_control());
    units.len() >= FEWEST && units.all(is_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_in_every_way_in_which_it_can_have_been_written() {
        let of_two = |mark: &str, to: fn(u16) -> [u8; 2]| -> Vec<u8> {
            format!("{mark}mevrouw Zönnekamp\n").encode_utf16().flat_map(to).collect()
        };
        let of_four = |mark: &str, to: fn(u32) -> [u8; 4]| -> Vec<u8> {
            format!("{mark}mevrouw Zönnekamp\n").chars().flat_map(|sign| to(u32::from(sign))).collect()
        };
        for bytes in [
            "mevrouw Zönnekamp\n".as_bytes().to_vec(),
            b"mevrouw Z\xf6nnekamp\n".to_vec(),
            b"mevrouw Z\x94nnekamp\n".to_vec(),
            b"mevrouw Z\x9annekamp\n".to_vec(),
            b"Ren\xe9e en mevrouw Z\xc3\xb6nnekamp\n".to_vec(),
            of_two("\u{feff}", u16::to_le_bytes),
            of_two("\u{feff}", u16::to_be_bytes),
            of_two("", u16::to_le_bytes),
            of_two("", u16::to_be_bytes),
            of_four("\u{feff}", u32::to_le_bytes),
            of_four("\u{feff}", u32::to_be_bytes),
            of_four("", u32::to_le_bytes),
            of_four("", u32::to_be_bytes),
        ] {
            assert!(legible(&bytes).contains("mevrouw Zönnekamp\n"), "{bytes:?}");
            assert!(!is_no_text(&bytes), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_most_likely_is_read_alone() {
        let said = |bytes: &[u8]| text_of(bytes);
        assert_eq!(said(b"Ren\xe9e zei \x93ja\x94").as_deref(), Some("Renée zei “ja”"));
        assert_eq!(said(b"\xff\xfea\0b\0").as_deref(), Some("ab"));
        assert_eq!(said("Renée".as_bytes()).as_deref(), Some("Renée"));
        assert_eq!(said(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), None);
        assert_eq!(legible(b"\x89PNG\0l\xe9e"), "\u{fffd}PNG\0l\u{fffd}e");
    }
}
