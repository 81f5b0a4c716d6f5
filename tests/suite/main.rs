//! The integration suite: the built program, run on records in temporary folders, and the law of
//! floors.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "what a test writes is read by the test alone")]

mod added;
mod alone;
mod arguments;
mod association;
mod attacks;
mod audit;
mod avg;
mod bad_input;
mod build;
mod cache;
mod command_line;
mod commit;
mod complainant;
mod contradictions;
mod corrections;
mod courses;
mod demo;
mod destruction;
mod editing;
mod export;
mod figures;
mod floors;
mod folders;
mod formats;
mod git;
mod incomplete;
mod init;
mod judge;
mod kept;
mod leak;
mod ledger;
mod letters;
mod log;
mod mail;
mod modes;
mod one_fault;
mod one_number;
mod one_story;
mod outputs;
mod overdue;
mod own_words;
mod pack;
#[cfg(unix)]
mod paging;
mod private_pages;
mod promises;
mod properties;
mod push;
mod push_history;
mod regulation;
mod reminders;
mod repository;
mod rules;
mod said;
mod search;
mod serve;
mod since;
mod sister;
mod support;
mod tables;
mod texts;
mod trail_pages;
mod typing;
mod unread;
mod usage;
mod version;
#[cfg(unix)]
mod window;
mod year;
