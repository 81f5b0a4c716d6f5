//! Reading what stands beside the dossiers.

use std::collections::BTreeMap;
use std::sync::Arc;

use ahash::AHashSet;
use sha2::{Digest, Sha256};

use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::ledger::{DESTRUCTIONS, Ledger, PUBLICATIONS, SEALS};
use crate::parse::{read_destructions, read_publications, read_seals};
use crate::published::{PublishedFigures, Replaced};
use crate::source::Source;
use crate::store::{Failure, Files, Store};

/// Reads single files, keeping their findings and what the disk refused.
pub(super) struct Reader<'a, F> {
    pub(super) store: &'a Store<F>,
    pub(super) findings: &'a mut Vec<Finding>,
    pub(super) failures: &'a mut Vec<Failure>,
    /// All that was read so far.
    pub(super) read: &'a mut Sha256,
}

impl<F: Files> Reader<'_, F> {
    /// The same for a file that need not be there.
    fn read_if_there<T>(
        &mut self,
        there: &AHashSet<String>,
        path: &str,
        parse: impl FnOnce(&Arc<Source>) -> (T, Vec<Finding>),
    ) -> Option<T> {
        if there.contains(path) { self.read(path, parse) } else { None }
    }

    pub(super) fn read<T>(
        &mut self,
        path: &str,
        parse: impl FnOnce(&Arc<Source>) -> (T, Vec<Finding>),
    ) -> Option<T> {
        match self.store.read(path) {
            Err(failure) => self.failures.push(failure),
            Ok(Err(finding)) => {
                // No text has this length, so that one that can't be read is not taken for none.
                self.read.update(usize::MAX.to_le_bytes());
                self.read.update(path);
                self.findings.push(*finding);
            }
            Ok(Ok(source)) => {
                for text in [path, source.text()] {
                    self.read.update(text.len().to_le_bytes());
                    self.read.update(text);
                }
                let (value, findings) = parse(&source);
                self.findings.extend(findings);
                return Some(value);
            }
        }
        None
    }
}

pub(super) fn read_ledger<F: Files>(
    reader: &mut Reader<'_, F>,
    there: &AHashSet<String>,
    today: Day,
) -> Ledger {
    let mut ledger = Ledger::default();
    let seals = reader.read_if_there(there, SEALS, |source| {
        let (seals, findings) = read_seals(source, today);
        ((Arc::clone(source), seals), findings)
    });
    if let Some((source, seals)) = seals {
        (ledger.seals_source, ledger.seals) = (source, seals);
    }
    let destructions = reader.read_if_there(there, DESTRUCTIONS, |source| {
        let (destructions, findings) = read_destructions(source, today);
        ((Arc::clone(source), destructions), findings)
    });
    if let Some((source, read)) = destructions {
        (ledger.destructions_source, ledger.destructions) = (source, read.destructions);
        ledger.approvals = read.approvals;
    }
    let publications = reader.read_if_there(there, PUBLICATIONS, |source| {
        let (publications, findings) = read_publications(source, today);
        (findings.is_empty().then_some(publications), findings)
    });
    ledger.publications = publications.unwrap_or(Some(Vec::new()));
    ledger
}

/// Tells frozen figures when they were corrected. What is kept and equals what came after it was never
/// replaced: the correction was broken off.
pub(super) fn add_corrections(
    kept: &[(Replaced, Option<PublishedFigures>)],
    frozen: &mut BTreeMap<i32, Option<PublishedFigures>>,
) {
    for (year, figures) in frozen.iter_mut().filter_map(|(year, it)| Some((*year, it.as_mut()?))) {
        let mut after = figures.seal();
        for (replaced, before) in kept.iter().filter(|(kept, _)| kept.year == year).rev() {
            let before = before.as_ref().map(PublishedFigures::seal).unwrap_or_default();
            if before != after && figures.corrected.first() != Some(&replaced.day) {
                figures.corrected.insert(0, replaced.day);
            }
            after = before;
        }
    }
}
