//! Who else must agree with a destruction, and how long one thinks about it.

use super::super::fields::Fields;
use super::super::given::Given;
use super::terms::read_term;
use crate::calendar::{Term, Unit};
use crate::regulation::SecondPerson;

/// `{tweede-persoon: ja, bedenktijd: 7 dagen}`; none where nobody else need agree.
pub(super) fn read_second_person(given: Given<'_, '_>) -> Option<SecondPerson> {
    let mut fields = Fields::of(given)?;
    let is_asked = fields.required("tweede-persoon").flag();
    let thinking = read_term(fields.optional("bedenktijd"));
    fields.finish();
    is_asked.then(|| SecondPerson { thinking: thinking.unwrap_or(Term { count: 0, unit: Unit::Day }) })
}
