//! Real git repositories: commands of git that see nothing of whoever runs the tests, and a server
//! with klacht's hook and clones of it.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::support::{Office, Run, TODAY, program, run};

/// Git with a fixed author and clock and no configuration but the repository's own.
pub(crate) fn git(folder: &Path, arguments: &[&str]) -> Run {
    git_by(folder, ("Bea Bakker", "b.bakker@o21.example"), TODAY, arguments)
}

/// The same by somebody, on another day at ten o'clock.
pub(crate) fn git_by(folder: &Path, (name, email): (&str, &str), day: &str, arguments: &[&str]) -> Run {
    let mut command = Command::new("git");
    command.current_dir(folder).env_clear().args(["-c", "protocol.file.allow=always"]).args(arguments);
    for name in ["PATH", "SYSTEMROOT"] {
        command.envs(std::env::var_os(name).map(|value| (name, value)));
    }
    for who in ["GIT_AUTHOR", "GIT_COMMITTER"] {
        command.env(format!("{who}_NAME"), name).env(format!("{who}_EMAIL"), email);
        command.env(format!("{who}_DATE"), format!("{day}T10:00:00+02:00"));
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    command.env("KLACHT_TODAY", day).env("LC_ALL", "C").env("GIT_MERGE_AUTOEDIT", "no");
    run(&mut command)
}

/// The same, where nothing but success will do; gives what git wrote.
pub(crate) fn must(folder: &Path, arguments: &[&str]) -> String {
    let run = git(folder, arguments);
    assert_eq!(run.code, 0, "git {arguments:?}: {run:?}");
    run.stdout.trim_end().to_owned()
}

impl Office {
    pub(crate) fn git(&self, arguments: &[&str]) -> Run {
        git(&self.path(""), arguments)
    }

    pub(crate) fn must(&self, arguments: &[&str]) -> String {
        must(&self.path(""), arguments)
    }

    /// Commits everything, past the hook: what a person without it would do.
    pub(crate) fn commit(&self, message: &str) -> String {
        self.must(&["add", "--all"]);
        self.must(&["commit", "--quiet", "--no-verify", "--allow-empty", "--message", message]);
        self.must(&["rev-parse", "HEAD"])
    }

    /// Pushes, and gives the exit code with what the pusher sees of the hook, without `remote:`.
    pub(crate) fn push(&self, arguments: &[&str]) -> (i32, String) {
        let run = self.git(&[&["push", "origin"], arguments].concat());
        let told = run.stderr.lines().filter_map(|line| line.strip_prefix("remote:"));
        (run.code, told.map(|line| format!("{}\n", line.trim_end())).collect())
    }
}

/// A bare repository in a temporary folder, with the hook for a push.
pub(crate) struct Server {
    folder: TempDir,
}

impl Server {
    pub(crate) fn new() -> Self {
        Self::on(TODAY)
    }

    /// One whose clock stands at that day.
    pub(crate) fn on(day: &str) -> Self {
        let server = Self { folder: tempfile::tempdir().unwrap() };
        must(
            server.folder.path(),
            &["init", "--quiet", "--bare", "--initial-branch", "main", "klachten.git"],
        );
        let installed = run(program(server.folder.path()).args(["hook", "install", "klachten.git"]));
        assert_eq!(installed.code, 0, "{installed:?}");
        // Whoever keeps the server says which day it is; whoever pushes can't.
        let hook = server.path().join("hooks/pre-receive");
        let script = std::fs::read_to_string(&hook).unwrap();
        let dated = script.replace("hook pre-receive", &format!("--today {day} hook pre-receive"));
        assert_ne!(script, dated);
        std::fs::write(&hook, dated).unwrap();
        server
    }

    /// A server that has the base records on its main branch, and a clone of it.
    pub(crate) fn with_records() -> (Self, Office) {
        let server = Self::new();
        let office = server.adopt(Office::new());
        office.commit("De eerste dossiers");
        assert_eq!(office.push(&["main"]), (0, String::new()));
        (server, office)
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("klachten.git")
    }

    /// Makes a repository of an office that pushes here.
    pub(crate) fn adopt(&self, office: Office) -> Office {
        office.must(&["init", "--quiet", "--initial-branch", "main"]);
        office.must(&["remote", "add", "origin", &self.path().display().to_string()]);
        office
    }

    pub(crate) fn clone(&self) -> Office {
        let office = Office::empty();
        office.must(&["clone", "--quiet", &self.path().display().to_string(), "."]);
        office
    }

    /// As before the hook was there.
    pub(crate) fn without_hook(&self, act: impl FnOnce()) {
        let (hook, aside) = (self.path().join("hooks/pre-receive"), self.path().join("hooks/aside"));
        std::fs::rename(&hook, &aside).unwrap();
        act();
        std::fs::rename(&aside, &hook).unwrap();
    }

    /// The commit that a reference of the server points at; empty when there is none.
    pub(crate) fn tip(&self, reference: &str) -> String {
        let arguments = ["rev-parse", "--quiet", "--verify", reference];
        git(&self.path(), &arguments).stdout.trim_end().to_owned()
    }
}
