//! A version of the regulation.

pub(super) mod terms;
mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::terms::{read_calendar, read_report_rules, read_terms};
use self::text::split_articles;
use super::fields::{self, Fields};
use super::yaml::{self, Node};
use super::{Problems, split};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::locale::{Language, Message};
use crate::regulation::{
    Announced, COMMON_FIELDS, Contact, Entry, Exclusion, Light, Note, Organisation, Outcome, Publication,
    Regulation, Role, Route, StepDefinition, StepKind, ThirdParty,
};
use crate::source::{Source, Span, Spanned};
use crate::vocabulary::ClosedList;

/// Reads a version of the regulation. There is a value whenever there is a front matter; what it
/// lacks is reported and stands empty.
#[must_use]
pub fn read_regulation(source: &Arc<Source>, today: Day) -> (Option<Regulation>, Vec<Finding>) {
    let mut problems = Problems::new(Arc::clone(source), None, today);
    let regulation = split(&mut problems).and_then(|parts| {
        let root = yaml::load(&mut problems, parts.front);
        let place = source.line(1);
        let fields = Fields::of(&root, place, &mut problems)?;
        let (preamble, articles) = split_articles(source.slice(parts.body));
        let mut regulation = read_front(source, fields, &mut problems);
        regulation.preamble = preamble;
        regulation.articles = articles;
        Some(regulation)
    });
    (regulation, problems.into_findings())
}

fn read_front(source: &Arc<Source>, mut fields: Fields<'_>, problems: &mut Problems) -> Regulation {
    let version = file_stem(source.path()).to_owned();
    let named_day = version.parse::<Day>().ok();
    let adopted = fields.required("vastgesteld", problems).and_then(|node| fields::date(node, problems));
    check_name(source, named_day, adopted.as_ref(), problems);
    let adopted_day = adopted.as_ref().map(|date| date.value).or(named_day).unwrap_or(Day::MIN);
    let valid_from = fields.required("geldig-vanaf", problems).and_then(|node| fields::date(node, problems));
    let first_day = valid_from.as_ref().map_or(adopted_day, |date| date.value);
    let signatures =
        fields.optional("handtekeningen").and_then(|node| read_signatures(node, first_day, problems));
    let steps = read_steps(fields.required("stappen", problems), problems);
    let (annual_report, calendar, terms) = (
        read_report_rules(fields.required("jaarverslag", problems), problems),
        read_calendar(&mut fields, problems),
        read_terms(fields.required("termijnen", problems), problems),
    );
    let regulation = Regulation {
        source: Arc::clone(source),
        version,
        title: fields::plain_text(fields.required("titel", problems), problems),
        organisation: read_organisation(fields.required("organisatie", problems), problems),
        adopted: adopted_day,
        valid_from: valid_from.unwrap_or(Spanned::new(adopted_day, source.line(1))),
        valid_to: fields
            .optional("geldig-tot")
            .and_then(|node| fields::date(node, problems))
            .map(|date| date.value),
        third_parties: read_third_parties(fields.required("onafhankelijke-derde", problems), problems),
        channels: read_entries(fields.required("kanalen", problems), problems),
        services: read_entries(fields.required("diensten", problems), problems),
        natures: read_entries(fields.required("aarden", problems), problems),
        exclusions: read_exclusions(fields.optional("uitgesloten"), problems),
        roles: read_roles(fields.required("rollen", problems), problems),
        starts: read_starts(fields.optional("aanvang"), problems),
        light: fields.optional("licht").and_then(|node| read_light(node, problems)),
        steps,
        terms,
        calendar,
        announced: read_announced(fields.optional("bekendgemaakt"), source.line(1), problems),
        publication: read_publication(fields.required("publicatie", problems), problems),
        annual_report,
        signatures,
        rule_articles: read_rule_articles(fields.optional("artikelen"), problems),
        notes: read_notes(fields.optional("kanttekeningen"), problems),
        preamble: String::new(),
        articles: Vec::new(),
    };
    fields.finish(problems);
    regulation
}

fn file_stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

/// A version is named by its date of adoption.
fn check_name(source: &Source, named: Option<Day>, adopted: Option<&Spanned<Day>>, problems: &mut Problems) {
    if let Some(adopted) = adopted.filter(|adopted| Some(adopted.value) != named) {
        let message = Message::new("f7-regulation")
            .with("name", file_stem(source.path()))
            .with("date", adopted.value.to_string());
        problems.report("F7", adopted.span, message);
    }
}

fn read_organisation(node: Option<&Node>, problems: &mut Problems) -> Organisation {
    let Some(node) = node else { return Organisation::default() };
    let Some(mut fields) = Fields::of(node, node.span, problems) else { return Organisation::default() };
    let organisation = Organisation {
        name: fields::plain_text(fields.required("naam", problems), problems),
        description: fields::plain_text(fields.optional("omschrijving"), problems),
        address: fields::plain_text(fields.required("adres", problems), problems),
        contact: fields
            .required("contact", problems)
            .map(|node| read_contact(node, problems))
            .unwrap_or_default(),
    };
    fields.finish(problems);
    organisation
}

fn read_contact(node: &Node, problems: &mut Problems) -> Contact {
    let Some(mut fields) = Fields::of(node, node.span, problems) else { return Contact::default() };
    let contact = Contact {
        name: fields::plain_text(fields.required("naam", problems), problems),
        address: fields::plain_text(fields.optional("adres"), problems),
        email: fields::plain_text(fields.optional("email"), problems),
        telephone: fields::plain_text(fields.optional("telefoon"), problems),
    };
    fields.finish(problems);
    contact
}

fn read_third_parties(node: Option<&Node>, problems: &mut Problems) -> Vec<ThirdParty> {
    let items = node.map(fields::items).unwrap_or_default();
    items.iter().filter_map(|item| read_third_party(item, problems)).collect()
}

/// What the third lacks is judged by R1, so nothing is required here.
fn read_third_party(node: &Node, problems: &mut Problems) -> Option<ThirdParty> {
    let mut fields = Fields::of(node, node.span, problems)?;
    let third = ThirdParty {
        name: fields::plain_text(fields.optional("naam"), problems),
        organisation: fields::plain_text(fields.optional("organisatie"), problems),
        address: fields::plain_text(fields.optional("adres"), problems),
        from: fields.optional("van").and_then(|node| fields::date(node, problems)).map(|date| date.value),
        to: fields.optional("tot").and_then(|node| fields::date(node, problems)).map(|date| date.value),
        span: node.span,
    };
    fields.finish(problems);
    Some(third)
}

/// Keys and labels: a mapping, or a list of keys that are their own labels.
fn read_entries(node: Option<&Node>, problems: &mut Problems) -> Vec<Entry> {
    if let Some(yaml::Value::List(_)) = node.map(|node| &node.value) {
        let keys = fields::texts(node, problems);
        return keys.into_iter().map(|key| Entry { label: key.value.clone(), key: key.value }).collect();
    }
    let entries = fields::mapping(node, problems).iter();
    entries
        .map(|entry| Entry {
            key: entry.key.value.clone(),
            label: fields::plain_text(Some(&entry.value), problems),
        })
        .collect()
}

fn read_exclusions(node: Option<&Node>, problems: &mut Problems) -> Vec<Exclusion> {
    let entries = fields::mapping(node, problems).iter();
    entries
        .filter_map(|entry| {
            let mut fields = Fields::of(&entry.value, entry.key.span, problems)?;
            let exclusion = Exclusion {
                key: entry.key.value.clone(),
                name: fields::plain_text(fields.required("naam", problems), problems),
                referral: fields::plain_text(fields.optional("verwijzing"), problems),
                stub_only: read_flag(&mut fields, "alleen-stub", problems),
            };
            read_articles(fields.optional("artikel"), problems);
            fields.finish(problems);
            Some(exclusion)
        })
        .collect()
}

fn read_flag(fields: &mut Fields<'_>, key: &'static str, problems: &mut Problems) -> bool {
    fields.optional(key).and_then(|node| fields::boolean(node, problems)).is_some_and(|flag| flag.value)
}

fn read_roles(node: Option<&Node>, problems: &mut Problems) -> Vec<Role> {
    let entries = fields::mapping(node, problems).iter();
    entries
        .filter_map(|entry| {
            let mut fields = Fields::of(&entry.value, entry.key.span, problems)?;
            let role = Role {
                key: entry.key.value.clone(),
                name: fields::plain_text(fields.required("naam", problems), problems),
                accountable: read_flag(&mut fields, "eindverantwoordelijk", problems),
            };
            fields.finish(problems);
            Some(role)
        })
        .collect()
}

fn read_starts(node: Option<&Node>, problems: &mut Problems) -> BTreeMap<Route, String> {
    let entries = fields::mapping(node, problems).iter();
    entries
        .filter_map(|entry| {
            let Some(route) = Route::from_name(&entry.key.value) else {
                fields::report_unknown(problems, &entry.key, "f3-key", Route::names());
                return None;
            };
            Some((route, fields::text(&entry.value, problems)?.value))
        })
        .collect()
}

fn read_light(node: &Node, problems: &mut Problems) -> Option<Light> {
    let mut fields = Fields::of(node, node.span, problems)?;
    let values = |texts: Vec<Spanned<String>>| texts.into_iter().map(|text| text.value).collect();
    let light = Light {
        articles: read_articles(fields.optional("artikel"), problems),
        settled_by: values(fields::texts(fields.required("wie", problems), problems)),
        relation_only: values(fields::texts(fields.optional("alleen-relatie"), problems)),
    };
    fields.finish(problems);
    Some(light)
}

fn read_steps(node: Option<&Node>, problems: &mut Problems) -> Vec<StepDefinition> {
    let entries = fields::mapping(node, problems).iter();
    entries
        .filter_map(|entry| {
            let fields = Fields::of(&entry.value, entry.key.span, problems)?;
            read_step(&entry.key, fields, problems)
        })
        .collect()
}

fn read_step(
    key: &Spanned<String>,
    mut fields: Fields<'_>,
    problems: &mut Problems,
) -> Option<StepDefinition> {
    let kind = match fields.optional("soort") {
        Some(node) => fields::closed::<StepKind>(node, problems).map(|kind| kind.value),
        None => {
            let kind = StepKind::from_name(&key.value);
            if kind.is_none() {
                let message = Message::new("r5-step-kind").with("step", key.value.as_str());
                problems.report("R5", key.span, message).help = Some(Message::new("r5-step-kind-help"));
            }
            kind
        }
    };
    let values = |texts: Vec<Spanned<String>>| texts.into_iter().map(|text| text.value).collect::<Vec<_>>();
    let definition = StepDefinition {
        key: key.value.clone(),
        kind: kind.unwrap_or(StepKind::FollowedUp),
        name: fields.optional("naam").and_then(|node| fields::text(node, problems)).map(|text| text.value),
        articles: read_articles(fields.optional("artikel"), problems),
        performers: values(fields::texts(fields.optional("wie"), problems)),
        performers_by: fields::mapping(fields.optional("wie-bij"), problems)
            .iter()
            .map(|entry| (entry.key.value.clone(), values(fields::texts(Some(&entry.value), problems))))
            .collect(),
        required: read_outcomes(fields.optional("vereist"), problems),
        on_request: read_outcomes(fields.optional("op-verzoek"), problems),
        before: fields.optional("voor").and_then(|node| fields::text(node, problems)).map(|text| text.value),
        before_by: read_before(fields.optional("voor-bij"), problems),
        document: read_outcomes(fields.optional("stuk"), problems),
        fields: kind.map(|kind| read_asked(fields.optional("eist"), kind, problems)).unwrap_or_default(),
        term: fields.optional("termijn").and_then(|node| fields::text(node, problems)).map(|text| text.value),
        span: key.span,
    };
    fields.finish(problems);
    kind.map(|_| definition)
}

/// Fields that a step of this kind takes, and those that every step takes.
fn read_asked(node: Option<&Node>, kind: StepKind, problems: &mut Problems) -> Vec<Spanned<String>> {
    let items = node.map(fields::items).unwrap_or_default();
    let taken = kind.fields().iter().map(|(name, _)| *name).chain(COMMON_FIELDS);
    items.iter().filter_map(|item| fields::one_of(item, problems, taken.clone())).collect()
}

fn read_before(node: Option<&Node>, problems: &mut Problems) -> Vec<(Outcome, String)> {
    let entries = fields::mapping(node, problems).iter();
    entries
        .filter_map(|entry| {
            let Some(outcome) = Outcome::from_name(&entry.key.value) else {
                fields::report_unknown(problems, &entry.key, "f3-key", Outcome::names());
                return None;
            };
            Some((outcome, fields::text(&entry.value, problems)?.value))
        })
        .collect()
}

fn read_outcomes(node: Option<&Node>, problems: &mut Problems) -> Vec<Outcome> {
    let items = node.map(fields::items).unwrap_or_default();
    items
        .iter()
        .filter_map(|item| fields::closed::<Outcome>(item, problems))
        .map(|outcome| outcome.value)
        .collect()
}

/// `"5, 9"` or a list: the numbers of articles.
pub(super) fn read_articles(node: Option<&Node>, problems: &mut Problems) -> Vec<String> {
    let texts = fields::texts(node, problems);
    texts.iter().flat_map(|text| text.value.split(',')).map(|part| part.trim().to_owned()).collect()
}

fn read_announced(node: Option<&Node>, place: Span, problems: &mut Problems) -> Announced {
    let empty = Announced { span: place, ..Announced::default() };
    let Some(node) = node else { return empty };
    let Some(mut fields) = Fields::of(node, node.span, problems) else { return empty };
    let mut day =
        |key| fields.optional(key).and_then(|node| fields::date(node, problems)).map(|date| date.value);
    let announced = Announced {
        internally: day("intern"),
        handbook: day("handboek"),
        delivery_conditions: day("leveringsvoorwaarden"),
        span: node.span,
    };
    fields.finish(problems);
    announced
}

fn read_publication(node: Option<&Node>, problems: &mut Problems) -> Publication {
    let Some(node) = node else { return Publication::default() };
    let Some(mut fields) = Fields::of(node, node.span, problems) else { return Publication::default() };
    let mut address = fields::plain_text(fields.required("adres", problems), problems);
    if !address.is_empty() && !address.ends_with('/') {
        address.push('/');
    }
    let codes = Language::ALL.map(Language::code);
    let language = fields.optional("taal").and_then(|node| fields::one_of(node, problems, codes.into_iter()));
    let publication = Publication {
        address,
        contact: fields::plain_text(fields.optional("contact"), problems),
        language: language.and_then(|code| Language::from_code(&code.value)).unwrap_or_default(),
    };
    fields.finish(problems);
    publication
}

/// `verplicht`: from the regulation's first day on; or `{vanaf: DATE}`.
fn read_signatures(node: &Node, first_day: Day, problems: &mut Problems) -> Option<Spanned<Day>> {
    if let yaml::Value::Map(_) = &node.value {
        let mut fields = Fields::of(node, node.span, problems)?;
        let from = fields.required("vanaf", problems).and_then(|node| fields::date(node, problems));
        fields.finish(problems);
        return from;
    }
    let required = fields::one_of(node, problems, ["verplicht"].into_iter())?;
    Some(Spanned::new(first_day, required.span))
}

fn read_rule_articles(node: Option<&Node>, problems: &mut Problems) -> BTreeMap<String, String> {
    let entries = fields::mapping(node, problems).iter();
    entries
        .filter_map(|entry| Some((entry.key.value.clone(), fields::text(&entry.value, problems)?.value)))
        .collect()
}

fn read_notes(node: Option<&Node>, problems: &mut Problems) -> Vec<Note> {
    let items = node.map(fields::items).unwrap_or_default();
    items
        .iter()
        .filter_map(|item| {
            let mut fields = Fields::of(item, item.span, problems)?;
            let article = fields.optional("artikel").and_then(|node| fields::text(node, problems));
            let text = fields.required("tekst", problems).and_then(|node| fields::text(node, problems));
            fields.finish(problems);
            Some(Note { article: article.map(|article| article.value), text: text?.value })
        })
        .collect()
}
