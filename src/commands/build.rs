//! `build`: checks, then renders the private and the public site.

mod online;
mod pages;

use std::fs;
use std::io::Write;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use self::pages::{Ground, Pages};
use super::choices::closed;
use super::gate::{Publication, reported_years, tell_findings};
use super::office::{Assessed, Office};
use super::outputs::{refuse_around, refuse_unignored};
use super::recorded::{Recorded, latest};
use super::report::standing;
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::assess::Assessment;
use crate::chronicle::Chronicler;
use crate::diagnostic::Severity;
use crate::letters::LETTERHEAD;
use crate::locale::{Key, Message};
use crate::printer::say;
use crate::publish::{Output, PublishError};
use crate::site::Page;
use crate::site::private_view::PrivateSite;
use crate::site::public_view::{YearReport, public_pages};
use crate::site::templates::{Override, Reason, TemplateError};
use crate::trail::Trail;
use crate::vocabulary::{ClosedList, closed_list};

closed_list! {
    /// A site by who may read it; the name is that of its folder too.
    pub(super) enum Side {
        /// The office's own.
        Private = "private",
        /// Anyone's.
        Public = "public",
    }
}

#[derive(Debug, Args)]
pub(super) struct Build {
    #[arg(long, value_name = "DIR", default_value = "site")]
    out: PathBuf,
    #[arg(long, value_name = "SITE", value_parser = closed::<Side>())]
    only: Option<Side>,
    #[arg(long)]
    publish: bool,
}

impl From<TemplateError> for Trouble {
    fn from(error: TemplateError) -> Self {
        let place = error.place();
        match error.reason {
            Reason::Said(text) => Self::new(message!("trouble-template", place = place, text = text)),
            Reason::NotGiven(name, given) => {
                Self::new(message!("trouble-template-name", place = place, name = name, given = given))
            }
            Reason::NoPlace(near) => {
                let trouble = Self::new(message!("trouble-template-file", place = place));
                near.into_iter().fold(trouble, |it, near| it.detail(message!("help-nearest", near = near)))
            }
        }
    }
}

impl From<PublishError> for Trouble {
    fn from(error: PublishError) -> Self {
        let named = |key: Key, path: &Path| Message::new(key).with("path", path.display().to_string());
        match &error {
            PublishError::Disk { path, cause } => {
                Self::new(named(key!("trouble-write"), path)).because(cause)
            }
            PublishError::Busy(path) => Self::new(named(key!("trouble-build-busy"), path)),
            PublishError::NotOurs(path) => Self::new(named(key!("trouble-out-not-ours"), path)),
        }
    }
}

impl Build {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        if self.publish && !self.wants(Side::Public) {
            return Err(Trouble::new(message!("trouble-publish-private")));
        }
        let office = desk.office()?;
        let ledger = Arc::clone(&office.framework.ledger);
        let publications = ledger.publications.as_deref();
        let out = self.folder(desk);
        let overrides = overrides_in(office.store.root())?;
        check_public_templates(self.wants(Side::Public), &office, desk, &overrides)?;
        let output = opened(&out, office.store.root())?;
        let publish = |assessed: &Assessed| -> Result<Option<Publication>> {
            self.wants(Side::Public).then(|| Publication::of(assessed, &overrides)).transpose()
        };
        let (assessed, mut written, publication) = if self.wants(Side::Private) {
            let recorded = Recorded::of(&office, None, desk)?;
            build_private(office, recorded.as_ref(), desk, &output, &overrides, publish)?
        } else {
            let assessed = office.assess(desk, |_| ()).0;
            refuse_failures(&assessed.assessment.failures)?;
            let publication = publish(&assessed)?;
            (assessed, 0, publication)
        };
        if let Some(Publication::Ready(pages)) = &publication {
            written += output.exchange_public(pages)?;
        }
        self.tell(&assessed, &out, written, publication.as_ref(), desk)?;
        if let Some(publication) = &publication {
            online::look(&assessed, &output, publication.pages(), publications, desk)?;
        }
        if let Some(Publication::Ready(pages)) = publication.as_ref().filter(|_| self.publish) {
            online::record(pages, publications, &assessed, desk)?;
        }
        let mut findings = assessed.assessment.findings.iter();
        let has_errors = findings.any(|finding| finding.severity == Severity::Error);
        let is_public = matches!(publication, None | Some(Publication::Ready(_)));
        Ok(if has_errors || !is_public { Outcome::Found } else { Outcome::Clean })
    }

    fn wants(&self, side: Side) -> bool {
        self.only.is_none_or(|only| only == side)
    }

    /// The output folder stands in the repository that `-C` names, unless its path is absolute.
    fn folder(&self, desk: &Desk) -> PathBuf {
        desk.directory.as_deref().unwrap_or(Path::new("")).join(&self.out)
    }

    fn tell(
        &self,
        assessed: &Assessed,
        out: &Path,
        written: usize,
        publication: Option<&Publication>,
        desk: &Desk,
    ) -> Result<()> {
        if let Some(Publication::Withheld(findings)) = publication {
            tell_findings(findings, assessed, &mut desk.output())?;
        }
        if desk.quiet {
            return Ok(());
        }
        let locale = assessed.locale;
        let mut to = desk.output();
        let is_published = matches!(publication, Some(Publication::Ready(_)));
        let side = if self.wants(Side::Private) { Side::Private } else { Side::Public };
        let page = out.join(side.name()).join("index.html").display().to_string();
        if self.wants(Side::Private) || is_published {
            let done = message!("build-done", written = written, page = page);
            writeln!(to, "{}", say(locale, &done))?;
        }
        if self.wants(Side::Private) && is_published {
            let path = out.join("public").display().to_string();
            writeln!(to, "{}", say(locale, &message!("build-public-done", path = path)))?;
        }
        let findings = assessed.assessment.findings.iter();
        let errors = findings.filter(|finding| finding.severity == Severity::Error).count();
        if errors > 0 {
            writeln!(to, "{}", say(locale, &message!("build-errors", number = errors)))?;
        }
        match publication {
            Some(Publication::Nothing) => writeln!(to, "{}", locale.text(key!("build-no-public")))?,
            Some(Publication::Withheld(_)) => writeln!(to, "{}", locale.text(key!("build-withheld")))?,
            Some(Publication::Ready(_)) | None => {}
        }
        let register = &assessed.assessment.register;
        let years = reported_years(register).into_iter().filter(|_| self.wants(Side::Public));
        for message in years.filter_map(|year| standing(register, year, locale)) {
            writeln!(to, "{}", say(locale, &message))?;
        }
        Ok(())
    }
}

/// A template that can't be used stops the work before anything is written.
fn check_public_templates(
    is_wanted: bool,
    office: &Office,
    desk: &Desk,
    overrides: &[Override],
) -> Result<()> {
    if is_wanted && !overrides.is_empty() {
        let past = YearReport { year: desk.today.year() - 1, figures: None, words: None };
        let made = public_pages(&office.framework.regulations, desk.today, &[past], overrides);
        // What asks for something that is not published is told when the rest is done (P2).
        made.map(|_| ()).or_else(|error| if error.is_absent { Ok(()) } else { Err(error) })?;
    }
    Ok(())
}

/// The folder of the sites, where nothing else is harmed by what is made there.
fn opened(out: &Path, root: &Path) -> Result<Output> {
    refuse_around(out, root)?;
    let output = Output::open(out)?;
    refuse_unignored(out, root)?;
    Ok(output)
}

/// Renders one side for whoever serves it, and gives back what that took. Whether the public side
/// stands is what it returns. The trail stays with who serves, so that it is not read each time.
pub(super) fn render(desk: &Desk, out: &Path, side: Side, trail: &mut Option<Trail>) -> Result<bool> {
    let office = desk.office()?;
    let overrides = overrides_in(office.store.root())?;
    check_public_templates(side == Side::Public, &office, desk, &overrides)?;
    let output = opened(out, office.store.root())?;
    let (assessed, stands) = match side {
        Side::Private => {
            let recorded = Recorded::of(&office, trail.take(), desk)?;
            let built = build_private(office, recorded.as_ref(), desk, &output, &overrides, |_| Ok(()));
            *trail = recorded.and_then(Recorded::into_trail);
            (built?.0, true)
        }
        Side::Public => {
            let assessed = office.assess(desk, |_| ()).0;
            refuse_failures(&assessed.assessment.failures)?;
            let publication = Publication::of(&assessed, &overrides)?;
            if let Publication::Ready(pages) = &publication {
                output.exchange_public(pages)?;
            }
            (assessed, matches!(publication, Publication::Ready(_)))
        }
    };
    // Nobody waits until all of it is given back.
    rayon::spawn(|| drop(ManuallyDrop::into_inner(assessed.assessment)));
    Ok(stands)
}

/// Each dossier's page is written as soon as it is judged, unless it stands as it would be made; the
/// pages that span dossiers come last, while `meanwhile` makes something else of the same.
fn build_private<T: Send>(
    office: Office,
    recorded: Option<&Recorded>,
    desk: &Desk,
    output: &Output,
    overrides: &[Override],
    meanwhile: impl FnOnce(&Assessed) -> Result<T> + Send,
) -> Result<(Assessed, usize, T)> {
    let language = office.locale.language();
    let site = PrivateSite::new(language, &office.framework.regulations, desk.today, overrides)?;
    let folder = output.begin_private()?;
    let root = office.store.root().to_owned();
    let shelf = office.shelf(desk);
    let (people, regulations) = (Arc::clone(&office.framework.people), office.framework.regulations.clone());
    let chronicler = Chronicler { people: &people, regulations: &regulations };
    let ground = Ground {
        site: &site,
        folder: &folder,
        root: &root,
        recorded,
        chronicler,
        today: desk.today,
        shelf: shelf.as_ref(),
    };
    // Of the regulation the pages share what the version of today says; its text is known elsewhere.
    let version = regulations.nearest_to(desk.today).map(|regulation| regulation.source.path());
    // A history without a commit is not one that can't be read.
    let has_history = recorded.is_some();
    let shared = format!("{language:?} {version:?} {overrides:?} {has_history}");
    let pages = Pages::new(&ground, shared.as_bytes());
    let (assessed, made) = office.assess_with(desk, &pages);
    made.into_iter().try_for_each(|made| made.map(drop))?;
    // What could not be read has no page in this run, so the one that stands would go as stale; and
    // it may name somebody, so nothing is published.
    refuse_failures(&assessed.assessment.failures)?;
    let whole = pages.whole(&assessed.assessment);
    if pages.stand(whole) {
        let other = meanwhile(&assessed)?;
        return Ok((assessed, folder.finish()?, other));
    }
    if pages.is_spoiled() {
        let mut anew = desk.at(root.clone(), desk.today);
        anew.no_cache = true;
        return build_private(anew.office()?, recorded, &anew, output, overrides, meanwhile);
    }
    let trail = recorded.map(Recorded::trail_of_latest).transpose()?;
    let latest = trail.as_deref().map(|trail| latest(trail, chronicler)).unwrap_or_default();
    let Assessment { register, findings, .. } = &*assessed.assessment;
    let publish = |page: &Page| pages.publish(page);
    let (done, other) =
        rayon::join(|| site.index_pages(register, findings, &latest, &publish), || meanwhile(&assessed));
    done?;
    site.assets().iter().try_for_each(publish)?;
    pages.keep(whole);
    Ok((assessed, folder.finish()?, other?))
}

/// The repository's own templates: every file under its `site-templates/` but the letterhead, which is
/// no text.
pub(super) fn overrides_in(root: &Path) -> Result<Vec<Override>> {
    let folder = root.join("site-templates");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let refused = |path: &Path, cause: String| {
        let path = path.display().to_string();
        Trouble::new(message!("trouble-read", path = path)).because(cause)
    };
    let mut overrides = Vec::new();
    for entry in walkdir::WalkDir::new(&folder).sort_by_file_name() {
        let entry = entry.map_err(|error| refused(&folder, error.to_string()))?;
        if entry.file_type().is_dir() {
            continue;
        }
        if entry.path_is_symlink() {
            let path = entry.path().display().to_string();
            return Err(Trouble::new(message!("trouble-link", path = path)));
        }
        // A pipe or a device has no end.
        if !entry.file_type().is_file() {
            let path = entry.path().display().to_string();
            return Err(Trouble::new(message!("trouble-no-file", path = path)));
        }
        if entry.path() == folder.join(LETTERHEAD) {
            continue;
        }
        let text =
            fs::read_to_string(entry.path()).map_err(|cause| refused(entry.path(), cause.to_string()))?;
        let name = entry.path().strip_prefix(&folder).unwrap_or(entry.path());
        overrides.push((name.to_string_lossy().replace('\\', "/"), text));
    }
    Ok(overrides)
}
