//! One dossier judged without the others.

use super::desk::{Anew, Desk};
use super::kept::Entries;
use super::{Framework, Judged};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::rules::{ReportTexts, finished, sentences_name_nobody};
use crate::store::{Failure, Files, Store};

impl Framework {
    /// Reads and judges one dossier alone, as far as it can be judged without the others; none where no
    /// dossier can stand at that path.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn judge_one<F: Files, T>(
        &self,
        store: &Store<F>,
        path: &str,
        today: Day,
        each: impl Fn(&Judged<'_>) -> T,
    ) -> Result<Option<T>, Failure> {
        let Some(file) = store.dossier_at(path) else { return Ok(None) };
        let (regulations, people, texts) = (&self.regulations, &*self.people, &ReportTexts::of(&[]));
        let desk = Desk { store, regulations, people, reports: &[], texts, today };
        desk.judge(&file, &Anew(each), &Entries::default()).map(|(_, outcome)| Some(outcome.made))
    }

    /// Everything that is found in a dossier alone: with whom its sentences for the public name, as far as
    /// the dossier itself, the people and the regulation know them.
    #[must_use]
    pub fn found_alone(&self, judged: &Judged<'_>) -> Vec<Finding> {
        let mut findings = judged.findings.to_vec();
        let Some(case) = judged.case else { return findings };
        let names = || {
            let mut names = self.names.clone();
            names.merge(judged.names.clone());
            names
        };
        findings.extend(finished(sentences_name_nobody(case, names), Some(case.regulation)));
        findings.sort_by(Finding::compare);
        findings
    }
}
