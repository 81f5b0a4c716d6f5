//! Signs too many, and signs of another alphabet, with a remedy that shows what to type.

use super::Row;
use super::rows::{COLON, COMMA, REGISTERED, event, remark, subject};

const BRACKET: &str = "haak ontbreekt, of staat er te veel";
const MANY: &str = "komma te veel";
const BEHIND: &str = "al is afgesloten";
const SPACE: &str = "hoort hier een spatie";
const WIDE: &str = "gewone dubbele punt of komma";
const BRACES: &str = "tussen accolades";
const LIST: &str = "tussen rechte haken";

/// Something behind the last sign of an event, that stays there as a remark.
const fn remarked(to: &'static str, shown: &'static str) -> Row {
    Row {
        from: REGISTERED,
        to,
        code: "F2",
        line: 12,
        told: SPACE,
        shown,
        over: to,
        at: "12 stap",
        value: "geregistreerd",
    }
}

/// Whom it concerns.
const fn subjects(
    to: &'static str,
    (code, told): (&'static str, &'static str),
    (over, shown): (&'static str, &'static str),
) -> Row {
    Row {
        from: "betreft: [mjansen]",
        to,
        code,
        line: 9,
        told,
        shown,
        over,
        at: "subjects/0/key",
        value: "mjansen",
    }
}

/// To whom it was told.
const fn told_to(
    to: &'static str,
    (code, told): (&'static str, &'static str),
    (over, shown): (&'static str, &'static str),
    value: &'static str,
) -> Row {
    Row {
        from: "stap: medewerker-geinformeerd, door: ddirks, aan: mjansen}",
        to,
        code,
        line: 15,
        told,
        shown,
        over,
        at: "15 aan",
        value,
    }
}

pub(super) const ROWS: &[Row] = &[
    // A bracket without its other half.
    event("{datum: 2026-04-07, stap: geregistreerd], door: sdevries}", BRACKET),
    event("{datum: 2026-04-07], stap: geregistreerd, door: sdevries}", BRACKET),
    event("{datum: 2026-04-07, stap: [geregistreerd, door: sdevries}", BRACKET),
    event("{datum: 2026-04-07, [stap: geregistreerd, door: sdevries}", BRACKET),
    event("{datum: 2026-04-07, stap: geregistreerd}, door: sdevries}", BRACKET),
    event("{datum: 2026-04-07, stap: geregistreerd, door: sdevries]}", BRACKET),
    event("{datum: 2026-04-07, stap: geregistreerd, door: sdevries]", BRACKET),
    event("{datum: 2026-04-07, stap: geregistreerd, door: sdevries}]", BRACKET),
    event("{datum: 2026-04-07, stap: geregistreerd, door: sdevries}}", BRACKET),
    event("{{datum: 2026-04-07, stap: geregistreerd, door: sdevries}", BRACKET),
    remark(
        "stap: gearchiveerd, door: sdevries, opmerking: zie [bijlage] en {zo}}",
        "opmerking: zie [bijlage] en {zo}",
        "binnen een waarde",
        "opmerking: \"zie [bijlage] en {zo}\"",
        "zie [bijlage] en {zo}",
    ),
    remark(
        "stap: gearchiveerd, opmerking: punt 3] klopt, door: sdevries}",
        "opmerking: punt 3] klopt",
        "binnen een waarde",
        "opmerking: \"punt 3] klopt\"",
        "punt 3] klopt",
    ),
    subjects("betreft: [mjansen]]", ("F2", BRACKET), ("[mjansen]]", "[mjansen]")),
    subjects("betreft: mjansen]", ("F5", LIST), ("betreft: mjansen]", "betreft: [mjansen]")),
    subjects("betreft: (mjansen)", ("F5", LIST), ("betreft: (mjansen)", "betreft: [mjansen]")),
    subjects("betreft: {mjansen}", ("F2", LIST), ("{mjansen}", "[mjansen]")),
    // Commas, and what stands behind the end.
    event("{datum: 2026-04-07,, stap: geregistreerd, door: sdevries}", MANY),
    event("{datum: 2026-04-07, , stap: geregistreerd, door: sdevries}", MANY),
    event("{, datum: 2026-04-07, stap: geregistreerd, door: sdevries}", MANY),
    event("{datum: 2026-04-07. stap: geregistreerd, door: sdevries}", COMMA),
    event("{datum: 2026-04-07, stap: geregistreerd, door: sdevries},", BEHIND),
    event("{datum: 2026-04-07, stap: geregistreerd, door: sdevries}.", BEHIND),
    event("{datum: 2026-04-07, stap: geregistreerd, door: sdevries};", BEHIND),
    subjects("betreft: [mjansen],", ("F2", BEHIND), ("[mjansen],", "[mjansen]")),
    subjects("betreft: mjansen,", ("F5", LIST), ("betreft: mjansen,", "betreft: [mjansen]")),
    subjects(
        "betreft: [mjansen]# de trainer",
        ("F2", SPACE),
        ("[mjansen]# de trainer", "[mjansen] # de trainer"),
    ),
    remarked(
        "{datum: 2026-04-07, stap: geregistreerd, door: sdevries}# klaar",
        "{datum: 2026-04-07, stap: geregistreerd, door: sdevries} # klaar",
    ),
    // Persons in a list.
    told_to(
        "stap: medewerker-geinformeerd, door: ddirks, aan: mjansen, hpostma}",
        ("F2", COMMA),
        ("aan: mjansen, hpostma", "aan: [mjansen, hpostma]"),
        "mjansen, hpostma",
    ),
    told_to(
        "stap: medewerker-geinformeerd, door: ddirks, aan: mjansen; hpostma}",
        ("F5", LIST),
        ("aan: mjansen; hpostma", "aan: [mjansen, hpostma]"),
        "mjansen, hpostma",
    ),
    told_to(
        "stap: medewerker-geinformeerd, door: ddirks, aan: [mjansen en hpostma]}",
        ("F5", LIST),
        ("aan: [mjansen en hpostma]", "aan: [mjansen, hpostma]"),
        "mjansen, hpostma",
    ),
    Row {
        from: "{datum: 2026-04-08, stap: medewerker-geinformeerd, door: ddirks, aan: mjansen}",
        ..told_to(
            "{datum: 2026-04-08, stap: medewerker-geinformeerd, aan: [mjansen, hpostma, door: ddirks}",
            ("F2", BRACKET),
            (
                "{datum: 2026-04-08, stap: medewerker-geinformeerd, aan: [mjansen, hpostma, door: ddirks}",
                "{datum: 2026-04-08, stap: medewerker-geinformeerd, aan: [mjansen, hpostma], door: ddirks}",
            ),
            "mjansen, hpostma",
        )
    },
    // Colons and commas as other alphabets have them, or others in their place.
    event("{datum：2026-04-07, stap: geregistreerd, door: sdevries}", WIDE),
    event("{datum: 2026-04-07, stap： geregistreerd, door: sdevries}", WIDE),
    event("{datum: 2026-04-07， stap: geregistreerd，door: sdevries}", WIDE),
    event("{datum: 2026-04-07, stap; geregistreerd, door: sdevries}", COLON),
    event("{datum:2026-04-07,stap:geregistreerd,door:sdevries}", COLON),
    event("(datum: 2026-04-07, stap: geregistreerd, door: sdevries}", BRACES),
    event("{datum: 2026-04-07, stap: geregistreerd, door: sdevries)", BRACES),
    event("<datum: 2026-04-07, stap: geregistreerd, door: sdevries>", BRACES),
    event("[datum: 2026-04-07, stap: geregistreerd, door: sdevries}", BRACES),
    event("{datum: 2026-04-07, stap: geregistreerd, door: sdevries>", BRACES),
    event("{datum: 2026-04-07, stap. geregistreerd, door: sdevries}", COLON),
    event("{datum: 2026-04-07, stap - geregistreerd, door: sdevries}", COLON),
    event("{datum - 2026-04-07, stap | geregistreerd, door / sdevries}", COLON),
    event("{datum: 2026-04-07| stap: geregistreerd | door: sdevries}", COMMA),
    event("{datum: 2026-04-07 / stap: geregistreerd/door: sdevries}", COMMA),
    event("{datum: 2026-04-07 - stap: geregistreerd - door: sdevries}", COMMA),
    subject("onderwerp：De koffie was koud", COLON, "onderwerp: De koffie was koud", "De koffie was koud"),
    subject("onderwerp:De koffie was koud", COLON, "onderwerp: De koffie was koud", "De koffie was koud"),
    subject("onderwerp; De koffie was koud", COLON, "onderwerp: De koffie was koud", "De koffie was koud"),
    subject("onderwerp:#3 dubbel", COLON, "onderwerp: \"#3 dubbel\"", "#3 dubbel"),
    Row { code: "F4", ..subject("onderwerp: # x", "nog leeg", "onderwerp: \"# x\"", "# x") },
    // A sentence with a comma and a colon, whose first word is like no key.
    remark(
        "stap: gearchiveerd, door: sdevries, opmerking: “Zij zei, letterlijk: nee”}",
        "opmerking: “Zij zei, letterlijk: nee”",
        "komma scheidt",
        "opmerking: \"Zij zei, letterlijk: nee\"",
        "Zij zei, letterlijk: nee",
    ),
    remark(
        "stap: gearchiveerd, door: sdevries, opmerking: a, b: c, d}",
        "opmerking: a, b: c, d",
        "komma scheidt",
        "opmerking: \"a, b: c, d\"",
        "a, b: c, d",
    ),
];
