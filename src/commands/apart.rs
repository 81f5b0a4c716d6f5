//! Mail is made by strangers, and who takes it apart may fall over it. So the program calls itself for
//! that: what ends or hangs is a process of its own, and whoever serves or writes goes on.

use std::env;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use crate::inbox::{LARGEST, Mail, packed, read as take_apart, unpacked};

/// The word by which the program is called for it. Nobody types it: it stands in no help.
const WORD: &str = ".mail";
/// So long it may take.
const LONGEST: Duration = Duration::from_secs(20);
/// So many bytes may come of a mail: texts become longer in another charset.
const MOST: u64 = 4 * LARGEST as u64;

/// So much memory it may ask for, of which the allocator reserves a third before anything is read.
#[cfg(target_os = "linux")]
const MOST_MEMORY: u64 = 3 << 30;

/// What a mail gives. Where that can't be told, a mail that says so.
pub(super) fn read(bytes: &[u8]) -> Mail {
    apart(bytes).unwrap_or_else(Mail::broken)
}

fn apart(bytes: &[u8]) -> Option<Mail> {
    let mut command = Command::new(program()?);
    command.arg(WORD).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let told = told(&mut child, bytes);
    let ended = child.wait().ok()?;
    unpacked(&told?).filter(|_| ended.success())
}

/// What the process says until its end; none when that is too much or takes too long.
fn told(child: &mut Child, bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut to, from) = (child.stdin.take()?, child.stdout.take()?);
    // Of what is larger the beginning is enough to tell that it is.
    let bytes = &bytes[..bytes.len().min(LARGEST + 1)];
    let (sender, told) = channel();
    thread::scope(|scope| {
        // Whoever ends early reads no further.
        scope.spawn(move || _ = to.write_all(bytes));
        scope.spawn(move || {
            let mut all = Vec::new();
            let is_read = from.take(MOST + 1).read_to_end(&mut all).is_ok();
            // Nobody waits any more for what took too long.
            _ = sender.send(Some(all).filter(|all| is_read && all.len() as u64 <= MOST));
        });
        let told = told.recv_timeout(LONGEST).ok().flatten();
        if told.is_none() {
            // The threads end with it.
            _ = child.kill();
        }
        told
    })
}

/// This program, also when another was put in its place meanwhile.
fn program() -> Option<PathBuf> {
    let own = Path::new("/proc/self/exe");
    if own.exists() { Some(own.to_path_buf()) } else { env::current_exe().ok() }
}

/// Whether the program is called to take a mail apart, and what came of it.
pub(super) fn answered(arguments: &[std::ffi::OsString]) -> Option<ExitCode> {
    let is_called = arguments.len() == 2 && arguments[1] == WORD;
    is_called.then(|| {
        bound_memory();
        let mut bytes = Vec::new();
        let most = LARGEST as u64 + 1;
        let read = io::stdin().take(most).read_to_end(&mut bytes);
        as_a_test_asks(&bytes);
        let written = read.and_then(|_| io::stdout().write_all(&packed(take_apart(&bytes))));
        if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(2) }
    })
}

/// Whatever a mail makes the readers ask for, the machine goes on for all else.
#[cfg(target_os = "linux")]
fn bound_memory() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = Rlimit { current: Some(MOST_MEMORY), maximum: Some(MOST_MEMORY) };
    // Refused where less is allowed already, which is a bound as well.
    _ = setrlimit(Resource::As, limit);
}

#[cfg(not(target_os = "linux"))]
fn bound_memory() {}

/// A mail by which a test sees what becomes of one that the readers fall over, never come out of or fill
/// the memory with. The program that people have knows no such mail.
#[cfg(debug_assertions)]
fn as_a_test_asks(bytes: &[u8]) {
    let mut filled = Vec::new();
    while bytes.starts_with(b"X-Test: fill\n") && filled.len() < 200 {
        filled.push(vec![0_u8; LARGEST]);
    }
    if bytes.starts_with(b"X-Test: end\n") {
        std::process::abort();
    }
    while bytes.starts_with(b"X-Test: hang\n") {
        thread::sleep(LONGEST);
    }
}

#[cfg(not(debug_assertions))]
fn as_a_test_asks(_: &[u8]) {}
