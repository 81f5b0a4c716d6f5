//! The usual change, seen without reading a whole version: lines were put into the course, each of
//! them one event.
//!
//! Reading every version of a long history costs more than the walk over it. Nearly all of them only
//! add an event, on a line of its own, to a course in which each event has a line of its own. Where
//! anything looks otherwise the versions are read and compared.

use std::sync::Arc;

use super::events;
use crate::calendar::Day;
use crate::parse::yaml::{self, Value};
use crate::parse::{Problems, dashes};
use crate::source::{Source, Span};
use crate::trail::{Change, EventText};

/// The events that were added; none when it can't be told from the lines alone.
pub(super) fn appended(old: &str, new: &str) -> Option<Vec<Change>> {
    let length = new.len().checked_sub(old.len()).filter(|length| *length > 0)?;
    let at = inserted_at(old, new);
    let inserted = new.get(at..at + length)?;
    if old.as_bytes().get(at..) != new.as_bytes().get(at + length..) || !inserted.ends_with('\n') {
        return None;
    }
    let indent = course_above(old, at)?;
    let follows = old[at..].lines().next().unwrap_or_default();
    let goes_on = is_event(follows, indent);
    let ends = follows == "---" || follows.starts_with(|first: char| first.is_ascii_lowercase());
    let whole = (goes_on || ends) && inserted.lines().all(|line| is_event(line, indent));
    let events = if whole { read(inserted)? } else { return None };
    // Which of several events that say the same it is, is counted where whole versions are read.
    let are_new = events.iter().all(|event| !may_hold(old, event));
    are_new.then(|| events.into_iter().map(Change::EventAdded).collect())
}

/// Whether some line names both the day and the step of an event.
fn may_hold(text: &str, event: &EventText) -> bool {
    let (day, step) = (event.get("datum").unwrap_or_default(), event.step());
    let line = |at: usize| {
        let start = memchr::memrchr(b'\n', &text.as_bytes()[..at]).map_or(0, |end| end + 1);
        text[start..].lines().next().unwrap_or_default()
    };
    memchr::memmem::find_iter(text.as_bytes(), day).any(|at| line(at).contains(step))
}

/// Where the first line begins that differs.
fn inserted_at(old: &str, new: &str) -> usize {
    let same = old.bytes().zip(new.bytes()).take_while(|(one, other)| one == other).count();
    old.as_bytes()[..same].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1)
}

/// How far the events are indented in the course that an offset is in, directly below an event; none
/// when it is in no course in which each event has a line.
fn course_above(text: &str, at: usize) -> Option<&str> {
    let head = text.get(..at)?.strip_prefix("---\n")?;
    if head.lines().any(|line| dashes(line).is_some()) {
        return None;
    }
    let mut lines = head.lines().rev();
    let last = lines.next()?;
    let indent = &last[..last.len() - last.trim_start_matches(' ').len()];
    let first = std::iter::once(last).chain(lines).find(|line| !is_event(line, indent))?;
    (first == "verloop:" && is_event(last, indent)).then_some(indent)
}

/// Whether a line is one event and nothing else, with every quotation mark closed on it.
fn is_event(line: &str, indent: &str) -> bool {
    let is_even = |mark: u8| line.bytes().filter(|byte| *byte == mark).count() % 2 == 0;
    let rest = line.strip_prefix(indent).and_then(|rest| rest.strip_prefix("- {"));
    rest.is_some_and(|rest| rest.ends_with('}')) && is_even(b'"') && is_even(b'\'')
}

/// The lines as a list of their own; none when something about them must be reported.
fn read(lines: &str) -> Option<Vec<EventText>> {
    let source = Arc::new(Source::new("", lines));
    let mut problems = Problems::new(Arc::clone(&source), None, Day::MAX);
    let root = yaml::load(&mut problems, Span::new(0, source.text().len()));
    let Value::List(items) = &root.value else { return None };
    let mappings = items.iter().all(|item| matches!(item.value, Value::Map(_)));
    let whole = root.whole && mappings && items.len() == lines.lines().count();
    let is_sound = whole && problems.into_findings().is_empty();
    is_sound.then(|| events(items))
}

#[cfg(test)]
mod tests {
    use super::super::Version;
    use super::*;
    use crate::trail::FileKind;

    const OLD: &str = "---\nnummer: 2026-003\nverloop:\n  - {datum: 2026-03-02, stap: ontvangen, door: a}\n  \
        - {datum: 2026-03-04, stap: besluit, door: b}\nstukken:\n  - {bestand: a.pdf, soort: overig}\n---\nTekst.\n";
    const EVENT: &str = "  - {datum: 2026-03-05, stap: overleg, door: b, met: c, opmerking: \"Een: twee\"}\n";

    /// What reading both versions gives, which the short way must give too.
    fn read_both(old: &str, new: &str) -> Vec<Change> {
        let version = |text| Version::read(FileKind::Dossier, text);
        Version::between(Some(&version(old)), Some(&version(new)))
    }

    #[test]
    fn events_put_anywhere_in_the_course_are_seen() {
        let places = ["stukken:", "  - {datum: 2026-03-04"];
        for place in places {
            for events in [EVENT.to_owned(), format!("{EVENT}{}", EVENT.replace("03-05", "03-06"))] {
                let new = OLD.replace(place, &format!("{events}{place}"));
                let seen = appended(OLD, &new);
                assert_eq!(seen, Some(read_both(OLD, &new)), "{new}");
                assert!(seen.is_some_and(|changes| changes.len() == events.lines().count()));
            }
        }
    }

    #[test]
    fn what_is_no_event_on_its_own_line_is_left_to_reading() {
        let put = |place: &str, text: &str| OLD.replace(place, &format!("{text}{place}"));
        for new in [
            put("---\nTekst", EVENT),
            put("Tekst", EVENT),
            put("nummer", "aard: overig\n"),
            put("stukken:", "  - datum: 2026-03-05\n    stap: overleg\n"),
            put("stukken:", "  # toelichting\n"),
            put("stukken:", "  - {datum: 2026-03-05, stap: 's avonds}\n"),
            put("stukken:", "  - {datum: 2026-03-05, datum: 2026-03-06}\n"),
            put("stukken:", "    - {datum: 2026-03-05}\n"),
            put("stukken:", "  - {datum: 2026-03-04, stap: besluit, door: b}\n"),
            put("stukken:", "  - {\"datum\": '2026-03-04', stap: besluit, door: b}\n"),
            OLD.replace("Tekst.", "Meer tekst."),
            OLD.replace("besluit", "besluiten"),
        ] {
            assert_eq!(appended(OLD, &new), None, "{new}");
        }
        // A quotation that runs over lines swallows what looks like an event.
        let open = OLD.replace("stap: ontvangen", "stap: \"ontvangen");
        assert_eq!(appended(&open, &open.replace("stukken:", &format!("{EVENT}stukken:"))), None);
    }
}
