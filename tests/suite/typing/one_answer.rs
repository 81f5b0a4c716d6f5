//! Mistakes of which the message says the one thing that is to be done: fix does it.

use super::LIGHT;
use super::elsewhere::only;
use crate::support::Office;

#[test]
fn what_has_one_answer_by_its_own_message_is_mended() {
    for (from, to, code, place) in [
        ("---\nDe heer", "----\nDe heer", "F1", (19, 1)),
        ("---\nDe heer", "—\nDe heer", "F1", (19, 1)),
        ("---\nnummer", "-----\nnummer", "F1", (1, 1)),
        ("onderwerp: De", "onderwerp:\tDe", "F2", (3, 11)),
        ("datum: 2026-04-10, stap: gearch", "datum: 20260410T1030, stap: gearch", "F6", (18, 13)),
    ] {
        let sound = Office::new().read(LIGHT);
        let office = Office::new().replace(LIGHT, from, to);
        only(&office, code, (LIGHT, place.0, place.1));
        office.run(&["fix"]);
        assert_eq!(office.read(LIGHT), sound, "{to}");
    }
}
