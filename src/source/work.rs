//! Counts the work that reading a text takes, so that a test can hold it to the size of the text.

use std::cell::Cell;

thread_local! {
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

/// So many bytes were looked at.
pub(crate) fn add(bytes: usize) {
    BYTES.set(BYTES.get() + bytes);
}

/// How many bytes were looked at in `work`, on this thread.
pub(crate) fn of(work: impl FnOnce()) -> usize {
    let before = BYTES.get();
    work();
    BYTES.get() - before
}
