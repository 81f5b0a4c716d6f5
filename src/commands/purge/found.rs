//! What is to be destroyed and stands elsewhere too: where, and the way out.

use std::io::Write;

use super::super::{Desk, Result};
use crate::destruction::{Found, Sign, Unseen};
use crate::locale::{Locale, Message};
use crate::printer::say;

/// So many files are told of by name.
const MOST_UNSEEN: usize = 20;

/// Tells which files a person has to look into.
pub(super) fn tell_unseen(unseen: &[(String, Unseen)], locale: &Locale, desk: &Desk) -> Result<()> {
    let mut to = desk.output();
    if !unseen.is_empty() {
        writeln!(to, "{}", locale.text(key!("purge-unseen")))?;
    }
    for (path, why) in unseen.iter().take(MOST_UNSEEN) {
        let key = match why {
            Unseen::Form => key!("purge-unseen-form"),
            Unseen::Locked => key!("purge-unseen-locked"),
            Unseen::Large => key!("purge-unseen-large"),
            Unseen::History => key!("purge-unseen-history"),
        };
        writeln!(to, "  · {}", say(locale, &Message::new(key).with("path", path.as_str())))?;
    }
    if let Some(more) = unseen.len().checked_sub(MOST_UNSEEN).filter(|more| *more > 0) {
        writeln!(to, "  · {}", say(locale, &message!("purge-unseen-more", number = more)))?;
    }
    Ok(())
}

/// Tells of each; `help` says how what was said once goes too.
pub(super) fn tell_found(found: &[Found], help: &Message, locale: &Locale, desk: &Desk) -> Result<()> {
    let mut to = desk.output();
    writeln!(to, "{}", locale.text(key!("purge-found")))?;
    for found in found {
        let message = match &found.file {
            Some(file) => {
                let key = match (file.sign, file.stands) {
                    (Sign::Text, true) => key!("purge-found-now"),
                    (Sign::Text, false) => key!("purge-found-earlier"),
                    (Sign::Name, true) => key!("purge-found-called-now"),
                    (Sign::Name, false) => key!("purge-found-called"),
                    (Sign::Copy, true) => key!("purge-found-copy-now"),
                    (Sign::Copy, false) => key!("purge-found-copy"),
                    (Sign::History, true) => key!("purge-found-history-now"),
                    (Sign::History, false) => key!("purge-found-history"),
                };
                let message = Message::new(key).with("path", file.path.as_str());
                message.with("commit", file.commit.as_str())
            }
            None => message!("purge-found-at", ..),
        };
        let message = message.with("place", found.place.as_str()).with("text", found.text.as_str());
        writeln!(to, "  · {}", say(locale, &message))?;
    }
    let mut files = found.iter().filter_map(|found| found.file.as_ref());
    if files.clone().any(|file| file.stands) {
        writeln!(to, "{}", locale.text(key!("purge-found-now-help")))?;
    } else if files.next().is_some() {
        writeln!(to, "{}", say(locale, help))?;
    }
    Ok(())
}
