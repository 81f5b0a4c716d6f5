//! Finding what is known in the readings of texts.

use std::cell::LazyCell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use ahash::AHashSet;
use aho_corasick::AhoCorasick;
use rayon::prelude::*;

use super::called::Read;
use super::fixed::Fixed;
use super::fold::{Folded, fold, is_end};
use super::placed::whole;
use super::readable::{Knowing, Knowledge};
use super::words::CASES;
use super::{Fact, Found, Kind, Known, Manner, Names, Records, Searched, address, name, telephone};
use crate::dossier::Number;
use crate::reading::Reading;
use crate::source::Span;

/// How much of the text around a find is told, in characters on each side.
pub(super) const AROUND: usize = 40;

/// Of so many things on a line each is held against every other; of more they are looked for in one
/// go.
const FEW: usize = 16;

/// The longest word, in bytes, of which it is kept how it ends: a name is shorter, and the ends of a
/// word need as much room as its length in squares.
const LONGEST_END: usize = 64;

/// Words within names that stand in every text; the last word of a name tells something all the same.
const EVERYWHERE: [&str; 6] = ["van", "de", "der", "den", "het", "t"];

impl Names {
    /// For each text, given as its readings, everything in it that is known, in the order of the
    /// text: of one line each thing once, and of what says the same the longest. What each text is, is
    /// asked by its index.
    #[must_use]
    pub fn search(
        &self,
        texts: &[Vec<Reading<'_>>],
        which: impl Fn(usize) -> Searched + Sync,
    ) -> Vec<Vec<Found>> {
        self.search_beside(texts, which, |_| Vec::new())
    }

    /// The same, less what nobody wrote: `fixed` gives the readings of what a text holds, by its index,
    /// before anyone wrote in it. It is asked only where something was found.
    #[must_use]
    pub fn search_beside<'f>(
        &self,
        texts: &[Vec<Reading<'_>>],
        which: impl Fn(usize) -> Searched + Sync,
        fixed: impl Fn(usize) -> Vec<Reading<'f>>,
    ) -> Vec<Vec<Found>> {
        if texts.is_empty() {
            return Vec::new();
        }
        let folded: Vec<Vec<Folded>> = texts
            .par_iter()
            .map(|readings| readings.iter().map(|reading| Folded::of(reading.text())).collect())
            .collect();
        let kinds = (0..texts.len()).map(&which).collect();
        let wanted = Wanted::of(self, folded.iter().flatten(), &kinds);
        let in_report = Allowed::of(&self.published, &[]);
        let elsewhere = Allowed::of(&self.published, &self.thirds);
        let hits_of = |(index, (readings, folded)): (usize, (&Vec<Reading<'_>>, &Vec<Folded>))| {
            let searched = which(index);
            let is_report = searched.is_report;
            let allowed = if is_report { &in_report } else { &elsewhere };
            let pairs = readings.iter().zip(folded).enumerate();
            let hits = pairs.map(|(place, (reading, folded))| {
                let read = Read { text: reading.text(), folded, is_as_written: place == 0 };
                let mut hits = wanted.hits(read, searched);
                hits.retain(|hit| is_report || !self.is_third(hit.known));
                if !hits.is_empty() {
                    allowed.leave_out(folded, &mut hits);
                }
                hits
            });
            hits.collect()
        };
        let hits: Vec<Vec<Vec<Hit<'_>>>> = texts.par_iter().zip(&folded).enumerate().map(hits_of).collect();
        let all = texts.iter().zip(&folded).zip(hits).enumerate();
        let found = all.map(|(index, ((readings, folded), hits))| {
            let fixed = LazyCell::new(|| Fixed::of(&fixed(index)));
            let mut lines = Lines::default();
            for ((reading, folded), hits) in readings.iter().zip(folded).zip(hits) {
                let written = hits.iter().filter(|hit| !fixed.holds(folded, (hit.start, hit.end)));
                written.for_each(|hit| lines.add(hit, reading, folded, readings[0].text()));
            }
            lines.found()
        });
        found.collect()
    }

    /// Whether nobody is meant but an independent third, who is named wherever there is no report.
    fn is_third(&self, records: &Records) -> bool {
        records.iter().all(|(path, _)| self.third_paths.contains(path))
    }
}

/// What the regulation publishes, which may be read.
struct Allowed(Option<AhoCorasick>);

impl Allowed {
    fn of(published: &[String], thirds: &[String]) -> Self {
        let texts: BTreeSet<&String> = published.iter().chain(thirds).collect();
        Self(automaton(texts.into_iter().map(|text| format!(" {text}"))))
    }

    /// Leaves out what stands within a name or an address that is published.
    fn leave_out(&self, folded: &Folded, hits: &mut Vec<Hit<'_>>) {
        let matches = self.0.iter().flat_map(|automaton| automaton.find_overlapping_iter(&folded.text));
        let mut stretches: Vec<(usize, usize)> = matches
            .map(|found| (found.start(), found.end()))
            .filter(|(_, end)| is_end(&folded.text, *end))
            .collect();
        stretches.sort_unstable();
        // Of all that begin no later, the one that reaches farthest.
        let mut farthest = 0;
        for (_, end) in &mut stretches {
            farthest = farthest.max(*end);
            *end = farthest;
        }
        hits.retain(|hit| {
            let before = stretches.partition_point(|(start, _)| *start < hit.start);
            before == 0 || stretches[before - 1].1 < hit.end
        });
    }
}

/// Finds any of some texts; none when there are none.
fn automaton(texts: impl Iterator<Item = String>) -> Option<AhoCorasick> {
    let texts: Vec<String> = texts.collect();
    (!texts.is_empty())
        .then(|| AhoCorasick::new(texts).expect("the forms that can stand in a text fit in an automaton"))
}

/// A text that was found, as a stretch of the folded text, and who knows it.
#[derive(Debug, Clone, Copy)]
struct Hit<'n> {
    start: usize,
    end: usize,
    known: &'n Arc<Records>,
    may_be_a_word: bool,
}

impl Hit<'_> {
    /// Where it stands in the reading.
    fn span(&self, folded: &Folded) -> Span {
        let first = folded.words[folded.index(self.start)];
        let last = folded.words[folded.index(self.end).saturating_sub(1)];
        Span::new(first.from, last.to)
    }
}

/// What was found in all readings of a text, by the line on which it begins.
#[derive(Default)]
struct Lines {
    starts: Vec<usize>,
    found: BTreeMap<usize, BTreeMap<String, Found>>,
}

impl Lines {
    fn add(&mut self, hit: &Hit<'_>, reading: &Reading<'_>, folded: &Folded, text: &str) {
        if self.starts.is_empty() {
            self.starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        }
        let stretch = hit.span(folded);
        let span = reading.span(stretch.start, stretch.end);
        let line = self.starts.partition_point(|start| *start <= span.start);
        let said = folded.text[hit.start..hit.end].to_owned();
        let found = self.found.entry(line).or_default().entry(said).or_insert_with(|| Found {
            span,
            text: reading.text()[stretch.start..stretch.end].to_owned(),
            around: around(reading.text(), stretch),
            may_be_a_word: true,
            records: Vec::new(),
        });
        found.may_be_a_word &= hit.may_be_a_word;
        if !found.records.iter().any(|records| Arc::ptr_eq(records, hit.known)) {
            found.records.push(Arc::clone(hit.known));
        }
    }

    fn found(self) -> Vec<Found> {
        let lines = self.found.into_values();
        let mut all: Vec<Found> = lines.flat_map(fullest).collect();
        all.sort_by(|one, other| (one.span, &one.text).cmp(&(other.span, &other.text)));
        all
    }
}

/// Of what was found on a line, what is no part of something else that was found there.
fn fullest(found: BTreeMap<String, Found>) -> Vec<Found> {
    let said: Vec<String> = found.keys().cloned().collect();
    let mut is_part = vec![false; said.len()];
    if said.len() > FEW {
        let automaton = automaton(said.iter().cloned());
        for other in &said {
            let within = automaton.iter().flat_map(|automaton| automaton.find_overlapping_iter(other));
            let within = within.filter(|one| one.end() - one.start() < other.len());
            within.for_each(|one| is_part[one.pattern().as_usize()] = true);
        }
    } else {
        for (one, is_part) in said.iter().zip(&mut is_part) {
            *is_part = said.iter().any(|other| other.len() > one.len() && other.contains(one.as_str()));
        }
    }
    found.into_values().zip(is_part).filter(|(_, is_part)| !is_part).map(|(found, _)| found).collect()
}

/// A stretch of a text with what stands around it, on one line.
pub(super) fn around(text: &str, stretch: Span) -> String {
    let (before, after) = (&text[..stretch.start], &text[stretch.end..]);
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(text.len(), |(at, _)| stretch.end + at);
    text[start..end].split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The forms that can stand in the texts that are searched, each once, ready to be looked for.
struct Wanted {
    automaton: Option<AhoCorasick>,
    /// In the order of the automaton's patterns.
    forms: Vec<(Manner, Knowing)>,
    numbers: HashMap<String, Knowing>,
}

impl Wanted {
    fn of<'f>(names: &Names, texts: impl Iterator<Item = &'f Folded>, kinds: &HashSet<Searched>) -> Self {
        let vocabulary = Vocabulary::of(texts);
        let sought = |known| names.sought_of(known, &vocabulary);
        let sought: Vec<Vec<Sought<'_>>> = names.known.par_iter().map(sought).collect();
        let (mut forms, mut numbers) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
        for Sought { form, manner, by } in sought.into_iter().flatten() {
            match manner {
                Some(manner) => forms.entry((form, manner)).or_default().push(by),
                None => numbers.entry(form).or_default().push(by),
            }
        }
        let of_form = |((form, manner), known): (_, Vec<_>)| {
            (format!(" {form}"), (manner, Knowing::new(form, &known, kinds)))
        };
        let of_number =
            |(digits, known): (String, Vec<_>)| (digits.clone(), Knowing::new(digits, &known, kinds));
        let numbers = numbers.into_iter().map(of_number).collect();
        let (patterns, forms): (Vec<String>, Vec<_>) = forms.into_iter().map(of_form).unzip();
        Self { automaton: automaton(patterns.into_iter()), forms, numbers }
    }

    /// Every form in a text, of those at one place the longest.
    fn hits(&self, read: Read<'_>, searched: Searched) -> Vec<Hit<'_>> {
        let Read { text, folded, .. } = read;
        let mut hits: Vec<Hit<'_>> = Vec::new();
        for found in self.automaton.iter().flat_map(|automaton| automaton.find_overlapping_iter(&folded.text))
        {
            let (manner, knowing) = &self.forms[found.pattern().as_usize()];
            let (start, end) = (found.start() + 1, found.end());
            if let Some(end) = whole(folded, text, (start, end), *manner)
                && let Some(known) = knowing.told(read, (start, end), searched)
            {
                let may_be_a_word = knowing.may_be_a_word(read, (start, end));
                hits.push(Hit { start, end, known, may_be_a_word });
            }
        }
        let numbers = telephone::find(text, folded, |digits| self.numbers.contains_key(digits));
        for (first, last, digits) in numbers {
            if let Some(known) = self.numbers.get(&digits).and_then(|one| one.told_number(searched)) {
                let (start, end) = (folded.words[first].start, folded.words[last].end);
                hits.push(Hit { start, end, known, may_be_a_word: false });
            }
        }
        longest(hits)
    }
}

/// What does not stand within something longer that was found.
fn longest(mut hits: Vec<Hit<'_>>) -> Vec<Hit<'_>> {
    hits.sort_unstable_by_key(|hit| (hit.start, Reverse(hit.end)));
    let mut widest = (0, 0);
    hits.retain(|hit| {
        let is_within = hit.end <= widest.1 && (hit.start, hit.end) != widest;
        if hit.end > widest.1 {
            widest = (hit.start, hit.end);
        }
        !is_within
    });
    hits
}

/// A form that can stand in the texts, how it must stand there, and who knows it; the digits of a
/// telephone number have no manner.
struct Sought<'n> {
    form: String,
    manner: Option<Manner>,
    by: Knowledge<'n>,
}

impl Names {
    fn sought_of<'n>(&self, known: &'n Known, vocabulary: &Vocabulary<'_>) -> Vec<Sought<'n>> {
        known.facts.iter().flat_map(|fact| self.sought(known, fact, vocabulary)).collect()
    }

    /// The forms of a fact that can stand in the texts.
    fn sought<'n>(
        &self,
        Known { path, readable, .. }: &'n Known,
        fact: Fact<&'n str>,
        vocabulary: &Vocabulary<'_>,
    ) -> Vec<Sought<'n>> {
        let by = Knowledge { path, fact, listed: readable };
        let sought = |form, manner| Sought { form, manner, by: by.clone() };
        if fact.kind == Kind::Telephone {
            let numbers = telephone::numbers(fact.text).into_iter();
            let secret = numbers.filter(|number| !self.published_numbers.contains(number));
            return secret.map(|number| sought(number, None)).collect();
        }
        if !vocabulary.may_hold(fact) {
            return Vec::new();
        }
        let forms = fact.forms(&self.ordinary).into_iter();
        let held = forms.filter(|(form, _)| vocabulary.holds(form));
        held.map(|(form, manner)| sought(form, Some(manner))).collect()
    }
}

/// The words of the texts that are searched.
struct Vocabulary<'t> {
    words: AHashSet<&'t str>,
    /// The same, and those with a genitive's s without it.
    spoken: AHashSet<&'t str>,
    /// The same, and the ends of the words that may be a name of several words, written as one.
    ends: AHashSet<&'t str>,
}

impl<'t> Vocabulary<'t> {
    fn of(texts: impl Iterator<Item = &'t Folded>) -> Self {
        let words: AHashSet<&str> =
            texts.flat_map(|folded| folded.words.iter().map(|word| folded.word(*word))).collect();
        let spoken: AHashSet<&str> =
            words.iter().flat_map(|word| [Some(*word), word.strip_suffix('s')]).flatten().collect();
        let long = words.iter().filter(|word| word.len() >= name::SHORTEST_SHORTENED);
        let long = long.flat_map(|word| {
            let cases = CASES.iter().filter_map(|case| word.trim_end_matches('s').strip_suffix(case));
            cases.chain([*word]).chain(word.strip_suffix('s')).collect::<Vec<_>>()
        });
        let ends = long.flat_map(|word| {
            let first = word.ceil_char_boundary(word.len().saturating_sub(LONGEST_END));
            word[first..].char_indices().map(move |(at, _)| &word[first + at..])
        });
        Self { ends: spoken.iter().copied().chain(ends).collect(), words, spoken }
    }

    /// Whether every word of a form stands somewhere in the texts, the last one with a genitive's s
    /// too.
    fn holds(&self, form: &str) -> bool {
        let (before, last) = form.rsplit_once(' ').unwrap_or(("", form));
        let mut others = before.split(' ').filter(|word| !word.is_empty());
        !form.is_empty() && self.spoken.contains(last) && others.all(|word| self.words.contains(word))
    }

    /// A quick look that spares making the forms of what can't stand in the texts: each form has a
    /// word of what was typed that does not stand in every text, whole or at its end.
    fn may_hold(&self, fact: Fact<&str>) -> bool {
        if fact.kind == Kind::Dossier
            && let Some((year, sequence)) = fact.text.split_once('-')
            && Number::parse(fact.text).is_some()
        {
            let in_one = format!("{year}{sequence}");
            let spoken = sequence.trim_start_matches('0');
            let is_spoken = self.words.contains(spoken) && self.words.contains(year);
            return is_spoken || self.spoken.contains(sequence) || self.spoken.contains(in_one.as_str());
        }
        if fact.kind == Kind::Dossier || name::is_written_otherwise(fact.text) {
            return true;
        }
        if fact.kind == Kind::Email {
            let stands = |address: &str| fold(address).split(' ').all(|word| self.words.contains(word));
            return address::addresses(fact.text).into_iter().any(stands);
        }
        let folded = Folded::of(fact.text);
        let words = folded.words.iter().map(|word| folded.word(*word));
        let last = folded.words.len().saturating_sub(1);
        let tells = |(at, word): &(usize, &str)| *at == last || !EVERYWHERE.contains(word);
        words.enumerate().filter(tells).any(|(_, word)| word.len() > LONGEST_END || self.ends.contains(word))
    }
}
