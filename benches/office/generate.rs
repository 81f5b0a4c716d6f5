//! An office of any size, the same one each time.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use klacht::calendar::Day;

use crate::measure::command;

/// The first and the last day on which a complaint comes in: none is past its retention.
const FIRST: Day = Day::new(2024, 7, 1).expect("a day of the calendar");
const LAST: Day = Day::new(2026, 6, 12).expect("a day of the calendar");

/// The office of the bench has its own people, so that the sample records may change freely.
const PEOPLE: &str = "\
personen:
  - sleutel: ddirks
    naam: Dirk Dirks
    email: [d.dirks@o21.example]
    rollen:
      - {rol: medewerker, van: 2012-01-01}
      - {rol: directie, van: 2015-01-01}
  - sleutel: pdeboer
    naam: Petra de Boer
    email: [p.deboer@o21.example]
    rollen:
      - {rol: medewerker, van: 2012-01-01}
  - sleutel: bbakker
    naam: Bea Bakker
    email: [b.bakker@o21.example]
    rollen:
      - {rol: medewerker, van: 2012-01-01}
      - {rol: backoffice, van: 2012-01-01}
  - sleutel: sdevries
    naam: Sara de Vries
    email: [s.devries@o21.example]
    rollen:
      - {rol: medewerker, van: 2012-01-01}
      - {rol: secretariaat, van: 2012-01-01}
  - sleutel: mjansen
    naam: Mees Jansen
    email: [m.jansen@o21.example]
    rollen:
      - {rol: medewerker, van: 2012-01-01}
";

const NATURES: [&str; 7] =
    ["organisatie", "inhoud", "begeleiding", "communicatie", "bejegening", "administratie", "overig"];
const SERVICES: [&str; 5] = ["leergang", "opleiding", "training", "coaching", "advies"];
const GIVEN: [&str; 6] = ["Sanne", "Joris", "Fatima", "Willem", "Noor", "Bram"];
const FAMILY: [&str; 6] = ["Voorbeeld", "Proefman", "Testers", "Fictief", "Verzonnen", "Schijn"];

/// How far a complaint went.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Handled,
    Extended,
    Light,
    Running,
}

/// Writes an office of `count` dossiers under `folder` and commits it.
pub(crate) fn office(folder: &Path, count: usize) -> Result<()> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("records/regulation");
    let records = folder.join("records");
    fs::create_dir_all(records.join("regulation"))?;
    for entry in fs::read_dir(sample)? {
        let entry = entry?;
        fs::copy(entry.path(), records.join("regulation").join(entry.file_name()))?;
    }
    fs::write(records.join("people.yaml"), PEOPLE)?;
    let days = u64::try_from(LAST - FIRST)?;
    let (mut year, mut sequence) = (0, 0);
    for index in 0..count {
        let passed = days * u64::try_from(index)? / u64::try_from(count)?;
        let received = working_day(FIRST.plus_days(passed as i64));
        if received.year() != year {
            (year, sequence) = (received.year(), 0);
            fs::create_dir_all(records.join(format!("complaints/{year}")))?;
        }
        sequence += 1;
        let number = format!("{year}-{sequence:03}");
        let year = records.join(format!("complaints/{year}"));
        let documents = documents(shape(index, received));
        fs::write(year.join(format!("{number}.md")), dossier(&number, index, received, documents))?;
        for (file, _) in documents {
            fs::create_dir_all(year.join(&number))?;
            fs::write(year.join(&number).join(file), format!("%PDF-1.4 {number} {file}\n"))?;
        }
    }
    commit(folder)
}

/// The documents that article 8 asks for, with their kinds.
fn documents(shape: Shape) -> &'static [(&'static str, &'static str)] {
    const ANSWER: (&str, &str) = ("afhandeling.pdf", "afhandelingsbericht");
    const RECEIPT: (&str, &str) = ("ontvangstbericht.pdf", "correspondentie");
    const NOTICE: (&str, &str) = ("uitstelbericht.pdf", "correspondentie");
    match shape {
        Shape::Running => &[],
        Shape::Light => &[ANSWER],
        Shape::Handled => &[RECEIPT, ANSWER],
        Shape::Extended => &[RECEIPT, NOTICE, ANSWER],
    }
}

fn commit(folder: &Path) -> Result<()> {
    let identity = ["-c", "user.name=Sara de Vries", "-c", "user.email=s.devries@o21.example"];
    for step in [&["init", "-q"][..], &["add", "."], &["commit", "-q", "-m", "Office of the bench"]] {
        let mut git = command("git", folder);
        git.args(identity).args(step);
        git.env("GIT_AUTHOR_DATE", "2026-06-14T12:00:00Z").env("GIT_COMMITTER_DATE", "2026-06-14T12:00:00Z");
        let status = git.status().context("git does not start")?;
        ensure!(status.success(), "git {} fails", step.join(" "));
    }
    Ok(())
}

fn working_day(day: Day) -> Day {
    day.plus_days(i64::from(day.weekday().num_days_from_monday().saturating_sub(4)) * 2 % 3)
}

fn shape(index: usize, received: Day) -> Shape {
    let age = LAST - received;
    match index % 10 {
        _ if age < 21 => Shape::Running,
        0 | 1 => Shape::Light,
        2 | 3 if age > 70 => Shape::Extended,
        _ => Shape::Handled,
    }
}

/// One dossier: about 2 KB of front matter and 1.5 KB of text.
fn dossier(number: &str, index: usize, received: Day, documents: &[(&str, &str)]) -> String {
    let pick = |list: &[&'static str], step: usize| list[index / step % list.len()];
    let (given, family) = (pick(&GIVEN, 1), pick(&FAMILY, 6));
    let nature = pick(&NATURES, 1);
    let mut text = format!(
        "---\nnummer: {number}\nonderwerp: Over {nature}, zaak {index} van het proefkantoor\naard: {nature}\n\
         dienst: {}\nkanaal: mondeling\nroute: algemeen\nklager:\n  naam: {given} {family}\n  \
         organisatie: Gemeente Ergens {}\n  email: {}.{}@ergens{index}.example\n  telefoon: \"010 000 00 00\"\n  \
         adres: Voorbeeldlaan {}, 0000 AA Ergens\nverloop:\n",
        pick(&SERVICES, 3),
        index % 97,
        given.to_lowercase(),
        family.to_lowercase(),
        index % 300 + 1,
    );
    events(&mut text, shape(index, received), received);
    if !documents.is_empty() {
        text.push_str("stukken:\n");
    }
    for (file, kind) in documents {
        let _written = writeln!(text, "  - {{bestand: {file}, soort: {kind}, datum: {received}}}");
    }
    text.push_str("---\n");
    body(&mut text, index, given, family);
    text
}

fn events(text: &mut String, shape: Shape, received: Day) {
    let mut event = |after: u64, rest: &str| {
        let day = working_day(received.plus_days(after as i64));
        // Writing to a string cannot fail.
        let _written = writeln!(text, "  - {{datum: {day}, {rest}}}");
    };
    event(0, "stap: ontvangen, door: sdevries, opmerking: Aan de telefoon verteld en direct opgeschreven.");
    event(0, "stap: bevestigd, door: sdevries, antwoord: ja, opmerking: Uitdrukkelijk als klacht bedoeld.");
    event(0, "stap: geregistreerd, door: sdevries");
    event(0, "stap: directie-geinformeerd, door: sdevries, opmerking: Per mail en daarna mondeling.");
    if shape == Shape::Running {
        return;
    }
    if shape == Shape::Light {
        event(
            1,
            "stap: besluit, door: ddirks, uitkomst: licht, reden: Een uiting van onvrede die direct verholpen is.",
        );
        event(1, "stap: akkoord-klager, door: klager, wijze: mondeling, antwoord: ja");
        event(
            5,
            "stap: klager-geinformeerd, door: ddirks, oordeel: geen-oordeel, opmerking: Gebeld en bedankt., stuk: afhandeling.pdf",
        );
        event(6, "stap: gearchiveerd, door: sdevries, opmerking: Dossier compleet.");
        return;
    }
    event(
        1,
        "stap: besluit, door: ddirks, uitkomst: toepasselijk, reden: Het gaat over onze dienstverlening.",
    );
    event(
        1,
        "stap: ontvangstbericht, door: bbakker, opmerking: Bericht is verstuurd., stuk: ontvangstbericht.pdf",
    );
    event(2, "stap: derde-geinformeerd, door: ddirks, opmerking: Volgens artikel vijf van de regeling.");
    event(5, "stap: overleg, door: ddirks, met: mjansen, opmerking: Besproken wat er gebeurd is en waarom.");
    let handled = if shape == Shape::Extended {
        let expected = working_day(received.plus_days(60));
        event(
            9,
            &format!(
                "stap: uitstel, door: ddirks, reden: Onderzoek., verwacht: {expected}, stuk: uitstelbericht.pdf"
            ),
        );
        50
    } else {
        16
    };
    event(
        handled,
        "stap: klager-geinformeerd, door: ddirks, oordeel: gegrond, opmerking: Uitgelegd., stuk: afhandeling.pdf",
    );
    event(
        handled,
        "stap: maatregel, door: ddirks, soort: preventief, status: genomen, gericht-op: werkwijze, \
         publiek: Het materiaal gaat voortaan twee weken voor de start naar de drukker.",
    );
    event(handled + 1, "stap: opvolging, door: sdevries, opdracht-behouden: ja, nieuwe-klacht: nee");
    event(handled + 1, "stap: gearchiveerd, door: sdevries, opmerking: Dossier compleet en in de kast.");
}

fn body(text: &mut String, index: usize, given: &str, family: &str) {
    let _written = writeln!(text, "## Wat er gebeurde\n\n{given} {family} belde over zaak {index}.");
    for round in 0..6 {
        let _written = writeln!(
            text,
            "\nIn gesprek {} is *uitvoerig* stilgestaan bij wat er misging: de afspraak was anders begrepen, \
             het bericht kwam te laat aan en niemand had de planning nagekeken. Afgesproken is:\n\n\
             - de planning wordt vooraf **samen** doorgenomen;\n- het bericht gaat een week eerder de deur uit.",
            round + 1,
        );
    }
}

/// A Hugo site with as many pages as the office has dossiers, of the same texts, and with its
/// documents to be copied.
pub(crate) fn hugo(folder: &Path, count: usize, office: &Path) -> Result<()> {
    let settings = "baseURL = 'https://hugo.example/'\ntitle = 'Bench'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', '404']\n";
    let layouts = folder.join("layouts/_default");
    fs::create_dir_all(&layouts)?;
    fs::write(folder.join("hugo.toml"), settings)?;
    let frame = |inner: &str| {
        format!(
            "<!doctype html><html lang=\"nl\"><head><title>{{{{ .Title }}}}</title></head><body>{inner}</body></html>\n"
        )
    };
    let single = "<main><h1>{{ .Title }}</h1><p>{{ .Date.Format \"2006-01-02\" }} {{ .Params.aard }} {{ .Params.naam }}</p>\
        <ol>{{ range .Params.verloop }}<li>{{ .datum }} {{ .stap }} {{ .door }}</li>{{ end }}</ol>{{ .Content }}</main>";
    let list = "<main><h1>{{ .Title }}</h1><ul>{{ range .RegularPagesRecursive }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul></main>";
    for (name, inner) in [("single", single), ("list", list), ("home", list)] {
        fs::write(layouts.join(format!("{name}.html")), frame(inner))?;
    }
    for index in 0..count {
        let year = 2019 + index * 8 / count;
        let section = folder.join(format!("content/{year}"));
        if index == 0 || 2019 + (index - 1) * 8 / count != year {
            fs::create_dir_all(&section)?;
        }
        let mut text = format!(
            "---\ntitle: Zaak {index}\ndate: {year}-03-02\naard: {}\nnaam: Sanne Voorbeeld\nverloop:\n",
            NATURES[index % 7]
        );
        for step in 0..14 {
            let _written = writeln!(
                text,
                "  - {{datum: {year}-03-{:02}, stap: stap-{step}, door: sdevries, opmerking: Opgeschreven zoals het verteld is, en nagelezen.}}",
                step + 2
            );
        }
        text.push_str("---\n");
        body(&mut text, index, "Sanne", "Voorbeeld");
        fs::write(section.join(format!("{index}.md")), text)?;
    }
    copy_documents(&office.join("records/complaints"), &folder.join("static"))
}

fn copy_documents(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let copy = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_documents(&entry.path(), &copy)?;
        } else if entry.path().extension().is_none_or(|ending| ending != "md") {
            fs::copy(entry.path(), copy)?;
        }
    }
    Ok(())
}
