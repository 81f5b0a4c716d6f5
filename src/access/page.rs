//! What was found as a page to print.

use serde::Serialize;

use super::{Enclosure, Marked, Others};
use crate::locale::{Labels, Locale};
use crate::site::templates::{Override, TemplateError, Templates};

#[derive(Serialize)]
struct Site {
    language: &'static str,
}

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    notes: &'a [String],
    sections: &'a [Marked],
    others_heading: String,
    others: Vec<(String, String)>,
    list_heading: String,
    list_head: [String; 4],
    list: Vec<[String; 4]>,
}

/// The page, by the repository's own template where it has one.
///
/// # Errors
/// The template can't be used.
pub fn page(
    title: &str,
    notes: &[String],
    sections: &[Marked],
    (others, is_replaced): (&Others, bool),
    list: &[Enclosure],
    locale: &Locale,
    overrides: &[Override],
) -> Result<Vec<u8>, TemplateError> {
    let site = Site { language: locale.language().code() };
    let templates = Templates::load("access", overrides, &Labels::default(), &site)?;
    let told = others.iter().map(|(owner, names)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let names = if is_replaced { names.len().to_string() } else { names.join(", ") };
        (owner.clone(), names)
    });
    let view = View {
        title,
        notes,
        sections,
        others_heading: locale.text(key!("access-others")),
        others: told.collect(),
        list_heading: locale.text(key!("access-list")),
        list_head: ["original", "size", "digest", "note"]
            .map(|name| locale.text(family!("access-list-{}", name))),
        list: list
            .iter()
            .map(|one| [one.original.clone(), one.size.to_string(), one.digest.clone(), one.note.clone()])
            .collect(),
    };
    Ok(templates.render("access/export.html", String::new(), &"", &view)?.bytes)
}
