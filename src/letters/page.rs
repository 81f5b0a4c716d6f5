//! A letter as a page to print.

use serde::Serialize;

use super::{Letter, LetterKind, Line, Piece};
use crate::locale::{Labels, Language};
use crate::site::templates::{Override, TemplateError, Templates};

#[derive(Serialize)]
struct Site {
    language: &'static str,
}

#[derive(Serialize)]
struct PieceView {
    text: String,
    mark: bool,
}

#[derive(Serialize)]
struct View {
    is_cover: bool,
    sender: Vec<Vec<PieceView>>,
    to: Vec<Vec<PieceView>>,
    date: Vec<Vec<PieceView>>,
    reference: Vec<Vec<PieceView>>,
    subject: Vec<Vec<PieceView>>,
    text: Vec<Vec<PieceView>>,
    signature: Vec<Vec<PieceView>>,
}

/// The letter as a page, by the repository's own template where it has one.
///
/// # Errors
/// The template can't be used.
pub fn page(letter: &Letter, language: Language, overrides: &[Override]) -> Result<Vec<u8>, TemplateError> {
    let site = Site { language: language.code() };
    let templates = Templates::load("letters", overrides, &Labels::default(), &site)?;
    let view = View {
        is_cover: letter.kind == LetterKind::Cover,
        sender: lines(&letter.sender),
        to: lines(&letter.to),
        date: lines(&letter.date),
        reference: lines(&letter.reference),
        subject: lines(&letter.subject),
        text: lines(&letter.text),
        signature: lines(&letter.signature),
    };
    let page = templates.render("letters/letter.html", String::new(), &"", &view)?;
    Ok(page.bytes)
}

fn lines(lines: &[Line]) -> Vec<Vec<PieceView>> {
    let piece = |piece: &Piece| PieceView { text: piece.text(), mark: piece.is_mark() };
    lines.iter().map(|line| line.iter().map(piece).collect()).collect()
}
