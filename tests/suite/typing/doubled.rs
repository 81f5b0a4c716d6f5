//! Keys that stand twice, of which nothing follows but that.

use super::LIGHT;
use super::elsewhere::only;
use crate::support::Office;

const ANSWERED: &str = "  - {datum: 2026-04-09, stap: klager-geinformeerd";

#[test]
fn a_list_under_two_keys_is_told_once_and_read_as_one() {
    let office = Office::new().replace(LIGHT, ANSWERED, &format!("verloop:\n{ANSWERED}"));
    assert!(only(&office, "F12", (LIGHT, 16, 1)).1.contains("onder één ‘verloop’"));
    // One copied as a whole is no more than that.
    let text = Office::new().read(LIGHT);
    let (_, course) = text.split_once("verloop:\n").unwrap();
    let course = course.split_once("---").unwrap().0;
    let office = Office::new().replace(LIGHT, "verloop:\n", &format!("verloop:\n{course}verloop:\n"));
    only(&office, "F12", (LIGHT, 19, 1));
}

#[test]
fn an_empty_key_before_or_behind_the_other_is_told_to_go() {
    let office = Office::new().replace(LIGHT, "verloop:\n", "verloop:\nverloop:\n");
    assert!(only(&office, "F12", (LIGHT, 11, 1)).1.contains("niets achter staat"));
    let office = Office::new().replace(LIGHT, "aard: communicatie\n", "aard: communicatie\naard:\n");
    only(&office, "F12", (LIGHT, 5, 1));
}
