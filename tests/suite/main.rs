//! The integration suite: the built program, run on records in temporary folders.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bad_input;
mod command_line;
mod properties;
mod regulation;
mod rules;
mod sister;
mod support;
