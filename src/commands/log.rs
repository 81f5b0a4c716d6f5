//! `log`: the audit trail of one dossier or other file of the records.

use std::io::{BufWriter, Write};

use clap::Args;
use serde::Serialize;

use super::office::Office;
use super::recorded::Recorded;
use super::{Desk, Outcome, Result, Trouble};
use crate::chronicle::{Chronicler, Line, Record, Recorder};
use crate::git::Records;
use crate::locale::{Locale, Message};
use crate::printer::{say, visible};
use crate::trail::{Change, Moment, Trail};
use crate::vocabulary::nearest;

#[derive(Debug, Args)]
pub(super) struct Log {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = ["human", "json"])]
    format: String,
}

impl Log {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        let records = Records::discover(office.store.root())?;
        let trail = records.kept_trail(records.tip()?)?;
        let path = self.path(&office, &trail)?;
        let pending = records.pending(trail.tip, office.store.root(), Some(&path))?;
        let framework = &office.framework;
        let chronicler = Chronicler { people: &framework.people, regulations: &framework.regulations };
        let recorded = Recorded { trail, pending };
        let listed = recorded.records(&path, chronicler, desk.today);
        let mut to = BufWriter::new(desk.output());
        match self.format.as_str() {
            "json" => write_json(&path, &listed, office.locale, &mut to)?,
            _ => write_human(&path, &listed, office.locale, &mut to)?,
        }
        to.flush()?;
        Ok(Outcome::Clean)
    }

    /// The file that is meant: a dossier by its number, also one that is gone, or any file by its path.
    fn path(&self, office: &Office, trail: &Trail) -> Result<String> {
        let here = office.framework.dossier_paths();
        let paths = || here.iter().copied().chain(trail.files.iter().map(|file| file.path.as_str()));
        let stem =
            |path: &str| path.rsplit('/').next().and_then(|name| name.strip_suffix(".md")).map(str::to_owned);
        let is_dossier = |path: &str| path.starts_with(crate::trail::DOSSIERS);
        let by_number = paths().find(|path| is_dossier(path) && stem(path).as_deref() == Some(&self.id));
        let given = self.id.trim_start_matches("./");
        let moved = trail.file(given).map(|file| file.path.as_str());
        if let Some(path) = by_number.or(moved).or_else(|| paths().find(|path| *path == given)) {
            return Ok(path.to_owned());
        }
        let ids: Vec<String> = paths().filter(|path| is_dossier(path)).filter_map(stem).collect();
        let trouble = Trouble::new(Message::new("trouble-no-such-dossier").with("id", self.id.as_str()));
        Err(match nearest(&self.id, ids.iter().map(String::as_str)) {
            Some(near) => {
                trouble.because(office.locale.say(&Message::new("help-nearest").with("near", near)))
            }
            None => trouble,
        })
    }
}

fn write_human(path: &str, records: &[Record<'_>], locale: &Locale, to: &mut impl Write) -> Result<()> {
    if records.is_empty() {
        return Ok(writeln!(to, "{}", say(locale, &Message::new("log-none").with("path", path)))?);
    }
    writeln!(to, "\x1b[1m{}\x1b[0m", visible(path))?;
    for record in records {
        writeln!(to)?;
        match &record.commit {
            None => writeln!(to, "\x1b[33m{}\x1b[0m", locale.text("log-pending"))?,
            Some((commit, author, committer)) => {
                let when = written(commit.committed);
                writeln!(
                    to,
                    "\x1b[36m{}\x1b[0m  {when}  {}",
                    commit.id.short(),
                    say(locale, &author.message())
                )?;
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
    }
    let count = records.iter().filter(|record| record.commit.is_some()).count();
    Ok(writeln!(to, "\n{}", say(locale, &Message::new("log-count").with("number", count)))?)
}

/// What a reader should know of a commit besides who and when.
fn notes(commit: &crate::trail::Commit, committer: Option<&Recorder>, locale: &Locale) -> Vec<String> {
    let mut notes = Vec::new();
    if commit.parents > 1 {
        notes.push(locale.text("log-merge"));
    }
    if let Some(committer) = committer {
        let recorder = say(locale, &committer.message());
        notes.push(say(locale, &Message::new("log-by").with("recorder", recorder)));
    }
    if commit.authored.seconds != commit.committed.seconds {
        notes.push(say(locale, &Message::new("log-written").with("moment", written(commit.authored))));
    }
    notes
}

fn written(moment: Moment) -> String {
    moment.stated().format("%Y-%m-%d %H:%M %:z").to_string()
}

/// The version of the form below.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    path: &'a str,
    records: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    commit: Option<String>,
    author: Option<Who<'a>>,
    committer: Option<Who<'a>>,
    authored: Option<String>,
    committed: Option<String>,
    merge: bool,
    message: Option<&'a str>,
    changes: Vec<ChangeRow<'a>>,
}

#[derive(Serialize)]
struct Who<'a> {
    person: Option<&'a str>,
    name: &'a str,
    email: &'a str,
    roles: &'a [String],
}

#[derive(Serialize)]
struct ChangeRow<'a> {
    kind: &'static str,
    text: String,
    event: Option<&'a [(String, String)]>,
    working_days: Option<i64>,
}

fn write_json(path: &str, records: &[Record<'_>], locale: &Locale, to: &mut impl Write) -> Result<()> {
    let records = records.iter().map(|record| row(record, locale)).collect();
    let document = Document { schema: SCHEMA, path, records };
    serde_json::to_writer_pretty(&mut *to, &document).map_err(std::io::Error::from)?;
    Ok(writeln!(to)?)
}

fn row<'a>(record: &'a Record<'_>, locale: &Locale) -> Row<'a> {
    let commit = record.commit.as_ref();
    Row {
        commit: commit.map(|(commit, ..)| commit.id.to_string()),
        author: commit.map(|(_, author, _)| who(author)),
        committer: commit.map(|(_, author, committer)| who(committer.as_ref().unwrap_or(author))),
        authored: commit.map(|(commit, ..)| commit.authored.stated().to_rfc3339()),
        committed: commit.map(|(commit, ..)| commit.committed.stated().to_rfc3339()),
        merge: commit.is_some_and(|(commit, ..)| commit.parents > 1),
        message: commit.map(|(commit, ..)| commit.message.as_str()),
        changes: record.lines.iter().map(|line| change_row(line, locale)).collect(),
    }
}

fn who(recorder: &Recorder) -> Who<'_> {
    let Recorder { person, name, email, roles } = recorder;
    Who { person: person.as_ref().map(|key| key.0.as_str()), name, email, roles }
}

fn change_row<'a>(line: &Line<'a>, locale: &Locale) -> ChangeRow<'a> {
    let event = match line.change {
        Change::EventAdded(event) | Change::EventRemoved(event) | Change::EventChanged(_, event) => {
            Some(event)
        }
        _ => None,
    };
    ChangeRow {
        kind: line.change.name(),
        text: locale.say(&line.change.message()),
        event: event.map(|event| event.fields.as_slice()),
        working_days: line.delay.map(|(_, days)| days),
    }
}
