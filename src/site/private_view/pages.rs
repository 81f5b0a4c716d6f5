//! The pages of the private site, rendered.

use std::collections::HashSet;

use rayon::prelude::*;
use serde::Serialize;

use super::certificate::certificates;
use super::dossier::{self, Reading};
use super::office::site_view;
use super::paths::page_path;
use super::words::Words;
use super::{Frame, figures, lists, overview, register, rules, search};
use crate::calendar::Day;
use crate::chronicle::Record;
use crate::diagnostic::Finding;
use crate::figures::Overall;
use crate::locale::{Key, Language};
use crate::register::Register;
use crate::regulation::Regulations;
use crate::site::Page;
use crate::site::templates::{Override, TemplateError, Templates};

/// A part of the pages that span dossiers: each is made beside the others.
type Part<'p, E> = dyn Fn() -> Result<(), E> + Sync + 'p;

/// The private site in one language: its templates and words, shared by all pages and threads.
#[derive(Debug)]
pub struct PrivateSite {
    templates: Templates,
    words: Words,
    keeps: bool,
}

impl PrivateSite {
    /// Reads the templates, the repository's own in place of the embedded ones; what all pages say of
    /// the office is by its regulation of today.
    ///
    /// # Errors
    /// A template of the repository that cannot be used.
    pub fn new(
        language: Language,
        regulations: &Regulations,
        today: Day,
        overrides: &[Override],
    ) -> Result<Self, TemplateError> {
        let records = regulations.nearest_to(today).map(|regulation| regulation.publication.language);
        let words = Words::of(language).about(records.unwrap_or(language));
        let site = site_view(regulations, today, &words);
        let keeps = site.keeps;
        let templates = Templates::load("private", overrides, words.labels(), &site)?;
        Ok(Self { templates, words, keeps })
    }

    /// Styles and script.
    #[must_use]
    pub fn assets(&self) -> &[Page] {
        self.templates.assets()
    }

    /// The page of one dossier, however broken its record is.
    ///
    /// # Errors
    /// A template asks for a name that does not exist.
    pub fn dossier_page(&self, reading: &Reading<'_>) -> Result<Page, TemplateError> {
        let view = dossier::view(reading, &self.words);
        let title = format!("{} {}", view.number, view.subject);
        let path = page_path(&view.year, &view.number);
        let frame = Frame { title: title.trim_end().to_owned(), root: "../", part: "register" };
        self.templates.render("private/dossier.html", path, &frame, view)
    }

    /// The line by which a dossier is found in a search.
    #[must_use]
    pub fn search_line(&self, reading: &Reading<'_>) -> Box<str> {
        search::line(reading, &self.words)
    }

    /// The pages that span dossiers: overview, register by year, figures, rules, retention. They come last,
    /// when all summaries are there. Each is published as soon as it is made, beside the others: one
    /// that lists thousands of dossiers takes room.
    ///
    /// `findings` are all findings, those of the dossiers included; `latest` is what was recorded
    /// lately, with the path of each file.
    ///
    /// # Errors
    /// A template asks for a name that does not exist, or what `publish` reports.
    pub fn index_pages<E: From<TemplateError> + Send>(
        &self,
        register: &Register,
        findings: &[Finding],
        latest: &[(&str, Record<'_>)],
        publish: &(dyn Fn(&Page) -> Result<(), E> + Sync),
    ) -> Result<(), E> {
        let unread = lists::unread(register, findings, &self.words);
        let parts: [&Part<'_, E>; 6] = [
            &|| self.register_pages(register, publish),
            &|| publish(&self.overview_page(register, findings, latest, &unread)?),
            &|| self.figures_pages(register, &unread, publish),
            &|| self.rule_pages(register, findings, publish),
            &|| self.retention_page(register)?.map_or(Ok(()), |page| publish(&page)),
            &|| self.certificate_pages(register, publish),
        ];
        parts.par_iter().try_for_each(|part| part())
    }

    fn overview_page(
        &self,
        register: &Register,
        findings: &[Finding],
        latest: &[(&str, Record<'_>)],
        unread: &str,
    ) -> Result<Page, TemplateError> {
        let view = overview::view(register, findings, latest, unread, &self.words);
        self.page("overview", "index.html".to_owned(), (key!("site-nav-overview"), "", "overview"), view)
    }

    fn register_pages<E: From<TemplateError>>(
        &self,
        register: &Register,
        publish: &dyn Fn(&Page) -> Result<(), E>,
    ) -> Result<(), E> {
        let all = register::view(register, None, &self.words);
        let whole = (key!("site-nav-register"), "", "register");
        publish(&self.page("register", "register.html".to_owned(), whole, all)?)?;
        for year in register.years() {
            let view = register::view(register, Some(year), &self.words);
            let path = format!("{year}/index.html");
            publish(&self.page("register", path, (key!("site-nav-register"), "../", "register"), view)?)?;
        }
        Ok(())
    }

    fn figures_pages<E: From<TemplateError>>(
        &self,
        register: &Register,
        unread: &str,
        publish: &dyn Fn(&Page) -> Result<(), E>,
    ) -> Result<(), E> {
        let overall = Overall::of(register);
        let view = figures::overall(&overall, register, unread, &self.words);
        let all = (key!("site-nav-figures"), "", "figures");
        publish(&self.page("figures", "figures.html".to_owned(), all, view)?)?;
        for row in &overall.years {
            let view = figures::of_year(&overall, row.year, register, &self.words);
            let title = format!("{} {}", self.words.label(key!("site-nav-figures")), row.year);
            let frame = Frame { title, root: "../", part: "figures" };
            let path = format!("figures/{}.html", row.year);
            publish(&self.templates.render("private/figures.html", path, &frame, view)?)?;
        }
        Ok(())
    }

    /// None where no version of the regulation says how long a dossier is kept.
    fn retention_page(&self, register: &Register) -> Result<Option<Page>, TemplateError> {
        if !self.keeps {
            return Ok(None);
        }
        let view = lists::retention(register, &self.words);
        let within = (key!("site-nav-retention"), "", "retention");
        self.page("retention", "retention.html".to_owned(), within, view).map(Some)
    }

    /// A page for each destruction, to be printed and kept.
    fn certificate_pages<E: From<TemplateError>>(
        &self,
        register: &Register,
        publish: &dyn Fn(&Page) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut told = HashSet::new();
        for view in certificates(register, &self.words).filter(|it| told.insert(it.number.clone())) {
            let title = format!("{} {}", self.words.label(key!("site-destroyed-certificate")), view.number);
            let frame = Frame { title, root: "../", part: "retention" };
            publish(&self.templates.render("private/certificate.html", view.href.clone(), &frame, &view)?)?;
        }
        Ok(())
    }

    fn rule_pages<E: From<TemplateError>>(
        &self,
        register: &Register,
        findings: &[Finding],
        publish: &dyn Fn(&Page) -> Result<(), E>,
    ) -> Result<(), E> {
        let hits = rules::hits(findings);
        let summaries = register.summaries.iter();
        let subjects =
            summaries.map(|it| ((it.id.as_str(), it.year.as_str()), it.subject.as_str())).collect();
        let regulation = register.regulations.nearest_to(register.today).map(AsRef::as_ref);
        let told = rules::told(findings, &register.regulations);
        let list = rules::list(&told, &hits, regulation, &self.words);
        let within = (key!("site-nav-rules"), "../", "rules");
        publish(&self.page("rules", "rules/index.html".to_owned(), within, list)?)?;
        for rule in told {
            let view = rules::view(rule, &hits, &subjects, regulation, &self.words);
            let title = format!("{} {}", rule.code, view.rule.title);
            let frame = Frame { title, root: "../", part: "rules" };
            let path = format!("rules/{}.html", rule.code);
            publish(&self.templates.render("private/rule.html", path, &frame, view)?)?;
        }
        Ok(())
    }

    fn page(
        &self,
        template: &str,
        path: String,
        (title, root, part): (Key, &'static str, &'static str),
        view: impl Serialize,
    ) -> Result<Page, TemplateError> {
        let frame = Frame { title: self.words.label(title).to_owned(), root, part };
        self.templates.render(&format!("private/{template}.html"), path, &frame, view)
    }
}
