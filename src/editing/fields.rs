//! Fields as somebody names them one by one, on a command line.

use super::typed::Typed;
use crate::dossier::{FieldType, is_list_of_persons};
use crate::regulation::StepKind;
use crate::vocabulary::ClosedList;

/// Keys behind which fields stand: elsewhere, save in a list of persons, a bracket is a sign of the text.
const OF_PARTS: [&str; 2] = ["op", "wordt"];

/// Values by their keys, of which a point leads to what is nested: `klager.naam`. What is said twice of
/// one key holds as it was said last.
#[must_use]
pub fn nested(given: &[(String, String)]) -> Vec<(String, Typed)> {
    let mut fields = Vec::new();
    for (key, value) in given {
        let has_parts =
            key.rsplit('.').next().is_some_and(|key| OF_PARTS.contains(&key) || is_list_of_persons(key));
        let read = if has_parts { Typed::read(value) } else { None };
        put(&mut fields, key, read.unwrap_or_else(|| Typed::Text(value.clone())));
    }
    fields
}

fn put(fields: &mut Vec<(String, Typed)>, key: &str, value: Typed) {
    let (first, value) = match key.split_once('.') {
        None => (key, value),
        Some((first, rest)) => {
            let standing = fields.iter().find(|(known, _)| known == first).map(|(_, value)| value.clone());
            let mut inner = match standing {
                Some(Typed::Fields(inner)) => inner,
                _ => Vec::new(),
            };
            put(&mut inner, rest, value);
            (first, Typed::Fields(inner))
        }
    };
    match fields.iter_mut().find(|(known, _)| known == first) {
        Some(standing) => standing.1 = value,
        None => fields.push((first.to_owned(), value)),
    }
}

/// The fields of an event of this kind: several persons are told apart by commas, and `datum`, `stap`
/// and `door` come first.
#[must_use]
pub fn event_fields(kind: StepKind, given: &[(String, String)]) -> Vec<(String, Typed)> {
    let is_of_persons = |key: &str| {
        kind.fields().iter().any(|field| field.name.name() == key && field.of == FieldType::Persons)
    };
    let mut fields = nested(given);
    for (key, value) in &mut fields {
        if let Typed::Text(text) = value
            && is_of_persons(key)
            && text.contains(',')
        {
            *value = Typed::List(text.split(',').map(|key| key.trim().to_owned()).collect());
        }
    }
    let rank = |key: &str| ["datum", "stap", "door"].iter().position(|first| *first == key).unwrap_or(3);
    fields.sort_by_key(|(key, _)| rank(key));
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_point_leads_to_what_is_nested_and_the_last_word_holds() {
        let fields =
            nested(&given(&[("klager.naam", "A"), ("aard", "x"), ("klager.email", "b"), ("aard", "y")]));
        assert_eq!(super::super::in_braces(&fields), "{klager: {naam: A, email: b}, aard: y}");
    }

    #[test]
    fn what_is_given_as_it_stands_in_a_file_is_read_so_where_it_has_parts() {
        let typed = given(&[
            ("aan", "[a, b]"),
            ("op", "{stap: besluit, datum: 2026-06-12}"),
            ("wordt", "{aan: [a, 'b c'], reden: \"x: y\"}"),
            ("opmerking", "[sic]"),
            ("met", "[a"),
        ]);
        assert_eq!(
            super::super::in_braces(&nested(&typed)),
            "{aan: [a, b], op: {stap: besluit, datum: 2026-06-12}, wordt: {aan: [a, b c], reden: \"x: y\"}, \
             opmerking: \"[sic]\", met: \"[a\"}"
        );
    }

    #[test]
    fn persons_are_told_apart_by_commas_and_texts_are_not() {
        let typed =
            given(&[("met", "a, b"), ("opmerking", "ja, nee"), ("door", "c"), ("datum", "2026-06-12")]);
        let fields = event_fields(StepKind::Consulted, &typed);
        assert_eq!(
            super::super::in_braces(&fields),
            "{datum: 2026-06-12, door: c, met: [a, b], opmerking: \"ja, nee\"}"
        );
    }
}
