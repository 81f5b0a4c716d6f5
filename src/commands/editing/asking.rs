//! Asking on a terminal. Without one nothing ever waits.

use std::io::{self, IsTerminal};

use dialoguer::{FuzzySelect, Input};
use terminal_size::terminal_size;
use textwrap::core::display_width;

use crate::commands::{Result, Trouble};
use crate::printer::visible;

/// How many items of a list are seen at once; the others come as one goes along it or types.
const MOST_SHOWN: usize = 12;
/// What stands before an item, and the last column, in which terminals differ.
const MARK: usize = 4;
/// So much of an item is always shown.
const NARROWEST: usize = 20;

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
    let items = items.iter().map(|item| one_row(&visible(item)));
    let list = FuzzySelect::new().with_prompt(visible(question)).max_length(MOST_SHOWN).items(items);
    list.default(0).interact_opt().map_err(left)
}

/// An item as it fits on a row of the window: the list counts its rows, and draws over itself where one
/// takes two.
fn one_row(item: &str) -> String {
    let width = terminal_size().map_or(usize::MAX, |(width, _)| usize::from(width.0));
    let room = width.saturating_sub(MARK).max(NARROWEST);
    if display_width(item) <= room {
        return item.to_owned();
    }
    let mut kept = String::new();
    for sign in item.chars() {
        if display_width(&kept) + display_width(sign.encode_utf8(&mut [0; 4])) >= room {
            break;
        }
        kept.push(sign);
    }
    kept + "…"
}

/// Asks for a text.
pub(in crate::commands) fn ask(question: &str) -> Result<String> {
    Input::<String>::new().with_prompt(visible(question)).allow_empty(true).interact_text().map_err(left)
}
