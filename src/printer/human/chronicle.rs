//! What was recorded of a file: who, when, and what became different.

use std::io::{self, Write};

use crate::chronicle::{Record, Recorder};
use crate::locale::Locale;
use crate::printer::{Chronicle, say, visible};
use crate::trail::{Commit, Moment};

pub(super) fn write(chronicle: &Chronicle<'_>, to: &mut dyn Write) -> io::Result<()> {
    let Chronicle { path, records, locale } = *chronicle;
    if records.is_empty() {
        return writeln!(to, "{}", say(locale, &message!("log-none", path = path)));
    }
    writeln!(to, "\x1b[1m{}\x1b[0m", visible(path))?;
    for record in records {
        writeln!(to)?;
        write_record(record, locale, to)?;
    }
    let count = records.iter().filter(|record| record.commit.is_some()).count();
    writeln!(to, "\n{}", say(locale, &message!("log-count", number = count)))
}

fn write_record(record: &Record<'_>, locale: &Locale, to: &mut dyn Write) -> io::Result<()> {
    match &record.commit {
        None => writeln!(to, "\x1b[33m{}\x1b[0m", locale.text(key!("log-pending")))?,
        Some((commit, author, committer)) => {
            let (when, who) = (written(commit.committed), say(locale, &author.message()));
            writeln!(to, "\x1b[36m{}\x1b[0m  {when}  {who}", commit.id.short())?;
            for note in notes(commit, committer.as_ref(), locale) {
                writeln!(to, "  \x1b[33m{note}\x1b[0m")?;
            }
            if let Some(subject) = commit.message.lines().next() {
                writeln!(to, "  “{}”", visible(subject))?;
            }
        }
    }
    for line in &record.lines {
        let delay = line.delay_message().map(|delay| format!(" – {}", say(locale, &delay)));
        writeln!(to, "  · {}{}", say(locale, &line.change.message()), delay.unwrap_or_default())?;
    }
    Ok(())
}

/// What a reader should know of a commit besides who and when.
fn notes(commit: &Commit, committer: Option<&Recorder>, locale: &Locale) -> Vec<String> {
    let mut notes = Vec::new();
    if commit.parents.len() > 1 {
        notes.push(locale.text(key!("log-merge")));
    }
    if let Some(committer) = committer {
        let recorder = say(locale, &committer.message());
        notes.push(say(locale, &message!("log-by", recorder = recorder)));
    }
    if commit.authored.seconds != commit.committed.seconds {
        notes.push(say(locale, &message!("log-written", moment = written(commit.authored))));
    }
    notes
}

fn written(moment: Moment) -> String {
    moment.stated().format("%Y-%m-%d %H:%M %:z").to_string()
}
