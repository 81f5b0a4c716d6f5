//! What the tool itself writes down for good, under `records/ledger/`.

use crate::dossier::Number;

/// Where the destruction records stand.
pub const DESTRUCTIONS: &str = "records/ledger/destructions.yaml";

/// The record that a dossier was destroyed after its retention.
#[derive(Debug, Clone)]
pub struct Destruction {
    /// The number of the dossier.
    pub number: Number,
    /// The last commit of the history that still held the dossier, as git spells it.
    pub old_tip: Option<String>,
}
