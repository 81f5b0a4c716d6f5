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
    let page = Page { figures: document.figures, locale };
    page.write_head(document.standing, to)?;
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

    fn rows(&self, rows: &[(&str, u32)], to: &mut dyn Write) -> io::Result<()> {
        rows.iter().try_for_each(|(name, number)| self.row(name, *number, to))
    }

    fn say(&self, message: Message, to: &mut dyn Write) -> io::Result<()> {
        let year = self.figures.year;
        let message = message.with("year", year.to_string()).with("path", file_of(year));
        writeln!(to, "{}", self.locale.say(&message))
    }

    fn write_head(&self, standing: &str, to: &mut dyn Write) -> io::Result<()> {
        let year = self.figures.year;
        let title = message!("report-heading-internal", year = year.to_string());
        heading(&self.locale.say(&title), to)?;
        self.say(Message::new(family!("report-standing-{}", standing)), to)?;
        match self.figures.first_year {
            None => self.say(message!("report-no-dossiers"), to)?,
            Some(first) if first > year => {
                self.say(message!("report-before-first", first = first.to_string(), ..), to)?;
            }
            Some(_) => {}
        }
        if self.figures.total == 0 {
            self.say(message!("report-zero"), to)?;
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
        self.part("outcomes", to)?;
        self.rows(&self.figures.outcomes.rows(), to)
    }

    fn write_lead(&self, to: &mut dyn Write) -> io::Result<()> {
        let lead = &self.figures.lead_time;
        self.part("lead", to)?;
        self.rows(
            &[
                ("within", lead.within),
                ("exceeded", lead.exceeded),
                ("answered", lead.answered),
                ("answered-within", lead.answered_within),
                ("answered-in-time", lead.answered_in_time),
                ("extended", self.figures.extended),
            ],
            to,
        )?;
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
        self.part("phases", to)?;
        for phase in &self.figures.phases {
            let name = self.locale.text(family!("report-phase-{}", phase.phase));
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
        self.part("measures", to)?;
        self.rows(
            &[
                ("corrective-taken", measures.corrective_taken),
                ("corrective-proposed", measures.corrective_proposed),
                ("preventive-taken", measures.preventive_taken),
                ("preventive-proposed", measures.preventive_proposed),
            ],
            to,
        )?;
        for row in &measures.rows {
            let words = [row.kind, row.progress].into_iter().flatten().collect::<Vec<_>>().join(", ");
            let sentence = row.sentence.as_deref().map(visible).unwrap_or_default();
            writeln!(to, "  \x1b[36m{}\x1b[0m {words}: {sentence}", visible(&row.dossier))?;
        }
        Ok(())
    }

    fn write_effect(&self, to: &mut dyn Write) -> io::Result<()> {
        self.part("effect", to)?;
        self.rows(&self.figures.effectiveness.rows(), to)?;
        self.part("appeals", to)?;
        let appeals = &self.figures.appeals;
        self.rows(&[("lodged", appeals.lodged), ("pending", appeals.pending)], to)?;
        for (verdict, number) in &appeals.rulings {
            let name = self.locale.say(&message!("report-row-ruling", verdict = *verdict));
            line(&name, *number, to)?;
        }
        Ok(())
    }

    fn write_trend(&self, to: &mut dyn Write) -> io::Result<()> {
        self.part("trend", to)?;
        for row in &self.figures.trend {
            let message = message!(
                "report-trend",
                year = row.year.to_string(),
                total = i64::from(row.total),
                within = i64::from(row.within),
                light = i64::from(row.light),
                appeals = i64::from(row.appeals)
            );
            writeln!(to, "  {}", self.locale.say(&message))?;
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
