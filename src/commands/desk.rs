//! What every verb gets: where, when, in which language, and where to write.

use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use anstream::{AutoStream, ColorChoice};
use chrono::Utc;
use supports_hyperlinks::Stream;

use super::paging::Pager;
use super::results::{Output, UntilClosed};
use super::{Color, Globals, Result};
use crate::calendar::Day;
use crate::locale::{Language, Locale, Message};
use crate::printer::RulePages;

/// Where `build` puts the pages of the rules when nothing else is asked for.
const RULES: &str = "site/private/rules";

/// What every verb gets.
pub(super) struct Desk {
    pub(super) directory: Option<PathBuf>,
    pub(super) today: Day,
    pub(super) language: Option<Language>,
    pub(super) color: ColorChoice,
    pub(super) quiet: bool,
    pub(super) verbose: bool,
    /// Whether nothing is taken from what earlier runs kept.
    pub(super) no_cache: bool,
    /// Whether it is a page that asks, so that nobody is asked on the terminal.
    pub(super) at_page: bool,
    /// The language that an opened office speaks.
    pub(super) spoken: OnceLock<&'static Locale>,
    /// What is kept until it is known whether it fits the window, and what shows it otherwise.
    pub(super) held: Option<(Pager, Mutex<Vec<u8>>)>,
}

impl Desk {
    /// The desk of a verb; what `is_read` goes through a pager when it is long.
    pub(super) fn of(globals: &Globals, is_read: bool) -> Self {
        let color = match globals.color {
            Color::Auto if wants_color() => ColorChoice::Always,
            Color::Auto => AutoStream::choice(&io::stdout()),
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        let pager = if is_read && !globals.no_pager { Pager::wanted() } else { None };
        Self {
            directory: globals.directory.clone(),
            today: globals.today.unwrap_or_else(today_in_amsterdam),
            language: globals.lang,
            color,
            quiet: globals.quiet,
            verbose: globals.verbose > 0,
            no_cache: globals.no_cache,
            at_page: false,
            spoken: OnceLock::new(),
            held: pager.map(|pager| (pager, Mutex::default())),
        }
    }

    /// The same for another folder, on another day.
    pub(super) fn at(&self, folder: PathBuf, today: Day) -> Self {
        Self {
            directory: Some(folder),
            today,
            language: self.language,
            color: self.color,
            quiet: self.quiet,
            verbose: self.verbose,
            no_cache: self.no_cache,
            at_page: self.at_page,
            spoken: OnceLock::new(),
            held: None,
        }
    }

    pub(super) fn locale(&self) -> &'static Locale {
        self.spoken.get().copied().unwrap_or_else(|| Locale::of(self.language.unwrap_or_default()))
    }

    /// Tells more, when that is asked for.
    pub(super) fn note(&self, locale: &Locale, message: &Message) {
        if self.verbose {
            // There is nowhere left to tell that standard error can't be written.
            let _ = writeln!(io::stderr(), "{}", crate::printer::say(locale, message));
        }
    }

    /// Results go to standard output, coloured only where that is wanted.
    pub(super) fn output(&self) -> Output<'_> {
        match &self.held {
            Some((_, held)) => Output::held(held, self.color),
            None => Output::Coloured(UntilClosed::new(AutoStream::new(io::stdout().lock(), self.color))),
        }
    }

    /// The same for what programs read, which has no colours.
    pub(super) fn plain_output(&self) -> Output<'_> {
        match &self.held {
            Some((_, held)) => Output::held(held, ColorChoice::Always),
            None => Output::Plain(UntilClosed::new(io::stdout().lock())),
        }
    }

    /// Shows what was held back: at once where it fits the window, and else by the pager. What the
    /// system still held back is written, or told to be lost.
    pub(super) fn show(&self) -> Result<()> {
        if let Some((pager, held)) = &self.held {
            pager.show(&held.lock().unwrap_or_else(PoisonError::into_inner), self.color)?;
        }
        Ok(UntilClosed::new(io::stdout().lock()).flush()?)
    }

    /// Where the terminal can lead from a rule's code to its page: nowhere when that was not made, or
    /// the terminal takes no links.
    pub(super) fn rule_pages(&self, root: &Path) -> RulePages {
        let takes_links = self.color != ColorChoice::Never && supports_hyperlinks::on(Stream::Stdout);
        if takes_links { made_rule_pages(root) } else { RulePages::default() }
    }
}

/// The pages of the rules; nowhere when they were not made.
pub(super) fn made_rule_pages(root: &Path) -> RulePages {
    let folder = Some(root.join(RULES)).filter(|folder| folder.is_dir());
    let folder = folder.and_then(|folder| folder.canonicalize().ok());
    folder.map_or_else(RulePages::default, |folder| RulePages::below(&folder))
}

/// Whether colours are asked for although nobody looks on (`FORCE_COLOR`), as build servers do.
fn wants_color() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    is_set("FORCE_COLOR") && !is_set("NO_COLOR")
}

pub(super) fn today_in_amsterdam() -> Day {
    Utc::now().with_timezone(&chrono_tz::Europe::Amsterdam).date_naive().into()
}
