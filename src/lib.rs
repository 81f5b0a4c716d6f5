//! klacht
//!
//! floor 1: source, vocabulary, calendar, locale
//! floor 2: diagnostic, regulation, people, dossier, parse

pub mod agenda;
pub mod anonymity;
pub mod assess;
pub mod calendar;
pub mod case;
pub mod commands;
pub mod deadline;
pub mod diagnostic;
pub mod dossier;
pub mod locale;
pub mod parse;
pub mod people;
pub mod printer;
pub mod register;
pub mod regulation;
pub mod report;
pub mod rules;
pub mod site;
pub mod source;
pub mod state;
pub mod store;
pub mod vocabulary;
