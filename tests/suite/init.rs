//! A new repository of records: what is made, what is asked, what is left alone, and whether the
//! workflows are what their servers accept and do what they say.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jsonschema::Validator;
use saphyr_parser::{Event, Parser};
use serde_json::{Map, Value};

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

fn rows(office: &Office) -> Vec<String> {
    let row =
        |finding: crate::support::Finding| format!("{} {}: {}", finding.path, finding.code, finding.message);
    office.check().into_iter().map(row).collect()
}

#[test]
fn the_model_says_exactly_what_is_to_be_filled_in() {
    let office = made(&[]);
    let regulation = |text: &str| format!("{REGULATION} {text}");
    let announced = |key| regulation(&format!("R6: Onder ‘bekendgemaakt’ ontbreekt de datum bij ‘{key}’."));
    let expected = [
        "records/people.yaml F4: Hier ontbreekt ‘personen’.".to_owned(),
        regulation("F4: Hier ontbreekt ‘naam’."),
        regulation("F4: Hier ontbreekt ‘adres’."),
        regulation("F4: Hier ontbreekt ‘onafhankelijke-derde’."),
        announced("handboek"),
        announced("intern"),
        announced("leveringsvoorwaarden"),
        regulation("F4: Hier ontbreekt ‘adres’."),
    ];
    assert_eq!(rows(&office), expected);
    let told = init(&Office::empty(), &[]).stdout;
    assert!(told.contains("noemt nog 8 punten") && told.contains("klacht hook install MAP.git"), "{told}");
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
        seen.contains("Naam van de organisatie: ") && seen.contains("E-mailadres van de directie: "),
        "{seen}"
    );
    let findings = rows(&office);
    let lacking: Vec<&String> = findings.iter().filter(|row| row.contains(" F4: ")).collect();
    assert_eq!(lacking, [&format!("{REGULATION} F4: Hier ontbreekt ‘onafhankelijke-derde’.")]);
    assert!(office.read("records/people.yaml").contains("sleutel: \"aproef\""));
    let given = Office::empty();
    let seen = on_a_terminal(&given, &COMPLETE, "");
    assert!(!seen.contains("Naam van de organisatie: "), "{seen}");
}

/// A YAML document as JSON, with plain words for what they are.
fn yaml(text: &str) -> Value {
    let mut events = Parser::new_from_str(text).map(|event| event.unwrap().0);
    let skip = |event: &Event<'_>| matches!(event, Event::StreamStart | Event::DocumentStart(_));
    let first = events.find(|event| !skip(event)).unwrap();
    node(first, &mut events)
}

fn node<'y>(event: Event<'y>, events: &mut impl Iterator<Item = Event<'y>>) -> Value {
    match event {
        Event::Scalar(text, saphyr_parser::ScalarStyle::Plain, ..) => match text.as_ref() {
            "" | "~" | "null" => Value::Null,
            "true" => true.into(),
            "false" => false.into(),
            text => text.parse::<i64>().map_or_else(|_| text.into(), Into::into),
        },
        Event::Scalar(text, ..) => text.as_ref().into(),
        Event::SequenceStart(..) => {
            let mut items = Vec::new();
            loop {
                match events.next().unwrap() {
                    Event::SequenceEnd => return items.into(),
                    event => items.push(node(event, events)),
                }
            }
        }
        Event::MappingStart(..) => {
            let mut entries = Map::new();
            loop {
                match events.next().unwrap() {
                    Event::MappingEnd => return entries.into(),
                    key => {
                        let key = node(key, events);
                        let next = events.next().unwrap();
                        entries.insert(key.as_str().unwrap().to_owned(), node(next, events));
                    }
                }
            }
        }
        event => panic!("{event:?}"),
    }
}

fn schema(name: &str) -> Validator {
    let text = fs::read_to_string(root().join("tests/vendor/schemas").join(name)).unwrap();
    jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap()
}

#[test]
fn the_workflows_are_what_their_servers_accept() {
    let office = made(&[]);
    for (path, name) in
        WORKFLOWS.into_iter().zip(["github-workflows.json", "gitlab-ci.json", "github-workflows.json"])
    {
        let (schema, document) = (schema(name), yaml(&office.read(path)));
        let faults: Vec<String> = schema.iter_errors(&document).map(|fault| format!("{fault}")).collect();
        assert!(faults.is_empty(), "{path}: {faults:?}");
        // A schema that takes anything would prove nothing.
        let mut wrong = document;
        wrong["controle"] = 5.into();
        wrong["jobs"]["controle"]["runs-onn"] = "x".into();
        assert!(!schema.is_valid(&wrong), "{path}");
    }
}

#[test]
fn the_workflows_see_everything_and_may_do_little() {
    let office = made(&[]);
    for path in [WORKFLOWS[0], WORKFLOWS[2]] {
        let workflow = yaml(&office.read(path));
        assert_eq!(workflow["permissions"], serde_json::json!({"contents": "read"}), "{path}");
        let on: Vec<&String> = workflow["on"].as_object().unwrap().keys().collect();
        assert_eq!(on, ["pull_request", "push", "schedule"], "{path}");
        for (name, job) in workflow["jobs"].as_object().unwrap() {
            let checkout = &job["steps"][0];
            assert!(checkout["uses"].as_str().unwrap().starts_with("actions/checkout@v"), "{path} {name}");
            assert_eq!(checkout["with"]["fetch-depth"], 0, "{path} {name}");
            assert_eq!(checkout["with"]["persist-credentials"], false, "{path} {name}");
            let may_write = job["permissions"].to_string().contains("write");
            assert!(!may_write || name == "openbare-site", "{path} {name}");
        }
        let only = workflow["jobs"]["openbare-site"]["if"].as_str().unwrap();
        assert!(only.contains("default_branch") && only.contains("'push'"), "{path}");
    }
    let gitlab = yaml(&office.read(WORKFLOWS[1]));
    assert_eq!(gitlab["variables"]["GIT_DEPTH"], "0");
    let found = serde_json::json!({
        "when": "always",
        "access": "developer",
        "expire_in": "1 week",
        "reports": {"codequality": "gl-code-quality-report.json"},
    });
    assert_eq!(gitlab["controle"]["artifacts"], found);
    assert!(
        gitlab["pages"]["rules"][0]["if"]
            .as_str()
            .unwrap()
            .contains("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH")
    );
    assert_eq!(gitlab["pages"]["artifacts"]["paths"], serde_json::json!(["public"]));
}

/// Every command line of a workflow by its job, as it stands there.
fn commands(path: &str, document: &Value) -> Vec<(String, Vec<String>)> {
    let jobs = if path == ".gitlab-ci.yml" { document } else { &document["jobs"] };
    let shared = strings(&document["default"]["before_script"]);
    let of = |(name, job): (&String, &Value)| {
        let steps = job["steps"].as_array().into_iter().flatten().flat_map(|step| strings(&step["run"]));
        let mut lines: Vec<String> = steps.chain(strings(&job["script"])).collect();
        if !strings(&job["script"]).is_empty() {
            lines.splice(0..0, shared.clone());
        }
        (name.clone(), lines)
    };
    jobs.as_object().unwrap().iter().map(of).filter(|(_, lines)| !lines.is_empty()).collect()
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => text.lines().map(str::to_owned).collect(),
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// A machine of a server: a shell with klacht where programs are looked for, if it is there at all.
fn shell(office: &Office, line: &str, today: &str, bin: Option<&Path>, install: &str) -> Run {
    let mut path: Vec<PathBuf> = ["/usr/bin", "/bin"].map(PathBuf::from).to_vec();
    path.extend(bin.map(Path::to_owned));
    let mut command = Command::new("/bin/sh");
    command.current_dir(office.path("")).env_clear().args(["-e", "-c", line]);
    command.env("PATH", std::env::join_paths(path).unwrap());
    command.env("KLACHT_TODAY", today).env("KLACHT_INSTALL", install);
    run(&mut command)
}

#[test]
#[cfg(unix)]
fn the_commands_of_the_workflows_do_what_they_say() {
    let bin = Path::new(env!("CARGO_BIN_EXE_klacht")).parent().unwrap();
    for path in WORKFLOWS {
        let office = made(&COMPLETE);
        office.commit("Begin");
        let jobs = commands(path, &yaml(&office.read(path)));
        assert_eq!(jobs.len(), 3, "{path}: {jobs:?}");
        for (name, lines) in &jobs {
            assert!(lines.iter().any(|line| line.starts_with("klacht ")), "{path} {name}: {lines:?}");
            for line in lines {
                let run = shell(&office, line, TODAY, Some(bin), "");
                assert_eq!(run.code, 0, "{path} {name}: {line}: {run:?}");
            }
        }
        let public = if path == ".gitlab-ci.yml" { "public" } else { "site/public" };
        assert!(office.path(public).join("index.html").exists(), "{path}");
        assert!(!office.path("site/private").exists(), "{path}: the private site is not made at all");
        let job = |office: &Office, job: &str, today: &str| {
            let lines = &jobs.iter().find(|(name, _)| name == job).unwrap().1;
            shell(office, &lines.join("\n"), today, Some(bin), "")
        };
        let office = office.replace(REGULATION, "titel:", "tittel:");
        assert_eq!(job(&office, "controle", TODAY).code, 1, "{path}");
        let office = office.replace(REGULATION, "tittel:", "titel:");
        let late = job(&office, "te-laat", "2027-03-01");
        assert!(late.code == 1 && late.stdout.contains("te laat"), "{path}: {late:?}");
        assert_a_history_that_was_tampered_with_fails(office, |office| job(office, "controle", TODAY));
    }
}

/// Whoever is not known here commits: that is a warning, and fails nothing.
fn assert_a_history_that_was_tampered_with_fails(office: Office, check: impl Fn(&Office) -> Run) {
    let warned = check(&office);
    assert!(warned.code == 0 && warned.stdout.contains("H5"), "{warned:?}");
    let office = office.write("records/complaints/2026/2026-001.md", "---\nnummer: 2026-001\n---\n");
    office.commit("Klacht ontvangen");
    let office = office.remove("records/complaints/2026/2026-001.md");
    office.commit("Opgeruimd");
    let checked = office.check();
    assert!(
        checked.iter().all(|finding| finding.severity == "warning"),
        "the records look well: {checked:?}"
    );
    let tampered = check(&office);
    assert!(tampered.code == 1 && tampered.stdout.contains("H1"), "{tampered:?}");
}

#[test]
#[cfg(unix)]
fn klacht_is_installed_by_the_office_s_own_command_or_the_job_says_how() {
    let office = made(&[]);
    for path in WORKFLOWS {
        let jobs = commands(path, &yaml(&office.read(path)));
        for (name, lines) in jobs {
            let line = lines.iter().find(|line| line.contains("KLACHT_INSTALL")).unwrap();
            let lacking = shell(&office, line, TODAY, None, "");
            assert!(
                lacking.code != 0 && lacking.stderr.contains("Zet de variabele KLACHT_INSTALL"),
                "{path} {name}"
            );
            let installed = shell(&office, line, TODAY, None, "echo geplaatst");
            assert_eq!((installed.code, installed.stdout.as_str()), (0, "geplaatst\n"), "{path} {name}");
        }
    }
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
