//! Workflow commands of GitHub Actions: annotations at their lines, and every finding in the log.
//!
//! A runner looks for commands in all that a step writes, and what is written here comes from
//! outsiders. So each value is escaped, and a line of the log is made harmless.
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>

use std::io::{self, Write};

use super::{Findings, Format, Level, RunPage, WriteFindings, concise, job_summary, say, standing, visible};
use crate::diagnostic::Finding;

/// How many annotations of one kind GitHub shows of a step; what comes after them it drops.
const LIMIT: usize = 10;
/// How many bytes GitHub takes of the page about one step.
const LARGEST: usize = 1024 * 1024;

/// Workflow commands of GitHub Actions, which Forgejo understands too.
#[derive(Debug)]
pub(super) struct Github;

impl Format for Github {
    fn name(&self) -> &'static str {
        "github"
    }

    fn extension(&self) -> &'static str {
        "txt"
    }

    fn is_read_at_once(&self) -> bool {
        true
    }

    fn findings(&self) -> Option<WriteFindings> {
        Some(write)
    }

    fn run_page(&self) -> Option<RunPage> {
        Some(RunPage { variable: "GITHUB_STEP_SUMMARY", largest: LARGEST, text: job_summary::write })
    }
}

fn write(findings: &Findings<'_>, to: &mut dyn Write) -> io::Result<()> {
    let by_gravity = findings.by_gravity();
    for (level, kind) in [(Level::Error, "error"), (Level::Warning, "warning"), (Level::Note, "notice")] {
        let annotated = by_gravity.iter().filter(|finding| Level::of(finding) == level).take(LIMIT);
        for finding in annotated {
            writeln!(to, "{}", annotation(kind, finding, findings))?;
        }
    }
    for finding in findings.findings {
        let line = concise::line(finding, &findings.path(&finding.place), findings.locale);
        writeln!(to, "{}", harmless(&line))?;
    }
    Ok(())
}

fn annotation(kind: &str, finding: &Finding, findings: &Findings<'_>) -> String {
    let (start, end) = (finding.place.start(), finding.place.end());
    let mut properties = vec![
        ("file", visible(&findings.path(&finding.place))),
        ("line", start.line.to_string()),
        ("endLine", end.line.to_string()),
    ];
    // Columns of a place that runs over several lines are refused.
    if start.line == end.line {
        properties.push(("col", start.column.to_string()));
        properties.push(("endColumn", end.column.to_string()));
    }
    properties.push(("title", title(finding, findings)));
    let properties: Vec<String> =
        properties.into_iter().map(|(name, value)| format!("{name}={}", escape_property(&value))).collect();
    let mut message = say(findings.locale, &finding.message);
    if let Some(help) = &finding.help {
        message = format!("{message}\n{}", say(findings.locale, help));
    }
    format!("::{kind} {}::{}", properties.join(","), escape_data(&message))
}

fn title(finding: &Finding, findings: &Findings<'_>) -> String {
    let name = format!("{} {}", finding.code, standing(findings.locale, finding));
    match &finding.article {
        Some(article) => {
            let article = message!("article", number = article.as_str());
            format!("{name} ({})", say(findings.locale, &article))
        }
        None => name,
    }
}

fn escape_data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}

/// The line without anything that a runner takes for a command: `::` at its start, and a bracket
/// anywhere behind a number sign, as in `##[group]` and `##vso[…]`.
fn harmless(line: &str) -> String {
    let (before, after) = line.split_at(line.find('#').unwrap_or(line.len()));
    let opens = if line.starts_with(|first: char| first.is_ascii_alphanumeric()) { "" } else { "./" };
    format!("{opens}{before}{}", after.replace('[', "⟨U+005B⟩"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As a runner does it: the percent sign last.
    fn unescape(text: &str, marks: &[(&str, &str)]) -> String {
        marks.iter().fold(text.to_owned(), |text, (escape, mark)| text.replace(escape, mark))
    }

    const DATA: [(&str, &str); 3] = [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")];
    const PROPERTY: [(&str, &str); 5] =
        [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")];

    fn hostile() -> impl Strategy<Value = String> {
        let mark = prop::sample::select(vec![
            "%",
            "%25",
            "%0A",
            "%3A",
            "25",
            "0A",
            "\n",
            "\r",
            ":",
            "::",
            ",",
            "#",
            "##",
            "##[",
            "##vso[",
            "[",
            "]",
            "error",
            "stop-commands",
            " ",
            "\u{200b}",
        ]);
        prop::collection::vec(prop_oneof![mark.prop_map(str::to_owned), any::<String>()], 0..12)
            .prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn a_runner_reads_back_what_was_escaped(text in hostile()) {
            let (data, property) = (escape_data(&text), escape_property(&text));
            prop_assert!(!data.contains(['\r', '\n']) && !property.contains(['\r', '\n', ':', ',']));
            prop_assert_eq!(unescape(&data, &DATA), text.clone());
            prop_assert_eq!(unescape(&property, &PROPERTY), text);
        }

        #[test]
        fn a_line_of_the_log_is_no_command(line in hostile()) {
            let line = harmless(&visible(&line));
            prop_assert!(line.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '.'));
            let behind = line.find('#').map_or("", |at| &line[at..]);
            prop_assert!(!behind.contains('['), "{line}");
        }
    }
}
