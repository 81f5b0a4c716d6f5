//! The fields of an event, and the words that are filled in.

use super::Teller;
use crate::calendar::Day;
use crate::demo::book::{Account, Step, capital, fill};
use crate::demo::tale::{Value, written};

/// The order in which the fields of an event are typed.
const ORDER: [&str; 19] = [
    "antwoord",
    "uitkomst",
    "grond",
    "op",
    "wordt",
    "wijze",
    "aan",
    "met",
    "oordeel",
    "soort",
    "status",
    "gericht-op",
    "opdracht-behouden",
    "nieuwe-klacht",
    "reden",
    "verwezen-naar",
    "verwacht",
    "tot",
    "omschrijving",
];

impl<'a> Teller<'a> {
    pub(super) fn event(
        &mut self,
        step: &'a Step,
        actor: &str,
        document: Option<&String>,
    ) -> Vec<(String, Value)> {
        let Some(name) = &step.step else { return Vec::new() };
        let plain = |key: &str, value: String| (key.to_owned(), Value::Plain(value));
        let mut event = vec![
            plain("datum", self.date().to_string()),
            plain("stap", name.clone()),
            plain("door", actor.to_owned()),
        ];
        for key in ORDER.into_iter().chain(["publiek", "opmerking"]) {
            if let Some(value) = step.fields.get(key) {
                event.push((key.to_owned(), self.value(key, value)));
            }
        }
        if let Some(letter) = document {
            let file = self.stage.book.letters[letter].file.clone();
            event.push(plain("stuk", file));
        }
        event
    }

    fn value(&mut self, key: &str, value: &'a toml::Value) -> Value {
        match value {
            toml::Value::Array(choices) => {
                let choice = self.random.pick(choices);
                self.value(key, choice)
            }
            toml::Value::Table(table) => {
                let fields = table.iter().map(|(key, value)| {
                    let value = value.as_str().unwrap_or_default();
                    let value = self.day_of(value).map_or_else(|| value.to_owned(), |day| day.to_string());
                    format!("{key}: {value}")
                });
                Value::Plain(format!("{{{}}}", fields.collect::<Vec<_>>().join(", ")))
            }
            other => self.word(key, other.as_str().unwrap_or_default()),
        }
    }

    fn word(&mut self, key: &str, word: &str) -> Value {
        if key == "op" {
            let day = self.day_of(word).map_or_else(String::new, |day| format!(", datum: {day}"));
            return Value::Plain(format!("{{stap: {word}{day}}}"));
        }
        if let Some((low, high)) = word.strip_prefix('+').and_then(|range| range.split_once("..")) {
            let range = (low.parse().unwrap_or(1), high.parse().unwrap_or(1));
            let day = self.day + self.random.between(range);
            let date = self.stage.days.date(day);
            if key == "verwacht" {
                self.expected = Some(date);
            }
            return Value::Plain(date.to_string());
        }
        if word == "betreft" {
            let keys: Vec<String> = self.about.iter().map(|employee| self.key(*employee)).collect();
            return Value::Plain(keys.join(", "));
        }
        if key == "oordeel" {
            word.clone_into(&mut self.judgement);
        }
        match word.strip_prefix('$') {
            Some(name) => Value::Text(self.text(name)),
            None => Value::Text(word.to_owned()),
        }
    }

    /// The day of an earlier step.
    fn day_of(&self, step: &str) -> Option<Day> {
        let entry = self.entries.iter().find(|entry| entry.is(step))?;
        Some(self.stage.days.date(entry.day))
    }

    pub(super) fn account(&mut self, account: &Account, actor: &str) -> [String; 4] {
        let reason = self.text(account.reason.trim_start_matches('$'));
        [account.rule.clone(), actor.to_owned(), self.date().to_string(), reason]
    }

    /// A text of the subject, or one of the phrases; within a tale always the same.
    pub(super) fn text(&mut self, name: &str) -> String {
        if let Some(chosen) = self.chosen.get(name) {
            return chosen.clone();
        }
        let text = match (self.subject.texts.get(name), self.stage.book.phrases.texts.get(name)) {
            (Some(text), _) => text.clone(),
            (None, Some(texts)) => self.random.pick(texts).clone(),
            (None, None) => format!("{{{name}}}"),
        };
        let text = fill(&text, |name| self.known(name));
        self.chosen.insert(name.to_owned(), text.clone());
        text
    }

    /// What is filled in for a name, with a capital when the name has one.
    pub(super) fn known(&self, name: &str) -> Option<String> {
        let is_woman = self.complainant.is_woman;
        let small = name.to_lowercase();
        let word = match small.as_str() {
            "klager" => self.formal_name(),
            "zij" => if is_woman { "zij" } else { "hij" }.to_owned(),
            "haar" => if is_woman { "haar" } else { "zijn" }.to_owned(),
            "hem" => if is_woman { "haar" } else { "hem" }.to_owned(),
            "medewerker" => match self.about.first() {
                Some(employee) => self.stage.cast.employee(*employee).given.clone(),
                None => "de trainer".to_owned(),
            },
            "ontvanger" => self.stage.cast.employee(self.receiver).given.clone(),
            "dienst" => self.stage.book.phrases.services.get(self.service)?.clone(),
            "plaats" => self.complainant.place.clone(),
            "telefoon" => self.complainant.telephone.clone(),
            "dag" => weekday(self.stage.days.date(self.received.saturating_sub(1))).to_owned(),
            "aantal" => ["acht", "negen", "tien", "elf"][self.received % 4].to_owned(),
            "judgement" => self.stage.book.phrases.judgements.get(&self.judgement)?.clone(),
            "expected" => written(self.expected?),
            "received" => written(self.stage.days.date(self.received)),
            _ => return None,
        };
        Some(if name.starts_with(char::is_uppercase) { capital(&word) } else { word })
    }

    pub(super) fn formal_name(&self) -> String {
        let title = if self.complainant.is_woman { "mevrouw" } else { "de heer" };
        format!("{title} {}", capital(&self.complainant.family))
    }
}

fn weekday(date: Day) -> &'static str {
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        [date.weekday().num_days_from_monday() as usize]
}
