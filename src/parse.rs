//! Text to records: each reader gives a value as far as it goes, and every problem it met.
//! One bad field never hides the next.

mod accounting;
mod conflict;
pub mod contact;
mod days;
mod detail;
mod dossier;
mod escaped;
mod event;
mod fields;
mod given;
mod keys;
mod ledger;
mod limits;
mod misplaced;
mod outline;
mod people;
mod published;
mod readable;
mod regulation;
mod report;
mod version;
mod yaml;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use self::accounting::read_accountings;
pub use self::dossier::read_dossier;
pub use self::escaped::as_story;
pub use self::event::named_event;
pub use self::ledger::{Destructions, read_destructions, read_publications, read_seals};
pub use self::limits::LARGEST_FILE;
use self::limits::MOST_KEPT;
pub use self::outline::Outline;
pub use self::people::read_people;
pub use self::published::read_published;
pub use self::regulation::read_regulation;
pub use self::report::read_report;
pub use self::version::Version;
pub use self::yaml::{Entry, Node, Value, scalar};
use crate::calendar::Day;
use crate::diagnostic::{Code, Finding, Place, Severity};
use crate::locale::{Key, Message};
use crate::source::{Edit, Source, Span, Spanned};
use crate::vocabulary::{denies, is_surely, meant, nearest};

/// The problems of one file, as they are met.
#[derive(Debug)]
pub struct Problems {
    source: Arc<Source>,
    /// What is read: the same text, with one version of what git left to be merged.
    text: Arc<Source>,
    dossier: Option<String>,
    today: Day,
    findings: Vec<Finding>,
    /// How many were met beyond those that are kept, of which the last stands for all of them.
    more: usize,
}

impl Problems {
    /// Starts without problems.
    #[must_use]
    pub fn new(source: Arc<Source>, dossier: Option<String>, today: Day) -> Self {
        let text = Arc::clone(&source);
        Self { source, text, dossier, today, findings: Vec::new(), more: 0 }
    }

    /// Starts with what shows in a whole file that people type, whatever stands in it: a merge that was
    /// not finished, and letters that were lost.
    #[must_use]
    fn of_file(source: &Arc<Source>, dossier: Option<String>, today: Day) -> Self {
        let mut problems = Self::of_written(source, dossier, today);
        for span in yaml::lost_letters(source) {
            problems.report(code!("F2"), span, message!("f2-lost")).help = Some(message!("f2-lost-help"));
        }
        problems
    }

    /// The same for a file that the tool writes, with whatever was typed elsewhere.
    #[must_use]
    fn of_written(source: &Arc<Source>, dossier: Option<String>, today: Day) -> Self {
        let mut problems = Self::new(Arc::clone(source), dossier, today);
        if let Some(found) = conflict::find(source) {
            for (markers, message, help) in [
                (found.whole, key!("f2-conflict"), key!("f2-conflict-help")),
                (found.lone, key!("f2-conflict-lone"), key!("f2-conflict-lone-help")),
            ] {
                for marker in markers {
                    problems.report(code!("F2"), marker, Message::new(message)).help =
                        Some(Message::new(help));
                }
            }
            problems.text = Arc::new(found.settled);
        }
        problems
    }

    /// Starts with another text of the same file; what is met there is taken back by [`Self::take`].
    fn of_amended(&self, text: Arc<Source>) -> Self {
        Self::new(text, self.dossier.clone(), self.today)
    }

    /// Takes what was met in another text of the file, each at the place that it has in this one.
    fn take(&mut self, other: Self, typed: impl Fn(Span) -> Span) {
        self.more += other.more;
        for mut finding in other.findings {
            let related = finding.related.iter_mut().map(|related| &mut related.place);
            for place in related.chain([&mut finding.place]) {
                *place = self.place(typed(place.span));
            }
            finding.mend.iter_mut().for_each(|edit| edit.span = typed(edit.span));
            self.keep(finding);
        }
    }

    /// Forgets what was met elsewhere than in these places, each by where it begins.
    fn keep_within(&mut self, places: &BTreeMap<usize, Span>) {
        self.more = 0;
        self.findings.retain(|finding| {
            let start = finding.place.span.start;
            places.range(..=start).next_back().is_some_and(|(_, place)| start < place.end)
        });
    }

    /// Everything that was met, in the order it was met; of very much the last stands for the rest.
    #[must_use]
    pub fn into_findings(mut self) -> Vec<Finding> {
        if let Some(last) = self.findings.last_mut() {
            last.number += self.more;
        }
        self.findings
    }

    fn count(&self) -> usize {
        self.findings.len() + self.more
    }

    fn report(&mut self, code: Code, span: Span, message: Message) -> &mut Finding {
        self.push(code, Severity::Error, span, message)
    }

    /// Reports F5 for a value of another shape than is asked for; what could be read of a broken one
    /// says nothing about the shape that was meant.
    fn report_unlike(&mut self, node: &Node, message: Key, help: Key) {
        if node.whole {
            self.report(code!("F5"), node.span, Message::new(message)).help = Some(Message::new(help));
        }
    }

    /// Reports F3 for a key or step that is not known, suggesting the nearest candidate.
    fn report_unknown<'a>(
        &mut self,
        typed: &Spanned<String>,
        message: Key,
        known: impl Iterator<Item = &'a str>,
    ) {
        self.report_with_candidates(code!("F3"), typed, message, known);
    }

    fn report_with_candidates<'a>(
        &mut self,
        code: Code,
        typed: &Spanned<String>,
        message: Key,
        known: impl Iterator<Item = &'a str>,
    ) {
        let known: Vec<&str> = known.collect();
        let meant = meant(&typed.value, known.iter().copied()).or_else(|| {
            // Of what is not kept nobody reads what else it may have been meant for.
            let near = if self.more == 0 { nearest(&typed.value, known.iter().copied()) } else { None };
            // A short word may be nearest to the contrary of what it means, and so may one with ‘niet’.
            near.filter(|near| !["ja", "nee"].contains(near) && !denies(&typed.value, near))
        });
        let help = match meant {
            Some(near) => Some(message!("help-nearest", near = near)),
            None if known.is_empty() => None,
            None if known.len() <= 12 => Some(message!("help-choose", choices = known.join(", "))),
            None => Some(message!("help-see-readme")),
        };
        let message = Message::new(message).with("typed", typed.value.as_str());
        let finding = self.report(code, typed.span, message);
        // What began with a bracket is a part of more, which is not mended with it.
        let sure = meant.filter(|meant| {
            !typed.value.starts_with(['{', '(', '[', '<']) && is_surely(&typed.value, meant, &known)
        });
        finding.mend.extend(sure.map(|meant| Edit::new(typed.span, meant)));
        finding.help = help;
    }

    fn push(&mut self, code: Code, severity: Severity, span: Span, message: Message) -> &mut Finding {
        let mut finding = Finding::new(code, severity, self.place(span), message);
        finding.dossier.clone_from(&self.dossier);
        self.keep(finding)
    }

    fn keep(&mut self, finding: Finding) -> &mut Finding {
        if self.findings.len() >= MOST_KEPT {
            self.findings.pop();
            self.more += 1;
        }
        self.findings.push(finding);
        self.findings.last_mut().expect("a finding was pushed just now")
    }

    fn place(&self, span: Span) -> Place {
        Place { source: Arc::clone(&self.source), span }
    }
}

/// The two parts of a file: front matter and body.
#[derive(Debug, Clone, Copy)]
struct Parts {
    front: Span,
    body: Span,
}

/// Finds the front matter between two lines of three dashes; reports F1 when it is not there.
fn split(problems: &mut Problems) -> Option<Parts> {
    let source = Arc::clone(&problems.text);
    let text = source.text();
    if text.trim().is_empty() {
        problems.report(code!("F1"), source.line(1), message!("f1-empty")).help = Some(message!("f1-help"));
        return None;
    }
    let first = first_line(problems);
    match dashes(source.slice(first)) {
        Some(Dashes::Three) => {}
        Some(Dashes::Others) => tell_dashes(problems, first),
        None => {
            problems.report(code!("F1"), first, message!("f1-no-front-matter")).help =
                Some(message!("f1-help"));
            return None;
        }
    }
    let start = text[first.end..].find('\n').map_or(text.len(), |at| first.end + at + 1);
    let (three, others) = closed(text, start);
    let end = three.as_ref().map_or(text.len(), |parts| parts.front.end);
    // A line of other dashes is meant to close the data where no better one does, or where a story
    // begins below it.
    let tells = |parts: &Parts| {
        let mut below = text[parts.body.start..end].lines().filter(|line| !line.trim().is_empty());
        below.next().is_some_and(|line| !may_be_data(line))
    };
    if let Some(parts) = others.filter(|parts| three.is_none() || tells(parts)) {
        tell_dashes(problems, source.line_around(parts.front.end));
        return Some(parts);
    }
    if let Some(parts) = three {
        return Some(parts);
    }
    problems.report(code!("F1"), first, message!("f1-not-closed")).help =
        Some(message!("f1-not-closed-help"));
    None
}

/// The first line; where git left a marker above the data, that below it.
fn first_line(problems: &Problems) -> Span {
    let (typed, text) = (problems.source.text(), problems.text.text());
    let blank = text.len() - text.trim_start().len();
    let is_marked = typed.get(..blank) != text.get(..blank);
    problems.text.line_around(if is_marked { blank } else { 0 })
}

fn tell_dashes(problems: &mut Problems, line: Span) {
    let typed = problems.text.slice(line).trim_end().len();
    let finding = problems.report(code!("F1"), line, message!("f1-dashes"));
    finding.help = Some(message!("f1-dashes-help"));
    finding.mend.push(Edit::new(Span::new(line.start, line.start + typed), "---"));
}

/// The data from an offset up to the first line of three dashes, and up to the first of others above that,
/// each with what stands below it. A line of others may also underline a heading: then no data stand above
/// it.
fn closed(text: &str, start: usize) -> (Option<Parts>, Option<Parts>) {
    let (mut at, mut above, mut others) = (start, "", None);
    let is_heading = |above: &str| !above.contains(':') && !above.starts_with([' ', '-']);
    for line in text[start..].split_inclusive('\n') {
        let below = at + line.len();
        let parts = || Parts { front: Span::new(start, at), body: Span::new(below, text.len()) };
        match dashes(line) {
            Some(Dashes::Three) => return (Some(parts()), others),
            Some(Dashes::Others) if others.is_none() && !is_heading(above) => others = Some(parts()),
            _ => {}
        }
        (at, above) = (below, line);
    }
    (None, others)
}

/// Whether a line can be one of the data: at the margin stands a key, an item, a remark, or what belongs
/// to the line above.
fn may_be_data(line: &str) -> bool {
    let is_key = |key: &str| !key.trim_end().contains(char::is_whitespace);
    let margin = line.chars().next();
    margin.is_none_or(|sign| !sign.is_alphanumeric())
        || line.split_once(':').is_some_and(|(key, _)| is_key(key))
}

/// What a line of dashes consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dashes {
    Three,
    /// Fewer or more of them, or other signs that look like it.
    Others,
}

fn dashes(line: &str) -> Option<Dashes> {
    // Nearly every line begins with a letter or a digit.
    if line.bytes().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| byte.is_ascii_alphanumeric())
    {
        return None;
    }
    let line = line.trim_end().trim_matches(crate::unseen::is_invisible);
    let is_dash = |character: char| {
        matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' | '*' | '=' | '+' | '~' | '`')
    };
    match line.trim_start() {
        _ if line == "---" => Some(Dashes::Three),
        "" | "-" | "*" | "=" | "+" | "~" | "`" => None,
        "---." | "..." | "…" => Some(Dashes::Others),
        _ => line.chars().all(|sign| sign.is_whitespace() || is_dash(sign)).then_some(Dashes::Others),
    }
}
