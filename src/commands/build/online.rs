//! What stands online already: whether it holds what may not be published, since when, and what was put
//! there on which day.

use std::fs;
use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::super::gate::search_pages;
use super::super::office::Assessed;
use super::super::{Desk, Result, Trouble};
use crate::calendar::Day;
use crate::diagnostic::Finding;
use crate::disk::{Mode, make_folder, write_whole};
use crate::ledger::{PUBLICATIONS, Publication, publications_text, site_digest};
use crate::locale::{Key, Message};
use crate::printer::say;
use crate::publish::{Output, Standing};
use crate::site::Page;

/// Tells of the public site that stands what should not be there, since when it is, and where; and takes
/// the one before it away when that holds such a thing. Pages of `searched` were found to hold nothing.
pub(super) fn look(
    assessed: &Assessed,
    output: &Output,
    searched: &[Page],
    publications: Option<&[Publication]>,
    desk: &Desk,
) -> Result<()> {
    let mut to = desk.output();
    let standing = output.standing(Standing::Public)?;
    let is_searched = |(path, bytes): &&(String, Vec<u8>)| {
        searched.iter().any(|page| page.path == *path && page.bytes == *bytes)
    };
    let found = search_pages(assessed, standing.iter().filter(|page| !is_searched(page)));
    let holds_nothing = found.is_empty();
    let publications = publications.unwrap_or_default();
    if !found.is_empty() {
        let since = Since::of(&standing, &output.folder_of(Standing::Public), publications, desk);
        let keys = (key!("build-online-published"), key!("build-online-written"));
        writeln!(to, "{}", say(assessed.locale, &since.told(keys, &found)))?;
    }
    let previous = output.standing(Standing::Previous)?;
    let since = Since::of(&previous, &output.folder_of(Standing::Previous), publications, desk);
    let is_known = |page: &&(String, Vec<u8>)| holds_nothing && standing.contains(page) || is_searched(page);
    let found = search_pages(assessed, previous.iter().filter(|page| !is_known(page)));
    if !found.is_empty() {
        output.remove_previous()?;
        let keys = (key!("build-previous-published"), key!("build-previous-written"));
        writeln!(to, "{}", say(assessed.locale, &since.told(keys, &found)))?;
    }
    Ok(())
}

/// Since when a site stands as it does.
struct Since {
    path: String,
    published: Option<Day>,
    written: Day,
}

impl Since {
    fn of(standing: &[(String, Vec<u8>)], folder: &Path, publications: &[Publication], desk: &Desk) -> Self {
        let written = written(folder).unwrap_or(desk.today);
        Self { path: folder.display().to_string(), published: since(standing, publications), written }
    }

    /// What is told of what was found in it, as it was published or else as it was written.
    fn told(&self, (published, written): (Key, Key), found: &[Finding]) -> Message {
        let mut pages: Vec<&str> = found.iter().map(|finding| finding.place.source.path()).collect();
        pages.dedup();
        let key = if self.published.is_some() { published } else { written };
        let message = Message::new(key).with("path", self.path.as_str()).with("pages", pages.join(", "));
        message.with("day", self.published.unwrap_or(self.written))
    }
}

/// The day on which just this site was first published.
fn since(standing: &[(String, Vec<u8>)], publications: &[Publication]) -> Option<Day> {
    let digest = site_digest(standing.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
    let same = publications.iter().filter(|publication| publication.digest == digest);
    same.map(|publication| publication.date).min()
}

/// The day on which the start page was written.
fn written(folder: &Path) -> Option<Day> {
    let modified = fs::metadata(folder.join("index.html")).ok()?.modified().ok()?;
    let here = DateTime::<Utc>::from(modified).with_timezone(&chrono_tz::Europe::Amsterdam);
    Some(here.date_naive().into())
}

/// Records that these pages are published today, once for each day and content.
pub(super) fn record(
    pages: &[Page],
    publications: Option<&[Publication]>,
    assessed: &Assessed,
    desk: &Desk,
) -> Result<()> {
    let Some(before) = publications else {
        return Err(Trouble::new(message!("trouble-publications-unread", path = PUBLICATIONS)));
    };
    let digest = site_digest(pages.iter().map(|page| (page.path.as_str(), page.bytes.as_slice())));
    let publication = Publication { date: desk.today, files: pages.len(), digest };
    if before.last() != Some(&publication) {
        let all: Vec<Publication> = before.iter().cloned().chain([publication]).collect();
        let text = publications_text(&assessed.locale.text(key!("build-publications-comment")), &all);
        let path = assessed.store.root().join(PUBLICATIONS);
        make_folder(path.parent().unwrap_or(&path), Mode::Usual)
            .and_then(|()| write_whole(&path, text.as_bytes(), Mode::Usual))
            .map_err(|cause| Trouble::new(message!("trouble-write", path = PUBLICATIONS)).because(cause))?;
    }
    if !desk.quiet {
        let message = message!("build-published", path = PUBLICATIONS);
        writeln!(desk.output(), "{}", say(assessed.locale, &message))?;
    }
    Ok(())
}
