//! klacht
//!
//! floor 1: source, vocabulary, calendar, locale
//! floor 2: diagnostic, regulation, people, dossier, parse

pub mod calendar;
pub mod diagnostic;
pub mod dossier;
pub mod locale;
pub mod parse;
pub mod people;
pub mod regulation;
pub mod report;
pub mod source;
pub mod vocabulary;
