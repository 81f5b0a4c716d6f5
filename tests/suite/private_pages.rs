//! What the pages of the private site say of the project's own example, where two of them could say
//! different things.

use crate::support::Office;

/// The example as the private site shows it in a language.
struct Site {
    office: Office,
}

impl Site {
    fn of(office: Office, language: &str) -> Self {
        let run = office.run(&["--lang", language, "build", "--only", "private"]);
        assert!(run.code < 2, "{run:?}");
        Self { office }
    }

    fn page(&self, path: &str) -> String {
        self.office.read(&format!("site/private/{path}"))
    }

    /// The rows of all tables of a page, by the texts of their cells.
    fn rows(&self, path: &str) -> Vec<Vec<String>> {
        let page = self.page(path);
        page.split("<tr").skip(1).map(|row| cells(row.split("</tr>").next().unwrap())).collect()
    }
}

fn cells(row: &str) -> Vec<String> {
    let parts =
        row.split("<t").skip(1).filter(|part| part.starts_with(['h', 'd']) && !part.starts_with("he"));
    parts.map(|part| text(&format!("<t{part}"))).collect()
}

/// A piece of a page without its tags.
fn text(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn example() -> Office {
    Office::of(".")
}

#[test]
fn the_years_beside_each_other_say_what_each_year_says_by_itself() {
    for (language, words) in [
        ("nl", ["Aan de klager beantwoord", "Waarvan binnen drie werkweken", "Nog zonder antwoord"]),
        ("en", ["Answered to the complainant", "Of these within three working weeks", "Not answered yet"]),
    ] {
        let site = Site::of(example(), language);
        let trend = site.rows("figures.html");
        let column = |name: &str| {
            trend[0]
                .iter()
                .position(|head| head == name)
                .unwrap_or_else(|| panic!("{name} in {:?}", trend[0]))
        };
        for year in 2022..=2026 {
            let row = trend.iter().find(|row| row[0] == year.to_string()).unwrap();
            let number = |index: usize| row[index].parse::<u32>().unwrap();
            let page = site.rows(&format!("figures/{year}.html"));
            for word in words {
                let own = page.iter().find(|row| row[0].eq_ignore_ascii_case(word)).unwrap();
                assert_eq!(row[column(word)], own[1], "{word} {year}");
            }
            // Each complaint is counted once.
            assert_eq!(number(1), number(2) + number(4) + number(6), "{row:?}");
        }
    }
}
