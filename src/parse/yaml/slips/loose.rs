//! The fields of an event, typed at the margin between the items of a list: without the dash and the
//! spaces that make them one of these.

use super::super::pieces::Line;
use super::{Slip, is_first};
use crate::parse::keys;
use crate::parse::yaml::written;
use crate::source::{Edit, Span};

/// The slips of fields that stand between two items of one list.
pub(super) fn found(lines: &[Line<'_>], slips: &mut Vec<Slip>) {
    let mut at = 1;
    while at < lines.len() {
        let item = lines[at - 1];
        // Nothing below braces that are closed belongs to them.
        let is_closed = item.text.starts_with("- {") && item.text.ends_with('}');
        let nearer = if is_closed { usize::MAX } else { item.indent };
        let run = lines[at..].iter().take_while(|line| is_field(line, nearer)).count();
        let next = lines.get(at + run);
        let is_between = next.is_some_and(|next| next.is_item() && next.indent == item.indent);
        let is_last =
            is_closed && lines[at].indent > 0 && next.is_none_or(|next| next.indent == 0 && !next.is_item());
        let begins = lines[at].key().is_some_and(|key| is_first(&key.value));
        if item.is_item() && item.indent > 0 && begins && (is_between || is_last) {
            slips.push(slip(&lines[at..at + run], item.indent));
        }
        at += run.max(1);
    }
}

/// Whether a line that stands near to the margin has a field of an event with its value.
fn is_field(line: &Line<'_>, nearer: usize) -> bool {
    let is_near = line.indent < nearer && !line.is_tabbed && !line.is_open();
    is_near && line.key().is_some_and(|key| keys::is_of_item(&key.value))
}

fn slip(run: &[Line<'_>], indent: usize) -> Slip {
    let margin = " ".repeat(indent);
    let edits = run.iter().enumerate().map(|(place, line)| {
        let sign = if place == 0 { "- " } else { "  " };
        Edit::new(Span::new(line.start - line.indent, line.start), format!("{margin}{sign}"))
    });
    let fields = run.iter().filter_map(|line| {
        let (key, value) = line.text.split_once(':')?;
        Some(format!("{key}: {}", written(value.trim())))
    });
    let example = format!("- {{{}}}", fields.collect::<Vec<_>>().join(", "));
    let end = run.last().map_or(run[0].start, |last| last.start + last.text.len());
    Slip {
        span: Span::new(run[0].start, end),
        message: Some(message!("f2-loose")),
        help: message!("f2-written-help", example = example),
        edits: edits.collect(),
    }
}
