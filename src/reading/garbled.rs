//! Names that a program wrote down wrong: read in another encoding than they were written in
//! (`JosÃ©`), or copied from the source of a page (`Jos&eacute;`).

use super::markup;

/// What was meant by a text that was copied wrong; none for one that is as it should be.
#[must_use]
pub fn meant(text: &str) -> Option<String> {
    let unescaped = unescaped(text);
    let decoded = decoded(unescaped.as_deref().unwrap_or(text));
    decoded.or(unescaped)
}

/// With each letter that is written as in the source of a page.
fn unescaped(text: &str) -> Option<String> {
    let (mut result, mut rest) = (String::new(), text);
    while let Some(at) = rest.find('&') {
        result.push_str(&rest[..at]);
        rest = &rest[at..];
        let (length, written) = match markup::entity(rest) {
            Some((length, written)) if rest[..length].ends_with(';') => (length, written),
            _ => (1, "&".to_owned()),
        };
        result.push_str(&written);
        rest = &rest[length..];
    }
    result.push_str(rest);
    (result != text).then_some(result)
}

/// Read as UTF-8 what was read as Windows-1252, as often as that was done.
fn decoded(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(byte).collect();
    let once = String::from_utf8(bytes?).ok()?;
    Some(decoded(&once).unwrap_or(once))
}

/// The letters of Windows-1252 from 0x80 on that are not those of Unicode; it leaves five out.
const LETTERS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

fn byte(letter: char) -> Option<u8> {
    let place = LETTERS.chars().position(|known| known == letter);
    match place.and_then(|place| u8::try_from(place).ok()) {
        Some(place) => Some(0x80 + place),
        None => u8::try_from(u32::from(letter)).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_copied_wrong_is_known_with_what_was_meant() {
        for (typed, name) in [
            ("JosÃ© Denkbeeld", "José Denkbeeld"),
            ("ZoÃ« van den BÃ©rg", "Zoë van den Bérg"),
            ("Bart â€™t Hart", "Bart ’t Hart"),
            ("MÃ¼ller", "Müller"),
            ("JosÃƒÂ©", "José"),
            ("Ren&eacute;e", "Renée"),
            ("Ren&#233;e", "Renée"),
            ("Ren&#xE9;e", "Renée"),
            ("Jansen &amp; Zoon", "Jansen & Zoon"),
            ("Jos&Atilde;&copy;", "José"),
        ] {
            assert_eq!(meant(typed).as_deref(), Some(name), "{typed}");
        }
    }

    #[test]
    fn a_name_of_any_language_is_as_it_should_be() {
        for name in [
            "José",
            "Zoë van den Bérg",
            "JOÃO MAGALHÃES",
            "Müller",
            "Łukasz",
            "Åse",
            "Ümit",
            "Bart ’t Hart",
            "Jansen & Zoon",
            "R&D",
            "AT&T Nederland",
            "Œuvre",
            "«Groep»",
            "Ñandú",
            "ÄÖÜ",
            "Dvořák",
            "김",
            "Jansen & Zoon; Modelman",
        ] {
            assert_eq!(meant(name), None, "{name}");
        }
    }
}
