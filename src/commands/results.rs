//! Where results go.

use std::io::{self, StdoutLock, Write};
use std::sync::{Mutex, PoisonError};

use anstream::adapter::StripBytes;
use anstream::{AutoStream, ColorChoice};

/// Where a verb writes what it found.
pub(super) enum Output<'a> {
    /// Standard output, with colours where they are wanted.
    Coloured(UntilClosed<AutoStream<StdoutLock<'static>>>),
    /// Standard output, as it is.
    Plain(UntilClosed<StdoutLock<'static>>),
    /// Kept until all is there; without colours where something takes them out.
    Held(&'a Mutex<Vec<u8>>, Option<StripBytes>),
}

impl<'a> Output<'a> {
    pub(super) fn held(held: &'a Mutex<Vec<u8>>, color: ColorChoice) -> Self {
        Self::Held(held, (color == ColorChoice::Never).then(StripBytes::new))
    }
}

impl Write for Output<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Coloured(to) => to.write(bytes),
            Self::Plain(to) => to.write(bytes),
            Self::Held(held, strip) => {
                let mut held = held.lock().unwrap_or_else(PoisonError::into_inner);
                match strip {
                    Some(strip) => strip.strip_next(bytes).for_each(|part| held.extend_from_slice(part)),
                    None => held.extend_from_slice(bytes),
                }
                Ok(bytes.len())
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Coloured(to) => to.flush(),
            Self::Plain(to) => to.flush(),
            Self::Held(..) => Ok(()),
        }
    }
}

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
