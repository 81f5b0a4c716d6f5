//! Doing the work again when the records change.
//!
//! The folder is looked at over and over: no system tells what another machine changes on a shared disk.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use ahash::RandomState;
use chrono::Utc;
use walkdir::WalkDir;

use super::{Desk, Outcome, Result, today_in_amsterdam};
use crate::calendar::Day;
use crate::printer::say;
use crate::trail::RECORDS;

/// How long nothing is looked at, and how much longer than a look takes: a twentieth of a processor.
const PAUSE: Duration = Duration::from_millis(300);
const REST: u32 = 20;

/// A look at every file: its path, when it was changed, and how long it is, all in one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look(u64);

impl Look {
    fn at(root: &Path) -> Self {
        let state = RandomState::with_seeds(1, 2, 3, 4);
        let files = WalkDir::new(root.join(RECORDS)).into_iter().filter_map(std::result::Result::ok);
        let seen = files.map(|file| {
            let about = file.metadata().ok();
            let changed: Option<SystemTime> = about.as_ref().and_then(|about| about.modified().ok());
            state.hash_one((file.path(), changed, about.map(|about| about.len())))
        });
        Self(seen.fold(0, u64::wrapping_add))
    }
}

/// Works, and works again after each change and on each new day, until it is broken off. What goes wrong at first ends it; later it is told and waited out: a file may be half
/// written.
pub(super) fn watched(
    desk: &Desk,
    root: PathBuf,
    work: impl Fn(&Desk) -> Result<Outcome>,
) -> Result<Outcome> {
    let is_live = desk.today == today_in_amsterdam();
    let day = || -> Day { if is_live { today_in_amsterdam() } else { desk.today } };
    let (mut look, mut today) = (Look::at(&root), desk.today);
    work(desk)?;
    loop {
        let began = Instant::now();
        let (now, new_day) = (Look::at(&root), day());
        if now == look && new_day == today {
            thread::sleep(PAUSE.max(began.elapsed() * REST));
            continue;
        }
        (look, today) = (now, new_day);
        let time = Utc::now().with_timezone(&chrono_tz::Europe::Amsterdam).format("%H:%M:%S").to_string();
        let locale = desk.locale();
        writeln!(io::stderr(), "\n{}", say(locale, &message!("watch-again", time = time)))?;
        if let Err(trouble) = work(&desk.at(root.clone(), today)) {
            trouble.tell(locale);
        }
    }
}
