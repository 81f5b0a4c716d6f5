//! A text as words and numbers without anything that does not tell one from another.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text of which only the words and the numbers are left, with one space before each: case,
/// diacritics, forms of the same letter and invisible marks are gone, and so is what stood between.
/// `J.Kets`, `j-kets` and `J. Kets` all read ` j kets`.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub(super) text: String,
    pub(super) words: Vec<Word>,
}

/// A word or a number: where it stands in the folded text, and where in the text itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) from: usize,
    pub(super) to: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Digit,
}

impl Folded {
    pub(super) fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len() + 8), words: Vec::new() };
        if text.is_ascii() {
            folded.add_ascii(text);
            return folded;
        }
        let mut open = None;
        for (at, character) in text.char_indices() {
            let place = (at, at + character.len_utf8());
            if character.is_ascii() {
                folded.add(character.to_ascii_lowercase(), place, &mut open);
            } else if !is_ignorable(character) {
                for part in std::iter::once(character).nfkd().filter(|part| !is_combining_mark(*part)) {
                    for lower in part.to_lowercase().filter(|part| !is_combining_mark(*part)) {
                        match spelled_out(lower) {
                            "" => folded.add(lower, place, &mut open),
                            letters => letters.chars().for_each(|one| folded.add(one, place, &mut open)),
                        }
                    }
                }
            }
        }
        folded
    }

    /// The same, a run of letters or digits at a time: most of what is known is plain text.
    fn add_ascii(&mut self, text: &str) {
        let kind = |byte: &u8| (byte.is_ascii_alphanumeric(), byte.is_ascii_digit());
        let mut from = 0;
        for run in text.as_bytes().chunk_by(|one, next| kind(one) == kind(next)) {
            let to = from + run.len();
            if run[0].is_ascii_alphanumeric() {
                self.text.push(' ');
                let start = self.text.len();
                self.text.push_str(&text[from..to]);
                self.text[start..].make_ascii_lowercase();
                self.words.push(Word { start, end: self.text.len(), from, to });
            }
            from = to;
        }
    }

    fn add(&mut self, character: char, (from, to): (usize, usize), open: &mut Option<Kind>) {
        let kind = if character.is_ascii_digit() {
            Some(Kind::Digit)
        } else {
            character.is_alphanumeric().then_some(Kind::Letter)
        };
        let continues = kind == *open;
        *open = kind;
        if kind.is_none() {
            return;
        }
        if !continues {
            self.text.push(' ');
            self.words.push(Word { start: self.text.len(), end: self.text.len(), from, to });
        }
        self.text.push(character);
        if let Some(word) = self.words.last_mut() {
            word.end = self.text.len();
            word.to = to;
        }
    }

    /// The words and numbers, without a space before the first.
    pub(super) fn plain(&self) -> &str {
        self.text.get(1..).unwrap_or_default()
    }

    pub(super) fn word(&self, word: Word) -> &str {
        &self.text[word.start..word.end]
    }

    /// The index of the word that begins at an offset of the folded text.
    pub(super) fn index(&self, start: usize) -> usize {
        self.words.partition_point(|word| word.start < start)
    }
}

/// Whether a folded text has a word's end at an offset.
pub(super) fn is_end(folded: &str, at: usize) -> bool {
    folded.as_bytes().get(at).is_none_or(|byte| *byte == b' ')
}

/// A text as [`Folded`] leaves it.
pub(super) fn fold(text: &str) -> String {
    Folded::of(text).plain().to_owned()
}

/// The longest form that is looked for whole, in bytes.
const LONGEST_FORM: usize = 400;

/// The first words of a form that is longer than any name or address.
pub(super) fn beginning(mut form: String) -> String {
    if form.len() > LONGEST_FORM
        && let Some(end) = form[..form.floor_char_boundary(LONGEST_FORM)].rfind(' ')
    {
        form.truncate(end);
    }
    form
}

/// Whether a character has no look of its own: what Unicode calls *default ignorable*, and control characters
/// that are no space.
pub(super) fn is_ignorable(character: char) -> bool {
    character.is_control() && !character.is_whitespace()
        || matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a letter is of a script without capitals: Georgian has them for signboards alone.
pub(super) fn is_caseless(letter: char) -> bool {
    matches!(letter, '\u{10d0}'..='\u{10ff}')
        || letter.is_alphabetic() && !letter.is_uppercase() && !letter.is_lowercase()
}

/// Whether a word that begins so can be a name: with a capital, where there are any.
pub(super) fn is_capital(letter: char) -> bool {
    letter.is_uppercase() || is_caseless(letter)
}

/// Letters that do not decompose, and letters of other scripts that look like Latin ones.
fn spelled_out(character: char) -> &'static str {
    match character {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' | 'ο' | 'о' | 'σ' | 'ς' => "o",
        'đ' | 'ð' | 'ԁ' => "d",
        'ł' => "l",
        'ħ' | 'н' | 'һ' | 'η' => "h",
        'ı' | 'і' | 'ι' => "i",
        'ј' => "j",
        'α' | 'а' | 'ɑ' | 'ᴀ' => "a",
        'в' | 'β' | 'ɓ' | 'ʙ' => "b",
        'с' | 'ᴄ' => "c",
        'е' | 'ε' | 'ᴇ' => "e",
        'ɡ' | 'ɢ' => "g",
        'к' | 'κ' | 'ᴋ' => "k",
        'ʟ' => "l",
        'м' | 'μ' | 'ᴍ' => "m",
        'г' | 'ʀ' => "r",
        'ν' | 'ɴ' => "n",
        'р' | 'ρ' => "p",
        'ԛ' => "q",
        'ѕ' | 'ꜱ' => "s",
        'т' | 'τ' | 'ᴛ' => "t",
        'υ' | 'у' => "y",
        'ѵ' => "v",
        'ԝ' => "w",
        'х' | 'χ' => "x",
        'ζ' => "z",
        '٠' | '۰' => "0",
        '١' | '۱' => "1",
        '٢' | '۲' => "2",
        '٣' | '۳' => "3",
        '٤' | '۴' => "4",
        '٥' | '۵' => "5",
        '٦' | '۶' => "6",
        '٧' | '۷' => "7",
        '٨' | '۸' => "8",
        '٩' | '۹' => "9",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_name_become_the_same() {
        for text in [
            "Jan de Vriés",
            "JAN-DE-VRIES",
            "jan_de_vries",
            "Jan\u{a0}de\nVr\u{ad}ies",
            "Ｊａｎ de Vrie\u{301}s",
        ] {
            assert_eq!(fold(text), "jan de vries", "{text}");
        }
        assert_eq!(fold("STRAẞE straße"), "strasse strasse");
        assert_eq!(fold("İpek Iğdır"), "ipek igdir");
        assert_eq!(
            fold("ΠΑΠΑΔΌΠΟΥΛΟΣ"),
            fold("Παπαδόπουλος"),
            "the last letter of a word has a form of its own"
        );
        assert_eq!(fold("ﬁets Ĳsselmeer 1251AM ²³"), "fiets ijsselmeer 1251 am 23");
        assert_eq!(fold("Sаnnе"), "sanne");
        assert_eq!(fold(" …! "), "");
    }

    proptest! {
        #[test]
        fn plain_text_is_folded_as_any_other(text in "[ -~\\n]{0,40}") {
            let (plain, other) = (Folded::of(&text), Folded::of(&format!("{text}\u{ad}")));
            prop_assert_eq!(&plain.text, &other.text);
            let places = |folded: &Folded| {
                folded.words.iter().map(|word| (word.start, word.end, word.from, word.to)).collect::<Vec<_>>()
            };
            prop_assert_eq!(places(&plain), places(&other));
        }
    }

    #[test]
    fn words_know_where_they_stood() {
        let text = "één, Vóór\u{ad}beeld!";
        let folded = Folded::of(text);
        let places: Vec<&str> = folded.words.iter().map(|word| &text[word.from..word.to]).collect();
        assert_eq!(places, ["één", "Vóór\u{ad}beeld"]);
        assert_eq!(folded.index(folded.words[1].start), 1);
    }
}
