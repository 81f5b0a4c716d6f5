//! Progress of long work: on a terminal only, and only after a second.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::locale::Locale;

/// Work shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// The progress of a number of things, most often dossiers.
pub(super) struct Progress {
    bar: ProgressBar,
    started: Instant,
    shown: AtomicBool,
    quiet: bool,
}

impl Progress {
    pub(super) fn new(dossiers: usize, quiet: bool, locale: &Locale) -> Self {
        Self::of(dossiers, quiet, locale.text(key!("progress-dossiers")))
    }

    /// The progress of so many steps, with the word for them.
    pub(super) fn of(steps: usize, quiet: bool, word: String) -> Self {
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        let template = format!("{{bar:32}} {{pos}}/{{len}} {word}");
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        Self { bar, started: Instant::now(), shown: AtomicBool::new(false), quiet }
    }

    pub(super) fn step(&self) {
        self.bar.inc(1);
        let is_due = !self.quiet && self.started.elapsed() > PATIENCE;
        if is_due && !self.shown.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
