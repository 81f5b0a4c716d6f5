//! What is told of a value that was read.

use super::faults::Fault;
use super::quotes::{meant, quoted, within_curly};
use super::{Node, Value};
use crate::calendar::Day;
use crate::source::{Edit, Span, Spanned};

/// What is told of a value that was read: that text behind it does not count, or that it stands
/// between quotes that are none. What stands between those is its text.
pub(super) fn look_at(
    node: &mut Node,
    key: Option<&Spanned<String>>,
    text: &str,
    base: usize,
) -> Option<Fault> {
    let Value::Scalar { text: value, plain: true } = &mut node.value else { return None };
    let shown = |value: &str| {
        let value = quoted(meant(value));
        key.map_or(value.clone(), |key| format!("{}: {value}", key.value))
    };
    if value.is_empty() {
        // A remark has a space behind its sign.
        let colon = key?.span.end - base;
        let behind = text.get(colon..)?.strip_prefix(':')?;
        let line = behind.lines().next()?;
        let hidden = line.trim_start();
        if !hidden.starts_with('#') || hidden[1..].starts_with([' ', '#']) || hidden.len() < 2 {
            return None;
        }
        let start = base + colon + 1 + line.len() - hidden.len();
        let hidden = hidden.trim_end();
        let span = Span::new(start, start + hidden.len());
        node.value = Value::Unread;
        return Some(Fault::written(span, key!("f2-tail"), key!("f2-tail-help"), shown(hidden)));
    }
    let behind = text.get(node.span.end - base..)?;
    // A day is whole: what stands behind it is a remark.
    let is_day = || value.parse::<Day>().is_ok();
    if behind.starts_with([' ', '\t']) && behind.trim_start_matches([' ', '\t']).starts_with('#') && !is_day()
    {
        let line = behind.lines().next()?.trim_end();
        let hidden = line.trim_start();
        let start = node.span.end + line.len() - hidden.len();
        let whole = format!("{value}{line}");
        let span = Span::new(start, start + hidden.len());
        return Some(Fault::written(span, key!("f2-tail"), key!("f2-tail-help"), shown(&whole)));
    }
    let inside = within_curly(value)?.to_owned();
    let fault = Fault::written(node.span, key!("f2-curly"), key!("f2-written-help"), shown(&inside));
    let fault = fault.mended([Edit::new(node.span, quoted(&inside))]);
    *value = inside;
    Some(fault)
}
