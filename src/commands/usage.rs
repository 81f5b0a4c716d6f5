//! A command line that is not understood, told in the language.

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};

use anstream::AutoStream;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use strsim::osa_distance;

use super::paging::Pager;
use super::results::UntilClosed;
use super::{Outcome, Result, Trouble};
use crate::locale::{Key, Language, Locale, Message};
use crate::vocabulary::nearest;

/// Help and version are results; anything else is a usage error.
pub(super) fn answer(error: &clap::Error, is_paged: bool, locale: &Locale) -> Result<Outcome> {
    if !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return Err(misunderstood(error));
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

fn misunderstood(error: &clap::Error) -> Trouble {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let (argument, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let argument = variable_of(&argument, &value).map_or(argument, str::to_owned);
    let key = match error.kind() {
        ErrorKind::InvalidSubcommand => key!("usage-unknown-verb"),
        ErrorKind::ArgumentConflict => key!("usage-conflict"),
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            key!("usage-one-too-many")
        }
        ErrorKind::UnknownArgument => key!("usage-unknown-argument"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.trim().is_empty() => {
            key!("usage-no-value")
        }
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
        .with("argument", argument)
        .with("verb", context(ContextKind::InvalidSubcommand))
        .with("value", value)
        .with("other", context(ContextKind::PriorArg))
        .with("details", first.trim_start_matches("error: "));
    let help = suggestion(error).or_else(|| remedy(error));
    help.into_iter().fold(Trouble::new(message), Trouble::detail)
}

/// The variables of the environment that stand for an option, as the attributes of these name them.
const VARIABLES: [(&str, &str); 2] = [("--today", "KLACHT_TODAY"), ("--lang", "KLACHT_LANG")];

/// The variable that gave an option its value, where nobody typed one.
fn variable_of(argument: &str, value: &str) -> Option<&'static str> {
    let option = argument.split(' ').next();
    let (_, variable) = VARIABLES.into_iter().find(|(name, _)| option == Some(*name))?;
    env::var(variable).is_ok_and(|set| !value.is_empty() && set == value).then_some(variable)
}

/// What people type for a verb in the language of the office, or out of habit.
const MEANT: [(&str, &[&str]); 25] = [
    ("aanmaken", &["new"]),
    ("bekijk", &["show"]),
    ("bestanden", &["add"]),
    ("bewerk", &["step", "fix"]),
    ("bewerken", &["step", "fix"]),
    ("bijvoegen", &["add"]),
    ("bouw", &["build"]),
    ("brief", &["letter"]),
    ("controle", &["check"]),
    ("controleer", &["check"]),
    ("edit", &["step", "fix"]),
    ("hernummer", &["renumber"]),
    ("herstel", &["fix"]),
    ("import", &["new", "add"]),
    ("jaarverslag", &["report"]),
    ("list", &["due", "show"]),
    ("nieuw", &["new"]),
    ("nieuwe", &["new"]),
    ("stap", &["step"]),
    ("status", &["check", "due"]),
    ("toevoegen", &["add"]),
    ("toon", &["show"]),
    ("uitleg", &["explain"]),
    ("vernietig", &["purge"]),
    ("verslag", &["report"]),
];

fn verbs_meant(typed: &str) -> Option<&'static [&'static str]> {
    let typed = typed.to_lowercase();
    MEANT.iter().find(|(word, _)| *word == typed).map(|(_, verbs)| *verbs)
}

/// The nearest verb, option or value.
fn suggestion(error: &clap::Error) -> Option<Message> {
    let context = |kind| error.get(kind).map(ToString::to_string);
    let nearest = |typed, candidates| match error.get(candidates) {
        // What clap names may be far.
        Some(ContextValue::Strings(several)) => {
            let typed = context(typed)?;
            let near = nearest(&typed, several.iter().map(String::as_str));
            // With half of a short word changed another word is meant.
            near.filter(|near| 2 * osa_distance(&typed, near) <= typed.chars().count()).map(str::to_owned)
        }
        one => one.map(ToString::to_string).filter(|one| !one.is_empty()),
    };
    if let Some(verbs) = verbs_meant(&context(ContextKind::InvalidSubcommand).unwrap_or_default()) {
        return Some(match verbs {
            [verb] => message!("help-nearest", near = *verb),
            several => message!("help-choose", choices = several.join(", ")),
        });
    }
    let near = nearest(ContextKind::InvalidSubcommand, ContextKind::SuggestedSubcommand)
        .or_else(|| nearest(ContextKind::InvalidArg, ContextKind::SuggestedArg))
        .or_else(|| nearest(ContextKind::InvalidValue, ContextKind::SuggestedValue));
    near.map(|near| message!("help-nearest", near = near))
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
    match error.kind() {
        ErrorKind::InvalidSubcommand => return Some(message!("usage-verbs-help")),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::MissingRequiredArgument => {}
        _ => return None,
    }
    let argument = error.get(ContextKind::InvalidArg)?.to_string();
    let is_of = |(name, _): &(&str, Key)| {
        let stands_for = |language| format!("<{}>", placeholder(name, Locale::of(language)));
        argument.split(' ').next() == Some(*name)
            || Language::all().any(|language| argument == stands_for(language))
    };
    let (_, key) = remedies().into_iter().find(is_of)?;
    Some(Message::new(key))
}

/// What can be given for an option, or for what stands at its place under this name.
fn remedies() -> [(&'static str, Key); 9] {
    [
        ("ID", key!("usage-id-help")),
        ("--today", key!("usage-today-help")),
        ("--date", key!("usage-today-help")),
        ("--within", key!("usage-within-help")),
        ("--port", key!("usage-port-help")),
        ("--dossiers", key!("usage-dossiers-help")),
        ("--years", key!("usage-years-help")),
        ("--seed", key!("usage-seed-help")),
        ("YEAR", key!("usage-year-help")),
    ]
}
