//! people.yaml.

use std::sync::Arc;

use ssh_key::{Algorithm, EcdsaCurve, PublicKey};

use super::Problems;
use super::accounting::read_accounting;
use super::contact;
use super::fields::Fields;
use super::given::Given;
use super::readable::read_readable;
use super::yaml;
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::dossier::Accounting;
use crate::people::{People, Person, PersonKey, RolePeriod};
use crate::regulation::{COMPLAINANT, THIRD};
use crate::source::{Source, Span, Spanned};

/// Reads people.yaml; whoever can't be read is reported and left out.
#[must_use]
pub fn read_people(source: &Arc<Source>, today: Day) -> (People, Vec<Finding>) {
    let mut problems = Problems::of_file(source, None, today);
    let root = yaml::load(&mut problems, Span::new(0, source.text().len()));
    let mut persons = Vec::new();
    let mut is_partial = !yaml::is_whole(&root);
    if let Some(mut fields) = Fields::of_root(&root, &mut problems) {
        persons = fields.required("personen").each(|given| {
            let person = read_person(given);
            is_partial |= person.is_none();
            person
        });
        let _: Vec<Accounting> = fields.optional("verantwoording").each(read_accounting);
        fields.finish();
    }
    (People::new(Arc::clone(source), persons).partial(is_partial), problems.into_findings())
}

fn read_person(given: Given<'_, '_>) -> Option<Person> {
    let (met, is_whole) = (given.problems.count(), given.node.is_some_and(yaml::is_whole));
    let mut fields = Fields::of(given)?;
    let key = read_key(fields.required("sleutel"));
    let name = contact::name(fields.required("naam")).unwrap_or_default();
    let also = fields.optional("ook").each(contact::name);
    let email = fields.optional("email").each(contact::email);
    let signing_keys = fields.optional("ondertekening").each(read_signing_key);
    let roles = fields.required_list("rollen").each(read_role);
    let readable = fields.optional("leesbaar").each(read_readable);
    let is_doubtful = fields.finish() > met || !is_whole;
    Some(Person { key: key?.map(PersonKey), name, also, email, signing_keys, roles, readable, is_doubtful })
}

/// What is typed for somebody who is not of the organisation can't be the key of a colleague.
fn read_key(mut given: Given<'_, '_>) -> Option<Spanned<String>> {
    let key = given.again().text()?;
    if [COMPLAINANT, THIRD].contains(&key.value.as_str()) {
        let message = message!("f5-person-key", typed = key.value.as_str());
        given.report(code!("F5"), key.span, message).help = Some(message!("f5-person-key-help"));
    }
    Some(key)
}

/// Only keys by which a signature can be verified are of use.
fn read_signing_key(mut given: Given<'_, '_>) -> Option<Spanned<String>> {
    let key = given.again().text()?;
    let message = match PublicKey::from_openssh(&key.value).map(|key| key.algorithm()) {
        Ok(Algorithm::Ed25519 | Algorithm::SkEd25519 | Algorithm::Ecdsa { curve: EcdsaCurve::NistP256 }) => {
            return Some(key);
        }
        Ok(other) => message!("f5-key-kind", kind = other.to_string()),
        Err(_) => message!("f5-key"),
    };
    given.report(code!("F5"), key.span, message).help = Some(message!("f5-key-help"));
    None
}

fn read_role(given: Given<'_, '_>) -> Option<RolePeriod> {
    let span = given.node?.span;
    let mut fields = Fields::of(given)?;
    let role = fields.required("rol").text();
    let from = fields.required("van").day().map(|day| day.value);
    let to = fields.last_day("tot", from);
    fields.finish();
    Some(RolePeriod { role: role?, from: from?, to, span })
}
