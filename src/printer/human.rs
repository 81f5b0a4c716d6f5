//! For people: the source line with what matters underlined, the article, and what to do.

use std::io::{self, Write};
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Findings, say, standing, visible};
use crate::diagnostic::{Finding, Place};
use crate::locale::{Locale, Message};
use crate::source::Source;

pub(super) fn write(findings: &Findings<'_>, to: &mut dyn Write) -> io::Result<()> {
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode);
    for finding in findings.findings {
        writeln!(to, "{}\n", render(finding, findings.locale, &renderer))?;
    }
    if findings.quiet {
        return Ok(());
    }
    writeln!(to, "{}", findings.in_short())?;
    if findings.findings.is_empty() {
        return Ok(());
    }
    writeln!(to, "{}", findings.locale.text("summary-next"))
}

fn render(finding: &Finding, locale: &Locale, renderer: &Renderer) -> String {
    let article =
        finding.article.as_ref().map(|article| Message::new("article").with("number", article.as_str()));
    let mut title = say(locale, &finding.message);
    if let Some(article) = article {
        title = format!("{title} ({})", say(locale, &article));
    }
    let level = level(finding).with_name(standing(locale, finding));
    let mut group = Group::with_title(level.primary_title(title).id(finding.code.0));
    for source in sources(finding) {
        group = match snippet(finding, &source, locale) {
            Some(snippet) => group.element(snippet),
            None => group.element(Origin::path(visible(source.path()))),
        };
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.with_name(locale.text("help")).message(say(locale, help)));
    }
    renderer.render(&[group])
}

fn level(finding: &Finding) -> Level<'static> {
    match super::Level::of(finding) {
        super::Level::Error => Level::ERROR,
        super::Level::Warning => Level::WARNING,
        super::Level::Note => Level::NOTE,
    }
}

/// The files that matter, that of the finding first.
fn sources(finding: &Finding) -> Vec<Arc<Source>> {
    let mut sources = vec![Arc::clone(&finding.place.source)];
    for related in &finding.related {
        if !sources.iter().any(|source| source.path() == related.place.source.path()) {
            sources.push(Arc::clone(&related.place.source));
        }
    }
    sources
}

/// The lines of one file with its places underlined; none when nothing of the file was read.
fn snippet(
    finding: &Finding,
    source: &Source,
    locale: &Locale,
) -> Option<Snippet<'static, annotate_snippets::Annotation<'static>>> {
    if source.text().is_empty() {
        return None;
    }
    let here = |place: &Place| place.source.path() == source.path();
    let places = std::iter::once(&finding.place).chain(finding.related.iter().map(|related| &related.place));
    let lines = places.filter(|place| here(place)).map(|place| place.start().line);
    let (first, last) = lines.fold((usize::MAX, 1), |(first, last), line| (first.min(line), last.max(line)));
    // Only the lines between are handed over: a large file with many findings stays fast.
    let shown = source.line(first).to(source.line(last));
    let range = |place: &Place| {
        let range = range(place);
        range.start.min(shown.end) - shown.start..range.end.min(shown.end) - shown.start
    };
    let mut snippet =
        Snippet::source(source.slice(shown).to_owned()).line_start(first).path(visible(source.path()));
    if here(&finding.place) {
        snippet = snippet.annotation(AnnotationKind::Primary.span(range(&finding.place)));
    }
    for related in finding.related.iter().filter(|related| here(&related.place)) {
        let label = say(locale, &related.label);
        snippet = snippet.annotation(AnnotationKind::Context.span(range(&related.place)).label(label));
    }
    Some(snippet)
}

/// A place that runs over several lines is shown by its first.
fn range(place: &Place) -> Range<usize> {
    let line = place.source.line(place.start().line);
    let start = place.span.start.min(place.source.text().len());
    start..place.span.end.min(line.end).max(start)
}
