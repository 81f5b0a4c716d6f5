//! A dossier.

use std::sync::Arc;

use super::accounting::read_accounting;
use super::event::read_course;
use super::fields::Fields;
use super::given::Given;
use super::yaml::{self, Entry, Node, Value};
use super::{Problems, split, version};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::dossier::{Complainant, Document, Dossier, NO_SERVICE, Number};
use crate::people::PersonKey;
use crate::regulation::{self, Regulation, Regulations};
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
        if let Some(fields) = Fields::of_root(&root, &mut problems) {
            read_front(&mut dossier, fields, regulations);
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

fn read_front(dossier: &mut Dossier, mut fields: Fields<'_, '_>, regulations: &Regulations) {
    dossier.number = read_number(fields.required("nummer"), &dossier.name);
    dossier.subject = fields.required("onderwerp").text();
    // The lists that these are chosen from are known when the day of receipt is.
    let chosen = ["aard", "dienst", "kanaal"].map(|key| fields.required(key).node);
    dossier.route = fields.required("route").closed();
    let complainant = fields.entry("klager");
    dossier.complainant = complainant.map(|entry| read_complainant(entry, &mut fields));
    dossier.subjects_span = fields.entry("betreft").map(Entry::span);
    dossier.subjects = fields.optional("betreft").each(|key| Some(key.text()?.map(PersonKey)));
    dossier.management_requested = fields.optional("directie-gevraagd").flag();
    let course = fields.required_list("verloop");
    if let Some(node) = course.node {
        if let Value::List(items) = &node.value {
            dossier.typed = version::events(items);
        }
        (dossier.course, dossier.regulation) = read_course(course, regulations);
    }
    let today = fields.problems.today;
    let regulation = dossier.regulation.clone().or_else(|| regulations.nearest_to(today).cloned());
    if let Some(regulation) = &regulation {
        read_lists(dossier, chosen, &mut fields, regulation);
    }
    dossier.regulation = regulation;
    // Whether it is a stub can't be told without a regulation.
    if dossier.regulation.is_some() && !dossier.is_stub() && dossier.complainant.is_none() {
        fields.required("klager");
    }
    dossier.documents_span = fields.given("stukken").map(|entry| entry.key.span);
    dossier.documents = fields.optional("stukken").each(read_document);
    dossier.accountings = fields.optional("verantwoording").each(read_accounting);
    fields.finish();
}

/// F7: the number equals the file's name, and its year is the folder.
fn read_number(mut given: Given<'_, '_>, name: &str) -> Option<Spanned<Number>> {
    let text = given.again().text()?;
    let Some(number) = Number::parse(&text.value) else {
        let message = message!("f7-number", typed = text.value);
        given.report(code!("F7"), text.span, message).help = Some(message!("f7-number-help", name = name));
        return None;
    };
    let folder = given.problems.source.path().rsplit('/').nth(1).unwrap_or_default().to_owned();
    if number.as_str() != name {
        let message = message!("f7-name", number = number.as_str(), name = name);
        given.report(code!("F7"), text.span, message).help = Some(message!("f7-name-help"));
    } else if !number.as_str().starts_with(&format!("{folder}-")) {
        let message = message!("f7-folder", number = number.as_str(), folder = folder);
        let year = number.as_str().split('-').next().unwrap_or_default();
        given.report(code!("F7"), text.span, message).help = Some(message!("f7-folder-help", year = year));
    }
    Some(Spanned::new(number, text.span))
}

fn read_lists<'n>(
    dossier: &mut Dossier,
    [nature, service, channel]: [Option<&'n Node>; 3],
    fields: &mut Fields<'n, '_>,
    regulation: &Regulation,
) {
    fn keys(entries: &[regulation::Entry]) -> impl Iterator<Item = &str> + Clone {
        entries.iter().map(|entry| entry.key.as_str())
    }
    let services = keys(&regulation.services).chain([NO_SERVICE]);
    dossier.nature = fields.value(nature).one_of(keys(&regulation.natures));
    dossier.service = fields.value(service).one_of(services);
    dossier.channel = fields.value(channel).one_of(keys(&regulation.channels));
}

fn read_complainant(entry: &Entry, fields: &mut Fields<'_, '_>) -> Complainant {
    let given = Given::new(Some(&entry.value), fields.problems);
    let Some(fields) = Fields::of(given) else {
        return Complainant { span: entry.span(), ..Complainant::default() };
    };
    let mut fields = fields.at(entry.key.span);
    let anonymous = fields.optional("anoniem").flag();
    let name = if anonymous { fields.optional("naam") } else { fields.required("naam") };
    let complainant = Complainant {
        span: entry.span(),
        anonymous,
        name: name.plain_text(),
        organisation: fields.optional("organisatie").plain_text(),
        email: fields.optional("email").plain_text(),
        telephone: fields.optional("telefoon").plain_text(),
        address: fields.optional("adres").plain_text(),
        readable: fields.optional("leesbaar").plain_texts(),
    };
    fields.finish();
    complainant
}

fn read_document(given: Given<'_, '_>) -> Option<Document> {
    let mut fields = Fields::of(given)?;
    let file = fields.required("bestand").text();
    let kind = fields.required("soort").closed();
    let date = fields.optional("datum").past_day();
    let description = fields.optional("omschrijving").text();
    fields.finish();
    Some(Document {
        file: file?,
        kind: kind.map(|kind| kind.value),
        date: date.map(|date| date.value),
        description: description.map(|text| text.value),
    })
}
