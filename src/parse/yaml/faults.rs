//! What is refused of a text that parses.

use crate::diagnostic::Code;
use crate::locale::{Key, Message};
use crate::source::{Edit, Span};

/// Something that parses and is refused all the same.
pub(super) struct Fault {
    pub(super) code: Code,
    pub(super) span: Span,
    pub(super) message: Message,
    pub(super) help: Message,
    pub(super) first: Option<Span>,
    pub(super) mend: Vec<Edit>,
}

impl Fault {
    pub(super) fn new(span: Span, message: Key, help: Key) -> Self {
        Self {
            code: code!("F2"),
            span,
            message: Message::new(message),
            help: Message::new(help),
            first: None,
            mend: Vec::new(),
        }
    }

    /// One with the text to type in its place.
    pub(super) fn written(span: Span, message: Key, help: Key, example: String) -> Self {
        let fault = Self::new(span, message, help);
        Self { help: fault.help.with("example", example), ..fault }
    }

    /// The same with what mends it.
    pub(super) fn mended(self, mend: impl IntoIterator<Item = Edit>) -> Self {
        Self { mend: mend.into_iter().collect(), ..self }
    }

    /// One that is refused because it is more than so many.
    pub(super) fn beyond(most: usize, span: Span, message: Key, help: Key) -> Self {
        let fault = Self::new(span, message, help);
        Self { message: fault.message.with("most", most), ..fault }
    }
}
