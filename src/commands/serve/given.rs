//! The files that were given with a form: they are kept while it goes to and fro, and a mail among them
//! is taken apart once.

use std::sync::Arc;

use super::parcel::{Parcel, Upload};
use super::shelf::{Shelf, Takes};
use crate::calendar::Day;
use crate::commands::Result;
use crate::commands::editing::Paper;
use crate::commands::new::mail::Letter;
use crate::dossier::DocumentKind;
use crate::dossier::names::safe_name;
use crate::inbox::is_mail;

/// The fields of a form itself: its token, what was given before, and that it is only looked at.
pub(super) const FORM: &str = "_form";
pub(super) const KEPT: &str = "_kept";
pub(super) const LOOK: &str = "_look";

/// A file as it was given.
#[derive(Debug)]
pub(super) enum File {
    Plain(Upload),
    Mail(Letter),
}

impl File {
    fn of(upload: Upload) -> Self {
        if is_mail(&upload.name) {
            return Self::Mail(Letter::of(upload.name, upload.bytes));
        }
        Self::Plain(upload)
    }

    pub(super) fn name(&self) -> &str {
        match self {
            Self::Plain(upload) => &upload.name,
            Self::Mail(letter) => &letter.file,
        }
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Plain(upload) => &upload.bytes,
            Self::Mail(letter) => &letter.bytes,
        }
    }

    /// As documents, of a mail what is attached too.
    pub(super) fn papers(&self, kind: DocumentKind, day: Day) -> Vec<Paper> {
        match self {
            Self::Plain(upload) => {
                let name = upload.name.rsplit(['/', '\\']).next().unwrap_or_default();
                vec![Paper { name: safe_name(name), bytes: upload.bytes.clone(), kind, day }]
            }
            Self::Mail(letter) => letter.clone().papers(kind, day),
        }
    }
}

impl Takes for Arc<File> {
    fn size(&self) -> usize {
        let attached = match &**self {
            File::Plain(_) => 0,
            File::Mail(letter) => letter.mail.attachments.iter().map(|it| it.bytes.len()).sum(),
        };
        self.bytes().len() + attached
    }
}

/// A file with the name under which it waits.
#[derive(Debug, Clone)]
pub(super) struct Given {
    pub(super) key: String,
    pub(super) file: Arc<File>,
    /// Whether it came with this parcel, so that nobody has seen yet what it gives.
    pub(super) is_new: bool,
}

impl Given {
    /// What it is called, and how large it is.
    pub(super) fn label(&self) -> String {
        let size = self.file.bytes().len().div_ceil(1024);
        format!("{} ({size} kB)", crate::printer::visible(self.file.name()))
    }

    /// The mail, where it is one.
    pub(super) fn letter(&self) -> Option<&Letter> {
        match &*self.file {
            File::Mail(letter) => Some(letter),
            File::Plain(_) => None,
        }
    }
}

impl Parcel {
    /// Whether it is only asked what would be written.
    pub(super) fn is_look(&self) -> bool {
        self.get(LOOK).is_some()
    }

    /// Puts what it brings with what was given before. Who only looks brings names in the place of files.
    pub(super) fn put_by(&mut self, shelf: &Shelf<Arc<File>>) -> Result<()> {
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
