//! What a state of the records adds to what was found before: a commit, a push or a change is judged
//! by that, and what stood there already stops nobody.

use std::collections::HashMap;

use crate::diagnostic::{Code, Finding, Severity};

/// The errors and the breaches that nobody accounted for in a state of the records, held against the
/// states that it comes from.
#[derive(Debug, Clone, Default)]
pub struct Addition {
    /// Those that none of these states had.
    pub added: Vec<Finding>,
    /// How many of them stood there already.
    pub stood: usize,
}

impl Addition {
    /// Holds what was found against what is found in the states before, on the same day:
    /// the same rule, in the same dossier, at what is typed the same or saying the same. A
    /// state before has each of its findings once, so a second one like it is an addition.
    ///
    /// # Errors
    /// What reading those states gives; they are only read when something blocks, and are given that.
    pub fn of<E>(
        findings: &[Finding],
        before: impl FnOnce(&[&Finding]) -> Result<Vec<Vec<Finding>>, E>,
    ) -> Result<Self, E> {
        let blocking: Vec<&Finding> = findings.iter().filter(|finding| blocks(finding)).collect();
        if blocking.is_empty() {
            return Ok(Self::default());
        }
        let mut stands = vec![false; blocking.len()];
        for state in before(&blocking)? {
            for (stands, found) in stands.iter_mut().zip(found_in(&blocking, &state)) {
                *stands |= found;
            }
        }
        let stood = stands.iter().filter(|stands| **stands).count();
        let added = blocking.into_iter().zip(stands).filter(|(_, stands)| !stands);
        Ok(Self { added: added.map(|(finding, _)| finding.clone()).collect(), stood })
    }

    /// What is told of a state: what is new, and all that blocks nothing.
    #[must_use]
    pub fn told(&self, findings: &[Finding]) -> Vec<Finding> {
        let lighter = findings.iter().filter(|finding| !blocks(finding)).cloned();
        let mut told: Vec<Finding> = lighter.chain(self.added.iter().cloned()).collect();
        told.sort_by(Finding::compare);
        told
    }
}

/// Whether a finding refuses a commit or a push that adds it.
#[must_use]
pub fn blocks(finding: &Finding) -> bool {
    finding.counts_at(Severity::Breach)
}

/// Which of these findings a state has. Those that are alike in everything are matched before those
/// of which only the place or only the message is the same.
fn found_in(findings: &[&Finding], state: &[Finding]) -> Vec<bool> {
    let mut left: HashMap<(Code, &str), Vec<&Finding>> = HashMap::new();
    for finding in state.iter().filter(|finding| blocks(finding)) {
        left.entry(subject(finding)).or_default().push(finding);
    }
    let mut found = vec![false; findings.len()];
    for is_alike in [is_same, is_like] {
        for (finding, found) in findings.iter().zip(&mut found).filter(|(_, found)| !**found) {
            let Some(candidates) = left.get_mut(&subject(finding)) else { continue };
            if let Some(at) = candidates.iter().position(|before| is_alike(before, finding)) {
                candidates.swap_remove(at);
                *found = true;
            }
        }
    }
    found
}

fn subject(finding: &Finding) -> (Code, &str) {
    (finding.code, finding.dossier.as_deref().unwrap_or(finding.place.source.path()))
}

fn is_same(one: &Finding, other: &Finding) -> bool {
    typed(one) == typed(other) && one.message == other.message
}

fn is_like(one: &Finding, other: &Finding) -> bool {
    typed(one) == typed(other) || one.message == other.message
}

/// What is typed at the place of a finding: lines that are put above it change nothing of that.
fn typed(finding: &Finding) -> &str {
    finding.place.source.slice(finding.place.span).trim()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostic::Place;
    use crate::source::{Source, Span};

    fn addition(findings: &[Finding], before: Vec<Vec<Finding>>) -> Addition {
        Addition::of(findings, |_| Ok::<_, ()>(before)).expect("these states are there")
    }

    fn found(text: &str, typed: &str) -> Finding {
        let start = text.find(typed).expect("it is there");
        let source = Arc::new(Source::new("records/complaints/2026/2026-001.md", text));
        let place = Place { source, span: Span::new(start, start + typed.len()) };
        Finding::new(code!("F5"), Severity::Error, place, message!("f5-new-complaint", typed = typed))
    }

    #[test]
    fn a_line_above_changes_nothing_and_a_second_fault_is_new() {
        let before = vec![found("a: x\n", "x")];
        let later = "b: 1\na: x\n";
        assert_eq!(addition(&[found(later, "x")], vec![before.clone()]).stood, 1);
        let both = [found(later, "x"), found(later, "x")];
        let both = addition(&both, vec![before]);
        assert_eq!((both.added.len(), both.stood), (1, 1));
    }

    #[test]
    fn what_one_of_several_states_had_is_not_added() {
        let (one, other) = (found("a: x\n", "x"), found("a: y\n", "y"));
        let merged = "a: x\nb: y\n";
        let findings = [found(merged, "x"), found(merged, "y")];
        assert!(addition(&findings, vec![vec![one], vec![other]]).added.is_empty());
    }

    #[test]
    fn what_was_accounted_for_and_is_no_longer_is_added() {
        let mut before = found("a: x\n", "x");
        before.accounted = Some("Zo was het".to_owned());
        assert_eq!(addition(&[found("a: x\n", "x")], vec![vec![before]]).added.len(), 1);
    }
}
