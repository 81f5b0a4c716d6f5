//! Findings.

use std::io::{self, Write};

use serde::Serialize;

use super::SCHEMA;
use crate::diagnostic::Finding;
use crate::locale::Locale;
use crate::printer::{Findings, write_json};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    today: String,
    findings: Vec<Row<'a>>,
    summary: Summary,
}

/// One finding, wherever it is told.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    code: &'a str,
    severity: &'a str,
    article: Option<&'a str>,
    dossier: Option<&'a str>,
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: String,
    help: Option<String>,
    due: Option<String>,
    accounted: bool,
}

#[derive(Serialize)]
struct Summary {
    dossiers: usize,
    error: usize,
    breach: usize,
    late: usize,
    warning: usize,
}

pub(super) fn write(findings: &Findings<'_>, to: &mut dyn Write) -> io::Result<()> {
    let count = findings.count();
    let document = Document {
        schema: SCHEMA,
        today: findings.today.to_string(),
        findings: rows(findings.findings, findings.locale),
        summary: Summary {
            dossiers: findings.dossiers.len(),
            error: count.error,
            breach: count.breach,
            late: count.late,
            warning: count.warning,
        },
    };
    write_json(&document, to)
}

pub(super) fn rows<'a>(findings: &'a [Finding], locale: &Locale) -> Vec<Row<'a>> {
    findings.iter().map(|finding| row(finding, locale)).collect()
}

fn row<'a>(finding: &'a Finding, locale: &Locale) -> Row<'a> {
    let (start, end) = (finding.place.start(), finding.place.end());
    Row {
        code: finding.code.as_str(),
        severity: finding.severity.name(),
        article: finding.article.as_deref(),
        dossier: finding.dossier.as_deref(),
        path: finding.place.source.path(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        message: locale.say(&finding.message),
        help: finding.help.as_ref().map(|help| locale.say(help)),
        due: finding.due.map(|due| due.to_string()),
        accounted: finding.accounted.is_some(),
    }
}
