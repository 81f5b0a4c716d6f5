//! The figures of a year.

use std::io::{self, Write};

use crate::figures::document::{InternalDocument, PublicDocument};
use crate::figures::{InternalFigures, Phase, length};
use crate::locale::{Locale, Message};
use crate::printer::{Figures, FiguresFor, visible};
use crate::published::file_of;

pub(super) fn write(figures: &Figures<'_>, to: &mut dyn Write) -> io::Result<()> {
    match &figures.figures {
        FiguresFor::Management(document) => write_internal(document, figures.locale, to),
        FiguresFor::Public(document) => write_public(document, figures.locale, to),
    }
}

/// What anyone may read.
fn write_public(document: &PublicDocument, locale: &Locale, to: &mut dyn Write) -> io::Result<()> {
    let year = document.year.to_string();
    heading(&locale.say(&message!("report-heading", year = year)), to)?;
    if !document.remark.is_empty() {
        writeln!(to, "{}", document.remark)?;
    }
    writeln!(to, "{}", document.total.text)?;
    writeln!(to, "{}", document.natures.text)?;
    for row in &document.natures.rows {
        line(&row.label, row.number, to)?;
    }
    for text in document.light.iter().map(|light| &light.text) {
        writeln!(to, "{text}")?;
    }
    for share in [&document.lead_time, &document.assignment_kept, &document.no_new_complaint] {
        writeln!(to, "{}", share.text)?;
    }
    if document.lead_time.extent.is_some() {
        writeln!(to, "\x1b[2m{}\x1b[0m", locale.text(key!("figures-doorlooptijd-note")))?;
    }
    writeln!(to, "{}", document.measures.text)?;
    for sentence in &document.measures.sentences {
        writeln!(to, "  - {}", visible(sentence))?;
    }
    Ok(())
}

/// Everything, for the management.
fn write_internal(document: &InternalDocument<'_>, locale: &Locale, to: &mut dyn Write) -> io::Result<()> {
    let page = Page { figures: document.figures, document, locale };
    page.write_head(to)?;
    if document.figures.total == 0 {
        return Ok(());
    }
    page.write_counts(to)?;
    page.write_lead(to)?;
    page.write_handling(to)?;
    page.write_measures(to)?;
    page.write_effect(to)?;
    page.write_trend(to)
}

fn heading(text: &str, to: &mut dyn Write) -> io::Result<()> {
    writeln!(to, "\x1b[1m{text}\x1b[0m")
}

fn line(label: &str, number: u32, to: &mut dyn Write) -> io::Result<()> {
    writeln!(to, "  {number:>4}  {}", visible(label))
}

struct Page<'a> {
    figures: &'a InternalFigures,
    document: &'a InternalDocument<'a>,
    locale: &'a Locale,
}

impl Page<'_> {
    fn part(&self, name: &str, to: &mut dyn Write) -> io::Result<()> {
        writeln!(to)?;
        heading(&self.locale.text(family!("report-part-{name}")), to)
    }

    /// A figure under its name, which may speak of the indicator.
    fn row(&self, name: &str, number: u32, to: &mut dyn Write) -> io::Result<()> {
        let term = self.figures.lead_time.indicator.parse().ok();
        let term = term.map(|term| length(self.locale, term)).unwrap_or_default();
        let message = Message::new(family!("report-row-{name}")).with("term", term);
        line(&self.locale.say(&message), number, to)
    }

    /// A part of such rows; nothing where no row is told.
    fn counted(&self, name: &str, rows: &[(&str, u32)], to: &mut dyn Write) -> io::Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        self.part(name, to)?;
        self.rows(rows, to)
    }

    fn rows(&self, rows: &[(&str, u32)], to: &mut dyn Write) -> io::Result<()> {
        rows.iter().try_for_each(|(name, number)| self.row(name, *number, to))
    }

    fn say(&self, message: Message, to: &mut dyn Write) -> io::Result<()> {
        let year = self.figures.year;
        let message = message.with("year", year.to_string()).with("path", file_of(year));
        writeln!(to, "{}", self.locale.say(&message))
    }

    fn write_head(&self, to: &mut dyn Write) -> io::Result<()> {
        let year = self.figures.year;
        let title = match self.document.audience_names.as_str() {
            "" => message!("report-heading", year = year.to_string()),
            roles => message!("report-heading-internal", year = year.to_string(), roles = roles),
        };
        heading(&self.locale.say(&title), to)?;
        // Of a year before the first there is nothing to record.
        let is_counted = self.figures.first_year.is_some_and(|first| first <= year);
        if let Some(message) = self.document.standing_message.as_ref().filter(|_| is_counted) {
            writeln!(to, "{}", self.locale.say(message))?;
        }
        match self.figures.first_year {
            None => self.say(message!("report-no-dossiers"), to)?,
            Some(first) if first > year => {
                self.say(message!("report-before-first", first = first.to_string(), ..), to)?;
            }
            Some(_) => {}
        }
        if self.figures.total == 0 {
            let key =
                if self.figures.told.publishes { key!("report-zero") } else { key!("report-zero-only") };
            self.say(Message::new(key), to)?;
        }
        Ok(())
    }

    fn write_counts(&self, to: &mut dyn Write) -> io::Result<()> {
        self.part("total", to)?;
        self.row("total", self.figures.total, to)?;
        self.part("natures", to)?;
        for row in &self.figures.natures {
            line(&row.label, row.number, to)?;
        }
        if self.figures.without_nature > 0 {
            self.row("without-nature", self.figures.without_nature, to)?;
        }
        self.counted("outcomes", &self.figures.told.rows(&self.figures.outcomes.rows()), to)
    }

    fn write_lead(&self, to: &mut dyn Write) -> io::Result<()> {
        let lead = &self.figures.lead_time;
        self.part("lead", to)?;
        let mut rows = vec![("answered", lead.answered), ("answered-within", lead.answered_within)];
        rows.extend(lead.in_time());
        rows.extend([
            ("running", lead.running),
            ("running-beyond", lead.running_beyond),
            ("extended", self.figures.extended),
        ]);
        self.rows(&self.figures.told.rows(&rows), to)?;
        if let Some(median) = lead.median {
            line(
                &self.locale.text(key!("report-row-median")),
                u32::try_from(median).unwrap_or_default(),
                to,
            )?;
        }
        for bar in &lead.days {
            let days = self.locale.say(&message!("report-row-bar", days = bar.working_days));
            let signs = "▪".repeat(bar.number.min(60) as usize);
            writeln!(to, "  {:>4}  {days:<14} {signs}", bar.number)?;
        }
        Ok(())
    }

    fn write_handling(&self, to: &mut dyn Write) -> io::Result<()> {
        let told = &self.figures.told;
        let phases = self.figures.phases.iter().filter(|phase| told.tells(phase.phase, phase.number));
        for (at, phase) in phases.enumerate() {
            if at == 0 {
                self.part("phases", to)?;
            }
            let name = self.locale.say(&told.phase(phase));
            writeln!(to, "  {name}: {}", self.locale.say(&phase_in_words(phase)))?;
        }
        self.part("load", to)?;
        for load in &self.figures.load {
            let dossiers = message!("report-load", dossiers = i64::from(load.dossiers));
            let handled = message!("report-load-handled", handled = i64::from(load.handled));
            let mut words = vec![self.locale.say(&dossiers)];
            words.extend(load.overdues().amounts(self.locale));
            words.push(self.locale.say(&handled));
            let words = words.join(", ");
            writeln!(to, "  {}: {words}", visible(&load.person))?;
        }
        if self.figures.load.is_empty() {
            writeln!(to, "  {}", self.locale.text(key!("report-load-none")))?;
        }
        Ok(())
    }

    fn write_measures(&self, to: &mut dyn Write) -> io::Result<()> {
        let measures = &self.figures.measures;
        self.counted("measures", &self.figures.told.part(&measures.counts()), to)?;
        for row in &measures.rows {
            let kind = row.kind.map(|kind| self.locale.text(family!("site-measure-{kind}")));
            let progress = row.progress.map(|progress| self.locale.text(family!("site-progress-{progress}")));
            let words = kind.into_iter().chain(progress).collect::<Vec<_>>().join(", ");
            let sentence = row.sentence.as_deref().map(|text| format!(": {}", visible(text)));
            let told = words + &sentence.unwrap_or_default();
            writeln!(to, "  \x1b[36m{}\x1b[0m {told}", visible(&row.dossier))?;
        }
        Ok(())
    }

    fn write_effect(&self, to: &mut dyn Write) -> io::Result<()> {
        let told = &self.figures.told;
        self.counted("effect", &told.part(&self.figures.effectiveness.rows()), to)?;
        let appeals = &self.figures.appeals;
        self.counted("appeals", &told.part(&appeals.rows()), to)?;
        for (verdict, number) in &appeals.rulings {
            let name = self.locale.say(&message!("report-row-ruling", verdict = *verdict));
            line(&name, *number, to)?;
        }
        Ok(())
    }

    fn write_trend(&self, to: &mut dyn Write) -> io::Result<()> {
        self.part("trend", to)?;
        for row in &self.figures.trend {
            let counts = [
                ("total", row.total),
                ("answered", row.answered),
                ("answered-within", row.answered_within),
                ("running", row.running),
                ("running-beyond", row.running_beyond),
                ("otherwise", row.otherwise()),
                ("light", row.light),
                ("lodged", row.appeals),
            ];
            // Of a year that is over nothing waits any more, and that goes without saying.
            let goes_without_saying = ["running", "running-beyond", "otherwise"];
            let told = self.figures.told.rows(&counts).into_iter();
            let told = told.filter(|(name, number)| *number > 0 || !goes_without_saying.contains(name));
            let words = told.map(|(name, number)| {
                let message = Message::new(family!("report-trend-{name}"));
                self.locale.say(&message.with("number", i64::from(number)))
            });
            writeln!(to, "  {}  {}", row.year, words.collect::<Vec<_>>().join(", "))?;
        }
        Ok(())
    }
}

fn phase_in_words(phase: &Phase) -> Message {
    message!(
        "report-phase",
        number = i64::from(phase.number),
        median = phase.median.unwrap_or_default(),
        longest = phase.longest.unwrap_or_default()
    )
}
