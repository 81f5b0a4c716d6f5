//! people.yaml.

use std::sync::Arc;

use ssh_key::{Algorithm, EcdsaCurve, PublicKey};

use super::Problems;
use super::fields::{self, Fields};
use super::yaml::{self, Node};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::locale::Message;
use crate::people::{People, Person, PersonKey, RolePeriod};
use crate::source::{Source, Span, Spanned};

/// Reads people.yaml; whoever can't be read is reported and left out.
#[must_use]
pub fn read_people(source: &Arc<Source>, today: Day) -> (People, Vec<Finding>) {
    let mut problems = Problems::new(Arc::clone(source), None, today);
    let root = yaml::load(&mut problems, Span::new(0, source.text().len()));
    let mut persons = Vec::new();
    if let Some(mut fields) = Fields::of(&root, source.line(1), &mut problems) {
        let items = fields.required("personen", &mut problems).map(fields::items).unwrap_or_default();
        persons = items.iter().filter_map(|item| read_person(item, &mut problems)).collect();
        fields.finish(&mut problems);
    }
    (People::new(Arc::clone(source), persons), problems.into_findings())
}

fn read_person(node: &Node, problems: &mut Problems) -> Option<Person> {
    let mut fields = Fields::of(node, node.span, problems)?;
    let values = |texts: Vec<Spanned<String>>| texts.into_iter().map(|text| text.value).collect();
    let key = fields.required("sleutel", problems).and_then(|node| fields::text(node, problems));
    let name = fields::plain_text(fields.required("naam", problems), problems);
    let also = values(fields::texts(fields.optional("ook"), problems));
    let email = fields::texts(fields.optional("email"), problems);
    let signing_keys = fields::texts(fields.optional("ondertekening"), problems);
    let signing_keys = signing_keys.into_iter().filter(|key| is_signing_key(key, problems)).collect();
    let roles = fields.required_list("rollen", problems).map(fields::items).unwrap_or_default();
    let roles = roles.iter().filter_map(|item| read_role(item, problems)).collect();
    let readable = values(fields::texts(fields.optional("leesbaar"), problems));
    fields.finish(problems);
    Some(Person { key: key?.map(PersonKey), name, also, email, signing_keys, roles, readable })
}

/// Only keys by which a signature can be verified are of use.
fn is_signing_key(key: &Spanned<String>, problems: &mut Problems) -> bool {
    let message = match PublicKey::from_openssh(&key.value).map(|key| key.algorithm()) {
        Ok(Algorithm::Ed25519 | Algorithm::SkEd25519 | Algorithm::Ecdsa { curve: EcdsaCurve::NistP256 }) => {
            return true;
        }
        Ok(other) => Message::new("f5-key-kind").with("kind", other.to_string()),
        Err(_) => Message::new("f5-key"),
    };
    problems.report("F5", key.span, message).help = Some(Message::new("f5-key-help"));
    false
}

fn read_role(node: &Node, problems: &mut Problems) -> Option<RolePeriod> {
    let mut fields = Fields::of(node, node.span, problems)?;
    let role = fields.required("rol", problems).and_then(|node| fields::text(node, problems));
    let from = fields.required("van", problems).and_then(|node| fields::date(node, problems));
    let to = fields.optional("tot").and_then(|node| fields::date(node, problems)).map(|date| date.value);
    fields.finish(problems);
    Some(RolePeriod { role: role?, from: from?.value, to, span: node.span })
}
