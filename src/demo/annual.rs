//! The yearly reports: drawn up by the secretariat, established by the management in January.

use super::book::{Phrases, capital, fill};
use super::page::wrapped;
use super::random::Random;
use crate::calendar::Day;

/// The report over a year, in which so many complaints were registered; `established` is there
/// once the management has signed it. The dice choose its words.
pub(super) fn report(
    phrases: &Phrases,
    (year, registered): (i32, usize),
    drawn_up: Day,
    established: Option<Day>,
    mut random: Random,
) -> String {
    let mut text = format!("---\njaar: {year}\nopgesteld: {drawn_up}\n");
    if let Some(established) = established {
        text.push_str(&format!("vastgesteld: {established}\n"));
    }
    text.push_str("---\n");
    let sections = phrases.report.iter().map(|section| {
        let chosen: &String = random.pick(&section.texts);
        let words = fill(chosen, |name| (name == "registered").then(|| counted(registered)));
        format!("## {}\n\n{}", section.heading, wrapped(&capital(&words)))
    });
    text.push_str(&sections.collect::<Vec<_>>().join("\n"));
    text
}

/// A number as running text has it: in words up to twenty.
fn counted(number: usize) -> String {
    const WORDS: [&str; 21] = [
        "nul",
        "één",
        "twee",
        "drie",
        "vier",
        "vijf",
        "zes",
        "zeven",
        "acht",
        "negen",
        "tien",
        "elf",
        "twaalf",
        "dertien",
        "veertien",
        "vijftien",
        "zestien",
        "zeventien",
        "achttien",
        "negentien",
        "twintig",
    ];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}
