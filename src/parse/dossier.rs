//! A dossier.

use std::sync::Arc;

use super::event::read_course;
use super::fields::{self, Fields};
use super::yaml::{self, Node, Value};
use super::{Problems, split, version};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::dossier::{Accounting, Actor, Complainant, Document, DocumentKind, Dossier, NO_SERVICE, Number};
use crate::locale::Message;
use crate::people::PersonKey;
use crate::regulation::{COMPLAINANT, Entry, Regulation, Regulations, Route, THIRD};
use crate::source::{Source, Span, Spanned};

/// Reads a dossier with the regulation in force on its day of receipt, or else the nearest one.
///
/// `name` is the file's name without its ending. There is always a value: of a file that can't be
/// read at all everything is absent, so that it never vanishes from what is shown.
#[must_use]
pub fn read_dossier(
    source: &Arc<Source>,
    name: &str,
    regulations: &Regulations,
    today: Day,
) -> (Dossier, Vec<Finding>) {
    let mut problems = Problems::new(Arc::clone(source), Some(name.to_owned()), today);
    let mut dossier = empty(source, name);
    if let Some(parts) = split(&mut problems) {
        dossier.body = parts.body;
        let root = yaml::load(&mut problems, parts.front);
        if let Some(fields) = Fields::of(&root, source.line(1), &mut problems) {
            read_front(&mut dossier, fields, regulations, &mut problems);
        }
    }
    if dossier.regulation.is_none() {
        dossier.regulation = regulations.nearest_to(today).cloned();
    }
    (dossier, problems.into_findings())
}

fn empty(source: &Arc<Source>, name: &str) -> Dossier {
    Dossier {
        source: Arc::clone(source),
        name: name.to_owned(),
        number: None,
        subject: None,
        nature: None,
        service: None,
        channel: None,
        route: None,
        complainant: None,
        subjects: Vec::new(),
        subjects_span: None,
        management_requested: false,
        course: Vec::new(),
        typed: Vec::new(),
        documents: Vec::new(),
        documents_span: None,
        accountings: Vec::new(),
        body: Span::new(source.text().len(), source.text().len()),
        on_disk: Vec::new(),
        regulation: None,
    }
}

fn read_front(
    dossier: &mut Dossier,
    mut fields: Fields<'_>,
    regulations: &Regulations,
    problems: &mut Problems,
) {
    dossier.number =
        fields.required("nummer", problems).and_then(|node| read_number(node, &dossier.name, problems));
    dossier.subject = fields.required("onderwerp", problems).and_then(|node| fields::text(node, problems));
    let (nature, service, channel) = (
        fields.required("aard", problems),
        fields.required("dienst", problems),
        fields.required("kanaal", problems),
    );
    let route = fields.required("route", problems);
    dossier.route = route.and_then(|node| fields::closed::<Route>(node, problems));
    let complainant = fields.entry("klager");
    dossier.complainant = complainant.map(|entry| read_complainant(entry, problems));
    let subjects = fields.entry("betreft");
    dossier.subjects_span = subjects.map(yaml::Entry::span);
    dossier.subjects = fields::texts(subjects.map(|entry| &entry.value), problems)
        .into_iter()
        .map(|text| text.map(PersonKey))
        .collect();
    dossier.management_requested = fields
        .optional("directie-gevraagd")
        .and_then(|node| fields::boolean(node, problems))
        .is_some_and(|asked| asked.value);
    if let Some(course) = fields.required_list("verloop", problems) {
        if let Value::List(items) = &course.value {
            dossier.typed = version::events(items);
        }
        (dossier.course, dossier.regulation) = read_course(course, regulations, problems);
    }
    let regulation = dossier.regulation.clone().or_else(|| regulations.nearest_to(problems.today).cloned());
    if let Some(regulation) = &regulation {
        read_lists(dossier, nature, service, channel, regulation, problems);
    }
    dossier.regulation = regulation;
    // Whether it is a stub can't be told without a regulation.
    if dossier.regulation.is_some() && !dossier.is_stub() && dossier.complainant.is_none() {
        fields.required("klager", problems);
    }
    let documents = fields.given("stukken");
    dossier.documents_span = documents.map(|entry| entry.key.span);
    let documents = fields.optional("stukken").map(fields::items).unwrap_or_default();
    dossier.documents = documents.iter().filter_map(|item| read_document(item, problems)).collect();
    let accountings = fields.optional("verantwoording").map(fields::items).unwrap_or_default();
    dossier.accountings = accountings.iter().filter_map(|item| read_accounting(item, problems)).collect();
    fields.finish(problems);
}

/// F7: the number equals the file's name, and its year is the folder.
fn read_number(node: &Node, name: &str, problems: &mut Problems) -> Option<Spanned<Number>> {
    let text = fields::text(node, problems)?;
    let Some(number) = Number::parse(&text.value) else {
        let message = Message::new("f7-number").with("typed", text.value);
        problems.report("F7", text.span, message).help =
            Some(Message::new("f7-number-help").with("name", name));
        return None;
    };
    let folder = problems.source.path().rsplit('/').nth(1).unwrap_or_default().to_owned();
    if number.as_str() != name {
        let message = Message::new("f7-name").with("number", number.as_str()).with("name", name);
        problems.report("F7", text.span, message).help = Some(Message::new("f7-name-help"));
    } else if !number.as_str().starts_with(&format!("{folder}-")) {
        let message = Message::new("f7-folder").with("number", number.as_str()).with("folder", folder);
        problems.report("F7", text.span, message).help = Some(
            Message::new("f7-folder-help")
                .with("year", number.as_str().split('-').next().unwrap_or_default()),
        );
    }
    Some(Spanned::new(number, text.span))
}

fn read_lists(
    dossier: &mut Dossier,
    nature: Option<&Node>,
    service: Option<&Node>,
    channel: Option<&Node>,
    regulation: &Regulation,
    problems: &mut Problems,
) {
    fn keys(entries: &[Entry]) -> impl Iterator<Item = &str> + Clone {
        entries.iter().map(|entry| entry.key.as_str())
    }
    let services = keys(&regulation.services).chain([NO_SERVICE]);
    dossier.nature = nature.and_then(|node| fields::one_of(node, problems, keys(&regulation.natures)));
    dossier.service = service.and_then(|node| fields::one_of(node, problems, services));
    dossier.channel = channel.and_then(|node| fields::one_of(node, problems, keys(&regulation.channels)));
}

fn read_complainant(entry: &yaml::Entry, problems: &mut Problems) -> Complainant {
    let nobody = Complainant { span: entry.span(), ..Complainant::default() };
    let Some(mut fields) = Fields::of(&entry.value, entry.key.span, problems) else { return nobody };
    let anonymous = fields.optional("anoniem").and_then(|node| fields::boolean(node, problems));
    let anonymous = anonymous.is_some_and(|flag| flag.value);
    let name = if anonymous { fields.optional("naam") } else { fields.required("naam", problems) };
    let complainant = Complainant {
        span: entry.span(),
        anonymous,
        name: fields::plain_text(name, problems),
        organisation: fields::plain_text(fields.optional("organisatie"), problems),
        email: fields::plain_text(fields.optional("email"), problems),
        telephone: fields::plain_text(fields.optional("telefoon"), problems),
        address: fields::plain_text(fields.optional("adres"), problems),
        readable: fields::texts(fields.optional("leesbaar"), problems)
            .into_iter()
            .map(|word| word.value)
            .collect(),
    };
    fields.finish(problems);
    complainant
}

fn read_document(node: &Node, problems: &mut Problems) -> Option<Document> {
    let mut fields = Fields::of(node, node.span, problems)?;
    let file = fields.required("bestand", problems).and_then(|node| fields::text(node, problems));
    let kind =
        fields.required("soort", problems).and_then(|node| fields::closed::<DocumentKind>(node, problems));
    let date = fields.optional("datum").and_then(|node| fields::past_date(node, problems));
    let description = fields.optional("omschrijving").and_then(|node| fields::text(node, problems));
    fields.finish(problems);
    Some(Document {
        file: file?,
        kind: kind.map(|kind| kind.value),
        date: date.map(|date| date.value),
        description: description.map(|text| text.value),
    })
}

fn read_accounting(node: &Node, problems: &mut Problems) -> Option<Accounting> {
    let mut fields = Fields::of(node, node.span, problems)?;
    let rule = fields.required("regel", problems).and_then(|node| fields::text(node, problems));
    let by = fields.required("door", problems).and_then(|node| read_actor(node, problems));
    let date = fields.required("datum", problems).and_then(|node| fields::past_date(node, problems));
    let reason = fields::plain_text(fields.required("reden", problems), problems);
    fields.finish(problems);
    Some(Accounting { rule: rule?, by, date: date.map(|date| date.value), reason, span: node.span })
}

/// A person's key, or `klager` or `derde`; whether the person exists is judged by F9.
pub(super) fn read_actor(node: &Node, problems: &mut Problems) -> Option<Spanned<Actor>> {
    let text = fields::text(node, problems)?;
    Some(text.map(|key| match key.as_str() {
        COMPLAINANT => Actor::Complainant,
        THIRD => Actor::Third,
        _ => Actor::Person(PersonKey(key)),
    }))
}
