//! Who gives a reason for a breach of the history, and when.

use super::{DIRECTOR, EMPLOYEE, HistoryCase, OPEN, Repository, SECRETARY, audit, case};
use crate::git::Server;

const LATER: &str = "2026-06-10T10:00:00+0200";

/// An employee changes an event, and somebody gives a reason for that.
fn excused(it: &Repository, by: &str, date: &str, who: &str) {
    it.replace(OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
    it.commit("Anders", EMPLOYEE, LATER);
    let reason = format!("{{regel: H2, door: {by}, datum: {date}, reden: Was fout.}}");
    it.replace(OPEN, "verloop:", &format!("verantwoording:\n  - {reason}\nverloop:"));
    it.commit("Verantwoord", who, "2026-06-11T10:00:00+0200");
}

fn excused_by_whoever_did_it(it: &Repository) {
    it.replace(OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
    it.commit("Anders", DIRECTOR, LATER);
    let reason = "{regel: H2, door: ddirks, datum: 2026-06-11, reden: Was fout.}";
    it.replace(OPEN, "verloop:", &format!("verantwoording:\n  - {reason}\nverloop:"));
    it.commit("Verantwoord", DIRECTOR, "2026-06-11T10:00:00+0200");
}

pub(super) fn cases() -> Vec<HistoryCase> {
    let (given, changed) = (("H14", "warning", OPEN, "regel: H2"), "06-05, stap: ontvangen");
    let (lost, accounted) = (("H2", "breach", OPEN, changed), ("H2", "breach accounted", OPEN, changed));
    vec![
        case("H14", "of the management", |it| excused(it, "ddirks", "2026-06-11", DIRECTOR), &[accounted]),
        case(
            "H14",
            "of the management, recorded by the secretariat",
            |it| excused(it, "ddirks", "2026-06-11", SECRETARY),
            &[accounted, given],
        ),
        case(
            "H14",
            "of whoever changed it, in the management's name",
            |it| excused(it, "ddirks", "2026-06-11", EMPLOYEE),
            &[lost, given],
        ),
        case("H14", "of somebody else", |it| excused(it, "pdeboer", "2026-06-11", EMPLOYEE), &[lost, given]),
        case(
            "H14",
            "dated months before",
            |it| excused(it, "ddirks", "2026-02-02", DIRECTOR),
            &[accounted, given],
        ),
        case(
            "H14",
            "of the management, for what it did itself",
            excused_by_whoever_did_it,
            &[accounted, given],
        ),
        case(
            "H14",
            "of the management, for nothing",
            |it| {
                let reason = "{regel: H2, door: ddirks, datum: 2026-06-11, reden: Was fout.}";
                it.replace(OPEN, "verloop:", &format!("verantwoording:\n  - {reason}\nverloop:"));
                it.commit("Verantwoord", DIRECTOR, "2026-06-11T10:00:00+0200");
            },
            &[("F15", "warning", OPEN, "regel: H2")],
        ),
        case(
            "H14",
            "given ahead, for all that is to come",
            |it| {
                let reason = "{regel: H2, door: ddirks, datum: 2026-06-09, reden: Mag.}";
                it.replace(OPEN, "verloop:", &format!("verantwoording:\n  - {reason}\nverloop:"));
                it.commit("Vooraf", DIRECTOR, "2026-06-09T11:00:00+0200");
                it.replace(OPEN, "06-08, stap: ontvangen", "06-05, stap: ontvangen");
                it.commit("Aangepast", SECRETARY, LATER);
            },
            &[lost],
        ),
    ]
}

/// Who mends a slip of his own right after archiving is told, and both ways of the remedy lead where they
/// say: put back, nothing is found; with the management's reason it is accounted for. So on a push.
#[test]
fn a_slip_after_archiving_is_put_back_or_accounted_for() {
    for is_put_back in [true, false] {
        let (server, it) = (Server::new(), Repository::with_open_dossier());
        it.append(OPEN, "datum: 2026-06-09, stap: gearchiveerd, door: sdevries");
        it.write(OPEN, it.office.read(OPEN) + "Er was tewinig uitleg.\n");
        it.commit("Gearchiveerd", SECRETARY, "2026-06-09T11:00:00+0200");
        it.git(&["remote", "add", "origin", &server.path().display().to_string()]);
        server.without_hook(|| assert_eq!(it.office.push(&["main"]).0, 0));
        let archived = it.office.read(OPEN);
        it.replace(OPEN, "tewinig", "te weinig");
        it.commit("Tikfout", SECRETARY, "2026-06-09T11:10:00+0200");
        let refused = it.office.push(&["main"]);
        assert!(refused.0 == 1 && refused.1.contains("[H12]"), "{refused:?}");
        if is_put_back {
            it.write(OPEN, archived);
            it.commit("Terug", SECRETARY, "2026-06-09T11:20:00+0200");
        } else {
            let reason =
                "{regel: H12, door: ddirks, datum: 2026-06-09, reden: Alleen een tikfout in het verhaal.}";
            it.replace(OPEN, "verloop:", &format!("verantwoording:\n  - {reason}\nverloop:"));
            it.commit("Reden", DIRECTOR, "2026-06-09T11:20:00+0200");
        }
        let found: Vec<(String, bool)> =
            audit(&it).findings.into_iter().map(|it| (it.code, it.accounted)).collect();
        let expected = if is_put_back { vec![] } else { vec![("H12".to_owned(), true)] };
        assert_eq!(found, expected);
        let accepted = it.office.push(&["main"]);
        assert_eq!(accepted.0, 0, "{accepted:?}");
    }
}

/// Whoever gave the reason recorded it, so that is no remedy.
#[test]
fn whoever_accounts_for_what_was_their_own_doing_hears_that_another_is_to_give_the_reason() {
    let it = Repository::with_open_dossier();
    excused_by_whoever_did_it(&it);
    let run = it.klacht(&["audit"]);
    assert!(run.stdout.contains("Laat een ander die de reden mag geven"), "{run:?}");
    assert!(!run.stdout.contains("haar zelf vastleggen"), "{run:?}");
}
