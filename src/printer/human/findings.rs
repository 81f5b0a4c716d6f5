//! Findings: the source line with what matters underlined, the article, and what to do.

use std::collections::HashSet;
use std::io::{self, Write};
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Code, Finding, Overdue, Place, Severity};
use crate::locale::Locale;
use crate::printer::findings::Level as Grade;
use crate::printer::{COMMANDS, Findings, say, standing, visible};
use crate::source::{Source, Span};

pub(in crate::printer) fn write(findings: &Findings<'_>, to: &mut dyn Write) -> io::Result<()> {
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode);
    let (settled, mut open): (Vec<&Finding>, Vec<&Finding>) =
        findings.findings.iter().partition(|finding| finding.accounted.is_some());
    // Who waits comes before what is only remarked; of one kind the order of the files stays.
    open.sort_by_key(|finding| urgency(finding));
    let mut told: HashSet<(Code, Option<String>)> = HashSet::new();
    let mut was_line = false;
    for finding in open {
        let help = finding.help.as_ref().map(|help| findings.locale.say(help));
        // Each error has a place of its own to mend.
        let is_alike = help.is_some() && finding.severity != Severity::Error;
        let is_known = is_alike && !told.insert((finding.code, help));
        if is_known {
            writeln!(to, "{}", line(findings, finding))?;
        } else {
            let gap = if was_line { "\n" } else { "" };
            writeln!(to, "{gap}{}\n", render(findings, finding, &renderer))?;
        }
        was_line = is_known;
    }
    if was_line {
        writeln!(to)?;
    }
    for finding in &settled {
        writeln!(to, "{}", line(findings, finding))?;
    }
    if !settled.is_empty() {
        writeln!(to)?;
    }
    if findings.quiet {
        return Ok(());
    }
    writeln!(to, "{}", findings.in_short())?;
    if findings.findings.is_empty() {
        return Ok(());
    }
    writeln!(to, "{}", findings.locale.text(key!("summary-next")))
}

/// What comes first: what stops the work, what somebody waits for, what went wrong, the rest. Nobody waits for
/// a destruction, of which there may be many.
fn urgency(finding: &Finding) -> u8 {
    match finding.severity {
        Severity::Error => 0,
        Severity::Late if finding.overdue == Some(Overdue::Retention) => 3,
        Severity::Late => 1,
        Severity::Breach => 2,
        Severity::Warning => 4,
    }
}

/// A finding of which no more needs saying: a reason was given for it, or what to do stands above.
fn line(findings: &Findings<'_>, finding: &Finding) -> String {
    let (locale, place) = (findings.locale, findings.path(&finding.place));
    let (name, line) = (standing(locale, finding), finding.place.start().line);
    let code = findings.pages.link(finding.code, 0);
    format!("\x1b[1m{name}[{code}]\x1b[0m {}:{line}: {}", visible(&place), say(locale, &finding.message))
}

fn render(findings: &Findings<'_>, finding: &Finding, renderer: &Renderer) -> String {
    let locale = findings.locale;
    let article = finding.article.as_ref().map(|article| message!("article", number = article.as_str()));
    let mut title = say(locale, &finding.message);
    if let Some(article) = article {
        title = format!("{title} ({})", say(locale, &article));
    }
    let level = level(finding).with_name(standing(locale, finding));
    let title = level.primary_title(title).id(finding.code.as_str());
    let mut group = Group::with_title(match findings.pages.of(finding.code) {
        Some(address) => title.id_url(address),
        None => title,
    });
    for source in sources(finding) {
        group = show(group, finding, &source, locale);
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.with_name(locale.text(key!("help"))).message(say(locale, help)));
    }
    renderer.render(&[group])
}

fn level(finding: &Finding) -> Level<'static> {
    match Grade::of(finding) {
        Grade::Error => Level::ERROR,
        Grade::Warning => Level::WARNING,
        Grade::Note => Level::NOTE,
    }
}

/// The files that matter, that of the finding first.
fn sources(finding: &Finding) -> Vec<Arc<Source>> {
    let mut sources = vec![Arc::clone(&finding.place.source)];
    for related in &finding.related {
        if !sources.iter().any(|source| is_same(source, &related.place.source)) {
            sources.push(Arc::clone(&related.place.source));
        }
    }
    sources
}

/// Whether two are the same lines of one file.
fn is_same(one: &Source, other: &Source) -> bool {
    (one.path(), one.span()) == (other.path(), other.span())
}

/// How many lines are shown with what stands between them; places further apart are shown by
/// themselves.
const NEAR: usize = 60;
/// How many bytes of a line are shown on either side of where a place begins.
const WINDOW: usize = 160;

/// The places of one file, underlined in their lines; just its path when nothing of it was read.
fn show<'a>(group: Group<'a>, finding: &Finding, source: &Source, locale: &Locale) -> Group<'a> {
    if source.span().end == 0 {
        return group.element(Origin::path(visible(source.path())));
    }
    let primary = std::iter::once((&finding.place, AnnotationKind::Primary, None));
    let related = finding
        .related
        .iter()
        .map(|related| (&related.place, AnnotationKind::Context, Some(say(locale, &related.label))));
    let marks = primary.chain(related).filter(|(place, ..)| is_same(&place.source, source));
    let marks: Vec<Mark> = marks
        .map(|(place, kind, label)| Mark { range: range(place), line: place.start().line, kind, label })
        .collect();
    let (first, last) =
        marks.iter().fold((usize::MAX, 1), |(first, last), mark| (first.min(mark.line), last.max(mark.line)));
    let shown = source.line(first).to(source.line(last));
    if last - first <= NEAR && shown.end - shown.start <= WINDOW * (NEAR + 1) {
        let snippet = Snippet::source(same_length(source.slice(shown))).line_start(first);
        let marks = marks.into_iter().map(|mark| mark.annotation(shown));
        return group.element(snippet.path(visible(source.path())).annotations(marks));
    }
    marks.into_iter().fold(group, |group, mark| mark.show_alone(group, source))
}

/// A place in a file that is underlined.
struct Mark {
    range: Range<usize>,
    line: usize,
    kind: AnnotationKind,
    label: Option<String>,
}

impl Mark {
    fn annotation(self, shown: Span) -> Annotation<'static> {
        let range =
            self.range.start.min(shown.end) - shown.start..self.range.end.min(shown.end) - shown.start;
        self.kind.span(range).label(self.label)
    }

    /// The part of its line around where it begins: a line may be as long as the file.
    fn show_alone<'a>(self, group: Group<'a>, source: &Source) -> Group<'a> {
        let line = source.line(self.line);
        let text = source.slice(line);
        let at = self.range.start - line.start;
        let start = text.floor_char_boundary(at.saturating_sub(WINDOW));
        let end = text.ceil_char_boundary((at + WINDOW).min(text.len())).max(start);
        let column = source.position(self.range.start).column;
        let origin = Origin::path(visible(source.path())).line(self.line).char_column(column);
        let snippet = Snippet::source(same_length(&text[start..end])).line_start(self.line);
        let shown = Span::new(line.start + start, line.start + end);
        group.element(origin).element(snippet.annotation(self.annotation(shown)))
    }
}

/// What a terminal would act on and the renderer lets pass, replaced by what is as long in bytes, so
/// that the places still fit.
fn same_length(text: &str) -> String {
    let harmless = |character| match character {
        '\u{80}'..='\u{9f}' | '\u{61c}' => '¿',
        '\u{200e}' | '\u{200f}' => '\u{fffd}',
        other => other,
    };
    let text: String = text.chars().map(harmless).collect();
    COMMANDS.iter().fold(text, |text, sign| text.replace(&format!("{sign}["), &format!("{sign}(")))
}

/// So many signs of a place are underlined at most: it is seen where it begins, in a narrow window too.
const UNDERLINED: usize = 60;

/// A place that runs over several lines is shown by its first.
fn range(place: &Place) -> Range<usize> {
    let line = place.source.line(place.start().line);
    let start = place.span.start.min(place.source.span().end);
    let end = place.span.end.min(line.end).max(start);
    let text = place.source.slice(Span::new(start, end));
    let cut = text.char_indices().nth(UNDERLINED).map_or(end, |(at, _)| start + at);
    start..cut
}
