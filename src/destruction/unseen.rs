//! What was not looked into, and why.

/// Why a file, or a part of it, was not looked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unseen {
    /// It holds a picture, or something else in which no text can be read.
    Form,
    /// It is locked.
    Locked,
    /// More comes out of it than can be held.
    Large,
    /// It holds the history of a repository, as `git bundle` writes it or a store keeps it.
    History,
}
