//! `show`: one dossier, so that one sees at a glance where it stands.

use std::io;
use std::path::Path;

use clap::Args;

use super::formats::{Chosen, formats};
use super::meant::Meant;
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::assess::{Assessment, Judged, Work};
use crate::locale::Locale;
use crate::printer::{RulePages, WholeDossier, WriteDossier};
use crate::vocabulary::nearest;

#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "FORMAT", default_value = "human",
        value_parser = formats(|format| format.dossier()))]
    format: Chosen<WriteDossier>,
}

/// A dossier as it was written while it was at hand.
struct Page {
    path: String,
    bytes: io::Result<Vec<u8>>,
}

/// Only the dossier that is meant is written; the others need not be judged again.
struct Showing<'s> {
    show: &'s Show,
    meant: Meant,
    desk: &'s Desk,
    pages: RulePages,
    locale: &'static Locale,
}

impl Showing<'_> {
    fn is_meant(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().and_then(|name| name.strip_suffix(".md"));
        name == Some(&self.show.id) || self.meant.is_dossier(path)
    }
}

impl Work for Showing<'_> {
    type Made = Option<Page>;

    fn make(&self, judged: &Judged<'_>) -> Option<Page> {
        let Judged { dossier, case, findings } = *judged;
        let path = dossier.source.path();
        self.is_meant(path).then(|| {
            let Self { pages, locale, .. } = self;
            let whole = WholeDossier { today: self.desk.today, dossier, case, findings, pages, locale };
            let mut bytes = Vec::new();
            let written = (self.show.format.write)(&whole, &mut bytes);
            Page { path: path.to_owned(), bytes: written.map(|()| bytes) }
        })
    }

    fn again(&self, path: &str, _: &[u8]) -> Option<Option<Page>> {
        (!self.is_meant(path)).then_some(None)
    }

    fn keep(&self, _: &Option<Page>) -> Vec<u8> {
        Vec::new()
    }
}

impl Show {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        let locale = office.locale;
        let meant = Meant::of(Path::new(&self.id), office.store.root(), desk);
        let pages = desk.rule_pages(office.store.root());
        let (assessed, pages) = office.assess_with(desk, &Showing { show: self, meant, desk, pages, locale });
        refuse_failures(&assessed.assessment.failures)?;
        let mut pages = pages.into_iter().flatten();
        let page = pages.next().ok_or_else(|| self.unknown(&assessed.assessment, locale))?;
        let others: Vec<String> = pages.map(|page| page.path).collect();
        if !others.is_empty() {
            return Err(self.ambiguous(page.path, others));
        }
        let bytes = page.bytes?;
        self.format.to_output(desk, |to| to.write_all(&bytes))?;
        Ok(Outcome::Clean)
    }

    fn unknown(&self, assessment: &Assessment, locale: &Locale) -> Trouble {
        let ids = assessment.register.summaries.iter().map(|summary| summary.id.as_str());
        let trouble = Trouble::new(message!("trouble-no-such-dossier", id = self.id.as_str()));
        match nearest(&self.id, ids) {
            Some(near) => trouble.because(locale.say(&message!("help-nearest", near = near))),
            None => trouble,
        }
    }

    fn ambiguous(&self, first: String, others: Vec<String>) -> Trouble {
        let paths = [vec![first], others].concat().join(", ");
        let message = message!("trouble-several-dossiers", id = self.id.as_str(), ..);
        Trouble::new(message.with("paths", paths))
    }
}
