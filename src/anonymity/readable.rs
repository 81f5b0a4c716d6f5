//! What somebody decided may be read (`leesbaar`): a form that is an ordinary word too.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::called::Read;
use super::fold::fold;
use super::{Fact, Kind, Names, Records, Searched, name};
use crate::people::{PublicText, ReadableForm};

/// The forms that a record lists, folded, each with the texts in which it may be read; in all, where
/// none are named.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Listed(BTreeMap<String, Vec<PublicText>>);

impl Listed {
    pub(super) fn of(forms: &[ReadableForm]) -> Self {
        Self(forms.iter().map(|one| (fold(&one.form), one.texts.clone())).collect())
    }

    /// Takes over what was listed elsewhere in the same record.
    pub(super) fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether what was typed may be read somewhere as it is.
    fn lists(&self, fact: Fact<&str>) -> bool {
        let typed = fold(fact.text);
        self.0.contains_key(&typed) && !is_whole_name(&typed, fact)
    }

    /// The forms that may be read in a text.
    fn within(&self, searched: Searched) -> impl Iterator<Item = &str> {
        let is_named = move |texts: &[PublicText]| {
            searched.text.is_none_or(|text| texts.is_empty() || texts.contains(&text))
        };
        self.0.iter().filter(move |(_, texts)| is_named(texts)).map(|(form, _)| form.as_str())
    }
}

/// Forms that may be read in every text.
impl<'t> FromIterator<&'t str> for Listed {
    fn from_iter<I: IntoIterator<Item = &'t str>>(forms: I) -> Self {
        Self(forms.into_iter().map(|form| (fold(form), Vec::new())).collect())
    }
}

impl Names {
    /// The same, where every record lists also what those of another do, which are the same records later.
    #[must_use]
    pub fn listing_as(mut self, later: &Self) -> Self {
        for known in &mut self.known {
            later.known.iter().for_each(|other| known.readable.add(other.readable.clone()));
        }
        self
    }

    /// What is known of people as it was typed, save what may be read.
    #[must_use]
    pub fn typed_unlisted(&self) -> BTreeSet<&str> {
        let unlisted = self
            .known
            .iter()
            .flat_map(|known| known.facts.iter().filter(|fact| fact.tells() && !known.readable.lists(*fact)));
        unlisted.map(|fact| fact.text).collect()
    }
}

/// What a record lists of a form that it knows, in one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Readable {
    /// Nothing.
    Never,
    /// The form with a genitive's s, as a message may have shown it: `Lees` of Lee.
    Genitive,
    /// The form itself, with and without that s.
    Form,
}

impl Readable {
    /// What of a form may be read by what is listed. A whole name of several words is no ordinary word.
    fn of(form: &str, source: &Knowledge<'_>, searched: Searched) -> Self {
        if source.listed.is_empty() || is_whole_name(form, source.fact) {
            return Self::Never;
        }
        let typed = fold(source.fact.text);
        // Of a telephone number only its digits are looked for.
        let form = if source.fact.kind == Kind::Telephone { &typed } else { form };
        if source.listed.within(searched).any(|other| other == form) {
            return Self::Form;
        }
        match source.listed.within(searched).any(|other| is_genitive(other, form)) {
            true => Self::Genitive,
            false => Self::Never,
        }
    }
}

fn is_whole_name(form: &str, fact: Fact<&str>) -> bool {
    fact.kind == Kind::Name && name::is_whole(form, fact.text)
}

/// Whether a text is a form with a genitive's s.
fn is_genitive(said: &str, form: &str) -> bool {
    said.strip_prefix(form) == Some("s")
}

/// What one record knows, and what it lists.
#[derive(Debug, Clone)]
pub(super) struct Knowledge<'n> {
    pub(super) path: &'n Arc<str>,
    pub(super) fact: Fact<&'n str>,
    pub(super) listed: &'n Listed,
}

/// Who knows a form.
#[derive(Debug)]
pub(super) struct Knowing {
    form: String,
    all: Arc<Records>,
    /// What holds in a text of which somebody listed something.
    within: HashMap<Searched, Told>,
    /// Whether it is no name of several words, number or address.
    may_be_a_word: bool,
}

/// Who of those counts in a text, by how the form stands there.
#[derive(Debug)]
struct Told {
    /// As a name, after a title, and in a word that is made of it.
    as_name: Arc<Records>,
    /// As it is.
    bare: Arc<Records>,
    /// With a genitive's s.
    genitive: Arc<Records>,
}

impl Knowing {
    /// Of one form, all who know it, in the texts that are searched.
    pub(super) fn new(form: String, known: &[Knowledge<'_>], texts: &HashSet<Searched>) -> Self {
        let record = |one: &Knowledge<'_>| (Arc::clone(one.path), one.fact.line);
        let all = Arc::new(known.iter().map(record).collect::<Records>());
        let is_listed = known.iter().any(|one| !one.listed.is_empty());
        let told = |searched: Searched| {
            let read: Vec<Readable> = known.iter().map(|one| Readable::of(&form, one, searched)).collect();
            let without = |passes: &dyn Fn(&Knowledge<'_>, Readable) -> bool| {
                let told = known.iter().zip(&read).filter(|(one, readable)| !passes(one, **readable));
                Arc::new(told.map(|(one, _)| record(one)).collect::<Records>())
            };
            Told {
                // What is no name of a person is never meant as one.
                as_name: without(&|one, readable| one.fact.kind != Kind::Name && readable == Readable::Form),
                bare: without(&|_, readable| readable == Readable::Form),
                genitive: without(&|_, readable| readable != Readable::Never),
            }
        };
        let within = texts.iter().filter(|_| is_listed).map(|text| (*text, told(*text))).collect();
        let is_word = |one: &Knowledge<'_>| {
            matches!(one.fact.kind, Kind::Name | Kind::Organisation | Kind::Document)
                && !is_whole_name(&form, one.fact)
        };
        let may_be_a_word = known.iter().all(is_word);
        Self { form, all, within, may_be_a_word }
    }

    /// Who of those counts at a place in a text; none when everyone listed it.
    pub(super) fn told(
        &self,
        read: Read<'_>,
        (start, end): (usize, usize),
        searched: Searched,
    ) -> Option<&Arc<Records>> {
        let said = &read.folded.text[start..end];
        let records = match self.within.get(&searched) {
            None => &self.all,
            Some(told) if read.is_called((start, end)) => &told.as_name,
            Some(told) if said == self.form => &told.bare,
            Some(told) if is_genitive(said, &self.form) => &told.genitive,
            Some(told) => &told.as_name,
        };
        (!records.is_empty()).then_some(records)
    }

    /// Who counts of those who know the digits of a telephone number.
    pub(super) fn told_number(&self, searched: Searched) -> Option<&Arc<Records>> {
        let records = self.within.get(&searched).map_or(&self.all, |told| &told.bare);
        (!records.is_empty()).then_some(records)
    }

    /// Whether what stands at a place can be an ordinary word, which somebody may list.
    pub(super) fn may_be_a_word(&self, read: Read<'_>, (start, end): (usize, usize)) -> bool {
        let said = &read.folded.text[start..end];
        let stands_alone = said == self.form || is_genitive(said, &self.form);
        self.may_be_a_word && stands_alone && !read.is_called((start, end))
    }
}
