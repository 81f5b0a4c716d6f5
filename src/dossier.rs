//! A complaint dossier as it is written down.

mod details;
mod documents;
pub mod names;
mod number;
mod values;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

pub use self::details::{
    DOSSIER_KEYS, Details, EVENT_FIELDS, Field, FieldName, FieldReader, FieldType, Said, WordList,
    is_list_of_persons, is_of_persons,
};
pub use self::documents::{Document, OnDisk};
use self::names::{composed, is_same_name};
pub use self::number::Number;
pub use self::values::{Aim, DocumentKind, Kept, Manner, MeasureKind, Progress, Verdict};
use crate::calendar::Day;
use crate::people::{PersonKey, ReadableForm};
use crate::regulation::{Outcome, Regulation, Route, StepKind};
use crate::source::{Source, Span, Spanned};
use crate::trail::EventText;
use crate::vocabulary::ClosedList;

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// The complainant (`klager`).
    Complainant,
    /// The independent third (`derde`).
    Third,
    /// Someone of the organisation.
    Person(PersonKey),
}

impl Actor {
    /// What is typed for this actor.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Complainant => crate::regulation::COMPLAINANT,
            Self::Third => crate::regulation::THIRD,
            Self::Person(key) => &key.0,
        }
    }

    /// The person, when it is someone of the organisation.
    #[must_use]
    pub fn person(&self) -> Option<&PersonKey> {
        match self {
            Self::Person(key) => Some(key),
            Self::Complainant | Self::Third => None,
        }
    }
}

/// Who complains.
#[derive(Debug, Clone, Default)]
pub struct Complainant {
    /// Where it stands.
    pub span: Span,
    /// Whether the complainant stays anonymous.
    pub anonymous: bool,
    /// Name; empty when not given.
    pub name: String,
    /// Organisation; empty when not given.
    pub organisation: String,
    /// E-mail address; empty when not given.
    pub email: String,
    /// Telephone number; empty when not given.
    pub telephone: String,
    /// Postal address; empty when not given.
    pub address: String,
    /// Forms of these that are also ordinary words, and may be read in public.
    pub readable: Vec<ReadableForm>,
}

impl Complainant {
    /// The keys of how whoever complains is reached, by name or not.
    pub const CONTACT: [&'static str; 4] = ["organisatie", "email", "telefoon", "adres"];
}

/// A field of which a correction says that it should have said something else.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Correction {
    /// The field.
    pub field: String,
    /// What was typed; none when the event lacks it.
    pub from: Option<String>,
    /// What holds; none when the field was taken out.
    pub to: Option<String>,
}

/// One event of a dossier's course. What could not be read is absent and was reported.
#[derive(Debug, Clone)]
pub struct Event {
    /// How many events stand above it in the file.
    pub place: usize,
    /// Where the whole event stands.
    pub span: Span,
    /// The day.
    pub date: Option<Spanned<Day>>,
    /// The step as it was typed.
    pub step: Spanned<String>,
    /// What the step means; none when the regulation does not know it.
    pub kind: Option<StepKind>,
    /// Who did it.
    pub by: Option<Spanned<Actor>>,
    /// The document that belongs to it.
    pub document: Option<Spanned<String>>,
    /// `opmerking`.
    pub remark: Option<String>,
    /// The rest.
    pub details: Details,
    /// The fields that could not be read, or lack though the step needs them. That was reported.
    pub unread: Vec<&'static str>,
    /// The fields of its kind that it has and that could be read.
    pub given: Vec<&'static str>,
    /// Whether all of it could be read; what could not is reported.
    pub whole: bool,
    /// Whether a later correction says something of it.
    pub corrected: bool,
    /// What differs from what was typed, where a later correction changed it.
    pub corrections: Vec<Correction>,
    /// All that later corrections say of it: the names of fields and their values, which are empty where a
    /// field is taken out.
    pub becomes: Vec<(String, String)>,
}

impl Event {
    /// The day, when it could be read.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.date.as_ref().map(|date| date.value)
    }

    /// Whether a field that is absent here may yet stand in the file.
    #[must_use]
    pub fn is_unread(&self, field: &str) -> bool {
        !self.whole || self.unread.contains(&field)
    }

    /// Whether a field is absent, and nothing that could not be read may be it.
    #[must_use]
    pub fn lacks<T>(&self, field: &str, value: Option<&T>) -> bool {
        value.is_none() && !self.is_unread(field)
    }

    /// What its fields say, in the order in which people are told of them.
    pub fn told(&self) -> impl Iterator<Item = (&'static Field, Said<'_>)> {
        let fields = self.kind.map_or(&[][..], StepKind::fields);
        let in_order =
            FieldName::ALL.iter().flat_map(|name| fields.iter().filter(move |it| it.name == *name));
        in_order.filter_map(|field| Some((field, self.details.said(field.name)?)))
    }

    /// Whether a field that the regulation asks for is absent, and nothing that could not be read
    /// may be it.
    #[must_use]
    pub fn lacks_field(&self, field: &str) -> bool {
        let has = match field {
            "stuk" => self.document.is_some(),
            "opmerking" => self.remark.is_some(),
            _ => self.told().any(|(told, _)| told.name.name() == field),
        };
        !has && !self.is_unread(field)
    }

    /// Whether it was done for, to or with this person.
    #[must_use]
    pub fn concerns(&self, person: &PersonKey) -> bool {
        self.details.whom.iter().any(|actor| actor.value.person() == Some(person))
    }

    /// Whether somebody who is meant did it, or it was done for, to or with them.
    #[must_use]
    pub fn has_part(&self, is_meant: &dyn Fn(&Actor, Option<Day>) -> bool) -> bool {
        let mut actors = self.by.iter().chain(&self.details.whom).map(|actor| &actor.value);
        let of_third = self.kind == Some(StepKind::ThirdInformed);
        actors.any(|actor| is_meant(actor, self.day())) || of_third && is_meant(&Actor::Third, self.day())
    }

    /// Whether this person did it.
    #[must_use]
    pub fn is_by(&self, person: &PersonKey) -> bool {
        self.by.as_ref().is_some_and(|by| by.value.person() == Some(person))
    }
}

/// The reason given for a breach (`verantwoording`).
#[derive(Debug, Clone)]
pub struct Accounting {
    /// The rule's code, as it was typed.
    pub rule: Spanned<String>,
    /// Who gives it.
    pub by: Option<Spanned<Actor>>,
    /// When.
    pub date: Option<Day>,
    /// The reason.
    pub reason: String,
    /// Whether all that it needs could be read.
    pub whole: bool,
    /// Where it stands.
    pub span: Span,
}

/// A dossier as it could be read: what is absent or broken is `None` and was reported.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The file.
    pub source: Arc<Source>,
    /// The name of the file without its ending; the number, when all is well.
    pub name: String,
    /// The number.
    pub number: Option<Spanned<Number>>,
    /// The subject, one line.
    pub subject: Option<Spanned<String>>,
    /// The nature, a key of the regulation.
    pub nature: Option<Spanned<String>>,
    /// The service, a key of the regulation or `geen`.
    pub service: Option<Spanned<String>>,
    /// The channel, a key of the regulation.
    pub channel: Option<Spanned<String>>,
    /// The route.
    pub route: Option<Spanned<Route>>,
    /// Who complains.
    pub complainant: Option<Complainant>,
    /// The employees concerned.
    pub subjects: Vec<Spanned<PersonKey>>,
    /// Where `betreft` stands, when it is there.
    pub subjects_span: Option<Span>,
    /// Whether somebody more may stand there who could not be read.
    pub subjects_lost: bool,
    /// Whether the complainant asked that the management be told (art. 3).
    pub management_requested: bool,
    /// The exclusion that is suspected from the first day on, of which only a stub may be kept: a key
    /// of the regulation.
    pub suspicion: Option<Spanned<String>>,
    /// Who decides in the place of the management, when the complaint is about that.
    pub substitute: Option<Spanned<PersonKey>>,
    /// What happened, in the order of the file, corrections applied.
    pub course: Vec<Event>,
    /// What stands in the file and lapsed by a correction: nothing counts it, and it is told as such.
    pub lapsed: Vec<Event>,
    /// All of these events as they were typed.
    pub typed: Vec<EventText>,
    /// The documents listed.
    pub documents: Vec<Document>,
    /// The place of each in that list, by its name as [`names::composed`] gives it; made when it is asked.
    pub(crate) documents_by_name: OnceLock<HashMap<String, usize>>,
    /// Where `stukken` stands, when it is there.
    pub documents_span: Option<Span>,
    /// The reasons given for breaches.
    pub accountings: Vec<Accounting>,
    /// The body's place in the text.
    pub body: Span,
    /// What stands in its folder, in order of name.
    pub on_disk: Vec<OnDisk>,
    /// The regulation it was read with; none when there is none at all.
    pub regulation: Option<Arc<Regulation>>,
}

/// The word for a service outside the regulation.
pub const NO_SERVICE: &str = "geen";

impl Dossier {
    /// The number's text; the file's name when there is no readable number.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.name
    }

    /// The body as it was written.
    #[must_use]
    pub fn body_text(&self) -> &str {
        self.source.slice(self.body)
    }

    /// The decision in force: the last one, as a later one replaces an earlier one.
    #[must_use]
    pub fn decision(&self) -> Option<&Event> {
        self.events(StepKind::Decision).rfind(|event| event.details.outcome.is_some())
    }

    /// The outcome in force at an event: of the event itself when it decides, else of the last
    /// decision above it.
    #[must_use]
    pub fn outcome_at(&self, event: &Event) -> Option<Outcome> {
        let decisions = self.events(StepKind::Decision);
        let above = decisions.take_while(|decision| decision.span.start <= event.span.start);
        above.filter_map(|decision| decision.details.outcome.as_ref()).last().map(|outcome| outcome.value)
    }

    /// Whether a later decision with another outcome replaced the one under which it happened: a
    /// light complaint that became formal is handled anew.
    #[must_use]
    pub fn is_overtaken(&self, event: &Event) -> bool {
        let now = self.decision().and_then(|decision| decision.details.outcome.as_ref());
        self.outcome_at(event).is_some_and(|then| now.is_some_and(|now| now.value != then))
    }

    /// Whether only a stub may be kept, because of the ground of its exclusion (art. 1), or because
    /// such a ground is suspected.
    #[must_use]
    pub fn is_stub(&self) -> bool {
        if self.suspicion.is_some() {
            return true;
        }
        let ground = self.decision().and_then(|decision| decision.details.ground.as_ref());
        let exclusion = ground.and_then(|ground| self.regulation.as_ref()?.exclusion(&ground.value));
        exclusion.is_some_and(|exclusion| exclusion.stub_only)
    }

    /// All that stands in the course, in the order of the file: each event, and whether it lapsed.
    #[must_use]
    pub fn recorded(&self) -> Vec<(&Event, bool)> {
        let counting = self.course.iter().map(|event| (event, false));
        let mut all: Vec<_> = counting.chain(self.lapsed.iter().map(|event| (event, true))).collect();
        all.sort_by_key(|(event, _)| event.place);
        all
    }

    /// The event that stands at a place in the file, whether it counts or lapsed.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&Event> {
        self.course.iter().chain(&self.lapsed).find(|event| event.place == place)
    }

    /// Whether a step can't be asked for, because it needs somebody to speak to and the complainant
    /// is anonymous.
    #[must_use]
    pub fn has_nobody_for(&self, kind: StepKind) -> bool {
        self.is_anonymous() && kind.needs_the_complainant()
    }

    /// Whether the complainant is anonymous.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        self.complainant.as_ref().is_some_and(|complainant| complainant.anonymous)
    }

    /// Whether it is about the management itself.
    #[must_use]
    pub fn is_about_management(&self) -> bool {
        self.route.as_ref().is_some_and(|route| route.value == Route::Management)
    }

    /// Whose steps those of the management are here; none where they are the management's own, and
    /// none yet where nobody was named in its place.
    #[must_use]
    pub fn acts_for_management(&self) -> Option<&PersonKey> {
        let named = self.substitute.as_ref().filter(|_| self.is_about_management());
        named.map(|named| &named.value)
    }

    /// The place in the list of the document that is called so.
    #[must_use]
    pub fn listed(&self, name: &str) -> Option<usize> {
        let by_name = self.documents_by_name.get_or_init(|| {
            let mut by_name = HashMap::with_capacity(self.documents.len());
            for (place, document) in self.documents.iter().enumerate() {
                by_name.entry(composed(&document.file.value).into_owned()).or_insert(place);
            }
            by_name
        });
        by_name.get(&*composed(name)).copied()
    }

    /// What stands under a name in the dossier's folder.
    #[must_use]
    pub fn lying(&self, name: &str) -> Option<&OnDisk> {
        let exact = self.on_disk.iter().find(|on_disk| on_disk.name() == name);
        exact.or_else(|| self.on_disk.iter().find(|on_disk| is_same_name(on_disk.name(), name)))
    }

    /// The events of a kind, in the order of the file.
    pub fn events(&self, kind: StepKind) -> impl DoubleEndedIterator<Item = &Event> {
        self.course.iter().filter(move |event| event.kind == Some(kind))
    }

    /// The first event of a kind.
    #[must_use]
    pub fn first(&self, kind: StepKind) -> Option<&Event> {
        self.events(kind).next()
    }

    /// The events of a step by its name.
    pub fn steps<'a>(&'a self, step: &'a str) -> impl DoubleEndedIterator<Item = &'a Event> {
        self.course.iter().filter(move |event| event.step.value == step)
    }
}
