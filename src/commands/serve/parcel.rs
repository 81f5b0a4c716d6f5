//! What a form brings: its fields, and the files with them.

use std::io::{self, Read};
use std::sync::Arc;

use memchr::memmem;
use oxhttp::model::header::CONTENT_TYPE;
use oxhttp::model::{Body, Request};
use percent_encoding::percent_decode_str;

use super::given::{File, Given, Upload};
use super::shelf::Shelf;
use crate::commands::Result as Done;
use crate::unseen::is_unseen;

/// So much a form may bring, files and all.
pub(super) const LARGEST: u64 = 64 * 1024 * 1024;

/// The fields of a form itself: its token, what was given before, and that it is only looked at.
pub(super) const FORM: &str = "_form";
pub(super) const KEPT: &str = "_kept";
pub(super) const LOOK: &str = "_look";

/// The fields of a form in their order, and its files.
#[derive(Debug, Clone, Default)]
pub(super) struct Parcel {
    fields: Vec<(String, String)>,
    /// The files that came with it.
    pub(super) files: Vec<Upload>,
    /// All files that were given with the form.
    pub(super) given: Vec<Given>,
    /// Whether something that was given is there no more.
    pub(super) is_lacking: bool,
    /// Why what was filled in was not recorded.
    pub(super) refused: Vec<String>,
}

/// Why it can't be taken.
#[derive(Debug)]
pub(super) enum Refusal {
    TooLarge,
    Unread,
}

impl From<io::Error> for Refusal {
    fn from(_: io::Error) -> Self {
        Self::Unread
    }
}

impl Parcel {
    /// Reads what was posted, up to the largest that may be.
    pub(super) fn of(request: &mut Request<Body>) -> Result<Self, Refusal> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let kind = kind.unwrap_or_default().to_owned();
        let mut bytes = Vec::new();
        request.body_mut().take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            return Err(Refusal::TooLarge);
        }
        let is_in_parts = kind.to_ascii_lowercase().starts_with("multipart/form-data");
        let parcel = match kind.split_once("boundary=").filter(|_| is_in_parts) {
            Some((_, boundary)) => {
                let boundary = boundary.split(';').next().unwrap_or_default().trim().trim_matches('"');
                parts(&bytes, boundary).ok_or(Refusal::Unread)?
            }
            None => Self { fields: pairs(&bytes), ..Self::default() },
        };
        Ok(parcel)
    }

    /// Whether nothing was posted.
    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Whether a field came with it, filled in or not.
    pub(super) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(key, _)| key == name)
    }

    /// The value of a field that was filled in; what was chosen several times stands with commas between.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let filled = self.fields.iter().filter(|(key, value)| key == name && !value.trim().is_empty());
        let values: Vec<&str> = filled.map(|(_, value)| value.as_str()).collect();
        (!values.is_empty()).then(|| values.join(", "))
    }

    /// The first field in which a character stands that nobody sees, and that character.
    pub(super) fn unseen(&self) -> Option<(&str, char)> {
        self.fields
            .iter()
            .find_map(|(key, value)| Some((key.as_str(), value.chars().find(|it| is_unseen(*it))?)))
    }

    /// The same without characters that nobody sees.
    pub(super) fn seen(mut self) -> Self {
        self.fields.iter_mut().for_each(|(_, value)| value.retain(|sign| !is_unseen(sign)));
        self
    }

    /// The same with another value of a field.
    pub(super) fn put(&mut self, name: &str, value: String) {
        self.fields.retain(|(key, _)| key != name);
        self.fields.push((name.to_owned(), value));
    }

    /// What was filled in of a dossier or an event: the fields of the form itself begin with `_`.
    pub(super) fn filled(&self) -> Vec<(String, String)> {
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in self.fields.iter().filter(|(name, _)| !name.starts_with('_')) {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        let value = |name: &str| Some((name.to_owned(), self.get(name)?.trim().replace("\r\n", "\n")));
        names.into_iter().filter_map(value).collect()
    }
}

impl Parcel {
    /// Whether it is only asked what would be written.
    pub(super) fn is_look(&self) -> bool {
        self.get(LOOK).is_some()
    }

    /// Puts what it brings with what was given before. Who only looks brings names in the place of files.
    pub(super) fn put_by(&mut self, shelf: &Shelf<Arc<File>>) -> Done<()> {
        let keys = self.get(KEPT).unwrap_or_default();
        for key in keys.split(", ").filter(|key| !key.is_empty()) {
            match shelf.look(key) {
                Some(file) => self.given.push(Given { key: key.to_owned(), file, is_new: false }),
                None => self.is_lacking = true,
            }
        }
        for upload in std::mem::take(&mut self.files) {
            let (key, file) = match self.is_look() {
                true => (String::new(), Arc::new(File::Plain(upload))),
                false => {
                    let file = Arc::new(File::of(upload));
                    (shelf.keep(Arc::clone(&file))?, file)
                }
            };
            self.given.push(Given { key, file, is_new: true });
        }
        Ok(())
    }
}

/// Fields as they stand in an address, or in a form without files.
pub(super) fn pairs(bytes: &[u8]) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(bytes);
    let decoded = |part: &str| percent_decode_str(&part.replace('+', " ")).decode_utf8_lossy().into_owned();
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(k, v)| (decoded(k), decoded(v)))
        .collect()
}

/// The parts of `multipart/form-data`; none when it is not whole.
fn parts(bytes: &[u8], boundary: &str) -> Option<Parcel> {
    let mark = format!("\r\n--{boundary}").into_bytes();
    // The first mark has no line end above it.
    let mut rest = bytes.strip_prefix(&mark[2..])?;
    let mut parcel = Parcel::default();
    while !rest.starts_with(b"--") {
        let part = rest.strip_prefix(b"\r\n")?;
        let head = memmem::find(part, b"\r\n\r\n")?;
        let body = &part[head + 4..];
        let end = memmem::find(body, &mark)?;
        let headers = String::from_utf8_lossy(&part[..head]);
        parcel.take(&headers, &body[..end])?;
        rest = &body[end + mark.len()..];
    }
    Some(parcel)
}

impl Parcel {
    fn take(&mut self, headers: &str, body: &[u8]) -> Option<()> {
        let mut lines = headers.lines();
        let about = lines.find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"))?;
        let name = parameter(about, "name")?;
        match parameter(about, "filename") {
            // A field for files in which none was chosen.
            Some(file) if file.is_empty() && body.is_empty() => {}
            Some(file) => self.files.push(Upload { name: file, bytes: body.to_vec() }),
            None => self.fields.push((name, String::from_utf8_lossy(body).into_owned())),
        }
        Some(())
    }
}

/// The value of a parameter in quotes. Browsers write a quote within as `%22`.
fn parameter(line: &str, name: &str) -> Option<String> {
    let (_, behind) = line.split_once(&format!("; {name}=\""))?;
    Some(behind.split('"').next()?.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &[u8] = b"--x\r\nContent-Disposition: form-data; name=\"reden\"\r\n\r\nTe\r\nlaat\r\n\
        --x\r\nContent-Disposition: form-data; name=\"_file\"; filename=\"a%22b.txt\"\r\nContent-Type: text/plain\
        \r\n\r\n\r\n--\r\n\x00\xff\r\n--x\r\nContent-Disposition: form-data; name=\"_file\"; filename=\"\"\r\n\r\n\r\n--x--\r\n";

    #[test]
    fn fields_and_files_come_byte_for_byte_and_what_is_cut_off_is_refused() {
        let parcel = parts(WHOLE, "x").expect("it is whole");
        assert_eq!(parcel.get("reden").as_deref(), Some("Te\r\nlaat"));
        assert_eq!(parcel.filled(), [("reden".to_owned(), "Te\nlaat".to_owned())]);
        let file = Upload { name: "a\"b.txt".to_owned(), bytes: b"\r\n--\r\n\x00\xff".to_vec() };
        assert_eq!(parcel.files, [file]);
        let end = WHOLE.len() - 4;
        for cut in 0..end {
            assert!(parts(&WHOLE[..cut], "x").is_none(), "cut off at {cut}");
        }
    }

    #[test]
    fn what_an_address_says_is_read_as_it_was_typed() {
        let typed = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        assert_eq!(pairs(b"a=1+2&b=%C3%A9%26&c"), [typed("a", "1 2"), typed("b", "\u{e9}&"), typed("c", "")]);
    }
}
