//! What stands where it does not count: in another list than its own, in none, or below the data.

use super::fields::Fields;
use super::keys;
use super::yaml::{Entry, Node, Value};
use super::{Problems, yaml};
use crate::calendar::Day;
use crate::dossier::{Complainant, Number};
use crate::regulation::Regulation;
use crate::source::{Source, Span};

/// The lists of a dossier, each with the key that tells its items from those of others.
const LISTS: [(&str, &str); 3] = [("verloop", "stap"), ("stukken", "bestand"), ("verantwoording", "regel")];

/// Reports an item that belongs to another list than the one it stands in.
pub(super) fn report_stray(node: &Node, list: &str, problems: &mut Problems) -> bool {
    let Value::Map(entries) = &node.value else { return false };
    let of = |key: &str| entries.iter().find(|entry| entry.key.value == key);
    if LISTS.iter().any(|(own, key)| *own == list && of(key).is_some()) {
        return false;
    }
    let Some((meant, entry)) = LISTS.iter().find_map(|(other, key)| Some((*other, of(key)?))) else {
        return false;
    };
    let message = message!("f3-other-list", list = list, meant = meant);
    let help = message!("f3-other-list-help", meant = meant, example = yaml::shown(entries));
    problems.report(code!("F3"), entry.key.span, message).help = Some(help);
    true
}

/// Reports the fields of an item that stand among the keys of the file.
pub(super) fn report_loose(fields: &mut Fields<'_, '_>) {
    for (list, key) in LISTS {
        let is_loose = fields.strays(&[]).iter().any(|entry| entry.key.value == key);
        if !is_loose {
            continue;
        }
        let entries: Vec<Entry> = fields.take(keys::is_of_item).into_iter().cloned().collect();
        let Some(place) = entries.iter().map(Entry::span).reduce(Span::to) else { continue };
        let message = message!("f3-loose", meant = list);
        let help = message!("f3-other-list-help", meant = list, example = yaml::shown(&entries));
        fields.report(code!("F3"), place, message).help = Some(help);
    }
}

/// Whether a key is of what is told of whoever complains.
fn is_of_complainant(key: &str) -> bool {
    ["naam", "anoniem"].contains(&key) || Complainant::CONTACT.contains(&key)
}

/// Whether something of whoever complains stands among the keys of the file.
pub(super) fn is_complainant_loose(fields: &Fields<'_, '_>) -> bool {
    fields.strays(&[]).iter().any(|entry| is_of_complainant(&entry.key.value))
}

/// Reports what stands among the keys of the file and belongs in a part of it: a step by its name, and
/// what is told of whoever complains.
pub(super) fn report_astray(fields: &mut Fields<'_, '_>, regulation: Option<&Regulation>) {
    for entry in fields.take(|key| regulation.is_some_and(|it| it.step(key).is_some())) {
        let step = entry.key.value.as_str();
        let help = match &entry.value.value {
            Value::Scalar { text, .. } if text.parse::<Day>().is_ok() => {
                message!("f3-loose-step-day-help", step = step, day = text.as_str())
            }
            _ => message!("f3-loose-step-help", step = step),
        };
        fields.report(code!("F3"), entry.key.span, message!("f3-loose-step", step = step)).help = Some(help);
    }
    let loose: Vec<Entry> = fields.take(is_of_complainant).into_iter().cloned().collect();
    let Some(place) = loose.iter().map(Entry::span).reduce(Span::to) else { return };
    let whole = match fields.entry("klager").map(|entry| &entry.value.value) {
        Some(Value::Map(entries)) => entries.iter().chain(&loose).cloned().collect(),
        _ => loose,
    };
    let help = message!("f3-loose-complainant-help", example = yaml::shown(&whole));
    fields.report(code!("F3"), place, message!("f3-loose-complainant")).help = Some(help);
}

/// Reports lines below the data that are written as items of a list of these: nothing of them counts.
pub(super) fn report_below(problems: &mut Problems, body: Span) {
    let source = std::sync::Arc::clone(&problems.text);
    let text = source.slice(body);
    let is_in_lists =
        LISTS.iter().any(|(list, key)| text.contains(&format!("{key}:")) || text.contains(list));
    if !is_in_lists && !SINGLE.iter().any(|key| text.contains(key)) {
        return;
    }
    let lines = lines(&source, body);
    let mut at = 0;
    while let Some((span, text)) = lines.get(at).copied() {
        let next = lines.get(at + 1).map_or("", |(_, text)| text);
        if is_single(text, next) {
            problems.report(code!("F2"), span, message!("f2-below")).help =
                Some(message!("f2-below-key-help"));
        }
        let Some(list) = list_begun(text, next) else {
            at += 1;
            continue;
        };
        let run = lines[at..].iter().take_while(|(_, text)| is_of_data(text));
        let last = run.last().map_or(span, |(span, _)| *span);
        let message = message!("f2-below");
        problems.report(code!("F2"), span.to(last), message).help =
            Some(message!("f2-below-help", list = list));
        at += lines[at..].iter().take_while(|(span, _)| span.start <= last.start).count();
    }
}

/// The lines of a body, save those that are shown as they stand.
fn lines(source: &Source, body: Span) -> Vec<(Span, &str)> {
    let (mut at, mut is_fenced, mut lines) = (body.start, false, Vec::new());
    for line in source.slice(body).split_inclusive('\n') {
        let text = line.trim();
        let is_fence = text.starts_with("```") || text.starts_with("~~~");
        is_fenced ^= is_fence;
        if !is_fenced && !is_fence {
            let start = at + line.len() - line.trim_start().len();
            lines.push((Span::new(start, start + text.len()), text));
        }
        at += line.len();
    }
    lines
}

/// Keys of which the value shows that no sentence begins with them, as they are typed.
const SINGLE: [&str; 11] = [
    "aard:",
    "betreft:",
    "dienst:",
    "directie-gevraagd:",
    "kanaal:",
    "klager:",
    "nummer:",
    "route:",
    "verantwoording:",
    "vermoeden:",
    "vervanger:",
];

/// Whether a line gives such a key a value of its kind; in a story the same words go on as a sentence.
fn is_single(line: &str, next: &str) -> bool {
    let Some((key, value)) = line.split_once(':').map(|(key, value)| (key, value.trim())) else {
        return false;
    };
    let of_complainant = ["naam:", "anoniem:"];
    match key {
        "klager" => match value.strip_prefix('{') {
            Some(fields) => of_complainant.iter().any(|key| fields.contains(key)),
            None => value.is_empty() && of_complainant.iter().any(|key| next.starts_with(key)),
        },
        "betreft" => value.starts_with('[') && value.ends_with(']'),
        "directie-gevraagd" => matches!(value, "ja" | "nee" | "true" | "false"),
        "nummer" => Number::parse(value).is_some(),
        "verantwoording" => begins_with_rule(value),
        "aard" | "dienst" | "kanaal" | "route" | "vermoeden" | "vervanger" => is_one_word(value),
        _ => false,
    }
}

/// Whether a value is a word as lists and people have it.
fn is_one_word(value: &str) -> bool {
    !value.is_empty() && value.chars().all(|sign| sign.is_lowercase() || sign.is_ascii_digit() || sign == '-')
}

/// Whether the code of a rule stands first, as in `A6.6`.
fn begins_with_rule(value: &str) -> bool {
    let code = value.split([' ', ',', ':']).next().unwrap_or_default();
    let number = code.strip_prefix(|sign: char| sign.is_ascii_uppercase());
    number.is_some_and(|number| {
        number.starts_with(|sign: char| sign.is_ascii_digit())
            && number.chars().all(|sign| sign.is_ascii_digit() || sign == '.')
    })
}

/// The signs that an item begins with in a story.
const BULLETS: [char; 5] = ['-', '*', '+', '•', '–'];

/// The list that a line begins or is an item of.
pub(super) fn list_begun(line: &str, next: &str) -> Option<&'static str> {
    let item = line.strip_prefix(BULLETS).map_or(line, str::trim_start);
    let has = |text: &str, key: &str| {
        let mut rest = text;
        std::iter::from_fn(|| {
            let at = rest.find(key)?;
            let (before, behind) = (&rest[..at], &rest[at + key.len()..]);
            rest = behind;
            Some(
                !before.ends_with(|last: char| last.is_alphanumeric() || last == '-')
                    && behind.starts_with(": "),
            )
        })
        .any(|is| is)
    };
    LISTS
        .into_iter()
        .find(|(list, key)| {
            let is_heading = line.strip_suffix(':') == Some(list) && next.starts_with('-');
            let is_braces = item.starts_with('{')
                && has(item, key)
                && has(item, if *list == "stukken" { "soort" } else { "datum" });
            let is_block = item.len() < line.len()
                && (has(item, "datum") || has(item, key))
                && next.split_once(':').is_some_and(|(word, _)| keys::is_of_item(word))
                && (has(item, key) || has(next, key));
            is_heading || is_braces || is_block
        })
        .map(|(list, _)| list)
}

fn is_of_data(line: &str) -> bool {
    let word = line.split(':').next().unwrap_or_default();
    let is_key =
        word.len() < line.len() && (keys::is_key(word) || LISTS.iter().any(|(list, _)| *list == word));
    line.starts_with(BULLETS) || line.starts_with('{') || is_key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_as_a_key_is_known_below_the_data() {
        for (line, next, is_key) in [
            ("klager:", "naam: Ans Denkbeeld", true),
            ("klager: {naam: Ans Denkbeeld}", "", true),
            ("klager: {anoniem: ja}", "", true),
            ("vermoeden: integriteit", "", true),
            ("directie-gevraagd: ja", "", true),
            ("klager: zegt dat het te snel ging", "", false),
            ("klager:", "Zij zei dat het te snel ging.", false),
            ("vermoeden: het ging te snel", "", false),
            ("directie-gevraagd: dat weet niemand", "", false),
            ("verantwoording: A6.6 te laat", "", true),
            ("verantwoording: aan de directie", "", false),
            ("betreft: [mjansen]", "", true),
            ("betreft: klacht over de les", "", false),
            ("vervanger: pdeboer", "", true),
            ("vervanger: dat was Petra", "", false),
            ("aard: organisatie", "", true),
            ("aard: het was koud", "", false),
            ("Aard: organisatie", "", false),
            ("route: eigen-werk", "", true),
            ("nummer: 2026-002", "", true),
            ("nummer: drie", "", false),
            ("onderwerp: koffie", "", false),
        ] {
            assert_eq!(is_single(line, next), is_key, "{line}");
        }
    }

    #[test]
    fn what_is_written_as_an_item_is_known_below_the_data() {
        for (line, next, list) in [
            ("verantwoording:", "- {regel: A5.1}", Some("verantwoording")),
            ("- {datum: 2026-06-12, stap: besluit}", "", Some("verloop")),
            ("-{stap: besluit, datum: 2026-06-12}", "", Some("verloop")),
            ("{regel: A5.1, datum: 2026-06-12, door: x}", "", Some("verantwoording")),
            ("- datum: 2026-06-12", "stap: besluit", Some("verloop")),
            ("* {datum: 2026-06-12, stap: besluit}", "", Some("verloop")),
            ("• datum: 2026-06-12", "stap: besluit", Some("verloop")),
            ("- stap: besluit", "door: x", Some("verloop")),
            ("- {bestand: a.pdf, soort: overig}", "", Some("stukken")),
            ("verloop:", "Het begon in mei.", None),
            ("- datum: 12 juni", "- plaats: Ergens", None),
            ("- Zij zei: stap: voor stap", "", None),
            ("Zie {datum: 2026-06-12}.", "", None),
            ("- {voetstap: 1, datum: 2}", "", None),
        ] {
            assert_eq!(list_begun(line, next), list, "{line}");
        }
    }
}
