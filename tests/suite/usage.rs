//! A command line that can't be followed, and help, in the reader's language.

use crate::support::{Office, Run};

fn said(arguments: &[&str]) -> Run {
    Office::new().run(arguments)
}

/// Each with what it must say in Dutch, and none with a word of the libraries that found it.
#[test]
fn what_cannot_be_followed_is_told_in_the_language() {
    let office = Office::new().write("picture.bin", [0xff, 0xfe, 0x00]);
    let cases: [(&[&str], &str); 9] = [
        (&["init", "--from", "picture.bin", "x"], "Het is geen tekst, of niet in UTF-8"),
        (&["hook"], "Zeg bij ‘klacht hook’ ook wat het moet doen.\n  Kies uit: pre-commit"),
        (&["check", "--since"], "Bij --since <COMMIT> ontbreekt de waarde."),
        (&["due", "--within"], "Bij --within <GETAL> ontbreekt de waarde.\n  Geef een aantal werkdagen"),
        (&["check", "--fail-on"], "ontbreekt de waarde.\n  Kies uit: error"),
        (&["check", "--format", "json="], "Bij --format <VORM[=PAD]> ontbreekt het bestand achter ‘=’."),
        (&["chek"], "Bedoelt u ‘check’ of ‘schema’?"),
        (&["build", "--onyl", "public"], "Bedoelt u ‘--only’?"),
        (&["report", "2025", "--draft"], "bestaat al en wordt niet overschreven.\n  Het bestaat al."),
    ];
    for (arguments, expected) in cases {
        let run = office.run(&[&["--lang", "nl"], arguments].concat());
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.stderr.contains(expected), "{arguments:?}: {}", run.stderr);
        let foreign = ["stream did", "Kies uit: .", "‘’", "os error", "fout:  "];
        assert!(foreign.iter().all(|words| !run.stderr.contains(words)), "{}", run.stderr);
    }
}

/// `help` is the verb, whatever option stands before it.
#[test]
fn help_is_understood_behind_every_general_option() {
    let plain = said(&["check", "--help"]).stdout;
    for before in [&["-q"][..], &["--no-pager"], &["-C", "."], &["--lang", "nl"], &["--color=never", "-v"]] {
        let run = said(&[before, &["help", "check"]].concat());
        assert_eq!((run.code, run.stdout), (0, plain.clone()), "{before:?}");
    }
}

#[test]
fn help_and_manual_pages_are_in_one_language() {
    let verbs = ["check", "hook", "audit", "new", "step", "purge", "due", "export"];
    let help = verbs.map(|verb| said(&["--lang", "nl", verb, "--help"]).stdout).concat();
    let foreign = ["OPTIONS", "COMMAND", "PATH", "SEVERITY", "LANGUAGE", "WHEN", "FIELD", "FILE", "::\n"];
    // The names of variables of the environment are theirs.
    let help = help.replace("COLOR", "");
    assert!(foreign.iter().all(|word| !help.contains(word)), "{help}");
    assert!(
        help.contains("klacht check [OPTIES] [PAD]...") && help.contains("hook [OPTIES] <OPDRACHT>"),
        "{help}"
    );
    let pages = said(&["--lang", "nl", "man"]).stdout;
    let foreign = ["NAME\n", "SYNOPSIS", "DESCRIPTION", "EXTRA", ":\"\n"];
    assert!(foreign.iter().all(|word| !pages.contains(&format!(".SH {word}"))), "{pages}");
    assert!(pages.contains(".SH NAAM\n") && !pages.contains("WAAROVER:"), "{pages}");
    let english = said(&["--lang", "en", "man"]).stdout;
    assert!(english.contains(".SH NAME\n") && english.contains(".SH EXAMPLES\n"), "{english}");
}

/// Remarks in examples are Dutch; who reads another language does without.
#[test]
fn examples_have_no_remarks_in_another_language() {
    for code in ["A9.1", "A1.4", "F6"] {
        let dutch = said(&["--lang", "nl", "explain", code]).stdout;
        let english = said(&["--lang", "en", "explain", code]).stdout;
        assert!(dutch.contains("# "), "{dutch}");
        assert!(!english.contains(" # ") && english.contains("Bad\n"), "{english}");
    }
}
