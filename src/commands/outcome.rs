//! How a verb ended when it could do its work.

use crate::diagnostic::{Finding, Severity};
use crate::vocabulary::ClosedList;

/// How a verb ended when it could do its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing to report at or above the threshold.
    Clean,
    /// Something was found.
    Found,
}

/// From which severity on something counts as found; none for never.
#[derive(Debug, Clone, Copy)]
pub(super) struct Threshold(Option<Severity>);

impl ClosedList for Threshold {
    const ALL: &'static [Self] = &[
        Self(Some(Severity::Error)),
        Self(Some(Severity::Breach)),
        Self(Some(Severity::Late)),
        Self(Some(Severity::Warning)),
        Self(None),
    ];

    const NAMES: &'static [&'static str] = &["error", "breach", "late", "warning", "never"];

    fn name(self) -> &'static str {
        self.0.map_or("never", Severity::name)
    }
}

impl Threshold {
    pub(super) fn outcome(self, findings: &[Finding]) -> Outcome {
        let counts = |finding: &Finding| self.0.is_some_and(|threshold| finding.counts_at(threshold));
        if findings.iter().any(counts) { Outcome::Found } else { Outcome::Clean }
    }
}
