//! Editing: what is typed for people, and what stays as it was.

mod bytes;
mod checking;
mod editor;
mod given;
mod hidden;
mod keystrokes;
mod leading;
mod misnamed;
mod naming;
mod offered;
mod renumbering;
mod replay;
mod schemas;
mod server;
mod shells;
mod terminal;
mod verbs;
