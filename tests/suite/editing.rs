//! Editing: what is typed for people, and what stays as it was.

mod bytes;
mod hidden;
mod schemas;
mod server;
mod terminal;
mod verbs;
