//! What a letter that a person worked on says of itself: whether a passage is still to be written, and
//! of which dossier and kind it is.

use super::compose::about;
use super::docx::{controls_of, text_of};
use super::{CLOSES, LetterKind, OPENS};
use crate::dossier::Number;
use crate::locale::{Language, Locale};
use crate::reading::readings;
use crate::vocabulary::ClosedList;

/// A letter can't be read, so that nobody can tell whether it is finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// Whether a letter still has a passage that is to be written.
///
/// # Errors
/// When it is neither a page nor a document of Word.
pub fn is_unfinished(name: &str, bytes: &[u8]) -> Result<bool, Unreadable> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let text = match ending.as_deref() {
        Some("docx") => text_of(bytes).ok_or(Unreadable)?,
        Some("html" | "htm") => std::str::from_utf8(bytes).map_err(|_| Unreadable)?.to_owned(),
        _ => return Err(Unreadable),
    };
    Ok(readings(&text).iter().any(|reading| reading.text().contains([OPENS, CLOSES])))
}

/// The line by which a letter is known for another than that of a kind in a dossier, and the line that
/// belongs there; none where nothing in it says so. A line that a person worded otherwise says nothing.
#[must_use]
pub fn other_than(
    kind: LetterKind,
    id: &str,
    bytes: &[u8],
    locale: &'static Locale,
) -> Option<(String, String)> {
    let lines = lines(bytes);
    let of =
        |tag: &'static str| lines.iter().filter(move |(own, _)| own == tag).map(|(_, line)| line.as_str());
    let is_number = |word: &str| Number::parse(word).is_some() && word != id;
    let is_other = |line: &&str| !line.contains(id) && line.split_whitespace().any(is_number);
    if let Some(found) = of("kenmerk").find(is_other) {
        return Some((found.trim().to_owned(), locale.say(&message!("letter-reference", number = id))));
    }
    let says = |kind: LetterKind, line: &str| {
        Language::all().any(|language| about(kind, Locale::of(language)) == line.trim())
    };
    let others = || LetterKind::ALL.iter().filter(|other| **other != kind);
    let is_other = |line: &&str| !says(kind, line) && others().any(|other| says(*other, line));
    of("onderwerp").find(is_other).map(|found| (found.trim().to_owned(), about(kind, locale)))
}

/// The lines of a letter by the names of its parts: in a document of Word by its controls, on a page
/// by what they begin with.
fn lines(bytes: &[u8]) -> Vec<(String, String)> {
    if let Some(controls) = controls_of(bytes) {
        return controls;
    }
    let page = String::from_utf8_lossy(bytes);
    let texts = page.split('>').filter_map(|part| part.split_once('<')).map(|(text, _)| text.trim());
    let named = texts.filter(|text| !text.is_empty()).flat_map(|text| {
        Language::all().filter_map(move |language| {
            let locale = Locale::of(language);
            let begins = |message| text.starts_with(&locale.say(&message));
            let tag = match () {
                () if begins(message!("letter-reference", number = "")) => "kenmerk",
                () if begins(message!("letter-subject", about = "")) => "onderwerp",
                () => return None,
            };
            Some((tag.to_owned(), text.to_owned()))
        })
    });
    named.collect()
}
