//! Brackets in a text, that are no list and no keys.

use super::elsewhere::only;
use super::rows::subject;
use super::{LIGHT, Row, hold};
use crate::support::Office;

const INSIDE: &str = "telt hier niet als tekst";

const ROWS: &[Row] = &[
    subject("onderwerp: [Zaal 3] dubbel", INSIDE, "onderwerp: \"[Zaal 3] dubbel\"", "[Zaal 3] dubbel"),
    subject("onderwerp: [Zaal 3]: dubbel", INSIDE, "onderwerp: \"[Zaal 3]: dubbel\"", "[Zaal 3]: dubbel"),
    subject("onderwerp: {zaal} 3", INSIDE, "onderwerp: \"{zaal} 3\"", "{zaal} 3"),
    subject("onderwerp: {koud}", INSIDE, "onderwerp: \"{koud}\"", "{koud}"),
    Row { code: "F5", ..subject("onderwerp: [koud]", "geen lijst", "onderwerp: \"[koud]\"", "[koud]") },
];

#[test]
fn a_text_that_begins_with_brackets_is_shown_between_quotes() {
    ROWS.iter().for_each(hold);
}

/// A word right behind the sign of a tag is a value that can't be read, and not an empty one.
#[test]
fn a_word_behind_a_sign_of_yaml_is_told_alone() {
    for typed in ["!koud", "&koud"] {
        let office = Office::new().replace(LIGHT, "De koffie was koud", typed);
        only(&office, "F2", (LIGHT, 3, 12));
    }
}
