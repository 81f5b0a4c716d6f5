//! The site under test: built once by the program itself from the records of this project.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, ensure};
use walkdir::WalkDir;

use crate::protocol::Browser;
use crate::{long_words, search};

/// The day on which the project's own records are looked at.
const TODAY: &str = "2026-06-15";
/// When they are committed.
const COMMITTED: &str = "2026-06-15T09:00:00+02:00";

/// A dossier with slips that keep it from being read.
const UNREADABLE: &str = "---\nnummer: 2026-013\nontvangen: 2026-06-31\nonderwerp: Zaal dubbel geboekt\n\
    kanal: schriftelijk\nroute: algemeen\nklager: {naam: Sanne Voorbeeld}\nverloop:\n---\n";

/// One HTML file of a site.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// Its name for people: the path within the site.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    /// The folder that it may link to and load from: `private` or `public`.
    pub(crate) home: PathBuf,
    /// Where a page stands that is on no disk.
    pub(crate) served: Option<String>,
}

impl Page {
    pub(crate) fn address(&self) -> String {
        self.served.clone().unwrap_or_else(|| format!("file://{}", self.path.display()))
    }

    /// A page of a desk that is served.
    pub(crate) fn of_desk(name: &str, address: String) -> Self {
        Self { name: name.to_owned(), path: PathBuf::new(), home: PathBuf::new(), served: Some(address) }
    }

    /// A page that belongs to no site.
    pub(crate) fn of_file(name: &str, path: PathBuf) -> Self {
        Self { name: name.to_owned(), path, home: PathBuf::new(), served: None }
    }

    /// The same page of the site of an office that is called so.
    pub(crate) fn of_office(&self, office: &str) -> Self {
        Self { name: format!("{office}/{}", self.name), ..self.clone() }
    }

    /// `private` or `public`.
    pub(crate) fn side(&self) -> &str {
        self.name.split('/').next().unwrap_or_default()
    }

    /// What the page is one of: pages that differ only in a year, number or code are of one kind.
    pub(crate) fn kind(&self) -> String {
        let plain = |part: &str| {
            let coded = |word: &str| word.chars().any(|character| character.is_ascii_digit());
            part.split('-').map(|word| if coded(word) { "0" } else { word }).collect::<Vec<_>>().join("-")
        };
        self.name.trim_end_matches(".html").split('/').map(plain).collect::<Vec<_>>().join("/")
    }
}

/// A folder with the two sides of a site.
pub(crate) struct Site {
    pub(crate) pages: Vec<Page>,
}

impl Site {
    /// All pages below a folder that holds `private` and `public`.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let mut pages = Vec::new();
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let path = entry?.into_path();
            if path.extension().is_some_and(|extension| extension == "html") {
                let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
                let home = folder.join(name.split('/').next().unwrap_or_default());
                pages.push(Page { name, path, home, served: None });
            }
        }
        Ok(Self { pages })
    }

    pub(crate) fn all(&self) -> Vec<&Page> {
        self.pages.iter().collect()
    }

    /// All public pages, and of every kind of private page the smallest and the largest;
    /// all pages with `KLACHT_BROWSER_ALL` set.
    pub(crate) fn sample(&self) -> Vec<&Page> {
        if std::env::var_os("KLACHT_BROWSER_ALL").is_some() {
            return self.all();
        }
        let mut kinds: BTreeMap<String, Vec<&Page>> = BTreeMap::new();
        for page in &self.pages {
            kinds.entry(page.kind()).or_default().push(page);
        }
        let mut sample = Vec::new();
        for mut pages in kinds.into_values() {
            if pages.iter().all(|page| page.side() == "private") {
                pages.sort_by_key(|page| std::fs::metadata(&page.path).map_or(0, |about| about.len()));
                let largest = pages.len().saturating_sub(1);
                pages = pages
                    .into_iter()
                    .enumerate()
                    .filter(|(at, _)| *at == 0 || *at == largest)
                    .map(|(_, page)| page)
                    .collect();
            }
            sample.extend(pages);
        }
        sample
    }
}

/// The one browser of this test run.
pub(crate) fn browser() -> Result<&'static Browser> {
    static BROWSER: OnceLock<Result<Browser, String>> = OnceLock::new();
    let started = BROWSER.get_or_init(|| Browser::start(workshop()?).map_err(|error| format!("{error:#}")));
    started.as_ref().map_err(|error| anyhow!("{error}"))
}

/// The project's own site, built once.
pub(crate) fn site() -> Result<&'static Site> {
    static SITE: OnceLock<Result<Site, String>> = OnceLock::new();
    let built =
        SITE.get_or_init(|| build("own", "records", "nl", |_| Ok(())).map_err(|error| format!("{error:#}")));
    built.as_ref().map_err(|error| anyhow!("{error}"))
}

/// The same site for an office that speaks English.
pub(crate) fn english_site() -> Result<Site> {
    build("english", "records", "en", |_| Ok(()))
}

/// The same site, and another organisation's, with long words in everything that people fill in.
pub(crate) fn sites_with_long_words() -> Result<[Site; 2]> {
    let lengthened = |name, records| build(name, records, "nl", long_words::put_into);
    Ok([lengthened("long", "records")?, lengthened("sister", "tests/fixtures/sister/records")?])
}

/// The same site with a text in which something is looked for.
pub(crate) fn searched_site() -> Result<Site> {
    build("searched", "records", "nl", |records| {
        let file = records.join(search::FILE);
        let text = std::fs::read_to_string(&file)? + search::WRITTEN;
        Ok(std::fs::write(&file, text)?)
    })
}

/// A new folder within the one that goes when the browser goes.
pub(crate) fn folder(name: &str) -> Result<PathBuf> {
    browser()?;
    let folder = workshop().map_err(|error| anyhow!("{error}"))?.join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn workshop() -> Result<&'static Path, String> {
    static WORKSHOP: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let made = WORKSHOP.get_or_init(|| {
        let folder = tempfile::Builder::new().prefix("browser-").tempdir_in(env!("CARGO_TARGET_TMPDIR"));
        folder.map(tempfile::TempDir::keep).map_err(|error| format!("no folder for the browser: {error}"))
    });
    made.as_deref().map_err(Clone::clone)
}

/// The site of an office in which a dossier was destroyed and another can't be read.
pub(crate) fn worn_site() -> Result<Site> {
    let office = office("worn", "records", |_| Ok(()))?;
    klacht(&office, &["purge", "2022-002", "--by", "ddirks", "--execute"], 0)?;
    std::fs::write(office.join("records/complaints/2026/2026-013.md"), UNREADABLE)?;
    // What a person must mend is an error, and has its page.
    built("worn", &office, "nl", 1)
}

/// Builds the site of records of this project, changed in some way.
fn build(name: &str, records: &str, language: &str, change: impl Fn(&Path) -> Result<()>) -> Result<Site> {
    built(name, &office(name, records, change)?, language, 0)
}

/// Records of this project, changed in some way, with a history.
pub(crate) fn office(name: &str, records: &str, change: impl Fn(&Path) -> Result<()>) -> Result<PathBuf> {
    let office = folder(&format!("{name}-office"))?;
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(records), &office.join("records"))?;
    change(&office.join("records"))?;
    record(&office)?;
    Ok(office)
}

fn klacht(office: &Path, arguments: &[&str], code: i32) -> Result<()> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_klacht"));
    let run = command.arg("-C").arg(office).args(["--today", TODAY]).args(arguments);
    let run = run.output().context("klacht does not start")?;
    let (said, told) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    ensure!(run.status.code() == Some(code), "{arguments:?} ends with {}:\n{said}{told}", run.status);
    Ok(())
}

fn built(name: &str, office: &Path, language: &str, code: i32) -> Result<Site> {
    let out = folder(&format!("{name}-site"))?;
    klacht(office, &["--lang", language, "build", "--out", &out.to_string_lossy()], code)?;
    let site = Site::read(&out)?;
    for side in ["private", "public"] {
        ensure!(site.pages.iter().any(|page| page.side() == side), "klacht build made no {side} page");
    }
    Ok(site)
}

/// Gives an office a history, so that pages have an audit trail to show: the same whenever it is made.
fn record(office: &Path) -> Result<()> {
    let commit = ["commit", "--quiet", "--message=Alle dossiers vastgelegd"];
    for arguments in [["init", "--quiet", "."].as_slice(), &["add", "records"], &commit] {
        let run = Command::new("git")
            .current_dir(office)
            .envs([("GIT_AUTHOR_DATE", COMMITTED), ("GIT_COMMITTER_DATE", COMMITTED)])
            .args(["-c", "user.name=Saskia de Vries", "-c", "user.email=s.devries@o21.example"])
            .args(["-c", "commit.gpgsign=false"])
            .args(arguments)
            .status()
            .context("git does not start")?;
        ensure!(run.success(), "git {} ends with {run}", arguments.join(" "));
    }
    Ok(())
}

/// A folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

#[test]
fn pages_that_differ_in_a_number_are_of_one_kind() {
    let kind = |name: &str| Page::of_desk(name, String::new()).kind();
    assert_eq!(kind("private/2026/2026-003.html"), kind("private/2024/2024-011.html"));
    assert_eq!(kind("private/rules/A9.1.html"), kind("private/rules/F11.html"));
    assert_ne!(kind("private/2026/2026-003.html"), kind("private/2026/2026-003-form.html"));
    assert_ne!(kind("private/index.html"), kind("private/register.html"));
}
