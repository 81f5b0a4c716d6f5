//! The picture as parts of an SVG: what looks alike is drawn as one path.

use serde::Serialize;

use super::{Band, By, Mark, More, Timeline};
use crate::site::html::Html;

/// How far below the axis its days stand.
const BELOW: i64 = 25;

/// What the template is given.
#[derive(Serialize)]
pub(super) struct Drawing<'t> {
    width: i64,
    height: i64,
    axis: i64,
    top: i64,
    broken: Option<i64>,
    term: Option<&'t Band>,
    over: Option<&'t Band>,
    today: Option<i64>,
    unlabelled: &'t str,
    /// The path of the ticks.
    ticks: Html,
    /// The texts of the ticks.
    days: Html,
    /// The deadlines of a kind together.
    flags: Vec<Flags>,
    /// The path of the lines between marks and axis.
    stems: Html,
    /// The steps of a party together.
    marks: Vec<Marks>,
}

/// Deadlines that look alike.
#[derive(Serialize)]
struct Flags {
    /// `missed` or nothing.
    kind: &'static str,
    poles: Html,
    cloths: Html,
    texts: Html,
}

/// The steps that one party took.
#[derive(Serialize)]
struct Marks {
    by: &'static str,
    /// Their shapes with their numbers, each a link to where the list has it.
    marks: Html,
    labels: Html,
}

impl<'t> Drawing<'t> {
    pub(super) fn of(line: &'t Timeline) -> Self {
        let Timeline { width, height, axis, top, broken, term, over, today, unlabelled, .. } = line;
        let ticks = line.ticks.iter();
        let days = ticks.fold(Html::default(), |texts, tick| {
            place(texts, tick.x, axis + BELOW).markup("\">").text(&tick.text).markup("</text>")
        });
        let kinds = [false, true].into_iter();
        let parties = [By::Organisation, By::Complainant, By::Third].into_iter();
        Self {
            width: *width,
            height: *height,
            axis: *axis,
            top: *top,
            broken: *broken,
            term: term.as_ref(),
            over: over.as_ref(),
            today: *today,
            unlabelled,
            ticks: line
                .ticks
                .iter()
                .fold(Html::default(), |path, tick| at(path, tick.x, *axis).markup("v10")),
            days: line.more.iter().fold(days, hidden),
            flags: kinds.filter_map(|missed| flags(line, missed)).collect(),
            stems: line.marks.iter().fold(Html::default(), |path, mark| stem(path, mark, *axis)),
            marks: parties.filter_map(|by| marks(line, by)).collect(),
        }
    }
}

fn at(path: Html, x: i64, y: i64) -> Html {
    path.markup("M").number(x).markup(" ").number(y)
}

fn stem(path: Html, mark: &Mark, axis: i64) -> Html {
    at(path, mark.x, mark.y).markup("V").number(axis)
}

/// How many more there are, as a link to the first of them.
fn hidden(texts: Html, more: &More) -> Html {
    let texts = place(link(texts, more.first), more.x, more.y).markup("\">+").number(more.count);
    texts.markup("</text></a>")
}

/// Begins a link to a step in the list. A picture is one thing to a screen reader and to the keyboard, which have
/// the list itself.
fn link(html: Html, number: usize) -> Html {
    html.markup("<a href=\"#stap-").number(number).markup("\" tabindex=\"-1\">")
}

fn place(texts: Html, x: i64, y: i64) -> Html {
    texts.markup("<text x=\"").number(x).markup("\" y=\"").number(y)
}

fn flags(line: &Timeline, missed: bool) -> Option<Flags> {
    let kind = if missed { "missed" } else { "" };
    let mut alike = line.flags.iter().filter(|flag| flag.missed == missed).peekable();
    alike.peek()?;
    let none = Flags { kind, poles: Html::default(), cloths: Html::default(), texts: Html::default() };
    Some(alike.fold(none, |flags, flag| Flags {
        kind,
        poles: at(flags.poles, flag.x, line.axis - 10).markup("V").number(flag.y + 10),
        cloths: at(flags.cloths, flag.x, flag.y - 8).markup("l15 6-15 6z"),
        texts: place(flags.texts, flag.x + 21, flag.y + 3).markup("\">").text(&flag.text).markup("</text>"),
    }))
}

fn marks(line: &Timeline, by: By) -> Option<Marks> {
    let mut alike = line.marks.iter().filter(|mark| mark.by == by).peekable();
    alike.peek()?;
    let none = Marks { by: by.name(), marks: Html::default(), labels: Html::default() };
    Some(alike.fold(none, |marks, mark| Marks {
        marks: numbered(marks.marks, mark),
        labels: mark_label(marks.labels, mark),
        ..marks
    }))
}

/// A disc, a square or a lozenge.
fn shape(path: Html, Mark { x, y, by, .. }: &Mark) -> Html {
    match by {
        By::Organisation => at(path, x - 11, *y).markup("a11 11 0 1 0 22 0a11 11 0 1 0-22 0"),
        By::Complainant => at(path, x - 10, y - 10).markup("h20v20h-20z"),
        By::Third => at(path, *x, y - 14).markup("l14 14-14 14-14-14z"),
    }
}

fn numbered(html: Html, mark: &Mark) -> Html {
    let html = shape(link(html, mark.number).markup("<path d=\""), mark).markup("\"/>");
    place(html, mark.x, mark.y + 4).markup("\">").number(mark.number).markup("</text></a>")
}

fn mark_label(texts: Html, mark: &Mark) -> Html {
    if mark.label.is_empty() {
        return texts;
    }
    let texts = match mark.left {
        true => place(texts, mark.x - 17, mark.y + 4).markup("\" text-anchor=\"end\">"),
        false => place(texts, mark.x + 17, mark.y + 4).markup("\">"),
    };
    texts.text(&mark.label).markup("</text>")
}
