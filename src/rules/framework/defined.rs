//! R5: what a regulation and the people refer to is there.

use std::cell::{Cell, OnceCell};
use std::collections::HashMap;
use std::sync::Arc;

use crate::diagnostic::{Finding, MOST_OF_A_FILE, Place};
use crate::locale::{Key, Message};
use crate::regulation::{COMPLAINANT, Outcome, RECEIVER, Regulation, Route, StepDefinition, StepKind, THIRD};
use crate::rules::{RULES, Rule, Whole};
use crate::source::Span;
use crate::vocabulary::{ClosedList, nearest};

/// R5: every article, step, role and term that is used is defined.
pub(super) fn everything_used_is_defined(whole: &Whole<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for regulation in whole.register.regulations.all() {
        let check =
            Definitions { whole, regulation, headings: OnceCell::new(), sought: Cell::new(MOST_OF_A_FILE) };
        for step in &regulation.steps {
            findings.extend(check.step(step));
        }
        findings.extend(check.terms());
        findings.extend(check.circles());
        findings.extend(check.others());
    }
    findings.extend(roles_of_people(whole));
    findings
}

pub(super) struct Definitions<'a> {
    pub(super) whole: &'a Whole<'a>,
    pub(super) regulation: &'a Regulation,
    /// The headings that begin no article, by each word of them.
    headings: OnceCell<HashMap<&'a str, &'a str>>,
    /// For how many names a near one is still sought.
    sought: Cell<usize>,
}

impl<'a> Definitions<'a> {
    pub(super) fn fault(&self, span: Span, message: Message) -> Finding {
        self.whole.fault(Place { source: Arc::clone(&self.regulation.source), span }, message)
    }

    /// That a name is not defined, with the nearest one that is.
    fn undefined<'n>(
        &self,
        span: Span,
        key: Key,
        name: &str,
        known: impl Iterator<Item = &'n str>,
    ) -> Finding {
        let finding = self.fault(span, Message::new(key).with("name", name));
        let near = self.sought.get().checked_sub(1).and_then(|left| {
            self.sought.set(left);
            nearest(name, known)
        });
        match near {
            Some(near) => finding.help(message!("help-nearest", near = near)),
            None => finding,
        }
    }

    pub(super) fn no_step(&self, span: Span, name: &str) -> Finding {
        let steps = self.regulation.steps.iter().map(|step| step.key.as_str());
        self.undefined(span, key!("r5-step"), name, steps)
    }

    fn no_role(&self, span: Span, name: &str) -> Finding {
        let roles = self.regulation.roles.iter().map(|role| role.key.as_str());
        let roles = roles.chain([RECEIVER, COMPLAINANT, THIRD]);
        self.undefined(span, key!("r5-role"), name, roles)
    }

    /// A number is not like another one: what helps is the heading that may be meant for the article.
    fn no_article(&self, span: Span, number: &str) -> Finding {
        let heading = self.headings.get_or_init(|| headings(self.regulation)).get(number);
        let help = match heading {
            Some(heading) => message!("r5-heading-help", name = number, heading = *heading),
            None => message!("r5-article-help", name = number),
        };
        self.fault(span, message!("r5-article", name = number)).help(help)
    }

    fn step(&self, step: &StepDefinition) -> Vec<Finding> {
        let mut findings = Vec::new();
        let groups = step.performers_by.iter().map(|(_, performers)| performers);
        for role in groups.chain([&step.performers]).flatten().filter(|role| !self.knows_role(role)) {
            findings.push(self.no_role(step.span, role));
        }
        for (condition, _) in step.performers_by.iter().filter(|(condition, _)| !is_condition(condition)) {
            let known = Route::names().chain(Outcome::names());
            findings.push(self.undefined(step.span, key!("r5-condition"), condition, known));
        }
        for article in step.articles.iter().filter(|article| self.regulation.article(article).is_none()) {
            findings.push(self.no_article(step.span, article));
        }
        for before in step.befores().filter(|before| !self.knows_step(before)) {
            findings.push(self.no_step(step.span, before));
        }
        if let Some(term) = step.term.as_ref().filter(|term| !self.knows_term(term)) {
            let terms = self.regulation.terms.keys().map(String::as_str);
            findings.push(self.undefined(step.span, key!("r5-term"), term, terms));
        }
        findings
    }

    fn knows_role(&self, role: &str) -> bool {
        [RECEIVER, COMPLAINANT, THIRD].contains(&role)
            || self.regulation.roles.iter().any(|known| known.key == role)
    }

    pub(super) fn knows_step(&self, name: &str) -> bool {
        self.regulation.step(name).is_some() || self.regulation.unread.steps.iter().any(|step| step == name)
    }

    pub(super) fn knows_term(&self, name: &str) -> bool {
        self.regulation.term(name).is_some() || self.regulation.unread.terms.iter().any(|term| term == name)
    }

    /// The articles that parameters cite, those of steps left out, with where they do.
    fn cited(&self) -> impl Iterator<Item = (&'a String, Span)> {
        let regulation = self.regulation;
        let notes = regulation.notes.iter().filter_map(|note| Some((note.article.as_ref()?, note.span)));
        let light = regulation.light.iter().flat_map(|light| &light.articles);
        let light = light.map(|article| (article, regulation.place_of(&["licht", "artikel"])));
        let exclusions = regulation.exclusions.iter().flat_map(|exclusion| {
            let span = regulation.place_of(&["uitgesloten", &exclusion.key, "artikel"]);
            exclusion.articles.iter().map(move |article| (article, span))
        });
        let rules = regulation.rule_articles.iter();
        let rules = rules.map(|(code, article)| (article, regulation.place_of(&["artikelen", code])));
        let report = regulation.annual_report.articles.iter();
        let report = report.map(|article| (article, regulation.place_of(&["jaarverslag", "artikel"])));
        let terms = regulation.terms.values().map(|term| (&term.articles, term.span));
        let of_terms = terms.flat_map(|(articles, span)| articles.iter().map(move |article| (article, span)));
        notes.chain(light).chain(exclusions).chain(rules).chain(report).chain(of_terms)
    }

    fn others(&self) -> Vec<Finding> {
        let regulation = self.regulation;
        let mut findings = Vec::new();
        for (route, step) in regulation.starts.iter().filter(|(_, step)| !self.knows_step(step)) {
            findings.push(self.no_step(regulation.place_of(&["aanvang", route.name()]), step));
        }
        if let Some(light) = &regulation.light {
            for (key, roles) in [("wie", &light.settled_by), ("alleen-relatie", &light.relation_only)] {
                let unknown = roles.iter().filter(|role| !self.knows_role(role));
                findings.extend(unknown.map(|role| self.no_role(regulation.place_of(&["licht", key]), role)));
            }
        }
        let lacking = |article: &String| regulation.article(article).is_none();
        for (article, span) in self.cited().filter(|(article, _)| lacking(article)) {
            findings.push(self.no_article(span, article));
        }
        for code in regulation.rule_articles.keys().filter(|code| Rule::of(code).is_none()) {
            let known = RULES.iter().map(|rule| rule.code.as_str());
            let span = regulation.place_of(&["artikelen", code]);
            findings.push(self.undefined(span, key!("r5-rule"), code, known));
        }
        for kind in [StepKind::Received, StepKind::Decision, StepKind::ComplainantInformed] {
            if regulation.unread.steps.is_empty() && regulation.steps_of(kind).next().is_none() {
                let finding =
                    self.fault(regulation.place_of(&["stappen"]), message!("r5-kind", name = kind.name()));
                findings.push(finding.help(message!("r5-kind-help", name = kind.name())));
            }
        }
        if regulation.accountable_role().is_none() && !regulation.unread.accountable {
            let message = message!("r5-accountable", name = "eindverantwoordelijk");
            let finding = self.fault(regulation.place_of(&["rollen"]), message);
            findings.push(finding.help(message!("r5-accountable-help")));
        }
        findings
    }
}

/// The headings in a text that begin none of its articles, each by the words that stand in it.
fn headings(regulation: &Regulation) -> HashMap<&str, &str> {
    let texts = std::iter::once(&regulation.preamble);
    let texts = texts.chain(regulation.articles.iter().map(|article| &article.text));
    let lines = texts.flat_map(|text| text.lines()).filter(|line| line.starts_with('#'));
    let words = lines.flat_map(|line| {
        line.split_whitespace().map(move |word| (word.trim_end_matches(['.', ':']), line.trim_end()))
    });
    words.collect()
}

/// Whether it names a route or an outcome.
fn is_condition(name: &str) -> bool {
    Route::from_name(name).is_some() || Outcome::from_name(name).is_some()
}

/// A role that somebody holds is known to some version of the regulation.
fn roles_of_people(whole: &Whole<'_>) -> Vec<Finding> {
    let versions = whole.register.regulations.all();
    let roles = || versions.iter().flat_map(|version| version.roles.iter().map(|role| role.key.as_str()));
    let people = &whole.register.people;
    let periods = people.all().iter().flat_map(|person| &person.roles);
    periods
        .filter(|period| !whole.register.regulations.know_role(&period.role.value))
        .enumerate()
        .map(|(at, period)| {
            let place = Place { source: Arc::clone(&people.source), span: period.role.span };
            let name = period.role.value.as_str();
            let finding = whole.fault(place, message!("r5-role", name = name));
            // Sought for as many as are told.
            let near = if at < MOST_OF_A_FILE { nearest(name, roles()) } else { None };
            match near {
                Some(near) => finding.help(message!("help-nearest", near = near)),
                None => finding.help(message!("r5-role-help")),
            }
        })
        .collect()
}
