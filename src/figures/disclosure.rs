//! Disclosure control: what may be told of small numbers, so that no figure points at somebody.
//!
//! Pure arithmetic on counts. Every figure is a margin of the total, which is always told; a figure
//! is given only when neither it nor what it leaves of the total is a small group, and whoever knows
//! these rules can derive no figure that is not given. A test tries to.

use crate::published::{Disclosed, Reason, Share};
use crate::regulation::Thresholds;

/// A one-way table of counts that add up to the total, or less where some could not be classed.
///
/// Counts below the threshold of a group are merged with the one at `rest`, if there is one. Gives
/// rows of an index and its count; no index for what was merged where there is no `rest`. There is
/// no table when the rest itself is too small, none at all included: the natures without complaints
/// would show. Nor is there one when what was merged could be told apart again.
#[must_use]
pub fn table(
    counts: &[u32],
    rest: Option<usize>,
    total: u32,
    thresholds: &Thresholds,
) -> Disclosed<Vec<(Option<usize>, u32)>> {
    if let Some(reason) = too_few(total, thresholds) {
        return Disclosed::Withheld(reason);
    }
    let is_shown = |index: usize| Some(index) != rest && counts[index] >= thresholds.group;
    let shown: Vec<usize> = (0..counts.len()).filter(|index| is_shown(*index)).collect();
    let merged = total.saturating_sub(shown.iter().map(|index| counts[*index]).sum());
    let rare = counts.len() - shown.len() - usize::from(rest.is_some());
    // With nothing to absorb the difference, each of them must be able to be none of it: of a larger sum
    // it is known that every one occurred, and of the largest how often.
    let largest = u64::from(thresholds.group - 1) * (rare as u64).saturating_sub(1);
    let is_separable = rest.is_none() && u64::from(merged) > largest;
    if merged < thresholds.group || is_separable {
        return Disclosed::Withheld(Reason::SmallGroup);
    }
    let rows = shown.into_iter().map(|index| (Some(index), counts[index]));
    Disclosed::Shown(rows.chain([(rest, merged)]).collect())
}

/// The size of a part of the total, such as the light complaints: given when neither the part nor
/// what it leaves is a small group.
#[must_use]
pub fn part(number: u32, total: u32, thresholds: &Thresholds) -> Disclosed<u32> {
    if let Some(reason) = too_few(total, thresholds) {
        return Disclosed::Withheld(reason);
    }
    let is_large = |number: u32| number >= thresholds.group;
    if is_large(number) && is_large(total.saturating_sub(number)) {
        Disclosed::Shown(number)
    } else {
        Disclosed::Withheld(Reason::SmallGroup)
    }
}

/// For how many complaints something holds: in words below the threshold, in a number from there on,
/// and nothing about a single one.
#[must_use]
pub fn share(number: u32, total: u32, thresholds: &Thresholds) -> Share {
    match total {
        0 => Share::Withheld(Reason::NoComplaints),
        1 => Share::Withheld(Reason::OneComplaint),
        _ if total >= thresholds.complaints => Share::Number(number),
        _ if number == total => Share::All,
        _ => Share::NotAll,
    }
}

/// The same of what is about clients: a number only when neither those for whom it holds nor the others
/// are a small group.
#[must_use]
pub fn share_of_clients(number: u32, total: u32, thresholds: &Thresholds) -> Share {
    let is_safe = |number: u32| number == 0 || number >= thresholds.group;
    match share(number, total, thresholds) {
        Share::Number(number) if !is_safe(number) || !is_safe(total.saturating_sub(number)) => {
            Share::Withheld(Reason::SmallGroup)
        }
        share => share,
    }
}

fn too_few(total: u32, thresholds: &Thresholds) -> Option<Reason> {
    match total {
        0 => Some(Reason::NoComplaints),
        _ if total < thresholds.complaints => Some(Reason::TooFew),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
