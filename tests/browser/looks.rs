//! Whether pages look as somebody accepted them: pictures of each kind of page, in four widths, light and
//! dark and on paper, beside those in `pictures`.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::checks::{Failure, open};
use crate::picture::{Painter, Picture, columns};
use crate::site::{Page, Site};
use crate::tab::{Mode, Tab};

/// Of every kind of page one, and of dossiers one of each face.
const PAGES: [&str; 29] = [
    "private/2023/2023-001.html",
    "private/2025/2025-002.html",
    "private/2026/2026-005.html",
    "private/2025/index.html",
    "private/figures.html",
    "private/figures/2025.html",
    "private/index.html",
    "private/register.html",
    "private/retention.html",
    "private/rules/A9.1.html",
    "private/rules/index.html",
    "public/404.html",
    "public/delivery-conditions.html",
    "public/english.html",
    "public/how-to-complain.html",
    "public/index.html",
    "public/regulation.html",
    "public/report/2025.html",
    "public/report/index.html",
    "english/private/2026/2026-005.html",
    "english/private/index.html",
    "worn/private/2026/2026-013.html",
    "worn/private/destroyed/2022-002.html",
    "worn/private/index.html",
    "desk/dossier.html",
    "desk/choice.html",
    "desk/step.html",
    "desk/letter.html",
    "desk/new.html",
];

const WIDTHS: [u32; 4] = [320, 390, 800, 1280];

/// What is below this, in CSS pixels, is more of the same.
const HEIGHT: u64 = 2000;

/// So that nine pictures fit on a sheet, and words can just be read.
const SCALE: f64 = 0.4;

/// What to do about a difference; before it comes the list, after it the folder.
const REMEDY: &str = "Each of these has three pictures: accepted.png, now.png and difference.png (red).\n\
    If the pages are meant to look so: PICTURES=overwrite cargo test --test browser pages_look\n\
    The pictures lie in";

fn modes() -> Vec<Mode> {
    let screen = |width| [false, true].map(|dark| Mode { width, dark, ..Mode::WIDE });
    WIDTHS.into_iter().flat_map(screen).chain([Mode::PAPER]).collect()
}

/// The pages of which there are pictures; it fails where a kind of page has none.
pub(crate) fn pages(own: &Site, others: &[(&str, &Site)], desk: &[Page]) -> Result<Vec<Page>> {
    let mut all = own.pages.clone();
    for (office, site) in others {
        all.extend(site.pages.iter().map(|page| page.of_office(office)));
    }
    all.extend_from_slice(desk);
    let chosen: Result<Vec<Page>> = PAGES
        .iter()
        .map(|name| {
            let found = all.iter().find(|page| page.name == *name);
            found.cloned().with_context(|| format!("klacht build made no {name}"))
        })
        .collect();
    let chosen = chosen?;
    let kinds: BTreeSet<String> = chosen.iter().map(Page::kind).collect();
    let bare: Vec<&str> = own
        .pages
        .iter()
        .filter(|page| !kinds.contains(&page.kind()))
        .map(|page| page.name.as_str())
        .collect();
    ensure!(bare.is_empty(), "pages of a kind of which there is no picture: {}", bare.join(", "));
    Ok(chosen)
}

/// Accepted pictures, and what differs from them, for people to look at.
#[derive(Debug)]
pub(crate) struct Gallery {
    pub(crate) accepted: PathBuf,
    /// Where three pictures of each page that differs are put.
    pub(crate) differences: PathBuf,
    /// The release of the browser that paints now.
    pub(crate) release: String,
    /// What is seen now is what will be accepted.
    pub(crate) accepts: bool,
}

impl Gallery {
    /// The pictures of this project; they become new ones where the user says so.
    pub(crate) fn open(release: &str) -> Result<Self> {
        let accepted = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/pictures");
        let differences = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures");
        if differences.exists() {
            std::fs::remove_dir_all(&differences)?;
        }
        let accepts = std::env::var_os("PICTURES").is_some_and(|word| word == "overwrite");
        Ok(Self { accepted, differences, release: release.to_owned(), accepts })
    }

    /// Compares a page with its picture; a difference is told and painted.
    pub(crate) fn check(&self, tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
        let now = photograph(tab, page)?;
        let name = page.name.trim_end_matches(".html").replace('/', "-");
        let path = self.accepted.join(format!("{name}.png"));
        let (accepted, release) = match std::fs::read(&path) {
            Ok(file) => Picture::read(&file)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                (Picture::filled(0, 0, [0; 3]), None)
            }
            Err(error) => return Err(error.into()),
        };
        let painter = if release.as_ref() == Some(&self.release) { Painter::Same } else { Painter::Other };
        let modes = modes();
        let places = columns(modes.iter().map(|mode| usize_of(f64::from(mode.width) * SCALE)));
        let differing = now.differing(&accepted, &places, painter);
        if self.accepts {
            if painter == Painter::Other || !differing.is_empty() {
                std::fs::create_dir_all(&self.accepted)?;
                std::fs::write(&path, now.written(&self.release)?)?;
            }
            return Ok(Vec::new());
        }
        if !differing.is_empty() {
            self.paint(&name, &accepted, &now)?;
        }
        let detail = match (release, painter) {
            (None, _) => "has no accepted picture".to_owned(),
            (_, Painter::Same) => "looks otherwise".to_owned(),
            (Some(release), Painter::Other) => format!("is laid out otherwise than in {release}"),
        };
        Ok(differing.into_iter().map(|at| Failure::new(page, modes[at], "picture", &*detail)).collect())
    }

    fn paint(&self, name: &str, accepted: &Picture, now: &Picture) -> Result<()> {
        let folder = self.differences.join(name);
        std::fs::create_dir_all(&folder)?;
        let difference = accepted.marked(now);
        for (file, picture) in [("accepted", accepted), ("now", now), ("difference", &difference)] {
            if picture.height() > 0 {
                std::fs::write(folder.join(format!("{file}.png")), picture.written(&self.release)?)?;
            }
        }
        Ok(())
    }

    /// Pictures of pages that are no longer there; they go where the user accepts.
    pub(crate) fn left_over(&self, pages: &[Page]) -> Result<Vec<String>> {
        let names: BTreeSet<String> =
            pages.iter().map(|page| page.name.replace(".html", ".png").replace('/', "-")).collect();
        let mut left = Vec::new();
        for entry in std::fs::read_dir(&self.accepted)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if !names.contains(&name) {
                left.push(name);
            }
        }
        if self.accepts {
            for name in left.drain(..) {
                std::fs::remove_file(self.accepted.join(name))?;
            }
        }
        Ok(left)
    }

    /// Says, also where the test passes, that another browser painted what is compared.
    pub(crate) fn tell_the_painter(&self) -> Result<()> {
        let mut releases = BTreeSet::new();
        for entry in std::fs::read_dir(&self.accepted)? {
            releases.extend(Picture::read(&std::fs::read(entry?.path())?)?.1);
        }
        releases.remove(&self.release);
        if !releases.is_empty() {
            let before = releases.into_iter().collect::<Vec<_>>().join(", ");
            let said = format!(
                "The accepted pictures are of {before}, this is {}: only the layout of pages was compared.\n",
                self.release
            );
            std::io::stderr().write_all(said.as_bytes())?;
        }
        Ok(())
    }

    /// What to do, and where to look.
    pub(crate) fn remedy(&self) -> String {
        format!("{REMEDY} {}", self.differences.display())
    }
}

/// A page in all widths and themes and on paper, on one sheet.
fn photograph(tab: &mut Tab, page: &Page) -> Result<Picture> {
    open(tab, page, Mode::WIDE)?;
    let title = tab.evaluate("document.title")?;
    ensure!(title.as_str().is_some_and(|title| !title.is_empty()), "no page, but a refusal");
    tab.run(include_str!("scripts/still.js"), &Value::Null)?;
    let mut pictures = Vec::new();
    for mode in modes() {
        tab.show_as(mode)?;
        let height = tab.run(include_str!("scripts/height.js"), &json!(HEIGHT))?;
        let height = height.as_f64().context("no height of a page")?;
        let (picture, _) = Picture::read(&tab.picture(f64::from(mode.width), height, SCALE)?)?;
        pictures.push(picture);
    }
    Ok(Picture::beside(&pictures))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width of some hundreds")]
fn usize_of(width: f64) -> usize {
    width as usize
}
