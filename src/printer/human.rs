//! For people, on a terminal.

mod agenda;
mod chronicle;
mod dossier;
mod explanation;
mod figures;
pub(super) mod findings;

use super::{
    Format, WriteAgenda, WriteChronicle, WriteDossier, WriteExplanation, WriteFigures, WriteFindings,
};

/// With colours and the source line, for people.
#[derive(Debug)]
pub(super) struct Human;

impl Format for Human {
    fn name(&self) -> &'static str {
        "human"
    }

    fn extension(&self) -> &'static str {
        "txt"
    }

    fn is_for_people(&self) -> bool {
        true
    }

    fn findings(&self) -> Option<WriteFindings> {
        Some(findings::write)
    }

    fn agenda(&self) -> Option<WriteAgenda> {
        Some(agenda::write)
    }

    fn dossier(&self) -> Option<WriteDossier> {
        Some(dossier::write)
    }

    fn chronicle(&self) -> Option<WriteChronicle> {
        Some(chronicle::write)
    }

    fn figures(&self) -> Option<WriteFigures> {
        Some(figures::write)
    }

    fn explanation(&self) -> Option<WriteExplanation> {
        Some(explanation::write)
    }
}
