//! One case: edits on the base dossiers, and every finding that they give.

use klacht::assess::Framework;
use klacht::locale::{Language, Locale};
use klacht::printer::say;
use klacht::store::Store;
use rayon::prelude::*;

use crate::support::{Finding, Office, TODAY};

/// The first line of a file, or a file that is not there.
pub(crate) const TOP: &str = "";

#[derive(Debug, Clone)]
pub(crate) struct Case {
    /// The rule that it is about.
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) today: &'static str,
    pub(crate) edits: Vec<Edit>,
    pub(crate) finds: Vec<Find>,
}

#[derive(Debug, Clone)]
pub(crate) enum Edit {
    Write(&'static str, Vec<u8>),
    /// Writes a copy of a file elsewhere.
    Copy(&'static str, &'static str),
    Replace(&'static str, &'static str, String),
    Remove(&'static str),
    /// A symbolic link to a target.
    Link(&'static str, &'static str),
}

/// A finding; `line` is a text that begins on exactly one line of the edited file.
#[derive(Debug, Clone)]
pub(crate) struct Find {
    pub(crate) code: &'static str,
    pub(crate) severity: &'static str,
    pub(crate) path: &'static str,
    pub(crate) line: &'static str,
    pub(crate) due: Option<&'static str>,
    pub(crate) accounted: bool,
}

pub(crate) fn case(code: &'static str, name: &'static str) -> Case {
    Case { code, name, today: TODAY, edits: Vec::new(), finds: Vec::new() }
}

impl Case {
    pub(crate) fn today(mut self, today: &'static str) -> Self {
        self.today = today;
        self
    }

    pub(crate) fn write(mut self, path: &'static str, text: impl Into<Vec<u8>>) -> Self {
        self.edits.push(Edit::Write(path, text.into()));
        self
    }

    pub(crate) fn copy(mut self, from: &'static str, to: &'static str) -> Self {
        self.edits.push(Edit::Copy(from, to));
        self
    }

    pub(crate) fn replace(mut self, path: &'static str, from: &'static str, to: impl Into<String>) -> Self {
        self.edits.push(Edit::Replace(path, from, to.into()));
        self
    }

    /// Takes a text out that stands in the file once.
    pub(crate) fn cut(self, path: &'static str, text: &'static str) -> Self {
        self.replace(path, text, "")
    }

    pub(crate) fn remove(mut self, path: &'static str) -> Self {
        self.edits.push(Edit::Remove(path));
        self
    }

    pub(crate) fn link(mut self, target: &'static str, path: &'static str) -> Self {
        self.edits.push(Edit::Link(target, path));
        self
    }

    pub(crate) fn error(self, path: &'static str, line: &'static str) -> Self {
        self.find("error", path, line)
    }

    pub(crate) fn breach(self, path: &'static str, line: &'static str) -> Self {
        self.find("breach", path, line)
    }

    pub(crate) fn late(self, path: &'static str, line: &'static str) -> Self {
        self.find("late", path, line)
    }

    pub(crate) fn warning(self, path: &'static str, line: &'static str) -> Self {
        self.find("warning", path, line)
    }

    fn find(mut self, severity: &'static str, path: &'static str, line: &'static str) -> Self {
        self.finds.push(Find { code: self.code, severity, path, line, due: None, accounted: false });
        self
    }

    /// The last finding is of another rule, which these records break too.
    pub(crate) fn of(mut self, code: &'static str) -> Self {
        self.last().code = code;
        self
    }

    pub(crate) fn due(mut self, due: &'static str) -> Self {
        self.last().due = Some(due);
        self
    }

    pub(crate) fn accounted(mut self) -> Self {
        self.last().accounted = true;
        self
    }

    fn last(&mut self) -> &mut Find {
        self.finds.last_mut().expect("a finding is told before what it has")
    }

    /// Whether the rule itself is broken.
    pub(crate) fn breaks(&self) -> bool {
        self.finds.iter().any(|find| find.code == self.code)
    }

    pub(super) fn office(&self) -> Office {
        self.edits.iter().fold(Office::new().today(self.today), |office, edit| match edit {
            Edit::Write(path, text) => office.write(path, text),
            Edit::Copy(from, to) => {
                let text = office.read(from);
                office.write(to, text)
            }
            Edit::Replace(path, from, to) => office.replace(path, from, to),
            Edit::Remove(path) => office.remove(path),
            Edit::Link(target, path) => office.link(target, path),
        })
    }

    /// What goes against the case; none when it holds.
    fn fault(&self) -> Option<String> {
        let office = self.office();
        let found = office.check();
        let mut expected: Vec<_> = self.finds.iter().map(|find| find.row(&office)).collect();
        let mut rows: Vec<_> = found.iter().map(row).collect();
        expected.sort();
        rows.sort();
        if rows != expected {
            let list = |rows: &[String]| rows.join("\n    ");
            return Some(format!(
                "{} {}\n  expected\n    {}\n  found\n    {}",
                self.code,
                self.name,
                list(&expected),
                list(&rows)
            ));
        }
        let texts = Language::all().flat_map(|language| texts(&office, self.today, language));
        let garbled = texts.into_iter().find(|text| is_garbled(text))?;
        Some(format!("{} {}: this is garbled: {garbled}", self.code, self.name))
    }
}

/// Everything that is said about these records in a language, by the library itself.
fn texts(office: &Office, today: &str, language: Language) -> Vec<String> {
    let today = today.parse().expect("a case is of a real day");
    let store = Store::new(office.path(""));
    let (assessment, _) = Framework::read(&store, today).assess(&store, today, |_| ());
    let locale = Locale::of(language);
    let findings = assessment.findings.iter();
    let said = findings.flat_map(|finding| {
        let labels = finding.related.iter().map(|related| &related.label);
        std::iter::once(&finding.message).chain(&finding.help).chain(labels)
    });
    said.map(|message| say(locale, message)).collect()
}

impl Find {
    fn row(&self, office: &Office) -> String {
        let line = if self.line.is_empty() { 1 } else { line_of(&office.read(self.path), self.line) };
        let due = self.due.unwrap_or("-");
        let accounted = if self.accounted { " accounted" } else { "" };
        format!("{}:{line} {} {} due {due}{accounted}", self.path, self.code, self.severity)
    }
}

fn row(finding: &Finding) -> String {
    let Finding { path, line, code, severity, .. } = finding;
    let due = finding.due.as_deref().unwrap_or("-");
    let accounted = if finding.accounted { " accounted" } else { "" };
    format!("{path}:{line} {code} {severity} due {due}{accounted}")
}

fn line_of(text: &str, wanted: &str) -> usize {
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    let mut lines: Vec<usize> = text.match_indices(wanted).map(|(at, _)| line(at)).collect();
    lines.dedup();
    assert_eq!(lines.len(), 1, "this should stand on one line: {wanted}");
    lines[0]
}

/// A message that is empty, or in which the key of a text or the name of a value is left over.
fn is_garbled(text: &str) -> bool {
    let is_key = |text: &str| {
        let key = text.split_once(']').map_or("", |(key, _)| key);
        key.contains('-') && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    text.trim().is_empty() || text.contains("{$") || text.split('[').skip(1).any(is_key)
}

/// Runs the cases side by side and fails with all that do not hold.
pub(crate) fn hold(cases: &[Case]) {
    let faults: Vec<String> = cases.par_iter().filter_map(Case::fault).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The paths of the base.
pub(crate) mod paths {
    /// About a colleague, in writing, with an extension.
    pub(crate) const FORMAL: &str = "records/complaints/2026/2026-001.md";
    /// Settled by the secretariat.
    pub(crate) const LIGHT: &str = "records/complaints/2026/2026-002.md";
    /// Against an assessment.
    pub(crate) const EXCLUDED: &str = "records/complaints/2026/2026-003.md";
    /// An integrity report.
    pub(crate) const STUB: &str = "records/complaints/2026/2026-004.md";
    /// With an appeal, a ruling and its consequences.
    pub(crate) const APPEAL: &str = "records/complaints/2026/2026-005.md";
    /// Completed on 17 June 2024.
    pub(crate) const INADMISSIBLE: &str = "records/complaints/2024/2024-001.md";
    /// Where the dossiers of the following constants are written.
    pub(crate) const NEW: &str = "records/complaints/2026/2026-006.md";
    pub(crate) const REPORT: &str = "records/reports/2025.md";
    pub(crate) const OLD_REPORT: &str = "records/reports/2024.md";
    pub(crate) const PEOPLE: &str = "records/people.yaml";
    pub(crate) const REGULATION: &str = "records/regulation/2016-06-24.md";

    /// Received on 8 June 2026 about own work, not decided yet.
    pub(crate) const OPEN: &str = include_str!("../../fixtures/open.md");
    /// Advised on 19 May 2026 to lodge it, not lodged yet.
    pub(crate) const ADVISED: &str = include_str!("../../fixtures/advised.md");
}
