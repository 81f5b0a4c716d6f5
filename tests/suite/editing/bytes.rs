//! Whatever style a dossier is written in, and whichever step is added, the rest keeps its bytes.

use std::sync::Arc;

use klacht::dossier::EVENT_FIELDS;
use klacht::editing::{Typed, in_braces, with_event, with_item};
use klacht::parse::Version;
use klacht::regulation::StepKind;
use klacht::source::{Source, edited};
use klacht::trail::FileKind;
use klacht::vocabulary::ClosedList;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// How a dossier is written.
#[derive(Debug, Clone)]
struct Style {
    events: Vec<EventStyle>,
    course: CourseStyle,
    /// Where the course stands among the other keys.
    at: usize,
    windows: bool,
    mark: bool,
    indent: usize,
    has_documents: bool,
    story: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CourseStyle {
    Lines,
    Brackets,
    BracketsOnLines,
    Empty,
    Bare,
    Absent,
}

#[derive(Debug, Clone)]
struct EventStyle {
    day: u32,
    block: bool,
    below_dash: bool,
    quoted: u8,
    turned: bool,
    remark: Option<String>,
    comment: u8,
}

fn event_style() -> impl Strategy<Value = EventStyle> {
    let remark = proptest::option::of(select(vec!["kort", "\"a: b, c\"", "'t loket'", "\"é 😀\"", "|"]));
    (1..28_u32, any::<bool>(), 0..8_u8, 0..3_u8, any::<bool>(), remark, 0..4_u8).prop_map(
        |(day, block, below, quoted, turned, remark, comment)| EventStyle {
            day,
            block,
            below_dash: below == 0,
            quoted,
            turned,
            remark: remark
                .map(|text| if text == "'t loket'" { "\"'t loket\"".to_owned() } else { text.to_owned() }),
            comment,
        },
    )
}

fn style() -> impl Strategy<Value = Style> {
    use CourseStyle as Course;
    let course = select(vec![
        Course::Lines,
        Course::Lines,
        Course::Lines,
        Course::Brackets,
        Course::BracketsOnLines,
        Course::Empty,
        Course::Bare,
        Course::Absent,
    ]);
    let story = select(vec!["", "Verhaal.\n", "Zonder regeleinde", "\n---\nNog een streep.\n"]);
    (
        vec(event_style(), 1..6),
        course,
        0..5_usize,
        any::<bool>(),
        any::<bool>(),
        0..3_usize,
        any::<bool>(),
        story,
    )
        .prop_map(|(events, course, at, windows, mark, indent, has_documents, story)| Style {
            events,
            course,
            at,
            windows,
            mark,
            indent: indent * 2,
            has_documents,
            story: story.to_owned(),
        })
}

impl EventStyle {
    fn fields(&self, in_braces: bool) -> Vec<String> {
        let day = format!("2026-03-{:02}", self.day);
        let day = match self.quoted {
            0 => day,
            1 => format!("\"{day}\""),
            _ => format!("'{day}'"),
        };
        let mut fields =
            vec![format!("datum: {day}"), "stap: geregistreerd".to_owned(), "door: sdevries".to_owned()];
        if self.turned {
            fields.reverse();
        }
        match self.remark.as_deref() {
            Some("|") if in_braces => {}
            Some(remark) => fields.push(format!("opmerking: {remark}")),
            None => {}
        }
        fields
    }

    fn written(&self, indent: &str, text: &mut String) {
        if self.comment == 1 {
            text.push_str(&format!("{indent}# hierboven\n"));
        }
        if self.block {
            let mut fields = self.fields(false);
            if let Some(last) = fields.last_mut().filter(|last| last.ends_with('|')) {
                last.push_str(&format!("\n{indent}    Eerste regel.\n\n{indent}    Tweede: regel."));
            }
            let gap = if self.below_dash { format!("\n{indent}  ") } else { " ".to_owned() };
            text.push_str(&format!("{indent}-{gap}{}", fields.join(&format!("\n{indent}  "))));
        } else {
            text.push_str(&format!("{indent}- {{{}}}", self.fields(true).join(", ")));
            if self.comment == 2 {
                text.push_str(" # erachter");
            }
        }
        text.push('\n');
        if self.comment == 3 {
            text.push_str("\n  # los\n");
        }
    }
}

impl Style {
    fn course(&self) -> String {
        let flow = || self.events.iter().map(|event| format!("{{{}}}", event.fields(true).join(", ")));
        match self.course {
            CourseStyle::Absent => String::new(),
            CourseStyle::Bare => "verloop: # nog niets\n".to_owned(),
            CourseStyle::Empty => "verloop: [ ]\n".to_owned(),
            CourseStyle::Brackets => format!("verloop: [{}]\n", flow().collect::<Vec<_>>().join(", ")),
            CourseStyle::BracketsOnLines => {
                format!("verloop: [\n  {},  # een\n]\n", flow().collect::<Vec<_>>().join(",\n  "))
            }
            CourseStyle::Lines => {
                let mut text = "verloop:\n".to_owned();
                let indent = " ".repeat(self.indent);
                self.events.iter().for_each(|event| event.written(&indent, &mut text));
                text
            }
        }
    }

    fn text(&self) -> String {
        let mut parts = vec![
            "# bovenaan\nnummer: 2026-001\n".to_owned(),
            "onderwerp:   'Zaal: dubbel'   # let op\n".to_owned(),
            "klager:\n  naam: Ans Denkbeeld\n\n  email: ans@denkbeeld.example\n".to_owned(),
            "betreft: [ mjansen ]\n".to_owned(),
        ];
        parts.insert(self.at.min(parts.len()), self.course());
        if self.has_documents {
            parts.push("stukken:\n    - bestand: brief.pdf\n      soort: klachtbrief\n".to_owned());
        }
        let text = format!("---\n{}---\n{}", parts.concat(), self.story);
        let text = if self.windows { text.replace('\n', "\r\n") } else { text };
        if self.mark { format!("\u{feff}{text}") } else { text }
    }
}

/// A value that YAML could take for something else.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "ja", "nee", "a: b", "# x", "x # y", "- z", "{q}", "'t", "é😀", "a, b", "\"", "\\", "[", "~"
        ])
        .prop_map(ToOwned::to_owned),
        "[a-zA-Z0-9é:#,'\"{}\\[\\]&*!|>%@`?-][ a-zA-Z0-9é:#,'\"{}\\[\\]&*!|>%@`?-]{0,20}[a-z]",
    ]
}

/// An event of any kind with every field that it can have.
fn event() -> impl Strategy<Value = Vec<(String, Typed)>> {
    (select(StepKind::ALL.to_vec()), 1..28_u32, vec(value(), 12)).prop_map(|(kind, day, values)| {
        let text = |value: &str| Typed::Text(value.to_owned());
        let mut fields = vec![
            ("datum".to_owned(), text(&format!("2026-03-{day:02}"))),
            ("stap".to_owned(), text(kind.name())),
            ("door".to_owned(), text("sdevries")),
        ];
        let names =
            kind.fields().iter().map(|field| field.name.name()).chain(EVENT_FIELDS.into_iter().skip(3));
        for (name, value) in names.zip(&values) {
            let value = match name {
                "aan" | "met" => Typed::List(vec!["mjansen".to_owned(), value.clone()]),
                "op" | "wordt" => Typed::Fields(vec![("stap".to_owned(), text(value))]),
                _ => text(value),
            };
            fields.push((name.to_owned(), value));
        }
        fields
    })
}

fn source(text: &str) -> Arc<Source> {
    Arc::new(Source::new("records/complaints/2026/2026-001.md", text))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_step_is_added_and_the_rest_keeps_its_bytes(style in style(), event in event()) {
        let source = source(&style.text());
        let edits = with_event(&source, &event);
        prop_assert!(edits.is_ok(), "{edits:?} of {} in\n{}", in_braces(&event), source.text());
        let edits = edits.unwrap();
        let after = edited(source.text(), &edits);
        prop_assert!(edits.iter().all(|edit| edit.span.start == edit.span.end), "only puts in");
        // Whatever came is taken out again: what stood is left.
        let [edit] = edits.as_slice() else { return Err(TestCaseError::fail("one place")) };
        let (at, end) = (edit.span.start, edit.span.start + edit.text.len());
        prop_assert_eq!(format!("{}{}", &after[..at], &after[end..]), source.text());
        let bare = after.matches('\n').count() - after.matches("\r\n").count();
        prop_assert!(!style.windows || bare == 0, "line ends stay those of Windows: {after:?}");
        let before = Version::read(FileKind::Dossier, source.text()).events;
        let now = Version::read(FileKind::Dossier, &after).events;
        prop_assert_eq!(now.len(), before.len() + 1);
        let place = (0..now.len()).find(|at| before.get(*at).is_none_or(|it| !it.says_the_same(&now[*at])));
        let place = place.expect("one came");
        let day = now[place].day();
        prop_assert!(now[..place].iter().all(|it| it.day() <= day), "no later day stands above it");
        let next = now.get(place + 1);
        prop_assert!(next.is_none_or(|next| next.day() > day), "a later day stands below it, or nothing");
    }

    #[test]
    fn a_document_is_added_and_the_rest_keeps_its_bytes(style in style(), name in value()) {
        let source = source(&style.text());
        let text = |value: &str| Typed::Text(value.to_owned());
        let item = [("bestand".to_owned(), text(&name)), ("soort".to_owned(), text("overig"))];
        let edits = with_item(&source, "stukken", &item);
        prop_assert!(edits.is_ok(), "{edits:?} of {name} in\n{}", source.text());
        let edits = edits.unwrap();
        let after = edited(source.text(), &edits);
        let (at, end) = (edits[0].span.start, edits[0].span.start + edits[0].text.len());
        prop_assert_eq!(format!("{}{}", &after[..at], &after[end..]), source.text());
    }
}

#[test]
fn what_can_not_be_read_to_the_end_is_not_changed() {
    let text = |value: &str| Typed::Text(value.to_owned());
    let event = [("datum".to_owned(), text("2026-03-02")), ("stap".to_owned(), text("uitstel"))];
    for broken in ["---\nverloop: nee\n---\n", "---\na: b: c\nverloop: []\n---\n", "verloop: []\n", ""] {
        assert!(with_event(&source(broken), &event).is_err(), "{broken:?}");
    }
}
