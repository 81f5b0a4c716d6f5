use super::search::{AROUND, around};
use super::*;
use crate::reading::readings;
use crate::source::Span;

const CASE: &str = "records/complaints/2026/2026-003.md";

fn case() -> Known {
    let fact = |kind, text: &'static str| Fact { kind, text, line: 9 };
    let facts = vec![
        fact(Kind::Name, "Sanne van Voorbeeld"),
        fact(Kind::Organisation, "Gemeente Ergens"),
        fact(Kind::Email, "s.voorbeeld@ergens.example"),
        fact(Kind::Telephone, "010 123 45 67"),
        fact(Kind::Address, "Dorpsstraat 12, 1234 AB Ergens"),
        fact(Kind::Dossier, "2026-003"),
        fact(Kind::Dossier, "2026-100"),
        fact(Kind::Document, "brief van Truus Fictie.pdf"),
        fact(Kind::Key, "svoorbeeld"),
    ];
    Known { path: CASE.into(), facts: facts.into_iter().collect(), readable: Default::default() }
}

fn found(names: &Names, text: &str) -> Vec<String> {
    let found = names.search(&[readings(text)], |_| Searched::REGULATION).into_iter().flatten();
    found.map(|found| found.text).collect()
}

fn finds(text: &str) -> bool {
    !found(&Names { known: vec![case()], ..Names::default() }, text).is_empty()
}

#[test]
fn everything_is_found_in_every_spelling() {
    for text in [
        "Volgens Sanne van Voorbeeld ging het mis.",
        "VAN VOORBEELD",
        "Vóórbeeld",
        "van Voor\u{ad}beeld",
        "Van Voorbeelds klacht",
        "Sanne's klacht",
        "San<b>ne</b> klaagde",
        "s.van voorbeeld",
        "S.van Voorbeeld",
        "S Voorbeeld",
        "<a href=\"/sanne-van-voorbeeld/\">",
        "<a href='sanne%5Fvan%5Fvoorbeeld'>",
        "sannevanvoorbeeld",
        "van de gemeente ergens",
        "S.Voorbeeld@ergens.example",
        "mailto:s%2Evoorbeeld%40ergens.example",
        "s.voorbeeld at ergens.example",
        "bel +31 10 123 45 67",
        "bel (010) 123<b>45</b>67",
        "Dorpsstraat 12",
        "1234AB",
        "dossier 2026-003",
        "klacht 3 van 2026",
        "klacht 003 van 2026",
        "zaak 003 uit 2026",
        "nr. 003 uit 2026",
        "2026&#8209;003",
        "2026_003.html",
        "2026 003",
        "dossier2026003",
        "zie 2026-100",
        "mevrouw Fictie",
        "svoorbeeld",
    ] {
        assert!(finds(text), "{text}");
    }
}

#[test]
fn the_quick_look_lets_every_form_through() {
    for (kind, typed, text) in [
        (Kind::Name, "Jan Ten", "meneer Ten"),
        (Kind::Name, "Anna van der Berg", "annavanderbergs huis"),
        (Kind::Name, "Anna Jansen-de Vries", "annajansen"),
        (Kind::Name, "Vries, S. de", "De Vries"),
        (Kind::Name, "Jo\u{308}rg Mu\u{308}ller", "Mueller"),
        (Kind::Name, "Bo Li", "mevrouw Li"),
        (Kind::Name, "Sanne Modelman", "Sannes idee"),
        (Kind::Email, "s.b@ergens.example", "s.b [at] ergens [punt] example, s b at ergens dot example"),
        (Kind::Address, "Dorpsstraat 12, 1234AB Ergens", "1234 ab"),
        (Kind::Organisation, "Stichting Ergens", "bij Ergens"),
        (Kind::Document, "brief van Truus Fictie.pdf", "Fictie"),
        (Kind::Key, "mjansen", "mjansen"),
        (Kind::Name, "Jan van den Berg", "vdBerg"),
        (Kind::Name, "J. v.d. Meer", "j-van-der-meer"),
        (Kind::Name, "Seán O'Brien", "Sean Obrien"),
        (Kind::Name, "Sanne Modelman (Sas)", "Sas"),
        (Kind::Email, "a@ergens.example, b@elders.example", "b@elders.example"),
        (Kind::Name, "李明", "met 李明 op kantoor"),
        (Kind::Name, "李 明", "met 李明 op kantoor"),
        (Kind::Name, "محمد الأمين", "met محمد op kantoor"),
        (Kind::Name, "ნინო ბერიძე", "met ნინო op kantoor"),
        (Kind::Document, "brief van محمد الأمين.pdf", "met محمد op kantoor"),
        (Kind::Name, "Νίκος Παπαδόπουλος", "met ΠΑΠΑΔΌΠΟΥΛΟΣ op kantoor"),
    ] {
        let facts = vec![Fact { kind, text: typed, line: 1 }];
        let names =
            Names { known: vec![Known { facts: facts.into_iter().collect(), ..case() }], ..Names::default() };
        assert!(!found(&names, text).is_empty(), "{typed}: {text}");
    }
}

#[test]
fn an_ordinary_text_has_no_names() {
    for text in [
        "Er kwamen drie klachten binnen.",
        "van voorbeeldig gedrag",
        "een goed voorbeeld",
        "In 2026 waren er 1234 lesdagen.",
        "2026-0031",
        "12026-003",
        "in 2026 100 procent",
        "<td>2026</td><td>100</td>",
        "2026 - 100",
        "2026, 003, 004",
        "20261004",
        "Dorpsstraat 123",
        "1234 abc",
        "",
    ] {
        assert!(
            !finds(text),
            "{text}: {:?}",
            found(&Names { known: vec![case()], ..Names::default() }, text)
        );
    }
}

#[test]
fn what_the_regulation_publishes_is_allowed_exactly_as_it_is_written_there() {
    let fact = |kind, text: &'static str| Fact { kind, text, line: 1 };
    let facts = vec![
        fact(Kind::Name, "Piet Kets"),
        fact(Kind::Organisation, "O21"),
        fact(Kind::Address, "Plein 1, 2801 BX Gouda"),
    ];
    let known =
        vec![Known { path: CASE.into(), facts: facts.into_iter().collect(), readable: Default::default() }];
    let published = ["o 21", "plein 1 2801 bx gouda", "plein 1"].map(str::to_owned).into();
    let thirds = ["mevrouw j kets", "j kets"].map(str::to_owned).into();
    let names = Names { known, published, thirds, ..Names::default() };
    for text in ["Mevrouw J. Kets", "J.Kets oordeelde", "O21, Plein 1, 2801 BX Gouda"] {
        assert_eq!(found(&names, text), [""; 0], "{text}");
    }
    for text in ["mevrouw Kets", "Piet Kets", "P. J. Ketsen en Kets", "2801 BX"] {
        assert!(!found(&names, text).is_empty(), "{text}");
    }
    let in_report = |text| !names.search(&[readings(text)], |_| Searched::year(2025)).concat().is_empty();
    assert!(in_report("Mevrouw J. Kets") && !in_report("O21, Plein 1, 2801 BX Gouda"));
}

#[test]
fn a_readable_form_is_left_out_and_the_others_are_not() {
    let readable = ["van voorbeeld", "voorbeeld"];
    let names = Names {
        known: vec![Known { readable: readable.into_iter().collect(), ..case() }],
        ..Names::default()
    };
    assert_eq!(found(&names, "van Voorbeeld, Voorbeeld"), [""; 0]);
    assert_eq!(found(&names, "S. van Voorbeeld"), ["S. van Voorbeeld"]);
}

#[test]
fn the_place_is_that_of_the_text_itself() {
    let text = "één Vóórbeelds hier";
    let names = Names { known: vec![case()], ..Names::default() };
    let found = names.search(&[readings(text)], |_| Searched::REGULATION).concat();
    assert_eq!(&text[found[0].span.start..found[0].span.end], "Vóórbeelds");
    assert_eq!(found[0].origin(), format!("{CASE}:9"));
}

#[test]
fn one_thing_in_several_readings_is_told_once_with_all_who_know_it() {
    let other = Known { path: "records/people.yaml".into(), ..case() };
    let names = Names { known: vec![other, case()], ..Names::default() };
    let text = "een\n<p>San<b>ne</b> van Voorbeeld</p>\nSanne van Voorbeeld\n";
    let found = names.search(&[readings(text)], |_| Searched::REGULATION).concat();
    let said: Vec<&str> = found.iter().map(|found| found.text.as_str()).collect();
    assert_eq!(said, ["Sanne van Voorbeeld", "Sanne van Voorbeeld"]);
    assert_eq!(found[0].origin(), format!("{CASE}:9"));
    assert_eq!(found[0].others(), 1);
    assert_eq!(found[1].span.start, text.rfind("Sanne").unwrap_or_default());
}

#[test]
fn what_stands_around_is_told_on_one_line() {
    let text = format!("{}\n\n één Voorbeeld\ttwee {}", "é".repeat(60), "z".repeat(60));
    let at = text.find("Voor").unwrap_or_default();
    let told = around(&text, Span::new(at, at + 9));
    assert!(told.contains("één Voorbeeld twee zzz"), "{told}");
    assert!(told.chars().count() <= 9 + 2 * AROUND && !told.contains('\n'));
    assert_eq!(around("x", Span::new(0, 1)), "x");
}

#[test]
fn what_may_be_read_is_the_form_that_was_shown_and_never_the_name_as_a_name() {
    let lee = |readable: &[&str]| {
        let facts = vec![Fact { kind: Kind::Name, text: "Bruce de Lee", line: 9 }];
        let readable = readable.iter().copied().collect();
        Names {
            known: vec![Known { path: CASE.into(), facts: facts.into_iter().collect(), readable }],
            ..Names::default()
        }
    };
    for (listed, text, expected) in [
        (&[][..], "Lees dit,\nLee.", &["Lees", "Lee"][..]),
        (&["Lees"], "Lees dit,\nLee.", &["Lee"]),
        (&["Lee"], "Lees dit,\nLee.", &[]),
        (&["Lee"], "Lee's dag", &[]),
        (&["Lees"], "Lee's dag", &["Lee"]),
        (&["Lee", "Lees"], "Wij spraken met mevrouw Lee.", &["Lee"]),
        (&["Lee", "Lees"], "de heer Lees", &["Lees"]),
        (&["Lee", "de Lee"], "de heer de Lee", &["de Lee"]),
        (&["Lee"], "B. Lee en Bruce Lee", &["B. Lee", "Bruce Lee"]),
        (&["Bruce de Lee", "Lee", "de Lee"], "Met Bruce de Lee.", &["Bruce de Lee"]),
    ] {
        assert_eq!(found(&lee(listed), text), expected, "{listed:?}: {text}");
    }
}

#[test]
fn what_one_record_lists_another_still_knows() {
    let of = |path: &str, readable: &[&str]| {
        let facts = vec![Fact { kind: Kind::Name, text: "Bruce Lee", line: 9 }];
        Known {
            path: path.into(),
            facts: facts.into_iter().collect(),
            readable: readable.iter().copied().collect(),
        }
    };
    let names =
        Names { known: vec![of("a", &["Lee"]), of("b", &[]), of("c", &["Lees"])], ..Names::default() };
    for (text, knowing) in [("Lee", "bc"), ("Lees", "b"), ("mevrouw Lee", "abc")] {
        let found = names.search(&[readings(text)], |_| Searched::REGULATION).concat();
        let known: String = ["a", "b", "c"].into_iter().filter(|path| found[0].is_known_by(path)).collect();
        assert_eq!((found.len(), known.as_str()), (1, knowing), "{text}");
    }
}
