//! What formats show besides findings, and the words for a task that they share.

use super::RulePages;
use crate::agenda::{Item, Possible};
use crate::calendar::Day;
use crate::case::{Case, NextStep, Turn};
use crate::chronicle::Record;
use crate::deadline::{Deadline, Standing};
use crate::diagnostic::{Finding, Overdue, Overdues, Severity};
use crate::dossier::{Dossier, Event, FieldName, FieldType, Number, Said};
use crate::figures::document::{InternalDocument, PublicDocument};
use crate::locale::{Locale, Message};
use crate::people::People;
use crate::regulation::{Entry, Regulation};
use crate::rules::{RULES, Rule};
use crate::source::Spanned;
use crate::vocabulary::ClosedList;

/// What is late and falls due.
pub struct Agenda<'a> {
    /// The day on which it was looked at.
    pub today: Day,
    /// How many working days ahead.
    pub within: i64,
    /// What is to be done, the earliest first.
    pub items: &'a [Item<'a>],
    /// What can be done without a day.
    pub possible: &'a [Possible<'a>],
    /// Whether all files could be read: else nobody knows that nothing is late.
    pub is_whole: bool,
    /// Everyone of the organisation.
    pub people: &'a People,
    /// The address of the office, from which it writes; empty when there is none.
    pub sender: &'a str,
    /// The language.
    pub locale: &'static Locale,
}

/// One dossier with all that follows from it.
pub struct WholeDossier<'a> {
    /// The day on which it was looked at.
    pub today: Day,
    /// What is written down.
    pub dossier: &'a Dossier,
    /// What follows from it; none when there is no regulation to judge it by.
    pub case: Option<&'a Case<'a>>,
    /// Its findings, in the order of the file.
    pub findings: &'a [Finding],
    /// Where the codes of rules lead on a terminal.
    pub pages: &'a RulePages,
    /// The language.
    pub locale: &'static Locale,
}

/// What was recorded of one file.
pub struct Chronicle<'a> {
    /// The file.
    pub path: &'a str,
    /// What was recorded, the newest first.
    pub records: &'a [Record<'a>],
    /// The language.
    pub locale: &'static Locale,
}

/// The figures of a year.
pub struct Figures<'a> {
    /// Those that were asked for.
    pub figures: FiguresFor<'a>,
    /// The language.
    pub locale: &'static Locale,
}

/// Figures by who may read them.
pub enum FiguresFor<'a> {
    /// Everything, for the management.
    Management(&'a InternalDocument<'a>),
    /// What anyone may know.
    Public(&'a PublicDocument),
}

/// What rules say.
pub struct Explanation<'a> {
    /// The rules that were asked for; none for the list of all.
    pub rules: Option<Vec<&'static Rule>>,
    /// The regulation whose articles are named.
    pub regulation: Option<&'a Regulation>,
    /// Where the codes of rules lead on a terminal.
    pub pages: RulePages,
    /// The language.
    pub locale: &'static Locale,
}

impl Explanation<'_> {
    /// The rules that are explained, in the order of the documentation.
    pub(super) fn rules(&self) -> Vec<&'static Rule> {
        self.rules.clone().unwrap_or_else(|| RULES.clone())
    }
}

/// The number of the dossier, or the year of the report, that a task is about.
pub(super) fn which(item: &Item<'_>) -> String {
    item.dossier().map(str::to_owned).or(item.report.map(|year| year.to_string())).unwrap_or_default()
}

/// The same for what leaves the office: a file that has no number may be named after a person.
pub(super) fn which_unnamed(item: &Item<'_>, locale: &Locale) -> String {
    let Some((summary, _)) = item.task else { return which(item) };
    let typed = || summary.number.as_ref().map(|number| number.value.clone());
    Number::parse(&summary.id)
        .or_else(typed)
        .map_or_else(|| locale.text(key!("due-unnumbered")), |number| number.to_string())
}

/// How long it still is to the last day, or how long ago that was.
pub(super) fn when(item: &Item<'_>) -> Message {
    match (item.overdue, item.days, item.binding) {
        (Some(overdue), days, _) => Message::new(overdue.since()).with("days", -days),
        (None, 0, true) => message!("due-today"),
        (None, days, true) => message!("due-in", days = days),
        (None, 0, false) => message!("due-target-today"),
        (None, days, false) => message!("due-target-in", days = days),
    }
}

/// How many of these are overdue and how many fall due soon. That nothing is late is only said when
/// everything could be read.
pub(super) fn in_short<'i>(items: impl Iterator<Item = &'i Item<'i>> + Clone, agenda: &Agenda<'_>) -> String {
    let locale = agenda.locale;
    let overdues: Overdues = items.clone().filter_map(|item| item.overdue).collect();
    let soon = items.filter(|item| item.overdue.is_none()).count();
    let amounts = overdues.amounts(locale);
    let mut told = match (agenda.is_whole, amounts.is_empty()) {
        (true, _) => vec![overdues.in_short(locale)],
        (false, true) => Vec::new(),
        (false, false) => vec![format!("{}.", amounts.join(", "))],
    };
    if soon > 0 {
        told.push(locale.say(&message!("due-soon", number = soon, days = agenda.within)));
    }
    told.join(" ")
}

/// What is to be done: by the name that the regulation gives, else in the words for the step.
pub(super) fn to_do(name: Option<&str>, step: &str, locale: &Locale) -> String {
    let known = || member!("to-do-{step}").map(|key| locale.text(key));
    name.map(ToOwned::to_owned).or_else(known).unwrap_or_else(|| step.to_owned())
}

/// The same with the employee it is for.
pub(super) fn to_do_for(name: Option<&str>, step: &str, employee: Option<&str>, locale: &Locale) -> String {
    let what = to_do(name, step, locale);
    employee.map_or(what.clone(), |employee| format!("{what} ({employee})"))
}

/// A step that is still to be done, with the employee it is for and what it can only be.
#[must_use]
pub fn next_step(step: &NextStep, employee: Option<&str>, locale: &Locale) -> String {
    let what = to_do_for(step.name.as_deref(), &step.step, employee, locale);
    if step.only_rejection { format!("{what} ({})", locale.text(key!("only-rejection"))) } else { what }
}

/// Who is in charge: the people, or what they are where nobody holds the role.
#[must_use]
pub fn in_charge(people: &[String], turn: &Turn, locale: &Locale) -> String {
    match turn {
        Turn::Roles(roles) if roles.is_empty() => locale.text(key!("turn-anyone")),
        _ if people.is_empty() => turn_name(turn, locale),
        _ => people.join(", "),
    }
}

/// Whose turn it is, as roles, a person's key, or in words who is not of the organisation.
pub(super) fn turn_name(turn: &Turn, locale: &Locale) -> String {
    match turn {
        Turn::Roles(roles) => roles.join(", "),
        Turn::Person(key) => key.0.clone(),
        Turn::Complainant => locale.text(key!("turn-complainant")),
        Turn::Third => locale.text(key!("turn-third")),
        Turn::Substitute => locale.text(key!("turn-substitute")),
    }
}

/// The colour in which is told that a day has passed, or has not.
pub(super) fn overdue_colour(overdue: Option<Overdue>) -> &'static str {
    match overdue {
        Some(Overdue::Late | Overdue::Retention) => "\x1b[31m",
        Some(Overdue::Target) => "\x1b[33m",
        None => "",
    }
}

/// How a deadline stands on a day, in JSON and in the key of its text, after `standing-`.
pub(super) fn standing_name(deadline: &Deadline, today: Day) -> &'static str {
    let only_warns = deadline.severity(today).is_none_or(|grave| grave == Severity::Warning);
    match deadline.standing(today) {
        Standing::Met => "met",
        Standing::MetWithinOuter => "met-within-outer",
        Standing::MetLate if only_warns => "met-after",
        Standing::MetLate => "met-late",
        Standing::Running => "running",
        Standing::WithinOuter => "within-outer",
        Standing::Late if only_warns => "past",
        Standing::Late => "late",
        Standing::Missing => "missing",
    }
}

/// What one wants to know first, under its labels: who complains, about whom, and what kind of
/// complaint it is.
#[must_use]
pub fn facts(dossier: &Dossier, case: &Case<'_>, locale: &Locale) -> Vec<(String, String)> {
    let complainant = dossier.complainant.iter().flat_map(|it| [&it.name, &it.organisation]);
    let complainant: Vec<String> = complainant.filter(|part| !part.is_empty()).cloned().collect();
    let subjects = dossier.subjects.iter().map(|subject| case.people.name(&subject.value.0).to_owned());
    let subjects: Vec<String> = subjects.collect();
    let label_of = |entries: &[Entry], word: &Option<Spanned<String>>| {
        let word = word.as_ref().map_or("", |word| word.value.as_str());
        entries.iter().find(|entry| entry.key == word).map_or(word, |entry| &entry.label).to_owned()
    };
    let route = dossier.route.as_ref();
    let facts = [
        (key!("site-complainant"), complainant.join(", ")),
        (key!("site-gist-about"), subjects.join(", ")),
        (key!("site-fact-nature"), label_of(&case.regulation.natures, &dossier.nature)),
        (key!("site-fact-channel"), label_of(&case.regulation.channels, &dossier.channel)),
        (
            key!("site-fact-route"),
            route.map_or(String::new(), |it| locale.text(family!("site-route-{}", it.value.name()))),
        ),
    ];
    let told = facts.into_iter().filter(|(_, value)| !value.is_empty());
    told.map(|(label, value)| (locale.text(label), value)).collect()
}

/// What an event says, each field by its name and in words.
#[must_use]
pub fn details(event: &Event, case: &Case<'_>, locale: &Locale) -> String {
    let told = event.told().map(|(field, said)| (field.name.word(), in_words(field.of, said, case, locale)));
    let remark = event.remark.clone().map(|remark| ("opmerking", remark));
    let document = event.document.as_ref().map(|file| ("stuk", file.value.clone()));
    let named = told.chain(document).chain(remark).map(|(field, value)| {
        let own = case.regulation.without_report(field);
        let name = locale.text(own.unwrap_or_else(|| family!("field-{field}")));
        format!("{name}: {value}")
    });
    named.collect::<Vec<_>>().join("; ")
}

/// A word of a closed list as people read it.
#[must_use]
pub fn word_of(list: &str, word: &str, locale: &Locale) -> String {
    member!("site-{list}-{word}").map_or_else(|| word.to_owned(), |known| locale.text(known))
}

fn in_words(of: FieldType, said: Said<'_>, case: &Case<'_>, locale: &Locale) -> String {
    let answer = |yes| locale.text(if yes { key!("site-yes") } else { key!("site-no") });
    match said {
        Said::Text(text) => text_in_words(of, text, case, locale),
        Said::YesOrNo(yes) => answer(yes),
        Said::Day(day) => locale.date(day),
        Said::Persons(persons) => {
            let names = persons.iter().map(|person| case.people.name(person.value.key()));
            names.collect::<Vec<_>>().join(", ")
        }
        Said::DossierOrNo(number) => {
            number.map_or_else(|| answer(false), |number| number.as_str().to_owned())
        }
        Said::Fields(fields) => {
            let pairs = fields.fields().map(|(name, value)| {
                let label = member!("field-{name}").map_or_else(|| name.to_owned(), |key| locale.text(key));
                format!("{label} {}", typed_in_words(name, value, case, locale))
            });
            pairs.collect::<Vec<_>>().join(", ")
        }
    }
}

/// A word of a list, or a ground, in words; any other text as it is.
fn text_in_words(of: FieldType, text: &str, case: &Case<'_>, locale: &Locale) -> String {
    let known = match of {
        FieldType::Word(list) => Some(word_of(list.list, text, locale)),
        FieldType::Exclusion => case.regulation.exclusion(text).map(|known| known.name.clone()),
        _ => None,
    };
    known.unwrap_or_else(|| text.to_owned())
}

/// The same of what was typed in a field.
pub(super) fn typed_in_words(field: &str, value: &str, case: &Case<'_>, locale: &Locale) -> String {
    let of = FieldName::from_name(field).map(FieldName::usual);
    let step = || case.regulation.step(value).map(|step| case.regulation.name_of(step, locale));
    match (field, of) {
        ("stap", _) => step().unwrap_or_else(|| value.to_owned()),
        ("datum", _) | (_, Some(FieldType::Day)) => {
            value.parse().map_or_else(|_| value.to_owned(), |day| locale.date(day))
        }
        ("door", _) | (_, Some(FieldType::Persons)) => {
            let keys = value.trim_matches(['[', ']']).split(", ");
            keys.map(|key| case.people.name(key)).collect::<Vec<_>>().join(", ")
        }
        (_, Some(of)) => text_in_words(of, value, case, locale),
        _ => value.to_owned(),
    }
}
