//! Tabs before lines of which it is plain how far they should stand from the margin.

use super::Slip;
use crate::parse::limits::MOST_ITEMS;
use crate::parse::yaml::pieces::{Line, lines};
use crate::parse::yaml::tree;
use crate::source::{Edit, Source, Span, edited};

/// A line with how many spaces should stand before it.
#[derive(Clone, Copy)]
struct Placed<'s> {
    line: Line<'s>,
    indent: usize,
}

/// The tabs in the data of `span`; none where it is no YAML with spaces in their place either.
pub(in crate::parse::yaml) fn found(source: &Source, span: Span) -> Vec<Slip> {
    let all: Vec<Line<'_>> = lines(source, span).collect();
    if !all.iter().any(|line| line.is_tabbed) {
        return Vec::new();
    }
    let slips = placed(&all).map(|placed| runs(source, &placed)).unwrap_or_default();
    let edits = slips.iter().flat_map(|slip| &slip.edits);
    let inside = edits.map(|edit| {
        let place = Span::new(edit.span.start - span.start, edit.span.end - span.start);
        Edit::new(place, edit.text.as_str())
    });
    let meant = edited(source.slice(span), &inside.collect::<Vec<_>>());
    if tree::read(&meant, 0, MOST_ITEMS).is_sound() { slips } else { Vec::new() }
}

/// Every line in its place: one with tabs stands below what it belongs to as its neighbours do.
fn placed<'s>(all: &[Line<'s>]) -> Option<Vec<Placed<'s>>> {
    let mut placed: Vec<Placed<'s>> = Vec::with_capacity(all.len());
    // The next line that is indented with spaces.
    let mut next = 0;
    for (at, line) in all.iter().copied().enumerate() {
        next +=
            all[next.max(at)..].iter().take_while(|line| line.is_tabbed).count() + at.saturating_sub(next);
        let indent = if line.is_tabbed { meant(&placed, line, all.get(next))? } else { line.indent };
        placed.push(Placed { line, indent });
    }
    Some(placed)
}

fn meant(above: &[Placed<'_>], line: Line<'_>, next: Option<&Line<'_>>) -> Option<usize> {
    let last = above.last()?;
    let is_item = |line: Line<'_>| line.is_item();
    if last.line.is_open() {
        let key = last.indent + if is_item(last.line) { 2 } else { 0 };
        let beside = next.filter(|next| next.indent > key && next.is_item() == is_item(line));
        return Some(beside.map_or(key + 2, |next| next.indent));
    }
    if last.line.is_tabbed && last.line.indent != line.indent {
        let run = above.iter().rev().take_while(|above| above.line.is_tabbed);
        let mut same = run.filter(|above| above.line.indent == line.indent);
        return same.next().map(|above| above.indent);
    }
    match (is_item(last.line), is_item(line)) {
        (true, false) if last.line.text.starts_with("- {") => None,
        (true, false) => Some(last.indent + 2),
        (false, true) => above.iter().rev().find(|above| is_item(above.line)).map(|above| above.indent),
        _ => Some(last.indent),
    }
}

/// One slip for lines in a row.
fn runs(source: &Source, placed: &[Placed<'_>]) -> Vec<Slip> {
    let mut slips: Vec<Slip> = Vec::new();
    let mut end = None;
    for Placed { line, indent } in placed.iter().filter(|placed| placed.line.is_tabbed) {
        let margin = source.line_around(line.start).start;
        let edit = Edit::new(Span::new(margin, line.start), " ".repeat(*indent));
        match slips.last_mut().filter(|_| end == Some(margin)) {
            Some(slip) => {
                slip.span.end = line.start;
                slip.edits.push(edit);
            }
            None => {
                let before = source.slice(Span::new(margin, line.start)).find('\t').unwrap_or_default();
                slips.push(Slip {
                    span: Span::new(margin + before, line.start),
                    message: Some(message!("f2-tab")),
                    help: message!("f2-tab-help"),
                    edits: vec![edit],
                });
            }
        }
        end = Some(source.line_around(line.start).end + 1);
    }
    slips
}
