use chrono::Weekday;
use proptest::prelude::*;

use super::holiday::easter_sunday;
use super::{Calendar, Day, HOLIDAY_RULES, HolidayRule, Term, TermError, Unit};

const NL_WERK: &HolidayRule = &HOLIDAY_RULES[0];
const NL_ATW: &HolidayRule = &HOLIDAY_RULES[1];
const NO_HOLIDAYS: &HolidayRule = &HOLIDAY_RULES[2];
const RULES: [&HolidayRule; 3] = [NL_WERK, NL_ATW, NO_HOLIDAYS];

/// A day of any year, also outside those that people may type.
#[allow(clippy::disallowed_types, reason = "a day that nobody may type has no other reader")]
fn day(text: &str) -> Day {
    text.parse::<chrono::NaiveDate>().expect("a test writes real dates").into()
}

fn term(text: &str) -> Term {
    text.parse().expect("a test writes accepted terms")
}

fn calendar(rule: &'static HolidayRule) -> Calendar {
    Calendar::new(rule, [])
}

/// Walks day by day: the slow definition that the arithmetic must equal.
fn counted(calendar: &Calendar, from_exclusive: Day, to_inclusive: Day) -> i64 {
    let days = from_exclusive.and_after().skip(1);
    let within = days.take_while(|date| *date <= to_inclusive);
    let working = within.filter(|date| calendar.is_working_day(*date)).count();
    i64::try_from(working).expect("a count of days is small")
}

#[test]
fn terms_are_read_in_singular_and_plural() {
    for (text, count, unit) in [
        ("1 werkdag", 1, Unit::WorkingDay),
        ("10 werkdagen", 10, Unit::WorkingDay),
        ("1 werkweek", 1, Unit::WorkingWeek),
        ("3 werkweken", 3, Unit::WorkingWeek),
        ("1 dag", 1, Unit::Day),
        ("30 dagen", 30, Unit::Day),
        ("1 week", 1, Unit::Week),
        ("4 weken", 4, Unit::Week),
        ("1 maand", 1, Unit::Month),
        ("3 maanden", 3, Unit::Month),
        ("2 jaar", 2, Unit::Year),
        ("2 jaren", 2, Unit::Year),
        (" 999  dagen ", 999, Unit::Day),
    ] {
        assert_eq!(text.parse(), Ok(Term { count, unit }), "{text}");
    }
}

#[test]
fn what_is_no_term_says_what_is_accepted() {
    let error = |text: &str| text.parse::<Term>().expect_err(text);
    for text in ["", "3", "werkweken", "3werkweken", "3 werk weken"] {
        assert_eq!(error(text), TermError::Shape { text: text.into() });
        assert!(error(text).to_string().contains("3 werkweken"));
    }
    for count in ["0", "1000", "+3", "-3", "drie", "1.5", "99999999999"] {
        let text = format!("{count} dagen");
        assert_eq!(error(&text), TermError::Count { count: count.into() });
        assert!(error(&text).to_string().contains("1 to 999"));
    }
    for unit in ["werkwek", "days", "Dagen", "uur"] {
        let text = format!("3 {unit}");
        assert_eq!(error(&text), TermError::Unit { unit: unit.into() });
        assert!(error(&text).to_string().contains("werkweken"));
    }
}

#[test]
fn rules_are_found_by_their_names() {
    for (name, rule) in ["nl-werk", "nl-atw", "geen"].into_iter().zip(RULES) {
        assert_eq!(HolidayRule::named(name), Some(rule));
    }
    assert_eq!(HolidayRule::named("nl"), None);
}

#[test]
fn easter_falls_where_almanacs_have_it() {
    for easter in [
        "1583-04-10",
        "1818-03-22",
        "1900-04-15",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2005-03-27",
        "2008-03-23",
        "2011-04-24",
        "2016-03-27",
        "2025-04-20",
        "2038-04-25",
        "2049-04-18",
        "2200-04-06",
        "2285-03-22",
    ] {
        assert_eq!(easter_sunday(day(easter).year()), Some(day(easter)));
    }
}

#[test]
fn holidays_stand_on_their_dates() {
    for date in [
        "2008-03-24",
        "2008-05-01",
        "2008-05-12",
        "2011-04-22",
        "2011-04-25",
        "2011-06-02",
        "2038-04-26",
        "2038-04-27",
        "2038-06-14",
        "2005-05-05",
        "2016-05-05",
        "2026-05-05",
        "2025-04-26",
        "2031-04-26",
        "2036-04-26",
        "2026-04-27",
        "1950-04-27",
        "2026-01-01",
        "2026-12-25",
        "2026-12-26",
    ] {
        assert!(calendar(NL_ATW).is_holiday(day(date)), "{date}");
        assert!(!calendar(NO_HOLIDAYS).is_holiday(day(date)), "{date}");
    }
}

#[test]
fn what_a_rule_leaves_out_is_a_working_day() {
    let work = calendar(NL_WERK);
    for date in ["2026-04-03", "2026-05-05", "2025-12-24", "1950-05-01"] {
        assert!(work.is_working_day(day(date)), "{date}");
    }
    for date in ["2025-04-27", "2031-04-27", "2036-04-27", "2026-04-26"] {
        assert!(!work.is_holiday(day(date)), "{date}");
    }
}

#[test]
fn working_terms_end_where_an_almanac_count_ends() {
    for (from, text, work, law) in [
        ("2026-03-03", "3 werkweken", "2026-03-24", "2026-03-24"),
        ("2026-03-20", "3 werkweken", "2026-04-13", "2026-04-14"),
        ("2025-12-22", "3 werkweken", "2026-01-15", "2026-01-15"),
        ("2026-12-18", "2 werkweken", "2027-01-05", "2027-01-05"),
        ("2025-04-17", "15 werkdagen", "2025-05-09", "2025-05-13"),
        ("2025-04-18", "1 werkweek", "2025-04-28", "2025-04-28"),
        ("2008-03-20", "5 werkdagen", "2008-03-28", "2008-03-31"),
        ("2008-04-25", "5 werkdagen", "2008-05-05", "2008-05-06"),
        ("2016-05-04", "1 werkdag", "2016-05-06", "2016-05-06"),
        ("2016-04-26", "10 werkdagen", "2016-05-12", "2016-05-12"),
        ("2011-04-21", "10 werkdagen", "2011-05-09", "2011-05-11"),
        ("2038-04-23", "5 werkdagen", "2038-05-04", "2038-05-04"),
        ("2005-05-04", "10 werkdagen", "2005-05-20", "2005-05-20"),
        ("2026-12-24", "1 werkdag", "2026-12-28", "2026-12-28"),
        ("2031-04-25", "1 werkdag", "2031-04-28", "2031-04-28"),
        ("2036-04-25", "1 werkdag", "2036-04-28", "2036-04-28"),
        ("2026-05-09", "3 werkdagen", "2026-05-13", "2026-05-13"),
    ] {
        for (rule, end) in [(NL_WERK, work), (NL_ATW, law)] {
            let found = calendar(rule).end_of(term(text), day(from));
            assert_eq!(found, day(end), "{text} from {from} by {rule:?}");
        }
    }
}

#[test]
fn calendar_terms_keep_the_day_and_do_not_roll() {
    let work = calendar(NL_WERK);
    for (from, text, end) in [
        ("2026-01-31", "1 maand", "2026-02-28"),
        ("2023-11-30", "3 maanden", "2024-02-29"),
        ("2026-10-31", "3 maanden", "2027-01-31"),
        ("2024-02-29", "2 jaar", "2026-02-28"),
        ("2024-02-29", "4 jaar", "2028-02-29"),
        ("2026-04-14", "2 jaar", "2028-04-14"),
        ("2026-11-25", "30 dagen", "2026-12-25"),
        ("2026-03-07", "4 weken", "2026-04-04"),
    ] {
        assert_eq!(work.end_of(term(text), day(from)), day(end), "{text}");
    }
}

#[test]
fn working_days_of_a_period_are_as_many_as_counted_by_hand() {
    for (from, to, work, law) in [
        ("1899-12-31", "1900-12-31", 254, 253),
        ("2015-12-31", "2016-12-31", 255, 254),
        ("2023-12-31", "2024-12-31", 256, 255),
        ("2025-12-31", "2026-12-31", 255, 253),
        ("2037-12-31", "2038-12-31", 256, 254),
        ("1899-12-31", "2200-12-31", 76_763, 76_255),
        ("2200-12-31", "2250-12-31", 12_751, 12_669),
    ] {
        let (from, to) = (day(from), day(to));
        let between = |rule| calendar(rule).working_days_between(from, to);
        assert_eq!(between(NL_WERK), work, "{from}");
        assert_eq!(between(NL_ATW), law, "{from}");
    }
    let earlier = (day("1849-12-31"), day("1899-12-31"));
    let work = calendar(NL_WERK);
    assert_eq!(work.working_days_between(earlier.0, earlier.1), 12_752);
    assert_eq!(work.working_days_between(earlier.1, earlier.0), -12_752);
}

#[test]
fn extra_days_are_free_once_and_in_any_year() {
    let listed = ["2026-05-15", "2026-05-15", "2026-04-27", "2026-05-16"];
    let beyond = ["1850-06-05", "1850-12-25", "2300-06-05", "2300-12-25"];
    let extra = listed.into_iter().chain(beyond).map(day);
    let with_extra = Calendar::new(NL_WERK, extra);
    let friday_after_ascension = day("2026-05-15");
    assert!(with_extra.is_holiday(friday_after_ascension));
    assert!(with_extra.is_holiday(day("2026-04-27")));
    assert_eq!(with_extra.next_working_day(day("2026-05-13")), day("2026-05-18"));
    for year in [1850, 2026, 2300] {
        let first = Day::new(year, 1, 1).expect("every year has a first day");
        let last = first.plus_days(364);
        let without = calendar(NL_WERK).working_days_between(first, last);
        assert_eq!(with_extra.working_days_between(first, last), without - 1, "{year}");
        assert_eq!(with_extra.working_days_between(first, last), counted(&with_extra, first, last));
    }
}

#[test]
fn the_ends_of_the_calendar_are_reached_without_a_panic() {
    let units = Unit::SPELLINGS.map(|(_, unit)| unit);
    for calendar in RULES.map(calendar) {
        for unit in units {
            let longest = Term { count: u32::MAX, unit };
            let nothing = Term { count: 0, unit };
            assert_eq!(calendar.end_of(longest, Day::MAX), Day::MAX);
            assert_eq!(calendar.end_of(longest, day("2026-03-03")), Day::MAX);
            assert_eq!(calendar.end_of(nothing, day("2026-05-09")), day("2026-05-09"));
        }
        assert_eq!(calendar.next_working_day(Day::MAX), Day::MAX);
        assert!(calendar.next_working_day(Day::MIN) > Day::MIN);
        let all = calendar.working_days_between(Day::MIN, Day::MAX);
        assert_eq!(all, -calendar.working_days_between(Day::MAX, Day::MIN));
        assert!(all > 130_000_000);
    }
}

#[test]
fn a_calendar_is_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&calendar(NL_WERK));
}

fn any_day() -> impl Strategy<Value = Day> {
    let (first, last) = (day("1900-01-01"), day("2200-12-31"));
    (first.days()..=last.days()).prop_map(|days| Day::from_days(days).expect("within 1900 to 2200"))
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    let rules = proptest::sample::select(&RULES[..]);
    let extra_days = proptest::collection::vec(any_day(), 0..20);
    (rules, extra_days).prop_map(|(rule, extra_days)| Calendar::new(rule, extra_days))
}

fn any_unit() -> impl Strategy<Value = Unit> {
    proptest::sample::select(&Unit::SPELLINGS[..]).prop_map(|(_, unit)| unit)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_term_grows_with_its_start_and_its_count(
        calendar in any_calendar(), unit in any_unit(),
        from in any_day(), later in 0i64..400, count in 1u32..300, more in 1u32..300,
    ) {
        let end = calendar.end_of(Term { count, unit }, from);
        prop_assert!(end > from);
        let started_later = calendar.end_of(Term { count, unit }, from.plus_days(later));
        prop_assert!(started_later >= end);
        let longer = calendar.end_of(Term { count: count + more, unit }, from);
        prop_assert!(longer > end);
    }

    #[test]
    fn a_working_term_holds_as_many_working_days(
        calendar in any_calendar(), from in any_day(), count in 1u32..300,
    ) {
        let end = calendar.end_of(Term { count, unit: Unit::WorkingDay }, from);
        prop_assert!(calendar.is_working_day(end));
        prop_assert_eq!(counted(&calendar, from, end), i64::from(count));
        prop_assert_eq!(calendar.working_days_between(from, end), i64::from(count));
        let weeks = calendar.end_of(Term { count, unit: Unit::WorkingWeek }, from);
        prop_assert_eq!(weeks, calendar.end_of(Term { count: 5 * count, unit: Unit::WorkingDay }, from));
    }

    #[test]
    fn the_next_working_day_skips_only_free_days(calendar in any_calendar(), from in any_day()) {
        let slow = from.and_after().skip(1).find(|date| calendar.is_working_day(*date));
        prop_assert_eq!(Some(calendar.next_working_day(from)), slow);
    }

    #[test]
    fn working_days_add_up(
        calendar in any_calendar(), first in any_day(), second in any_day(), third in any_day(),
    ) {
        let between = |from, to| calendar.working_days_between(from, to);
        prop_assert_eq!(between(first, second) + between(second, third), between(first, third));
        prop_assert_eq!(between(first, second), -between(second, first));
    }

    #[test]
    fn working_days_are_those_that_a_walk_counts(
        calendar in any_calendar(), from in any_day(), days in 0i64..2000,
    ) {
        let to = from.plus_days(days);
        prop_assert_eq!(calendar.working_days_between(from, to), counted(&calendar, from, to));
    }

    #[test]
    fn days_and_weeks_are_exact(calendar in any_calendar(), from in any_day(), count in 1u32..=999) {
        let days = calendar.end_of(Term { count, unit: Unit::Day }, from);
        prop_assert_eq!(days, from.plus_days(count.into()));
        let weeks = calendar.end_of(Term { count, unit: Unit::Week }, from);
        prop_assert_eq!(weeks - from, 7 * i64::from(count));
    }

    #[test]
    fn months_and_years_keep_the_day_or_end_the_month(
        calendar in any_calendar(), from in any_day(), count in 1u32..=999,
    ) {
        for (unit, months) in [(Unit::Month, count), (Unit::Year, 12 * count)] {
            let end = calendar.end_of(Term { count, unit }, from);
            let number = |date: Day| i64::from(date.year()) * 12 + i64::from(date.month());
            prop_assert_eq!(number(end) - number(from), i64::from(months));
            let clipped = end.day() < from.day() && end.plus_days(1).day() == 1;
            prop_assert!(end.day() == from.day() || clipped);
        }
    }
}

#[test]
fn easter_is_a_sunday_from_22_march_to_25_april() {
    for year in 1900..=2200 {
        let easter = easter_sunday(year).expect("the years are within chrono's range");
        let date = |month, day| Day::new(year, month, day);
        assert_eq!(easter.weekday(), Weekday::Sun);
        assert!(date(3, 22) <= Some(easter) && Some(easter) <= date(4, 25), "{easter}");
    }
}
