//! A dossier.

use std::sync::{Arc, OnceLock};

use super::accounting::read_accounting;
use super::contact;
use super::event::read_course;
use super::fields::{Fields, is_empty};
use super::given::Given;
use super::misplaced::{is_complainant_loose, report_astray, report_below, report_loose, report_stray};
use super::readable::read_readable;
use super::yaml::{self, Entry, Node, Value};
use super::{Problems, split, version};
use crate::calendar::Day;
use crate::diagnostic::{Finding, Rename};
use crate::dossier::{Complainant, Document, Dossier, NO_SERVICE, Number};
use crate::people::PersonKey;
use crate::regulation::{self, Regulation, Regulations, Route};
use crate::source::{Edit, Source, Span, Spanned};
use crate::vocabulary::says_nothing;

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
    let mut problems = Problems::of_file(source, Some(name.to_owned()), today);
    let mut dossier = empty(source, name);
    if let Some(parts) = split(&mut problems) {
        dossier.body = parts.body;
        report_below(&mut problems, parts.body);
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
        subjects_lost: false,
        management_requested: false,
        suspicion: None,
        substitute: None,
        course: Vec::new(),
        lapsed: Vec::new(),
        typed: Vec::new(),
        documents: Vec::new(),
        documents_by_name: OnceLock::new(),
        documents_span: None,
        accountings: Vec::new(),
        body: Span::new(source.text().len(), source.text().len()),
        on_disk: Vec::new(),
        regulation: None,
    }
}

fn read_front(dossier: &mut Dossier, mut fields: Fields<'_, '_>, regulations: &Regulations) {
    dossier.number = read_number(fields.required("nummer"), &dossier.name);
    // Of what may be kept as a stub only, nothing is asked from the first day on.
    let suspicion = fields.entry("vermoeden").map(|entry| &entry.value);
    let is_suspected = suspicion.is_some();
    dossier.subject = fields.required_unless(is_suspected, "onderwerp").line("onderwerp");
    // The lists that these are chosen from are known when the day of receipt is.
    let chosen = ["aard", "dienst", "kanaal"].map(|key| fields.required_unless(is_suspected, key).node);
    dossier.route = fields.required_unless(is_suspected, "route").closed();
    let complainant = fields.entry("klager");
    dossier.complainant = complainant.map(|entry| read_complainant(entry, &mut fields));
    let subjects = fields.given("betreft");
    dossier.subjects_span = subjects.filter(|entry| !is_empty(&entry.value)).map(Entry::span);
    dossier.subjects_lost =
        fields.is_lost("betreft") || subjects.is_some_and(|it| !yaml::is_whole(&it.value));
    dossier.subjects =
        fields.optional("betreft").persons("betreft").into_iter().map(|key| key.map(PersonKey)).collect();
    dossier.management_requested = fields.optional("directie-gevraagd").flag();
    dossier.substitute = read_substitute(&mut fields, dossier.route.as_ref());
    let course = fields.required_list("verloop");
    if let Some(node) = course.node {
        if let Value::List(items) = &node.value {
            dossier.typed = version::events(items);
        }
        (dossier.course, dossier.lapsed, dossier.regulation) = read_course(course, regulations);
    }
    let today = fields.problems.today;
    let regulation = dossier.regulation.clone().or_else(|| regulations.nearest_to(today).cloned());
    if let Some(regulation) = &regulation {
        read_lists(dossier, chosen, &mut fields, regulation);
        let stubs = regulation.exclusions.iter().filter(|exclusion| exclusion.stub_only);
        dossier.suspicion = fields.value(suspicion).one_of(stubs.map(|exclusion| exclusion.key.as_str()));
    }
    dossier.regulation = regulation;
    // Whether it is a stub can't be told without a regulation.
    let is_asked = !is_suspected && dossier.regulation.is_some() && !dossier.is_stub();
    let is_told = is_complainant_loose(&fields) || fields.is_typed_otherwise("klager");
    if is_asked && dossier.complainant.is_none() && !is_told {
        ask_for_complainant(&mut fields, dossier.regulation.as_deref());
    }
    dossier.documents_span = fields.given("stukken").map(|entry| entry.key.span);
    dossier.documents = fields.optional("stukken").each(read_document);
    dossier.accountings = fields.optional("verantwoording").each(read_accounting);
    report_loose(&mut fields);
    report_astray(&mut fields, dossier.regulation.as_deref());
    fields.finish();
}

/// F4: who complains is asked for together with the ways in which nobody need be named: whoever obeys
/// must not write down a name that may not be kept.
fn ask_for_complainant(fields: &mut Fields<'_, '_>, regulation: Option<&Regulation>) {
    if fields.is_lost("klager") || fields.given("klager").is_some() {
        fields.required("klager");
        return;
    }
    let exclusions = regulation.map(|regulation| &regulation.exclusions).into_iter().flatten();
    let help = match exclusions.into_iter().find(|exclusion| exclusion.stub_only) {
        Some(stub) => {
            message!("f4-complainant-stub-help", ground = stub.name.as_str(), key = stub.key.as_str())
        }
        None => message!("f4-complainant-help"),
    };
    let place = fields.problems.source.line(1);
    fields.report(code!("F4"), place, message!("f4-missing", key = "klager")).help = Some(help);
}

/// F7: the number equals the file's name, and its year is the folder.
fn read_number(mut given: Given<'_, '_>, name: &str) -> Option<Spanned<Number>> {
    let text = given.again().text()?;
    let Some(number) = Number::parse(&text.value) else {
        let message = message!("f7-number", typed = text.value.as_str());
        let help = match Number::meant(&text.value) {
            Some(number) => message!("f7-digits-help", number = number.as_str()),
            None => message!("f7-number-help", name = name),
        };
        // Written otherwise it is the number of this very file.
        let meant = Number::meant(&text.value).filter(|meant| is_form_of(name, meant));
        let path = given.problems.source.path().to_owned();
        let finding = given.report(code!("F7"), text.span, message);
        finding.help = Some(help);
        finding.rename = meant.as_ref().and_then(|meant| renamed(&path, name, meant));
        finding.mend.extend(meant.map(|meant| Edit::new(text.span, meant.to_string())));
        return None;
    };
    let folder = given.problems.source.path().rsplit('/').nth(1).unwrap_or_default().to_owned();
    if number.as_str() != name {
        let message = message!("f7-name", number = number.as_str(), name = name);
        let help = match Number::parse(name) {
            Some(_) => message!("f7-name-help"),
            None if is_form_of(name, &number) => {
                message!("f7-form-help", number = number.as_str(), name = name)
            }
            None => message!("f7-rename-help", number = number.as_str(), name = name),
        };
        let path = given.problems.source.path().to_owned();
        let finding = given.report(code!("F7"), text.span, message);
        finding.help = Some(help);
        match is_form_of(name, &number) && name == Number::of(number.year, number.sequence).as_str() {
            true => finding.mend.push(Edit::new(text.span, name)),
            false => finding.rename = renamed(&path, name, &number),
        }
    } else if !number.as_str().starts_with(&format!("{folder}-")) {
        let message = message!("f7-folder", number = number.as_str(), folder = folder);
        let year = number.as_str().split('-').next().unwrap_or_default();
        let path = given.problems.source.path().to_owned();
        let finding = given.report(code!("F7"), text.span, message);
        finding.help = Some(message!("f7-folder-help", year = year));
        finding.rename = in_year(&path, year);
    }
    Some(Spanned::new(number, text.span))
}

/// Whether a name is a number that is written otherwise, or the number itself.
fn is_form_of(name: &str, number: &Number) -> bool {
    Number::in_name(name).is_some_and(|it| (it.year, it.sequence) == (number.year, number.sequence))
}

/// The name of the file when it is its number in another form.
fn renamed(path: &str, name: &str, number: &Number) -> Option<Rename> {
    let is_otherwise = name != number.as_str() && is_form_of(name, number);
    is_otherwise.then(|| Rename::of(path, &format!("{number}.md")))
}

/// The file in the folder of another year.
fn in_year(path: &str, year: &str) -> Option<Rename> {
    let (folder, file) = path.rsplit_once('/')?;
    let (dossiers, _) = folder.rsplit_once('/')?;
    Some(Rename { from: path.to_owned(), to: format!("{dossiers}/{year}/{file}") })
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

/// F4: somebody decides in the place of the management only where the complaint is about that.
fn read_substitute(
    fields: &mut Fields<'_, '_>,
    route: Option<&Spanned<Route>>,
) -> Option<Spanned<PersonKey>> {
    let entry = fields.entry("vervanger")?;
    let substitute = fields.optional("vervanger").text()?.map(PersonKey);
    if route.is_some_and(|route| route.value != Route::Management) {
        let message = message!("f4-substitute-stray");
        fields.report(code!("F4"), entry.key.span, message).help = Some(message!("f4-substitute-stray-help"));
    }
    Some(substitute)
}

fn read_complainant(entry: &Entry, fields: &mut Fields<'_, '_>) -> Complainant {
    let before = fields.problems.count();
    let node = one_complainant(&entry.value, fields.problems);
    if let (Value::Scalar { text, .. }, true) = (&node.value, node.whole) {
        // Of a list it is told already.
        if fields.problems.count() == before {
            let meant = yaml::of_complainant(text);
            let finding = fields.report(code!("F5"), node.span, message!("f5-complainant"));
            finding.help = Some(message!("f2-written-help", example = format!("klager: {meant}")));
            finding.mend.extend(is_one_name(text).then(|| Edit::new(node.span, meant)));
        }
        return Complainant { span: entry.span(), name: text.trim().to_owned(), ..Complainant::default() };
    }
    let given = Given::new(Some(node), fields.problems);
    let Some(fields) = Fields::of(given) else {
        return Complainant { span: entry.span(), ..Complainant::default() };
    };
    let mut fields = fields.at(entry.key.span);
    let anonymous = fields.optional("anoniem").flag();
    if let Some(name) = fields.entry("naam").filter(|_| anonymous) {
        let message = message!("f4-anonymous-name");
        fields.report(code!("F4"), name.key.span, message).help = Some(message!("f4-anonymous-name-help"));
    }
    if let Some(name) = fields.entry("naam").filter(|_| !anonymous)
        && let Value::Scalar { text, .. } = &name.value.value
        && says_nothing(text)
    {
        let message = message!("f5-nobody", typed = text.as_str());
        let finding = fields.report(code!("F5"), name.value.span, message);
        finding.help = Some(message!("f5-nobody-help"));
        finding.mend.push(Edit::new(name.span(), "anoniem: ja"));
    }
    let name = if anonymous { fields.optional("naam") } else { fields.required("naam") };
    let complainant = Complainant {
        span: entry.span(),
        anonymous,
        name: contact::name(name).unwrap_or_default(),
        organisation: contact::organisation(fields.optional("organisatie")).unwrap_or_default(),
        email: contact::email(fields.optional("email")).map(|text| text.value).unwrap_or_default(),
        telephone: contact::telephone(fields.optional("telefoon")).map(|text| text.value).unwrap_or_default(),
        address: fields.optional("adres").plain_text(),
        readable: fields.optional("leesbaar").each(read_readable),
    };
    fields.finish();
    complainant
}

/// Whether a text is plainly the name of one person, and nothing that is told of somebody.
fn is_one_name(text: &str) -> bool {
    let is_of_name = |sign: char| sign.is_alphabetic() || matches!(sign, ' ' | '.' | '-' | '\'' | '’');
    let words = || text.split_whitespace();
    let is_capital = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    text.chars().all(is_of_name)
        && is_capital(words().next())
        && is_capital(words().next_back())
        && !words().any(|word| ["en", "of", "and", "or"].contains(&word))
        && !says_nothing(text)
}

/// What stands under `klager`; of a list the first, for a dossier is about the complaint of one.
fn one_complainant<'n>(node: &'n Node, problems: &mut Problems) -> &'n Node {
    let Value::List(items) = &node.value else { return node };
    let Some(first) = items.first() else { return node };
    let example = match &first.value {
        Value::Map(entries) => yaml::shown(entries),
        Value::Scalar { text, .. } => yaml::of_complainant(text),
        _ => return node,
    };
    let message = if items.len() > 1 { message!("f5-complainants") } else { message!("f5-complainant") };
    let help = message!("f5-complainants-help", example = format!("klager: {example}"));
    problems.report(code!("F5"), node.span, message).help = Some(help);
    first
}

fn read_document(given: Given<'_, '_>) -> Option<Document> {
    if given.node.is_some_and(|node| report_stray(node, "stukken", given.problems)) {
        return None;
    }
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
