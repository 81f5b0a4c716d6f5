use super::*;

fn page(path: &str, text: &str) -> Page {
    Page { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

#[test]
fn the_public_site_is_exchanged_and_the_previous_one_kept_once() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let root = folder.path().join("site");
    let output = Output::open(&root).expect("the folder is ours");
    assert_eq!(output.exchange_public(&[page("index.html", "een")]).expect("a disk"), 1);
    assert_eq!(output.exchange_public(&[page("index.html", "een")]).expect("a disk"), 0);
    output.exchange_public(&[page("index.html", "twee"), page("a/b.html", "b")]).expect("a disk");
    output.exchange_public(&[page("index.html", "drie")]).expect("a disk");
    assert_eq!(text(&root.join("public/index.html")), "drie");
    assert!(!root.join("public/a").exists());
    assert_eq!(text(&root.join("public.previous/index.html")), "twee");
    let names: Vec<_> =
        fs::read_dir(&root).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(names.len(), 4, "{names:?}");
}

#[test]
fn a_public_site_that_can_not_take_its_place_leaves_the_old_one() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let output = Output::open(folder.path()).expect("the folder is ours");
    output.exchange_public(&[page("index.html", "een")]).expect("a disk");
    fs::write(folder.path().join("public.previous"), "in de weg").expect("a disk");
    assert!(matches!(output.exchange_public(&[page("index.html", "twee")]), Err(PublishError::Disk { .. })));
    assert_eq!(text(&folder.path().join("public/index.html")), "een");
    assert!(!folder.path().join("public.partial").exists());
}

#[test]
fn what_a_run_left_that_was_ended_is_put_right_by_the_next() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let root = folder.path();
    let output = Output::open(root).expect("the folder is ours");
    output.exchange_public(&[page("index.html", "een")]).expect("a disk");
    output.begin_private().expect("a disk");
    drop(output);
    fs::rename(root.join("public"), root.join("public.aside")).expect("a disk");
    for half in ["private.partial", "public.partial"] {
        fs::create_dir_all(root.join(half)).expect("a disk");
        fs::write(root.join(half).join("index.html"), "hal").expect("a disk");
    }
    let output = Output::open(root).expect("the folder is ours");
    assert_eq!(output.exchange_public(&[page("index.html", "een")]).expect("a disk"), 0);
    let mut names: Vec<_> =
        fs::read_dir(root).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    names.sort();
    assert_eq!(names, [".gitignore", LOCK, "public"]);
}

/// A first run that was killed may leave it empty; whoever empties it later has a reason.
#[test]
fn what_keeps_the_sites_from_git_is_whole_once_the_folder_is_ours() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let ignore = folder.path().join(".gitignore");
    let whole = "/private/\n/private.partial/\n/public/\n/public.partial/\n/public.previous/\n\
                 /public.aside/\n/.klacht.lock\n/.gitignore\n";
    for (before, after) in
        [(Some(""), whole), (Some(""), ""), (None, whole), (Some("private\n"), "private\n")]
    {
        match before {
            Some(before) => fs::write(&ignore, before).expect("a disk"),
            None => fs::remove_file(&ignore).expect("a disk"),
        }
        drop(Output::open(folder.path()).expect("the folder is ours"));
        assert_eq!(text(&ignore), after, "{before:?}");
    }
}

#[test]
fn the_private_site_writes_what_changed_and_drops_what_is_stale() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let root = folder.path().join("site");
    let output = Output::open(&root).expect("the folder is ours");
    for (pages, changed) in [
        (vec![page("index.html", "een"), page("2026/2026-001.html", "x")], 2),
        (vec![page("index.html", "een"), page("2026/2026-001.html", "x")], 0),
        (vec![page("index.html", "twee")], 2),
    ] {
        let private = output.begin_private().expect("a disk");
        for page in &pages {
            private.write(page).expect("a disk");
        }
        assert_eq!(private.finish().expect("a disk"), changed);
    }
    assert_eq!(text(&root.join("private/index.html")), "twee");
    assert!(!root.join("private/2026/2026-001.html").exists());
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_enter_the_private_site() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder for the test");
    let output = Output::open(folder.path()).expect("the folder is ours");
    let private = output.begin_private().expect("a disk");
    private.write(&page("index.html", "een")).expect("a disk");
    private.finish().expect("a disk");
    let mode = fs::metadata(folder.path().join("private")).expect("a folder").permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[test]
fn a_second_run_at_once_stops() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let _first = Output::open(folder.path()).expect("the folder is ours");
    assert!(matches!(Output::open(folder.path()), Err(PublishError::Busy(_))));
}

#[test]
fn a_folder_of_somebody_else_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    fs::create_dir_all(folder.path().join("public")).expect("a disk");
    fs::write(folder.path().join("public/holiday.jpg"), "x").expect("a disk");
    assert!(matches!(Output::open(folder.path()), Err(PublishError::NotOurs(_))));
    assert!(folder.path().join("public/holiday.jpg").exists());
}
