//! The project's own records with a very long word in everything that people fill in.

use std::path::Path;

use anyhow::Result;
use walkdir::WalkDir;

/// Nobody writes a longer one. In no dictionary, so that no browser knows where to break it.
const WORD: &str = "Arbeidsongeschiktheidsverzekeringsvoorwaardenbeoordelingsprocedure";
/// Another for what is public, where no word of the dossiers may stand.
const PUBLIC_WORD: &str = "Schoolgebouwenonderhoudsbudgetoverschrijdingsmeldingscommissie";
/// Another for reports, which may not name the third whom the regulation names.
const REPORT_WORD: &str = "Bedrijfsgezondheidszorgverbeteringsmaatregelenoverzichtsrapportage";

/// What stands before words that people choose.
const BEFORE: [&str; 9] = [
    "onderwerp: ",
    " naam: ",
    "{naam: ",
    "organisatie: ",
    "omschrijving: ",
    "opmerking: ",
    "verwijzing: ",
    " tekst: ",
    "\n- ",
];
/// The closed lists of a regulation, each with names of its own.
const LISTS: [&str; 3] = ["kanalen:", "diensten:", "aarden:"];
/// How the names of documents end.
const ENDINGS: [&str; 4] = [".pdf", ".eml", ".jpg", ".png"];

/// Puts long words into all records below a folder.
pub(crate) fn put_into(records: &Path) -> Result<()> {
    for entry in WalkDir::new(records).contents_first(true) {
        let path = entry?.into_path();
        let inside = path.strip_prefix(records)?.to_string_lossy().into_owned();
        if inside.starts_with("ledger/figures") {
            // What was published names the closed lists as they were.
            std::fs::remove_file(&path)?;
        } else if inside.ends_with(".yaml") {
            std::fs::write(&path, lengthened(&std::fs::read_to_string(&path)?, WORD))?;
        } else if inside.starts_with("complaints") && inside.ends_with(".md") {
            let text = lengthened(&std::fs::read_to_string(&path)?, WORD);
            // A dossier that is only a stub may hold no text.
            let body = if text.ends_with("---\n") { String::new() } else { body() };
            std::fs::write(&path, text + &body)?;
        } else if inside.ends_with(".md") {
            let word = if inside.starts_with("reports") { REPORT_WORD } else { PUBLIC_WORD };
            std::fs::write(&path, lengthened(&std::fs::read_to_string(&path)?, word))?;
        } else if ENDINGS.iter().any(|ending| inside.ends_with(ending)) {
            std::fs::rename(&path, with_word(&path.to_string_lossy()))?;
        }
    }
    Ok(())
}

/// What Markdown can hold, with long words in it.
fn body() -> String {
    format!(
        "\n## {WORD}\n\n- `{WORD}`\n- <https://{WORD}.example>\n\n```text\n{WORD}\n```\n\n| {WORD} | {WORD} |\n|---|---|\n| 1 | 2 |\n"
    )
}

/// The name of a document, longer.
fn with_word(text: &str) -> String {
    ENDINGS.iter().fold(text.to_owned(), |text, ending| text.replace(ending, &format!("-{WORD}{ending}")))
}

fn lengthened(text: &str, word: &str) -> String {
    let text =
        BEFORE.iter().fold(with_word(text), |text, before| text.replace(before, &format!("{before}{word} ")));
    let text = text
        .replace("email: ", &format!("email: {word}."))
        .replace(&format!("{word}.["), &format!("[{word}."));
    let mut in_list = false;
    let lines = text.lines().map(|line| {
        if !line.starts_with(' ') {
            in_list = LISTS.contains(&line);
        }
        let named = in_list && line.starts_with(' ');
        if named || line.starts_with('#') { format!("{line} {word}") } else { line.to_owned() }
    });
    lines.map(|line| line + "\n").collect()
}
