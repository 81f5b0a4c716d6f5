//! Destroying dossiers: with real repositories, and git itself to say what is left.

mod adopted;
mod approved;
mod beside;
mod called;
mod copies;
mod executed;
mod figures;
mod followed;
mod forged;
mod killed;
mod matcher;
mod mistyped;
mod ordinary;
mod otherwise;
mod packed;
mod refused;
mod several;
mod signed;
mod trap;

use std::path::Path;

use crate::git::git;
use crate::support::{Office, Run};

/// The dossier whose retention is over on [`DAY`].
const GONE: &str = "records/complaints/2024/2024-001.md";
/// The first day on which that is so.
const DAY: &str = "2026-07-01";
/// What the dossier knows of people, its subject, and what its document says.
const SECRETS: [&str; 4] = ["Unieknaam", "zwaantje@uniek.example", "Parkeren bij de buren", "0182112233"];

/// An office whose oldest dossier has a complainant with a name of her own, and a document; committed in
/// three commits, of which the last two speak of her.
fn office() -> Office {
    office_with(|office| office)
}

/// The same with what is changed before its first commit; the repository is there.
fn office_with(change: impl FnOnce(Office) -> Office) -> Office {
    let office = Office::new().today(DAY).replace(
        GONE,
        "klager: {anoniem: ja}",
        "klager: {naam: Zwaantje Unieknaam, email: zwaantje@uniek.example, telefoon: 0182112233}",
    );
    office.must(&["init", "--quiet", "--initial-branch", "main"]);
    office.must(&["config", "user.name", "Bea Bakker"]);
    office.must(&["config", "user.email", "b.bakker@o21.example"]);
    let office = change(office);
    office.commit("De eerste dossiers");
    let office = office.write("README.md", "Ons archief\n");
    office.commit("2024-001: mevrouw Unieknaam belde");
    let office = office
        .replace(
            GONE,
            "stap: gearchiveerd, door: sdevries}\n",
            "stap: gearchiveerd, door: sdevries}\nstukken:\n  - {bestand: brief.txt, soort: overig}\n",
        )
        .write("records/complaints/2024/2024-001/brief.txt", "Geachte Zwaantje Unieknaam\n");
    office.commit("Brief aan zwaantje@uniek.example over Parkeren bij de buren");
    office
}

/// Every object of a repository, inflated, with the name of each.
fn objects(repository: &Path) -> Vec<(String, Vec<u8>)> {
    let mut command = std::process::Command::new("git");
    let all = command.current_dir(repository).args(["cat-file", "--batch-all-objects", "--batch"]);
    let output = all.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let (mut objects, mut rest) = (Vec::new(), output.stdout.as_slice());
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let head = String::from_utf8_lossy(&rest[..end]).into_owned();
        let words: Vec<&str> = head.split(' ').collect();
        let size: usize = words[2].parse().unwrap();
        objects.push((words[0].to_owned(), rest[end + 1..end + 1 + size].to_vec()));
        rest = &rest[end + size + 2..];
    }
    objects
}

/// Every place of a repository in which one of these texts stands: objects, and files below a folder.
fn places_of(folder: &Path, secrets: &[&str]) -> Vec<String> {
    let is_there = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        secrets.iter().any(|secret| text.contains(&secret.to_lowercase()))
    };
    let in_objects = objects(folder).into_iter().filter(|(_, bytes)| is_there(bytes)).map(|(id, _)| id);
    let files = crate::support::files_below(folder).into_iter();
    let in_files = files.filter(|file| {
        is_there(&std::fs::read(file).unwrap()) || is_there(file.to_string_lossy().as_bytes())
    });
    in_objects.chain(in_files.map(|file| file.display().to_string())).collect()
}

impl Office {
    fn purge(&self, arguments: &[&str]) -> Run {
        self.run(&[&["purge"], arguments].concat())
    }

    fn destroy(&self) -> Run {
        let run = self.purge(&["2024-001", "--execute"]);
        assert_eq!(run.code, 0, "{run:?}");
        run
    }

    fn tip(&self) -> String {
        self.must(&["rev-parse", "HEAD"])
    }

    /// What git itself says of the repository: nothing is broken.
    fn is_sound(&self) {
        let run = git(&self.path(""), &["fsck", "--full", "--strict", "--no-dangling"]);
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{run:?}");
    }
}
