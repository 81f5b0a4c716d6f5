//! records/ledger/figures-YEAR.yaml: the figures of a year as they were published.

use std::sync::Arc;

use super::Problems;
use super::fields::{self, Fields};
use super::regulation::terms::{read_term, read_thresholds};
use super::yaml::{self, Entry, Node, Value};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::locale::Message;
use crate::published::{
    Disclosed, Figure, NatureCount, PublicSentence, PublishedFigures, Reason, SEAL, Share,
};
use crate::regulation::{Nature, REST, Regulations};
use crate::source::{Source, Span};
use crate::vocabulary::ClosedList;

/// The largest number of complaints that is read.
const MOST: u32 = 9_999_999;

/// Reads the frozen figures of a year, which is the file's name. Figures that were changed after
/// they were written are reported and not given.
#[must_use]
pub fn read_published(
    source: &Arc<Source>,
    year: i32,
    regulations: &Regulations,
    today: Day,
) -> (Option<PublishedFigures>, Vec<Finding>) {
    let mut problems = Problems::new(Arc::clone(source), None, today);
    let root = yaml::load(&mut problems, Span::new(0, source.text().len()));
    let figures = Fields::of(&root, source.line(1), &mut problems).and_then(|fields| {
        let mut reader = Reader { fields, problems: &mut problems };
        let figures = reader.figures(year, regulations);
        reader.fields.finish(&mut problems);
        figures
    });
    let findings = problems.into_findings();
    (figures.filter(|_| findings.is_empty()), findings)
}

struct Reader<'n, 'p> {
    fields: Fields<'n>,
    problems: &'p mut Problems,
}

impl<'n> Reader<'n, '_> {
    /// Every key is asked for before any is found lacking, so that all faults show at once.
    fn figures(&mut self, year: i32, regulations: &Regulations) -> Option<PublishedFigures> {
        self.check_year(year);
        let indicator = self.required("norm").and_then(|node| read_term(node, self.problems));
        let thresholds = self.required("drempels").map(|node| read_thresholds(node, self.problems));
        let total = self.required(Figure::Total.name());
        let total = total.and_then(|node| fields::number(node, 0..=MOST, self.problems));
        let natures = self.required(Figure::Natures.name());
        let natures = natures.and_then(|node| self.natures(node, year, regulations));
        let light = self.fields.optional(Figure::Light.name());
        let light = light.map(|node| self.part(node));
        let (within, kept, not_renewed) =
            (self.share(Figure::Within), self.share(Figure::Kept), self.share(Figure::NotRenewed));
        let measures = fields::texts(self.fields.optional(Figure::Measures.name()), self.problems);
        let seal = self.required(SEAL).and_then(|node| fields::text(node, self.problems));
        let sentence =
            |text: &crate::source::Spanned<String>| PublicSentence::written_for_the_public(&text.value);
        let figures = PublishedFigures {
            year,
            indicator: indicator?,
            thresholds: thresholds.unwrap_or_default(),
            total: total?,
            natures: natures?,
            light: match light {
                None => None,
                Some(light) => Some(light?),
            },
            within: within?,
            kept: kept?,
            not_renewed: not_renewed?,
            measures: measures.iter().filter_map(sentence).collect(),
        };
        self.check(&figures);
        let seal = seal?;
        if seal.value != figures.seal() {
            let message = Message::new("f5-seal").with("year", year.to_string());
            self.problems.report("F5", seal.span, message).help = Some(Message::new("f5-figure-help"));
        }
        Some(figures)
    }

    fn required(&mut self, key: &'static str) -> Option<&'n Node> {
        self.fields.required(key, self.problems)
    }

    fn check_year(&mut self, year: i32) {
        let named = self.required("jaar").and_then(|node| fields::text(node, self.problems));
        if let Some(named) = named.filter(|named| named.value != year.to_string()) {
            let message =
                Message::new("f7-figures").with("typed", named.value).with("year", year.to_string());
            self.problems.report("F7", named.span, message);
        }
    }

    /// A figure that the rest of the file, or a threshold, does not allow.
    fn check(&mut self, figures: &PublishedFigures) {
        for figure in figures.unsound() {
            let Some(node) = self.fields.optional(figure.name()) else { continue };
            let message = Message::new("f5-figure").with("year", figures.year.to_string());
            self.problems.report("F5", node.span, message).help = Some(Message::new("f5-figure-help"));
        }
    }

    fn natures(
        &mut self,
        node: &Node,
        year: i32,
        regulations: &Regulations,
    ) -> Option<Disclosed<Vec<NatureCount>>> {
        if let Some(reason) = self.withheld(node) {
            return Some(Disclosed::Withheld(reason?));
        }
        let entries = fields::mapping(Some(node), self.problems).iter();
        let rows: Vec<Option<NatureCount>> =
            entries.map(|entry| self.nature(entry, year, regulations)).collect();
        rows.into_iter().collect::<Option<Vec<NatureCount>>>().map(Disclosed::Shown)
    }

    /// A nature is one of a regulation's list: that of the year before those of others.
    fn nature(&mut self, entry: &Entry, year: i32, regulations: &Regulations) -> Option<NatureCount> {
        let key = entry.key.value.as_str();
        let number = fields::number(&entry.value, 0..=MOST, self.problems);
        let of_year = Day::new(year, 12, 31).and_then(|day| regulations.nearest_to(day));
        let versions = of_year.into_iter().chain(regulations.all().iter().rev());
        let nature = versions.filter_map(|version| Nature::of(version, key)).next();
        if nature.is_none() && key != REST {
            let message = Message::new("f5-figure-nature").with("typed", key);
            self.problems.report("F5", entry.key.span, message).help = Some(Message::new("f5-figure-help"));
            return None;
        }
        Some(NatureCount { nature, number: number? })
    }

    fn part(&mut self, node: &Node) -> Option<Disclosed<u32>> {
        match self.withheld(node) {
            Some(reason) => reason.map(Disclosed::Withheld),
            None => fields::number(node, 0..=MOST, self.problems).map(Disclosed::Shown),
        }
    }

    fn share(&mut self, figure: Figure) -> Option<Share> {
        let node = self.required(figure.name())?;
        if let Some(reason) = self.withheld(node) {
            return reason.map(Share::Withheld);
        }
        match &node.value {
            Value::Scalar { text, .. } if text == "alle" => Some(Share::All),
            Value::Scalar { text, .. } if text == "niet-alle" => Some(Share::NotAll),
            _ => fields::number(node, 0..=MOST, self.problems).map(Share::Number),
        }
    }

    /// `{achterwege: REASON}`: the outer value tells whether it has that form, the inner one is none
    /// when its reason could not be read.
    fn withheld(&mut self, node: &Node) -> Option<Option<Reason>> {
        let Value::Map(entries) = &node.value else { return None };
        let entry = entries.iter().find(|entry| entry.key.value == "achterwege")?;
        Some(fields::closed::<Reason>(&entry.value, self.problems).map(|reason| reason.value))
    }
}
