//! What the records know, as it was typed.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::fold::{beginning, fold};
use super::{Manner, address, document, name};
use crate::dossier::Number;
use crate::reading::garbled;
use crate::texts::Texts;

/// What kind of thing was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Kind {
    Name,
    Organisation,
    Email,
    Telephone,
    Address,
    Key,
    Document,
    Dossier,
    /// What may be read: no fact, but what a person decided about one.
    Readable,
}

/// Something that the records know, as it was typed, and the line on which it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fact<T = Box<str>> {
    pub(super) kind: Kind,
    pub(super) text: T,
    pub(super) line: usize,
}

/// What one record knows, in one piece: an office holds that of a hundred thousand dossiers, and asks for it
/// only where something for the public changed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Facts {
    texts: Texts,
    /// Of each its kind and its line.
    marks: Box<[(Kind, usize)]>,
}

impl Facts {
    pub(super) fn iter(&self) -> impl Iterator<Item = Fact<&str>> {
        self.texts.iter().zip(&self.marks).map(|(text, (kind, line))| Fact { kind: *kind, text, line: *line })
    }
}

impl<T: AsRef<str>> FromIterator<Fact<T>> for Facts {
    fn from_iter<I: IntoIterator<Item = Fact<T>>>(facts: I) -> Self {
        let facts: Vec<Fact<T>> = facts.into_iter().collect();
        Self {
            texts: facts.iter().map(|fact| fact.text.as_ref()).collect(),
            marks: facts.iter().map(|fact| (fact.kind, fact.line)).collect(),
        }
    }
}

impl Fact<&str> {
    /// Whether it says something of somebody as it was typed.
    pub(super) fn tells(&self) -> bool {
        match self.kind {
            Kind::Dossier | Kind::Key | Kind::Readable => false,
            Kind::Document => !document::forms(self.text, &HashSet::new()).is_empty(),
            Kind::Name | Kind::Organisation | Kind::Email | Kind::Address | Kind::Telephone => true,
        }
    }

    /// The forms in which this can be met, folded, also those of what was meant where a program copied
    /// it wrong. Of a very long one its beginning is enough to know it by.
    pub(super) fn forms(self, ordinary: &HashSet<String>) -> Vec<(String, Manner)> {
        let meant = garbled::meant(self.text);
        let meant = meant.map(|text| Fact { text: text.as_str(), ..self }.whole_forms(ordinary));
        let forms = self.whole_forms(ordinary).into_iter().chain(meant.into_iter().flatten());
        forms.map(|(form, manner)| (beginning(form), manner)).collect()
    }

    fn whole_forms(self, ordinary: &HashSet<String>) -> Vec<(String, Manner)> {
        let with = |manner: Manner, forms: Vec<String>| -> Vec<(String, Manner)> {
            forms.into_iter().map(move |form| (form, manner)).collect()
        };
        match self.kind {
            Kind::Name => name::forms(self.text),
            Kind::Organisation => with(Manner::Name, address::organisation(self.text)),
            Kind::Email => {
                let addresses = address::addresses(self.text).into_iter();
                with(Manner::Text, addresses.flat_map(address::electronic).collect())
            }
            Kind::Address => with(Manner::Text, address::postal(self.text)),
            Kind::Key => with(Manner::Text, vec![fold(self.text)]),
            Kind::Document => document::forms(self.text, ordinary),
            Kind::Dossier if Number::parse(self.text).is_some() => {
                let mut forms = with(Manner::Dossier, vec![fold(self.text), self.text.replace('-', "")]);
                forms.extend(spoken_number(self.text).into_iter().map(|form| (form, Manner::Text)));
                forms
            }
            // A file that bears no number may bear a name.
            Kind::Dossier => document::forms(self.text, ordinary),
            Kind::Telephone | Kind::Readable => Vec::new(),
        }
    }
}

/// A dossier's number as it is spoken, or half so: `klacht 3 van 2026`, `klacht 003 van 2026`.
fn spoken_number(number: &str) -> Vec<String> {
    let Some((year, sequence)) = number.split_once('-') else { return Vec::new() };
    let mut sequences = vec![sequence.trim_start_matches('0'), sequence];
    sequences.dedup();
    let called = ["klacht", "dossier", "zaak", "nummer", "nr", "complaint", "case"];
    let words = ["van", "uit", "of"];
    let of_one = |sequence: &&str| {
        let forms =
            called.iter().flat_map(|called| words.map(|word| format!("{called} {sequence} {word} {year}")));
        forms.collect::<Vec<_>>()
    };
    sequences.iter().flat_map(of_one).collect()
}
