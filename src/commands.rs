//! The verbs: arguments, what each does, and the exit code.

mod add;
mod apart;
mod audit;
mod build;
mod check;
mod choices;
mod demo;
mod desk;
mod due;
mod editing;
mod explain;
mod export;
mod fix;
mod formats;
mod gate;
mod hook;
mod init;
mod letter;
mod log;
mod lsp;
mod meant;
mod new;
mod office;
mod outcome;
mod outputs;
mod packaging;
mod paging;
mod progress;
mod purge;
mod quoting;
mod recorded;
mod renumber;
mod report;
mod results;
mod schema;
mod serve;
mod show;
mod step;
mod taking;
mod trouble;
mod usage;
mod watching;
mod wrapping;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::Resettable;
use clap::builder::styling::{AnsiColor, Styles};
use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use self::choices::{choices, one_of};
use self::desk::{Desk, today_in_amsterdam};
use self::outcome::Outcome;
use self::trouble::{Result, Trouble};
use crate::calendar::Day;
use crate::locale::{Key, Language, Locale, Message};

/// The texts of the command line stand in the localisation files, under `cli-`.
#[derive(Debug, Parser)]
#[command(name = "klacht", version, long_version = env!("KLACHT_VERSION"), disable_help_subcommand = true)]
struct Arguments {
    #[command(flatten)]
    globals: Globals,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Args)]
struct Globals {
    #[arg(short = 'C', global = true, value_name = "DIR", id = "directory")]
    directory: Option<PathBuf>,
    #[arg(long, global = true, env = "KLACHT_TODAY", value_name = "DATE", hide_env = true, value_parser = day)]
    today: Option<Day>,
    #[arg(long, global = true, env = "KLACHT_LANG", value_name = "LANGUAGE", hide_env = true,
        value_parser = one_of(Language::all().map(|language| (language.code(), language))))]
    lang: Option<Language>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
    #[arg(long, global = true)]
    no_pager: bool,
    #[arg(short, long, global = true)]
    quiet: bool,
    #[arg(short, long, global = true, action = ArgAction::Count)]
    verbose: u8,
    #[arg(long, global = true, id = "no-cache")]
    no_cache: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Check(check::Check),
    Build(build::Build),
    Due(due::Due),
    Show(show::Show),
    New(new::New),
    Step(step::Step),
    Add(add::Add),
    Letter(letter::LetterArguments),
    Export(export::Export),
    Fix(fix::Fix),
    Renumber(renumber::Renumber),
    Schema(schema::Schema),
    Serve(serve::Serve),
    Lsp,
    Log(log::Log),
    Audit(audit::Audit),
    Report(report::Report),
    Explain(explain::Explain),
    Init(init::Init),
    Hook(hook::Hook),
    Purge(purge::Purge),
    Demo(demo::Demo),
    Completions(packaging::Completions),
    Man(packaging::Man),
}

impl Verb {
    /// Whether what it writes is there to be read, and nobody is asked or waited for meanwhile.
    fn is_read(&self) -> bool {
        match self {
            Self::Check(check) => !check.watches(),
            Self::Due(_) | Self::Show(_) | Self::Log(_) | Self::Audit(_) => true,
            Self::Report(_) | Self::Explain(_) => true,
            _ => false,
        }
    }
}

/// Runs the program with these arguments, the program's name first.
///
/// Exit code 0: nothing at or above the threshold; 1: findings; 2: the work could not be done.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Some(code) = apart::answered(&arguments) {
        return code;
    }
    let arguments = usage::as_help(arguments);
    let locale = Locale::of(spoken_language(&arguments));
    let asked = command(locale);
    // Whoever pushes to a folder hands the hook their own environment: that sets no clock.
    let of_server = arguments.iter().any(|argument| argument == "pre-receive");
    let asked = match of_server {
        true => asked.mut_arg("today", |today| today.env(Resettable::Reset)),
        false => asked,
    };
    let is_paged = !arguments.iter().any(|argument| argument == "--no-pager");
    let understood = asked.try_get_matches_from(arguments);
    let understood = understood.and_then(|matches| Arguments::from_arg_matches(&matches));
    let (outcome, locale) = match understood {
        Ok(Arguments { globals, verb }) => {
            let desk = Desk::of(&globals, verb.is_read());
            let folder = desk.directory.as_deref().unwrap_or(Path::new("."));
            let outcome = perform(&desk, &verb).map_err(|trouble| trouble.explained(folder));
            // What was found before something went wrong is shown first.
            let shown = desk.show();
            (outcome.and_then(|outcome| shown.map(|()| outcome)), desk.locale())
        }
        Err(error) => (usage::answer(&error, is_paged, locale), locale),
    };
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(trouble) => {
            trouble.tell(locale);
            ExitCode::from(2)
        }
    }
}

/// A day as people type it, in the years that the calendar knows.
fn day(text: &str) -> std::result::Result<Day, &'static str> {
    text.parse().map_err(|_| "no real day")
}

fn perform(desk: &Desk, verb: &Verb) -> Result<Outcome> {
    match verb {
        Verb::Check(check) => check.run(desk),
        Verb::Build(build) => build.run(desk),
        Verb::Due(due) => due.run(desk),
        Verb::Show(show) => show.run(desk),
        Verb::New(new) => new.run(desk),
        Verb::Step(step) => step.run(desk),
        Verb::Add(add) => add.run(desk),
        Verb::Letter(letter) => letter.run(desk),
        Verb::Export(export) => export.run(desk),
        Verb::Fix(fix) => fix.run(desk),
        Verb::Renumber(renumber) => renumber.run(desk),
        Verb::Schema(schema) => schema.run(desk),
        Verb::Serve(serve) => serve.run(desk),
        Verb::Lsp => lsp::serve(desk),
        Verb::Log(log) => log.run(desk),
        Verb::Audit(audit) => audit.run(desk),
        Verb::Report(report) => report.run(desk),
        Verb::Explain(explain) => explain.run(desk),
        Verb::Init(init) => init.run(desk),
        Verb::Hook(hook) => hook.run(desk),
        Verb::Purge(purge) => purge.run(desk),
        Verb::Demo(demo) => demo.run(desk),
        Verb::Completions(completions) => completions.run(command(desk.locale()), desk),
        Verb::Man(man) => man.run(command(desk.locale()), desk.locale(), &mut desk.output()),
    }
}

/// The language of the help, which is asked for before the arguments are understood.
fn spoken_language(arguments: &[OsString]) -> Language {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    let apart = texts.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let told = joined.or(apart).map(str::to_owned).or_else(|| env::var("KLACHT_LANG").ok());
    told.and_then(|code| Language::from_code(&code)).unwrap_or_default()
}

/// The command line with its texts in a language.
fn command(locale: &Locale) -> clap::Command {
    let styles = Styles::styled()
        .header(AnsiColor::Green.on_default().bold())
        .usage(AnsiColor::Green.on_default().bold())
        .literal(AnsiColor::Cyan.on_default().bold())
        .placeholder(AnsiColor::Cyan.on_default());
    let command = Arguments::command().styles(styles).about(locale.text(key!("cli-about")));
    let command = command.after_long_help(examples(key!("cli-examples"), None, locale));
    let command = command.help_template(template(locale));
    let command = command.subcommand_help_heading(locale.text(key!("cli-heading-commands")));
    let command = command.subcommand_value_name(usage::placeholder("COMMAND", locale));
    let command = speak_arguments(command, "global", locale);
    speak_verbs(command, "", locale)
}

/// Gives each verb its texts, and those below it theirs: `cli-hook`, `cli-hook-install`.
fn speak_verbs(command: clap::Command, above: &str, locale: &Locale) -> clap::Command {
    let names: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| {
        let key = format!("{above}{name}");
        command.mut_subcommand(name, |verb| {
            let verb = verb.about(locale.text(family!("cli-{key}")));
            let verb = verb.help_template(template(locale)).disable_help_subcommand(true);
            let verb = verb
                .arg_required_else_help(false)
                .subcommand_value_name(usage::placeholder("COMMAND", locale));
            let verb = verb.subcommand_help_heading(locale.text(key!("cli-heading-commands")));
            let verb = match member!("cli-{key}-examples") {
                Some(lines) => verb.after_long_help(examples(lines, member!("cli-{key}-remark"), locale)),
                None => verb,
            };
            speak_verbs(speak_arguments(verb, &key, locale), &format!("{key}-"), locale)
        })
    })
}

/// Where the options that every verb takes stand in help: behind its own, and the help itself at the end.
const GENERAL: usize = 500;
const LAST: usize = 999;

fn speak_arguments(command: clap::Command, verb: &str, locale: &Locale) -> clap::Command {
    let heading = match verb {
        "global" => key!("cli-heading-global"),
        _ => key!("cli-heading-options"),
    };
    let heading = locale.text(heading);
    let arguments = locale.text(key!("cli-heading-arguments"));
    // In the order in which they are typed: clap sorts by names what it was given no order for.
    let mut place = 0;
    let command = command.disable_help_flag(true).disable_version_flag(true).mut_args(|argument| {
        place += 1;
        let argument = argument.display_order(if verb == "global" { GENERAL + place } else { place });
        let choices = choices(&argument);
        let text = Message::new(family!("cli-{verb}-{}", argument.get_id()));
        let text = locale.say(&text.with("choices", choices.join(", ")));
        // The text names choices and default, so that clap does not list them once more in English.
        let usual = argument.get_default_values().iter().map(|value| value.to_string_lossy());
        let usual = usual.collect::<Vec<_>>().join(", ");
        let takes_value = argument.get_action().takes_values();
        let text = match takes_value && !usual.is_empty() {
            false => text,
            true => format!("{text} {}", locale.say(&message!("cli-usual", value = usual))),
        };
        let names = argument.get_value_names().unwrap_or_default().iter();
        let names: Vec<String> = names.map(|name| usage::placeholder(name, locale)).collect();
        let argument = if takes_value && !names.is_empty() { argument.value_names(names) } else { argument };
        let argument = argument.help(text).hide_default_value(takes_value);
        let argument = if choices.is_empty() { argument } else { argument.hide_possible_values(true) };
        let own = if argument.is_positional() { &arguments } else { &heading };
        let own = own.clone();
        argument.help_heading(own)
    });
    let help = clap::Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let help = help.display_order(LAST);
    let general = locale.text(key!("cli-heading-global"));
    let command = command.arg(help.help(locale.text(key!("cli-help"))).help_heading(general));
    if verb != "global" {
        return command;
    }
    let version = clap::Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let version = version.display_order(LAST);
    command.arg(version.help(locale.text(key!("cli-version"))).help_heading(heading))
}

fn template(locale: &Locale) -> String {
    let usage = heading(key!("cli-heading-usage"), locale);
    format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}")
}

/// The last part of a long help: commands that can be typed as they stand, and what there is to say besides.
fn examples(lines: Key, remark: Option<Key>, locale: &Locale) -> String {
    let lines = textwrap::indent(&locale.text(lines), "  ");
    let remark = remark.map(|remark| format!("\n\n{}", locale.text(remark))).unwrap_or_default();
    format!("{}\n{lines}{remark}", heading(key!("cli-heading-examples"), locale))
}

/// A heading that clap does not know of, as it writes its own.
fn heading(key: Key, locale: &Locale) -> String {
    format!("\x1b[1m\x1b[32m{}\x1b[0m", locale.text(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Clap's own list of them is English, so it is left out.
    fn names_its_choices(argument: &clap::Arg) {
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        for choice in choices(argument) {
            assert!(help.contains(&choice), "{choice} is not in {help}");
        }
    }

    #[test]
    fn every_argument_and_verb_has_a_text_in_both_languages() {
        for language in Language::all() {
            let mut command = command(Locale::of(language));
            command.build();
            let help = command.render_long_help().to_string();
            assert!(!help.contains("[cli-"), "{help}");
            let mut verbs: Vec<&mut clap::Command> = command.get_subcommands_mut().collect();
            while let Some(verb) = verbs.pop() {
                let help = verb.render_long_help().to_string();
                assert!(!help.contains("[cli-"), "{help}");
                verb.get_arguments().for_each(names_its_choices);
                verbs.extend(verb.get_subcommands_mut());
            }
        }
    }
}
