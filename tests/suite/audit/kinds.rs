//! Signatures of kinds that are not verified here.

use super::{SECRETARY, Signing, key};

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
