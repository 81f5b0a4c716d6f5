//! What a verb is given: who commits, values as they are typed in a file, and a mail of any text.

use crate::repository::{OPEN, Repository};
use crate::support::{Office, TODAY, run};

const NEW: &str = "records/complaints/2026/2026-006.md";
const WORDS: [&str; 7] = [
    "new",
    "onderwerp=Zaal",
    "aard=organisatie",
    "dienst=training",
    "kanaal=mondeling",
    "route=algemeen",
    "klager.naam=Ans Denkbeeld",
];

#[test]
fn whoever_the_environment_says_commits_is_the_one_who_recorded() {
    let who = |more: &[(&str, &str)]| {
        let repository = Repository::without_dossiers();
        repository.git(&["config", "user.name", "Bea"]);
        let settings = [("HOME", "/nowhere"), ("PATH", env!("PATH"))];
        let variables = settings.iter().chain(more).map(|(name, value)| (*name, *value));
        let ended =
            run(repository.office.command().envs(variables).args(WORDS).args(["--commit", "--today", TODAY]));
        assert_eq!(ended.code, 0, "{more:?}: {ended:?}");
        let text = repository.office.read("records/complaints/2026/2026-001.md");
        let by = text.split("stap: ontvangen, door: ").nth(1).unwrap().split('}').next().unwrap().to_owned();
        (by, repository.git(&["log", "-1", "--format=%ae"]))
    };
    let saskia = [("GIT_AUTHOR_NAME", "S"), ("GIT_AUTHOR_EMAIL", "s.devries@o21.example")];
    let bea = [("GIT_COMMITTER_NAME", "B"), ("GIT_COMMITTER_EMAIL", "b.bakker@o21.example")];
    let told = who(&[saskia, bea].concat());
    assert_eq!(told, ("sdevries".to_owned(), "s.devries@o21.example".to_owned()));
    let told = who(&[("EMAIL", "b.bakker@o21.example")]);
    assert_eq!(told, ("bbakker".to_owned(), "b.bakker@o21.example".to_owned()));
}

#[test]
fn a_value_may_be_given_as_it_stands_in_a_file() {
    let office = Office::new();
    let given = [
        "betreft=[mjansen, pdeboer]",
        "route=collega",
        "door=bbakker",
        "klager={naam: Ans, email: a@b.example}",
    ];
    let words: Vec<&str> = WORDS[..5].iter().chain(&given).copied().collect();
    let ended = office.run(&words);
    assert_eq!(ended.code, 0, "{ended:?}");
    let text = office.read(NEW);
    assert!(text.contains("\nbetreft: [mjansen, pdeboer]\n"), "{text}");
    assert!(text.contains("klager:\n  naam: Ans\n  email: \"a@b.example\"\n"), "{text}");
    let repository = Repository::with_open_dossier();
    let step = |words: &[&str]| repository.klacht(&[&["step", "6"], words].concat());
    let ended = step(&["medewerker-geinformeerd", "aan=[mjansen, pdeboer]", "door=ddirks"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(repository.office.read(OPEN).contains("aan: [mjansen, pdeboer]"));
    let op = "op={stap: medewerker-geinformeerd}";
    let ended = step(&["correctie", op, "wordt={aan: [mjansen, bbakker]}", "door=ddirks", "reden=[sic]"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    let line = "op: {stap: medewerker-geinformeerd}, wordt: {aan: [mjansen, bbakker]}, reden: \"[sic]\"";
    assert!(
        repository.office.read(OPEN).replace("door: ddirks, ", "").contains(line),
        "{}",
        repository.office.read(OPEN)
    );
}

#[test]
fn the_number_is_given_out_and_that_is_said() {
    let office = Office::new();
    let ended = office.run(&[&WORDS[..], &["nummer=2026-077", "door=bbakker"]].concat());
    assert_eq!(ended.code, 2, "{ended:?}");
    assert!(ended.stderr.contains("nu 2026-006.") && ended.stderr.contains("klacht renumber"), "{ended:?}");
    assert!(!office.path(NEW).exists());
}

#[test]
fn a_mail_is_taken_over_whatever_its_text_looks_like() {
    for (text, story) in [
        (">>>>>>> Op maandag:\n>>>>>>> goed\n", "\\>>>>>>> Op maandag:\n\\>>>>>>> goed\n"),
        ("a\n---\nb: c\n---\n", "a\n\\---\nb: c\n\\---\n"),
        ("verloop:\n- een\nstukken:\n  - twee\n", "verloop\\:\n- een\nstukken\\:\n  - twee\n"),
        ("- {datum: 2026-06-12, stap: besluit}\n", "- \\{datum: 2026-06-12, stap: besluit}\n"),
        ("<<<<<<< x\na\n=======\nb\n>>>>>>> y\n", "\\<<<<<<< x\na\n\\=======\nb\n\\>>>>>>> y\n"),
    ] {
        let mail = format!(
            "From: Ans <a@b.example>\nDate: Fri, 12 Jun 2026 09:00:00 +0200\nSubject: Zaal\n\n{text}"
        );
        let office = Office::new().write("m.eml", mail);
        let words = ["new", "m.eml", "aard=organisatie", "dienst=training", "route=algemeen", "door=bbakker"];
        let ended = office.run(&words);
        assert_eq!(ended.code, 0, "{text}: {ended:?}");
        let written = office.read(NEW);
        assert!(written.ends_with(&format!("\n---\n{story}")), "{written}");
        let of_file = |it: &crate::support::Finding| it.path == NEW && it.severity == "error";
        assert!(!office.check().iter().any(of_file), "{text}: {:?}", office.check());
    }
}
