//! The desk, as somebody works at it: by keyboard alone, on a telephone, with and without scripts. What
//! stands in the file and the history afterwards is what a person would have typed.

mod hands;
mod office;

use std::path::PathBuf;

use anyhow::{Context, Result};

use self::hands::Hands;
use self::office::{Office, Serving};
use crate::site::Page;

const ID: &str = "2026-001";
const PATH: &str = "records/complaints/2026/2026-001.md";
const TEXT: &str = "De zaal was dubbel: # twee groepen.\n\nZij stuurt nog een brief.";
const MORE: &str = "De zaal was dubbel.\n\n- Een lijst\n- \"Twee\": en &lt; of <b>";

/// Of each kind of page one, by its name and where it stands.
const PAGES: [(&str, &str); 4] = [
    ("desk/dossier.html", "2026/2026-011.html"),
    ("desk/choice.html", "desk/2026-011"),
    ("desk/step.html", "desk/2026-011/step/bevestigd"),
    ("desk/new.html", "desk/new"),
];

/// The pages of the desk of this project's own records, which stand until what is served is dropped.
pub(crate) fn pages() -> Result<(Vec<Page>, Serving)> {
    let office = Office::with_records("desk-looks-office")?;
    let serving = Serving::start(&office)?;
    let (home, token) = serving.address.split_once('?').context("an address without a token")?;
    let page = |(name, path): (&str, &str)| Page::of_desk(name, format!("{home}{path}?{token}"));
    let mut pages = PAGES.map(page).to_vec();
    // As it is served, no script runs in it: not ours either.
    office.klacht(&["letter", "2026-005", "antwoord", "--out", "brief.html"])?;
    pages.push(Page::of_file("desk/letter.html", office.folder.join("brief.html")));
    Ok((pages, serving))
}

/// What is filled in, by the name of the field.
type Fields = &'static [(&'static str, &'static str)];

const NEW: Fields = &[
    ("datum", "2026-06-12"),
    ("onderwerp", "Zaal: dubbel #2"),
    ("aard", "organisatie"),
    ("dienst", "leergang"),
    ("kanaal", "mondeling"),
    ("route", "eigen-werk"),
    ("klager.naam", "Ans Denkbeeld"),
    ("klager.email", "ans@elders.example"),
    ("door", "mjansen"),
];

/// The steps in their order, each with the document that it has.
const STEPS: [(&str, Fields, Option<&str>); 8] = [
    ("bevestigd", &[("datum", "2026-06-12"), ("door", "mjansen"), ("antwoord", "ja")], None),
    ("directie-geinformeerd", &[("datum", "2026-06-12"), ("door", "mjansen")], None),
    ("geregistreerd", &[("datum", "2026-06-12"), ("door", "sdevries")], None),
    ("besluit", &[("uitkomst", "toepasselijk"), ("opmerking", "Zie: het 'rooster' # 2")], None),
    ("ontvangstbericht", &[("door", "bbakker")], Some("ontvangst bevestigd.txt")),
    ("medewerker-geinformeerd", &[("door", "pdeboer"), ("aan", "mjansen")], None),
    ("overleg", &[("met", "mjansen"), ("opmerking", "Goed gesprek")], None),
    ("klager-geinformeerd", &[("oordeel", "deels-gegrond")], Some("antwoord.txt")),
];

/// Why somebody without the role informed the employee.
const REASON: [(&str, &str); 4] =
    [("regel", "A5.5"), ("door", "ddirks"), ("datum", "2026-06-15"), ("reden", "Dirk was er niet")];

/// All of it over the forms.
fn over_the_forms(office: &Office, has_scripts: bool) -> Result<()> {
    let serving = Serving::start(office)?;
    let mut hands = Hands::at(&serving, has_scripts)?;
    hands.follow("a[href='/desk/new']", "form[action='/desk/new']")?;
    for (name, value) in NEW.iter().take(8) {
        hands.fill(name, value)?;
    }
    hands.tick("betreft", "mjansen")?;
    hands.fill("door", "mjansen")?;
    hands.fill("_text", TEXT)?;
    hands.record(ID)?;
    for (step, fields, document) in STEPS {
        let form = open(&mut hands, &format!("/desk/{ID}/step/{step}"))?;
        for (name, value) in fields {
            match *name {
                "aan" | "met" if hands.is_ticked(name, value)? => {}
                "aan" | "met" => hands.tick(name, value)?,
                _ => hands.fill(name, value)?,
            }
        }
        if let Some(document) = document {
            hands.give(&[letter(office, document)?])?;
        }
        hands.record(ID).map_err(|error| error.context(form))?;
    }
    open(&mut hands, &format!("/desk/{ID}/correct"))?;
    hands.follow(
        &format!("a[href='/desk/{ID}/correct?event=7']"),
        &format!("form[action='/desk/{ID}/correct?event=7']"),
    )?;
    hands.fill("wordt.opmerking", "Goed gesprek, met afspraken")?;
    hands.fill("reden", "Was niet af")?;
    hands.record(ID)?;
    open(&mut hands, &format!("/desk/{ID}/add"))?;
    hands.give(&[letter(office, "rooster.txt")?, letter(office, "Foto van: zaal.txt")?])?;
    hands.fill("soort", "overig")?;
    hands.record(ID)?;
    open(&mut hands, &format!("/desk/{ID}/account"))?;
    for (name, value) in REASON {
        hands.fill(name, value)?;
    }
    hands.record(ID)?;
    open(&mut hands, &format!("/desk/{ID}/text"))?;
    hands.fill("_text", MORE)?;
    hands.record(ID)?;
    let failures = std::mem::take(&mut hands.failures);
    assert!(failures.is_empty(), "{} failures:\n  {}", failures.len(), failures.join("\n  "));
    Ok(())
}

/// Goes from the page of the dossier to a form.
fn open(hands: &mut Hands, path: &str) -> Result<String> {
    if path.contains("/step/") {
        hands.follow(&format!("aside a[href='/desk/{ID}']"), &format!("main a[href='{path}']"))?;
        hands.follow(&format!("main a[href='{path}']"), &format!("form[action='{path}']"))?;
    } else {
        let then = if path.ends_with("correct") { "main a[href*='event=']" } else { "main form" };
        hands.follow(&format!("aside a[href='{path}']"), then)?;
    }
    Ok(path.to_owned())
}

fn letter(office: &Office, name: &str) -> Result<PathBuf> {
    office.write(&format!("ingekomen/{name}"), &format!("Dit is {name}.\n"))
}

/// The same, typed.
fn typed(office: &Office) -> Result<()> {
    let said =
        |fields: Fields| fields.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>();
    let run = |words: &[&str], fields: Vec<String>| {
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        office.klacht(&[words, &fields].concat())
    };
    run(&["new", "betreft=mjansen"], said(NEW))?;
    office.write(PATH, &format!("{}{TEXT}\n", office.read(PATH)?))?;
    office.commit(&format!("{ID}: ontvangen"))?;
    for (step, fields, document) in STEPS {
        let mut fields = said(fields);
        if let Some(name) = document {
            let kind = if step == "klager-geinformeerd" { "afhandelingsbericht" } else { "correspondentie" };
            let file = letter(office, name)?;
            run(&["add", ID, &file.to_string_lossy(), "--kind", kind], Vec::new())?;
            fields.push(format!("stuk={}", name.replace(' ', "-")));
        }
        run(&["step", ID, step], fields)?;
        office.commit(&format!("{ID}: {step}"))?;
    }
    let correction =
        ["op=overleg", "wordt.opmerking=Goed gesprek, met afspraken", "reden=Was niet af", "--commit"];
    run(&[&["step", ID, "correctie"], &correction[..]].concat(), Vec::new())?;
    let files = [letter(office, "rooster.txt")?, letter(office, "Foto van: zaal.txt")?];
    let files: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
    run(&["add", ID, &files[0], &files[1], "--kind", "overig", "--commit"], Vec::new())?;
    let reason: Vec<String> = REASON.iter().map(|(key, value)| format!("{key}: {value}")).collect();
    let reason = format!("verantwoording:\n  - {{{}}}\n---\nDe zaal", reason.join(", "));
    office.write(PATH, &office.read(PATH)?.replace("---\nDe zaal", &reason))?;
    office.commit(&format!("{ID}: verantwoording"))?;
    office.write(PATH, &office.read(PATH)?.replace(TEXT, MORE))?;
    office.commit(&format!("{ID}: tekst"))
}

fn the_life_of_a_complaint(has_scripts: bool) -> Result<()> {
    let of = |name: &str| Office::begin(&format!("desk-{name}-{has_scripts}"));
    let (by_form, by_hand) = (of("form")?, of("hand")?);
    over_the_forms(&by_form, has_scripts)?;
    typed(&by_hand)?;
    assert_eq!(by_form.read(PATH)?, by_hand.read(PATH)?);
    let history = ["log", "--format=%s%n%an <%ae>%n%cn <%ce>", "--name-status", "--", "records"];
    assert_eq!(by_form.git(&history)?, by_hand.git(&history)?);
    assert_eq!(by_form.git(&["status", "--porcelain", "records"])?, "");
    let checked = ["check", "--format", "json", "--fail-on", "never"];
    assert_eq!(by_form.klacht(&checked)?, by_hand.klacht(&checked)?);
    Ok(())
}

#[test]
fn a_complaint_lives_over_the_forms_with_scripts() -> Result<()> {
    the_life_of_a_complaint(true)
}

#[test]
fn a_complaint_lives_over_the_forms_without_scripts() -> Result<()> {
    the_life_of_a_complaint(false)
}

const MAIL: &str = "Received: from a by b; Fri, 12 Jun 2026 22:30:00 +0000\r\n\
From: Ans Denkbeeld <ans@elders.example>\r\nSubject: Zaal dubbel geboekt\r\n\
Date: Thu, 11 Jun 2026 10:00:00 +0200\r\n\r\nDe zaal was dubbel.\r\n";

#[test]
fn what_would_be_written_is_said_while_it_is_typed_and_when_nobody_answers_any_more() -> Result<()> {
    let office = Office::begin("desk-looks")?;
    let serving = Serving::start(&office)?;
    let mut hands = Hands::at(&serving, true)?;
    hands.follow("a[href='/desk/new']", "form[action='/desk/new']")?;
    hands.fill("onderwerp", "Zaal: <b>dubbel</b>")?;
    let said = hands.look_at_what_is_said()?;
    assert!(said.contains("Nog niet vast te leggen") && said.contains("Naam van de klager"), "{said}");
    for (name, value) in [("aard", "organisatie"), ("dienst", "leergang"), ("kanaal", "mondeling")] {
        hands.fill(name, value)?;
    }
    hands.fill("route", "algemeen")?;
    hands.fill("klager.naam", "Ans Denkbeeld")?;
    let said = hands.look_at_what_is_said()?;
    assert!(said.contains("onderwerp: \"Zaal: <b>dubbel</b>\""), "{said}");
    assert_eq!(office.git(&["status", "--porcelain", "records"])?, "");
    assert!(hands.failures.is_empty(), "{:?}", hands.failures);
    drop(serving);
    hands.fill("klager.naam", "Bo")?;
    let said = hands.look_at_what_is_said()?;
    assert!(said.contains("antwoordt niet meer"), "{said}");
    Ok(())
}

#[test]
fn a_mail_is_taken_over_by_keyboard_and_by_dragging_and_nothing_before_it_is_confirmed() -> Result<()> {
    for has_scripts in [true, false] {
        let office = Office::begin(&format!("desk-mail-{has_scripts}"))?;
        let serving = Serving::start(&office)?;
        let mail = office.write("ingekomen/Klacht.eml", MAIL)?;
        let mut hands = Hands::at(&serving, has_scripts)?;
        hands.follow("a[href='/desk/new']", "form[action='/desk/new']")?;
        if has_scripts {
            hands.drop_files(&[mail])?;
            hands.until(".panel.told")?;
        } else {
            hands.give(&[mail])?;
            hands.follow("button[name='_take']", ".panel.told")?;
        }
        for (name, value) in [
            ("datum", "2026-06-13"),
            ("onderwerp", "Zaal dubbel geboekt"),
            ("kanaal", "schriftelijk"),
            ("klager.naam", "Ans Denkbeeld"),
            ("klager.email", "ans@elders.example"),
            ("_text", "De zaal was dubbel."),
        ] {
            assert_eq!(hands.value(name)?, value, "{name}");
        }
        assert_eq!(office.git(&["status", "--porcelain", "records"])?, "");
        for (name, value) in [("aard", "organisatie"), ("dienst", "leergang"), ("route", "algemeen")] {
            hands.fill(name, value)?;
        }
        hands.record(ID)?;
        assert!(hands.failures.is_empty(), "{:?}", hands.failures);
        let typed = Office::begin(&format!("desk-mail-typed-{has_scripts}"))?;
        typed.write("Klacht.eml", MAIL)?;
        typed.klacht(&[
            "new",
            "Klacht.eml",
            "aard=organisatie",
            "dienst=leergang",
            "route=algemeen",
            "--commit",
        ])?;
        assert_eq!(office.read(PATH)?, typed.read(PATH)?);
        assert_eq!(office.read("records/complaints/2026/2026-001/Klacht.eml")?, MAIL);
    }
    Ok(())
}
