//! Every verb that has a choice of formats, and what holds for whatever format it can write.

use std::collections::BTreeSet;
use std::fs;

use klacht::printer::{FORMATS, Format};

use crate::support::{Office, root};

/// A verb with the arguments that make it write something.
pub(crate) struct Verb {
    pub(crate) arguments: &'static [&'static str],
    shows: fn(&dyn Format) -> bool,
}

pub(crate) const VERBS: &[Verb] = &[
    Verb { arguments: &["check"], shows: |format| format.findings().is_some() },
    Verb { arguments: &["audit"], shows: |format| format.findings().is_some() },
    Verb { arguments: &["due", "--within", "100"], shows: |format| format.agenda().is_some() },
    Verb { arguments: &["show", "2026-002"], shows: |format| format.dossier().is_some() },
    Verb { arguments: &["log", "2026-002"], shows: |format| format.chronicle().is_some() },
    Verb { arguments: &["explain"], shows: |format| format.explanation().is_some() },
    Verb { arguments: &["explain", "A9.1"], shows: |format| format.explanation().is_some() },
    Verb { arguments: &["report", "2025"], shows: |format| format.figures().is_some() },
    Verb { arguments: PUBLIC_REPORT, shows: |format| format.figures().is_some() },
];

const PUBLIC_REPORT: &[&str] = &["report", "2025", "--audience", "public"];

impl Verb {
    /// The verb itself, without its arguments.
    pub(crate) fn name(&self) -> &'static str {
        self.arguments[0]
    }

    /// The formats that can show what it gives.
    pub(crate) fn formats(&self) -> impl Iterator<Item = &'static dyn Format> {
        FORMATS.iter().copied().filter(|format| (self.shows)(*format))
    }

    fn names(&self) -> Vec<&'static str> {
        self.formats().map(|format| format.name()).collect()
    }

    /// The arguments that make it write in a format.
    pub(crate) fn writing(&self, format: &dyn Format) -> Vec<&'static str> {
        [self.arguments, &["--format", format.name()]].concat()
    }
}

/// The formats of a verb of [`VERBS`], by the verb's name.
pub(crate) fn formats_of(name: &str) -> impl Iterator<Item = &'static dyn Format> {
    VERBS.iter().find(|verb| verb.name() == name).unwrap().formats()
}

/// Whether a text is what the ending of its format's files says that it is.
pub(crate) fn well_formed(format: &dyn Format, text: &str) -> Result<(), String> {
    match format.extension() {
        "json" | "sarif" => serde_json::from_str::<serde_json::Value>(text)
            .map(drop)
            .map_err(|cause| format!("{format:?}: {cause}: {text}")),
        "xml" => uppsala::parse(text).map(drop).map_err(|cause| format!("{format:?}: {cause}: {text}")),
        // Rows of different lengths are refused.
        "csv" => csv::ReaderBuilder::new()
            .delimiter(if format.name() == "csv-excel" { b';' } else { b',' })
            .from_reader(text.as_bytes())
            .records()
            .try_for_each(|row| row.map(drop))
            .map_err(|cause| format!("{format:?}: {cause}: {text}")),
        "ics" => calendar(text),
        "mbox" => mail_parser::mailbox::mbox::MessageIterator::new(text.as_bytes()).try_for_each(|message| {
            let message = message.map_err(|cause| format!("{format:?}: {cause:?}: {text}"))?;
            let parsed = mail_parser::MessageParser::default().parse(message.contents());
            let has_receiver = parsed.is_some_and(|parsed| parsed.to().is_some());
            has_receiver.then_some(()).ok_or_else(|| format!("{format:?}: nobody gets {text}"))
        }),
        "txt" => match text.chars().find(|character| acts(*character)) {
            Some(acting) => Err(format!("{format:?}: {acting:?} in {text:?}")),
            None => Ok(()),
        },
        other => Err(format!("no test knows what a file that ends in .{other} looks like")),
    }
}

/// Characters that a terminal acts on.
pub(crate) fn acts(character: char) -> bool {
    character.is_control() && character != '\n'
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A calendar is one whole, of lines that are a property or go on with one.
fn calendar(text: &str) -> Result<(), String> {
    let lines: Vec<&str> = text.split_terminator("\r\n").collect();
    let is_name = |name: &str| {
        let mut characters = name.chars();
        characters.all(|character| character.is_ascii_uppercase() || character == '-') && !name.is_empty()
    };
    let is_line = |line: &str| {
        line.starts_with(' ') || line.split_once([':', ';']).is_some_and(|(name, _)| is_name(name))
    };
    let is_whole = lines.first() == Some(&"BEGIN:VCALENDAR") && lines.last() == Some(&"END:VCALENDAR");
    match lines.iter().find(|line| !is_line(line) || line.contains(['\r', '\n'])) {
        None if is_whole => Ok(()),
        wrong => Err(format!("{wrong:?} in {text:?}")),
    }
}

#[test]
fn a_verb_refuses_other_formats_and_names_its_own() {
    let office = Office::new();
    for verb in VERBS {
        for (language, choose) in [("nl", "Kies uit"), ("en", "Choose from")] {
            let wrong = [verb.arguments, &["--lang", language, "--format", "spijkerschrift"]].concat();
            let run = office.run(&wrong);
            assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:?}");
            let wanted = format!("{choose}: {}.", verb.names().join(", "));
            assert_eq!(run.stderr.lines().nth(1).map(str::trim), Some(wanted.as_str()), "{run:?}");
        }
        let others = FORMATS.iter().filter(|format| !verb.names().contains(&format.name()));
        for other in others {
            let run = office.run(&verb.writing(*other));
            assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run:?}");
        }
    }
}

#[test]
fn help_lists_the_formats_of_a_verb_in_both_languages() {
    let office = Office::new();
    for verb in VERBS {
        for (language, how) in [("nl", "Hoe"), ("en", "How")] {
            let help = office.run(&[verb.name(), "--help", "--lang", language]).stdout;
            let words: Vec<&str> = help.split_whitespace().collect();
            let wanted = format!("{how}: {}", verb.names().join(", "));
            assert!(words.join(" ").contains(&wanted), "{wanted}: {help}");
            assert!(!help.contains("possible values"), "the list stands in the text: {help}");
        }
    }
}

#[test]
fn completions_offer_every_format() {
    let office = Office::new();
    for shell in ["bash", "zsh", "fish"] {
        let script = office.run(&["completions", shell]).stdout;
        let is_between = |character: char| !character.is_alphanumeric() && character != '-';
        let words: BTreeSet<&str> = script.split(is_between).collect();
        for format in FORMATS {
            assert!(words.contains(format.name()), "{shell}: {format:?}");
        }
    }
}

#[test]
fn the_table_in_the_documents_is_the_list() {
    let text = fs::read_to_string(root().join("docs/formats.md")).unwrap();
    let rows = text.lines().skip_while(|line| !line.starts_with("| command | formats |")).skip(2);
    let mut told = BTreeSet::new();
    for row in rows.take_while(|line| line.starts_with('|')) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        for verb in quoted(cells[0]) {
            let wanted: Vec<&str> = formats_of(verb).map(|format| format.name()).collect();
            assert_eq!(quoted(cells[1]).collect::<Vec<_>>(), wanted, "{row}");
            told.insert(verb);
        }
    }
    assert_eq!(told, VERBS.iter().map(Verb::name).collect());
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}
