//! A version of the regulation.

mod destruction;
mod places;
mod privacy;
mod steps;
pub(super) mod terms;
mod text;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use self::destruction::read_second_person;
use self::places::places;
use self::privacy::read_privacy;
use self::steps::read_steps;
use self::terms::{read_calendar, read_report_rules, read_terms};
use self::text::{Text, split_articles};
use super::accounting::read_accounting;
use super::contact;
use super::fields::Fields;
use super::given::Given;
use super::yaml::{self, Value};
use super::{Problems, split};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::dossier::Accounting;
use crate::locale::Language;
use crate::regulation::{
    Announced, COMPLAINANT, Contact, Entry, Exclusion, Light, Note, Organisation, Outcome, Places,
    Publication, RECEIVER, Regulation, Role, Route, StepDefinition, StepKind, THIRD, ThirdParty, Unread,
};
use crate::source::{Source, Span, Spanned};
use crate::vocabulary::ClosedList;

/// Reads a version of the regulation. There is a value whenever there is a front matter; what it
/// lacks is reported and stands empty.
#[must_use]
pub fn read_regulation(source: &Arc<Source>, today: Day) -> (Option<Regulation>, Vec<Finding>) {
    let mut problems = Problems::of_file(source, None, today);
    let regulation = split(&mut problems).and_then(|parts| {
        let root = yaml::load(&mut problems, parts.front);
        let fields = Fields::of_root(&root, &mut problems)?;
        let places = places(&root);
        let mut regulation = read_front(source, fields);
        regulation.unread.is_partial = !yaml::is_whole(&root);
        let Text { preamble, articles, doubles, more } = split_articles(source.slice(parts.body));
        let placed = |span: Span| Span::new(parts.body.start + span.start, parts.body.start + span.end);
        for (number, heading) in doubles {
            let message = message!("r5-article-twice", name = number);
            problems.report(code!("R5"), placed(heading), message).help =
                Some(message!("r5-article-twice-help"));
        }
        if let Some((message, line)) = more {
            problems.report(code!("R5"), placed(line), message).help = Some(message!("f2-many-help"));
        }
        Some(Regulation { places, preamble, articles, ..regulation })
    });
    (regulation, problems.into_findings())
}

fn read_front(source: &Arc<Source>, mut fields: Fields<'_, '_>) -> Regulation {
    let named_day = file_stem(source.path()).parse::<Day>().ok();
    let adopted = fields.required("vastgesteld").day();
    check_name(&mut fields, named_day, adopted.as_ref());
    let adopted = adopted.map(|date| date.value).or(named_day).unwrap_or(Day::MIN);
    let valid_from = fields.required("geldig-vanaf").day();
    let valid_to = fields.last_day("geldig-tot", valid_from.as_ref().map(|day| day.value));
    let first_day = valid_from.as_ref().map_or(adopted, |date| date.value);
    let signatures = read_signatures(fields.optional("handtekeningen"), first_day);
    let names_third = fields.given("onafhankelijke-derde").is_some();
    let (mut steps, unread_steps) = read_steps(fields.required("stappen"), names_third);
    let light = read_light(fields.optional("licht"));
    light.iter().for_each(|light| settle_lightly(&mut steps, light));
    let (terms, unread_terms) = read_terms(fields.required("termijnen"));
    let (roles, unread_accountable) = read_roles(fields.required("rollen"));
    let answer = steps.iter().find(|step| step.kind == StepKind::ComplainantInformed);
    let answered_within = answer.and_then(|step| Some(terms.get(step.term.as_ref()?)?.length));
    let annual_report = read_report_rules(fields.promised("jaarverslag"), answered_within);
    let (calendar, free_days) = read_calendar(&mut fields);
    let regulation = Regulation {
        source: Arc::clone(source),
        version: named_day.unwrap_or(adopted).to_string(),
        terms,
        unread: Unread {
            steps: unread_steps,
            terms: unread_terms,
            accountable: unread_accountable,
            is_partial: false,
        },
        title: fields.required("titel").plain_text(),
        organisation: read_organisation(fields.required("organisatie")),
        adopted,
        valid_from: valid_from.unwrap_or(Spanned::new(adopted, source.line(1))),
        valid_to,
        names_third,
        third_parties: fields.unfilled("onafhankelijke-derde").each(read_third_party),
        channels: read_entries(fields.required("kanalen")),
        services: read_entries(fields.required("diensten")),
        natures: read_entries(fields.required("aarden")),
        exclusions: read_exclusions(fields.optional("uitgesloten")),
        roles,
        starts: read_starts(fields.optional("aanvang")),
        light,
        steps,
        calendar,
        free_days,
        announced: read_announced(&mut fields),
        publication: read_publication(fields.required("publicatie")),
        privacy: read_privacy(fields.optional("avg")),
        annual_report,
        signatures,
        second_person: read_second_person(fields.optional("vernietiging")),
        rule_articles: read_rule_articles(fields.optional("artikelen")),
        notes: fields.optional("kanttekeningen").each(read_note),
        places: Places::default(),
        preamble: String::new(),
        articles: Vec::new(),
    };
    let _: Vec<Accounting> = fields.optional("verantwoording").each(read_accounting);
    fields.finish();
    regulation
}

fn file_stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

/// A version is named by its date of adoption.
fn check_name(fields: &mut Fields<'_, '_>, named: Option<Day>, adopted: Option<&Spanned<Day>>) {
    if let Some(adopted) = adopted.filter(|adopted| Some(adopted.value) != named) {
        let message = message!(
            "f7-regulation",
            name = file_stem(fields.problems.source.path()),
            date = adopted.value.to_string()
        );
        fields.report(code!("F7"), adopted.span, message).help =
            Some(message!("f7-regulation-help", date = adopted.value.to_string()));
    }
}

fn read_organisation(given: Given<'_, '_>) -> Organisation {
    let Some(mut fields) = Fields::of(given) else { return Organisation::default() };
    let organisation = Organisation {
        name: fields.required("naam").plain_text(),
        description: fields.optional("omschrijving").plain_text(),
        address: fields.required_unfilled("adres").plain_text(),
        contact: read_contact(fields.required("contact")),
    };
    fields.finish();
    organisation
}

fn read_contact(given: Given<'_, '_>) -> Contact {
    let Some(mut fields) = Fields::of(given) else { return Contact::default() };
    let contact = Contact {
        name: fields.required("naam").plain_text(),
        address: fields.optional("adres").plain_text(),
        email: contact::email(fields.optional("email")).map(|text| text.value).unwrap_or_default(),
        telephone: fields.optional("telefoon").plain_text(),
    };
    fields.finish();
    contact
}

/// What the third lacks is judged by R1, so nothing is required here.
fn read_third_party(given: Given<'_, '_>) -> Option<ThirdParty> {
    let (span, met) = (given.node?.span, given.problems.count());
    let mut fields = Fields::of(given)?;
    let from = fields.optional("van").day().map(|day| day.value);
    let third = ThirdParty {
        name: fields.optional("naam").plain_text(),
        organisation: fields.optional("organisatie").plain_text(),
        address: fields.optional("adres").plain_text(),
        from,
        to: fields.last_day("tot", from),
        span,
        is_doubtful: false,
    };
    Some(ThirdParty { is_doubtful: fields.finish() > met, ..third })
}

/// Keys and labels: a mapping, or a list of keys that are their own labels.
fn read_entries(given: Given<'_, '_>) -> Vec<Entry> {
    if let Some(Value::List(_)) = given.node.map(|node| &node.value) {
        let mut seen = HashSet::new();
        return given.each(|mut item| {
            let key = item.again().text()?;
            if !seen.insert(key.value.clone()) {
                let message = message!("f12", key = key.value);
                item.report(code!("F12"), key.span, message).help = Some(message!("f12-help"));
                return None;
            }
            Some(Entry { label: key.value.clone(), key: key.value })
        });
    }
    given.each_entry(|key, label| Some(Entry { key: key.value.clone(), label: label.plain_text() }))
}

fn read_exclusions(given: Given<'_, '_>) -> Vec<Exclusion> {
    given.each_entry(|key, value| {
        let mut fields = Fields::of(value)?.at(key.span);
        let exclusion = Exclusion {
            key: key.value.clone(),
            name: fields.required("naam").plain_text(),
            referral: fields.optional("verwijzing").plain_text(),
            telephone: contact::telephone(fields.optional("telefoon"))
                .map(|text| text.value)
                .unwrap_or_default(),
            website: contact::website(fields.optional("url")).map(|text| text.value).unwrap_or_default(),
            articles: read_articles(fields.optional("artikel")),
            stub_only: fields.optional("alleen-stub").flag(),
        };
        fields.finish();
        Some(exclusion)
    })
}

/// How a role says that several persons hold it together.
const JOINTLY: &str = "gezamenlijk";

/// The roles, and whether one may be accountable that does not say so in words that can be read.
fn read_roles(given: Given<'_, '_>) -> (Vec<Role>, bool) {
    let (mut accountable, mut is_unread) = (None, false);
    let roles = given.each_entry(|key, value| {
        let mut fields = Fields::of(value)?.at(key.span);
        let name = fields.required("naam").plain_text();
        let article = fields.optional("lidwoord").text().map(|word| word.value);
        let words = ["ja", "nee", JOINTLY, "true", "false"].into_iter();
        let head = fields.optional("eindverantwoordelijk").one_of(words).map(|word| word.value);
        is_unread |= head.is_none() && fields.entry("eindverantwoordelijk").is_some();
        let jointly = head.as_deref() == Some(JOINTLY);
        let is_head = jointly || matches!(head.as_deref(), Some("ja" | "true"));
        let role = Role { key: key.value.clone(), name, article, accountable: is_head, jointly };
        if [RECEIVER, COMPLAINANT, THIRD].contains(&key.value.as_str()) {
            let message = message!("r5-role-reserved", name = key.value.as_str());
            fields.report(code!("R5"), key.span, message).help = Some(message!("r5-role-reserved-help"));
        }
        if let Some(first) = accountable.filter(|_| role.accountable) {
            let message = message!("r5-accountable-twice", first = first, ..);
            let message = message.with("name", key.value.as_str());
            fields.report(code!("R5"), key.span, message).help = Some(message!("r5-accountable-twice-help"));
        }
        accountable = accountable.or(role.accountable.then_some(key.value.as_str()));
        fields.finish();
        Some(role)
    });
    (roles, is_unread)
}

fn read_starts(given: Given<'_, '_>) -> BTreeMap<Route, String> {
    let starts = given.each_entry(|key, mut value| Some((value.known(key)?, value.text()?.value)));
    starts.into_iter().collect()
}

/// Who may settle a light complaint may tell the complainant so, where the step itself says nothing else.
fn settle_lightly(steps: &mut [StepDefinition], light: &Light) {
    let answers = steps.iter_mut().filter(|step| step.kind == StepKind::ComplainantInformed);
    for answer in answers.filter(|step| step.performers_by.iter().all(|(by, _)| by != Outcome::Light.name()))
    {
        answer.performers_by.push((Outcome::Light.name().to_owned(), light.settled_by.clone()));
    }
}

fn read_light(given: Given<'_, '_>) -> Option<Light> {
    let mut fields = Fields::of(given)?;
    let light = Light {
        articles: read_articles(fields.optional("artikel")),
        settled_by: fields.required("wie").plain_texts(),
        relation_only: fields.optional("alleen-relatie").plain_texts(),
    };
    fields.finish();
    Some(light)
}

/// `"5, 9"` or a list: the numbers of articles.
pub(super) fn read_articles(given: Given<'_, '_>) -> Vec<String> {
    let texts = given.plain_texts();
    texts.iter().flat_map(|text| text.split(',')).map(|part| part.trim().to_owned()).collect()
}

/// Where a regulation is to be announced (art. 11).
const PLACES: [&str; 3] = ["intern", "handboek", "leveringsvoorwaarden"];

/// What is typed without a value is promised, and still to be filled in.
fn read_announced(fields: &mut Fields<'_, '_>) -> Option<Announced> {
    let entry = fields.given("bekendgemaakt")?;
    let Some(mut fields) = Fields::of(fields.optional("bekendgemaakt")) else {
        let lacking = PLACES.to_vec();
        return Some(Announced { lacking, span: entry.key.span, ..Announced::default() });
    };
    let days = PLACES.map(|place| (place, fields.past_day(place)));
    let lacking = days.iter().filter(|(_, day)| matches!(day, (None, false))).map(|(place, _)| *place);
    let [.., (_, (conditions, _))] = &days;
    let delivery_conditions = conditions.as_ref().map(|day| day.value);
    let announced = Announced { lacking: lacking.collect(), delivery_conditions, span: entry.value.span };
    fields.finish();
    Some(announced)
}

fn read_publication(given: Given<'_, '_>) -> Publication {
    let Some(mut fields) = Fields::of(given) else { return Publication::default() };
    let mut address =
        contact::own_site(fields.required_unfilled("adres")).map(|text| text.value).unwrap_or_default();
    if !address.is_empty() && !address.ends_with('/') {
        address.push('/');
    }
    let codes = Language::all().map(Language::code);
    let language = fields.optional("taal").one_of(codes);
    let publication = Publication {
        address,
        contact: fields.optional("contact").plain_text(),
        language: language.and_then(|code| Language::from_code(&code.value)).unwrap_or_default(),
    };
    fields.finish();
    publication
}

/// `verplicht`: from the regulation's first day on; or `{vanaf: DATE}`.
fn read_signatures(given: Given<'_, '_>, first_day: Day) -> Option<Spanned<Day>> {
    if let Value::Map(_) = given.node?.value {
        let mut fields = Fields::of(given)?;
        let from = fields.required("vanaf").day();
        fields.finish();
        return from;
    }
    let required = given.one_of(["verplicht"].into_iter())?;
    Some(Spanned::new(first_day, required.span))
}

fn read_rule_articles(given: Given<'_, '_>) -> BTreeMap<String, String> {
    let articles = given.each_entry(|key, article| Some((key.value.clone(), article.text()?.value)));
    articles.into_iter().collect()
}

fn read_note(given: Given<'_, '_>) -> Option<Note> {
    let span = given.node?.span;
    let mut fields = Fields::of(given)?;
    let article = fields.optional("artikel").text();
    let text = fields.required("tekst").text();
    fields.finish();
    let span = article.as_ref().map_or(span, |article| article.span);
    Some(Note { article: article.map(|article| article.value), text: text?.value, span })
}
