//! Files as editors, mail programs and mischief leave them: each gets a finding with its place and
//! what to do, in both languages.

use std::fs;

use crate::support::{Finding, Office};

const DOSSIER: &str = "records/complaints/2026/2026-003.md";
const LIGHT: &str = "records/complaints/2026/2026-002.md";
const FORMAL: &str = "records/complaints/2026/2026-001.md";
const PEOPLE: &str = "records/people.yaml";
const REGULATION: &str = "records/regulation/2016-06-24.md";
const REPORT: &str = "records/reports/2025.md";

/// The first finding of a code in a file, in Dutch, after its English one was seen to be complete.
fn finding(office: &Office, code: &str, path: &str) -> Finding {
    let of = |arguments: &[&str]| {
        let findings = office.document(arguments).findings;
        let wanted = findings.iter().find(|finding| finding.code == code && finding.path == path).cloned();
        wanted.unwrap_or_else(|| panic!("no {code} in {path}: {findings:?}"))
    };
    let (dutch, english) = (of(&[]), of(&["--lang", "en"]));
    for finding in [&dutch, &english] {
        let help = finding.help.as_deref().unwrap_or_default();
        assert!(finding.message.len() > 10 && help.len() > 10, "{finding:?}");
        assert!(!finding.message.starts_with('[') && !help.starts_with('['), "{finding:?}");
    }
    assert_ne!(dutch.help, english.help);
    assert_eq!((dutch.line, dutch.column), (english.line, english.column));
    dutch
}

fn place(finding: &Finding) -> (usize, usize) {
    (finding.line, finding.column)
}

#[test]
fn a_file_that_can_not_be_read_is_told_whatever_it_should_have_been() {
    let large = vec![b'x'; 5 << 20];
    let unclosed = Office::new().read(DOSSIER).replacen("\n---\n", "\n", 1);
    let latin: &[u8] = b"---\nnummer: 2026-003\nonderwerp: caf\xe9\n---\n";
    let texts: [(&str, &[u8], (usize, usize)); 7] = [
        ("empty", b"", (1, 1)),
        ("blank", b"\n \n", (1, 1)),
        ("binary", b"%PDF-1.7\n\0\x01", (2, 1)),
        ("latin", latin, (3, 15)),
        ("utf-16", b"\xff\xfe-\0-\0", (1, 1)),
        ("large", &large, (1, 1)),
        ("no front matter", b"Beste lezer,\n", (1, 1)),
    ];
    for path in [DOSSIER, REGULATION, REPORT] {
        for (name, text, at) in texts {
            let office = Office::new().write(path, text);
            assert_eq!(place(&finding(&office, "F1", path)), at, "{name} in {path}");
            let told = office.run(&["check"]);
            assert_eq!(told.code, 1, "{name} in {path}");
            // A place behind all that can be read is shown as well.
            let shown = format!("{path}:{}:{}", at.0, at.1);
            assert!(at == (1, 1) || told.stdout.contains(&shown), "{shown} in {}", told.stdout);
        }
        let office = Office::new().write(path, &unclosed);
        let told = finding(&office, "F1", path);
        assert!(told.line == 1 && told.message.contains("nergens afgesloten"), "{told:?}");
    }
    for (name, text, at) in &texts[2..6] {
        let office = Office::new().write(PEOPLE, text);
        assert_eq!(place(&finding(&office, "F1", PEOPLE)), *at, "{name}");
    }
    for text in ["", "personen: iedereen", "- een\n- twee\n", "Beste lezer,\n"] {
        let found = Office::new().write(PEOPLE, text).check();
        assert!(
            found.iter().any(|finding| finding.path == PEOPLE && finding.line == 1),
            "{text:?}: {found:?}"
        );
    }
}

#[test]
fn marks_of_order_and_line_ends_are_no_matter() {
    for path in [DOSSIER, LIGHT, PEOPLE, REGULATION, REPORT] {
        let text = Office::new().read(path);
        let office = Office::new().write(path, format!("\u{feff}{}", text.replace('\n', "\r\n")));
        assert_eq!(office.run(&["check"]).stdout, "6 dossiers: niets aan te merken.\n", "{path}");
    }
    let broken = Office::new().read(LIGHT).replace("De koffie", "Les: de koffie").replace('\n', "\r\n");
    let office = Office::new().write(LIGHT, format!("\u{feff}{broken}"));
    assert_eq!(place(&finding(&office, "F2", LIGHT)), (3, 15));
}

#[test]
fn brackets_by_the_hundred_thousand_are_one_finding() {
    for brackets in ["[", "{", "[{", "- "] {
        let text = brackets.repeat(100_000 / brackets.len());
        let office = Office::new().replace(LIGHT, "De koffie was koud", &text);
        let found = office.check();
        assert_eq!(found.len(), 1, "{brackets}: {found:?}");
        assert_eq!(place(&finding(&office, "F2", LIGHT)), (3, 12), "{brackets}");
        let printed = office.run(&["check"]).stdout;
        assert!(printed.len() < 5000, "{} bytes for one finding", printed.len());
    }
}

#[test]
fn what_is_mistyped_is_told_with_what_may_be_meant() {
    let cases = [
        ("F12", "aard: communicatie", "aard: communicatie\naard: overig", (5, 1), "Houd er één over"),
        ("F6", "2026-04-10, stap: gearchiveerd", "31-04-2026, stap: gearchiveerd", (18, 13), "2026-04-30"),
        ("F6", "2026-04-10, stap: gearchiveerd", "10-4-2026, stap: gearchiveerd", (18, 13), "‘2026-04-10’"),
        (
            "F6",
            "2026-04-10, stap: gearchiveerd",
            "2026-02-30, stap: gearchiveerd",
            (18, 13),
            "jaar, maand en dag",
        ),
        (
            "F6",
            "2026-04-10, stap: gearchiveerd",
            "0001-01-01, stap: gearchiveerd",
            (18, 13),
            "jaar, maand en dag",
        ),
        (
            "F6",
            "2026-04-10, stap: gearchiveerd",
            "9999-12-31, stap: gearchiveerd",
            (18, 13),
            "jaar, maand en dag",
        ),
        ("F6", "2026-04-10, stap: gearchiveerd", "2026-07-01, stap: gearchiveerd", (18, 13), "al gebeurd"),
        ("F9", "gearchiveerd, door: sdevries", "gearchiveerd, door: sdevreis", (18, 51), "‘sdevries’"),
        ("F3", "aard: communicatie", "ard: overig\naard: communicatie", (4, 1), "‘aard’"),
        ("F5", "aard: communicatie", "aard: comunicatie", (4, 7), "‘communicatie’"),
    ];
    for (code, from, to, at, help) in cases {
        let office = Office::new().replace(LIGHT, from, to);
        let found = finding(&office, code, LIGHT);
        assert_eq!(place(&found), at, "{to}");
        assert!(found.help.as_ref().unwrap().contains(help), "{to}: {found:?}");
    }
}

#[cfg(unix)]
#[test]
fn no_document_leads_out_of_its_folder() {
    let names =
        ["../2026-005/afhandeling.txt", "..", "/etc/passwd", "C:\\boot.ini", "map/stuk.txt", "a\\..\\b"];
    for name in names {
        let line = format!("stukken:\n  - {{bestand: '{name}', soort: overig}}\n");
        let office = Office::new().replace(FORMAL, "stukken:\n", &line);
        let found = finding(&office, "F11", FORMAL);
        assert_eq!((found.line, found.message.contains(name)), (43, true), "{found:?}");
    }
    let letter = "records/complaints/2026/2026-001/klachtbrief.txt";
    let office = Office::new().remove(letter).link("/etc/passwd", letter);
    assert!(finding(&office, "F11", FORMAL).message.contains("klachtbrief.txt"));
    let office = Office::new().remove(DOSSIER).link("/etc/passwd", DOSSIER);
    assert_eq!(finding(&office, "F13", DOSSIER).line, 1);
    for office in [
        Office::new().remove(letter).link("/etc/passwd", letter),
        Office::new().remove(DOSSIER).link("/etc/passwd", DOSSIER),
        Office::new().remove(REPORT).link("/etc/passwd", REPORT),
        Office::new().remove(PEOPLE).link("/etc/passwd", PEOPLE),
    ] {
        assert_eq!(office.run(&["build"]).code, 1);
        for file in crate::support::files_below(&office.path("site")) {
            let bytes = fs::read(&file).unwrap();
            assert!(!String::from_utf8_lossy(&bytes).contains("root:x:"), "{}", file.display());
        }
    }
}

#[test]
fn an_office_without_a_regulation_or_with_two_is_told_so() {
    let none = Office::new().remove(REGULATION);
    let found = finding(&none, "R3", "records/regulation");
    assert!(found.help.unwrap().contains("2016-06-24.md"));
    assert_eq!(none.run(&["check"]).code, 1);
    let text = none_but(REGULATION).replace("vastgesteld: 2016-06-24", "vastgesteld: 2020-01-01");
    let two = Office::new().write("records/regulation/2020-01-01.md", text);
    assert!(
        two.check()
            .iter()
            .any(|finding| finding.code == "R3" && finding.path.starts_with("records/regulation"))
    );
    assert_eq!(two.run(&["check"]).code, 1);
}

fn none_but(path: &str) -> String {
    Office::new().read(path)
}

#[test]
fn hostile_text_in_a_body_becomes_text() {
    let hostile = format!(
        "<script>alert(1)</script>\n\n<img src=x onerror=alert(2)>\n\n[klik](javascript:alert(3))\n\n{}\n",
        "> ".repeat(50_000)
    );
    let office = Office::new().write(LIGHT, format!("{}{hostile}", Office::new().read(LIGHT)));
    assert_eq!(office.run(&["check"]).code, 0);
    assert_eq!(office.run(&["build"]).code, 0);
    let page = office.read("site/private/2026/2026-002.html");
    assert!(page.contains("&lt;script&gt;alert(1)"), "the text is kept as text");
    for raw in ["<script>alert", "<img src=x", "href=\"javascript:"] {
        assert!(!page.contains(raw), "{raw}");
    }
}
