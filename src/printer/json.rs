//! Stable, versioned JSON, for programs: nulls and empty lists instead of absent keys.
//!
//! The forms are documented in `docs/formats.md`, with a schema of each in `docs/schemas`.

mod agenda;
mod chronicle;
mod dossier;
mod explanation;
mod figures;
mod findings;

use super::{
    Format, WriteAgenda, WriteChronicle, WriteDossier, WriteExplanation, WriteFigures, WriteFindings,
};

/// The version of the forms: a key that is taken away or changes its meaning raises it.
const SCHEMA: u32 = 1;

/// JSON, for programs.
#[derive(Debug)]
pub(super) struct Json;

impl Format for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn extension(&self) -> &'static str {
        "json"
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
