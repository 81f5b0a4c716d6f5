//! A text with some of its stretches replaced by what was meant, read in its place.

use std::sync::Arc;

use super::{Entry, Node, Value};
use crate::locale::Message;
use crate::parse::Problems;
use crate::source::{Edit, Source, Span};

/// A mistake of which it is plain what was meant: it is told, and the rest is read as if it was typed
/// well.
#[derive(Debug)]
pub(super) struct Slip {
    pub(super) span: Span,
    /// None where that is told by whoever reads what was meant.
    pub(super) message: Option<Message>,
    pub(super) help: Message,
    pub(super) edits: Vec<Edit>,
}

/// Tells slips in the data of `span`, and reads these with what was meant.
pub(super) fn load(
    problems: &mut Problems,
    span: Span,
    slips: Vec<Slip>,
    read: impl FnOnce(&mut Problems, Span) -> Node,
) -> Node {
    let mut edits = Vec::new();
    for slip in slips {
        if let Some(message) = slip.message {
            let finding = problems.report(code!("F2"), slip.span, message);
            // Behind ‘#’ may stand what was meant as a remark.
            if slip.help.key != key!("f2-tail-help") {
                finding.mend.clone_from(&slip.edits);
            }
            finding.help = Some(slip.help);
        }
        edits.extend(slip.edits);
    }
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let amended = Amended::new(&problems.text, &edits);
    let longer = span.end + amended.source.text().len() - problems.text.text().len();
    let mut inner = problems.of_amended(Arc::clone(&amended.source));
    let mut node = read(&mut inner, Span::new(span.start, longer));
    problems.take(inner, |span| amended.typed(span));
    amended.restore(&mut node);
    node
}

struct Amended {
    source: Arc<Source>,
    stretches: Vec<Stretch>,
}

/// A stretch of the amended text, up to the next one, and where it was typed.
struct Stretch {
    start: usize,
    typed: usize,
    /// Whether it stands as it was typed; of a replaced one all stands where that begins.
    is_kept: bool,
}

impl Amended {
    fn new(source: &Source, edits: &[Edit]) -> Self {
        let (mut text, mut stretches, mut at) = (String::with_capacity(source.text().len()), Vec::new(), 0);
        for edit in edits {
            // Of two that meet, the first holds.
            if edit.span.start < at {
                continue;
            }
            stretches.push(Stretch { start: text.len(), typed: at, is_kept: true });
            text.push_str(source.slice(Span::new(at, edit.span.start)));
            stretches.push(Stretch { start: text.len(), typed: edit.span.start, is_kept: false });
            text.push_str(&edit.text);
            at = edit.span.end;
        }
        stretches.push(Stretch { start: text.len(), typed: at, is_kept: true });
        text.push_str(&source.text()[at..]);
        Self { source: Arc::new(Source::of_text(source.path(), text)), stretches }
    }

    fn offset(&self, at: usize) -> usize {
        let next = self.stretches.partition_point(|stretch| stretch.start <= at);
        let stretch = &self.stretches[next.saturating_sub(1)];
        stretch.typed + if stretch.is_kept { at - stretch.start } else { 0 }
    }

    fn typed(&self, span: Span) -> Span {
        Span::new(self.offset(span.start), self.offset(span.end))
    }

    /// Every place of a node as it was typed.
    fn restore(&self, node: &mut Node) {
        node.span = self.typed(node.span);
        match &mut node.value {
            Value::List(items) => items.iter_mut().for_each(|item| self.restore(item)),
            Value::Map(entries) => {
                for Entry { key, value } in entries {
                    key.span = self.typed(key.span);
                    self.restore(value);
                }
            }
            Value::Scalar { .. } | Value::Unread => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_told_as_it_was_typed() {
        let source = Source::new("", "een twee drie");
        let edits = [
            Edit::new(Span::new(0, 3), "1"),
            Edit::new(Span::new(8, 9), ", "),
            Edit::new(Span::new(13, 13), "!"),
        ];
        let amended = Amended::new(&source, &edits);
        assert_eq!(amended.source.text(), "1 twee, drie!");
        assert_eq!(amended.typed(Span::new(2, 6)), Span::new(4, 8));
        assert_eq!(amended.typed(Span::new(8, 12)), Span::new(9, 13));
        assert_eq!(amended.typed(Span::new(0, 1)), Span::new(0, 3));
        assert_eq!(amended.typed(Span::new(12, 13)), Span::new(13, 13));
    }
}
