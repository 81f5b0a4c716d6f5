//! The words of a text, for comparing what two texts say.

use std::borrow::Cow;
use std::hash::{BuildHasher, Hasher};

use ahash::RandomState;

use crate::source::Span;
use crate::unseen::is_invisible;

/// A word or number in small letters.
#[derive(Debug)]
pub(super) struct Word<'t> {
    pub(super) text: Cow<'t, str>,
    /// A number that is the same for the same word.
    pub(super) digest: u64,
    pub(super) span: Span,
    /// The how manieth sentence it stands in.
    pub(super) sentence: usize,
}

impl Word<'_> {
    pub(super) fn into_owned(self) -> Word<'static> {
        Word { text: Cow::Owned(self.text.into_owned()), ..self }
    }
}

/// A day that is named in a text, with or without its year.
#[derive(Debug)]
pub(super) struct Date {
    pub(super) year: Option<i32>,
    pub(super) month: u32,
    pub(super) day: u32,
    pub(super) span: Span,
}

/// How months begin, in Dutch and English.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "feb"],
    &["maart", "march", "mrt", "mar"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["augustus", "august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// The words of a text, whatever stands between them; what is not seen within one is no part of it.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let (mut words, mut sentence, mut start) = (Vec::new(), 0, None);
    for (at, sign) in text.char_indices().chain([(text.len(), '\n')]) {
        let is_plain = sign.is_ascii_alphanumeric();
        if !is_plain && is_invisible(sign) && start.is_some() {
            continue;
        }
        if is_plain || sign.is_alphanumeric() {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            let seen = text[from..at].trim_end_matches(is_invisible);
            let span = Span::new(from, from + seen.len());
            let text = in_small_letters(seen);
            words.push(Word { digest: digest([text.as_bytes()]), text, span, sentence });
        }
        let ends = matches!(sign, '.' | '!' | '?' | ';') || sign == '\n' && text[at..].starts_with("\n\n");
        sentence += usize::from(ends);
    }
    words
}

/// A word as it is compared. Nearly all have small plain letters alone.
fn in_small_letters(seen: &str) -> Cow<'_, str> {
    if seen.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return Cow::Borrowed(seen);
    }
    Cow::Owned(match seen.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        true => seen.to_ascii_lowercase(),
        false => seen.chars().filter(|sign| !is_invisible(*sign)).collect::<String>().to_lowercase(),
    })
}

/// A number that is the same for the same words in the same order.
pub(super) fn of_run(run: &[Word<'_>]) -> u64 {
    digest(run.iter().map(|word| word.digest.to_ne_bytes()))
}

fn digest(parts: impl IntoIterator<Item = impl AsRef<[u8]>>) -> u64 {
    let mut hasher = RandomState::with_seeds(1, 2, 3, 4).build_hasher();
    parts.into_iter().for_each(|part| hasher.write(part.as_ref()));
    hasher.finish()
}

/// The days that a text names: `12 maart`, `March 12, 2026`, `2026-03-12`, `12-3-2026`.
pub(super) fn dates(words: &[Word<'_>]) -> Vec<Date> {
    let number = |at: usize| words.get(at).and_then(|word| word.text.parse::<u32>().ok());
    let year = |at: usize| number(at).filter(|year| (1900..=2200).contains(year)).map(u32::cast_signed);
    let month = |at: usize| {
        let word = words.get(at)?;
        let place = MONTHS.iter().position(|names| names.contains(&&*word.text))?;
        u32::try_from(place + 1).ok()
    };
    let read = |at: usize| -> Option<(Option<i32>, u32, u32, usize)> {
        let (one, two) = match (number(at), number(at + 1)) {
            (Some(day), None) => return Some((year(at + 2), month(at + 1)?, day, 2)),
            (None, Some(day)) => return Some((year(at + 2), month(at)?, day, 2)),
            (one, two) => (one?, two?),
        };
        match (year(at), year(at + 2)) {
            (Some(year), _) => Some((Some(year), two, number(at + 2)?, 3)),
            (None, Some(year)) => Some((Some(year), two, one, 3)),
            (None, None) => None,
        }
    };
    let found = (0..words.len()).filter_map(|at| {
        let (year, month, day, length) = read(at)?;
        let is_day = (1..=31).contains(&day) && (1..=12).contains(&month);
        let last = words.get(at + length - 1)?;
        is_day.then(|| Date { year, month, day, span: Span::new(words[at].span.start, last.span.end) })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_divides_no_word() {
        let text = "viel het li\u{ad}cht\u{200b} in\u{ad} HA\u{1}L";
        let found = words(text);
        let said: Vec<&str> = found.iter().map(|word| &*word.text).collect();
        assert_eq!(said, ["viel", "het", "licht", "in", "hal"]);
        assert_eq!(&text[found[2].span.start..found[2].span.end], "li\u{ad}cht");
    }

    #[test]
    fn days_are_found_however_they_are_written() {
        for (text, expected) in [
            ("Op 12 maart 2026 kwam", &[(Some(2026), 3, 12)][..]),
            ("op 12 maart.", &[(None, 3, 12)]),
            ("March 12, 2026", &[(Some(2026), 3, 12)]),
            ("2026-03-12", &[(Some(2026), 3, 12)]),
            ("12-3-2026 en 12/03/2026", &[(Some(2026), 3, 12), (Some(2026), 3, 12)]),
            ("In 2026 waren er 12 klachten, 3 licht; mei was rustig", &[]),
        ] {
            let found: Vec<_> = dates(&words(text)).iter().map(|it| (it.year, it.month, it.day)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
