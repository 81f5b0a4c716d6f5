//! Which letters the bytes of a mail stand for, also where it says nothing of that, or something untrue.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::charsets::map::charset_decoder;
use memchr::memmem;

/// A page says its charset within so many bytes.
const HEAD: usize = 1024;
/// The longest name of a charset, and the longest word that is written in one.
const LONGEST_NAME: usize = 60;
const LONGEST_WORD: usize = 2000;

/// Whether a charset that is declared is to be taken at its word. Of these two the bytes tell more.
pub(super) fn is_certain(charset: &str) -> bool {
    let is_doubted = ["us-ascii", "ascii", "utf-8", "utf8"].iter().any(|it| charset.eq_ignore_ascii_case(it));
    !is_doubted && charset_decoder(charset.as_bytes()).is_some()
}

/// A text of which nothing certain is declared: UTF-8 where it is that, or else as the page itself says,
/// or as Windows writes.
pub(super) fn guessed(bytes: &[u8], is_page: bool) -> String {
    let said = is_page.then(|| of_page(bytes)).flatten().filter(|charset| is_certain(charset));
    // What goes by escapes is ASCII to the eye.
    let is_escaped = bytes.contains(&0x1b);
    match std::str::from_utf8(bytes) {
        Ok(text) if !is_escaped || said.is_none() => text.to_owned(),
        _ => decode(bytes, &said.unwrap_or_else(|| "windows-1252".to_owned())),
    }
}

fn decode(bytes: &[u8], charset: &str) -> String {
    match charset_decoder(charset.as_bytes()) {
        Some(decode) => decode(bytes),
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The charset that a page gives in its head.
fn of_page(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_lowercase();
    let (_, behind) = head[head.find("<meta")?..].split_once("charset=")?;
    let behind = behind.trim_start_matches([' ', '"', '\'']);
    let end = behind.find(|sign: char| !sign.is_ascii_alphanumeric() && !"-_:.".contains(sign));
    Some(behind[..end.unwrap_or(behind.len())].to_owned())
}

/// A mail with its fields as they were meant: as UTF-8 where they were written in signs beyond ASCII,
/// and with words joined between which a letter was parted.
pub(super) fn mended(mail: &[u8]) -> Cow<'_, [u8]> {
    let ends = [&b"\n\n"[..], b"\n\r\n"].into_iter().filter_map(|end| memmem::find(mail, end));
    let (head, rest) = mail.split_at(ends.min().unwrap_or(mail.len()));
    let is_text = std::str::from_utf8(head).is_ok();
    let lines = || head.split_inclusive(|byte| *byte == b'\n').map(|line| guessed(line, false)).collect();
    let text: String = if is_text { String::new() } else { lines() };
    let head = if is_text { head } else { text.as_bytes() };
    match joined(head) {
        Some(head) => [&head, rest].concat().into(),
        None if is_text => mail.into(),
        None => [head, rest].concat().into(),
    }
}

/// A word in a charset of its own, as `=?utf-8?Q?Ren=C3=A9e?=`.
struct Word<'m> {
    charset: &'m str,
    bytes: Vec<u8>,
    length: usize,
}

/// Fields with words next to each other as one; none where there are none.
fn joined(head: &[u8]) -> Option<Vec<u8>> {
    let (mut text, mut rest, mut is_joined) = (Vec::new(), head, false);
    while let Some(at) = memmem::find(rest, b"=?") {
        text.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        let Some(mut all) = word(rest) else {
            text.extend_from_slice(&rest[..2]);
            rest = &rest[2..];
            continue;
        };
        let mut number = 1;
        while let Some((next, gap)) = next_word(&rest[all.length..], all.charset) {
            all.bytes.extend(next.bytes);
            all.length += gap + next.length;
            number += 1;
        }
        if number > 1 {
            let signs: String = all.bytes.iter().map(|byte| format!("={byte:02X}")).collect();
            text.extend_from_slice(format!("=?{}?Q?{signs}?=", all.charset).as_bytes());
            is_joined = true;
        } else {
            text.extend_from_slice(&rest[..all.length]);
        }
        rest = &rest[all.length..];
    }
    text.extend_from_slice(rest);
    is_joined.then_some(text)
}

/// The word of the same charset behind what is nothing but space, and how much that is.
fn next_word<'m>(rest: &'m [u8], charset: &str) -> Option<(Word<'m>, usize)> {
    let gap = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let next = word(&rest[gap..])?;
    next.charset.eq_ignore_ascii_case(charset).then_some((next, gap))
}

fn word(text: &[u8]) -> Option<Word<'_>> {
    let inner = text.strip_prefix(b"=?")?;
    let name = inner.iter().take(LONGEST_NAME).position(|byte| *byte == b'?')?;
    let charset = std::str::from_utf8(&inner[..name]).ok()?.split('*').next()?;
    let [_, kind, b'?', said @ ..] = &inner[name..] else { return None };
    let end = memmem::find(&said[..said.len().min(LONGEST_WORD)], b"?=")?;
    let said = &said[..end];
    let bytes = match kind.to_ascii_uppercase() {
        b'B' => base64_decode(said)?,
        b'Q' => quoted(said)?,
        _ => return None,
    };
    let is_word = !charset.is_empty() && !said.contains(&b'\n');
    is_word.then_some(Word { charset, bytes, length: 2 + name + 3 + end + 2 })
}

fn quoted(said: &[u8]) -> Option<Vec<u8>> {
    let (mut bytes, mut rest) = (Vec::new(), said);
    while let [first, behind @ ..] = rest {
        rest = behind;
        bytes.push(match first {
            b'_' => b' ',
            b'=' => {
                let digits = std::str::from_utf8(behind.get(..2)?).ok()?;
                rest = &behind[2..];
                u8::from_str_radix(digits, 16).ok()?
            }
            other => *other,
        });
    }
    Some(bytes)
}
