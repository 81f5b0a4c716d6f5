//! What somebody decided may be read (`leesbaar`): a form that is an ordinary word too.

use std::collections::HashSet;
use std::sync::Arc;

use super::fold::Folded;
use super::{Fact, Kind, Records, name};

/// What a record lists of a form that it knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readable {
    /// Nothing.
    Never,
    /// The form with a genitive's s, as a message may have shown it: `Lees` of Lee.
    Genitive,
    /// The form itself, with and without that s.
    Form,
}

impl Readable {
    /// What of a form may be read by what is listed. A whole name of several words is no ordinary word.
    pub(super) fn of(form: &str, fact: &Fact, listed: &HashSet<String>) -> Self {
        if listed.is_empty() || fact.kind == Kind::Name && name::is_whole(form, &fact.text) {
            return Self::Never;
        }
        match listed.contains(form) {
            true => Self::Form,
            false if listed.iter().any(|other| is_genitive(other, form)) => Self::Genitive,
            false => Self::Never,
        }
    }
}

/// Whether a text is a form with a genitive's s.
fn is_genitive(said: &str, form: &str) -> bool {
    said.strip_prefix(form) == Some("s")
}

/// Who knows a form, by how it stands in a text.
#[derive(Debug)]
pub(super) struct Knowing {
    form: String,
    /// As a name, after a title, and in a word that is made of it.
    all: Arc<Records>,
    /// As it is.
    bare: Arc<Records>,
    /// With a genitive's s.
    genitive: Arc<Records>,
}

impl Knowing {
    /// Of one form, each record with what it lists of it.
    pub(super) fn new(form: String, records: &[((Arc<str>, usize), Readable)]) -> Self {
        let without = |listed: &[Readable]| {
            let told = records.iter().filter(|(_, readable)| !listed.contains(readable));
            Arc::new(told.map(|(record, _)| record.clone()).collect::<Records>())
        };
        let all = without(&[]);
        if records.iter().all(|(_, readable)| *readable == Readable::Never) {
            return Self { form, bare: Arc::clone(&all), genitive: Arc::clone(&all), all };
        }
        let genitive = without(&[Readable::Form, Readable::Genitive]);
        Self { form, all, bare: without(&[Readable::Form]), genitive }
    }

    /// Who of those counts at a place in a text; none when everyone listed it.
    pub(super) fn told(&self, folded: &Folded, (start, end): (usize, usize)) -> Option<&Arc<Records>> {
        let said = &folded.text[start..end];
        let records = if name::follows_title(folded, start) {
            &self.all
        } else if said == self.form {
            &self.bare
        } else if is_genitive(said, &self.form) {
            &self.genitive
        } else {
            &self.all
        };
        (!records.is_empty()).then_some(records)
    }
}
