//! A terminal that programs run on, and what stands on its screen.

use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZero;
use std::process::{Child, Command};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

pub(crate) const ROWS: u16 = 26;
pub(crate) const COLUMNS: u16 = 96;
/// How long a screen must not change to be shown.
const REST: Duration = Duration::from_millis(350);
const PATIENCE: Duration = Duration::from_secs(20);

/// A program on a terminal of its own.
pub(crate) struct Terminal {
    keys: File,
    seen: Arc<Mutex<(vt100::Parser, Instant)>>,
    program: Child,
}

impl Terminal {
    pub(crate) fn of(command: &mut Command) -> Result<Self> {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY)?;
        grantpt(&master)?;
        unlockpt(&master)?;
        let name = ptsname(&master, Vec::new())?.into_string()?;
        let end = || File::options().read(true).write(true).open(&name);
        tcsetwinsize(end()?, Winsize { ws_row: ROWS, ws_col: COLUMNS, ws_xpixel: 0, ws_ypixel: 0 })?;
        let program = command.stdin(end()?).stdout(end()?).stderr(end()?).spawn()?;
        let keys = File::from(master);
        let mut reader = keys.try_clone()?;
        let sizes = NonZero::new(ROWS).zip(NonZero::new(COLUMNS)).context("a window has a size")?;
        let seen = Arc::new(Mutex::new((vt100::Parser::new(sizes.0, sizes.1, 0), Instant::now())));
        let shared = Arc::clone(&seen);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut bytes) {
                let Ok(mut seen) = shared.lock() else { return };
                seen.0.process(&bytes[..length]);
                seen.1 = Instant::now();
            }
        });
        Ok(Self { keys, seen, program })
    }

    pub(crate) fn types(&mut self, keys: &str) -> Result<()> {
        Ok(self.keys.write_all(keys.as_bytes())?)
    }

    /// The screen once it shows this and has come to rest.
    pub(crate) fn screen(&self, shows: &str) -> Result<vt100::Screen> {
        let begun = Instant::now();
        loop {
            thread::sleep(Duration::from_millis(30));
            let seen = self.seen.lock().ok().context("the terminal broke down")?;
            let text = seen.0.screen().contents();
            if seen.1.elapsed() > REST && begun.elapsed() > REST && text.contains(shows) {
                return Ok(seen.0.screen().clone());
            }
            ensure!(begun.elapsed() < PATIENCE, "the terminal never showed {shows:?}:\n{text}");
        }
    }

    /// Breaks off what still runs.
    pub(crate) fn end(mut self) -> Result<()> {
        self.program.kill()?;
        self.program.wait()?;
        Ok(())
    }
}
