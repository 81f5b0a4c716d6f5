//! The page about a run that GitHub shows: a table in GitHub Flavored Markdown, the gravest first.

use super::{Findings, say, standing, visible};
use crate::diagnostic::Finding;
use crate::locale::Key;

/// At most `room` bytes; what no longer fits is counted. Empty when not even that fits.
pub(super) fn write(findings: &Findings<'_>, room: usize) -> String {
    let text = |key: Key| findings.locale.text(key);
    let mut page = format!("### klacht\n\n{}\n", escape(&findings.in_short()));
    let headings = [
        key!("summary-severity"),
        key!("summary-rule"),
        key!("summary-place"),
        key!("summary-finding"),
        key!("help"),
    ];
    let rows = findings.by_gravity();
    if !rows.is_empty() {
        page.push_str(&format!("\n{}{}", row(&headings.map(text)), row(&headings.map(|_| "---".to_owned()))));
    }
    for (at, finding) in rows.iter().enumerate() {
        let more = more(findings, rows.len() - at);
        let line = row(&cells(finding, findings).map(|cell| escape(&cell)));
        if page.len() + line.len() + more.len() > room {
            page.push_str(&more);
            break;
        }
        page.push_str(&line);
    }
    if page.len() > room { String::new() } else { page }
}

fn more(findings: &Findings<'_>, number: usize) -> String {
    let more = message!("summary-more", number = number);
    format!("\n{}\n", escape(&findings.locale.say(&more)))
}

fn cells(finding: &Finding, findings: &Findings<'_>) -> [String; 5] {
    let locale = findings.locale;
    [
        standing(locale, finding),
        finding.code.to_string(),
        format!("{}:{}", visible(&findings.path(&finding.place)), finding.place.start().line),
        say(locale, &finding.message),
        finding.help.as_ref().map(|help| say(locale, help)).unwrap_or_default(),
    ]
}

fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// Every mark that could mean something in Markdown or HTML stands for itself behind a backslash:
/// no link is made of an address either.
fn escape(text: &str) -> String {
    let mark = |character: char| match character.is_ascii_punctuation() {
        true => format!("\\{character}"),
        false => character.to_string(),
    };
    text.chars().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;

    /// The texts of the cells of a table of one row; none when it holds anything but text.
    fn read(table: &str) -> Option<Vec<String>> {
        let mut cells = Vec::new();
        for event in Parser::new_ext(table, Options::all()) {
            match event {
                Event::Start(Tag::TableCell) => cells.push(String::new()),
                Event::Text(text) => cells.last_mut()?.push_str(&text),
                Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow) | Event::End(_) => {}
                _ => return None,
            }
        }
        Some(cells)
    }

    fn hostile() -> impl Strategy<Value = String> {
        let mark = prop::sample::select(vec![
            "|",
            "\\",
            "\\|",
            "`",
            "``",
            "<script>",
            "<!--",
            "&lt;",
            "&#124;",
            "[a](b)",
            "![",
            "]",
            "*",
            "__",
            "~~",
            "$",
            "https://ergens.example",
            "a@ergens.example",
            "@iemand",
            "www.ergens.example",
            "#",
            "- ",
            "---",
            "1. ",
            "> ",
            ":",
            "  ",
            "{#x}",
            "[^1]",
            "+++",
        ]);
        prop::collection::vec(prop_oneof![mark.prop_map(str::to_owned), any::<String>()], 0..12)
            .prop_map(|pieces| visible(&pieces.concat()))
    }

    proptest! {
        #[test]
        fn a_cell_holds_the_text_and_nothing_else(text in hostile(), other in hostile()) {
            let heading = row(&["a".to_owned(), "b".to_owned()]);
            let rule = row(&["---".to_owned(), "---".to_owned()]);
            let table = format!("{heading}{rule}{}", row(&[escape(&text), escape(&other)]));
            // Markdown leaves spaces at the edges out, and keeps those that are not ASCII.
            let trimmed = |text: &str| text.trim().to_owned();
            let cells = read(&table).map(|cells| cells[2..].iter().map(|cell| trimmed(cell)).collect());
            prop_assert_eq!(cells, Some(vec![trimmed(&text), trimmed(&other)]), "{}", table);
        }
    }
}
