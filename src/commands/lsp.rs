//! `lsp`: the language server. One thread reads what the editor says and answers, in order.
//!
//! What stands in the editor counts in place of the disk. Whatever is asked, nothing is written, no
//! program is run, and a message that can't be understood is answered with nothing.

mod acting;
mod completing;
mod context;
mod desks;
mod leading;
mod moving;
mod places;
mod renaming;
mod telling;

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use serde_json::{Value, json};

use self::desks::{Desks, Sheet};
use super::editing::found;
use super::{Desk, Outcome, Result, Trouble};

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
        "foldingRangeProvider": true,
        "definitionProvider": true,
        "renameProvider": { "prepareProvider": true },
        "diagnosticProvider": { "interFileDependencies": true, "workspaceDiagnostics": false },
    });
    let asked = connection.initialize(capabilities).map_err(|error| lost(error.to_string()))?;
    let can = |place: &str| asked.pointer(place).is_some_and(|value| *value != Value::Bool(false));
    let mut server = Server {
        desks: Desks::new(desk),
        is_asked: can("/capabilities/textDocument/diagnostic"),
        moves_files: asked
            .pointer("/capabilities/workspace/workspaceEdit/resourceOperations")
            .and_then(Value::as_array)
            .is_some_and(|known| known.iter().any(|operation| operation == "rename")),
    };
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
    desks: Desks<'d>,
    /// Whether the editor asks for what is found, by which it is not told unasked.
    is_asked: bool,
    /// Whether the editor moves files where it is told to.
    moves_files: bool,
}

impl Server<'_> {
    fn answer(&mut self, request: Request) -> Response {
        let Request { id, method, params } = request;
        let moves_files = self.moves_files;
        let sheet = self.desks.sheet(text(&params, "/textDocument/uri"));
        let answer: fn(&Sheet<'_>, &Value) -> Value = match method.as_str() {
            "textDocument/completion" => completing::complete,
            "textDocument/hover" => telling::hover,
            "textDocument/codeAction" if moves_files => acting::actions_and_moves,
            "textDocument/codeAction" => acting::actions,
            "textDocument/documentSymbol" => |sheet, _| telling::symbols(sheet),
            "textDocument/documentLink" => |sheet, _| leading::links(sheet),
            "textDocument/definition" => leading::definition,
            "textDocument/prepareRename" => renaming::prepare,
            "textDocument/inlayHint" => |sheet, _| telling::last_days(sheet),
            "textDocument/foldingRange" => |sheet, _| telling::folds(sheet),
            "textDocument/formatting" => |sheet, _| acting::formatted(sheet),
            "textDocument/rename" => {
                let renamed = sheet.map(|sheet| {
                    renaming::rename(&sheet, &params).map_err(|why| sheet.office.locale.say(&why))
                });
                return match renamed.unwrap_or(Ok(Value::Null)) {
                    Ok(edits) => Response::new_ok(id, edits),
                    Err(why) => Response::new_err(id, ErrorCode::RequestFailed as i32, why),
                };
            }
            "textDocument/diagnostic" => {
                let items = sheet.map_or_else(Vec::new, |sheet| diagnostics(&sheet));
                return Response::new_ok(id, json!({ "kind": "full", "items": items }));
            }
            _ => return Response::new_err(id, ErrorCode::MethodNotFound as i32, method),
        };
        Response::new_ok(id, sheet.map_or(Value::Null, |sheet| answer(&sheet, &params)))
    }

    /// Takes what the editor tells; gives what there is to tell in return.
    fn note(&mut self, notification: &Notification) -> Vec<Notification> {
        let Notification { method, params } = notification;
        let uri = text(params, "/textDocument/uri");
        match method.as_str() {
            "textDocument/didOpen" => self.desks.open(uri, text(params, "/textDocument/text")),
            "textDocument/didChange" => {
                let changes = params["contentChanges"].as_array().map(Vec::as_slice).unwrap_or_default();
                if !self.desks.change(uri, changes) {
                    return Vec::new();
                }
            }
            "textDocument/didClose" => {
                self.desks.close(uri);
                return if self.is_asked { Vec::new() } else { vec![published(uri, json!([]))] };
            }
            "textDocument/didSave" | "workspace/didChangeWatchedFiles" => {}
            _ => return Vec::new(),
        }
        // What people and regulation say counts for every dossier, and documents come and go.
        let is_own = method.starts_with("textDocument/did") && method != "textDocument/didSave";
        let told = match is_own && !self.desks.is_of_framework(uri) {
            true => vec![uri.to_owned()],
            false => self.desks.opened(),
        };
        let told = told.iter().filter(|_| !self.is_asked);
        told.filter_map(|uri| {
            let sheet = self.desks.sheet(uri)?;
            Some(published(uri, diagnostics(&sheet).into()))
        })
        .collect()
    }
}

/// What is found in an open file.
fn diagnostics(sheet: &Sheet<'_>) -> Vec<Value> {
    let findings = found(sheet.office, &sheet.source, &sheet.desk).unwrap_or_default();
    let own = findings.iter().filter(|finding| finding.place.source.path() == sheet.source.path());
    own.map(|finding| telling::diagnostic(finding, sheet)).collect()
}

fn published(uri: &str, diagnostics: Value) -> Notification {
    let params = json!({ "uri": uri, "diagnostics": diagnostics });
    Notification { method: "textDocument/publishDiagnostics".to_owned(), params }
}

/// The text at a place of what the editor says; empty where none stands.
fn text<'v>(value: &'v Value, place: &str) -> &'v str {
    value.pointer(place).and_then(Value::as_str).unwrap_or_default()
}
