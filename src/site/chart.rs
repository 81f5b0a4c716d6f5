//! Bars of both sites. Only places are computed here: the template draws and the style sheet colours.
//!
//! Lengths are percentages of the width, so that letters keep their size on every screen.

use serde::Serialize;

/// How thick a bar is.
const BAR: u32 = 20;
/// How far apart bars stand whose label stands before them, and whose label stands above them.
const STEP: u32 = 30;
const STEP_ABOVE: u32 = 48;
/// The longest label that stands before its bar, and what a letter of it takes.
const LETTERS: usize = 8;
const LETTER: u32 = 9;
/// What the norm takes.
const NORM: u32 = 40;
/// The longest bar, in percent, with a label before it and without: its number stands behind it.
const LONGEST: f64 = 66.0;
const LONGEST_ABOVE: f64 = 84.0;

/// Bars, each with its label and number.
#[derive(Debug, Clone, Serialize)]
pub struct BarsView {
    /// What tells its identifiers from those of another chart on the page.
    pub name: &'static str,
    /// The title.
    pub title: String,
    /// All it shows, in words.
    pub description: String,
    /// The height.
    pub height: u32,
    /// Where the bars begin.
    pub axis: u32,
    /// The bars.
    pub bars: Vec<BarView>,
    /// The norm, between what kept to it and what did not.
    pub norm: Option<NormView>,
}

/// One bar.
#[derive(Debug, Clone, Serialize)]
pub struct BarView {
    /// The label.
    pub label: String,
    /// The number.
    pub number: u32,
    /// The line on which the label stands.
    pub label_y: u32,
    /// The upper edge.
    pub y: u32,
    /// The length, in percent.
    pub length: f64,
    /// The line on which the number stands.
    pub number_y: u32,
    /// Whether it is beyond the norm.
    pub beyond: bool,
}

/// The norm.
#[derive(Debug, Clone, Serialize)]
pub struct NormView {
    /// What it is.
    pub label: String,
    /// The height of its line.
    pub y: u32,
}

/// A label with its number.
pub(super) type Counted = (String, u32);

impl BarsView {
    /// Bars in the order given.
    pub(super) fn of(name: &'static str, title: String, rows: Vec<Counted>) -> Self {
        Self::drawn(name, title, (rows, Vec::new()), None)
    }

    /// Bars within a norm, its line, and the bars beyond it.
    pub(super) fn with_norm(
        name: &'static str,
        title: String,
        rows: (Vec<Counted>, Vec<Counted>),
        norm: String,
    ) -> Self {
        Self::drawn(name, title, rows, Some(norm))
    }

    fn drawn(
        name: &'static str,
        title: String,
        (within, beyond): (Vec<Counted>, Vec<Counted>),
        norm: Option<String>,
    ) -> Self {
        let rows = || within.iter().chain(&beyond);
        let letters = rows().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
        let layout = Layout {
            above: letters > LETTERS,
            most: rows().map(|(_, number)| *number).max().unwrap_or_default().max(1),
        };
        let tell = |rows: &[Counted]| {
            let told = rows.iter().map(|(label, number)| format!("{label}: {number}"));
            told.collect::<Vec<_>>()
        };
        let told: Vec<String> =
            [tell(&within), norm.iter().cloned().collect(), tell(&beyond)].into_iter().flatten().collect();
        let mut y = 0;
        let mut bars = layout.bars(within, false, &mut y);
        let norm = norm.map(|label| {
            y += NORM;
            NormView { label, y: y - NORM / 4 }
        });
        bars.extend(layout.bars(beyond, true, &mut y));
        let axis = u32::try_from(letters).unwrap_or_default() * LETTER + 12;
        let axis = if layout.above { 0 } else { axis };
        Self { name, title, description: told.join("; "), height: y, axis, bars, norm }
    }
}

struct Layout {
    /// Whether labels stand above their bars.
    above: bool,
    /// The greatest number.
    most: u32,
}

impl Layout {
    /// Places bars below a height, which becomes that of their foot.
    fn bars(&self, rows: Vec<Counted>, beyond: bool, y: &mut u32) -> Vec<BarView> {
        let (step, longest) = if self.above { (STEP_ABOVE, LONGEST_ABOVE) } else { (STEP, LONGEST) };
        let bar = |(label, number): Counted| {
            let top = *y + if self.above { 22 } else { 4 };
            let number_y = top + BAR - 5;
            let label_y = if self.above { *y + 16 } else { number_y };
            *y += step;
            // A tenth of a percent is less than a pixel.
            let length = (f64::from(number) / f64::from(self.most) * longest * 10.0).round() / 10.0;
            BarView { label, number, label_y, y: top, length, number_y, beyond }
        };
        rows.into_iter().map(bar).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(of: &[(&str, u32)]) -> Vec<Counted> {
        of.iter().map(|(label, number)| ((*label).to_owned(), *number)).collect()
    }

    #[test]
    fn the_longest_bar_leaves_room_for_its_number_and_others_are_in_proportion() {
        let chart = BarsView::of("x", String::new(), rows(&[("2024", 8), ("2025", 2), ("2026", 0)]));
        let lengths: Vec<f64> = chart.bars.iter().map(|bar| bar.length).collect();
        assert_eq!(lengths, [66.0, 16.5, 0.0]);
        assert_eq!(chart.description, "2024: 8; 2025: 2; 2026: 0");
        assert!(BarsView::of("x", String::new(), Vec::new()).bars.is_empty());
    }

    #[test]
    fn a_long_label_stands_above_its_bar() {
        let chart = BarsView::of("x", String::new(), rows(&[("bejegening door een trainer", 1)]));
        assert_eq!(chart.axis, 0);
        assert!(chart.bars[0].label_y < chart.bars[0].y);
    }

    #[test]
    fn the_norm_lies_between_what_kept_to_it_and_what_did_not() {
        let parts = (rows(&[("0–5", 3)]), rows(&[("16–20", 1)]));
        let chart = BarsView::with_norm("x", String::new(), parts, "norm: drie werkweken".to_owned());
        let norm = chart.norm.expect("it was given");
        assert!(chart.bars[0].y + BAR < norm.y && norm.y < chart.bars[1].y);
        assert_eq!(chart.bars.iter().map(|bar| bar.beyond).collect::<Vec<_>>(), [false, true]);
        assert_eq!(chart.description, "0–5: 3; norm: drie werkweken; 16–20: 1");
    }
}
