//! H13: whether the clocks of the commits can be right.

use super::Check::TogetherPast;
use super::Severity::{Breach, Warning};
use super::history::{A_CLOCK_MAY_BE_OFF, Past, WholePast};
use super::{Rule, rule};
use crate::diagnostic::Finding;
use crate::ledger::SignatureState;
use crate::trail::ObjectId;

pub(super) static RULES: &[Rule] = &[rule("H13", "", Warning, &[TogetherPast(clocks_go_forward)])];

/// H13: no commit is dated before any that it follows, or after the clock of the server that takes it.
pub(super) fn clocks_go_forward(judge: &WholePast<'_>) -> Vec<Finding> {
    let past = judge.past;
    let place = judge.people_place(past.chronicler.people.source.line(1));
    let mut findings = Vec::new();
    for (at, commit) in (0..).zip(&past.trail.commits) {
        let seconds = commit.committed.seconds;
        let followed = commit.parents.iter().filter_map(|parent| past.moments.get(parent));
        if let Some(later) = followed.into_iter().find(|it| it.is_long_after(seconds)) {
            let message = past.say(key!("h13"), commit).with("parent", later.of.short());
            let mut finding = judge.fault(place.clone(), message);
            if past.across_seals.contains(&commit.id) || is_signed(past, at, later.of) {
                finding.severity = Breach;
            }
            findings.push(finding);
        } else if past.clock.is_some_and(|clock| seconds > clock + A_CLOCK_MAY_BE_OFF) {
            findings.push(judge.fault(place.clone(), past.say(key!("h13-ahead"), commit)));
        }
    }
    findings
}

/// Whether the commit that it follows has a good signature.
fn is_signed(past: &Past<'_>, at: u32, parent: ObjectId) -> bool {
    let is_here = past.trail.commits.iter().any(|commit| commit.id == parent);
    match is_here {
        true => past.evidence.signatures.iter().any(|(id, state)| {
            *id == parent && matches!(state, SignatureState::Good | SignatureState::Verified)
        }),
        // Of what lies before all that is looked at, the law tells.
        false => past.laws.before(at).regulations.all().iter().any(|version| version.signatures.is_some()),
    }
}
