//! A new repository of records: what is made, what is asked, what is left alone.

mod copying;
mod fresh;
mod manual;
mod workflows;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::git::{Server, git, must};
use crate::support::{Office, Run, TODAY, files_below, program, root, run};

const COMPLETE: [&str; 18] = [
    "--organisation",
    "De \"Proef\" @naam@: B.V.",
    "--address",
    "Proefstraat 1, 2801 BX Gouda",
    "--email",
    "klachten@proef.example",
    "--website",
    "https://klachten.proef.example/",
    "--third",
    "mevrouw A. Derde",
    "--third-organisation",
    "Bureau Derde",
    "--third-address",
    "Laan 2, 1251 AM Laren",
    "--director",
    "Saskia de Vriès",
    "--director-email",
    "s.devries@proef.example",
];
const REGULATION: &str = "records/regulation/2026-06-15.md";
const WORKFLOWS: [&str; 3] =
    [".github/workflows/klacht.yml", ".gitlab-ci.yml", ".forgejo/workflows/klacht.yml"];

fn init(office: &Office, arguments: &[&str]) -> Run {
    office.run(&[&["init"], arguments].concat())
}

fn made(arguments: &[&str]) -> Office {
    let office = Office::empty();
    let run = init(&office, arguments);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{run:?}");
    office
}

/// An office made from this regulation, which lies beside it.
fn made_from(regulation: &str, arguments: &[&str]) -> Office {
    let office = Office::empty().write("eigen.md", regulation);
    let run = init(&office, &[&["--from", "eigen.md"], arguments].concat());
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{run:?}");
    office
}

fn rows(office: &Office) -> Vec<String> {
    let row =
        |finding: crate::support::Finding| format!("{} {}: {}", finding.path, finding.code, finding.message);
    office.check().into_iter().map(row).collect()
}

#[test]
fn the_note_about_the_template_is_no_file_of_an_office() {
    let office = made(&[]);
    assert!(!office.path("README.md").exists() && office.path("records/README.md").exists());
}

#[test]
fn the_model_says_exactly_what_is_to_be_filled_in() {
    let office = made(&[]);
    let regulation = |text: &str| format!("{REGULATION} {text}");
    let expected = [
        "records/people.yaml F4: ‘personen’ is nog leeg.".to_owned(),
        regulation("F4: ‘naam’ is nog leeg."),
        regulation("F4: ‘adres’ is nog leeg."),
        regulation("F4: ‘onafhankelijke-derde’ is nog leeg."),
        regulation(
            "R6: Onder ‘bekendgemaakt’ ontbreekt de datum bij ‘intern’, ‘handboek’, ‘leveringsvoorwaarden’.",
        ),
        regulation("F4: ‘adres’ is nog leeg."),
    ];
    assert_eq!(rows(&office), expected);
    let told = init(&Office::empty(), &[]).stdout;
    assert!(told.contains("noemt nog 6 punten") && told.contains("klacht hook install MAP.git"), "{told}");
}

#[test]
fn with_every_answer_it_can_be_committed_and_pushed() {
    let office = made(&COMPLETE);
    assert!(rows(&office).iter().all(|row| row.contains(" R6: ")), "{:?}", rows(&office));
    let text = office.read(REGULATION);
    assert!(text.contains("naam: \"De \\\"Proef\\\" @naam@: B.V.\""), "{text}");
    let people = office.read("records/people.yaml");
    assert!(people.contains("sleutel: \"sdevries\"") && people.contains("{rol: directie, van: 2026-06-15}"));
    office.must(&["add", "--all"]);
    assert_eq!(git(&office.path(""), &["commit", "--quiet", "--message", "Begin"]).code, 0);
    assert_eq!(office.must(&["status", "--porcelain"]), "");
    assert_eq!(office.must(&["symbolic-ref", "HEAD"]), "refs/heads/main");
    let server = Server::new();
    office.must(&["remote", "add", "origin", &server.path().display().to_string()]);
    assert_eq!(office.push(&["main"]), (0, String::new()));
    let build = office.run(&["build"]);
    assert_eq!(build.code, 0, "{build:?}");
    assert_eq!(office.must(&["status", "--porcelain"]), "", "the sites stay out of the history");
}

#[test]
fn a_regulation_that_says_neither_whose_it_is_nor_where_to_go_is_not_published() {
    let office = made(&[]);
    let build = office.run(&["build"]);
    let line = office.read(REGULATION).lines().position(|line| line == "organisatie:").unwrap() + 1;
    assert_eq!(build.code, 1, "{build:?}");
    for told in ["F4", "niet van wie de regeling is", "‘naam’", &format!("{REGULATION}:{line}")] {
        assert!(build.stdout.contains(told), "{told}: {build:?}");
    }
    assert!(
        office.path("site/private/index.html").is_file() && !office.path("site/public/index.html").exists()
    );
    // With one way to be reached it is, and speaks of us.
    let office = made(&["--email", "klachten@proef.example"]);
    assert_ne!(office.run(&["build"]).code, 2);
    let home = office.read("site/public/index.html");
    assert!(
        home.contains("Ging er bij ons iets mis?") && home.contains("mailto:klachten@proef.example"),
        "{home}"
    );
    let how = office.read("site/public/how-to-complain.html");
    assert!(how.contains("<title>Zo dient u een klacht in</title>"), "{how}");
}

/// Its article 6 says that the employee is told, and not that this comes before the answer.
#[test]
fn under_the_model_an_employee_may_hear_of_a_light_complaint_after_its_answer() {
    let course =
        ["ontvangen", "besluit, uitkomst: licht", "akkoord-klager", "klager-geinformeerd, oordeel: gegrond"];
    let event = |step: &str| {
        let by = if step.starts_with("akkoord") { "klager" } else { "sdevries" };
        format!("  - {{datum: 2026-06-15, door: {by}, stap: {step}}}\n")
    };
    let course: String = course.into_iter().map(event).collect();
    let dossier = format!(
        "---\nnummer: 2026-001\nonderwerp: x\naard: overig\ndienst: advies\nkanaal: mondeling\nroute: eigen-werk\n\
         klager: {{naam: Ans Denkbeeld}}\nbetreft: sdevries\nverloop:\n{course}---\n"
    );
    let office = made(&COMPLETE).write("records/complaints/2026/2026-001.md", dossier);
    let breaches: Vec<_> =
        office.check().into_iter().filter(|finding| finding.severity == "breach").collect();
    assert_eq!(breaches, []);
}

#[test]
fn the_hook_is_there_and_works() {
    let office = made(&COMPLETE);
    office.commit("Begin");
    let office = office.replace(REGULATION, "titel:", "tittel:");
    let run = office.git(&["commit", "--all", "--message", "Fout"]);
    assert!(run.code == 1 && run.stderr.contains("fout[F3]"), "{run:?}");
}

#[test]
fn an_own_regulation_comes_along_unchanged() {
    let own = root().join("records/regulation/2016-06-24.md");
    let office = made(&["--from", &own.display().to_string()]);
    assert_eq!(fs::read(&own).unwrap(), fs::read(office.path("records/regulation/2016-06-24.md")).unwrap());
    assert!(!office.path(REGULATION).exists());
    let severities: BTreeSet<String> = office.check().into_iter().map(|finding| finding.severity).collect();
    assert!(!severities.contains("error") && !severities.contains("breach"), "{severities:?}");
    office.must(&["add", "--all"]);
    assert_eq!(git(&office.path(""), &["commit", "--quiet", "--message", "Begin"]).code, 0);
}

#[test]
fn what_is_no_regulation_is_refused_before_anything_is_made() {
    let office = Office::empty().write("brief.md", "Geachte heer\n").write("ruis.md", [0xff, 0xfe]);
    let office = office.write("groot.md", "x".repeat(1 << 21));
    for (file, told) in [
        ("brief.md", "vastgesteld"),
        ("ruis.md", "niet te lezen"),
        ("groot.md", "geen regeling"),
        ("nergens.md", "niet te lezen"),
    ] {
        let run = init(&office, &["nieuw", "--from", file]);
        assert!(run.code == 2 && run.stderr.contains(file) && run.stderr.contains(told), "{run:?}");
        assert!(!office.path("nieuw").exists());
    }
    let run = init(&office, &["--from", "brief.md", "--organisation", "Proef"]);
    assert_eq!(run.code, 2, "a regulation says itself whose it is: {run:?}");
    let run = init(&office, &["--organisation", "Proef\n# x"]);
    assert_eq!(run.code, 2, "a name is one line: {run:?}");
}

#[test]
fn nothing_that_is_there_is_overwritten() {
    let office = Office::empty().write(".gitignore", "eigen\n").write("records/people.yaml", "eigen\n");
    let before = files_below(&office.path(""));
    let run = init(&office, &[]);
    assert!(run.code == 2 && run.stderr.contains(".gitignore, records/people.yaml"), "{run:?}");
    assert_eq!(files_below(&office.path("")), before);
    assert_eq!(office.read(".gitignore"), "eigen\n");
    let again = made(&[]);
    let run = init(&again, &[]);
    for file in ["records/README.md", REGULATION, ".editorconfig", WORKFLOWS[0], WORKFLOWS[1], WORKFLOWS[2]] {
        assert!(run.code == 2 && run.stderr.contains(file), "{file}: {run:?}");
    }
}

#[test]
fn a_repository_that_is_there_is_left_alone() {
    let office = Office::empty();
    office.must(&["init", "--quiet", "--initial-branch", "werk"]);
    fs::create_dir_all(office.path(".git/hooks")).unwrap();
    fs::write(office.path(".git/hooks/pre-commit"), "#!/bin/sh\n# Van een ander.\n").unwrap();
    let config = office.read(".git/config");
    let run = init(&office, &[]);
    assert!(run.code == 0 && run.stdout.contains("Er is al een hook"), "{run:?}");
    assert_eq!(
        (office.read(".git/config"), office.must(&["symbolic-ref", "HEAD"])),
        (config, "refs/heads/werk".into())
    );
    assert_eq!(office.read(".git/hooks/pre-commit"), "#!/bin/sh\n# Van een ander.\n");
    let run = init(&office, &["binnen/nieuw"]);
    assert!(run.code == 2 && run.stderr.contains("een andere repository"), "{run:?}");
    assert!(!office.path("binnen").exists());
    let server = Server::new();
    let run = run_init_at(&server.path());
    assert!(run.code == 2 && run.stderr.contains("klacht hook install"), "{run:?}");
}

fn run_init_at(folder: &Path) -> Run {
    run(program(folder).args(["init", "--today", TODAY]))
}

#[test]
#[cfg(unix)]
fn a_new_folder_is_its_owner_s_alone() {
    use std::os::unix::fs::PermissionsExt;
    let office = Office::empty();
    assert_eq!(init(&office, &["kantoor/klachten"]).code, 0);
    let mode = fs::metadata(office.path("kantoor/klachten")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
    let named = run(program(&office.path("")).args(["-C", "kantoor", "init", "tweede", "--today", TODAY]));
    assert!(named.code == 0 && office.path("kantoor/tweede/records").is_dir(), "{named:?}");
}

/// On a terminal: what it writes there, with these lines typed.
#[cfg(unix)]
fn on_a_terminal(office: &Office, arguments: &[&str], typed: &str) -> String {
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    use std::io::{Read, Write};
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
    let end = || fs::File::options().read(true).write(true).open(&name).unwrap();
    let mut master = fs::File::from(master);
    let mut command = office.command();
    command.arg("init").args(arguments).args(["--today", TODAY]);
    command.stdin(end()).stdout(end()).stderr(end());
    let mut child = command.spawn().unwrap();
    drop(command);
    master.write_all(typed.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    let mut text = Vec::new();
    // Once the last end is closed, reading a terminal ends in an error and not in nothing.
    let _ = master.read_to_end(&mut text);
    String::from_utf8(text).unwrap()
}

#[test]
#[cfg(unix)]
fn on_a_terminal_it_asks_what_is_not_given() {
    let office = Office::empty();
    let typed = "Proef B.V.\nProefstraat 1, Gouda\nk@proef.example\nhttps://k.proef.example/\n\n\n\nAnne Proef\na@proef.example\n";
    let seen = on_a_terminal(&office, &[], typed);
    assert!(
        seen.contains("Naam van de organisatie: ") && seen.contains("E-mailadres van de leiding: "),
        "{seen}"
    );
    let findings = rows(&office);
    let lacking: Vec<&String> = findings.iter().filter(|row| row.contains(" F4: ")).collect();
    assert_eq!(lacking, [&format!("{REGULATION} F4: ‘onafhankelijke-derde’ is nog leeg.")]);
    assert!(office.read("records/people.yaml").contains("sleutel: \"aproef\""));
    let own = Office::empty().write("eigen.md", manual::ENGLISH);
    let seen = on_a_terminal(&own, &["--from", "eigen.md"], "\n\n");
    assert!(seen.contains("Name of whoever carries the final responsibility (managing partner): "), "{seen}");
    let given = Office::empty();
    let seen = on_a_terminal(&given, &COMPLETE, "");
    assert!(!seen.contains("Naam van de organisatie: "), "{seen}");
}

#[test]
fn documents_keep_their_bytes() {
    let office = made(&COMPLETE).write("records/complaints/2026/2026-001/brief.eml", "Een\r\nTwee\r\n");
    office.commit("Begin");
    let stored = office.must(&["cat-file", "-s", "HEAD:records/complaints/2026/2026-001/brief.eml"]);
    assert_eq!(stored, "11");
    let merge =
        must(&office.path(""), &["check-attr", "merge", "records/complaints/2026/2026-001/brief.eml"]);
    assert!(merge.ends_with("merge: unset"), "{merge}");
}

#[test]
fn who_is_not_known_to_git_is_told_what_to_say() {
    let folder = tempfile::tempdir().unwrap();
    let made = |name: &str, home: &std::path::Path| {
        let mut command = program(folder.path());
        command.env_remove("GIT_AUTHOR_NAME").env_remove("GIT_AUTHOR_EMAIL");
        command.env("HOME", home).env("XDG_CONFIG_HOME", home).env("GIT_CONFIG_NOSYSTEM", "1");
        run(command.args(["init", name, "--organisation", "De Linde"])).stdout
    };
    let told = "git config --global user.name";
    assert!(made("nieuw", folder.path()).contains(told));
    fs::write(folder.path().join(".gitconfig"), "[user]\nname = Els\nemail = els@delinde.example\n").unwrap();
    assert!(!made("bekend", folder.path()).contains(told));
}

/// An address that can't be one would stand on the public site, so it is refused; in a regulation it
/// is told.
#[test]
fn an_address_that_can_not_be_one_is_refused() {
    for (option, typed) in [
        ("--email", "geen adres"),
        ("--email", "klachten@proef"),
        ("--website", "www.proef.example"),
        ("--website", "klachten@proef.example"),
        ("--director-email", "Saskia"),
    ] {
        let office = Office::empty();
        let refused = init(&office, &["--director", "Saskia de Vries", option, typed]);
        assert_eq!(refused.code, 2, "{refused:?}");
        assert!(refused.stderr.contains(option) && refused.stderr.contains(typed), "{refused:?}");
        assert!(fs::read_dir(office.path("")).unwrap().next().is_none(), "nothing is made");
    }
    let office = made(&COMPLETE)
        .replace(REGULATION, "email: \"klachten@proef.example\"", "email: klachten bij proef")
        .replace(REGULATION, "https://klachten.proef.example/", "www.proef.example");
    let told = office.check().into_iter().filter(|finding| finding.code == "F5");
    let told: Vec<_> = told.map(|finding| (finding.severity, finding.message)).collect();
    let [(email, first), (site, second)] = told.as_slice() else { unreachable!("{told:?}") };
    assert_eq!((email.as_str(), site.as_str()), ("warning", "warning"));
    assert!(first.contains("klachten bij proef") && second.contains("www.proef.example"), "{told:?}");
}

/// The private site reaches no history, wherever in the repository it is made.
#[test]
fn git_takes_no_site_wherever_it_is_made() {
    let office = made(&COMPLETE);
    for folder in ["site", "sites", "records-site/today"] {
        assert_eq!(office.run(&["build", "--out", folder]).code, 0);
        assert!(office.path(folder).join("private/index.html").exists());
    }
    office.must(&["add", "--all"]);
    let staged = office.must(&["diff", "--cached", "--name-only"]);
    assert!(staged.contains("records/people.yaml") && !staged.contains("site"), "{staged}");
}

#[test]
fn an_option_that_is_given_is_not_empty() {
    let folder = tempfile::tempdir().unwrap();
    for option in ["--organisation", "--director", "--email", "--third-address"] {
        let run =
            crate::support::run(crate::support::program(folder.path()).args(["init", "nieuw", option, " "]));
        assert!(run.code == 2 && run.stderr.contains("ontbreekt de waarde"), "{option}: {run:?}");
        assert!(!folder.path().join("nieuw").exists(), "{option}");
    }
}
