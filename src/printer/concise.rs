//! One line a finding: `path:line:col: CODE severity message`.

use std::io::{self, Write};

use super::{Findings, say, visible};

pub(super) fn write(findings: &Findings<'_>, to: &mut dyn Write) -> io::Result<()> {
    for finding in findings.findings {
        let start = finding.place.start();
        let path = visible(finding.place.source.path());
        let message = say(findings.locale, &finding.message);
        let accounted = if finding.accounted {
            format!(" ({})", findings.locale.text("accounted"))
        } else {
            String::new()
        };
        let (code, severity) = (finding.code, finding.severity.name());
        writeln!(to, "{path}:{}:{}: {code} {severity} {message}{accounted}", start.line, start.column)?;
    }
    Ok(())
}
