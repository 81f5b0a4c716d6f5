//! An office in a git repository of its own, with fixed people and moments.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{Office, Run, run};

pub(crate) const SECRETARY: &str = "Saskia de Vries <s.devries@o21.example>";
pub(crate) const DIRECTOR: &str = "Dirk Dirks <d.dirks@o21.example>";
pub(crate) const EMPLOYEE: &str = "Petra de Boer <p.deboer@o21.example>";
pub(crate) const STRANGER: &str = "Wie Weet <wie@elders.example>";

/// Received on 8 June 2026, not decided yet.
pub(crate) const OPEN: &str = "records/complaints/2026/2026-006.md";

/// What only the program can know of a destruction, without which a record of one proves nothing.
pub(crate) const PROOF: &str = "oude-tip: 1111111111111111111111111111111111111111, nieuwe-tip: 2222222222222222222222222222222222222222, namen-gevonden: 0, verwijderd: [3333333333333333333333333333333333333333]";

/// An office whose folder is a repository.
pub(crate) struct Repository {
    pub(crate) office: Office,
}

impl Repository {
    /// The base dossiers, nothing committed yet.
    pub(crate) fn empty() -> Self {
        let repository = Self { office: Office::new() };
        repository.git(&["init", "-q", "-b", "main"]);
        repository
    }

    /// The base dossiers without the dossiers themselves, committed by the secretariat.
    pub(crate) fn without_dossiers() -> Self {
        let repository = Self::empty();
        fs::remove_dir_all(repository.office.path("records/complaints")).unwrap();
        repository.commit("Begin van het archief", SECRETARY, "2026-06-01T09:00:00+0200");
        repository
    }

    /// The same with the open dossier, committed on the day that it came in.
    pub(crate) fn with_open_dossier() -> Self {
        let repository = Self::without_dossiers();
        repository.write(OPEN, include_str!("../fixtures/open.md"));
        repository.commit("Klacht ontvangen", SECRETARY, "2026-06-09T09:00:00+0200");
        repository
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let file = self.office.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Replaces a text that stands in the file exactly once.
    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.office.read(path);
        assert_eq!(text.matches(from).count(), 1, "{path} should hold this once:\n{from}");
        self.write(path, text.replacen(from, to, 1));
    }

    /// Appends an event to a dossier's course, which is the last of its front matter.
    pub(crate) fn append(&self, path: &str, event: &str) {
        let text = self.office.read(path);
        let end = 4 + text[4..].find("---\n").unwrap();
        self.write(path, format!("{}  - {{{event}}}\n{}", &text[..end], &text[end..]));
    }

    /// Commits everything; author and committer are one, and so are their moments.
    pub(crate) fn commit(&self, message: &str, who: &str, when: &str) -> String {
        self.commit_as(message, (who, when), (who, when))
    }

    pub(crate) fn commit_as(&self, message: &str, author: (&str, &str), committer: (&str, &str)) -> String {
        self.git(&["add", "-A"]);
        let mut git = self.command();
        identify(&mut git, "AUTHOR", author);
        identify(&mut git, "COMMITTER", committer);
        succeed(git.args(["commit", "-q", "-m", message]));
        self.git(&["rev-parse", "HEAD"])
    }

    /// Runs git and gives what it says, without the last line end.
    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        succeed(self.command().args(arguments))
    }

    /// git in the repository, as the secretariat.
    pub(crate) fn command(&self) -> Command {
        let mut git = git(&self.office.path(""));
        identify(&mut git, "AUTHOR", (SECRETARY, "2026-06-10T12:00:00+0200"));
        identify(&mut git, "COMMITTER", (SECRETARY, "2026-06-10T12:00:00+0200"));
        git
    }

    /// Puts one new commit with all that is staged in the place of the whole history.
    pub(crate) fn rewrite(&self) {
        let tree = self.git(&["write-tree"]);
        let commit = self.git(&["commit-tree", &tree, "-m", "Alles"]);
        self.git(&["reset", "-q", "--hard", &commit]);
    }

    pub(crate) fn klacht(&self, arguments: &[&str]) -> Run {
        self.office.run(arguments)
    }
}

/// git in a folder, deaf to what the machine and its user have set.
pub(crate) fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(folder).env_clear();
    if let Some(path) = std::env::var_os("PATH") {
        git.env("PATH", path);
    }
    git.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", "/dev/null").env("HOME", folder);
    git.env("GIT_TERMINAL_PROMPT", "0");
    git
}

fn identify(git: &mut Command, part: &str, (who, when): (&str, &str)) {
    let (name, email) = who.trim_end_matches('>').split_once(" <").unwrap();
    git.env(format!("GIT_{part}_NAME"), name).env(format!("GIT_{part}_EMAIL"), email);
    git.env(format!("GIT_{part}_DATE"), when);
}

pub(crate) fn succeed(command: &mut Command) -> String {
    let run = run(command);
    assert_eq!(run.code, 0, "{command:?}: {run:?}");
    run.stdout.trim_end().to_owned()
}
