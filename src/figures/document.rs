//! The figures of a year as documents for machines: JSON by serde, and CSV.

use serde::Serialize;

use super::wording::{Statement, remark, statements};
use super::{InternalFigures, Standing};
use crate::locale::{Locale, Message};
use crate::published::{Disclosed, Figure, NatureCount, PublishedFigures, Reason, Share};
use crate::unseen::{is_unseen, marked};
use crate::vocabulary::ClosedList;

/// The version of both documents: a key that is taken away or changes its meaning raises it.
pub const SCHEMA: u32 = 1;

/// The published figures of a year. There is no field here for a person, a dossier or a day of one.
#[derive(Debug, Clone, Serialize)]
pub struct PublicDocument {
    /// The version of this document.
    pub schema: u32,
    /// `public`.
    pub audience: &'static str,
    /// The year.
    pub year: i32,
    /// `frozen`, `provisional` or `running`.
    pub standing: &'static str,
    /// That standing in words, and that the figures were corrected; empty for frozen figures that were not.
    pub remark: String,
    /// The days on which they were corrected after they had been published, the first one first.
    pub corrected: Vec<String>,
    /// The indicator of the lead time, as the regulation writes it.
    pub indicator: String,
    /// From how many complaints on what is told.
    pub thresholds: ThresholdsView,
    /// How many complaints were registered.
    pub total: TotalView,
    /// How many there were of each nature.
    pub natures: NaturesView,
    /// How many were handled lightly; none where the regulation has no light handling.
    pub light: Option<PartView>,
    /// How many stayed within the indicator of the lead time.
    pub lead_time: ShareView,
    /// After how many the assignment is known to have been kept.
    pub assignment_kept: ShareView,
    /// After how many no new complaint is known to have followed.
    pub no_new_complaint: ShareView,
    /// The measures.
    pub measures: MeasuresView,
}

/// From how many complaints on what is told.
#[derive(Debug, Clone, Serialize)]
pub struct ThresholdsView {
    /// More than the total.
    pub complaints: u32,
    /// A group.
    pub group: u32,
    /// Percentages.
    pub percentage: u32,
}

/// The total.
#[derive(Debug, Clone, Serialize)]
pub struct TotalView {
    /// How many.
    pub number: u32,
    /// In words.
    pub text: String,
}

/// The table of natures.
#[derive(Debug, Clone, Serialize)]
pub struct NaturesView {
    /// The rows; empty when there is no table.
    pub rows: Vec<NatureView>,
    /// Why there is none.
    pub withheld: Option<&'static str>,
    /// In words.
    pub text: String,
}

/// One row of it.
#[derive(Debug, Clone, Serialize)]
pub struct NatureView {
    /// The key.
    pub nature: String,
    /// What people read.
    pub label: String,
    /// How many.
    pub number: u32,
}

/// A part of the total.
#[derive(Debug, Clone, Serialize)]
pub struct PartView {
    /// How many; none when that is not given.
    pub number: Option<u32>,
    /// Why it is not given.
    pub withheld: Option<&'static str>,
    /// In words.
    pub text: String,
}

/// For how many of all complaints something holds, as it is told.
#[derive(Debug, Clone, Serialize)]
pub struct ShareView {
    /// `all`, `not-all` or `number`; none when it is not given.
    pub extent: Option<&'static str>,
    /// How many, when that is given.
    pub number: Option<u32>,
    /// What percentage that is, when that is given.
    pub percentage: Option<u32>,
    /// Why it is not given.
    pub withheld: Option<&'static str>,
    /// In words.
    pub text: String,
}

/// The measures.
#[derive(Debug, Clone, Serialize)]
pub struct MeasuresView {
    /// The sentences, in alphabetical order.
    pub sentences: Vec<String>,
    /// In words, as their heading.
    pub text: String,
}

impl PublicDocument {
    /// The figures with their words in a language.
    #[must_use]
    pub fn new(figures: &PublishedFigures, standing: Standing, locale: &Locale) -> Self {
        let statements = statements(figures, locale);
        let say = |figure: Figure| Told::of(&statements, figure);
        let remark = remark(figures, standing, locale);
        Self {
            schema: SCHEMA,
            audience: "public",
            year: figures.year,
            standing: standing.name(),
            remark,
            corrected: figures.corrected.iter().map(ToString::to_string).collect(),
            indicator: figures.indicator.to_string(),
            thresholds: ThresholdsView {
                complaints: figures.thresholds.complaints,
                group: figures.thresholds.group,
                percentage: figures.thresholds.percentage,
            },
            total: TotalView { number: figures.total, text: say(Figure::Total).text },
            natures: NaturesView::new(figures, say(Figure::Natures), locale),
            light: figures.light.as_ref().map(|light| PartView::new(light, say(Figure::Light))),
            lead_time: ShareView::new(figures, figures.within, say(Figure::Within)),
            assignment_kept: ShareView::new(figures, figures.kept, say(Figure::Kept)),
            no_new_complaint: ShareView::new(figures, figures.not_renewed, say(Figure::NotRenewed)),
            measures: MeasuresView {
                sentences: figures.measures.iter().map(|sentence| sentence.as_str().to_owned()).collect(),
                text: say(Figure::Measures).text,
            },
        }
    }

    /// As JSON, with a closing line end.
    #[must_use]
    pub fn to_json(&self) -> String {
        json(self)
    }

    /// As CSV, one row a figure.
    #[must_use]
    pub fn to_csv(&self, separator: u8) -> String {
        let mut table = Table::separated_by(separator);
        let figure = |name| Row { year: self.year, figure: name, ..Row::default() };
        table.add(Row { value: Some(self.total.number), ..figure("total") });
        for day in &self.corrected {
            table.add(Row { item: day, text: &self.remark, ..figure("corrected") });
        }
        for row in &self.natures.rows {
            table.add(Row { item: &row.nature, value: Some(row.number), ..figure("nature") });
        }
        if self.natures.withheld.is_some() {
            table.add(Row { withheld: self.natures.withheld, text: &self.natures.text, ..figure("nature") });
        }
        if let Some(light) = &self.light {
            let text = light.withheld.map_or("", |_| light.text.as_str());
            table.add(Row { value: light.number, withheld: light.withheld, text, ..figure("light") });
        }
        let shares = [
            ("lead-time-within", &self.lead_time),
            ("assignment-kept", &self.assignment_kept),
            ("no-new-complaint", &self.no_new_complaint),
        ];
        for (name, share) in shares {
            let item = share.extent.unwrap_or_default();
            let row = Row { item, value: share.number, withheld: share.withheld, ..figure(name) };
            table.add(Row { text: &share.text, ..row });
        }
        for sentence in &self.measures.sentences {
            table.add(Row { text: sentence, ..figure("measure") });
        }
        table.finish()
    }
}

/// The words of a statement, and the name in JSON of why it tells nothing.
struct Told {
    text: String,
    withheld: Option<&'static str>,
}

impl Told {
    fn of(statements: &[Statement], figure: Figure) -> Self {
        let found = statements.iter().find(|statement| statement.figure == figure);
        Self {
            text: found.map(|statement| statement.text.clone()).unwrap_or_default(),
            withheld: found.and_then(|statement| statement.withheld).map(reason),
        }
    }
}

impl NaturesView {
    fn new(figures: &PublishedFigures, told: Told, locale: &Locale) -> Self {
        let label = |row: &NatureCount| match &row.nature {
            Some(nature) => nature.label().to_owned(),
            None => locale.text(key!("figures-rest")),
        };
        let rows = match &figures.natures {
            Disclosed::Shown(rows) => rows.as_slice(),
            Disclosed::Withheld(_) => &[],
        };
        let rows = rows.iter().map(|row| NatureView {
            nature: row.key().to_owned(),
            label: label(row),
            number: row.number,
        });
        Self { rows: rows.collect(), withheld: told.withheld, text: told.text }
    }
}

impl PartView {
    fn new(part: &Disclosed<u32>, told: Told) -> Self {
        let number = match part {
            Disclosed::Shown(number) => Some(*number),
            Disclosed::Withheld(_) => None,
        };
        Self { number, withheld: told.withheld, text: told.text }
    }
}

impl ShareView {
    fn new(figures: &PublishedFigures, share: Share, told: Told) -> Self {
        let (extent, number) = match share {
            Share::All => (Some("all"), None),
            Share::NotAll => (Some("not-all"), None),
            Share::Number(number) => (Some("number"), Some(number)),
            Share::Withheld(_) => (None, None),
        };
        let percentage = number.and_then(|number| figures.percentage(number));
        Self { extent, number, percentage, withheld: told.withheld, text: told.text }
    }
}

/// The complete figures of a year, for the management.
#[derive(Debug, Serialize)]
pub struct InternalDocument<'f> {
    /// The version of this document.
    pub schema: u32,
    /// `internal`.
    pub audience: &'static str,
    /// The day on which the records were looked at.
    pub today: String,
    /// `frozen`, `provisional` or `running`.
    pub standing: &'static str,
    /// What was published otherwise than today's records say, by the ledger's keys.
    pub differences: Vec<&'static str>,
    /// The figures.
    #[serde(flatten)]
    pub figures: &'f InternalFigures,
    /// That standing in a sentence, where there is something to say of it.
    #[serde(skip)]
    pub standing_message: Option<Message>,
    /// For whom these figures are, by the names of their roles; empty where that is not known.
    #[serde(skip)]
    pub audience_names: String,
}

impl<'f> InternalDocument<'f> {
    /// The figures on a day.
    #[must_use]
    pub fn new(
        figures: &'f InternalFigures,
        standing: Standing,
        differences: &[Figure],
        today: crate::calendar::Day,
        audience_names: String,
    ) -> Self {
        Self {
            schema: SCHEMA,
            audience: "internal",
            today: today.to_string(),
            standing: standing.name(),
            differences: differences.iter().map(|figure| figure.name()).collect(),
            standing_message: figures.told.tells_standing(standing).then(|| standing.in_words(figures.year)),
            audience_names,
            figures,
        }
    }

    /// As JSON, with a closing line end.
    #[must_use]
    pub fn to_json(&self) -> String {
        json(self)
    }

    /// As CSV, one row a figure.
    #[must_use]
    pub fn to_csv(&self, separator: u8) -> String {
        let mut table = Table::separated_by(separator);
        let figures = self.figures;
        let year = figures.year;
        let mut add = |figure: &'static str, item: &str, value: u32| {
            table.add(Row { year, figure, item, value: Some(value), ..Row::default() });
        };
        add("total", "", figures.total);
        figures.natures.iter().for_each(|row| add("nature", &row.nature, row.number));
        add("nature", "", figures.without_nature);
        figures.outcomes.rows().into_iter().for_each(|(item, value)| add("outcome", item, value));
        let lead = &figures.lead_time;
        add("lead-time", "within", lead.within);
        add("lead-time", "exceeded", lead.exceeded);
        add("lead-time", "answered", lead.answered);
        add("lead-time", "answered-within", lead.answered_within);
        lead.in_time().into_iter().for_each(|(item, value)| add("lead-time", item, value));
        lead.days.iter().for_each(|bar| add("working-days", &bar.working_days.to_string(), bar.number));
        add("extended", "", figures.extended);
        let measures = &figures.measures;
        measures.counts().into_iter().for_each(|(item, value)| add("measures", item, value));
        figures.effectiveness.rows().into_iter().for_each(|(item, value)| add("effectiveness", item, value));
        figures.appeals.rows().into_iter().for_each(|(item, value)| add("appeals", item, value));
        figures.appeals.rulings.iter().for_each(|(ruling, number)| add("rulings", ruling, *number));
        for row in &measures.rows {
            let text = row.sentence.as_deref().unwrap_or_default();
            table.add(Row { year, figure: "measure", item: &row.dossier, text, ..Row::default() });
        }
        table.finish()
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NoComplaints => "no-complaints",
        Reason::OneComplaint => "one-complaint",
        Reason::TooFew => "too-few-complaints",
        Reason::SmallGroup => "small-group",
    }
}

fn json(document: &impl Serialize) -> String {
    serde_json::to_string_pretty(document).expect("keys are text and numbers are whole") + "\n"
}

/// One row of CSV: columns that do not apply are empty.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct Row<'t> {
    year: i32,
    figure: &'static str,
    item: &'t str,
    value: Option<u32>,
    withheld: Option<&'static str>,
    text: &'t str,
}

struct Table {
    writer: csv::Writer<Vec<u8>>,
}

impl Table {
    fn separated_by(separator: u8) -> Self {
        Self { writer: csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new()) }
    }

    fn add(&mut self, row: Row<'_>) {
        let (item, text) = (harmless(row.item), harmless(row.text));
        let row = Row { item: &item, text: &text, ..row };
        self.writer.serialize(row).expect("memory takes every row");
    }

    fn finish(self) -> String {
        let bytes = self.writer.into_inner().expect("memory takes every row");
        // Without a byte order mark Excel reads other letters.
        format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
    }
}

/// A spreadsheet would run a cell that begins like a formula, and a terminal what can't be seen.
fn harmless(text: &str) -> String {
    let text = marked(text, is_unseen);
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.into_owned(),
    }
}
