//! What people are told of their data.

use super::super::contact;
use super::super::fields::Fields;
use super::super::given::Given;
use crate::regulation::Privacy;

/// `{contact: avg@kantoor.example, functionaris: …}`; each is optional.
pub(super) fn read_privacy(given: Given<'_, '_>) -> Privacy {
    if given.node.is_none() {
        return Privacy::default();
    }
    let Some(mut fields) = Fields::of(given) else { return Privacy::default() };
    let privacy = Privacy {
        data: fields.optional("gegevens").plain_text(),
        purpose: fields.optional("doel").plain_text(),
        contact: contact::email(fields.optional("contact")).map(|text| text.value).unwrap_or_default(),
        officer: fields.optional("functionaris").plain_text(),
        authority: fields.optional("toezichthouder").plain_text(),
    };
    fields.finish();
    privacy
}
