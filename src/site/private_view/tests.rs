//! From typed records to what the pages show.

mod lists;
mod pieces;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::*;
use crate::calendar::Day;
use crate::case::Case;
use crate::diagnostic::Finding;
use crate::dossier::{Dossier, OnDisk};
use crate::locale::Language;
use crate::parse::{read_dossier, read_people, read_regulation};
use crate::people::People;
use crate::register::{Register, Summary};
use crate::regulation::Regulations;
use crate::rules::RULES;
use crate::site::Page;
use crate::site::templates::TemplateError;
use crate::source::Source;

const REGULATION: &str = include_str!("../../../records/regulation/2016-06-24.md");
const PEOPLE: &str = "personen:
  - {sleutel: ddirks, naam: Dirk Dirks, rollen: [{rol: directie, van: 2015-01-01}]}
  - {sleutel: sdevries, naam: Saskia Vries, rollen: [{rol: secretariaat, van: 2015-01-01}]}
  - {sleutel: mjansen, naam: Mo Jansen, rollen: [{rol: medewerker, van: 2015-01-01}]}
";
const RUNNING: &str = "---
nummer: 2026-003
onderwerp: <b>Lesmateriaal</b> {{ t.name }}
aard: organisatie
dienst: leergang
kanaal: schriftelijk
route: eigen-werk
klager: {naam: Sanne Voorbeeld}
betreft: [mjansen]
verloop:
  - {datum: 2026-03-02, stap: ontvangen, door: mjansen}
  - {datum: 2026-03-02, stap: bevestigd, door: mjansen, antwoord: ja}
  - {datum: 2026-03-02, stap: directie-geinformeerd, door: mjansen}
  - {datum: 2026-03-03, stap: geregistreerd, door: sdevries}
  - {datum: 2026-03-04, stap: besluit, door: ddirks, uitkomst: toepasselijk}
  - {datum: 2026-03-05, stap: overleg, door: ddirks, met: mjansen}
stukken:
  - {bestand: brief.pdf, soort: klachtbrief, datum: 2026-03-02}
  - {bestand: kwaad.SVG, soort: overig}
---
Zie de [brief](brief.pdf) en [dit](kwaad.SVG).
";

fn words() -> Words {
    Words::of(Language::known("nl"))
}

/// Everything that a page needs, and keeps it alive.
struct Desk {
    regulations: Regulations,
    people: People,
    today: Day,
}

impl Desk {
    fn on(today: &str) -> Self {
        let today = today.parse().expect("a real day");
        let source = Arc::new(Source::new("records/regulation/2016-06-24.md", REGULATION));
        let (regulation, _) = read_regulation(&source, today);
        let regulation = regulation.expect("the regulation of the records can be read");
        let (people, _) = read_people(&Arc::new(Source::new("records/people.yaml", PEOPLE)), today);
        Self { regulations: Regulations::new(vec![Arc::new(regulation)]), people, today }
    }

    fn read(&self, text: &str) -> (Dossier, Vec<Finding>) {
        let source = Arc::new(Source::new("records/complaints/2026/2026-003.md", text));
        read_dossier(&source, "2026-003", &self.regulations, self.today)
    }

    fn view(&self, text: &str, on_disk: &[&str]) -> DossierView {
        let (mut dossier, findings) = self.read(text);
        dossier.on_disk = on_disk.iter().map(|name| OnDisk::File((*name).to_owned())).collect();
        let case = Case::new(&dossier, &self.regulations, &self.people, self.today);
        let reading = Reading { dossier: &dossier, case: case.as_ref(), findings: &findings, records: &[] };
        dossier::view(&reading, &words())
    }

    fn summary(&self, text: &str) -> Summary {
        let (dossier, findings) = self.read(text);
        let case =
            Case::new(&dossier, &self.regulations, &self.people, self.today).expect("it can be judged");
        Summary::of(&case, &findings)
    }

    fn register(self, summaries: Vec<Summary>) -> Register {
        Register {
            today: self.today,
            regulations: self.regulations,
            people: self.people.into(),
            reports: Vec::new(),
            frozen: BTreeMap::new(),
            summaries,
            destroyed: Vec::new(),
            destructions: Vec::new(),
            destructions_source: Arc::new(Source::new("", "")),
        }
    }

    fn site(&self) -> PrivateSite {
        let nl = Language::known("nl");
        PrivateSite::new(nl, &self.regulations, self.today, &[]).expect("the embedded templates are sound")
    }

    fn page(&self, text: &str) -> String {
        let (dossier, findings) = self.read(text);
        let case = Case::new(&dossier, &self.regulations, &self.people, self.today);
        let reading = Reading { dossier: &dossier, case: case.as_ref(), findings: &findings, records: &[] };
        let page = self.site().dossier_page(&reading).expect("every dossier has a page");
        assert_eq!(page.path, "2026/2026-003.html");
        String::from_utf8(page.bytes).expect("a page is text")
    }
}

fn index_pages(site: &PrivateSite, register: &Register, findings: &[Finding]) -> Vec<Page> {
    let pages = Mutex::new(Vec::new());
    let publish = |page: &Page| -> Result<(), TemplateError> {
        pages.lock().expect("nobody panics with it").push(page.clone());
        Ok(())
    };
    site.index_pages(register, findings, &[], &publish).expect("the embedded templates are sound");
    pages.into_inner().expect("nobody panics with it")
}

#[test]
fn a_running_dossier_says_what_can_be_done_now_by_whom_and_what_comes_after() {
    let view = Desk::on("2026-03-19").view(RUNNING, &[]);
    assert_eq!(view.status.word, "in behandeling");
    let now: Vec<(&str, &str)> =
        view.now.iter().map(|task| (task.who.as_str(), task.what.as_str())).collect();
    assert_eq!(
        now,
        [
            ("BackOffice", "De klager een bericht van ontvangst sturen"),
            ("directie", "De medewerker informeren: Mo Jansen"),
            ("directie", "De onafhankelijke derde informeren"),
        ]
    );
    let later: Vec<&str> = view.later.iter().map(|task| task.what.as_str()).collect();
    assert_eq!(
        later,
        [
            "De klager informeren over de afhandeling",
            "De medewerker de uitkomst vertellen: Mo Jansen",
            "Een maatregel nemen, of vastleggen waarom die niet nodig is",
            "Het dossier archiveren",
        ]
    );
    let handling = &view.later[0];
    assert_eq!(handling.due.as_ref().map(|day| day.text.as_str()), Some("23 maart 2026"));
    assert_eq!(handling.sign.as_ref().map(|sign| sign.word.as_ref()), Some("nog 2 werkdagen"));
}

#[test]
fn what_is_past_its_day_is_never_kept_for_later() {
    let view = Desk::on("2026-03-25").view(RUNNING, &[]);
    assert_eq!(view.now[0].what, "De klager informeren over de afhandeling");
}

#[test]
fn before_the_decision_only_what_leads_to_it_can_be_done() {
    let text =
        RUNNING.replace("  - {datum: 2026-03-04, stap: besluit, door: ddirks, uitkomst: toepasselijk}\n", "");
    let text = text.replace("  - {datum: 2026-03-05, stap: overleg, door: ddirks, met: mjansen}\n", "");
    let view = Desk::on("2026-03-04").view(&text, &[]);
    let now: Vec<&str> = view.now.iter().map(|task| task.what.as_str()).collect();
    assert_eq!(now, ["Besluiten of de procedure van toepassing is"]);
}

#[test]
fn a_dossier_says_at_its_top_who_about_whom_and_how_it_ended() {
    let running = Desk::on("2026-03-19").view(RUNNING, &[]);
    assert_eq!((running.by.as_str(), running.about.as_str()), ("Sanne Voorbeeld", "Mo Jansen"));
    assert_eq!(running.ending, "");
    let with = |event: &str| {
        let text = RUNNING.replace("stukken:\n", &format!("{event}\nstukken:\n"));
        Desk::on("2026-05-19").view(&text, &[]).ending
    };
    let answered = "  - {datum: 2026-03-20, stap: klager-geinformeerd, door: ddirks, oordeel: deels-gegrond}";
    assert_eq!(with(answered), "deels gegrond (20 maart 2026)");
    let ruled = "  - {datum: 2026-03-27, stap: beroep, door: klager}
  - {datum: 2026-04-20, stap: oordeel-derde, door: derde, oordeel: gegrond}";
    assert_eq!(
        with(&format!("{answered}\n{ruled}")),
        "deels gegrond (20 maart 2026) · in beroep gegrond (20 april 2026)"
    );
    let withdrawn = "  - {datum: 2026-03-20, stap: ingetrokken, door: klager}";
    assert_eq!(with(withdrawn), "ingetrokken door de klager (20 maart 2026)");
}

#[test]
fn a_complaint_about_the_management_says_first_who_decides() {
    let text = RUNNING.replace("route: eigen-werk", "route: directie").replace("[mjansen]", "[ddirks]");
    let view = Desk::on("2026-03-19").view(&text, &[]);
    assert_eq!(
        view.caution,
        "Deze klacht gaat over de leiding (directie). Spreek eerst af wie in haar plaats beslist."
    );
    let text = text.replace("betreft:", "vervanger: sdevries\nbetreft:");
    let view = Desk::on("2026-03-19").view(&text, &[]);
    assert_eq!(
        view.caution,
        "Deze klacht gaat over de leiding (directie). Saskia Vries beslist in haar plaats."
    );
}

#[test]
fn a_missed_term_is_told_in_words_in_the_list_and_in_the_picture() {
    let view = Desk::on("2026-03-25").view(RUNNING, &[]);
    assert_eq!(view.alarms[0].word, "2 werkdagen te laat");
    let timeline = view.timeline.expect("there are steps with a day");
    assert!(
        timeline
            .description
            .contains("23 maart 2026: De klager informeren over de afhandeling, 2 werkdagen te laat"),
        "{}",
        timeline.description
    );
    let told = timeline.flags.iter().find(|flag| flag.missed).expect("the term was missed");
    assert_eq!(told.day, "23 mrt");
    assert!(told.text.ends_with(", 2 werkdagen te laat"), "{}", told.text);
    for line in [timeline.wide, timeline.narrow] {
        let flag = line.flags.iter().find(|flag| flag.missed).expect("the term was missed");
        assert_eq!(flag.text, "23 mrt");
        assert_eq!(line.marks.len(), 6);
        assert!(line.over.is_some() && line.today.is_some());
    }
}

#[test]
fn the_terms_are_those_that_the_regulation_gives() {
    let view = Desk::on("2026-03-19").view(RUNNING, &[]);
    let terms: Vec<&str> = view.deadlines.all.iter().map(|line| line.what.as_str()).collect();
    assert!(!terms.iter().any(|what| what.contains("bericht van ontvangst")), "{terms:?}");
    assert!(terms.contains(&"De klager informeren over de afhandeling"), "{terms:?}");
}

#[test]
fn documents_are_offered_under_names_that_no_browser_runs() {
    let view = Desk::on("2026-03-19").view(RUNNING, &["brief.pdf"]);
    let [brief, hostile] = view.documents.all.as_slice() else { unreachable!("two are listed") };
    assert_eq!((brief.href.as_str(), brief.name.as_str()), ("2026-003-stuk-1.pdf", "brief.pdf"));
    assert_eq!((hostile.href.as_str(), hostile.download.as_str()), ("", "2026-003-stuk-2.bin"));
    assert!(view.body.contains("href=\"2026-003-stuk-1.pdf\""), "{}", view.body);
    let (mut dossier, _) = Desk::on("2026-03-19").read(RUNNING);
    let lying = dossier.documents.iter().map(|document| OnDisk::File(document.file.value.clone()));
    dossier.on_disk = lying.collect();
    let paths: Vec<String> = downloads(&dossier).into_iter().map(|download| download.path).collect();
    assert_eq!(paths, ["2026/2026-003-stuk-1.pdf", "2026/2026-003-stuk-2.bin"]);
    let opened = "pdf txt eml msg doc docx odt rtf xls xlsx ods csv ppt pptx jpg jpeg png gif tif tiff heic \
                  mp3 m4a wav";
    let run = "html htm xhtml mhtml xml svg svgz js mjs css swf php exe bat json zip";
    for (ending, kept) in opened.split(' ').map(|it| (it, it)).chain(run.split(' ').map(|it| (it, "bin"))) {
        for name in [format!("stuk.{ending}"), format!("STUK.{}", ending.to_uppercase())] {
            dossier.documents[0].file.value.clone_from(&name);
            dossier.on_disk[0] = OnDisk::File(name);
            assert_eq!(downloads(&dossier)[0].path, format!("2026/2026-003-stuk-1.{kept}"));
        }
    }
}

#[test]
fn text_of_a_record_stays_text_on_its_page() {
    let page = Desk::on("2026-03-19").page(RUNNING);
    assert!(page.contains("&lt;b&gt;Lesmateriaal&lt;/b&gt; {{ t.name }}"));
    assert!(!page.contains("<b>Lesmateriaal"));
    for expected in ["noindex", "default-src 'none'", "Alleen voor directie, secretariaat en BackOffice"] {
        assert!(page.contains(expected), "{expected}");
    }
    assert!(
        !page.contains("http:") || page.matches("http:").count() == page.matches("http://www.w3.org").count()
    );
    assert!(!page.contains("https:") && !page.contains(" style="));
}

#[test]
fn a_broken_dossier_has_a_page_with_its_errors_first() {
    let page = Desk::on("2026-03-19").page("---\nonderwerp: [\n---\n");
    let errors = page.find("Dit bestand moet hersteld worden").expect("the errors are told");
    assert!(errors < page.find("id=\"verloop\"").expect("the course has its place"));
    assert!(page.contains("Geen onderwerp"));
    let empty = Desk::on("2026-03-19").page("");
    assert!(empty.contains("Dit bestand moet hersteld worden"));
}

#[test]
fn the_index_pages_list_every_dossier_and_every_rule() {
    let desk = Desk::on("2026-03-25");
    let (dossier, findings) = desk.read(RUNNING);
    let case = Case::new(&dossier, &desk.regulations, &desk.people, desk.today).expect("it can be judged");
    let summaries = vec![Summary::of(&case, &findings)];
    let site = desk.site();
    let register = Desk::on("2026-03-25").register(summaries);
    let pages = index_pages(&site, &register, &findings);
    let text = |path: &str| {
        let page = pages.iter().find(|page| page.path == path).unwrap_or_else(|| unreachable!("{path}"));
        String::from_utf8_lossy(&page.bytes).into_owned()
    };
    assert!(text("register.html").contains("href=\"2026/2026-003.html\""));
    assert!(text("2026/index.html").contains("href=\"../2026/2026-003.html\""));
    // The answer, and the two steps of the report over the past year.
    assert!(text("index.html").contains("Er loopt één klacht. 3 taken zijn te laat"));
    let all_years = text("figures.html");
    assert!(all_years.contains("In de dossiers staat één klacht."));
    assert!(all_years.contains("href=\"figures/2026.html\""));
    let year = text("figures/2026.html");
    assert!(year.contains("href=\"../figures.html\"") && year.contains("aria-current=\"page\">2026"));
    assert!(text("retention.html").contains("Er is nog geen dossier afgerond."));
    for rule in RULES.iter() {
        assert!(text(&format!("rules/{}.html", rule.code)).contains(rule.code.as_str()));
    }
}

#[test]
fn without_dossiers_the_figures_say_when_they_will_be_there() {
    let desk = Desk::on("2026-03-25");
    let site = desk.site();
    let register = desk.register(Vec::new());
    let pages = index_pages(&site, &register, &[]);
    let of_figures: Vec<&Page> = pages.iter().filter(|page| page.path.starts_with("figures")).collect();
    assert_eq!(of_figures.len(), 1, "there is no year to tell about");
    let text = String::from_utf8_lossy(&of_figures[0].bytes);
    assert!(text.contains("Er zijn nog geen dossiers.") && !text.contains("<table"), "{text}");
}

#[test]
fn every_label_that_a_template_uses_exists_in_both_languages() {
    for language in Language::all() {
        let words = Words::of(language);
        for name in words.labels().values() {
            assert!(!name.starts_with('['), "{language:?}: {name}");
        }
        for text in templates_of_the_private_side() {
            for used in text.split("t.").skip(1).filter(|rest| rest.starts_with(char::is_lowercase)) {
                let name = used.split(|next: char| !next.is_ascii_lowercase() && next != '_').next();
                let name = name.unwrap_or_default();
                let is_label = text.contains(&format!("{{{{ t.{name} }}}}"));
                assert!(!is_label || words.labels().contains_key(name), "{language:?}: {name}");
            }
        }
    }
}

fn templates_of_the_private_side() -> [&'static str; 10] {
    [
        include_str!("../../../site-templates/private/certificate.html"),
        include_str!("../../../site-templates/private/dossier.html"),
        include_str!("../../../site-templates/private/figures.html"),
        include_str!("../../../site-templates/private/frame.html"),
        include_str!("../../../site-templates/private/overview.html"),
        include_str!("../../../site-templates/private/register.html"),
        include_str!("../../../site-templates/private/retention.html"),
        include_str!("../../../site-templates/private/rule.html"),
        include_str!("../../../site-templates/private/rules.html"),
        include_str!("../../../site-templates/private/parts.html"),
    ]
}
