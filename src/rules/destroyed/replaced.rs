//! H1: under the number of a dossier stands that dossier, and no other one.

use std::collections::HashSet;

use super::super::history::{WholePast, nowhere};
use crate::diagnostic::Finding;
use crate::trail::{Change, Deed, File, IDENTITY, is_place_of_a_dossier, name_of};

/// Each dossier in whose place another complaint came, at once or by a merge that kept one of two. Who
/// complains and the subject can each be corrected; in one commit, without a word in common, they are
/// another's. Quiet once the first is put back.
pub(super) fn dossiers_are_not_replaced(judge: &WholePast<'_>) -> Vec<Finding> {
    let past = judge.past;
    let dossiers = past.trail.files.iter().filter(|file| is_place_of_a_dossier(&file.path));
    dossiers
        .filter_map(|file| {
            let deed = replacing(judge, file)?;
            let commit = past.commit(deed.commit);
            let number = name_of(&file.path)?;
            let message = past.say(key!("h1-replaced"), commit).with("number", number);
            let mut finding = judge.fault(nowhere(&file.path), message);
            finding.dossier = Some(number.to_owned());
            let help = message!("h1-replaced-help", path = file.path.as_str());
            Some(finding.help(help))
        })
        .collect()
}

/// The deed by which a file became another complaint that it still is.
fn replacing<'f>(judge: &WholePast<'_>, file: &'f File) -> Option<&'f Deed> {
    file.deeds.iter().enumerate().find_map(|(at, deed)| {
        let identities = IDENTITY.map(|field| named(deed, field));
        let [Some(complainant), Some(subject)] = identities else { return None };
        // What a branch did is told of its own commit.
        let mut own = file.deeds.iter().filter(|deed| !deed.taken);
        let mut is_known = || own.any(|it| named(it, IDENTITY[0]).is_some_and(|of| of.0 == complainant.0));
        let is_passed_on = deed.taken && is_known();
        let is_put_back = file.deeds[at + 1..]
            .iter()
            .any(|it| named(it, IDENTITY[0]).is_some_and(|to| to.1 == complainant.0));
        let is_other = !shares_a_word(complainant) && !shares_a_word(subject);
        (is_other && !is_passed_on && !is_put_back && !is_own(judge, file, deed)).then_some(deed)
    })
}

/// Whether whoever began the file goes on with it, within a working day.
fn is_own(judge: &WholePast<'_>, file: &File, deed: &Deed) -> bool {
    let begun = file.deeds.iter().find(|deed| deed.changes.contains(&Change::FileAdded));
    !deed.taken && begun.is_some_and(|begun| judge.past.is_mended(&file.path, [begun.commit, deed.commit]))
}

/// What a field said before and after, where it said something before and after.
fn named<'d>(deed: &'d Deed, field: &str) -> Option<(&'d str, &'d str)> {
    deed.changes.iter().find_map(|change| match change {
        Change::Field { name, from: Some(from), to: Some(to) } if name == field => Some((&**from, &**to)),
        _ => None,
    })
}

fn shares_a_word((one, other): (&str, &str)) -> bool {
    let words = |text: &str| -> HashSet<String> {
        let words = text.split(|sign: char| !sign.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    !words(one).is_disjoint(&words(other))
}
