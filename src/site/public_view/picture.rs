//! The picture of the procedure: one line with its stations, drawn twice, lying for wide pages and
//! standing for narrow ones. Only places are computed here; the template draws and the style sheet
//! colours.

use crate::locale::{Key, Message};
use serde::Serialize;

use super::procedure::{self, Phase, PhaseView, ProcedureView};
use super::words::Words;

/// The picture, in both its forms.
#[derive(Debug, Clone, Serialize)]
pub struct PictureView {
    /// What it shows, in a few words.
    pub title: String,
    /// The same as the picture, in sentences.
    pub description: String,
    /// Lying, then standing.
    pub drawings: [Drawing; 2],
}

/// A drawing: lengths are in the units of its own box.
#[derive(Debug, Clone, Serialize)]
pub struct Drawing {
    /// `wide` or `narrow`.
    pub form: &'static str,
    /// Width of the box.
    pub width: i32,
    /// Height of the box.
    pub height: i32,
    /// Lines, in the order in which they are drawn.
    pub lines: Vec<Line>,
    /// The stations.
    pub stations: Vec<Station>,
    /// The words.
    pub labels: Vec<Label>,
}

/// A line.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// How it is drawn.
    pub class: &'static str,
    /// Its path.
    pub path: String,
}

/// A station.
#[derive(Debug, Clone, Serialize)]
pub struct Station {
    /// Its number.
    pub number: usize,
    /// Its centre.
    pub x: i32,
    /// Its centre.
    pub y: i32,
}

/// One line of words.
#[derive(Debug, Clone, Serialize)]
pub struct Label {
    /// How it is set.
    pub class: &'static str,
    /// `start` or `middle`.
    pub anchor: &'static str,
    /// Where it begins, or its middle.
    pub x: i32,
    /// The foot of the letters.
    pub y: i32,
    /// The words.
    pub text: String,
}

impl PictureView {
    pub(super) fn of(words: Words<'_>, procedure: &ProcedureView, excluded: bool) -> Self {
        let plan = Plan::of(words, procedure, excluded);
        Self {
            title: words.text(key!("public-picture-title")),
            description: description(words, procedure, &plan),
            drawings: [lying(&plan), standing(&plan)],
        }
    }
}

/// What is drawn, before it has a place.
struct Plan<'p> {
    phases: &'p [PhaseView],
    /// The station from which the terms count, and that of the answer.
    from: Option<usize>,
    answer: Option<usize>,
    handling: Option<String>,
    extended: Option<String>,
    light: Option<String>,
    excluded: Option<String>,
}

impl<'p> Plan<'p> {
    fn of(words: Words<'_>, procedure: &'p ProcedureView, excluded: bool) -> Self {
        let phases = procedure.phases.as_slice();
        let station = |phase| phases.iter().position(|view| view.phase == phase);
        let handling = procedure::handling(words);
        let within = |key: Key, rule| words.fill(Message::new(key).with("term", words.within(rule)));
        let answer = station(Phase::Answered);
        let start = handling.and_then(|rule| procedure::phase_of(words, &rule.from)).and_then(station);
        Self {
            phases,
            from: start.filter(|start| answer.is_some_and(|answer| *start < answer)),
            answer,
            handling: handling.map(|rule| within(key!("public-picture-answer"), rule)),
            extended: procedure::extended(words).map(|rule| within(key!("public-picture-extended"), rule)),
            light: procedure.light.as_ref().map(|_| words.text(key!("public-picture-light"))),
            excluded: excluded.then(|| words.text(key!("public-picture-excluded"))),
        }
    }

    fn decision(&self) -> Option<usize> {
        self.phases.iter().position(|view| view.phase == Phase::Decided)
    }

    /// The way of a light complaint: past at least one station.
    fn shortcut(&self) -> Option<(usize, usize, &str)> {
        let light = self.light.as_deref()?;
        self.answer.filter(|answer| *answer > 1).map(|answer| (0, answer, light))
    }
}

fn description(words: Words<'_>, procedure: &ProcedureView, plan: &Plan<'_>) -> String {
    let mut sentences = vec![words.text(key!("public-picture-desc-start"))];
    for phase in &procedure.phases {
        let message = message!(
            "public-picture-desc-phase",
            number = i64::try_from(phase.number).unwrap_or_default(),
            title = phase.title.as_str()
        );
        sentences.push(words.fill(message));
        sentences.extend(Some(phase.caption.clone()).filter(|caption| !caption.is_empty()));
    }
    let rest = [&plan.handling, &plan.extended, &plan.light, &plan.excluded];
    sentences.extend(rest.into_iter().flatten().map(|sentence| closed(sentence)));
    sentences.join(" ")
}

fn closed(sentence: &str) -> String {
    if sentence.ends_with(['.', '?', '!']) { sentence.to_owned() } else { format!("{sentence}.") }
}

/// How far the number's circle reaches from its centre.
const RADIUS: i32 = 16;

const WIDE: i32 = 960;

fn lying(plan: &Plan<'_>) -> Drawing {
    let column = WIDE / i32::try_from(plan.phases.len().max(1)).unwrap_or(1);
    let at = |index: usize| column / 2 + column * i32::try_from(index).unwrap_or_default();
    let mut drawing = Drawing::empty("wide", WIDE);
    let track = lying_shortcut(plan, &mut drawing, at);
    lying_exit(plan, &mut drawing, at, track, column);
    if let Some(last) = plan.phases.len().checked_sub(1) {
        drawing.line("track", format!("M{} {track}H{}", at(0), at(last)));
    }
    let mut foot = track;
    for (index, phase) in plan.phases.iter().enumerate() {
        drawing.stations.push(Station { number: phase.number, x: at(index), y: track });
        let width = column - 18;
        let mut y = track + RADIUS + 26;
        y = drawing.words("title", "middle", (at(index), y), (width, 9, 21), &phase.title);
        y = drawing.words("caption", "middle", (at(index), y + 3), (width, 7, 19), &phase.caption);
        foot = foot.max(y);
    }
    drawing.height = lying_terms(plan, &mut drawing, at, foot + 14, column);
    drawing
}

/// Draws the way of a light complaint above the line; returns the height of the line.
fn lying_shortcut(plan: &Plan<'_>, drawing: &mut Drawing, at: impl Fn(usize) -> i32) -> i32 {
    let exit = if plan.excluded.is_some() && plan.decision().is_some() { 84 } else { 44 };
    let Some((first, answer, label)) = plan.shortcut() else { return exit.max(RADIUS + 8) };
    let (left, right) = (at(first), at(answer));
    let foot = drawing.words("note", "middle", ((left + right) / 2, 20), (right - left - 60, 8, 20), label);
    let top = foot - 8;
    let track = top + exit + 20;
    let (rise, corner) = (track - RADIUS - 4, top + 18);
    drawing.line(
        "branch",
        format!(
            "M{left} {rise}V{corner}Q{left} {top} {} {top}H{}Q{right} {top} {right} {corner}V{}",
            left + 18,
            right - 18,
            rise - 7
        ),
    );
    drawing.line("tip", format!("M{} {}h12l-6 9z", right - 6, rise - 8));
    track
}

/// Draws the way out for what does not fall under the regulation.
fn lying_exit(plan: &Plan<'_>, drawing: &mut Drawing, at: impl Fn(usize) -> i32, track: i32, column: i32) {
    let (Some(label), Some(decision)) = (&plan.excluded, plan.decision()) else { return };
    let (x, top) = (at(decision), track - RADIUS - 40);
    drawing.line("exit", format!("M{x} {}V{top}M{} {top}h16", track - RADIUS - 2, x - 8));
    drawing.words("note", "start", (x + 16, top + 5), (column * 2 - 60, 7, 19), label);
}

/// Draws a bar for each term under the stations; returns the height of the whole.
fn lying_terms(
    plan: &Plan<'_>,
    drawing: &mut Drawing,
    at: impl Fn(usize) -> i32,
    top: i32,
    column: i32,
) -> i32 {
    let (Some(from), Some(answer)) = (plan.from, plan.answer) else { return top };
    let mut y = top;
    let ends = [(&plan.handling, "bar", at(answer)), (&plan.extended, "bar-more", at(answer) + column / 2)];
    for (label, class, end) in ends {
        let Some(label) = label else { continue };
        drawing.line(class, format!("M{} {y}v12M{} {}H{end}M{end} {y}v12", at(from), at(from), y + 6));
        drawing.label("term", "start", (at(from) + 10, y + 26), label);
        y += 44;
    }
    y
}

const NARROW: i32 = 300;
const NARROW_TRACK: i32 = 38;
const NARROW_TEXT: i32 = 66;

fn standing(plan: &Plan<'_>) -> Drawing {
    let mut drawing = Drawing::empty("narrow", NARROW);
    let mut y = 6 + RADIUS;
    let mut centres = Vec::new();
    let width = NARROW - NARROW_TEXT;
    for (index, phase) in plan.phases.iter().enumerate() {
        centres.push(y);
        drawing.stations.push(Station { number: phase.number, x: NARROW_TRACK, y });
        let mut foot = drawing.words("title", "start", (NARROW_TEXT, y + 6), (width, 9, 22), &phase.title);
        foot = drawing.words("caption", "start", (NARROW_TEXT, foot + 2), (width, 8, 20), &phase.caption);
        for (class, remark) in remarks(plan, index) {
            foot = drawing.words(class, "start", (NARROW_TEXT, foot + 6), (width, 8, 20), remark);
        }
        y = foot + 22;
    }
    drawing.height = y - 22;
    standing_lines(plan, &mut drawing, &centres);
    drawing
}

/// What is said beside a station of the standing form, where the lying form draws it.
fn remarks<'p>(plan: &'p Plan<'_>, index: usize) -> Vec<(&'static str, &'p str)> {
    let mut remarks = Vec::new();
    if let Some((_, _, light)) = plan.shortcut().filter(|(first, _, _)| *first == index) {
        remarks.push(("note", light));
    }
    if plan.decision() == Some(index) {
        remarks.extend(plan.excluded.as_deref().map(|text| ("note", text)));
    }
    if plan.answer == Some(index) {
        remarks.extend(plan.handling.as_deref().map(|text| ("term", text)));
        remarks.extend(plan.extended.as_deref().map(|text| ("term", text)));
    }
    remarks
}

fn standing_lines(plan: &Plan<'_>, drawing: &mut Drawing, centres: &[i32]) {
    let (Some(first), Some(last)) = (centres.first(), centres.last()) else { return };
    drawing.line("track", format!("M{NARROW_TRACK} {first}V{last}"));
    if let Some((start, answer, _)) = plan.shortcut() {
        let (top, foot, edge) = (centres[start], centres[answer], NARROW_TRACK - RADIUS - 2);
        drawing.line(
            "branch",
            format!("M{edge} {top}H16Q4 {top} 4 {}V{}Q4 {foot} 16 {foot}H{}", top + 12, foot - 12, edge - 6),
        );
        drawing.line("tip", format!("M{} {}v12l9 -6z", edge - 8, foot - 6));
    }
}

impl Drawing {
    fn empty(form: &'static str, width: i32) -> Self {
        Self { form, width, height: 0, lines: Vec::new(), stations: Vec::new(), labels: Vec::new() }
    }

    fn line(&mut self, class: &'static str, path: String) {
        self.lines.push(Line { class, path });
    }

    fn label(&mut self, class: &'static str, anchor: &'static str, (x, y): (i32, i32), text: &str) {
        self.labels.push(Label { class, anchor, x, y, text: text.to_owned() });
    }

    /// Sets words in lines of at most a width, for letters of a mean width; returns the foot of the
    /// line that would follow.
    fn words(
        &mut self,
        class: &'static str,
        anchor: &'static str,
        (x, mut y): (i32, i32),
        (width, letter, leading): (i32, i32, i32),
        text: &str,
    ) -> i32 {
        for line in balanced(text, width / letter) {
            self.label(class, anchor, (x, y), &line);
            y += leading;
        }
        y
    }
}

/// Breaks a text into as few lines, and those as equal as they can be.
fn balanced(text: &str, letters: i32) -> Vec<String> {
    let lines = wrapped(text, letters);
    let is_as_few = |narrower: &Vec<String>| narrower.len() <= lines.len();
    (1..letters).map(|fewer| wrapped(text, fewer)).find(is_as_few).unwrap_or(lines)
}

/// Breaks a text into lines of at most so many letters; a longer word stands alone.
fn wrapped(text: &str, letters: i32) -> Vec<String> {
    let most = usize::try_from(letters).unwrap_or_default();
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let fits = |line: &&mut String| line.chars().count() + 1 + word.chars().count() <= most;
        match lines.last_mut().filter(fits) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{balanced, wrapped};

    #[test]
    fn words_are_broken_into_lines_that_fit() {
        assert_eq!(wrapped("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(wrapped("onafhankelijke derde", 6), ["onafhankelijke", "derde"]);
        assert!(wrapped("", 10).is_empty());
    }

    #[test]
    fn no_word_stands_alone_where_lines_can_be_equal() {
        assert_eq!(balanced("Wij zoeken het uit", 15), ["Wij zoeken", "het uit"]);
        assert_eq!(balanced("Wij bewaren het twee jaar.", 22), ["Wij bewaren", "het twee jaar."]);
        assert_eq!(balanced("Niet eens? In beroep", 15), ["Niet eens?", "In beroep"]);
        assert_eq!(balanced("onafhankelijke derde", 6), ["onafhankelijke", "derde"]);
        assert_eq!(balanced("U krijgt antwoord", 30), ["U krijgt antwoord"]);
        assert!(balanced("", 10).is_empty());
    }
}
