//! records/ledger/figures-YEAR.yaml: the figures of a year as they were published.

use std::sync::Arc;

use super::Problems;
use super::fields::Fields;
use super::given::Given;
use super::regulation::terms::{read_term, read_thresholds};
use super::yaml::{self, Value};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::published::{
    Disclosed, Figure, NatureCount, PublicSentence, PublishedFigures, Reason, SEAL, Share,
};
use crate::regulation::{Nature, REST, Regulations};
use crate::source::{Source, Span, Spanned};
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
    let mut problems = Problems::of_written(source, None, today);
    let root = yaml::load_written(&mut problems, Span::new(0, source.text().len()));
    let figures = Fields::of_root(&root, &mut problems).and_then(|mut fields| {
        let figures = read_figures(&mut fields, year, regulations);
        fields.finish();
        figures
    });
    let findings = problems.into_findings();
    (figures.filter(|_| findings.is_empty()), findings)
}

/// Every key is asked for before any is found lacking, so that all faults show at once.
fn read_figures(
    fields: &mut Fields<'_, '_>,
    year: i32,
    regulations: &Regulations,
) -> Option<PublishedFigures> {
    check_year(fields, year);
    let indicator = read_term(fields.required("norm"));
    let thresholds = read_thresholds(fields.required("drempels"));
    let total = fields.required(Figure::Total.name()).number(0..=MOST);
    let natures = read_natures(fields.required(Figure::Natures.name()), year, regulations);
    let light = fields.optional(Figure::Light.name());
    let light = if light.node.is_some() { Some(read_part(light)) } else { None };
    let [within, kept, not_renewed] = [Figure::Within, Figure::Kept, Figure::NotRenewed]
        .map(|figure| read_share(fields.required(figure.name())));
    let mut measures = fields.optional(Figure::Measures.name());
    let measures_withheld = withheld(&mut measures).flatten();
    let measures = if measures_withheld.is_some() { Vec::new() } else { measures.plain_texts() };
    let seal = fields.required(SEAL).text();
    let figures = PublishedFigures {
        year,
        indicator: indicator?,
        thresholds,
        total: total?,
        natures: natures?,
        light: match light {
            None => None,
            Some(light) => Some(light?),
        },
        within: within?,
        kept: kept?,
        not_renewed: not_renewed?,
        measures: measures.iter().filter_map(|text| PublicSentence::written_for_the_public(text)).collect(),
        measures_withheld,
        corrected: Vec::new(),
    };
    check_figures(fields, &figures);
    let seal = seal?;
    if seal.value != figures.seal() {
        let message = message!("f5-seal", year = year.to_string());
        fields.report(code!("F5"), seal.span, message).help = Some(message!("f5-figure-help"));
    }
    Some(figures)
}

fn check_year(fields: &mut Fields<'_, '_>, year: i32) {
    let named = fields.required("jaar").text();
    if let Some(named) = named.filter(|named| named.value != year.to_string()) {
        let message = message!("f7-figures", typed = named.value, year = year.to_string());
        fields.report(code!("F7"), named.span, message);
    }
}

/// A figure that the rest of the file, or a threshold, does not allow.
fn check_figures(fields: &mut Fields<'_, '_>, figures: &PublishedFigures) {
    for figure in figures.unsound() {
        let Some(node) = fields.optional(figure.name()).node else { continue };
        let message = message!("f5-figure", year = figures.year.to_string());
        fields.report(code!("F5"), node.span, message).help = Some(message!("f5-figure-help"));
    }
}

fn read_natures(
    mut given: Given<'_, '_>,
    year: i32,
    regulations: &Regulations,
) -> Option<Disclosed<Vec<NatureCount>>> {
    if let Some(reason) = withheld(&mut given) {
        return Some(Disclosed::Withheld(reason?));
    }
    given.node?;
    let rows = given.each_entry(|key, number| Some(read_nature(key, number, year, regulations)));
    rows.into_iter().collect::<Option<Vec<NatureCount>>>().map(Disclosed::Shown)
}

/// A nature is one of a regulation's list: that of the year before those of others.
fn read_nature(
    key: &Spanned<String>,
    mut given: Given<'_, '_>,
    year: i32,
    regulations: &Regulations,
) -> Option<NatureCount> {
    let number = given.again().number(0..=MOST);
    let of_year = Day::new(year, 12, 31).and_then(|day| regulations.nearest_to(day));
    let versions = of_year.into_iter().chain(regulations.all().iter().rev());
    let nature = versions.filter_map(|version| Nature::of(version, &key.value)).next();
    if nature.is_none() && key.value != REST {
        let message = message!("f5-figure-nature", typed = key.value.as_str());
        given.report(code!("F5"), key.span, message).help = Some(message!("f5-figure-help"));
        return None;
    }
    Some(NatureCount { nature, number: number? })
}

fn read_part(mut given: Given<'_, '_>) -> Option<Disclosed<u32>> {
    match withheld(&mut given) {
        Some(reason) => reason.map(Disclosed::Withheld),
        None => given.number(0..=MOST).map(Disclosed::Shown),
    }
}

fn read_share(mut given: Given<'_, '_>) -> Option<Share> {
    if let Some(reason) = withheld(&mut given) {
        return reason.map(Share::Withheld);
    }
    match &given.node?.value {
        Value::Scalar { text, .. } if text == "alle" => Some(Share::All),
        Value::Scalar { text, .. } if text == "niet-alle" => Some(Share::NotAll),
        _ => given.number(0..=MOST).map(Share::Number),
    }
}

/// `{achterwege: REASON}`: the outer value tells whether it has that form, the inner one is none
/// when its reason could not be read.
fn withheld(given: &mut Given<'_, '_>) -> Option<Option<Reason>> {
    let Value::Map(entries) = &given.node?.value else { return None };
    let entry = entries.iter().find(|entry| entry.key.value == "achterwege")?;
    let reason = Given::new(Some(&entry.value), given.problems).closed::<Reason>();
    Some(reason.map(|reason| reason.value))
}
