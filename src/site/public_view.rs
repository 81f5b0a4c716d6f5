//! The public site: what anyone may read, made from the regulation, the figures as they were
//! published, and the words of the annual reports.
//!
//! Nothing here can hold a person: the types know the organisation and the independent third, whom
//! the regulation itself publishes, and no dossier. The structs are the contract with
//! `site-templates/public/`.

mod blank;
mod elsewhere;
mod figures;
mod pages;
mod picture;
mod privacy;
mod procedure;
mod seen;
mod versions;
mod words;

use std::io;

use base64ct::{Base64, Encoding};
use serde::Serialize;
use sha2::{Digest, Sha256};

use self::figures::document;
use self::versions::Shelf;
use self::words::{PREFIX, Words};
use super::Page;
use super::html::escape_to;
use super::templates::{Override, TemplateError, Templates};
use crate::calendar::Day;
use crate::locale::{Key, Language, Locale, Message};
use crate::regulation::Regulations;

pub use self::blank::{blank_pages, blank_regulations, blank_text};
pub use self::elsewhere::{CallView, ElsewhereView};
pub use self::figures::{FiguresView, YearReport, YearRow};
pub use self::pages::{
    ConditionsView, ContactView, ExclusionView, FactView, GuideView, HomeView, IndexYear, ReportIndexView,
    ReportView,
};
pub use self::picture::{Drawing, Label, Line, PictureView, Station};
pub use self::privacy::PrivacyView;
pub use self::procedure::{
    ExtensionView, LightView, PerformersView, PhaseView, ProcedureView, StepView, TermView,
};
pub use self::seen::{ConfidentialView, SeenView, SeerView};
pub use self::versions::{ArticleView, OtherVersion, ThirdView, VersionView};
pub use self::words::{Citation, Phrase, ShownDay};

/// What a public page may load: the site's own styles and pictures. It has no script.
pub const PUBLIC_POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// A page that brings its style along allows that style and no other.
fn with_own_style(page: Page) -> Page {
    let html = String::from_utf8_lossy(&page.bytes);
    let style = html.split_once("<style>").and_then(|(_, rest)| Some(rest.split_once("</style>")?.0));
    let Some(style) = style else { return page };
    let digest = Base64::encode_string(&Sha256::digest(style.as_bytes()));
    // The policy stands in an attribute, where quotes are written by number.
    let html = html.replacen("style-src &#39;self&#39;", &format!("style-src 'sha256-{digest}'"), 1);
    Page { bytes: html.into_bytes(), path: page.path }
}

/// The parts of the site, as the menu has them: page, part, label.
const MENU: [(&str, &str, Key); 4] = [
    ("how-to-complain.html", "how", key!("public-nav-how")),
    ("regulation.html", "regulation", key!("public-nav-regulation")),
    ("report/index.html", REPORT, key!("public-nav-report")),
    ("delivery-conditions.html", CONDITIONS, key!("public-nav-conditions")),
];
/// The part with the yearly reports, and that for the delivery conditions: not every regulation
/// promises them.
const REPORT: &str = "report";
const CONDITIONS: &str = "conditions";

/// What all pages share.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// The organisation's name.
    pub organisation: String,
    /// What the regulation is called.
    pub title: String,
    /// What a page may load.
    pub policy: &'static str,
    /// The language of the regulation and of the site.
    pub language: &'static str,
    /// The menu.
    pub menu: Vec<MenuItem>,
    /// Whether there is a summary in English beside the site.
    pub english: bool,
    /// Where a complainant turns to.
    pub contact: ContactView,
    /// Where everything on the site comes from.
    pub based_on: String,
}

/// An item of the menu.
#[derive(Debug, Clone, Serialize)]
pub struct MenuItem {
    /// The page, from the site's first folder.
    pub href: &'static str,
    /// The part it leads to.
    pub part: &'static str,
    /// What it is called.
    pub label: String,
}

/// What a page has around its content.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// The title.
    pub title: String,
    /// One sentence about the page, for search engines.
    pub description: String,
    /// The way back to the site's first folder.
    pub root: String,
    /// The part of the site it belongs to.
    pub part: &'static str,
    /// The language of the page.
    pub language: &'static str,
    /// Its address on the web; none while no address is given.
    pub canonical: Option<String>,
    /// The same in other languages: language and address.
    pub alternates: Vec<(&'static str, String)>,
    /// Whether search engines may list it.
    pub listed: bool,
}

/// Makes every page of the public site, in order of path: the same input gives the same bytes.
///
/// `reports` are those of the years that get a page, the oldest first. `overrides` are the repository's own templates. Without any regulation there is no page.
///
/// # Errors
/// A template that cannot be used.
pub fn public_pages(
    regulations: &Regulations,
    today: Day,
    reports: &[YearReport],
    overrides: &[Override],
) -> Result<Vec<Page>, TemplateError> {
    let Some(shelf) = Shelf::on(regulations, today) else { return Ok(Vec::new()) };
    let language = shelf.current.publication.language;
    // A report that was published stays, also when the regulation of today promises none.
    let has_reports = shelf.current.annual_report.month.is_some() || !reports.is_empty();
    let press = Press::new(shelf, language, overrides, has_reports)?;
    let mut pages = press.in_own_language(reports)?;
    if language != Language::ABROAD {
        pages.push(Press::new(shelf, Language::ABROAD, overrides, has_reports)?.english()?);
    }
    pages.extend(press.for_machines(&pages));
    pages.extend(press.figures(reports));
    pages.push(press.missing()?);
    pages.extend(press.templates.assets().iter().cloned());
    pages.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(pages)
}

/// The templates in one language, with the regulation in the words of that language.
struct Press<'r> {
    shelf: Shelf<'r>,
    words: Words<'r>,
    templates: Templates,
    has_reports: bool,
}

impl<'r> Press<'r> {
    fn new(
        shelf: Shelf<'r>,
        language: Language,
        overrides: &[Override],
        has_reports: bool,
    ) -> Result<Self, TemplateError> {
        let words = Words::new(shelf.current, language);
        let templates = Templates::load(
            "public",
            overrides,
            &Locale::of(language).labels(PREFIX),
            &site_view(words, has_reports),
        )?;
        Ok(Self { shelf, words, templates, has_reports })
    }

    fn in_own_language(&self, reports: &[YearReport]) -> Result<Vec<Page>, TemplateError> {
        let guide = GuideView::of(self.words, self.shelf.today());
        let mut pages = vec![
            self.page("index", "home", "home", &HomeView::of(self.words, &guide))?,
            self.page("how-to-complain", "how", "how", &guide)?,
        ];
        if self.words.regulation.announced.is_some() {
            let view = ConditionsView::of(self.words, &guide);
            pages.push(self.page("delivery-conditions", CONDITIONS, "conditions", &view)?);
        }
        pages.extend(self.versions()?);
        if self.has_reports {
            pages.extend(self.reports(reports)?);
        }
        Ok(pages)
    }

    /// A page whose title and description are texts of their own.
    fn page(
        &self,
        name: &str,
        part: &'static str,
        text: &str,
        view: &impl Serialize,
    ) -> Result<Page, TemplateError> {
        let path = format!("{name}.html");
        let title = self.words.say(family!("public-{text}-title"));
        let description = self.words.say(family!("public-{text}-description"));
        self.render(name, &path, self.frame(&path, part, title, description), view)
    }

    fn versions(&self) -> Result<Vec<Page>, TemplateError> {
        let versions = self.shelf.pages().into_iter();
        versions
            .map(|(path, version)| {
                let view = self.shelf.view(version, Words::new(version, self.words.language()));
                let description = message!("public-regulation-description", title = version.title.as_str());
                let title = if self.shelf.is_current(version) {
                    view.title.clone()
                } else {
                    format!("{} ({})", view.title, view.adopted.text)
                };
                let frame = self.frame(&path, "regulation", title, self.words.fill(description));
                self.render("regulation", &path, frame, &view)
            })
            .collect()
    }

    fn reports(&self, reports: &[YearReport]) -> Result<Vec<Page>, TemplateError> {
        let index = ReportIndexView::of(self.words, reports);
        let mut pages = vec![self.page("report/index", REPORT, "report", &index)?];
        for year in reports.iter().rev().map(|report| report.year) {
            let path = format!("report/{year}.html");
            let named = |key: Key| self.words.fill(Message::new(key).with("year", year.to_string()));
            let (title, description) =
                (named(key!("public-report-year-title")), named(key!("public-report-year-description")));
            let frame = self.frame(&path, REPORT, title, description);
            let view = ReportView::of(self.words, year, reports);
            pages.push(self.render("report/year", &path, frame, &view)?);
        }
        Ok(pages)
    }

    /// The figures for machines, beside the page of each year that has them.
    fn figures(&self, reports: &[YearReport]) -> Vec<Page> {
        let published = reports.iter().filter_map(|report| document(report, self.words));
        published
            .flat_map(|document| {
                let file = |ending: &str| format!("report/{}.{ending}", document.year);
                [(file("json"), document.to_json()), (file("csv"), document.to_csv(b','))]
            })
            .map(|(path, text)| Page { path, bytes: text.into_bytes() })
            .collect()
    }

    fn english(&self) -> Result<Page, TemplateError> {
        self.page("english", "english", "english", &GuideView::of(self.words, self.shelf.today()))
    }

    /// The server shows this page at any address, so it needs no other file and leads home only.
    fn missing(&self) -> Result<Page, TemplateError> {
        let mut frame =
            self.frame("404.html", "missing", self.words.text(key!("public-missing-title")), String::new());
        frame.canonical = self.on_the_web("index.html").or_else(|| Some("index.html".to_owned()));
        Ok(with_own_style(self.render("404", "404.html", frame, &ContactView::of(self.words.regulation))?))
    }

    fn render(
        &self,
        template: &str,
        path: &str,
        frame: PageView,
        view: &impl Serialize,
    ) -> Result<Page, TemplateError> {
        self.templates.render(&format!("public/{template}.html"), path.to_owned(), &frame, view)
    }

    fn frame(&self, path: &str, part: &'static str, title: String, description: String) -> PageView {
        PageView {
            title,
            description,
            root: "../".repeat(path.matches('/').count()),
            part,
            language: self.words.language().code(),
            canonical: self.on_the_web(path),
            alternates: self.alternates(part),
            listed: true,
        }
    }

    /// The start page and the English summary are each other's translation.
    fn alternates(&self, part: &str) -> Vec<(&'static str, String)> {
        let own = self.shelf.current.publication.language;
        if own == Language::ABROAD || !matches!(part, "home" | "english") {
            return Vec::new();
        }
        let pages = [(own.code(), "index.html"), (Language::ABROAD.code(), "english.html")];
        let known = pages.into_iter().filter_map(|(language, path)| Some((language, self.on_the_web(path)?)));
        known.collect()
    }

    fn address(&self) -> &str {
        &self.shelf.current.publication.address
    }

    /// The address of a page on the web; none while the regulation gives no base.
    fn on_the_web(&self, path: &str) -> Option<String> {
        let base = self.address();
        let path = path.strip_suffix("index.html").unwrap_or(path);
        (!base.is_empty()).then(|| format!("{base}{path}"))
    }

    /// The map of the site and the note to robots.
    fn for_machines(&self, pages: &[Page]) -> Vec<Page> {
        let mut paths: Vec<&str> = pages.iter().map(|page| page.path.as_str()).collect();
        paths.sort_unstable();
        let addresses: Vec<String> = paths.into_iter().filter_map(|path| self.on_the_web(path)).collect();
        let mut robots = "User-agent: *\nAllow: /\n".to_owned();
        if let Some(map) = self.on_the_web("sitemap.xml") {
            robots.push_str(&format!("\nSitemap: {map}\n"));
        }
        let mut machine_pages = vec![Page { path: "robots.txt".to_owned(), bytes: robots.into_bytes() }];
        if !addresses.is_empty() {
            machine_pages.push(Page { path: "sitemap.xml".to_owned(), bytes: site_map(&addresses) });
        }
        machine_pages
    }
}

fn site_view(words: Words<'_>, has_reports: bool) -> SiteView {
    let regulation = words.regulation;
    let is_there = |part| match part {
        REPORT => has_reports,
        CONDITIONS => regulation.announced.is_some(),
        _ => true,
    };
    let menu = MENU.into_iter().filter(|(_, part, _)| is_there(*part));
    let based = message!("public-footer-based", title = regulation.title.as_str(), date = regulation.adopted);
    SiteView {
        organisation: regulation.organisation.name.clone(),
        title: regulation.title.clone(),
        policy: PUBLIC_POLICY,
        language: regulation.publication.language.code(),
        menu: menu.map(|(href, part, label)| MenuItem { href, part, label: words.text(label) }).collect(),
        english: regulation.publication.language != Language::ABROAD,
        contact: ContactView::of(regulation),
        based_on: words.fill(based),
    }
}

fn site_map(addresses: &[String]) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Memory takes every byte that is written to it.
    let _ = write_site_map(addresses, &mut bytes);
    bytes
}

fn write_site_map(addresses: &[String], output: &mut dyn io::Write) -> io::Result<()> {
    output.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")?;
    output.write_all(b"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")?;
    for address in addresses {
        output.write_all(b"<url><loc>")?;
        escape_to(address, output)?;
        output.write_all(b"</loc></url>\n")?;
    }
    output.write_all(b"</urlset>\n")
}

#[cfg(test)]
mod tests;
