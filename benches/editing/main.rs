//! How long the language server takes to answer, and `step` to tell what is possible, in offices of 1,000
//! and 10,000 dossiers: through the built program, as an editor speaks to it.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measurement prints what it measured, and makes its own office"
)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

const TODAY: &str = "2026-06-15";

/// An office of so many dossiers, each the open one under a number of its own.
fn office(folder: &Path, dossiers: usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let records = folder.join("records");
    fs::create_dir_all(records.join("regulation")).unwrap();
    for (from, to) in [
        ("records/regulation/2016-06-24.md", "regulation/2016-06-24.md"),
        ("tests/fixtures/base/people.yaml", "people.yaml"),
    ] {
        fs::copy(root.join(from), records.join(to)).unwrap();
    }
    let text = fs::read_to_string(root.join("tests/fixtures/open.md")).unwrap();
    for at in 0..dossiers {
        let (year, number) = (2017 + at / 1000, at % 1000 + 1);
        let year = if at + 1 == dossiers { 2026 } else { year };
        let name = format!("{year}-{number:03}");
        let place = records.join(format!("complaints/{year}"));
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join(format!("{name}.md")), text.replace("2026-006", &name)).unwrap();
    }
}

struct Editor<R, W> {
    from: R,
    to: W,
    id: u64,
}

impl<R: BufRead, W: Write> Editor<R, W> {
    fn tell(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.to.flush().unwrap();
    }

    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            self.from.read_line(&mut line).unwrap();
            match line.trim().strip_prefix("Content-Length: ") {
                Some(number) => length = number.parse().unwrap(),
                None if line.trim().is_empty() => break,
                None => {}
            }
        }
        let mut text = vec![0; length];
        self.from.read_exact(&mut text).unwrap();
        serde_json::from_slice(&text).unwrap()
    }

    fn ask(&mut self, method: &str, params: Value) -> Duration {
        self.id += 1;
        let id = self.id;
        let began = Instant::now();
        self.tell(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        while self.receive()["id"] != id {}
        began.elapsed()
    }
}

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_klacht"));
    command.current_dir(folder).args(["--today", TODAY]);
    command
}

fn measure(dossiers: usize) {
    let folder = tempfile::tempdir().unwrap();
    office(folder.path(), dossiers);
    let path = format!("records/complaints/2026/2026-{:03}.md", (dossiers - 1) % 1000 + 1);
    let mut server =
        program(folder.path()).arg("lsp").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (to, from) = (server.stdin.take().unwrap(), BufReader::new(server.stdout.take().unwrap()));
    let mut editor = Editor { from, to, id: 0 };
    let began = Instant::now();
    editor.ask("initialize", json!({ "capabilities": {} }));
    editor.tell(&json!({ "jsonrpc": "2.0", "method": "initialized", "params": {} }));
    let file = folder.path().canonicalize().unwrap().join(&path);
    let (uri, text) = (format!("file://{}", file.display()), fs::read_to_string(&file).unwrap());
    let document = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
    editor.tell(&json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": document } }));
    editor.receive();
    println!("{dossiers} dossiers: start to first findings {:?}", began.elapsed());
    let line = text.lines().position(|line| line.contains("stap: ontvangen")).unwrap();
    let place = json!({ "line": line, "character": 33 });
    let params = json!({ "textDocument": { "uri": uri }, "position": place, "newName": "nieuw",
        "range": { "start": place, "end": place }, "context": { "diagnostics": [] } });
    for method in ["completion", "hover", "codeAction", "definition", "documentLink", "inlayHint", "rename"] {
        let mut times: Vec<Duration> =
            (0..20).map(|_| editor.ask(&format!("textDocument/{method}"), params.clone())).collect();
        times.sort_unstable();
        println!("  {method}: {:?}, at most {:?}", times[10], times[19]);
    }
    let mut times: Vec<Duration> = (0..20)
        .map(|version| {
            let range =
                json!({ "start": { "line": 2, "character": 11 }, "end": { "line": 2, "character": 11 } });
            let document = json!({ "uri": uri, "version": version });
            let changes = json!([{ "range": range, "text": "x" }]);
            let began = Instant::now();
            editor.tell(&json!({ "jsonrpc": "2.0", "method": "textDocument/didChange",
                "params": { "textDocument": document, "contentChanges": changes } }));
            editor.receive();
            began.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!("  a letter typed: {:?}, at most {:?}", times[10], times[19]);
    let status = fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap_or_default();
    let memory = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("memory: not told here");
    println!("  {}", memory.split_whitespace().collect::<Vec<_>>().join(" "));
    server.kill().unwrap();
    server.wait().unwrap();
    let began = Instant::now();
    assert!(program(folder.path()).args(["step", &path]).output().unwrap().status.success());
    println!("  klacht step: {:?}", began.elapsed());
}

fn main() {
    [1_000, 10_000].into_iter().for_each(measure);
}
