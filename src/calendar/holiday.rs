//! Public holidays, and the named rules that say which of them count.

use chrono::Weekday;

use super::Day;

/// Which public holidays are no working days (*kalender*). Saturdays and Sundays never are,
/// whatever the rule.
#[derive(Debug, PartialEq, Eq)]
pub struct HolidayRule {
    /// The name that a regulation file uses.
    pub name: &'static str,
    holidays: &'static [Holiday],
}

/// All rules. A new one is a row here.
pub static HOLIDAY_RULES: &[HolidayRule] = &[
    // The days on which a Dutch office is usually closed: New Year's Day, Easter Monday, King's Day,
    // Ascension Day, Whit Monday, Christmas Day and the day after it. The days that preceded King's
    // Day, among them *Koninginnedag* on 30 April until 2013, are deliberately not modelled; such a
    // day can be given as an extra day.
    HolidayRule {
        name: "nl-werk",
        holidays: &[
            On(1, 1),
            AfterEaster(1),
            OnNoSunday(4, 27),
            AfterEaster(39),
            AfterEaster(50),
            On(12, 25),
            On(12, 26),
        ],
    },
    // Those with Good Friday and 5 May of every year, the days of the *Algemene termijnenwet*. The
    // days that a decree equates with them differ from year to year and are given as extra days.
    HolidayRule {
        name: "nl-atw",
        holidays: &[
            On(1, 1),
            AfterEaster(-2),
            AfterEaster(1),
            OnNoSunday(4, 27),
            On(5, 5),
            AfterEaster(39),
            AfterEaster(50),
            On(12, 25),
            On(12, 26),
        ],
    },
    HolidayRule { name: "geen", holidays: &[] },
];

/// When a holiday falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holiday {
    /// On this day of this month.
    On(u32, u32),
    /// On this day of this month, or the day before when that is a Sunday.
    OnNoSunday(u32, u32),
    /// So many days after Easter Sunday.
    AfterEaster(i64),
}

use Holiday::{AfterEaster, On, OnNoSunday};

impl HolidayRule {
    /// The rule of that name; none when no rule bears it.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        HOLIDAY_RULES.iter().find(|rule| rule.name == name)
    }

    /// The holidays of a year, of which two may coincide; empty for a year beyond the calendar's
    /// range.
    pub(super) fn days_of(&self, year: i32) -> impl Iterator<Item = Day> {
        let easter = easter_sunday(year);
        self.holidays.iter().filter_map(move |holiday| holiday.beside(easter?))
    }
}

impl Holiday {
    /// The day of this holiday in the year of that Easter Sunday.
    fn beside(self, easter: Day) -> Option<Day> {
        let fixed = |month, day| Day::new(easter.year(), month, day);
        match self {
            On(month, day) => fixed(month, day),
            OnNoSunday(month, day) => {
                let day = fixed(month, day)?;
                Some(if day.weekday() == Weekday::Sun { day.previous() } else { day })
            }
            AfterEaster(days) => Some(easter.plus_days(days)),
        }
    }
}

/// Easter Sunday of a year by the Gregorian computus: the Sunday after the
/// ecclesiastical full moon that falls on or after 21 March. Nothing for a
/// year beyond chrono's range.
///
/// The full moon follows from the golden number and the epact as Lilius and
/// Clavius tabulated them for the reform of 1582, in the arithmetical form of
/// D. E. Knuth, *The Art of Computer Programming*, volume 1, section 1.3.2,
/// exercise 14. For earlier years it gives the proleptic date.
pub(super) fn easter_sunday(year: i32) -> Option<Day> {
    let golden_number = year.rem_euclid(19) + 1;
    let century = year.div_euclid(100) + 1;
    let dropped_leap_years = (3 * century).div_euclid(4) - 12;
    let moon_correction = (8 * century + 5).div_euclid(25) - 5;
    let epact = (11 * golden_number + 20 + moon_correction - dropped_leap_years).rem_euclid(30);
    // Raised, these epacts keep the full moon on or before 18 April and on
    // different dates within 19 years.
    let raised = epact == 24 || (epact == 25 && golden_number > 11);
    let moon_in_march = 44 - epact - i32::from(raised);
    let days_after_first = if moon_in_march < 21 { moon_in_march + 29 } else { moon_in_march - 1 };

    let first_of_march = Day::new(year, 3, 1)?;
    let full_moon = first_of_march.plus_days(days_after_first.into());
    let until_sunday = 7 - full_moon.weekday().num_days_from_sunday();
    Some(full_moon.plus_days(until_sunday.into()))
}
