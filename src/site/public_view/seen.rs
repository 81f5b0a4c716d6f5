//! Who gets to see a complaint, by what the regulation has people do.

use serde::Serialize;

use super::words::{Citation, Phrase, Words, capitalised};
use crate::locale::{Key, Locale};
use crate::regulation::{Article, COMPLAINANT, RECEIVER, StepDefinition, StepKind, THIRD};
use crate::vocabulary::ClosedList;

/// Who gets to see a complaint.
#[derive(Debug, Clone, Serialize)]
pub struct SeenView {
    /// Who, in the order in which they meet it.
    pub people: Vec<SeerView>,
    /// The regulation's own sentence that it is confidential; none where it has none.
    pub confidential: Option<ConfidentialView>,
}

/// Somebody who gets to see it.
#[derive(Debug, Clone, Serialize)]
pub struct SeerView {
    /// Who.
    pub who: Phrase,
    /// What for.
    pub tasks: Vec<String>,
}

/// A sentence of the regulation, with its article.
#[derive(Debug, Clone, Serialize)]
pub struct ConfidentialView {
    /// The sentence.
    pub sentence: Phrase,
    /// The article.
    pub articles: Vec<Citation>,
}

impl SeenView {
    pub(super) fn of(words: Words<'_>) -> Self {
        let mut seers = Seers { words, people: Vec::new(), others: false };
        for step in &words.regulation.steps {
            seers.meet(step);
        }
        let light = words.regulation.light.iter().flat_map(|light| &light.settled_by);
        for key in light {
            seers.add_performer(key, None);
        }
        if seers.others {
            let task = words.text(key!("public-seen-other"));
            seers.add(words.own(words.text(key!("public-seen-others"))), Some(task));
        }
        let known = words.text(key!("public-seen-known"));
        for idle in seers.people.iter_mut().filter(|seer| seer.tasks.is_empty()) {
            idle.tasks.push(known.clone());
        }
        Self { people: seers.people, confidential: confidential(words) }
    }
}

struct Seers<'r> {
    words: Words<'r>,
    people: Vec<SeerView>,
    /// Whether there is something that anyone may do.
    others: bool,
}

impl<'r> Seers<'r> {
    fn meet(&mut self, step: &'r StepDefinition) {
        // Words of ours for what a regulation calls by a name of its own could promise more.
        let name = self.words.own_name(step).map(|name| capitalised(&self.words.foreign(name).text));
        let named = name.map(|name| self.words.fill(message!("public-seen-named", name = name)));
        let task = |key: Option<Key>| named.clone().or_else(|| key.map(|key| self.words.text(key)));
        let done = task(member!("public-seen-{}", step.kind.name()));
        let told = task(member!("public-seen-told-{}", step.kind.name()));
        match step.kind {
            StepKind::Received if step.performers.is_empty() => self.add_performer(RECEIVER, done.clone()),
            _ if step.performers.is_empty() => self.others = true,
            _ => {}
        }
        for key in &step.performers {
            self.add_performer(key, done.clone());
        }
        for key in step.performers_by.iter().flat_map(|(_, keys)| keys) {
            self.add_performer(key, None);
        }
        self.tell(step.kind, told, named.is_some());
    }

    /// Whom a step tells of it.
    fn tell(&mut self, kind: StepKind, task: Option<String>, is_named: bool) {
        let words = self.words;
        match kind {
            StepKind::ManagementInformed => {
                if let Some(role) = words.regulation.accountable_role() {
                    self.add(words.role(role), task);
                }
            }
            StepKind::EmployeeInformed | StepKind::Consulted | StepKind::OutcomeToEmployee => {
                self.add(words.own(words.text(key!("public-seen-employee"))), task);
            }
            StepKind::ThirdInformed if !is_named => self.add_performer(THIRD, task),
            _ => {}
        }
    }

    fn add_performer(&mut self, key: &str, task: Option<String>) {
        let is_nobody = key == THIRD && !self.words.regulation.names_third;
        if key == COMPLAINANT || is_nobody {
            return;
        }
        for who in self.words.performers(&[key.to_owned()]) {
            self.add(who, task.clone());
        }
    }

    fn add(&mut self, who: Phrase, task: Option<String>) {
        let who = Phrase { text: capitalised(&who.text), ..who };
        let place = self.people.iter().position(|seer| seer.who == who).unwrap_or(self.people.len());
        if place == self.people.len() {
            self.people.push(SeerView { who, tasks: Vec::new() });
        }
        let tasks = &mut self.people[place].tasks;
        tasks.extend(task.filter(|task| !tasks.contains(task)));
    }
}

/// The shortest sentence of the text that speaks of it, in its own words: ours could promise more.
fn confidential(words: Words<'_>) -> Option<ConfidentialView> {
    let regulation = words.regulation;
    let word = Locale::of(regulation.publication.language).text(key!("public-confidential-word"));
    let of = |article: &'_ Article| {
        let spoken = sentences(&article.text).into_iter().filter(|text| text.to_lowercase().contains(&word));
        spoken.map(|text| (text, article.number.clone())).collect::<Vec<_>>()
    };
    let spoken = regulation.articles.iter().flat_map(of);
    let (sentence, article) = spoken.min_by_key(|(text, _)| text.chars().count())?;
    Some(ConfidentialView {
        sentence: words.foreign(&sentence),
        articles: words.citations([article.as_str()]),
    })
}

/// The whole sentences of a text; what has no full stop is none.
fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for block in text.split("\n\n").flat_map(|block| block.split("\n- ")) {
        let line = block.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = line.trim_start_matches(['-', '#', '>', ' ']).replace(['*', '_', '\\'], "");
        let mut parts: Vec<&str> = line.split_inclusive(". ").collect();
        parts.retain(|part| part.trim_end().ends_with('.'));
        found.extend(parts.into_iter().map(|part| part.trim_end().to_owned()));
    }
    found
}
