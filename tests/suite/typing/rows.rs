//! Mistakes with a remedy that shows what to type.

use super::Row;

const SUBJECT: &str = "onderwerp: De koffie was koud";
const COMPLAINANT: &str = "klager: {naam: Teun Modelman, email: t.modelman@elders.example}";
const NAME: &str = "naam: Teun Modelman";
pub(super) const REGISTERED: &str = "{datum: 2026-04-07, stap: geregistreerd, door: sdevries}";
const LAST: &str = "{datum: 2026-04-10, stap: gearchiveerd, door: sdevries}";

/// A subject of one line.
pub(super) const fn subject(
    to: &'static str,
    told: &'static str,
    shown: &'static str,
    value: &'static str,
) -> Row {
    Row { from: SUBJECT, to, code: "F2", line: 3, told, shown, over: to, at: "subject", value }
}

/// A remark at the end of the last event.
pub(super) const fn remark(
    to: &'static str,
    over: &'static str,
    told: &'static str,
    shown: &'static str,
    value: &'static str,
) -> Row {
    let from = "stap: gearchiveerd, door: sdevries}";
    Row { from, to, code: "F2", line: 18, told, shown, over, at: "18 opmerking", value }
}

/// An event that is written otherwise as a whole.
pub(super) const fn event(to: &'static str, told: &'static str) -> Row {
    Row {
        from: REGISTERED,
        to,
        code: "F2",
        line: 12,
        told,
        shown: REGISTERED,
        over: to,
        at: "12 stap",
        value: "geregistreerd",
    }
}

/// The day of the last event.
const fn day(to: &'static str, told: &'static str) -> Row {
    Row {
        from: "2026-04-10",
        to,
        code: "F6",
        line: 18,
        told,
        shown: "2026-04-10",
        over: to,
        at: "18 datum",
        value: "2026-04-10",
    }
}

/// One word for another, at a place of the dossier.
const fn word(
    (from, to): (&'static str, &'static str),
    (code, line): (&'static str, usize),
    (over, shown): (&'static str, &'static str),
    (at, value): (&'static str, &'static str),
) -> Row {
    Row { from, to, code, line, told: over, shown, over, at, value }
}

const NOT_WRITTEN: &str = "niet geschreven als jaar, maand en dag";
const TAIL: &str = "Vanaf ‘#’";
pub(super) const COMMA: &str = "komma";
const CURLY: &str = "gekrulde";
const APOSTROPHE: &str = "apostrof";
const CLOSED: &str = "al is afgesloten";
pub(super) const COLON: &str = "dubbele punt";
const BRACES: &str = "accolades";

pub(super) const ROWS: &[Row] = &[
    // Text that a sign hides.
    subject(
        "onderwerp: Zaal #3 dubbel verhuurd",
        TAIL,
        "onderwerp: \"Zaal #3 dubbel verhuurd\"",
        "Zaal #3 dubbel verhuurd",
    ),
    subject("onderwerp: #3 dubbel verhuurd", TAIL, "onderwerp: \"#3 dubbel verhuurd\"", "#3 dubbel verhuurd"),
    subject("onderwerp: De \"zaal\" #3", TAIL, "onderwerp: 'De \"zaal\" #3'", "De \"zaal\" #3"),
    remark(
        "stap: gearchiveerd, door: sdevries, opmerking: zaal #3}",
        "opmerking: zaal #3",
        TAIL,
        "opmerking: \"zaal #3\"",
        "zaal #3",
    ),
    remark(
        "stap: gearchiveerd, opmerking: zie mail #14, door: sdevries}",
        "opmerking: zie mail #14",
        TAIL,
        "opmerking: \"zie mail #14\"",
        "zie mail #14",
    ),
    Row {
        from: COMPLAINANT,
        to: "klager:\n  naam: Teun #Modelman",
        code: "F2",
        line: 9,
        told: TAIL,
        shown: "naam: \"Teun #Modelman\"",
        over: "naam: Teun #Modelman",
        at: "complainant/name",
        value: "Teun #Modelman",
    },
    // Quotes and apostrophes.
    subject(
        "onderwerp: “De koffie was koud”",
        CURLY,
        "onderwerp: \"De koffie was koud\"",
        "De koffie was koud",
    ),
    subject(
        "onderwerp: „De koffie was koud”",
        CURLY,
        "onderwerp: \"De koffie was koud\"",
        "De koffie was koud",
    ),
    subject(
        "onderwerp: ‘De koffie was koud’",
        CURLY,
        "onderwerp: \"De koffie was koud\"",
        "De koffie was koud",
    ),
    subject("onderwerp: „De koffie\"", CURLY, "onderwerp: \"De koffie\"", "De koffie"),
    subject("onderwerp: «De koffie»", CURLY, "onderwerp: \"De koffie\"", "De koffie"),
    subject("onderwerp: “Koffie: koud”", COLON, "onderwerp: \"Koffie: koud\"", "Koffie: koud"),
    subject(
        "onderwerp: \"Zaal\" was dubbel verhuurd",
        CLOSED,
        "onderwerp: '\"Zaal\" was dubbel verhuurd'",
        "\"Zaal\" was dubbel verhuurd",
    ),
    subject(
        "onderwerp: 'Zaal' was dubbel verhuurd",
        CLOSED,
        "onderwerp: \"'Zaal' was dubbel verhuurd\"",
        "'Zaal' was dubbel verhuurd",
    ),
    subject(
        "onderwerp: 's Ochtends was de zaal dicht",
        APOSTROPHE,
        "onderwerp: \"'s Ochtends was de zaal dicht\"",
        "'s Ochtends was de zaal dicht",
    ),
    subject(
        "onderwerp: 's Ochtends was de zaal's deur dicht",
        APOSTROPHE,
        "onderwerp: \"'s Ochtends was de zaal's deur dicht\"",
        "'s Ochtends was de zaal's deur dicht",
    ),
    Row {
        from: COMPLAINANT,
        to: "klager:\n  naam: 't Hart, Bart",
        code: "F2",
        line: 9,
        told: APOSTROPHE,
        shown: "naam: \"'t Hart, Bart\"",
        over: "naam: 't Hart, Bart",
        at: "complainant/name",
        value: "'t Hart, Bart",
    },
    Row {
        from: NAME,
        to: "naam: 't Hart, Bart",
        code: "F2",
        line: 8,
        told: APOSTROPHE,
        shown: "naam: \"'t Hart, Bart\"",
        over: "naam: 't Hart, Bart",
        at: "complainant/name",
        value: "'t Hart, Bart",
    },
    remark(
        "stap: gearchiveerd, door: sdevries, opmerking: 's ochtends gebeld}",
        "opmerking: 's ochtends gebeld",
        APOSTROPHE,
        "opmerking: \"'s ochtends gebeld\"",
        "'s ochtends gebeld",
    ),
    remark(
        "stap: gearchiveerd, door: sdevries, opmerking: \"Zaal\" was dicht}",
        "opmerking: \"Zaal\" was dicht",
        CLOSED,
        "opmerking: '\"Zaal\" was dicht'",
        "\"Zaal\" was dicht",
    ),
    // Commas and colons.
    remark(
        "stap: gearchiveerd, door: sdevries, opmerking: Marloes is ziek, wij wachten, zei zij}",
        "opmerking: Marloes is ziek, wij wachten, zei zij",
        COMMA,
        "opmerking: \"Marloes is ziek, wij wachten, zei zij\"",
        "Marloes is ziek, wij wachten, zei zij",
    ),
    remark(
        "stap: gearchiveerd, opmerking: Marloes is ziek, wij wachten, door: sdevries}",
        "opmerking: Marloes is ziek, wij wachten",
        COMMA,
        "opmerking: \"Marloes is ziek, wij wachten\"",
        "Marloes is ziek, wij wachten",
    ),
    remark(
        "stap: gearchiveerd, door: sdevries, opmerking: “ja, zo gaat dat”}",
        "opmerking: “ja, zo gaat dat”",
        COMMA,
        "opmerking: \"ja, zo gaat dat\"",
        "ja, zo gaat dat",
    ),
    remark(
        "stap: gearchiveerd, door: sdevries, opmerking: Zij zei: morgen}",
        "opmerking: Zij zei: morgen",
        COLON,
        "opmerking: \"Zij zei: morgen\"",
        "Zij zei: morgen",
    ),
    subject(
        "onderwerp: Les 3: te laat begonnen",
        COLON,
        "onderwerp: \"Les 3: te laat begonnen\"",
        "Les 3: te laat begonnen",
    ),
    event("{datum: 2026-04-07 stap: geregistreerd, door: sdevries}", COMMA),
    event("{datum: 2026-04-07, stap: geregistreerd door: sdevries}", COMMA),
    event("{datum: 2026-04-07; stap: geregistreerd; door: sdevries}", COMMA),
    event("{datum: 2026-04-07, stap=geregistreerd, door: sdevries}", COLON),
    event("{datum: 2026-04-07, stap:geregistreerd, door: sdevries}", COLON),
    event("{datum: 2026-04-07, stap geregistreerd, door: sdevries}", COLON),
    event("(datum: 2026-04-07, stap: geregistreerd, door: sdevries)", BRACES),
    event("[datum: 2026-04-07, stap: geregistreerd, door: sdevries]", BRACES),
    Row {
        from: COMPLAINANT,
        to: "klager: (naam: Teun Modelman)",
        code: "F2",
        line: 8,
        told: BRACES,
        shown: "{naam: Teun Modelman}",
        over: "(naam: Teun Modelman)",
        at: "complainant/name",
        value: "Teun Modelman",
    },
    Row {
        from: "stap: gearchiveerd, door: sdevries}",
        to: "stap: gearchiveerd,\n     door: sdevries, opmerking: ziek, niet hier}",
        code: "F2",
        line: 19,
        told: COMMA,
        shown: "opmerking: \"ziek, niet hier\"",
        over: "opmerking: ziek, niet hier",
        at: "18 opmerking",
        value: "ziek, niet hier",
    },
    Row {
        from: "stap: gearchiveerd, door: sdevries}",
        to: "stap: gearchiveerd, opmerking: zaal #3,\n     door: sdevries}",
        code: "F2",
        line: 18,
        told: TAIL,
        shown: "opmerking: \"zaal #3\"",
        over: "opmerking: zaal #3",
        at: "18 opmerking",
        value: "zaal #3",
    },
    // A complainant in another shape.
    Row {
        from: COMPLAINANT,
        to: "klager: Teun Modelman",
        code: "F5",
        line: 8,
        told: "‘klager’",
        shown: "klager: {naam: Teun Modelman}",
        over: "klager: Teun Modelman",
        at: "complainant/name",
        value: "Teun Modelman",
    },
    Row {
        from: COMPLAINANT,
        to: "klager:\n  naam Teun Modelman",
        code: "F5",
        line: 9,
        told: "‘klager’",
        shown: "klager: {naam: Teun Modelman}",
        over: "klager:\n  naam Teun Modelman",
        at: "complainant/name",
        value: "Teun Modelman",
    },
    Row {
        from: COMPLAINANT,
        to: "klager:\n  - naam: Teun Modelman\n  - naam: Els Denkbeeld",
        code: "F5",
        line: 9,
        told: "één klager",
        shown: "klager: {naam: Teun Modelman}",
        over: "klager:\n  - naam: Teun Modelman\n  - naam: Els Denkbeeld",
        at: "complainant/name",
        value: "Teun Modelman",
    },
    // Days.
    day("2026-4-10", NOT_WRITTEN),
    day("10-4-2026", NOT_WRITTEN),
    day("10-04-2026", NOT_WRITTEN),
    day("20260410", NOT_WRITTEN),
    day("2026/04/10", NOT_WRITTEN),
    day("2026.04.10", NOT_WRITTEN),
    day("2026–04–10", NOT_WRITTEN),
    day("2026-04-10 10:30", NOT_WRITTEN),
    day("2026-04-10T10:30", NOT_WRITTEN),
    day("10 april 2026", NOT_WRITTEN),
    day("april 10 2026", NOT_WRITTEN),
    day("vrijdag 10 apr. 2026", NOT_WRITTEN),
    day("2026-O4-10", NOT_WRITTEN),
    // Words.
    word(("uitkomst: licht", "uitkomst: Licht"), ("F5", 13), ("Licht", "licht"), ("13 uitkomst", "licht")),
    word(
        ("kanaal: evaluatie", "kanaal: telefoon"),
        ("F5", 6),
        ("telefoon", "mondeling"),
        ("channel", "mondeling"),
    ),
    word(("aard: comm", "Aard: comm"), ("F3", 4), ("Aard", "aard"), ("nature", "communicatie")),
    word(("aard: comm", "nature: comm"), ("F3", 4), ("nature", "aard"), ("nature", "communicatie")),
    word(
        (SUBJECT, "subject: De koffie was koud"),
        ("F3", 3),
        ("subject", "onderwerp"),
        ("subject", "De koffie was koud"),
    ),
    word(
        (LAST, "{date: 2026-04-10, stap: gearchiveerd, door: sdevries}"),
        ("F3", 18),
        ("date", "datum"),
        ("18 datum", "2026-04-10"),
    ),
    word(("{naam: Teun", "{name: Teun"), ("F3", 8), ("name", "naam"), ("complainant/name", "Teun Modelman")),
    word(
        ("wijze: mondeling", "wijze: mondeling, antwoord: yes"),
        ("F5", 14),
        ("yes", "ja"),
        ("14 antwoord", "ja"),
    ),
    word(
        ("wijze: mondeling", "wijze: mondeling, antwoord: on"),
        ("F5", 14),
        ("on", "ja"),
        ("14 antwoord", "ja"),
    ),
    word(
        ("wijze: mondeling", "wijze: mondeling, antwoord: J"),
        ("F5", 14),
        ("J", "ja"),
        ("14 antwoord", "ja"),
    ),
    // People by their name.
    word(
        ("stap: gearchiveerd, door: sdevries", "stap: gearchiveerd, door: Saskia de Vries"),
        ("F9", 18),
        ("Saskia de Vries", "sdevries"),
        ("18 door", "sdevries"),
    ),
    word(
        ("aan: mjansen", "aan: marloes  JANSEN"),
        ("F9", 15),
        ("marloes  JANSEN", "mjansen"),
        ("15 aan", "mjansen"),
    ),
];
