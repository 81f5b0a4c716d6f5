//! The names, addresses and numbers that the records know, and finding them in a text.
//!
//! A text is searched as a reader sees it: invisible marks dropped, compatibility forms and
//! diacritics folded, case folded. Art. 10: the report contains no reference to persons.

use aho_corasick::{AhoCorasick, MatchKind};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::dossier::{Complainant, Dossier};
use crate::people::{People, Person};
use crate::source::Span;

/// The shortest single name that is searched for by itself, in characters.
const SHORTEST_NAME: usize = 3;
/// The shortest telephone number that is searched for, in digits.
const SHORTEST_NUMBER: usize = 7;

/// Words before a name that do not tell one person from another.
const TITLES: [&str; 14] = [
    "mevrouw", "mevr", "mw", "meneer", "de heer", "dhr", "drs", "dr", "ir", "ing", "mr", "prof", "mrs", "ms",
];
/// Words within a Dutch family name that are not its core.
const PARTICLES: [&str; 13] =
    ["van", "de", "der", "den", "het", "ter", "ten", "te", "in", "op", "'t", "von", "la"];

/// What is searched for, and which record it comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    text: String,
    origin: String,
}

/// Gathers what the records know, then finds it in texts.
#[derive(Debug, Default)]
pub struct NamesBuilder {
    words: Vec<Known>,
    numbers: Vec<Known>,
    allowed: Vec<String>,
}

/// Everything that may not be read in public, ready to be searched for.
#[derive(Debug)]
pub struct Names {
    words: Vec<Known>,
    automaton: Option<AhoCorasick>,
    numbers: Vec<Known>,
}

/// A name, address or number that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Where, in the text that was searched.
    pub span: Span,
    /// The record that it comes from.
    pub origin: String,
}

impl NamesBuilder {
    /// Allows a name that the regulation itself publishes.
    pub fn allow(&mut self, name: &str) {
        self.allowed.push(fold(name).text);
    }

    /// Takes over what another has gathered.
    pub fn merge(&mut self, other: Self) {
        self.words.extend(other.words);
        self.numbers.extend(other.numbers);
        self.allowed.extend(other.allowed);
    }

    /// Adds everyone of people.yaml. What a person listed as readable is left out.
    pub fn add_people(&mut self, people: &People) {
        for person in people.all() {
            self.add_person(person, people.source.path());
        }
    }

    fn add_person(&mut self, person: &Person, origin: &str) {
        let readable: Vec<String> = person.readable.iter().map(|word| fold(word).text).collect();
        let forms = std::iter::once(&person.name).chain(&person.also).flat_map(|name| forms_of(name));
        for form in forms.filter(|form| !readable.contains(form)) {
            self.add_word(form, origin);
        }
        for email in &person.email {
            self.add_word(fold(&email.value).text, origin);
        }
    }

    /// Adds what a dossier knows of its complainant, and its number.
    pub fn add_dossier(&mut self, dossier: &Dossier) {
        let origin = dossier.source.path();
        self.add_word(fold(&dossier.name).text, origin);
        if let Some(complainant) = &dossier.complainant {
            self.add_complainant(complainant, origin);
        }
    }

    fn add_complainant(&mut self, complainant: &Complainant, origin: &str) {
        for form in forms_of(&complainant.name) {
            self.add_word(form, origin);
        }
        for text in [&complainant.organisation, &complainant.email, &complainant.address] {
            self.add_word(fold(text).text, origin);
        }
        let digits = national_digits(&complainant.telephone);
        if digits.len() >= SHORTEST_NUMBER {
            self.numbers.push(Known { text: digits, origin: origin.to_owned() });
        }
    }

    fn add_word(&mut self, text: String, origin: &str) {
        let text = text.trim().to_owned();
        if text.chars().count() >= SHORTEST_NAME {
            self.words.push(Known { text, origin: origin.to_owned() });
        }
    }

    /// Ready to search.
    #[must_use]
    pub fn build(mut self) -> Names {
        self.words.retain(|word| !self.allowed.contains(&word.text));
        self.words.sort();
        self.words.dedup_by(|one, other| one.text == other.text);
        let patterns = self.words.iter().map(|word| word.text.as_str());
        // Without words, or beyond the size that an automaton can have, there is none.
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns).ok();
        Names { words: self.words, automaton, numbers: self.numbers }
    }
}

impl Names {
    /// Everything that is known and stands in a text, in the order of the text.
    #[must_use]
    pub fn search(&self, text: &str) -> Vec<Found> {
        let folded = fold(text);
        let mut found: Vec<Found> = self.search_words(&folded).collect();
        found.extend(self.search_numbers(text));
        found.sort();
        found
    }

    fn search_words<'n>(&'n self, folded: &'n Folded) -> impl Iterator<Item = Found> + 'n {
        let automaton = self.automaton.iter();
        automaton.flat_map(move |automaton| automaton.find_iter(&folded.text)).filter_map(move |hit| {
            let (start, end) = (hit.start(), hit.end());
            is_word(&folded.text, start, end).then(|| Found {
                span: folded.span(start, end),
                origin: self.words[hit.pattern().as_usize()].origin.clone(),
            })
        })
    }

    /// Telephone numbers, however they are spaced and with or without the country's code.
    fn search_numbers<'n>(&'n self, text: &'n str) -> impl Iterator<Item = Found> + 'n {
        runs_of_digits(text).filter_map(|(span, digits)| {
            let digits = national_digits(&digits);
            let known = self.numbers.iter().find(|known| digits.contains(&known.text))?;
            Some(Found { span, origin: known.origin.clone() })
        })
    }
}

/// Whether two ways of writing a name can mean one person: the same family name, and given names
/// of which one is the other or its initial. Titles do not count.
#[must_use]
pub fn same_person(one: &str, other: &str) -> bool {
    let parts = |name: &str| {
        let name = without_title(&fold(name).text).to_owned();
        let words: Vec<String> =
            name.split([' ', '.']).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        words
    };
    let (one, other) = (parts(one), parts(other));
    let (Some(family), Some(other_family)) = (one.last(), other.last()) else { return false };
    if family != other_family || one.len() < 2 || other.len() < 2 {
        return family == other_family && one == other;
    }
    let (given, other_given) = (&one[0], &other[0]);
    let is_initial = given.chars().count() == 1 || other_given.chars().count() == 1;
    if is_initial { given.chars().next() == other_given.chars().next() } else { given == other_given }
}

/// The forms of a name that are searched for: whole, its family name with and without particles.
fn forms_of(name: &str) -> Vec<String> {
    let folded = fold(name).text;
    let whole = without_title(folded.trim()).to_owned();
    let words: Vec<&str> = whole.split_whitespace().collect();
    let mut forms = vec![whole.clone()];
    if let [_, family @ ..] = words.as_slice()
        && let Some(last) = family.last().filter(|last| !PARTICLES.contains(last))
    {
        forms.push(family.join(" "));
        forms.push((*last).to_owned());
    }
    forms.dedup();
    forms
}

fn without_title(name: &str) -> &str {
    let mut rest = name.trim();
    loop {
        let title = TITLES.iter().find_map(|title| rest.strip_prefix(title));
        match title.filter(|after| after.starts_with([' ', '.'])) {
            Some(after) => rest = after.trim_start_matches([' ', '.']),
            None => return rest,
        }
    }
}

/// A found word stands by itself, or with the genitive's s behind it.
fn is_word(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let mut after = text[end..].chars();
    let inside = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let next = after.next();
    let genitive = next == Some('s') && !inside(after.next());
    !inside(before) && (!inside(next) || genitive)
}

/// A folded text that knows where each of its bytes came from.
struct Folded {
    text: String,
    origin: Vec<usize>,
}

impl Folded {
    fn span(&self, start: usize, end: usize) -> Span {
        let last = self.origin.get(end).copied().unwrap_or_else(|| self.origin.last().copied().unwrap_or(0));
        Span::new(self.origin[start], last)
    }
}

/// Drops invisible marks, decomposes, drops diacritics, folds case.
fn fold(text: &str) -> Folded {
    let mut folded =
        Folded { text: String::with_capacity(text.len()), origin: Vec::with_capacity(text.len() + 1) };
    for (at, character) in text.char_indices() {
        if is_invisible(character) {
            continue;
        }
        let plain = std::iter::once(character).nfkd().filter(|part| !is_combining_mark(*part));
        for part in plain.flat_map(char::to_lowercase) {
            folded.text.push(if part.is_whitespace() { ' ' } else { part });
            folded.origin.resize(folded.text.len(), at);
        }
    }
    folded.origin.push(text.len());
    folded
}

fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The digits of a telephone number behind its country's code and leading zeros.
fn national_digits(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("0031").or_else(|| digits.strip_prefix("31")).unwrap_or(&digits);
    national.trim_start_matches('0').to_owned()
}

/// Stretches of digits with the spaces, dots, dashes, slashes and brackets that are put between.
fn runs_of_digits(text: &str) -> impl Iterator<Item = (Span, String)> {
    let mut runs: Vec<(Span, String)> = Vec::new();
    let mut open = false;
    for (at, character) in text.char_indices() {
        if character.is_ascii_digit() {
            if !open {
                runs.push((Span::new(at, at), String::new()));
            }
            open = true;
            if let Some((span, digits)) = runs.last_mut() {
                digits.push(character);
                span.end = at + 1;
            }
        } else if !matches!(character, ' ' | '.' | '-' | '/' | '(' | ')' | '\u{a0}' | '\u{2011}') {
            open = false;
        }
    }
    runs.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Complainant;

    fn names() -> Names {
        let mut builder = NamesBuilder::default();
        let complainant = Complainant {
            name: "Sanne van Voorbeeld".into(),
            organisation: "Gemeente Ergens".into(),
            email: "s.voorbeeld@ergens.example".into(),
            telephone: "010 123 45 67".into(),
            ..Complainant::default()
        };
        builder.add_complainant(&complainant, "2026-003");
        builder.add_word("2026-003".into(), "2026-003");
        builder.build()
    }

    #[test]
    fn a_name_is_found_in_every_spelling() {
        for text in [
            "Volgens Sanne van Voorbeeld ging het mis.",
            "VOORBEELD",
            "Vóórbeeld",
            "Voor\u{ad}beeld",
            "Voorbeelds klacht",
            "Voorbeeld's klacht",
            "van de gemeente ergens",
            "S.Voorbeeld@ergens.example",
            "bel +31 10 123 45 67",
            "bel (010) 1234567",
            "dossier 2026-003",
        ] {
            assert!(!names().search(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn an_ordinary_text_has_no_names() {
        for text in ["Er kwamen drie klachten binnen.", "voorbeeldig", "In 2026 waren er 1234 lesdagen.", ""]
        {
            assert_eq!(names().search(text), Vec::new(), "{text}");
        }
    }

    #[test]
    fn the_place_is_that_of_the_original_text() {
        let text = "één Vóórbeeld hier";
        let found = names().search(text);
        assert_eq!(&text[found[0].span.start..found[0].span.end], "Vóórbeeld");
    }

    #[test]
    fn initials_and_titles_can_mean_one_person() {
        assert!(same_person("mevrouw J. Kets", "Jolanda Kets"));
        assert!(same_person("J. Kets", "mevrouw J. Kets"));
        assert!(!same_person("mevrouw J. Kets", "Piet Kets"));
        assert!(!same_person("mevrouw J. Kets", "Jolanda Ketsen"));
        assert!(!same_person("Kets", "Jolanda Kets"));
    }
}
