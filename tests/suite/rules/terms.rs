//! A9: the terms of handling, extension and ruling.

use super::case::paths::*;
use super::case::{Case, case, hold};

pub(crate) fn cases() -> Vec<Case> {
    [handling(), notice(), announced(), ruling()].concat()
}

#[test]
fn cases_of_the_terms_hold() {
    hold(&cases());
}

const EXTENDED: &str = "  - datum: 2026-03-20
    stap: uitstel
    door: ddirks
    reden: De drukker moet nog antwoorden.
    verwacht: 2026-04-17
    stuk: uitstelbericht.txt
";

/// The complaint of 2 March, lodged on 3 March, handled on that day without an extension.
fn unextended(name: &'static str, day: &str) -> Case {
    ["klager-geinformeerd", "uitkomst-aan-medewerker"]
        .into_iter()
        .fold(case("A9.1", name), |case, step| {
            let from: &'static str = match step {
                "klager-geinformeerd" => "2026-04-14, stap: klager-geinformeerd",
                _ => "2026-04-14, stap: uitkomst-aan-medewerker",
            };
            case.replace(FORMAL, from, format!("{day}, stap: {step}"))
        })
        .cut(FORMAL, EXTENDED)
        .replace(FORMAL, "soort: correspondentie, datum: 2026-03-20", "soort: overig")
}

fn handling() -> Vec<Case> {
    vec![
        case("A9.1", "open on the last day").write(NEW, of_may()).today("2026-06-09"),
        case("A9.1", "open after the last day")
            .write(NEW, of_may())
            .today("2026-06-10")
            .late(NEW, "stap: ontvangen")
            .due("2026-06-09"),
        unextended("handled on the last day", "2026-03-24"),
        unextended("handled after the last day", "2026-03-25").breach(FORMAL, "klager-geinformeerd").due("2026-03-24"),
        case("A9.1", "handled on the announced day").replace(FORMAL, "verwacht: 2026-04-17", "verwacht: 2026-04-14"),
        case("A9.1", "handled after the announced day")
            .replace(FORMAL, "verwacht: 2026-04-17", "verwacht: 2026-04-13")
            .breach(FORMAL, "klager-geinformeerd")
            .due("2026-04-13"),
        case("A9.1", "open after the announced day")
            .write(NEW, extended_open("2026-06-12", "2026-06-14"))
            .late(NEW, "stap: ontvangen")
            .due("2026-06-14"),
        case("A9.1", "handled too late and accounted for")
            .replace(FORMAL, "verwacht: 2026-04-17", "verwacht: 2026-04-13")
            .replace(FORMAL, "stukken:\n", "verantwoording: [{regel: A9.1, door: ddirks, datum: 2026-04-20, reden: De drukker was dicht.}]\nstukken:\n")
            .breach(FORMAL, "stap: klager-geinformeerd")
            .due("2026-04-13")
            .accounted(),
    ]
}

/// The open complaint, three weeks earlier: fifteen working days run up to 9 June.
fn of_may() -> String {
    OPEN.replace("2026-06-08", "2026-05-18").replace("2026-06-09", "2026-05-19")
}

fn extended_open(day: &str, expected: &str) -> String {
    let event = format!(
        "  - {{datum: {day}, stap: uitstel, door: ddirks, reden: Onderzoek., verwacht: {expected}}}\n---\n"
    );
    let (front, _) = OPEN.rsplit_once("---\n").expect("the front matter is closed");
    format!("{front}{event}")
}

/// The formal complaint with its notice of extension on that day, handled by 17 April.
fn noticed(name: &'static str, day: &str) -> Case {
    case("A9.3", name)
        .replace(FORMAL, "  - datum: 2026-03-20\n", format!("  - datum: {day}\n"))
        .replace(FORMAL, "2026-04-14, stap: klager-geinformeerd", "2026-04-17, stap: klager-geinformeerd")
        .replace(FORMAL, "2026-04-14, stap: uitkomst", "2026-04-17, stap: uitkomst")
        .replace(
            FORMAL,
            "  - datum: 2026-04-14\n    stap: maatregel",
            "  - datum: 2026-04-17\n    stap: maatregel",
        )
        .replace(FORMAL, "2026-04-15, stap: gearchiveerd", "2026-04-17, stap: gearchiveerd")
}

fn notice() -> Vec<Case> {
    let again = |name, day: &str| {
        let second = format!(
            "  - {{datum: {day}, stap: uitstel, door: ddirks, reden: Vakantie., verwacht: 2026-04-20, stuk: uitstelbericht.txt}}\n"
        );
        case("A9.3", name).replace(FORMAL, "verwacht: 2026-04-17", "verwacht: 2026-04-10").replace(
            FORMAL,
            "  - {datum: 2026-04-14, stap: klager",
            format!("{second}  - {{datum: 2026-04-14, stap: klager"),
        )
    };
    vec![
        case("A9.2", "a longer reason").replace(
            FORMAL,
            "reden: De drukker moet",
            "reden: De drukker in Bodegraven moet",
        ),
        case("A9.2", "no reason")
            .cut(FORMAL, "    reden: De drukker moet nog antwoorden.\n")
            .error(FORMAL, "datum: 2026-03-20\n"),
        case("A9.2", "an empty reason")
            .replace(FORMAL, "reden: De drukker moet nog antwoorden.", "reden: ' '")
            .error(FORMAL, "datum: 2026-03-20\n"),
        case("A9.5", "the word in the reason is no date")
            .replace(FORMAL, "reden: De drukker moet nog antwoorden.", "reden: Er wordt nog post verwacht.")
            .cut(FORMAL, "    verwacht: 2026-04-17\n")
            .error(FORMAL, "datum: 2026-03-20\n")
            .breach(FORMAL, "stap: klager-geinformeerd")
            .of("A9.1")
            .due("2026-03-24"),
        case("F2", "a date that can't be told from its key")
            .replace(FORMAL, "verwacht: 2026-04-17", "verwacht:2026-04-17")
            .error(FORMAL, "verwacht:"),
        case("A9.5", "an empty date")
            .replace(FORMAL, "verwacht: 2026-04-17", "verwacht:")
            .error(FORMAL, "datum: 2026-03-20\n")
            .breach(FORMAL, "stap: klager-geinformeerd")
            .of("A9.1")
            .due("2026-03-24"),
        noticed("on the last day of the first term", "2026-03-24"),
        noticed("within the outer reading only", "2026-03-25")
            .warning(FORMAL, "datum: 2026-03-25")
            .due("2026-03-24"),
        noticed("on the last day of the outer reading", "2026-04-15")
            .warning(FORMAL, "datum: 2026-04-15")
            .due("2026-03-24"),
        noticed("after the outer reading", "2026-04-16")
            .breach(FORMAL, "datum: 2026-04-16")
            .due("2026-03-24"),
        again("a second one by the announced day", "2026-04-10"),
        again("a second one after the announced day", "2026-04-13")
            .breach(FORMAL, "datum: 2026-04-13")
            .due("2026-04-10"),
    ]
}

fn announced() -> Vec<Case> {
    let expected = |name, day: &str| {
        case("A9.6", name).replace(FORMAL, "verwacht: 2026-04-17", format!("verwacht: {day}"))
    };
    vec![
        case("A9.5", "a day").write(NEW, extended_open("2026-06-12", "2026-07-10")),
        case("A9.5", "no day")
            .write(NEW, extended_open("2026-06-12", "x").replace(", verwacht: x", ""))
            .error(NEW, "stap: uitstel"),
        expected("three months from receipt", "2026-06-03"),
        expected("three months from the notice", "2026-06-04").warning(FORMAL, "verwacht").due("2026-06-03"),
        expected("on the last day of the outer reading", "2026-06-20")
            .warning(FORMAL, "verwacht")
            .due("2026-06-03"),
        expected("later than both", "2026-06-21").breach(FORMAL, "verwacht").due("2026-06-03"),
    ]
}

const ORDERED: &str = "  - {datum: 2026-02-18, stap: gevolg, door: ddirks, status: opgedragen, omschrijving: Herkansing aanbieden.}\n";
const DONE: &str = "  - {datum: 2026-02-27, stap: gevolg, door: ddirks, status: uitgevoerd, omschrijving: Herkansing gehouden.}\n";

fn ruling() -> Vec<Case> {
    let done = |name, day: &str| case("A9.9", name).replace(APPEAL, DONE, DONE.replace("2026-02-27", day));
    vec![
        case("A9.8", "no consequences").cut(APPEAL, ORDERED).replace(
            APPEAL,
            DONE,
            "  - {datum: 2026-02-27, stap: gevolg, door: ddirks, status: geen}\n",
        ),
        case("A9.8", "nothing said about consequences")
            .cut(APPEAL, ORDERED)
            .cut(APPEAL, DONE)
            .late(APPEAL, "oordeel-derde")
            .due("2026-03-02"),
        case("A9.8", "archived with nothing said")
            .cut(APPEAL, ORDERED)
            .replace(APPEAL, DONE, "  - {datum: 2026-02-27, stap: gearchiveerd, door: sdevries}\n")
            .breach(APPEAL, "2026-02-27"),
        done("carried out on the tenth working day", "2026-03-02"),
        done("carried out after the tenth", "2026-03-03")
            .warning(APPEAL, "status: uitgevoerd")
            .due("2026-03-02"),
        done("carried out after a term that binds", "2026-03-03")
            .replace(REGULATION, "gevolgen: {streef: 10 werkdagen", "gevolgen: {duur: 10 werkdagen")
            .breach(APPEAL, "status: uitgevoerd")
            .due("2026-03-02"),
        case("A9.9", "ordered only").cut(APPEAL, DONE).late(APPEAL, "oordeel-derde").due("2026-03-02"),
    ]
}
