//! The text of a message of Outlook that has its text as RTF alone.

use compressed_rtf::decompress_rtf;
use mail_parser::decoders::charsets::map::charset_decoder;

/// What stands before the text: its sizes, how it is kept, and a sum.
const HEAD: usize = 16;
/// A larger text is left where it is.
const LARGEST: usize = 16 << 20;
/// So it says that it is kept as it is.
const BARE: &[u8] = b"MELA";
/// Groups that hold something else than text.
const APART: [&str; 9] = [
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "listtable",
    "listoverridetable",
    "generator",
];
/// Groups of text that is no part of what somebody tells.
const BESIDE: [&str; 3] = ["header", "footer", "footnote"];

/// The text of what Outlook keeps; none where that can't be read.
pub(super) fn text(kept: &[u8]) -> Option<String> {
    let size = u32::from_le_bytes(kept.get(4..8)?.try_into().ok()?) as usize;
    let rest = kept.len().checked_sub(HEAD)?;
    // The reader takes these on trust.
    if size > LARGEST || kept[8..12] == *BARE && size > rest {
        return None;
    }
    Some(plain(&decompress_rtf(kept).ok()?, false))
}

/// What holds within a group.
#[derive(Clone, Copy)]
struct Group {
    is_apart: bool,
    /// So many signs stand for one that an old reader doesn't know.
    spare: usize,
}

/// The text as its writer wrote it, being read.
struct Reader<'r> {
    rest: &'r str,
    /// Whether text beside the text counts too.
    is_all: bool,
    groups: Vec<Group>,
    now: Group,
    /// Bytes in the charset of the text, not turned into signs yet.
    bytes: Vec<u8>,
    charset: String,
    /// Of what follows so much is to be passed over.
    passing: usize,
    text: String,
}

/// The text of RTF without what lays it out, and where `is_all` with what stands beside it.
pub(super) fn plain(rtf: &str, is_all: bool) -> String {
    let now = Group { is_apart: false, spare: 1 };
    let (groups, bytes, text) = (Vec::new(), Vec::new(), String::new());
    let charset = "windows-1252".to_owned();
    let mut reader = Reader { rest: rtf, is_all, groups, now, bytes, charset, passing: 0, text };
    while let Some(sign) = reader.rest.chars().next() {
        reader.rest = &reader.rest[sign.len_utf8()..];
        match sign {
            '{' => reader.groups.push(reader.now),
            '}' => {
                reader.flush();
                reader.now = reader.groups.pop().unwrap_or(now);
            }
            '\\' => reader.control(),
            '\r' | '\n' => {}
            sign => reader.put(sign),
        }
    }
    reader.flush();
    reader.text
}

impl Reader<'_> {
    fn put(&mut self, sign: char) {
        self.flush();
        if self.passing > 0 {
            self.passing -= 1;
        } else if !self.now.is_apart {
            self.text.push(sign);
        }
    }

    /// Bytes together are signs: a charset may have several for one.
    fn flush(&mut self) {
        let bytes = std::mem::take(&mut self.bytes);
        if bytes.is_empty() || self.now.is_apart {
            return;
        }
        let decode = charset_decoder(self.charset.as_bytes()).or_else(|| charset_decoder(b"windows-1252"));
        self.text.push_str(&decode.map(|decode| decode(&bytes)).unwrap_or_default());
    }

    /// What stands behind a backslash: a sign, or a word with a number.
    fn control(&mut self) {
        let Some(first) = self.rest.chars().next() else { return };
        if !first.is_ascii_alphabetic() {
            self.rest = &self.rest[first.len_utf8()..];
            match first {
                '\'' => self.byte(),
                '*' => self.now.is_apart = true,
                '~' => self.put('\u{a0}'),
                '\\' | '{' | '}' => self.put(first),
                '\r' | '\n' => self.put('\n'),
                _ => {}
            }
            return;
        }
        let end = self.rest.find(|sign: char| !sign.is_ascii_alphabetic()).unwrap_or(self.rest.len());
        let (word, behind) = self.rest.split_at(end);
        let minus = usize::from(behind.starts_with('-'));
        let end = behind[minus..].find(|sign: char| !sign.is_ascii_digit()).unwrap_or(behind.len() - minus);
        let number = behind[..minus + end].parse::<i32>().ok();
        let behind = &behind[if end > 0 { minus + end } else { 0 }..];
        self.rest = behind.strip_prefix(' ').unwrap_or(behind);
        self.word(word, number);
    }

    fn word(&mut self, word: &str, number: Option<i32>) {
        match (word, number) {
            ("par" | "line" | "row" | "sect" | "page", _) => self.put('\n'),
            ("tab" | "cell", _) => self.put('\t'),
            ("emdash", _) => self.put('—'),
            ("endash", _) => self.put('–'),
            ("bullet", _) => self.put('•'),
            ("lquote", _) => self.put('‘'),
            ("rquote", _) => self.put('’'),
            ("ldblquote", _) => self.put('“'),
            ("rdblquote", _) => self.put('”'),
            ("ansicpg", Some(page)) => self.charset = charset(page),
            ("uc", Some(spare)) => self.now.spare = usize::try_from(spare).unwrap_or(1).min(8),
            ("u", Some(code)) => {
                // Above half of them numbers are written as if they were below nothing.
                let code = u32::from(code as u16);
                self.put(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                self.passing = self.now.spare;
            }
            (word, _) if BESIDE.contains(&word) && self.is_all => self.put('\n'),
            (word, _) if APART.contains(&word) || BESIDE.contains(&word) => self.now.is_apart = true,
            _ => {}
        }
    }

    fn byte(&mut self) {
        let byte = self.rest.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let Some(byte) = byte else { return };
        self.rest = &self.rest[2..];
        if self.passing > 0 {
            self.passing -= 1;
        } else {
            self.bytes.push(byte);
        }
    }
}

/// What a page of signs of Windows is called in a mail.
fn charset(page: i32) -> String {
    match page {
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        65001 => "utf-8".to_owned(),
        page => format!("windows-{page}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lays_a_text_out_is_no_text() {
        for (rtf, wanted) in [
            (r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard E\'e9n keer\par Twee\'85}", "Eén keer\nTwee…"),
            (r"{\rtf1\ansicpg1251 \'cf\'f0\'e8}", "При"),
            (r"{\rtf1\ansicpg932 \'82\'a0}", "あ"),
            (r"{\rtf1\uc1 a\u8211?b\u-3842\'3fc {\uc0\u233}x}", "a–b\u{f0fe}c éx"),
            (r"{\rtf1 {\*\generator Iets;}\{ \\ \} {\b vet}{\pict 00ff}}", "{ \\ } vet"),
            (
                r"{\rtf1\fromhtml1 {\*\htmltag64 <p>}Hallo {\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 daar\htmlrtf\par\htmlrtf0}",
                "Hallo \u{a0}daar\n",
            ),
            (r"{\rtf1 {\field{\*\fldinst HYPERLINK x}{\fldrslt hier}}}", "hier"),
            ("}}}{\\u", ""),
            ("\\'g\\u99999999999 x\\", "gx"),
        ] {
            assert_eq!(plain(rtf, false), wanted, "{rtf}");
        }
        let beside = r"{\rtf1 {\header Boven}Een{\footnote Onder} brief}";
        assert_eq!(plain(beside, false), "Een brief");
        assert_eq!(plain(beside, true), "\nBovenEen\nOnder brief");
        assert_eq!(plain(&"{".repeat(100_000), false), "");
    }

    #[test]
    fn what_is_kept_otherwise_than_it_says_is_not_read() {
        let kept = compressed_rtf::compress_rtf(r"{\rtf1 Een brief\par}").expect("short");
        assert_eq!(text(&kept).as_deref(), Some("Een brief\n"));
        let bare = compressed_rtf::encode_rtf(r"{\rtf1 Een brief\par}").expect("short");
        assert_eq!(text(&bare).as_deref(), Some("Een brief\n"));
        for whole in [&kept, &bare] {
            for end in 0..whole.len() {
                assert_eq!(text(&whole[..end]), None, "{end}");
            }
        }
        for size in [[255; 4], [0, 0, 0, 64]] {
            for mut whole in [kept.clone(), bare.clone()] {
                whole[4..8].copy_from_slice(&size);
                assert_eq!(text(&whole), None);
            }
        }
    }
}
