//! Whether a form stands in a text as it must to count.

use super::Manner;
use super::fold::{Folded, is_capital, is_end, is_ignorable};

/// How many signs can stand within the number of a dossier, such as `2026 (001)`.
const MOST_SIGNS: usize = 3;

/// Where a form ends that stands in a text as its manner asks; none when it does not.
pub(super) fn whole(
    folded: &Folded,
    text: &str,
    (start, end): (usize, usize),
    manner: Manner,
) -> Option<usize> {
    let genitive = matches!(manner, Manner::Name | Manner::Core | Manner::Capital)
        && folded.text[end..].starts_with('s')
        && is_end(&folded.text, end + 1);
    if !is_end(&folded.text, end) && !genitive {
        return None;
    }
    let first = folded.index(start);
    let fits = match manner {
        Manner::Name | Manner::Text => true,
        Manner::Core | Manner::Capital => {
            text[folded.words[first].from..].chars().find(|at| at.is_alphanumeric()).is_some_and(is_capital)
        }
        Manner::Dossier => is_number(folded, text, first, end),
    };
    fits.then_some(if genitive { end + 1 } else { end })
}

/// A dossier's number has a dash or the like between year and sequence. Where the sequence begins
/// with a zero, a few other signs, a space or nothing at all will do: no figure does.
fn is_number(folded: &Folded, text: &str, first: usize, end: usize) -> bool {
    let year = folded.words[first];
    if year.end == end {
        return folded.text.as_bytes().get(year.start + 4) == Some(&b'0');
    }
    let sequence = folded.words[first + 1];
    let between = text.get(year.to..sequence.from).unwrap_or_default();
    let seen: Vec<char> = between.chars().filter(|character| !is_ignorable(*character)).collect();
    let signs: Vec<char> = seen.iter().copied().filter(|character| !character.is_whitespace()).collect();
    let is_sign = |sign: &char| matches!(sign, '-' | '_' | '/' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let starts_with_zero = folded.word(sequence).starts_with('0');
    if starts_with_zero {
        // A comma makes a list of it.
        return signs.len() <= MOST_SIGNS && !signs.contains(&',');
    }
    matches!(signs.as_slice(), [sign] if is_sign(sign) && seen.len() == 1)
}
