//! The published figures in words.

use super::Standing;
use crate::calendar::{Term, Unit};
use crate::locale::{Key, Locale, Message};
use crate::published::{Disclosed, Figure, PublishedFigures, Reason, Share};
use crate::vocabulary::ClosedList;

/// What is told about one figure: the figure in a sentence, or why it is not given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The figure.
    pub figure: Figure,
    /// The sentence.
    pub text: String,
    /// Why the figure is not given; none when it is.
    pub withheld: Option<Reason>,
}

/// `drie werkweken`, `één maand`.
#[must_use]
pub fn length(locale: &Locale, term: Term) -> String {
    let count = i64::from(term.count);
    let word = locale.say(&message!("public-number", count = count));
    let unit = match term.unit {
        Unit::WorkingDay => key!("public-length-working-day"),
        Unit::WorkingWeek => key!("public-length-working-week"),
        Unit::Day => key!("public-length-day"),
        Unit::Week => key!("public-length-week"),
        Unit::Month => key!("public-length-month"),
        Unit::Year => key!("public-length-year"),
    };
    locale.say(&Message::new(unit).with("count", count).with("word", word))
}

/// Every figure in words, in the order of the report; that about light complaints only where the
/// regulation has light handling.
#[must_use]
pub fn statements(figures: &PublishedFigures, locale: &Locale) -> Vec<Statement> {
    let writer = Writer { figures, locale };
    let mut statements = vec![writer.total(), writer.natures()];
    statements.extend(figures.light.as_ref().map(|light| writer.light(light)));
    statements.push(writer.share(Figure::Within, figures.within));
    statements.push(writer.share(Figure::Kept, figures.kept));
    statements.push(writer.share(Figure::NotRenewed, figures.not_renewed));
    statements.push(writer.measures());
    statements
}

struct Writer<'a> {
    figures: &'a PublishedFigures,
    locale: &'a Locale,
}

impl Writer<'_> {
    fn say(&self, key: Key) -> String {
        self.fill(Message::new(key))
    }

    fn fill(&self, message: Message) -> String {
        let thresholds = &self.figures.thresholds;
        let message = message
            .with("year", self.figures.year.to_string())
            .with("total", i64::from(self.figures.total))
            .with("term", length(self.locale, self.figures.indicator))
            .with("least", i64::from(thresholds.complaints))
            .with("group", i64::from(thresholds.group));
        self.locale.say(&message)
    }

    fn told(&self, figure: Figure, text: String) -> Statement {
        Statement { figure, text, withheld: None }
    }

    fn withheld(&self, figure: Figure, reason: Reason) -> Statement {
        let text = self.say(family!("figures-{}-withheld-{}", figure.name(), reason.name()));
        Statement { figure, text, withheld: Some(reason) }
    }

    fn total(&self) -> Statement {
        self.told(Figure::Total, self.say(key!("figures-klachten")))
    }

    fn natures(&self) -> Statement {
        match &self.figures.natures {
            Disclosed::Withheld(reason) => self.withheld(Figure::Natures, *reason),
            Disclosed::Shown(rows) => {
                let key = if rows.len() == 1 { key!("figures-aarden-rest") } else { key!("figures-aarden") };
                self.told(Figure::Natures, self.say(key))
            }
        }
    }

    fn light(&self, light: &Disclosed<u32>) -> Statement {
        match light {
            Disclosed::Withheld(reason) => self.withheld(Figure::Light, *reason),
            Disclosed::Shown(number) => {
                let message = message!("figures-licht", number = i64::from(*number), ..);
                self.told(Figure::Light, self.fill(message))
            }
        }
    }

    fn share(&self, figure: Figure, share: Share) -> Statement {
        let key = |end: &str| family!("figures-{}-{end}", figure.name());
        match share {
            Share::Withheld(reason) => self.withheld(figure, reason),
            Share::All => self.told(figure, self.say(key("all"))),
            Share::NotAll => self.told(figure, self.say(key("not-all"))),
            Share::Number(number) => {
                let message = Message::new(key("number")).with("number", i64::from(number));
                let text = self.fill(message);
                let percentage = self.figures.percentage(number).map(|percentage| {
                    self.fill(message!("figures-percentage", percentage = i64::from(percentage)))
                });
                self.told(
                    figure,
                    percentage.map_or(text.clone(), |percentage| format!("{text} {percentage}")),
                )
            }
        }
    }

    fn measures(&self) -> Statement {
        if let Some(reason) = self.figures.measures_withheld {
            return self.withheld(Figure::Measures, reason);
        }
        let key = if self.figures.measures.is_empty() {
            key!("figures-maatregelen-none")
        } else {
            key!("figures-maatregelen")
        };
        self.told(Figure::Measures, self.say(key))
    }
}

/// How figures stand, in words; of frozen ones only that they were corrected, and when.
pub(super) fn remark(figures: &PublishedFigures, standing: Standing, locale: &Locale) -> String {
    let days: Vec<String> = figures.corrected.iter().map(|day| locale.date(*day)).collect();
    match standing {
        Standing::Frozen if days.is_empty() => String::new(),
        Standing::Frozen => locale.say(&message!("figures-corrected", days = days.join(", "))),
        Standing::Provisional | Standing::Running => {
            locale.text(family!("figures-standing-{}", standing.name()))
        }
    }
}
