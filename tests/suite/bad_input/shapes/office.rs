//! What stands in the files beside the dossiers.

use super::Row;

/// The list of people, and what stands with one of them.
pub(super) const PEOPLE_ROWS: &[Row] = &[
    ("people", "", "  - {sleutel: s#, naam: Jan Jansen, rollen: [{rol: medewerker, van: 2020-01-01}]}\n", ""),
    (
        "people of one key",
        "",
        "  - {sleutel: s, naam: Jan, rollen: [{rol: medewerker, van: 2020-01-01}]}\n",
        "",
    ),
    ("people of one address", "", "  - {sleutel: s#, naam: Jan, email: a@b.nl}\n", ""),
    ("managements", "", "  - {sleutel: s#, naam: J, rollen: [{rol: directie, van: 2020-01-01}]}\n", ""),
    ("people of nothing", "", "  - {}\n", ""),
    (
        "roles",
        "  - sleutel: s\n    naam: S\n    rollen:\n",
        "      - {rol: medewerker, van: 2020-01-01}\n",
        "",
    ),
    (
        "roles, unknown",
        "  - sleutel: s\n    naam: S\n    rollen:\n",
        "      - {rol: x#, van: 2020-01-01}\n",
        "",
    ),
    ("other names", "  - {sleutel: s, naam: S, ook: [", "Naam#, ", "Z]}\n"),
    ("addresses", "  - {sleutel: s, naam: S, email: [", "a@b.nl, ", "a@b.nl]}\n"),
    ("signing keys", "  - {sleutel: s, naam: S, ondertekening: [", "ssh-ed25519 AAAA, ", "x]}\n"),
    ("an address with many signs", "  - {sleutel: s, naam: S, email: ", "a@", "b}\n"),
];

/// The lists of a regulation.
pub(super) const LAW: &[Row] = &[
    ("steps", "stappen:\n", "  s#: {soort: opvolging, wie: [x]}\n", ""),
    (
        "steps that precede each other",
        "stappen:\n",
        "  s#: {soort: opvolging, voor: s0, termijn: t, vereist: [licht]}\n",
        "",
    ),
    ("steps of receipt", "stappen:\n", "  s#: {soort: ontvangen, wie: [directie]}\n", ""),
    ("steps with roles", "stappen:\n  ontvangen:\n    wie: [", "x#, ", "y]\n"),
    ("terms", "termijnen:\n", "  t#: {duur: 1 dag, vanaf: ontvangen}\n", ""),
    (
        "terms with outer readings",
        "termijnen:\n",
        "  t#: {duur: 1 dag, vanaf: t1, ruim: {duur: 1 dag, vanaf: x}, artikel: 1}\n",
        "",
    ),
    ("roles", "rollen:\n", "  r#: {naam: x}\n", ""),
    ("channels", "kanalen:\n", "  k#: x\n", ""),
    ("natures", "aarden:\n", "  k#: x\n", ""),
    ("exclusions", "uitgesloten:\n", "  k#: {naam: x, artikel: 1}\n", ""),
    (
        "thirds",
        "onafhankelijke-derde:\n",
        "  - {naam: Kets, organisatie: B, adres: Weg 1, van: 2016-06-01}\n",
        "",
    ),
    ("days off", "extra-vrije-dagen: [", "2026-04-07, ", "2026-04-08]\n"),
    ("notes", "kanttekeningen:\n", "  - {artikel: 5, tekst: a}\n", ""),
    ("steps of another name", "stappen:\n", "  s#: {soort: overleg, wie: [r#]}\n", ""),
    ("articles of rules", "artikelen:\n", "  A#: x\n", ""),
    ("articles of a step", "stappen:\n  ontvangen:\n    artikel: \"", "1, ", "2\"\n"),
];

/// The lists of the ledger.
pub(super) const LEDGER: &[Row] = &[
    (
        "seals",
        "zegels:\n",
        "  - {datum: 2026-01-01, commits: 1, tip: 0123456789012345678901234567890123456789, sha256: 0123456789012345678901234567890123456789012345678901234567890123}\n",
        "",
    ),
    ("seals of nothing", "zegels:\n", "  - {}\n", ""),
    ("destructions", "vernietigingen:\n", "  - {nummer: 2020-#, grond: x, datum: 2026-01-01}\n", ""),
];
