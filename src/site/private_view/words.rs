//! The words of the private site in one language, looked up once.

use std::borrow::Cow;
use std::sync::OnceLock;

use ahash::AHashMap;

use crate::calendar::Day;
use crate::diagnostic::{Overdue, Overdues};
use crate::locale::{Key, Labels, Language, Locale, Message, PerLanguage};
use crate::site::html::Html;
use crate::vocabulary::ClosedList;

/// What the keys of the private site begin with.
const PREFIX: &str = "site-";

/// Lists of words that others need too, and what their keys begin with.
const SHARED: [(&str, &str); 4] =
    [("todo", "to-do-"), ("field", "field-"), ("overdue", "overdue-"), (STAGES, "stage-")];

/// The one of them that never begins a sentence.
const STAGES: &str = "stage";

/// The words of the private site.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    locale: &'static Locale,
    lists: &'static Lists,
    /// The language of the records, where that is another one.
    quoted: Option<&'static str>,
}

/// Of so many days the text is kept that says how much time there is.
const DAYS: usize = 400;

/// What is looked up once for a language.
#[derive(Debug)]
struct Lists {
    labels: Labels,
    /// The same by their keys.
    texts: AHashMap<Key, String>,
    /// The same as the labels, by the first word of their keys and what comes behind it.
    values: AHashMap<&'static str, AHashMap<&'static str, String>>,
    /// How much time there is, by what is said about it and the number of days.
    times: [[OnceLock<String>; DAYS]; Time::NUMBER],
    months: Vec<String>,
    short_months: Vec<String>,
}

/// What is said about the time there is.
#[derive(Debug, Clone, Copy)]
pub enum Time {
    /// So many working days are left.
    Left,
    /// So many are left to a day that does not bind.
    Aimed,
    /// Its day passed so many working days ago.
    Passed(Overdue),
}

impl Time {
    /// How many there are.
    const NUMBER: usize = 2 + Overdue::ALL.len();

    fn index(self) -> usize {
        match self {
            Self::Left => 0,
            Self::Aimed => 1,
            Self::Passed(overdue) => 2 + overdue as usize,
        }
    }

    fn key(self) -> Key {
        match self {
            Self::Left => key!("site-time-left"),
            Self::Aimed => key!("site-time-aimed"),
            Self::Passed(overdue) => overdue.since(),
        }
    }
}

impl Lists {
    fn of(locale: &Locale) -> Self {
        let labels = locale.labels(PREFIX);
        let months = (1..=12).map(|month| locale.text(family!("month-{month}"))).collect();
        let short_months = (1..=12).map(|month| locale.text(family!("site-month-short-{month}"))).collect();
        let mut values: AHashMap<_, AHashMap<_, _>> = AHashMap::new();
        for key in Key::beginning_with(PREFIX).filter(|key| !key.takes_arguments()) {
            if let Some((list, value)) = key.as_str()[PREFIX.len()..].split_once('-') {
                values.entry(list).or_default().insert(value, locale.text(key));
            }
        }
        for (list, prefix) in SHARED {
            let shared = Key::beginning_with(prefix);
            let text = |key| if list == STAGES { locale.text(key) } else { capitalised(&locale.text(key)) };
            values.insert(list, shared.map(|key| (&key.as_str()[prefix.len()..], text(key))).collect());
        }
        let known = [PREFIX, "overdue-", "severity-", "accounted"].into_iter().flat_map(Key::beginning_with);
        let texts = known.map(|key| (key, locale.text(key))).collect();
        let times = [const { [const { OnceLock::new() }; DAYS] }; Time::NUMBER];
        Self { labels, texts, values, times, months, short_months }
    }
}

/// A text that stands by itself here, and within a sentence elsewhere. A capital has no accent: Eén.
pub(super) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| if first == 'é' { 'e' } else { first });
    first.into_iter().flat_map(char::to_uppercase).chain(characters).collect()
}

impl Words {
    /// Looks all labels of a language up, the first time.
    #[must_use]
    pub fn of(language: Language) -> Self {
        static ALL: PerLanguage<Lists> = PerLanguage::new();
        let locale = Locale::of(language);
        Self { locale, lists: ALL.get_or_init(language, || Lists::of(locale)), quoted: None }
    }

    /// The same for pages on records in a language.
    #[must_use]
    pub fn about(self, records: Language) -> Self {
        Self { quoted: (records != self.language()).then(|| records.code()), ..self }
    }

    /// The language of what is quoted from the records; none where it is that of the page.
    #[must_use]
    pub fn quoted(&self) -> Option<&'static str> {
        self.quoted
    }

    /// What stands in the records, with its language where that is not the language of the page.
    #[must_use]
    pub fn quote(&self, text: &str) -> Html {
        Html::default().quoted(text, self.quoted)
    }

    /// The labels as templates know them: `site-nav-overview` is `nav_overview`.
    #[must_use]
    pub fn labels(&self) -> &'static Labels {
        &self.lists.labels
    }

    /// A text without arguments, looked up once.
    #[must_use]
    pub fn label(&self, key: Key) -> &'static str {
        self.lists.texts.get(&key).map_or(key.as_str(), String::as_str)
    }

    /// The label of a value of a closed list, such as `step` and `klager-geinformeerd`; the value
    /// itself when it is none of ours.
    #[must_use]
    pub fn value<'v>(&self, list: &str, value: &'v str) -> &'v str {
        self.known(list, value).unwrap_or(value)
    }

    /// The label of a value of a closed list; none when there is none.
    #[must_use]
    pub fn known(&self, list: &str, value: &str) -> Option<&'static str> {
        self.lists.values.get(list)?.get(value).map(String::as_str)
    }

    /// A text by its own key, for texts that others need too.
    #[must_use]
    pub fn text(&self, key: Key) -> String {
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

    /// How much time there is, in working days.
    #[must_use]
    pub fn time(&self, time: Time, days: i64) -> Cow<'static, str> {
        let say = || self.say(&Message::new(time.key()).with("days", days));
        let kept = usize::try_from(days).ok().and_then(|days| self.lists.times[time.index()].get(days));
        kept.map_or_else(|| say().into(), |kept| kept.get_or_init(say).into())
    }

    /// How much there is of what is past its day, in a sentence, which says so where nothing is late. Where
    /// files can't be used nobody knows that, and what is said of these takes its place.
    #[must_use]
    pub fn overdues(&self, overdues: Overdues, unread: &str) -> String {
        let told = Overdue::ALL.iter().filter(|overdue| overdues.of(**overdue) > 0);
        let told = told.map(|it| {
            let key = family!("site-lead-{}", it.name());
            self.say(&Message::new(key).with("number", overdues.of(*it)))
        });
        let mut parts: Vec<String> = told.collect();
        let last = parts.pop().map(|last| match parts.as_slice() {
            [] => format!("{}.", capitalised(&last)),
            parts => {
                let (first, last) = (capitalised(&parts.join(", ")), last.as_str());
                format!("{}.", self.say(&message!("site-lead-and", first = first.as_str(), last = last)))
            }
        });
        let none = match unread {
            "" => (overdues.late == 0).then(|| self.text(key!("nothing-late"))),
            unread => Some(unread.to_owned()),
        };
        none.into_iter().chain(last).collect::<Vec<_>>().join(" ")
    }

    /// A day written out.
    #[must_use]
    pub fn date(&self, date: Day) -> String {
        let (mut day, mut year) = (itoa::Buffer::new(), itoa::Buffer::new());
        let month = &self.lists.months[date.month() as usize - 1];
        [day.format(date.day()), " ", month, " ", year.format(date.year())].concat()
    }

    /// A day without its year: `2 mrt`.
    #[must_use]
    pub fn short(&self, date: Day) -> String {
        format!("{} {}", date.day(), self.lists.short_months[date.month() as usize - 1])
    }

    /// A month by its short name: `mrt`.
    #[must_use]
    pub fn short_month(&self, date: Day) -> &'static str {
        &self.lists.short_months[date.month() as usize - 1]
    }

    /// A month with its year: `mrt 2026`.
    #[must_use]
    pub fn month(&self, date: Day) -> String {
        format!("{} {}", self.lists.short_months[date.month() as usize - 1], date.year())
    }

    /// How many more there are than a page lists; empty when there are none.
    #[must_use]
    pub fn more(&self, count: usize) -> String {
        match count {
            0 => String::new(),
            count => self.say(&message!("site-more", count = count)),
        }
    }

    /// The first sentence of a timeline's description.
    #[must_use]
    pub fn timeline(&self, steps: usize, first: Day, last: Day) -> String {
        self.say(&message!("site-timeline-description", steps = steps, first = first, last = last))
    }
}
