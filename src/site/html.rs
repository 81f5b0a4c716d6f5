//! Pieces of HTML that are ready for a page.
//!
//! What stands on a page many times, such as a day or a sign, comes to a template as one piece: its
//! parts would each be a value to be made, looked up and thrown away.

use std::borrow::Cow;
use std::convert::Infallible;
use std::io::{self, Write};

use serde::{Serialize, Serializer};
use tera::Value;

use crate::calendar::Day;
use crate::unseen::{begins_unseen, is_unseen, mark, marked};

/// HTML that may stand in a page as it is: markup of ours, and text that was escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html(String);

impl Default for Html {
    fn default() -> Self {
        // Few pieces are longer, and none is shorter than its own markup.
        Self::with_room(128)
    }
}

impl Html {
    /// Nothing yet, with room for so many bytes.
    #[must_use]
    pub fn with_room(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Adds markup; only what the program itself says can be markup.
    #[must_use]
    pub fn markup(mut self, markup: &'static str) -> Self {
        self.0.push_str(markup);
        self
    }

    /// Adds another piece.
    #[must_use]
    pub fn piece(mut self, piece: &Self) -> Self {
        self.0.push_str(&piece.0);
        self
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a number.
    #[must_use]
    pub fn number(mut self, number: impl itoa::Integer) -> Self {
        self.0.push_str(itoa::Buffer::new().format(number));
        self
    }

    /// Adds a day as `YYYY-MM-DD`.
    #[must_use]
    pub fn date(self, date: Day) -> Self {
        let (year, month, day) = (date.year(), date.month(), date.day());
        if !(1000..=9999).contains(&year) {
            return self.text(&date.to_string());
        }
        let zero = |number: u32| if number < 10 { "-0" } else { "-" };
        let html = self.number(year).markup(zero(month)).number(month);
        html.markup(zero(day)).number(day)
    }

    /// Adds text, escaped.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        let Ok(()) = escape(text, |part| {
            self.0.push_str(part);
            Ok::<(), Infallible>(())
        });
        self
    }

    /// Adds the language of what an element holds, where it has another than the page.
    #[must_use]
    pub fn lang(self, language: Option<&'static str>) -> Self {
        match language {
            Some(language) => self.markup(" lang=\"").markup(language).markup("\""),
            None => self,
        }
    }

    /// Adds text with its language, where that is not the language of the page.
    #[must_use]
    pub fn quoted(self, text: &str, language: Option<&'static str>) -> Self {
        match language {
            Some(_) if !text.is_empty() => {
                self.markup("<span").lang(language).markup(">").text(text).markup("</span>")
            }
            _ => self.text(text),
        }
    }

    /// Adds text in which no line ends within a postcode or a telephone number.
    #[must_use]
    pub fn whole_numbers(self, text: &str) -> Self {
        let mut words = text.split(' ').peekable();
        let (mut html, mut gap) = (self, "");
        while let Some(first) = words.next() {
            let mut number = first.to_owned();
            while let Some(next) = words.next_if(|next| belongs_to(next, &number)) {
                number.push(' ');
                number.push_str(next);
            }
            html = html.text(gap);
            let is_dashed =
                first.contains('-') && first.bytes().all(|sign| b"+()0123456789-,.".contains(&sign));
            let is_whole = (number.len() > first.len() || is_dashed) && number.len() <= LONGEST_NUMBER;
            html = if is_whole { html.between(WHOLE, &number, "</span>") } else { html.text(&number) };
            gap = " ";
        }
        html
    }

    /// Adds an address, whose lines end behind a comma where there is room for what stands between two.
    #[must_use]
    pub fn address(self, text: &str) -> Self {
        let part = |html: Self, part: &str| {
            html.markup("<span class=\"part\">").whole_numbers(part.trim_end()).markup("</span> ")
        };
        text.split_inclusive(", ").fold(self, part)
    }

    /// Adds text between markup; nothing where there is no text.
    #[must_use]
    pub fn between(self, before: &'static str, text: &str, behind: &'static str) -> Self {
        if text.is_empty() { self } else { self.markup(before).text(text).markup(behind) }
    }
}

/// A number that is longer than this may be parted, or it would not fit on a telephone.
const LONGEST_NUMBER: usize = 20;

const WHOLE: &str = "<span class=\"nowrap\">";

/// Whether a word goes on with the number before it: `2801 BX`, `0182 00 00`, `SW1A 1AA`.
fn belongs_to(word: &str, number: &str) -> bool {
    let before = number.rsplit(' ').next().unwrap_or_default();
    let is_postcode = before.len() == 4 && before.bytes().all(|sign| sign.is_ascii_digit());
    let letters: &[u8] = word.trim_end_matches([',', '.']).as_bytes();
    let has_digit = |word: &str| word.bytes().any(|sign| sign.is_ascii_digit());
    let is_part = has_digit(word) && has_digit(before) && !before.ends_with([',', '.', ';', ':']);
    is_part || (is_postcode && letters.len() == 2 && letters.iter().all(u8::is_ascii_uppercase))
}

/// A field's text with its postcodes and telephone numbers whole.
///
/// # Errors
/// What the serialiser reports.
pub fn whole_numbers<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    Html::default().whole_numbers(text).serialize(serializer)
}

/// A field's text as an address.
///
/// # Errors
/// What the serialiser reports.
pub fn address<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    Html::default().address(text).serialize(serializer)
}

impl Serialize for Html {
    /// As a value that a template writes as it is.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::safe_string(&self.0).serialize(serializer)
    }
}

/// Writes text as HTML: the five characters that mean something there become entities, and
/// characters that a reader cannot see, but that change the order or the look of what stands
/// around them, are shown by their code.
///
/// # Errors
/// What the writer reports.
pub fn escape_to(text: &str, output: &mut dyn Write) -> io::Result<()> {
    escape(text, |part| output.write_all(part.as_bytes()))
}

fn escape<E>(text: &str, mut write: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| CAREFUL[usize::from(byte)]) {
        let (plain, careful) = rest.split_at(at);
        write(plain)?;
        let Some(character) = careful.chars().next() else { return Ok(()) };
        let (this, behind) = careful.split_at(character.len_utf8());
        match entity(character) {
            Some(entity) => write(entity)?,
            None if is_unseen(character) => write(&mark(character))?,
            None => write(this)?,
        }
        rest = behind;
    }
    write(rest)
}

/// The bytes with which a character begins that may not be written as it is: most text has none,
/// and is passed over byte by byte.
static CAREFUL: [bool; 256] = {
    let mut careful = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let means = matches!(byte as u8, b'&' | b'<' | b'>' | b'"' | b'\'');
        careful[byte] = means || begins_unseen(byte as u8);
        byte += 1;
    }
    careful
};

/// The text with unseen characters shown by their code, such as `⟨U+202E⟩`; the rest stays as it is.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    // To look at every byte without stopping takes a processor less time than to stop at the first.
    let has_unseen = text.bytes().fold(false, |has, byte| has | begins_unseen(byte));
    if has_unseen { marked(text, is_unseen) } else { text.into() }
}

fn entity(character: char) -> Option<&'static str> {
    match character {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        Html::default().text(text).0
    }

    #[test]
    fn what_means_something_in_html_becomes_text() {
        assert_eq!(
            escaped("<a title=\"x\">Tom & O'Neil</a>"),
            "&lt;a title=&quot;x&quot;&gt;Tom &amp; O&#39;Neil&lt;/a&gt;"
        );
        assert_eq!(escaped("één\ntwee"), "één\ntwee");
    }

    #[test]
    fn a_postcode_and_a_telephone_number_stay_whole() {
        let whole =
            |text: &str| Html::default().whole_numbers(text).0.replace(WHOLE, "[").replace("</span>", "]");
        for (text, expected) in [
            ("Plein 1, 2801 BX Gouda", "Plein 1, [2801 BX] Gouda"),
            ("Zeulder 27, 1251 AM", "Zeulder 27, [1251 AM]"),
            ("Road 2,  SW1A 1AA, London", "Road 2,  [SW1A 1AA,] London"),
            ("0182 00 00 00", "[0182 00 00 00]"),
            ("bel 0182 00 00 00. <b>", "bel [0182 00 00 00.] &lt;b&gt;"),
            ("06-00000001, op 01-06-2016", "[06-00000001,] op [01-06-2016]"),
            ("1 2 3 4 5 6 7 8 9 10 11 12", "1 2 3 4 5 6 7 8 9 10 11 12"),
            ("In 2026 OK, en BX 2801", "In [2026 OK,] en BX 2801"),
            (" ", " "),
            ("", ""),
        ] {
            assert_eq!(whole(text), expected, "{text}");
        }
    }

    #[test]
    fn an_address_is_parted_behind_its_commas() {
        let address = |text: &str| Html::default().address(text).0.replace("<span class=\"part\">", "(");
        assert_eq!(
            address("Plein 1, 2801 BX Gouda").replace("</span>", ")"),
            "(Plein 1,) (<span class=\"nowrap\">2801 BX) Gouda) "
        );
        assert_eq!(address("Gouda"), "(Gouda</span> ");
        assert_eq!(address(""), "");
    }

    #[test]
    fn characters_that_turn_the_reading_order_are_shown() {
        assert_eq!(escaped("exe.\u{202e}fdp"), "exe.⟨U+202E⟩fdp");
        assert_eq!(shown("exe.\u{202e}fdp – “é”"), "exe.⟨U+202E⟩fdp – “é”");
    }

    #[test]
    fn a_day_is_written_as_everywhere() {
        for (year, month, day) in [(2026, 1, 9), (2026, 11, 30), (987, 2, 3), (12026, 1, 1)] {
            let day = Day::new(year, month, day).expect("a real day");
            assert_eq!(Html::default().date(day).0, day.to_string());
        }
    }

    #[test]
    fn every_character_that_is_not_seen_is_shown() {
        for character in ('\0'..=char::MAX).filter(|character| is_unseen(*character)) {
            assert_eq!(escaped(&character.to_string()), mark(character));
            assert_eq!(shown(&character.to_string()), mark(character));
        }
    }
}
