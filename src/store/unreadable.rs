//! F1: files that are no text, with how they become it.

use std::sync::Arc;

use crate::diagnostic::{Finding, Place, Severity};
use crate::locale::{Key, Message};
use crate::source::{Source, Span};

/// So many bytes tell whether every second one is zero.
const BEGINNING: usize = 256;

/// A file that is too large to be read.
pub(super) fn too_large(path: &str) -> Finding {
    unreadable(path, "", 0, key!("f1-large"), key!("f1-unreadable-help"))
}

/// A file of bytes that are no text.
pub(super) fn no_text(path: &str, bytes: &[u8]) -> Finding {
    if is_utf16(bytes) {
        return unreadable(path, "", 0, key!("f1-utf16"), key!("f1-encoding-help"));
    }
    let zero = memchr::memchr(0, bytes);
    let text = |end: usize| std::str::from_utf8(&bytes[..end]).unwrap_or_default();
    match std::str::from_utf8(bytes) {
        Ok(_) => {
            let at = zero.unwrap_or_default();
            unreadable(path, text(at), at, key!("f1-binary"), key!("f1-unreadable-help"))
        }
        Err(error) => {
            let help = if zero.is_none() { key!("f1-encoding-help") } else { key!("f1-unreadable-help") };
            let at = error.valid_up_to();
            unreadable(path, text(at), at, key!("f1-not-utf8"), help)
        }
    }
}

/// Whether it is text in UTF-16, as Notepad saves it under `Unicode`: with its mark, or with a zero at
/// every second byte.
fn is_utf16(bytes: &[u8]) -> bool {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    let is_every_second = |first: usize| {
        let (zeros, others) =
            (beginning.iter().skip(first).step_by(2), beginning.iter().skip(1 - first).step_by(2));
        beginning.len() > 3 && zeros.clone().all(|byte| *byte == 0) && others.clone().all(|byte| *byte != 0)
    };
    bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || is_every_second(0)
        || is_every_second(1)
}

/// What could be read of it shows the line.
fn unreadable(path: &str, text: &str, at: usize, message: Key, help: Key) -> Finding {
    let place = Place { source: Arc::new(Source::new(path, text)), span: Span::new(at, at) };
    Finding::new(code!("F1"), Severity::Error, place, Message::new(message)).help(Message::new(help))
}
