//! Lines that do not stand straight under what they belong to, where it is plain where they should: the
//! dash of an item whose keys stand well, the keys of one whose dash does, and an item without its dash.

use std::collections::HashMap;

use super::super::pieces::Line;
use super::{Slip, is_first};
use crate::source::{Edit, Span};

/// The slips of lines that stand elsewhere than the items and the keys beside them.
pub(super) fn found(lines: &[Line<'_>], slips: &mut Vec<Slip>) {
    let mut dashes: HashMap<(&str, usize), usize> = HashMap::new();
    for line in lines.iter().filter(|line| !line.is_tabbed) {
        if let Some((key, _)) = key_of_item(line) {
            *dashes.entry((key, line.indent)).or_default() += 1;
        }
    }
    // How far from the margin the key of a list stands, by how far its items do.
    let mut owners: HashMap<usize, usize> = HashMap::new();
    let mut item = None;
    for (at, line) in lines.iter().enumerate() {
        if line.is_item() {
            let above = at.checked_sub(1).map(|above| lines[above]);
            if let Some(above) = above.filter(|above| above.is_open() && !above.is_item()) {
                owners.insert(line.indent, above.indent);
            }
            slips.extend(askew_dash(line, &lines[at + 1..], &dashes));
            slips.extend(shallow_keys(line, &lines[at + 1..], &owners));
            item = Some(line.indent);
        } else if lacks_dash(line) && at.checked_sub(1).is_some_and(|above| is_end(&lines[above])) {
            let next = lines[at + 1..].iter().find(|next| next.is_item()).map(|next| next.indent);
            slips.extend(item.or(next).map(|indent| without_dash(line, indent)));
        } else if line.indent == 0 {
            item = None;
        }
    }
}

/// The first key of an item, and how far from the margin it stands.
fn key_of_item<'s>(line: &Line<'s>) -> Option<(&'s str, usize)> {
    let text = line.text.strip_prefix("- ")?.trim_start();
    let key = text.split_once(':').map(|(key, _)| key).filter(|key| super::is_word(key))?;
    Some((key, line.indent + line.text.len() - text.len()))
}

/// An item of which the dash stands elsewhere than those of others, and the keys below it as theirs.
fn askew_dash(line: &Line<'_>, below: &[Line<'_>], dashes: &HashMap<(&str, usize), usize>) -> Option<Slip> {
    let (key, column) = key_of_item(line).filter(|_| !line.is_tabbed)?;
    let next = below.first().filter(|next| next.key().is_some() && !next.is_tabbed)?;
    let meant = next.indent.checked_sub(2)?;
    let is_odd = meant != line.indent && next.indent != column && dashes.contains_key(&(key, meant));
    is_odd.then(|| Slip {
        span: Span::new(line.start, line.start + line.text.len()),
        message: Some(message!("f2-indent")),
        help: message!("f2-indent-item-help", column = meant + 1),
        edits: vec![moved(line, meant)],
    })
}

/// Keys that stand straight under the dash of their item.
fn shallow_keys(line: &Line<'_>, below: &[Line<'_>], owners: &HashMap<usize, usize>) -> Option<Slip> {
    let (first, column) = key_of_item(line).filter(|_| !line.is_tabbed)?;
    owners.get(&line.indent).filter(|owner| **owner < line.indent)?;
    let is_shallow = |next: &&Line<'_>| {
        let key = next.key().filter(|_| next.indent == line.indent && !next.is_tabbed);
        key.is_some_and(|key| key.value != first)
    };
    let run: Vec<&Line<'_>> = below.iter().take_while(is_shallow).collect();
    let (start, last) = (run.first()?.start, run.last()?);
    Some(Slip {
        span: Span::new(start, last.start + last.text.len()),
        message: Some(message!("f2-indent")),
        help: message!("f2-indent-key-help", column = column + 1, key = first),
        edits: run.iter().map(|line| moved(line, column)).collect(),
    })
}

fn moved(line: &Line<'_>, indent: usize) -> Edit {
    Edit::new(Span::new(line.start - line.indent, line.start), " ".repeat(indent))
}

/// Whether braces with the keys of an item stand here without a dash and a space before them.
fn lacks_dash(line: &Line<'_>) -> bool {
    let text = line.text.strip_prefix('-').unwrap_or(line.text);
    let word = text.strip_prefix('{').and_then(|text| text.split([':', ' ', ',']).next());
    !line.is_tabbed && word.is_some_and(is_first) && text.trim_end().ends_with('}')
}

/// Whether what a line says is at its end, so that the next one is no part of it but an item of a list.
fn is_end(line: &Line<'_>) -> bool {
    let holds_next = line.is_open() && line.indent > 0;
    !line.text.ends_with([',', '{', '[']) && !line.is_tabbed && !holds_next
}

fn without_dash(line: &Line<'_>, indent: usize) -> Slip {
    let sign = usize::from(line.text.starts_with('-'));
    let place = Span::new(line.start - line.indent, line.start + sign);
    Slip {
        span: Span::new(line.start, line.start + line.text.len()),
        message: Some(message!("f2-dash")),
        help: message!("f2-dash-help"),
        edits: vec![Edit::new(place, format!("{}- ", " ".repeat(indent)))],
    }
}
