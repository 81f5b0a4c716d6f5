//! Where a text stops being YAML, told in words of our own.

use super::quotes::{LONGEST_SHOWN, meant, quoted};
use super::tree::Stop;
use crate::locale::{Key, Message};
use crate::parse::limits::DEEPEST;
use crate::source::{Edit, Source, Span};
use crate::unseen::code;

/// What the parser says, by a part of it, with the text that tells it and the one that says what to
/// do. The first that fits counts.
const MEANINGS: &[(&str, Key, Key)] = &[
    ("recursion limit", key!("f2-deep"), key!("f2-deep-help")),
    ("unprintable", key!("f2-control"), key!("f2-control-help")),
    ("tab", key!("f2-tab"), key!("f2-tab-help")),
    ("valid YAML whitespace", key!("f2-tab"), key!("f2-tab-help")),
    ("byte order mark", key!("f2-control"), key!("f2-control-help")),
    ("comment intercepting", key!("f2-comment"), key!("f2-quotes-help")),
    ("unknown anchor", key!("f2-alias"), key!("f2-quotes-help")),
    ("handle", key!("f2-tag"), key!("f2-quotes-help")),
    ("tag", key!("f2-tag"), key!("f2-quotes-help")),
    ("TAG", key!("f2-tag"), key!("f2-quotes-help")),
    ("invalid trailing content", key!("f2-trailing"), key!("f2-quotes-help")),
    ("escape", key!("f2-escape"), key!("f2-escape-help")),
    ("hexadecimal", key!("f2-escape"), key!("f2-escape-help")),
    ("quoted scalar", key!("f2-quote"), key!("f2-quote-help")),
    ("mapping values are not allowed", key!("f2-colon"), key!("f2-quotes-help")),
    ("unexpected character", key!("f2-reserved"), key!("f2-quotes-help")),
    ("anchor or alias", key!("f2-reserved"), key!("f2-quotes-help")),
    ("block scalar", key!("f2-reserved"), key!("f2-quotes-help")),
    ("block sequence entries", key!("f2-reserved"), key!("f2-quotes-help")),
    ("mapping keys are not allowed", key!("f2-reserved"), key!("f2-quotes-help")),
    ("plain scalar", key!("f2-reserved"), key!("f2-quotes-help")),
    ("directive", key!("f2-reserved"), key!("f2-quotes-help")),
    ("flow", key!("f2-bracket"), key!("f2-bracket-help")),
    ("bracket", key!("f2-bracket"), key!("f2-bracket-help")),
    ("illegal placement of ':'", key!("f2-bracket"), key!("f2-bracket-help")),
    ("simple key", key!("f2-no-colon"), key!("f2-no-colon-help")),
    ("indent", key!("f2-indent"), key!("f2-indent-help")),
];

/// A stop as it is told: the place to look at, what is wrong there, and what to do.
pub(super) struct Stopped {
    pub(super) place: Span,
    pub(super) message: Message,
    pub(super) help: Message,
    pub(super) mend: Option<Edit>,
}

impl Stop {
    /// Whether anything stands behind it on its line.
    pub(super) fn stands_before_more(&self, source: &Source) -> bool {
        let line = source.line_around(self.at);
        !is_blank(source.slice(Span::new(self.at.min(line.end), line.end)))
    }

    /// Where a bracket was opened that makes what follows unreadable: on a line above, or on the same
    /// one when nothing more stands there.
    fn unclosed(&self, source: &Source) -> Option<usize> {
        let bracket = self.bracket?;
        let is_above = source.line_around(bracket) != source.line_around(self.at);
        (is_above || !self.stands_before_more(source)).then_some(bracket)
    }
}

/// What a stop within `piece` means.
pub(super) fn meaning(stop: &Stop, source: &Source, piece: Span) -> Stopped {
    let known = MEANINGS.iter().find(|(part, ..)| stop.info.contains(part));
    let (mut message, mut help) =
        known.map_or((key!("f2-other"), key!("f2-other-help")), |known| (known.1, known.2));
    let mut at = stop.at;
    if message == key!("f2-deep") {
        at = stop.bracket.unwrap_or(at);
    } else if let Some(bracket) = stop.unclosed(source) {
        at = bracket;
        (message, help) = (key!("f2-bracket"), key!("f2-bracket-help"));
    } else if message == key!("f2-other") && follows_an_end(source, at) {
        (message, help) = (key!("f2-trailing"), key!("f2-quotes-help"));
    }
    let place = place_from(source, at.min(last_text(source, piece)), piece.end);
    let character = source.slice(place).chars().next();
    let message = Message::new(message)
        .with("character", character.map(String::from).unwrap_or_default())
        .with("code", character.map(code).unwrap_or_default())
        .with("most", DEEPEST);
    let mend = if help == key!("f2-quotes-help") { in_quotes(source, piece) } else { None };
    let help = Message::new(help).with("example", example(source, piece));
    Stopped { place, message, help, mend }
}

/// From an offset to the end of its line, but not beyond `end`; the whole line when nothing stands
/// there.
pub(super) fn place_from(source: &Source, at: usize, end: usize) -> Span {
    let line = source.line_around(at);
    let rest = Span::new(at.min(line.end), line.end.min(end));
    if is_blank(source.slice(rest)) { line } else { rest }
}

/// Whether there is nothing to see; it looks no further than it must.
fn is_blank(text: &str) -> bool {
    text.trim_start().is_empty()
}

/// Where the last text of a piece ends: the parser notices some faults only lines below.
fn last_text(source: &Source, piece: Span) -> usize {
    piece.start + source.slice(piece).trim_end().len()
}

/// Whether a closing bracket stands before an offset on its line.
fn follows_an_end(source: &Source, at: usize) -> bool {
    let line = source.line_around(at);
    source.slice(Span::new(line.start, at)).trim_end().ends_with(['}', ']'])
}

/// The piece with its whole value between quotes, where it is one key with one value on one line; else
/// an invented one.
fn example(source: &Source, piece: Span) -> String {
    let (key, value) = own_value(source, piece).unwrap_or(("onderwerp", "Les 3: te laat begonnen"));
    format!("{key}: {}", quoted(meant(value)))
}

/// The key and the value of a piece that is one of each on one line.
fn own_value(source: &Source, piece: Span) -> Option<(&str, &str)> {
    source.slice(piece).trim().split_once(": ").filter(|(key, value)| {
        let is_word = key.chars().all(|character| character.is_alphanumeric() || character == '-');
        // A list between quotes would be one text.
        let is_text = !value.starts_with(['[', '{']);
        is_word && is_text && value.len() <= LONGEST_SHOWN && !value.contains('\n')
    })
}

/// Quotes around the value of a piece. What stands behind ‘#’ may be no part of it.
fn in_quotes(source: &Source, piece: Span) -> Option<Edit> {
    let (_, value) = own_value(source, piece).filter(|(_, value)| !value.contains('#'))?;
    let end = last_text(source, piece);
    Some(Edit::new(Span::new(end - value.len(), end), quoted(meant(value))))
}

#[cfg(test)]
mod tests {
    use super::super::tree::read;
    use super::MEANINGS;

    /// For each row in order a text at which the parser stops with these words.
    const STOPS: &[(&str, &str)] = &[
        ("recursion limit", "DEEP"),
        ("unprintable", "a\0b"),
        ("tab", "a:\n\tb: 1"),
        ("valid YAML whitespace", "? a\n:\tb"),
        ("byte order mark", "a: 1\n\u{feff}b: 2"),
        ("comment intercepting", "a: b # c\n  d"),
        ("unknown anchor", "a: *b"),
        ("handle", "a: !e!soort b"),
        ("tag", "a: !<soort b"),
        ("TAG", "%TAG ! tag:a^\n---\na"),
        ("invalid trailing content", "a: 'b' c"),
        ("escape", "a: \"\\q\""),
        ("hexadecimal", "a: \"\\xzz\""),
        ("quoted scalar", "a: 'b"),
        ("mapping values are not allowed", "a: b: c"),
        ("unexpected character", "a: @b"),
        ("anchor or alias", "a: & b"),
        ("block scalar", "a: |x\n b"),
        ("block sequence entries", "a: - b"),
        ("mapping keys are not allowed", "a: ? b"),
        ("plain scalar", "a: [-]"),
        ("directive", "% x"),
        ("flow", "a: [b"),
        ("bracket", "a: ]"),
        ("illegal placement of ':'", "[a\n: b]"),
        ("simple key", "a: 1\n&x\n- b"),
        ("indent", "a: [\n]x"),
    ];

    #[test]
    fn every_row_tells_of_a_text_at_which_the_parser_stops() {
        let parts: Vec<&str> = MEANINGS.iter().map(|(part, ..)| *part).collect();
        assert_eq!(parts, STOPS.iter().map(|(part, _)| *part).collect::<Vec<_>>());
        let deep = format!("a: {}", "[".repeat(400));
        for (part, text) in STOPS {
            let text = if *text == "DEEP" { deep.as_str() } else { text };
            let stop = read(text, 0, 1000).stop.unwrap_or_else(|| unreachable!("{text:?} is no YAML"));
            let told = MEANINGS.iter().find(|(part, ..)| stop.info.contains(part)).map(|row| row.0);
            assert_eq!(told, Some(*part), "{text:?}: {}", stop.info);
        }
    }
}
