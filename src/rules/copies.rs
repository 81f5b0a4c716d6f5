//! A10.7 as a warning: what is written for the public and repeats a dossier, or tells of one case what
//! the figures withhold. It names nobody, and whoever knows the case knows it again.

mod words;

use std::cell::LazyCell;
use std::sync::{Arc, OnceLock};

use ahash::{AHashMap, AHashSet};

use self::words::{Date, Word, dates, words};
use super::Judge;
use super::Severity::Warning;
use crate::case::Case;
use crate::diagnostic::{Finding, Place};
use crate::dossier::Dossier;
use crate::locale::{Key, Message};
use crate::register::Summary;
use crate::regulation::StepKind;
use crate::report::Report;
use crate::source::{Source, Span};
use crate::trail::EventText;
use crate::vocabulary::ClosedList;

/// So many words in a row are a passage, and no chance.
const PASSAGE: usize = 8;
/// So many words are a sentence of a story that says something by itself.
const SENTENCE: usize = 5;
/// So many words are a subject or a remark that says something by itself.
const SHORTEST: usize = 3;
/// How the words begin by which a sentence is about a complaint.
const OF_A_COMPLAINT: [&str; 3] = ["klacht", "klager", "compla"];

/// A text for the public, by what can be looked up in it.
#[derive(Debug)]
struct PublicText<'t> {
    words: Vec<Word<'t>>,
    /// The digests of its words: most of a story are not among them, and so in no run of it.
    vocabulary: AHashSet<u64>,
    /// Where each run of words begins, from the shortest that counts up to a passage. Few texts have as
    /// many words in a row of a dossier that they are asked for.
    runs: OnceLock<AHashMap<u64, usize>>,
    dates: Vec<Date>,
}

impl<'t> PublicText<'t> {
    fn of(text: &'t str) -> Self {
        let words = words(text);
        let vocabulary = words.iter().map(|word| word.digest).collect();
        Self { dates: dates(&words), words, vocabulary, runs: OnceLock::new() }
    }

    fn runs(&self) -> &AHashMap<u64, usize> {
        self.runs.get_or_init(|| {
            let mut runs = AHashMap::with_capacity(self.words.len() * (PASSAGE - SHORTEST + 1));
            for length in SHORTEST..=PASSAGE {
                for (at, run) in self.words.windows(length).enumerate() {
                    runs.entry(words::of_run(run)).or_insert(at);
                }
            }
            runs
        })
    }

    fn into_owned(self) -> PublicText<'static> {
        PublicText { words: self.words.into_iter().map(Word::into_owned).collect(), ..self }
    }

    fn has(&self, word: &Word<'_>) -> bool {
        self.vocabulary.contains(&word.digest)
    }

    /// What of a text of a dossier is repeated: a passage, or the whole of a short one.
    fn repeats(&self, text: &str) -> Option<Span> {
        let private = words(text);
        let length = private.len().min(PASSAGE);
        if length < SHORTEST {
            return None;
        }
        self.repeats_stretch(&private, length)
    }

    /// The same of a story, of which a short sentence counts as well.
    fn repeats_story(&self, story: &[Word<'_>]) -> Option<Span> {
        let sentences = story.chunk_by(|one, other| one.sentence == other.sentence);
        let short = sentences.filter(|sentence| (SENTENCE..PASSAGE).contains(&sentence.len()));
        let mut short = short.filter(|sentence| sentence.iter().all(|word| self.has(word)));
        short.find_map(|run| self.place(run)).or_else(|| self.repeats_stretch(story, PASSAGE))
    }

    /// Where it says so many words in a row of a text.
    fn repeats_stretch(&self, text: &[Word<'_>], length: usize) -> Option<Span> {
        let mut runs = text.split(|word| !self.has(word)).flat_map(|words| words.windows(length));
        runs.find_map(|run| self.place(run))
    }

    fn place(&self, run: &[Word<'_>]) -> Option<Span> {
        self.runs().get(&words::of_run(run)).map(|at| self.span(*at, run.len()))
    }

    fn span(&self, at: usize, length: usize) -> Span {
        Span::new(self.words[at].span.start, self.words[at + length - 1].span.end)
    }

    /// Where a sentence about a complaint says this.
    fn says(&self, text: &str) -> Option<Span> {
        let wanted = words(text);
        let length = wanted.len();
        let may_say = length > 0 && wanted.iter().all(|word| self.has(word));
        let run = may_say.then(|| words::of_run(&wanted))?;
        let mut places = (0..(self.words.len() + 1).saturating_sub(length))
            .filter(|at| words::of_run(&self.words[*at..at + length]) == run);
        let is_about = |at: &usize| {
            let sentence = self.words[*at].sentence;
            let mut others = self.words.iter().filter(|word| word.sentence == sentence);
            others.any(|word| OF_A_COMPLAINT.iter().any(|start| word.text.starts_with(start)))
        };
        places.find(is_about).map(|at| self.span(at, length))
    }

    /// What it tells of a case, each with the message about it; what it repeats comes first.
    fn told(&self, case: &Case<'_>, story: &[Word<'_>]) -> Vec<(Span, Key)> {
        let dossier = case.dossier;
        let subject = dossier.subject.as_ref().and_then(|subject| self.repeats(&subject.value));
        let details = dossier.typed.iter().flat_map(EventText::details);
        let mut remarks = details.filter(|(name, _)| ["opmerking", "reden"].contains(name));
        let remark = remarks.find_map(|(_, text)| self.repeats(text));
        let mut descriptions = dossier.documents.iter().filter_map(|it| it.description.as_deref());
        let description = descriptions.find_map(|text| self.repeats(text));
        let story = self.repeats_story(story);
        let day = self.dates.iter().find(|date| is_of(date, dossier)).map(|date| date.span);
        let labels = case.regulation.channels.iter();
        let channel = dossier.channel.as_ref().and_then(|channel| {
            let label = labels.clone().find(|entry| entry.key == channel.value).map(|entry| &entry.label);
            self.says(&channel.value).or_else(|| self.says(label?))
        });
        let mut verdicts = dossier.course.iter().filter_map(|event| event.details.verdict.as_ref());
        let verdict = verdicts.find_map(|verdict| {
            let name = verdict.value.name();
            self.says(name).or_else(|| self.says(&format!("{name}e")))
        });
        [
            (subject, key!("a10-7-copy-subject")),
            (remark, key!("a10-7-copy-remark")),
            (description, key!("a10-7-copy-description")),
            (story, key!("a10-7-copy-story")),
            (day, key!("a10-7-copy-day")),
            (channel, key!("a10-7-copy-channel")),
            (verdict, key!("a10-7-copy-verdict")),
        ]
        .into_iter()
        .filter_map(|(span, key)| Some((span?, key)))
        .collect()
    }
}

/// Whether something of a dossier happened on a day; without a year, in whatever year.
fn is_of(date: &Date, dossier: &Dossier) -> bool {
    let mut days = dossier.course.iter().filter_map(crate::dossier::Event::day);
    days.any(|day| {
        (day.month(), day.day()) == (date.month, date.day) && date.year.is_none_or(|year| year == day.year())
    })
}

/// The sentences of a dossier against that dossier.
pub(super) fn sentences_tell_no_case(judge: &Judge<'_>) -> Vec<Finding> {
    let measures = judge.case.dossier.events(StepKind::Measure);
    let sentences = measures.filter_map(|event| event.details.public.as_ref());
    let story = story(judge.case);
    let told = sentences.flat_map(|sentence| {
        let text = PublicText::of(&sentence.value);
        let told = text.told(judge.case, &story).into_iter();
        told.map(|(span, key)| {
            (sentence.span, message(key, &sentence.value[span.start..span.end], judge.case))
        })
        .collect::<Vec<_>>()
    });
    told.map(|(span, message)| judge.find(Warning, span, message).help(message!("a10-7-copy-help"))).collect()
}

/// The words of a dossier's story, read when they are asked for.
fn story<'c>(case: &'c Case<'_>) -> LazyCell<Vec<Word<'c>>, impl FnOnce() -> Vec<Word<'c>> + 'c> {
    LazyCell::new(|| words(case.dossier.source.slice(case.dossier.body)))
}

fn message(key: Key, text: &str, case: &Case<'_>) -> Message {
    said(key, text, case.dossier.source.path())
}

fn said(key: Key, text: &str, path: &str) -> Message {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Message::new(key).with("text", text).with("path", path)
}

/// The subjects of all dossiers, ready to be held against what is written for the public.
pub(super) struct Subjects<'r> {
    summaries: &'r [Summary],
    /// The places of the first two dossiers that have a run of words as their subject, or in it.
    runs: AHashMap<u64, (usize, Option<usize>)>,
}

impl<'r> Subjects<'r> {
    pub(super) fn of(summaries: &'r [Summary]) -> Self {
        let mut runs = AHashMap::new();
        for (place, summary) in summaries.iter().enumerate() {
            let subject = words(&summary.subject);
            let length = subject.len().min(PASSAGE);
            for run in subject.windows(length.max(SHORTEST)) {
                let known = runs.entry(words::of_run(run)).or_insert((place, None));
                known.1 = known.1.or(Some(place).filter(|_| known.0 != place));
            }
        }
        Self { summaries, runs }
    }

    /// What a sentence of a dossier repeats of the subject of another one.
    pub(super) fn repeated(&self, sentence: &str, dossier: &str) -> Option<(Span, Message)> {
        let words = words(sentence);
        let mut runs = (SHORTEST..=PASSAGE).rev().flat_map(|length| words.windows(length));
        runs.find_map(|run| {
            let (first, second) = self.runs.get(&words::of_run(run))?;
            let places = [Some(*first), *second].into_iter().flatten();
            let mut others = places.map(|place| &self.summaries[place]);
            let other = others.find(|summary| summary.id != dossier)?;
            let span = Span::new(run[0].span.start, run[run.len() - 1].span.end);
            Some((
                span,
                said(key!("a10-7-copy-subject"), &sentence[span.start..span.end], other.source.path()),
            ))
        })
    }
}

/// The annual reports, ready to be held against each dossier of their year.
#[derive(Debug)]
pub struct ReportTexts(Vec<(i32, Arc<Source>, usize, PublicText<'static>)>);

impl ReportTexts {
    /// Takes what the reports say, without the hints of a draft.
    #[must_use]
    pub fn of(reports: &[Report]) -> Self {
        let text = |report: &Report| {
            let text = PublicText::of(&without_comments(report.source.slice(report.body))).into_owned();
            (report.year, Arc::clone(&report.source), report.body.start, text)
        };
        Self(reports.iter().map(text).collect())
    }

    /// A10.7 as a warning: what the report over the year of a dossier repeats or tells of it.
    #[must_use]
    pub fn judge(&self, case: &Case<'_>) -> Vec<Finding> {
        let year = case.state.received.map(|mark| mark.day.year());
        let reports = self.0.iter().filter(|(of, ..)| Some(*of) == year);
        let story = story(case);
        let told = reports.flat_map(|(_, source, start, text)| {
            text.told(case, &story).into_iter().map(move |(span, key)| {
                let span = Span::new(start + span.start, start + span.end);
                let message = message(key, source.slice(span), case);
                let place = Place { source: Arc::clone(source), span };
                Finding::new(code!("A10.7"), Warning, place, message).help(message!("a10-7-copy-help"))
            })
        });
        told.collect()
    }
}

/// The text with a space for each sign of a comment, so that what follows stands where it stood.
fn without_comments(text: &str) -> String {
    let (mut rest, mut blanked) = (text, String::with_capacity(text.len()));
    while let Some(start) = rest.find("<!--") {
        let length = rest[start..].find("-->").map_or(rest.len() - start, |end| end + 3);
        blanked.push_str(&rest[..start]);
        blanked.push_str(&" ".repeat(length));
        rest = &rest[start + length..];
    }
    blanked + rest
}
