//! Telephone numbers, however they are written.

use super::fold::{Folded, Word, is_ignorable};

/// The shortest number that is searched for, in digits behind the country's code and zeros.
const SHORTEST: usize = 7;
/// The longest one: ITU-T E.164 allows 15 digits, with zeros before the country's code.
const LONGEST: usize = 18;

/// The numbers in a field, each as its significant digits: `010 123 45 67 / +31 6 12345678` has two.
/// `+49 (0)30 1234567` counts with its zero and without, since either may be written.
pub(super) fn numbers(field: &str) -> Vec<String> {
    let mut numbers = numbers_of(field);
    if field.contains("(0)") {
        numbers.extend(numbers_of(&field.replace("(0)", "")));
    }
    numbers.sort();
    numbers.dedup();
    numbers
}

fn numbers_of(field: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    for part in
        field.split(|character: char| character.is_alphabetic() || matches!(character, ',' | ';' | '|'))
    {
        let apart: Vec<String> = part.split('/').map(digits).collect();
        if apart.iter().all(|digits| digits.len() >= SHORTEST) {
            numbers.extend(apart);
        } else {
            numbers.push(apart.concat());
        }
    }
    let significant = numbers.iter().map(|number| significant(number).to_owned());
    significant.filter(|number| number.len() >= SHORTEST).collect()
}

fn digits(text: &str) -> String {
    Folded::of(text).text.replace(' ', "")
}

/// The digits behind the prefix for abroad, the code of the Netherlands and the zero of the region.
fn significant(digits: &str) -> &str {
    let country = digits.strip_prefix("00").unwrap_or(digits);
    let national = match country.strip_prefix("31") {
        // Without zeros before it, 31 is a country's code only in a number of that length.
        Some(national) if country.len() < digits.len() || country.len() >= 11 => national,
        _ => country,
    };
    national.trim_start_matches('0')
}

/// Every stretch of digits that `is_known` says is a number, as the first and the last of its words
/// and its significant digits.
pub(super) fn find(
    text: &str,
    folded: &Folded,
    is_known: impl Fn(&str) -> bool,
) -> Vec<(usize, usize, String)> {
    let mut found: Vec<(usize, usize, String)> = Vec::new();
    for first in 0..folded.words.len() {
        if found.last().is_some_and(|(_, last, _)| first <= *last) || !is_digits(folded, first) {
            continue;
        }
        let (mut digits, mut without_zero) = (String::new(), String::new());
        for last in first..folded.words.len() {
            if last > first && !is_joined(text, folded.words[last - 1], folded.words[last]) {
                break;
            }
            let word = folded.word(folded.words[last]);
            digits.push_str(word);
            if !is_zero_of_region(text, folded.words[last], word) {
                without_zero.push_str(word);
            }
            if !is_digits(folded, last) || digits.len() > LONGEST {
                break;
            }
            let mut readings = [&digits, &without_zero].into_iter().map(|digits| significant(digits));
            if let Some(known) = readings.find(|digits| digits.len() >= SHORTEST && is_known(digits)) {
                found.push((first, last, known.to_owned()));
                break;
            }
        }
    }
    found
}

/// Whether a zero is the one that is left out behind a country's code: `+32 (0)475`.
fn is_zero_of_region(text: &str, word: Word, digits: &str) -> bool {
    digits == "0"
        && text[..word.from].trim_end().ends_with('(')
        && text[word.to..].trim_start().starts_with(')')
}

fn is_digits(folded: &Folded, index: usize) -> bool {
    folded.word(folded.words[index]).starts_with(|character: char| character.is_ascii_digit())
}

/// Whether what stands between two groups of digits can stand within one number.
fn is_joined(text: &str, one: Word, other: Word) -> bool {
    let between = text.get(one.to..other.from).unwrap_or_default();
    let is_blank = |character: &char| is_ignorable(*character) || character.is_whitespace();
    let seen = between.chars().filter(|character| !is_blank(character));
    seen.clone().count() <= 4
        && seen.into_iter().all(|character| {
            matches!(
                character,
                '.' | '/' | '(' | ')' | '_' | '+' | '-' | '·' | '\u{2010}'..='\u{2015}' | '\u{2212}'
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(text: &str) -> bool {
        let known = numbers("010 123 45 67");
        !find(text, &Folded::of(text), |digits| known.iter().any(|number| number == digits)).is_empty()
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for text in [
            "0101234567",
            "010-1234567",
            "(010) 123 45 67",
            "+31 10 123 45 67",
            "+31 (0)10 1234567",
            "0031101234567",
            "00 31 10 123 4567",
            "31101234567",
            "010.123.45.67",
            "010/1234567",
            "010‑123‑45‑67",
            "10 123 45 67",
            "tel:+31-10-123-45-67",
            "０１０ 123 45 67",
            "ref 88 010 1234567",
        ] {
            assert!(finds(text), "{text}");
        }
    }

    #[test]
    fn the_zero_of_a_region_counts_abroad_neither_when_known_nor_when_written() {
        for (known, written) in [
            ("+32 475 12 34 56", "+32 (0)475 12 34 56"),
            ("+32 475 12 34 56", "0032 (0) 475-12.34.56"),
            ("+32 (0)475 12 34 56", "+32 475 123456"),
            ("+49 30 1234567", "+49(0)30/1234567"),
        ] {
            let known_as = numbers(known);
            let found = find(written, &Folded::of(written), |digits| known_as.iter().any(|it| it == digits));
            assert!(!found.is_empty(), "{known}: {written}");
        }
    }

    #[test]
    fn other_figures_are_no_number() {
        for text in [
            "10123456",
            "1010 123 45 67",
            "010, 123, 45, 67",
            "0101234567 8".trim_end_matches(" 8").get(1..7).unwrap_or(""),
            "01012345678",
        ] {
            assert!(!finds(text), "{text}");
        }
    }

    #[test]
    fn a_field_can_hold_two_numbers() {
        assert_eq!(numbers("010 123 45 67 / 06-12345678"), ["101234567", "612345678"]);
        assert_eq!(numbers("010/1234567"), ["101234567"]);
        assert_eq!(numbers("0182 123456 (werk) of +49 30 1234567"), ["182123456", "49301234567"]);
        assert_eq!(numbers("+49 (0)30 1234567"), ["490301234567", "49301234567"]);
        assert_eq!(numbers("geheim"), [""; 0]);
    }
}
