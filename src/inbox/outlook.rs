//! A message that Outlook saved (`.msg`): a compound file of properties.

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use super::charset::guessed;
use super::{LARGEST, Mail, page, rtf};
use crate::calendar::Day;
use crate::trail::Moment;

type File<'b> = CompoundFile<Cursor<&'b [u8]>>;

/// So many attachments are looked for.
const MOST: usize = 1000;
/// The list of what has no length of its own, such as moments.
const FIXED: &str = "/__properties_version1.0";
/// What stands before it in the message itself, in bytes.
const HEAD: usize = 32;
/// Moments count in tenths of microseconds from 1601.
const TICKS: u64 = 10_000_000;
const UNTIL_1970: i64 = 11_644_473_600;

const SUBJECT: &str = "0037";
const SENDER: [&str; 2] = ["0C1A", "0042"];
const ADDRESS: [&str; 4] = ["5D01", "5D02", "0C1F", "0065"];
const TEXT: &str = "1000";
const MARKUP: &str = "1013";
const RICH: &str = "1009";
const KIND: &str = "001A";
const NAMES: [&str; 2] = ["3707", "3704"];
const CONTENT: &str = "3701";
const DELIVERED: u16 = 0x0e06;
const SUBMITTED: u16 = 0x0039;

/// The message; none where it is no such file.
pub(super) fn read(bytes: &[u8]) -> Option<Mail> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).ok()?;
    stream(&mut file, FIXED)?;
    let mut mail = Mail { subject: text(&mut file, "/", SUBJECT).unwrap_or_default(), ..Mail::default() };
    mail.name = SENDER.iter().find_map(|tag| text(&mut file, "/", tag)).unwrap_or_default();
    let addresses: Vec<String> = ADDRESS.iter().filter_map(|tag| text(&mut file, "/", tag)).collect();
    // What Exchange calls somebody within an organisation is no address.
    mail.email = addresses.into_iter().find(|address| address.contains('@')).unwrap_or_default();
    let moment = |file: &mut File<'_>, tag| moment(&stream(file, FIXED)?, tag);
    let delivered = moment(&mut file, DELIVERED).map(|day| (day, "Received"));
    mail.received = delivered.or_else(|| Some((moment(&mut file, SUBMITTED)?, "Date")));
    let kind = text(&mut file, "/", KIND).unwrap_or_default();
    if kind.to_uppercase().starts_with("IPM.NOTE.SMIME") && !kind.to_uppercase().contains("MULTIPARTSIGNED") {
        mail.told.push(message!("mail-encrypted"));
        return Some(mail);
    }
    let markup = |file: &mut File<'_>| {
        let bytes = stream(file, &format!("/__substg1.0_{MARKUP}0102"))?;
        Some(page::text(&guessed(&bytes, true)))
    };
    mail.text = match text(&mut file, "/", TEXT).filter(|text| !text.trim().is_empty()) {
        Some(text) => text,
        None => markup(&mut file).or_else(|| rich(&mut file)).unwrap_or_else(|| {
            mail.told.push(message!("mail-no-text"));
            String::new()
        }),
    };
    for at in 0..MOST {
        let folder = format!("/__attach_version1.0_#{at:08X}");
        if !file.is_storage(&folder) {
            break;
        }
        let name =
            NAMES.iter().find_map(|tag| text(&mut file, &format!("{folder}/"), tag)).unwrap_or_default();
        match stream(&mut file, &format!("{folder}/__substg1.0_{CONTENT}0102")) {
            Some(bytes) => mail.attach(&name, "bin", bytes),
            None => mail.told.push(message!("mail-within")),
        }
    }
    Some(mail)
}

/// The text where it is kept with its layout alone.
fn rich(file: &mut File<'_>) -> Option<String> {
    let text = rtf::text(&stream(file, &format!("/__substg1.0_{RICH}0102"))?)?;
    (!text.trim().is_empty()).then_some(text)
}

fn stream(file: &mut File<'_>, path: &str) -> Option<Vec<u8>> {
    let opened = file.open_stream(path).ok()?;
    let mut bytes = Vec::new();
    opened.take(LARGEST as u64).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// A text in UTF-16, or in the signs of Windows.
fn text(file: &mut File<'_>, folder: &str, tag: &str) -> Option<String> {
    let path = |kind: &str| format!("{folder}__substg1.0_{tag}{kind}");
    if let Some(bytes) = stream(file, &path("001F")) {
        let units = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        let text: String =
            char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        return Some(text.trim_end_matches('\0').to_owned());
    }
    let bytes = stream(file, &path("001E"))?;
    Some(guessed(&bytes, false).trim_end_matches('\0').to_owned())
}

/// The day of a moment among the properties.
fn moment(properties: &[u8], tag: u16) -> Option<Day> {
    let entries = properties.get(HEAD..)?.chunks_exact(16);
    let mut entries =
        entries.filter(|entry| entry[..4] == [0x40, 0, tag.to_le_bytes()[0], tag.to_le_bytes()[1]]);
    let entry = entries.next()?;
    let ticks = u64::from_le_bytes(entry[8..16].try_into().ok()?);
    let seconds = i64::try_from(ticks / TICKS).ok()? - UNTIL_1970;
    // From 1990 to 2200: what else is no moment at which anyone wrote.
    (631_152_000..7_258_118_400).contains(&seconds).then(|| Moment { seconds, offset: 0 }.day())
}
