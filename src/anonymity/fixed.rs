//! What a text holds before anyone wrote in it: the words of templates and labels, and markup.
//!
//! It is made by the same code from the same records with every written text made unreadable, so no
//! list has to be kept of it.

use std::cell::RefCell;
use std::collections::HashMap;

use super::fold::{Folded, fold, is_end};
use crate::reading::Reading;

/// How many words on either side tell that two places are the same.
const BESIDE: usize = 2;

/// What a text keeps where it is made unreadable: without them a link is none.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// A text of which only the shape is left: each letter is an x, each digit a zero. Lines, lists and
/// marks stay, so a page that is made with it is the same but for what was written.
#[must_use]
pub fn blank(text: &str) -> String {
    let mut blank = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        if let Some(scheme) = SCHEMES.iter().find(|scheme| rest.starts_with(**scheme)) {
            blank.push_str(scheme);
            rest = &rest[scheme.len()..];
            continue;
        }
        blank.push(match next {
            letter if letter.is_uppercase() => 'X',
            letter if letter.is_alphabetic() => 'x',
            digit if digit.is_numeric() => '0',
            other => other,
        });
        rest = &rest[next.len_utf8()..];
    }
    blank
}

/// Whether a word stands for one that was made unreadable.
fn is_blank(word: &str) -> bool {
    word.bytes().all(|byte| byte == b'x') || word.bytes().all(|byte| byte == b'0')
}

/// The readings of what nobody wrote.
pub(super) struct Fixed {
    texts: Vec<Folded>,
    /// Where what was asked before stands in them.
    places: RefCell<HashMap<String, Vec<(usize, usize)>>>,
}

impl Fixed {
    pub(super) fn of(readings: &[Reading<'_>]) -> Self {
        let texts = readings.iter().map(|reading| Folded::of(reading.text())).collect();
        Self { texts, places: RefCell::default() }
    }

    /// Whether a stretch of a text stands here in the same place: between the same words.
    pub(super) fn holds(&self, folded: &Folded, (start, end): (usize, usize)) -> bool {
        let said = &folded.text[start..end];
        let mut places = self.places.borrow_mut();
        if !places.contains_key(said) {
            places.insert(said.to_owned(), self.find(said));
        }
        let (first, last) = (folded.index(start), folded.index(end));
        places[said].iter().any(|(text, at)| {
            let fixed = &self.texts[*text];
            let here = (fixed.index(*at), fixed.index(at + said.len()));
            is_same_place(folded, (first, last), fixed, here)
        })
    }

    fn find(&self, said: &str) -> Vec<(usize, usize)> {
        let sought = format!(" {said}");
        let found = self.texts.iter().enumerate().flat_map(|(index, fixed)| {
            let found = fixed.text.match_indices(&sought).map(|(at, _)| at + 1);
            found.filter(|at| is_end(&fixed.text, at + said.len())).map(move |at| (index, at))
        });
        found.collect()
    }
}

/// Whether the words beside two stretches, given by their first word and the one behind their last,
/// are the same, those that were made unreadable by their shape; of those beside it one at least must
/// be readable, or there must be none at all.
fn is_same_place(text: &Folded, (first, last): (usize, usize), fixed: &Folded, here: (usize, usize)) -> bool {
    let mut is_known = false;
    for step in 0..BESIDE {
        for (one, other) in [
            (first.checked_sub(step + 1), here.0.checked_sub(step + 1)),
            (Some(last + step), Some(here.1 + step)),
        ] {
            let one = one.and_then(|at| text.words.get(at)).map(|word| text.word(*word));
            let other = other.and_then(|at| fixed.words.get(at)).map(|word| fixed.word(*word));
            match (one, other) {
                (None, None) => is_known = true,
                (Some(one), Some(other)) if is_blank(other) && fold(&blank(one)) == other => {}
                (Some(one), Some(other)) if one == other => is_known = true,
                _ => return false,
            }
        }
    }
    is_known
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(text: &str, said: &str, fixed: &str) -> bool {
        let folded = Folded::of(text);
        let start = folded.text.find(&format!(" {said}")).map_or(0, |at| at + 1);
        Fixed::of(&[Reading::plain(fixed)]).holds(&folded, (start, start + said.len()))
    }

    #[test]
    fn a_text_keeps_its_shape() {
        assert_eq!(
            blank("## Zo\u{eb} (12)\n- [hier](https://ergens.example) **ja**"),
            "## Xxx (00)\n- [xxxx](https://xxxxxx.xxxxxxx) **xx**"
        );
    }

    #[test]
    fn what_stands_between_the_same_words_is_nothing_that_somebody_wrote() {
        assert!(holds(
            "Zo klaagt u. Lees de regeling van O21",
            "lees",
            "Zo klaagt u. Lees de regeling van X00"
        ));
        assert!(holds("O21: lees dit", "lees", "X00: lees dit"));
        for written in ["Zo klaagt Lees de regeling", "Mevrouw Lees klaagt", "Lees", "u. Lees het"] {
            assert!(!holds(written, "lees", "Zo klaagt u. Lees de regeling van X00"), "{written}");
        }
    }

    #[test]
    fn a_name_between_other_written_words_is_written() {
        assert!(!holds("Ook hij Lees dan aan", "lees", "xxx xxx lees xxx xxx"));
        assert!(!holds("met hem Lees wie dan", "lees", "xxx xxx lees xxx xxxx"));
    }
}
