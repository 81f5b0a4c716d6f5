//! Whatever the private records hold, the public side is the same, byte for byte.

use std::sync::OnceLock;

use klacht::anonymity::Names;
use klacht::assess::{Assessment, Framework};
use klacht::calendar::Day;
use klacht::figures::published;
use klacht::leak;
use klacht::report::Report;
use klacht::site::Page;
use klacht::site::public_view::{YearReport, public_pages};
use klacht::store::Store;
use proptest::prelude::*;

use crate::support::{Office, TODAY};

/// Something private in every field of a dossier and of people.yaml.
#[derive(Debug, Clone)]
struct Private {
    given: String,
    family: String,
    organisation: String,
    street: String,
    number: u32,
    postcode: u32,
    telephone: u32,
    staff: String,
    text: String,
}

/// A made-up word that stands in no public text.
fn word() -> impl Strategy<Value = String> {
    "[BCDFGHJKLMNPRSTVW][aeiou][zx][bdfgklmnprstvz][aeiouëé][bdfgklmnprstvz]{1,2}q"
}

fn private() -> impl Strategy<Value = Private> {
    let names = (word(), word(), word(), word(), word(), word());
    let numbers = (1..900_u32, 1000..9999_u32, 10_000_000..99_999_999_u32);
    (names, numbers).prop_map(
        |((given, family, organisation, street, staff, text), (number, postcode, telephone))| Private {
            given,
            family,
            organisation,
            street,
            number,
            postcode,
            telephone,
            staff,
            text,
        },
    )
}

impl Private {
    fn dossier(&self, sequence: usize) -> String {
        let id = id(sequence);
        let Self { given, family, organisation, street, number, postcode, telephone, staff, text } = self;
        format!(
            "---
nummer: {id}
onderwerp: {text} en {family}
aard: organisatie
dienst: leergang
kanaal: schriftelijk
route: collega
klager:
  naam: {given} van {family}
  organisatie: {organisation} BV
  email: {given}@{family}.example
  telefoon: 06 {telephone}
  adres: {street} {number}, {postcode} XQ {text}
betreft: [x{staff}]
verloop:
  - {{datum: 2025-03-02, stap: ontvangen, door: pdeboer, opmerking: \"{text} van {given}\"}}
  - {{datum: 2025-03-03, stap: besluit, door: ddirks, uitkomst: niet-ontvankelijk, reden: {text}, verwezen-naar: {organisation}}}
  - {{datum: 2025-03-04, stap: maatregel, door: ddirks, soort: preventief, status: genomen, gericht-op: relatie}}
  - {{datum: 2025-03-04, stap: gevolg, door: ddirks, status: geen, omschrijving: {text}}}
  - {{datum: 2025-03-05, stap: verspreid, door: ddirks, aan: mjansen, wijze: {text}}}
  - {{datum: 2025-03-05, stap: correctie, door: ddirks, op: {{stap: ontvangen}}, wordt: {{opmerking: {given}}}, reden: {family}}}
stukken:
  - {{bestand: brief van {family}.txt, soort: klachtbrief, omschrijving: {text}}}
  - {{bestand: {text}.pdf, soort: overig}}
verantwoording:
  - {{regel: A9.1, door: ddirks, datum: 2025-03-05, reden: {given} {text}}}
---
{text} schreef {given} van {family}, <b>{organisation}</b>.
"
        )
    }

    /// Every private word and number, as small letters and digits.
    fn canaries(&self) -> Vec<String> {
        let words = [&self.given, &self.family, &self.organisation, &self.street, &self.staff, &self.text];
        let numbers = [format!("{}xq", self.postcode), self.telephone.to_string()];
        words.into_iter().map(|word| squeezed(word)).chain(numbers).collect()
    }
}

/// The number of a dossier of which everything is made up.
fn id(sequence: usize) -> String {
    format!("2025-{:03}", sequence + 101)
}

/// A repository in which each dossier, and someone in people.yaml, has something private of its own.
fn office(privates: &[Private]) -> Office {
    let base = Office::new();
    let mut people = base.read("records/people.yaml");
    for Private { staff, given, text, .. } in privates {
        people.push_str(&format!(
            "  - sleutel: x{staff}\n    naam: {given} {staff}\n    ook: [{text}]\n    email: [{staff}@o21.example]\n    \
             rollen: [{{rol: medewerker, van: 2010-01-01}}]\n"
        ));
    }
    let office = base.write("records/people.yaml", people);
    (0..).zip(privates).fold(office, |office, (sequence, private)| {
        let path = format!("records/complaints/2025/{}", id(sequence));
        let Private { family, text, .. } = private;
        office
            .write(&format!("{path}.md"), private.dossier(sequence))
            .write(&format!("{path}/brief van {family}.txt"), text)
            .write(&format!("{path}/{text}.pdf"), format!("%PDF {text} {family}"))
    })
}

/// Letters and digits without anything between them, and without the diacritics that are used here.
fn squeezed(text: &str) -> String {
    let letters = text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase);
    letters.map(|letter| if matches!(letter, 'ë' | 'é') { 'e' } else { letter }).collect()
}

pub(super) fn assess(office: &Office) -> Assessment {
    let (store, today) = (Store::new(office.path("")), today());
    Framework::read(&store, today).assess(&store, today, |_| ()).0
}

fn today() -> Day {
    TODAY.parse().unwrap()
}

fn pages(assessment: &Assessment) -> Vec<Page> {
    let register = &assessment.register;
    let reports: Vec<YearReport> = [2024, 2025]
        .into_iter()
        .map(|year| {
            let words = register.reports.iter().find(|report| report.year == year).map(Report::words);
            YearReport { year, figures: Some(published(register, year)), words }
        })
        .collect();
    public_pages(&register.regulations, register.today, &reports, &[]).unwrap()
}

/// The public side that every repository of [`office`] has.
fn reference() -> &'static [Page] {
    static PAGES: OnceLock<Vec<Page>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let word = || "x".to_owned();
        let private = Private {
            given: word(),
            family: word(),
            organisation: word(),
            street: word(),
            number: 1,
            postcode: 1,
            telephone: 1,
            staff: word(),
            text: word(),
        };
        pages(&assess(&office(&vec![private; WORLDS])))
    })
}

/// How many dossiers with something private of their own a repository has.
const WORLDS: usize = 25;

fn leaks(page: &str, names: &Names) -> usize {
    leak::search([("report/2025.html", page.as_bytes())], names).len()
}

/// A way to write a text in a page that a reader, a browser or a program undoes.
pub(super) const DISGUISES: [fn(&str) -> String; 17] = [
    str::to_owned,
    str::to_uppercase,
    |text| text.to_lowercase(),
    |text| text.replace(' ', "&nbsp;"),
    |text| text.replace(' ', "\n    "),
    |text| text.chars().map(|character| format!("&#{};", u32::from(character))).collect(),
    |text| text.chars().map(|character| format!("&#x{:x};", u32::from(character))).collect(),
    |text| text.chars().map(|character| format!("<b>{character}</b>")).collect(),
    |text| text.chars().map(|character| format!("{character}\u{ad}")).collect(),
    |text| text.chars().map(|character| format!("{character}\u{200d}")).collect(),
    |text| text.bytes().map(|byte| format!("%{byte:02X}")).collect(),
    |text| text.chars().map(|character| format!("\\u{{{:x}}}", u32::from(character))).collect(),
    |text| text.chars().map(|character| format!("\\{:x} ", u32::from(character))).collect(),
    |text| format!("<img alt='{text}'>"),
    |text| format!("<!-- {text} -->"),
    |text| format!("<script>let x = \"{text}\";</script>"),
    |text| format!("<p>{text}</p><td>x</td>"),
];

/// In how many ways a record says who somebody is.
pub(super) const SAID: usize = 14;

/// A text in which the record says who it is.
fn saying(private: &Private, sequence: usize, which: usize) -> String {
    let Private { given, family, organisation, street, number, postcode, telephone, staff, .. } = private;
    match which {
        0 => format!("van {family}"),
        1 => format!("{given} van {family}"),
        2 => format!("{}. van {family}", &given[..1]),
        3 => format!("{given} {family}"),
        4 => format!("{given}@{family}.example"),
        5 => format!("06-{telephone}"),
        6 => format!("+31 6 {telephone}"),
        7 => format!("{street} {number}"),
        8 => format!("{postcode} XQ"),
        9 => format!("{organisation} BV"),
        10 => id(sequence),
        11 => format!("x{staff}"),
        12 => format!("{given} {staff}"),
        _ => format!("brief van {family}.txt"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    /// Nothing private of two hundred dossiers and employees reaches the public side in any spelling:
    /// it does not change at all. And had it been there, it would have been found.
    #[test]
    fn nothing_private_is_public_and_all_of_it_would_be_found(
        worlds in prop::collection::vec((private(), prop::collection::vec((0..SAID, prop::sample::select(&DISGUISES)), 4)), WORLDS),
    ) {
        let privates: Vec<Private> = worlds.iter().map(|(private, _)| private.clone()).collect();
        let assessment = assess(&office(&privates));
        let pages = pages(&assessment);
        prop_assert!(pages == reference());
        let canaries: Vec<String> = privates.iter().flat_map(Private::canaries).collect();
        for page in &pages {
            let text = squeezed(&format!("{} {}", page.path, String::from_utf8_lossy(&page.bytes)));
            for canary in &canaries {
                prop_assert!(!text.contains(canary), "{canary} in {}", page.path);
            }
        }
        let searched = pages.iter().map(|page| (page.path.as_str(), page.bytes.as_slice()));
        prop_assert_eq!(leak::search(searched, &assessment.names).len(), 0);
        for (sequence, (private, plants)) in worlds.iter().enumerate() {
            for (which, disguise) in plants {
                let planted = disguise(&saying(private, sequence, *which));
                let page = format!("<p>Dit staat er: {planted} en meer.</p>");
                prop_assert!(leaks(&page, &assessment.names) > 0, "{planted}");
            }
        }
    }
}
