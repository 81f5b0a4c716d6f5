//! The statement of a destruction, for print: who, when and why, what proves it, what is left to do.

use serde::Serialize;

use super::ShownDay;
use super::words::Words;
use crate::calendar::Day;
use crate::ledger::{Destruction, ToDo};
use crate::locale::Key;
use crate::register::Register;

/// The statement of one destruction.
#[derive(Debug, Clone, Serialize)]
pub struct Certificate {
    /// The number.
    pub number: String,
    /// Its page.
    pub href: String,
    /// That it was destroyed, by whom, when and on what ground, in a sentence.
    pub said: String,
    /// What was searched, in a sentence.
    pub searched: String,
    /// What the record says, line by line.
    pub facts: Vec<Fact>,
    /// The copies out of reach.
    pub to_do: Vec<Copied>,
}

/// One line of it.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// What it is about.
    pub label: String,
    /// What the record says of it.
    pub value: String,
}

/// A copy out of reach.
#[derive(Debug, Clone, Serialize)]
pub struct Copied {
    /// Which.
    pub what: String,
    /// When it was seen to, and by whom; that it was not, otherwise.
    pub standing: String,
}

/// The statements, in the order of the ledger.
pub(super) fn certificates<'r>(
    register: &'r Register,
    words: &'r Words,
) -> impl DoubleEndedIterator<Item = Certificate> + 'r {
    let desk = Desk { register, words };
    register.destructions.iter().map(move |record| desk.certificate(record))
}

#[derive(Clone, Copy)]
struct Desk<'d> {
    register: &'d Register,
    words: &'d Words,
}

impl Desk<'_> {
    fn certificate(self, record: &Destruction) -> Certificate {
        let number = record.number.as_str();
        let said = message!("site-destroyed-said", number = number, ..)
            .with("day", self.day(record.date))
            .with("by", self.named(record.by.as_deref().unwrap_or_default()))
            .with("ground", record.ground.as_str());
        let searched =
            message!("site-destroyed-searched", objects = record.searched.unwrap_or_default() as usize);
        Certificate {
            number: number.to_owned(),
            href: format!("destroyed/{number}.html"),
            said: self.words.say(&said),
            searched: self.words.say(&searched),
            facts: self.facts(record),
            to_do: record.to_do.iter().map(|it| self.copied(it)).collect(),
        }
    }

    /// What was not recorded is no line.
    fn facts(self, record: &Destruction) -> Vec<Fact> {
        fn said<T: ToString>(value: Option<T>) -> String {
            value.map(|value| value.to_string()).unwrap_or_default()
        }
        let removed = Some(record.removed.len()).filter(|number| *number > 0);
        let lines: [(Key, String); 12] = [
            (key!("site-destroyed-day"), self.day(record.date)),
            (key!("site-destroyed-by"), self.named(record.by.as_deref().unwrap_or_default())),
            (key!("site-destroyed-ground"), record.ground.clone()),
            (key!("site-column-kept"), self.day(record.kept_until)),
            (key!("site-destroyed-removed"), said(removed)),
            (key!("site-destroyed-commits"), said(record.commits)),
            (key!("site-destroyed-objects"), said(record.searched)),
            (key!("site-destroyed-found"), said(record.found)),
            (key!("site-destroyed-signatures"), said(record.signatures)),
            (key!("site-destroyed-old"), said(record.old_tip)),
            (key!("site-destroyed-new"), said(record.new_tip)),
            (key!("site-destroyed-remark"), record.remark.clone()),
        ];
        let lines = lines.into_iter().filter(|(_, value)| !value.is_empty());
        lines.map(|(key, value)| Fact { label: self.words.label(key).to_owned(), value }).collect()
    }

    fn copied(self, it: &ToDo) -> Copied {
        let standing = match it.done {
            Some(done) => {
                let by = it.by.as_ref().map_or("", |by| by.value.as_str());
                let by = self.named(by);
                self.words.say(&message!("site-destroyed-done", day = self.day(Some(done)), by = by))
            }
            None => self.words.label(key!("site-destroyed-open")).to_owned(),
        };
        Copied { what: it.what.clone(), standing }
    }

    fn day(self, day: Option<Day>) -> String {
        day.map(|day| ShownDay::of(day, self.words).text).unwrap_or_default()
    }

    fn named(self, key: &str) -> String {
        self.register.people.get(key).map_or_else(|| key.to_owned(), |person| person.name.clone())
    }
}
