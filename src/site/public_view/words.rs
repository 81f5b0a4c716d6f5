//! A regulation's parameters in words that the public reads.

use serde::Serialize;

use crate::calendar::Day;
use crate::calendar::Term;
use crate::figures::length;
use crate::locale::{Key, Language, Locale, Message};
use crate::regulation::{COMPLAINANT, RECEIVER, Regulation, Role, StepDefinition, StepKind, THIRD, TermRule};
use crate::vocabulary::ClosedList;

/// What the keys of the public site begin with.
pub(super) const PREFIX: &str = "public-";
/// What the keys begin with of words that a regulation uses and that other languages can translate.
const GLOSSARY: &str = "public-glossary-";

/// A piece of text with its language, where that is not the language of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The text.
    pub text: String,
    /// Its language, when it differs from that of the page.
    pub lang: Option<&'static str>,
}

/// A day, for machines and for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownDay {
    /// `YYYY-MM-DD`.
    pub iso: String,
    /// Written out.
    pub text: String,
}

/// A citation of an article that the text has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// The number.
    pub number: String,
    /// Its address within the page of the regulation.
    pub anchor: String,
}

/// One version of the regulation, spoken about in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'r> {
    pub(super) regulation: &'r Regulation,
    locale: &'static Locale,
}

impl<'r> Words<'r> {
    pub(super) fn new(regulation: &'r Regulation, language: Language) -> Self {
        Self { regulation, locale: Locale::of(language) }
    }

    pub(super) fn language(self) -> Language {
        self.locale.language()
    }

    /// A text of the public site, by its key without `public-`.
    pub(super) fn text(self, key: Key) -> String {
        self.locale.text(key)
    }

    /// A text that may use the names of this organisation.
    pub(super) fn say(self, key: Key) -> String {
        self.fill(Message::new(key))
    }

    /// The same for a text with arguments of its own.
    pub(super) fn fill(self, message: Message) -> String {
        let name = &self.regulation.organisation.name;
        let organisation = if name.is_empty() { self.text(key!("public-us")) } else { name.clone() };
        let accountable = self.regulation.accountable_role().map(|role| self.foreign(&role.name).text);
        self.locale.say(
            &message
                .with("organisation", organisation)
                .with("desk", desk(self.regulation))
                .with("accountable", accountable.unwrap_or_default()),
        )
    }

    pub(super) fn date(self, date: Day) -> String {
        self.locale.date(date)
    }

    pub(super) fn day(self, date: Day) -> ShownDay {
        ShownDay { iso: date.to_string(), text: self.date(date) }
    }

    pub(super) fn month(self, month: u32) -> String {
        self.locale.text(family!("month-{month}"))
    }

    /// `drie werkweken`, `één maand`.
    pub(super) fn length(self, term: Term) -> String {
        length(self.locale, term)
    }

    /// The same, with the working days of a working week, which not everyone counts alike.
    pub(super) fn counted(self, term: Term) -> String {
        let length = self.length(term);
        match term.in_working_days() {
            Some(days) => {
                let days = self.length(days);
                self.locale.say(&message!("public-length-counted", length = length, days = days))
            }
            None => length,
        }
    }

    /// What a term counts from: `de ontvangst van uw klacht`.
    pub(super) fn from(self, key: &str) -> String {
        let Some(step) = self.regulation.step(key) else {
            return member!("public-from-{key}").map_or_else(|| key.to_owned(), |known| self.text(known));
        };
        match self.own_name(step) {
            Some(name) => {
                let name = capitalised(&self.foreign(name).text);
                self.locale.say(&message!("public-from-named", name = name))
            }
            None if step.kind == StepKind::Ruled && !self.is_as_usual(step) => {
                self.text(key!("public-ruling-from"))
            }
            None => self.text(family!("public-from-{}", step.kind.name())),
        }
    }

    /// `binnen drie werkweken na de ontvangst van uw klacht`, or the target as a target.
    pub(super) fn within_from(self, rule: &TermRule) -> String {
        self.long_from(rule, self.length(rule.length))
    }

    /// The same where it is told first, so with the days counted.
    pub(super) fn within_counted_from(self, rule: &TermRule) -> String {
        self.long_from(rule, self.counted(rule.length))
    }

    fn long_from(self, rule: &TermRule, length: String) -> String {
        let key = if rule.binding { key!("public-within-from") } else { key!("public-target-from") };
        self.locale.say(&Message::new(key).with("length", length).with("from", self.from(&rule.from)))
    }

    /// `binnen drie werkweken (15 werkdagen)`, or the target as a target.
    pub(super) fn within(self, rule: &TermRule) -> String {
        let key = if rule.binding { key!("public-within") } else { key!("public-target") };
        self.locale.say(&Message::new(key).with("length", self.counted(rule.length)))
    }

    /// The name that a regulation gives a step: our words for its kind could promise more.
    pub(super) fn own_name(self, step: &'r StepDefinition) -> Option<&'r str> {
        if step.kind == StepKind::Plain {
            return step.own_name();
        }
        step.name.as_deref()
    }

    /// Whether our words for a kind of step promise no more than the regulation does.
    pub(super) fn is_as_usual(self, step: &StepDefinition) -> bool {
        let mut rulings = self.regulation.steps_of(StepKind::Ruled);
        let mut by_third =
            || self.regulation.names_third && rulings.all(|ruling| ruling.performers == [THIRD]);
        let is_appeal = matches!(step.kind, StepKind::Appealed | StepKind::Ruled);
        self.own_name(step).is_none() && (!is_appeal || by_third())
    }

    /// What a step is called.
    pub(super) fn step_title(self, step: &'r StepDefinition) -> Phrase {
        match self.own_name(step) {
            Some(name) => {
                let phrase = self.foreign(name);
                Phrase { text: capitalised(&phrase.text), ..phrase }
            }
            None if step.kind == StepKind::Ruled && !self.is_as_usual(step) => {
                self.own(self.text(key!("public-ruling-title")))
            }
            None => self.own(self.say(family!("public-step-{}-title", step.kind.name()))),
        }
    }

    /// Those who may do something: the names of roles, or who stands for `ontvanger`, `klager` and
    /// `derde`.
    pub(super) fn performers(self, keys: &[String]) -> Vec<Phrase> {
        if keys.is_empty() {
            return vec![self.own(self.text(key!("public-anyone")))];
        }
        keys.iter().map(|key| self.performer(key)).collect()
    }

    fn performer(self, key: &str) -> Phrase {
        match key {
            RECEIVER => self.own(self.text(key!("public-receiver"))),
            COMPLAINANT => self.own(self.text(key!("public-complainant"))),
            THIRD => self.own(self.text(key!("public-third"))),
            _ => match self.regulation.roles.iter().find(|role| role.key == key) {
                Some(role) => self.role(role),
                None => self.foreign(key),
            },
        }
    }

    /// A role as a sentence names it: `het secretariaat`; by its name alone in another language.
    pub(super) fn role(self, role: &Role) -> Phrase {
        let name = self.foreign(&role.name);
        match &role.article {
            Some(article) if name.text == role.name => {
                Phrase { text: format!("{article} {}", name.text), ..name }
            }
            _ => name,
        }
    }

    /// A text in the language of the page.
    pub(super) fn own(self, text: String) -> Phrase {
        Phrase { text, lang: None }
    }

    /// A text of the regulation: as it stands when the page speaks its language, translated when the
    /// glossary knows it, and otherwise marked as another language.
    pub(super) fn foreign(self, text: &str) -> Phrase {
        let written_in = self.regulation.publication.language;
        if written_in == self.language() {
            return self.own(text.to_owned());
        }
        match translated(text, written_in, self.locale) {
            Some(translation) => self.own(translation),
            None => Phrase { text: text.to_owned(), lang: Some(written_in.code()) },
        }
    }

    /// A way to complain: in plain words where the regulation's own word is a known one.
    pub(super) fn channel(self, text: &str) -> Phrase {
        let source = Locale::of(self.regulation.publication.language);
        let known = Key::beginning_with(GLOSSARY).find(|key| source.text(*key) == text);
        let name = known.map_or("", |key| &key.as_str()[GLOSSARY.len()..]);
        match member!("public-channel-{name}") {
            Some(plain) => self.own(self.text(plain)),
            None => self.foreign(text),
        }
    }

    /// `mondeling, schriftelijk of via evaluatie`.
    pub(super) fn alternatives(self, parts: &[&str]) -> String {
        match parts {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.text(key!("public-or"))),
        }
    }

    /// The articles among these numbers that the text has.
    pub(super) fn citations<'a>(self, numbers: impl IntoIterator<Item = &'a str>) -> Vec<Citation> {
        let known = numbers.into_iter().filter(|number| self.regulation.article(number).is_some());
        known.map(|number| Citation { number: number.to_owned(), anchor: anchor(number) }).collect()
    }

    /// The articles of the first step of a kind.
    pub(super) fn citations_of(self, kind: StepKind) -> Vec<Citation> {
        let step = self.regulation.steps_of(kind).next();
        self.citations(step.into_iter().flat_map(|step| step.articles.iter().map(String::as_str)))
    }

    /// The article behind a rule: what the regulation says it is, else the one in the rule's code.
    pub(super) fn citations_of_rule(self, code: &str) -> Vec<Citation> {
        let stated = self.regulation.rule_articles.get(code).map(String::as_str);
        let coded = code.trim_start_matches('A').split('.').next();
        self.citations(stated.or(coded))
    }
}

/// The address of an article within the page of the regulation.
pub(super) fn anchor(number: &str) -> String {
    let letters = number.to_lowercase();
    let safe = letters.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' });
    format!("artikel-{}", safe.collect::<String>())
}

/// The name of the desk where complaints are lodged, or of the organisation.
pub(super) fn desk(regulation: &Regulation) -> &str {
    let organisation = &regulation.organisation;
    let named = &organisation.contact.name;
    if named.is_empty() { &organisation.name } else { named }
}

/// A telephone number as a telephone takes it.
pub(super) fn dialled(telephone: &str) -> String {
    telephone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect()
}

pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn translated(text: &str, from: Language, to: &Locale) -> Option<String> {
    let source = Locale::of(from);
    Key::beginning_with(GLOSSARY).find(|key| source.text(*key) == text).map(|key| to.text(key))
}

/// Whether a text is a word for which the glossary has others.
pub(super) fn is_in_glossary(text: &str) -> bool {
    let mut locales = Language::all().map(Locale::of);
    locales.any(|locale| Key::beginning_with(GLOSSARY).any(|key| locale.text(key) == text))
}
