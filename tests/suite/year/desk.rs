//! A clone with its hooks on, where people of the office work on a day and send what they have done.

use std::fs;
use std::rc::Rc;

use super::dossier::Dossier;
use crate::git::{Server, git_by};
use crate::support::{Document, Finding, Office, Run, program, run};

/// Somebody of the office.
#[derive(Clone, Copy)]
pub(super) struct Who {
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    pub(super) email: &'static str,
}

pub(super) struct Desk {
    office: Office,
    server: Rc<Server>,
}

impl Desk {
    /// The repository that `init` made, with a server to send to.
    pub(super) fn of(office: Office) -> Self {
        let server = Server::new();
        office.must(&["remote", "add", "origin", &server.path().display().to_string()]);
        Self { office, server: server.into() }
    }

    /// Another clone of the same server.
    pub(super) fn colleague(&self) -> Self {
        let office = Server::clone(&self.server);
        let installed = office.run(&["hook", "install"]);
        assert_eq!(installed.code, 0, "{installed:?}");
        Self { office, server: Rc::clone(&self.server) }
    }

    fn git(&self, day: &str, who: Who, arguments: &[&str]) -> Run {
        git_by(&self.office.path(""), (who.name, who.email), day, arguments)
    }

    pub(super) fn must(&self, day: &str, who: Who, arguments: &[&str]) {
        let run = self.git(day, who, arguments);
        assert_eq!(run.code, 0, "on {day} {} could not {arguments:?}: {run:?}", who.name);
    }

    /// Runs klacht, which does what is asked.
    pub(super) fn klacht(&self, day: &str, arguments: &[&str]) {
        let run = run(program(&self.office.path("")).args(["--today", day]).args(arguments));
        assert_eq!(run.code, 0, "on {day} klacht {arguments:?}: {run:?}");
    }

    pub(super) fn checked(&self, day: &str) -> Vec<Finding> {
        let run = run(program(&self.office.path("")).args(["check", "--format", "json", "--today", day]));
        let document: Document = serde_json::from_str(&run.stdout).unwrap();
        document.findings
    }

    pub(super) fn read(&self, path: &str) -> String {
        self.office.read(path)
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        let file = self.office.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Puts one line of a file in the place of the line that begins so.
    pub(super) fn fills(&self, path: &str, start: &str, line: &str) {
        let text = self.read(path);
        let at = |it: &&str| it.starts_with(start);
        assert_eq!(text.lines().filter(at).count(), 1, "{text}");
        let lines = text.lines().map(|it| if it.starts_with(start) { line } else { it });
        self.write(path, &(lines.collect::<Vec<_>>().join("\n") + "\n"));
    }

    /// Writes a sentence at the end of every part.
    pub(super) fn says_under_each_heading(&self, path: &str, sentence: &str) {
        let text = self.read(path);
        let said = |line: &str| {
            if line.starts_with("## ") { format!("{line}\n\n{sentence}\n") } else { format!("{line}\n") }
        };
        self.write(path, &text.lines().map(said).collect::<String>());
    }

    /// Writes a dossier and its documents.
    pub(super) fn places(&self, dossier: &Dossier) {
        let folder = format!("records/complaints/2025/{}", dossier.number);
        self.write(&format!("{folder}.md"), &dossier.text());
        for (file, _) in &dossier.documents {
            self.write(&format!("{folder}/{file}"), &format!("{file} van {}", dossier.number));
        }
    }

    pub(super) fn removes(&self, dossier: &Dossier) {
        let file = format!("records/complaints/2025/{}.md", dossier.number);
        fs::remove_file(self.office.path(&file)).unwrap();
    }

    /// A commit with the hooks on, as a person types it.
    pub(super) fn tries(&self, day: &str, who: Who, message: &str) -> Run {
        self.must(day, who, &["add", "--all"]);
        self.git(day, who, &["commit", "--quiet", "--message", message])
    }

    pub(super) fn commits(&self, day: &str, who: Who, message: &str) {
        let run = self.tries(day, who, message);
        assert_eq!(run.code, 0, "on {day} {} was refused: {run:?}", who.name);
    }

    pub(super) fn pushes(&self, day: &str, who: Who) {
        let run = self.git(day, who, &["push", "--quiet", "origin", "main"]);
        assert_eq!(run.code, 0, "on {day} the server refused {}: {run:?}", who.name);
    }

    /// Commits and pushes what is there.
    pub(super) fn records(&self, day: &str, who: Who, message: &str) {
        self.commits(day, who, message);
        self.pushes(day, who);
    }

    /// Writes a dossier down, commits and pushes it.
    pub(super) fn keeps(&self, dossier: &Dossier, day: &str, who: Who) {
        self.places(dossier);
        self.records(day, who, &format!("{}: bijgewerkt", dossier.number));
    }
}
