//! What is more than people type, and so is refused with its place rather than worked through.
//!
//! Everything else may be as it likes: however odd a file is, reading it takes no more than so much
//! for each byte.

/// The largest file that is read, in bytes: the longest dossiers are some tens of thousands.
pub const LARGEST_FILE: u64 = 1 << 20;

/// How deep lists and mappings may be nested. A record needs five levels; each one costs the parser
/// room of its own.
pub(super) const DEEPEST: usize = 32;

/// How many items a list may have that people type, and how many entries a list of a regulation in
/// which each has a name, such as its steps. A dossier that runs for years has some dozens of
/// events, and an organisation with so many people would not keep them in one file; but a rule may
/// compare each event with each person. The ledger, which the tool writes, has no other limit than
/// that of the file.
pub(super) const MOST_ITEMS: usize = 2000;

/// How many reasons are given why the data of one file are not YAML: more than are told anyway. What
/// follows is not read until they are mended.
pub(super) const MOST_REASONS: usize = 1000;

/// How many problems of one file are kept; of more it is only known how many there are. They need
/// hundreds of times the room of the letters that they are about.
pub(super) const MOST_KEPT: usize = 10_000;

/// How many articles the text of a regulation may have, and how many lines: the longest have some dozens and
/// some hundreds. A page with a heading or an item for every line takes hundreds of times its own size.
pub(super) const MOST_ARTICLES: usize = 1000;
/// The same for lines.
pub(super) const MOST_LINES: usize = 10_000;
