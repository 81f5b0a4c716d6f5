use std::path::Path;

use git2::FileMode;
use git2::build::TreeUpdateBuilder;
use proptest::prelude::*;

use super::*;

const OPEN: &str = include_str!("../../tests/fixtures/open.md");

/// A dossier as it may be typed, in order or broken in one way or another.
fn text(number: &str, variant: usize) -> String {
    let text = OPEN.replace("2026-006", number);
    let wrong_nature = || text.replace("aard: begeleiding", "aard: weer");
    match variant {
        0 => text,
        1 => wrong_nature(),
        2 => text.replace("door: sdevries", "door: niemand"),
        3 => wrong_nature().replace("dienst: training", "dienst: taart"),
        4 => text
            .replace("nummer: ", "# Een regel erboven.\nnummer: ")
            .replace("kanaal: mondeling", "kanaal: rook"),
        5 => text.replace(
            "verloop:",
            "stukken:\n  - {bestand: brief.txt, soort: klachtbrief, datum: 2026-06-08}\nverloop:",
        ),
        6 => text.replace("klager: {naam: Wubbe Schijngestalte}\n", ""),
        _ => text.replace(number, "2026-001"),
    }
}

/// What lies in the folder of a dossier: nothing, a document, or a link in its place.
const DOCUMENTS: [Option<FileMode>; 3] = [None, Some(FileMode::Blob), Some(FileMode::Link)];

/// For each of four dossiers what it says and what lies beside it, where it is there; and who works there.
type State = (Vec<Option<(usize, usize)>>, bool);

fn states() -> impl Strategy<Value = State> {
    let dossier = prop::option::weighted(0.9, (0..8_usize, 0..DOCUMENTS.len()));
    (prop::collection::vec(dossier, 4), prop::bool::weighted(0.1))
}

/// Most of the next state is as it was.
fn pairs() -> impl Strategy<Value = (State, State)> {
    (states(), states(), prop::collection::vec(prop::bool::weighted(0.4), 4)).prop_map(
        |(one, other, taken)| {
            let dossiers = one.0.iter().zip(&other.0).zip(taken);
            let next =
                dossiers.map(|((before, after), taken)| if taken { *after } else { *before }).collect();
            let people = other.1 && one.1;
            (one, (next, people))
        },
    )
}

fn tree(repository: &Repository, (dossiers, without_one): &State) -> Oid {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut update = TreeUpdateBuilder::new();
    let mut add = |path: String, mode: FileMode, text: &str| {
        update.upsert(path, repository.blob(text.as_bytes()).unwrap(), mode);
    };
    let regulation = std::fs::read_to_string(root.join("records/regulation/2016-06-24.md")).unwrap();
    add("records/regulation/2016-06-24.md".to_owned(), FileMode::Blob, &regulation);
    let people = std::fs::read_to_string(root.join("tests/fixtures/base/people.yaml")).unwrap();
    let people = if *without_one { people.replace("mjansen", "mjanssen") } else { people };
    add("records/people.yaml".to_owned(), FileMode::Blob, &people);
    for (place, (variant, beside)) in dossiers.iter().enumerate().filter_map(|(at, it)| Some((at, (*it)?))) {
        let number = format!("2026-{:03}", place + 1);
        let path = format!("records/complaints/2026/{number}");
        add(format!("{path}.md"), FileMode::Blob, &text(&number, variant));
        if let Some(mode) = DOCUMENTS[beside] {
            add(format!("{path}/brief.txt"), mode, "elders");
        }
    }
    let empty = repository.treebuilder(None).unwrap().write().unwrap();
    update.create_updated(repository, &repository.find_tree(empty).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_stood_is_told_alike_by_what_differs_and_by_all_of_it((before, after) in pairs()) {
        let folder = tempfile::tempdir().unwrap();
        let repository = Repository::init(folder.path()).unwrap();
        let open = || Repository::open(folder.path());
        let reader = Reader { open: &open, today: Day::new(2026, 6, 15).unwrap(), clock: None };
        let trees = [tree(&repository, &before), tree(&repository, &after)];
        let [one, other] = trees.map(|tree| reader.judge(tree, "").unwrap().findings);
        let mut is_told = true;
        let quick = Addition::of(&other, |blocking| {
            let found = reader.found_before(&repository, trees, "", blocking)?;
            is_told = found.is_some();
            Ok::<_, Refusal>(found.into_iter().collect())
        });
        let quick = quick.unwrap();
        let whole = Addition::of(&other, |_| Ok::<_, Refusal>(vec![one])).unwrap();
        let is_of_all = |it: &&Finding| {
            it.message.key == key!("f7-name") || Rule::of(it.code.as_str()).is_some_and(|it| !it.looks_at_one_dossier())
        };
        let mut blocking = other.iter().filter(|it| crate::addition::blocks(it));
        let is_about_all = before.1 != after.1 || blocking.any(|it| is_of_all(&it));
        prop_assert!(is_told || is_about_all, "{other:?}");
        if is_told {
            prop_assert_eq!(quick.stood, whole.stood);
            prop_assert_eq!(format!("{:?}", quick.added), format!("{:?}", whole.added));
        }
    }
}

#[test]
fn an_empty_folder_and_another_mode_are_something_else() {
    let folder = tempfile::tempdir().unwrap();
    let repository = Repository::init(folder.path()).unwrap();
    let before = tree(&repository, &(vec![Some((0, 1))], false));
    let empty = repository.treebuilder(None).unwrap().write().unwrap();
    let (dossier, document) =
        ("records/complaints/2026/2026-001.md", "records/complaints/2026/2026-001/brief.txt");
    let blob = |path: &str| repository.find_tree(before).unwrap().get_path(path.as_ref()).unwrap().id();
    for (path, id, mode) in [
        ("records/complaints/2026/2026-001/map", empty, FileMode::Tree),
        ("records/complaints/2026/2026-002", empty, FileMode::Tree),
        (document, blob(document), FileMode::Link),
        (document, blob(document), FileMode::BlobExecutable),
        (dossier, blob(dossier), FileMode::Link),
    ] {
        let mut update = TreeUpdateBuilder::new();
        update.upsert(path, id, mode);
        let after = update.create_updated(&repository, &repository.find_tree(before).unwrap()).unwrap();
        for trees in [[before, after], [after, before]] {
            let found = differing(&repository, trees, "").unwrap();
            assert_eq!(found.into_iter().collect::<Vec<_>>(), [path], "{mode:?}");
        }
    }
    assert!(differing(&repository, [before, before], "").unwrap().is_empty());
}
