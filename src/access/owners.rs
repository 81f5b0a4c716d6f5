//! Whose a name in a text is: of whoever it is all about, or of somebody else.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use super::Section;
use crate::anonymity::{Found, Names, Searched};
use crate::locale::Locale;
use crate::people::{People, PersonKey};
use crate::reading::readings;
use crate::regulation::Regulation;
use crate::trail::PEOPLE;

/// Whom it is all about: persons of people.yaml, and of dossiers the lines on which the complainant
/// stands, the first and the last.
#[derive(Debug, Default)]
pub struct Own {
    /// Those of people.yaml.
    pub persons: BTreeSet<PersonKey>,
    /// Those who complain, by the path of the dossier.
    pub complainants: HashMap<String, (usize, usize)>,
}

/// Tells whose a name is.
pub struct Owners<'a> {
    names: Names,
    own: &'a Own,
    /// The persons of people.yaml by the lines on which something is known of them.
    lines: HashMap<usize, &'a PersonKey>,
    people: &'a People,
    /// What somebody is called in whose place the name stood.
    labels: Box<dyn Fn(&PersonKey) -> String + 'a>,
    locale: &'static Locale,
}

/// Others who are named, by what they are: the names that were found.
pub type Others = BTreeMap<String, BTreeSet<String>>;

/// A stretch of a text; of somebody else's name who that is.
#[derive(Debug, Clone, Serialize)]
struct Piece {
    text: String,
    owner: Option<String>,
    #[serde(skip)]
    is_open: bool,
}

/// A part of the page in which the names of others are marked, or replaced by what they are.
#[derive(Debug, Serialize)]
pub struct Marked {
    heading: String,
    head: Vec<String>,
    rows: Vec<Vec<Vec<Piece>>>,
    is_typed: bool,
}

impl<'a> Owners<'a> {
    /// Who is concerned is called that; everyone else by the role that is held today.
    pub fn new(
        names: &Names,
        own: &'a Own,
        people: &'a People,
        regulation: Option<&'a Regulation>,
        subjects: &'a BTreeSet<PersonKey>,
        locale: &'static Locale,
    ) -> Self {
        let mut lines = HashMap::new();
        for person in people.all() {
            let places = std::iter::once(person.key.span).chain(person.email.iter().map(|email| email.span));
            lines.extend(places.map(|span| (people.source.position(span.start).line, &person.key.value)));
        }
        let labels = move |key: &PersonKey| {
            if subjects.contains(key) {
                return locale.text(key!("access-subject"));
            }
            let roles = people.get(&key.0).map_or(&[][..], |person| person.roles.as_slice());
            let name = |key: &str| {
                let role = regulation?.roles.iter().find(|role| role.key == key);
                role.map(|role| role.name.to_lowercase())
            };
            let named = roles.iter().rev().find_map(|period| name(&period.role.value));
            named.unwrap_or_else(|| locale.text(key!("access-employee")))
        };
        Self { names: names.naming(|_, _| true), own, lines, people, labels: Box::new(labels), locale }
    }

    /// Whether a place of the records tells of whoever it is all about.
    #[must_use]
    pub fn is_own(&self, path: &str, line: usize) -> bool {
        if path == PEOPLE {
            return self.lines.get(&line).is_some_and(|key| self.own.persons.contains(*key));
        }
        let lines = self.own.complainants.get(path);
        lines.is_some_and(|(first, last)| (*first..=*last).contains(&line))
    }

    /// What is known of whoever it is all about.
    #[must_use]
    pub fn own_names(&self) -> Names {
        self.names.naming(|path, line| self.is_own(path, line))
    }

    /// Everyone of the organisation.
    #[must_use]
    pub fn people(&self) -> &'a People {
        self.people
    }

    /// Who somebody else is whose name was found; none where it is nobody else's. Of several the one of the
    /// organisation: that somebody complained is not told where a role can be.
    fn owner(&self, found: &Found) -> Option<String> {
        let others = found.known_at().filter(|(path, line)| !self.is_own(path, *line));
        let (path, line) = others.min_by_key(|(path, line)| (*path != PEOPLE, *path, *line))?;
        if path != PEOPLE {
            return Some(self.locale.text(key!("access-complainant")));
        }
        let person = self.lines.get(&line).map(|key| (self.labels)(key));
        Some(person.unwrap_or_else(|| self.locale.text(key!("access-employee"))))
    }

    /// Who else is named in each of these texts.
    #[must_use]
    pub fn others(&self, texts: &[&str]) -> Vec<Others> {
        let cells = texts.iter().map(|text| vec![Piece::open(text)]).collect();
        let tally = |pieces: &Vec<Piece>| {
            let mut others = Others::new();
            pieces.iter().for_each(|piece| piece.count(&mut others));
            others
        };
        self.told_apart(cells).iter().map(tally).collect()
    }

    /// Marks in each part the names of others, or puts what they are in their place; and tells who they
    /// are.
    #[must_use]
    pub fn mark(&self, sections: Vec<Section>, is_replaced: bool) -> (Vec<Marked>, Others) {
        let rows = sections.iter().flat_map(|section| &section.rows);
        let cells = rows.flatten().map(|text| vec![Piece::open(text)]).collect();
        let mut others = Others::new();
        let mut cells = self.told_apart(cells).into_iter().map(|mut pieces| {
            for piece in &mut pieces {
                piece.count(&mut others);
                match &piece.owner {
                    Some(owner) if is_replaced => piece.text = format!("[{owner}]"),
                    _ => (),
                }
            }
            pieces
        });
        let mut row = |row: &Vec<String>| row.iter().filter_map(|_| cells.next()).collect();
        let marked: Vec<Marked> = sections
            .into_iter()
            .map(|section| Marked {
                rows: section.rows.iter().map(&mut row).collect(),
                heading: section.heading,
                head: section.head,
                is_typed: section.is_typed,
            })
            .collect();
        (marked, others)
    }

    /// Takes texts apart into whose each stretch is. A search tells each thing once a line, so what is
    /// left of a text is searched again.
    fn told_apart(&self, mut cells: Vec<Vec<Piece>>) -> Vec<Vec<Piece>> {
        loop {
            let open: Vec<String> =
                cells.iter().flatten().filter(|it| it.is_open).map(|it| it.text.clone()).collect();
            if open.is_empty() {
                return cells;
            }
            let read: Vec<_> = open.iter().map(|text| readings(text)).collect();
            let mut found = self.names.search(&read, |_| Searched::RECORDS).into_iter();
            for pieces in &mut cells {
                let split = std::mem::take(pieces).into_iter().flat_map(|piece| match piece.is_open {
                    true => self.split(&piece.text, &found.next().unwrap_or_default()),
                    false => vec![piece],
                });
                *pieces = split.filter(|piece| !piece.text.is_empty()).collect();
            }
        }
    }

    /// A text cut where names were found in it, and wherever the same stands once more.
    fn split(&self, text: &str, found: &[Found]) -> Vec<Piece> {
        let mut stretches: Vec<(usize, usize, Option<String>)> = Vec::new();
        for one in found {
            let Some(said) = text.get(one.span.start..one.span.end).filter(|said| !said.is_empty()) else {
                continue;
            };
            let owner = self.owner(one);
            let again = text.match_indices(said).map(|(at, said)| (at, at + said.len()));
            let again = again.filter(|(from, to)| *from == one.span.start || is_apart(text, *from, *to));
            stretches.extend(again.map(|(from, to)| (from, to, owner.clone())));
        }
        if stretches.is_empty() {
            return vec![Piece { text: text.to_owned(), owner: None, is_open: false }];
        }
        stretches.sort_by_key(|(from, to, _)| (*from, std::cmp::Reverse(*to)));
        let (mut pieces, mut at) = (Vec::new(), 0);
        for (from, to, owner) in stretches {
            if from >= at {
                pieces.push(Piece::open(&text[at..from]));
                pieces.push(Piece { text: text[from..to].to_owned(), owner, is_open: false });
                at = to;
            }
        }
        pieces.push(Piece::open(&text[at..]));
        pieces
    }
}

/// Whether a stretch is no part of a longer word.
fn is_apart(text: &str, from: usize, to: usize) -> bool {
    let is_letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    !is_letter(text[..from].chars().next_back()) && !is_letter(text[to..].chars().next())
}

impl Piece {
    fn open(text: &str) -> Self {
        Self { text: text.to_owned(), owner: None, is_open: true }
    }

    fn count(&self, others: &mut Others) {
        if let Some(owner) = &self.owner {
            others.entry(owner.clone()).or_default().insert(self.text.clone());
        }
    }
}
