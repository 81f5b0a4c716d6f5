//! Innocent ways of working on a sealed history: nothing is said of them.

use std::process::Command;

use super::{ARCHIVED, DESTRUCTIONS, LAST, LATER, LETTER, PEOPLE, REGULATION, SEALS, Way, seal, way};
use crate::repository::{DIRECTOR, EMPLOYEE, OPEN, PROOF, Repository, SECRETARY, succeed};

/// A server that merges under an address of its own.
const FORGE: &str = "Forge <noreply@forge.example>";
const FOLLOWED: &str = "datum: 2026-06-11, stap: opvolging, door: sdevries";
const DECISION: &str = "datum: 2026-06-11, stap: besluit, door: ddirks, uitkomst: toepasselijk";

pub(super) fn ways() -> Vec<Way> {
    [own_work(), clocks(), branches(), layout(), framework(), signed()].into_iter().flatten().collect()
}

fn follow(it: &Repository, when: &str) {
    it.append(OPEN, FOLLOWED);
    it.commit("Gebeld", SECRETARY, when);
}

fn own_work() -> Vec<Way> {
    vec![
        way("an event is added", |it| follow(it, LATER)),
        way("a typing error in an event, mended in the next commit", |it| {
            it.append(OPEN, &format!("{FOLLOWED}, opmerking: Gebled."));
            it.commit("Gebeld", SECRETARY, LATER);
            it.replace(OPEN, "Gebled.", "Gebeld.");
            it.commit("Tikfout", SECRETARY, LAST);
        }),
        way("one's own commit undone (git revert)", |it| {
            follow(it, LATER);
            it.git(&["revert", "--no-commit", "HEAD"]);
            it.commit("Revert", SECRETARY, LAST);
        }),
        way("one's own commit that began a dossier undone (git revert)", |it| {
            let another = it.office.read(OPEN).replace("nummer: 2026-006", "nummer: 2026-007");
            it.write("records/complaints/2026/2026-007.md", another);
            it.commit("2026-007", SECRETARY, LATER);
            it.git(&["revert", "--no-commit", "HEAD"]);
            let undone = it.git(&["rev-parse", "HEAD"]);
            it.commit(&format!("Revert\n\nThis reverts commit {}.", undone.trim()), SECRETARY, LAST);
        }),
        way("the last commit made again (git commit --amend)", |it| {
            it.append(OPEN, &format!("{FOLLOWED}, opmerking: Gebled."));
            it.commit("Gebeld", SECRETARY, LATER);
            it.replace(OPEN, "Gebled.", "Gebeld.");
            it.git(&["add", "-A"]);
            it.git(&["commit", "-q", "--amend", "--no-edit"]);
        }),
        way("something changed and put back", |it| {
            it.replace(OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
            it.commit("Anders", SECRETARY, LATER);
            it.replace(OPEN, "06-05, stap: ontvangen", "06-08, stap: ontvangen");
            it.commit("Terug", DIRECTOR, LAST);
        }),
        way("a correction, by whoever recorded the event", |it| {
            let correction = "datum: 2026-06-11, stap: correctie, door: sdevries, op: {stap: geregistreerd}";
            it.append(OPEN, &format!("{correction}, wordt: {{datum: 2026-06-08}}, reden: Een dag eerder."));
            it.commit("Correctie", SECRETARY, LATER);
        }),
        way("an empty commit", |it| _ = it.git(&["commit", "-q", "--allow-empty", "-m", "Leeg"])),
        way("two seals on one day", |it| {
            seal(it);
            it.commit("Zegel", SECRETARY, LATER);
            seal(it);
            it.commit("Zegel", SECRETARY, LAST);
        }),
        way("a document under another name", |it| {
            it.git(&["mv", LETTER, "records/complaints/2026/2026-007/klachtbrief.pdf"]);
            it.replace(ARCHIVED, "bestand: brief.pdf", "bestand: klachtbrief.pdf");
            it.commit("Hernoemd", SECRETARY, LATER);
        }),
        way("a dossier under another number", |it| {
            let eight = OPEN.replace("006", "008");
            it.git(&["mv", OPEN, &eight]);
            it.replace(&eight, "nummer: 2026-006", "nummer: 2026-008");
            it.commit("Hernummerd", SECRETARY, LATER);
        }),
    ]
}

fn clocks() -> Vec<Way> {
    vec![
        way("a clock that is a day slow", |it| follow(it, "2026-06-10T11:00:00+0200")),
        way("a clock that is a day slow, behind the last commit by hours", |it| {
            it.append(OPEN, "datum: 2026-06-10, stap: opvolging, door: sdevries");
            it.commit("Gebeld", SECRETARY, "2026-06-09T16:00:00+0200");
        }),
        way("a morning in Tokyo", |it| follow(it, "2026-06-11T05:00:00+0900")),
        way("an evening in New York", |it| {
            it.append(OPEN, "datum: 2026-06-10, stap: opvolging, door: sdevries");
            it.commit("Gebeld", SECRETARY, "2026-06-10T22:00:00-0400");
        }),
    ]
}

/// A branch with two commits beside a commit on main.
fn forked(it: &Repository, who: &str, event: &str) {
    it.git(&["checkout", "-q", "-b", "zijtak"]);
    it.append(OPEN, event);
    it.commit("Op de zijtak", who, LATER);
    it.git(&["checkout", "-q", "main"]);
    it.write("records/README.md", "Over deze map.\n");
    it.commit("Op main", SECRETARY, "2026-06-11T10:30:00+0200");
}

fn branches() -> Vec<Way> {
    vec![
        way("a merge", |it| {
            forked(it, SECRETARY, FOLLOWED);
            it.git(&["merge", "-q", "--no-ff", "zijtak", "-m", "Samen"]);
        }),
        way("a merge of three", |it| {
            forked(it, SECRETARY, FOLLOWED);
            it.git(&["checkout", "-q", "-b", "derde", "HEAD^"]);
            it.write("records/notitie.md", "Notitie.\n");
            it.commit("Derde", EMPLOYEE, LATER);
            it.git(&["checkout", "-q", "main"]);
            it.git(&["merge", "-q", "zijtak", "derde", "-m", "Samen"]);
            it.git(&["rm", "-q", "records/notitie.md"]);
            it.commit("Notitie weg", SECRETARY, LAST);
        }),
        way("a merge with a conflict in which both sides are kept", |it| {
            let other = "datum: 2026-06-11, stap: opvolging, door: sdevries, opmerking: Nog eens.";
            forked(it, SECRETARY, FOLLOWED);
            it.append(OPEN, other);
            it.commit("Overleg", SECRETARY, "2026-06-11T10:40:00+0200");
            let mine = it.office.read(OPEN);
            let _ = it.command().args(["merge", "-q", "zijtak"]).output().unwrap();
            it.write(OPEN, mine);
            it.append(OPEN, FOLLOWED);
            it.commit("Samen", SECRETARY, LAST);
        }),
        way("a merge made by a server", |it| {
            forked(it, SECRETARY, FOLLOWED);
            it.git(&["merge", "-q", "--no-commit", "--no-ff", "zijtak"]);
            it.commit_as("Samen", (SECRETARY, LAST), (FORGE, LAST));
        }),
        way("a branch squashed by a server", |it| {
            forked(it, DIRECTOR, DECISION);
            it.git(&["merge", "-q", "--squash", "zijtak"]);
            it.commit_as("Besluit", (DIRECTOR, LAST), (FORGE, LAST));
        }),
        way("a branch rebased by a server", |it| {
            forked(it, DIRECTOR, DECISION);
            it.git(&["cherry-pick", "--no-commit", "zijtak"]);
            it.commit_as("Besluit", (DIRECTOR, LATER), (FORGE, LAST));
        }),
        way("a decision of the management, rebased by a colleague", |it| {
            forked(it, DIRECTOR, DECISION);
            it.git(&["cherry-pick", "--no-commit", "zijtak"]);
            it.commit_as("Besluit", (DIRECTOR, LATER), (EMPLOYEE, LAST));
        }),
        way("a decision of the management, squashed by a colleague who keeps its author", |it| {
            forked(it, DIRECTOR, DECISION);
            it.git(&["merge", "-q", "--squash", "zijtak"]);
            it.commit_as("Besluit", (DIRECTOR, LATER), (EMPLOYEE, LAST));
        }),
        way("a commit made in a second work tree", |it| {
            let beside = it.office.path(".git/beside").display().to_string();
            it.git(&["worktree", "add", "-q", "-b", "naast", &beside]);
            follow(it, LATER);
        }),
    ]
}

fn layout() -> Vec<Way> {
    const REGISTERED: &str = "{datum: 2026-06-09, stap: geregistreerd, door: sdevries}";
    fn anew(it: &Repository, to: impl Fn(String) -> String) {
        it.write(OPEN, to(it.office.read(OPEN)));
        it.commit("Opmaak", EMPLOYEE, LATER);
    }
    vec![
        way("line ends of Windows", |it| anew(it, |text| text.replace('\n', "\r\n"))),
        way("quotes round values", |it| {
            anew(it, |text| text.replace("door: sdevries", "door: \"sdevries\""))
        }),
        way("an event on several lines", |it| {
            anew(it, |text| {
                text.replace(REGISTERED, "datum: 2026-06-09\n    stap: geregistreerd\n    door: sdevries")
            });
        }),
        way("keys in another order", |it| {
            anew(it, |text| {
                text.replace(REGISTERED, "{stap: geregistreerd, door: sdevries, datum: 2026-06-09}")
            });
        }),
        way("the list of seals in other quotes", |it| {
            it.write(SEALS, it.office.read(SEALS).replace("datum: 2026-06-15", "datum: \"2026-06-15\""));
            it.commit("Opmaak", SECRETARY, LATER);
        }),
    ]
}

fn framework() -> Vec<Way> {
    vec![
        way("a version of the regulation that begins later", |it| {
            it.replace(
                REGULATION,
                "geldig-vanaf: 2016-06-01",
                "geldig-vanaf: 2016-06-01\ngeldig-tot: 2026-08-31",
            );
            let text = it.office.read(REGULATION).replace("\ngeldig-tot: 2026-08-31", "");
            let text = text.replace("geldig-vanaf: 2016-06-01", "geldig-vanaf: 2026-09-01");
            let text = text.replace("vastgesteld: 2016-06-24", "vastgesteld: 2026-06-10");
            it.write(
                "records/regulation/2026-06-10.md",
                text.replace("afhandeling: {duur: 3", "afhandeling: {duur: 4"),
            );
            it.commit("Nieuwe versie", DIRECTOR, LATER);
        }),
        way("a role that begins on the day", |it| {
            let role = "{rol: medewerker, van: 2010-09-01}";
            it.replace(PEOPLE, role, &format!("{role}\n      - {{rol: secretariaat, van: 2026-06-11}}"));
            it.commit("Rol", SECRETARY, LATER);
        }),
        way("somebody leaves", |it| {
            it.replace(
                PEOPLE,
                "{rol: medewerker, van: 2010-09-01}",
                "{rol: medewerker, van: 2010-09-01, tot: 2026-06-11}",
            );
            it.commit("Uit dienst", SECRETARY, LATER);
        }),
        way("a free day to come", |it| {
            it.replace(REGULATION, "extra-vrije-dagen: []", "extra-vrije-dagen: [2026-12-24]");
            it.commit("Brugdag", DIRECTOR, LATER);
        }),
        way("what was left to do of a destruction, ticked off", |it| {
            it.replace(DESTRUCTIONS, "[back-up]", "[back-up op 2026-06-11]");
            it.commit("Gedaan", SECRETARY, LATER);
        })
        .after_a_destruction(),
    ]
}

impl Way {
    fn after_a_destruction(self) -> Self {
        let before = |it: &Repository| {
            let record = format!(
                "{{nummer: 2023-001, grond: art. 8, datum: 2026-06-09, {PROOF}, nog-te-doen: [back-up]}}"
            );
            it.write(DESTRUCTIONS, format!("vernietigingen:\n  - {record}\n"));
            it.commit("Vernietigd", SECRETARY, "2026-06-09T12:00:00+0200");
        };
        Self { before, ..self }
    }

    fn signed(self) -> Self {
        Self { before: signing, ..self }
    }
}

/// The public half of a new key of somebody.
pub(super) fn key(it: &Repository, name: &str) -> String {
    let file = it.office.path(&format!(".git/{name}"));
    let mut keygen = Command::new("ssh-keygen");
    keygen.env_clear().args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"]).arg(&file);
    keygen.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    succeed(&mut keygen);
    it.office.read(&format!(".git/{name}.pub")).trim().to_owned()
}

pub(super) fn sign_with(it: &Repository, name: &str) {
    let file = it.office.path(&format!(".git/{name}")).display().to_string();
    it.git(&["config", "gpg.format", "ssh"]);
    it.git(&["config", "user.signingkey", &file]);
    it.git(&["config", "commit.gpgsign", "true"]);
}

/// The regulation asks for signatures, and the secretariat and an employee have keys.
pub(super) fn signing(it: &Repository) {
    for (name, email) in [("saskia", "s.devries"), ("petra", "p.deboer")] {
        let line = format!("email: [{email}@o21.example]");
        let public = key(it, name);
        it.replace(PEOPLE, &line, &format!("{line}\n    ondertekening: [{public}]"));
    }
    it.replace(REGULATION, "kanalen:", "handtekeningen: {vanaf: 2026-06-09}\nkanalen:");
    it.commit("Voortaan tekenen", SECRETARY, "2026-06-09T12:00:00+0200");
    sign_with(it, "saskia");
}

fn signed() -> Vec<Way> {
    vec![
        way("a signed commit", |it| follow(it, LATER)).signed(),
        way("a merge that a server signs with a key of its own", |it| {
            forked(it, SECRETARY, FOLLOWED);
            it.git(&["merge", "-q", "--no-commit", "--no-ff", "zijtak"]);
            key(it, "forge");
            sign_with(it, "forge");
            it.commit_as("Samen", (SECRETARY, LAST), (FORGE, LAST));
        })
        .signed(),
        way("a merge that a server does not sign", |it| {
            forked(it, SECRETARY, FOLLOWED);
            it.git(&["config", "commit.gpgsign", "false"]);
            it.git(&["merge", "-q", "--no-commit", "--no-ff", "zijtak"]);
            it.commit_as("Samen", (FORGE, LAST), (FORGE, LAST));
        })
        .signed(),
        way("the key of somebody who left is taken off", |it| {
            sign_with(it, "petra");
            it.write("records/README.md", "Over deze map.\n");
            it.commit("Notitie", EMPLOYEE, LATER);
            sign_with(it, "saskia");
            let public = it.office.read(".git/petra.pub").trim().to_owned();
            it.replace(PEOPLE, &format!("\n    ondertekening: [{public}]"), "");
            it.commit("Sleutel weg", SECRETARY, LAST);
        })
        .signed(),
        way("a new key, brought by a commit that the old one signed", |it| {
            let (old, new) = (it.office.read(".git/saskia.pub").trim().to_owned(), key(it, "nieuw"));
            it.replace(PEOPLE, &old, &format!("{old}, {new}"));
            it.commit("Nieuwe sleutel", SECRETARY, LATER);
            sign_with(it, "nieuw");
            it.write("records/README.md", "Over deze map.\n");
            it.commit("Notitie", SECRETARY, LAST);
        })
        .signed(),
    ]
}

/// It looks just like a date that was set back, so it is told; it stops nothing.
#[test]
fn a_rebase_after_many_days_is_a_warning_and_no_more() {
    let archive = super::Archive::new(|_| ());
    let it = &archive.repository;
    it.append(OPEN, "datum: 2026-06-10, stap: opvolging, door: sdevries");
    it.commit_as("Gebeld", (SECRETARY, LATER), (EMPLOYEE, "2026-06-24T10:00:00+0200"));
    let seen = archive.seen();
    assert_eq!((seen.alone, seen.hook), (vec!["H3 as a warning".to_owned()], None));
}
