//! The ledger: seals and destructions.

use std::sync::Arc;

use super::Problems;
use super::fields::Fields;
use super::given::{Given, counted};
use super::yaml::{self, Value};
use crate::calendar::Day;

use crate::diagnostic::Finding;
use crate::dossier::Number;
use crate::ledger::{
    APPROVALS_KEY, Approval, Chain, DESTRUCTIONS_KEY, DestroyedFigures, Destruction, PUBLICATIONS_KEY,
    Publication, SEALS_KEY, Seal, ToDo, is_digest,
};
use crate::locale::Key;
use crate::regulation::Outcome;
use crate::source::{Source, Span, Spanned};
use crate::trail::ObjectId;

/// Reads `seals.yaml`; a seal that can't be read is reported and left out.
#[must_use]
pub fn read_seals(source: &Arc<Source>, today: Day) -> (Vec<Spanned<Seal>>, Vec<Finding>) {
    read_list(source, SEALS_KEY, today, read_seal)
}

/// What `destructions.yaml` holds.
#[derive(Debug, Default)]
pub struct Destructions {
    /// The destructions, in the order of the file.
    pub destructions: Vec<Destruction>,
    /// Who agreed with which.
    pub approvals: Vec<Approval>,
}

/// Reads `destructions.yaml`; what can't be read of it is reported and left out.
#[must_use]
pub fn read_destructions(source: &Arc<Source>, today: Day) -> (Destructions, Vec<Finding>) {
    let mut problems = Problems::of_written(source, None, today);
    let root = yaml::load_written(&mut problems, Span::new(0, source.text().len()));
    let mut read = Destructions::default();
    if let Some(mut fields) = Fields::of_root(&root, &mut problems) {
        read.destructions = items(fields.required(DESTRUCTIONS_KEY)).each(read_destruction);
        read.approvals = items(fields.optional(APPROVALS_KEY)).each(read_approval);
        fields.finish();
    }
    (read, problems.into_findings())
}

/// Reads `publications.yaml`; a publication that can't be read is reported and left out.
#[must_use]
pub fn read_publications(source: &Arc<Source>, today: Day) -> (Vec<Publication>, Vec<Finding>) {
    read_list(source, PUBLICATIONS_KEY, today, read_publication)
}

fn read_list<T>(
    source: &Arc<Source>,
    key: &'static str,
    today: Day,
    read: impl Fn(Given<'_, '_>) -> Option<T>,
) -> (Vec<T>, Vec<Finding>) {
    let mut problems = Problems::of_written(source, None, today);
    let root = yaml::load_written(&mut problems, Span::new(0, source.text().len()));
    let mut list = Vec::new();
    if let Some(mut fields) = Fields::of_root(&root, &mut problems) {
        list = items(fields.required(key)).each(read);
        fields.finish();
    }
    (list, problems.into_findings())
}

/// What the program writes is a list always: a single item without a dash is somebody else's work, and
/// the trail would not tell it as an item.
fn items<'n, 'p>(given: Given<'n, 'p>) -> Given<'n, 'p> {
    match given.node {
        Some(node) if !matches!(node.value, Value::List(_)) => {
            given.problems.report(code!("F5"), node.span, message!("f5-not-list")).help =
                Some(message!("f5-ledger-help"));
            Given { node: None, ..given }
        }
        _ => given,
    }
}

fn read_seal(given: Given<'_, '_>) -> Option<Spanned<Seal>> {
    let span = given.node?.span;
    let mut fields = Fields::of(given)?;
    let date = fields.required("datum").past_day();
    let commits = read_as(fields.required("commits"), key!("f5-count"), counted);
    let tip = read_id(fields.required("tip"));
    let chain = match fields.given("vorig").is_some() {
        true => read_as(fields.optional("vorig"), key!("f5-digest"), Chain::parse),
        false => Some(Chain::Unchained),
    };
    let digest = |text: &str| is_digest(text).then(|| text.to_owned());
    let digest = read_as(fields.required("sha256"), key!("f5-digest"), digest);
    fields.finish();
    let seal = Seal { date: date?.value, commits: commits?, tip: tip?, chain: chain?, digest: digest? };
    Some(Spanned::new(seal, span))
}

fn read_publication(given: Given<'_, '_>) -> Option<Publication> {
    let mut fields = Fields::of(given)?;
    let date = fields.required("datum").past_day();
    let files = read_as(fields.required("bestanden"), key!("f5-count"), counted);
    let digest = |text: &str| is_digest(text).then(|| text.to_owned());
    let digest = read_as(fields.required("sha256"), key!("f5-digest"), digest);
    fields.finish();
    Some(Publication { date: date?.value, files: files?, digest: digest? })
}

fn read_destruction(given: Given<'_, '_>) -> Option<Destruction> {
    let span = given.node?.span;
    let mut fields = Fields::of(given)?;
    let number = read_number(fields.required("nummer"));
    let ground = fields.required("grond").plain_text();
    let date = fields.required("datum").past_day().map(|date| date.value);
    let by = fields.optional("door").text().map(|by| by.value);
    let kept_until = fields.optional("bewaard-tot").day().map(|day| day.value);
    let [old_tip, new_tip, seal] =
        ["oude-tip", "nieuwe-tip", "zegel"].map(|key| read_id(fields.optional(key)));
    let [commits, searched, found, signatures] =
        ["commits", "objecten-doorzocht", "namen-gevonden", "handtekeningen"]
            .map(|key| fields.optional(key).number(0..=u32::MAX));
    let matcher = fields.optional("zoekwijze").number(1..=u32::MAX);
    let figures = read_destroyed_figures(fields.optional("cijfers"));
    let removed = items(fields.optional("verwijderd")).each(read_id);
    let to_do = items(fields.optional("nog-te-doen")).each(|given| read_to_do(given, date));
    let remark = fields.optional("opmerking").plain_text();
    fields.finish();
    Some(Destruction {
        number: number?,
        ground,
        date,
        by,
        kept_until,
        old_tip,
        new_tip,
        seal,
        commits,
        searched,
        found,
        signatures,
        matcher,
        figures,
        removed,
        to_do,
        remark,
        span,
    })
}

fn read_destroyed_figures(given: Given<'_, '_>) -> Option<DestroyedFigures> {
    given.node?;
    let mut fields = Fields::of(given)?;
    let year = fields.required("jaar").number(1..=9999);
    let nature = fields.optional("aard").plain_text();
    let outcome = fields.optional("uitkomst").closed::<Outcome>().map(|outcome| outcome.value);
    let within = fields.optional("binnen-termijn").boolean().map(|within| within.value);
    let answered = fields.optional("beantwoord").boolean().map(|answered| answered.value);
    let in_time = fields.optional("op-tijd").boolean().map(|in_time| in_time.value);
    fields.finish();
    let year = year.and_then(|year| i32::try_from(year).ok())?;
    Some(DestroyedFigures { year, nature, outcome, within, unanswered: answered == Some(false), in_time })
}

/// A line of its own will do: people add what they think of. Who ticks it off says when and by whom, and
/// nobody sees to a copy of what was not `destroyed` yet.
fn read_to_do(given: Given<'_, '_>, destroyed: Option<Day>) -> Option<ToDo> {
    if let Some(Value::Scalar { .. }) = given.node.map(|node| &node.value) {
        return Some(ToDo { what: given.plain_text(), done: None, by: None });
    }
    let mut fields = Fields::of(given)?;
    let what = fields.required("wat").plain_text();
    let is_ticked = ["gedaan", "door"].map(|key| fields.entry(key).is_some()).contains(&true);
    let done = fields.required_unless(!is_ticked, "gedaan").past_day();
    let by = fields.required_unless(!is_ticked, "door").text();
    if let Some((done, date)) = done.as_ref().zip(destroyed).filter(|(done, date)| done.value < *date) {
        let message = message!("f10-ticked", day = done.value, date = date);
        fields.report(code!("F10"), done.span, message).help = Some(message!("f10-ticked-help"));
    }
    fields.finish();
    Some(ToDo { what, done: done.map(|day| day.value), by })
}

fn read_approval(given: Given<'_, '_>) -> Option<Approval> {
    let span = given.node?.span;
    let mut fields = Fields::of(given)?;
    let numbers = items(fields.required("nummers")).each(read_number);
    let by = fields.required("door").plain_text();
    let date = fields.required("datum").past_day().map(|date| date.value);
    fields.finish();
    Some(Approval { numbers, by, date, span })
}

fn read_number(given: Given<'_, '_>) -> Option<Number> {
    read_as(given, key!("f5-number"), Number::parse)
}

fn read_id(given: Given<'_, '_>) -> Option<ObjectId> {
    read_as(given, key!("f5-commit"), ObjectId::parse)
}

fn read_as<T>(given: Given<'_, '_>, message: Key, convert: impl Fn(&str) -> Option<T>) -> Option<T> {
    given.parsed(message, key!("f5-ledger-help"), convert).map(|value| value.value)
}
