//! `lsp`: the language server. One thread reads what the editor says and answers, in order.
//!
//! What stands in the editor counts in place of the disk. Whatever is asked, nothing is written, no
//! program is run, and a message that can't be understood is answered with nothing.

mod acting;
mod completing;
mod context;
mod places;
mod telling;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use serde_json::{Value, json};

use self::places::{apply, path_of};
use super::editing::found;
use super::office::Office;
use super::{Desk, Outcome, Result, Trouble, today_in_amsterdam};
use crate::calendar::Day;
use crate::source::Source;
use crate::store::{RECORDS, Store};
use crate::trail::is_place_of_a_dossier;

/// Runs until the editor says that it is done.
pub(super) fn serve(desk: &Desk) -> Result<Outcome> {
    let lost = |cause: String| Trouble::new(message!("trouble-lsp")).because(cause);
    let (connection, threads) = Connection::stdio();
    let capabilities = json!({
        "positionEncoding": "utf-16",
        "textDocumentSync": { "openClose": true, "change": 2, "save": true },
        "completionProvider": { "triggerCharacters": [":", " ", "-", "{", ","] },
        "hoverProvider": true,
        "codeActionProvider": true,
        "documentSymbolProvider": true,
        "documentFormattingProvider": true,
        "documentLinkProvider": {},
        "inlayHintProvider": true,
    });
    connection.initialize(capabilities).map_err(|error| lost(error.to_string()))?;
    let is_live = desk.today == today_in_amsterdam();
    let mut server = Server { desk, is_live, offices: BTreeMap::new(), buffers: BTreeMap::new() };
    for message in &connection.receiver {
        let sent = match message {
            Message::Request(request) => {
                if connection.handle_shutdown(&request).map_err(|error| lost(error.to_string()))? {
                    break;
                }
                connection.sender.send(server.answer(request).into())
            }
            Message::Notification(notification) => server
                .note(&notification)
                .into_iter()
                .try_for_each(|told| connection.sender.send(told.into())),
            Message::Response(_) => Ok(()),
        };
        sent.map_err(|error| lost(error.to_string()))?;
    }
    // The threads end when nothing more can be sent.
    drop(connection);
    threads.join()?;
    Ok(Outcome::Clean)
}

struct Server<'d> {
    desk: &'d Desk,
    /// Whether the day is the clock's, which goes on while the server runs.
    is_live: bool,
    offices: BTreeMap<PathBuf, (Office, Day)>,
    /// What stands in the editor, by its address.
    buffers: BTreeMap<String, String>,
}

/// A file of an office that stands in the editor.
struct Sheet<'s> {
    office: &'s Office,
    desk: Desk,
    source: Arc<Source>,
    uri: String,
}

impl Server<'_> {
    fn today(&self) -> Day {
        if self.is_live { today_in_amsterdam() } else { self.desk.today }
    }

    /// The file at an address, where it is one of the records and open.
    fn sheet(&mut self, uri: &str) -> Option<Sheet<'_>> {
        let today = self.today();
        let text = self.buffers.get(uri)?.clone();
        let (root, path) = in_office(uri)?;
        if self.offices.get(&root).is_none_or(|(_, day)| *day != today) {
            let office = Office::open(&self.desk.at(root.clone(), today)).ok()?;
            self.offices.insert(root.clone(), (office, today));
        }
        let desk = self.desk.at(root.clone(), today);
        let (office, _) = self.offices.get(&root)?;
        let _ = desk.spoken.set(office.locale);
        Some(Sheet { office, desk, source: Arc::new(Source::new(path, text)), uri: uri.to_owned() })
    }

    fn answer(&mut self, request: Request) -> Response {
        let Request { id, method, params } = request;
        let uri = text(&params, "/textDocument/uri").to_owned();
        let sheet = self.sheet(&uri);
        let answered = match method.as_str() {
            "textDocument/completion" => sheet.map(|sheet| completing::complete(&sheet, &params)),
            "textDocument/hover" => sheet.map(|sheet| telling::hover(&sheet, &params)),
            "textDocument/codeAction" => sheet.map(|sheet| acting::actions(&sheet, &params)),
            "textDocument/documentSymbol" => sheet.map(|sheet| telling::symbols(&sheet)),
            "textDocument/documentLink" => sheet.map(|sheet| telling::links(&sheet)),
            "textDocument/inlayHint" => sheet.map(|sheet| telling::last_days(&sheet)),
            "textDocument/formatting" => sheet.map(|sheet| acting::formatted(&sheet)),
            _ => return Response::new_err(id, ErrorCode::MethodNotFound as i32, method),
        };
        Response::new_ok(id, answered.unwrap_or(Value::Null))
    }

    /// Takes what the editor tells; gives what there is to tell in return.
    fn note(&mut self, notification: &Notification) -> Vec<Notification> {
        let Notification { method, params } = notification;
        let uri = text(params, "/textDocument/uri").to_owned();
        match method.as_str() {
            "textDocument/didOpen" => {
                self.buffers.insert(uri.clone(), text(params, "/textDocument/text").to_owned());
            }
            "textDocument/didChange" => {
                let changes = params["contentChanges"].as_array().cloned().unwrap_or_default();
                let Some(buffer) = self.buffers.get_mut(&uri) else { return Vec::new() };
                changes.iter().for_each(|change| apply(buffer, change));
            }
            "textDocument/didClose" => {
                self.buffers.remove(&uri);
                return vec![published(&uri, json!([]))];
            }
            "textDocument/didSave" | "workspace/didChangeWatchedFiles" => {
                // People, regulation or documents may have changed: they are read anew.
                self.offices.clear();
                let open: Vec<String> = self.buffers.keys().cloned().collect();
                return open.iter().filter_map(|uri| self.diagnostics(uri)).collect();
            }
            _ => return Vec::new(),
        }
        self.diagnostics(&uri).into_iter().collect()
    }

    fn diagnostics(&mut self, uri: &str) -> Option<Notification> {
        let sheet = self.sheet(uri)?;
        let findings = found(sheet.office, &sheet.source, &sheet.desk).ok()?;
        let own = findings.iter().filter(|finding| finding.place.source.path() == sheet.source.path());
        let diagnostics: Vec<Value> = own.map(|finding| telling::diagnostic(finding, &sheet)).collect();
        Some(published(uri, diagnostics.into()))
    }
}

fn published(uri: &str, diagnostics: Value) -> Notification {
    let params = json!({ "uri": uri, "diagnostics": diagnostics });
    Notification { method: "textDocument/publishDiagnostics".to_owned(), params }
}

/// The text at a place of what the editor says; empty where none stands.
fn text<'v>(value: &'v Value, place: &str) -> &'v str {
    value.pointer(place).and_then(Value::as_str).unwrap_or_default()
}

/// The office that a file stands in, and its path there, when it is one that people type.
fn in_office(uri: &str) -> Option<(PathBuf, String)> {
    let path = path_of(uri)?;
    let store = Store::find(path.parent()?)?;
    let below = path.strip_prefix(store.root()).ok()?.to_string_lossy().replace('\\', "/");
    let is_typed = is_place_of_a_dossier(&below)
        || below == crate::store::PEOPLE
        || ["regulation", "reports"].iter().any(|it| {
            below.strip_prefix(RECORDS).is_some_and(|rest| rest.starts_with(&format!("/{it}/")))
                && Path::new(&below).extension().is_some_and(|ending| ending == "md")
        });
    is_typed.then(|| (store.root().to_path_buf(), below))
}
