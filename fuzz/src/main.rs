//! What is read, thrown at its reader in every wrong form. `KLACHT_FUZZ` names the reader.
//!
//! No reader panics, each of its findings stands at a place in the text and can be said, and what is
//! written anew reads as it was.

#![no_main]

use std::sync::{Arc, OnceLock};

use klacht::calendar::Day;
use klacht::diagnostic::Finding;
use klacht::ledger::{Seal, publications_text, seals_text};
use klacht::locale::{Language, Locale};
use klacht::parse::{
    Version, read_destructions, read_dossier, read_people, read_publications, read_published, read_regulation,
    read_report, read_seals,
};
use klacht::regulation::Regulations;
use klacht::source::Source;
use klacht::trail::{Change, FileKind, ObjectId, Trail};
use libfuzzer_sys::fuzz_target;

const REGULATION: &str = include_str!("../../records/regulation/2016-06-24.md");

fuzz_target!(|bytes: &[u8]| {
    static READER: OnceLock<fn(&[u8])> = OnceLock::new();
    READER.get_or_init(reader)(bytes);
});

fn reader() -> fn(&[u8]) {
    match std::env::var("KLACHT_FUZZ").as_deref() {
        Ok("dossier") => |bytes| text(bytes, dossier),
        Ok("people") => |bytes| text(bytes, |source| told(source, &read_people(source, today()).1)),
        Ok("regulation") => |bytes| text(bytes, |source| told(source, &read_regulation(source, today()).1)),
        Ok("report") => |bytes| text(bytes, |source| told(source, &read_report(source, 2025, today()).1)),
        Ok("ledger") => |bytes| text(bytes, ledger),
        Ok("seal") => |bytes| text(bytes, seal),
        Ok("trail") => trail,
        Ok("version") => |bytes| text(bytes, version),
        other => panic!("KLACHT_FUZZ is {other:?}"),
    }
}

fn today() -> Day {
    "2026-06-15".parse().expect("a day")
}

fn text(bytes: &[u8], read: impl Fn(&Arc<Source>)) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        read(&Arc::new(Source::new("records/fuzz.md", text)));
    }
}

/// Each finding stands at a place in the text, and is said in either language.
fn told(source: &Source, findings: &[Finding]) {
    let locales = ["nl", "en"].map(|code| Locale::of(Language::known(code)));
    for finding in findings {
        let _ = source.slice(finding.place.span);
        assert!(finding.place.start().line <= source.text().lines().count() + 1);
        for locale in locales {
            assert!(!locale.say(&finding.message).is_empty());
            let _ = finding.help.as_ref().map(|help| locale.say(help));
        }
    }
}

fn dossier(source: &Arc<Source>) {
    static REGULATIONS: OnceLock<Regulations> = OnceLock::new();
    let regulations = REGULATIONS.get_or_init(|| {
        let source = Arc::new(Source::new("records/regulation/2016-06-24.md", REGULATION));
        Regulations::new(read_regulation(&source, today()).0.into_iter().map(Arc::new).collect())
    });
    let (dossier, findings) = read_dossier(source, "2026-006", regulations, today());
    told(source, &findings);
    for event in &dossier.course {
        let _ = source.slice(event.span);
    }
}

fn ledger(source: &Arc<Source>) {
    let (seals, findings) = read_seals(source, today());
    told(source, &findings);
    let seals: Vec<Seal> = seals.into_iter().map(|seal| seal.value).collect();
    let again = Arc::new(Source::new(source.path(), seals_text("Zegels", &seals)));
    let read: Vec<Seal> = read_seals(&again, today()).0.into_iter().map(|seal| seal.value).collect();
    assert_eq!(read, seals);
    let (publications, findings) = read_publications(source, today());
    told(source, &findings);
    let again = Arc::new(Source::new(source.path(), publications_text("Uitgaven", &publications)));
    assert_eq!(read_publications(&again, today()).0.len(), publications.len());
    told(source, &read_destructions(source, today()).1);
    told(source, &read_published(source, 2025, &Regulations::default(), today()).1);
}

/// A seal in a mail is the one that its line says.
fn seal(source: &Arc<Source>) {
    for seal in Seal::find(source.text()) {
        assert_eq!(Seal::find(&seal.to_string()), [seal]);
    }
    let _ = Seal::recorded(source.text());
}

/// What was kept between runs is decoded before its last commit is looked for.
fn trail(bytes: &[u8]) {
    let _ = postcard::take_from_bytes::<(String, Option<ObjectId>)>(bytes);
    if let Ok((prefix, trail)) = postcard::from_bytes::<(String, Trail)>(bytes) {
        let again = postcard::to_stdvec(&(&prefix, &trail)).expect("what was read can be written");
        assert_eq!(postcard::from_bytes::<(String, Trail)>(&again), Ok((prefix, trail)));
    }
}

/// Two versions of a file, between which a line of tildes stands: what the one says and the other lacks
/// is told, and nothing between a version and itself but its layout, or that it can't be read.
fn version(source: &Arc<Source>) {
    let (old, new) = source.text().split_once("~~~~\n").unwrap_or((source.text(), ""));
    for kind in [FileKind::Dossier, FileKind::Data, FileKind::Ledger, FileKind::Text, FileKind::Other] {
        let _ = Version::changes(kind, Some(old), Some(new));
        let changes = Version::changes(kind, Some(old), Some(old));
        assert!(changes.iter().all(|change| matches!(change, Change::Unreadable | Change::Layout)), "{changes:?}");
        let _ = Version::appended(old, new);
    }
}
