//! Asking on a terminal. Without one nothing ever waits.

use std::io::{self, IsTerminal};

use dialoguer::{FuzzySelect, Input};

use crate::commands::{Result, Trouble};

/// Whether there is somebody to ask.
pub(in crate::commands) fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

fn left(error: dialoguer::Error) -> Trouble {
    let dialoguer::Error::IO(cause) = error;
    Trouble::new(message!("trouble-asking")).because(cause)
}

/// Lets somebody choose: arrows move, letters narrow the list down, and Esc leaves it, by which nothing
/// is written.
pub(in crate::commands) fn pick(question: &str, items: &[String]) -> Result<Option<usize>> {
    FuzzySelect::new().with_prompt(question).items(items).default(0).interact_opt().map_err(left)
}

/// Asks for a text.
pub(in crate::commands) fn ask(question: &str) -> Result<String> {
    Input::<String>::new().with_prompt(question).allow_empty(true).interact_text().map_err(left)
}
