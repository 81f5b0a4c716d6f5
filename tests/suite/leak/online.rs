//! A leak that is online: it is told since when and where, and what was before is not kept.

use super::{CASE, public};
use crate::support::{Office, TODAY};

const REPORT: &str = "records/reports/2025.md";
const LEDGER: &str = "records/ledger/publications.yaml";

/// The report over 2025 speaks of somebody whom nobody knows yet.
fn before() -> Office {
    Office::new().replace(
        REPORT,
        "Het was een rustig jaar",
        "Uitgever Hamstra leverde. Het was een rustig jaar",
    )
}

/// Then his complaint comes in.
fn after(office: Office) -> Office {
    office.replace(CASE, "  naam: Sanne Voorbeeld\n", "  naam: Piet Hamstra\n")
}

#[test]
fn the_site_that_stands_is_told_of_with_its_day() {
    let office = before();
    assert_eq!(office.run(&["build", "--publish"]).code, 0);
    let recorded = office.read(LEDGER);
    assert!(recorded.contains(&format!("{{datum: {TODAY}, bestanden: ")), "{recorded}");
    assert_eq!(office.check().iter().filter(|finding| finding.path == LEDGER).count(), 0);
    let office = after(office).today("2026-07-20");
    let run = office.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("sinds 15 juni 2026"), "{}", run.stdout);
    assert!(
        run.stdout.contains("public/report/2025.html") && run.stdout.contains("72 uur"),
        "{}",
        run.stdout
    );
    assert_eq!(office.read(LEDGER), recorded);
}

#[test]
fn without_a_publication_the_day_is_that_of_the_file() {
    let office = before();
    assert_eq!(office.run(&["build"]).code, 0);
    assert!(!office.path(LEDGER).exists());
    let run = after(office).run(&["build"]);
    assert!(
        run.stdout.contains("geschreven op") && run.stdout.contains("public/report/2025.html"),
        "{}",
        run.stdout
    );
}

#[test]
fn what_was_mended_is_not_kept_as_the_site_before() {
    let office = before();
    office.run(&["build"]);
    let office = after(office).replace(REPORT, "Uitgever Hamstra leverde. ", "");
    let run = office.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(
        run.stdout.contains("public.previous") && !run.stdout.contains("staat al online"),
        "{}",
        run.stdout
    );
    assert!(!office.path("site/public.previous").exists());
    assert!(!public(&office).values().any(|bytes| String::from_utf8_lossy(bytes).contains("Hamstra")));
    // One that holds nobody is kept.
    let office = office.replace(REPORT, "Het was een rustig jaar", "Het was een heel rustig jaar");
    office.run(&["build"]);
    assert!(office.path("site/public.previous/index.html").exists());
}

#[test]
fn each_publication_is_recorded_once_a_day() {
    let office = Office::new();
    for _ in 0..2 {
        assert_eq!(office.run(&["build", "--only", "public", "--publish"]).code, 0);
    }
    assert_eq!(office.read(LEDGER).matches("sha256").count(), 1);
    let office = office.replace(REPORT, "Het was een rustig jaar", "Het was een heel rustig jaar");
    office.run(&["build", "--publish"]);
    assert_eq!(office.read(LEDGER).matches("sha256").count(), 2);
    let office = office.write(LEDGER, "publicaties: [x]\n");
    assert_eq!(office.run(&["build", "--publish"]).code, 2);
    assert_eq!(office.run(&["build", "--only", "private", "--publish"]).code, 2);
}

#[test]
fn what_is_withheld_is_not_recorded() {
    let office = after(before());
    assert_eq!(office.run(&["build", "--publish"]).code, 1);
    assert!(!office.path(LEDGER).exists());
}

#[test]
fn what_was_online_and_was_taken_out_before_anybody_knew_is_told_with_its_day() {
    for publish in [true, false] {
        let office = before();
        assert_eq!(office.run(if publish { &["build", "--publish"][..] } else { &["build"] }).code, 0);
        let office = after(office).replace(REPORT, "Uitgever Hamstra leverde. ", "").today("2026-07-20");
        let said = office.run(&["build", "--only", "public"]).stdout;
        for part in ["public.previous", "public/report/2025.html", "datalek", "72 uur"] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert_eq!(said.contains("online sinds 15 juni 2026"), publish, "{said}");
        assert_eq!(said.contains("geschreven op"), !publish, "{said}");
        assert!(!office.path("site/public.previous").exists());
    }
}

#[test]
fn a_site_before_that_is_the_same_is_not_kept_while_the_next_one_is_withheld() {
    let office = before();
    office.run(&["build"]);
    let [public, previous] = ["public", "public.previous"].map(|name| office.path(&format!("site/{name}")));
    std::fs::create_dir(&previous).unwrap();
    for file in walkdir::WalkDir::new(&public).into_iter().filter_map(Result::ok) {
        let to = previous.join(file.path().strip_prefix(&public).unwrap());
        match file.file_type().is_dir() {
            true => std::fs::create_dir_all(to).unwrap(),
            false => _ = std::fs::copy(file.path(), to).unwrap(),
        }
    }
    let office = after(office);
    let run = office.run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(run.stdout.contains("staat al in") && run.stdout.contains("public.previous"), "{}", run.stdout);
    assert!(!previous.exists() && public.exists());
}
