//! What is found in messages is bound to the number in the record (`zoekwijze`): whoever verifies a
//! destruction of another version of klacht knows by it that they may find other words.

use std::fs;
use std::path::Path;

use super::{GONE, office_with};
use crate::support::Office;

/// The people and sentences of the dossier that goes, written in many ways; the last lines say what others
/// are called, or nothing.
const MESSAGES: [&str; 47] = [
    "Zwaantje Unieknaam belde",
    "zwaantje unieknaam belde",
    "ZWAANTJE UNIEKNAAM",
    "mevrouw Unieknaam’s brief",
    "Unieknaam, Zwaantje",
    "Z. Unieknaam en zwaantje",
    "Unieknaam-Jansen",
    "Unieknamen en Unieknaampje",
    "Zwaantje",
    "Mail aan zwaantje@uniek.example",
    "Mail aan ZWAANTJE@UNIEK.EXAMPLE.",
    "zwaantje at uniek.example",
    "Bel 0182112233",
    "Bel 0182-112233 of 0182 11 22 33",
    "Bel +31 182 112233",
    "Bel (0182) 112 233",
    "Bel 00182112233",
    "Parkeren bij de buren",
    "parkeren BIJ de buren, weer",
    "Parkeren  bij de buren",
    "Parkeren bij de buren?",
    "Over parkeren bij\nde buren",
    "Over parkeren bij buren",
    "Rene\u{301}e van der Plotsweg-De Graaf",
    "Renée van der Plotsweg",
    "renee van der plotsweg",
    "R. v.d. Plotsweg",
    "Mevr. Van Der Plotsweg-de Graaf",
    "De Graaf-van der Plotsweg",
    "Plotsweg, Renée van der",
    "Plotsweg",
    "plotsweg belde",
    "Ren&eacute;e belde",
    "Hij stond ’s nachts met zijn lichten aan.",
    "hij stond ’s nachts met zijn lichten aan",
    "Hij stond 's nachts met zijn lichten aan.",
    "Zij stond overdag met haar lichten uit.",
    "Uniek\u{ad}naam",
    "Uniek naam",
    "U N I E K N A A M",
    "Unieknaam\u{200b}tje",
    "\u{420}Unieknaam",
    "2024-001 gesloten",
    "Opgeruimd",
    "Bea Bakker",
    "Sanne de Vries schreef",
    "Olga Anders",
];

/// The dossier says one name first and another later, and a sentence of its own.
fn with_people() -> Office {
    let sentence = "\nHij stond ’s nachts met zijn lichten aan.\n";
    let office = office_with(|office| {
        let text = office.read(GONE) + sentence;
        office.write(GONE, text)
    });
    let office = office.replace(GONE, "Zwaantje Unieknaam", "Renée van der Plotsweg-De Graaf");
    office.commit("Een ander die klaagt");
    office
}

#[test]
fn what_is_found_in_messages_belongs_to_the_number_in_the_record() {
    let office = with_people();
    for message in MESSAGES {
        office.must(&["commit", "--quiet", "--no-verify", "--allow-empty", "--message", message]);
    }
    office.destroy();
    let record = office.read("records/ledger/destructions.yaml");
    let number = record.lines().find_map(|line| line.trim().strip_prefix("zoekwijze: ")).unwrap();
    let range = format!("HEAD~{}..HEAD~1", MESSAGES.len() + 1);
    let said = office.must(&["log", "--reverse", "--format=%B%x00", &range]);
    let said = said.split('\0').map(str::trim).filter(|message| !message.is_empty());
    let table: String =
        MESSAGES.iter().zip(said).map(|(before, after)| format!("{before}\n    {after}\n")).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = root.join(format!("tests/fixtures/matcher/{number}.txt"));
    let is_new = !file.exists() && std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite");
    if is_new {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &table).unwrap();
    }
    let golden = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(
        table, golden,
        "messages say something else than way {number} makes of them: raise MATCHER in \
         src/destruction/words.rs, and let SNAPSHOTS=overwrite write the table of that number"
    );
}
