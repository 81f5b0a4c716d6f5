//! Mail that comes in: who wrote, when it was received, about what, what it says, and what is attached.
//!
//! It is made by strangers: nothing of it is a path, nothing in it is run, and what can't be opened is
//! told. Whoever takes it keeps the original byte for byte.

mod charset;
mod internet;
mod outlook;
mod page;
mod rtf;
mod wire;

use std::collections::HashSet;

use crate::calendar::Day;
use crate::dossier::names::{folded_name, left_behind, safe_name};
use crate::locale::Message;
use crate::unseen::{is_invisible, is_unseen, marked};

pub use self::wire::{packed, unpacked};

/// A larger mail is kept and not taken apart.
pub const LARGEST: usize = 50 << 20;
/// Of a longer text the beginning is taken, in bytes: a record has a limit, and the original is kept.
const LONGEST_TEXT: usize = 200_000;
/// The longest name of a document, in bytes, so that every system can hold it.
const LONGEST_NAME: usize = 100;
/// The beginning of a compound file, which a message of Outlook is.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The endings of files of mail.
const ENDINGS: [&str; 4] = ["eml", "msg", "mbox", "mbx"];

/// What a mail gives.
#[derive(Debug, Clone, Default)]
pub struct Mail {
    /// The name of whoever wrote it; empty where none is given.
    pub name: String,
    /// The address of whoever wrote it.
    pub email: String,
    /// What it is about, on one line.
    pub subject: String,
    /// The day on which it was received, in Europe/Amsterdam, and the field that says so.
    pub received: Option<(Day, &'static str)>,
    /// What it says.
    pub text: String,
    /// What is attached, each under a name that every system can hold.
    pub attachments: Vec<Attachment>,
    /// What is to be told: what could not be opened, and what was left as it is.
    pub told: Vec<Message>,
}

/// Something that is attached to a mail.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// A safe name, which no other has.
    pub name: String,
    /// What it is.
    pub bytes: Vec<u8>,
}

/// Whether a file is mail, by its name.
#[must_use]
pub fn is_mail(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// Takes a mail apart: a message as it was sent, of Outlook, or a box of messages, of which the first
/// tells who wrote and when.
#[must_use]
pub fn read(bytes: &[u8]) -> Mail {
    let mut mail = match bytes.starts_with(COMPOUND) {
        true if bytes.len() > LARGEST => large(),
        true => outlook::read(bytes).unwrap_or_else(|| unreadable(message!("mail-outlook"))),
        false => internet::read(bytes),
    };
    mail.name = one_line(&mail.name);
    mail.email = one_line(&mail.email);
    mail.subject = one_line(&mail.subject);
    mail.text = plain(&mail.text);
    if mail.text.len() > LONGEST_TEXT {
        mail.text.truncate(mail.text.floor_char_boundary(LONGEST_TEXT));
        mail.told.push(message!("mail-long"));
    }
    if mail.text.contains("-----BEGIN PGP MESSAGE-----") {
        mail.text.clear();
        mail.told.push(message!("mail-encrypted"));
    }
    mail
}

fn large() -> Mail {
    unreadable(message!("mail-large", most = LARGEST >> 20))
}

fn unreadable(why: Message) -> Mail {
    Mail { told: vec![why], ..Mail::default() }
}

/// Everything that a message or a box of them holds, decoded, for whoever searches it; and whether all of it
/// could be taken apart.
#[must_use]
pub fn contents(bytes: &[u8]) -> (Vec<Vec<u8>>, bool) {
    internet::contents(bytes)
}

/// What a file of RTF says, for whoever searches it: also above, below and beside the text itself.
#[must_use]
pub fn text_of_rtf(rtf: &str) -> String {
    rtf::plain(rtf, true)
}

impl Mail {
    /// A mail that could not be taken apart, whatever it held.
    #[must_use]
    pub fn broken() -> Self {
        unreadable(message!("mail-broken"))
    }

    /// Keeps something that is attached; what is empty is told. What it is called is no path.
    fn attach(&mut self, name: &str, ending: &str, bytes: Vec<u8>) {
        let own = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let number = self.attachments.len() + 1;
        let own = if own.chars().any(char::is_alphanumeric) {
            safe_name(own)
        } else {
            format!("bijlage-{number}.{ending}")
        };
        if bytes.is_empty() {
            self.told.push(message!("mail-empty", name = own));
            return;
        }
        let own = if left_behind(&own).is_some() { format!("bijlage-{own}.bin") } else { own };
        if own.eq_ignore_ascii_case("winmail.dat") {
            self.told.push(message!("mail-winmail", name = own.as_str()));
        }
        let taken: HashSet<String> = self.attachments.iter().map(|it| folded_name(&it.name)).collect();
        let (stem, ending) = match own.rsplit_once('.') {
            Some((stem, ending)) if ending.len() <= 10 => (stem, format!(".{ending}")),
            _ => (own.as_str(), String::new()),
        };
        let stem = &stem[..stem.floor_char_boundary(LONGEST_NAME)];
        let name = (1_usize..).map(|turn| match turn {
            1 => format!("{stem}{ending}"),
            turn => format!("{stem}-{turn}{ending}"),
        });
        let name = name.into_iter().find(|name| !taken.contains(&folded_name(name)));
        self.attachments.push(Attachment { name: name.expect("of all numbers one is free"), bytes });
    }
}

/// A text with the ends of lines of a record, and what nobody sees by its code.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = marked(&seen(&text), is_unseen).into_owned();
    let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
    lines.join("\n")
}

/// Without what shows nothing and does nothing.
fn seen(text: &str) -> String {
    text.chars().filter(|sign| is_unseen(*sign) || !is_invisible(*sign)).collect()
}

fn one_line(text: &str) -> String {
    let text = marked(&seen(text), |sign| is_unseen(sign) && !sign.is_whitespace()).into_owned();
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    line[..line.floor_char_boundary(500)].to_owned()
}

#[cfg(test)]
mod tests;
