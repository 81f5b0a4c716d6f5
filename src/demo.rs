//! A believable private repository with years of history, for trying the program, for pictures and
//! for measuring.
//!
//! Everything follows from a seed. First it is decided when each complaint comes in and which story
//! it follows; a story is told from the files in `demo/` by as many dice as it needs, and always
//! tells the same. All commits of all complaints are put in order of time. Then each is made: the
//! texts in parallel, the trees and commits one after the other, straight into one pack.

mod annual;
mod book;
mod cast;
mod days;
mod history;
mod page;
mod paper;
mod random;
mod tale;
mod teller;
mod tree;
mod workshop;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use git2::build::{CheckoutBuilder, TreeUpdateBuilder};
use git2::{Buf, FileMode, Oid, Repository, RepositoryInitOptions, Signature, Time};
use rayon::prelude::*;

use self::book::Book;
use self::cast::Cast;
use self::days::OfficeDays;
use self::history::{Act, NewFile, Stored, What};
use self::random::{Random, Stream};
use self::tale::Stage;
use self::tree::Folders;
use self::workshop::Workshop;
use crate::calendar::Day;
use crate::disk::{Mode, write_whole};
use crate::git::pack::{ObjectKind, Pack, Place, Whole};
use crate::trail::ObjectId;

/// The day on which the bundled regulation was adopted; no demo begins before it.
pub const EARLIEST: Day = Day::new(2016, 6, 24).expect("a day of the calendar");
/// So many commits are prepared while the ones before them are written.
const AT_ONCE: usize = 1024;
const BRANCH: &str = "main";

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// How many complaints.
    pub dossiers: usize,
    /// Over how many years up to today.
    pub years: u32,
    /// What decides everything that is left to chance.
    pub seed: u64,
    /// The day after the last on which something happens.
    pub today: Day,
    /// No work tree, as on a server.
    pub bare: bool,
}

/// What was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// How many commits.
    pub commits: usize,
    /// The last of them.
    pub tip: String,
}

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The folder holds something.
    #[error("{0} is not empty")]
    NotEmpty(PathBuf),
    /// The demo would begin before its regulation, or beyond the calendar.
    #[error("a demo cannot begin before {EARLIEST}")]
    TooEarly,
    /// The disk refuses.
    #[error("{path}: {cause}")]
    Disk {
        /// Where.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// The repository could not be made or checked out.
    #[error(transparent)]
    Git(#[from] git2::Error),
}

/// What an office publishes of its past years, as files, by what is in the last commit of a repository.
pub type Accounts<'a> = dyn Fn(Repository, Oid) -> Result<Vec<(String, String)>, git2::Error> + 'a;

/// Makes the repository in a folder that is empty, not there yet or left by a run that was killed, and calls `begun` at each
/// dossier that is begun; the last commit adds the accounts of the years that are over. Author and committer are the invented people; no configuration of the
/// user has a say in what is written.
///
/// # Errors
/// When the folder holds something, the years go back too far, or the disk refuses.
pub fn make(
    wish: Wish,
    folder: &Path,
    begun: &(dyn Fn() + Sync),
    accounts: &Accounts<'_>,
) -> Result<Made, DemoError> {
    let months = i32::try_from(wish.years.saturating_mul(12)).unwrap_or(i32::MAX);
    let first = Some(wish.today.plus_months(-months));
    let first = first.filter(|first| *first >= EARLIEST).ok_or(DemoError::TooEarly)?;
    let days = OfficeDays::new(first, wish.today).ok_or(DemoError::TooEarly)?;
    let disk = |cause| DemoError::Disk { path: folder.to_owned(), cause };
    let workshop = Workshop::begin(folder).map_err(disk)?;
    let workshop = workshop.ok_or_else(|| DemoError::NotEmpty(folder.to_owned()))?;
    let mut options = RepositoryInitOptions::new();
    options.bare(wish.bare).external_template(false).initial_head(BRANCH);
    let repository = Repository::init_opts(workshop.office(), &options)?;
    let book = Book::open();
    let cast = Cast::new(&book.names, &days, &mut Random::new(wish.seed, Stream::Cast));
    let stage = Stage { seed: wish.seed, days, cast, book };
    let git = repository.path().to_owned();
    let written = write(&stage, wish.dossiers, &git, begun).map_err(disk)?;
    let made = freeze(&stage, &git, written, accounts)?;
    let reference = git.join("refs/heads").join(BRANCH);
    write_whole(&reference, format!("{}\n", made.tip).as_bytes(), Mode::Usual).map_err(disk)?;
    if !wish.bare {
        // Filters come from the user's configuration and attributes.
        repository.checkout_head(Some(CheckoutBuilder::new().force().disable_filters(true)))?;
    }
    drop(repository);
    workshop.finish().map_err(disk)?;
    Ok(made)
}

/// Writes all commits into one pack of the repository.
fn write(stage: &Stage, count: usize, git: &Path, begun: &(dyn Fn() + Sync)) -> io::Result<Written> {
    let seats = history::seats(stage, count);
    let chores = history::chores(stage, &seats);
    let turns = history::turns(stage, &seats, &chores);
    let prepare = |turns: &[history::Turn]| -> Vec<Act> {
        turns.par_iter().map(|turn| history::act(stage, &seats, &chores, turn)).collect()
    };
    let mut writer = Writer {
        pack: Pack::begin(&git.join("objects/pack"))?,
        folders: Folders::default(),
        versions: vec![None; seats.len()],
        tip: None,
    };
    let mut ready = Vec::new();
    for chunk in turns.chunks(AT_ONCE) {
        let (written, prepared) = rayon::join(|| writer.write(&ready, begun), || prepare(chunk));
        written?;
        ready = prepared;
    }
    writer.write(&ready, begun)?;
    writer.pack.finish()?;
    let last = turns.last().map(|turn| turn.hour.moment(&stage.days));
    let moment = last.expect("an office begins with a commit");
    Ok(Written { commits: turns.len(), tip: writer.tip.expect("an office begins with a commit"), moment })
}

/// The history so far.
struct Written {
    commits: usize,
    tip: ObjectId,
    moment: DateTime<FixedOffset>,
}

/// Adds a commit with the accounts of the years that are over, where there are any, in a pack of its own.
fn freeze(stage: &Stage, git: &Path, written: Written, accounts: &Accounts<'_>) -> Result<Made, DemoError> {
    const IN_FRONT: i32 = 1000;
    let Written { commits, tip, moment } = written;
    let old = Oid::from_bytes(&tip.0)?;
    let files = accounts(Repository::open(git)?, old)?;
    if files.is_empty() {
        return Ok(Made { commits, tip: tip.to_string() });
    }
    let repository = Repository::open(git)?;
    let odb = repository.odb()?;
    let memory = odb.add_new_mempack_backend(IN_FRONT)?;
    let parent = repository.find_commit(old)?;
    let mut update = TreeUpdateBuilder::new();
    for (path, text) in files {
        update.upsert(path, repository.blob(text.as_bytes())?, FileMode::Blob);
    }
    let tree = repository.find_tree(update.create_updated(&repository, &parent.tree()?)?)?;
    let by = stage.cast.employee(stage.cast.acting(
        "secretariaat",
        moment.date_naive().into(),
        &mut Random::new(stage.seed, Stream::Colleague(stage.days.last())),
    ));
    let zone = moment.offset().local_minus_utc() / 60;
    let by = Signature::new(&by.name, &by.email, &Time::new(moment.timestamp(), zone))?;
    let tip = repository.commit(
        None,
        &by,
        &by,
        "Cijfers van de afgelopen jaren vastgelegd\n",
        &tree,
        &[&parent],
    )?;
    let mut bytes = Buf::new();
    memory.dump(&repository, &mut bytes)?;
    let mut pack = odb.packwriter()?;
    pack.write_all(&bytes).map_err(|cause| DemoError::Disk { path: git.to_owned(), cause })?;
    pack.commit()?;
    Ok(Made { commits: commits + 1, tip: tip.to_string() })
}

/// Puts one commit after the other.
struct Writer {
    pack: Pack,
    folders: Folders,
    /// Where each dossier's latest version stands in the pack.
    versions: Vec<Option<Place>>,
    tip: Option<ObjectId>,
}

impl Writer {
    fn write(&mut self, acts: &[Act], begun: &(dyn Fn() + Sync)) -> io::Result<()> {
        acts.iter().try_for_each(|act| self.commit(act, begun))
    }

    fn commit(&mut self, act: &Act, begun: &(dyn Fn() + Sync)) -> io::Result<()> {
        for (index, file) in act.files.iter().enumerate() {
            let seat = match act.what {
                What::Dossier { seat, .. } if index == 0 => Some(seat),
                _ => None,
            };
            let place = self.append(file, seat.and_then(|seat| self.versions[seat]))?;
            if let Some(seat) = seat {
                self.versions[seat] = Some(place);
            }
            self.folders.put(&file.path, file.stored.id());
        }
        if matches!(act.what, What::Dossier { commit: 0, .. }) {
            begun();
        }
        let Some(root) = self.folders.write(&mut self.pack)? else { return Ok(()) };
        let commit = Whole::new(ObjectKind::Commit, commit(act, root, self.tip).as_bytes());
        self.pack.append(&commit)?;
        self.tip = Some(commit.id());
        Ok(())
    }

    fn append(&mut self, file: &NewFile, previous: Option<Place>) -> io::Result<Place> {
        match &file.stored {
            Stored::Whole(whole) => self.pack.append(whole),
            Stored::Grown(difference) => {
                let previous = previous.expect("a dossier begins with a whole version");
                self.pack.append_difference(difference, previous)
            }
        }
    }
}

/// A commit as git stores it.
fn commit(act: &Act, root: ObjectId, parent: Option<ObjectId>) -> String {
    let Act { author, message, moment, .. } = act;
    let parent = parent.map_or_else(String::new, |parent| format!("parent {parent}\n"));
    let signed = format!("{author} {} {}", moment.timestamp(), moment.format("%z"));
    format!("tree {root}\n{parent}author {signed}\ncommitter {signed}\n\n{message}\n")
}
