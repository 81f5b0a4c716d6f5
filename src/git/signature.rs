//! Signatures of SSH on commits, verified offline against the keys in people.yaml.
//!
//! The form is that of OpenSSH's `PROTOCOL.sshsig`, with the namespace `git`.

use std::collections::HashMap;

use git2::{ErrorCode, Oid, Sort};
use ssh_key::public::KeyData;
use ssh_key::{HashAlg, PublicKey, SshSig};

use super::{Records, Result, object_id, oid};
use crate::calendar::Day;
use crate::ledger::SignatureState;
use crate::people::{People, Person};
use crate::trail::{Moment, ObjectId};

/// What git signs is signed for this purpose.
const NAMESPACE: &str = "git";

impl Records {
    /// What the signature is worth of each commit between `since` and `tip` that must have one, the
    /// oldest first.
    ///
    /// `demands` tells for the day of a commit whether it must be signed; once a commit must, so
    /// must all that follow it, whatever day they state.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn signatures(
        &self,
        since: Option<ObjectId>,
        tip: ObjectId,
        people: &People,
        demands: impl Fn(Day) -> bool,
    ) -> Result<Vec<(ObjectId, SignatureState)>> {
        let mut order = self.repository.revwalk()?;
        order.set_sorting(Sort::TOPOLOGICAL | Sort::REVERSE)?;
        order.push(oid(tip)?)?;
        if let Some(since) = since {
            order.hide(oid(since)?)?;
        }
        let keys = keys(people);
        let mut required: HashMap<Oid, bool> = HashMap::new();
        let mut states = Vec::new();
        for id in order {
            let commit = self.repository.find_commit(id?)?;
            let mut is_required = demands(day(&commit));
            for parent in commit.parents() {
                is_required |= match required.get(&parent.id()) {
                    Some(known) => *known,
                    None => self.has_begun(parent.id(), &demands)?,
                };
            }
            required.insert(commit.id(), is_required);
            if is_required {
                states.push((object_id(commit.id()), self.signature(&commit, people, &keys)?));
            }
        }
        Ok(states)
    }

    /// Whether `tip` or a commit before it must be signed. The nearest is nearly always the answer,
    /// so this looks far back only where signing has not begun.
    fn has_begun(&self, tip: Oid, demands: &impl Fn(Day) -> bool) -> Result<bool> {
        let mut order = self.repository.revwalk()?;
        order.push(tip)?;
        for id in order {
            if demands(day(&self.repository.find_commit(id?)?)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn signature(
        &self,
        commit: &git2::Commit<'_>,
        people: &People,
        keys: &HashMap<KeyData, &Person>,
    ) -> Result<SignatureState> {
        let (signature, payload) = match self.repository.extract_signature(&commit.id(), None) {
            Ok(signed) => signed,
            Err(error) if error.code() == ErrorCode::NotFound => return Ok(SignatureState::Missing),
            Err(error) => return Err(error.into()),
        };
        let armour = String::from_utf8_lossy(&signature).trim().to_owned() + "\n";
        if !armour.contains("BEGIN SSH SIGNATURE") {
            return Ok(SignatureState::Unsupported);
        }
        let Ok(signature) = SshSig::from_pem(&armour) else { return Ok(SignatureState::Bad) };
        let key = PublicKey::from(signature.public_key().clone());
        if key.verify(NAMESPACE, &payload, &signature).is_err() {
            return Ok(SignatureState::Bad);
        }
        let Some(owner) = keys.get(key.key_data()) else {
            return Ok(SignatureState::Unlisted(key.fingerprint(HashAlg::Sha256).to_string()));
        };
        let stated = [commit.author(), commit.committer()];
        let is_own = stated.iter().any(|signature| {
            let address = String::from_utf8_lossy(signature.email_bytes()).into_owned();
            people.of_address(&address).is_some_and(|person| person.key.value == owner.key.value)
        });
        Ok(if is_own { SignatureState::Good } else { SignatureState::OfAnother(owner.name.clone()) })
    }
}

/// The day on which a commit was made.
fn day(commit: &git2::Commit<'_>) -> Day {
    let when = commit.committer().when();
    Moment { seconds: when.seconds(), offset: when.offset_minutes() }.day()
}

/// Whose each key is. Keys that can't be read were reported when people.yaml was.
fn keys(people: &People) -> HashMap<KeyData, &Person> {
    let all = people.all().iter().flat_map(|person| person.signing_keys.iter().map(move |key| (person, key)));
    let read = all.filter_map(|(person, key)| {
        Some((PublicKey::from_openssh(&key.value).ok()?.key_data().clone(), person))
    });
    read.collect()
}
