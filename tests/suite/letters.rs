//! Letters: what each says, what a person must write, and the finished one among the documents.

use std::fs;
use std::io::{Cursor, Read, Write};

use crate::repository::{OPEN, Repository};
use crate::support::{Office, Run};

const FIRST: &str = "records/complaints/2026/2026-001.md";

fn refused(run: &Run, told: &str) {
    assert!(run.code == 2 && run.stdout.is_empty() && run.stderr.contains(told), "{told}: {run:?}");
}

fn letter(office: &Office, words: &[&str]) -> String {
    let run = office.run(&[&["letter"], words].concat());
    assert_eq!(run.code, 0, "{words:?}: {run:?}");
    run.stdout
}

/// What a document of Word has in its parts.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn without_a_kind_the_letters_that_make_sense_now_are_named_and_the_line_can_be_followed() {
    let repository = Repository::with_open_dossier();
    let told = letter(&repository.office, &["2026-006"]);
    let kinds: Vec<&str> = told.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(
        kinds,
        [
            "ontvangst",
            "verlenging",
            "niet-behandelen",
            "antwoord",
            "medewerker",
            "uitkomst-medewerker",
            "derde",
            "omslag",
            "Maken:"
        ],
        "{told}"
    );
    let shown = told.trim().rsplit(": klacht ").next().unwrap().to_owned();
    let shown = shown.replace("BRIEF", "ontvangst").replace("BESTAND", "eerste");
    let run = repository.klacht(&shown.split(' ').collect::<Vec<_>>());
    assert!(run.code == 0 && repository.office.path("eerste.docx").is_file(), "{run:?}");
    // Of a dossier that was put away nothing is to be sent any more.
    assert!(letter(&Office::new(), &["2026-002"]).starts_with("Er is nu geen brief"));
}

#[test]
fn days_names_and_articles_are_those_of_the_dossier_and_the_regulation() {
    let office = Office::new();
    for (kind, says) in [
        (
            "ontvangst",
            &[
                "Geachte Sanne Voorbeeld,",
                "Gemeente Ergens",
                "artikel 5 van ‘Klachtenregeling O21’",
                "Bea Bakker",
                "15 juni 2026",
            ][..],
        ),
        ("doorverwijzing", &["BackOffice O21, backoffice@o21.example", "artikel 4 van ‘"]),
        (
            "verlenging",
            &["De drukker moet nog antwoorden.", "op 17 april 2026", "uiterlijk op 3 juni 2026", "artikel 9"],
        ),
        (
            "antwoord",
            &[
                "gegrond",
                "mevrouw J. Kets",
                "Leemzeulder 27, 1251 AM Laren",
                "de artikelen 1 en 9",
                "Dirk Dirks",
            ],
        ),
        ("medewerker", &["Geachte Marloes Jansen,", "artikel 5", "Lesmateriaal kwam na de eerste lesdag"]),
        ("uitkomst-medewerker", &["Geachte Marloes Jansen,", "Wij vinden de klacht gegrond."]),
        ("derde", &["Geachte mevrouw J. Kets,", "2 maart 2026", "De aard van de klacht is: organisatie."]),
        ("omslag", &["Vertrouwelijk en Persoonlijk", "Marloes Jansen"]),
    ] {
        let page = letter(&office, &["2026-001", kind]);
        for text in says {
            assert!(page.contains(text), "{kind} should say {text}:\n{page}");
        }
        assert!(!page.contains("derde") || kind != "medewerker", "{page}");
    }
    // The third hears that there is a complaint, and not whose it is.
    let third = letter(&office, &["2026-001", "derde"]);
    assert!(!third.contains("Voorbeeld") && !third.contains("Marloes"), "{third}");
    let page = letter(&office, &["2026-003", "niet-behandelen"]);
    assert!(
        page.contains("de beroepsmogelijkheid tegen beoordelingen")
            && page.contains("Buiten de regeling valt")
    );
    let english = office.run(&["--lang", "en", "letter", "2026-001", "ontvangst"]).stdout;
    assert!(english.contains("Dear Sanne Voorbeeld,") && english.contains("lang=\"en\""), "{english}");
}

#[test]
fn the_management_signs_nothing_about_a_complaint_against_itself() {
    let repository = Repository::with_open_dossier();
    repository.replace(OPEN, "route: eigen-werk", "route: directie");
    repository.replace(OPEN, "betreft: [mjansen]", "betreft: [ddirks]");
    repository.git(&["config", "user.email", "d.dirks@o21.example"]);
    let kinds = ["antwoord", "verlenging", "niet-behandelen", "derde"];
    let signature = |kind: &str| {
        let page = letter(&repository.office, &["2026-006", kind]);
        page.split_once("Met vriendelijke groet").unwrap_or_else(|| panic!("{kind}: {page}")).1.to_owned()
    };
    for kind in kinds {
        let signed = signature(kind);
        assert!(signed.contains("naam van wie ondertekent") && !signed.contains("Dirks"), "{kind}: {signed}");
    }
    // Somebody else, named in its place, does.
    repository.replace(OPEN, "route: directie", "route: directie\nvervanger: pdeboer");
    for kind in kinds {
        assert!(signature(kind).contains("Petra de Boer"), "{kind}");
    }
}

#[test]
fn a_running_term_is_named_and_a_past_one_is_not() {
    let repository = Repository::with_open_dossier();
    let now = letter(&repository.office, &["2026-006", "ontvangst"]);
    assert!(now.contains("uiterlijk op 29 juni 2026"), "{now}");
    let later = Office::of(repository.office.path("")).today("2026-07-20");
    let late = letter(&later, &["2026-006", "ontvangst"]);
    assert!(!late.contains("29 juni"), "{late}");
    let in_time = letter(&repository.office, &["2026-006", "antwoord"]);
    assert!(!in_time.contains("moeten krijgen"), "{in_time}");
    let late = letter(&later, &["2026-006", "antwoord"]);
    assert!(late.contains("uiterlijk op 29 juni 2026 moeten krijgen") && late.contains("excuses"), "{late}");
}

#[test]
fn what_a_regulation_does_not_promise_is_not_offered() {
    let path = "records/regulation/2016-06-24.md";
    let office = Office::new();
    let text = office.read(path);
    let start = text.find("onafhankelijke-derde:").unwrap();
    let end = text.find("# Gesloten lijsten").unwrap();
    let without = format!("{}{}", &text[..start], &text[end..]);
    let office = office.write(path, without);
    refused(&office.run(&["letter", "2026-001", "derde"]), "kent de brief ‘derde’ niet");
    let answer = letter(&office, &["2026-001", "antwoord"]);
    assert!(!answer.contains("in beroep"), "{answer}");
}

#[test]
fn nobody_is_written_to_who_is_not_known_and_no_letter_says_what_was_not_decided() {
    let office = Office::new();
    refused(&office.run(&["letter", "2026-001", "niet-behandelen"]), "wel wordt behandeld");
    refused(&office.run(&["letter", "2026-001", "medewerker", "--to", "ddirks"]), "mjansen");
    let office = office.replace(FIRST, "betreft: [mjansen]", "betreft: [mjansen, pdeboer]");
    refused(&office.run(&["letter", "2026-001", "uitkomst-medewerker", "--to", "x"]), "mjansen, pdeboer");
    assert!(
        letter(&office, &["2026-001", "medewerker", "--to", "pdeboer"]).contains("Geachte Petra de Boer,")
    );
    let from = "klager:\n  naam: Sanne Voorbeeld\n  organisatie: Gemeente Ergens\n  email: s.voorbeeld@ergens.example\n  telefoon: \"010 000 00 00\"\n";
    let office = office.replace(FIRST, from, "klager: {anoniem: ja}\n");
    refused(&office.run(&["letter", "2026-001", "ontvangst"]), "anoniem");
}

#[test]
fn text_of_a_record_stays_text_and_is_no_mark() {
    let hostile = "⟦x⟧ <w:t>&amp;</w:t><script>{{ view }} ]]>";
    let office =
        Office::new().replace(FIRST, "Lesmateriaal kwam na de eerste lesdag", &format!("'{hostile}'"));
    let page = letter(&office, &["2026-001", "ontvangst"]);
    assert!(!page.contains("<script>") && page.contains("{{ view }}") && page.contains("[x]"), "{page}");
    letter(&office, &["2026-001", "ontvangst", "--out", "x.docx"]);
    let document = part(&fs::read(office.path("x.docx")).unwrap(), "word/document.xml");
    assert!(document.contains("[x] &lt;w:t&gt;&amp;amp;&lt;/w:t&gt;&lt;script&gt;"), "{document}");
}

#[test]
fn a_letter_is_put_with_the_dossier_when_nothing_is_left_to_write() {
    let repository = Repository::with_open_dossier();
    let office = &repository.office;
    let before = office.read(OPEN);
    refused(&repository.klacht(&["letter", "6", "antwoord", "--attach"]), "nog niet af");
    letter(office, &["2026-006", "antwoord", "--out", "antwoord.docx"]);
    let again = repository.klacht(&["letter", "6", "antwoord", "--out", "antwoord.docx"]);
    refused(&again, "bestaat al");
    refused(&repository.klacht(&["letter", "6", "antwoord", "--out", "antwoord.docx", "--attach"]), "⟦");
    assert_eq!(office.read(OPEN), before);
    // The person writes what was marked, as Word does: in other runs.
    let bytes = fs::read(office.path("antwoord.docx")).unwrap();
    let document = part(&bytes, "word/document.xml");
    let head = part(&bytes, "word/header1.xml");
    let done = document.replace('⟦', "</w:t></w:r><w:r><w:t>").replace('⟧', "");
    let finished = packed(&[("word/document.xml", &done), ("word/header1.xml", &head)]);
    fs::write(office.path("antwoord.docx"), &finished).unwrap();
    let run = repository.klacht(&["letter", "6", "antwoord", "--out", "antwoord.docx", "--attach"]);
    assert_eq!(run.code, 0, "{run:?}");
    let line = "{bestand: klager-geinformeerd.docx, soort: afhandelingsbericht, datum: 2026-06-15}";
    assert!(office.read(OPEN).contains(line), "{}", office.read(OPEN));
    let kept = fs::read(office.path("records/complaints/2026/2026-006/klager-geinformeerd.docx")).unwrap();
    assert_eq!(kept, finished);
    assert!(
        run.stdout.contains("klacht step 2026-006 klager-geinformeerd stuk=klager-geinformeerd.docx"),
        "{run:?}"
    );
    refused(&repository.klacht(&["letter", "6", "omslag", "--attach"]), "geen stuk");
}

#[test]
fn a_letter_is_tied_to_its_step_where_that_was_done() {
    let office = Office::new();
    let office = office
        .replace(FIRST, "door: bbakker, stuk: ontvangstbericht.txt}", "door: bbakker}")
        .replace(
            FIRST,
            "  - {bestand: ontvangstbericht.txt, soort: correspondentie, datum: 2026-03-04}\n",
            "",
        )
        .remove("records/complaints/2026/2026-001/ontvangstbericht.txt");
    let office = office.replace(FIRST, "email: s.voorbeeld@ergens.example", "adres: Dorpsstraat 1, Ergens");
    let run = office.run(&["letter", "2026-001", "ontvangst", "--format", "docx", "--attach"]);
    assert_eq!(run.code, 0, "{run:?}");
    let text = office.read(FIRST);
    assert!(text.contains("stap: ontvangstbericht, door: bbakker, stuk: ontvangstbericht.docx}"), "{text}");
}

#[test]
fn the_offices_own_letterhead_and_page_take_the_place_of_those_that_are_built_in() {
    let own = "<w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>Ons papier</w:t></w:r><w:sdt><w:sdtPr>\
        <w:tag w:val=\"kenmerk\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"Hint\"/></w:rPr><w:t>Klik</w:t></w:r></w:sdtContent></w:sdt></w:p>\
        <w:sdt><w:sdtPr><w:tag w:val=\"anders\"/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr><w:tag w:val=\"tekst\"/></w:sdtPr><w:sdtContent>\
        <w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>\
        </w:sdtContent></w:sdt></w:sdtContent></w:sdt></w:body></w:document>";
    let kinds = ("[Content_Types].xml", "<Types/>");
    let path = "site-templates/letters/brief.docx";
    let papered = |parts: &[(&str, &str)]| Office::new().write(path, packed(parts));
    let office = papered(&[kinds, ("word/document.xml", own), ("word/media/logo.png", "beeld")]);
    letter(&office, &["2026-001", "ontvangst", "--out", "x.docx"]);
    let bytes = fs::read(office.path("x.docx")).unwrap();
    let document = part(&bytes, "word/document.xml");
    assert!(document.contains("Ons papier") && document.contains("Kenmerk: 2026-001"), "{document}");
    assert!(!document.contains("Klik") && !document.contains("Hint") && !document.contains("showingPlcHdr"));
    let paragraph = "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Geachte";
    assert!(document.contains(paragraph) && !document.contains("<w:t>b</w:t>"), "{document}");
    assert_eq!(part(&bytes, "word/media/logo.png"), "beeld");
    assert_eq!(office.run(&["build"]).code, 0, "a letterhead does not stop the pages");

    for (parts, told) in [
        (&[kinds][..], "geen Word-document"),
        (&[kinds, ("word/document.xml", "<a><b></a>")], "geen Word-document"),
        (&[kinds, ("word/document.xml", "<w:document/>")], "‘tekst’"),
        (&[kinds, ("word/document.xml", own), ("word/vbaProject.bin", "x")], "macro’s"),
    ] {
        refused(&papered(parts).run(&["letter", "2026-001", "ontvangst", "--out", "x.docx"]), told);
    }
    let page = "site-templates/letters/letter.html";
    let office = Office::new().write(page, "{% for line in view.reference %}{{ line[0].text }}{% endfor %}!");
    assert_eq!(letter(&office, &["2026-001", "ontvangst"]), "Kenmerk: 2026-001!");
}

#[test]
fn only_who_complained_reads_that_the_complaint_is_theirs() {
    for verdict in ["gegrond", "deels-gegrond", "ongegrond", "geen-oordeel"] {
        let office = Office::new().replace(FIRST, "oordeel: gegrond", &format!("oordeel: {verdict}"));
        for kind in ["medewerker", "uitkomst-medewerker", "derde"] {
            for (language, own, other) in
                [("nl", "uw klacht", "de klacht"), ("en", "your complaint", "complaint")]
            {
                let page = letter(&office, &["2026-001", kind, "--lang", language]).to_lowercase();
                assert!(!page.contains(own) && page.contains(other), "{verdict} {kind} {language}: {page}");
            }
        }
        let answer = letter(&office, &["2026-001", "antwoord"]);
        assert!(answer.contains("uw klacht") && !answer.contains("Wij vinden de klacht"), "{answer}");
    }
}

#[test]
fn nobody_is_referred_for_what_concerns_no_colleague() {
    for route in ["eigen-werk", "algemeen", "directie"] {
        let office = Office::new().replace(FIRST, "route: collega", &format!("route: {route}"));
        refused(
            &office.run(&["letter", "2026-001", "doorverwijzing"]),
            "geen klacht over het werk van een collega",
        );
    }
}

#[test]
fn a_file_is_called_what_it_is_and_only_its_own_letter_goes_with_a_dossier() {
    let repository = Repository::with_open_dossier();
    let office = &repository.office;
    for words in [&["--out", "o.pdf"][..], &["--out", "o.docx", "--format", "html"], &["--out", "o.txt"]] {
        refused(&office.run(&[&["letter", "2026-006", "medewerker"], words].concat()), "eindigt");
    }
    repository.write(FIRST, Office::new().read(FIRST));
    let before = office.read(OPEN);
    for ending in ["docx", "html"] {
        let (other, kind) = (format!("a.{ending}"), format!("b.{ending}"));
        letter(office, &["2026-001", "medewerker", "--out", &other]);
        letter(office, &["2026-006", "medewerker", "--out", &kind]);
        let attach = |kind: &str, file: &str| {
            repository.klacht(&["letter", "2026-006", kind, "--out", file, "--attach"])
        };
        refused(&attach("medewerker", &other), "Kenmerk: 2026-001");
        refused(&attach("ontvangst", &kind), "een klacht die u betreft");
        assert_eq!(office.read(OPEN), before);
        assert_eq!(attach("medewerker", &kind).code, 0);
        fs::write(office.path(OPEN), &before).unwrap();
    }
}

#[test]
fn a_finished_letter_in_the_folder_of_the_dossier_is_not_copied() {
    let repository = Repository::with_open_dossier();
    let office = &repository.office;
    let folder = OPEN.trim_end_matches(".md");
    fs::create_dir_all(office.path(folder)).unwrap();
    let file = format!("{folder}/b.html");
    letter(office, &["2026-006", "medewerker", "--out", &file]);
    let run = repository.klacht(&["letter", "2026-006", "medewerker", "--out", &file, "--attach"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(office.read(OPEN).contains("bestand: b.html"), "{}", office.read(OPEN));
    assert_eq!(fs::read_dir(office.path(folder)).unwrap().count(), 1);
}

/// What is told to be typed works, in a shell too.
#[test]
fn a_letter_that_is_no_letter_is_added_by_the_command_that_is_told() {
    let repository = Repository::with_open_dossier();
    let made = letter(&repository.office, &["2026-006", "ontvangst", "--out", "mijn brief.docx"]);
    assert!(made.contains("--out 'mijn brief.docx' --attach"), "{made}");
    repository.write("mijn brief.pdf", "brief");
    let told = |kind: &str| {
        let run = repository.klacht(&["letter", "2026-006", kind, "--out", "mijn brief.pdf", "--attach"]);
        assert_eq!(run.code, 2, "{run:?}");
        run.stderr.trim().rsplit(": klacht ").next().unwrap().to_owned()
    };
    let command = "add 2026-006 'mijn brief.pdf' --kind";
    assert_eq!(told("antwoord"), format!("{command} afhandelingsbericht"));
    assert_eq!(told("ontvangst"), format!("{command} correspondentie"));
    assert_eq!(repository.klacht(&["step", "6", "ontvangstbericht", "door=bbakker"]).code, 0);
    let awaited = told("ontvangst");
    assert_eq!(awaited, format!("{command} correspondentie --step ontvangstbericht"));
    let words: Vec<&str> = awaited.split(' ').collect();
    let words = [&words[..2], &["mijn brief.pdf"], &words[4..]].concat();
    let run = repository.klacht(&words);
    assert!(run.code == 0 && repository.office.read(OPEN).contains("stuk: mijn-brief.pdf"), "{run:?}");
}

#[test]
fn the_same_letter_is_attached_once() {
    let office = Office::new();
    let words = ["letter", "2026-001", "ontvangst", "--format", "docx", "--attach"];
    assert_eq!(office.run(&words).code, 0);
    let before = crate::support::files_below(&office.path("records"));
    let text = office.read("records/complaints/2026/2026-001.md");
    let run = office.run(&words);
    assert!(run.code == 0 && run.stdout.contains("ligt er al, als ontvangstbericht"), "{run:?}");
    assert_eq!(crate::support::files_below(&office.path("records")), before);
    assert_eq!(office.read("records/complaints/2026/2026-001.md"), text);
}
