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
    assert_eq!(labels, [("", false), ("", false), ("Besluit", false), ("Besluit", true)]);
    // What has no room in the picture is told below it.
    assert_eq!(line.unlabelled, "1 Besluit, 2 Besluit");
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
    assert_eq!(line.more[0].text, "+490");
    assert!(line.height < 500, "{}", line.height);
}

#[test]
fn texts_of_flags_do_not_cover_each_other_and_stay_in_the_picture() {
    let line = drawn(&["2026-03-02"], &["2026-03-10", "2026-03-12", "2026-03-12", "2026-06-01"]);
    let rows: std::collections::BTreeSet<i64> = line.flags.iter().map(|flag| flag.y).collect();
    assert_eq!(rows.len(), 3);
    assert!(line.flags.iter().any(|flag| flag.left) && line.flags.iter().all(|flag| flag.x < WIDE));
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

#[test]
fn a_text_of_the_whole_width_stands_below_its_cloth() {
    let flag = Flag {
        date: day("2026-06-04"),
        what: "De klager informeren over de afhandeling van de klacht".to_owned(),
        standing: "zeven werkdagen te laat".to_owned(),
        missed: true,
    };
    let step = |date| Step {
        number: 1,
        date: day(date),
        by: By::Organisation,
        label: String::new(),
        follows: false,
    };
    let steps = vec![step("2026-05-12"), step("2026-06-10")];
    let course = Course { steps, flags: vec![flag], ..Course::default() };
    let pictures = draw(&course, &Words::of(Language::known("nl"))).expect("there are steps");
    let drawn = serde_json::to_value(&pictures.narrow).expect("a picture is data");
    let part = |name: &str| drawn["flags"][0][name].as_str().expect("a part").to_owned();
    let text = part("texts");
    let heights: Vec<i64> = text
        .split("y=\"")
        .skip(1)
        .map(|it| it.split('"').next().expect("a place").parse().expect("a number"))
        .collect();
    let cloth = pictures.narrow.flags[0].y;
    // Letters are as high as eleven, and the cloth reaches four below its middle.
    assert!(
        heights.len() == 2 && heights[0] - 11 > cloth + 3 && heights[1] > heights[0] + 13,
        "{heights:?} {cloth}"
    );
    assert!(heights[1] + 4 < pictures.narrow.height, "{heights:?} {}", pictures.narrow.height);
}
