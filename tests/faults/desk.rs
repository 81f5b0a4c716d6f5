//! A save at the desk, while the disk fails it or the machine takes it away: strace holds on to the
//! program that serves, lets each call that writes fail once, and kills it at each. What stands there
//! afterwards is the old or the new, whoever was told that all is well has the new, and the next save
//! leaves nothing behind.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "what a test writes is read by the test alone")]

mod laying;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rayon::prelude::*;
use tempfile::TempDir;

use laying::copy;

/// Every call that changes a disk. Files are opened by `openat` alone; only opening to write counts.
const CALLS: [&str; 11] = [
    "openat",
    "write",
    "pwrite64",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "fsync",
    "mkdir",
    "unlink",
];
const FAULTS: [&str; 2] = ["error=ENOSPC", "signal=KILL"];
/// Of a call that is made more often, so many of the first times are tried: what comes later makes pages.
const FIRST: usize = 9;
const LONGEST: Duration = Duration::from_secs(60);
/// So long git may go on by itself.
const SETTLED: Duration = Duration::from_secs(2);
const DOSSIER: &str = "records/complaints/2026/2026-006.md";
const LETTER: &str = "records/complaints/2026/2026-006/brief.txt";
const SAID: &[u8] = b"een brief\n";
const STEP: &str = "/desk/2026-006/step/besluit";

fn bare(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    command.env("RAYON_NUM_THREADS", "1").env("HOME", folder);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = bare("git", folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "git {arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// An office with one open dossier, and the director at the desk.
fn office() -> TempDir {
    let laid_out = tempfile::tempdir().unwrap();
    let (folder, root) = (laid_out.path(), Path::new(env!("CARGO_MANIFEST_DIR")));
    copy(&root.join("tests/fixtures/base"), &folder.join("records"));
    fs::remove_dir_all(folder.join("records/complaints")).unwrap();
    copy(&root.join("records/regulation"), &folder.join("records/regulation"));
    fs::create_dir_all(folder.join("records/complaints/2026")).unwrap();
    fs::copy(root.join("tests/fixtures/open.md"), folder.join(DOSSIER)).unwrap();
    git(folder, &["init", "--quiet", "--initial-branch", "main"]);
    git(folder, &["config", "user.name", "Dirk Dirks"]);
    git(folder, &["config", "user.email", "d.dirks@o21.example"]);
    git(folder, &["config", "maintenance.auto", "false"]);
    git(folder, &["add", "records"]);
    git(folder, &["commit", "--quiet", "--message", "Begin"]);
    laid_out
}

/// The program as it serves.
struct Serving {
    child: Child,
    host: String,
    token: String,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Serving {
    fn start(folder: &Path) -> Self {
        let mut command = bare(env!("CARGO_BIN_EXE_klacht"), folder);
        command.args(["serve", "--today", "2026-06-15"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.split_whitespace().next().unwrap().trim_start_matches("http://");
        let (host, token) = address.split_once("/?token=").unwrap();
        Self { child, host: host.to_owned(), token: token.to_owned() }
    }

    /// What is answered; nothing when nobody is there any more.
    fn ask(&self, path: &str, form: Option<&[(&str, &str)]>) -> String {
        let port = self.host.rsplit(':').next().unwrap();
        let mut body = String::new();
        let about = "--grens\r\nContent-Disposition: form-data; name=";
        for (name, value) in form.unwrap_or_default() {
            body.push_str(&match *name {
                "_file" => format!("{about}\"_file\"; filename=\"brief.txt\"\r\n\r\n{value}\r\n"),
                name => format!("{about}\"{name}\"\r\n\r\n{value}\r\n"),
            });
        }
        body.push_str("--grens--\r\n");
        let method = if form.is_some() { "POST" } else { "GET" };
        let mut head = format!("{method} {path} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\n", self.host);
        head.push_str(&format!("Connection: close\r\nCookie: klacht-{port}={}\r\n", self.token));
        head.push_str("Content-Type: multipart/form-data; boundary=grens\r\n");
        head.push_str(&format!("Content-Length: {}\r\n\r\n{body}", body.len()));
        let mut answer = Vec::new();
        let asked = TcpStream::connect(&self.host).and_then(|mut stream| {
            stream.set_read_timeout(Some(LONGEST))?;
            stream.write_all(head.as_bytes())?;
            stream.read_to_end(&mut answer)
        });
        // One that was killed answers half or nothing.
        asked.map_or_else(|_| String::new(), |_| String::from_utf8_lossy(&answer).into_owned())
    }

    /// The form filled in, up to what is to be confirmed.
    fn drafted(&self, path: &str, fields: &[(&str, &str)]) -> Vec<(&'static str, String)> {
        let token = hidden(&self.ask(path, None), "_form").unwrap();
        let page = self.ask(path, Some(&[fields, &[("_form", &token)]].concat()));
        let field = |name| (name, hidden(&page, name).unwrap_or_else(|| panic!("{page}")));
        vec![field("_form"), field("_draft")]
    }

    /// Whether it said that it is recorded.
    fn confirm(&self, draft: &[(&'static str, String)]) -> bool {
        let fields: Vec<(&str, &str)> = draft.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.ask("/desk/confirm", Some(&fields)).starts_with("HTTP/1.1 303")
    }
}

fn hidden(page: &str, name: &str) -> Option<String> {
    Some(page.split_once(&format!("name=\"{name}\" value=\""))?.1.split('"').next()?.to_owned())
}

/// strace that has taken hold of every thread of the program.
struct Hold(Child);

impl Drop for Hold {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Hold {
    fn take(serving: &Serving, folder: &Path, options: &[&str]) -> Self {
        let id = serving.child.id();
        let mut strace = bare("strace", folder);
        strace.args(["-f", "-qq", "-e", "signal=none"]).args(options).args(["-p", &id.to_string()]);
        let hold = Self(strace.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        let is_held = |task: PathBuf| {
            let status = fs::read_to_string(task.join("status")).unwrap_or_default();
            status.lines().any(|line| line.starts_with("TracerPid:") && !line.ends_with("\t0"))
        };
        let until = Instant::now() + LONGEST;
        while Instant::now() < until {
            let tasks = fs::read_dir(format!("/proc/{id}/task")).unwrap();
            if tasks.flatten().all(|task| is_held(task.path())) {
                return hold;
            }
            sleep(Duration::from_millis(5));
        }
        panic!("strace takes no hold");
    }
}

const FIELDS: [(&str, &str); 4] =
    [("datum", "2026-06-15"), ("door", "ddirks"), ("uitkomst", "toepasselijk"), ("_file", "een brief\n")];

/// Which calls to let fail: for each the times that some thread makes it.
fn calls(office: &Path) -> Vec<(&'static str, usize)> {
    let (folder, logs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    copy(office, folder.path());
    let serving = Serving::start(folder.path());
    let draft = serving.drafted(STEP, &FIELDS);
    let log = logs.path().join("log").display().to_string();
    let hold =
        Hold::take(&serving, folder.path(), &["-o", &log, "-e", &format!("trace={}", CALLS.join(","))]);
    assert!(serving.confirm(&draft));
    drop(serving);
    drop(hold);
    let mut times: BTreeMap<(String, &str), usize> = BTreeMap::new();
    let mut tried: BTreeMap<&'static str, BTreeSet<usize>> = BTreeMap::new();
    for line in fs::read_to_string(log).unwrap().lines() {
        let Some((thread, call)) = line.split_once(' ') else { continue };
        let call = call.trim_start();
        let Some(name) = CALLS.iter().find(|name| call.starts_with(&format!("{name}("))) else { continue };
        let time = times.entry((thread.to_owned(), name)).or_default();
        *time += 1;
        if *name != "openat" || ["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|flag| call.contains(flag)) {
            tried.entry(name).or_default().insert(*time);
        }
    }
    let first = |(name, times): (&'static str, BTreeSet<usize>)| {
        times.into_iter().take(FIRST).map(move |time| (name, time))
    };
    tried.into_iter().flat_map(first).collect()
}

/// What git has locked.
fn locks(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder.join(".git")).into_iter().flatten();
    files
        .map(walkdir::DirEntry::into_path)
        .filter(|it| it.extension().is_some_and(|it| it == "lock"))
        .collect()
}

/// Waits for a git that goes on when the program is gone; one that was killed left its locks.
fn settle(folder: &Path) {
    let until = Instant::now() + SETTLED;
    while Instant::now() < until && !locks(folder).is_empty() {
        sleep(Duration::from_millis(20));
    }
}

/// What stands in a folder of an office.
struct Standing {
    text: String,
    letter: Option<Vec<u8>>,
    commits: usize,
}

impl Standing {
    fn of(folder: &Path) -> Self {
        Self {
            text: fs::read_to_string(folder.join(DOSSIER)).unwrap(),
            letter: fs::read(folder.join(LETTER)).ok(),
            commits: git(folder, &["rev-list", "--count", "HEAD"]).parse().unwrap(),
        }
    }
}

/// What is wrong after one fault; nothing when all is well.
fn wrong(office: &Path, [old, new]: [&Standing; 2], call: &str, time: usize, fault: &str) -> Option<String> {
    let laid_out = tempfile::tempdir().unwrap();
    let folder = laid_out.path();
    copy(office, folder);
    let serving = Serving::start(folder);
    let draft = serving.drafted(STEP, &FIELDS);
    let inject = format!("inject={call}:{fault}:when={time}");
    let hold =
        Hold::take(&serving, folder, &["-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject]);
    let is_told = serving.confirm(&draft);
    drop(serving);
    drop(hold);
    settle(folder);
    let made = Standing::of(folder);
    let is_new = made.text == new.text;
    let is_whole = (is_new || made.text == old.text)
        && made.letter.as_deref().is_none_or(|letter| letter == SAID)
        && (!is_new || made.letter.is_some())
        && (made.commits == old.commits || made.commits == new.commits && is_new);
    if !is_whole {
        return Some(format!("{inject}: a mixture: {}, {:?}, {}", made.text, made.letter, made.commits));
    }
    if is_told && made.commits != new.commits {
        return Some(format!("{inject}: said to be recorded, and is not"));
    }
    if made.commits == new.commits {
        let kept = |path: &str| git(folder, &["show", &format!("HEAD:{path}")]);
        let is_kept = kept(DOSSIER) == new.text.trim() && kept(LETTER).as_bytes() == SAID.trim_ascii();
        if !is_kept {
            return Some(format!("{inject}: a commit of a part"));
        }
    }
    next(folder, is_new).map(|what| format!("{inject}: the next save: {what}"))
}

/// The save that comes next, after git's own locks were taken away, as git says.
fn next(folder: &Path, is_new: bool) -> Option<String> {
    locks(folder).iter().for_each(|lock| _ = fs::remove_file(lock));
    let serving = Serving::start(folder);
    let talk = [("datum", "2026-06-15"), ("door", "ddirks"), ("met", "mjansen")];
    let (path, fields): (_, &[(&str, &str)]) =
        if is_new { ("/desk/2026-006/step/overleg", &talk) } else { (STEP, &FIELDS) };
    if !serving.confirm(&serving.drafted(path, fields)) {
        return Some("it is refused".to_owned());
    }
    let text = git(folder, &["show", &format!("HEAD:{DOSSIER}")]);
    if text.matches("stap: besluit").count() != 1 {
        return Some(format!("not once: {text}"));
    }
    // What lay there before the kill and is not listed, a letter or a draft of a file, is told by the check.
    let left = git(folder, &["status", "--porcelain", "--untracked-files=all", "records"]);
    let is_told = |line: &str| !is_new && line == format!("?? {LETTER}") || line.contains("/.klacht-");
    let left: Vec<&str> = left.lines().filter(|line| !is_told(line)).collect();
    (!left.is_empty()).then(|| format!("it leaves {left:?}"))
}

#[test]
fn a_save_at_the_desk_leaves_the_old_or_the_new() {
    let laid_out = office();
    let office = laid_out.path();
    let folder = tempfile::tempdir().unwrap();
    copy(office, folder.path());
    let old = Standing::of(folder.path());
    let serving = Serving::start(folder.path());
    assert!(serving.confirm(&serving.drafted(STEP, &FIELDS)));
    drop(serving);
    let new = Standing::of(folder.path());
    assert!(old.text != new.text && new.letter.as_deref() == Some(SAID) && new.commits == old.commits + 1);
    let calls = calls(office);
    assert!(calls.len() > 20, "{calls:?}");
    let tries: Vec<(&str, usize, &str)> =
        calls.iter().flat_map(|(call, time)| FAULTS.map(|fault| (*call, *time, fault))).collect();
    let failures = tries.par_iter();
    let failures = failures.filter_map(|(call, time, fault)| wrong(office, [&old, &new], call, *time, fault));
    let failures: Vec<String> = failures.collect();
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), tries.len(), failures.join("\n"));
}
