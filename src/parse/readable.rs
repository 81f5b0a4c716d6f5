//! What may be read in public although it is part of what a record knows (`leesbaar`).

use super::fields::Fields;
use super::given::Given;
use super::yaml::Value;
use crate::people::{PublicText, REGULATION_TEXT, ReadableForm};

/// A form with the texts in which it may be read; a form alone may be read in all.
pub(super) fn read_readable(given: Given<'_, '_>) -> Option<ReadableForm> {
    if !given.node.is_some_and(|node| matches!(node.value, Value::Map(_))) {
        return Some(ReadableForm { form: given.text()?.value, texts: Vec::new() });
    }
    let mut fields = Fields::of(given)?;
    let form = fields.required("vorm").text();
    let texts = fields.required_list("in").each(read_text);
    fields.finish();
    // Of texts that can't be read none is all of them.
    (!texts.is_empty()).then_some(ReadableForm { form: form?.value, texts })
}

fn read_text(given: Given<'_, '_>) -> Option<PublicText> {
    let year = |text: &str| text.parse().ok().filter(|_| text.len() == 4).map(PublicText::Year);
    let read =
        |text: &str| (text == REGULATION_TEXT).then_some(PublicText::Regulation).or_else(|| year(text));
    Some(given.parsed(key!("f5-readable-text"), key!("f5-readable-text-help"), read)?.value)
}
