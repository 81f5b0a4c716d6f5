//! The pages of the private site, rendered.

use rayon::prelude::*;
use serde::Serialize;

use super::dossier::page_path;
use super::dossier::{self, Reading};
use super::words::Words;
use super::{Frame, SiteView, figures, lists, overview, rules};
use crate::chronicle::Record;
use crate::diagnostic::Finding;
use crate::figures::Overall;
use crate::locale::Language;
use crate::register::Register;
use crate::regulation::Organisation;
use crate::rules::RULES;
use crate::site::templates::{Override, TemplateError, Templates};
use crate::site::{CONTENT_SECURITY_POLICY, Page};

/// A part of the pages that span dossiers: each is made beside the others.
type Part<'p> = dyn Fn() -> Result<Vec<Page>, TemplateError> + Sync + 'p;

/// The private site in one language: its templates and words, shared by all pages and threads.
#[derive(Debug)]
pub struct PrivateSite {
    templates: Templates,
    words: Words,
}

impl PrivateSite {
    /// Reads the templates, the repository's own in place of the embedded ones.
    ///
    /// # Errors
    /// A template of the repository that cannot be used.
    pub fn new(
        language: Language,
        organisation: &Organisation,
        overrides: &[Override],
    ) -> Result<Self, TemplateError> {
        let words = Words::of(language);
        let site = SiteView {
            organisation: organisation.name.clone(),
            language: language.code(),
            policy: CONTENT_SECURITY_POLICY,
            address: organisation.address.clone(),
        };
        let templates = Templates::load("private", overrides, words.labels(), &site)?;
        Ok(Self { templates, words })
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
        self.templates.render("private/dossier.html", path, &frame, &view)
    }

    /// The pages that span dossiers: overview, register by year, figures, rules, retention. They come last,
    /// when all summaries are there.
    ///
    /// `findings` are all findings, those of the dossiers included; `latest` is what was recorded
    /// lately, with the path of each file.
    ///
    /// # Errors
    /// A template asks for a name that does not exist.
    pub fn index_pages(
        &self,
        register: &Register,
        findings: &[Finding],
        latest: &[(&str, Record<'_>)],
    ) -> Result<Vec<Page>, TemplateError> {
        let parts: [&Part<'_>; 5] = [
            &|| self.register_pages(register),
            &|| self.overview_page(register, findings, latest).map(|page| vec![page]),
            &|| self.figures_pages(register),
            &|| self.rule_pages(findings),
            &|| self.retention_page(register).map(|page| vec![page]),
        ];
        let pages: Vec<Vec<Page>> = parts.par_iter().map(|part| part()).collect::<Result<_, _>>()?;
        Ok(pages.into_iter().flatten().collect())
    }

    fn overview_page(
        &self,
        register: &Register,
        findings: &[Finding],
        latest: &[(&str, Record<'_>)],
    ) -> Result<Page, TemplateError> {
        let view = overview::view(register, findings, latest, &self.words);
        self.page("overview", "index.html".to_owned(), ("nav_overview", "", "overview"), &view)
    }

    fn register_pages(&self, register: &Register) -> Result<Vec<Page>, TemplateError> {
        let all = lists::register(register, None, &self.words);
        let whole = ("nav_register", "", "register");
        let mut pages = vec![self.page("register", "register.html".to_owned(), whole, &all)?];
        for year in register.years() {
            let view = lists::register(register, Some(year), &self.words);
            let path = format!("{year}/index.html");
            pages.push(self.page("register", path, ("nav_register", "../", "register"), &view)?);
        }
        Ok(pages)
    }

    fn figures_pages(&self, register: &Register) -> Result<Vec<Page>, TemplateError> {
        let overall = Overall::of(register);
        let view = figures::overall(&overall, register, &self.words);
        let all = ("nav_figures", "", "figures");
        let mut pages = vec![self.page("figures", "figures.html".to_owned(), all, &view)?];
        for row in &overall.years {
            let view = figures::of_year(&overall, row.year, register, &self.words);
            let title = format!("{} {}", self.words.label("nav_figures"), row.year);
            let frame = Frame { title, root: "../", part: "figures" };
            let path = format!("figures/{}.html", row.year);
            pages.push(self.templates.render("private/figures.html", path, &frame, &view)?);
        }
        Ok(pages)
    }

    fn retention_page(&self, register: &Register) -> Result<Page, TemplateError> {
        let view = lists::retention(register, &self.words);
        self.page("retention", "retention.html".to_owned(), ("nav_retention", "", "retention"), &view)
    }

    fn rule_pages(&self, findings: &[Finding]) -> Result<Vec<Page>, TemplateError> {
        let hits = rules::hits(findings);
        let list = rules::list(&hits, &self.words);
        let within = ("nav_rules", "../", "rules");
        let mut pages = vec![self.page("rules", "rules/index.html".to_owned(), within, &list)?];
        for rule in RULES {
            let view = rules::view(rule, &hits, &self.words);
            let title = format!("{} {}", rule.code, view.rule.title);
            let frame = Frame { title, root: "../", part: "rules" };
            let path = format!("rules/{}.html", rule.code);
            pages.push(self.templates.render("private/rule.html", path, &frame, &view)?);
        }
        Ok(pages)
    }

    fn page(
        &self,
        template: &str,
        path: String,
        (title, root, part): (&str, &'static str, &'static str),
        view: &impl Serialize,
    ) -> Result<Page, TemplateError> {
        let frame = Frame { title: self.words.label(title), root, part };
        self.templates.render(&format!("private/{template}.html"), path, &frame, view)
    }
}
