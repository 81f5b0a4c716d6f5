//! F14 and F15: corrections, and reasons given for breaches.

use super::case::paths::*;
use super::case::{Case, case, hold};

#[test]
fn cases_of_corrections_and_reasons_hold() {
    hold(&cases());
}

const LAST: &str = "  - {datum: 2026-04-10, stap: gearchiveerd, door: sdevries}\n";
const REGISTERED: &str = "  - {datum: 2026-04-07, stap: geregistreerd, door: sdevries}\n";
/// The beginning of a correction.
const START: &str = "{datum: 2026-04-13, stap: correctie";
/// The beginning of a correction by which the complainant was told too late.
const LATER: &str = "  - {datum: 2026-04-07, stap: correctie, door: sdevries, wordt: {datum: 2026-06-01}";

pub(crate) fn cases() -> Vec<Case> {
    let with = |correction: &'static str| {
        let line = format!("{START}, door: sdevries, {correction}}}");
        case("F14", correction).replace(LIGHT, LAST, format!("{LAST}  - {line}\n"))
    };
    let account = |code: &'static str| {
        let text = format!(
            "{LAST}verantwoording:\n  - {{regel: {code}, door: ddirks, datum: 2026-04-20, reden: Vakantie.}}\n"
        );
        case("F15", "a breach that is accounted for").replace(LIGHT, LAST, text)
    };
    let refused = [
        "op: 99, wordt: {wijze: schriftelijk}, reden: Mail.",
        "op: 4, wordt: {wijze: schriftelijk}, reden: Mail.",
        "op: 4, wijze: schriftelijk, reden: Mail.",
        "op: 0, wordt: {wijze: schriftelijk}, reden: Mail.",
        "op: +4, wordt: {wijze: schriftelijk}, reden: Mail.",
        "op: akkoord-klager, wordt: {wijze: schriftelijk}, reden: Mail.",
        "op: [akkoord-klager], wordt: {wijze: schriftelijk}, reden: Mail.",
        "op: {datum: 2026-04-07}, wordt: {datum: 2026-04-06}, reden: Eerder.",
        "op: {stap: akkoord-klager, datum: 2026-04-09}, wordt: {wijze: schriftelijk}, reden: Mail.",
        "op: {stap: akkord-klager}, wordt: {wijze: schriftelijk}, reden: Mail.",
        "op: {stap: correctie}, wordt: {wijze: schriftelijk}, reden: Mail.",
        "op: {stap: akkoord-klager}, wijze: schriftelijk, reden: Mail.",
        "op: {stap: akkoord-klager}, opmerking: Per mail., reden: Mail.",
        "op: {stap: akkoord-klager}, wordt: {wijze: schriftelijk}, vervalt: ja, reden: Mail.",
        "op: {stap: akkoord-klager}, wijze: schriftelijk, vervalt: ja, reden: Mail.",
        "op: {stap: akkoord-klager}, reden: Mail.",
        "op: {stap: akkoord-klager}, wordt: {}, reden: Mail.",
        "op: {stap: akkoord-klager}, wordt: schriftelijk, reden: Mail.",
        "op: {stap: akkoord-klager}, wordt: {wijze: schriftelijk}",
        "op: {stap: akkoord-klager}, wordt: {stap: correctie}, reden: Mail.",
        "op: {stap: ontvangen}, wordt: {stap: bevestigd}, reden: Mail.",
        "wordt: {wijze: schriftelijk}, reden: Mail.",
    ];
    let refused = refused.map(|correction| with(correction).error(LIGHT, START));
    let taken = [
        "op: {stap: akkoord-klager}, wordt: {wijze: schriftelijk}, reden: Het was een mail.",
        "op: {stap: akkoord-klager, datum: 2026-04-08, door: klager}, wordt: {wijze: schriftelijk}, reden: Mail.",
        "op: {stap: ontvangen}, wordt: {datum: 2026-04-06}, reden: Het was een dag eerder.",
        "op: {stap: ontvangen}, wordt: {datum: 2026-04-06, stap: ontvangen}, reden: Eerder.",
        "op: {stap: akkoord-klager}, wordt: {wijze: schriftelijk}, opmerking: Gebeld., reden: Mail.",
        "op: {stap: akkoord-klager}, vervalt: nee, reden: Het was er toch.",
    ];
    let taken = taken.map(with);
    let others = vec![
        with("op: 4, reden: Mail.").error(LIGHT, START).error(LIGHT, START),
        case("F14", "a correction of a later event changes nothing")
            .replace(LIGHT, REGISTERED, format!("{LATER}, op: {{stap: klager-geinformeerd}}, reden: Later.}}\n{REGISTERED}"))
            .error(LIGHT, "{datum: 2026-04-07, stap: correctie"),
        case("F14", "a correction without a reason changes nothing")
            .replace(LIGHT, LAST, format!("{LAST}{}, op: {{stap: besluit}}}}\n", LATER.replace("04-07, s", "04-13, s")))
            .error(LIGHT, "{datum: 2026-04-13, stap: correctie"),
        account("A6.2")
            .replace(
                LIGHT,
                "stap: klager-geinformeerd, door: sdevries",
                "stap: klager-geinformeerd, door: bbakker",
            )
            .breach(LIGHT, "klager-geinformeerd")
            .of("A6.2")
            .accounted(),
        Case { name: "a rule that finds nothing", ..account("A9.1") }.warning(LIGHT, "regel: A9.1"),
        Case { name: "a rule that finds no breach", ..account("A3.6") }.warning(LIGHT, "regel: A3.6"),
        case("F15", "a reason given ahead of what is only late")
            .write(NEW, OPEN.replace("  - {datum: 2026-06-09, stap: directie-geinformeerd, door: mjansen}\n", "").replace("verloop:", "verantwoording: [{regel: A3.3, door: ddirks, datum: 2026-06-10, reden: Ziekte.}]\nverloop:"))
            .today("2026-06-10")
            .late(NEW, "stap: ontvangen").of("A3.3").due("2026-06-09"),
    ];
    refused.into_iter().chain(taken).chain(others).collect()
}
