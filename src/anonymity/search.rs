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
use super::fold::{Folded, is_end};
use super::placed::whole;
use super::readable::{Knowing, Knowledge};
use super::said::{Said, Vocabulary};
use super::{Fact, Found, Kind, Known, Manner, Names, Records, Searched, telephone};
use crate::reading::Reading;
use crate::source::Span;

/// How much of the text around a find is told, in characters on each side.
pub(super) const AROUND: usize = 40;

/// Of so many things on a line each is held against every other; of more they are looked for in one
/// go.
const FEW: usize = 16;

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
        let kinds = (0..texts.len()).map(&which).collect();
        let wanted = Wanted::of(self, &Said::by(texts, &self.numbers()), &kinds);
        let in_report = Allowed::of(&self.published, &[]);
        let elsewhere = Allowed::of(&self.published, &self.thirds);
        let hits_of = |(index, readings): (usize, &Vec<Reading<'_>>)| {
            let searched = which(index);
            let is_report = searched.is_report;
            let allowed = if is_report { &in_report } else { &elsewhere };
            let mut found = Vec::new();
            for (place, reading) in readings.iter().enumerate() {
                // Folded once more, rather than held of all texts at once.
                let folded = Folded::of(reading.text());
                let read = Read { text: reading.text(), folded: &folded, is_as_written: place == 0 };
                let mut hits = wanted.hits(read, searched);
                hits.retain(|hit| is_report || !self.is_third(hit.known));
                if !hits.is_empty() {
                    allowed.leave_out(&folded, &mut hits);
                    found.push((place, folded, hits));
                }
            }
            found
        };
        let all: Vec<Vec<_>> = texts.par_iter().enumerate().map(hits_of).collect();
        let found = texts.iter().zip(all).enumerate().map(|(index, (readings, found))| {
            let fixed = LazyCell::new(|| Fixed::of(&fixed(index)));
            let mut lines = Lines::default();
            for (place, folded, hits) in &found {
                let written = hits.iter().filter(|hit| !fixed.holds(folded, (hit.start, hit.end)));
                written.for_each(|hit| lines.add(hit, &readings[*place], folded, readings[0].text()));
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
    fn of(names: &Names, said: &Said, kinds: &HashSet<Searched>) -> Self {
        let vocabulary = Vocabulary::of(said);
        let sought = |known| names.sought_of(known, &vocabulary);
        let sought: Vec<Vec<Sought<'_>>> = names.known.par_iter().map(sought).collect();
        // In an order, so that what is found at one place is told in the same order each time.
        let (mut forms, mut numbers) = (BTreeMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
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
            let manner = match manner {
                Manner::Core if searched.is_calling => Manner::Name,
                manner => *manner,
            };
            let (start, end) = (found.start() + 1, found.end());
            if let Some(end) = whole(folded, text, (start, end), manner)
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
    /// The significant digits of every telephone number that is not published.
    fn numbers(&self) -> AHashSet<String> {
        let of_one = |known: &Known| -> Vec<String> {
            let telephones = known.facts.iter().filter(|fact| fact.kind == Kind::Telephone);
            let numbers = telephones.flat_map(|fact| telephone::numbers(fact.text));
            numbers.filter(|number| !self.published_numbers.contains(number)).collect()
        };
        self.known.par_iter().map(of_one).collect::<Vec<_>>().into_iter().flatten().collect()
    }

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
            let held = numbers.filter(|number| vocabulary.said.numbers.contains(number));
            return held.map(|number| sought(number, None)).collect();
        }
        if !vocabulary.may_hold(fact) {
            return Vec::new();
        }
        let forms = fact.forms(&self.ordinary).into_iter();
        let held = forms.filter(|(form, _)| vocabulary.holds(form));
        held.map(|(form, manner)| sought(form, Some(manner))).collect()
    }
}
