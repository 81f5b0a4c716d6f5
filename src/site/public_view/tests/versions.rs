use super::*;

#[test]
fn every_article_has_its_anchor_and_every_note_stands_beside_the_text() {
    let site = Site::on("2026-04-20", vec![o21()]);
    let html = site.text("regulation.html");
    for number in 1..=11 {
        assert!(html.contains(&format!("<h2 id=\"artikel-{number}\">")), "{number}");
    }
    assert_eq!(html.matches("<div class=\"note\"").count(), o21().notes.len());
    let fifth = html.split("id=\"artikel-5\"").nth(1).and_then(|rest| rest.split("id=\"artikel-6\"").next());
    assert!(fifth.is_some_and(|text| text.contains("Wijziging van de overeenkomst</span>")));
    assert!(fifth.is_some_and(|text| text.contains("De kop luidt in de vastgestelde tekst")));
    site.shows("regulation.html", &["24 juni 2016", "1 juni 2016", "mevrouw J. Kets", "Bureau InterZin"]);
}

#[test]
fn a_note_on_an_article_that_does_not_exist_is_kept() {
    let site = Site::on("2026-04-20", vec![music()]);
    site.shows("regulation.html", &["Een kanttekening zonder artikel.", "Sinds 2023 verhuurt de gemeente"]);
}

#[test]
fn earlier_and_future_versions_keep_a_page_that_says_so() {
    let before = Site::on("2020-01-01", vec![o21(), music()]);
    before.shows(
        "regulation.html",
        &["Klachtenregeling O21</h1>", "regulation-2024-03-12.html", "geldt vanaf 1 april 2024"],
    );
    before.shows(
        "regulation-2024-03-12.html",
        &["Deze versie gaat in op 1 april 2024.", "href=\"regulation.html\""],
    );
    let after = Site::on("2026-04-20", vec![o21(), music()]);
    after.shows("regulation.html", &["<h1>Klachtenreglement</h1>"]);
    after.hides("regulation.html", &["class=\"warning\""]);
    after.shows(
        "regulation-2016-06-24.html",
        &["Deze versie gold van 1 juni 2016 tot en met 31 maart 2024.", "mevrouw J. Kets"],
    );
    after.shows("sitemap.xml", &["https://dekade.example/klachten/regulation-2016-06-24.html"]);
}

#[test]
fn the_third_is_the_one_of_today_and_its_absence_is_said() {
    let site = Site::on("2025-06-01", vec![music()]);
    site.shows("regulation.html", &["de heer P. Waterman"]);
    site.hides("regulation.html", &["mevrouw A. Oever"]);
    let text = MUSIC.replace("van: 2026-01-01", "van: 2027-01-01");
    let without = Site::on("2026-04-20", vec![version("2024-03-12", &text)]);
    without.shows("how-to-complain.html", &["Op dit moment is er geen onafhankelijke derde aangewezen."]);
    without.hides("index.html", &["mevrouw A. Oever"]);
}
