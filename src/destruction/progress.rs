//! How far a destruction is, for whoever wants to hear it.

/// Who hears how far it is.
pub trait Progress: Sync {
    /// So much is to be done.
    fn begin(&self, steps: usize);
    /// One of it is done.
    fn step(&self);
}

/// Nobody does.
pub(super) struct Unseen;

impl Progress for Unseen {
    fn begin(&self, _steps: usize) {}
    fn step(&self) {}
}
