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
use crate::disk::{Mode, make_folder, write_whole};
use crate::ledger::{PUBLICATIONS, Publication, publications_text, site_digest};
use crate::publish::{Output, Standing};
use crate::site::Page;

/// Tells of the public site that stands what should not be there, since when it is, and where; and takes
/// the one before it away when that holds such a thing.
pub(super) fn look(
    assessed: &Assessed,
    output: &Output,
    publications: Option<&[Publication]>,
    desk: &Desk,
) -> Result<()> {
    let mut to = desk.output();
    let standing = output.standing(Standing::Public)?;
    let found = search_pages(assessed, &standing);
    if !found.is_empty() {
        let mut pages: Vec<&str> = found.iter().map(|finding| finding.place.source.path()).collect();
        pages.dedup();
        let folder = output.folder_of(Standing::Public);
        let path = folder.display().to_string();
        let message = match since(&standing, publications.unwrap_or_default()) {
            Some(day) => message!("build-online-published", path = path, day = day, pages = pages.join(", ")),
            None => {
                let day = written(&folder).unwrap_or(desk.today);
                message!("build-online-written", path = path, day = day, pages = pages.join(", "))
            }
        };
        writeln!(to, "{}", assessed.locale.say(&message))?;
    }
    let previous = output.standing(Standing::Previous)?;
    let other = previous.into_iter().filter(|page| !standing.contains(page)).collect::<Vec<_>>();
    if !search_pages(assessed, &other).is_empty() {
        output.remove_previous()?;
        let path = output.folder_of(Standing::Previous).display().to_string();
        writeln!(to, "{}", assessed.locale.say(&message!("build-previous-removed", path = path)))?;
    }
    Ok(())
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
        writeln!(desk.output(), "{}", assessed.locale.say(&message))?;
    }
    Ok(())
}
