mod versions;

use std::sync::Arc;

use super::*;
use crate::parse::read_regulation;
use crate::regulation::{Meets, Regulation, Route, StepKind};
use crate::source::Source;
use crate::vocabulary::ClosedList;

const O21: &str = include_str!("../../../records/regulation/2016-06-24.md");
const MUSIC: &str = include_str!("tests/2024-03-12.md");

const SISTER: [(&str, &str); 2] = [
    ("2019-05-20", include_str!("../../../tests/fixtures/sister/records/regulation/2019-05-20.md")),
    ("2024-11-11", include_str!("../../../tests/fixtures/sister/records/regulation/2024-11-11.md")),
];

fn day(text: &str) -> Day {
    text.parse().expect("a day as it is typed")
}

fn version(name: &str, text: &str) -> Arc<Regulation> {
    let source = Arc::new(Source::new(format!("records/regulation/{name}.md"), text));
    let (regulation, findings) = read_regulation(&source, day("2026-04-20"));
    assert!(findings.is_empty(), "{findings:?}");
    Arc::new(regulation.expect("the regulation has a front matter"))
}

fn o21() -> Arc<Regulation> {
    version("2016-06-24", O21)
}

fn music() -> Arc<Regulation> {
    version("2024-03-12", MUSIC)
}

struct Site(Vec<Page>);

impl Site {
    /// With the report over the past year still to be published.
    fn on(today: &str, versions: Vec<Arc<Regulation>>) -> Self {
        Self::with_years(today, versions, &[day(today).year() - 1])
    }

    fn with_years(today: &str, versions: Vec<Arc<Regulation>>, years: &[i32]) -> Self {
        let regulations = Regulations::new(versions);
        let empty = |year: &i32| YearReport { year: *year, figures: None, words: None };
        let reports: Vec<YearReport> = years.iter().map(empty).collect();
        Self(public_pages(&regulations, day(today), &reports, &[]).expect("the own templates are sound"))
    }

    fn paths(&self) -> Vec<&str> {
        self.0.iter().map(|page| page.path.as_str()).collect()
    }

    fn text(&self, path: &str) -> &str {
        let page = self.0.iter().find(|page| page.path == path).expect(path);
        std::str::from_utf8(&page.bytes).expect("pages are text")
    }

    fn html(&self) -> impl Iterator<Item = (&str, &str)> {
        let pages = self.0.iter().filter(|page| page.path.ends_with(".html"));
        pages.map(|page| (page.path.as_str(), self.text(&page.path)))
    }

    #[track_caller]
    fn shows(&self, path: &str, wanted: &[&str]) {
        for text in wanted {
            assert!(self.text(path).contains(text), "{path} lacks {text:?}");
        }
    }

    #[track_caller]
    fn hides(&self, path: &str, unwanted: &[&str]) {
        for text in unwanted {
            assert!(!self.text(path).contains(text), "{path} has {text:?}");
        }
    }
}

fn attributes<'t>(html: &'t str, name: &str) -> Vec<&'t str> {
    let open = format!(" {name}=\"");
    html.split(&open).skip(1).filter_map(|rest| rest.split_once('"')).map(|(value, _)| value).collect()
}

#[test]
fn the_site_of_o21_has_its_agreed_pages() {
    assert_eq!(
        Site::on("2026-04-20", vec![o21()]).paths(),
        [
            "404.html",
            "assets/icon.svg",
            "assets/public.css",
            "assets/style.css",
            "delivery-conditions.html",
            "english.html",
            "how-to-complain.html",
            "index.html",
            "regulation.html",
            "report/2025.html",
            "report/index.html",
            "robots.txt",
            "sitemap.xml",
        ]
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let pages = || Site::on("2026-04-20", vec![o21(), music()]).0;
    assert_eq!(pages(), pages());
}

#[test]
fn terms_of_o21_are_in_words() {
    let site = Site::on("2026-04-20", vec![o21()]);
    site.shows(
        "how-to-complain.html",
        &[
            "Binnen drie werkweken na de ontvangst van uw klacht",
            "Binnen één werkdag na",
            "Ons streven: binnen tien werkdagen na het oordeel van de onafhankelijke derde",
            "Twee jaar, gerekend vanaf de afronding van uw klacht",
            "Dan tellen de termijnen vanaf de dag waarop u de klacht indient.",
            "Bij uitstel binnen drie maanden",
            "meteen opgelost, als u dat goed vindt",
        ],
    );
    site.shows(
        "english.html",
        &["Within three working weeks of receipt of your complaint", "in a conversation or by telephone"],
    );
    site.shows("index.html", &["<dt>Drie werkweken (15 werkdagen)</dt>", "<dt>Mevrouw J. Kets</dt>"]);
}

#[test]
fn another_regulation_needs_no_other_code() {
    let site = Site::on("2026-04-20", vec![music()]);
    site.shows(
        "how-to-complain.html",
        &[
            "met het webformulier",
            "Eerste bericht aan u",
            "Binnen één dag na de ontvangst van uw klacht",
            "Binnen 14 dagen na de stap ‘Eerste bericht aan u’",
            "Ons streven: binnen twee weken na",
            "Binnen één maand na ons antwoord",
            "Vijf jaar, gerekend vanaf",
            "klachtenfunctionaris",
            "mevrouw A. Oever",
            "Klachten over de verhuur van zalen",
            "De verhuurder van het gebouw",
            "regulation.html#artikel-2b",
        ],
    );
    let other = ["O21", "BackOffice", "Kets", "ichte klacht", "itstel", "werkweek", "Waterman", "Feestdagen"];
    for (path, html) in site.html() {
        for word in other {
            assert!(!html.contains(word), "{path} has {word:?}");
        }
    }
    site.shows("report/2025.html", &["maart 2026", "binnen 14 dagen"]);
}

#[test]
fn the_sister_organisation_has_a_site_of_its_own() {
    let site = Site::on("2026-04-20", SISTER.map(|(name, text)| version(name, text)).to_vec());
    site.shows(
        "how-to-complain.html",
        &[
            "Binnen 30 dagen na de ontvangst",
            "Binnen vier weken",
            "Vijf jaar",
            "Klachtencommissie geïnformeerd",
        ],
    );
    site.hides(
        "how-to-complain.html",
        &["Zo kijkt er vanaf het begin iemand van buiten mee", "ichte klacht"],
    );
    site.shows("how-to-complain.html", &["Binnen zeven werkdagen", "Gesprek met de docent"]);
    site.shows("regulation-2019-05-20.html", &["tot en met 31 december 2024", "de heer P. Hazelaar"]);
}

#[test]
fn every_kind_of_step_has_its_words() {
    // A plain step has no words but those of the regulation.
    for kind in StepKind::ALL.iter().filter(|kind| **kind != StepKind::Plain) {
        let name = kind.name();
        assert!(member!("public-step-{name}-title").is_some(), "{name}");
        assert!(member!("public-from-{name}").is_some(), "{name}");
        let is_told = kind.meets() != Meets::Apart;
        assert!(!is_told || member!("public-step-{name}-text").is_some(), "{name}");
    }
    for route in Route::ALL.iter().map(|route| route.name()) {
        assert!(member!("public-by-{route}").is_some(), "{route}");
        assert!(member!("public-how-terms-start-{route}").is_some(), "{route}");
    }
}

#[test]
fn lengths_are_in_the_singular_and_the_plural() {
    let regulation = o21();
    let said = |language, term: &str| Words::new(&regulation, language).length(term.parse().expect(term));
    for (term, dutch, english) in [
        ("1 werkdag", "één werkdag", "one working day"),
        ("2 werkdagen", "twee werkdagen", "two working days"),
        ("1 werkweek", "één werkweek", "one working week"),
        ("3 werkweken", "drie werkweken", "three working weeks"),
        ("1 dag", "één dag", "one day"),
        ("30 dagen", "30 dagen", "30 days"),
        ("1 week", "één week", "one week"),
        ("12 weken", "twaalf weken", "twelve weeks"),
        ("1 maand", "één maand", "one month"),
        ("6 maanden", "zes maanden", "six months"),
        ("1 jaar", "één jaar", "one year"),
        ("2 jaar", "twee jaar", "two years"),
    ] {
        assert_eq!(said(Language::known("nl"), term), dutch);
        assert_eq!(said(Language::known("en"), term), english);
    }
}

#[test]
fn phases_without_a_step_are_left_out_and_the_rest_numbered() {
    let music = music();
    let phases = ProcedureView::of(Words::new(&music, Language::known("nl"))).phases;
    let titles: Vec<(usize, &str)> =
        phases.iter().map(|phase| (phase.number, phase.title.as_str())).collect();
    assert_eq!(
        titles,
        [
            (1, "U laat het ons weten"),
            (2, "Wij nemen de klacht in behandeling"),
            (3, "U krijgt antwoord"),
            (4, "Niet eens? In beroep"),
            (5, "Wij sluiten het dossier"),
        ]
    );
    assert_eq!(phases[0].caption, "Vertel wat er misging en wat u graag anders ziet.");
    assert_eq!(phases[1].steps[1].text, "", "a second notice does not repeat what a notice means");
}

#[test]
fn the_picture_says_what_the_list_says() {
    for regulation in [o21(), music()] {
        let words = Words::new(&regulation, Language::known("nl"));
        let procedure = ProcedureView::of(words);
        let picture = PictureView::of(words, &procedure, true);
        for drawing in &picture.drawings {
            assert_eq!(drawing.stations.len(), procedure.phases.len(), "{}", drawing.form);
            assert!(drawing.labels.iter().all(|label| label.x > 0 && label.y < drawing.height));
            let said: Vec<&str> = drawing.labels.iter().map(|label| label.text.as_str()).collect();
            let said = said.join(" ");
            for phase in &procedure.phases {
                assert!(said.contains(&phase.title), "{} lacks {}", drawing.form, phase.title);
                assert!(picture.description.contains(&phase.title));
            }
        }
    }
}

#[test]
fn reports_cover_the_years_that_are_asked_for() {
    let site = Site::with_years("2026-04-20", vec![music()], &[2019, 2025]);
    let reports: Vec<&str> = site.paths().into_iter().filter(|path| path.starts_with("report/2")).collect();
    assert_eq!(reports, ["report/2019.html", "report/2025.html"]);
    for path in reports {
        site.shows(path, &["is nog geen verslag gepubliceerd."]);
    }
    let first_year = Site::with_years("2024-06-01", vec![music()], &[]);
    first_year.shows("report/index.html", &["Er is nog geen jaar voorbij"]);
}

/// A regulation without these keys, which stand in lines of their own with what is indented below.
fn without(text: &str, keys: &[&str]) -> String {
    let mut is_dropped = false;
    let keeps = |line: &&str| {
        if !line.starts_with([' ', '-']) {
            is_dropped = keys.iter().any(|key| line.starts_with(&format!("{key}:")));
        }
        !is_dropped || *line == "---\n"
    };
    text.split_inclusive('\n').filter(keeps).collect()
}

#[test]
fn what_is_not_promised_is_nowhere() {
    let text = without(O21, &["jaarverslag", "bekendgemaakt", "onafhankelijke-derde"]);
    let site = Site::with_years("2026-04-20", vec![version("2016-06-24", &text)], &[]);
    let paths = site.paths();
    assert!(
        !paths.iter().any(|path| path.starts_with("report") || path.starts_with("delivery")),
        "{paths:?}"
    );
    for (path, _) in site.html().filter(|(path, _)| !path.starts_with("regulation")) {
        site.hides(path, &["verslag", "januari", "leveringsvoorwaarden", "annual report", "delivery"]);
    }
    // What was published before stays.
    let published = Site::with_years("2026-04-20", vec![version("2016-06-24", &text)], &[2024]);
    published.shows("report/2024.html", &["is nog geen verslag gepubliceerd."]);
    published.hides("report/2024.html", &["Volgens de regeling"]);
}

#[test]
fn the_paragraph_for_delivery_conditions_is_whole() {
    let site = Site::on("2026-04-20", vec![o21()]);
    site.shows(
        "delivery-conditions.html",
        &[
            "O21 heeft een klachtenregeling. Een klacht over onze dienstverlening kunt u op deze manieren laten \
             weten: mondeling, schriftelijk, via evaluatie of via nazorggesprek. U kunt uw klacht ook indienen bij \
             BackOffice O21, Bouwmeesterplein 1, 2801 BX Gouda, backoffice@o21.example, 0182 00 00 00. U krijgt \
             antwoord binnen drie werkweken na de ontvangst van uw klacht. Bent u het niet eens met ons antwoord, \
             dan kunt u in beroep bij de onafhankelijke derde: mevrouw J. Kets, Bureau InterZin, Leemzeulder 27, \
             1251 AM Laren. De volledige regeling staat op https://klachten.o21.example/.",
            "datetime=\"2016-07-01\"",
            "regulation.html#artikel-11",
        ],
    );
}

#[test]
fn each_page_is_canonical_in_its_language_and_loads_nothing_from_outside() {
    let site = Site::on("2026-04-20", vec![o21()]);
    site.shows("index.html", &["rel=\"canonical\" href=\"https://klachten.o21.example/\""]);
    site.shows("report/2025.html", &["href=\"https://klachten.o21.example/report/2025.html\""]);
    for (path, html) in site.html() {
        let language = if path == "english.html" { "en" } else { "nl" };
        assert!(html.contains(&format!("<html lang=\"{language}\">")), "{path}");
        assert!(html.contains("http-equiv=\"Content-Security-Policy\""), "{path}");
        assert!(!html.contains("<script") && !html.contains(" style="), "{path}");
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        assert!(!html.contains("[public-") && !html.contains("{$") && !html.contains("{ $"), "{path}");
        assert!(attributes(html, "src").is_empty(), "{path}");
    }
    site.shows("404.html", &["content=\"noindex\"", "href=\"https://klachten.o21.example/\""]);
    site.hides("404.html", &["assets/", "style-src &#39;self"]);
    site.hides("sitemap.xml", &["404"]);
    site.shows("robots.txt", &["Sitemap: https://klachten.o21.example/sitemap.xml"]);
}

#[test]
fn every_link_leads_to_a_page_and_a_place_on_it() {
    let sister = SISTER.map(|(name, text)| version(name, text)).to_vec();
    for versions in [vec![o21()], vec![music()], vec![o21(), music()], sister] {
        let site = Site::on("2026-04-20", versions);
        for (path, html) in site.html().filter(|(path, _)| *path != "404.html") {
            let ids = attributes(html, "id");
            assert_eq!(ids.len(), ids.iter().collect::<std::collections::BTreeSet<_>>().len(), "{path}");
            let named = ["aria-labelledby", "aria-describedby"].map(|name| attributes(html, name)).concat();
            assert!(named.iter().all(|id| ids.contains(id)), "{path}: {named:?}");
            for href in attributes(html, "href").into_iter().filter(|href| !href.contains(':')) {
                let (file, place) = href.split_once('#').unwrap_or((href, ""));
                let target = match file {
                    "" => path.to_owned(),
                    _ if path.starts_with("report/") => {
                        file.strip_prefix("../").map_or(format!("report/{file}"), str::to_owned)
                    }
                    _ => file.to_owned(),
                };
                assert!(site.paths().contains(&target.as_str()), "{path} leads to {href}");
                assert!(
                    place.is_empty() || attributes(site.text(&target), "id").contains(&place),
                    "{path}: {href}"
                );
            }
        }
    }
}

#[test]
fn a_regulation_in_english_makes_an_english_site_without_a_summary_beside_it() {
    let text = MUSIC.replace("taal: nl", "taal: en");
    let site = Site::on("2026-04-20", vec![version("2024-03-12", &text)]);
    assert!(!site.paths().contains(&"english.html"));
    site.shows("index.html", &["<html lang=\"en\">", "Not satisfied? Tell us."]);
    site.hides("index.html", &["english.html"]);
}

#[test]
fn the_english_summary_marks_what_it_cannot_translate() {
    let site = Site::on("2026-04-20", vec![music()]);
    site.shows("english.html", &["<span lang=\"nl\">per brief</span>"]);
    let o21 = Site::on("2026-04-20", vec![o21()]);
    o21.hides("english.html", &["<span lang=\"nl\">"]);
}

#[test]
fn without_an_address_there_is_no_map_and_no_canonical_link() {
    let text = O21.replace("adres: https://klachten.o21.example/", "adres: \"\"");
    let source = Arc::new(Source::new("records/regulation/2016-06-24.md", text));
    let (regulation, _) = read_regulation(&source, day("2026-04-20"));
    let site = Site::on("2026-04-20", regulation.map(Arc::new).into_iter().collect());
    assert!(!site.paths().contains(&"sitemap.xml"));
    site.hides("index.html", &["canonical", "alternate"]);
    site.hides("delivery-conditions.html", &["De volledige regeling staat op"]);
    assert_eq!(Site::on("2026-04-20", Vec::new()).0.len(), 0);
}
