//! The templates: those in the binary, and a repository's own in their place.
//!
//! A repository may put a file of the same name in its own `site-templates/`; that file then takes
//! the place of the embedded one. Text of records is never compiled as a template: it reaches a
//! template as a value, and is escaped there.

use std::collections::{BTreeMap, HashMap};

use include_dir::{Dir, DirEntry, include_dir};
use serde::Serialize;
use tera::{Context, Tera};

use super::Page;
use super::html::escape_to;
use crate::locale::Labels;
use crate::vocabulary::nearest;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/site-templates");

/// What tells people about the folder, here and in a repository's own; no template.
const ABOUT: &str = "README.md";

/// The names that a template may begin with: the labels, the site, the page, and what it shows.
const GIVEN: [&str; 4] = ["t", "site", "page", "view"];

/// A file of a repository's own `site-templates/`: its name below that folder, with forward slashes,
/// and its text.
pub type Override = (String, String);

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It takes the place of none; the nearest of those that there are.
    NoPlace(Option<String>),
    /// It asks by this name for something that no template is given; what each is given.
    NotGiven(String, String),
    /// What tera says.
    Said(String),
}

impl std::fmt::Display for Reason {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoPlace(near) => {
                write!(to, "no file of this name, {}", near.as_deref().unwrap_or_default())
            }
            Self::NotGiven(name, _) => write!(to, "`{name}` is not given"),
            Self::Said(text) => to.write_str(text),
        }
    }
}

/// Why a template cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {reason}", self.place())]
pub struct TemplateError {
    /// The file, below `site-templates/`.
    pub file: String,
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong there.
    pub reason: Reason,
    /// Whether the template asks for something that a page is not given.
    pub is_absent: bool,
}

impl TemplateError {
    /// Where it is, as people find it.
    #[must_use]
    pub fn place(&self) -> String {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        format!("site-templates/{}{line}", self.file)
    }
}

/// The templates and other files of one side.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    assets: Vec<Page>,
}

impl Templates {
    /// Takes the embedded files of a side (`private` or `public`) and of `shared`, each replaced by
    /// the repository's own where it has one.
    ///
    /// `labels` reach every template as `t`, `site` as `site`.
    ///
    /// # Errors
    /// An own file of a name that the tool does not have, a template that does not parse, or one
    /// that uses a filter, a component or a name that does not exist.
    pub fn load(
        side: &str,
        overrides: &[Override],
        labels: &Labels,
        site: &impl Serialize,
    ) -> Result<Self, TemplateError> {
        let files = files_of(side, overrides)?;
        let (templates, assets): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|(name, _)| name.ends_with(".html"));
        let mut tera = Tera::default();
        tera.set_escape_fn(escape_to);
        let written = templates.iter().map(|(name, text)| (*name, with_labels(text, labels)));
        tera.add_raw_templates(written).map_err(|error| explain(&error))?;
        let context = tera.global_context();
        context.insert("t", labels);
        context.insert("site", site);
        let sources = templates.into_iter().collect();
        let templates = Self { tera, assets: assets.into_iter().map(asset).collect() };
        templates.check_names(&sources)?;
        Ok(templates)
    }

    /// Renders a template for a page of the site.
    ///
    /// # Errors
    /// The template asks for a name that the page or the view does not have.
    pub fn render(
        &self,
        template: &str,
        path: String,
        page: &impl Serialize,
        view: impl Serialize,
    ) -> Result<Page, TemplateError> {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert("view", &view);
        // Of a long list it is as large as the page.
        drop(view);
        let mut bytes = Vec::with_capacity(24 * 1024);
        self.tera.render_to(template, &context, &mut bytes).map_err(|error| explain(&error))?;
        Ok(Page { path, bytes })
    }

    /// Styles and scripts, under `assets/`.
    #[must_use]
    pub fn assets(&self) -> &[Page] {
        &self.assets
    }

    fn check_names(&self, sources: &HashMap<&str, &str>) -> Result<(), TemplateError> {
        let mut names: Vec<&str> = self.tera.get_template_names().collect();
        names.sort_unstable();
        for file in names {
            let used = self.tera.get_template_variables(file).map_err(|error| explain(&error))?;
            let unknown = used.into_iter().filter(|name| !GIVEN.contains(name)).min();
            if let Some(name) = unknown {
                return Err(TemplateError {
                    file: file.to_owned(),
                    line: sources.get(file).and_then(|text| line_of(name, text)),
                    reason: Reason::NotGiven(name.to_owned(), GIVEN.join(", ")),
                    is_absent: true,
                });
            }
        }
        Ok(())
    }
}

/// The template with its labels written in: they are the same on every page, and a page of a
/// dossier has a hundred. A label of another shape, or that is not known, is left to the engine.
fn with_labels(text: &str, labels: &Labels) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{ t.") {
        written.push_str(before);
        let known = after.split_once(" }}").and_then(|(name, after)| Some((labels.get(name)?, after)));
        match known.filter(|(label, _)| !label.contains(['{', '\n'])) {
            Some((label, after)) => {
                written.push_str(&escaped(label));
                rest = after;
            }
            None => {
                written.push_str("{{ t.");
                rest = after;
            }
        }
    }
    written + rest
}

fn escaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    escape_to(text, &mut bytes).expect("memory takes every byte");
    String::from_utf8(bytes).expect("text stays text")
}

/// The line, from 1, on which a template uses a name: within a tag, as a word of its own, and not
/// as the field of another.
fn line_of(name: &str, text: &str) -> Option<usize> {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let within_tag = |before: &str| {
        let opened = before.rfind("{{").max(before.rfind("{%"));
        opened.is_some() && opened > before.rfind("}}").max(before.rfind("%}"))
    };
    text.match_indices(name).find_map(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        let stands_alone = !before.ends_with(|character| is_word(character) || character == '.')
            && !after.starts_with(is_word);
        (stands_alone && within_tag(before)).then(|| before.matches('\n').count() + 1)
    })
}

/// The files of a side by name; the repository's own win.
fn files_of<'a>(side: &str, overrides: &'a [Override]) -> Result<BTreeMap<&'a str, &'a str>, TemplateError> {
    let mut files = BTreeMap::new();
    collect(&EMBEDDED, &mut files);
    files.remove(ABOUT);
    for (name, text) in overrides.iter().filter(|(name, _)| name != ABOUT) {
        if !files.contains_key(name.as_str()) {
            return Err(unknown_file(name, files.keys().copied()));
        }
        files.insert(name, text);
    }
    files.retain(|name, _| {
        let folder = name.split('/').next().unwrap_or_default();
        folder == side || folder == "shared"
    });
    Ok(files)
}

fn collect<'a>(folder: &Dir<'a>, files: &mut BTreeMap<&'a str, &'a str>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => collect(inner, files),
            DirEntry::File(file) => {
                if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
                    files.insert(name, text);
                }
            }
        }
    }
}

fn unknown_file<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> TemplateError {
    TemplateError {
        file: name.to_owned(),
        line: None,
        reason: Reason::NoPlace(nearest(name, known).map(str::to_owned)),
        is_absent: false,
    }
}

fn asset((name, text): (&str, &str)) -> Page {
    let file = name.rsplit('/').next().unwrap_or(name);
    Page { path: format!("assets/{file}"), bytes: text.as_bytes().to_vec() }
}

fn explain(error: &tera::Error) -> TemplateError {
    use tera::ErrorKind::{RenderingError, SyntaxError};
    match error.kind() {
        SyntaxError(report) | RenderingError(report) => TemplateError {
            file: report.filename().to_owned(),
            line: Some(report.span().start_line),
            reason: Reason::Said(report.message().to_owned()),
            is_absent: matches!(error.kind(), RenderingError(_)) && says_absent(report.message()),
        },
        other => from_report(&other.to_string()),
    }
}

/// Whether tera says that a value is not there: it has no kind of error for that.
fn says_absent(reason: &str) -> bool {
    ["not defined", "undefined", "not found in"].iter().any(|words| reason.contains(words))
}

/// Reads file and line out of a report that tera gives as text: `--> FILE:LINE:COLUMN`.
fn from_report(report: &str) -> TemplateError {
    let place = report.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let mut parts = place.unwrap_or_default().rsplitn(3, ':');
    let (_column, line, file) = (parts.next(), parts.next(), parts.next());
    let reason = report.lines().next().unwrap_or_default();
    TemplateError {
        file: file.unwrap_or_default().to_owned(),
        line: line.and_then(|line| line.parse().ok()),
        reason: Reason::Said(reason.strip_prefix("error: ").unwrap_or(reason).to_owned()),
        is_absent: says_absent(reason),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(overrides: &[(&str, &str)]) -> Result<Templates, TemplateError> {
        let overrides: Vec<Override> =
            overrides.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let labels = Labels::from([("name".to_owned(), "Dossiers".to_owned())]);
        Templates::load("private", &overrides, &labels, &HashMap::from([("organisation", "O21")]))
    }

    fn refused(name: &str, text: &str) -> TemplateError {
        load(&[(name, text)]).expect_err("this file cannot be used")
    }

    fn rendered(text: &str, view: &str) -> Result<String, TemplateError> {
        let templates = load(&[("private/retention.html", text)])?;
        let page = templates.render("private/retention.html", "x.html".into(), &"", view)?;
        Ok(String::from_utf8_lossy(&page.bytes).into_owned())
    }

    #[test]
    fn the_embedded_files_are_usable_and_assets_lie_in_one_folder() {
        let templates = load(&[]).expect("the embedded templates are sound");
        let mut paths: Vec<&str> = templates.assets().iter().map(|page| page.path.as_str()).collect();
        paths.sort_unstable();
        assert_eq!(paths, ["assets/private.css", "assets/register.js", "assets/style.css"]);
    }

    #[test]
    fn an_own_file_takes_the_place_of_the_embedded_one() {
        assert_eq!(rendered("{{ t.name }} van {{ site.organisation }}", ""), Ok("Dossiers van O21".into()));
        let templates = load(&[("shared/style.css", "body{}")]).expect("a style may be replaced");
        let style = templates.assets().iter().find(|page| page.path == "assets/style.css");
        assert_eq!(style.map(|page| page.bytes.as_slice()), Some(b"body{}".as_slice()));
    }

    #[test]
    fn a_broken_own_file_is_refused_with_its_place_and_the_reason() {
        let unclosed = refused("private/retention.html", "een\ntwee {% if view %}");
        assert_eq!((unclosed.file.as_str(), unclosed.line), ("private/retention.html", Some(2)));
        assert!(unclosed.to_string().starts_with("site-templates/private/retention.html:2: "));
        let filter = refused("private/retention.html", "\n\n{{ view | geheim }}");
        assert_eq!((filter.file.as_str(), filter.line), ("private/retention.html", Some(3)));
        assert_eq!(filter.reason, Reason::Said("Unknown filter `geheim`".to_owned()));
        let component = refused("private/retention.html", "{{ <geheim /> }}");
        assert!(component.to_string().contains("geheim"), "{component}");
    }

    #[test]
    fn unknown_names_are_refused() {
        let name = refused("private/retention.html", "{% if dosier %}x{% endif %}");
        assert_eq!(name.reason, Reason::NotGiven("dosier".to_owned(), GIVEN.join(", ")));
        let text = "nonsense {{ view }}\n{{ view.nonsense }}{{ xnonsense_ }}\n\n{{ nonsense }}";
        assert_eq!(line_of("nonsense", text), Some(4));
        let label = rendered("een\n{{ t.naam }}", "").expect_err("there is no such label");
        assert_eq!((label.file.as_str(), label.line), ("private/retention.html", Some(2)));
    }

    #[test]
    fn a_file_that_replaces_nothing_is_refused_with_the_nearest_name() {
        let stray = refused("private/retentoin.html", "");
        assert_eq!(stray.reason, Reason::NoPlace(Some("private/retention.html".to_owned())));
    }

    #[test]
    fn text_of_records_is_escaped_and_never_a_template() {
        let hostile = "{{ site.organisation }}{% include \"x\" %}<script>\u{202e}";
        let page = rendered("[{{ view }}]", hostile).expect("text is only text");
        assert_eq!(page, "[{{ site.organisation }}{% include &quot;x&quot; %}&lt;script&gt;⟨U+202E⟩]");
    }
}
