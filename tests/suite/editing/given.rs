//! What a verb is given: who commits.

use crate::repository::Repository;
use crate::support::{TODAY, run};

const WORDS: [&str; 7] = [
    "new",
    "onderwerp=Zaal",
    "aard=organisatie",
    "dienst=training",
    "kanaal=mondeling",
    "route=algemeen",
    "klager.naam=Ans Denkbeeld",
];

#[test]
fn whoever_the_environment_says_commits_is_the_one_who_recorded() {
    let who = |more: &[(&str, &str)]| {
        let repository = Repository::without_dossiers();
        repository.git(&["config", "user.name", "Bea"]);
        let settings = [("HOME", "/nowhere"), ("PATH", env!("PATH"))];
        let variables = settings.iter().chain(more).map(|(name, value)| (*name, *value));
        let ended =
            run(repository.office.command().envs(variables).args(WORDS).args(["--commit", "--today", TODAY]));
        assert_eq!(ended.code, 0, "{more:?}: {ended:?}");
        let text = repository.office.read("records/complaints/2026/2026-001.md");
        let by = text.split("stap: ontvangen, door: ").nth(1).unwrap().split('}').next().unwrap().to_owned();
        (by, repository.git(&["log", "-1", "--format=%ae"]))
    };
    let saskia = [("GIT_AUTHOR_NAME", "S"), ("GIT_AUTHOR_EMAIL", "s.devries@o21.example")];
    let bea = [("GIT_COMMITTER_NAME", "B"), ("GIT_COMMITTER_EMAIL", "b.bakker@o21.example")];
    let told = who(&[saskia, bea].concat());
    assert_eq!(told, ("sdevries".to_owned(), "s.devries@o21.example".to_owned()));
    // What is empty says nothing, and git's own variable goes before that of all programs.
    let told = who(&[("EMAIL", "b.bakker@o21.example"), ("GIT_AUTHOR_EMAIL", "")]);
    assert_eq!(told, ("bbakker".to_owned(), "b.bakker@o21.example".to_owned()));
}
