//! What a mail gives, as bytes: it is taken apart in a process of its own.

use serde::{Deserialize, Serialize};

use super::{Attachment, Mail};
use crate::dossier::names::safe_name;
use crate::locale::{Argument, Message};

#[derive(Serialize, Deserialize)]
struct Wire {
    name: String,
    email: String,
    subject: String,
    received: Option<(String, bool)>,
    text: String,
    attachments: Vec<(String, Vec<u8>)>,
    told: Vec<(String, Vec<(String, Word)>)>,
}

/// What is put into a text: of a mail no other kinds are told.
#[derive(Serialize, Deserialize)]
enum Word {
    Text(String),
    Number(i64),
}

/// The field by which the day of receipt is known, and the one that stands for it.
const FIELDS: [&str; 2] = ["Received", "Date"];

/// A mail as bytes.
#[must_use]
pub fn packed(mail: Mail) -> Vec<u8> {
    let word = |argument| match argument {
        Argument::Text(text) => Word::Text(text),
        Argument::Number(number) => Word::Number(number),
        Argument::Date(day) => Word::Text(day.to_string()),
        Argument::Key(key) => Word::Text(key.as_str().to_owned()),
    };
    let said = |message: Message| {
        let arguments = message.arguments.into_iter().map(|(name, it)| (name.to_owned(), word(it)));
        (message.key.as_str().to_owned(), arguments.collect())
    };
    let wire = Wire {
        name: mail.name,
        email: mail.email,
        subject: mail.subject,
        received: mail.received.map(|(day, field)| (day.to_string(), field == FIELDS[0])),
        text: mail.text,
        attachments: mail.attachments.into_iter().map(|it| (it.name, it.bytes)).collect(),
        told: mail.told.into_iter().map(said).collect(),
    };
    // Memory takes every byte.
    postcard::to_stdvec(&wire).unwrap_or_default()
}

/// The mail that bytes stand for; none where they stand for none, or bring a name that nobody gave.
#[must_use]
pub fn unpacked(bytes: &[u8]) -> Option<Mail> {
    let wire: Wire = postcard::from_bytes(bytes).ok()?;
    let argument = |word| match word {
        Word::Text(text) => Argument::Text(text),
        Word::Number(number) => Argument::Number(number),
    };
    let said = |(key, arguments): (String, Vec<(String, Word)>)| {
        let arguments = arguments.into_iter().map(|(name, word)| (name, argument(word)));
        Message::named(&key, arguments.collect())
    };
    let attachment =
        |(name, bytes): (String, Vec<u8>)| (safe_name(&name) == name).then_some(Attachment { name, bytes });
    let received = match wire.received {
        Some((day, is_received)) => Some((day.parse().ok()?, FIELDS[usize::from(!is_received)])),
        None => None,
    };
    Some(Mail {
        name: wire.name,
        email: wire.email,
        subject: wire.subject,
        received,
        text: wire.text,
        attachments: wire.attachments.into_iter().map(attachment).collect::<Option<_>>()?,
        told: wire.told.into_iter().map(said).collect::<Option<_>>()?,
    })
}
