//! Mistakes in what is one word by its nature: a day, a word of a list, a person, a rule.

use super::LIGHT;
use super::elsewhere::only;
use crate::support::Office;

const LAST: &str = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";

/// Quotes would make a text of it, which it can't be.
#[test]
fn what_can_be_no_sentence_is_told_by_what_it_should_be_and_not_put_between_quotes() {
    for (from, to, code, place, help) in [
        (
            "stap: gearchiveerd, door: sdevries}",
            "stap: gearchiveerd, door: sdevries, bbakker}",
            "F5",
            (18, 51),
            "één van hen",
        ),
        (
            "stap: gearchiveerd, door: sdevries}",
            "stap: gearchiveerd, door: sdevries en bbakker}",
            "F5",
            (18, 51),
            "één van hen",
        ),
        ("datum: 2026-04-10, stap", "datum: 2026-04-10, 10 uur, stap", "F6", (18, 13), "‘2026-04-10’"),
    ] {
        let office = Office::new().replace(LIGHT, from, to);
        let told = only(&office, code, (LIGHT, place.0, place.1)).1;
        assert!(told.contains(help), "{to}: {told}");
    }
    let reason = "verantwoording:\n  - {regel: A9,1, door: ddirks, datum: 2026-04-10, reden: Zo}\n";
    let found = Office::new().replace(LIGHT, LAST, &format!("{LAST}{reason}")).check();
    let told: Vec<_> =
        found.iter().filter(|it| it.severity == "error").map(|it| (&*it.code, it.line)).collect();
    assert_eq!(told, [("F5", 20)], "{found:?}");
    assert!(found.iter().any(|it| it.help.as_deref() == Some("Bedoelt u ‘A9.1’?")), "{found:?}");
}
