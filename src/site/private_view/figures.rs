//! The figures for the management: all years beside each other, and each year by itself.

mod norm;
mod table;

use std::ops::RangeInclusive;

use serde::Serialize;

use self::norm::{norm_of_all, working_days};
pub use self::table::{CellView, HeadView, TableRow, TableView};
use super::YearTab;
use super::paths::page_path;
use super::words::{Words, capitalised};
use crate::calendar::Term;
use crate::diagnostic::Overdue;
use crate::figures::{
    Bar, InternalFigures, LeadTime, Load, Measures, Overall, Phase, Standing, Told, TrendRow, length,
};
use crate::locale::{Key, Locale, Message};
use crate::register::Register;
use crate::site::chart::{BarsView, Counted};
use crate::vocabulary::ClosedList;

/// Working days that one bar of the lead time spans, a working week, and the bar from which all longer ones share.
const SPAN: i64 = 5;
const LAST_SPAN: i64 = 12;

/// Fewer complaints are read sooner than a picture of them.
const WORTH_DRAWING: u32 = 5;

/// A page of figures.
#[derive(Debug, Clone, Serialize)]
pub struct FiguresView {
    /// The years, the newest first.
    pub years: Vec<YearTab>,
    /// The page of all years, from this page.
    pub all: &'static str,
    /// The year; empty for all years together.
    pub year: String,
    /// The sum, in a sentence.
    pub lead: String,
    /// How the year stands; empty for all years.
    pub standing: String,
    /// The parts.
    pub sections: Vec<SectionView>,
}

/// One part: a picture and the same numbers in tables.
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// Its place on the page.
    pub name: &'static str,
    /// The heading.
    pub title: String,
    /// What must be known to read it; empty when that is nothing.
    pub note: String,
    /// The picture; none where there is nothing to draw. The first table has the same numbers.
    pub bars: Option<BarsView>,
    /// The tables.
    pub tables: Vec<TableView>,
}

/// All years together.
pub(super) fn overall(overall: &Overall, register: &Register, unread: &str, words: &Words) -> FiguresView {
    let term = norm_of_all(register, words);
    let page = Page { words, told: &overall.told, term, norm: None, root: "" };
    let total = register.summaries.len();
    let sections = vec![page.trend(&overall.years), page.load(&overall.load)];
    FiguresView {
        years: tabs(overall, None, "figures/"),
        all: "figures.html",
        year: String::new(),
        lead: words.say(&message!("site-figures-lead", total = total)),
        standing: words.overdues(register.overdues(), unread),
        sections: if total == 0 { Vec::new() } else { sections },
    }
}

/// One year.
pub(super) fn of_year(overall: &Overall, year: i32, register: &Register, words: &Words) -> FiguresView {
    let figures = InternalFigures::of(register, year);
    let locale = Locale::of(words.language());
    let indicator: Option<Term> = figures.lead_time.indicator.parse().ok();
    let term = indicator.map(|term| length(locale, term)).unwrap_or_default();
    let norm = indicator.and_then(working_days).filter(|_| figures.told.tells("within", 1));
    let page = Page { words, told: &figures.told, term, norm, root: "../" };
    let lead = message!("figures-klachten", year = year.to_string(), ..);
    FiguresView {
        years: tabs(overall, Some(year), ""),
        all: "../figures.html",
        year: year.to_string(),
        lead: words.say(&lead.with("total", i64::from(figures.total))),
        standing: Some(Standing::of(register, year))
            .filter(|standing| figures.told.tells_standing(*standing))
            .map(|standing| words.text(family!("site-account-{}", standing.name())))
            .unwrap_or_default(),
        sections: if figures.total == 0 { Vec::new() } else { page.sections(&figures) },
    }
}

fn tabs(overall: &Overall, current: Option<i32>, root: &str) -> Vec<YearTab> {
    let tab = |row: &TrendRow| YearTab {
        year: row.year.to_string(),
        href: format!("{root}{}.html", row.year),
        current: current == Some(row.year),
        count: row.total as usize,
    };
    overall.years.iter().rev().map(tab).collect()
}

/// The head of a column, its name and what stands in it.
type Column<H, R> = (H, &'static str, fn(&R) -> u32);

struct Page<'w> {
    words: &'w Words,
    /// Which rows are told.
    told: &'w Told,
    /// The indicator of the lead time in words.
    term: String,
    /// The same in working days, when it is counted in these.
    norm: Option<i64>,
    root: &'static str,
}

impl Page<'_> {
    fn sections(&self, figures: &InternalFigures) -> Vec<SectionView> {
        let told = self.told;
        let effect = told.part(&figures.effectiveness.rows());
        let measures = told.part(&figures.measures.counts());
        let has_measures = !measures.is_empty() || !figures.measures.rows.is_empty();
        let each_measure = has_measures.then(|| self.each_measure(&figures.measures));
        let sections = [
            Some(self.natures(figures)),
            Some(self.lead_time(figures)),
            self.phases(&figures.phases),
            self.counted("outcomes", &told.rows(&figures.outcomes.rows())),
            Some(self.load(&figures.load)),
            self.counted("measures", &measures),
            each_measure,
            self.counted("effect", &effect),
            self.appeals(figures),
        ];
        sections.into_iter().flatten().collect()
    }

    /// The name of a figure, which may speak of the indicator.
    fn name(&self, name: &str) -> String {
        self.words.say(&Message::new(family!("report-row-{name}")).with("term", self.term.as_str()))
    }

    fn named(&self, rows: &[(&str, u32)]) -> Vec<Counted> {
        rows.iter().map(|(name, number)| (self.name(name), *number)).collect()
    }

    fn title(&self, name: &str) -> String {
        self.words.text(family!("report-part-{name}"))
    }

    fn label(&self, key: Key) -> String {
        self.words.label(key).to_owned()
    }

    /// The name of a table: no other part of the page has it.
    fn caption(&self, title: &str) -> String {
        self.words.say(&message!("site-figures-table", title = title))
    }

    fn counts(&self, name: &'static str, title: &str, rows: &[Counted]) -> TableView {
        let mut table = TableView::new(
            name,
            self.caption(title),
            [title.to_owned(), self.label(key!("site-figures-number"))],
        );
        for (label, number) in rows {
            table.add(label.clone(), [CellView::number(*number)]);
        }
        table
    }

    fn section(&self, name: &'static str, bars: Option<BarsView>, tables: Vec<TableView>) -> SectionView {
        SectionView { name, title: self.title(name), note: String::new(), bars, tables }
    }

    /// Complaints by something, drawn and in a table.
    fn bars_and_table(&self, name: &'static str, rows: Vec<Counted>) -> SectionView {
        let title = self.title(name);
        let table = self.counts(name, &title, &rows);
        self.section(name, drawn(title, rows), vec![table])
    }

    /// A part of such rows; none where no row is told.
    fn counted(&self, name: &'static str, rows: &[(&str, u32)]) -> Option<SectionView> {
        (!rows.is_empty()).then(|| self.bars_and_table(name, self.named(rows)))
    }

    fn trend(&self, years: &[TrendRow]) -> SectionView {
        let same = |name: &str| capitalised(&self.name(name));
        let columns: [Column<String, TrendRow>; 8] = [
            (self.label(key!("site-figures-complaints")), "total", |row| row.total),
            (same("answered"), "answered", |row| row.answered),
            (same("answered-within"), "answered-within", |row| row.answered_within),
            (same("running"), "running", |row| row.running),
            (same("running-beyond"), "running-beyond", |row| row.running_beyond),
            (self.label(key!("site-figures-otherwise")), "otherwise", TrendRow::otherwise),
            (self.label(key!("site-figures-light")), "light", |row| row.light),
            (self.label(key!("site-figures-appeals")), "lodged", |row| row.appeals),
        ];
        let told =
            columns.iter().filter(|(_, row, number)| self.told.tells(row, years.iter().map(number).sum()));
        let told: Vec<_> = told.collect();
        let year = self.label(key!("site-figures-year"));
        let heads = std::iter::once(year).chain(told.iter().map(|(head, ..)| head.clone()));
        let mut table = TableView::new("trend", self.caption(&self.title("trend")), heads);
        for row in years.iter().rev() {
            table.add(row.year.to_string(), told.iter().map(|(.., number)| CellView::number(number(row))));
            table.link(format!("{}figures/{}.html", self.root, row.year));
        }
        let note = self.label(key!("site-figures-trend-note"));
        SectionView { note, ..self.section("trend", None, vec![table]) }
    }

    fn natures(&self, figures: &InternalFigures) -> SectionView {
        let mut rows: Vec<Counted> =
            figures.natures.iter().map(|row| (row.label.clone(), row.number)).collect();
        if figures.without_nature > 0 {
            rows.push((self.name("without-nature"), figures.without_nature));
        }
        let mut section = self.bars_and_table("natures", rows);
        let named = section.tables.iter_mut().flat_map(|table| &mut table.rows);
        named.take(figures.natures.len()).for_each(|row| row.lang = self.words.quoted());
        section
    }

    fn lead_time(&self, figures: &InternalFigures) -> SectionView {
        let lead = &figures.lead_time;
        let (within, beyond) = self.spans(lead);
        let both: Vec<Counted> = within.iter().chain(&beyond).cloned().collect();
        let title = self.label(key!("site-figures-lead-chart"));
        let spans = self.counts("spans", &title, &both);
        let norm = message!("site-figures-norm", term = self.term.as_str());
        let norm = if self.told.tells("within", 1) { self.words.say(&norm) } else { String::new() };
        let mut sums = vec![("answered", lead.answered), ("answered-within", lead.answered_within)];
        sums.extend(lead.in_time());
        sums.extend([
            ("running", lead.running),
            ("running-beyond", lead.running_beyond),
            ("extended", figures.extended),
        ]);
        let mut rows = self.named(&self.told.rows(&sums));
        rows.extend(lead.median.map(|median| (self.name("median"), days(median))));
        let sums = self.counts("sums", &self.title("lead"), &rows);
        let drawn = BarsView::with_norm(title, (within, beyond), norm);
        let note = self.words.text(key!("figures-doorlooptijd-note"));
        let (bars, tables) = match both.is_empty() {
            true => (None, vec![sums]),
            false => (Some(drawn), vec![spans, sums]),
        };
        SectionView { note, ..self.section("lead", bars, tables) }
    }

    /// The answered complaints by how many working days they took, those within the norm and those
    /// beyond it. The empty spans in between are there too, so that length is to scale.
    fn spans(&self, lead: &LeadTime) -> (Vec<Counted>, Vec<Counted>) {
        let within = |bar: &Bar| bar.number - bar.exceeded;
        let beyond = |bar: &Bar| bar.exceeded;
        let span = |days: i64| ((days - 1).max(0) / SPAN).min(LAST_SPAN);
        let there = |number: fn(&Bar) -> u32| {
            lead.days.iter().filter(move |bar| number(bar) > 0).map(|bar| span(bar.working_days))
        };
        let rows = |spans: RangeInclusive<i64>, number: fn(&Bar) -> u32| {
            let sum = |index| {
                lead.days.iter().filter(|bar| span(bar.working_days) == index).map(number).sum::<u32>()
            };
            spans.map(|index| (self.span_label(index), sum(index))).collect::<Vec<_>>()
        };
        if lead.days.is_empty() {
            return (Vec::new(), Vec::new());
        }
        let last_within = there(within).chain(self.norm.map(span)).max();
        let next = last_within.map_or(0, |last| last + 1);
        let first_beyond = there(beyond).min().unwrap_or(next).min(next);
        let last_beyond = there(beyond).max().unwrap_or(-1);
        (rows(0..=last_within.unwrap_or(-1), within), rows(first_beyond..=last_beyond, beyond))
    }

    fn span_label(&self, index: i64) -> String {
        match index {
            0 => format!("0–{SPAN}"),
            LAST_SPAN => format!("> {}", SPAN * LAST_SPAN),
            _ => format!("{}–{}", index * SPAN + 1, (index + 1) * SPAN),
        }
    }

    fn phases(&self, phases: &[Phase]) -> Option<SectionView> {
        let name = |phase: &Phase| self.words.say(&self.told.phase(phase));
        let heads = [
            key!("site-figures-phase"),
            key!("site-figures-complaints"),
            key!("site-figures-median"),
            key!("site-figures-longest"),
        ]
        .map(|key| self.label(key));
        let mut table = TableView::new("phases", self.caption(&self.title("phases")), heads);
        for phase in phases.iter().filter(|phase| self.told.tells(phase.phase, phase.number)) {
            let length =
                |length: Option<i64>| length.map_or_else(CellView::absent, |it| CellView::number(days(it)));
            let cells = [CellView::number(phase.number), length(phase.median), length(phase.longest)];
            table.add(name(phase), cells);
        }
        (!table.rows.is_empty()).then(|| self.section("phases", None, vec![table]))
    }

    fn load(&self, load: &[Load]) -> SectionView {
        if load.is_empty() {
            let note = self.words.text(key!("report-load-none"));
            return SectionView { note, ..self.section("load", None, Vec::new()) };
        }
        let overdue = |it: Overdue| self.words.value("overdue", it.name()).to_owned();
        let columns: [Column<String, Load>; 5] = [
            (self.label(key!("site-figures-waiting")), "waiting", |load| load.dossiers),
            (overdue(Overdue::Late), "late", |load| load.late),
            (overdue(Overdue::Target), "target", |load| load.target),
            (overdue(Overdue::Retention), "retention", |load| load.retention),
            (self.label(key!("site-figures-handled")), "handled", |load| load.handled),
        ];
        let told =
            columns.iter().filter(|(_, row, number)| self.told.tells(row, load.iter().map(number).sum()));
        let told: Vec<_> = told.collect();
        let person = self.label(key!("site-figures-person"));
        let heads = std::iter::once(person).chain(told.iter().map(|(head, ..)| head.clone()));
        let mut table = TableView::new("load", self.caption(&self.title("load")), heads);
        for row in load {
            table.add(row.person.clone(), told.iter().map(|(.., number)| CellView::number(number(row))));
        }
        SectionView {
            note: self.label(key!("site-figures-load-note")),
            ..self.section("load", None, vec![table])
        }
    }

    fn each_measure(&self, measures: &Measures) -> SectionView {
        let title = self.label(key!("site-figures-measures-each"));
        let heads = [
            key!("site-figures-dossier"),
            key!("site-figures-day"),
            key!("site-figures-kind"),
            key!("site-figures-progress"),
            key!("site-figures-aim"),
            key!("site-figures-what"),
        ]
        .map(|key| self.label(key));
        let mut table = TableView::new("measure-rows", self.caption(&title), heads);
        for row in &measures.rows {
            let value =
                |list: &str, name: Option<&str>| name.map(|name| self.words.value(list, name).to_owned());
            let cells = [
                row.day.as_deref().and_then(|day| day.parse().ok()).map(|day| self.words.date(day)),
                value("measure", row.kind),
                value("progress", row.progress),
                value("aim", row.aim),
                row.description.clone().or_else(|| row.sentence.clone()),
            ];
            let mut cells = cells.map(CellView::text);
            cells[4].lang = self.words.quoted();
            table.add(row.dossier.clone(), cells);
            table.link(format!("{}{}", self.root, page_path(&row.folder, &row.dossier)));
        }
        let (note, tables) = match measures.rows.is_empty() {
            true => (self.label(key!("site-figures-measures-none")), Vec::new()),
            false => (String::new(), vec![table]),
        };
        SectionView { name: "each-measure", title, note, bars: None, tables }
    }

    fn appeals(&self, figures: &InternalFigures) -> Option<SectionView> {
        let appeals = &figures.appeals;
        let mut rows = self.named(&self.told.part(&appeals.rows()));
        for (verdict, number) in &appeals.rulings {
            let verdict = self.words.value("verdict", verdict);
            rows.push((self.words.say(&message!("report-row-ruling", verdict = verdict)), *number));
        }
        (!rows.is_empty()).then(|| self.bars_and_table("appeals", rows))
    }
}

/// A picture, unless there is too little to see in it.
fn drawn(title: String, rows: Vec<Counted>) -> Option<BarsView> {
    let total: u32 = rows.iter().map(|(_, number)| *number).sum();
    (total >= WORTH_DRAWING).then(|| BarsView::of(title, rows))
}

fn days(length: i64) -> u32 {
    u32::try_from(length).unwrap_or_default()
}
