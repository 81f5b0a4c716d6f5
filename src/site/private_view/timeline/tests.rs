use super::*;
use crate::locale::Language;

fn day(text: &str) -> Day {
    text.parse().expect("a real day")
}

fn drawn(days: &[&str], flags: &[&str]) -> Timeline {
    let step = |(index, date): (usize, &&str)| Step {
        number: index + 1,
        date: day(date),
        by: By::Organisation,
        label: "Besluit".to_owned(),
        follows: false,
    };
    let flag = |date: &&str| Flag {
        date: day(date),
        what: "Termijn".to_owned(),
        standing: "gehaald".to_owned(),
        missed: false,
    };
    let steps = days.iter().enumerate().map(step).collect();
    let course = Course { steps, flags: flags.iter().map(flag).collect(), ..Course::default() };
    draw(&course, &Words::of(Language::known("nl"))).expect("there are steps").wide
}

#[test]
fn what_came_long_after_stands_beyond_a_break_and_leaves_the_scale_to_the_handling() {
    let step = |date: &str, follows| Step {
        number: 1,
        date: day(date),
        by: By::Organisation,
        label: String::new(),
        follows,
    };
    let steps = vec![
        step("2026-03-02", false),
        step("2026-03-20", false),
        step("2026-09-15", true),
        step("2028-02-20", true),
    ];
    let course = Course { steps, ..Course::default() };
    let words = Words::of(Language::known("nl"));
    let line = draw(&course, &words).expect("there are steps").wide;
    let broken = line.broken.expect("there is a break");
    let places: Vec<i64> = line.marks.iter().map(|mark| mark.x).collect();
    assert!(places[1] > broken / 2 && places[1] <= broken, "{places:?} {broken}");
    assert!(broken < places[2] && places[2] + 2 * LANE < places[3] && places[3] < line.width);
    let near = Course { steps: vec![step("2026-03-02", false), step("2026-03-12", true)], ..course };
    assert!(draw(&near, &words).expect("there are steps").wide.broken.is_none());
}

#[test]
fn no_label_runs_through_another_mark() {
    let line = drawn(&["2026-03-02", "2026-03-04", "2026-03-06", "2026-03-30"], &[]);
    let labels: Vec<(&str, bool)> = line.marks.iter().map(|mark| (mark.label.as_str(), mark.left)).collect();
    // Where one has no room in the picture all are told below it.
    assert_eq!(labels, [("", false); 4]);
    assert_eq!(line.unlabelled, "1 Besluit, 2 Besluit, 3 Besluit, 4 Besluit");
    let line = drawn(&["2026-03-02", "2026-03-30"], &[]);
    let labels: Vec<(&str, bool)> = line.marks.iter().map(|mark| (mark.label.as_str(), mark.left)).collect();
    assert_eq!((labels, line.unlabelled.as_str()), (vec![("Besluit", false), ("Besluit", true)], ""));
}

#[test]
fn a_step_by_which_one_finds_one_s_way_is_drawn_before_others() {
    let step = |number: usize, label: &str| Step {
        number,
        date: day("2026-03-02"),
        by: By::Organisation,
        label: label.to_owned(),
        follows: false,
    };
    let mut steps: Vec<Step> = (1..=LANES + 3).map(|number| step(number, "")).collect();
    steps.push(step(LANES + 4, "besluit"));
    let course = Course { steps, ..Course::default() };
    let line = draw(&course, &Words::of(Language::known("nl"))).expect("there are steps").narrow;
    assert_eq!(line.marks.len(), LANES);
    assert!(line.marks.iter().any(|mark| mark.number == LANES + 4 && mark.label == "besluit"));
    assert_eq!((line.more[0].count, line.more[0].first), (4, LANES));
}

#[test]
fn no_mark_covers_another_and_later_days_lie_further_right() {
    let line = drawn(&["2026-03-02", "2026-03-02", "2026-03-03", "2026-04-01"], &[]);
    for (index, one) in line.marks.iter().enumerate() {
        for other in &line.marks[index + 1..] {
            assert!((one.x - other.x).abs() >= LANE - 1 || (one.y - other.y).abs() >= LANE - 1);
            assert!(one.x <= other.x);
        }
    }
}

#[test]
fn a_day_with_more_steps_than_fit_says_how_many_more() {
    let line = drawn(&["2026-03-02"; 500], &[]);
    assert_eq!(line.marks.len(), LANES);
    assert_eq!((line.more[0].count, line.more[0].first), (500 - LANES, LANES + 1));
    assert!(line.height < 500, "{}", line.height);
}

/// The flags of a course in both widths, with the days of its axis.
fn flagged(flags: &[(&str, &str)]) -> Pictures {
    let step = |date| Step {
        number: 1,
        date: day(date),
        by: By::Organisation,
        label: String::new(),
        follows: false,
    };
    let flag = |(date, what): &(&str, &str)| Flag {
        date: day(date),
        what: (*what).to_owned(),
        standing: "zeven werkdagen te laat".to_owned(),
        missed: false,
    };
    let steps = vec![step("2026-03-02"), step("2026-03-27")];
    let course = Course { steps, flags: flags.iter().map(flag).collect(), ..Course::default() };
    draw(&course, &Words::of(Language::known("nl"))).expect("there are steps")
}

#[test]
fn no_pole_runs_through_a_text_and_all_stay_in_the_picture() {
    let what = "De klager informeren over de afhandeling van de klacht";
    // Every pair of days, and all of them at once.
    let days: Vec<String> = (2..=31).map(|day| format!("2026-03-{day:02}")).collect();
    let pairs = days.iter().flat_map(|one| days.iter().map(move |other| vec![one, other]));
    for days in pairs.chain([days.iter().collect()]) {
        let flags: Vec<(&str, &str)> = days.iter().map(|day| (day.as_str(), what)).collect();
        let pictures = flagged(&flags);
        for line in [&pictures.wide, &pictures.narrow] {
            for one in &line.flags {
                // Seven for a letter, behind the cloth.
                let (from, to) = (one.x + 21, one.x + 21 + 7 * as_i64(one.text.chars().count()));
                assert!(to <= line.width && one.y + 10 <= line.height, "{days:?}: {one:?} {}", line.width);
                for pole in line.flags.iter().filter(|pole| pole.x != one.x) {
                    let is_run_through = pole.y + 10 >= one.y - 8 && (from..=to).contains(&pole.x);
                    assert!(!is_run_through, "{days:?}: {pole:?} runs through {one:?}");
                    let is_beside = pole.y != one.y || pole.x + 21 > to || pole.x < one.x;
                    assert!(is_beside, "{days:?}: {pole:?} covers {one:?}");
                }
                for tick in &line.ticks {
                    assert!((tick.x - one.x).abs() >= 30, "{days:?}: {one:?} runs through {tick:?}");
                }
            }
        }
    }
}

#[test]
fn flags_of_one_day_share_a_pole_and_keep_their_texts_whole() {
    let long = "De klager informeren over de afhandeling van de klacht, waarover deze zin niet ophoudt";
    let pictures =
        flagged(&[("2026-03-20", long), ("2026-03-20", "Eerste termijn"), ("2026-03-10", "Melden")]);
    for line in [&pictures.wide, &pictures.narrow] {
        let days: Vec<&str> = line.flags.iter().map(|flag| flag.text.as_str()).collect();
        assert_eq!(days, ["20 mrt", "10 mrt"]);
    }
    let told: Vec<String> = pictures.flags.iter().map(|it| format!("{} {}", it.day, it.text)).collect();
    let of = |day: &str, what: &str| format!("{day} {what}, zeven werkdagen te laat");
    assert_eq!(told, [of("10 mrt", "Melden"), of("20 mrt", long), of("20 mrt", "Eerste termijn")]);
}

#[test]
fn any_stretch_of_time_has_few_ticks() {
    for (first, last) in
        [("2026-03-02", "2026-03-02"), ("2026-03-02", "2027-09-01"), ("1900-01-01", "2200-12-31")]
    {
        let line = drawn(&[first, last], &[]);
        assert!((1..=16).contains(&line.ticks.len()), "{first} {last}: {}", line.ticks.len());
    }
}
