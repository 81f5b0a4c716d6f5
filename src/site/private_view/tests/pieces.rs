//! What stands on a page many times, and what records can put into it.

use super::super::pieces::Item;
use super::super::timeline::By;
use super::*;

const HOSTILE: &str = "\"><i>'&\u{202e}";

/// How often a template writes the hostile text escaped, and what it writes besides.
fn written<T: Item>(item: T) -> (usize, String) {
    let html = serde_json::to_string(&List::new(vec![item], &words())).expect("a piece is text");
    let html: String = serde_json::from_str(&html).expect("it was text");
    let escaped = "&quot;&gt;&lt;i&gt;&#39;&amp;⟨U+202E⟩";
    (html.matches(escaped).count(), html.replace(escaped, ""))
}

#[test]
fn text_of_a_record_is_only_text_in_every_piece() {
    let text = || HOSTILE.to_owned();
    let day = || ShownDay { date: Day::MIN, text: text() };
    let sign = || Sign { shape: "dot", tone: "calm", word: HOSTILE.into() };
    let link = Link { text: text(), href: text() };
    let facts = || Facts::new(&words()).with(key!("site-fact-name"), HOSTILE);
    let changed = vec![Changed { name: text(), from: text(), to: text() }];
    let pieces = [
        written(FindingView {
            code: "A1.1",
            href: text(),
            sign: sign(),
            article: text(),
            message: text(),
            help: text(),
            place: text(),
            is_of_form: true,
        }),
        written(StepView {
            number: 1,
            day: Some(day()),
            what: text(),
            by: text(),
            shape: By::Third,
            facts: facts(),
            document: Some(link),
            article: text(),
            lapsed: true,
            changed,
        }),
        written(DeadlineView {
            what: text(),
            article: text(),
            day: day(),
            outer: Some(day()),
            sign: sign(),
            done: Some(day()),
        }),
        written(Row {
            due_for: String::new(),
            number: text(),
            href: text(),
            subject: text(),
            complainant: text(),
            organisation: text(),
            found_by: text(),
            ending: text(),
            marks: text(),
            received: Some(day()),
            status: sign(),
            stage: "archived",
            due: Some(day()),
            time: Some(sign()),
            who: text(),
            found: Some(sign()),
        }),
        written(PersonView { name: text(), parts: text(), roles: text() }),
        written(DocumentView {
            name: text(),
            href: text(),
            download: text(),
            kind: HOSTILE,
            day: Some(day()),
            description: text(),
        }),
        written(FormPart { title: HOSTILE, facts: facts() }),
    ];
    let times: Vec<usize> = pieces.iter().map(|(times, _)| *times).collect();
    assert_eq!(times, [6, 10, 6, 15, 3, 6, 2], "each text stands in its piece");
    for (_, piece) in pieces {
        for part in ["<i", "'", "&", "\u{202e}"] {
            assert!(!piece.contains(part), "{part}: {piece}");
        }
    }
}
