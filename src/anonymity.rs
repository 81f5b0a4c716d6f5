//! What the records know of people, and finding it in a text.
//!
//! Names, addresses, telephone numbers and dossier numbers are gathered as they were typed. Only
//! when a text is searched are their forms made, and of those only what can stand in that text is
//! looked for: a site has few words, and an office has many people.
//!
//! Art. 10: the report contains no reference to persons.

mod address;
mod broken;
mod called;
mod document;
mod fact;
mod fixed;
mod fold;
mod name;
mod placed;
mod readable;
mod said;
mod search;
mod searched;
mod telephone;
mod words;

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use self::broken::first_keys;
use self::fact::{Fact, Facts, Kind};
pub use self::fixed::blank;
use self::fold::fold;
use self::name::{has_letter, is_legible};
pub use self::name::{is_one_word, same_person};
use self::readable::Listed;
pub use self::searched::Searched;
use crate::dossier::{Complainant, Dossier};
use crate::people::{People, Person};
use crate::regulation::Regulation;
use crate::source::{Source, Span};
use crate::vocabulary::says_nothing;

/// How a form must stand in a text to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Manner {
    /// As whole words, also with the genitive's s behind them.
    Name,
    /// As whole words.
    Text,
    /// The same, without a capital only where people call things.
    Core,
    /// As whole words with a capital, also with the genitive's s.
    Capital,
    /// As the number of a dossier: nothing but a dash or the like within it.
    Dossier,
}

/// What one record knows of one person or case.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Known {
    path: Arc<str>,
    facts: Facts,
    /// Forms that somebody decided may be read in public, folded, with the texts in which.
    readable: Listed,
}

/// Everything that may not be read in public.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Names {
    known: Vec<Known>,
    /// What the regulation itself publishes, folded.
    published: Vec<String>,
    /// The names of the independent thirds that it publishes, folded.
    thirds: Vec<String>,
    /// Where those stand: what is known from there counts in a report alone.
    third_paths: BTreeSet<Arc<str>>,
    published_numbers: HashSet<String>,
    /// The words by which the regulation calls things, after which people call documents too.
    ordinary: HashSet<String>,
}

/// Something that was found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where in the text.
    pub span: Span,
    /// What was found, as it is read there.
    pub text: String,
    /// The same with what stands around it, on one line.
    pub around: String,
    /// Whether it could be listed under `leesbaar`: it stands there as a word and not as a name.
    pub may_be_a_word: bool,
    /// Who knows it: of each form in which it is known all records. Many finds share them.
    records: Vec<Arc<Records>>,
}

/// The records that know something: path and line, from 1.
type Records = BTreeSet<(Arc<str>, usize)>;

impl Found {
    /// The first record that knows it, as `path:line`.
    #[must_use]
    pub fn origin(&self) -> String {
        let first = self.records.iter().filter_map(|records| records.first()).min();
        first.map(|(path, line)| format!("{path}:{line}")).unwrap_or_default()
    }

    /// Whether a record of this path knows it.
    #[must_use]
    pub fn is_known_by(&self, path: &str) -> bool {
        self.records.iter().flat_map(|records| records.iter()).any(|(known, _)| known.as_ref() == path)
    }

    /// Every place that knows it: the path of a record and the line, from 1.
    pub fn known_at(&self) -> impl Iterator<Item = (&str, usize)> {
        self.records.iter().flat_map(|records| records.iter()).map(|(path, line)| (path.as_ref(), *line))
    }

    /// How many records know it besides the first.
    #[must_use]
    pub fn others(&self) -> usize {
        let all: HashSet<_> = self.records.iter().flat_map(|records| records.iter()).collect();
        all.len().saturating_sub(1)
    }
}

impl Names {
    /// Allows what a version of the regulation publishes about itself: the organisation, its contact
    /// and, save in a report, the independent third; exactly as they are written there.
    pub fn allow(&mut self, regulation: &Regulation) {
        let words = regulation
            .labels()
            .flat_map(|label| fold(label).split(' ').map(str::to_owned).collect::<Vec<_>>());
        self.ordinary.extend(words);
        let organisation = &regulation.organisation;
        self.publish([&organisation.name, &organisation.contact.name, &organisation.contact.email]);
        self.publish([&organisation.contact.telephone, &regulation.publication.contact]);
        self.publish([&regulation.privacy.contact, &regulation.privacy.officer]);
        self.published.extend(address::postal(&organisation.address));
        self.published.extend(address::postal(&organisation.contact.address));
        for number in telephone::numbers(&organisation.contact.telephone) {
            self.published_numbers.insert(number);
        }
        for third in &regulation.third_parties {
            self.publish([&third.organisation]);
            self.thirds.extend([fold(&third.name), name::without_titles(&third.name)]);
            self.published.extend(address::postal(&third.address));
            let line = regulation.source.position(third.span.start).line;
            let facts = [Fact { kind: Kind::Name, text: third.name.as_str(), line }].into_iter().collect();
            let path: Arc<str> = regulation.source.path().into();
            self.third_paths.insert(Arc::clone(&path));
            self.known.push(Known { path, facts, readable: Listed::default() });
        }
    }

    fn publish<'t>(&mut self, texts: impl IntoIterator<Item = &'t String>) {
        self.published.extend(texts.into_iter().map(|text| fold(text)).filter(|text| !text.is_empty()));
    }

    /// What of it says who somebody is: no organisations, numbers of dossiers or names of documents.
    #[must_use]
    pub fn of_persons(&self) -> Self {
        let is_personal = |fact: &Fact<&str>| {
            matches!(fact.kind, Kind::Name | Kind::Email | Kind::Telephone | Kind::Address | Kind::Readable)
        };
        let known = self
            .known
            .iter()
            .map(|known| Known { facts: known.facts.iter().filter(is_personal).collect(), ..known.clone() });
        Self { known: known.collect(), ..Self::default() }
    }

    /// What of it says for which organisation somebody complained.
    #[must_use]
    pub fn of_organisations(&self) -> Self {
        let known = self.known.iter().map(|known| {
            let facts = known.facts.iter().filter(|fact| fact.kind == Kind::Organisation);
            Known { facts: facts.collect(), ..known.clone() }
        });
        let (published, ordinary) = (self.published.clone(), self.ordinary.clone());
        Self { known: known.collect(), published, ordinary, ..Self::default() }
    }

    /// What of it says who somebody is, keys too, and is known at a place for which `keep` holds.
    #[must_use]
    pub fn naming(&self, keep: impl Fn(&str, usize) -> bool) -> Self {
        let says_who =
            |kind| matches!(kind, Kind::Name | Kind::Email | Kind::Telephone | Kind::Address | Kind::Key);
        let known = self.known.iter().filter(|known| !self.third_paths.contains(&known.path)).map(|known| {
            let facts = known.facts.iter().filter(|fact| says_who(fact.kind) && keep(&known.path, fact.line));
            Known { path: Arc::clone(&known.path), facts: facts.collect(), readable: Listed::default() }
        });
        Self { known: known.collect(), ..Self::default() }
    }

    /// Makes room for what so many dossiers know.
    pub fn reserve(&mut self, dossiers: usize) {
        self.known.reserve(dossiers);
    }

    /// Takes over what another has gathered.
    pub fn merge(&mut self, other: Self) {
        self.known.extend(other.known);
        self.published.extend(other.published);
        self.thirds.extend(other.thirds);
        self.third_paths.extend(other.third_paths);
        self.published_numbers.extend(other.published_numbers);
        self.ordinary.extend(other.ordinary);
    }

    /// Leaves out what some records know, by their paths.
    #[must_use]
    pub fn without(mut self, paths: &HashSet<String>) -> Self {
        self.known.retain(|known| !paths.contains(&*known.path));
        self
    }

    /// Leaves out the numbers of dossiers, which name nobody.
    #[must_use]
    pub fn without_numbers(mut self) -> Self {
        for known in &mut self.known {
            known.facts = known.facts.iter().filter(|fact| fact.kind != Kind::Dossier).collect();
        }
        self
    }

    /// Everything that is known of people, as it was typed. The name of a document is that only when it
    /// may hold somebody's: every office has an `afhandeling.pdf`.
    #[must_use]
    pub fn typed(&self) -> BTreeSet<&str> {
        let facts = self.known.iter().flat_map(|known| known.facts.iter());
        facts.filter(Fact::tells).map(|fact| fact.text).collect()
    }

    /// Adds everyone of people.yaml, save what they listed as readable. Of a file that is not `whole`
    /// the lines count too. Tells whether everyone's name could be read.
    pub fn add_people(&mut self, people: &People, whole: bool) -> bool {
        let path: Arc<str> = people.source.path().into();
        self.known.extend(people.all().iter().map(|person| of_person(person, &people.source, &path)));
        let text = people.source.text();
        let (facts, readable) =
            if whole { (broken::read_comments(text), Listed::default()) } else { broken::read(text) };
        if !facts.is_empty() {
            let facts = facts.into_iter().filter(|fact| says_something(fact.kind, &fact.text)).collect();
            self.known.push(Known { path, facts, readable });
        }
        let mut names = people.all().iter().flat_map(|person| person.also.iter().chain([&person.name]));
        names.all(|name| has_letter(name) && is_legible(name))
    }

    /// Whether anybody at all is named.
    #[must_use]
    pub fn name_somebody(&self) -> bool {
        self.known.iter().flat_map(|known| known.facts.iter()).any(|fact| fact.kind == Kind::Name)
    }

    /// Adds what a dossier knows: its complainant, its number, and the names of its documents. Of one
    /// that is not `whole` the lines count too. Tells whether it can be read whom it names.
    pub fn add_dossier(&mut self, dossier: &Dossier, whole: bool) -> bool {
        let mut facts = vec![Fact { kind: Kind::Dossier, text: dossier.name.as_str().into(), line: 1 }];
        if let Some(number) = dossier.number.as_ref().filter(|number| number.value.as_str() != dossier.name) {
            let line = dossier.source.position(number.span.start).line;
            facts.push(Fact { kind: Kind::Dossier, text: number.value.as_str().into(), line });
        }
        let mut readable = Listed::default();
        if let Some(complainant) = &dossier.complainant {
            facts.extend(of_complainant(complainant, &dossier.source));
            readable = Listed::of(&complainant.readable);
        }
        facts.extend(of_documents(dossier));
        facts.extend(of_strangers(dossier));
        let text = dossier.source.text();
        if whole {
            facts.extend(broken::read_comments(text.get(..dossier.body.start).unwrap_or_default()));
        } else {
            let (more, more_readable) = broken::read(text);
            facts.extend(more);
            readable.add(more_readable);
        }
        facts.retain(|fact| says_something(fact.kind, &fact.text));
        let is_person = |fact: &&Fact| fact.kind == Kind::Name;
        let mut persons = facts.iter().filter(is_person);
        let is_nobodys = dossier.is_anonymous() || whole && dossier.complainant.is_none();
        let is_known = is_nobodys || persons.clone().any(|fact| has_letter(&fact.text));
        let is_sure = is_known && persons.all(|fact| is_legible(&fact.text));
        let facts = facts.into_iter().collect();
        self.known.push(Known { path: dossier.source.path().into(), facts, readable });
        is_sure
    }
}

/// Whether what was typed is something to know: that there is no name or address is none.
fn says_something(kind: Kind, text: &str) -> bool {
    matches!(kind, Kind::Key | Kind::Document | Kind::Dossier | Kind::Readable) || !says_nothing(text)
}

fn of_person(person: &Person, source: &Source, path: &Arc<str>) -> Known {
    let line = source.position(person.key.span.start).line;
    let names = std::iter::once(&person.name).chain(&person.also).map(|name| (Kind::Name, name, line));
    let keys = std::iter::once((Kind::Key, &person.key.value.0, line));
    let addresses =
        person.email.iter().map(|email| (Kind::Email, &email.value, source.position(email.span.start).line));
    let facts = names.chain(keys).chain(addresses).filter(|(kind, text, _)| says_something(*kind, text));
    Known {
        path: Arc::clone(path),
        facts: facts.map(|(kind, text, line)| Fact { kind, text: text.as_str(), line }).collect(),
        readable: Listed::of(&person.readable),
    }
}

fn of_complainant<'c>(complainant: &'c Complainant, source: &'c Source) -> impl Iterator<Item = Fact> + 'c {
    let typed = source.slice(complainant.span);
    let fields = [
        (Kind::Name, &complainant.name),
        (Kind::Organisation, &complainant.organisation),
        (Kind::Email, &complainant.email),
        (Kind::Telephone, &complainant.telephone),
        (Kind::Address, &complainant.address),
    ];
    fields.into_iter().filter(|(_, text)| !text.is_empty()).map(move |(kind, text)| {
        let at = complainant.span.start + typed.find(text.as_str()).unwrap_or(0);
        Fact { kind, text: text.as_str().into(), line: source.position(at).line }
    })
}

/// The names that stand where a key of people.yaml belongs: it is told that nobody has such a key, and not
/// that it names somebody.
fn of_strangers(dossier: &Dossier) -> impl Iterator<Item = Fact> + '_ {
    let actors = dossier.course.iter().flat_map(|event| event.by.iter().chain(&event.details.whom));
    let persons = actors.filter_map(|actor| Some((actor.value.person()?, actor.span)));
    let all = persons.chain(dossier.subjects.iter().map(|subject| (&subject.value, subject.span)));
    all.filter(|(key, _)| key.0.contains(char::is_whitespace)).map(|(key, span)| Fact {
        kind: Kind::Name,
        text: key.0.as_str().into(),
        line: dossier.source.position(span.start).line,
    })
}

/// The names of documents, as they are listed and as they lie there, each once.
fn of_documents(dossier: &Dossier) -> Vec<Fact> {
    let listed = dossier.documents.iter().map(|document| {
        (document.file.value.as_str(), dossier.source.position(document.file.span.start).line)
    });
    let lying = dossier.on_disk.iter().map(|file| (file.name(), 1));
    let mut seen = HashSet::new();
    let names = listed.chain(lying).filter(|(file, _)| seen.insert(*file));
    let known = names.filter(|(file, _)| !document::forms(file, &HashSet::new()).is_empty());
    known.map(|(file, line)| Fact { kind: Kind::Document, text: file.into(), line }).collect()
}

#[cfg(test)]
mod tests;
