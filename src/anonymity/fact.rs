//! What the records know, as it was typed.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::fold::{beginning, fold};
use super::{Manner, address, document, name};
use crate::dossier::Number;
use crate::reading::garbled;

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
    texts: Box<str>,
    marks: Box<[Mark]>,
}

/// One of them: what kind of thing it is, how many bytes of the texts are its own, behind those before it,
/// and its line.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Mark {
    kind: Kind,
    length: u32,
    line: u32,
}

impl Facts {
    pub(super) fn iter(&self) -> impl Iterator<Item = Fact<&str>> {
        let mut rest = &*self.texts;
        self.marks.iter().map(move |mark| {
            let (text, others) = rest.split_at_checked(mark.length as usize).unwrap_or((rest, ""));
            rest = others;
            Fact { kind: mark.kind, text, line: mark.line as usize }
        })
    }
}

impl<T: AsRef<str>> FromIterator<Fact<T>> for Facts {
    fn from_iter<I: IntoIterator<Item = Fact<T>>>(facts: I) -> Self {
        let number = |number| u32::try_from(number).expect("a record is smaller than 4 GiB");
        let mut texts = String::new();
        let mark = |Fact { kind, text, line }: Fact<T>| {
            texts.push_str(text.as_ref());
            Mark { kind, length: number(text.as_ref().len()), line: number(line) }
        };
        let marks = facts.into_iter().map(mark).collect();
        Self { texts: texts.into(), marks }
    }
}

impl Fact<&str> {
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

/// A dossier's number as it is spoken: `klacht 3 van 2026`.
fn spoken_number(number: &str) -> Vec<String> {
    let Some((year, sequence)) = number.split_once('-') else { return Vec::new() };
    let sequence = sequence.trim_start_matches('0');
    let called = ["klacht", "dossier", "zaak", "nummer", "nr", "complaint", "case"];
    let forms = called
        .iter()
        .flat_map(|called| ["van", "uit", "of"].map(|word| format!("{called} {sequence} {word} {year}")));
    forms.collect()
}
