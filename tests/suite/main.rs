//! The integration suite: the built program, run on records in temporary folders, and the law of
//! floors.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod association;
mod audit;
mod bad_input;
mod build;
mod cache;
mod command_line;
mod commit;
mod demo;
mod figures;
mod floors;
mod formats;
mod git;
mod init;
mod judge;
mod leak;
mod log;
mod properties;
mod push;
mod push_history;
mod regulation;
mod repository;
mod rules;
mod since;
mod sister;
mod support;
mod trail_pages;
