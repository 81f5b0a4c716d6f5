//! What is written reads back as it was, whatever it is.

use std::sync::Arc;

use klacht::calendar::Day;
use klacht::calendar::{Term, Unit};
use klacht::ledger::{Chain, Seal, seals_text};
use klacht::parse::{read_published, read_regulation, read_seals};
use klacht::published::{Disclosed, NatureCount, PublicSentence, PublishedFigures, Reason, Share, file_of};
use klacht::regulation::{Nature, Regulation, Regulations, Thresholds};
use klacht::source::Source;
use klacht::trail::ObjectId;
use klacht::vocabulary::ClosedList;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::root;

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::new(year, month, day).unwrap()
}

fn seal() -> impl Strategy<Value = Seal> {
    let date = (1901..2200, 1..13_u32, 1..29_u32).prop_map(|(year, month, of)| day(year, month, of));
    let digest = || any::<[u8; 32]>().prop_map(|digest| klacht::hexadecimal::digits(&digest));
    let chain = prop_oneof![Just(Chain::Unchained), Just(Chain::First), digest().prop_map(Chain::After)];
    let parts = (date, any::<u32>(), any::<[u8; 20]>(), chain, digest());
    parts.prop_map(|(date, commits, tip, chain, digest)| Seal {
        date,
        commits: commits as usize,
        tip: ObjectId(tip),
        chain,
        digest,
    })
}

fn regulation() -> &'static Arc<Regulation> {
    static READ: std::sync::OnceLock<Arc<Regulation>> = std::sync::OnceLock::new();
    READ.get_or_init(|| {
        let path = "records/regulation/2016-06-24.md";
        let source = Arc::new(Source::new(path, std::fs::read_to_string(root().join(path)).unwrap()));
        Arc::new(read_regulation(&source, day(2026, 6, 15)).0.unwrap())
    })
}

fn reason() -> impl Strategy<Value = Reason> {
    select(Reason::ALL)
}

fn term() -> impl Strategy<Value = Term> {
    let units = select(Unit::SPELLINGS.map(|(_, unit)| unit).to_vec());
    (Term::COUNTS, units).prop_map(|(count, unit)| Term { count, unit })
}

fn thresholds() -> impl Strategy<Value = Thresholds> {
    (2..12_u32, 2..6_u32, 2..20_u32).prop_map(|(complaints, group, percentage)| Thresholds {
        complaints,
        group,
        percentage,
    })
}

/// Anything that a year of so many complaints may say of a part of them.
fn share(total: u32, thresholds: Thresholds) -> BoxedStrategy<Share> {
    let withheld = reason().prop_map(Share::Withheld);
    if total >= thresholds.complaints {
        prop_oneof![withheld, (0..=total).prop_map(Share::Number)].boxed()
    } else if total > 1 {
        prop_oneof![withheld, Just(Share::All), Just(Share::NotAll)].boxed()
    } else {
        withheld.boxed()
    }
}

fn light(total: u32, thresholds: Thresholds) -> BoxedStrategy<Option<Disclosed<u32>>> {
    let withheld = reason().prop_map(Disclosed::Withheld);
    let group = thresholds.group;
    if total >= thresholds.complaints && total >= 2 * group {
        option::of(prop_oneof![withheld, (group..=total - group).prop_map(Disclosed::Shown)]).boxed()
    } else {
        option::of(withheld).boxed()
    }
}

/// Natures that are large enough each, the last of which takes what is left of the total.
fn natures(total: u32, thresholds: Thresholds) -> BoxedStrategy<Disclosed<Vec<NatureCount>>> {
    let withheld = reason().prop_map(Disclosed::Withheld);
    let group = thresholds.group;
    let most = usize::try_from(total / group).unwrap().min(regulation().natures.len());
    if total < thresholds.complaints || most == 0 {
        return withheld.boxed();
    }
    let all: Vec<Nature> = Nature::all(regulation()).collect();
    let shown = proptest::sample::subsequence(all, 1..=most).prop_map(move |natures| {
        let last = natures.len() - 1;
        let rest = total - group * u32::try_from(last).unwrap();
        let count = |(at, nature)| NatureCount {
            nature: Some(nature),
            number: if at == last { rest } else { group },
        };
        Disclosed::Shown(natures.into_iter().enumerate().map(count).collect())
    });
    prop_oneof![withheld, shown].boxed()
}

/// Sentences with whatever a keyboard can type, and what means something in YAML.
fn measures() -> impl Strategy<Value = Vec<PublicSentence>> {
    let odd = [
        "- ", ": ", " #", "{", "}", "[", "]", "\"", "'", "\\", "\\n", "&a", "*a", "!!x", "%", "@", "ja", "~",
    ];
    let text = prop_oneof!["(?s).{0,20}", vec(select(odd.to_vec()), 0..6).prop_map(|parts| parts.concat())];
    vec(text, 0..5).prop_map(|texts| {
        let sentences = texts.iter().filter_map(|text| PublicSentence::written_for_the_public(text));
        sentences.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    })
}

fn figures() -> impl Strategy<Value = PublishedFigures> {
    let begin = (2016..2100, term(), thresholds(), 0..60_u32);
    begin.prop_flat_map(|(year, indicator, thresholds, total)| {
        let share = || share(total, thresholds);
        let parts = (
            natures(total, thresholds),
            light(total, thresholds),
            [share(), share(), share()],
            measures(),
            option::of(reason()),
        );
        parts.prop_map(move |(natures, light, [within, kept, not_renewed], measures, withheld)| {
            PublishedFigures {
                year,
                indicator,
                thresholds,
                total,
                natures,
                light,
                within,
                kept,
                not_renewed,
                measures: if withheld.is_some() { Vec::new() } else { measures },
                measures_withheld: withheld,
                corrected: Vec::new(),
            }
        })
    })
}

proptest! {
    #[test]
    fn a_list_of_seals_reads_back_as_it_was(seals in vec(seal(), 0..12)) {
        let text = seals_text("Niet zelf wijzigen.", &seals);
        let source = Arc::new(Source::new("records/ledger/seals.yaml", text.as_str()));
        let (read, findings) = read_seals(&source, day(2200, 12, 31));
        prop_assert!(findings.is_empty(), "{text}\n{findings:?}");
        let read: Vec<Seal> = read.into_iter().map(|seal| seal.value).collect();
        prop_assert_eq!(seals_text("Niet zelf wijzigen.", &read), text);
        prop_assert_eq!(read, seals);
    }

    #[test]
    fn figures_read_back_as_they_were(figures in figures()) {
        prop_assert_eq!(figures.unsound(), []);
        let text = figures.to_ledger();
        let source = Arc::new(Source::new(file_of(figures.year), text.as_str()));
        let regulations = Regulations::new(vec![Arc::clone(regulation())]);
        let (read, findings) = read_published(&source, figures.year, &regulations, day(2200, 1, 1));
        prop_assert!(findings.is_empty(), "{text}\n{findings:?}");
        let read = read.unwrap();
        prop_assert_eq!(read.to_ledger(), text);
        prop_assert_eq!(read, figures);
    }
}
