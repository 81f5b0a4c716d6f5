//! `new`, `step`, `add`, `fix` and `renumber`, by options alone: without a terminal nothing waits.

use crate::repository::{OPEN, Repository, SECRETARY};
use crate::support::{Office, Run};

const LIGHT: &str = "records/complaints/2026/2026-002.md";

fn committer(repository: &Repository, address: &str) {
    repository.git(&["config", "user.name", "Iemand"]);
    repository.git(&["config", "user.email", address]);
}

fn refused(run: &Run, told: &str) {
    assert!(run.code == 2 && run.stdout.is_empty() && run.stderr.contains(told), "{told}: {run:?}");
}

#[test]
fn a_step_alone_tells_what_is_possible_with_whose_turn_and_the_last_day() {
    let repository = Repository::with_open_dossier();
    let run = repository.klacht(&["step", "6"]);
    assert_eq!(run.code, 0, "{run:?}");
    let first = run.stdout.lines().next().unwrap();
    assert!(first.starts_with("besluit ") && first.ends_with("(aan zet: Dirk Dirks)"), "{first}");
    assert!(run.stdout.contains("(aan zet: Dirk Dirks), uiterlijk 29 juni 2026"), "{run:?}");
    assert!(
        run.stdout.contains("Verder kan: ") && run.stdout.contains("klacht step 2026-006 STAP"),
        "{run:?}"
    );
    assert!(!run.stdout.contains("ontvangen,"), "it was received: {run:?}");
}

#[test]
fn a_step_is_appended_with_what_goes_without_saying_and_tells_what_follows_in_two_lines() {
    let repository = Repository::with_open_dossier();
    committer(&repository, "d.dirks@o21.example");
    let before = repository.office.read(OPEN);
    let run = repository.klacht(&["step", "2026-006", "besluit", "uitkomst=toepasselijk"]);
    assert_eq!((run.code, run.stdout.lines().count()), (0, 2), "{run:?}");
    assert!(run.stdout.lines().nth(1).unwrap().starts_with("Hierna: "), "{run:?}");
    let line = "  - {datum: 2026-06-15, stap: besluit, door: ddirks, uitkomst: toepasselijk}\n";
    assert_eq!(repository.office.read(OPEN).replacen(line, "", 1), before);
    // What follows can be typed as it is shown.
    let shown = run.stdout.rsplit(": klacht ").next().unwrap().trim().to_owned();
    let next: Vec<&str> = shown.split(' ').collect();
    assert!(repository.klacht(&next).code != 1 && next[0] == "step", "{shown}");
}

#[test]
fn what_lacks_is_told_with_the_words_to_choose_from_and_nothing_is_written() {
    let repository = Repository::with_open_dossier();
    let before = repository.office.read(OPEN);
    for (words, told) in [
        (&["besluit"][..], "uitkomst=… met een van: toepasselijk, licht, niet-ontvankelijk, uitgesloten"),
        (&["besluit", "uitkomst=licht", "door=niemand"], "F9"),
        (&["besluit", "uitkomst=x", "door=ddirks"], "F5"),
        (&["besluit", "uitkomst=licht", "door=ddirks", "smaak=zuur"], "F3"),
        (&["besluiten"], "‘besluit’"),
        (&["besluit", "overleg"], "‘overleg’ is te veel"),
        (&["uitstel", "door=ddirks"], "Geef reden=…\n  Geef verwacht=…"),
        (&["uitstel", "door=ddirks", "reden=x", "verwacht=2026-07-01", "stuk=weg.pdf"], "F11"),
        (&["correctie", "op=maatregel", "door=ddirks", "reden=x"], "1  2026-06-08 ontvangen"),
    ] {
        let run = repository.klacht(&[&["step", "6"], words].concat());
        refused(&run, told);
        assert_eq!(repository.office.read(OPEN), before, "{words:?}");
    }
    refused(&repository.klacht(&["step", "2026-099"]), "‘2026-099’ bestaat niet");
    refused(
        &repository.klacht(&["check", "2026-009"]),
        "er is geen dossier met dat nummer.\n  Bedoelt u ‘2026-006’?",
    );
    refused(&repository.klacht(&["show", "2026-999"]), "‘2026-999’ bestaat niet.\n");
    assert!(!repository.klacht(&["show", "2026-999"]).stderr.contains("Bedoelt u"));
}

#[test]
fn a_forgotten_step_is_put_where_its_day_belongs_and_a_correction_names_its_event() {
    let repository = Repository::with_open_dossier();
    committer(&repository, "s.devries@o21.example");
    let run = repository.klacht(&["step", "6", "overleg", "datum=2026-06-14", "door=ddirks", "met=mjansen"]);
    assert_eq!(run.code, 0, "{run:?}");
    let run = repository.klacht(&["step", "6", "ontvangstbericht", "datum=2026-06-10", "door=bbakker"]);
    assert_eq!(run.code, 0, "{run:?}");
    let run = repository.klacht(&[
        "step",
        "6",
        "correctie",
        "op=overleg",
        "wordt.datum=2026-06-13",
        "reden=Was zaterdag",
    ]);
    assert_eq!(run.code, 0, "{run:?}");
    let text = repository.office.read(OPEN);
    let place = |word: &str| text.find(word).unwrap_or_else(|| panic!("{word} in {text}"));
    assert!(place("stap: ontvangstbericht") < place("stap: overleg"));
    assert!(text.contains("op: {datum: 2026-06-14, stap: overleg}, wordt: {datum: 2026-06-13}"), "{text}");
    assert!(repository.office.check().iter().all(|finding| finding.code != "F14"));
}

#[test]
fn commits_go_through_git_with_its_hooks_and_name_nobody() {
    let repository = Repository::with_open_dossier();
    committer(&repository, "d.dirks@o21.example");
    repository.write("los.txt", "hoort hier niet bij");
    let run = crate::support::run(
        repository.office.command().env("PATH", std::env::var_os("PATH").unwrap()).args([
            "step",
            "6",
            "besluit",
            "uitkomst=toepasselijk",
            "--commit",
            "--today",
            "2026-06-15",
        ]),
    );
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(
        repository.git(&["log", "-1", "--format=%s", "--name-only"]).trim(),
        format!("2026-006: besluit\n\n{OPEN}")
    );
}

const NEW: [&str; 8] = [
    "new",
    "onderwerp=Zaal: dubbel #2",
    "aard=organisatie",
    "dienst=leergang",
    "kanaal=mondeling",
    "route=algemeen",
    "klager.naam='t Hart",
    "door=mjansen",
];

#[test]
fn a_new_dossier_gets_the_next_number_that_nobody_uses_and_is_sound() {
    let repository = Repository::with_open_dossier();
    // Another branch took 7, and 8 was taken at others.
    for (number, reference) in [("007", "refs/heads/elders"), ("008", "refs/remotes/origin/werk")] {
        let path = format!("records/complaints/2026/2026-{number}.md");
        repository.write(&path, "---\n---\n");
        repository.commit("anders", SECRETARY, "2026-06-09T10:00:00+0200");
        repository.git(&["update-ref", reference, "HEAD"]);
        repository.git(&["reset", "--hard", "-q", "HEAD~1"]);
    }
    let run = repository.klacht(
        &[
            &NEW[..5],
            &NEW[6..],
            &["route=collega", "betreft=mjansen,pdeboer", "klager.email=hart@hart.example"],
        ]
        .concat(),
    );
    assert_eq!((run.code, run.stdout.lines().count()), (0, 2), "{run:?}");
    let shown = repository.klacht(&["show", "2026-009"]).stdout;
    let first = shown.lines().find(|line| line.contains('→')).unwrap();
    let step = first.rsplit('(').next().unwrap().trim_end_matches(')');
    assert!(run.stdout.ends_with(&format!(": klacht step 2026-009 {step}\n")), "{run:?} {shown}");
    let path = "records/complaints/2026/2026-009.md";
    let text = repository.office.read(path);
    assert!(
        text.contains("  naam: \"'t Hart\"\n  email: hart@hart.example\n") || text.contains("email: \"hart@"),
        "{text}"
    );
    assert!(
        text.contains("onderwerp: \"Zaal: dubbel #2\"\n") && text.contains("betreft: [mjansen, pdeboer]"),
        "{text}"
    );
    let found = repository.office.check();
    let own: Vec<_> = found.iter().filter(|it| it.path == path && it.severity == "error").collect();
    assert!(own.is_empty(), "{own:?}");
}

#[test]
fn a_new_dossier_that_lacks_something_is_not_written() {
    let office = Office::new();
    refused(&office.run(&["new"]), "aard=… met een van: organisatie");
    refused(&office.run(&NEW[..7]), "door=… met een van: ddirks");
    refused(&office.run(&[&NEW[..7], &["door=niemand"]].concat()), "F9");
    for day in ["12-6-2026", "gisteren", "2026-02-30", "2026-6-12", "20260612", "2027-01-01"] {
        let day = format!("datum={day}");
        refused(&office.run(&[&NEW[..], &[&day]].concat()), "F6");
    }
    refused(&office.run(&[&NEW[..], &["datum="]].concat()), "Geef datum=…");
    refused(&office.run(&[&NEW[..], &["aard=inhoud"]].concat()), "‘aard’ staat er twee keer");
    refused(&office.run(&[&NEW[..], &["stap=besluit"]].concat()), "een dossier begint met ‘ontvangen’");
    refused(&office.run(&["step", "2026-002", "datum=2026-06-12"]), "noem de stap ervoor");
    let twice = ["step", "2026-002", "opvolging", "opmerking=a", "opmerking=b"];
    refused(&office.run(&twice), "‘opmerking’ staat er twee keer");
    refused(&office.run(&["new", "onderwrp=Zaal"]), "‘onderwrp’ is niet bekend. Bedoelt u ‘onderwerp’?");
    refused(&office.run(&["new", "klager.nam=Ans"]), "Bedoelt u ‘naam’?");
    refused(&office.run(&["new", "brief.pdf"]), "‘brief.pdf’ is geen veld=waarde");
    refused(&office.run(&["new", "brief.eml"]), "Er is geen bestand brief.eml");
    assert!(!office.path("records/complaints/2026/2026-006.md").exists());
    let run = office.run(&[&NEW[..7], &["door=klager"]].concat());
    assert!(run.code == 0 && run.stdout.contains("S2 ‘ontvangen’ is gedaan door ‘klager’"), "{run:?}");
    std::fs::remove_file(office.path("records/complaints/2026/2026-006.md")).unwrap();
    let named = NEW.map(|word| word.replace("klager.naam=", "klager="));
    let run = office.run(&named.each_ref().map(String::as_str));
    assert_eq!(run.code, 0, "{run:?}");
    assert!(office.read("records/complaints/2026/2026-006.md").contains("klager:\n  naam: \"'t Hart\"\n"));
}

#[test]
fn a_document_is_copied_listed_and_tied_to_its_step() {
    let repository = Repository::with_open_dossier();
    committer(&repository, "s.devries@o21.example");
    repository.write("Brief: mw. X.txt", "brief");
    let file = repository.office.path("Brief: mw. X.txt");
    let file = file.to_str().unwrap();
    refused(&repository.klacht(&["add", "6", file]), "--kind=… met een van: klachtbrief");
    refused(&repository.klacht(&["add", "6", file, "--step", "gevolg"]), "geen ‘gevolg’ zonder stuk");
    assert!(!repository.office.path("records/complaints/2026/2026-006/Brief-mw.-X.txt").exists());
    // What was committed is not changed: a correction adds the document.
    let run = repository.klacht(&["add", "6", file, "--step", "ontvangen", "--kind", "klachtbrief"]);
    assert_eq!(run.code, 0, "{run:?}");
    let text = repository.office.read(OPEN);
    assert!(text.contains("wordt: {stuk: Brief-mw.-X.txt}") && text.contains("soort: klachtbrief"), "{text}");
    // What was not yet committed gets the field itself, and a second copy another name.
    assert_eq!(repository.klacht(&["step", "6", "ontvangstbericht", "door=bbakker"]).code, 0);
    let run = repository.klacht(&["add", "6", file, "--step", "ontvangstbericht"]);
    assert_eq!(run.code, 0, "{run:?}");
    let text = repository.office.read(OPEN);
    assert!(text.contains("stap: ontvangstbericht, door: bbakker, stuk: Brief-mw.-X-2.txt}"), "{text}");
    let errors: Vec<_> = repository.office.check().into_iter().filter(|it| it.severity == "error").collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn a_step_that_the_regulation_does_not_have_is_told_with_the_nearest() {
    let repository = Repository::with_open_dossier();
    repository.write("a.pdf", "brief");
    let run = repository.klacht(&["add", "6", "a.pdf", "--step", "ontvange", "--kind", "overig"]);
    refused(&run, "De stap ‘ontvange’ staat niet in de regeling van dit dossier.\n  Bedoelt u ‘ontvangen’?");
}

#[test]
fn a_document_that_lies_in_the_folder_already_is_listed_as_it_is() {
    let repository = Repository::with_open_dossier();
    let folder = OPEN.trim_end_matches(".md");
    let los = format!("{folder}/los.pdf");
    repository.write(&los, "los");
    let loose = |repository: &Repository| repository.office.check().iter().any(|it| it.code == "F11");
    assert!(loose(&repository));
    let file = repository.office.path(&los);
    let add = |words: &[&str]| {
        repository.klacht(&[&["add", "6", file.to_str().unwrap(), "--kind", "overig"], words].concat())
    };
    refused(&add(&["--step", "gevolg"]), "geen ‘gevolg’ zonder stuk");
    assert_eq!(repository.office.read(&los), "los", "what was refused takes nothing away");
    let run = add(&[]);
    assert!(run.code == 0 && run.stdout.contains(": los.pdf\n"), "{run:?}");
    assert_eq!(repository.office.read(OPEN).matches("bestand: los.pdf").count(), 1);
    assert!(!loose(&repository) && !repository.office.path(&format!("{folder}/los-2.pdf")).exists());
}

#[test]
fn what_has_one_answer_is_mended_and_nothing_else() {
    for (from, to) in [
        ("2026-04-08, stap: besluit", "8-4-2026, stap: besluit"),
        ("2026-04-08, stap: besluit", "8 april 2026, stap: besluit"),
        ("kanaal: evaluatie", "kanaal: evaluatei"),
        ("aard:", "Aard:"),
        ("stap: maatregel", "stap: maatrgel"),
        ("onderwerp: De koffie was koud", "onderwerp: De koffie:\u{a0}koud"),
        (
            "  - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}",
            "  – {datum: 2026-04-07, stap: geregistreerd, door: sdevries}",
        ),
        ("door: sdevries, uitkomst: licht", "door: sdevries; uitkomst: licht"),
    ] {
        let office = Office::new().replace(LIGHT, from, to);
        let before = office.check().len();
        assert!(before > 0, "{to}");
        let shown = office.run(&["fix", "--diff", "2026-002"]);
        assert!(
            shown.code == 0 && shown.stdout.contains("\n-") && shown.stdout.contains("\n+"),
            "{to}: {shown:?}"
        );
        assert!(office.read(LIGHT).contains(to), "only shown");
        assert_eq!(office.run(&["fix"]).code, 0);
        let after: Vec<_> = office.check();
        assert!(after.is_empty(), "{to}: {after:?}\n{}", office.read(LIGHT));
    }
    // A ‘#’ may begin a remark, a step may lack, and a word may mean the contrary: a person must say.
    for (from, to) in [
        ("koud\n", "koud #2\n"),
        ("oordeel: geen-oordeel", "oordeel: misschien"),
        ("oordeel: geen-oordeel", "oordeel: niet gegrond"),
        ("oordeel: geen-oordeel", "oordeel: geengrond"),
        ("oordeel: geen-oordeel", "oordeel: onbekend"),
        ("uitkomst: licht", "uitkomst: recht"),
        ("uitkomst: licht", "uitkomst: ontvankelijk"),
        ("uitkomst: licht", "uitkomst: niet toepasselijk"),
        ("stap: maatregel", "stap: niet-gearchiveerd"),
    ] {
        let office = Office::new().replace(LIGHT, from, to);
        let text = office.read(LIGHT);
        assert!(office.run(&["fix"]).stdout.contains("Er is niets dat"), "{to}");
        assert_eq!(office.read(LIGHT), text);
    }
}

#[test]
fn a_correction_by_number_is_rewritten_to_the_name_of_its_event() {
    let end = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";
    for correction in [
        "  - {datum: 2026-04-11, stap: correctie, door: sdevries, op: 2, wordt: {datum: 2026-04-08}, reden: x}\n",
        "  - datum: 2026-04-11\n    stap: correctie\n    # eerst stond hier iets anders\n    door: sdevries\n    op: 2\n    wordt: {datum: 2026-04-08}\n    reden: x\n",
    ] {
        let office = Office::new().replace(LIGHT, end, &format!("{end}{correction}"));
        assert_eq!(office.check()[0].code, "F14");
        assert_eq!(office.run(&["fix", "2026-002"]).code, 0);
        let text = office.read(LIGHT);
        let named = correction.replace("op: 2", "op: {stap: geregistreerd, datum: 2026-04-07}");
        assert!(text.contains(&named), "{text}");
        assert!(office.check().iter().all(|finding| finding.severity != "error"));
    }
}

#[test]
fn a_dossier_is_renumbered_until_others_have_it() {
    let repository = Repository::with_open_dossier();
    repository.write("records/complaints/2026/2026-006/x.pdf", "x");
    repository.replace(
        OPEN,
        "sdevries}\n---\n",
        "sdevries}\nstukken:\n  - {bestand: x.pdf, soort: overig}\n---\n",
    );
    let run = repository.klacht(&["renumber", "6", "2026-014"]);
    assert_eq!(run.code, 0, "{run:?}");
    let text = repository.office.read("records/complaints/2026/2026-014.md");
    assert!(text.contains("nummer: 2026-014\n") && !repository.office.path(OPEN).exists());
    assert_eq!(repository.office.read("records/complaints/2026/2026-014/x.pdf"), "x");
    assert!(
        repository.office.check().iter().all(|it| it.severity != "error"),
        "{:?}",
        repository.office.check()
    );
    refused(&repository.klacht(&["renumber", "14", "zes"]), "‘zes’ is geen nummer");
    repository.commit("verplaatst", SECRETARY, "2026-06-10T10:00:00+0200");
    repository.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
    refused(&repository.klacht(&["renumber", "14"]), "al bij anderen");
}

/// Whom the dossier itself or people.yaml names is told before a sentence for the public is written, and not
/// by the check of what was committed.
#[test]
fn a_sentence_for_the_public_that_names_somebody_is_not_written() {
    let repository = Repository::with_open_dossier();
    committer(&repository, "d.dirks@o21.example");
    let before = repository.office.read(OPEN);
    let step = |sentence: &str| {
        let sentence = format!("publiek={sentence}");
        let measure = ["maatregel", "soort=preventief", "status=genomen", "gericht-op=werkwijze"];
        repository.klacht(&[&["step", "6"], &measure[..], &[sentence.as_str(), "--commit"]].concat())
    };
    for sentence in ["Wubbe Schijngestalte is gebeld", "Met Dirk Dirks is gesproken"] {
        refused(&step(sentence), "A10.7");
        assert_eq!(repository.office.read(OPEN), before, "{sentence}");
    }
    assert_eq!(step("Wie een klacht heeft, wordt gebeld").code, 0);
}
