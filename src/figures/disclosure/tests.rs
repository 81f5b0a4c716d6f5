//! Someone who knows the rules and reads every report tries to derive what is not given.

mod random;

use std::collections::BTreeMap;

use super::*;

const THRESHOLDS: Thresholds = Thresholds { complaints: 5, group: 3, percentage: 10 };

/// All that happened in a year, as far as a report could tell of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct World {
    natures: Vec<u32>,
    light: u32,
    inadmissible: u32,
    within: u32,
    kept: u32,
    not_renewed: u32,
}

/// All that a report tells of a year.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Told {
    total: u32,
    natures: Disclosed<Vec<(Option<usize>, u32)>>,
    light: Disclosed<u32>,
    shares: [Share; 3],
}

impl World {
    fn total(&self) -> u32 {
        self.natures.iter().sum()
    }

    fn tell(&self, rest: Option<usize>, thresholds: &Thresholds) -> Told {
        let total = self.total();
        Told {
            total,
            natures: table(&self.natures, rest, total, thresholds),
            light: part(self.light, total, thresholds),
            shares: [
                share(self.within, total, thresholds),
                share_of_clients(self.kept, total, thresholds),
                share_of_clients(self.not_renewed, total, thresholds),
            ],
        }
    }

    /// Every figure of the year: those of the natures first.
    fn cells(&self) -> Vec<u32> {
        let others = [self.light, self.inadmissible, self.within, self.kept, self.not_renewed];
        self.natures.iter().copied().chain(others).collect()
    }
}

/// Which of a world's cells a report gives openly.
fn given(told: &Told, natures: usize, rest: Option<usize>) -> Vec<bool> {
    let mut given = vec![false; natures + 5];
    if let Disclosed::Shown(rows) = &told.natures {
        let shown: Vec<usize> = rows.iter().filter_map(|(index, _)| *index).collect();
        let alone = shown.len() == natures;
        for index in shown {
            // The rest is a group of natures, unless nothing was merged with it.
            given[index] = Some(index) != rest || alone;
        }
    }
    given[natures] = matches!(told.light, Disclosed::Shown(_));
    for (index, share) in told.shares.iter().enumerate() {
        given[natures + 2 + index] = matches!(share, Share::All | Share::Number(_));
    }
    given
}

/// Every way in which a total divides over a number of cells.
fn divisions(total: u32, cells: usize) -> Vec<Vec<u32>> {
    match cells {
        0 if total == 0 => vec![Vec::new()],
        0 => Vec::new(),
        _ => (0..=total)
            .flat_map(|first| {
                divisions(total - first, cells - 1).into_iter().map(move |mut rest| {
                    rest.insert(0, first);
                    rest
                })
            })
            .collect(),
    }
}

/// Every world of a year with this total: the parts of the total are independent of each other, save
/// that what is light is not inadmissible.
fn worlds(total: u32, natures: usize) -> Vec<World> {
    let mut worlds = Vec::new();
    for natures in divisions(total, natures) {
        for light in 0..=total {
            for inadmissible in 0..=total - light {
                for shares in divisions_up_to(total) {
                    let [within, kept, not_renewed] = shares;
                    worlds.push(World {
                        natures: natures.clone(),
                        light,
                        inadmissible,
                        within,
                        kept,
                        not_renewed,
                    });
                }
            }
        }
    }
    worlds
}

fn divisions_up_to(total: u32) -> impl Iterator<Item = [u32; 3]> {
    let all = move || 0..=total;
    all().flat_map(move |one| all().flat_map(move |two| all().map(move |three| [one, two, three])))
}

/// Least and greatest value of each cell in all worlds that give the same report.
type Bounds = Vec<(u32, u32)>;

fn widen(bounds: &mut Bounds, world: &World) {
    let cells = world.cells();
    if bounds.is_empty() {
        *bounds = cells.iter().map(|cell| (*cell, *cell)).collect();
    }
    for ((least, most), cell) in bounds.iter_mut().zip(cells) {
        *least = (*least).min(cell);
        *most = (*most).max(cell);
    }
}

/// What can be derived from every report of every world of a kind of year. A cell that the total
/// alone settles, such as all of them in a year without complaints, is not counted as derived.
fn derived(total: u32, natures: usize, rest: Option<usize>, thresholds: &Thresholds) -> Vec<String> {
    let mut consistent: std::collections::HashMap<Told, Bounds> = std::collections::HashMap::new();
    let mut of_total = Bounds::new();
    for world in worlds(total, natures) {
        widen(consistent.entry(world.tell(rest, thresholds)).or_default(), &world);
        widen(&mut of_total, &world);
    }
    let mut objections = Vec::new();
    for (told, bounds) in &consistent {
        let given = given(told, natures, rest);
        for (cell, (least, most)) in bounds.iter().enumerate() {
            let settled = of_total[cell].0 == of_total[cell].1;
            if least == most && !given[cell] && !settled {
                objections.push(format!("cell {cell} must be {least} in {told:?}"));
            }
        }
    }
    objections
}

#[test]
fn no_cell_of_a_small_year_can_be_derived_from_its_report() {
    for total in 0..=5 {
        for (natures, rest) in [(2, None), (2, Some(1)), (3, None), (3, Some(2))] {
            let objections = derived(total, natures, rest, &THRESHOLDS);
            assert!(objections.is_empty(), "{total} over {natures}, {rest:?}: {objections:#?}");
        }
    }
}

/// Every pair of thresholds that a regulation may set, up to eight: the tables of natures of every total
/// up to one more than the complaints asked for, and the shares about clients.
#[test]
fn no_threshold_that_a_regulation_may_set_gives_a_cell_away() {
    for complaints in 3..=8 {
        for group in 2..complaints {
            let thresholds = Thresholds { complaints, group, percentage: 10 };
            for (natures, rest) in [(2, None), (2, Some(1)), (3, None), (3, Some(2)), (4, Some(3))] {
                for total in 1..=complaints + 1 {
                    let objections = derived_natures(total, natures, rest, &thresholds);
                    assert!(
                        objections.is_empty(),
                        "{thresholds:?} {total} over {natures}, {rest:?}: {objections:?}"
                    );
                }
            }
            for total in complaints..=complaints + 4 {
                let told: Vec<Share> =
                    (0..=total).map(|number| share_of_clients(number, total, &thresholds)).collect();
                for (number, share) in (0..).zip(&told) {
                    let same = told.iter().filter(|other| *other == share).count();
                    let shown = matches!(share, Share::Number(_));
                    let small = |side: u32| side > 0 && side < group;
                    assert_eq!(
                        shown,
                        !small(number) && !small(total - number),
                        "{thresholds:?} {number}/{total}"
                    );
                    assert!(shown || same > 1, "{thresholds:?}: {number} of {total} follows");
                }
            }
        }
    }
}

/// What a table of natures gives away: a cell that is not given and has one value, or, where the reader
/// sees no nature for the rest, one that is not shown and is known to be a small group.
fn derived_natures(total: u32, natures: usize, rest: Option<usize>, thresholds: &Thresholds) -> Vec<String> {
    let world = |natures| World { natures, light: 0, inadmissible: 0, within: 0, kept: 0, not_renewed: 0 };
    let mut consistent: BTreeMap<String, (Told, Vec<(u32, u32)>)> = BTreeMap::new();
    for counts in divisions(total, natures) {
        let told = world(counts.clone()).tell(rest, thresholds);
        let entry = consistent.entry(format!("{:?}", told.natures));
        let (_, cells) = entry.or_insert_with(|| (told, counts.iter().map(|n| (*n, *n)).collect()));
        for ((least, most), count) in cells.iter_mut().zip(counts) {
            (*least, *most) = ((*least).min(count), (*most).max(count));
        }
    }
    let mut objections = Vec::new();
    for (told, cells) in consistent.values() {
        let given = given(told, natures, rest);
        for (cell, (least, most)) in cells.iter().enumerate() {
            let is_small = *least > 0 && *most < thresholds.group;
            if !given[cell] && (least == most || is_small) {
                objections.push(format!("nature {cell} is {least} to {most} in {told:?}"));
            }
        }
    }
    objections
}

/// A control: the solver finds what the rules refuse.
#[test]
fn as_many_complaints_as_a_group_would_give_the_nature_away() {
    let equal = Thresholds { complaints: 3, group: 3, percentage: 10 };
    assert!(!derived_natures(3, 2, Some(1), &equal).is_empty());
}

/// A control: the solver finds what a careless rule gives away.
#[test]
fn the_solver_finds_a_leak_where_there_is_one() {
    let careless = Thresholds { complaints: 1, group: 1, percentage: 1 };
    assert!(!derived(2, 2, Some(1), &careless).is_empty());
}

/// The bounds of the natures alone, for totals too large to enumerate together with the rest: the
/// table depends on nothing else.
fn nature_bounds(total: u32, natures: usize, rest: Option<usize>) -> Vec<(Vec<u32>, Told)> {
    let world = |natures| World { natures, light: 0, inadmissible: 0, within: 0, kept: 0, not_renewed: 0 };
    divisions(total, natures)
        .into_iter()
        .map(|natures| {
            let told = world(natures.clone()).tell(rest, &THRESHOLDS);
            (natures, told)
        })
        .collect()
}

#[test]
fn no_nature_can_be_derived_from_any_table() {
    for (natures, rest, largest) in [(3, None, 14), (3, Some(0), 14), (4, None, 12), (5, Some(4), 11)] {
        for total in 1..=largest {
            let mut bounds: BTreeMap<String, (Told, Vec<(u32, u32)>)> = BTreeMap::new();
            for (counts, told) in nature_bounds(total, natures, rest) {
                let entry = bounds.entry(format!("{:?}", told.natures));
                let (_, cells) = entry.or_insert_with(|| (told, counts.iter().map(|n| (*n, *n)).collect()));
                for ((least, most), count) in cells.iter_mut().zip(counts) {
                    (*least, *most) = ((*least).min(count), (*most).max(count));
                }
            }
            for (told, cells) in bounds.values() {
                let given = given(told, natures, rest);
                for (cell, (least, most)) in cells.iter().enumerate() {
                    assert!(given[cell] || least < most, "{total}: nature {cell} is {least} in {told:?}");
                }
            }
        }
    }
}

/// What is known of several years at once, with the one thing that links them: a new complaint after
/// an earlier one is itself counted, in the same year or a later one.
#[derive(Debug, Clone)]
struct Linked {
    total: u32,
    not_renewed: u32,
    renewed: u32,
}

fn possible(total: u32) -> Vec<Linked> {
    let renewed =
        |not_renewed| (0..=total - not_renewed).map(move |renewed| Linked { total, not_renewed, renewed });
    (0..=total).flat_map(renewed).collect()
}

/// Each complaint follows on one other at most, and the first of a year on none of a later one.
fn fits(years: &[&Linked]) -> bool {
    (0..years.len()).all(|from| {
        let later: u32 = years[from..].iter().map(|year| year.total).sum();
        let renewed: u32 = years[from..].iter().map(|year| year.renewed).sum();
        renewed <= later.saturating_sub(u32::from(years[from].total > 0))
    })
}

fn sequences(years: &[Vec<Linked>]) -> Vec<Vec<&Linked>> {
    years.iter().fold(vec![Vec::new()], |sequences, year| {
        sequences
            .iter()
            .flat_map(|sequence| {
                year.iter().map(move |linked| sequence.iter().copied().chain([linked]).collect())
            })
            .collect()
    })
}

fn told_of(sequence: &[&Linked]) -> Vec<Share> {
    sequence.iter().map(|year| share_of_clients(year.not_renewed, year.total, &THRESHOLDS)).collect()
}

#[test]
fn years_side_by_side_derive_no_more_than_each_alone() {
    for totals in divisions_up_to(3).chain([[5, 0, 1], [1, 5, 0], [6, 1, 0], [0, 0, 6]]) {
        let years = totals.map(possible);
        let sequences: Vec<_> = sequences(&years).into_iter().filter(|years| fits(years)).collect();
        let mut reports: Vec<Vec<Share>> = sequences.iter().map(|sequence| told_of(sequence)).collect();
        reports.sort_by_key(|report| format!("{report:?}"));
        reports.dedup();
        for report in reports {
            let same: Vec<_> = sequences.iter().filter(|sequence| told_of(sequence) == report).collect();
            for year in 0..totals.len() {
                let values = |pick: fn(&Linked) -> u32, of: &[&Vec<&Linked>]| {
                    let mut values: Vec<u32> = of.iter().map(|sequence| pick(sequence[year])).collect();
                    values.sort_unstable();
                    values.dedup();
                    values.len()
                };
                let every: Vec<&Vec<&Linked>> = sequences.iter().collect();
                let is_told = matches!(report[year], Share::All | Share::Number(_));
                let not_renewed = |linked: &Linked| linked.not_renewed;
                if !is_told && values(not_renewed, &every) > 1 {
                    assert!(values(not_renewed, &same) > 1, "{totals:?} {report:?}");
                }
                // Where all are known to have had no successor, or the totals leave no room for one,
                // that is the figure itself.
                let renewed = |linked: &Linked| linked.renewed;
                if !is_told && values(renewed, &every) > 1 {
                    assert!(values(renewed, &same) > 1, "{totals:?} {report:?}");
                }
            }
        }
    }
}

#[test]
fn nature_is_told_from_five_complaints_and_in_groups_of_three() {
    let table = |counts: &[u32]| table(counts, Some(counts.len() - 1), counts.iter().sum(), &THRESHOLDS);
    assert_eq!(table(&[0, 0]), Disclosed::Withheld(Reason::NoComplaints));
    assert_eq!(table(&[4, 0]), Disclosed::Withheld(Reason::TooFew));
    assert_eq!(table(&[3, 2]), Disclosed::Withheld(Reason::SmallGroup));
    assert_eq!(table(&[3, 3, 0]), Disclosed::Withheld(Reason::SmallGroup));
    assert_eq!(table(&[3, 3]), Disclosed::Shown(vec![(Some(0), 3), (Some(1), 3)]));
    assert_eq!(table(&[4, 2, 1, 0]), Disclosed::Shown(vec![(Some(0), 4), (Some(3), 3)]));
    assert_eq!(table(&[2, 2, 1]), Disclosed::Shown(vec![(Some(2), 5)]));
}

#[test]
fn light_complaints_are_told_when_they_and_the_others_are_three_or_more() {
    let part = |number, total| part(number, total, &THRESHOLDS);
    assert_eq!(part(3, 6), Disclosed::Shown(3));
    for (number, total) in [(0, 6), (2, 6), (3, 5), (5, 5), (6, 6)] {
        assert_eq!(part(number, total), Disclosed::Withheld(Reason::SmallGroup), "{number} of {total}");
    }
    assert_eq!(part(3, 4), Disclosed::Withheld(Reason::TooFew));
}

#[test]
fn a_share_is_told_in_words_below_five_and_never_of_one() {
    let share = |number, total| share(number, total, &THRESHOLDS);
    assert_eq!(share(0, 0), Share::Withheld(Reason::NoComplaints));
    assert_eq!(share(1, 1), Share::Withheld(Reason::OneComplaint));
    assert_eq!([share(4, 4), share(3, 4), share(0, 2)], [Share::All, Share::NotAll, Share::NotAll]);
    assert_eq!([share(5, 5), share(0, 5)], [Share::Number(5), Share::Number(0)]);
}
