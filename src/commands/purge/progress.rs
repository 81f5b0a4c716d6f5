//! How far a destruction is, on a terminal.

use std::sync::Mutex;

use super::super::Desk;
use super::super::progress::Progress as Bar;
use crate::destruction::Progress;

/// A bar for each part of the work.
pub(super) struct Shown<'d> {
    desk: &'d Desk,
    word: String,
    bar: Mutex<Option<Bar>>,
}

impl<'d> Shown<'d> {
    /// With the word for the steps.
    pub(super) fn of(desk: &'d Desk, word: String) -> Self {
        Self { desk, word, bar: Mutex::new(None) }
    }

    pub(super) fn finish(&self) {
        if let Ok(mut bar) = self.bar.lock()
            && let Some(bar) = bar.take()
        {
            bar.finish();
        }
    }
}

impl Progress for Shown<'_> {
    fn begin(&self, steps: usize) {
        self.finish();
        if let Ok(mut bar) = self.bar.lock() {
            *bar = Some(Bar::of(steps, self.desk.quiet, self.word.clone()));
        }
    }

    fn step(&self) {
        if let Ok(bar) = self.bar.lock()
            && let Some(bar) = &*bar
        {
            bar.step();
        }
    }
}
