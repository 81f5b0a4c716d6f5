//! The trail: who recorded what, and when.

use serde::Serialize;

use super::names::Names;
use super::paths::page_path;
use super::words::{Words, capitalised};
use crate::chronicle::{Line, Record, Recorder};
use crate::trail::{Change, Commit, DOSSIERS, Moment};

/// What was recorded at once.
#[derive(Debug, Clone, Serialize)]
pub struct RecordView {
    /// The first digits of the commit; empty for what was not committed yet.
    pub commit: String,
    /// The moment in the form of RFC 3339; empty for what was not committed yet.
    pub iso: String,
    /// ShownDay and time as the commit states them.
    pub when: String,
    /// Who recorded it, with the roles held then.
    pub who: String,
    /// What else there is to know about the commit.
    pub notes: Vec<String>,
    /// The first line of what was written with it.
    pub message: String,
    /// What became different.
    pub lines: Vec<LineView>,
}

/// One change.
#[derive(Debug, Clone, Serialize)]
pub struct LineView {
    /// What became different.
    pub text: String,
    /// How long after the event it was recorded; empty where that means nothing.
    pub delay: String,
}

/// What was recorded lately.
#[derive(Debug, Clone, Serialize)]
pub struct LatestRow {
    /// The dossier's number, or the path of another file.
    pub name: String,
    /// The page; empty where there is none.
    pub href: String,
    /// The moment in the form of RFC 3339; empty for what was not committed yet.
    pub iso: String,
    /// The same in words.
    pub when: String,
    /// Who recorded it, with the roles held then.
    pub who: String,
    /// What became different, in words.
    pub lines: Vec<String>,
}

/// A record of the trail.
pub(super) fn record(record: &Record<'_>, names: &Names<'_>) -> RecordView {
    let words = names.words;
    let lines = record.lines.iter().map(|line| self::line(line, names)).collect();
    let Some((commit, author, committer)) = &record.commit else {
        let (iso, when) = (String::new(), words.text(key!("log-pending")));
        let commit = String::new();
        return RecordView {
            commit,
            iso,
            when,
            who: String::new(),
            notes: Vec::new(),
            message: String::new(),
            lines,
        };
    };
    RecordView {
        commit: commit.id.short(),
        iso: commit.committed.stated().to_rfc3339(),
        when: written(commit.committed, words),
        who: words.say(&author.message()),
        notes: notes(commit, committer.as_ref(), words),
        message: commit.message.lines().next().unwrap_or_default().to_owned(),
        lines,
    }
}

/// What was recorded lately of a file: who, when and what. A dossier has a page while its file is there,
/// which tells the rest.
pub(super) fn latest(path: &str, has_page: bool, latest: &Record<'_>, names: &Names<'_>) -> LatestRow {
    let below = path.strip_prefix(DOSSIERS).and_then(|rest| rest.strip_suffix(".md")?.split_once('/'));
    let (name, href) = match below {
        Some((year, number)) if has_page => (number, page_path(year, number)),
        Some((_, number)) => (number, String::new()),
        None => (path, String::new()),
    };
    let name = capitalised(&names.in_words(name));
    let RecordView { iso, when, .. } = record(latest, names);
    let who = latest.commit.as_ref().map(|(_, author, _)| in_roles(author)).unwrap_or_default();
    let mut lines: Vec<String> = latest.lines.iter().map(|line| in_short(&line.change, names)).collect();
    lines.dedup();
    LatestRow { name, href, iso, when, who, lines }
}

/// Somebody by name, with the roles held then.
fn in_roles(recorder: &Recorder) -> String {
    match recorder.roles.as_slice() {
        [] => recorder.name.clone(),
        roles => format!("{} ({})", recorder.name, roles.join(", ")),
    }
}

fn line(line: &Line<'_>, names: &Names<'_>) -> LineView {
    let delay = line.delay_message().map(|delay| names.words.say(&delay)).unwrap_or_default();
    LineView { text: said(&line.change, names), delay }
}

fn said(change: &Change, names: &Names<'_>) -> String {
    match change {
        Change::EventAdded(event) => names.event(event),
        change => names.words.say(&change.message()),
    }
}

/// The same without counting lines of text, and of a step that says something else now no more than
/// which it is.
fn in_short(change: &Change, names: &Names<'_>) -> String {
    match change {
        Change::Text { .. } => names.words.label(key!("site-latest-text")).to_owned(),
        Change::EventChanged(_, event) => {
            let step = event.get("stap").map_or("".into(), |step| names.step(step));
            names.words.say(&message!("site-latest-step", step = step.as_ref()))
        }
        change => said(change, names),
    }
}

fn notes(commit: &Commit, committer: Option<&Recorder>, words: &Words) -> Vec<String> {
    let merge = (commit.parents.len() > 1).then(|| words.text(key!("log-merge")));
    let by =
        committer.map(|committer| words.say(&message!("log-by", recorder = words.say(&committer.message()))));
    let differs = commit.authored.seconds != commit.committed.seconds;
    let moment = || written(commit.authored, words);
    let written = differs.then(|| words.say(&message!("log-written", moment = moment())));
    [merge, by, written].into_iter().flatten().collect()
}

fn written(moment: Moment, words: &Words) -> String {
    let stated = moment.stated();
    format!("{} {}", words.date(stated.date_naive().into()), stated.format("%H:%M"))
}
