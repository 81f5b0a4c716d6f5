//! What the desk says: in the words of the pages, and not in the keys that are typed.

use super::client::{Form, Serving};
use super::office;
use crate::repository::{OPEN, Repository};

/// What can be chosen in a field of a page: what is written, and what it is called.
fn choices(page: &str, field: &str) -> Vec<(String, String)> {
    let (_, rest) =
        page.split_once(&format!("<select id=\"v-{field}\"")).unwrap_or_else(|| panic!("{field}: {page}"));
    let (list, _) = rest.split_once("</select>").unwrap();
    let options = list.split("<option value=\"").skip(2);
    let option = |option: &str| {
        let (value, rest) = option.split_once('"').unwrap();
        let (_, text) = rest.split_once('>').unwrap();
        (value.to_owned(), text.trim_end_matches("</option>").to_owned())
    };
    options.map(option).collect()
}

fn about_the_management() -> Repository {
    let repository = office();
    repository.replace(OPEN, "route: eigen-werk", "route: directie");
    repository.replace(OPEN, "betreft: [mjansen]", "betreft: [ddirks]");
    repository
}

#[test]
fn whom_a_complaint_is_about_is_not_offered_as_who_decides_on_it() {
    let repository = about_the_management();
    let page = Serving::start(&repository, &[]).get("/desk/2026-006/step/besluit").text();
    let who = choices(&page, "door");
    assert_eq!(who.last().unwrap().0, "ddirks", "{who:?}");
    let (_, rest) = page.split_once("id=\"v-door\"").unwrap();
    let (list, _) = rest.split_once("</select>").unwrap();
    assert!(!list.contains(" selected"), "{list}");
    repository.replace(OPEN, "route: directie", "route: directie\nvervanger: pdeboer");
    let page = Serving::start(&repository, &[]).get("/desk/2026-006/step/besluit").text();
    assert_eq!(choices(&page, "door")[0].0, "pdeboer");
}

#[test]
fn what_the_rules_ask_of_an_extension_is_asked_by_its_form() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let page = serving.get("/desk/2026-006/step/uitstel").text();
    for (field, label) in [("reden", "Reden"), ("verwacht", "Antwoord verwacht")] {
        let marked =
            format!("<label for=\"v-{field}\">{label} <span class=\"soft small\">(verplicht)</span>");
        assert!(page.contains(&marked), "{field}: {page}");
    }
    let given = [("datum", "2026-06-15"), ("door", "ddirks")];
    let refused = serving.fill("/desk/2026-006/step/uitstel", &Form::with(&given)).text();
    assert!(refused.contains("Vul in: Reden<") && !refused.contains("A9.2"), "{refused}");
}

#[test]
fn events_choices_and_what_lacks_are_told_in_words() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let list = serving.get("/desk/2026-006/correct").text();
    let told = "8 juni 2026: Nagegaan of het een klacht is, Marloes Jansen; antwoord klager: ja";
    assert!(list.contains(told) && !list.contains("mjansen"), "{list}");
    let form = serving.get("/desk/2026-006/correct?event=1").text();
    assert!(form.contains(told), "{form}");
    let by = choices(&form, "wordt.door");
    assert!(by.contains(&("mjansen".to_owned(), "Marloes Jansen".to_owned())), "{by:?}");
    assert_eq!(
        choices(&form, "wordt.antwoord"),
        [("ja", "ja"), ("nee", "nee")].map(|(a, b)| (a.into(), b.into()))
    );
    let empty = serving.fill("/desk/2026-006/step/besluit", &Form::default()).text();
    assert!(empty.contains("Er is meer nodig") && !empty.contains("ddirks)"), "{empty}");
    let kinds = choices(&serving.get("/desk/2026-006/add").text(), "soort");
    assert!(kinds.iter().any(|(_, text)| text == "bericht over de afhandeling"), "{kinds:?}");
    drop(serving);
    let serving = Serving::start(&repository, &["--lang", "en"]);
    let form = serving.get("/desk/2026-006/step/bevestigd").text();
    assert_eq!(choices(&form, "antwoord"), [("ja", "yes"), ("nee", "no")].map(|(a, b)| (a.into(), b.into())));
    let kinds = choices(&serving.get("/desk/2026-006/add").text(), "soort");
    assert!(kinds.iter().all(|(key, text)| key != text), "{kinds:?}");
}

#[test]
fn what_is_corrected_by_choosing_is_written_as_it_is_typed() {
    let repository = office();
    let serving = Serving::start(&repository, &[]);
    let given = [
        ("wordt.datum", "2026-06-08"),
        ("wordt.door", "sdevries"),
        ("wordt.antwoord", "ja"),
        ("reden", "Saskia belde"),
        ("door", "ddirks"),
    ];
    serving.record("/desk/2026-006/correct?event=1", &Form::with(&given));
    let text = repository.office.read(OPEN);
    let line = text.lines().find(|line| line.contains("stap: correctie")).unwrap();
    assert!(line.contains("wordt: {door: sdevries}"), "{line}");
}

#[test]
fn the_list_of_steps_says_who_does_what_for_whom_and_since_when_it_is_late() {
    let repository = office();
    repository.append(OPEN, "datum: 2026-06-10, stap: besluit, door: ddirks, uitkomst: toepasselijk");
    repository.replace(
        OPEN,
        "  - {datum: 2026-06-08, stap: ontvangen",
        "  - {datum: 2026-04-08, stap: ontvangen",
    );
    let page = Serving::start(&repository, &[]).get("/desk/2026-006").text();
    assert!(page.contains(": Marloes Jansen (aan zet: "), "{page}");
    assert!(page.contains("werkdagen te laat)"), "{page}");
    assert!(!page.contains("(Marloes Jansen) ("), "{page}");
}
