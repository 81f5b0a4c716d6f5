//! Destroying dossiers in a way that can be proved.
//!
//! Destroying is a function of a history: given the history up to a commit and the dossiers to be
//! destroyed, each rewritten commit is determined. Whoever holds the old history computes the new one
//! and compares a single name; nobody needs to be trusted.

mod commit;
mod doomed;
mod plan;
mod rewriting;
mod stock;
mod words;

pub use self::doomed::Doomed;
pub use self::plan::Plan;
pub use self::rewriting::Rewriting;
pub use self::stock::Stock;
pub use self::words::Words;
