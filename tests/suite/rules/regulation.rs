//! R: the regulation and the people.

use super::case::paths::*;
use super::case::{Case, TOP, case, hold};

pub(crate) fn cases() -> Vec<Case> {
    [third(), in_force(), management(), definitions(), announcement(), addresses()].concat()
}

#[test]
fn cases_of_the_regulation_and_the_people_hold() {
    hold(&cases());
}

const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExj7I391oYwCmWAqRtzzjnjoOle3eRTYVVLZY47k7KT";
const HIDDE: &str = "    email: [h.postma@o21.example]\n";
const MARIA: &str = "    email: [m.jansen@o21.example]\n";
const ADDRESS: &str = "    adres: Leemzeulder 27, 1251 AM Laren\n";
const SINCE: &str = "    van: 2016-06-01\n";
const KETS: &str = "  - sleutel: jkets\n    naam: Jolanda Kets\n    rollen:\n";

fn third() -> Vec<Case> {
    vec![
        case("R1", "up to the last day that one is needed").replace(REGULATION, SINCE, "    tot: 2026-03-05\n"),
        case("R1", "the day after the last")
            .replace(REGULATION, SINCE, "    tot: 2026-03-03\n")
            .error(FORMAL, "stap: besluit"),
        case("R1", "not before the first day")
            .replace(REGULATION, SINCE, "    van: 2026-02-17\n")
            .error(APPEAL, "stap: besluit"),
        case("R1", "no address")
            .cut(REGULATION, ADDRESS)
            .error(FORMAL, "stap: besluit")
            .error(APPEAL, "stap: besluit"),
        case("R2", "an employee before").replace(
            PEOPLE,
            "  - sleutel: hpostma",
            format!("{KETS}      - {{rol: medewerker, van: 2010-01-01, tot: 2016-05-31}}\n  - sleutel: hpostma"),
        ),
        case("R2", "somebody else of that family").replace(PEOPLE, "naam: Hidde Postma", "naam: Piet Kets"),
        case("R2", "an employee on the first day")
            .replace(
                PEOPLE,
                "  - sleutel: hpostma",
                format!("{KETS}      - {{rol: medewerker, van: 2010-01-01, tot: 2016-06-01}}\n  - sleutel: hpostma"),
            )
            .error(REGULATION, "naam: mevrouw J. Kets"),
    ]
}

const SECOND: &str = "records/regulation/2026-03-30.md";

fn in_force() -> Vec<Case> {
    let second = |name: &'static str, from: &'static str, last: &'static str| {
        case("R3", name)
            .copy(REGULATION, SECOND)
            .replace(SECOND, "vastgesteld: 2016-06-24", "vastgesteld: 2026-03-30")
            .replace(SECOND, "geldig-vanaf: 2016-06-01", from)
            .replace(REGULATION, "geldig-vanaf: 2016-06-01", last)
    };
    vec![
        second(
            "one after the other",
            "geldig-vanaf: 2026-04-07",
            "geldig-vanaf: 2016-06-01\ngeldig-tot: 2026-04-06",
        ),
        second(
            "two on one day",
            "geldig-vanaf: 2026-04-07",
            "geldig-vanaf: 2016-06-01\ngeldig-tot: 2026-04-07",
        )
        .error(SECOND, "geldig-vanaf")
        .error(LIGHT, "stap: ontvangen"),
        second(
            "none in between",
            "geldig-vanaf: 2026-04-08",
            "geldig-vanaf: 2016-06-01\ngeldig-tot: 2026-04-06",
        )
        .error(LIGHT, "stap: ontvangen"),
        case("R3", "none at all").remove(REGULATION).error("records/regulation", TOP),
    ]
}

const ACTING: &str = "      - {rol: secretariaat, van: 2020-01-01}\n";

fn management() -> Vec<Case> {
    let second = |name: &'static str, period: &'static str| {
        case("R4", name).replace(PEOPLE, ACTING, format!("{ACTING}      - {{rol: directie, {period}}}\n"))
    };
    vec![
        second("a second one on days without a decision", "van: 2026-03-06, tot: 2026-03-10"),
        second("two on one day", "van: 2026-03-11, tot: 2026-03-11").error(FORMAL, "stap: overleg"),
        case("R4", "none on one day")
            .replace(
                PEOPLE,
                "      - {rol: directie, van: 2015-01-01}\n",
                "      - {rol: directie, van: 2015-01-01, tot: 2026-03-10}\n      - {rol: directie, van: 2026-03-12}\n",
            )
            .error(FORMAL, "stap: overleg")
            .breach(FORMAL, "stap: overleg")
            .of("A5.7"),
    ]
}

fn definitions() -> Vec<Case> {
    let edited = |name: &'static str, from: &'static str, to: &'static str| {
        case("R5", name).replace(REGULATION, from, to)
    };
    let spread = "  verspreid: {artikel: 5}";
    vec![
        edited(
            "a step of its own",
            spread,
            "  verspreid: {artikel: 5, wie: [secretariaat]}\n  rondgestuurd: {soort: verspreid, artikel: 11}",
        ),
        edited("an article", spread, "  verspreid: {artikel: 12}").error(REGULATION, "verspreid:"),
        edited("a role", spread, "  verspreid: {artikel: 5, wie: [backofice]}")
            .error(REGULATION, "verspreid:"),
        edited("a role of one outcome", spread, "  verspreid: {artikel: 5, wie-bij: {licht: [balie]}}")
            .error(REGULATION, "verspreid:"),
        edited("a term", spread, "  verspreid: {artikel: 5, termijn: spoed}").error(REGULATION, "verspreid:"),
        edited("a step that presupposes", spread, "  verspreid: {artikel: 5, voor: klaar}")
            .error(REGULATION, "verspreid:"),
        edited("the kind of a step", spread, "  verspreid: {artikel: 5}\n  inspraak: {artikel: 5}")
            .error(REGULATION, "inspraak:"),
        edited("the step a term counts from", "vanaf: verwezen-naar-backoffice", "vanaf: verwezen")
            .error(REGULATION, "vanaf: verwezen,"),
        edited("an outer reading that ends later on some days", "ruim: 6 werkweken", "ruim: 20 dagen"),
        edited("an outer reading that is shorter", "ruim: 6 werkweken", "ruim: 14 werkdagen")
            .error(REGULATION, "uitstelbericht:"),
        edited("an outer reading that is shorter, in days", "ruim: 6 werkweken", "ruim: 2 weken")
            .error(REGULATION, "uitstelbericht:"),
        edited(
            "an outer reading of a target that is shorter",
            "streef: 5 werkdagen, vanaf: ontvangen",
            "streef: 5 werkdagen, vanaf: ontvangen, ruim: 4 dagen",
        )
        .error(REGULATION, "bevestiging:"),
        edited(
            "an outer reading from another event",
            "ruim: {duur: 3 maanden, vanaf: uitstel}",
            "ruim: {duur: 1 maand, vanaf: uitstel}",
        ),
        edited("the article of a note", "  - artikel: 8\n    tekst", "  - artikel: 18\n    tekst")
            .error(REGULATION, "artikel: 18"),
        edited(
            "nobody accountable",
            "directie: {naam: directie, lidwoord: de, eindverantwoordelijk: ja}",
            "directie: {naam: directie, lidwoord: de}",
        )
        .error(REGULATION, "rollen:"),
        case("R5", "the role of a person")
            .replace(PEOPLE, "rol: medewerker, van: 2017-06-01", "rol: medewerkr, van: 2017-06-01")
            .error(PEOPLE, "medewerkr,"),
        // What would follow from it is not told: the role that was meant is not known.
        case("R5", "the role of the management, with a capital")
            .replace(PEOPLE, "{rol: directie, van: 2015-01-01}", "{rol: Directie, van: 2015-01-01}")
            .error(PEOPLE, "Directie,"),
        edited("a mistyped name of a term that goes by its name", "  bewaring: {", "  bewaringg: {")
            .error(REGULATION, "bewaringg:"),
        edited(
            "a term that nothing goes by, called like none",
            "  bewaring: {",
            "  inwerken: {duur: 2 weken, vanaf: ontvangen}\n  bewaring: {",
        ),
    ]
}

fn announcement() -> Vec<Case> {
    vec![
        case("R6", "on other days").replace(REGULATION, "intern: 2016-06-27", "intern: 2016-06-24"),
        case("R6", "not internally")
            .cut(REGULATION, "  intern: 2016-06-27\n")
            .warning(REGULATION, "handboek: 2016"),
        case("R6", "not in the handbook")
            .cut(REGULATION, "  handboek: 2016-07-01\n")
            .warning(REGULATION, "intern: 2016"),
        case("R6", "not in the delivery conditions")
            .cut(REGULATION, "  leveringsvoorwaarden: 2016-07-01\n")
            .warning(REGULATION, "intern: 2016"),
    ]
}

fn addresses() -> Vec<Case> {
    vec![
        case("R7", "two addresses of one person").replace(
            PEOPLE,
            "email: [h.postma@o21.example]",
            "email: [h.postma@o21.example, hidde@o21.example]",
        ),
        case("F12", "an address of one person twice")
            .replace(
                PEOPLE,
                "email: [h.postma@o21.example]",
                "email: [h.postma@o21.example, H.Postma@o21.example]",
            )
            .warning(PEOPLE, "email: [h.postma@o21.example, "),
        case("R7", "an address of two, in another case")
            .replace(PEOPLE, "h.postma@o21.example", "M.Jansen@o21.example")
            .error(PEOPLE, "M.Jansen@"),
        case("R7", "a key of two")
            .replace(PEOPLE, "sleutel: hpostma\n    naam: Hidde", "sleutel: mjansen\n    naam: Hidde")
            .error(PEOPLE, "sleutel: mjansen\n    naam: Hidde"),
        case("R7", "a key to sign with of two, with another remark")
            .replace(PEOPLE, HIDDE, format!("{HIDDE}    ondertekening: [{KEY} hidde]\n"))
            .replace(PEOPLE, MARIA, format!("{MARIA}    ondertekening: [{KEY} maria]\n"))
            .error(PEOPLE, " hidde]"),
    ]
}
