//! Files built to be slow: one thing over and over, up to a size.

/// The dossier that most shapes stand in.
pub(crate) const DOSSIER: &str = "records/complaints/2026/2026-002.md";
pub(crate) const PEOPLE: &str = "records/people.yaml";
pub(crate) const REGULATION: &str = "records/regulation/2016-06-24.md";
pub(crate) const REPORT: &str = "records/reports/2025.md";
pub(crate) const SEALS: &str = "records/ledger/seals.yaml";
pub(crate) const DESTRUCTIONS: &str = "records/ledger/destructions.yaml";

/// One way to be slow: the files that it writes for a size in bytes.
pub(crate) struct Shape {
    pub(crate) name: String,
    make: Box<dyn Fn(usize) -> Vec<(&'static str, String)>>,
}

impl Shape {
    fn new(name: String, make: impl Fn(usize) -> Vec<(&'static str, String)> + 'static) -> Self {
        Self { name, make: Box::new(make) }
    }

    /// The paths and texts of its files, together about so many bytes.
    pub(crate) fn files(&self, size: usize) -> Vec<(&'static str, String)> {
        (self.make)(size)
    }
}

/// A text between two others, over and over, with its number wherever `#` stands in it.
type Row = (&'static str, &'static str, &'static str, &'static str);

/// Of about so many bytes.
pub(crate) fn fill((_, before, part, after): &Row, size: usize) -> String {
    let mut text = String::with_capacity(size + 100);
    text.push_str(before);
    let mut number = 0;
    while text.len() + part.len() + after.len() <= size {
        match part.split_once('#') {
            Some((one, other)) => text.extend([one, &number.to_string(), other]),
            None => text.push_str(part),
        }
        number += 1;
    }
    text + after
}

/// Data, whatever file they stand in.
pub(crate) const DATA: &[Row] = &[
    ("map on one line", "x: {", "k#: a, ", "z: a}\n"),
    ("map on one line, two colons", "x: {", "k#: a: b, ", "z: a}\n"),
    ("map on one line, two colons, no close", "x: {", "k#: a: b, ", "\n"),
    ("map on one line, no space", "x: {", "k#:a,", "z: a}\n"),
    ("map on one line, not ascii", "x: {", "é#: é: é, ", "z: a}\n"),
    ("map on one line, quotes that stay open", "x: {", "k#: \"a, ", "z: a}\n"),
    ("map on one line, signs", "x: {", "k#: @a, ", "z: a}\n"),
    ("map on lines, two colons", "x: {\n", "  k#: a: b,\n", "  z: a}\n"),
    ("map on lines, opened only", "x: {\n", "  k#: a,\n", "\n"),
    ("map with commas", "x: {", ",", "}\n"),
    ("list on one line", "x: [", "a, ", "a]\n"),
    ("list on one line, two colons", "x: [", "a: b: c, ", "a]\n"),
    ("list on one line, opened only", "x: [", "a, ", "\n"),
    ("list of lists", "x: [", "[], ", "a]\n"),
    ("list of maps, two colons", "x: [", "{a: b: c}, ", "a]\n"),
    ("item with a map on one line, two colons", "x:\n  - {", "k#: a: b, ", "z: a}\n"),
    ("items", "x:\n", "- a\n", ""),
    ("items, two colons", "x:\n", "  - a: b: c\n", ""),
    ("items in brackets, two colons", "x:\n", "  - {a: b: c}\n", ""),
    ("items without a space", "x:\n", "  -a\n", ""),
    ("items without a dash", "x:\n  - a\n", "  {a: b}\n", ""),
    ("items askew", "x:\n", "  - a: b\n   - a: b\n", ""),
    ("items of items", "x:\n", "- - - - a\n", ""),
    ("keys", "", "k#: x\n", ""),
    ("keys, two colons", "", "k#: a: b\n", ""),
    ("keys without a value", "", "k#:\n", ""),
    ("keys without a colon", "", "k#\n", ""),
    ("keys without a space", "", "k#:x\n", ""),
    ("keys askew", "", "k#: x\n l#: x\n", ""),
    ("keys ever more askew", "", "k:\n  l: x\n m: x\n", ""),
    ("keys with lists askew", "", "k#:\n  - a\n l#: x\n", ""),
    ("keys that open a bracket", "", "k#: [x\n", ""),
    ("keys that open a brace", "", "k#: {x: y\n", ""),
    ("keys that close a bracket", "", "k#: x]\n", ""),
    ("keys that open a quote", "", "k#: \"x\n", ""),
    ("keys that open a single quote", "", "k#: 'x\n", ""),
    ("keys behind question marks", "", "? k#\n", ""),
    ("keys that are maps", "", "{a: b}: x\n", ""),
    ("keys with a comment", "", "k#: x # y\n", ""),
    ("keys over lines, a comment within", "k: a\n", "# b\n c\n", ""),
    ("one key, over and over", "", "a: x\n", ""),
    ("one key, over and over, on one line", "x: {", "a: x, ", "a: x}\n"),
    ("one key, over and over, and a fault", "", "a: x\n", "b: c: d\n"),
    ("merge keys", "", "<<: x\n", ""),
    ("anchors", "x:\n", "  - &a b\n", ""),
    ("aliases", "x:\n", "  - *a\n", ""),
    ("tags", "x:\n", "  - !t b\n", ""),
    ("tags of a namespace", "x:\n", "  - !!str b\n", ""),
    ("bangs", "x: ", "!", "\n"),
    ("stars", "x: ", "*", "\n"),
    ("directives", "", "%YAML 1.2\n", ""),
    ("directives of tags", "", "%TAG !a#! b\n", "--- a\n"),
    ("brackets", "x: ", "[", "\n"),
    ("brackets with a fault", "x: ", "[a: b: c, ", "\n"),
    ("braces", "x: ", "{a: ", "\n"),
    ("braces with a fault", "x: ", "{a: b: c, b: ", "\n"),
    ("closing brackets", "x: ", "]", "\n"),
    ("brackets opened and closed", "x: ", "[]", "\n"),
    ("dashes", "x: ", "- ", "\n"),
    ("dashes on a line of their own", "x:\n ", "- ", "a\n"),
    ("double quotes", "x: ", "\"", "\n"),
    ("single quotes", "x: ", "'", "\n"),
    ("quoted values beside each other", "x: ", "\"a\" ", "\n"),
    ("single quotes within", "x: '", "''", "'\n"),
    ("escapes", "x: \"", "\\u0041", "\"\n"),
    ("broken escapes", "", "k#: \"\\d\"\n", ""),
    ("comments", "", "# x\n", ""),
    ("comments and a fault", "", "# x\n", "a: b: c\n"),
    ("comments below a tab", "\ta: b\n", "# x\n", ""),
    ("comment signs", "x: ", "# ", "\n"),
    ("colons", "x", ":", "\n"),
    ("colons and spaces", "x", ": ", "\n"),
    ("colons within", "x: a", ":a", "\n"),
    ("colons within, spaced", "x: a", ": a", "\n"),
    ("tabs", "x: a\n", "\t", "\n"),
    ("tabs behind a key", "x:", "\t", "a\n"),
    ("tabs before keys", "", "\tk: v\n", ""),
    ("tabs before keys, lines between", "", "\tk: v\n\n", ""),
    ("tabs before items", "x:\n", "\t- v\n", ""),
    ("tabs before items, lines between", "x:\n", "\t- v\n\n", ""),
    ("tabs before keys of items", "x:\n", "  - a: b\n\tk: v\n", ""),
    ("tabs before every other key", "", "k#: v\n\tl#: v\n", ""),
    ("carriage returns", "x: a\r", "k: v\r", ""),
    ("carriage returns only", "x: a", "\r", "\n"),
    ("carriage returns and faults", "", "k#: a: b\r", "\n"),
    ("lines between", "x: a\n", "\n", ""),
    ("spaces", "x: a", " ", "\n"),
    ("spaces and faults", "x: a: b", " ", "c: d\n"),
    ("lines of spaces", "x: a\n", "    \n", ""),
    ("documents", "", "--- x\n", ""),
    ("documents with keys", "", "k#: x\n...\n", ""),
    ("ends of documents", "a: x\n", "...\n", ""),
    ("one word", "x: ", "a", "\n"),
    ("one key that is a word", "", "a", ": x\n"),
    ("one word that is no key", "", "a", "\n"),
    ("one word, not ascii", "x: ", "é", "\n"),
    ("many words", "x: ", "aa ", "\n"),
    ("many words and a fault", "x: ", "aa ", "b: c\n"),
    ("many words, each line", "x: a\n", "  aa\n", ""),
    ("many words, each line, and a fault", "x: a\n", "  aa\n", " b: c\n"),
    ("a quoted text over lines", "x: \"", "a\n  ", "\"\n"),
    ("a quoted text that stays open", "x: \"", "a\n", ""),
    ("a text as it stands", "x: |\n", "  a\n", ""),
    ("a text as it stands, ever further", "x: |\n", "  a\n   b\n", " c: d\n"),
    ("a folded text", "x: >\n", "  a\n", ""),
    ("texts as they stand", "", "k#: |\n  a\n", ""),
    ("texts as they stand, and rubbish", "", "k#: | a\n  a\n", ""),
    ("marks of a merge", "", "<<<<<<< a\n", ""),
    ("marks of a merge, whole", "", "<<<<<<< a\na: b\n=======\na: c\n>>>>>>> d\n", ""),
    ("marks of a merge, second half", "<<<<<<< a\n", "=======\n", ""),
    ("marks of order", "x: ", "\u{feff}", "\n"),
    ("marks of order behind keys", "", "k#: \u{feff}a\n", ""),
    ("characters of control", "x: ", "\u{7}", "\n"),
    ("characters of control in keys", "", "k#: \u{7}\n", ""),
    ("separators of lines", "x: ", "\u{2028}", "\n"),
    ("faces", "", "k#: 😀: 😀\n", ""),
];

/// The course of a dossier.
const COURSE: &[Row] = &[
    ("events of nothing", "", "  - {}\n", ""),
    ("events that are words", "", "  - x\n", ""),
    ("events of one letter on one line", "  [", "a,", "]\n"),
    ("events of empty maps on one line", "  [", "{},", "]\n"),
    ("events without a person", "", "  - {stap: ontvangen}\n", ""),
    ("events of nobody", "", "  - {datum: 2026-04-07, stap: ontvangen, door: onbekende}\n", ""),
    ("events of an unknown step", "", "  - {datum: 2026-04-07, stap: x, door: mjansen}\n", ""),
    ("events with unknown fields", "", "  - {a: b, c: d, e: f}\n", ""),
    ("one event with unknown fields", "  - {", "k#: a, ", "z: a}\n"),
    ("events out of order", "", "  - {datum: 2026-04-07}\n  - {datum: 2026-04-06}\n", ""),
    ("ontvangen", "", "  - {datum: 2026-04-07, stap: ontvangen, door: mjansen}\n", ""),
    ("bevestigd", "", "  - {datum: 2026-04-07, stap: bevestigd, door: mjansen, antwoord: ja}\n", ""),
    ("geregistreerd", "", "  - {datum: 2026-04-07, stap: geregistreerd, door: mjansen}\n", ""),
    (
        "directie-geinformeerd",
        "",
        "  - {datum: 2026-04-07, stap: directie-geinformeerd, door: mjansen}\n",
        "",
    ),
    ("besluit", "", "  - {datum: 2026-04-07, stap: besluit, door: sdevries, uitkomst: toepasselijk}\n", ""),
    ("besluit licht", "", "  - {datum: 2026-04-07, stap: besluit, door: mjansen, uitkomst: licht}\n", ""),
    (
        "akkoord-klager",
        "",
        "  - {datum: 2026-04-07, stap: akkoord-klager, door: klager, antwoord: nee}\n",
        "",
    ),
    ("medewerker-geinformeerd", "", "  - {stap: medewerker-geinformeerd, door: ddirks, aan: x#}\n", ""),
    ("overleg", "", "  - {datum: 2026-04-08, stap: overleg, door: sdevries, met: x#}\n", ""),
    ("overleg met velen", "  - {datum: 2026-04-08, stap: overleg, door: ddirks, met: [", "x#, ", "y]}\n"),
    ("uitstel", "", "  - {datum: 2026-04-08, stap: uitstel, door: sdevries, verwacht: 2027-01-01}\n", ""),
    ("uitstel, kort", "", "  - {datum: 2026-04-08, stap: uitstel}\n", ""),
    (
        "maatregel",
        "",
        "  - {datum: 2026-04-08, stap: maatregel, door: sdevries, gericht-op: medewerker}\n",
        "",
    ),
    (
        "maatregel publiek",
        "",
        "  - {datum: 2026-04-08, stap: maatregel, door: ddirks, publiek: Jansen}\n",
        "",
    ),
    ("klager-geinformeerd", "", "  - {datum: 2026-04-08, stap: klager-geinformeerd, door: mjansen}\n", ""),
    ("ingetrokken", "", "  - {datum: 2026-04-08, stap: ingetrokken, door: klager}\n", ""),
    (
        "beroep en oordeel",
        "",
        "  - {datum: 2026-04-08, stap: beroep, door: klager}\n  - {datum: 2026-04-08, stap: oordeel-derde, door: derde, oordeel: gegrond}\n",
        "",
    ),
    ("gevolg", "", "  - {datum: 2026-04-08, stap: gevolg, door: mjansen, status: opgedragen}\n", ""),
    ("verspreid", "", "  - {datum: 2026-04-08, stap: verspreid, door: mjansen, aan: x}\n", ""),
    ("opvolging", "", "  - {datum: 2026-04-08, stap: opvolging, nieuwe-klacht: 2026-001}\n", ""),
    ("bewaren", "", "  - {datum: 2026-04-08, stap: bewaren, door: mjansen, tot: 2027-01-01}\n", ""),
    ("gearchiveerd", "", "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n", ""),
    ("stuk", "", "  - {datum: 2026-04-08, stap: gearchiveerd, stuk: s#.pdf}\n", ""),
    (
        "corrections of the first",
        "",
        "  - {stap: correctie, op: {stap: ontvangen, datum: 2026-04-07}, reden: x, wordt: {datum: 2026-04-06}}\n",
        "",
    ),
    (
        "corrections of fields",
        "",
        "  - {stap: correctie, op: {stap: ontvangen}, reden: x, wordt: {k#: a}}\n",
        "",
    ),
    (
        "corrections of each",
        "",
        "  - {datum: 2026-04-07, stap: correctie, op: #, reden: x, vervalt: ja}\n",
        "",
    ),
    (
        "corrections by what was said",
        "",
        "  - {stap: correctie, op: {stap: ontvangen}, reden: x, wordt: {datum: 2026-04-06}}\n",
        "",
    ),
    (
        "one correction of many fields",
        "  - {stap: bewaren}\n  - {stap: correctie, reden: x, op: {stap: bewaren}, wordt: {",
        "k#: a, ",
        "z: a}}\n",
    ),
];

/// What stands beside the course of a dossier.
const FIELDS: &[Row] = &[
    ("betreft", "betreft: [", "x#, ", "mjansen]\n"),
    ("betreft, one person", "betreft: [", "mjansen, ", "mjansen]\n"),
    ("documents", "stukken:\n", "  - {bestand: s#.pdf, soort: overig}\n", ""),
    ("documents of one name", "stukken:\n", "  - {bestand: s.pdf, soort: overig}\n", ""),
    ("documents of nothing", "stukken:\n", "  - {}\n", ""),
    (
        "accountings",
        "verantwoording:\n",
        "  - {regel: A3.5, door: ddirks, datum: 2026-04-20, reden: V.}\n",
        "",
    ),
    ("accountings of nobody", "verantwoording:\n", "  - {regel: A#, door: x#}\n", ""),
    ("accountings of nothing", "verantwoording:\n", "  - {}\n", ""),
    ("an address with many signs", "klager: {naam: X, email: ", "a@", "b}\n"),
    ("many addresses", "klager: {naam: X, email: ", "a@b.nl/", "b}\n"),
    ("an address with many dots", "klager: {naam: X, email: a@", "a.", "b}\n"),
    ("a name of many words", "klager: {naam: ", "Naam ", "Z}\n"),
    ("a name of many titles", "klager: {naam: ", "mevrouw ", "Z}\n"),
    ("a name of many particles", "klager: {naam: Jan ", "van ", "Z}\n"),
    ("a name of many initials", "klager: {naam: ", "J.", "Z}\n"),
    ("a name of many dashes", "klager: {naam: Jan ", "Aa-", "Z}\n"),
    ("a name of many people", "klager: {naam: ", "Jan/", "Z}\n"),
    ("a name of many brackets", "klager: {naam: \"", "(Jan", "Z\"}\n"),
    ("a name that is one word", "klager: {naam: ", "a", "}\n"),
    ("a number of many digits", "klager: {naam: X, telefoon: \"", "0123456789 / ", "1\"}\n"),
    ("an address of many streets", "klager: {naam: X, adres: \"", "Straat 1, 2801 BX Gouda, ", "1\"}\n"),
    ("an organisation of many words", "klager: {naam: X, organisatie: \"", "Stichting ", "bv\"}\n"),
    ("what may be read", "klager: {naam: X, leesbaar: [", "x#, ", "y]}\n"),
    ("a long subject", "onderwerp2: ", "word ", "\n"),
];

/// A body of Markdown: of a dossier, a report and a regulation.
const BODY: &[Row] = &[
    ("one word", "", "a", "\n"),
    ("one word, not ascii", "", "é", "\n"),
    ("one word of digits", "", "1", "\n"),
    ("digits and spaces", "", "1 ", "\n"),
    ("digits and dashes", "", "0123456-", "\n"),
    ("digits and letters", "", "1a", "\n"),
    ("words", "", "aa ", "\n"),
    ("lines", "", "aa\n", ""),
    ("percent signs", "", "%41", "\n"),
    ("percent signs within", "", "%25", "41\n"),
    ("percent signs apart", "", "%41 ", "\n"),
    ("stars", "", "*a", "\n"),
    ("underscores", "", "_a", "\n"),
    ("ampersands", "", "&amp;", "\n"),
    ("ampersands of nothing", "", "&", "\n"),
    ("ampersands that stay open", "", "&a", ";\n"),
    ("backslashes", "", "\\", "\n"),
    ("escapes", "", "\\u0041", "\n"),
    ("double quotes", "", "\"", "\n"),
    ("double quotes apart", "", "\" ", "\n"),
    ("single quotes apart", "", "'   ", "\n"),
    ("dashes at ends of lines", "", "a-\n", ""),
    ("dashes apart", "", "- ", "\n"),
    ("opening signs", "", "<", "\n"),
    ("elements", "", "<b>", "\n"),
    ("elements with attributes", "<b ", "a#=b ", ">\n"),
    ("comments that stay open", "", "<!--", "\n"),
    ("headings", "", "## a\n", ""),
    ("articles", "", "## Artikel 1\n", ""),
    ("articles, each another", "", "## Artikel #\n", ""),
    ("quotations", "", "> ", "\n"),
    ("lists", "", "* a\n", ""),
    ("links", "", "[a](", "\n"),
    ("tables", "", "|a|b|\n|-|-|\n", ""),
    ("numbers of dossiers", "", "2026-001 ", "\n"),
    ("names", "", "Jansen ", "\n"),
    ("names, each on a line", "", "Jansen\n", ""),
    ("names in full", "", "Marloes Jansen, ", "\n"),
];

const PEOPLE_ROWS: &[Row] = &[
    ("people", "", "  - {sleutel: s#, naam: Jan Jansen, rollen: [{rol: medewerker, van: 2020-01-01}]}\n", ""),
    (
        "people of one key",
        "",
        "  - {sleutel: s, naam: Jan, rollen: [{rol: medewerker, van: 2020-01-01}]}\n",
        "",
    ),
    ("people of one address", "", "  - {sleutel: s#, naam: Jan, email: a@b.nl}\n", ""),
    ("managements", "", "  - {sleutel: s#, naam: J, rollen: [{rol: directie, van: 2020-01-01}]}\n", ""),
    ("people of nothing", "", "  - {}\n", ""),
    (
        "roles",
        "  - sleutel: s\n    naam: S\n    rollen:\n",
        "      - {rol: medewerker, van: 2020-01-01}\n",
        "",
    ),
    (
        "roles, unknown",
        "  - sleutel: s\n    naam: S\n    rollen:\n",
        "      - {rol: x#, van: 2020-01-01}\n",
        "",
    ),
    ("other names", "  - {sleutel: s, naam: S, ook: [", "Naam#, ", "Z]}\n"),
    ("addresses", "  - {sleutel: s, naam: S, email: [", "a@b.nl, ", "a@b.nl]}\n"),
    ("signing keys", "  - {sleutel: s, naam: S, ondertekening: [", "ssh-ed25519 AAAA, ", "x]}\n"),
    ("an address with many signs", "  - {sleutel: s, naam: S, email: ", "a@", "b}\n"),
];

const LAW: &[Row] = &[
    ("steps", "stappen:\n", "  s#: {soort: opvolging, wie: [x]}\n", ""),
    (
        "steps that precede each other",
        "stappen:\n",
        "  s#: {soort: opvolging, voor: s0, termijn: t, vereist: [licht]}\n",
        "",
    ),
    ("steps of receipt", "stappen:\n", "  s#: {soort: ontvangen, wie: [directie]}\n", ""),
    ("steps with roles", "stappen:\n  ontvangen:\n    wie: [", "x#, ", "y]\n"),
    ("terms", "termijnen:\n", "  t#: {duur: 1 dag, vanaf: ontvangen}\n", ""),
    (
        "terms with outer readings",
        "termijnen:\n",
        "  t#: {duur: 1 dag, vanaf: t1, ruim: {duur: 1 dag, vanaf: x}, artikel: 1}\n",
        "",
    ),
    ("roles", "rollen:\n", "  r#: {naam: x}\n", ""),
    ("channels", "kanalen:\n", "  k#: x\n", ""),
    ("natures", "aarden:\n", "  k#: x\n", ""),
    ("exclusions", "uitgesloten:\n", "  k#: {naam: x, artikel: 1}\n", ""),
    (
        "thirds",
        "onafhankelijke-derde:\n",
        "  - {naam: Kets, organisatie: B, adres: Weg 1, van: 2016-06-01}\n",
        "",
    ),
    ("days off", "extra-vrije-dagen: [", "2026-04-07, ", "2026-04-08]\n"),
    ("notes", "kanttekeningen:\n", "  - {artikel: 5, tekst: a}\n", ""),
    ("articles of rules", "artikelen:\n", "  A#: x\n", ""),
    ("articles of a step", "stappen:\n  ontvangen:\n    artikel: \"", "1, ", "2\"\n"),
];

const LEDGER: &[Row] = &[
    (
        "seals",
        "zegels:\n",
        "  - {datum: 2026-01-01, commits: 1, tip: 0123456789012345678901234567890123456789, sha256: 0123456789012345678901234567890123456789012345678901234567890123}\n",
        "",
    ),
    ("seals of nothing", "zegels:\n", "  - {}\n", ""),
    ("destructions", "vernietigingen:\n", "  - {nummer: 2020-#, grond: x, datum: 2026-01-01}\n", ""),
];

/// The start of the dossier up to its course, and its course.
const FRONT: &str = "---\nnummer: 2026-002\nonderwerp: De koffie was koud\naard: communicatie\n\
    dienst: training\nkanaal: evaluatie\nroute: eigen-werk\n";
const COMPLAINANT: &str = "klager: {naam: Teun Modelman}\nbetreft: [mjansen]\n";
const EVENTS: &str = "verloop:\n  - {datum: 2026-04-07, stap: ontvangen, door: mjansen}\n";

fn one(
    of: &str,
    row: &'static Row,
    path: &'static str,
    around: impl Fn(String) -> String + 'static,
) -> Shape {
    Shape::new(format!("{of}: {}", row.0), move |size| vec![(path, around(fill(row, size)))])
}

/// Every shape, with its name.
pub(crate) fn shapes() -> Vec<Shape> {
    let regulation = include_str!("../../../records/regulation/2016-06-24.md");
    let people = include_str!("../../fixtures/base/people.yaml");
    let report = include_str!("../../fixtures/base/reports/2025.md");
    let mut all = Vec::new();
    for row in DATA {
        all.push(one("dossier", row, DOSSIER, |data| format!("---\nnummer: 2026-002\n{data}---\nTekst.\n")));
        all.push(one("people", row, PEOPLE, |data| format!("personen:\n{data}")));
        all.push(one("seals", row, SEALS, |data| data));
        all.push(one("regulation", row, REGULATION, |data| format!("---\ntitel: X\n{data}---\nTekst.\n")));
    }
    for row in COURSE {
        all.push(one("course", row, DOSSIER, |data| format!("{FRONT}{COMPLAINANT}{EVENTS}{data}---\n")));
    }
    for row in FIELDS {
        all.push(one("field", row, DOSSIER, |data| {
            let complainant =
                if data.starts_with("klager") || data.starts_with("betreft") { "" } else { COMPLAINANT };
            format!("{FRONT}{complainant}{EVENTS}{data}---\n")
        }));
    }
    for row in BODY {
        all.push(one("body", row, DOSSIER, |text| format!("{FRONT}{COMPLAINANT}{EVENTS}---\n{text}")));
        all.push(one("report", row, REPORT, move |text| format!("{report}{text}")));
        all.push(one("law", row, REGULATION, move |text| format!("{regulation}{text}")));
    }
    for row in PEOPLE_ROWS {
        all.push(one("people", row, PEOPLE, move |data| format!("{people}{data}")));
    }
    for row in LAW {
        all.push(one("law", row, REGULATION, move |data| law(regulation, &data)));
    }
    for row in LEDGER {
        let path = if row.1.starts_with("zegels") { SEALS } else { DESTRUCTIONS };
        all.push(one("ledger", row, path, |data| data));
    }
    all.extend(products(people, report));
    all
}

/// The regulation with another list, or with more in the list that it has.
fn law(regulation: &str, data: &str) -> String {
    let (key, rest) = data.split_once('\n').unwrap_or((data, ""));
    let key = format!("\n{}", key.split([' ']).next().unwrap_or(key));
    match regulation.split_once(&format!("{key}\n")) {
        Some((before, after)) if !rest.is_empty() => format!("{before}{key}\n{rest}{after}"),
        Some(_) | None => {
            let without = regulation.replacen("\nextra-vrije-dagen: []", "", 1);
            without.replacen("---\n", &format!("---\n{data}"), 1)
        }
    }
}

/// What is many times known and many times there.
fn products(people: &'static str, report: &'static str) -> Vec<Shape> {
    let findings: Row =
        ("", "", "  - {datum: 2026-04-07, stap: besluit, door: sdevries, uitkomst: toepasselijk}\n", "");
    let reasons: Row =
        ("", "verantwoording:\n", "  - {regel: A3.5, door: ddirks, datum: 2026-04-20, reden: V.}\n", "");
    let known: Row = ("", "    ook: [", "Gouda, ", "Gouda]\n");
    let known_apart: Row =
        ("", "", "  - {sleutel: s#, naam: Gouda, rollen: [{rol: medewerker, van: 2020-01-01}]}\n", "");
    let said: Row = ("", "", "gouda ", "\n");
    let said_apart: Row = ("", "", "Gouda\n", "");
    let subjects: Row = ("", "betreft: [", "x#, ", "mjansen]\n");
    let consulted: Row = ("", "", "  - {datum: 2026-04-08, stap: overleg, door: ddirks, met: x#}\n", "");
    let documents: Row = ("", "stukken:\n", "  - {bestand: s#.pdf, soort: overig}\n", "");
    let enclosed: Row = ("", "", "  - {datum: 2026-04-08, stap: gearchiveerd, stuk: t#.pdf}\n", "");
    let reason: Row =
        ("", "verantwoording:\n  - {regel: A3.5, door: ddirks, datum: 2026-04-20, reden: ", "waarom ", "}\n");
    let names: Row = ("", "    ook: [", "Naam#a, ", "Gouda]\n");
    let named: Row = ("", "", "Naam#a ", "\n");
    let published: Row = ("", "", "O21 Jansen ", "\n");
    let words: Row = ("", "klager: {naam: ", "Naam#a ", "Z}\n");
    let brothers: Row = ("", "klager: {naam: ", "Jan#a/", "Z}\n");
    let brothers_said: Row = ("", "", "Jan#a ", "\n");
    let address: Row = ("", "klager: {naam: X, email: ", "a@", "b}\n");
    let address_said: Row = ("", "", "a b ", "\n");
    let readable: Row = ("", "    leesbaar: [", "Naam#a, ", "Z]\n");
    let strangers: Row = ("", "", "  - {datum: 2026-04-08, stap: overleg, door: t#}\n", "");
    let complainant = move |row: &Row, said: &Row, size: usize| {
        let dossier = format!("{FRONT}{}betreft: [mjansen]\n{EVENTS}---\n", fill(row, size / 2));
        vec![(DOSSIER, dossier), (REPORT, format!("{report}{}", fill(said, size / 2)))]
    };
    vec![
        Shape::new("product: findings and one long reason".to_owned(), move |size| {
            let (one, other) = (fill(&findings, size / 2), fill(&reason, size / 2));
            vec![(DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{one}{other}---\n"))]
        }),
        Shape::new("product: many names of one person, said on one line".to_owned(), move |size| {
            let people = people.replacen("    ook: [D. Dirks]\n", &fill(&names, size / 2), 1);
            vec![(PEOPLE, people), (REPORT, format!("{report}{}", fill(&named, size / 2)))]
        }),
        Shape::new("product: many names that may be read, and a fault".to_owned(), move |size| {
            let names = fill(&names, size / 2) + &fill(&readable, size / 2) + "x: y: z\n";
            vec![
                (PEOPLE, people.replacen("    ook: [D. Dirks]\n", &names, 1)),
                (REPORT, format!("{report}{}", fill(&named, size / 2))),
            ]
        }),
        Shape::new("product: a name within one that is published".to_owned(), move |size| {
            vec![(REPORT, format!("{report}{}", fill(&published, size)))]
        }),
        Shape::new("product: strangers and people".to_owned(), move |size| {
            let people = format!("{people}{}", fill(&known_apart, size / 2));
            vec![
                (PEOPLE, people),
                (DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{}---\n", fill(&strangers, size / 2))),
            ]
        }),
        Shape::new("product: a name of many words, said".to_owned(), move |size| {
            complainant(&words, &named, size)
        }),
        Shape::new("product: a name of many people, said".to_owned(), move |size| {
            complainant(&brothers, &brothers_said, size)
        }),
        Shape::new("product: an address with many signs, said".to_owned(), move |size| {
            complainant(&address, &address_said, size)
        }),
        Shape::new("product: findings and accountings".to_owned(), move |size| {
            let (one, other) = (fill(&findings, size / 2), fill(&reasons, size / 2));
            vec![(DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{one}{other}---\n"))]
        }),
        Shape::new("product: one name of one person, said on one line".to_owned(), move |size| {
            let people = people.replacen("    ook: [D. Dirks]\n", &fill(&known, size / 2), 1);
            vec![(PEOPLE, people), (REPORT, format!("{report}{}", fill(&said, size / 2)))]
        }),
        Shape::new("product: one name of many people, said on many lines".to_owned(), move |size| {
            let people = format!("{people}{}", fill(&known_apart, size / 2));
            vec![(PEOPLE, people), (REPORT, format!("{report}{}", fill(&said_apart, size / 2)))]
        }),
        Shape::new("product: subjects and consultations".to_owned(), move |size| {
            let (one, other) = (fill(&subjects, size / 2), fill(&consulted, size / 2));
            vec![(DOSSIER, format!("{FRONT}klager: {{naam: X}}\n{one}{EVENTS}{other}---\n"))]
        }),
        Shape::new("product: documents and events with one".to_owned(), move |size| {
            let (one, other) = (fill(&enclosed, size / 2), fill(&documents, size / 2));
            vec![(DOSSIER, format!("{FRONT}{COMPLAINANT}{EVENTS}{one}{other}---\n"))]
        }),
    ]
}
