//! What the texts say that are searched, so that no more is looked for than can be met there.

use ahash::AHashSet;
use rayon::prelude::*;

use super::fold::{Folded, fold};
use super::words::CASES;
use super::{Fact, Kind, address, name, telephone};
use crate::dossier::Number;
use crate::reading::Reading;

/// The longest word, in bytes, of which it is kept how it ends: a name is shorter, and the ends of a
/// word need as much room as its length in squares.
const LONGEST_END: usize = 64;

/// Words within names that stand in every text; the last word of a name tells something all the same.
const EVERYWHERE: [&str; 6] = ["van", "de", "der", "den", "het", "t"];

/// What the texts that are searched say, each once.
#[derive(Default)]
pub(super) struct Said {
    words: AHashSet<String>,
    /// The significant digits of telephone numbers.
    pub(super) numbers: AHashSet<String>,
}

impl Said {
    /// What these say, and which of some telephone numbers.
    pub(super) fn by(texts: &[Vec<Reading<'_>>], numbers: &AHashSet<String>) -> Self {
        let readings = texts.par_iter().flat_map_iter(|readings| readings);
        let said = readings.fold(Self::default, |said, reading| said.with(reading, numbers));
        said.reduce(Self::default, |mut one, other| {
            one.words.extend(other.words);
            one.numbers.extend(other.numbers);
            one
        })
    }

    fn with(mut self, reading: &Reading<'_>, numbers: &AHashSet<String>) -> Self {
        let folded = Folded::of(reading.text());
        for word in folded.words.iter().map(|word| folded.word(*word)) {
            if !self.words.contains(word) {
                self.words.insert(word.to_owned());
            }
        }
        let found = telephone::find(reading.text(), &folded, |digits| numbers.contains(digits));
        self.numbers.extend(found.into_iter().map(|(.., digits)| digits));
        self
    }
}

/// What can be met in the texts that are searched.
pub(super) struct Vocabulary<'t> {
    pub(super) said: &'t Said,
    /// The words, and those with a genitive's s without it.
    spoken: AHashSet<&'t str>,
    /// The same, and the ends of the words that may be a name of several words, written as one.
    ends: AHashSet<&'t str>,
}

impl<'t> Vocabulary<'t> {
    pub(super) fn of(said: &'t Said) -> Self {
        let each = || said.words.iter().map(String::as_str);
        let spoken: AHashSet<&str> =
            each().flat_map(|word| [Some(word), word.strip_suffix('s')]).flatten().collect();
        let long = each().filter(|word| word.len() >= name::SHORTEST_SHORTENED);
        let long = long.flat_map(|word| {
            let cases = CASES.iter().filter_map(|case| word.trim_end_matches('s').strip_suffix(case));
            cases.chain([word]).chain(word.strip_suffix('s')).collect::<Vec<_>>()
        });
        let ends = long.flat_map(|word| {
            let first = word.ceil_char_boundary(word.len().saturating_sub(LONGEST_END));
            word[first..].char_indices().map(move |(at, _)| &word[first + at..])
        });
        Self { ends: spoken.iter().copied().chain(ends).collect(), said, spoken }
    }

    /// Whether every word of a form stands somewhere in the texts, the last one with a genitive's s
    /// too.
    pub(super) fn holds(&self, form: &str) -> bool {
        let (before, last) = form.rsplit_once(' ').unwrap_or(("", form));
        let mut others = before.split(' ').filter(|word| !word.is_empty());
        !form.is_empty() && self.spoken.contains(last) && others.all(|word| self.said.words.contains(word))
    }

    /// A quick look that spares making the forms of what can't stand in the texts: each form has a
    /// word of what was typed that does not stand in every text, whole or at its end.
    pub(super) fn may_hold(&self, fact: Fact<&str>) -> bool {
        if fact.kind == Kind::Dossier
            && let Some((year, sequence)) = fact.text.split_once('-')
            && Number::parse(fact.text).is_some()
        {
            let in_one = format!("{year}{sequence}");
            let spoken = sequence.trim_start_matches('0');
            let is_spoken = self.said.words.contains(spoken) && self.said.words.contains(year);
            return is_spoken || self.spoken.contains(sequence) || self.spoken.contains(in_one.as_str());
        }
        if fact.kind == Kind::Dossier || name::is_written_otherwise(fact.text) {
            return true;
        }
        if fact.kind == Kind::Email {
            let stands = |address: &str| fold(address).split(' ').all(|word| self.said.words.contains(word));
            return address::addresses(fact.text).into_iter().any(stands);
        }
        let folded = Folded::of(fact.text);
        let words = folded.words.iter().map(|word| folded.word(*word));
        let last = folded.words.len().saturating_sub(1);
        let tells = |(at, word): &(usize, &str)| *at == last || !EVERYWHERE.contains(word);
        words.enumerate().filter(tells).any(|(_, word)| word.len() > LONGEST_END || self.ends.contains(word))
    }
}
