//! Signs that look like others, or like nothing.

use super::amended::Slip;
use crate::source::{Edit, Source, Span};
use crate::unseen::{code, is_invisible, is_odd_space};

/// What stands in place of a letter that a program could not read.
const LOST: char = '\u{fffd}';

/// Spaces that are none, and marks that nobody sees, in the data of a file. They are read as a plain
/// space, and as nothing. Those on lines in a row are one slip.
pub(super) fn odd(source: &Source, span: Span) -> Vec<Slip> {
    // To look at all of it takes less than to stop at the first.
    if !source.slice(span).bytes().fold(false, |found, byte| found | may_begin_odd(byte)) {
        return Vec::new();
    }
    let is_odd = |character| is_odd_space(character) || is_invisible(character);
    let runs = runs(source, span, |character| is_odd(character).then(|| is_odd_space(character)));
    runs.into_iter()
        .map(|run| {
            let name = code(run.first);
            let (message, help) = match run.kind {
                true => (message!("f2-odd-space", code = name), message!("f2-odd-space-help")),
                false => (message!("f2-control", code = name), message!("f2-control-help")),
            };
            let meant = if run.kind { " " } else { "" };
            let edits = run.places.into_iter().map(|place| Edit::new(place, meant)).collect();
            Slip { span: run.span, message: Some(message), help, edits }
        })
        .collect()
}

/// Where a text lost letters.
pub(in crate::parse) fn lost_letters(source: &Source) -> Vec<Span> {
    if !source.text().contains(LOST) {
        return Vec::new();
    }
    let all = Span::new(0, source.text().len());
    let runs = runs(source, all, |character| (character == LOST).then_some(()));
    runs.into_iter().map(|run| run.span).collect()
}

/// Whether a sign that is looked for may begin with this byte of UTF-8.
fn may_begin_odd(byte: u8) -> bool {
    let is_control = byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r') || byte == 0x7f;
    is_control || matches!(byte, 0xc2 | 0xd8 | 0xe1 | 0xe2 | 0xe3 | 0xef)
}

/// Signs of one kind, on one line or on lines in a row.
struct Run<K> {
    kind: K,
    first: char,
    places: Vec<Span>,
    /// From the first to the last of them.
    span: Span,
    /// Where its last line ends.
    end: usize,
}

fn runs<K: PartialEq>(source: &Source, span: Span, kind_of: impl Fn(char) -> Option<K>) -> Vec<Run<K>> {
    let mut runs: Vec<Run<K>> = Vec::new();
    let mut start = span.start;
    for line in source.slice(span).split_inclusive('\n') {
        let end = start + line.len();
        let is_remark = line.trim_start().starts_with('#');
        for (at, first) in line.char_indices().filter(|_| !is_remark) {
            let Some(kind) = kind_of(first) else { continue };
            let place = Span::new(start + at, start + at + first.len_utf8());
            let near = runs.iter_mut().rev().take(2).find(|run| run.kind == kind && run.end >= start);
            match near {
                Some(run) => {
                    run.places.push(place);
                    (run.span, run.end) = (run.span.to(place), end);
                }
                None => runs.push(Run { kind, first, places: vec![place], span: place, end }),
            }
        }
        start = end;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_is_passed_over_for_its_first_byte() {
        for character in ('\0'..=char::MAX).filter(|it| is_odd_space(*it) || is_invisible(*it)) {
            assert!(may_begin_odd(character.to_string().as_bytes()[0]), "{}", code(character));
        }
    }

    #[test]
    fn signs_on_lines_in_a_row_are_one_slip() {
        let source = Source::new("", "\u{a0}a: \u{a0}b\n\u{a0}c\u{200b}\nd\n\u{a0}e\n# \u{a0}\n");
        let slips = odd(&source, Span::new(0, source.text().len()));
        let told: Vec<_> = slips.iter().map(|slip| (slip.span.start, slip.edits.len())).collect();
        assert_eq!(told, [(0, 3), (12, 1), (18, 1)]);
    }
}
