//! Lines for a window: broken between words, with what follows below the text that it belongs to.

use std::io::{self, Write};

use anstream::adapter::strip_str;
use textwrap::{Options, WordSplitter};

/// What a line of a drawing of source text has near its beginning; such a line keeps its shape.
const DRAWN: [char; 5] = ['│', '╭', '├', '━', '┃'];
/// How far from its beginning that is looked for, in characters: the number of a line stands before it.
const GUTTER: usize = 24;
/// Windows narrower than this are written to as if they were so wide.
const NARROWEST: usize = 40;
/// The deepest that what follows is set in.
const DEEPEST: usize = 24;

/// Wraps what is written to it.
pub(super) struct Wrapped<W: Write> {
    to: W,
    width: usize,
    line: Vec<u8>,
}

impl<W: Write> Wrapped<W> {
    pub(super) fn new(to: W, width: usize) -> Self {
        Self { to, width: width.max(NARROWEST), line: Vec::new() }
    }

    fn write_line(&mut self) -> io::Result<()> {
        let line = String::from_utf8_lossy(&self.line).into_owned();
        self.line.clear();
        let is_drawn = line.chars().take(GUTTER).any(|character| DRAWN.contains(&character));
        if is_drawn || textwrap::core::display_width(&line) <= self.width {
            return writeln!(self.to, "{line}");
        }
        let indent = " ".repeat(hanging(&line));
        let options = Options::new(self.width)
            .subsequent_indent(&indent)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        textwrap::wrap(&line, options).iter().try_for_each(|part| writeln!(self.to, "{part}"))
    }
}

/// Where the text of a line begins: behind its indent, and behind the first column where two spaces
/// close that.
fn hanging(line: &str) -> usize {
    let plain = strip_str(line).to_string();
    let indent = plain.chars().take_while(|character| *character == ' ').count();
    let text = plain.trim_start();
    let column = text.find("  ").map(|end| {
        let gap = text[end..].chars().take_while(|character| *character == ' ').count();
        indent + text[..end].chars().count() + gap
    });
    column.filter(|column| *column <= DEEPEST).unwrap_or(indent + 2)
}

impl<W: Write> Write for Wrapped<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            match part.strip_suffix(b"\n") {
                Some(rest) => {
                    self.line.extend_from_slice(rest);
                    self.write_line()?;
                }
                None => self.line.extend_from_slice(part),
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.line.is_empty() {
            let rest = std::mem::take(&mut self.line);
            self.to.write_all(&rest)?;
        }
        self.to.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str) -> String {
        let mut to = Wrapped::new(Vec::new(), 40);
        write!(to, "{text}").and_then(|()| to.flush()).expect("memory takes it");
        String::from_utf8(to.to).expect("text stays text")
    }

    #[test]
    fn a_long_line_is_broken_between_words_under_the_text_that_it_belongs_to() {
        let text = "  2026-005   De klager informeren over de afhandeling van de klacht\n";
        let lines = "  2026-005   De klager informeren over\n             de afhandeling van de\n             klacht\n";
        assert_eq!(wrapped(text), lines);
        assert_eq!(wrapped("kort\n"), "kort\n");
        assert_eq!(
            wrapped("\x1b[1mwat te doen\x1b[0m: Vul het veld in dat hier ontbreekt, en leg het vast.\n"),
            "\x1b[1mwat te doen\x1b[0m: Vul het veld in dat hier\n  ontbreekt, en leg het vast.\n"
        );
    }

    #[test]
    fn a_drawing_of_source_text_keeps_its_shape() {
        let drawn = "14 │   - {datum: 2026-06-10, stap: besluit, door: ddirks, uitkomst: toepasselijk}\n";
        assert_eq!(wrapped(drawn), drawn);
    }

    #[test]
    fn nothing_is_lost() {
        let text = "een woord dat-langer-is-dan-het-venster-dat-er-maar-veertig-tekens-heeft en meer\nrest";
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&wrapped(text)), words(text));
    }
}
