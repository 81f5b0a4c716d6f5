//! How the ledger writes the published figures down.

use sha2::{Digest, Sha256};

use super::{Disclosed, Figure, PublishedFigures, Reason, Share};
use crate::calendar::Day;
use crate::hexadecimal;
use crate::vocabulary::ClosedList;

/// The key of the check over everything else in the file.
pub const SEAL: &str = "controle";

const HEAD: &str = "# Vastgelegd door klacht en zo gepubliceerd. Verander hier niets met de hand.\n";

/// The file that keeps the figures of a year.
#[must_use]
pub fn file_of(year: i32) -> String {
    format!("records/ledger/figures-{year}.yaml")
}

/// The figures of a year that a correction replaced: `figures-2025-2026-03-02.yaml`, and with a number
/// behind the day from the second one of that day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Replaced {
    /// The year of the figures.
    pub year: i32,
    /// The day on which they were replaced.
    pub day: Day,
    /// Which correction of that day it was, from 1.
    pub number: u32,
}

impl Replaced {
    /// Reads what stands between `figures-` and `.yaml` in the name of a file.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let (year, rest) = name.split_at_checked(4)?;
        let (day, number) = rest.strip_prefix('-')?.split_at_checked("2026-03-02".len())?;
        let number = number.strip_prefix('-').map_or(Some(1), |number| number.parse().ok());
        let replaced = Self { year: year.parse().ok()?, day: day.parse().ok()?, number: number? };
        (replaced.file() == format!("records/ledger/figures-{name}.yaml")).then_some(replaced)
    }

    /// The file that keeps them.
    #[must_use]
    pub fn file(&self) -> String {
        let Self { year, day, number } = self;
        let number = if *number > 1 { format!("-{number}") } else { String::new() };
        format!("records/ledger/figures-{year}-{day}{number}.yaml")
    }
}

impl PublishedFigures {
    /// The text of the file that keeps them: the same figures always give the same text.
    #[must_use]
    pub fn to_ledger(&self) -> String {
        format!("{HEAD}{}{SEAL}: {}\n", self.body(), self.seal())
    }

    /// The digest of the figures, by which a later change by hand shows.
    #[must_use]
    pub fn seal(&self) -> String {
        hexadecimal::digits(&Sha256::digest(self.body().as_bytes()))
    }

    fn body(&self) -> String {
        let thresholds = &self.thresholds;
        let mut lines = vec![
            format!("jaar: {}", self.year),
            format!("norm: {}", self.indicator),
            format!(
                "drempels: {{klachten: {}, groep: {}, percentage: {}}}",
                thresholds.complaints, thresholds.group, thresholds.percentage
            ),
            line(Figure::Total, &self.total.to_string()),
        ];
        match &self.natures {
            Disclosed::Withheld(reason) => lines.push(line(Figure::Natures, &withheld(*reason))),
            Disclosed::Shown(rows) => {
                lines.push(format!("{}:", Figure::Natures.name()));
                lines.extend(rows.iter().map(|row| format!("  {}: {}", quoted(row.key()), row.number)));
            }
        }
        match &self.light {
            None => {}
            Some(Disclosed::Shown(number)) => lines.push(line(Figure::Light, &number.to_string())),
            Some(Disclosed::Withheld(reason)) => lines.push(line(Figure::Light, &withheld(*reason))),
        }
        lines.push(line(Figure::Within, &share(self.within)));
        lines.push(line(Figure::Kept, &share(self.kept)));
        lines.push(line(Figure::NotRenewed, &share(self.not_renewed)));
        let sentences = self.measures.iter().map(|sentence| format!("  - {}", quoted(sentence.as_str())));
        lines.push(if let Some(reason) = self.measures_withheld {
            line(Figure::Measures, &withheld(reason))
        } else if self.measures.is_empty() {
            line(Figure::Measures, "[]")
        } else {
            format!("{}:", Figure::Measures.name())
        });
        lines.extend(sentences);
        lines.join("\n") + "\n"
    }
}

fn line(figure: Figure, value: &str) -> String {
    format!("{}: {value}", figure.name())
}

fn withheld(reason: Reason) -> String {
    format!("{{achterwege: {}}}", reason.name())
}

fn share(share: Share) -> String {
    match share {
        Share::All => "alle".to_owned(),
        Share::NotAll => "niet-alle".to_owned(),
        Share::Number(number) => number.to_string(),
        Share::Withheld(reason) => withheld(reason),
    }
}

/// A text of JSON is a double-quoted text of YAML.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
