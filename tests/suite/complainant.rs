//! What somebody with a complaint reads on the public site, on a telephone and in haste.

use crate::support::Office;

const REGULATION: &str = "records/regulation/2016-06-24.md";
const PAGES: [&str; 3] = ["index", "how-to-complain", "english"];
const STUB: &str = "    alleen-stub: ja\n";

/// The pages of the public site that a complainant begins with.
fn pages(office: &Office) -> [String; 3] {
    let run = office.run(&["build", "--only", "public"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    PAGES.map(|page| office.read(&format!("site/public/{page}.html")))
}

fn with(changes: &[(&str, &str)]) -> [String; 3] {
    let changed = changes.iter().fold(Office::new(), |office, (old, new)| office.replace(REGULATION, old, new));
    pages(&changed)
}

/// What comes on a page between two of its words.
#[track_caller]
fn between<'page>(page: &'page str, start: &str, end: &str) -> &'page str {
    let (_, rest) = page.split_once(start).unwrap_or_else(|| panic!("no {start:?} in {page}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end:?} after {start:?}")).0
}

#[test]
fn with_what_is_gravest_one_hears_where_to_go_before_anything_can_be_sent() {
    let own = "    alleen-stub: ja\n    telefoon: 010 000 00 44\n    url: https://steun.example/\n";
    let national = ["href=\"tel:112\"", "href=\"tel:09008844\""];
    let given = ["href=\"tel:0100000044\"", "href=\"https://steun.example/\""];
    for (changes, shown, hidden) in [
        (vec![], national, given),
        (vec![(STUB, own)], given, national),
    ] {
        for page in with(&changes) {
            let opening = between(&page, "<h1", "class=\"button\"");
            assert!(opening.contains("class=\"elsewhere\""), "{opening}");
            for link in shown {
                assert!(opening.contains(link), "{link}: {opening}");
            }
            for link in hidden {
                assert!(!page.contains(link), "{link}: {page}");
            }
        }
    }
}

/// Whom people call in danger differs from country to country.
#[test]
fn where_the_country_is_not_known_no_number_of_a_country_is_given() {
    for page in with(&[("kalender: nl-werk", "kalender: geen")]) {
        assert!(page.contains("class=\"elsewhere\""), "{page}");
        assert!(!page.contains("tel:112") && !page.contains("0900"), "{page}");
    }
    for page in with(&[(STUB, "")]) {
        assert!(!page.contains("class=\"elsewhere\"") && !page.contains("tel:112"), "{page}");
    }
}
