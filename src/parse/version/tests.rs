use super::*;

const DOSSIER: &str = "---\nnummer: 2026-003\nonderwerp: Koude koffie\nklager: {naam: Sanne Voorbeeld}\n\
    verloop:\n  - {datum: 2026-03-02, stap: ontvangen, door: pdeboer}\n  \
    - {datum: 2026-03-04, stap: besluit, door: ddirks, uitkomst: licht}\nstukken:\n  \
    - {bestand: brief.pdf, soort: klachtbrief}\n---\nEen.\nTwee.\n";

fn changes(old: &str, new: &str) -> Vec<String> {
    let version = |text| Version::read(FileKind::Dossier, text);
    let locale = crate::locale::Locale::of(crate::locale::Language::known("en"));
    let changes = Version::between(Some(&version(old)), Some(&version(new)));
    changes.iter().map(|change| locale.say(&change.message())).collect()
}

#[test]
fn an_appended_event_is_one_change() {
    let new =
        DOSSIER.replace("stukken:", "  - {datum: 2026-03-05, stap: gearchiveerd, door: sdevries}\nstukken:");
    assert_eq!(changes(DOSSIER, &new), ["Event added: 2026-03-05 gearchiveerd sdevries"]);
}

#[test]
fn an_edited_event_says_which_fields() {
    let new = DOSSIER.replace("2026-03-04, stap: besluit", "2026-03-03, stap: besluit");
    assert_eq!(
        changes(DOSSIER, &new),
        ["Event changed: 2026-03-04 besluit (datum: 2026-03-04 → 2026-03-03)"]
    );
}

#[test]
fn an_event_put_between_others_changes_none_of_them() {
    let new = DOSSIER.replace(
        "  - {datum: 2026-03-04",
        "  - {datum: 2026-03-03, stap: geregistreerd, door: sdevries}\n  - {datum: 2026-03-04",
    );
    assert_eq!(changes(DOSSIER, &new), ["Event added: 2026-03-03 geregistreerd sdevries"]);
}

#[test]
fn a_removed_event_is_told() {
    let new = DOSSIER.replace("  - {datum: 2026-03-04, stap: besluit, door: ddirks, uitkomst: licht}\n", "");
    assert_eq!(changes(DOSSIER, &new), ["Event removed: 2026-03-04 besluit ddirks, uitkomst: licht"]);
}

#[test]
fn fields_lists_and_lines_are_told_apart() {
    let new = DOSSIER
        .replace("Koude koffie", "Lauwe thee")
        .replace("stukken:\n", "stukken:\n  - {bestand: mail.eml, soort: correspondentie}\n")
        .replace("Twee.", "Twee en een half.\nDrie.");
    assert_eq!(
        changes(DOSSIER, &new),
        [
            "onderwerp: Koude koffie → Lauwe thee",
            "stukken: added {bestand: mail.eml, soort: correspondentie}",
            "Text: 2 lines added, 1 line removed",
        ]
    );
}

#[test]
fn another_layout_is_no_change_of_the_record() {
    let new = DOSSIER.replace(
        "  - {datum: 2026-03-02, stap: ontvangen, door: pdeboer}",
        "  # toelichting\n  - stap: ontvangen\n    datum: '2026-03-02'\n    door: pdeboer",
    );
    assert_eq!(changes(DOSSIER, &new), ["Layout only: nothing was said differently"]);
}

#[test]
fn a_broken_version_is_told_and_the_rest_compared() {
    let new = DOSSIER.replace("Koude koffie", "Les 3: te laat");
    let told = changes(DOSSIER, &new);
    assert_eq!(told.last().map(String::as_str), Some("From here the file can't be read as a record"));
    assert!(told.iter().all(|change| !change.starts_with("Event")), "{told:?}");
}

#[test]
fn people_are_followed_by_their_key() {
    let old = "personen:\n  - {sleutel: a, naam: An, rollen: [{rol: medewerker, van: 2020-01-01}]}\n";
    let new = old.replace("2020-01-01}]", "2020-01-01}, {rol: directie, van: 2021-01-01}]");
    let version = |text: &str| Version::read(FileKind::Data, text);
    let changes = Version::between(Some(&version(old)), Some(&version(&new)));
    let to = Some("{rol: directie, van: 2021-01-01}".to_owned());
    assert_eq!(changes, [Change::Field { name: "personen.a.rollen".to_owned(), from: None, to }]);
}
