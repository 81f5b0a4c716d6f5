//! A command line that is not understood, told in the language.

use std::ffi::OsString;
use std::io::{self, Write};

use anstream::AutoStream;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::paging::Pager;
use super::results::UntilClosed;
use super::{Outcome, Result, Trouble};
use crate::locale::{Locale, Message};

/// Help and version are results; anything else is a usage error.
pub(super) fn answer(error: &clap::Error, is_paged: bool, locale: &Locale) -> Result<Outcome> {
    if !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return Err(misunderstood(error, locale));
    }
    // Clap says this itself, in English.
    let options = format!("[{}]", placeholder("OPTIONS", locale));
    let text = error.render().ansi().to_string().replace("[OPTIONS]", &options);
    if let Some(pager) = is_paged.then(Pager::wanted).flatten() {
        pager.show(text.as_bytes(), AutoStream::choice(&io::stdout()))?;
        return Ok(Outcome::Clean);
    }
    let mut to = UntilClosed::new(anstream::stdout().lock());
    write!(to, "{text}")?;
    to.flush()?;
    Ok(Outcome::Clean)
}

/// Options before the verb behind which a value stands.
pub(super) const WITH_VALUE: [&str; 4] = ["-C", "--today", "--lang", "--color"];

/// `klacht help VERB` is `klacht VERB --help`, whatever stands before it.
pub(super) fn as_help(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let mut at = 1;
    while let Some(option) = arguments.get(at).and_then(|it| it.to_str()).filter(|it| it.starts_with('-')) {
        at += if WITH_VALUE.contains(&option) { 2 } else { 1 };
    }
    if arguments.get(at).is_some_and(|verb| verb == "help") {
        arguments.remove(at);
        arguments.push("--help".into());
    }
    arguments
}

/// What stands for a value in help, in the language: `FORMAT[=PATH]` is made of words of ours.
pub(super) fn placeholder(name: &str, locale: &Locale) -> String {
    let word = |word: &str| {
        let known = member!("cli-value-{}", word.to_lowercase()).map(|key| locale.text(key));
        known.unwrap_or_else(|| word.to_owned())
    };
    let (mut said, mut letters) = (String::new(), String::new());
    for sign in name.chars() {
        if sign.is_ascii_uppercase() {
            letters.push(sign);
        } else {
            said += &word(&std::mem::take(&mut letters));
            said.push(sign);
        }
    }
    said + &word(&letters)
}

fn misunderstood(error: &clap::Error, locale: &Locale) -> Trouble {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let key = match error.kind() {
        ErrorKind::InvalidSubcommand => key!("usage-unknown-verb"),
        ErrorKind::ArgumentConflict => key!("usage-conflict"),
        ErrorKind::UnknownArgument if !context(ContextKind::InvalidArg).starts_with('-') => {
            key!("usage-one-too-many")
        }
        ErrorKind::UnknownArgument => key!("usage-unknown-argument"),
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => key!("usage-no-value"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => key!("usage-value"),
        ErrorKind::TooFewValues => key!("usage-no-file"),
        ErrorKind::MissingSubcommand if context(ContextKind::InvalidSubcommand).contains(' ') => {
            key!("usage-no-verb-of")
        }
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
    let help = suggestion(error, locale).or_else(|| remedy(error));
    help.into_iter().fold(Trouble::new(message), Trouble::detail)
}

/// The nearest verb, option or value.
fn suggestion(error: &clap::Error, locale: &Locale) -> Option<Message> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near = match kinds.into_iter().find_map(|kind| error.get(kind))? {
        // The nearest is the last one.
        ContextValue::Strings(several) => several.iter().rev().cloned().collect(),
        one => vec![one.to_string()],
    };
    let quoted: Vec<String> = near.iter().filter(|it| !it.is_empty()).map(|it| format!("‘{it}’")).collect();
    let or = format!(" {} ", locale.text(key!("site-or")));
    (!quoted.is_empty()).then(|| message!("usage-nearest", near = quoted.join(&or)))
}

/// What can be given where a value can't.
fn remedy(error: &clap::Error) -> Option<Message> {
    for kind in [ContextKind::ValidValue, ContextKind::ValidSubcommand] {
        if let Some(ContextValue::Strings(values)) = error.get(kind)
            && !values.is_empty()
        {
            return Some(message!("help-choose", choices = values.join(", ")));
        }
    }
    if !matches!(error.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation) {
        return None;
    }
    let argument = error.get(ContextKind::InvalidArg)?.to_string();
    match argument.split(' ').next()? {
        "--today" => Some(message!("usage-today-help")),
        "--within" => Some(message!("usage-within-help")),
        _ => None,
    }
}
