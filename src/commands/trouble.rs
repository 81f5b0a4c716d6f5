//! Why a verb could not do its work, and how that is told.

use std::io::{self, Write};
use std::process::ExitCode;

use anstream::AutoStream;

use crate::locale::{Argument, Locale, Message};
use crate::printer::say;

/// Why a verb could not do its work: what to tell, and below it the cause, what to do, or each place.
#[derive(Debug)]
pub(super) struct Trouble {
    pub(super) message: Message,
    details: Vec<Message>,
}

pub(super) type Result<T> = std::result::Result<T, Trouble>;

impl Trouble {
    pub(super) fn new(message: Message) -> Self {
        Self { message, details: Vec::new() }
    }

    /// The same with one more line below it.
    pub(super) fn detail(mut self, detail: Message) -> Self {
        self.details.push(detail);
        self
    }

    pub(super) fn because(self, cause: impl Into<Cause>) -> Self {
        let Cause(text) = cause.into();
        self.detail(Message::new("trouble-cause").with("cause", text))
    }

    /// Tells it on standard error; the exit code says that the work was not done.
    pub(super) fn tell(&self, locale: &Locale) -> ExitCode {
        let mut to = AutoStream::auto(io::stderr().lock());
        let name = locale.text("severity-error");
        // There is nowhere left to tell that standard error can't be written.
        let _ = writeln!(to, "\x1b[1m\x1b[31m{name}\x1b[0m: {}", say(locale, &self.message));
        for detail in &self.details {
            let _ = writeln!(to, "  {}", say(locale, detail));
        }
        ExitCode::from(2)
    }
}

impl From<io::Error> for Trouble {
    fn from(cause: io::Error) -> Self {
        Self::new(Message::new("trouble-output")).because(cause)
    }
}

/// A cause as people read it.
#[derive(Debug)]
pub(super) struct Cause(pub(super) Argument);

impl From<&str> for Cause {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Cause {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<io::Error> for Cause {
    fn from(cause: io::Error) -> Self {
        Self::from(&cause)
    }
}

impl From<&io::Error> for Cause {
    /// What an office may meet has a text in both languages; the rest stays in the system's words.
    fn from(cause: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        let key = match cause.kind() {
            Kind::PermissionDenied => "cause-denied",
            Kind::NotFound => "cause-not-found",
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => "cause-full",
            Kind::ReadOnlyFilesystem => "cause-read-only",
            Kind::IsADirectory => "cause-folder",
            Kind::NotADirectory => "cause-no-folder",
            Kind::InvalidFilename => "cause-name",
            _ => return Self(cause.to_string().into()),
        };
        Self(Argument::Key(key.to_owned()))
    }
}
