//! The same of random years, more than can be tried one by one.

use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng};

use super::{THRESHOLDS, World, given};

fn year() -> impl Strategy<Value = (World, Option<usize>)> {
    let natures = prop::collection::vec(0..5_u32, 2..7);
    (natures, any::<bool>(), any::<[prop::sample::Index; 5]>()).prop_map(|(natures, has_rest, at)| {
        let total: u32 = natures.iter().sum();
        let within =
            |index: usize, most: u32| u32::try_from(at[index].index(most as usize + 1)).unwrap_or_default();
        let rest = has_rest.then(|| natures.len() - 1);
        let light = within(0, total);
        let world = World {
            light,
            inadmissible: within(1, total - light),
            within: within(2, total),
            kept: within(3, total),
            not_renewed: within(4, total),
            natures,
        };
        (world, rest)
    })
}

/// Another world that gives the same report and differs in a cell; the search goes over all values
/// of that cell, and for natures over all exchanges with one or two others.
fn has_another(world: &World, rest: Option<usize>, cell: usize) -> bool {
    let told = world.tell(rest, &THRESHOLDS);
    let same = |other: &World| other.tell(rest, &THRESHOLDS) == told;
    let count = world.natures.len();
    if cell < count {
        return exchanges(&world.natures, cell)
            .into_iter()
            .any(|natures| same(&World { natures, ..world.clone() }));
    }
    (0..=world.total()).filter(|value| *value != world.cells()[cell]).any(|value| {
        let mut other = world.clone();
        match cell - count {
            // Room for one that was light may come from one that was inadmissible, or the reverse.
            0 => {
                other.light = value;
                other.inadmissible = world.inadmissible.min(world.total() - value);
            }
            1 => {
                other.inadmissible = value;
                other.light = world.light.min(world.total() - value);
            }
            2 => other.within = value,
            3 => other.kept = value,
            _ => other.not_renewed = value,
        }
        same(&other)
    })
}

/// Divisions of the same total in which one cell differs and others make up for it.
fn exchanges(natures: &[u32], cell: usize) -> Vec<Vec<u32>> {
    let total: u32 = natures.iter().sum();
    let mut found = Vec::new();
    for value in (0..=total).filter(|value| *value != natures[cell]) {
        for other in (0..natures.len()).filter(|other| *other != cell) {
            let left = i64::from(natures[other]) + i64::from(natures[cell]) - i64::from(value);
            let mut exchanged = natures.to_vec();
            exchanged[cell] = value;
            if let Ok(left) = u32::try_from(left) {
                exchanged[other] = left;
                found.push(exchanged.clone());
            }
            // All of the rest in one place: what a withheld table always allows.
            let mut gathered = vec![0; natures.len()];
            gathered[cell] = value;
            gathered[other] = total - value;
            found.push(gathered);
        }
    }
    found
}

#[test]
fn ten_thousand_random_years_in_sequences_leave_every_withheld_cell_open() {
    let config = ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = proptest::test_runner::TestRunner::new_with_rng(config, random);
    let years = prop::collection::vec(year(), 1..6);
    let tried = std::cell::Cell::new(0);
    let outcome = runner.run(&years, |years| {
        // The figures of one year bind those of another in nothing: each is tried by itself, with
        // everything else that was published left as it is.
        for (world, rest) in years.iter().filter(|(world, _)| world.total() > 0) {
            tried.set(tried.get() + 1);
            let given = given(&world.tell(*rest, &THRESHOLDS), world.natures.len(), *rest);
            for cell in (0..given.len()).filter(|cell| !given[*cell]) {
                prop_assert!(has_another(world, *rest, cell), "cell {cell} of {world:?} is derived");
            }
        }
        Ok(())
    });
    assert!(outcome.is_ok(), "{outcome:?}");
    assert!(tried.get() >= 10_000, "{} years", tried.get());
}
