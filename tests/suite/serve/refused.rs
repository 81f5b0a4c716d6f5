//! What git, a hook or the form itself refuses: it is told truly, and what was filled in comes back.

use std::fs;

use super::client::{Form, Serving};
use super::{DECISION, commits, office};
use crate::repository::{OPEN, Repository, SECRETARY};

fn hook(repository: &Repository, says: &str) {
    let hook = repository.office.path(".git/hooks/pre-commit");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, format!("#!/bin/sh\n{says}\n")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    }
}

#[test]
fn what_git_or_a_hook_refuses_comes_back_filled_in_and_can_be_confirmed_again() {
    type Way = fn(&Repository, bool);
    let ways: [Way; 2] = [
        |repository, is_mended| hook(repository, if is_mended { "exit 0" } else { "echo Nee >&2; exit 1" }),
        |repository, is_mended| {
            let lock = repository.office.path(".git/index.lock");
            if is_mended { fs::remove_file(lock).unwrap() } else { fs::write(lock, "").unwrap() }
        },
    ];
    for (number, way) in ways.into_iter().enumerate() {
        let repository = office();
        let before = (repository.office.read(OPEN), commits(&repository));
        let serving = Serving::start(&repository, &[]);
        let form = Form::with(&[&DECISION[..], &[("opmerking", "Zo is het")]].concat());
        let address = "/desk/2026-006/step/besluit";
        let draft = serving.fill(address, &form.file("brief.txt", b"Een brief"));
        way(&repository, false);
        let refused = serving.confirm(&draft);
        assert_eq!(refused.status, 422, "{number}: {}", refused.text());
        let text = refused.text();
        assert!(!text.contains("Het staat in het bestand"), "{text}");
        for part in [
            "Alles staat zoals het stond",
            "value=\"Zo is het\"",
            "brief.txt",
            "action=\"/desk/2026-006/step/besluit\"",
        ] {
            assert!(text.contains(part), "{number} {part}: {text}");
        }
        assert_eq!((repository.office.read(OPEN), commits(&repository)), before);
        assert!(serving.confirm(&draft).status == 422, "it can be tried as often as one likes");
        way(&repository, true);
        let recorded = if number == 0 {
            serving.confirm(&draft)
        } else {
            // The form that came back brings the same.
            let value = |name: &str| refused.hidden(name).unwrap();
            let kept = text.split("name=\"_kept\" value=\"").nth(1).unwrap().split('"').next().unwrap();
            let again = [&DECISION[..], &[("opmerking", "Zo is het"), ("_kept", kept)]].concat();
            serving.confirm(&serving.post(address, &Form::with(&again).field("_form", &value("_form"))))
        };
        assert_eq!(recorded.status, 303, "{number}: {}", recorded.text());
        assert_eq!(commits(&repository), before.1 + 1);
        let written = repository.office.read(OPEN);
        assert!(written.contains("Zo is het") && written.matches("brief.txt").count() >= 2, "{written}");
    }
}

#[test]
fn a_character_that_nobody_sees_is_refused_and_taken_out() {
    let repository = office();
    let before = repository.office.read(OPEN);
    let serving = Serving::start(&repository, &[]);
    for (typed, code) in [("a\u{0}b", "U+0000"), ("a\u{202e}b", "U+202E")] {
        let form = Form::with(&[&DECISION[..], &[("opmerking", typed)]].concat());
        let text = serving.fill("/desk/2026-006/step/besluit", &form).text();
        assert!(
            text.contains(code) && text.contains("value=\"ab\"") && !text.contains("name=\"_draft\""),
            "{text}"
        );
        assert!(!text.contains("records/complaints"), "the file is not blamed: {text}");
    }
    assert_eq!(repository.office.read(OPEN), before);
}

#[test]
fn what_lacks_is_told_by_the_field_of_the_form() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let text = serving.fill("/desk/2026-006/step/besluit", &Form::with(&[("datum", "2026-06-15")])).text();
    assert!(text.contains("Vul in: ") && !text.contains("Geef "), "{text}");
    let text = serving.fill("/desk/new", &Form::with(&[("onderwerp", "Zaal")])).text();
    assert!(text.contains("Vul in: Aard<") && !text.contains("Geef "), "{text}");
}

#[cfg(unix)]
#[test]
fn while_git_is_at_work_no_page_is_made_of_what_is_half_recorded() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let draft = serving.fill("/desk/2026-006/step/besluit", &Form::with(&DECISION));
    // Longer than it takes until a change of a file is seen.
    hook(&repository, "sleep 2");
    assert_eq!(serving.confirm(&draft).status, 303);
    let page = serving.get("/2026/2026-006.html");
    assert!(page.text().contains("data-since=\"2\""), "made once before and once after: {}", page.text());
}

#[cfg(unix)]
#[test]
fn a_hook_has_patterns_of_its_own() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let draft = serving.fill("/desk/2026-006/step/besluit", &Form::with(&DECISION));
    hook(&repository, "! git diff --cached --quiet -- '*.md'");
    assert_eq!(serving.confirm(&draft).status, 303);
}

#[test]
fn while_git_is_half_done_nothing_is_written_and_the_other_side_stays_in_it() {
    let ways: [(&str, &[&str]); 4] = [
        ("git merge", &["merge", "-q", "--no-commit", "--no-ff", "thuis"]),
        ("git cherry-pick", &["cherry-pick", "thuis"]),
        ("git revert", &["revert", "--no-edit", "thuis~1"]),
        ("git rebase", &["rebase", "-q", "thuis"]),
    ];
    for (command, begin) in ways {
        let repository = office();
        let branch = repository.git(&["symbolic-ref", "--short", "HEAD"]);
        repository.git(&["checkout", "-q", "-b", "thuis"]);
        let text = repository.office.read(OPEN);
        repository.write(OPEN, format!("{text}Van thuis.\n"));
        repository.write("LEESMIJ.md", "Van thuis\n");
        repository.commit("2026-006: van thuis", SECRETARY, "2026-06-11T12:00:00+0200");
        if command != "git revert" {
            repository.git(&["checkout", "-q", &branch]);
        }
        let file = if command == "git merge" { "HIER.md" } else { "LEESMIJ.md" };
        repository.write(file, "Van hier\n");
        repository.commit("Hier", SECRETARY, "2026-06-11T12:30:00+0200");
        let _ = repository.command().args(begin).output().unwrap();
        let stands = || {
            let staged = repository.git(&["ls-files", "--stage", "records"]);
            let status = repository.git(&["status", "--porcelain"]);
            (repository.office.read(OPEN), staged, status, commits(&repository))
        };
        let before = stands();

        let serving = Serving::start(&repository, &[]);
        let refused = serving.confirm(&serving.fill("/desk/2026-006/step/besluit", &Form::with(&DECISION)));
        assert_eq!(refused.status, 422, "{command}: {}", refused.text());
        let text = refused.text();
        assert!(text.contains("Alles staat zoals het stond") && text.contains(&format!("{command} --abort")));
        assert_eq!(stands(), before, "{command}");
        fs::write(repository.office.path("brief.txt"), "Een brief").unwrap();
        let before = stands();
        let verbs: [&[&str]; 5] = [
            &["step", "2026-006", "besluit", "datum=2026-06-15", "door=ddirks", "uitkomst=toepasselijk"],
            &["add", "2026-006", "brief.txt"],
            &["new", "onderwerp=Zaal"],
            &["letter", "2026-006", "ontvangst", "--attach"],
            &["renumber", "2026-006"],
        ];
        for verb in verbs {
            let said = repository.klacht(&[verb, &["--commit"]].concat());
            assert!(said.stderr.contains(&format!("{command} --continue")), "{command} {verb:?}: {said:?}");
            assert_eq!(stands(), before, "{command} {verb:?}");
        }
    }
}

#[test]
fn on_no_branch_nothing_is_written_and_the_way_back_leads_to_where_it_can_be() {
    let ways: [&[&[&str]]; 7] = [
        &[&["checkout", "-q", "--detach", "HEAD~1"]],
        &[&["checkout", "-q", "--detach", "HEAD~1"], &["checkout", "-q", "--detach", "HEAD~1"]],
        &[&["checkout", "-q", "-b", "thuis"], &["checkout", "-q", "--detach"]],
        &[&["bisect", "start", "HEAD", "HEAD~2"]],
        &[&["checkout", "-q", "--detach"], &["bisect", "start", "HEAD", "HEAD~2"]],
        // The only branch is elsewhere, as in a clone of a tag.
        &[
            &["remote", "add", "origin", "."],
            &["fetch", "-q", "origin"],
            &["checkout", "-q", "--detach"],
            &["branch", "-q", "-D", "main"],
            &["reflog", "expire", "--expire=all", "--all"],
        ],
        // The only branch is another folder's.
        &[&["checkout", "-q", "--detach"], &["worktree", "add", "-q", ".git/elders", "main"]],
    ];
    for (at, way) in ways.into_iter().enumerate() {
        let repository = office();
        repository.git(&["branch", "-q", "-M", "main"]);
        for hour in ["12", "13", "14"] {
            repository.write("LEESMIJ.md", format!("Om {hour} uur\n"));
            repository.commit("Tijd", SECRETARY, &format!("2026-06-11T{hour}:00:00+0200"));
        }
        way.iter().for_each(|words| _ = repository.git(words));
        let stands = || {
            (repository.office.read(OPEN), repository.git(&["status", "--porcelain"]), commits(&repository))
        };
        let before = stands();
        let serving = Serving::start(&repository, &[]);
        let form = || serving.fill("/desk/2026-006/step/besluit", &Form::with(&DECISION));
        let refused = serving.confirm(&form());
        assert_eq!(refused.status, 422, "{at}: {}", refused.text());
        let typed = ["datum=2026-06-15", "door=ddirks", "uitkomst=toepasselijk", "--commit"];
        let typed = [&["step", "2026-006", "besluit"][..], &typed].concat();
        let mut ways_back = 0;
        loop {
            let said = repository.klacht(&typed);
            if said.code == 0 {
                break;
            }
            let back = said.stderr.split_once("‘git ").and_then(|(_, rest)| rest.split_once('’')).unwrap().0;
            assert!(ways_back > 0 || refused.text().contains(back), "{at}: {said:?}");
            assert!(ways_back > 0 || stands() == before, "{at}: {said:?}");
            repository.git(&back.split(' ').collect::<Vec<_>>());
            ways_back += 1;
        }
        assert!((1..=2).contains(&ways_back), "{at}");
        assert!(!repository.git(&["branch", "--show-current"]).is_empty(), "{at}");
    }
}
