//! Two lists in one office, where somebody could look through the one for each of the other.

use super::{COMPLAINANT, DOSSIER, EVENTS, FRONT, PEOPLE, REPORT, Row, Shape, fill};

const FINDINGS: Row =
    ("", "", "  - {datum: 2026-04-07, stap: besluit, door: sdevries, uitkomst: toepasselijk}\n", "");
const REASONS: Row =
    ("", "verantwoording:\n", "  - {regel: A3.5, door: ddirks, datum: 2026-04-20, reden: V.}\n", "");
const KNOWN: Row = ("", "    ook: [", "Gouda, ", "Gouda]\n");
const KNOWN_APART: Row =
    ("", "", "  - {sleutel: s#, naam: Gouda, rollen: [{rol: medewerker, van: 2020-01-01}]}\n", "");
const SAID: Row = ("", "", "gouda ", "\n");
const SAID_APART: Row = ("", "", "Gouda\n", "");
const SUBJECTS: Row = ("", "betreft: [", "x#, ", "mjansen]\n");
const CONSULTED: Row = ("", "", "  - {datum: 2026-04-08, stap: overleg, door: ddirks, met: x#}\n", "");
const DOCUMENTS: Row = ("", "stukken:\n", "  - {bestand: s#.pdf, soort: overig}\n", "");
const ENCLOSED: Row = ("", "", "  - {datum: 2026-04-08, stap: gearchiveerd, stuk: t#.pdf}\n", "");
const NAMING: Row =
    ("", "", "  - {datum: 2026-04-08, stap: geregistreerd, door: ddirks, stuk: s#.pdf}\n", "");
const REMARKED: Row =
    ("", "", "  - {datum: 2026-04-08, stap: overleg, door: ddirks, opmerking: gebeld over s#}\n", "");
const REASON: Row =
    ("", "verantwoording:\n  - {regel: A3.5, door: ddirks, datum: 2026-04-20, reden: ", "waarom ", "}\n");
const NAMES: Row = ("", "    ook: [", "Naam#a, ", "Gouda]\n");
const NAMED: Row = ("", "", "Naam#a ", "\n");
const PUBLISHED: Row = ("", "", "O21 Jansen ", "\n");
const WORDS: Row = ("", "klager: {naam: ", "Naam#a ", "Z}\n");
const BROTHERS: Row = ("", "klager: {naam: ", "Jan#a/", "Z}\n");
const BROTHERS_SAID: Row = ("", "", "Jan#a ", "\n");
const ADDRESS: Row = ("", "klager: {naam: X, email: ", "a@", "b}\n");
const ADDRESS_SAID: Row = ("", "", "a b ", "\n");
const READABLE: Row = ("", "    leesbaar: [", "Naam#a, ", "Z]\n");
const STRANGERS: Row = ("", "", "  - {datum: 2026-04-08, stap: overleg, door: t#}\n", "");
const ALIKE: Row = (
    "",
    "",
    "  - {datum: 2026-04-08, stap: gearchiveerd, stuk: abcdefghijklmnopqrstuvwxyz-vierkant#.pdf}\n",
    "",
);
const ALIKE_LISTED: Row =
    ("", "stukken:\n", "  - {bestand: zyxwvutsrqponmlkjihgfedcba-vierkant#.pdf, soort: overig}\n", "");
const LISTENERS: Row = ("", "  - {datum: 2026-04-08, stap: overleg, door: ddirks, met: [", "t#, ", "x]}\n");
const MISTYPED: Row = ("", "", "  - {datum: 2026-04-08, stap: overlg#, door: ddirks}\n", "");

/// What is many times known and many times there.
pub(super) fn products(people: &'static str, report: &'static str) -> Vec<Shape> {
    let complainant = move |row: &Row, said: &Row, size: usize| {
        let dossier = format!("{FRONT}{}betreft: [mjansen]\n{EVENTS}---\n", fill(row, size / 2));
        vec![(DOSSIER, dossier), (REPORT, format!("{report}{}", fill(said, size / 2)))]
    };
    vec![
        Shape::new("product: findings and one long reason".to_owned(), move |size| {
            let (one, other) = (fill(&FINDINGS, size / 2), fill(&REASON, size / 2));
            vec![(DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{one}{other}---\n"))]
        }),
        Shape::new("product: many names of one person, said on one line".to_owned(), move |size| {
            let people = people.replacen("    ook: [D. Dirks]\n", &fill(&NAMES, size / 2), 1);
            vec![(PEOPLE, people), (REPORT, format!("{report}{}", fill(&NAMED, size / 2)))]
        }),
        Shape::new("product: many names that may be read, and a fault".to_owned(), move |size| {
            let names = fill(&NAMES, size / 2) + &fill(&READABLE, size / 2) + "x: y: z\n";
            vec![
                (PEOPLE, people.replacen("    ook: [D. Dirks]\n", &names, 1)),
                (REPORT, format!("{report}{}", fill(&NAMED, size / 2))),
            ]
        }),
        Shape::new("product: a name within one that is published".to_owned(), move |size| {
            vec![(REPORT, format!("{report}{}", fill(&PUBLISHED, size)))]
        }),
        Shape::new("product: strangers and people".to_owned(), move |size| {
            let people = format!("{people}{}", fill(&KNOWN_APART, size / 2));
            vec![
                (PEOPLE, people),
                (DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{}---\n", fill(&STRANGERS, size / 2))),
            ]
        }),
        Shape::new("product: a name of many words, said".to_owned(), move |size| {
            complainant(&WORDS, &NAMED, size)
        }),
        Shape::new("product: a name of many people, said".to_owned(), move |size| {
            complainant(&BROTHERS, &BROTHERS_SAID, size)
        }),
        Shape::new("product: an address with many signs, said".to_owned(), move |size| {
            complainant(&ADDRESS, &ADDRESS_SAID, size)
        }),
        Shape::new("product: findings and accountings".to_owned(), move |size| {
            let (one, other) = (fill(&FINDINGS, size / 2), fill(&REASONS, size / 2));
            vec![(DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{one}{other}---\n"))]
        }),
        Shape::new("product: one name of one person, said on one line".to_owned(), move |size| {
            let people = people.replacen("    ook: [D. Dirks]\n", &fill(&KNOWN, size / 2), 1);
            vec![(PEOPLE, people), (REPORT, format!("{report}{}", fill(&SAID, size / 2)))]
        }),
        Shape::new("product: one name of many people, said on many lines".to_owned(), move |size| {
            let people = format!("{people}{}", fill(&KNOWN_APART, size / 2));
            vec![(PEOPLE, people), (REPORT, format!("{report}{}", fill(&SAID_APART, size / 2)))]
        }),
        Shape::new("product: subjects and consultations".to_owned(), move |size| {
            let (one, other) = (fill(&SUBJECTS, size / 2), fill(&CONSULTED, size / 2));
            vec![(DOSSIER, format!("{FRONT}klager: {{naam: X}}\n{one}{EVENTS}{other}---\n"))]
        }),
        Shape::new("product: documents and events with one".to_owned(), move |size| {
            let (one, other) = (fill(&ENCLOSED, size / 2), fill(&DOCUMENTS, size / 2));
            vec![(DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{one}{other}---\n"))]
        }),
        Shape::new("product: events and the documents that they name".to_owned(), move |size| {
            let (one, other) = (fill(&NAMING, size * 3 / 5), fill(&DOCUMENTS, size * 2 / 5));
            vec![(DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{one}{other}---\n"))]
        }),
        Shape::new("product: events of one day, and documents".to_owned(), move |size| {
            let (one, other) = (fill(&REMARKED, size / 2), fill(&DOCUMENTS, size / 2));
            vec![(DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{one}{other}---\n"))]
        }),
        Shape::new("product: events and documents with the same letters".to_owned(), move |size| {
            let (one, other) = (fill(&ALIKE, size / 2), fill(&ALIKE_LISTED, size / 2));
            vec![(DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{one}{other}---\n"))]
        }),
        Shape::new("product: many strangers in each event, and people".to_owned(), move |size| {
            let events = fill(&LISTENERS, size / 100).repeat(50);
            vec![
                (PEOPLE, format!("{people}{}", fill(&KNOWN_APART, size / 2))),
                (DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{events}---\n")),
            ]
        }),
        Shape::new("product: subjects and mistyped steps".to_owned(), move |size| {
            let (one, other) = (fill(&SUBJECTS, size / 2), fill(&MISTYPED, size / 2));
            vec![(DOSSIER, format!("{FRONT}klager: {{naam: X}}\n{one}{EVENTS}{other}---\n"))]
        }),
    ]
}
