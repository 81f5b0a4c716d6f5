//! What makes a finding the same one in the next run.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::diagnostic::Finding;
use crate::hexadecimal::digits;
use crate::locale::Argument;

/// A fingerprint of each finding, in their order; no two are equal.
///
/// It follows from the rule, the file, the text at the place, the names in the message and the day
/// by which something was due: not from the line, the language, the day of the run or how grave it
/// is by now. What still agrees, such as one wrong line that was typed twice, is counted.
pub(super) fn fingerprints(findings: &[Finding]) -> Vec<String> {
    let mut seen: HashMap<[u8; 32], u64> = HashMap::new();
    let numbered = findings.iter().map(|finding| {
        let what = digest(&parts(finding));
        let times = seen.entry(what).or_default();
        *times += 1;
        digits(&digest(&[what.as_slice(), &times.to_be_bytes()]))
    });
    numbered.collect()
}

fn parts(finding: &Finding) -> Vec<String> {
    let place = &finding.place;
    let texts = finding.message.arguments.iter().filter_map(|(_, argument)| match argument {
        Argument::Text(text) => Some(text.clone()),
        Argument::Number(_) | Argument::Date(_) | Argument::Key(_) => None,
    });
    let due = finding.due.map(|due| due.to_string()).unwrap_or_default();
    let place = [place.source.path().to_owned(), place.source.slice(place.span).to_owned()];
    [finding.code.as_str().to_owned(), due].into_iter().chain(place).chain(texts).collect()
}

/// Each part is preceded by its length, so that no two lists of parts are the same bytes.
fn digest(parts: &[impl AsRef<[u8]>]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        let part = part.as_ref();
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
