//! One field of an event, as the table of fields says what can stand in it.

use super::given::{Given, actor_of};
use super::version::event_of;
use super::yaml::Value;
use crate::calendar::Day;
use crate::dossier::{Actor, Field, FieldReader, FieldType, Number};
use crate::regulation::Regulation;
use crate::source::Spanned;
use crate::trail::EventText;
use crate::vocabulary::ClosedList;

/// The value of a field, with what tells which values it can have.
pub(super) struct Detail<'n, 'p, 'r> {
    pub(super) given: Given<'n, 'p>,
    pub(super) field: &'static Field,
    pub(super) regulation: &'r Regulation,
}

impl Detail<'_, '_, '_> {
    fn one_of(self, words: &'static [&'static str]) -> Option<Spanned<String>> {
        self.given.one_of(words.iter().copied().filter(|word| self.regulation.knows_word(word)))
    }
}

impl FieldReader for Detail<'_, '_, '_> {
    fn text(self) -> Option<Spanned<String>> {
        match self.field.of {
            FieldType::Word(list) => self.one_of(list.words),
            FieldType::Exclusion => {
                self.given.one_of(self.regulation.exclusions.iter().map(|exclusion| exclusion.key.as_str()))
            }
            _ => self.given.text(),
        }
    }

    fn yes_or_no(self) -> Option<Spanned<bool>> {
        self.given.boolean()
    }

    fn day(self) -> Option<Spanned<Day>> {
        self.given.day()
    }

    fn word<T: ClosedList>(self) -> Option<Spanned<T>> {
        let word = self.text()?;
        Some(Spanned::new(T::from_name(&word.value)?, word.span))
    }

    fn persons(self) -> Vec<Spanned<Actor>> {
        let keys = self.given.persons(self.field.name.word());
        keys.into_iter().map(|key| key.map(actor_of)).collect()
    }

    fn dossier_or_no(self) -> Option<Spanned<Option<Number>>> {
        self.given.parsed(key!("f5-new-complaint"), key!("f5-new-complaint-help"), |text| match text {
            "nee" | "false" => Some(None),
            number => Number::parse(number).map(Some),
        })
    }

    /// Whether they are fields, and of which event, is judged by F14.
    fn fields(self) -> Option<Spanned<EventText>> {
        let node = self.given.node?;
        let Value::Map(entries) = &node.value else { return None };
        Some(Spanned::new(event_of(entries.iter()), node.span))
    }
}
