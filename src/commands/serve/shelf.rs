//! What waits between two pages, each under a name that nobody can guess.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::commands::{Result, Trouble};
use crate::hexadecimal::digits;

/// So many are kept: who fills in forms has one or two before them.
const KEPT: usize = 64;
/// So many bytes they may take together; the last one stays whatever it takes.
const LARGEST: usize = 256 * 1024 * 1024;

/// Digits that nobody can guess.
pub(super) fn unguessable() -> Result<[u8; 32]> {
    let mut bytes = [0; 32];
    let refused =
        |error: getrandom::Error| Trouble::new(message!("trouble-serve")).because(error.to_string());
    getrandom::fill(&mut bytes).map_err(refused)?;
    Ok(bytes)
}

/// What takes so many bytes.
pub(super) trait Takes {
    fn size(&self) -> usize;
}

#[derive(Debug)]
pub(super) struct Shelf<T>(Mutex<VecDeque<(String, T)>>);

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T: Takes> Shelf<T> {
    fn all(&self) -> MutexGuard<'_, VecDeque<(String, T)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps it; the oldest make room.
    pub(super) fn keep(&self, it: T) -> Result<String> {
        let name = digits(&unguessable()?);
        let mut all = self.all();
        all.push_back((name.clone(), it));
        let room = |all: &VecDeque<(String, T)>| all.iter().map(|(_, it)| it.size()).sum::<usize>();
        while all.len() > KEPT || all.len() > 1 && room(&all) > LARGEST {
            all.pop_front();
        }
        Ok(name)
    }

    /// Takes it away: it serves once.
    pub(super) fn take(&self, name: &str) -> Option<T> {
        let mut all = self.all();
        let at = all.iter().position(|(known, _)| known == name)?;
        all.remove(at).map(|(_, it)| it)
    }
}

impl<T> Shelf<T> {
    /// Puts back under its name what was taken, to be taken again.
    pub(super) fn put_back(&self, name: String, it: T) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push_back((name, it));
    }
}

impl<T: Clone + Takes> Shelf<T> {
    /// The same again, while it is there.
    pub(super) fn look(&self, name: &str) -> Option<T> {
        self.all().iter().find(|(known, _)| known == name).map(|(_, it)| it.clone())
    }
}
