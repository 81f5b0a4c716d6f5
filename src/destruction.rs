//! Destroying dossiers in a way that can be proved.
//!
//! Destroying is a function of a history: given the history up to a commit and the dossiers to be
//! destroyed, each rewritten commit is determined. Whoever holds the old history computes the new one
//! and compares a single name; nobody needs to be trusted.

mod adopt;
mod agreed;
mod alike;
mod beside;
mod chain;
mod charsets;
mod closer;
mod commit;
mod copies;
mod doomed;
mod exchange;
mod holders;
mod inside;
mod judged;
mod locks;
mod nested;
mod notes;
mod obstacles;
mod pdf;
mod plan;
mod prepared;
mod progress;
mod reader;
mod recorded;
mod references;
mod remnants;
mod rewriting;
mod room;
mod search;
mod sentences;
mod stock;
mod told;
mod unseen;
mod words;

pub use self::adopt::{Adopted, adopt, other_history};
pub use self::agreed::Lack;
pub use self::chain::Chain;
pub use self::copies::Sign;
pub use self::doomed::Doomed;
pub use self::exchange::{Account, Left, finish_what_was_left};
pub use self::holders::{bundles_beside, holders, unseen_beside};
pub use self::judged::{After, Lacking};
pub use self::locks::Locks;
pub use self::obstacles::{Clearing, Obstacle, of_repository};
pub use self::plan::{Ground, Open, Plan, words};
pub use self::prepared::Prepared;
pub use self::progress::Progress;
pub use self::recorded::{Epoch, epochs, is_called_after, last_said, records_in};
pub use self::references::References;
pub use self::remnants::{Remnant, Remnants, remnants};
pub use self::rewriting::{Outcome, Rewriting};
pub use self::search::{Beside, Found, Search};
pub use self::stock::Stock;
pub use self::told::figures;
pub use self::unseen::Unseen;
pub use self::words::{Known, MATCHER, Words};
