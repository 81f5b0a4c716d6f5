//! Signatures of kinds that are not verified here.

use std::process::Command;

use super::{SECRETARY, Signing, key};
use crate::repository::succeed;

/// What can't be verified is told apart from what is false.
#[test]
fn a_signature_of_another_kind_is_told_as_such() {
    for kind in [["-t", "rsa", "-b", "2048"], ["-t", "ecdsa", "-b", "384"], ["-t", "ecdsa", "-b", "521"]] {
        let signing = Signing::new(&["-t", "ed25519"]);
        key(signing.keys.path(), "ander", &kind);
        signing.repository.write("records/README.md", "Een.\n");
        signing.commit("Andere soort", SECRETARY, "ander", "2026-06-10T10:00:00+0200");
        let findings = signing.findings();
        let told = "is van een soort die hier niet wordt nagekeken";
        assert!(findings.len() == 1 && findings[0].contains(told), "{kind:?}: {findings:?}");
    }
}

#[test]
fn a_signature_by_a_certificate_is_of_another_kind_too() {
    let signing = Signing::new(&["-t", "ed25519"]);
    let folder = signing.keys.path();
    key(folder, "ca", &["-t", "ed25519"]);
    key(folder, "ander", &["-t", "ed25519"]);
    let certify = ["-q", "-s", "ca", "-I", "bea", "-n", "bea", "ander.pub"];
    succeed(Command::new("ssh-keygen").current_dir(folder).args(certify));
    std::fs::rename(folder.join("ander-cert.pub"), folder.join("ander.pub")).unwrap();
    signing.repository.write("records/README.md", "Een.\n");
    signing.commit("Met certificaat", SECRETARY, "ander", "2026-06-10T10:00:00+0200");
    let findings = signing.findings();
    let told = "is van een soort die hier niet wordt nagekeken";
    assert!(findings.len() == 1 && findings[0].contains(told), "{findings:?}");
}
