//! Signatures of SSH on commits, verified offline against the keys in people.yaml.
//!
//! The form is that of OpenSSH's `PROTOCOL.sshsig`, with the namespace `git`.

use std::collections::HashMap;

use base64ct::{Base64, Encoding};
use git2::ErrorCode;
use ssh_key::public::KeyData;
use ssh_key::{Algorithm, EcdsaCurve, HashAlg, PublicKey, SshSig};

use super::commits::links;
use super::{Records, Result, oid};
use crate::ledger::SignatureState;
use crate::people::{People, Person};
use crate::trail::ObjectId;

/// What git signs is signed for this purpose.
const NAMESPACE: &str = "git";

/// The length of the version, which a signature begins with behind its mark.
const VERSION: usize = 4;

/// The priority of a store of objects that takes what is written before any on disk does.
const IN_FRONT: i32 = 1000;

impl Records {
    /// What the signature of a commit is worth, by the keys of these people.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn signature(&self, id: ObjectId, people: &People) -> Result<SignatureState> {
        let id = oid(id)?;
        let Ok(commit) = self.repository.find_commit(id) else {
            // Of one that git can't take apart nobody is known to have signed it.
            return links(&self.repository, id).map(|_| SignatureState::Missing);
        };
        self.signature_of(&commit, people, &keys(people))
    }

    /// How many of some commits have a good signature, by the keys of these people.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn good_signatures(&self, commits: &[ObjectId], people: &People) -> Result<usize> {
        let keys = keys(people);
        let mut good = 0;
        for id in commits {
            let commit = self.repository.find_commit(oid(*id)?)?;
            good += usize::from(self.signature_of(&commit, people, &keys)? == SignatureState::Good);
        }
        Ok(good)
    }

    /// Whether a commit is a merge of two that holds exactly what git makes of them by itself.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn is_clean_merge(&self, id: ObjectId) -> Result<bool> {
        let id = oid(id)?;
        if links(&self.repository, id)?.1.len() != 2 {
            return Ok(false);
        }
        let Ok(commit) = self.repository.find_commit(id) else { return Ok(false) };
        let [Ok(one), Ok(other)] = [commit.parent(0), commit.parent(1)] else { return Ok(false) };
        // What git merges is written in memory, and never to disk.
        self.repository.odb()?.add_new_mempack_backend(IN_FRONT)?;
        let mut index = self.repository.merge_commits(&one, &other, None)?;
        Ok(!index.has_conflicts() && index.write_tree_to(&self.repository)? == commit.tree_id())
    }

    fn signature_of(
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
        // Of a kind that is not known here, such as one by a certificate, no more than its name can be read.
        if kind_of_key(&armour).is_some_and(|kind| !is_verified_here(&kind)) {
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

/// The name of the kind of key by which a signature was made, as it stands in it.
fn kind_of_key(armour: &str) -> Option<String> {
    let lines = armour.lines().map(str::trim).filter(|line| !line.starts_with('-'));
    let bytes = Base64::decode_vec(&lines.collect::<String>()).ok()?;
    let key = measured(bytes.strip_prefix(b"SSHSIG")?.get(VERSION..)?)?;
    String::from_utf8(measured(key)?.to_vec()).ok()
}

/// What stands behind its length.
fn measured(bytes: &[u8]) -> Option<&[u8]> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.get(..usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

/// Whether signatures by keys of a kind are verified.
fn is_verified_here(kind: &str) -> bool {
    matches!(
        Algorithm::new(kind),
        Ok(Algorithm::Ed25519 | Algorithm::SkEd25519 | Algorithm::Ecdsa { curve: EcdsaCurve::NistP256 })
    )
}

/// Whose each key is. Keys that can't be read were reported when people.yaml was.
fn keys(people: &People) -> HashMap<KeyData, &Person> {
    let all = people.all().iter().flat_map(|person| person.signing_keys.iter().map(move |key| (person, key)));
    let read = all.filter_map(|(person, key)| {
        Some((PublicKey::from_openssh(&key.value).ok()?.key_data().clone(), person))
    });
    read.collect()
}
