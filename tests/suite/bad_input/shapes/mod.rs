//! Files built to be slow: one thing over and over, up to a size.

mod body;
mod data;
mod dossier;
mod office;
mod products;

use body::BODY;
use data::DATA;
use dossier::{COURSE, FIELDS};
use office::{LAW, LEDGER, PEOPLE_ROWS};

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
    let regulation = include_str!("../../../../records/regulation/2016-06-24.md");
    let people = include_str!("../../../fixtures/base/people.yaml");
    let report = include_str!("../../../fixtures/base/reports/2025.md");
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
    all.extend(products::products(people, report));
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
