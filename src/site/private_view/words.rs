//! The words of the private site in one language, looked up once.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use crate::locale::{Language, Locale, Message};

/// The labels of the private site.
#[derive(Debug)]
pub struct Words {
    locale: &'static Locale,
    labels: HashMap<String, String>,
    months: Vec<String>,
    short_months: Vec<String>,
}

impl Words {
    /// Looks all labels of a language up.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let locale = Locale::of(language);
        let labels = locale
            .keys()
            .into_iter()
            .filter_map(|key| Some((key.strip_prefix("site-")?.replace('-', "_"), locale.text(&key))))
            .collect();
        let months = (1..=12).map(|month| locale.text(&format!("month-{month}"))).collect();
        let short_months = (1..=12).map(|month| locale.text(&format!("site-month-short-{month}"))).collect();
        Self { locale, labels, months, short_months }
    }

    /// The labels as templates know them: `site-nav-overview` is `nav_overview`.
    #[must_use]
    pub fn labels(&self) -> &HashMap<String, String> {
        &self.labels
    }

    /// A label by the name that templates use; the name itself when there is none.
    #[must_use]
    pub fn label(&self, name: &str) -> String {
        self.labels.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }

    /// A value under the label of its name.
    #[must_use]
    pub fn fact(&self, name: &str, value: String) -> super::Fact {
        super::Fact { name: self.label(name), value }
    }

    /// The label of a value of a closed list, such as `step` and `klager-geinformeerd`; the value
    /// itself when it is none of ours.
    #[must_use]
    pub fn value(&self, list: &str, value: &str) -> String {
        self.known(list, value).unwrap_or_else(|| value.to_owned())
    }

    /// The label of a value of a closed list; none when there is none.
    #[must_use]
    pub fn known(&self, list: &str, value: &str) -> Option<String> {
        let name = format!("{list}_{}", value.replace('-', "_"));
        self.labels.get(&name).cloned()
    }

    /// A text by its own key, for texts that others need too.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// A text with its arguments.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.locale.say(message)
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.locale.language()
    }

    /// A day written out.
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        format!("{} {} {}", date.day(), self.months[date.month0() as usize], date.year())
    }

    /// A day without its year: `2 mrt`.
    #[must_use]
    pub fn short(&self, date: NaiveDate) -> String {
        format!("{} {}", date.day(), self.short_months[date.month0() as usize])
    }

    /// A month by its short name: `mrt`.
    #[must_use]
    pub fn short_month(&self, date: NaiveDate) -> String {
        self.short_months[date.month0() as usize].clone()
    }

    /// A month with its year: `mrt 2026`.
    #[must_use]
    pub fn month(&self, date: NaiveDate) -> String {
        format!("{} {}", self.short_months[date.month0() as usize], date.year())
    }

    /// How many more there are than a page lists; empty when there are none.
    #[must_use]
    pub fn more(&self, count: usize) -> String {
        match count {
            0 => String::new(),
            count => self.say(&Message::new("site-more").with("count", count)),
        }
    }

    /// The first sentence of a timeline's description.
    #[must_use]
    pub fn timeline(&self, steps: usize, first: NaiveDate, last: NaiveDate) -> String {
        self.say(
            &Message::new("site-timeline-description")
                .with("steps", steps)
                .with("first", first)
                .with("last", last),
        )
    }
}
