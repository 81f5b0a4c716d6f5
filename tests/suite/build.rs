//! `build`, through the program: what stands in the folder afterwards, and what never does.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::support::{Office, copy, public_assets, root};

const FORMAL: &str = "records/complaints/2026/2026-001.md";

/// Every file under a folder by its path within it; none when it is not there.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    if !folder.exists() {
        return BTreeMap::new();
    }
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn text(office: &Office, path: &str) -> String {
    String::from_utf8(fs::read(office.path(path)).unwrap()).unwrap()
}

/// The whole public site and the pages of one dossier are held to what stands in `tests/golden/site`,
/// and files that come from `site-templates` as they are to these; `SNAPSHOTS=overwrite` renews it.
#[test]
fn the_sites_are_golden() {
    let office = Office::new();
    assert_eq!(office.run(&["build"]).code, 0);
    let mut built = files(&office.path("site"));
    built.retain(|path, _| path.starts_with("public/") || path.starts_with("private/2026/2026-001"));
    let golden = root().join("tests/golden/site");
    let templates = public_assets().into_iter().map(|(name, bytes)| (format!("public/{name}"), bytes));
    let templates: BTreeMap<String, Vec<u8>> = templates.collect();
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        let _ = fs::remove_dir_all(&golden);
        for (path, bytes) in built.iter().filter(|(path, _)| !templates.contains_key(*path)) {
            let path = golden.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
    let mut expected = files(&golden);
    assert!(expected.len() > 12, "the golden site is there");
    for (path, bytes) in templates {
        let copy = expected.insert(path.clone(), bytes);
        assert!(copy.is_none(), "tests/golden/site/{path} is a copy of a template");
    }
    assert_eq!(built.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (path, bytes) in &expected {
        assert!(built[path] == *bytes, "{path} differs from tests/golden/site or its template");
    }
}

#[test]
fn ten_builds_give_the_same_bytes() {
    let office = Office::new();
    office.run(&["build", "--out", "one"]);
    let first = files(&office.path("one"));
    for _ in 0..9 {
        office.run(&["build", "--out", "other"]);
        assert!(files(&office.path("other")) == first);
        fs::remove_dir_all(office.path("other")).unwrap();
    }
}

#[test]
fn a_broken_dossier_has_its_page_with_the_error_and_the_outcome_is_one() {
    for broken in ["", "---\nnummer: 2026-001\n", "geen gegevens", "---\nonderwerp: a: b\n---\n"] {
        let office = Office::new().write(FORMAL, broken);
        let run = office.run(&["build"]);
        assert_eq!((run.code, run.stderr.as_str()), (1, ""), "{broken:?}: {}", run.stdout);
        let page = text(&office, "site/private/2026/2026-001.html");
        assert!(page.contains("id=\"fouten\""), "{broken:?}");
        assert!(text(&office, "site/private/register.html").contains("2026/2026-001.html"), "{broken:?}");
        // Whom it should have named nobody knows.
        assert!(!office.path("site/public").exists() && run.stdout.contains("P1"), "{broken:?}");
    }
}

#[test]
fn late_and_breach_do_not_change_the_outcome() {
    let office = Office::new().replace(FORMAL, "stap: derde-geinformeerd", "stap: opvolging");
    assert_eq!(office.run(&["check"]).code, 1);
    assert_eq!(office.run(&["build"]).code, 0);
}

#[test]
fn one_site_alone_is_built_on_request() {
    let office = Office::new();
    assert_eq!(office.run(&["build", "--only", "public"]).code, 0);
    assert!(office.path("site/public/index.html").exists() && !office.path("site/private").exists());
    assert_eq!(office.run(&["build", "--only", "private", "--out", "elders"]).code, 0);
    assert!(office.path("elders/private/index.html").exists() && !office.path("elders/public").exists());
}

#[test]
fn what_can_not_be_written_is_told_and_the_outcome_is_two() {
    let office = Office::new().write("site", "een bestand, geen map");
    let run = office.run(&["build"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("site"), "{}", run.stderr);
    assert_eq!(office.read("site"), "een bestand, geen map");
}

#[test]
fn a_site_of_somebody_else_is_left_alone() {
    let office = Office::new().write("site/public/vakantie.html", "foto’s");
    let run = office.run(&["build"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("niet door klacht gemaakt"), "{}", run.stderr);
    assert_eq!(files(&office.path("site")).len(), 1);
}

#[test]
fn a_second_build_writes_only_what_changed_and_drops_what_is_gone() {
    let office = Office::new();
    office.run(&["build"]);
    let again = office.run(&["build"]);
    assert!(again.stdout.contains("Niets is veranderd"), "{}", again.stdout);
    let before = files(&office.path("site/private"));
    let office = office.remove("records/complaints/2024/2024-001.md");
    office.run(&["build"]);
    let after = files(&office.path("site/private"));
    assert!(before.contains_key("2024/2024-001.html") && !after.contains_key("2024/2024-001.html"));
    assert!(before["2026/2026-001.html"] == after["2026/2026-001.html"]);
}

/// Killed at several moments, no page is half, and the next run finishes with the same bytes.
#[test]
fn a_killed_build_is_finished_by_the_next() {
    let office = (2..250).fold(Office::new(), |office, sequence| {
        let text = office.read(FORMAL).replace("2026-001", &format!("2026-{sequence:03}"));
        let text = text.split("stukken:").next().unwrap().to_owned() + "---\n";
        office.write(&format!("records/complaints/2025/2026-{sequence:03}.md"), text)
    });
    office.run(&["build", "--out", "whole"]);
    let whole = files(&office.path("whole"));
    for delay in [3, 15, 40, 80, 140] {
        let mut build = office.command();
        build.args(["--today", "2026-06-15", "build"]).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = build.spawn().unwrap();
        std::thread::sleep(Duration::from_millis(delay));
        child.kill().unwrap();
        child.wait().unwrap();
        for (path, bytes) in
            files(&office.path("site")).iter().filter(|(path, _)| path.starts_with("private/"))
        {
            assert!(whole.get(path) == Some(bytes), "{path} is half after {delay} ms");
        }
    }
    office.run(&["build"]);
    assert!(files(&office.path("site")) == whole);
}

#[cfg(unix)]
#[test]
fn the_private_site_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let office = Office::new();
    office.run(&["build"]);
    let mode = fs::metadata(office.path("site/private")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
    for (path, bytes) in files(&office.path("site/private")) {
        if path.ends_with(".html") {
            let page = String::from_utf8(bytes).unwrap();
            assert!(page.contains("noindex") && page.contains("Content-Security-Policy"), "{path}");
        }
    }
}

#[test]
fn hostile_text_comes_out_as_text() {
    let hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> {{ view.body }} {% raw %} \u{202e}";
    let office = Office::new();
    let subject = office.read(FORMAL).lines().find(|line| line.starts_with("onderwerp:")).unwrap().to_owned();
    let office = office.replace(FORMAL, &subject, &format!("onderwerp: \"{hostile}\""));
    let body = format!(
        "{}\n{hostile}\n[klik](javascript:alert(3)) ![x](http://buiten.example/x.png)\n",
        office.read(FORMAL)
    );
    let office = office.write(FORMAL, body);
    // The sign that nobody sees is an error; the pages are made all the same.
    assert_eq!(office.run(&["build"]).code, 1);
    for (path, bytes) in files(&office.path("site/private")) {
        let page = String::from_utf8_lossy(&bytes).into_owned();
        if !path.ends_with(".html") {
            continue;
        }
        assert!(!page.contains("<script>") && !page.contains("<img"), "{path}");
        assert!(!page.contains("href=\"javascript:") && !page.contains("buiten.example/x.png\""), "{path}");
        assert!(!page.contains('\u{202e}'), "{path}");
    }
    let page = text(&office, "site/private/2026/2026-001.html");
    assert!(page.contains("{{ view.body }}") && page.contains("{% raw %}") && page.contains("⟨U+202E⟩"));
}

/// The public side is made from the regulation alone: whatever the private records say, it stays
/// the same, and nothing of them is in it.
#[test]
fn the_public_site_knows_nothing_of_the_records() {
    let office = Office::of("");
    assert_eq!(office.run(&["build"]).code, 0);
    let public = files(&office.path("site/public"));
    let people = office.read("records/people.yaml");
    let names = people.lines().filter_map(|line| line.trim_start().strip_prefix("naam: "));
    let dossiers = files(&office.path("records/complaints"));
    let complainants = dossiers.values().flat_map(|bytes| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let lines = text.lines().filter_map(|line| {
            let line = line.trim_start();
            ["naam: ", "email: ", "onderwerp: ", "nummer: "]
                .iter()
                .find_map(|key| line.strip_prefix(key).map(str::to_owned))
        });
        lines.collect::<Vec<_>>()
    });
    let secrets: Vec<String> =
        names.map(str::to_owned).chain(complainants).map(|name| name.to_lowercase()).collect();
    assert!(secrets.len() > 80);
    for (path, bytes) in &public {
        let page = String::from_utf8_lossy(bytes).to_lowercase();
        for secret in &secrets {
            assert!(!page.contains(secret.as_str()), "{path} has {secret}");
        }
    }
    let office = Office::of("").write("records/people.yaml", people.replace("Dirk", "Quirijn"));
    for dossier in dossiers.keys().filter(|path| path.ends_with(".md")) {
        let path = office.path(&format!("records/complaints/{dossier}"));
        fs::write(&path, fs::read_to_string(&path).unwrap().replace("klacht", "kwestie")).unwrap();
    }
    office.run(&["build"]);
    assert!(files(&office.path("site/public")) == public);
}

#[test]
fn an_own_template_takes_the_place_of_the_built_in_one() {
    let office = Office::new().write("site-templates/public/public.css", "body { color: navy }");
    assert_eq!(office.run(&["build"]).code, 0);
    assert_eq!(text(&office, "site/public/assets/public.css"), "body { color: navy }");
}

/// Whoever works in the folder of this project builds with its templates as an office's own.
#[test]
fn the_programs_own_templates_may_lie_beside_the_records() {
    let office = Office::new();
    office.run(&["build", "--out", "without"]);
    copy(&root().join("site-templates"), &office.path("site-templates"));
    let run = office.run(&["build", "--out", "with"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let made = files(&office.path("with"));
    assert!(made == files(&office.path("without")));
    assert!(!made.keys().any(|path| path.ends_with("README.md")), "a note about a folder is no page");
}

#[test]
fn a_broken_template_is_an_error_with_file_and_line() {
    for (name, text, says) in [
        ("private/overview.html", "een\n{{ view.", "private/overview.html:2"),
        ("private/overview.html", "{{ onzin }}", "onzin"),
        ("private/overview.html", "een\n{{ view.bestaat_niet }}", "private/overview.html:2"),
        ("private/overvieuw.html", "", "overview.html"),
    ] {
        let office = Office::new().write(&format!("site-templates/{name}"), text);
        let run = office.run(&["build"]);
        assert_eq!(run.code, 2, "{name}: {text}: {}", run.stdout);
        assert!(run.stderr.contains(says), "{name}: {text}: {}", run.stderr);
    }
}

#[test]
fn another_organisation_has_its_own_terms_on_its_public_site() {
    let office = Office::of("tests/fixtures/sister");
    assert!(office.run(&["build"]).code < 2);
    let page = text(&office, "site/public/how-to-complain.html");
    assert!(page.contains("dertig dagen") || page.contains("30 dagen"), "its own term");
    assert!(!page.contains("drie werkweken"), "none of another organisation's");
    assert!(text(&office, "site/public/index.html").contains("Toonladder"));
}

/// A template that has no end is refused by name, and nobody waits for it.
#[cfg(unix)]
#[test]
fn a_template_that_is_no_plain_file_is_refused() {
    for name in ["public/index.html", "letters/brief.docx", "private"] {
        let path = format!("site-templates/{name}");
        let office = Office::new().write("site-templates/shared/x.css", "").write(&path, "");
        std::fs::remove_file(office.path(&path)).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(office.path(&path)).status().unwrap().success());
        let run = office.run(&["build"]);
        assert!(run.code == 2 && run.stderr.contains(&format!("{path} is geen gewoon bestand")), "{run:?}");
    }
}
