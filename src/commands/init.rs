//! `init`: a new private repository of records, ready to commit.

mod answers;
mod director;
mod files;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use git2::{Repository, RepositoryInitOptions};

use self::answers::Answers;
use self::files::{Charter, NewFile, files};
use super::hook::install;
use super::{Desk, Outcome, Result, Trouble};
use crate::assess::Framework;
use crate::disk::{Mode, make_folder, write_new};
use crate::git::author;
use crate::locale::Locale;
use crate::printer::{say, visible_lines};
use crate::store::Store;

#[derive(Debug, Args)]
pub(super) struct Init {
    #[arg(value_name = "DIR", default_value = ".", hide_default_value = true)]
    folder: PathBuf,
    #[command(flatten)]
    answers: Answers,
}

impl Init {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let folder = desk.directory.as_deref().unwrap_or(Path::new("")).join(&self.folder);
        let there = repository_at(&folder)?;
        let own = self.answers.from.as_deref().map(|from| Charter::own(from, desk.today)).transpose()?;
        if let Some(own) = &own {
            let language = desk.language.unwrap_or(own.regulation.publication.language);
            desk.spoken.get_or_init(|| Locale::of(language));
        }
        let answers = self.answers.complete(own.as_ref().map(|own| &own.regulation), desk)?;
        answers.refuse_useless()?;
        let charter = own.unwrap_or_else(|| Charter::model(&answers, desk.today));
        let files = files(charter, &answers, desk.today);
        refuse_links(&folder, &files)?;
        refuse_existing(&folder, &files, there.is_some())?;
        let refused = |path: &Path, cause: std::io::Error| {
            Trouble::new(message!("trouble-write", path = path.display().to_string())).because(cause)
        };
        // What comes to stand here is confidential: a folder that is new is its owner's alone.
        make_folder(&folder, Mode::Private).map_err(|cause| refused(&folder, cause))?;
        for file in files.iter().filter(|file| !is_made(&folder, file)) {
            let path = folder.join(&file.path);
            write(&path, &file.text).map_err(|cause| refused(&path, cause))?;
        }
        let repository = match there {
            Some(repository) => repository,
            None => create_repository(&folder)?,
        };
        tell(&folder, &files, &repository, desk)
    }
}

/// The repository that the folder already is; one that only contains it is not meant for this.
fn repository_at(folder: &Path) -> Result<Option<Repository>> {
    if let Ok(repository) = Repository::open(folder) {
        let path = repository.path().display().to_string();
        return match repository.is_bare() {
            true => Err(Trouble::new(message!("trouble-init-bare", path = path))),
            false => Ok(Some(repository)),
        };
    }
    let absolute = std::path::absolute(folder)?;
    let nearest = absolute.ancestors().find(|above| above.is_dir());
    match nearest.and_then(|above| Repository::discover(above).ok()) {
        Some(around) => {
            let path = around.workdir().unwrap_or(around.path()).display().to_string();
            Err(Trouble::new(message!("trouble-init-inside", path = path)))
        }
        None => Ok(None),
    }
}

/// What stands there is not overwritten. An office that was begun and not finished, by a full disk or a
/// machine that went down, goes on: its files say what they should.
fn refuse_existing(folder: &Path, files: &[NewFile], is_repository: bool) -> Result<()> {
    let is_there = |file: &&NewFile| folder.join(&file.path).symlink_metadata().is_ok();
    let is_finished = is_repository && files.iter().all(|file| is_there(&file));
    let there = files.iter().filter(is_there).filter(|file| is_finished || !is_made(folder, file));
    let there: Vec<&str> = there.map(|file| file.path.as_str()).collect();
    if there.is_empty() {
        return Ok(());
    }
    let message = message!("trouble-init-exists", folder = folder.display().to_string(), ..);
    Err(Trouble::new(message.with("number", there.len())).because(there.join(", ")))
}

/// What would be written through a link comes to stand elsewhere, where nobody looks for it.
fn refuse_links(folder: &Path, files: &[NewFile]) -> Result<()> {
    let above = files.iter().flat_map(|file| Path::new(&file.path).ancestors().skip(1));
    let mut within = above.filter(|path| !path.as_os_str().is_empty()).map(|path| folder.join(path));
    match within.find(|path| path.is_symlink()) {
        Some(link) => Err(Trouble::new(message!("trouble-init-link", path = link.display().to_string()))),
        None => Ok(()),
    }
}

fn is_made(folder: &Path, file: &NewFile) -> bool {
    let path = folder.join(&file.path);
    path.symlink_metadata().is_ok_and(|it| it.is_file())
        && fs::read(path).is_ok_and(|text| text == file.text.as_bytes())
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        make_folder(folder, Mode::Usual)?;
    }
    write_new(path, text.as_bytes(), Mode::Usual)
}

/// The main branch is `main`, and nothing of the user's own template for repositories comes along:
/// that may hold hooks.
fn create_repository(folder: &Path) -> Result<Repository> {
    let mut options = RepositoryInitOptions::new();
    options.initial_head("main").external_template(false);
    Ok(Repository::init_opts(folder, &options)?)
}

fn tell(folder: &Path, files: &[NewFile], repository: &Repository, desk: &Desk) -> Result<Outcome> {
    let locale = desk.locale();
    let mut to = desk.output();
    let shown = folder.display().to_string();
    if !desk.quiet {
        let made = message!("init-made", folder = shown, number = files.len());
        writeln!(to, "{}", say(locale, &made))?;
        for file in files {
            writeln!(to, "  {}", file.path)?;
        }
    }
    for hook in install(repository) {
        // A hook of the user's own is no reason to fail: the repository stands, and this says what to add.
        let message = match hook {
            Ok(hook) => message!("hook-installed", path = hook.display().to_string()),
            Err(trouble) => trouble.message,
        };
        writeln!(to, "{}", say(locale, &message))?;
    }
    let store = Store::new(folder);
    let (assessment, _) = Framework::read(&store, desk.today).assess(&store, desk.today, |_| ());
    let to_fill = message!("init-next", number = assessment.findings.len());
    writeln!(to, "\n{}", visible_lines(&locale.say(&to_fill)))?;
    if author(repository).is_err() {
        writeln!(to, "{}", locale.text(key!("init-identity")))?;
    }
    Ok(Outcome::Clean)
}
