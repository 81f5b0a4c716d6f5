//! Who complains, typed without the keys for that.

use super::elsewhere::only;
use super::{LIGHT, shown_by};
use crate::support::Office;

const COMPLAINANT: &str = "klager: {naam: Teun Modelman, email: t.modelman@elders.example}";

#[test]
fn several_who_complain_are_told_once() {
    for (typed, place) in [
        ("klager:\n  - Ans Denkbeeld\n  - Bart Bont", (LIGHT, 9, 3)),
        ("klager: [Ans Denkbeeld, Bart Bont]", (LIGHT, 8, 9)),
        ("klager:\n  - {naam: Ans Denkbeeld}\n  - {naam: Bart Bont}", (LIGHT, 9, 3)),
    ] {
        let office = Office::new().replace(LIGHT, COMPLAINANT, typed);
        assert_eq!(shown_by(&only(&office, "F5", place).1), "klager: {naam: Ans Denkbeeld}");
    }
}

#[test]
fn an_address_behind_a_name_is_shown_as_such() {
    for typed in ["klager: Ans Denkbeeld, ans@x.nl", "klager: Ans Denkbeeld <ans@x.nl>"] {
        let office = Office::new().replace(LIGHT, COMPLAINANT, typed);
        let (_, help) = only(&office, "F5", (LIGHT, 8, 9));
        assert_eq!(shown_by(&help), "klager: {naam: Ans Denkbeeld, email: \"ans@x.nl\"}");
        assert_eq!(office.replace(LIGHT, typed, shown_by(&help)).check(), []);
    }
}

/// What is told of somebody is no name, and two names are no one.
#[test]
fn the_name_of_one_person_is_put_under_its_key() {
    for (typed, mended) in [
        ("Ans", Some("klager: {naam: Ans}")),
        ("Petra de Boer", Some("klager: {naam: Petra de Boer}")),
        ("Ans Denkbeeld en Bart Bont", None),
        ("wil niet genoemd worden", None),
        ("Mevrouw van hiernaast", None),
    ] {
        let typed = format!("klager: {typed}");
        let office = Office::new().replace(LIGHT, COMPLAINANT, &typed);
        only(&office, "F5", (LIGHT, 8, 9));
        office.run(&["fix"]);
        assert!(office.read(LIGHT).contains(&format!("\n{}\n", mended.unwrap_or(&typed))), "{typed}");
    }
}
