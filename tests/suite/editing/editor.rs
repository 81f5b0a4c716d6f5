//! An editor, as far as the language server sees one: its messages over standard input and output.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use serde_json::{Value, json};

use crate::support::Office;

pub(super) const LIGHT: &str = "records/complaints/2026/2026-002.md";

/// An editor that speaks to the built program.
pub(super) struct Editor {
    pub(super) office: Office,
    server: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    id: u64,
    pub(super) told: Vec<Value>,
}

impl Editor {
    pub(super) fn new(office: Office) -> Self {
        Self::that_can(office, &json!({}))
    }

    /// One that says what it can do.
    pub(super) fn that_can(office: Office, capabilities: &Value) -> Self {
        Self::on(office, crate::support::TODAY, capabilities)
    }

    /// One on another day.
    pub(super) fn on(office: Office, today: &str, capabilities: &Value) -> Self {
        let mut command = office.command();
        let mut server = command
            .args(["lsp", "--today", today])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (to, from) = (server.stdin.take().unwrap(), BufReader::new(server.stdout.take().unwrap()));
        let mut editor = Self { office, server, to, from, id: 0, told: Vec::new() };
        let answer = editor.ask("initialize", json!({ "capabilities": capabilities }));
        assert_eq!(answer["capabilities"]["positionEncoding"], "utf-16");
        editor.tell("initialized", json!({}));
        editor
    }

    pub(super) fn uri(&self, path: &str) -> String {
        format!("file://{}", self.office.path(path).canonicalize().unwrap().display())
    }

    pub(super) fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.to.flush().unwrap();
    }

    pub(super) fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    pub(super) fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.from.read_line(&mut line).unwrap() > 0, "the server ended");
            match line.trim_end().strip_prefix("Content-Length: ") {
                Some(number) => length = number.parse().unwrap(),
                None if line.trim_end().is_empty() => break,
                None => {}
            }
        }
        let mut text = vec![0; length];
        self.from.read_exact(&mut text).unwrap();
        serde_json::from_slice(&text).unwrap()
    }

    pub(super) fn ask(&mut self, method: &str, params: Value) -> Value {
        let message = self.answer(method, params);
        assert!(message.get("error").is_none(), "{message}");
        message["result"].clone()
    }

    /// What comes back, also where that is a refusal.
    pub(super) fn answer(&mut self, method: &str, params: Value) -> Value {
        self.id += 1;
        let id = self.id;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        loop {
            let message = self.receive();
            if message["id"] == id {
                return message;
            }
            self.told.push(message);
        }
    }

    /// Opens a text in the place of a file, and gives what is found in it.
    pub(super) fn open(&mut self, path: &str, text: &str) -> Vec<Value> {
        let uri = self.uri(path);
        let document = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        self.published()
    }

    pub(super) fn published(&mut self) -> Vec<Value> {
        let message = self.receive();
        assert_eq!(message["method"], "textDocument/publishDiagnostics", "{message}");
        message["params"]["diagnostics"].as_array().unwrap().clone()
    }

    pub(super) fn about(&self, path: &str) -> Value {
        json!({ "uri": self.uri(path) })
    }

    /// The labels that are offered where ‸ stands.
    pub(super) fn completions(&mut self, path: &str, marked: &str) -> Vec<Value> {
        let before = &marked[..marked.find('‸').unwrap()];
        let line = before.matches('\n').count();
        let character: usize = before.rsplit('\n').next().unwrap().chars().map(char::len_utf16).sum();
        self.open(path, &marked.replace('‸', ""));
        let place = json!({ "line": line, "character": character });
        let params = json!({ "textDocument": self.about(path), "position": place });
        self.ask("textDocument/completion", params).as_array().unwrap().clone()
    }

    pub(super) fn end(self) {
        drop(self.ended());
    }

    /// Ends the server, and gives back the office.
    pub(super) fn ended(mut self) -> Office {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        assert!(self.server.wait().unwrap().success());
        self.office
    }
}

pub(super) fn codes(diagnostics: &[Value]) -> Vec<&str> {
    diagnostics.iter().map(|it| it["code"].as_str().unwrap()).collect()
}

pub(super) fn labels(items: &[Value]) -> Vec<&str> {
    items.iter().map(|it| it["label"].as_str().unwrap()).collect()
}
