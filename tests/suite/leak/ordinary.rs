//! People and documents whose names are ordinary words: what nobody wrote never stops the public side,
//! and of what was written no more does than is meant.

use klacht::anonymity::Searched;
use klacht::reading::readings;

use super::canaries::{DISGUISES, SAID};
use super::spellings::SPELLINGS;
use super::{CASE, PEOPLE, is_published, withheld};
use crate::support::Office;

/// Family names that are words, or nearly, of Dutch, English or a style sheet; given names likewise
/// stand with each of them in turn.
const FAMILIES: &str = "
    Aalders Aarts Abbink Achterberg Adelaar Akker Appel Arends Baan Baas Bak Bakker Bal Balk Band Bank Bas Beek
    Beekman Been Beer Bek Bel Berg Berk Beuk Bij Bijl Blad Blank Blauw Bleek Blik Bloem Blok Bode Boek Boer Bol
    Bont Boog Boom Boon Boot Bord Borst Bos Bot Bouman Bout Bouwer Bouwman Braam Brand Breed Breuk Brief Brink Bril
    Broek Broer Brood Brouwer Brug Bruin Bruins Buis Buiten Burger Buur Dag Dagen Dalen Dam Das Deken Dekker Dicht Dik
    Dijk Doel Dokter Donker Door Doorn Dorp Draad Draaijer Drent Driessen Driehuis Droog Druif Duif Duin Eek Eend Eerste Eigen
    Eik Eind Elf Elk Ende Engel Engels Ernst Esch Ezel Fiets Fluit Fortuin Franken Frans Gaal Geel Geest Geluk Gerecht
    Goed Gouw Graaf Gras Grijs Groen Groep Groot Grond Haak Haan Haar Haas Haas Hagen Hak Half Hals Ham Hamer Hand
    Hart Haven Heer Heide Helder Hemel Hengel Herder Herfst Hert Heus Hoek Hoen Hof Hok Hol Hond Hoofd Hoog Hooi Hoop
    Horst Houtman Huis Huisman Hulst IJzer Jager Jong Jonge Juist Kaal Kaars Kalf Kalk Kamer Kamp Kan Kant Kap Karper
    Kasteel Kater Kees Keizer Kelder Kerk Kers Ketel Keus Kiers Kip Klaver Kleermaker Klein Klerk Klok Klomp Knecht Knol
    Knoop Koek Kok Kool Koning Koopman Koot Korf Kort Koster Kous Kraai Kraan Krans Kreeft Kroon Kruis Kruid Kuijper
    Kuiper Kunst Kwast Laan Laat Lam Lamp Land Lang Last Leek Leen Leer Lees Leeuw Leest Leliveld Lente Les Licht Lieve
    Lijn Linde Link List Loos Loper Los Luit Maan Maas Maat Maand Maart Mandemaker Mark Markt Meer Meester Melk Mens
    Merk Meter Mey Middel Min Moed Mol Molen Molenaar Mooi Moor Morgen Mosterd Muis Muller Mulder Munt Naber Nagel Naam
    Net Nieuw Nieuwe Noord Noot Noteboom Oever Olie Oom Oost Oosten Oud Oude Oven Paal Paard Paap Paling Pan Park
    Pas Pasen Peer Pels Pen Peper Perk Pijl Pijp Pit Plaat Plank Plas Plat Ploeg Poel Pol Polder Poort Poot Post Pot
    Potter Prins Put Raad Raaf Raap Raat Ram Rand Rap Recht Reden Reef Regel Regen Rek Rente Ridder Riet Rijk Rijn Ring
    Roest Rol Rood Roos Rooster Rouw Rozeboom Ruiter Rust Schaap Schaduw Schenk Schep Scherp Schilder Schip Schoen Schol
    School Schoon Schout Schipper Schrijver Schuit Schut Sierd Slager Slot Sluis Smal Smid Smit Snel Snoek Spaan Span
    Speelman Spek Spiegel Spin Spit Sprong Staal Staart Stal Stam Stap Steen Steenman Stel Ster Sterk Stok Storm Straat
    Strik Stroom Struik Tak Tamboer Tand Tas Teller Tenten Tijd Timmerman Tol Toor Toren Trap Troost Tuin Tulp Twijg
    Uil Vaart Valk Van Vander Vast Veen Veer Veld Ven Verf Vet Vink Vis Visser Vlag Vlam Vlas Vlees Vlieg Vliet Vogel
    Vol Vonk Voorn Vorm Vos Vraag Vrede Vreugde Vriend Vries Vrij Vrouw Vuur Waal Waard Wagen Wal Wals Wand Warm Water
    Weeda Week Weg Weide Wel Werk Werkman West Wever Wiel Wijk Wijn Wijs Wild Wind Winkel Winter Wit Witte Wolf Wolk
    Wolters Woord Worm Woud Zaal Zaak Zaal Zand Zee Zeef Zeep Zeker Zomer Zon Zout Zuid Zwaan Zwaar Zwart Zijl Zijde
    White Brown Green Black Page Main Head Body Title Style Cross Field Button Form Price Long Short Small Strong
    Young Read Day June May April March Summer Cook Carter Mason Bond Marks Case Law Justice Bishop Wood Stone Hill
    Lee Li Le Do An Bo Po Ng Yu Wu Xu Ho Hu Lo Ma Sa Su Ta Te To Tu Vu Ye Yi";

/// Given names that are ordinary words, or look like them at the beginning of a sentence.
const GIVEN: &[&str] = &[
    "Wil", "Bloem", "Roos", "Iris", "Door", "Mei", "Juni", "April", "Ster", "Storm", "Sterre", "Lieve",
    "Ties", "Bas", "Max", "Mark", "Els", "Anne", "Dag", "Sam", "Jet", "Fleur", "Faith", "Hope", "Grace",
    "Will", "Art", "Bill", "Guy", "Ray", "Sue", "Pat", "Rob", "Drew", "Chase", "Link", "Wit", "Goof", "Hans",
    "Loes",
];

/// Documents as people call them.
const DOCUMENTS: &[&str] = &[
    "Offerte Leergang.pdf",
    "Evaluatie Training Coaching.pdf",
    "Algemene Voorwaarden.pdf",
    "Reactie BackOffice.eml",
    "Overzicht Klachten.xlsx",
    "Verslag Gesprek Directie.docx",
    "Brief Onafhankelijke Derde.pdf",
    "Bericht Van Ontvangst.pdf",
    "Bericht Van Uitstel.pdf",
    "Klacht Per Mail.eml",
    "Mail Secretariaat.eml",
    "Melding Medewerker.txt",
    "Planning Leergang Begeleiding.pdf",
    "Jaarverslag Concept.docx",
    "Regeling Versie 2016.pdf",
    "Foto Zaal.jpg",
    "Uitnodiging Training.ics",
    "Deelnemerslijst Training.xlsx",
    "Evaluatieformulier Leergang.pdf",
    "Nazorggesprek Verslag.docx",
    "Envelop Vertrouwelijk Persoonlijk.pdf",
    "Oordeel Beroep.pdf",
    "Maatregelen Advies.docx",
    "Opdracht Bevestiging.pdf",
    "Factuur Coaching.pdf",
    "Scan Brief Klager.pdf",
    "Telefoonnotitie Secretariaat.txt",
    "Antwoord Op Klacht.pdf",
    "Notitie Over Termijnen.docx",
    "Programma Dag Een.pdf",
];

/// What people write in a report or a regulation, without anyone in it.
const SENTENCES: &[&str] = &[
    "Het aantal ontvangen uitingen was lager dan verwacht.",
    "De uitnodigingen zijn voortaan tien dagen eerder verstuurd.",
    "Over de bereikbaarheid kwamen opnieuw opmerkingen binnen.",
    "De ruimte bleek te klein, daarom is een andere gehuurd.",
    "Trainers krijgen een uitgebreidere introductie.",
    "De doorlooptijd bleef binnen de afgesproken norm.",
    "Wij hebben het lesmateriaal herschreven.",
    "Het evaluatieformulier vraagt nu ook naar de voorbereiding.",
    "De directie dankt iedereen die iets liet weten.",
    "In de zomer is de telefonische bereikbaarheid verbeterd.",
    "Deelnemers waardeerden de rustige locatie.",
    "Afspraken worden sindsdien schriftelijk bevestigd.",
    "Aan het programma is een pauze toegevoegd.",
    "De nieuwe website beantwoordt veel vragen vooraf.",
    "Er waren geen uitingen over de omgangsvormen.",
    "Opdrachtgevers bleven ons daarna inhuren.",
    "Het secretariaat controleert facturen voortaan dubbel.",
    "Van de aanbevelingen zijn er drie uitgevoerd.",
    "Een volgende evaluatie staat gepland voor het najaar.",
    "Niemand diende een tweede uiting in.",
    "Bij ziekte verzorgt voortaan een vervanger de bijeenkomst.",
    "Het cursusmateriaal wordt jaarlijks herzien.",
    "Alle medewerkers volgden een bijscholing.",
    "De parkeergelegenheid staat nu in de bevestiging.",
    "Er is gekozen voor kleinere groepen.",
    "Annuleren kan kosteloos tot twee weken vooraf.",
    "De akoestiek werd verbeterd met gordijnen.",
    "Onze werkwijze is hierop aangepast.",
    "Wij streven naar een reactie binnen vijf werkdagen.",
    "De lunch houdt rekening met allergieën.",
    "Het beleid blijft ongewijzigd.",
    "Een extra medewerker beantwoordt de telefoon.",
    "De certificaten worden direct na afloop uitgereikt.",
    "Het toetsmateriaal is opnieuw beoordeeld.",
    "Inschrijven verloopt nu digitaal.",
    "De beschrijving op de website was onvolledig.",
    "Vervolgbijeenkomsten vinden online plaats.",
    "De samenwerking met de locatie is beëindigd.",
    "Het handboek bevat sindsdien een voorbeeldbrief.",
    "Wie ontevreden is, kan dat eenvoudig laten weten.",
    "Het rapport is besproken in het teamoverleg.",
    "De begeleiding werd als betrokken ervaren.",
    "Geluidsapparatuur wordt vooraf getest.",
    "De verwachtingen worden bij aanvang besproken.",
    "Reacties kwamen doorgaans binnen enkele werkdagen.",
    "Dit vraagt komend kalenderjaar opnieuw aandacht.",
    "De betreffende procedure is vereenvoudigd.",
    "Twee docenten wisselen elkaar voortaan af.",
    "Voor afzeggingen geldt dezelfde afspraak.",
    "De indicator werd ruimschoots gehaald.",
];

fn families() -> Vec<&'static str> {
    let mut families: Vec<&str> = FAMILIES.split_whitespace().collect();
    families.sort_unstable();
    families.dedup();
    families
}

/// An office with so many dossiers, each of somebody else.
fn office_of(names: impl IntoIterator<Item = String>) -> Office {
    let dossier = Office::new().read(CASE);
    let (before, after) = dossier.split_once("  naam: Sanne Voorbeeld\n").unwrap();
    let (after, _) = after.split_once("stukken:").unwrap();
    (0..).zip(names).fold(Office::new(), |office, (at, name)| {
        let number = format!("2025-{:03}", at + 101);
        let before = before.replace("2026-001", &number);
        let text = format!("{before}  naam: {name}\n{after}---\nTekst.\n");
        office.write(&format!("records/complaints/2025/{number}.md"), text)
    })
}

fn names() -> Vec<String> {
    let given = GIVEN.iter().cycle();
    families().into_iter().zip(given).map(|(family, given)| format!("{given} {family}")).collect()
}

#[test]
fn no_name_stops_a_site_that_nobody_wrote_it_in() {
    let names = names();
    assert!(names.len() > 500, "{}", names.len());
    for names in names.chunks(300) {
        is_published_beside_findings(&office_of(names.to_vec()));
    }
}

/// What the records say of the dossiers is of no matter here.
fn is_published_beside_findings(office: &Office) {
    let run = office.run(&["build", "--only", "public"]);
    let found: Vec<&str> = run.stdout.lines().filter(|line| line.contains("P1")).collect();
    assert_eq!(found, [""; 0]);
    assert!(office.path("site/public/index.html").exists(), "{}", run.stdout);
}

#[test]
fn no_ordinary_document_stops_a_site() {
    let folder = "records/complaints/2026/2026-001";
    let office = DOCUMENTS
        .iter()
        .fold(Office::new(), |office, document| office.write(&format!("{folder}/{document}"), "Een stuk."));
    is_published_beside_findings(&office);
}

#[test]
fn of_a_hundred_thousand_pairs_of_a_name_and_a_sentence_hardly_any_alarms() {
    let families = families();
    let names: Vec<String> = (0..4)
        .flat_map(|turn| families.iter().zip(GIVEN.iter().cycle().skip(turn * 7)))
        .map(|(family, given)| format!("{given} {family}"))
        .collect();
    let known = super::canaries::assess(&office_of(names.iter().cloned())).names;
    let texts: Vec<_> = SENTENCES.iter().map(|sentence| readings(sentence)).collect();
    let found = known.search(&texts, |_| Searched::year(2025)).concat();
    // Each find stands for all the names that know it.
    let alarms: usize = found.iter().map(|found| found.others() + 1).sum();
    let pairs = names.len() * SENTENCES.len();
    let said: Vec<&str> = found.iter().map(|found| found.text.as_str()).collect();
    assert!(pairs > 100_000, "{pairs}");
    assert!(alarms * 500 < pairs, "{alarms} of {pairs}: {said:?}");
}

#[test]
fn the_documentation_tells_how_much_was_tried() {
    let document = std::fs::read_to_string(crate::support::root().join("docs/privacy.md")).unwrap();
    let pairs = (families().len() * 4 * SENTENCES.len()).to_string();
    let (thousands, rest) = pairs.split_at(pairs.len() - 3);
    for said in [
        format!("in {} ways to write what one office knows", SPELLINGS.len()),
        format!("in {SAID} ways to name them in {} disguises", DISGUISES.len()),
        format!("of {} Dutch names that are ordinary words", names().len()),
        format!("{} ordinary names of documents", DOCUMENTS.len()),
        format!("of {thousands},{rest} pairs"),
    ] {
        assert!(document.contains(&said), "{said}");
    }
}

#[test]
fn a_name_that_stands_in_fixed_words_is_found_where_somebody_wrote_it() {
    let lee = || Office::new().replace(CASE, "  naam: Sanne Voorbeeld\n", "  naam: Bruce Lee\n");
    is_published(&lee());
    let report = "records/reports/2025.md";
    for sentence in ["Wij spraken met mevrouw Lee. ", "Lees klacht is afgehandeld. ", "Dat vond ook Lee. "] {
        let said = withheld(&lee().replace(report, "Het was", &format!("{sentence}Het was")));
        assert!(said.contains("public/report/2025.html:"), "{sentence}: {said}");
    }
}

const DOSSIER: &str = "records/complaints/2025/2025-001.md";
const REPORT: &str = "records/reports/2025.md";

/// An office with a complainant called Lee, who lists this, and these words in a published report.
fn lee(listed: &str, words: &str) -> Office {
    let office = Office::of(crate::support::root());
    let text = office.read(DOSSIER);
    let from = text.find("  naam: ").unwrap();
    let end = from + text[from..].find('\n').unwrap();
    let listed = if listed.is_empty() { String::new() } else { format!("\n  leesbaar: [{listed}]") };
    let office = office.write(DOSSIER, format!("{}  naam: Bruce Lee{listed}{}", &text[..from], &text[end..]));
    let report = office.read(REPORT);
    office.write(REPORT, format!("{report}\n{words}\n"))
}

/// Whether the public side is published.
fn passes(office: &Office) -> bool {
    office.run(&["build", "--only", "public"]).code == 0
}

#[test]
fn the_form_that_the_message_shows_is_the_way_out_and_no_way_for_the_name() {
    let refused = lee("", "De Lees is beter.");
    let run = refused.run(&["build", "--only", "public"]);
    assert!(run.code == 1 && run.stdout.contains("‘Lees’"), "{run:?}");
    for (listed, words, expected) in [
        ("Lees", "De Lees is beter.", true),
        ("Lees", "De Lee is beter.", false),
        ("Lee", "De Lee is beter.", true),
        ("Lee, Lees", "Wij spraken met mevrouw Lee.", false),
        ("Lee, Lees", "Het verslag van de heer Lees.", false),
        ("Lee, Bruce Lee", "Wij spraken met Bruce Lee.", false),
        // In the texts that are named, and in no other.
        ("{vorm: Lees, in: [2025]}", "De Lees is beter.", true),
        ("{vorm: Lees, in: 2025}", "De Lees is beter.", true),
        ("{vorm: Lees, in: [2024, regeling]}", "De Lees is beter.", false),
        ("{vorm: Lee, in: [2025]}", "De Lee en de Lees zijn beter.", true),
        ("{vorm: Lee, in: [2025]}", "Wij spraken met mevrouw Lee.", false),
        ("{vorm: Lees, in: [2024]}, Bruce", "De Lees is beter.", false),
    ] {
        assert_eq!(passes(&lee(listed, words)), expected, "{listed}: {words}");
    }
}

/// A listed form is passed over as a word, and never where it is somebody.
const CALLED: &[(&str, bool)] = &[
    ("Wij spraken met trainer Lee.", false),
    ("De klager/klaagster Lee was er.", false),
    ("De klager (Lee) was er.", false),
    ("Een deelnemer, cursist of student Lee.", false),
    ("Namens collega Lee.", false),
    ("Het echtpaar Lee kwam.", false),
    ("Ook mejuffrouw Lee kwam.", false),
    ("De heren Lee en Pietersen kwamen.", false),
    ("De heren Pietersen en Lee kwamen.", false),
    ("De dame Lee kwam.", false),
    ("Met de docent *Lee* is gebeld.", false),
    ("Met de docent\nLee is gebeld.", false),
    ("Lee klaagde.", false),
    ("Daarna belde men. Lees schreef niet, maar Lee schreef.", false),
    ("De Lee-zaak is gesloten.", false),
    ("De zaak-Lee is gesloten.", false),
    ("De kwestie Lee is gesloten.", false),
    ("De Leekwestie is gesloten.", false),
    ("Aanwezig: Pietersen, A., en Lee, B. Verder niemand.", false),
    ("Lee,\u{a0}B.J., was er.", false),
    ("De Lee is beter, en de lee ook.", true),
    ("De lee, b. en d., de Lee, A tot C, en de Lee. B. volgt.", true),
    ("De trainer. Lees verder.", true),
    ("## De klager\n\nLees verder.", true),
    ("| Trainer | Lees |\n|---|---|\n| collega | Lee |", true),
    ("De trainer lees dit voor.", true),
    ("De Lee klaagde met de wind mee.", true),
    ("Een lee-zijde en een oorzaak.", true),
];

#[test]
fn a_listed_form_is_found_where_it_is_somebody() {
    for (words, expected) in CALLED {
        assert_eq!(passes(&lee("Lee, Lees", words)), *expected, "{words}");
    }
}

/// What the message offers to paste, without its key.
fn offered(said: &str) -> &str {
    let (_, from) = said.split_once("leesbaar: [").expect("it says how to list the form");
    from.split_once("]}]").map(|(form, _)| &said[said.len() - from.len()..][..form.len() + 2]).unwrap()
}

#[test]
fn what_the_message_offers_holds_in_that_text_alone() {
    let words = "De Lees is beter.";
    let said = lee("", words).run(&["build", "--only", "public"]).stdout;
    let listed = offered(&said);
    assert_eq!(listed, "{vorm: Lees, in: [2025]}");
    let office = lee(listed, words);
    assert!(passes(&office));
    let regulation = "records/regulation/2016-06-24.md";
    let office = office.replace(regulation, "## Artikel 2 ", "De Lees is hier.\n\n## Artikel 2 ");
    let run = office.run(&["build", "--only", "public"]);
    assert_eq!((run.code, offered(&run.stdout)), (1, "{vorm: Lees, in: [regeling]}"), "{}", run.stdout);
    let check = office.run(&["check"]).stdout;
    assert!(check.contains("P1") && check.contains("in: [regeling]"), "{check}");
    // A name is taken out; there is no other way.
    for named in ["Wij spraken met mevrouw Lee.", "Wij spraken met Bruce Lee."] {
        let said = lee("", named).run(&["build", "--only", "public"]).stdout;
        assert!(!said.contains("leesbaar: ["), "{said}");
    }
}

#[test]
fn a_form_with_no_text_or_with_one_that_is_none_is_told_and_lets_nothing_through() {
    for (listed, code) in [
        ("{vorm: Lees}", "F4"),
        ("{vorm: Lees, in: []}", "F4"),
        ("{in: [2025]}", "F4"),
        ("{vorm: Lees, in: [verslag]}", "F5"),
        ("{vorm: Lees, in: [2025], tot: 2026-01-01}", "F3"),
    ] {
        let office = lee(listed, "De Lees is beter.");
        assert!(office.check().iter().any(|it| it.path == DOSSIER && it.code == code), "{listed}");
        assert!(listed.contains("tot") || !passes(&office), "{listed}");
    }
}

#[test]
fn what_may_be_read_is_listed_on_the_private_site_and_only_there() {
    let office = lee("Lees, {vorm: Lee, in: [2025, regeling]}", "Niets.");
    office.run(&["build"]);
    let page = office.read("site/private/index.html");
    let (_, list) = page.split_once("id=\"leesbaar\"").expect("it has a list");
    assert!(list.contains("complaints/2025/2025-001.html") || list.contains("2025-001"), "{list}");
    assert!(list.contains("Lees · Lee (2025, regeling)"), "{list}");
    let none = lee("", "Niets.");
    none.run(&["build"]);
    let page = none.read("site/private/index.html");
    let people = office.read("records/people.yaml");
    assert_eq!(page.contains("id=\"leesbaar\""), people.contains("leesbaar:"));
}

/// The language of a style sheet names nobody; what somebody wrote in it may.
#[test]
fn a_style_of_one_s_own_is_searched_for_what_was_written_in_it() {
    const STYLE: &str = "site-templates/public/public.css";
    let office = || {
        let people =
            "  - sleutel: mmax\n    naam: Max Verzonnen\n    rollen: [{rol: medewerker, van: 2016-06-24}]\n";
        let office = Office::new();
        let known = office.read(PEOPLE);
        office.write(PEOPLE, format!("{known}{people}"))
    };
    let plain = office().write(
        STYLE,
        "/* Ruim. */\nmain { max-width: 40rem; }\n.x { content: \"Max-\" }\n.Max { color: red }\n",
    );
    let named = "/* Voor Max Verzonnen. */\nmain { max-width: 40rem; }\n";
    let said = plain.run(&["build"]);
    assert!(said.stdout.contains("P1") && said.stdout.contains("public.css:3"), "a string is read: {said:?}");
    let plain = office().write(STYLE, "/* Ruim. */\nmain { max-width: 40rem; }\n");
    let said = plain.run(&["build"]);
    assert!(plain.path("site/public/index.html").exists(), "{said:?}");
    let said = office().write(STYLE, named).run(&["build"]);
    assert!(said.stdout.contains("P1"), "{said:?}");
}
