//! An office that is served, and one beside it in which the same is typed.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::site::{self, copy, folder};

/// The day on which all of it happens.
pub(super) const TODAY: &str = "2026-06-15";
/// Whoever sits at the desk.
const WHO: [(&str, &str); 2] = [("user.name", "Dirk Dirks"), ("user.email", "d.dirks@o21.example")];

/// A folder with records and a history.
pub(super) struct Office {
    pub(super) folder: PathBuf,
}

impl Office {
    /// The people and the regulation, without dossiers.
    pub(super) fn begin(name: &str) -> Result<Self> {
        let office = Self { folder: folder(name)? };
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&root.join("tests/fixtures/base"), &office.folder.join("records"))?;
        std::fs::remove_dir_all(office.folder.join("records/complaints"))?;
        copy(&root.join("records/regulation"), &office.folder.join("records/regulation"))?;
        office.git(&["init", "--quiet", "--initial-branch=main"])?;
        office.sit_down()?;
        office.git(&["add", "records"])?;
        office.git(&["commit", "--quiet", "--message=Begin"])?;
        Ok(office)
    }

    /// The records of this project and their history.
    pub(super) fn with_records(name: &str) -> Result<Self> {
        let office = Self { folder: site::office(name, "records", |_| Ok(()))? };
        office.sit_down()?;
        Ok(office)
    }

    fn sit_down(&self) -> Result<()> {
        for (key, value) in WHO {
            self.git(&["config", key, value])?;
        }
        Ok(())
    }

    pub(super) fn git(&self, arguments: &[&str]) -> Result<String> {
        said(deaf("git", &self.folder).args(arguments))
    }

    /// A verb as somebody types it.
    pub(super) fn klacht(&self, arguments: &[&str]) -> Result<String> {
        said(self.program().args(arguments).args(["--today", TODAY]))
    }

    pub(super) fn program(&self) -> Command {
        deaf(env!("CARGO_BIN_EXE_klacht"), &self.folder)
    }

    pub(super) fn read(&self, path: &str) -> Result<String> {
        std::fs::read_to_string(self.folder.join(path)).with_context(|| format!("{path} is not there"))
    }

    pub(super) fn write(&self, path: &str, text: &str) -> Result<PathBuf> {
        let file = self.folder.join(path);
        std::fs::create_dir_all(file.parent().context("a folder")?)?;
        std::fs::write(&file, text)?;
        Ok(file)
    }

    /// Commits one dossier as somebody does who typed in it.
    pub(super) fn commit(&self, message: &str) -> Result<()> {
        self.git(&["add", "--all", "records"])?;
        self.git(&["commit", "--quiet", "--message", message]).map(|_| ())
    }
}

/// A program that hears nothing of what the machine and its user have set.
fn deaf(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    command.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", "/dev/null").env("HOME", folder);
    command
}

fn said(command: &mut Command) -> Result<String> {
    let output = command.output()?;
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    ensure!(output.status.success(), "{command:?} ends with {}:\n{out}{err}", output.status);
    Ok(out.into_owned())
}

/// The program as it serves, until it is dropped.
pub(crate) struct Serving {
    child: Child,
    /// With the token that lets the browser in.
    pub(super) address: String,
}

impl Drop for Serving {
    fn drop(&mut self) {
        // What has ended by itself needs no ending.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Serving {
    pub(super) fn start(office: &Office) -> Result<Self> {
        let mut command = office.program();
        command.args(["serve", "--today", TODAY]).stdout(Stdio::piped());
        let mut child = command.spawn().context("klacht does not start")?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("no output")?).read_line(&mut line)?;
        let address = line.split_whitespace().next().context("no address")?.to_owned();
        Ok(Self { child, address })
    }

    /// Below which all of its pages stand.
    pub(super) fn home(&self) -> &str {
        self.address.split('?').next().unwrap_or_default()
    }
}
