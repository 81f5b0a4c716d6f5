//! Closed lists of words that people type.

use strsim::osa_distance;

/// A closed list: an enumeration whose values have the names that people type in the files.
pub trait ClosedList: Sized + Copy + 'static {
    /// Every value, in the order of the documentation.
    const ALL: &'static [Self];
    /// Every name, in the same order.
    const NAMES: &'static [&'static str];

    /// The name as it is typed.
    fn name(self) -> &'static str;

    /// The value of a name; none when the list lacks it.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.name() == name)
    }

    /// All names, in order.
    fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().copied()
    }
}

/// Defines an enumeration that is a [`ClosedList`], each value with the name people type.
macro_rules! closed_list {
    ($(#[$meta:meta])* $visible:vis enum $list:ident { $($(#[$inner:meta])* $value:ident = $name:literal,)+ }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        $visible enum $list { $($(#[$inner])* $value,)+ }

        impl $list {
            /// The name as it is typed, also where a constant is asked for.
            #[must_use]
            $visible const fn word(self) -> &'static str {
                match self { $(Self::$value => $name,)+ }
            }
        }

        impl $crate::vocabulary::ClosedList for $list {
            const ALL: &'static [Self] = &[$(Self::$value,)+];
            const NAMES: &'static [&'static str] = &[$($name,)+];

            fn name(self) -> &'static str {
                self.word()
            }
        }
    };
}
pub(crate) use closed_list;

/// What people type for a word, however little it looks like that: words of daily use, and English.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("ja", &["yes", "y", "j", "on", "1", "waar", "true", "jawel"]),
    ("nee", &["no", "n", "off", "0", "onwaar", "false", "neen"]),
    (
        "schriftelijk",
        &["e-mail", "email", "mail", "brief", "per brief", "per mail", "per e-mail", "post", "app"],
    ),
    ("mondeling", &["telefoon", "telefonisch", "per telefoon", "gesprek", "bellen", "gebeld", "oraal"]),
    ("nummer", &["number", "nr", "no"]),
    ("onderwerp", &["subject", "titel", "topic"]),
    ("aard", &["nature", "category", "categorie"]),
    ("dienst", &["service"]),
    ("kanaal", &["channel"]),
    ("klager", &["complainant", "indiener", "melder"]),
    ("betreft", &["about", "concerns"]),
    ("verloop", &["course", "events", "gebeurtenissen", "logboek"]),
    ("stukken", &["documents", "documenten", "bijlagen"]),
    ("verantwoording", &["accounting", "verantwoordingen"]),
    ("naam", &["name"]),
    ("organisatie", &["organisation", "organization"]),
    ("email", &["mail", "e-mail", "mailadres", "e-mailadres"]),
    ("telefoon", &["phone", "telephone", "tel", "telefoonnummer", "mobiel"]),
    ("adres", &["address"]),
    ("anoniem", &["anonymous"]),
    ("datum", &["date", "dag"]),
    ("stap", &["step"]),
    ("door", &["by", "wie"]),
    ("aan", &["to"]),
    ("met", &["with"]),
    ("reden", &["reason"]),
    ("opmerking", &["remark", "note", "notitie", "opm"]),
    ("stuk", &["document", "bijlage"]),
    ("bestand", &["file", "bestandsnaam"]),
    ("soort", &["kind", "type"]),
    ("antwoord", &["answer"]),
    ("uitkomst", &["outcome", "besluit"]),
    ("grond", &["ground"]),
    ("verwacht", &["expected"]),
    ("wijze", &["manner", "way"]),
    ("oordeel", &["verdict", "ruling", "judgment"]),
    ("personen", &["people", "persons"]),
    ("sleutel", &["key"]),
    ("rol", &["role"]),
    ("rollen", &["roles"]),
    ("van", &["from", "vanaf", "sinds", "since"]),
    ("tot", &["until", "till", "tot en met", "t/m"]),
    ("regel", &["rule"]),
];

/// The candidate that a word of daily use, or an English one, stands for.
#[must_use]
pub fn meant<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let stands_for = |candidate: &&str| {
        let words = SYNONYMS.iter().find(|(word, _)| word == candidate).map(|(_, words)| *words);
        typed == *candidate || words.is_some_and(|words| words.contains(&typed.as_str()))
    };
    candidates.into_iter().find(stands_for)
}

/// The longest word, in bytes, of which it is asked what else it may have been meant for.
const LONGEST_WORD: usize = 64;

/// With so many candidates a word is compared letter by letter, however long the list: what takes
/// the square of its length, thousands of times in one file, would take minutes.
const MOST_COMPARED: usize = 8;

/// The candidate nearest to what was typed, when one is near enough to be meant; of several the first.
#[must_use]
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase().replace('_', "-");
    alike(&typed, candidates)
        .into_iter()
        .map(|(place, candidate)| (osa_distance(&typed, candidate), place, candidate))
        .filter(|(distance, _, candidate)| *distance <= farthest(candidate))
        .min_by_key(|(distance, place, _)| (*distance, *place))
        .map(|(.., candidate)| candidate)
}

/// What people type where they have nothing to say.
const NOTHING: [&str; 12] = [
    "geen",
    "onbekend",
    "niet bekend",
    "anoniem",
    "nvt",
    "n.v.t.",
    "n.b.",
    "none",
    "unknown",
    "anonymous",
    "n/a",
    "leeg",
];

/// Whether a text says that there is nothing to say, so that it names nobody and nothing.
#[must_use]
pub fn says_nothing(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    NOTHING.contains(&text.as_str())
}

/// Whether one of two words says ‘niet’ or ‘geen’ and the other does not: then one mistake apart or not,
/// they are each other's contrary.
#[must_use]
pub fn denies(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let contrary = |word: &str, other: &str, denial: &str| {
        let rest = word.strip_prefix(denial).map(|rest| rest.trim_start_matches(['-', ' ']));
        rest.is_some_and(|rest| {
            !other.starts_with(denial) && osa_distance(rest, other) < osa_distance(word, other)
        })
    };
    let is_other = |word: &str| osa_distance(&one, &other) > 1 && ["niet", "geen"].contains(&word);
    ["niet", "geen", "on"].into_iter().any(|denial| {
        contrary(&one, &other, denial)
            || contrary(&other, &one, denial)
            || is_other(denial) && one.starts_with(denial) != other.starts_with(denial)
    })
}

/// Whether what was typed can be put right without asking: one mistake away from this word and from no
/// other, or a word that stands for it.
#[must_use]
pub fn is_surely(typed: &str, word: &str, candidates: &[&str]) -> bool {
    let typed = typed.to_lowercase().replace('_', "-");
    let near = |candidate: &&&str| osa_distance(&typed, candidate) <= 1;
    let mut others = candidates.iter().filter(near).filter(|candidate| **candidate != word);
    match osa_distance(&typed, word) {
        0 => true,
        1 if others.next().is_some() => false,
        1 if word.chars().count() > 3 => true,
        // A short word is near to many, so that it is meant only where it can be told from all others.
        1 if candidates.contains(&word) && typed.chars().next() == word.chars().next() => true,
        _ => meant(&typed, [word]).is_some(),
    }
}

/// How many mistakes leave a word recognisable: some letter is to stay.
fn farthest(word: &str) -> usize {
    let letters = word.chars().count();
    (letters.max(3) / 3 + 1).min(letters.saturating_sub(1))
}

/// The candidates that are worth a comparison, each with its place in the list: those that have
/// nearly the same letters, and of too many those that are also most alike at both ends.
fn alike<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<(usize, &'a str)> {
    if typed.len() > LONGEST_WORD {
        return Vec::new();
    }
    let letters = Letters::of(typed);
    let mut alike: Vec<_> = candidates
        .into_iter()
        .enumerate()
        .filter(|(_, candidate)| candidate.len() <= LONGEST_WORD)
        .map(|(place, candidate)| (letters.lacking(candidate), place, candidate))
        .filter(|(lacking, _, candidate)| *lacking <= farthest(candidate))
        .map(|(lacking, place, candidate)| (lacking + unlike(typed, candidate), place, candidate))
        .collect();
    alike.sort_unstable_by_key(|(order, place, _)| (*order, *place));
    alike.truncate(MOST_COMPARED);
    alike.into_iter().map(|(_, place, candidate)| (place, candidate)).collect()
}

/// How many bytes stand between where two words begin alike and where they end alike: with one
/// mistake one letter, or two that were swapped.
fn unlike(one: &str, other: &str) -> usize {
    let is_same = |(one, other): &(u8, u8)| one == other;
    let begin = one.bytes().zip(other.bytes()).take_while(is_same).count();
    let ends = one.bytes().skip(begin).rev().zip(other.bytes().skip(begin).rev());
    one.len().max(other.len()) - begin - ends.take_while(is_same).count()
}

/// How often each letter stands in a word of at most [`LONGEST_WORD`] bytes; some letters share a place.
struct Letters {
    counts: [u8; 64],
    number: usize,
}

impl Letters {
    fn of(word: &str) -> Self {
        let mut counts = [0; 64];
        word.chars().for_each(|letter| counts[place(letter)] += 1);
        Self { counts, number: word.chars().count() }
    }

    /// How many letters at least must be put in, taken out or replaced to make the other word.
    fn lacking(&self, other: &str) -> usize {
        let (mut left, mut number, mut shared) = (self.counts, 0, 0);
        for letter in other.chars() {
            let count = &mut left[place(letter)];
            number += 1;
            shared += usize::from(*count > 0);
            *count = count.saturating_sub(1);
        }
        self.number.max(number) - shared
    }
}

fn place(letter: char) -> usize {
    letter as usize % 64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    closed_list! {
        enum Answer {
            Yes = "ja",
            No = "nee",
        }
    }

    #[test]
    fn a_name_leads_to_its_value_and_back() {
        assert_eq!(Answer::from_name("ja"), Some(Answer::Yes));
        assert_eq!(Answer::No.name(), "nee");
        assert_eq!(Answer::from_name("no"), None);
        assert_eq!(Answer::names().collect::<Vec<_>>(), ["ja", "nee"]);
    }

    #[test]
    fn only_a_near_candidate_is_suggested() {
        let steps = ["ontvangen", "bevestigd", "geregistreerd"];
        assert_eq!(nearest("ontvangn", steps), Some("ontvangen"));
        assert_eq!(nearest("Geregisteerd", steps), Some("geregistreerd"));
        assert_eq!(nearest("pizza", steps), None);
    }

    /// What is nearest when every candidate is compared letter by letter.
    fn nearest_of_all<'a>(typed: &str, candidates: &[&'a str]) -> Option<&'a str> {
        let distances = candidates.iter().map(|word| (osa_distance(typed, word), *word));
        let near = distances.filter(|(distance, word)| *distance <= farthest(word));
        near.min_by_key(|(distance, _)| *distance).map(|(_, word)| word)
    }

    #[test]
    fn a_word_that_shares_no_letter_is_not_meant() {
        assert_eq!(nearest("de", ["nl", "en"]), None);
        assert_eq!(nearest("xy", ["ja", "nee"]), None);
        assert_eq!(nearest("nk", ["nl", "en"]), Some("nl"));
        assert_eq!(nearest("ne", ["nee", "ja"]), Some("nee"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn letters_alone_leave_out_nothing_that_is_near(
            typed in "[a-eé\\-]{0,9}",
            words in prop::collection::vec("[a-eé\\-]{0,9}", 0..MOST_COMPARED),
        ) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            prop_assert_eq!(nearest(&typed, words.iter().copied()), nearest_of_all(&typed, &words));
        }

        #[test]
        fn one_mistake_is_found_back_in_a_long_list(at in 0..2000_usize, place in 0..8_usize, sign in "[0-9]?") {
            let numbers: Vec<String> = (0..2000).map(|at| format!("20{:02}-{:03}", at / 900 + 24, at % 900)).collect();
            let mut typed = numbers[at].clone();
            typed.replace_range(place..=place, &sign);
            let near = nearest(&typed, numbers.iter().map(String::as_str));
            let distance = near.map(|near| osa_distance(&typed, near));
            prop_assert!(distance.is_some_and(|distance| distance <= 1), "{:?} for {}", near, typed);
        }
    }

    #[test]
    fn few_candidates_are_compared_however_many_there_are_and_however_long() {
        let letters: Vec<char> = ('a'..='z').cycle().take(LONGEST_WORD).collect();
        let turned = (0..5000).map(|at| {
            let mut word = letters.clone();
            word.rotate_left(at % LONGEST_WORD);
            word.into_iter().collect::<String>()
        });
        let turned: Vec<String> = turned.collect();
        let typed: String = letters.iter().rev().collect();
        let compared = |typed: &str| alike(typed, turned.iter().map(String::as_str)).len();
        assert_eq!(compared(&typed), MOST_COMPARED);
        assert_eq!(compared(&format!("{typed}a")), 0);
        let long = "a".repeat(LONGEST_WORD + 1);
        assert_eq!(alike("a", [long.as_str()]), []);
    }

    #[test]
    fn a_word_of_daily_use_stands_for_a_candidate() {
        assert_eq!(meant("Yes", ["ja", "nee"]), Some("ja"));
        assert_eq!(meant("NO", ["ja", "nee"]), Some("nee"));
        assert_eq!(meant("subject", ["nummer", "onderwerp"]), Some("onderwerp"));
        assert_eq!(meant("e-mail", ["mondeling", "evaluatie"]), None);
    }
}
