//! The ledger: seals and destructions.

use std::sync::Arc;

use super::Problems;
use super::fields::Fields;
use super::given::{Given, counted};
use super::yaml::{self, Value};
use crate::calendar::Day;

use crate::diagnostic::Finding;
use crate::dossier::Number;
use crate::ledger::{Chain, Destruction, PUBLICATIONS_KEY, Publication, SEALS_KEY, Seal, is_digest};
use crate::locale::Key;
use crate::source::{Source, Span, Spanned};
use crate::trail::ObjectId;

/// Reads `seals.yaml`; a seal that can't be read is reported and left out.
#[must_use]
pub fn read_seals(source: &Arc<Source>, today: Day) -> (Vec<Spanned<Seal>>, Vec<Finding>) {
    read_list(source, SEALS_KEY, today, read_seal)
}

/// Reads `destructions.yaml`; a destruction that can't be read is reported and left out.
#[must_use]
pub fn read_destructions(source: &Arc<Source>, today: Day) -> (Vec<Destruction>, Vec<Finding>) {
    read_list(source, "vernietigingen", today, read_destruction)
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
    let number = read_as(fields.required("nummer"), key!("f5-number"), Number::parse);
    let ground = fields.required("grond").plain_text();
    let date = fields.required("datum").past_day();
    let seal = read_id(fields.optional("zegel"));
    let old_tip = read_id(fields.optional("oude-tip"));
    read_id(fields.optional("nieuwe-tip"));
    // What was searched, and what is left to do by hand, is for people to read.
    for key in ["door", "objecten-doorzocht", "namen-gevonden", "nog-te-doen", "opmerking"] {
        fields.optional(key);
    }
    fields.finish();
    let date = date.map(|date| date.value);
    let old_tip = old_tip.map(|tip| tip.to_string());
    Some(Destruction { number: number?, old_tip, ground, date, seal, span })
}

fn read_id(given: Given<'_, '_>) -> Option<ObjectId> {
    read_as(given, key!("f5-commit"), ObjectId::parse)
}

fn read_as<T>(given: Given<'_, '_>, message: Key, convert: impl Fn(&str) -> Option<T>) -> Option<T> {
    given.parsed(message, key!("f5-ledger-help"), convert).map(|value| value.value)
}
