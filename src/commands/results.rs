//! Where results go.

use std::io::{self, Write};

/// A writer whose reader may go away, as `head` does: what comes after is left out, and the work goes
/// on, so that the exit code still tells what was found.
pub(super) struct UntilClosed<W> {
    to: W,
    is_closed: bool,
}

impl<W> UntilClosed<W> {
    pub(super) fn new(to: W) -> Self {
        Self { to, is_closed: false }
    }

    fn unless_closed<T>(&mut self, instead: T, write: impl FnOnce(&mut W) -> io::Result<T>) -> io::Result<T> {
        if self.is_closed {
            return Ok(instead);
        }
        match write(&mut self.to) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.is_closed = true;
                Ok(instead)
            }
            written => written,
        }
    }
}

impl<W: Write> Write for UntilClosed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.unless_closed(bytes.len(), |to| to.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.unless_closed((), Write::flush)
    }
}
