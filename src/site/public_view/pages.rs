//! What each page shows.

use crate::locale::Message;

use serde::Serialize;

use super::elsewhere::{ElsewhereView, elsewhere};
use super::figures::{FiguresView, YearReport};
use super::picture::PictureView;
use super::privacy::PrivacyView;
use super::procedure::{self, ProcedureView};
use super::seen::SeenView;
use super::versions::{ThirdView, third_on};
use super::words::{Citation, Phrase, ShownDay, Words, capitalised, desk, dialled};
use crate::calendar::Day;
use crate::regulation::{Contact, Entry, Regulation, StepKind};
use crate::site::html::{address, whole_numbers};
use crate::site::markdown::to_html;

/// The start page.
#[derive(Debug, Clone, Serialize)]
pub struct HomeView {
    /// What one may expect, in figures and a name.
    pub facts: Vec<FactView>,
    /// The lead.
    pub lead: String,
    /// The guide, of which the start page shows a part.
    pub guide: GuideView,
    /// About the yearly report; empty where the regulation promises none.
    pub report: String,
}

/// Something to expect.
#[derive(Debug, Clone, Serialize)]
pub struct FactView {
    /// The figure or the name.
    pub value: String,
    /// What it says.
    pub text: String,
}

/// How to complain; also the summary in English.
#[derive(Debug, Clone, Serialize)]
pub struct GuideView {
    /// The lead of the summary.
    pub summary: String,
    /// The ways to complain.
    pub channels: Vec<Phrase>,
    /// Whether any employee takes a complaint.
    pub anyone: bool,
    /// The desk where it can be lodged.
    pub desk: String,
    /// Who gets to see a complaint.
    pub seen: SeenView,
    /// The services that fall under the regulation.
    pub services: Vec<Phrase>,
    /// The procedure.
    pub procedure: ProcedureView,
    /// Its picture.
    pub picture: PictureView,
    /// The independent third of today.
    pub third: Option<ThirdView>,
    /// About the appeal.
    pub appeal: String,
    /// Until when one may, or that the regulation does not say.
    pub appeal_term: String,
    /// The articles about the appeal.
    pub appeal_articles: Vec<Citation>,
    /// What does not fall under the regulation.
    pub exclusions: Vec<ExclusionView>,
    /// What must not be lodged here at all, with where to go, in a sentence each.
    pub elsewhere: Vec<ElsewhereView>,
    /// Where a complainant turns to.
    pub contact: ContactView,
    /// What people are told of their data.
    pub privacy: PrivacyView,
}

/// What does not fall under the regulation, and where to go then.
#[derive(Debug, Clone, Serialize)]
pub struct ExclusionView {
    /// What it is.
    pub name: Phrase,
    /// Where to go.
    pub referral: Phrase,
    /// The articles.
    pub articles: Vec<Citation>,
}

/// Where a complainant turns to; what is not known is empty.
#[derive(Debug, Clone, Serialize)]
pub struct ContactView {
    /// The desk.
    pub name: String,
    /// The postal address.
    #[serde(serialize_with = "address")]
    pub address: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number.
    #[serde(serialize_with = "whole_numbers")]
    pub telephone: String,
    /// The same for a telephone to dial.
    pub dial: String,
}

/// The list of yearly reports.
#[derive(Debug, Clone, Serialize)]
pub struct ReportIndexView {
    /// The lead.
    pub lead: String,
    /// The years, the latest first.
    pub years: Vec<IndexYear>,
    /// The articles.
    pub articles: Vec<Citation>,
}

/// A year in the list.
#[derive(Debug, Clone, Serialize)]
pub struct IndexYear {
    /// The year.
    pub year: i32,
    /// How many complaints there were, or that nothing was published yet.
    pub text: String,
}

/// The page of a year's report.
#[derive(Debug, Clone, Serialize)]
pub struct ReportView {
    /// The figures; none while they are not published.
    pub figures: Option<FiguresView>,
    /// The management's own words, as HTML; empty while they are not published.
    pub words: String,
    /// That there is none.
    pub none: String,
    /// When the regulation asks for it; empty where it asks for none.
    pub due: String,
    /// How its evaluation measures.
    pub evaluation: String,
    /// The articles.
    pub articles: Vec<Citation>,
}

/// The paragraph for delivery conditions.
#[derive(Debug, Clone, Serialize)]
pub struct ConditionsView {
    /// The paragraph.
    pub paragraph: String,
    /// That it was taken up, when that is recorded.
    pub announced: Option<ShownDay>,
    /// The articles.
    pub articles: Vec<Citation>,
}

impl HomeView {
    pub(super) fn of(words: Words<'_>, guide: &GuideView) -> Self {
        let promised = |month| words.fill(message!("public-home-report-text", month = words.month(month)));
        Self {
            facts: facts(words, guide),
            lead: words.say(key!("public-home-lead")),
            guide: guide.clone(),
            report: words.regulation.annual_report.month.map(promised).unwrap_or_default(),
        }
    }
}

fn facts(words: Words<'_>, guide: &GuideView) -> Vec<FactView> {
    let timed = [
        (key!("public-fact-answer"), procedure::handling(words).filter(|rule| rule.binding)),
        (key!("public-fact-extended"), procedure::extended(words)),
        (key!("public-fact-retention"), procedure::retention(words)),
    ];
    let timed = timed.into_iter().filter_map(|(key, rule)| {
        let rule = rule?;
        let mut text = words.fill(Message::new(key).with("from", words.from(&rule.from)));
        if key == key!("public-fact-retention") {
            text = format!("{text} {}", procedure::after_retention(words));
        }
        Some(FactView { value: capitalised(&words.counted(rule.length)), text })
    });
    let third = guide.third.iter().filter(|_| guide.procedure.appeal);
    let third = third.map(|third| FactView {
        value: capitalised(&third.name),
        text: words.say(key!("public-fact-third")),
    });
    timed.chain(third).collect()
}

impl GuideView {
    pub(super) fn of(words: Words<'_>, today: Day) -> Self {
        let regulation = words.regulation;
        let procedure = ProcedureView::of(words);
        let labels = |entries: &[Entry]| entries.iter().map(|entry| words.foreign(&entry.label)).collect();
        let contact = ContactView::of(regulation);
        let mut receipts = regulation.steps_of(StepKind::Received);
        Self {
            summary: words.say(key!("public-english-lead")),
            channels: regulation.channels.iter().map(|entry| words.channel(&entry.label)).collect(),
            anyone: receipts.any(|step| step.performers.is_empty()),
            desk: words.say(key!("public-how-desk")),
            seen: SeenView::of(words),
            services: labels(&regulation.services),
            picture: PictureView::of(words, &procedure, !regulation.exclusions.is_empty()),
            procedure,
            third: third_on(regulation, today),
            appeal: words.say(key!("public-how-third-text")),
            appeal_term: appeal_term(words),
            appeal_articles: words.citations_of(StepKind::Appealed),
            exclusions: exclusions(words),
            elsewhere: elsewhere(words),
            privacy: PrivacyView::of(words, &contact.email),
            contact,
        }
    }
}

fn appeal_term(words: Words<'_>) -> String {
    match procedure::appeal(words) {
        Some(rule) => words.fill(message!("public-how-third-term", term = words.within_from(rule))),
        None => words.text(key!("public-how-third-no-term")),
    }
}

fn exclusions(words: Words<'_>) -> Vec<ExclusionView> {
    let exclusions = words.regulation.exclusions.iter();
    exclusions
        .map(|exclusion| ExclusionView {
            name: capital_phrase(words.foreign(&exclusion.name)),
            referral: capital_phrase(words.foreign(&exclusion.referral)),
            articles: match exclusion.articles.as_slice() {
                [] => words.citations_of_rule(if exclusion.stub_only { "A1.6" } else { "A1.5" }),
                own => words.citations(own.iter().map(String::as_str)),
            },
        })
        .collect()
}

fn capital_phrase(phrase: Phrase) -> Phrase {
    Phrase { text: capitalised(&phrase.text), ..phrase }
}

impl ContactView {
    pub(super) fn of(regulation: &Regulation) -> Self {
        let Contact { address, email, telephone, .. } = &regulation.organisation.contact;
        Self {
            name: desk(regulation).to_owned(),
            address: first_given(address, &regulation.organisation.address),
            email: first_given(email, &regulation.publication.contact),
            telephone: telephone.clone(),
            dial: dialled(telephone),
        }
    }
}

fn first_given(preferred: &str, otherwise: &str) -> String {
    if preferred.is_empty() { otherwise.to_owned() } else { preferred.to_owned() }
}

impl ReportIndexView {
    pub(super) fn of(words: Words<'_>, reports: &[YearReport]) -> Self {
        let text = |report: &YearReport| match &report.figures {
            Some(figures) => {
                words.fill(message!("public-report-index-year", number = i64::from(figures.total)))
            }
            None => words.text(key!("public-report-none-short")),
        };
        let lead = match words.regulation.annual_report.month {
            Some(month) => words.fill(message!("public-report-lead", month = words.month(month))),
            None => words.text(key!("public-report-lead-past")),
        };
        let years = reports.iter().rev();
        Self {
            lead,
            years: years.map(|report| IndexYear { year: report.year, text: text(report) }).collect(),
            articles: words.citations_of_rule("A10.1"),
        }
    }
}

impl ReportView {
    pub(super) fn of(words: Words<'_>, year: i32, reports: &[YearReport]) -> Self {
        let figures = FiguresView::of(words, year, reports);
        let own = reports.iter().find(|report| report.year == year && figures.is_some());
        let own = own.and_then(|report| report.words.as_deref()).unwrap_or_default();
        let report = &words.regulation.annual_report;
        let due = report.month.map(|month| {
            let message = message!("public-report-due", month = words.month(month), ..);
            words.fill(message.with("year", (year + 1).to_string()))
        });
        let indicator = message!("public-within", length = words.length(report.indicator));
        let within = words.fill(indicator);
        Self {
            figures,
            // A document of a dossier is nothing for the public, whatever the text calls it.
            words: to_html(own, &|_| None),
            none: words.fill(message!("public-report-none", year = year.to_string())),
            due: due.unwrap_or_default(),
            evaluation: words.fill(message!("public-report-will-evaluation", term = within)),
            articles: words.citations_of_rule("A10.1"),
        }
    }
}

impl ConditionsView {
    pub(super) fn of(words: Words<'_>, guide: &GuideView) -> Self {
        let announced = words.regulation.announced.as_ref();
        let announced = announced.and_then(|announced| announced.delivery_conditions);
        Self {
            paragraph: paragraph(words, guide),
            announced: announced.map(|date| words.day(date)),
            articles: conditions_articles(words),
        }
    }
}

/// Rule R6 has no article in its code; for the first customer it is 11.
fn conditions_articles(words: Words<'_>) -> Vec<Citation> {
    let stated = words.regulation.rule_articles.get("R6").map(String::as_str);
    words.citations([stated.unwrap_or("11")])
}

fn paragraph(words: Words<'_>, guide: &GuideView) -> String {
    let regulation = words.regulation;
    let mut sentences = vec![match regulation.organisation.name.is_empty() {
        true => words.text(key!("public-conditions-we-have")),
        false => words.say(key!("public-conditions-has")),
    }];
    let channels: Vec<&str> = regulation.channels.iter().map(|channel| channel.label.as_str()).collect();
    if !channels.is_empty() {
        sentences
            .push(words.fill(message!("public-conditions-channels", list = words.alternatives(&channels))));
    }
    sentences.push(words.fill(message!("public-conditions-desk", reach = reach(&guide.contact))));
    if let Some(rule) = procedure::handling(words).filter(|rule| rule.binding) {
        sentences.push(words.fill(message!("public-conditions-answer", term = words.within_from(rule))));
    }
    if let Some(third) = guide.third.iter().find(|_| guide.procedure.appeal) {
        let named = [&third.name, &third.organisation, &third.address].map(String::as_str).join(", ");
        sentences.push(words.fill(message!("public-conditions-third", third = named)));
    }
    let address = regulation.publication.address.as_str();
    if !address.is_empty() {
        sentences.push(words.fill(message!("public-conditions-address", address = address)));
    }
    sentences.join(" ")
}

/// How the desk is reached, on one line.
fn reach(contact: &ContactView) -> String {
    let parts = [&contact.name, &contact.address, &contact.email, &contact.telephone];
    let given: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    given.join(", ")
}
