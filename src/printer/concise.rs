//! One line a finding: `path:line:col: CODE severity message`.

use std::io::{self, Write};

use super::{Findings, say, visible};
use crate::diagnostic::Finding;
use crate::locale::Locale;

pub(super) fn write(findings: &Findings<'_>, to: &mut dyn Write) -> io::Result<()> {
    for finding in findings.findings {
        writeln!(to, "{}", line(finding, finding.place.source.path(), findings.locale))?;
    }
    Ok(())
}

pub(super) fn line(finding: &Finding, path: &str, locale: &Locale) -> String {
    let (path, start) = (visible(path), finding.place.start());
    let (code, severity, message) = (finding.code, finding.severity.name(), say(locale, &finding.message));
    let accounted = match finding.accounted {
        Some(_) => format!(" ({})", locale.text("accounted")),
        None => String::new(),
    };
    format!("{path}:{}:{}: {code} {severity} {message}{accounted}", start.line, start.column)
}
