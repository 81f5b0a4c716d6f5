//! The commits, in the order in which the office made them.

use chrono::{DateTime, FixedOffset};
use rayon::prelude::*;

use super::days::Hour;
use super::random::{Deck, Random, Stream};
use super::tale::{Seat, Stage};
use super::{annual, page, paper, teller};
use crate::calendar::Day;
use crate::git::pack::{Delta, Difference, ObjectKind, Whole};
use crate::trail::ObjectId;

/// The files with which the office begins.
const FOUNDATION: [(&str, &str); 5] = [
    ("README.md", include_str!("office.md")),
    (
        ".gitattributes",
        "# Wat hier staat is op iedere computer hetzelfde.\n* text=auto eol=lf\n*.eml -text\n*.pdf binary\n*.png binary\n",
    ),
    (".gitignore", "/site\n"),
    ("records/ledger/.gitkeep", ""),
    ("records/regulation/2016-06-24.md", include_str!("../../records/regulation/2016-06-24.md")),
];
const PEOPLE: &str = "records/people.yaml";

/// A commit that is still to be made.
#[derive(Debug)]
pub(super) struct Turn {
    pub(super) hour: Hour,
    pub(super) what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// A chore of the office.
    Chore(usize),
    /// One of a dossier's commits.
    Dossier { seat: usize, commit: usize },
}

/// A commit that belongs to no dossier.
#[derive(Debug)]
pub(super) struct Chore {
    hour: Hour,
    role: &'static str,
    message: String,
    files: Vec<(String, String)>,
}

/// A commit with everything but its place in the history.
#[derive(Debug)]
pub(super) struct Act {
    pub(super) moment: DateTime<FixedOffset>,
    pub(super) author: String,
    pub(super) message: String,
    pub(super) files: Vec<NewFile>,
    pub(super) what: What,
}

#[derive(Debug)]
pub(super) struct NewFile {
    pub(super) path: String,
    pub(super) stored: Stored,
}

/// What a file holds, ready to be stored.
#[derive(Debug)]
pub(super) enum Stored {
    Whole(Whole),
    /// A dossier, as what differs from its previous version.
    Grown(Difference),
}

impl Stored {
    pub(super) fn id(&self) -> ObjectId {
        match self {
            Self::Whole(whole) => whole.id(),
            Self::Grown(difference) => difference.id(),
        }
    }
}

/// Decides when each complaint comes in, how it goes, and what it is about.
pub(super) fn seats(stage: &Stage, count: usize) -> Vec<Seat> {
    let script = &stage.book.script;
    let mut random = Random::new(stage.seed, Stream::Plan);
    let cards = script.stories.iter().enumerate();
    let cards = cards.flat_map(|(index, story)| std::iter::repeat_n(index, story.cards)).collect();
    let mut stories = Deck::new(cards);
    let mut subjects = Deck::new((0..stage.book.subjects.len()).collect());
    let recent = &script.recent[script.recent.len() - script.recent.len().min(count / 8)..];
    let days = receipts(stage.days.last(), count - recent.len(), &mut random);
    let found = |name: &str| {
        script
            .stories
            .iter()
            .position(|story| story.name == name)
            .expect("a test saw that the story is there")
    };
    let recent = recent.iter().map(|recent| (stage.days.last() - recent.before, Some(found(&recent.story))));
    let mut days: Vec<(usize, Option<usize>)> =
        days.into_iter().map(|day| (day, None)).chain(recent).collect();
    days.sort_by_key(|(day, _)| *day);
    let (mut year, mut sequence) = (0, 0);
    let seats = days.into_iter().enumerate().map(|(index, (received, story))| {
        let date = stage.days.date(received);
        sequence = if date.year() == year { sequence + 1 } else { 1 };
        year = date.year();
        let story = story.unwrap_or_else(|| stories.deal(&mut random, |_| true));
        let subject = subjects.deal(&mut random, |subject| fits(stage, story, subject));
        Seat { index, year, sequence, received, story, subject }
    });
    seats.collect()
}

/// Whether a story can be told about a subject.
fn fits(stage: &Stage, story: usize, subject: usize) -> bool {
    let (story, subject) = (&stage.book.script.stories[story], &stage.book.subjects[subject]);
    story.subjects == subject.set && story.about.as_ref().is_none_or(|about| *about == subject.about)
}

/// The days of receipt: spread evenly but for chance, and three times as many at the end as at the
/// beginning, because people find their way to a procedure that works.
fn receipts(last: usize, count: usize, random: &mut Random) -> Vec<usize> {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "both are small, and the day is not negative"
    )]
    let day = |index: usize, chance: f64| {
        let share = (index as f64 + chance) / count as f64;
        // The density is a half plus the part of the time that has passed.
        let passed = (0.25 + 2.0 * share).sqrt() - 0.5;
        1 + (passed * (last - 1) as f64) as usize
    };
    (0..count).map(|index| day(index, random.fraction())).collect()
}

/// What the office commits besides dossiers: how it began, who comes and goes, the yearly reports.
pub(super) fn chores(stage: &Stage, seats: &[Seat]) -> Vec<Chore> {
    let first = stage.days.date(0);
    let mut files: Vec<(String, String)> =
        FOUNDATION.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let mut people = stage.cast.people(first);
    files.push((PEOPLE.to_owned(), people.clone()));
    let message = "Klachtenregeling en dossiers van O21".to_owned();
    let mut chores = vec![Chore { hour: Hour::opening(0), role: "secretariaat", message, files }];
    for date in stage.cast.changes() {
        let day = stage.days.on_or_after(date);
        let then = stage.cast.people(stage.days.date(day));
        if then != people {
            let files = vec![(PEOPLE.to_owned(), then.clone())];
            let message = "Wijziging in wie welke rol heeft".to_owned();
            chores.push(Chore { hour: Hour::opening(day), role: "secretariaat", message, files });
            people = then;
        }
    }
    let years = first.year()..stage.days.date(stage.days.last()).year();
    chores.extend(years.flat_map(|year| reports(stage, seats, year)));
    chores
}

/// Both commits of the report over a year.
fn reports(stage: &Stage, seats: &[Seat], year: i32) -> [Chore; 2] {
    let mut random = Random::new(stage.seed, Stream::Report(year.unsigned_abs() as usize));
    let january = Day::new(year + 1, 1, 6).expect("a day of every year");
    let drawn_up = stage.days.on_or_after(january) + random.below(5);
    let established = drawn_up + random.between((6, 9));
    let hours = [drawn_up, established].map(|day| Hour::some(day, &mut random));
    let registered = seats.iter().filter(|seat| seat.year == year).count();
    let chore = |hour, role, verb, signed| {
        let date = stage.days.date(drawn_up);
        let text = annual::report(&stage.book.phrases, (year, registered), date, signed, random.clone());
        let files = vec![(format!("records/reports/{year}.md"), text)];
        Chore { hour, role, message: format!("Jaarverslag {year} {verb}"), files }
    };
    [
        chore(hours[0], "secretariaat", "opgesteld", None),
        chore(hours[1], "directie", "vastgesteld", Some(stage.days.date(established))),
    ]
}

/// All commits up to the last day, in order of time.
pub(super) fn turns(stage: &Stage, seats: &[Seat], chores: &[Chore]) -> Vec<Turn> {
    let of_seat = |(index, seat): (usize, &Seat)| {
        let commits = teller::tell(stage, seat).commits().into_iter().enumerate();
        commits
            .map(|(commit, (hour, _))| Turn { hour, what: What::Dossier { seat: index, commit } })
            .collect::<Vec<_>>()
    };
    let mut turns: Vec<Turn> = seats.par_iter().enumerate().flat_map_iter(of_seat).collect();
    let chores = chores.iter().enumerate();
    turns.extend(chores.map(|(index, chore)| Turn { hour: chore.hour, what: What::Chore(index) }));
    turns.retain(|turn| turn.hour.day <= stage.days.last());
    turns.par_sort_unstable_by_key(|turn| (turn.hour, turn.what));
    turns
}

/// Makes the files and the words of a commit.
pub(super) fn act(stage: &Stage, seats: &[Seat], chores: &[Chore], turn: &Turn) -> Act {
    let moment = turn.hour.moment(&stage.days);
    let (author, message, files) = match turn.what {
        What::Chore(index) => of_chore(stage, &chores[index]),
        What::Dossier { seat, commit } => of_dossier(stage, &seats[seat], commit, moment),
    };
    let author = stage.cast.employee(author);
    Act { moment, author: format!("{} <{}>", author.name, author.email), message, files, what: turn.what }
}

type Content = (usize, String, Vec<NewFile>);

fn of_chore(stage: &Stage, chore: &Chore) -> Content {
    let mut random = Random::new(stage.seed, Stream::Colleague(chore.hour.day));
    let author = stage.cast.acting(chore.role, stage.days.date(chore.hour.day), &mut random);
    let files = chore.files.iter().map(|(path, text)| whole(path.clone(), text.as_bytes()));
    (author, chore.message.clone(), files.collect())
}

fn whole(path: String, bytes: &[u8]) -> NewFile {
    NewFile { path, stored: Stored::Whole(Whole::new(ObjectKind::Blob, bytes)) }
}

fn of_dossier(stage: &Stage, seat: &Seat, commit: usize, moment: DateTime<FixedOffset>) -> Content {
    let tale = teller::tell(stage, seat);
    let commits = tale.commits();
    let end = commits[commit].1;
    let start = commit.checked_sub(1).map_or(0, |before| commits[before].1);
    let folder = format!("records/complaints/{}/{}", seat.year, tale.number);
    let text = page::dossier(&tale, end);
    let mut files = vec![match commit {
        0 => whole(format!("{folder}.md"), text.as_bytes()),
        _ => {
            let before = page::dossier(&tale, start);
            let delta = Delta::between(before.as_bytes(), text.as_bytes());
            let delta = delta.expect("a dossier stays below 4 GiB");
            let difference = Difference::new(ObjectKind::Blob.id(text.as_bytes()), &delta);
            NewFile { path: format!("{folder}.md"), stored: Stored::Grown(difference) }
        }
    }];
    let entries = &tale.entries[start..end];
    files.extend(entries.iter().filter_map(|entry| {
        let document = entry.document.as_ref()?;
        let bytes = paper::content(document, &tale.number, moment);
        Some(whole(format!("{folder}/{}", document.file), &bytes))
    }));
    let mut labels: Vec<&str> = Vec::new();
    for entry in entries {
        let label = stage.book.script.labels[&entry.label].as_str();
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    (entries[0].scribe, format!("{}: {}", tale.number, enumerated(&labels)), files)
}

/// `a, b en c`.
fn enumerated(words: &[&str]) -> String {
    match words.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => format!("{} en {last}", before.join(", ")),
        None => String::new(),
    }
}
