//! The fields of events: one table of them, and what each kind of step takes.

use super::values::{Aim, Kept, Manner, MeasureKind, Progress, Verdict};
use super::{Actor, Number};
use crate::calendar::Day;
use crate::regulation::{Need, Outcome, StepKind};
use crate::source::Spanned;
use crate::trail::EventText;
use crate::vocabulary::{ClosedList, closed_list};

/// The fields that every event takes.
pub const EVENT_FIELDS: [&str; 5] = ["datum", "stap", "door", "stuk", "opmerking"];

/// Whether a list of persons stands behind a key of a dossier or of its events.
#[must_use]
pub fn is_list_of_persons(key: &str) -> bool {
    let mut fields = StepKind::ALL.iter().flat_map(|kind| kind.fields());
    key == "betreft" || fields.any(|field| field.of == FieldType::Persons && field.name.name() == key)
}

/// Whether a person stands behind a key of a dossier or of its events, or a list of them.
#[must_use]
pub fn is_of_persons(key: &str) -> bool {
    ["door", "vervanger"].contains(&key) || is_list_of_persons(key)
}

/// The keys at the top of a dossier, in the order in which they are usually typed.
pub const DOSSIER_KEYS: [&str; 14] = [
    "nummer",
    "onderwerp",
    "aard",
    "dienst",
    "kanaal",
    "route",
    "klager",
    "betreft",
    "directie-gevraagd",
    "vermoeden",
    "vervanger",
    "verloop",
    "stukken",
    "verantwoording",
];

/// A withdrawal is an event of its own.
const DECIDED: &[&str] = &[
    Outcome::Applicable.word(),
    Outcome::Light.word(),
    Outcome::Inadmissible.word(),
    Outcome::Excluded.word(),
];
const OF_MEASURE: &[&str] = &[Progress::Taken.word(), Progress::Proposed.word()];
const OF_CONSEQUENCE: &[&str] =
    &[Progress::Ordered.word(), Progress::CarriedOut.word(), Progress::Nothing.word()];
/// How something was said.
const MANNER: FieldType = FieldType::Word(WordList { list: "manner", words: Manner::NAMES });

/// The table of fields: the place of each in [`Details`], its name there and as people type it. Its
/// type there says what can stand in it.
macro_rules! fields {
    ($($(#[$meta:meta])* $slot:ident: $value:ty = $($field:ident $name:literal)|+,)+) => {
        closed_list! {
            /// A field that some kind of step takes, in the order in which people are told of them.
            pub enum FieldName { $($(#[doc = concat!("`", $name, "`.")] $field = $name,)+)+ }
        }

        /// What an event says besides who, when and which step; each step takes some of it.
        #[derive(Debug, Clone, Default)]
        pub struct Details { $($(#[$meta])* pub $slot: $value,)+ }

        impl FieldName {
            /// What can stand in it, where a kind of step asks for nothing more narrow.
            #[must_use]
            pub const fn usual(self) -> FieldType {
                match self { $($(Self::$field)|+ => <$value as Slot>::TYPE,)+ }
            }
        }

        impl Details {
            /// Reads the value of a field into its place.
            pub fn read(&mut self, field: FieldName, reader: impl FieldReader) {
                match field { $($(FieldName::$field)|+ => self.$slot = Slot::read(reader),)+ }
            }

            /// What stands in a field.
            #[must_use]
            pub fn said(&self, field: FieldName) -> Option<Said<'_>> {
                match field { $($(FieldName::$field)|+ => self.$slot.said(),)+ }
            }
        }
    };
}

fields! {
    /// To whom it was done, or with whom.
    whom: Vec<Spanned<Actor>> = To "aan" | With "met",
    /// Meant as a complaint; agrees.
    answer: Option<Spanned<bool>> = Answer "antwoord",
    /// The outcome of a decision.
    outcome: Option<Spanned<Outcome>> = Outcome "uitkomst",
    /// The ground of an exclusion.
    ground: Option<Spanned<String>> = Ground "grond",
    /// How something was said or spread, as it was typed.
    manner: Option<Spanned<String>> = Manner "wijze",
    /// The verdict.
    verdict: Option<Spanned<Verdict>> = Verdict "oordeel",
    /// What a measure is for.
    measure: Option<Spanned<MeasureKind>> = Measure "soort",
    /// How far a measure or a consequence is.
    progress: Option<Spanned<Progress>> = Progress "status",
    /// What a measure aims at.
    aim: Option<Spanned<Aim>> = Aim "gericht-op",
    /// Whether the assignment was kept.
    assignment_kept: Option<Spanned<Kept>> = AssignmentKept "opdracht-behouden",
    /// Another dossier's number; none for `nee`.
    new_complaint: Option<Spanned<Option<Number>>> = NewComplaint "nieuwe-klacht",
    /// The announced date.
    expected: Option<Spanned<Day>> = Expected "verwacht",
    /// The day until which a dossier is kept.
    until: Option<Spanned<Day>> = Until "tot",
    /// What the event that is corrected says.
    corrects: Option<Spanned<EventText>> = Corrects "op",
    /// What it should have said.
    becomes: Option<Spanned<EventText>> = Becomes "wordt",
    /// Whether it did not happen, or belongs to another dossier.
    lapses: Option<Spanned<bool>> = Lapses "vervalt",
    /// The reason.
    reason: Option<Spanned<String>> = Reason "reden",
    /// Where the complainant was sent.
    referred_to: Option<Spanned<String>> = ReferredTo "verwezen-naar",
    /// What follows, in the writer's own words.
    description: Option<Spanned<String>> = Description "omschrijving",
    /// The sentence for the report.
    public: Option<Spanned<String>> = Public "publiek",
}

/// A field as a kind of step takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Which it is.
    pub name: FieldName,
    /// Whether an event must have it.
    pub need: Need,
    /// What can stand in it.
    pub of: FieldType,
}

/// What can stand in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// Free text, in which people can be named.
    Text,
    /// `ja` or `nee`.
    YesOrNo,
    /// A day.
    Day,
    /// One of these words of a closed list.
    Word(WordList),
    /// A key of the regulation's `uitgesloten`.
    Exclusion,
    /// One or more who act: keys of people, `klager`, `derde`.
    Persons,
    /// The number of another dossier, or `nee`.
    DossierOrNo,
    /// Fields of another event.
    Fields,
}

/// Words that can be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordList {
    /// The list that they are of, by which texts name it.
    pub list: &'static str,
    /// The words.
    pub words: &'static [&'static str],
}

impl StepKind {
    /// The fields that a step of this kind takes, besides those that every event takes.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        use FieldName as Name;
        match self {
            Self::Confirmed => const { &[required(Name::Answer)] },
            Self::Decision => {
                const {
                    &[
                        required(Name::Outcome).among(DECIDED),
                        optional(Name::Ground).of(FieldType::Exclusion),
                        optional(Name::Reason),
                        optional(Name::ReferredTo),
                    ]
                }
            }
            Self::ComplainantAgreed => const { &[optional(Name::Manner).of(MANNER), optional(Name::Answer)] },
            Self::EmployeeInformed | Self::OutcomeToEmployee => const { &[required(Name::To)] },
            Self::Consulted => const { &[required(Name::With)] },
            Self::Extended => const { &[optional(Name::Reason), optional(Name::Expected)] },
            Self::ComplainantInformed | Self::Ruled => const { &[required(Name::Verdict)] },
            Self::Measure => {
                const {
                    &[
                        required(Name::Measure),
                        required(Name::Progress).among(OF_MEASURE),
                        required(Name::Aim),
                        optional(Name::Public),
                    ]
                }
            }
            Self::NoMeasure => const { &[optional(Name::Reason)] },
            Self::Consequence => {
                const { &[optional(Name::Description), required(Name::Progress).among(OF_CONSEQUENCE)] }
            }
            // How something was spread is free text: what went wrong must be recordable (A5.12).
            Self::Spread => const { &[required(Name::To), optional(Name::Manner)] },
            Self::FollowedUp => const { &[optional(Name::AssignmentKept), optional(Name::NewComplaint)] },
            Self::Held => const { &[required(Name::Reason), optional(Name::Until)] },
            // What a correction needs is told by F14.
            Self::Correction => {
                const {
                    &[
                        optional(Name::Corrects),
                        optional(Name::Becomes),
                        optional(Name::Lapses),
                        optional(Name::Reason),
                    ]
                }
            }
            Self::Received
            | Self::ReferredToBackOffice
            | Self::Lodged
            | Self::Registered
            | Self::ManagementInformed
            | Self::Acknowledged
            | Self::ThirdInformed
            | Self::Withdrawn
            | Self::Appealed
            | Self::Archived
            | Self::Plain => &[],
        }
    }
}

const fn required(name: FieldName) -> Field {
    Field { name, need: Need::Required, of: name.usual() }
}

const fn optional(name: FieldName) -> Field {
    Field { name, need: Need::Optional, of: name.usual() }
}

impl Field {
    /// The same with something else in it.
    const fn of(self, of: FieldType) -> Self {
        Self { of, ..self }
    }

    /// The same with only some words of its list.
    const fn among(self, words: &'static [&'static str]) -> Self {
        match self.of {
            FieldType::Word(all) => self.of(FieldType::Word(WordList { words, ..all })),
            _ => self,
        }
    }
}

/// What stands in a field, as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<'d> {
    /// A text, or a word of a list, as it was typed.
    Text(&'d str),
    /// Yes or no.
    YesOrNo(bool),
    /// A day.
    Day(Day),
    /// Those to or with whom.
    Persons(&'d [Spanned<Actor>]),
    /// Another dossier; none for `nee`.
    DossierOrNo(Option<&'d Number>),
    /// Fields of another event, as they were typed.
    Fields(&'d EventText),
}

/// Reads the value of one field; what can't be read is reported and absent.
pub trait FieldReader {
    /// A text, or a word or key that stays as it was typed.
    fn text(self) -> Option<Spanned<String>>;
    /// `ja` or `nee`.
    fn yes_or_no(self) -> Option<Spanned<bool>>;
    /// A day.
    fn day(self) -> Option<Spanned<Day>>;
    /// A value of a closed list.
    fn word<T: ClosedList>(self) -> Option<Spanned<T>>;
    /// One or more who act.
    fn persons(self) -> Vec<Spanned<Actor>>;
    /// Another dossier's number, or `nee`.
    fn dossier_or_no(self) -> Option<Spanned<Option<Number>>>;
    /// Fields of another event.
    fn fields(self) -> Option<Spanned<EventText>>;
}

/// The place of a field's value in [`Details`].
trait Slot {
    const TYPE: FieldType;

    fn read(reader: impl FieldReader) -> Self;

    fn said(&self) -> Option<Said<'_>>;
}

macro_rules! slots {
    ($($value:ty: $type:ident, $read:ident, |$it:ident| $said:expr;)+) => {
        $(impl Slot for Option<Spanned<$value>> {
            const TYPE: FieldType = FieldType::$type;

            fn read(reader: impl FieldReader) -> Self {
                reader.$read()
            }

            fn said(&self) -> Option<Said<'_>> {
                self.as_ref().map(|spanned| {
                    let $it = &spanned.value;
                    $said
                })
            }
        })+
    };
}

slots! {
    String: Text, text, |text| Said::Text(text);
    bool: YesOrNo, yes_or_no, |answer| Said::YesOrNo(*answer);
    Day: Day, day, |day| Said::Day(*day);
    Option<Number>: DossierOrNo, dossier_or_no, |number| Said::DossierOrNo(number.as_ref());
    EventText: Fields, fields, |fields| Said::Fields(fields);
}

macro_rules! word_slots {
    ($($value:ident $list:literal,)+) => {
        $(impl Slot for Option<Spanned<$value>> {
            const TYPE: FieldType = FieldType::Word(WordList { list: $list, words: $value::NAMES });

            fn read(reader: impl FieldReader) -> Self {
                reader.word()
            }

            fn said(&self) -> Option<Said<'_>> {
                self.as_ref().map(|word| Said::Text(word.value.word()))
            }
        })+
    };
}

word_slots! {
    Outcome "outcome",
    Verdict "verdict",
    MeasureKind "measure",
    Progress "progress",
    Aim "aim",
    Kept "kept",
}

impl Slot for Vec<Spanned<Actor>> {
    const TYPE: FieldType = FieldType::Persons;

    fn read(reader: impl FieldReader) -> Self {
        reader.persons()
    }

    fn said(&self) -> Option<Said<'_>> {
        (!self.is_empty()).then_some(Said::Persons(self))
    }
}
