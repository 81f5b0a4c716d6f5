//! `purge --adopt` and `purge --verify`: the other copies.

use std::io::Write;

use git2::Repository;

use super::super::{Desk, Outcome, Result, Trouble};
use super::found::tell_found;
use super::progress::Shown;
use super::{places, refuse, tell_bundles};
use crate::destruction::{
    Adopted, Chain, Lacking, Locks, MATCHER, Open, References, Remnant, Remnants, adopt,
    finish_what_was_left, of_repository, other_history, remnants,
};
use crate::dossier::Number;
use crate::git::{GitError, opened_at, require_sound};
use crate::ledger::DESTRUCTIONS;
use crate::locale::{Locale, Message};
use crate::printer::say;

/// Follows a destruction that was made elsewhere.
pub(in super::super) fn adopt_in(
    open: &Open<'_>,
    (name, clean): (Option<&str>, bool),
    desk: &Desk,
) -> Result<Outcome> {
    // A hook is told by git where everything is; what is written later must not depend on that.
    let (path, top) = places(&open()?);
    let open = || opened_at(&path, top.as_deref());
    let locale = locale_of(desk);
    finish_what_was_left(&open()?)?;
    let repository = open()?;
    // A server that has no main branch yet has nothing to clean.
    if name.is_none() && repository.is_bare() && repository.head().is_err() {
        return Ok(Outcome::Clean);
    }
    let named = name.unwrap_or("upstream");
    let other = other_history(&repository, name).map_err(|error| {
        let message = message!("trouble-purge-other", name = named);
        match error {
            GitError::Git(cause) => Trouble::new(message).because(cause.message()),
            error => error.into(),
        }
    })?;
    let Some(mut chain) = Chain::missed(&open, other, desk.today)? else {
        if !repository.is_bare() {
            writeln!(desk.output(), "{}", locale.text(key!("purge-adopt-nothing")))?;
        }
        return Ok(Outcome::Clean);
    };
    let names = References::of(&repository)?;
    let mut obstacles = of_repository(&repository, &names)?;
    // Nothing is committed here, so that a commit without a branch can follow too.
    obstacles.retain(|it| it.message.key != key!("purge-detached"));
    refuse(&obstacles, locale, desk)?;
    let locks = Locks::take(&repository, &names).map_err(|(path, _)| {
        let message = message!("purge-locked", path = path.display().to_string());
        Trouble::new(message).detail(message!("purge-locked-help"))
    })?;
    let shown = Shown::of(desk, locale.text(key!("progress-purge")));
    let adopted = adopt(&open, &mut chain, (other, clean, desk.today), locks, &shown);
    shown.finish();
    let numbers: Vec<String> = chain.numbers().iter().map(ToString::to_string).collect();
    let told = |key| Message::new(key).with("numbers", numbers.join(", "));
    match adopted? {
        Adopted::Done => writeln!(desk.output(), "{}", say(locale, &told(key!("purge-adopted"))))?,
        Adopted::Apart => {
            writeln!(desk.output(), "{}", say(locale, &told(key!("purge-adopted"))))?;
            writeln!(desk.output(), "{}", locale.text(key!("purge-apart")))?;
        }
        Adopted::Differs => {
            return Err(differs(&chain, told(key!("trouble-purge-differs")), &open()?));
        }
        Adopted::Lacking(lacking) => return Err(refused(&lacking, &open()?)),
        Adopted::Meanwhile => return Err(Trouble::new(message!("trouble-purge-meanwhile"))),
        Adopted::Found(found) => {
            tell_found(&found, &message!("purge-found-adopt-help"), locale, desk)?;
            return Ok(Outcome::Found);
        }
    }
    Ok(Outcome::Clean)
}

/// Of a destruction that might not be made: what lacked, and that nothing is lost yet.
fn refused(lacking: &Lacking, repository: &Repository) -> Trouble {
    let (message, help) = lacking.told();
    let trouble = Trouble::new(message).detail(message!("purge-refused-help"));
    match fresh_copy(repository).filter(|_| !lacking.is_of_then) {
        Some(fresh) => trouble.detail(fresh),
        None => trouble.detail(Message::new(help)),
    }
}

/// Of a history that is another than was computed here: it may be so because names are looked for otherwise.
/// A copy that was behind then can't tell one from another, and a fresh one can be had.
fn differs(chain: &Chain, told: Message, repository: &Repository) -> Trouble {
    let Some(theirs) = chain.other_matcher() else {
        let help = fresh_copy(repository).filter(|_| !chain.has_the_old_history());
        let trouble = Trouble::new(told);
        return match help {
            Some(help) => trouble.detail(help),
            None => trouble,
        };
    };
    let message = message!("trouble-purge-version", theirs = theirs.to_string(), ours = MATCHER.to_string());
    Trouble::new(message).detail(match theirs > MATCHER {
        true => message!("purge-newer-help"),
        false => message!("purge-older-help"),
    })
}

/// How to begin anew with a copy of what the server has, beside this one.
fn fresh_copy(repository: &Repository) -> Option<Message> {
    let top = repository.workdir()?;
    let upstream =
        repository.head().ok()?.name().ok().and_then(|name| repository.branch_upstream_remote(name).ok());
    let remote =
        upstream.map_or_else(|| "origin".to_owned(), |name| String::from_utf8_lossy(&name).into_owned());
    let remote = repository.find_remote(&remote).ok()?;
    let url = remote.url().ok()?.to_owned();
    let name = top.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder =
        (2..).map(|number| format!("{name}-{number}")).find(|name| !top.with_file_name(name).exists())?;
    Some(message!("purge-behind-help", url = url, folder = format!("../{folder}")))
}

/// Searches this repository for what was destroyed.
pub(super) fn verify(desk: &Desk) -> Result<Outcome> {
    let open = || super::super::office::open_repository(desk);
    let locale = locale_of(desk);
    require_sound(open()?.commondir())?;
    let Remnants { records, waiting, found } = remnants(&open, desk.today)?;
    let mut to = desk.output();
    if !waiting.is_empty() {
        let numbers: Vec<&str> = waiting.iter().map(Number::as_str).collect();
        let message = message!("purge-waiting", numbers = numbers.join(", "), path = DESTRUCTIONS);
        writeln!(to, "{}", say(locale, &message))?;
    }
    for remnant in &found {
        let message = match remnant {
            Remnant::Object(number, id) => {
                message!("purge-remnant-object", number = number.as_str(), id = id.to_string())
            }
            Remnant::Commit(number, id) => {
                message!("purge-remnant-commit", number = number.as_str(), id = id.to_string())
            }
            Remnant::Copy(number, path) => {
                message!("purge-remnant-copy", number = number.as_str(), path = path.as_str())
            }
            Remnant::History(path) => message!("purge-remnant-history", path = path.as_str()),
            Remnant::Clone(number, path) => {
                message!("purge-remnant-clone", number = number.as_str(), path = path.as_str())
            }
            Remnant::File(number, path) => {
                message!("purge-remnant-file", number = number.as_str(), path = path.as_str())
            }
        };
        writeln!(to, "{}", say(locale, &message))?;
    }
    tell_bundles(&open()?, (locale, &mut to))?;
    if found.is_empty() {
        writeln!(to, "{}", say(locale, &message!("purge-verified", number = records)))?;
        return Ok(Outcome::Clean);
    }
    writeln!(to, "{}", locale.text(key!("purge-remnants-help")))?;
    Ok(Outcome::Found)
}

fn locale_of(desk: &Desk) -> &'static Locale {
    desk.office().map_or_else(|_| desk.locale(), |office| office.locale)
}
