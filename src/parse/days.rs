//! The day that is meant by what is no date as it should be written.

use crate::calendar::Day;

/// What can be said of a text that is no date.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// A day, written otherwise.
    Meant(Day),
    /// A day that may be meant, though more is said or another reading is as good.
    Near(Day),
    /// A day after the last one of its month.
    Beyond(Day),
    /// A month after December, though another order gives a day.
    Turned(Day),
    /// Nothing that a day can be made of.
    Unknown,
}

/// So many years a day of two digits lies from today at most.
const NEAR: i32 = 20;

/// What a text says that is no date as it should be written, where no day after the last one is meant.
pub(super) fn typed(text: &str, today: Day, last: Option<Day>) -> Typed {
    let Some((parts, end)) = parts(text) else { return Typed::Unknown };
    let readings = readings(&parts, today);
    let is_written = readings.first().is_some_and(|first| text.trim() == first.to_string());
    let day = |reading: &Reading| {
        let day = Day::new(reading.year, reading.month, reading.day)?;
        day.to_string().parse().ok()
    };
    let is_late = |day: Day| last.is_some_and(|last| day > last);
    let is_sure = is_sure(&parts, today) && says_no_more(text, end);
    let meant = |day: Day| match is_sure && !is_late(day) {
        true => Typed::Meant(day),
        false => Typed::Near(day),
    };
    let turned = readings.iter().skip(1).find_map(day);
    if let Some(first) = readings.first().and_then(day) {
        return match turned.filter(|turned| is_late(first) && !is_late(*turned)) {
            Some(turned) => Typed::Near(turned),
            None => meant(first),
        };
    }
    match (turned, readings.first().and_then(Reading::last_of_month)) {
        (_, Some(last)) => Typed::Beyond(last),
        (Some(day), None) if is_written => Typed::Turned(day),
        (Some(day), None) => meant(day),
        (None, None) => Typed::Unknown,
    }
}

/// Whether no other day may be meant as well: of a year of two digits it is not plain whether it stands
/// first or last, and where none stands it is not known.
fn is_sure(parts: &[Part], today: Day) -> bool {
    let is_near = |year: u32| (century(year, today) - today.year()).abs() <= 2;
    match *parts {
        [Part::Number(first, 1..=2), Part::Number(month, 1..=2), Part::Number(last, 2)] => {
            let other = Day::new(century(first, today), month, last);
            other.is_none() || is_near(last) && !is_near(first)
        }
        [Part::Number(_, 6)] | [Part::Number(..), Part::Number(..)] => false,
        _ => true,
    }
}

#[derive(Debug, Clone, Copy)]
struct Reading {
    year: i32,
    month: u32,
    day: u32,
}

impl Reading {
    /// The last day of its month, when its own day lies beyond that and is a number that people mean.
    fn last_of_month(&self) -> Option<Day> {
        let last = (28..=31).rev().find_map(|day| Day::new(self.year, self.month, day))?;
        (self.day > last.day() && self.day <= 39).then_some(last)
    }
}

impl std::fmt::Display for Reading {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A number with how many digits it has, or the month that a word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Number(u32, usize),
    Month(u32),
}

/// Whether nothing is said beside a day that ends at an offset, save the time. A sign of doubt says
/// something too.
fn says_no_more(text: &str, end: usize) -> bool {
    let before = text.trim_start_matches([' ', '(', '[', '"', '\'', '“', '‘']);
    let behind = text[end..].trim_end_matches([' ', '.', ',', ';', ')', ']', '"', '\'', '”', '’']);
    before.starts_with(char::is_alphanumeric)
        && (behind.is_empty() || is_time(behind))
        && !text.contains(['?', '~', '<', '>', '±', '≈'])
}

/// Whether a text is a time of day, as it may stand behind a day.
fn is_time(text: &str) -> bool {
    let is_compact = |text: &str| {
        let is_of_time = text.bytes().all(|byte| byte.is_ascii_digit()) && matches!(text.len(), 4 | 6);
        is_of_time && text[..2] < *"24" && text[2..4] < *"60"
    };
    if text.strip_prefix(['T', 't']).is_some_and(is_compact) {
        return true;
    }
    let text = text.trim_start_matches([' ', ',', 'T', 't']);
    let text = text.strip_prefix("om ").unwrap_or(text).trim_start();
    let ends = ["uur", "u", "h", "Z", "z"];
    let bare = ends.iter().find_map(|end| text.strip_suffix(end)).map(str::trim_end);
    let mut numbers = bare.unwrap_or(text).split([':', '.', '+']);
    let is_number = |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let below = |number: Option<&str>, most: u32| {
        number.is_some_and(|it| is_number(it) && it.len() <= 2 && it.parse::<u32>().is_ok_and(|it| it < most))
    };
    let has_hour = below(numbers.next(), 24);
    match numbers.next() {
        None => has_hour && bare.is_some(),
        minute => has_hour && below(minute, 60) && numbers.all(is_number),
    }
}

/// The numbers and months of a text, and where the day ends that they are; none when it says anything
/// else before that.
fn parts(text: &str) -> Option<(Vec<Part>, usize)> {
    let (mut parts, mut at) = (Vec::new(), 0);
    for piece in text.split_inclusive(|character: char| !character.is_alphanumeric()) {
        let word = piece.trim_end_matches(|character: char| !character.is_alphanumeric());
        let start = at;
        at += piece.len();
        if word.is_empty() {
            continue;
        }
        if let Some(glued) = glued(word) {
            parts.extend(glued);
            continue;
        }
        let is_number = word.contains(|sign: char| sign.is_ascii_digit())
            && word.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, 'O' | 'o' | 'l' | 'I'));
        let digits = match is_number {
            true => word.replace(['O', 'o'], "0").replace(['l', 'I'], "1"),
            false => word.to_owned(),
        };
        let count = digits.bytes().take_while(u8::is_ascii_digit).count();
        match (&digits[..count], digits.get(count..).unwrap_or_default()) {
            ("", _) if is_weekday(word) && parts.is_empty() => {}
            ("", _) => parts.push(Part::Month(month(word)?)),
            (number, "" | "e" | "ste" | "de" | "th" | "st" | "nd" | "rd") => {
                parts.push(Part::Number(number.parse().ok()?, count))
            }
            // A time may stand behind the day without a space.
            (number, rest) if rest.starts_with(['T', 't']) => {
                parts.push(Part::Number(number.parse().ok()?, count));
                return Some((parts, start + count));
            }
            _ => return None,
        }
        let is_whole = parts.len() == 3 || matches!(parts[..], [Part::Number(_, 8)]);
        if is_whole {
            return Some((parts, start + word.len()));
        }
    }
    Some((parts, text.len()))
}

/// The parts of a word in which a month has no space beside it.
fn glued(word: &str) -> Option<Vec<Part>> {
    let letters = word.trim_matches(|sign: char| sign.is_ascii_digit());
    let (before, behind) = word.split_once(letters).filter(|_| letters.len() >= 3 && letters != word)?;
    let month = month(letters)?;
    let number = |digits: &str| Some(Part::Number(digits.parse().ok()?, digits.len()));
    Some(number(before).into_iter().chain([Part::Month(month)]).chain(number(behind)).collect())
}

fn is_weekday(word: &str) -> bool {
    const DAYS: &str = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo";
    let word = word.to_lowercase();
    DAYS.split(' ').any(|day| day == word)
}

/// The month that a word names or abbreviates.
fn month(word: &str) -> Option<u32> {
    const MONTHS: [&[&str]; 12] = [
        &["januari", "january"],
        &["februari", "february"],
        &["maart", "march", "mrt"],
        &["april"],
        &["mei", "may"],
        &["juni", "june"],
        &["juli", "july"],
        &["augustus", "august"],
        &["september"],
        &["oktober", "october"],
        &["november"],
        &["december"],
    ];
    let word = word.to_lowercase();
    let is_named = |names: &&[&str]| word.len() >= 3 && names.iter().any(|name| name.starts_with(&word));
    let at = MONTHS.iter().position(is_named)?;
    u32::try_from(at + 1).ok()
}

/// What the parts may say, the likeliest first.
fn readings(parts: &[Part], today: Day) -> Vec<Reading> {
    use Part::{Month, Number};
    let of = |year: i32, month: u32, day: u32| Reading { year, month, day };
    let whole = |year: u32| i32::try_from(year).unwrap_or_default();
    match *parts {
        [Number(all, 8)] => {
            let year_first = of(whole(all / 10_000), all / 100 % 100, all % 100);
            let year_last = of(whole(all % 10_000), all / 10_000 % 100, all / 1_000_000);
            let is_year = |year: i32| (1900..=2200).contains(&year);
            [year_first, year_last].into_iter().filter(|reading| is_year(reading.year)).collect()
        }
        [Number(year, 4), Number(month, 1..=2), Number(day, 1..=2)] => {
            vec![of(whole(year), month, day), of(whole(year), day, month)]
        }
        [Number(day, 1..=2), Number(month, 1..=2), Number(year, 4)] => {
            vec![of(whole(year), month, day), of(whole(year), day, month)]
        }
        [Number(all, 6)] => of_short_year([all / 10_000, all / 100 % 100, all % 100], today),
        [Number(first, 1..=2), Number(second, 1..=2), Number(third, 2)] => {
            of_short_year([first, second, third], today)
        }
        [Number(day, 1..=2), Number(month, 1..=2)] => vec![of_this_year(month, day, today)],
        [Number(day, 1..=2), Month(month), Number(year, 4)]
        | [Month(month), Number(day, 1..=2), Number(year, 4)]
        | [Number(year, 4), Month(month), Number(day, 1..=2)] => vec![of(whole(year), month, day)],
        [Number(day, 1..=2), Month(month), Number(year, 2)] => vec![of(century(year, today), month, day)],
        [Number(day, 1..=2), Month(month)] | [Month(month), Number(day, 1..=2)] => {
            vec![of_this_year(month, day, today)]
        }
        _ => Vec::new(),
    }
}

/// A day with a year of two digits, which may stand last or first.
fn of_short_year([first, month, last]: [u32; 3], today: Day) -> Vec<Reading> {
    let of = |year: u32, day: u32| Reading { year: century(year, today), month, day };
    let mut all = vec![of(last, first), of(first, last)];
    all.sort_by_key(|reading| (reading.year - today.year()).abs() > 2);
    all
}

/// The last day that was called so.
fn of_this_year(month: u32, day: u32, today: Day) -> Reading {
    let is_past = (month, day) <= (today.month(), today.day());
    Reading { year: today.year() - i32::from(!is_past), month, day }
}

/// The year of two digits that is near to today.
fn century(digits: u32, today: Day) -> i32 {
    let year = today.year() / 100 * 100 + i32::try_from(digits).unwrap_or_default();
    if year > today.year() + NEAR { year - 100 } else { year }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn a_day_in_another_shape_is_the_day_that_was_meant() {
        let today = day("2026-06-15");
        for text in [
            "2026-6-12",
            "2026/06/12",
            "2026.06.12",
            "20260612",
            "12062026",
            "2026–06–12",
            "2026 06 12",
            "2026-06-12 10:30",
            "2026-06-12T10:30:00Z",
            "12-6-2026",
            "12-06-2026",
            "12.6.2026",
            "12/06/26",
            "12 juni 2026",
            "juni 12 2026",
            "12 jun. 2026",
            "12 June 2026",
            "vrijdag 12 juni 2026",
            "12 juni",
            "2026-O6-12",
            "2026-06-l2",
            "12e juni 2026",
            "12juni2026",
            "12 juni2026",
            "12jun26",
            "20260612T1030",
            "06-12-2026 ",
            "2026_06_12",
            "2026-06-12, 10.30 uur",
            "2026-06-12 om 10 uur",
            "2026-06-12T10:30:00.123+02:00",
            "(12-6-2026).",
        ] {
            let meant = if text.starts_with("06-") { day("2026-12-06") } else { day("2026-06-12") };
            assert_eq!(typed(text, today, None), Typed::Meant(meant), "{text}");
        }
        assert_eq!(typed("06-30-2026", today, None), Typed::Meant(day("2026-06-30")));
        assert_eq!(typed("2026-30-06", today, None), Typed::Turned(day("2026-06-30")));
        assert_eq!(typed("1 december", today, None), Typed::Meant(day("2025-12-01")));
    }

    #[test]
    fn a_day_beside_which_more_is_said_is_not_sure() {
        let today = day("2026-06-15");
        for text in [
            "2026-06-12 of 2026-06-13",
            "12-6-2026 en 13-6-2026",
            "2026-06-12 ?",
            "12-6-2026?",
            "± 12-6-2026",
            "2026-06-12 n.a.v. brief",
            "2026-06-12, 's ochtends",
            "2026-06-12 13:00-14:00",
            "2026-06-12, stap.geregistreerd",
            "2026-06-12 door: sdevries",
            "2026-06-12T10:30 zie brief",
            "2026-06-12/13",
            "2026-06-12 10",
            "2026-06-12 25:00",
            "12 juni 2026 of later",
            "20260612 t/m 20260613",
            "26-06-12",
            "260612",
            "120626",
            "12-6",
        ] {
            assert_eq!(typed(text, today, None), Typed::Near(day("2026-06-12")), "{text}");
        }
    }

    #[test]
    fn a_day_that_is_to_come_is_not_meant_where_none_can_be() {
        let today = day("2026-06-15");
        let past = |text| typed(text, today, Some(today));
        assert_eq!(past("06-12-2026"), Typed::Near(day("2026-06-12")));
        assert_eq!(past("12-6-2026"), Typed::Meant(day("2026-06-12")));
        assert_eq!(past("20-6-2026"), Typed::Near(day("2026-06-20")));
        assert_eq!(past("06-30-2026"), Typed::Near(day("2026-06-30")));
    }

    #[test]
    fn a_day_beyond_its_month_tells_how_long_that_is() {
        let today = day("2026-06-15");
        for (text, last) in [
            ("2026-06-31", "2026-06-30"),
            ("2026-02-29", "2026-02-28"),
            ("2024-02-30", "2024-02-29"),
            ("31 april 2026", "2026-04-30"),
            ("30 februari", "2026-02-28"),
            ("31-6-2026", "2026-06-30"),
            ("2026-06-32", "2026-06-30"),
        ] {
            assert_eq!(typed(text, today, None), Typed::Beyond(day(last)), "{text}");
        }
    }

    #[test]
    fn nothing_is_made_of_what_is_no_day() {
        let today = day("2026-06-15");
        for text in [
            "",
            "gisteren",
            "juni 2026",
            "2026",
            "x-y-z",
            "2026-13-45",
            "2026-00-00",
            "12-13",
            "1234567",
            "1e2e3",
            "é-1-2",
        ] {
            assert_eq!(typed(text, today, None), Typed::Unknown, "{text}");
        }
    }
}
