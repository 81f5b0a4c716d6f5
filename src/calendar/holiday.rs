//! Public holidays of the Netherlands, and the rules that say which of them count.

use chrono::Weekday;

use super::Day;

/// Which public holidays are no working days (*kalender*). Saturdays and
/// Sundays never are, whatever the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HolidayRule {
    /// `nl-werk`: the days on which a Dutch office is usually closed. New
    /// Year's Day, Easter Monday, King's Day, Ascension Day, Whit Monday,
    /// Christmas Day and the day after it.
    NlWerk,
    /// `nl-atw`: those of `nl-werk` with Good Friday and 5 May of every year,
    /// the days of the *Algemene termijnenwet*. The days that a decree equates
    /// with them differ from year to year and are given as extra days.
    NlAtw,
    /// `geen`: no holidays, weekends only.
    None,
}

impl HolidayRule {
    /// The names that a regulation file may use.
    pub const NAMES: [&'static str; 3] = [Self::NlWerk.name(), Self::NlAtw.name(), Self::None.name()];

    /// The rule of that name; nothing when the name is none of [`HolidayRule::NAMES`].
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::NlWerk, Self::NlAtw, Self::None].into_iter().find(|rule| rule.name() == name)
    }

    /// The name of this rule in a regulation file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NlWerk => "nl-werk",
            Self::NlAtw => "nl-atw",
            Self::None => "geen",
        }
    }

    /// In the order in which a day that is two holidays is named.
    fn holidays(self) -> impl Iterator<Item = Holiday> {
        let (closed, also_free): (&[Holiday], &[Holiday]) = match self {
            Self::NlWerk => (&CLOSED, &[]),
            Self::NlAtw => (&CLOSED, &ALSO_FREE_BY_LAW),
            Self::None => (&[], &[]),
        };
        closed.iter().chain(also_free).copied()
    }

    /// The holidays of a year with their dates, of which two may coincide;
    /// empty for a year beyond chrono's range.
    pub(super) fn days_of(self, year: i32) -> impl Iterator<Item = (Holiday, Day)> {
        let easter = easter_sunday(year);
        let dated = move |holiday: Holiday| Some((holiday, holiday.beside(easter?)?));
        self.holidays().filter_map(dated)
    }
}

const CLOSED: [Holiday; 7] = [
    Holiday::NewYearsDay,
    Holiday::EasterMonday,
    Holiday::KingsDay,
    Holiday::AscensionDay,
    Holiday::WhitMonday,
    Holiday::ChristmasDay,
    Holiday::SecondChristmasDay,
];

const ALSO_FREE_BY_LAW: [Holiday; 2] = [Holiday::GoodFriday, Holiday::LiberationDay];

/// A day off, so that text can name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// 1 January (*nieuwjaarsdag*).
    NewYearsDay,
    /// Two days before Easter (*Goede Vrijdag*).
    GoodFriday,
    /// The day after Easter (*tweede paasdag*).
    EasterMonday,
    /// 27 April, or the 26th when the 27th is a Sunday (*Koningsdag*).
    ///
    /// The calendars of a regulation define it so for every year. The days
    /// that preceded it, among them *Koninginnedag* on 30 April until 2013,
    /// are deliberately not modelled; such a day can be given as an extra day.
    KingsDay,
    /// 5 May of every year (*Bevrijdingsdag*).
    LiberationDay,
    /// 39 days after Easter, a Thursday (*Hemelvaartsdag*).
    AscensionDay,
    /// 50 days after Easter (*tweede pinksterdag*).
    WhitMonday,
    /// 25 December (*eerste kerstdag*).
    ChristmasDay,
    /// 26 December (*tweede kerstdag*).
    SecondChristmasDay,
    /// A day that the regulation itself lists (*extra-vrije-dagen*).
    Extra,
}

impl Holiday {
    /// The day of this holiday in the year of that Easter Sunday.
    fn beside(self, easter: Day) -> Option<Day> {
        let fixed = |month, day| Day::new(easter.year(), month, day);
        let after_easter = |days| Some(easter.plus_days(days));
        match self {
            Self::NewYearsDay => fixed(1, 1),
            Self::GoodFriday => after_easter(-2),
            Self::EasterMonday => after_easter(1),
            Self::KingsDay => {
                fixed(4, 27).filter(|day| day.weekday() != Weekday::Sun).or_else(|| fixed(4, 26))
            }
            Self::LiberationDay => fixed(5, 5),
            Self::AscensionDay => after_easter(39),
            Self::WhitMonday => after_easter(50),
            Self::ChristmasDay => fixed(12, 25),
            Self::SecondChristmasDay => fixed(12, 26),
            Self::Extra => None,
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
