//! Completion by the shells themselves: the words of the office, and else those of the program.
#![cfg(unix)]

use std::path::Path;
use std::process::Command;

use crate::support::{Office, Run, TODAY, run};

/// What a shell offers for a line, up to its end.
fn offered(office: &Office, shell: &str, line: &str) -> Vec<String> {
    let script = office.path(&format!("completions.{shell}"));
    let made = office.run(&["completions", shell]);
    assert_eq!(made.code, 0, "{made:?}");
    std::fs::write(&script, made.stdout).unwrap();
    let script = script.display();
    let asked = match shell {
        "bash" => format!(
            "source '{script}'; COMP_LINE='{line}'; COMP_POINT=${{#COMP_LINE}}; read -ra COMP_WORDS <<< \"$COMP_LINE\"; \
             case \"$COMP_LINE\" in *' ') COMP_WORDS+=('');; esac; COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             last=\"${{COMP_WORDS[COMP_CWORD]}}\"; \
             _klacht_office klacht \"$last\" \"${{COMP_WORDS[COMP_CWORD-1]}}\"; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        ),
        "zsh" => format!(
            "autoload -U compinit; compinit -D -u; source '{script}'; \
             compadd() {{ print -l -- ${{(P)@[-1]}} }}; _klacht_program() {{ print program }}; \
             words=(\"${{(@s: :):-{line}}}\"); CURRENT=${{#words}}; _klacht"
        ),
        _ => format!("source '{script}'; complete -C '{line}'"),
    };
    let flag = if shell == "zsh" { "-fc" } else { "-c" };
    let program = Path::new(env!("CARGO_BIN_EXE_klacht")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut command = Command::new(shell);
    command.args([flag, &asked]).current_dir(office.path(".")).env("PATH", path).env("KLACHT_TODAY", TODAY);
    let output = command.output().unwrap_or_else(|cause| panic!("{shell} is not installed: {cause}"));
    let text = String::from_utf8_lossy(&output.stdout);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.is_empty(), "{shell}: {told}");
    text.lines().map(|line| line.split('\t').next().unwrap().to_owned()).filter(|it| !it.is_empty()).collect()
}

#[test]
fn every_shell_offers_the_numbers_steps_people_and_codes_of_the_office() {
    let office = Office::new();
    // A dossier that nobody can read is offered by its name all the same.
    let office = office.write("records/complaints/2026/2026-099.md", "\0");
    for shell in ["bash", "zsh", "fish"] {
        let one = |line: &str, word: &str| {
            let offered = offered(&office, shell, line);
            assert_eq!(offered, [word], "{shell}: {line}");
        };
        one("klacht show 2026-09", "2026-099");
        one("klacht check 2026-001 2026-09", "2026-099");
        one("klacht step 2026-002 klager-g", "klager-geinformeerd");
        one("klacht explain A9.9", "A9.9");
        one("klacht new kan", "kanaal=");
        let bare = |word: &'static str| if shell == "bash" { word.split('=').nth(1).unwrap() } else { word };
        one("klacht step 2026-002 besluit door=sd", bare("door=sdevries"));
        one("klacht new kanaal=mo", bare("kanaal=mondeling"));
        let all = offered(&office, shell, "klacht show ");
        // A shell may offer files besides.
        let numbers = all.iter().filter(|word| word.starts_with("20")).count();
        assert_eq!(numbers, 7, "{shell}: {all:?}");
        // What is the program's own comes from the program.
        let verbs = offered(&office, shell, "klacht renum");
        let own = if shell == "zsh" { "program" } else { "renumber" };
        assert_eq!(verbs, [own], "{shell}");
    }
}

/// What the program answers for these words, the last of which is being typed.
fn completed(office: &Office, words: &[&str]) -> Run {
    let mut command = office.command();
    run(command.env("KLACHT_TODAY", TODAY).args(["completions", "bash", "--"]).args(words))
}

#[test]
fn of_a_dossier_the_steps_that_it_waits_for_are_offered_and_others_to_who_begins_them() {
    let open = "records/complaints/2026/2026-006.md";
    let office = Office::new().write(open, include_str!("../../fixtures/open.md"));
    // The other dossiers are not read for it.
    let office = office.write("records/complaints/2026/2026-001.md", "\0");
    let steps = |id: &str, begun: &str| {
        let run = completed(&office, &["step", id, begun]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{run:?}");
        run.stdout.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let shown = office.run(&["show", "6"]).stdout;
    let now = shown.split("\nDaarna\n").next().unwrap().lines().filter(|line| line.contains('→'));
    let now: Vec<&str> = now.map(|line| line.rsplit('(').next().unwrap().trim_end_matches(')')).collect();
    assert_eq!(steps("6", ""), now, "{shown}");
    assert!(now.contains(&"besluit") && !now.contains(&"gearchiveerd"), "{shown}");
    assert_eq!(steps("2026-006", "bes"), ["besluit"]);
    // What happened besides can be recorded as ever.
    assert_eq!(steps("6", "corr"), ["correctie"]);
    assert_eq!(steps("6", "gea"), ["gearchiveerd"]);
    assert!(steps("2026-001", "").len() > 20 && steps("777", "").len() > 20);
}

#[test]
fn where_there_is_no_office_nothing_is_offered_and_nothing_told() {
    let office = Office::empty();
    for words in
        [&["show", ""][..], &["step", "1", "b"], &["new", "aard="], &[""], &["-C", "/weg", "show", ""]]
    {
        let run = completed(&office, words);
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""), "{words:?}");
    }
}
