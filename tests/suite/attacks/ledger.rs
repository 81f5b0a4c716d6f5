//! Attacks on what klacht itself wrote down: seals, frozen figures, destruction records.

use super::{ARCHIVED, DESTRUCTIONS, LAST, LATER, LETTER, PHOTO, SEALS, Way, seal, way};
use crate::repository::{PROOF, Repository, SECRETARY};

const FIGURES: &str = "records/ledger/figures-2025.yaml";

fn edit(it: &Repository, path: &str, from: &str, to: &str) {
    it.replace(path, from, to);
    it.commit("Ledger", SECRETARY, LATER);
}

/// The value of a field of the only seal.
fn field(it: &Repository, name: &str) -> String {
    let text = it.office.read(SEALS);
    let rest = text.split_once(&format!("{name}: ")).unwrap().1;
    rest.split([',', '}']).next().unwrap().to_owned()
}

fn destruction(it: &Repository, number: &str, rest: &str) {
    it.write(
        DESTRUCTIONS,
        format!("vernietigingen:\n  - {{nummer: {number}, grond: art. 8, datum: 2026-06-11{rest}}}\n"),
    );
}

pub(super) fn attacks() -> Vec<Way> {
    [seals(), figures(), destructions()].into_iter().flatten().collect()
}

fn seals() -> Vec<Way> {
    vec![
        way("the day of a seal", |it| edit(it, SEALS, "datum: 2026-06-15", "datum: 2026-01-12")),
        way("the number of commits of a seal", |it| {
            let now = format!("commits: {}", field(it, "commits"));
            edit(it, SEALS, &now, "commits: 2");
        }),
        way("the digest of a seal", |it| {
            let digest = field(it, "sha256");
            edit(it, SEALS, &digest, &"0".repeat(64));
        }),
        way("the digest of a seal that is not the last", |it| {
            let digest = field(it, "sha256");
            seal(it);
            it.commit("Zegel", SECRETARY, LATER);
            let text = it.office.read(SEALS);
            it.write(SEALS, text.replacen(&digest, &"0".repeat(64), 1));
            it.commit("Ledger", SECRETARY, LAST);
        }),
        way("a seal put over an earlier commit", |it| {
            let (tip, parent) = (field(it, "tip"), it.git(&["rev-parse", "HEAD~2"]));
            edit(it, SEALS, &tip, &parent);
        }),
        way("a seal made to one of the first form, whose day is in no digest", |it| {
            edit(it, SEALS, " vorig: geen,", "")
        }),
        way("the list of seals removed", |it| {
            it.git(&["rm", "-q", SEALS]);
            it.commit("Weg", SECRETARY, LATER);
        }),
        way("the list of seals moved away, and then removed", |it| {
            it.git(&["mv", SEALS, "records/ledger/oud.yaml"]);
            it.commit("Opzij", SECRETARY, LATER);
            it.git(&["rm", "-q", "records/ledger/oud.yaml"]);
            it.commit("Weg", SECRETARY, LAST);
        }),
        way("a seal taken out across a version that is no UTF-8", |it| {
            it.write(SEALS, b"\xff");
            it.commit("Opgeslagen", SECRETARY, LATER);
            it.write(SEALS, "zegels: []\n");
            it.commit("Nog eens", SECRETARY, LAST);
        }),
        way("an invented destruction ends the epoch, and a seal is changed", |it| {
            destruction(it, "2020-001", &format!(", zegel: {}", field(it, "tip")));
            let digest = field(it, "sha256");
            edit(it, SEALS, &digest, &"0".repeat(64));
        }),
    ]
}

fn figures() -> Vec<Way> {
    vec![
        way("frozen figures removed, and frozen anew", |it| {
            let text = it.office.read(FIGURES);
            it.git(&["rm", "-q", FIGURES]);
            it.commit("Weg", SECRETARY, LATER);
            it.write(FIGURES, text.replace("groep: 3", "groep: 2"));
            it.commit("Opnieuw", SECRETARY, LAST);
        }),
        way("frozen figures changed", |it| edit(it, FIGURES, "klachten: 0", "klachten: 7")),
    ]
}

fn destructions() -> Vec<Way> {
    vec![
        way("a destruction record of a dossier that is still there", |it| {
            destruction(it, "2026-007", "");
            it.commit("Vernietigd", SECRETARY, LATER);
        }),
        way("a dossier removed with three lines that call it destroyed", |it| {
            destruction(it, "2026-007", "");
            it.git(&["rm", "-rq", ARCHIVED, LETTER, PHOTO]);
            it.commit("Vernietigd", SECRETARY, LATER);
        }),
        way("a destruction record changed", |it| edit(it, DESTRUCTIONS, "2023-001", "2023-002"))
            .with_a_destruction(),
        way("a destruction record removed", |it| {
            it.git(&["rm", "-q", DESTRUCTIONS]);
            it.commit("Weg", SECRETARY, LATER);
        })
        .with_a_destruction(),
    ]
}

impl Way {
    fn with_a_destruction(self) -> Self {
        let before = |it: &Repository| {
            destruction(it, "2023-001", &format!(", {PROOF}"));
            it.commit("Vernietigd", SECRETARY, "2026-06-09T12:00:00+0200");
        };
        Self { before, ..self }
    }
}
