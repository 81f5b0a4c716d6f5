//! An office with a regulation made for the test: a few steps that every regulation needs, and those
//! that the test is about.

use std::fmt::Write;

use crate::support::{Finding, Office, Run};

pub(super) const REGULATION: &str = "records/regulation/2025-01-01.md";
pub(super) const DOSSIER: &str = "records/complaints/2026/2026-001.md";

const HEAD: &str = "---
titel: Klachtenregeling
organisatie: {naam: Trainbureau, adres: Laan 1, contact: {naam: het bureau}}
vastgesteld: 2025-01-01
geldig-vanaf: 2025-01-01
onafhankelijke-derde:
  - {naam: mevrouw Q. Ver, organisatie: Elders, adres: Weg 2, van: 2025-01-01}
kanalen: [mail]
diensten: [training]
aarden: [inhoud]
rollen:
  trainer: {naam: trainer}
  hulp: {naam: hulp}
  baas: {naam: baas, eindverantwoordelijk: ja}
kalender: nl-werk
bekendgemaakt: {intern: 2025-01-01, handboek: 2025-01-01, leveringsvoorwaarden: 2025-01-01}
publicatie: {adres: \"https://klacht.example/\", contact: bureau@klacht.example}
jaarverslag: {maand: 12, kpi: 3 werkweken}
";

const ARTICLES: &str = "## Artikel 1 Klachten

Wij nemen klachten aan.

## Artikel 2 Termijnen

Wij zijn snel.

## Artikel 4 Verder

Wij kijken terug.
";

pub(super) const PEOPLE_FILE: &str = "records/people.yaml";
const PEOPLE: &str = "personen:
  - sleutel: anna
    naam: Anna Trainer
    rollen: [{rol: trainer, van: 2020-01-01}]
  - sleutel: hans
    naam: Hans Hulp
    rollen: [{rol: hulp, van: 2020-01-01}]
  - sleutel: bea
    naam: Bea Baas
    rollen: [{rol: baas, van: 2020-01-01}]
";

/// What the regulation and the dossier of a test say.
#[derive(Debug, Clone, Default)]
pub(super) struct Made {
    steps: String,
    terms: String,
    more: String,
    course: String,
}

pub(super) fn made() -> Made {
    Made::default()
}

impl Made {
    /// A row of `stappen`.
    pub(super) fn step(mut self, row: &str) -> Self {
        writeln!(self.steps, "  {row}").unwrap();
        self
    }

    /// A row of `termijnen`.
    pub(super) fn term(mut self, row: &str) -> Self {
        writeln!(self.terms, "  {row}").unwrap();
        self
    }

    /// A key at the top of the regulation.
    pub(super) fn key(mut self, row: &str) -> Self {
        writeln!(self.more, "{row}").unwrap();
        self
    }

    /// The rows that every regulation needs.
    pub(super) fn usual(self) -> Self {
        self.step("ontvangen: {artikel: 1}")
            .step("besluit: {artikel: 1}")
            .step("klager-geinformeerd: {artikel: 2}")
    }

    /// An event: day, step, who, and more fields.
    pub(super) fn event(mut self, day: &str, step: &str, by: &str, more: &str) -> Self {
        let more = if more.is_empty() { String::new() } else { format!(", {more}") };
        writeln!(self.course, "  - {{datum: {day}, stap: {step}, door: {by}{more}}}").unwrap();
        self
    }

    pub(super) fn office(&self, today: &str) -> Office {
        let Self { steps, terms, more, course } = self;
        let terms =
            if terms.is_empty() { "termijnen: {}\n".to_owned() } else { format!("termijnen:\n{terms}") };
        let regulation = format!("{HEAD}stappen:\n{steps}{terms}{more}---\n{ARTICLES}");
        let dossier = format!(
            "---\nnummer: 2026-001\nonderwerp: Te snel\naard: inhoud\ndienst: training\nkanaal: mail\nroute: algemeen\nklager: {{naam: Ot Verzonnen}}\nverloop:\n{course}---\n"
        );
        // About somebody, for the steps that are asked for each employee concerned.
        let dossier = if steps.contains("soort: medewerker-geinformeerd")
            || steps.contains("soort: overleg")
            || steps.contains("soort: uitkomst-aan-medewerker")
        {
            dossier
                .replace("route: algemeen", "route: collega")
                .replace("verloop:", "betreft: [hans]\nverloop:")
        } else {
            dossier
        };
        Office::empty()
            .write(REGULATION, regulation)
            .write(PEOPLE_FILE, PEOPLE)
            .write("records/reports/2025.md", "---\njaar: 2025\n---\n")
            .write(DOSSIER, dossier)
            .today(today)
    }

    /// Every finding about the dossier and about the regulation. The cases run over many years under
    /// one number, so that its year is no matter here.
    pub(super) fn found(&self, today: &str) -> Vec<Finding> {
        found(&self.office(today))
    }

    /// The same, each as `code severity due`, in the order of the file.
    pub(super) fn rows(&self, today: &str) -> Vec<String> {
        let row = |finding: &Finding| {
            let due = finding.due.as_deref().map(|due| format!(" {due}")).unwrap_or_default();
            format!("{} {}{due}", finding.code, finding.severity)
        };
        self.found(today).iter().map(row).collect()
    }

    pub(super) fn show(&self, today: &str) -> String {
        self.run(today, &["show", "2026-001"]).stdout
    }

    pub(super) fn run(&self, today: &str, arguments: &[&str]) -> Run {
        self.office(today).run(arguments)
    }

    /// What `due` says of the dossier: step, last day, and whether it is late.
    pub(super) fn due(&self, today: &str) -> Vec<(String, String, bool)> {
        let run = self.run(today, &["due", "--within", "9999", "--format", "json"]);
        let document: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let items = document["items"].as_array().unwrap().iter();
        let of_dossier = items.filter(|item| item["dossier"] == "2026-001");
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        of_dossier
            .map(|item| (text(&item["step"]), text(&item["due"]), item["late"].as_bool().unwrap()))
            .collect()
    }
}

/// The same of an office that was changed.
pub(super) fn found(office: &Office) -> Vec<Finding> {
    let is_meant = |finding: &Finding| !finding.path.contains("reports/") && finding.code != "F7";
    office.check().into_iter().filter(is_meant).collect()
}
