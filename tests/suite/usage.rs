//! A command line that can't be followed, and help, in the reader's language.

use crate::support::{Office, Run, run};

fn said(arguments: &[&str]) -> Run {
    Office::new().run(arguments)
}

/// Each with what it must say in Dutch, and none with a word of the libraries that found it.
#[test]
fn what_cannot_be_followed_is_told_in_the_language() {
    let office = Office::new().write("picture.bin", [0xff, 0xfe, 0x00]);
    let cases: [(&[&str], &str); 11] = [
        (&["show"], "Er ontbreekt iets: <NUMMER>.\n  Geef het nummer van een dossier"),
        (&["foo"], "De opdracht ‘foo’ bestaat niet.\n  ‘klacht --help’ noemt alle opdrachten."),
        (&["init", "--from", "picture.bin", "x"], "Het is geen tekst, of niet in UTF-8"),
        (&["hook"], "Zeg bij ‘klacht hook’ ook wat het moet doen.\n  Kies uit: pre-commit"),
        (&["check", "--since"], "Bij --since <COMMIT> ontbreekt de waarde."),
        (&["due", "--within"], "Bij --within <GETAL> ontbreekt de waarde.\n  Geef een aantal werkdagen"),
        (&["check", "--fail-on"], "ontbreekt de waarde.\n  Kies uit: error"),
        (&["check", "--format", "json="], "Bij --format <VORM[=PAD]> ontbreekt het bestand achter ‘=’."),
        (&["chek"], "Bedoelt u ‘check’?"),
        (&["build", "--onyl", "public"], "Bedoelt u ‘--only’?"),
        (&["report", "2025", "--draft"], "records/reports/2025.md bestaat al en wordt niet overschreven.\n"),
    ];
    for (arguments, expected) in cases {
        let run = office.run(&[&["--lang", "nl"], arguments].concat());
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.stderr.contains(expected), "{arguments:?}: {}", run.stderr);
        let foreign = ["stream did", "Kies uit: .", "‘’", "os error", "fout:  "];
        assert!(foreign.iter().all(|words| !run.stderr.contains(words)), "{}", run.stderr);
    }
}

/// A value that can't be given is answered with what can.
#[test]
fn what_can_be_given_is_told_in_both_languages() {
    let cases: [(&[&str], &str, &str); 8] = [
        (&["report", "25"], "Geef een jaar van 1900", "Give a year from 1900"),
        (&["report", "jaar"], "Geef een jaar van 1900", "Give a year from 1900"),
        (&["add", "1", "x.pdf", "--date", "3-6-2026"], "zoals 2026-06-15", "such as 2026-06-15"),
        (&["serve", "--port", "abc"], "Geef een getal van 0", "Give a number from 0"),
        (&["serve", "--port"], "Geef een getal van 0", "Give a number from 0"),
        (&["demo", "x", "--dossiers", "0"], "van 1 tot en met 1000000", "from 1 to 1000000"),
        (&["demo", "x", "--years", "0"], "van 1 tot en met 100.", "from 1 to 100."),
        (&["demo", "x", "--seed", "x"], "Geef een geheel getal", "Give a whole number"),
    ];
    for (arguments, dutch, english) in cases {
        for (language, expected) in [("nl", dutch), ("en", english)] {
            let run = said(&[&["--lang", language], arguments].concat());
            let remedy = run.stderr.lines().nth(1).unwrap_or_default();
            assert!(run.code == 2 && remedy.contains(expected), "{arguments:?}: {run:?}");
        }
    }
}

/// What helps is not what was just refused.
#[test]
fn no_remedy_leads_back_to_the_refusal() {
    let told = said(&["report", "2026", "--correct"]).stderr;
    assert!(told.contains("2026 is nog niet voorbij") && !told.contains("--freeze"), "{told}");
    let office = Office::new();
    office.must(&["init", "--quiet"]);
    let told = office.run(&["check", "--since", "HEAD~5"]).stderr;
    assert!(told.matches("HEAD~5").count() == 1 && told.contains("(main)"), "{told}");
}

/// A path in a command that is shown can be typed as it stands.
#[test]
fn a_path_in_a_command_stands_in_quotes_where_a_shell_needs_them() {
    let office = Office::new();
    let told = office.run(&["demo", "een kantoor/d", "--dossiers", "1", "--years", "1"]).stdout;
    assert!(told.contains("klacht -C 'een kantoor/d' --today"), "{told}");
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

/// What a variable of the environment holds is told by the name of that.
#[test]
fn what_the_environment_gives_is_told_by_its_name() {
    for (variable, option, value) in
        [("KLACHT_TODAY", "--today", "gisteren"), ("KLACHT_LANG", "--lang", "fr")]
    {
        let refused = run(Office::new().command().env(variable, value).args(["check"]));
        let told = format!("‘{value}’ kan niet bij {variable}.\n");
        assert!(refused.code == 2 && refused.stderr.contains(&told), "{refused:?}");
        let typed = run(Office::new().command().args(["check", option, value]));
        assert!(typed.code == 2 && typed.stderr.contains(&format!("bij {option} <")), "{typed:?}");
    }
}

/// What stands in place of a verb, and what is answered below it: the nearest, or where all are listed.
#[test]
fn only_a_near_verb_is_suggested() {
    for (typed, answer) in [
        ("chek", "Bedoelt u ‘check’?"),
        ("stap", "Bedoelt u ‘step’?"),
        ("remove", "‘klacht --help’ noemt alle opdrachten."),
        ("dossier", "‘klacht --help’ noemt alle opdrachten."),
    ] {
        let refused = said(&["--lang", "nl", typed]);
        assert_eq!(refused.stderr, format!("fout: De opdracht ‘{typed}’ bestaat niet.\n  {answer}\n"));
    }
}

/// Arguments stand in the order in which they are typed, the general options behind those of the verb,
/// and the help itself behind all; the examples follow, so narrow that none is broken.
#[test]
fn help_is_laid_out_alike_for_every_verb() {
    let all = said(&["--lang", "nl", "--help"]).stdout;
    let commands = all.split("Opdrachten:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let verbs: Vec<&str> = commands
        .lines()
        .filter_map(|line| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')))
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert!(verbs.len() > 20, "{verbs:?}");
    for verb in verbs {
        for (language, examples, general) in
            [("nl", "\nVoorbeelden:\n", "Algemene opties:\n"), ("en", "\nExamples:\n", "General options:\n")]
        {
            let help = said(&["--lang", language, verb, "--help"]).stdout;
            let usage = help.lines().find(|line| line.contains(&format!(" klacht {verb}"))).unwrap();
            let shown =
                |name: &str| help.find(&format!("\n  {name}")).unwrap_or_else(|| panic!("{name}: {help}"));
            let others = ["[OPTIES]", "[OPTIONS]", "<OPDRACHT>", "<COMMAND>"];
            let arguments = usage.split(' ').filter(|word| word.starts_with(['<', '[']));
            let arguments = arguments.filter(|word| !others.contains(word));
            let places: Vec<usize> = arguments.map(shown).collect();
            assert!(places.is_sorted(), "{usage}: {help}");
            let general = help.split(general).nth(1).unwrap();
            let (options, examples) = general.split_once(examples).unwrap_or((general, ""));
            assert!(options.starts_with("  -C ") && !options.contains("--commit"), "{help}");
            let last = options.lines().rfind(|line| line.trim_start().starts_with('-'));
            assert!(last.is_some_and(|line| line.starts_with("  -h, --help")), "{help}");
            let lines: Vec<&str> = examples.lines().take_while(|line| !line.is_empty()).collect();
            assert!(lines.iter().all(|line| line.starts_with("  ") && line.chars().count() < 100), "{help}");
        }
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
    assert!(!english.contains("\nExamples:\n"), "{english}");
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

#[test]
fn a_verb_in_the_language_of_the_office_is_answered_by_the_one_that_is_meant() {
    let office = Office::new();
    for (typed, meant) in [
        ("nieuw", "Bedoelt u ‘new’?"),
        ("stap", "Bedoelt u ‘step’?"),
        ("brief", "Bedoelt u ‘letter’?"),
        ("toevoegen", "Bedoelt u ‘add’?"),
        ("edit", "Kies uit: step, fix."),
        ("bewerk", "Kies uit: step, fix."),
        ("import", "Kies uit: new, add."),
        ("chek", "Bedoelt u ‘check’?"),
    ] {
        let run = office.run(&[typed]);
        assert!(run.code == 2 && run.stderr.contains(meant), "{typed}: {run:?}");
    }
}
