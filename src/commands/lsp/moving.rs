//! Another number for a dossier that nobody else has yet: its file, its folder and the number in it.

use serde_json::{Value, json};

use super::desks::Sheet;
use super::places::text_edit;
use crate::commands::renumber::can_be_renumbered;
use crate::editing::with_value;

/// The dossier under the next free number, where it was not pushed.
pub(super) fn renumbered(sheet: &Sheet<'_>) -> Option<Value> {
    let (path, text) = (sheet.source.path(), sheet.source.text());
    let new = can_be_renumbered(sheet.office, path, &sheet.desk)?;
    let edits = with_value(&sheet.source, "nummer", new.as_str()).ok()?;
    let edits: Vec<Value> = edits.iter().map(|edit| text_edit(text, edit)).collect();
    let to = new.path();
    let moved = |from: &str, to: &str| json!({ "kind": "rename", "oldUri": sheet.uri_of(from), "newUri": sheet.uri_of(to) });
    let mut changes = vec![
        json!({ "textDocument": { "uri": sheet.uri, "version": null }, "edits": edits }),
        moved(path, &to),
    ];
    let (folder, new_folder) = (path.strip_suffix(".md")?, to.strip_suffix(".md")?);
    if sheet.root().join(folder).is_dir() {
        changes.push(moved(folder, new_folder));
    }
    let title = sheet.office.locale.say(&message!("lsp-renumber", number = new.as_str()));
    Some(json!({ "title": title, "kind": "refactor", "edit": { "documentChanges": changes } }))
}
