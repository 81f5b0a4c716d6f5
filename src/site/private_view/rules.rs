//! The rules: a list, and a page for each.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::paths::page_path;
use super::words::Words;
use super::{Sign, signs};
use crate::diagnostic::{Code, Finding};
use crate::regulation::{Regulation, Regulations};
use crate::rules::{Example, RULES, Rule, example};
use crate::site::html::Html;
use crate::site::markdown::to_html;

/// So many dossiers are listed with a rule; the register tells the rest.
const LISTED: usize = 200;

/// The groups by their letters, in the order in which they are read.
const ORDER: [&str; 6] = ["A", "S", "R", "H", "P", "F"];

/// A dossier in which a rule finds something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// The dossier's number.
    pub number: String,
    /// Its page, from the page of the rule.
    pub href: String,
    /// Its subject; empty when the record lacks it.
    pub subject: Html,
    /// That all that was found in it is accounted for; empty when it is not.
    pub accounted: &'static str,
}

/// The subject of each dossier, by number and year folder.
pub(super) type Subjects<'r> = HashMap<(&'r str, &'r str), &'r str>;

/// What each rule finds, by its code.
pub(super) type Hits<'f> = HashMap<Code, Found<'f>>;

/// What a rule finds.
#[derive(Debug, Default)]
pub(super) struct Found<'f> {
    /// The dossiers by number and year folder, and whether all that was found is accounted for.
    dossiers: BTreeMap<(&'f str, &'f str), bool>,
    /// The gravest that is not.
    open: Option<&'f Finding>,
}

/// Gathers the dossiers by rule.
pub(super) fn hits(findings: &[Finding]) -> Hits<'_> {
    let mut hits = Hits::new();
    for finding in findings {
        let Some(number) = &finding.dossier else { continue };
        let year = finding.place.source.path().rsplit('/').nth(1).unwrap_or_default();
        let found = hits.entry(finding.code).or_default();
        let is_accounted = finding.accounted.is_some();
        *found.dossiers.entry((number, year)).or_insert(true) &= is_accounted;
        if !is_accounted && found.open.is_none_or(|open| open.severity < finding.severity) {
            found.open = Some(finding);
        }
    }
    hits
}

impl Found<'_> {
    /// In how many dossiers something is open, and in how many all is accounted for.
    fn counts(&self) -> [usize; 2] {
        let accounted = self.dossiers.values().filter(|accounted| **accounted).count();
        [self.dossiers.len() - accounted, accounted]
    }
}

/// The list of rules.
#[derive(Debug, Clone, Serialize)]
pub struct RulesView {
    /// The groups, in the order of the table.
    pub groups: Vec<RuleGroup>,
}

/// The rules of a group.
#[derive(Debug, Clone, Serialize)]
pub struct RuleGroup {
    /// Its letter.
    pub letter: String,
    /// What its rules are about.
    pub title: String,
    /// The rules.
    pub rules: Vec<RuleLine>,
}

/// A rule in the list.
#[derive(Debug, Clone, Serialize)]
pub struct RuleLine {
    /// The code.
    pub code: String,
    /// The article; empty when there is none.
    pub article: String,
    /// How grave a finding is, in a word: nothing is wrong as yet.
    pub weight: Cow<'static, str>,
    /// How the gravest stands that is open; none where nothing is.
    pub sign: Option<Sign>,
    /// What there should be.
    pub title: String,
    /// In how many dossiers something is open, and in how many it is accounted for; empty where nothing
    /// was found.
    pub found: String,
}

/// A page of one rule.
#[derive(Debug, Clone, Serialize)]
pub struct RuleView {
    /// The line of the list.
    pub rule: RuleLine,
    /// Why, by paragraph.
    pub why: Vec<String>,
    /// The article that it comes from, in its own words; none where the regulation has none.
    pub quoted: Option<QuotedArticle>,
    /// What to do, by paragraph.
    pub remedy: Vec<String>,
    /// That the parts of records that are shown go by another regulation; empty where they need not.
    pub other: &'static str,
    /// A part of a record that keeps the rule; empty when there is none to show.
    pub good: String,
    /// A part of a record that breaks it.
    pub bad: String,
    /// The dossiers in which it finds something.
    pub hits: Vec<Hit>,
    /// How many more there are than the page lists, in a sentence; empty when there are none.
    pub more: String,
}

/// An article in its own words.
#[derive(Debug, Clone, Serialize)]
pub struct QuotedArticle {
    /// Its number and its title.
    pub heading: String,
    /// The language of the regulation.
    pub language: &'static str,
    /// Its text, as HTML.
    pub body: String,
}

/// The rules of which there is something to tell: of what some version of the regulation has, and of what
/// was found all the same.
pub(super) fn told(findings: &[Finding], regulations: &Regulations) -> Vec<&'static Rule> {
    let versions = regulations.all();
    let is_of_one = |rule: &Rule| versions.iter().any(|version| rule.has_its_subject_in(version));
    let is_found = |rule: &Rule| findings.iter().any(|finding| finding.code == rule.code);
    let is_told = |rule: &&Rule| versions.is_empty() || is_of_one(rule) || is_found(rule);
    RULES.iter().copied().filter(is_told).collect()
}

/// The list, by group.
pub(super) fn list(
    rules: &[&Rule],
    hits: &Hits<'_>,
    regulation: Option<&Regulation>,
    words: &Words,
) -> RulesView {
    let mut groups: Vec<RuleGroup> = Vec::new();
    for rule in rules {
        let letter = rule.code.as_str().get(..1).unwrap_or_default();
        if groups.last().is_none_or(|group| group.letter != letter) {
            let title = words.value("rule", &format!("group-{}", letter.to_lowercase())).to_owned();
            groups.push(RuleGroup { letter: letter.to_owned(), title, rules: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.rules.push(line(rule, hits, regulation, words));
        }
    }
    // What an office lives by comes before the form of its files.
    groups.sort_by_key(|group| ORDER.iter().position(|letter| *letter == group.letter));
    RulesView { groups }
}

fn line(rule: &Rule, hits: &Hits<'_>, regulation: Option<&Regulation>, words: &Words) -> RuleLine {
    let found = hits.get(&rule.code);
    let [open, accounted] = found.map_or([0; 2], Found::counts);
    let counted = [
        (open, message!("site-rule-open", count = open)),
        (accounted, message!("site-rule-accounted", count = accounted)),
    ];
    let counted = counted.iter().filter(|(count, _)| *count > 0).map(|(_, message)| words.say(message));
    RuleLine {
        code: rule.code.to_string(),
        article: rule.article_in(regulation).unwrap_or_default(),
        weight: signs::grave(rule.severity, words).word,
        sign: found.and_then(|found| found.open).map(|open| signs::severity(open, words)),
        title: words.text(family!("rule-{}-title", rule.code.key())),
        found: counted.collect::<Vec<_>>().join(", "),
    }
}

/// The page of a rule.
pub(super) fn view(
    rule: &Rule,
    hits: &Hits<'_>,
    subjects: &Subjects<'_>,
    regulation: Option<&Regulation>,
    words: &Words,
) -> RuleView {
    let paragraphs = |text: &str| text.split("\n\n").map(|part| part.trim().to_owned()).collect();
    let example = example(rule.code).map(|it| it.for_readers_of(words.language()));
    let is_of_another = |it: &Example| regulation.is_some_and(|regulation| !it.is_of(regulation));
    let other = example.as_ref().is_some_and(is_of_another);
    let (good, bad) = example.map(|it| (it.good, it.bad)).unwrap_or_default();
    let found = || hits.get(&rule.code).into_iter().flat_map(|found| &found.dossiers);
    let more = found().count().saturating_sub(LISTED);
    let hit = |((number, year), accounted): (&(&str, &str), &bool)| Hit {
        number: (*number).to_owned(),
        href: format!("../{}", page_path(year, number)),
        subject: words.quote(subjects.get(&(*number, *year)).copied().unwrap_or_default()),
        accounted: if *accounted { words.label(key!("accounted")) } else { "" },
    };
    RuleView {
        rule: line(rule, hits, regulation, words),
        why: paragraphs(&words.say(&rule.why(regulation))),
        quoted: regulation.and_then(|regulation| quoted(rule, regulation, words)),
        remedy: paragraphs(&words.say(&rule.remedy(regulation))),
        other: if other { words.label(key!("site-example-other")) } else { "" },
        good,
        bad,
        hits: found().take(LISTED).map(hit).collect(),
        more: words.more(more),
    }
}

fn quoted(rule: &Rule, regulation: &Regulation, words: &Words) -> Option<QuotedArticle> {
    let article = regulation.article(&rule.article_in(Some(regulation))?)?;
    let number = words.say(&message!("explain-article", number = article.number.as_str()));
    Some(QuotedArticle {
        heading: format!("{number} {}", article.title).trim_end().to_owned(),
        language: regulation.publication.language.code(),
        body: to_html(article.text.trim(), &|_| None),
    })
}
