//! A command line that is not understood, told in the language.

use std::io::Write;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::results::UntilClosed;
use super::trouble::Trouble;
use crate::locale::{Locale, Message};
use crate::printer::Format;
use crate::vocabulary::ClosedList;

/// Help and version are results; anything else is a usage error.
pub(super) fn refuse(error: &clap::Error, locale: &Locale) -> ExitCode {
    if !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return misunderstood(error).tell(locale);
    }
    let mut to = UntilClosed::new(anstream::stdout().lock());
    let written = write!(to, "{}", error.render().ansi()).and_then(|()| to.flush());
    written.map_or_else(|cause| Trouble::from(cause).tell(locale), |()| ExitCode::SUCCESS)
}

fn misunderstood(error: &clap::Error) -> Trouble {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let key = match error.kind() {
        ErrorKind::InvalidSubcommand => "usage-unknown-verb",
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "usage-no-verb",
        _ => "usage-other",
    };
    let first = error.to_string().lines().next().unwrap_or_default().to_owned();
    let message = Message::new(key)
        .with("argument", context(ContextKind::InvalidArg))
        .with("verb", context(ContextKind::InvalidSubcommand))
        .with("value", context(ContextKind::InvalidValue))
        .with("details", first.trim_start_matches("error: "));
    let help = suggestion(error).or_else(|| remedy(error));
    help.into_iter().fold(Trouble::new(message), Trouble::detail)
}

/// The nearest verb, option or value.
fn suggestion(error: &clap::Error) -> Option<Message> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near = kinds.into_iter().find_map(|kind| error.get(kind))?.to_string();
    (!near.is_empty()).then(|| Message::new("help-nearest").with("near", near))
}

/// What can be given where a value can't.
fn remedy(error: &clap::Error) -> Option<Message> {
    if !matches!(error.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation) {
        return None;
    }
    if let Some(ContextValue::Strings(values)) = error.get(ContextKind::ValidValue) {
        return Some(Message::new("help-choose").with("choices", values.join(", ")));
    }
    let argument = error.get(ContextKind::InvalidArg)?.to_string();
    match argument.split(' ').next()? {
        "--today" => Some(Message::new("usage-today-help")),
        "--within" => Some(Message::new("usage-within-help")),
        "--format" => {
            let formats = Format::names().collect::<Vec<_>>().join(", ");
            Some(Message::new("help-choose").with("choices", formats))
        }
        _ => None,
    }
}
