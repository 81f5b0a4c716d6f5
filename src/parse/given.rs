//! A value as people typed it, read as what is asked for.

use std::ops::RangeInclusive;

use super::Problems;
use super::days::{self, Typed};
use super::keys;
use super::limits::MOST_ITEMS;
use super::yaml::{self, Entry, LONGEST_SHOWN, Node, Value};
use crate::calendar::Day;
use crate::diagnostic::{Code, Finding};
use crate::dossier::Actor;
use crate::locale::{Key, Message};
use crate::people::PersonKey;
use crate::regulation::{COMPLAINANT, THIRD};
use crate::source::{Edit, Span, Spanned};
use crate::vocabulary::{ClosedList, meant};

/// The value behind a key or in a list, or that it is not there, with the problems of its file:
/// whatever it is read as, what speaks against it is reported where it stands.
pub(super) struct Given<'n, 'p> {
    pub(super) node: Option<&'n Node>,
    pub(super) problems: &'p mut Problems,
}

impl<'n, 'p> Given<'n, 'p> {
    pub(super) fn new(node: Option<&'n Node>, problems: &'p mut Problems) -> Self {
        Self { node, problems }
    }

    /// The same value, to be read and then reported about.
    pub(super) fn again(&mut self) -> Given<'n, '_> {
        Given::new(self.node, self.problems)
    }

    pub(super) fn report(&mut self, code: Code, span: Span, message: Message) -> &mut Finding {
        self.problems.report(code, span, message)
    }

    /// A text of one scalar; reports F5 for a list or a mapping.
    pub(super) fn text(mut self) -> Option<Spanned<String>> {
        self.scalar()
    }

    /// A text on one line; one of more lines is told, and read as one.
    pub(super) fn line(mut self, key: &str) -> Option<Spanned<String>> {
        let text = self.scalar()?;
        if !text.value.contains(['\n', '\r']) {
            return Some(text);
        }
        let line = text.value.split_whitespace().collect::<Vec<_>>().join(" ");
        let example = format!("{key}: {}", yaml::written(&line));
        self.report(code!("F5"), text.span, message!("f5-lines")).help =
            Some(message!("f2-written-help", example = example));
        Some(Spanned::new(line, text.span))
    }

    /// A text, or an empty one when it is lacking or malformed.
    pub(super) fn plain_text(self) -> String {
        self.text().map(|text| text.value).unwrap_or_default()
    }

    /// A text that is converted; reports F5 for one that can't be.
    pub(super) fn parsed<T>(
        mut self,
        message: Key,
        help: Key,
        convert: impl Fn(&str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let text = self.scalar()?;
        let value = convert(&text.value);
        if value.is_none() {
            let message = Message::new(message).with("typed", text.value);
            self.report(code!("F5"), text.span, message).help = Some(Message::new(help));
        }
        Some(Spanned::new(value?, text.span))
    }

    /// A boolean: `ja` or `nee`, also `true` or `false`.
    pub(super) fn boolean(mut self) -> Option<Spanned<bool>> {
        let text = self.scalar()?;
        let value = match text.value.as_str() {
            "ja" | "true" => true,
            "nee" | "false" => false,
            typed => {
                let meant = meant(typed, ["ja", "nee"]);
                self.report_choice(&text, ["ja", "nee"].into_iter());
                meant? == "ja"
            }
        };
        Some(Spanned::new(value, text.span))
    }

    /// Whether it says `ja`.
    pub(super) fn flag(self) -> bool {
        self.boolean().is_some_and(|flag| flag.value)
    }

    /// A real day, `YYYY-MM-DD`; reports F6 otherwise, and says which day may be meant.
    pub(super) fn day(mut self) -> Option<Spanned<Day>> {
        self.real_day(None)
    }

    /// A real day that is not after today. What is dated later counts as undated: nothing follows
    /// from a day that is mistyped.
    pub(super) fn past_day(mut self) -> Option<Spanned<Day>> {
        let today = self.problems.today;
        let day = self.real_day(Some(today))?;
        if day.value > today {
            let message = message!("f6-future", date = day.value, today = today);
            self.report(code!("F6"), day.span, message).help = Some(message!("f6-future-help"));
            return None;
        }
        Some(day)
    }

    fn real_day(&mut self, last: Option<Day>) -> Option<Spanned<Day>> {
        let text = self.scalar()?;
        if let Ok(day) = text.value.parse() {
            return Some(Spanned::new(day, text.span));
        }
        let typed = text.value.as_str();
        let meant = |day: Day| message!("help-nearest", near = day.to_string());
        let read = days::typed(typed, self.problems.today, last);
        let mend = match read {
            Typed::Meant(day) => Some(Edit::new(text.span, day.to_string())),
            _ => None,
        };
        let (message, help) = match read {
            Typed::Meant(day) | Typed::Near(day) => (message!("f6-shape", typed = typed), meant(day)),
            Typed::Turned(day) => (message!("f6-not-real", typed = typed), meant(day)),
            Typed::Beyond(last) => {
                let days = i64::from(last.day());
                (
                    message!("f6-beyond", typed = typed, days = days, last = last),
                    message!("f6-beyond-help", last = last.to_string()),
                )
            }
            Typed::Unknown => (message!("f6-not-real", typed = typed), message!("f6-help")),
        };
        let finding = self.report(code!("F6"), text.span, message);
        finding.help = Some(help);
        finding.mend.extend(mend);
        None
    }

    /// A whole number within a range; reports F5 otherwise.
    pub(super) fn number(mut self, range: RangeInclusive<u32>) -> Option<u32> {
        let text = self.scalar()?;
        let number = counted(&text.value).and_then(|number| u32::try_from(number).ok());
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            let message = message!("f5-count", typed = text.value);
            let help = message!("f5-count-help", least = i64::from(*range.start()), ..);
            let help = help.with("most", i64::from(*range.end()));
            self.report(code!("F5"), text.span, message).help = Some(help);
        }
        number
    }

    /// A value of a closed list of the tool; reports F5 otherwise.
    pub(super) fn closed<T: ClosedList>(self) -> Option<Spanned<T>> {
        self.closed_among(T::ALL.iter().copied())
    }

    /// A value of a closed list of which only some are meant here.
    pub(super) fn closed_among<T: ClosedList>(
        self,
        values: impl Iterator<Item = T> + Clone,
    ) -> Option<Spanned<T>> {
        let word = self.one_of(values.map(ClosedList::name))?;
        Some(Spanned::new(T::from_name(&word.value)?, word.span))
    }

    /// A key of a closed list of the regulation; reports F5 otherwise.
    pub(super) fn one_of<'a>(
        mut self,
        keys: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<Spanned<String>> {
        let text = self.scalar()?;
        if keys.clone().any(|key| key == text.value) {
            return Some(text);
        }
        // A word with other capitals is told, and read as the one that it is.
        let small = text.value.to_lowercase();
        let meant = keys.clone().find(|key| *key == small);
        self.report_choice(&text, keys);
        Some(Spanned::new(meant?.to_owned(), text.span))
    }

    /// A person's key, or `klager` or `derde`; whether the person exists is judged by F9.
    pub(super) fn actor(mut self) -> Option<Spanned<Actor>> {
        let text = self.scalar()?;
        if keys_in(&text).len() > 1 {
            self.report(code!("F5"), text.span, message!("f5-one-person")).help =
                Some(message!("f5-one-person-help"));
            return None;
        }
        Some(text.map(actor_of))
    }

    /// The items of a list; a single value counts as a list of one.
    pub(super) fn each<T>(self, mut read: impl FnMut(Given<'n, '_>) -> Option<T>) -> Vec<T> {
        let problems = self.problems;
        let items = match self.node.map(|node| (node, &node.value)) {
            None => &[],
            Some((_, Value::List(items))) => items.as_slice(),
            Some((node, Value::Scalar { .. } | Value::Map(_) | Value::Unread)) => std::slice::from_ref(node),
        };
        items.iter().filter_map(|item| read(Given::new(Some(item), problems))).collect()
    }

    /// The keys of persons in a list. Several in one text, or with half of their brackets, are told, and
    /// read as the list that was meant.
    pub(super) fn persons(mut self, key: &str) -> Vec<Spanned<String>> {
        let node = self.node;
        let typed = self.again().each(|item| item.text());
        let keys: Vec<Spanned<String>> = typed.iter().flat_map(keys_in).collect();
        if let Some(node) = node.filter(|_| {
            keys.len() != typed.len() || keys.iter().zip(&typed).any(|(one, other)| one.value != other.value)
        }) {
            let list = keys.iter().map(|key| key.value.as_str()).collect::<Vec<_>>().join(", ");
            let finding = self.report(code!("F5"), node.span, message!("f5-persons"));
            finding.help = Some(message!("f2-written-help", example = format!("{key}: [{list}]")));
            finding.mend = vec![Edit::new(node.span, format!("[{list}]"))];
        }
        keys
    }

    /// The texts of a list, or of a single value.
    pub(super) fn plain_texts(self) -> Vec<String> {
        self.each(|item| Some(item.text()?.value))
    }

    /// The entries of a mapping, no more than a list may have items; reports F5 when it is none.
    pub(super) fn each_entry<T>(
        self,
        mut read: impl FnMut(&'n Spanned<String>, Given<'n, '_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = self.node else { return Vec::new() };
        let Value::Map(entries) = &node.value else {
            self.problems.report_unlike(node, key!("f5-not-mapping"), key!("f5-not-mapping-help"));
            return Vec::new();
        };
        let problems = self.problems;
        let (entries, more) = entries.split_at(entries.len().min(MOST_ITEMS));
        if let Some(first) = more.first() {
            let message = message!("f2-many", most = MOST_ITEMS);
            problems.report(code!("F2"), first.span(), message).help = Some(message!("f2-many-help"));
        }
        let read = |entry: &'n Entry| read(&entry.key, Given::new(Some(&entry.value), problems));
        entries.iter().filter_map(read).collect()
    }

    /// The value of a closed list that a key names; reports F3 otherwise.
    pub(super) fn known<T: ClosedList>(&mut self, key: &Spanned<String>) -> Option<T> {
        let value = T::from_name(&key.value);
        if value.is_none() {
            self.problems.report_unknown(key, key!("f3-key"), T::names());
        }
        value
    }

    fn scalar(&mut self) -> Option<Spanned<String>> {
        let node = self.node?;
        if let Value::Scalar { text, .. } = &node.value {
            return Some(Spanned::new(text.trim().to_owned(), node.span));
        }
        match self.in_quotes(node).filter(|_| node.whole) {
            Some(example) => {
                let help = message!("f2-written-help", example = example);
                self.report(code!("F5"), node.span, message!("f5-not-text")).help = Some(help);
            }
            None => self.problems.report_unlike(node, key!("f5-not-text"), key!("f5-not-text-help")),
        }
        None
    }

    /// The brackets of a list on one line as signs of the text that its key takes.
    fn in_quotes(&self, node: &Node) -> Option<String> {
        let source = &self.problems.text;
        let line = source.line_around(node.span.start);
        let before = source.slice(Span::new(line.start, node.span.start)).trim_end().strip_suffix(':')?;
        let key = before.rsplit([' ', '{', ',']).next().filter(|key| keys::is_text(key))?;
        let text = source.slice(node.span);
        let is_list = text.starts_with('[') && text.len() <= LONGEST_SHOWN && !text.contains('\n');
        is_list.then(|| format!("{key}: {}", yaml::written(text)))
    }

    fn report_choice<'a>(&mut self, typed: &Spanned<String>, known: impl Iterator<Item = &'a str>) {
        self.problems.report_with_candidates(code!("F5"), typed, key!("f5-choice"), known);
    }
}

/// Who is meant by what is typed for somebody who acts.
pub(super) fn actor_of(key: String) -> Actor {
    match key.as_str() {
        COMPLAINANT => Actor::Complainant,
        THIRD => Actor::Third,
        _ => Actor::Person(PersonKey(key)),
    }
}

/// The keys of persons that were typed as one text; the text itself where it is not plain that these
/// are meant.
fn keys_in(typed: &Spanned<String>) -> Vec<Spanned<String>> {
    let parts = typed.value.split([',', ';']).flat_map(|part| part.split(" en "));
    let parts = parts.map(|part| part.trim_matches([' ', '[', ']', '(', ')', '{', '}', '.']));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let is_key =
        |part: &&str| part.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.'));
    match !parts.is_empty() && parts.iter().all(is_key) {
        true => parts.into_iter().map(|part| Spanned::new(part.to_owned(), typed.span)).collect(),
        false => vec![typed.clone()],
    }
}

/// A number written with nothing but digits: the standard parser would also take a plus sign.
pub(super) fn counted(text: &str) -> Option<usize> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}
