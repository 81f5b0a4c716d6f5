//! A command line that is not understood, told in the language.

use std::ffi::OsString;
use std::io::{self, Write};

use anstream::AutoStream;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::paging::Pager;
use super::results::UntilClosed;
use super::{Outcome, Result, Trouble};
use crate::locale::Message;

/// Help and version are results; anything else is a usage error.
pub(super) fn answer(error: &clap::Error, is_paged: bool) -> Result<Outcome> {
    if !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return Err(misunderstood(error));
    }
    let text = error.render().ansi().to_string();
    if let Some(pager) = is_paged.then(Pager::wanted).flatten() {
        pager.show(text.as_bytes(), AutoStream::choice(&io::stdout()))?;
        return Ok(Outcome::Clean);
    }
    let mut to = UntilClosed::new(anstream::stdout().lock());
    write!(to, "{text}")?;
    to.flush()?;
    Ok(Outcome::Clean)
}

/// `klacht help VERB` is `klacht VERB --help`.
pub(super) fn as_help(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if arguments.get(1).is_some_and(|first| first == "help") {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

fn misunderstood(error: &clap::Error) -> Trouble {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let key = match error.kind() {
        ErrorKind::InvalidSubcommand => key!("usage-unknown-verb"),
        ErrorKind::ArgumentConflict => key!("usage-conflict"),
        ErrorKind::UnknownArgument if !context(ContextKind::InvalidArg).starts_with('-') => {
            key!("usage-one-too-many")
        }
        ErrorKind::UnknownArgument => key!("usage-unknown-argument"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => key!("usage-value"),
        ErrorKind::MissingRequiredArgument => key!("usage-missing"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            key!("usage-no-verb")
        }
        _ => key!("usage-other"),
    };
    let first = error.to_string().lines().next().unwrap_or_default().to_owned();
    let message = Message::new(key)
        .with("argument", context(ContextKind::InvalidArg))
        .with("verb", context(ContextKind::InvalidSubcommand))
        .with("value", context(ContextKind::InvalidValue))
        .with("other", context(ContextKind::PriorArg))
        .with("details", first.trim_start_matches("error: "));
    let help = suggestion(error).or_else(|| remedy(error));
    help.into_iter().fold(Trouble::new(message), Trouble::detail)
}

/// The nearest verb, option or value.
fn suggestion(error: &clap::Error) -> Option<Message> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near = kinds.into_iter().find_map(|kind| error.get(kind))?.to_string();
    (!near.is_empty()).then(|| message!("help-nearest", near = near))
}

/// What can be given where a value can't.
fn remedy(error: &clap::Error) -> Option<Message> {
    if !matches!(error.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation) {
        return None;
    }
    if let Some(ContextValue::Strings(values)) = error.get(ContextKind::ValidValue) {
        return Some(message!("help-choose", choices = values.join(", ")));
    }
    let argument = error.get(ContextKind::InvalidArg)?.to_string();
    match argument.split(' ').next()? {
        "--today" => Some(message!("usage-today-help")),
        "--within" => Some(message!("usage-within-help")),
        _ => None,
    }
}
