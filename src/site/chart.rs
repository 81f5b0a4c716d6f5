//! Bars of both sites. Only lengths are computed here: the template draws and the style sheet lays out.

use serde::Serialize;

/// The longest label that stands before its bars; longer ones stand above.
const LETTERS: usize = 8;
/// The longest bar, in percent: its number stands behind it.
const LONGEST: f64 = 80.0;

/// Bars, each with its label and number.
#[derive(Debug, Clone, Serialize)]
pub struct BarsView {
    /// The title.
    pub title: String,
    /// All it shows, in words.
    pub description: String,
    /// Whether labels stand above their bars.
    pub above: bool,
    /// The bars; with a norm, those that kept to it.
    pub within: Vec<BarView>,
    /// What the norm is, between what kept to it and what did not.
    pub norm: Option<String>,
    /// The bars beyond the norm.
    pub beyond: Vec<BarView>,
}

/// One bar.
#[derive(Debug, Clone, Serialize)]
pub struct BarView {
    /// The label.
    pub label: String,
    /// The number.
    pub number: u32,
    /// The length, in percent.
    pub length: f64,
}

/// A label with its number.
pub(super) type Counted = (String, u32);

impl BarsView {
    /// Bars in the order given.
    pub(super) fn of(title: String, rows: Vec<Counted>) -> Self {
        Self::drawn(title, (rows, Vec::new()), None)
    }

    /// Bars within a norm, its line, and the bars beyond it.
    pub(super) fn with_norm(title: String, rows: (Vec<Counted>, Vec<Counted>), norm: String) -> Self {
        Self::drawn(title, rows, Some(norm))
    }

    fn drawn(title: String, (within, beyond): (Vec<Counted>, Vec<Counted>), norm: Option<String>) -> Self {
        let rows = || within.iter().chain(&beyond);
        let above = rows().any(|(label, _)| label.chars().count() > LETTERS);
        let most = rows().map(|(_, number)| *number).max().unwrap_or_default().max(1);
        let tell = |rows: &[Counted]| {
            let told = rows.iter().map(|(label, number)| format!("{label}: {number}"));
            told.collect::<Vec<_>>()
        };
        let told: Vec<String> =
            [tell(&within), norm.iter().cloned().collect(), tell(&beyond)].into_iter().flatten().collect();
        let bars = |rows: Vec<Counted>| rows.into_iter().map(|row| BarView::of(row, most)).collect();
        let description = told.join("; ");
        Self { title, description, above, within: bars(within), norm, beyond: bars(beyond) }
    }
}

impl BarView {
    fn of((label, number): Counted, most: u32) -> Self {
        // A tenth of a percent is less than a pixel.
        let length = (f64::from(number) / f64::from(most) * LONGEST * 10.0).round() / 10.0;
        Self { label, number, length }
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
        let chart = BarsView::of(String::new(), rows(&[("2024", 8), ("2025", 2), ("2026", 0)]));
        let lengths: Vec<f64> = chart.within.iter().map(|bar| bar.length).collect();
        assert_eq!(lengths, [80.0, 20.0, 0.0]);
        assert_eq!(chart.description, "2024: 8; 2025: 2; 2026: 0");
        assert!(BarsView::of(String::new(), Vec::new()).within.is_empty());
    }

    #[test]
    fn a_long_label_stands_above_its_bar() {
        let above = |label| BarsView::of(String::new(), rows(&[("2024", 1), (label, 1)])).above;
        assert!(above("bejegening door een trainer") && !above("2025"));
    }

    #[test]
    fn the_norm_lies_between_what_kept_to_it_and_what_did_not() {
        let parts = (rows(&[("0–5", 3)]), rows(&[("16–20", 1)]));
        let chart = BarsView::with_norm(String::new(), parts, "norm: drie werkweken".to_owned());
        assert_eq!(chart.description, "0–5: 3; norm: drie werkweken; 16–20: 1");
        assert_eq!((chart.within.len(), chart.beyond.len()), (1, 1));
        let all: Vec<f64> = chart.within.iter().chain(&chart.beyond).map(|bar| bar.length).collect();
        assert_eq!(all, [80.0, 26.7], "both parts are to one scale");
    }
}
