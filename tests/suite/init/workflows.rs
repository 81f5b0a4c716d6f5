//! The workflows that `init` writes: whether they are what their servers accept, and do what they say.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jsonschema::Validator;
use saphyr_parser::{Event, Parser};
use serde_json::{Map, Value};

use super::manual::ENGLISH;
use super::{COMPLETE, REGULATION, WORKFLOWS, made, made_from};
use crate::support::{Office, Run, TODAY, root, run};

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
    let offices = [made(&[]), made_from(ENGLISH, &[])];
    let schemas = ["github-workflows.json", "gitlab-ci.json", "github-workflows.json"];
    let each = |office| WORKFLOWS.into_iter().zip(schemas).map(move |(path, name)| (office, path, name));
    for (office, path, name) in offices.iter().flat_map(each) {
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
    // What a server says of a branch that it had not seen before.
    let none = "0".repeat(40);
    command.env("SINCE", &none).env("CI_COMMIT_BEFORE_SHA", &none);
    command.env("CI_COMMIT_BRANCH", "main").env("CI_DEFAULT_BRANCH", "main");
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
        let since =
            |revision: &str| ["check", "audit"].map(|verb| office.run(&[verb, "--since", revision]).code);
        assert_eq!(since("HEAD")[0], 1, "{path}: what is not committed is added");
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
    let offices = [
        (made(&[]), "Zet de variabele KLACHT_INSTALL", ["controle", "openbare-site", "te-laat"]),
        (made_from(ENGLISH, &[]), "Set the variable KLACHT_INSTALL", ["check", "late", "public-site"]),
    ];
    for (office, told, names) in offices {
        for path in WORKFLOWS {
            let jobs = commands(path, &yaml(&office.read(path)));
            assert_eq!(jobs.len(), 3, "{path}: {jobs:?}");
            for (name, lines) in jobs {
                assert!(names.contains(&name.as_str()) || name == "pages", "{path} {name}");
                let line = lines.iter().find(|line| line.contains("KLACHT_INSTALL")).unwrap();
                let lacking = shell(&office, line, TODAY, None, "");
                assert!(lacking.code != 0 && lacking.stderr.contains(told), "{path} {name}: {lacking:?}");
                let installed = shell(&office, line, TODAY, None, "echo geplaatst");
                assert_eq!((installed.code, installed.stdout.as_str()), (0, "geplaatst\n"), "{path} {name}");
            }
        }
    }
}
