//! The integration suite: the built program, run on records in temporary folders, and the law of
//! floors.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod association;
mod bad_input;
mod build;
mod command_line;
mod commit;
mod demo;
mod figures;
mod floors;
mod git;
mod init;
mod leak;
mod properties;
mod push;
mod regulation;
mod rules;
mod sister;
mod support;
