//! `--format`: which formats a verb takes, and where what is written goes.

use std::env;
use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anstream::StripStream;
use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::choices::one_of;
use super::office::Assessed;
use super::outputs::refuse_inside;
use super::wrapping::Wrapped;
use super::{Desk, Result, Trouble};
use crate::diagnostic::Finding;
use crate::disk::{Mode, write_whole};
use crate::printer::{FORMATS, Findings, Format, RunPage, WriteFindings, say};
use crate::register::Summary;

/// A format that was asked for, with how it writes what the verb shows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chosen<W> {
    format: &'static dyn Format,
    pub(super) write: W,
}

/// Takes the name of a format that has a writer for what the verb shows.
pub(super) fn formats<W: Copy + Send + Sync + 'static>(
    writer: fn(&dyn Format) -> Option<W>,
) -> impl TypedValueParser<Value = Chosen<W>> {
    let suited = FORMATS.iter().filter_map(move |format| Some((*format, writer(*format)?)));
    one_of(suited.map(|(format, write)| (format.name(), Chosen { format, write })))
}

impl<W> Chosen<W> {
    pub(super) fn extension(&self) -> &'static str {
        self.format.extension()
    }

    /// Writes to standard output. Only what is for people has colours that go where they are not
    /// wanted; taking them out of the rest could take text with them.
    pub(super) fn to_output(
        &self,
        desk: &Desk,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        if self.format.is_for_people() {
            to_people(desk, write)
        } else {
            buffered(desk.plain_output(), write)
        }
    }

    /// Writes to a file.
    fn to_file(&self, path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        let mut text = Vec::new();
        if self.format.is_for_people() {
            write(&mut StripStream::new(&mut text))?;
        } else {
            write(&mut text)?;
        }
        write_whole(path, &text, Mode::Usual)
    }
}

/// Writes to standard output for people, in lines that fit where somebody looks at a window.
pub(super) fn to_people(desk: &Desk, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    match window_width() {
        Some(width) => buffered(Wrapped::new(desk.output(), width), write),
        None => buffered(desk.output(), write),
    }
}

/// How many characters fit on a line of the window; none where nobody looks at one.
fn window_width() -> Option<usize> {
    let is_window = io::stdout().is_terminal();
    terminal_size::terminal_size().filter(|_| is_window).map(|(width, _)| usize::from(width.0))
}

fn buffered(to: impl Write, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut to = BufWriter::new(to);
    write(&mut to)?;
    to.flush()
}

/// A format for findings and where it goes: standard output unless a file is named.
#[derive(Debug, Clone)]
pub(super) struct Target {
    chosen: Chosen<WriteFindings>,
    file: Option<PathBuf>,
}

/// Takes a format for findings, with `=FILE` behind it when it goes to a file.
pub(super) fn targets() -> impl TypedValueParser<Value = Target> {
    Targets(formats(|format| format.findings()))
}

#[derive(Clone)]
struct Targets<P>(P);

impl<P: TypedValueParser<Value = Chosen<WriteFindings>>> TypedValueParser for Targets<P> {
    type Value = Target;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> std::result::Result<Target, clap::Error> {
        let (name, file) = match value.to_str().and_then(|text| text.split_once('=')) {
            Some((name, file)) => (OsStr::new(name), Some(PathBuf::from(file))),
            None => (value, None),
        };
        if file.as_ref().is_some_and(|file| file.as_os_str().is_empty()) {
            let mut error = clap::Error::new(ErrorKind::TooFewValues).with_cmd(command);
            let named = argument.map(ToString::to_string).unwrap_or_default();
            error.insert(ContextKind::InvalidArg, ContextValue::String(named));
            return Err(error);
        }
        Ok(Target { chosen: self.0.parse_ref(command, argument, name)?, file })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.0.possible_values()
    }
}

impl Target {
    /// Whether people read it on standard output.
    pub(super) fn is_read_here(&self) -> bool {
        self.chosen.format.is_for_people() && self.file.is_none()
    }

    fn write(&self, findings: &Findings<'_>, desk: &Desk) -> Result<()> {
        let write = |to: &mut dyn Write| (self.chosen.write)(findings, to);
        if let Some(path) = &self.file {
            return self.chosen.to_file(path, write).map_err(|cause| unwritten(path, &cause));
        }
        self.chosen.to_output(desk, write)?;
        self.chosen.format.run_page().map_or(Ok(()), |page| append(page, findings))
    }
}

/// Writes findings about these dossiers, and about everything together, wherever that is asked for.
pub(super) fn write_findings(
    targets: &[Target],
    findings: &[Finding],
    dossiers: &[&Summary],
    assessed: &Assessed,
    desk: &Desk,
) -> Result<()> {
    let files = targets.iter().filter_map(|target| target.file.as_deref());
    files.into_iter().try_for_each(|file| refuse_inside(file, assessed.store.root()))?;
    let folder = folder_in_git(assessed.store.root());
    let (today, locale, quiet) = (desk.today, assessed.locale, desk.quiet);
    let pages = desk.rule_pages(assessed.store.root());
    let regulation = assessed.assessment.register.regulations.nearest_to(today).map(AsRef::as_ref);
    let shown = Findings { today, dossiers, findings, regulation, folder: &folder, locale, pages, quiet };
    targets.iter().try_for_each(|target| target.write(&shown, desk))
}

/// Writes what is told to those who read it at once, and in one line how many stood there already; a
/// program that compares by itself gets all findings.
pub(super) fn write_told(
    targets: &[Target],
    [told, findings]: [&[Finding]; 2],
    stood: usize,
    dossiers: &[&Summary],
    assessed: &Assessed,
    desk: &Desk,
) -> Result<()> {
    let (here, elsewhere): (Vec<Target>, Vec<Target>) =
        targets.iter().cloned().partition(|target| target.chosen.format.is_read_at_once());
    write_findings(&here, told, dossiers, assessed, desk)?;
    write_findings(&elsewhere, findings, dossiers, assessed, desk)?;
    if stood > 0 && here.iter().any(Target::is_read_here) && !desk.quiet {
        let message = message!("stood-already", number = stood);
        writeln!(desk.output(), "{}", say(assessed.locale, &message))?;
    }
    Ok(())
}

/// The folder within its git repository, with a slash behind it: empty at the top and outside git.
/// Git itself isn't asked: in a container it often refuses what belongs to another user, and only a
/// name is wanted.
fn folder_in_git(folder: &Path) -> String {
    let Ok(folder) = folder.canonicalize() else { return String::new() };
    let top = folder.ancestors().find(|above| above.join(".git").exists());
    let below = top.and_then(|top| folder.strip_prefix(top).ok());
    let names = below.into_iter().flat_map(Path::components);
    names.map(|name| format!("{}/", name.as_os_str().to_string_lossy())).collect()
}

/// Appends the page about the run, where the server names a file for it.
fn append(page: RunPage, findings: &Findings<'_>) -> Result<()> {
    let Some(path) = env::var_os(page.variable).filter(|path| !path.is_empty()) else {
        return Ok(());
    };
    let append = || -> io::Result<()> {
        #[expect(clippy::disallowed_methods, reason = "the file is the server's and is added to")]
        let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
        let written = usize::try_from(file.metadata()?.len()).unwrap_or(page.largest);
        file.write_all((page.text)(findings, page.largest.saturating_sub(written)).as_bytes())
    };
    append().map_err(|cause| unwritten(Path::new(&path), &cause))
}

fn unwritten(path: &Path, cause: &io::Error) -> Trouble {
    Trouble::new(message!("trouble-write", path = path.display().to_string())).because(cause)
}
