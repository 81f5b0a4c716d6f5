//! Complainants who are called like a word in the regulation or in what klacht itself wrote.

use super::{GONE, office_with};
use crate::support::{Office, root};

const MANUAL: &str = "records/README.md";
const REGULATION: &str = "records/regulation/2016-06-24.md";
const WORKFLOW: &str = ".gitlab-ci.yml";

/// An office with what `init` writes, whose oldest dossier is of somebody with this name; no employee has it.
fn office_of(name: &str, change: impl FnOnce(Office) -> Office) -> Office {
    let new = Office::empty();
    assert_eq!(new.run(&["init"]).code, 0);
    office_with(|office| {
        office.must(&["config", "user.name", "Bea Bosch"]);
        let office = office
            .write(MANUAL, std::fs::read(root().join(MANUAL)).unwrap())
            .write(WORKFLOW, new.read(WORKFLOW))
            .replace(GONE, "Zwaantje Unieknaam", name)
            .replace("records/people.yaml", "naam: Bea Bakker", "naam: Bea Bosch");
        change(office)
    })
}

#[test]
fn a_word_of_the_regulation_or_of_klacht_itself_is_nobody() {
    let names = [
        "Lies Bakker",
        "Kees Kop",
        "Jan Dag",
        "Anne de Map",
        "Jan Nee",
        "Klaar",
        "Leesbaar",
        "de Brief",
        "Els Werkdagen",
    ];
    for name in names {
        let office = office_of(name, |office| office);
        let told = [MANUAL, REGULATION, WORKFLOW].map(|path| office.read(path)).concat();
        let word = name.rsplit(' ').next().unwrap().to_lowercase();
        assert!(told.to_lowercase().contains(&word), "{name}");
        office.destroy();
        office.is_sound();
    }
}

#[test]
fn what_somebody_wrote_in_them_is_found() {
    for (path, written, said) in [
        (MANUAL, "Zie de zaak van mevrouw Kop.", "Kop"),
        (MANUAL, "Zo deed ook Kop het.", "Kop"),
        (MANUAL, "Zoals Kees Kop.", "Kees Kop"),
        (REGULATION, "Op verzoek van Kees Kop.", "Kees Kop"),
        (REGULATION, "Op verzoek van K. Kop.", "K. Kop"),
        (REGULATION, "Op verzoek van mevrouw Kop.", "Kop"),
        (REGULATION, "Schrijf zwaantje@uniek.example.", "zwaantje@uniek.example"),
        (REGULATION, "Bel 0182-112233.", "0182-112233"),
        ("records/regulation/notities.txt", "Zo deed ook Kop het.", "Kop"),
        ("map/uitleg.md", "Zo deed ook Kop het.", "Kop"),
    ] {
        let office = office_of("Kees Kop", |office| {
            let before = if office.path(path).exists() { office.read(path) } else { String::new() };
            office.write(path, before + "\n" + written + "\n")
        });
        for clean in [&["2024-001", "--execute"][..], &["2024-001", "--execute", "--clean"]] {
            let run = office.purge(clean);
            let told = format!("{path} zegt ‘{said}’");
            assert!(run.code == 1 && run.stdout.contains(&told), "{written}: {run:?}");
            assert!(run.stdout.contains("‘leesbaar’"), "{run:?}");
        }
    }
}

#[test]
fn what_the_manual_said_once_goes_where_that_is_asked_for() {
    let office = office_of("Kees Kop", |office| {
        let manual = office.read(MANUAL);
        let office = office.write(MANUAL, manual.clone() + "\nZie mevrouw Kop.\n");
        office.commit("Handleiding");
        office.write(MANUAL, manual)
    });
    let run = office.purge(&["2024-001", "--execute"]);
    assert!(run.code == 1 && run.stdout.contains("records/README.md zei ‘Kop’"), "{run:?}");
    let run = office.purge(&["2024-001", "--execute", "--clean"]);
    assert_eq!(run.code, 0, "{run:?}");
    office.is_sound();
}

/// A dossier that says that a word may be read says it of all that it ever was.
#[test]
fn a_word_that_the_dossier_lists_is_nobody_in_any_file() {
    for (name, listed) in [("Kees Kop", "kop"), ("Klaar", "klaar")] {
        let office = office_of(name, |office| {
            office.write("map/uitleg.md", format!("Boven ieder stuk staat een {listed}.\n"))
        });
        let run = office.purge(&["2024-001", "--execute"]);
        assert!(run.code == 1 && run.stdout.contains("map/uitleg.md zegt"), "{name}: {run:?}");
        let office =
            office.replace(GONE, &format!("naam: {name},"), &format!("naam: {name}, leesbaar: [{listed}],"));
        office.commit("Een gewoon woord");
        let office = office.write("map/ander.md", format!("Gesproken met mevrouw {name}.\n"));
        office.commit("Nog een");
        let run = office.purge(&["2024-001", "--execute"]);
        assert!(run.code == 1 && !run.stdout.contains("map/uitleg.md"), "{name}: {run:?}");
        assert!(run.stdout.contains("map/ander.md zegt"), "{name}: {run:?}");
        let office = office.remove("map/ander.md");
        office.commit("Weg ermee");
        let run = office.purge(&["2024-001", "--execute", "--clean"]);
        assert_eq!(run.code, 0, "{name}: {run:?}");
        office.is_sound();
    }
}
