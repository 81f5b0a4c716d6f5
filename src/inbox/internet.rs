//! A message as it was sent (RFC 5322), or a box of them.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::mailbox::mbox::MessageIterator;
use mail_parser::{
    Address, DateTime, Encoding, HeaderName, Message, MessageParser, MessagePart, MimeHeaders, PartType,
};

use super::charset::{guessed, is_certain, mended};
use super::{LARGEST, Mail, large, page};
use crate::calendar::Day;
use crate::trail::Moment;

/// So many messages may stand within one another for it to be taken apart.
const DEEPEST: usize = 500;
/// So many parts a message may have, and a box messages.
const MOST: usize = 1000;
/// Where the fields stand of what is too large.
const HEAD: usize = 256 << 10;

pub(super) fn read(bytes: &[u8]) -> Mail {
    if bytes.len() > LARGEST {
        let head = mended(&bytes[..bytes.len().min(HEAD)]);
        let mut mail = large();
        if let Some(message) = MessageParser::default().parse_headers(&head) {
            take_head(&message, &mut mail);
        }
        return mail;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if !bytes.starts_with(b"From ") {
        return one(bytes);
    }
    let mut messages = MessageIterator::new(bytes).map_while(Result::ok);
    let Some(first) = messages.next() else { return super::unreadable(message!("mail-none")) };
    let mut mail = one(first.contents());
    let mut number = 1_usize;
    for next in messages.by_ref().take(MOST - 1) {
        number += 1;
        let next = one(next.contents());
        let when = next.received.map(|(day, _)| day.to_string()).unwrap_or_default();
        mail.text.push_str(&format!(
            "\n\n{} <{}> {when}\n{}\n\n{}",
            next.name, next.email, next.subject, next.text
        ));
        next.attachments.into_iter().for_each(|it| mail.attach(&it.name, "bin", it.bytes));
        mail.told.extend(next.told);
    }
    if number > 1 {
        mail.told.push(message!("mail-several", number = number));
    }
    if messages.next().is_some() {
        mail.told.push(message!("mail-many", most = MOST));
    }
    mail
}

fn one(bytes: &[u8]) -> Mail {
    let mut mail = Mail::default();
    let bytes = &*mended(bytes);
    let parser = MessageParser::default();
    if nested(bytes) > DEEPEST {
        if let Some(message) = parser.parse_headers(bytes) {
            take_head(&message, &mut mail);
        }
        mail.told.push(message!("mail-nested", most = DEEPEST));
        return mail;
    }
    let message = parser.parse(bytes).filter(|message| !message.headers().is_empty());
    let Some(message) = message else { return super::unreadable(message!("mail-none")) };
    take_head(&message, &mut mail);
    if mail.email.is_empty() && mail.name.is_empty() && mail.subject.is_empty() && mail.received.is_none() {
        return super::unreadable(message!("mail-none"));
    }
    if is_encrypted(&message) {
        mail.told.push(message!("mail-encrypted"));
        return mail;
    }
    let texts: Vec<String> = (0..message.text_body_count().min(MOST))
        .filter_map(|at| Some(text(&message, message.text_part(u32::try_from(at).ok()?)?)?.trim().to_owned()))
        .collect();
    mail.text = texts.join("\n\n");
    for part in message.attachments().take(MOST) {
        take_attachment(part, &mut mail);
    }
    if message.attachment_count() > MOST {
        mail.told.push(message!("mail-many", most = MOST));
    }
    if message.parts.iter().any(|part| is_damaged(&message, part)) {
        mail.told.push(message!("mail-damaged"));
    }
    mail
}

/// Everything that a message or a box of them holds, decoded; and whether all of it could be taken apart.
pub(super) fn contents(bytes: &[u8]) -> (Vec<Vec<u8>>, bool) {
    let (mut parts, mut is_whole) = (Vec::new(), true);
    let mut take = |bytes: &[u8]| {
        let bytes = &*mended(bytes);
        let message = Some(bytes).filter(|bytes| nested(bytes) <= DEEPEST);
        match message.and_then(|bytes| MessageParser::default().parse(bytes)) {
            Some(message) => is_whole &= gather(&message, &mut parts),
            None => is_whole = false,
        }
    };
    match bytes.starts_with(b"From ") {
        true => MessageIterator::new(bytes).map_while(Result::ok).for_each(|it| take(it.contents())),
        false => take(bytes),
    }
    (parts, is_whole)
}

fn gather(message: &Message<'_>, parts: &mut Vec<Vec<u8>>) -> bool {
    let mut is_whole = !is_encrypted(message);
    for part in &message.parts {
        let mut said: Vec<String> = part.attachment_name().map(str::to_owned).into_iter().collect();
        for header in &part.headers {
            let addresses = header.value.as_address().into_iter().flat_map(Address::iter);
            let texts = header.value.as_text_list().unwrap_or_default().iter().map(ToString::to_string);
            said.extend(texts);
            said.extend(
                addresses.map(|it| {
                    format!("{} {}", it.name().unwrap_or_default(), it.address().unwrap_or_default())
                }),
            );
        }
        parts.push(said.join("\n").into_bytes());
        match &part.body {
            PartType::Text(_) | PartType::Html(_) => {
                parts.extend(text(message, part).map(String::into_bytes));
                parts.extend(part.text_contents().map(|text| text.as_bytes().to_vec()));
            }
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => parts.push(bytes.to_vec()),
            PartType::Message(message) => is_whole &= gather(message, parts),
            PartType::Multipart(_) => {}
        }
        is_whole &= !is_damaged(message, part);
    }
    is_whole
}

/// What a part says, in the charset that it is really in.
fn text(message: &Message<'_>, part: &MessagePart<'_>) -> Option<String> {
    let (read, is_page) = match &part.body {
        PartType::Text(text) => (text, false),
        PartType::Html(text) => (text, true),
        _ => return None,
    };
    let declared = part.content_type().and_then(|kind| kind.attribute("charset"));
    let bytes = || {
        let written = written(message, part)?;
        match part.encoding {
            Encoding::Base64 => base64_decode(written),
            Encoding::QuotedPrintable => quoted_printable_decode(written),
            Encoding::None => Some(written.to_vec()),
        }
    };
    let doubted = if declared.is_some_and(is_certain) { None } else { bytes() };
    let text = doubted.map_or_else(|| read.to_string(), |bytes| guessed(&bytes, is_page));
    Some(if is_page { page::text(&text) } else { text })
}

/// The bytes of a part as they stand in the mail.
fn written<'m>(message: &'m Message<'_>, part: &MessagePart<'_>) -> Option<&'m [u8]> {
    let [start, end] = [part.offset_body, part.offset_end].map(|at| usize::try_from(at).ok());
    message.raw_message().get(start?..end?)
}

/// Whether a part breaks off, or its parts can't be told from one another.
fn is_damaged(message: &Message<'_>, part: &MessagePart<'_>) -> bool {
    let is_mixed = part.content_type().is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("multipart"));
    if is_mixed && !matches!(part.body, PartType::Multipart(_)) || part.is_encoding_problem {
        return true;
    }
    if part.encoding != Encoding::Base64 {
        return false;
    }
    let bytes = written(message, part).unwrap_or_default().iter();
    let signs = bytes.filter(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(byte)).count();
    !signs.is_multiple_of(4)
}

/// How many messages may stand within one another, at most: how often one is named.
fn nested(bytes: &[u8]) -> usize {
    let finder = memchr::memmem::Finder::new(b"/rfc822");
    let lower = bytes.to_ascii_lowercase();
    finder.find_iter(&lower).count()
}

fn take_head(message: &Message<'_>, mail: &mut Mail) {
    let sender =
        message.from().and_then(Address::first).or_else(|| message.sender().and_then(Address::first));
    if let Some(sender) = sender {
        mail.name = sender.name().unwrap_or_default().to_owned();
        mail.email = sender.address().unwrap_or_default().to_owned();
    }
    let senders = message.header_values(HeaderName::From).filter_map(|from| from.as_address());
    let number: usize = senders.map(|from| from.iter().count()).sum();
    if number > 1 {
        mail.told.push(message!("mail-senders", number = number));
    }
    mail.subject = message.subject().unwrap_or_default().to_owned();
    let received = message.received().and_then(|received| day(received.date.as_ref()?));
    let received = received.map(|day| (day, "Received"));
    mail.received = received.or_else(|| Some((day(message.date()?)?, "Date")));
}

/// The day of a moment in Europe/Amsterdam; none where no clock tells such a moment.
fn day(moment: &DateTime) -> Option<Day> {
    let is_real = moment.is_valid() && (1990..2200).contains(&moment.year);
    is_real.then(|| Moment { seconds: moment.to_timestamp(), offset: 0 }.day())
}

/// Whether only whoever it was sent to can read it.
fn is_encrypted(message: &Message<'_>) -> bool {
    let kind = message.content_type();
    kind.is_some_and(|kind| {
        let below = kind.subtype().unwrap_or_default().to_lowercase();
        let is_signed = kind.attribute("smime-type").is_some_and(|it| it.eq_ignore_ascii_case("signed-data"));
        below == "encrypted" || below.ends_with("pkcs7-mime") && !is_signed
    })
}

fn take_attachment(part: &MessagePart<'_>, mail: &mut Mail) {
    let kind = part.content_type().and_then(|kind| kind.subtype()).unwrap_or_default().to_lowercase();
    let ending = match (&part.body, kind.as_str()) {
        (PartType::Message(_), _) => "eml",
        (_, "pdf") => "pdf",
        (_, "jpeg") => "jpg",
        (_, "png") => "png",
        (PartType::Html(_), _) => "html",
        (PartType::Text(_), _) => "txt",
        _ => "bin",
    };
    if kind == "ms-tnef" {
        mail.attach("winmail.dat", ending, part.contents().to_vec());
        return;
    }
    if let PartType::Message(_) = &part.body {
        mail.told.push(message!("mail-forwarded"));
        let name = part.attachment_name().filter(|name| super::is_mail(name)).unwrap_or_default();
        mail.attach(name, ending, part.contents().to_vec());
        return;
    }
    // A signature says nothing to a reader, and stays in the original.
    if ["pgp-signature", "pkcs7-signature", "x-pkcs7-signature"].contains(&kind.as_str()) {
        return;
    }
    mail.attach(part.attachment_name().unwrap_or_default(), ending, part.contents().to_vec());
}
