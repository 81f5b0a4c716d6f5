use super::super::Change;
use super::*;

fn says(version: u8) -> ObjectId {
    ObjectId([version; 20])
}

/// Records for each file a deed that names it by its commit, and settles.
fn settled(mut lineage: Lineage, files: &[FileId]) -> Trail {
    for (commit, file) in (0..).zip(files) {
        lineage.record(*file, Deed { commit, taken: false, changes: vec![Change::Layout] });
    }
    let mut trail = Trail::default();
    lineage.settle(&mut trail);
    trail
}

/// The commits that are told of the file at a path, and where it stands.
fn told<'t>(trail: &'t Trail, path: &str) -> (&'t str, Vec<u32>) {
    let file = trail.file(path);
    let deeds = trail.of(path).iter().map(|deed| deed.commit).collect();
    (file.map_or("", |file| file.path.as_str()), deeds)
}

#[test]
fn a_chain_of_moves_is_followed_to_its_end_from_any_of_its_places() {
    let mut lineage = Lineage::default();
    let first = lineage.added("a", says(1));
    let second = lineage.moved("a", says(1), "b", says(2));
    let third = lineage.moved("b", says(2), "c", says(3));
    let elsewhere = lineage.changed("a", says(1), says(4));
    let trail = settled(lineage, &[first, second, third, elsewhere]);
    assert_eq!(trail.files.len(), 1);
    for path in ["a", "b", "c"] {
        assert_eq!(told(&trail, path), ("c", vec![0, 1, 2, 3]));
    }
}

#[test]
fn a_move_says_nothing_of_another_file_of_that_name() {
    let mut lineage = Lineage::default();
    let one = lineage.added("a", says(1));
    let other = lineage.added("a", says(2));
    let moved = lineage.moved("a", says(1), "b", says(3));
    let changed = lineage.changed("a", says(2), says(4));
    let trail = settled(lineage, &[one, other, moved, changed]);
    assert_eq!(told(&trail, "a"), ("a", vec![1, 3]));
    assert_eq!(told(&trail, "b"), ("b", vec![0, 2]));
}

#[test]
fn what_comes_where_a_file_moved_away_is_another_file() {
    let mut lineage = Lineage::default();
    let one = lineage.added("a", says(1));
    lineage.moved("a", says(1), "b", says(2));
    let other = lineage.added("a", says(3));
    assert_ne!(one, other);
    let trail = settled(lineage, &[one, other]);
    assert_eq!((told(&trail, "a"), told(&trail, "b")), (("a", vec![1]), ("b", vec![0])));
}

#[test]
fn what_is_put_back_is_the_file_that_was_removed_and_may_move_on() {
    for back in [1, 2] {
        let mut lineage = Lineage::default();
        let first = lineage.added("a", says(1));
        lineage.removed("a", says(1));
        let again = lineage.added("a", says(back));
        let moved = lineage.moved("a", says(back), "b", says(3));
        let trail = settled(lineage, &[first, again, moved]);
        assert_eq!(told(&trail, "b"), ("b", vec![0, 1, 2]), "put back as {back}");
    }
}

#[test]
fn a_file_that_went_under_its_new_name_and_is_back_under_its_old_one_stands_there() {
    let mut lineage = Lineage::default();
    lineage.added("a", says(1));
    lineage.moved("a", says(1), "b", says(2));
    lineage.removed("b", says(2));
    let back = lineage.added("a", says(1));
    assert_eq!(told(&settled(lineage, &[back]), "b"), ("a", vec![0]));
    let mut lineage = Lineage::default();
    lineage.added("a", says(1));
    lineage.moved("a", says(1), "b", says(2));
    let copy = lineage.added("a", says(1));
    assert_eq!(told(&settled(lineage, &[copy]), "a"), ("b", vec![0]), "what is there stays there");
}

#[test]
fn two_files_that_a_merge_brings_together_are_one() {
    let mut lineage = Lineage::default();
    let one = lineage.added("a", says(1));
    let other = lineage.added("a", says(2));
    lineage.changed("a", says(1), says(3));
    lineage.changed("a", says(2), says(3));
    let moved = lineage.moved("a", says(3), "b", says(4));
    let trail = settled(lineage, &[one, other, moved]);
    assert_eq!(told(&trail, "b"), ("b", vec![0, 1, 2]));
}

#[test]
fn what_ended_where_another_file_stands_belongs_to_it() {
    let mut lineage = Lineage::default();
    let other = lineage.added("a", says(2));
    let one = lineage.added("a", says(1));
    lineage.removed("a", says(1));
    let trail = settled(lineage, &[other, one]);
    assert_eq!(told(&trail, "a"), ("a", vec![0, 1]));
}

#[test]
fn a_file_of_before_the_walk_is_no_file_that_came_in_it() {
    let mut lineage = Lineage::default();
    let new = lineage.added("a", says(1));
    let old = lineage.changed("a", says(2), says(3));
    let older = lineage.changed("a", says(4), says(5));
    assert_eq!(old, older);
    assert_ne!(old, new);
    assert_eq!((lineage.is_older(new), lineage.is_older(old)), (false, true));
}

#[test]
fn documents_belong_to_the_file_that_was_last_at_their_place() {
    let mut lineage = Lineage::default();
    let before = lineage.untouched("a");
    let file = lineage.added("b", says(1));
    assert_eq!(lineage.untouched("b"), file);
    assert_ne!(before, file);
    lineage.moved("b", says(1), "c", says(2));
    assert_eq!((lineage.untouched("b"), lineage.untouched("c")), (file, file));
    assert_eq!(lineage.untouched("a"), before);
}

#[test]
fn a_trail_goes_on_where_it_ended() {
    let mut lineage = Lineage::default();
    let files = [lineage.added("a", says(1)), lineage.added("d", says(2))];
    lineage.moved("a", says(1), "b", says(3));
    lineage.removed("d", says(2));
    let mut trail = settled(lineage, &files);
    let mut lineage = Lineage::from_the_end_of(&mut trail);
    assert_eq!((trail.files.len(), trail.places.len()), (0, 0));
    let all = [
        lineage.changed("b", says(3), says(4)),
        lineage.added("a", says(5)),
        lineage.added("d", says(6)),
        lineage.moved("b", says(4), "c", says(7)),
    ];
    for (commit, file) in (2..).zip(all) {
        lineage.record(file, Deed { commit, taken: false, changes: vec![Change::Layout] });
    }
    lineage.settle(&mut trail);
    assert_eq!(told(&trail, "c"), ("c", vec![0, 2, 5]));
    assert_eq!(told(&trail, "b"), ("c", vec![0, 2, 5]));
    assert_eq!(told(&trail, "a"), ("a", vec![3]));
    assert_eq!(told(&trail, "d"), ("d", vec![1, 4]));
    let paths: Vec<&str> = trail.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["a", "c", "d"]);
}

#[test]
fn a_file_of_which_nothing_is_told_has_no_place() {
    let mut lineage = Lineage::default();
    lineage.added("a", says(1));
    let trail = settled(lineage, &[]);
    assert_eq!((trail.file("a"), trail.of("a").len()), (None, 0));
}
