//! What can be read, and yet can't be meant, is one finding where it stands.

use crate::support::{Finding, Office};

const PEOPLE: &str = "records/people.yaml";
const REGULATION: &str = "records/regulation/2016-06-24.md";

struct Contradiction {
    path: &'static str,
    from: &'static str,
    to: &'static str,
    /// The code, and the text with which the line begins.
    finding: (&'static str, &'static str),
    /// Part of the remedy, in Dutch and in English.
    remedy: [&'static str; 2],
}

const CONTRADICTIONS: [Contradiction; 8] = [
    Contradiction {
        path: REGULATION,
        from: "geldig-vanaf: 2016-06-01\n",
        to: "geldig-vanaf: 2016-06-01\ngeldig-tot: 2016-05-31\n",
        finding: ("F6", "geldig-tot:"),
        remedy: ["haal ‘geldig-tot’ weg", "take ‘geldig-tot’ out"],
    },
    Contradiction {
        path: REGULATION,
        from: "    van: 2016-06-01\n",
        to: "    van: 2016-06-01\n    tot: 2015-12-31\n",
        finding: ("F6", "    tot:"),
        remedy: ["haal ‘tot’ weg", "take ‘tot’ out"],
    },
    Contradiction {
        path: PEOPLE,
        from: "van: 2017-06-01, tot: 2024-12-31",
        to: "van: 2017-06-01, tot: 2014-12-31",
        finding: ("F6", "      - {rol: medewerker, van: 2017-06-01"),
        remedy: ["haal ‘tot’ weg", "take ‘tot’ out"],
    },
    Contradiction {
        path: REGULATION,
        from: "\n## Artikel 6",
        to: "\n## Artikel 5. Nog eens\n\n## Artikel 6",
        finding: ("R5", "## Artikel 5. Nog eens"),
        remedy: ["een eigen nummer", "a number of its own"],
    },
    Contradiction {
        path: REGULATION,
        from: "directie: {naam: directie, lidwoord: de, eindverantwoordelijk: ja}\n",
        to: "directie: {naam: directie, lidwoord: de, eindverantwoordelijk: ja}\n  bestuur: {naam: bestuur, eindverantwoordelijk: ja}\n",
        finding: ("R5", "  bestuur:"),
        remedy: ["bij één rol", "with one role"],
    },
    Contradiction {
        path: REGULATION,
        from: "directie: {naam: directie, lidwoord: de, eindverantwoordelijk: ja}\n",
        to: "directie: {naam: directie, lidwoord: de, eindverantwoordelijk: ja}\n  derde: {naam: derde}\n",
        finding: ("R5", "  derde:"),
        remedy: ["Kies een andere naam", "Choose another name"],
    },
    Contradiction {
        path: REGULATION,
        from: "kanalen:\n  mondeling: mondeling\n  schriftelijk: schriftelijk\n  evaluatie: via evaluatie\n  nazorggesprek: via nazorggesprek\n",
        to: "kanalen: [mondeling, schriftelijk, evaluatie, nazorggesprek, mondeling]\n",
        finding: ("F12", "kanalen:"),
        remedy: ["Houd er één over", "Keep one"],
    },
    Contradiction {
        path: PEOPLE,
        from: "sleutel: hpostma",
        to: "sleutel: derde",
        finding: ("F5", "  - sleutel: derde"),
        remedy: ["Kies een andere sleutel", "Choose another key"],
    },
];

fn office(contradiction: &Contradiction) -> Office {
    let Contradiction { path, from, to, .. } = contradiction;
    Office::new().replace(path, from, to)
}

fn findings(office: &Office, language: &str) -> Vec<Finding> {
    office.document(&["--lang", language]).findings
}

#[test]
fn what_contradicts_itself_is_one_finding_with_a_remedy_in_both_languages() {
    for contradiction in &CONTRADICTIONS {
        let office = office(contradiction);
        let (code, line) = contradiction.finding;
        let text = office.read(contradiction.path);
        let line = text.lines().position(|typed| typed.starts_with(line)).unwrap() + 1;
        for (language, remedy) in ["nl", "en"].into_iter().zip(contradiction.remedy) {
            let found = findings(&office, language);
            let [finding] = found.as_slice() else { panic!("{}: {found:#?}", contradiction.to) };
            let place = (finding.path.as_str(), finding.line, finding.code.as_str());
            assert_eq!(place, (contradiction.path, line, code), "{finding:#?}");
            assert!(finding.help.as_ref().is_some_and(|help| help.contains(remedy)), "{finding:#?}");
        }
    }
}

#[test]
fn a_regulation_whose_name_is_no_day_is_read_and_told_how_it_is_called() {
    for name in ["2016-6-24", "24-06-2016", "2016-06-31"] {
        let path = format!("records/regulation/{name}.md");
        let office = Office::new();
        let text = office.read(REGULATION);
        let office = office.remove(REGULATION).write(&path, text);
        for (language, remedy) in
            [("nl", "Noem het bestand 2016-06-24.md"), ("en", "Name the file 2016-06-24.md")]
        {
            let found = findings(&office, language);
            let [finding] = found.as_slice() else { panic!("{name}: {found:#?}") };
            assert_eq!((finding.path.as_str(), finding.code.as_str()), (path.as_str(), "F7"));
            assert!(finding.help.as_ref().is_some_and(|help| help.contains(remedy)), "{finding:#?}");
        }
    }
}
