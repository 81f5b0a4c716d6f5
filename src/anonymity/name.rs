//! The forms in which a person's name can be met.

use unicode_normalization::UnicodeNormalization;

use super::Manner;
use super::fold::{fold, is_capital, is_caseless};
use super::words::{CASES, NO_CASES, PARTICLES, TITLES};

/// What stands behind a name, as it is written there.
const DEGREES: [&str; 16] =
    ["MSc", "BSc", "Msc", "Bsc", "MA", "BA", "PhD", "MBA", "LLM", "LLB", "RA", "MD", "jr", "sr", "Jr", "Sr"];
/// Those of them that are given names too, when they come first with a capital: Ben, Al.
const GIVEN_TOO: [&str; 10] = ["al", "ben", "bin", "da", "di", "do", "el", "la", "le", "les"];
/// Particles in full, and how they are shortened: `v.d. Berg`, `vd Berg`, `vdBerg`.
const SHORTENED: [(&[&str], &[&str]); 3] = [
    (&["van de ", "van den ", "van der "], &["v d ", "vd ", "vd"]),
    (&["van t ", "van het "], &["v t ", "vt ", "vt"]),
    (&["van "], &["v "]),
];
/// Whether a folded form is a whole name of several words, and not what is left of one.
pub(super) fn is_whole(form: &str, field: &str) -> bool {
    let (first, rest) = form.split_once(' ').unwrap_or((form, ""));
    !rest.is_empty() && !PARTICLES.contains(&first) && form == without_titles(field)
}

/// What stands between two people in one field.
const BETWEEN: [&str; 9] = [" en ", " and ", " of ", " e/v ", " & ", " + ", "/", ";", "|"];
/// From how many letters on a name that is written in one word is searched for: shorter ones are
/// ordinary words too often.
pub(super) const SHORTEST_IN_ONE: usize = 7;
/// The same where letters have no case, of which one stands for a word.
const SHORTEST_CASELESS: usize = 2;
/// The same of a name whose particles are shortened, which no ordinary word looks like.
pub(super) const SHORTEST_SHORTENED: usize = 5;
/// The same of a family name without its particles, where people call things: `zonnekamp`, but no `berg`.
const SHORTEST_CORE: usize = 5;
/// How many words a name has at most.
const MOST_WORDS: usize = 30;

/// A form of a name, folded, and how it must be written to count.
pub(super) type Form = (String, Manner);

/// The forms of every name in a field.
///
/// Whole, by initials, and the family name, also each half of a double one, count however they are
/// written. Any other single word of a name is an ordinary word too often: it counts when it has a
/// capital.
pub(super) fn forms(field: &str) -> Vec<Form> {
    let mut names = persons(field);
    if is_written_otherwise(field) {
        names.extend(persons(&written_otherwise(field)));
    }
    names.sort_unstable();
    names.dedup();
    let mut forms: Vec<Form> = names.iter().flat_map(|name| forms_of(name)).collect();
    forms.extend(between_brackets(field));
    forms.sort_unstable();
    // Of one form the manner that asks least comes first.
    forms.dedup_by(|one, other| one.0 == other.0);
    forms
}

/// Whether a name has a sign for which others, or none, are written elsewhere.
pub(super) fn is_written_otherwise(field: &str) -> bool {
    if field.is_ascii() {
        return field.contains(is_apostrophe);
    }
    let is_umlaut = |letter| matches!(letter, 'ä' | 'ö' | 'ø' | 'ü' | 'å' | 'Ä' | 'Ö' | 'Ø' | 'Ü' | 'Å');
    field.nfc().any(|letter| is_umlaut(letter) || is_apostrophe(letter))
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | '`' | '´')
}

/// `Müller` is written `Mueller` where there is no ü, and `O'Brien` becomes `obrien` in an address.
fn written_otherwise(field: &str) -> String {
    let spelled: String = field.nfc().filter(|letter| !is_apostrophe(*letter)).collect();
    let spelled = spelled.to_lowercase();
    [("ä", "ae"), ("ö", "oe"), ("ø", "oe"), ("ü", "ue"), ("å", "aa")]
        .iter()
        .fold(spelled, |text, (letter, letters)| text.replace(letter, letters))
}

/// The names in a field, each in the order in which it is spoken.
fn persons(field: &str) -> Vec<String> {
    // A stroke stands between two people, save within `v/d`.
    let mut names = vec![without_brackets(field).replace("v/d", "vd")];
    for word in BETWEEN {
        names = names.iter().flat_map(|name| name.split(word).map(str::to_owned)).collect();
    }
    names.into_iter().map(|name| spoken(&name)).collect()
}

fn without_brackets(field: &str) -> String {
    let mut depth = 0_usize;
    let mut rest = String::with_capacity(field.len());
    for character in field.chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => rest.push(character),
            _ => {}
        }
    }
    rest
}

/// What somebody is called too stands between brackets: `Sanne (Sas) Modelman`, `(geb. Bakkers)`.
fn between_brackets(field: &str) -> Vec<Form> {
    let mut forms = Forms::default();
    let inside = field.split(['(', '[']).skip(1).filter_map(|part| part.split([')', ']']).next());
    let words = inside.flat_map(str::split_whitespace);
    words.filter(|word| word.starts_with(is_capital)).for_each(|word| forms.capital(word));
    forms.all
}

/// `Vries, S. de` is spoken `S. de Vries`; what follows the comma may also be a title alone.
fn spoken(name: &str) -> String {
    match name.split_once(',') {
        Some((name, degrees))
            if degrees.split([' ', '.']).all(|word| word.is_empty() || DEGREES.contains(&word)) =>
        {
            name.to_owned()
        }
        Some((family, given)) => format!("{given} {family}"),
        None => name.to_owned(),
    }
}

/// The words of a name without titles, as they are written; initials are words of their own.
fn words(name: &str) -> Vec<String> {
    let words = name.split(|character: char| character.is_whitespace() || character == '.');
    let mut words: Vec<String> =
        words.filter(|word| word.chars().any(char::is_alphanumeric)).map(str::to_owned).collect();
    let mut titles = 0;
    loop {
        let is = |at: usize, wanted: &[&str]| {
            words.get(titles + at).is_some_and(|word| wanted.contains(&fold(word).as_str()))
        };
        titles += match (is(0, &["de"]) && is(1, &["heer"]), is(0, &TITLES)) {
            (true, _) => 2,
            // What is left behind a title is a name, also when it looks like one: de heer Heer.
            (false, true) if words.len() > titles + 1 || titles == 0 => 1,
            _ => break,
        };
    }
    words.drain(..titles);
    while words.len() > 2 && words.last().is_some_and(|word| DEGREES.contains(&word.as_str())) {
        words.pop();
    }
    words
}

fn is_particle(word: &str) -> bool {
    let folded = fold(word);
    // A single letter with a capital is an initial: S. is no 's.
    PARTICLES.contains(&folded.as_str()) && (folded.len() > 1 || !word.starts_with(char::is_uppercase))
}

/// Whether a text is a single word, with what may stand before a family name: `Kop`, `de Brief`.
#[must_use]
pub fn is_one_word(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &str| word.chars().all(char::is_alphabetic);
    words.split_last().is_some_and(|(last, before)| is_word(last) && before.iter().all(|it| is_particle(it)))
}

fn is_given_too(word: &str) -> bool {
    GIVEN_TOO.contains(&fold(word).as_str()) && word.starts_with(char::is_uppercase)
}

fn is_initial(word: &str) -> bool {
    fold(word).chars().count() == 1 && !word.starts_with(is_caseless)
}

/// Takes the given names apart from the family name: that begins at its first particle, or else
/// behind the first name or the initials.
fn parts(words: &[String]) -> (&[String], &[String]) {
    if words.len() < 2 {
        return (&[], words);
    }
    let first = usize::from(is_given_too(&words[0]));
    let particle = words
        .iter()
        .skip(first)
        .position(|word| is_particle(word))
        .map(|at| at + first)
        .filter(|at| *at + 1 < words.len());
    let initials = words.iter().take_while(|word| is_initial(word)).count();
    let given = particle.unwrap_or(initials.max(1)).min(words.len() - 1);
    words.split_at(given)
}

fn forms_of(name: &str) -> Vec<Form> {
    // What has more words than any name is taken for names one after the other.
    words(name).chunks(MOST_WORDS).flat_map(forms_of_words).collect()
}

fn forms_of_words(words: &[String]) -> Vec<Form> {
    let (given, family) = parts(words);
    let mut forms = Forms::default();
    forms.any(&join(words));
    for family in families(family) {
        let core = core(&family);
        forms.any(&family);
        forms.core(&core);
        forms.in_one(&family);
        forms.case(&core);
        for given in callings(given) {
            forms.any(&format!("{given} {family}"));
            forms.any(&format!("{given} {core}"));
            if !is_initial(&given) {
                forms.in_one(&format!("{given} {family}"));
            }
        }
    }
    given.iter().for_each(|name| forms.capital(name));
    for name in words.iter().filter(|name| !is_particle(name)) {
        // Each half of `Jan-Pieter`, and of two family names without a dash each one.
        fold(name).split(' ').filter(|part| !is_particle(part)).for_each(|part| forms.capital(part));
    }
    forms.all
}

/// A family name whole, its last word, and each half of a double one.
fn families(family: &[String]) -> Vec<String> {
    let whole = join(family);
    let mut families = vec![whole.clone()];
    let mut last = family.len().saturating_sub(1);
    while last > 0 && is_particle(&family[last - 1]) {
        last -= 1;
    }
    families.push(join(&family[last..]));
    if let Some(hyphen) = whole.find(['-', '\u{2010}', '\u{2011}', '\u{2013}']) {
        let (one, other) = whole.split_at(hyphen);
        families.extend([
            one.trim().to_owned(),
            other.trim_start_matches(|at: char| !at.is_alphanumeric()).to_owned(),
        ]);
    }
    let shortened: Vec<String> = families.iter().flat_map(|family| shortened(family)).collect();
    families.extend(shortened);
    families.dedup();
    families
}

/// A family name with its particles shortened; in full when they are short.
fn shortened(family: &str) -> Vec<String> {
    let family = fold(family);
    let mut others = Vec::new();
    for (full, short) in SHORTENED {
        if let Some(rest) = full.iter().find_map(|particles| family.strip_prefix(particles)) {
            others.extend(short.iter().map(|particles| format!("{particles}{rest}")));
        } else if let Some(rest) = short.iter().find_map(|particles| family.strip_prefix(particles)) {
            others.extend(full.iter().chain(short).map(|particles| format!("{particles}{rest}")));
        }
    }
    others
}

/// A family name without the particles before it.
fn core(family: &str) -> String {
    let words: Vec<&str> = family.split_whitespace().collect();
    let particles = words.iter().take_while(|word| is_particle(word)).count();
    words[particles.min(words.len().saturating_sub(1))..].join(" ")
}

/// The ways in which given names are put before a family name: all, the first, and as initials.
fn callings(given: &[String]) -> Vec<String> {
    let Some(first) = given.first() else { return Vec::new() };
    let initial = |name: &String| fold(name).chars().next().map(String::from).unwrap_or_default();
    let initials: Vec<String> = given.iter().map(initial).collect();
    let mut callings = vec![join(given), first.clone(), initials.join(" "), initial(first)];
    callings.sort();
    callings.dedup();
    callings
}

/// A name without its titles, folded.
pub(super) fn without_titles(name: &str) -> String {
    fold(&join(&words(name)))
}

fn join(words: &[String]) -> String {
    words.join(" ")
}

#[derive(Default)]
struct Forms {
    all: Vec<Form>,
}

impl Forms {
    fn any(&mut self, name: &str) {
        let folded = fold(name);
        // A word of two letters is an ordinary one too often, and one letter is no name.
        match folded.chars().count() {
            0 | 1 => {}
            2 if !folded.starts_with(is_caseless) => self.all.push((folded, Manner::Capital)),
            // Nor can the name of a Mr Van be told from the word in anybody else's.
            _ if PARTICLES.contains(&folded.as_str()) => self.all.push((folded, Manner::Capital)),
            _ => self.all.push((folded, Manner::Name)),
        }
    }

    fn capital(&mut self, name: &str) {
        let folded = fold(name);
        if folded.chars().count() > 1 {
            self.all.push((folded, Manner::Capital));
        }
    }

    /// A family name without its particles.
    fn core(&mut self, name: &str) {
        let folded = fold(name);
        match folded.chars().count() {
            length if length >= SHORTEST_CORE => self.all.push((folded, Manner::Core)),
            _ => self.capital(name),
        }
    }

    /// A case that is called after a family.
    fn case(&mut self, name: &str) {
        let folded = fold(name);
        let manner = match folded.chars().count() {
            0 | 1 => return,
            length if length < SHORTEST_SHORTENED => Manner::Capital,
            _ => Manner::Name,
        };
        if !folded.contains(' ') {
            let cases = CASES.map(|case| format!("{folded}{case}")).into_iter();
            let cases = cases.filter(|case| !NO_CASES.contains(&case.as_str()));
            self.all.extend(cases.map(|case| (case, manner)));
        }
    }

    /// A name of several words, written as one.
    fn in_one(&mut self, name: &str) {
        let folded = fold(name);
        let in_one = folded.replace(' ', "");
        let shortest = if in_one.starts_with(is_caseless) { SHORTEST_CASELESS } else { SHORTEST_IN_ONE };
        if in_one != folded && in_one.chars().count() >= shortest {
            self.all.push((in_one, Manner::Name));
        }
    }
}

/// Whether somebody can be known by a name.
pub(super) fn has_letter(name: &str) -> bool {
    name.contains(char::is_alphabetic)
}

/// Whether no letter of a name was lost.
pub(super) fn is_legible(name: &str) -> bool {
    !name.contains(char::REPLACEMENT_CHARACTER)
}

/// Whether two ways of writing a name can mean one person: the same family name, and given names
/// of which one is the other or its initial. Titles do not count.
#[must_use]
pub fn same_person(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let ((given, family), (other_given, other_family)) = (parts(&one), parts(&other));
    if core(&fold(&join(family))) != core(&fold(&join(other_family))) {
        return false;
    }
    match (given.first(), other_given.first()) {
        (None, None) => true,
        (Some(given), Some(other)) => {
            let (given, other) = (fold(given), fold(other));
            let either_initial = given.chars().count() == 1 || other.chars().count() == 1;
            given == other || either_initial && given.chars().next() == other.chars().next()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
