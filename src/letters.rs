//! Letters that go out: what each says, from the dossier and the regulation, as a page to print and as
//! a document on the office's own letterhead.
//!
//! What only a person can write is marked, so that no letter is taken for finished without it.

mod compose;
mod docx;
mod kinds;
mod marks;
mod page;

pub use self::compose::compose;
pub use self::docx::{LETTERHEAD, LetterheadError, document};
pub use self::kinds::{LetterKind, is_promised, recipients, sensible};
pub use self::marks::{Unreadable, is_unfinished, other_than};
pub use self::page::page;

/// Opens a passage that a person must write.
const OPENS: char = '⟦';
/// Closes it.
const CLOSES: char = '⟧';

/// A part of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// What is known.
    Text(String),
    /// What is known, large: the word on a cover sheet.
    Stamp(String),
    /// What a person must write: what is to be said there.
    Write(String),
}

impl Piece {
    /// What is known; it never looks like a mark.
    fn known(text: &str) -> Self {
        Self::Text(text.replace(OPENS, "[").replace(CLOSES, "]"))
    }

    /// As it stands in the letter.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Stamp(text) => text.clone(),
            Self::Write(what) => format!("{OPENS}{what}{CLOSES}"),
        }
    }

    /// Whether a person must write it.
    #[must_use]
    pub fn is_mark(&self) -> bool {
        matches!(self, Self::Write(_))
    }
}

/// A paragraph, or a line of an address.
pub type Line = Vec<Piece>;

/// A letter.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Which it is.
    pub kind: LetterKind,
    /// Who sends it: name, address and how to reach them.
    pub sender: Vec<Line>,
    /// To whom it goes.
    pub to: Vec<Line>,
    /// The day.
    pub date: Vec<Line>,
    /// The number that it is known by.
    pub reference: Vec<Line>,
    /// What it is about.
    pub subject: Vec<Line>,
    /// What it says, from the greeting on.
    pub text: Vec<Line>,
    /// Who signs it.
    pub signature: Vec<Line>,
}

impl Letter {
    /// Its parts by the names that a letterhead knows them by.
    #[must_use]
    pub fn parts(&self) -> [(&'static str, &[Line]); 7] {
        [
            ("afzender", &self.sender),
            ("aan", &self.to),
            ("datum", &self.date),
            ("kenmerk", &self.reference),
            ("onderwerp", &self.subject),
            ("tekst", &self.text),
            ("ondertekening", &self.signature),
        ]
    }

    /// What a person must still write, in order.
    #[must_use]
    pub fn marks(&self) -> Vec<String> {
        let pieces = self.parts().into_iter().flat_map(|(_, lines)| lines).flatten();
        pieces.filter(|piece| piece.is_mark()).map(Piece::text).collect()
    }
}
