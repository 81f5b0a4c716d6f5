//! H16: what is said in commit messages and in the names of branches and tags.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Check::Spoken;
use super::Severity::Breach;
use super::history::{Past, nowhere};
use super::{Rule, reasons, rule};
use crate::anonymity::{Found, Names, Searched};
use crate::diagnostic::{Finding, Place};
use crate::locale::Message;
use crate::reading::readings;
use crate::source::Source;
use crate::trail::{DOSSIERS, PEOPLE, name_of};

pub(super) static RULES: &[Rule] = &[rule("H16", "", Breach, &[Spoken])];

/// Who of a dossier is named in each of these texts. Whoever is a colleague too may be named: commits
/// bear the names of those who make them.
#[must_use]
pub fn named_in(texts: &[&str], names: &Names) -> Vec<Vec<Found>> {
    let read: Vec<_> = texts.iter().map(|text| readings(text)).collect();
    let found = names.of_persons().search(&read, |_| Searched::MESSAGE);
    let is_of_a_dossier = |found: &Found| !found.is_known_by(PEOPLE) && found.origin().starts_with(DOSSIERS);
    found.into_iter().map(|found| found.into_iter().filter(is_of_a_dossier).collect()).collect()
}

/// H16: no message and no branch or tag names a person of a dossier. The reason for one that does can
/// stand in that dossier, which `read` gives by its path.
#[must_use]
pub fn judge_words(
    past: &Past<'_>,
    names: &Names,
    read: impl Fn(&str) -> Option<Arc<Source>>,
) -> Vec<Finding> {
    let commits = &past.trail.commits;
    let messages = commits.iter().map(|commit| commit.message.as_str());
    let (references, tags) = (past.references.iter(), past.tags.iter().map(|(_, said)| said.as_str()));
    let texts: Vec<&str> = messages.chain(references.map(String::as_str)).chain(tags).collect();
    let (mut findings, mut sources): (Vec<Finding>, BTreeMap<String, Arc<Source>>) = Default::default();
    for (at, found) in named_in(&texts, names).into_iter().enumerate() {
        // Of all that one text names, the first is enough to mend it.
        let Some(found) = found.into_iter().next() else { continue };
        let origin = found.origin();
        let path = origin.rsplit_once(':').map_or(origin.as_str(), |(path, _)| path);
        if let Some(source) = read(path).filter(|_| !sources.contains_key(path)) {
            sources.insert(path.to_owned(), source);
        }
        let source = sources.get(path);
        let tag = at.checked_sub(commits.len() + past.references.len()).map(|at| past.tags[at].0.as_str());
        let mut finding = match (commits.get(at), tag) {
            (Some(commit), _) => fault(past.say(key!("h16"), commit), &found, source),
            (None, None) => fault(message!("h16-reference", reference = texts[at], ..), &found, source)
                .help(message!("h16-reference-help")),
            (None, Some(tag)) => {
                fault(message!("h16-tag", reference = tag, ..), &found, source).help(message!("h16-tag-help"))
            }
        };
        if at < commits.len() || tag.is_some() {
            finding.help = word_in_message(&found).or(finding.help);
        }
        findings.push(finding);
    }
    let sources: Vec<Arc<Source>> = sources.into_values().collect();
    reasons::apply_in_sources(past, &sources, &mut findings);
    findings
}

/// What to do about a word in a message that may be none of a name there; none where it is a name.
#[must_use]
pub fn word_in_message(found: &Found) -> Option<Message> {
    let origin = found.origin();
    let path = origin.rsplit_once(':').map_or(origin.as_str(), |(path, _)| path);
    found.may_be_a_word.then(|| message!("h16-word-help", form = found.text.as_str(), path = path))
}

fn fault(message: Message, found: &Found, source: Option<&Arc<Source>>) -> Finding {
    let origin = found.origin();
    let (path, line) = origin.rsplit_once(':').unwrap_or((&origin, "1"));
    let place = source.map_or_else(
        || nowhere(path),
        |source| Place { source: Arc::clone(source), span: source.line(line.parse().unwrap_or(1)) },
    );
    let mut finding = Finding::new(code!("H16"), Breach, place, message.with("text", found.text.as_str()));
    let stem = name_of(path);
    finding.dossier = stem.map(str::to_owned);
    finding
}
