//! One binary for all tests that need no browser.

mod floors;
