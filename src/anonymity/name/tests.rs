use super::*;
use crate::anonymity::called::Read;
use crate::anonymity::fold::Folded;
use crate::anonymity::words::CASES;

fn names(field: &str, wanted: Manner) -> Vec<String> {
    let forms = forms(field).into_iter().filter(|(_, manner)| *manner == wanted);
    forms.map(|(form, _)| form).collect()
}

/// The same without what a case is called after somebody.
fn own(field: &str, wanted: Manner) -> Vec<String> {
    let is_case = |form: &String| CASES.iter().any(|case| form.ends_with(case));
    names(field, wanted).into_iter().filter(|form| !is_case(form)).collect()
}

#[test]
fn a_name_has_its_forms() {
    let any = names("mevrouw Sanne van den Bérg", Manner::Name);
    for form in
        ["sanne van den berg", "van den berg", "s van den berg", "s berg", "sanne berg", "sannevandenberg"]
    {
        assert!(any.contains(&form.to_owned()), "{form}: {any:?}");
    }
    assert_eq!(own("mevrouw Sanne van den Bérg", Manner::Capital), ["berg", "sanne"]);
    assert!(names("mevrouw Sanne van den Bérg", Manner::Capital).contains(&"bergzaak".to_owned()));
    assert_eq!(own("dhr. Bo Li", Manner::Capital), ["bo", "li"]);
    assert_eq!(own("J. v.d. Meer", Manner::Capital), ["meer"]);
    assert_eq!(own("Renée van den Zonnekamp", Manner::Core), ["zonnekamp"]);
    for (field, form) in [
        ("Jan Pieter Modelman", "pieter"),
        ("Carmen Lopez Garcia", "lopez"),
        ("J. van Dam tot Dijk", "dam"),
        ("Els Modelman (geb. Denkbeeld)", "denkbeeld"),
    ] {
        let capital = names(field, Manner::Capital);
        assert!(capital.contains(&form.to_owned()), "{field}: {capital:?}");
    }
}

#[test]
fn the_halves_of_a_double_name_count() {
    let any = names("Anna Jansen-de Vries", Manner::Name);
    for form in ["jansen de vries", "jansen", "de vries", "anna jansen", "a de vries", "annadevries"] {
        assert!(any.contains(&form.to_owned()), "{form}: {any:?}");
    }
}

#[test]
fn a_field_is_read_as_people_fill_it_in() {
    for (field, form) in [
        ("Vries, S. de", "s de vries"),
        ("S. Modelman, MSc", "s modelman"),
        ("J.P. Modelman", "modelman"),
        ("Sanne (Sas) Modelman", "sanne modelman"),
        ("Jan en Els Modelman", "els modelman"),
        ("fam. Modelman", "modelman"),
        ("de heer Modelman", "modelman"),
        ("M. Modelman e/v Denkbeeld", "denkbeeld"),
        ("Karima El Ouali", "el ouali"),
        ("Modelman", "modelman"),
        ("Jürgen Müller", "mueller"),
        ("J. Heer", "heer"),
        ("Ben Modelman", "b modelman"),
        ("De Modelman", "de modelman"),
        ("S. Modelman", "modelman"),
        ("Jan van den Berg", "vdberg"),
        ("Jan van den Berg", "j vd berg"),
        ("Jan v.d. Meer", "van der meer"),
        ("Jan v/d Meer", "van de meer"),
        ("Seán O'Brien", "obrien"),
        ("Lars Sørensen", "soerensen"),
    ] {
        let any = names(field, Manner::Name);
        assert!(any.contains(&form.to_owned()), "{field}: {any:?}");
    }
    assert_eq!(forms(""), []);
    assert_eq!(forms("mevrouw"), []);
}

#[test]
fn initials_and_titles_can_mean_one_person() {
    assert!(same_person("mevrouw J. Kets", "Jolanda Kets"));
    assert!(same_person("J. Kets", "mevrouw J. Kets"));
    assert!(!same_person("mevrouw J. Kets", "Piet Kets"));
    assert!(!same_person("mevrouw J. Kets", "Jolanda Ketsen"));
    assert!(!same_person("Kets", "Jolanda Kets"));
}

#[test]
fn a_title_belongs_to_no_name_and_tells_that_one_follows() {
    for title in [
        "mevrouw", "mevr.", "mw.", "meneer", "mijnheer", "de heer", "dhr.", "hr.", "fam.", "familie", "drs.",
        "dr.", "ir.", "ing.", "mr.", "prof.", "mrs", "ms", "miss", "weduwe", "wed.", "jhr.", "jkvr.", "ds.",
        "Herr", "Frau", "madame",
    ] {
        let capital = names(&format!("{title} Sanne Denkbeeld"), Manner::Capital);
        assert_eq!(capital, ["sanne"], "{title}");
        let text = format!("Wij spraken met {title} Lee.");
        let folded = Folded::of(&text);
        let start = folded.text.find("lee").expect("the name is there");
        let read = Read { text: &text, folded: &folded, is_as_written: true };
        assert!(read.is_called((start, start + "lee".len())), "{title}");
    }
}
