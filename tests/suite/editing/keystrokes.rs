//! How much is typed: a complaint from receipt to archive, on a terminal with `new` and `step` and in an
//! editor with completion, against the same lines typed by hand.
#![cfg(unix)]

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::editor::Editor;
use crate::repository::Repository;
use crate::support::{Office, root};
use crate::window::in_a_window;

const PATH: &str = "records/complaints/2026/2026-001.md";
/// What a person typed of an event before there was help, at the least; a third of it is the most now.
const LEAST_BY_HAND: usize = 55;

const MARLOES: (&str, &str) = ("Marloes", "m.jansen@o21.example");
const BEA: (&str, &str) = ("Bea", "b.bakker@o21.example");
const SASKIA: (&str, &str) = ("Saskia", "s.devries@o21.example");
const DIRK: (&str, &str) = ("Dirk", "d.dirks@o21.example");

/// An event: when, at whose desk, the step, and what there is to choose about it.
type Happened = (&'static str, (&'static str, &'static str), &'static str, &'static [&'static str]);

const COURSE: [Happened; 7] = [
    ("2026-06-11", SASKIA, "geregistreerd", &[]),
    ("2026-06-12", DIRK, "besluit", &["licht"]),
    ("2026-06-12", BEA, "akkoord-klager", &[]),
    ("2026-06-12", DIRK, "medewerker-geinformeerd", &[]),
    ("2026-06-15", SASKIA, "klager-geinformeerd", &["gegrond"]),
    ("2026-06-15", SASKIA, "maatregel", &["corrigerend", "genomen", "relatie"]),
    ("2026-06-16", SASKIA, "gearchiveerd", &[]),
];

/// What anybody calls each of them by, as far as the list then holds nothing else.
const LETTERS: usize = 3;

fn check(office: &Office, day: &str) {
    let run = crate::support::run(office.command().args(["check", "--today", day]));
    assert_eq!(run.code, 0, "{run:?}\n{}", office.read(PATH));
    assert!(run.stdout.contains("niets aan te merken"), "{run:?}\n{}", office.read(PATH));
    let shown = crate::support::run(office.command().args(["show", "1", "--format", "json", "--today", day]));
    assert!(shown.stdout.contains("\"state\": \"archived\""), "{}", shown.stdout);
}

/// The line of an event as it stands, by its place.
fn line(text: &str, place: usize) -> String {
    let course = text.split("verloop:\n").nth(1).unwrap_or_else(|| panic!("no course: {text}"));
    let line = course.lines().nth(place).unwrap_or_else(|| panic!("no event {place}: {text}"));
    assert!(line.starts_with("  - {"), "{line}");
    line.to_owned()
}

const HEAD: &str = "| step | by hand | on a terminal | in an editor |\n|---|---|---|---|\n";

#[test]
fn a_third_of_an_event_is_typed_at_most_and_the_documentation_tells_how_much() {
    let mut rows = String::new();
    for (((line, terminal), (other, editor)), (.., step, _)) in
        on_a_terminal().iter().zip(in_an_editor()).zip(COURSE)
    {
        assert_eq!(*line, other, "both write the same");
        let by_hand = line.chars().count();
        for typed in [*terminal, editor] {
            assert!(typed * 3 <= by_hand.max(LEAST_BY_HAND), "{typed} of {by_hand} for {line}");
        }
        writeln!(rows, "| `{step}` | {by_hand} | {terminal} | {editor} |").unwrap();
    }
    let path = root().join("docs/editors.md");
    let document = std::fs::read_to_string(&path).unwrap();
    let start = document.find(HEAD).expect("the table is there") + HEAD.len();
    let end = start + document[start..].find("\n\n").expect("the table ends") + 1;
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        std::fs::write(&path, [&document[..start], &rows, &document[end..]].concat()).unwrap();
        return;
    }
    assert_eq!(&document[start..end], rows);
}

/// What is typed on a terminal, with the line that it makes.
fn on_a_terminal() -> Vec<(String, usize)> {
    let repository = Repository::without_dossiers();
    let on = |day: &str, (name, email): (&str, &str), arguments: &[&str], typed: &str| {
        repository.git(&["config", "user.name", name]);
        repository.git(&["config", "user.email", email]);
        let mut command = repository.office.command();
        command.args(arguments).args(["--today", day]);
        let (code, seen) = in_a_window(command, Some((100, 40)), typed);
        assert_eq!(code, 0, "{arguments:?} {typed:?}: {seen}");
        // The command itself is typed too, with a return behind it.
        "klacht".len()
            + arguments.iter().map(|it| it.chars().count() + 1).sum::<usize>()
            + 1
            + typed.chars().count()
    };
    let own = ["De koffie was koud", "Teun Modelman"];
    let typed = format!("{}\rcom\rtra\rmon\reig\r{}\r", own[0], own[1]);
    let typed = on("2026-06-10", MARLOES, &["new", "betreft=mjansen"], &typed);
    let begun = repository.office.read(PATH);
    // Nobody can choose what somebody is called; all else is chosen.
    let free: usize = own.iter().map(|text| text.chars().count()).sum();
    assert!((typed - free) * 3 <= begun.chars().count() - free, "{typed} of {}: {begun}", begun.len());
    let told = COURSE.map(|(day, who, step, chosen)| {
        let chosen = [&[step], chosen].concat();
        let typed: Vec<String> = chosen.iter().map(|word| format!("{}\r", &word[..LETTERS])).collect();
        let typed = on(day, who, &["step", "1"], &typed.concat());
        let text = repository.office.read(PATH);
        let place = text.matches("\n  - {").count() - 1;
        let line = line(&text, place);
        assert!(chosen.iter().all(|word| line.contains(word)), "{chosen:?}: {line}");
        (line, typed)
    });
    check(&repository.office, "2026-06-16");
    told.into()
}

/// Somebody at an editor: a text with a place in it, and how many keys were pressed.
struct Typist {
    editor: Editor,
    text: String,
    at: usize,
    keys: usize,
}

impl Typist {
    fn types(&mut self, typed: &str) {
        self.text.insert_str(self.at, typed);
        self.at += typed.len();
        self.keys += typed.chars().count();
    }

    /// What an editor lists at the place: what is offered, as far as it goes on as the word does.
    fn listed(&mut self) -> Vec<Value> {
        let marked = format!("{}‸{}", &self.text[..self.at], &self.text[self.at..]);
        let mut items = self.editor.completions(PATH, &marked);
        items.retain(|item| {
            let begun = &item["textEdit"]["range"];
            assert_eq!(begun["start"]["line"], begun["end"]["line"]);
            let length =
                begun["end"]["character"].as_u64().unwrap() - begun["start"]["character"].as_u64().unwrap();
            let word = &self.text[self.at - usize::try_from(length).unwrap()..self.at];
            item["filterText"].as_str().unwrap().starts_with(word)
        });
        items.sort_by_key(|item| item["sortText"].as_str().unwrap().to_owned());
        items
    }

    /// Types of a word until it is the first that is listed, and takes that with one key.
    fn takes(&mut self, word: &str) -> Vec<usize> {
        let mut letters = word.chars();
        loop {
            let listed = self.listed();
            if let Some(first) = listed.first().filter(|item| item["label"] == word) {
                let is_event = first["insertTextFormat"] == 2;
                assert_eq!(first["kind"], if is_event { 15 } else { 12 }, "{first}");
                let range = &first["textEdit"]["range"];
                let length = range["end"]["character"].as_u64().unwrap()
                    - range["start"]["character"].as_u64().unwrap();
                let start = self.at - usize::try_from(length).unwrap();
                let (new, stops) = places_of(first["textEdit"]["newText"].as_str().unwrap());
                self.text.replace_range(start..self.at, &new);
                self.at = start + stops.first().copied().unwrap_or(new.len());
                self.keys += 1;
                return stops.iter().map(|stop| start + stop).collect();
            }
            let letter = letters.next().unwrap_or_else(|| panic!("{word} is not offered: {listed:?}"));
            self.types(&letter.to_string());
        }
    }
}

/// A snippet as text, and the places in it that are filled in, in their order.
fn places_of(snippet: &str) -> (String, Vec<usize>) {
    let (mut text, mut stops) = (String::new(), Vec::new());
    let mut parts = snippet.split('$');
    text.push_str(parts.next().unwrap());
    for part in parts {
        let digits = part.chars().take_while(char::is_ascii_digit).count();
        stops.push((part[..digits].parse::<usize>().unwrap(), text.len()));
        text.push_str(&part[digits..]);
    }
    stops.sort_unstable();
    (text, stops.into_iter().map(|(_, at)| at).collect())
}

/// The same in an editor, where the keys that go from place to place count too.
fn in_an_editor() -> Vec<(String, usize)> {
    let begun = "---\nnummer: 2026-001\nonderwerp: De koffie was koud\naard: communicatie\ndienst: training\n\
                 kanaal: mondeling\nroute: eigen-werk\nklager:\n  naam: Teun Modelman\nbetreft: [mjansen]\nverloop:\n  \
                 - {datum: 2026-06-10, stap: ontvangen, door: mjansen}\n---\nDe koffie was koud.\n";
    let mut text = begun.to_owned();
    let mut told = Vec::new();
    for (day, who, step, chosen) in COURSE {
        let repository = Repository::without_dossiers();
        repository.git(&["config", "user.name", who.0]);
        repository.git(&["config", "user.email", who.1]);
        repository.write(PATH, &text);
        let editor = Editor::on(repository.office, day, &json!({}));
        let at = text.rfind("---\n").unwrap();
        let mut typist = Typist { editor, text: text.clone(), at, keys: 0 };
        typist.text.insert(at, '\n');
        // An editor sets a new item in as the one above it, for the dash that is typed.
        typist.text.insert_str(at, "  ");
        typist.at += 2;
        typist.types("- ");
        let stops = typist.takes(step);
        let mut chosen = chosen.iter();
        let mut grown = 0;
        for (at, stop) in stops.iter().enumerate() {
            let before = typist.text.len();
            typist.at = stop + grown;
            // A key leads from each place to the next.
            typist.keys += usize::from(at > 0);
            let field =
                typist.text[..typist.at].rsplit([' ', '{']).nth(1).unwrap().trim_end_matches(':').to_owned();
            match field.as_str() {
                "door" => typist.takes(key_of(who)),
                "aan" => typist.takes("mjansen"),
                _ => typist.takes(chosen.next().unwrap_or_else(|| panic!("{field} is asked for {step}"))),
            };
            grown += typist.text.len() - before;
        }
        assert_eq!(chosen.next(), None, "{}", typist.text);
        let place = typist.text.matches("\n  - {").count() - 1;
        told.push((line(&typist.text, place), typist.keys));
        text = typist.text;
        let repository = typist.editor.ended();
        if step == "gearchiveerd" {
            std::fs::write(repository.path(PATH), &text).unwrap();
            check(&repository, day);
        }
    }
    told
}

fn key_of(who: (&str, &'static str)) -> &'static str {
    match who.0 {
        "Bea" => "bbakker",
        "Saskia" => "sdevries",
        _ => "ddirks",
    }
}
