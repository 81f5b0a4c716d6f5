//! A pager for what is longer than the window.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anstream::{AutoStream, ColorChoice};
use terminal_size::terminal_size;
use textwrap::core::display_width;

use super::results::UntilClosed;

/// What is asked for a pager, the first that is set.
const VARIABLES: [&str; 2] = ["KLACHT_PAGER", "PAGER"];
/// What is tried when nothing is asked for.
const USUAL: &str = "less";
/// How that pages where its user says nothing: not what fits after all, with colours, and so that what
/// was read stays on the screen.
const WAYS_OF_LESS: (&str, &str) = ("LESS", "FRX");

/// A program that shows a text page by page: its name and its arguments.
#[derive(Debug)]
pub(super) struct Pager(Vec<String>);

impl Pager {
    /// The pager that is wanted; none where nobody looks at a window, or none is asked for.
    pub(super) fn wanted() -> Option<Self> {
        if !io::stdout().is_terminal() || env::var_os("TERM").is_some_and(|name| name == "dumb") {
            return None;
        }
        let asked = VARIABLES.into_iter().find_map(|name| env::var(name).ok());
        let words = asked.as_deref().unwrap_or(USUAL).split_whitespace().map(str::to_owned);
        Some(Self(words.collect())).filter(|Self(words)| words.first().is_some_and(|name| name != "cat"))
    }

    /// Shows a text: page by page when it is longer than the window, and whole when it is not or the
    /// pager can't be started.
    pub(super) fn show(&self, text: &[u8], color: ColorChoice) -> io::Result<()> {
        if is_long(text) && self.page(text)? {
            return Ok(());
        }
        let color = if color == ColorChoice::Never { color } else { ColorChoice::Always };
        let mut to = UntilClosed::new(AutoStream::new(io::stdout().lock(), color));
        to.write_all(text)?;
        to.flush()
    }

    /// Whether the pager could be started. Who leaves it early has read enough.
    fn page(&self, text: &[u8]) -> io::Result<bool> {
        let Some((name, arguments)) = self.0.split_first() else { return Ok(false) };
        let mut command = Command::new(name);
        command.args(arguments).stdin(Stdio::piped());
        let (variable, ways) = WAYS_OF_LESS;
        if env::var_os(variable).is_none() {
            command.env(variable, ways);
        }
        // The keys that break off a program are the pager's; it would be left behind on the terminal.
        let is_over = Arc::new(AtomicBool::new(false));
        #[cfg(unix)]
        signal_hook::flag::register_conditional_default(signal_hook::consts::SIGINT, Arc::clone(&is_over))?;
        let read = command.spawn().and_then(|mut pager| {
            if let Some(input) = pager.stdin.take() {
                UntilClosed::new(input).write_all(text)?;
            }
            pager.wait()
        });
        is_over.store(true, Ordering::Relaxed);
        Ok(read.is_ok())
    }
}

/// Whether it takes more lines than the window has above the line on which is typed.
fn is_long(text: &[u8]) -> bool {
    let Some((width, height)) = terminal_size() else { return false };
    let (width, height) = (usize::from(width.0), usize::from(height.0));
    let text = String::from_utf8_lossy(text);
    let rows = text.lines().map(|line| display_width(line).div_ceil(width.max(1)).max(1));
    rows.sum::<usize>() >= height
}
