//! One line a finding: `path:line:col: CODE severity message`.

use std::io::{self, Write};

use super::{Findings, Format, WriteFindings, say, visible};
use crate::diagnostic::Finding;
use crate::locale::Locale;

/// One line a finding.
#[derive(Debug)]
pub(super) struct Concise;

impl Format for Concise {
    fn name(&self) -> &'static str {
        "concise"
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
}

fn write(findings: &Findings<'_>, to: &mut dyn Write) -> io::Result<()> {
    for finding in findings.findings {
        writeln!(to, "{}", line(finding, finding.place.source.path(), findings.locale))?;
    }
    Ok(())
}

pub(super) fn line(finding: &Finding, path: &str, locale: &Locale) -> String {
    let (path, start) = (visible(path), finding.place.start());
    let (code, severity, message) = (finding.code, finding.severity.name(), say(locale, &finding.message));
    let accounted = match finding.accounted {
        Some(_) => format!(" ({})", locale.text(key!("accounted"))),
        None => String::new(),
    };
    format!("{path}:{}:{}: {code} {severity} {message}{accounted}", start.line, start.column)
}
