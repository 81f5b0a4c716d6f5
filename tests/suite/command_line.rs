//! The command line: exit codes, formats, languages, and what it says when it does not understand.

use klacht::rules::RULES;
use snapbox::{IntoData, assert_data_eq, file};

use crate::support::{Office, Run, Summary, program, run};

const LIGHT: &str = "records/complaints/2026/2026-002.md";
const OPEN: &str = "records/complaints/2026/2026-006.md";
const DAY: &str = "2026-06-16";

/// An error, a breach, something late and a warning.
pub(crate) fn troubled() -> Office {
    let open = include_str!("../fixtures/open.md");
    let kept =
        open.lines().filter(|line| !line.contains("bevestigd") && !line.contains("directie-geinformeerd"));
    let open = kept.map(|line| format!("{line}\n")).collect::<String>();
    breached().replace(LIGHT, "aard: communicatie", "aard: comunicatie").write(OPEN, open)
}

fn breached() -> Office {
    Office::new().today(DAY).replace(
        LIGHT,
        "klager-geinformeerd, door: sdevries",
        "klager-geinformeerd, door: bbakker",
    )
}

fn accounted() -> Office {
    let last = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";
    let reason = "verantwoording: [{regel: A6.2, door: ddirks, datum: 2026-04-13, reden: Ziekte.}]\n";
    breached().replace(LIGHT, last, &format!("{last}{reason}"))
}

fn code(office: &Office, arguments: &[&str]) -> i32 {
    let run = office.run(arguments);
    assert_eq!(run.stderr, "", "{arguments:?}");
    run.code
}

/// The program could not do its work: nothing on standard output, and what to tell.
fn refused(run: &Run) -> Vec<&str> {
    assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:?}");
    run.stderr.lines().map(str::trim).collect()
}

#[test]
fn the_exit_code_follows_the_threshold() {
    let thresholds = ["error", "breach", "late", "warning", "never"];
    let codes = |office: &Office| thresholds.map(|name| code(office, &["check", "--fail-on", name]));
    assert_eq!(codes(&Office::new()), [0, 0, 0, 0, 0]);
    assert_eq!(codes(&troubled()), [1, 1, 1, 1, 0]);
    assert_eq!(codes(&breached()), [0, 1, 1, 1, 0]);
    assert_eq!(codes(&accounted()), [0, 0, 0, 0, 0]);
    let late = Office::new().today("2026-06-18");
    assert_eq!(codes(&late), [0, 0, 1, 1, 0]);
    let warned =
        Office::new().replace("records/complaints/2026/2026-003.md", "route: algemeen", "route: directie");
    assert_eq!(codes(&warned), [0, 0, 0, 1, 0]);
}

#[test]
fn the_usual_threshold_is_breach() {
    assert_eq!(code(&Office::new().today("2026-06-18"), &["check"]), 0);
    assert_eq!(code(&breached(), &["check"]), 1);
    assert_eq!(code(&accounted(), &["check"]), 0);
}

#[test]
fn check_writes_for_people() {
    assert_data_eq!(troubled().run(&["check"]).stdout.raw(), file!["../golden/check-human.txt"].raw());
    let quiet = troubled().run(&["check", "--quiet"]).stdout;
    assert!(!quiet.contains("klacht explain CODE") && quiet.contains("A6.2"), "{quiet}");
    assert_eq!(Office::new().run(&["check"]).stdout, "6 dossiers: niets aan te merken.\n");
}

#[test]
fn check_writes_one_line_a_finding() {
    let run = troubled().run(&["check", "--format", "concise"]);
    assert_data_eq!(run.stdout.raw(), file!["../golden/check-concise.txt"].raw());
    assert_eq!(Office::new().run(&["check", "--format", "concise"]).stdout, "");
}

#[test]
fn check_writes_json_for_programs() {
    let run = troubled().run(&["check", "--format", "json"]);
    assert_data_eq!(run.stdout.raw(), file!["../golden/check-json.txt"].raw());
    let clean = Office::new().document(&[]);
    assert_eq!((clean.schema, clean.today.as_str()), (1, "2026-06-15"));
    assert_eq!(clean.summary, Summary { dossiers: 6, error: 0, breach: 0, late: 0, warning: 0 });
    let summary = troubled().document(&[]).summary;
    assert_eq!(summary, Summary { dossiers: 7, error: 1, breach: 1, late: 1, warning: 1 });
}

#[test]
fn json_keeps_every_key_when_there_is_nothing_to_say() {
    let office = Office::new().write("records/notities.txt", "x");
    let text = office.run(&["check", "--format", "json"]).stdout;
    for key in ["\"article\": null", "\"dossier\": null", "\"due\": null", "\"accounted\": false"] {
        assert!(text.contains(key), "{key}: {text}");
    }
    assert!(Office::new().run(&["check", "--format", "json"]).stdout.contains("\"findings\": []"));
}

#[test]
fn several_formats_go_to_several_places() {
    let office = troubled();
    let run = office.run(&[
        "check",
        "--format",
        "concise",
        "--format",
        "json=uit.json",
        "--format",
        "human=uit.txt",
    ]);
    assert_data_eq!(run.stdout.raw(), file!["../golden/check-concise.txt"].raw());
    assert_data_eq!(office.read("uit.json").raw(), file!["../golden/check-json.txt"].raw());
    assert_data_eq!(office.read("uit.txt").raw(), file!["../golden/check-human.txt"].raw());
    let colored = office.run(&["check", "--color", "always", "--format", "human=uit.txt"]);
    assert_eq!(colored.stdout, "");
    assert!(!office.read("uit.txt").contains('\u{1b}'));
    let told = office.run(&["check", "--format", "json=nergens/uit.json"]);
    assert!(refused(&told)[0].contains("nergens/uit.json"), "{told:?}");
}

#[test]
fn a_path_or_number_selects_a_dossier_and_all_that_concerns_the_whole() {
    let office =
        troubled().write("records/notities.txt", "x").write("records/complaints/2026/2026-005/los.txt", "x");
    let codes = |path: &str| {
        let findings = office.document(&[path]).findings;
        findings.into_iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    for path in ["2026-006", OPEN, "records/complaints/2026/../2026/2026-006.md"] {
        assert_eq!(codes(path), ["A1.8", "A3.3", "F13"], "{path}");
    }
    for path in ["2026-005", "records/complaints/2026/2026-005", "records/complaints/2026/2026-005/los.txt"] {
        assert_eq!(codes(path), ["F11", "F13"], "{path}");
    }
    assert_eq!(codes("records/complaints/2024"), ["F13"]);
    assert_eq!(codes("records/complaints/2026").len(), 6);
    let absolute = office.path(OPEN).display().to_string();
    assert_eq!(codes(&absolute), ["A1.8", "A3.3", "F13"]);
    assert_eq!(office.document(&["2026-006", "2026-005"]).findings.len(), 4);
    let told = office.run(&["check", "nergens"]);
    assert!(refused(&told)[0].contains("nergens"), "{told:?}");
}

#[test]
fn a_repository_is_named_or_found_above() {
    let office = troubled();
    let expected = office.run(&["check"]);
    let arguments = ["--today", DAY, "check"];
    let below = program(&office.path("records/complaints/2026")).args(arguments).output().unwrap();
    assert_eq!(String::from_utf8(below.stdout).unwrap(), expected.stdout);
    let elsewhere = tempfile::tempdir().unwrap();
    let named = run(program(elsewhere.path()).args(arguments).arg("-C").arg(office.path("")));
    assert_eq!(named, expected);
    let lost = run(program(elsewhere.path()).args(arguments));
    assert!(refused(&lost)[0].contains("records/regulation/"), "{lost:?}");
    let wrong = run(program(&office.path("")).args(arguments).args(["-C", "records"]));
    assert!(refused(&wrong)[0].contains("records"), "{wrong:?}");
}

#[test]
fn a_subfolder_takes_its_own_paths() {
    let office = troubled();
    let folder = office.path("records/complaints/2026");
    let below = run(program(&folder).args(["--today", DAY, "check", "2026-006.md"]));
    assert_eq!(below.stdout, office.run(&["check", "2026-006"]).stdout);
}

#[test]
fn today_comes_from_the_option_then_the_environment() {
    let office = troubled();
    let day = |command: &mut std::process::Command| {
        let text = run(command.args(["check", "--format", "json"])).stdout;
        text.lines().find_map(|line| line.trim().strip_prefix("\"today\": ").map(str::to_owned)).unwrap()
    };
    assert_eq!(day(office.command().env("KLACHT_TODAY", "2026-06-20")), "\"2026-06-20\",");
    let both = day(office.command().env("KLACHT_TODAY", "2026-06-20").args(["--today", "2026-06-18"]));
    assert_eq!(both, "\"2026-06-18\",");
    let wrong = run(office.command().env("KLACHT_TODAY", "morgen").arg("check"));
    assert!(refused(&wrong)[0].contains("morgen"), "{wrong:?}");
}

#[test]
fn it_speaks_english_when_asked() {
    let english = troubled().run(&["check", "--lang", "en"]).stdout;
    assert_data_eq!(english.raw(), file!["../golden/check-english.txt"].raw());
    let help = Office::new().run(&["--help", "--lang=en"]).stdout;
    assert!(help.contains("Commands") && !help.contains("Opdrachten"), "{help}");
    let own = Office::new().replace("records/regulation/2016-06-24.md", "taal: nl", "taal: en");
    let run = own.run(&["check"]);
    assert!(!run.stdout.contains("niets aan te merken"), "the regulation's own language: {run:?}");
}

#[test]
fn colour_is_for_terminals_unless_it_is_asked_for() {
    let is_coloured =
        |command: &mut std::process::Command| run(command.args(["check"])).stdout.contains('\u{1b}');
    let office = troubled();
    assert!(!is_coloured(&mut office.command()));
    assert!(!is_coloured(office.command().env("NO_COLOR", "1")));
    assert!(is_coloured(office.command().args(["--color", "always"])));
    assert!(is_coloured(office.command().env("NO_COLOR", "1").args(["--color", "always"])));
    assert!(!is_coloured(office.command().env("CLICOLOR_FORCE", "1").args(["--color", "never"])));
    assert!(!is_coloured(office.command().env("NO_COLOR", "1").env("CLICOLOR_FORCE", "1")));
}

#[test]
fn due_tells_whose_turn_it_is() {
    let office = troubled();
    assert_data_eq!(office.run(&["due"]).stdout.raw(), file!["../golden/due-human.txt"].raw());
    let json = office.run(&["due", "--within", "9", "--format", "json"]).stdout;
    assert_data_eq!(json.raw(), file!["../golden/due-json.txt"].raw());
    let fewer = office.run(&["due", "--within", "8", "--format", "json"]).stdout;
    assert!(!fewer.contains("klager-geinformeerd"), "{fewer}");
    let nothing = Office::new().run(&["due"]);
    assert_eq!(
        (nothing.code, nothing.stdout.lines().last().is_some_and(|line| line.starts_with("Niets"))),
        (0, true)
    );
    assert!(
        nothing.stdout.contains("Zonder vaste datum") && !nothing.stdout.contains("uiterlijk"),
        "{nothing:?}"
    );
}

#[test]
fn due_makes_the_same_calendar_each_time() {
    let office = troubled();
    let calendar = office.run(&["due", "--format", "ics"]).stdout;
    let unix = calendar.replace("\r\n", "\n");
    assert_data_eq!(unix.raw(), file!["../golden/due-ics.txt"].raw());
    assert_eq!(calendar, office.run(&["due", "--format", "ics"]).stdout);
    for name in ["Schijngestalte", "Jansen", "uitleg"] {
        assert!(!calendar.contains(name), "a calendar is shared: {name}");
    }
}

#[test]
fn due_fails_only_when_asked_and_late() {
    let office = troubled();
    assert_eq!(code(&office, &["due"]), 0);
    assert_eq!(code(&office, &["due", "--exit-code"]), 1);
    assert_eq!(code(&Office::new(), &["due", "--exit-code"]), 0);
    let soon = Office::new().write(OPEN, include_str!("../fixtures/open.md")).today("2026-06-26");
    let run = soon.run(&["due", "--exit-code", "--format", "json"]);
    assert!(run.stdout.contains("\"working_days\": 1,"), "{run:?}");
}

#[test]
fn show_tells_where_a_dossier_stands() {
    let office = troubled();
    let page = |id: &str| office.run(&["show", id]).stdout;
    assert_data_eq!(page("2026-001").raw(), file!["../golden/show-formal.txt"].raw());
    assert_data_eq!(page("2026-006").raw(), file!["../golden/show-open.txt"].raw());
    assert_data_eq!(page("2026-002").raw(), file!["../golden/show-light.txt"].raw());
}

#[test]
fn every_rule_is_explained_in_both_languages() {
    let office = Office::new();
    let elsewhere = tempfile::tempdir().unwrap();
    for language in ["nl", "en"] {
        let list = office.run(&["explain", "--lang", language]).stdout;
        for rule in RULES.iter() {
            assert!(
                list.lines().any(|line| line.trim().starts_with(&format!("{} ", rule.code))),
                "{}",
                rule.code
            );
            let page =
                run(program(elsewhere.path()).args(["explain", rule.code.as_str(), "--lang", language]));
            assert_eq!((page.code, page.stderr.as_str()), (0, ""));
            assert!(
                page.stdout.starts_with(rule.code.as_str()) && page.stdout.lines().count() > 8,
                "{page:?}"
            );
            assert!(!page.stdout.contains("[rule-") && !page.stdout.contains("{$"), "{page:?}");
        }
    }
    let quoted = office.run(&["explain", "a9.1"]).stdout;
    assert!(quoted.contains("Artikel 9") && quoted.contains("binnen drie werkweken"), "{quoted}");
}

#[test]
fn completions_and_manual_are_made() {
    let office = Office::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = office.run(&["completions", shell]);
        assert_eq!(script.code, 0);
        for word in ["check", "explain", "fail-on"] {
            assert!(script.stdout.contains(word), "{shell} lacks {word}");
        }
    }
    let folder = office.path("man");
    let written = office.run(&["man", folder.to_str().unwrap()]);
    assert_eq!(written.code, 0, "{}", written.stderr);
    assert!(
        office.read("man/klacht-check.1").contains("klacht\\-check"),
        "{}",
        office.read("man/klacht-check.1")
    );
    assert!(office.read("man/klacht.1").starts_with(".ie"), "{}", office.read("man/klacht.1"));
    assert_eq!(office.run(&["help", "check"]).stdout, office.run(&["check", "--help"]).stdout);
    let manual = office.run(&["man"]).stdout;
    assert!(manual.contains(".TH klacht") && manual.contains("fail\\-on"), "{manual}");
}

#[test]
fn the_short_help_lacks_the_examples_and_nothing_else() {
    let office = Office::new();
    for (language, heading) in [("nl", "Voorbeelden:"), ("en", "Examples:")] {
        for verb in [&[][..], &["check"], &["due"], &["show"]] {
            let help = |option: &str| office.run(&[verb, &[option, "--lang", language]].concat()).stdout;
            let (short, long) = (help("-h"), help("--help"));
            assert!(!short.contains(heading) && short.contains("--no-pager"), "{verb:?}: {short}");
            assert!(
                long.contains(heading) && short.lines().count() < long.lines().count(),
                "{verb:?}: {long}"
            );
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let (short, long) = (words(&short), words(long.split(heading).next().unwrap()));
            assert_eq!(short, long, "{verb:?}");
        }
    }
}

#[test]
fn what_is_not_understood_gets_a_suggestion() {
    let office = Office::new();
    for (arguments, told, near) in [
        (&["chek"][..], "chek", "check"),
        (&["check", "--formt", "json"], "--formt", "--format"),
        (&["show", "2026-00l"], "2026-00l", "2026-001"),
        (&["explain", "A9.11"], "A9.11", ""),
        (&["explain", "A10.3"], "A10.3", ""),
        (&["completions", "fissh"], "fissh", "fish"),
    ] {
        let run = office.run(arguments);
        let lines = refused(&run);
        assert!(lines[0].starts_with("fout: ") && lines[0].contains(told), "{run:?}");
        assert!(lines.get(1).is_some_and(|line| line.contains(near)), "{run:?}");
    }
    for arguments in
        [&["check", "--fail-on", "soms"][..], &["due", "--within", "x"], &["check", "--format", "xml"], &[]]
    {
        let run = office.run(arguments);
        assert!(refused(&run)[0].starts_with("fout: "), "{run:?}");
    }
    let negative = office.run(&["due", "--within", "-1"]);
    assert!(refused(&negative)[0].contains("‘-1’ kan niet bij --within"), "{negative:?}");
    let far = office.run(&["due", "--within", "1000"]);
    assert_eq!((far.code, far.stderr.as_str()), (0, ""));
    let english = office.run(&["chek", "--lang", "en"]);
    assert!(refused(&english)[0].starts_with("error: "), "{english:?}");
}

#[test]
fn a_word_outside_a_closed_list_is_refused_with_the_list() {
    let office = Office::new();
    let severities = "error, breach, late, warning, never";
    for (verb, option, list) in [
        (&["check"][..], "--fail-on", severities),
        (&["audit"], "--fail-on", severities),
        (&["report", "2025"], "--audience", "internal, public"),
        (&["build"], "--only", "private, public"),
        (&["due"], "--color", "auto, always, never"),
        (&["show", "2026-001"], "--lang", "nl, en"),
    ] {
        let run = office.run(&[verb, &[option, "spijkerschrift"]].concat());
        let lines = refused(&run);
        assert!(lines[0].starts_with("fout: ‘spijkerschrift’ kan niet bij "), "{run:?}");
        assert_eq!(lines[1], format!("Kies uit: {list}."), "{run:?}");
        let english = office.run(&[verb, &["--lang", "en", option, "spijkerschrift"]].concat());
        if option != "--lang" {
            assert_eq!(refused(&english)[1], format!("Choose from: {list}."), "{english:?}");
        }
    }
}

#[test]
fn nothing_of_the_environment_makes_it_panic() {
    let office = Office::new();
    let run = run(office.command().env("RUST_BACKTRACE", "full").args(["check", "--today", "2200-12-31"]));
    assert!(run.code < 2 && !run.stderr.contains("panicked"), "{run:?}");
}
