//! The files that were given with a form: they are kept while it goes to and fro, and a mail among them
//! is taken apart once.

use std::sync::Arc;

use super::shelf::Takes;
use crate::calendar::Day;
use crate::commands::editing::Paper;
use crate::commands::new::mail::Letter;
use crate::dossier::DocumentKind;
use crate::dossier::names::document_name;
use crate::inbox::is_mail;

/// A file as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Upload {
    /// The name that it had.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// The same, with what it gives where it is a mail.
#[derive(Debug)]
pub(super) enum File {
    Plain(Upload),
    Mail(Letter),
}

impl File {
    pub(super) fn of(upload: Upload) -> Self {
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
                vec![Paper { name: document_name(name), bytes: upload.bytes.clone(), kind, day, from: None }]
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
