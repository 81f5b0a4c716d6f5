//! Names, e-mail addresses and telephone numbers, as far as it shows that what is typed can't be one.
//! Whom the records name is known by them, so a mistyped one hides a person.

use super::given::Given;
use crate::diagnostic::Severity;
use crate::locale::{Key, Message};
use crate::reading::garbled;
use crate::source::Spanned;

/// The name of a person: it has a letter, or else nobody is known by it.
pub(super) fn name(mut given: Given<'_, '_>) -> Option<String> {
    let text = given.again().text()?;
    if !text.value.is_empty() && !text.value.contains(char::is_alphabetic) {
        let message = message!("f5-nameless", typed = text.value.as_str());
        given.report(code!("F5"), text.span, message).help = Some(message!("f5-nameless-help"));
    }
    Some(copied(text, given))
}

/// The name of an organisation.
pub(super) fn organisation(mut given: Given<'_, '_>) -> Option<String> {
    let text = given.again().text()?;
    Some(copied(text, given))
}

/// A name that a program copied wrong is kept as it stands, and told with what was meant.
fn copied(text: Spanned<String>, mut given: Given<'_, '_>) -> String {
    if let Some(near) = garbled::meant(&text.value) {
        let message = message!("f5-garbled", typed = text.value.as_str());
        let finding = given.report(code!("F5"), text.span, message);
        (finding.severity, finding.help) = (Severity::Warning, Some(message!("help-nearest", near = near)));
    }
    text.value
}

/// An e-mail address: one, whole, and without anything around it.
pub(super) fn email(given: Given<'_, '_>) -> Option<Spanned<String>> {
    looked_at(given, is_address, key!("f5-email"), key!("f5-email-help"))
}

/// A telephone number, or several of them.
pub(super) fn telephone(mut given: Given<'_, '_>) -> Option<Spanned<String>> {
    let text = given.again().text()?;
    let Some(near) = digits_meant(&text.value) else {
        return looked_at(given, are_numbers, key!("f5-telephone"), key!("f5-telephone-help"));
    };
    let finding = given.report(code!("F5"), text.span, message!("f5-telephone", typed = text.value.as_str()));
    (finding.severity, finding.help) = (Severity::Warning, Some(message!("help-nearest", near = near)));
    Some(text)
}

/// The number that is meant where a letter stands beside digits for the digit that it looks like.
fn digits_meant(text: &str) -> Option<String> {
    let is_digits = |word: &str| {
        let is_like = |sign: char| sign.is_ascii_digit() || "OolI".contains(sign);
        word.contains(|sign: char| sign.is_ascii_digit())
            && word.chars().all(|sign| is_like(sign) || !sign.is_alphabetic())
    };
    let words = text.split_inclusive(|sign: char| !sign.is_alphanumeric());
    let meant = words.map(|word| match is_digits(word) {
        true => word.replace(['O', 'o'], "0").replace(['l', 'I'], "1"),
        false => word.to_owned(),
    });
    let meant: String = meant.collect();
    (meant != text && are_numbers(&meant)).then_some(meant)
}

/// The address of a page elsewhere, with what a browser needs before it. It becomes a link, so that anything
/// else is none: a browser would do what it says.
pub(super) fn website(given: Given<'_, '_>) -> Option<Spanned<String>> {
    let read = looked_at(given, is_website, key!("f5-website"), key!("f5-website-help"));
    read.filter(|text| is_website(&text.value))
}

/// The address of the office's own site. Links of the public site begin with it and go on with a path.
pub(super) fn own_site(given: Given<'_, '_>) -> Option<Spanned<String>> {
    let read = looked_at(given, is_own_site, key!("f5-website"), key!("f5-own-site-help"));
    read.filter(|text| is_own_site(&text.value))
}

/// Whether it can be the address of a site to which paths are added: behind a query or a fragment they would
/// be no path, and browsers read a backslash as something else than it is.
#[must_use]
pub fn is_own_site(text: &str) -> bool {
    is_website(text) && !text.contains(['?', '#', '\\'])
}

/// Whether it can be the address of a page.
fn is_website(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let is_odd = |sign: char| sign.is_whitespace() || "@,;<>\"'\\".contains(sign);
    host.is_some_and(|host| !host.is_empty() && host.split(['.', ':']).all(|part| !part.is_empty()))
        && !text.contains(is_odd)
}

/// What is doubted is kept as it is: it may be what somebody gave.
fn looked_at(
    mut given: Given<'_, '_>,
    can_be: fn(&str) -> bool,
    message: Key,
    help: Key,
) -> Option<Spanned<String>> {
    let text = given.again().text()?;
    if !text.value.is_empty() && !can_be(&text.value) {
        let message = Message::new(message).with("typed", text.value.as_str());
        let finding = given.report(code!("F5"), text.span, message);
        (finding.severity, finding.help) = (Severity::Warning, Some(Message::new(help)));
    }
    Some(text)
}

/// Whether it can be one e-mail address.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let is_odd = |sign: char| sign.is_whitespace() || "@,;:<>()[]|/\\\"".contains(sign);
    let has_parts = |text: &str| text.split('.').all(|part| !part.is_empty());
    has_parts(local)
        && has_parts(domain)
        && domain.contains('.')
        && !domain.contains(is_odd)
        && !local.contains(['@', ' ', ',', ';', ':', '<', '>'])
}

/// The fewest and the most digits of a number: E.164 allows 15, and some more are typed where zeros are
/// added.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=18;
/// The digits of a Dutch number, with the zero of its region.
const DUTCH: usize = 10;

fn are_numbers(text: &str) -> bool {
    let is_between = |sign: char| matches!(sign, ',' | ';' | '|') || sign.is_alphabetic();
    let parts = text.split(is_between).filter(|part| part.contains(|sign: char| sign.is_ascii_digit()));
    let mut parts = parts.flat_map(|part| {
        let apart: Vec<&str> = part.split('/').collect();
        let is_number = |part: &&str| DIGITS.contains(&digits(part).len());
        if apart.iter().all(is_number) { apart } else { vec![part] }
    });
    // What is short behind a number, such as an extension, is no number of its own.
    let is_short = |part: &str| digits(part).len() < *DIGITS.start();
    parts.next().is_some_and(is_number) && parts.all(|part| is_short(part) || is_number(part))
}

fn is_number(part: &str) -> bool {
    let digits = digits(part);
    let is_national = digits.starts_with('0') && !digits.starts_with("00");
    // Numbers for information are shorter or longer.
    let is_service = ["080", "090", "014"].iter().any(|start| digits.starts_with(start));
    let national = digits
        .strip_prefix("0031")
        .or_else(|| digits.strip_prefix("31").filter(|_| part.trim_start().starts_with('+')));
    match national {
        // Behind the code of the country the zero falls away.
        Some(rest) if rest.starts_with('0') => rest.len() == DUTCH && part.contains("(0)"),
        Some(rest) => rest.len() == DUTCH - 1 || rest.starts_with(['8', '9']),
        None if is_national && !is_service => digits.len() == DUTCH,
        None if digits.starts_with('0') || part.trim_start().starts_with('+') => {
            DIGITS.contains(&digits.len())
        }
        None => (*DIGITS.start()..=DUTCH).contains(&digits.len()),
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_and_whole() {
        for text in ["a.denkbeeld@ergens.example", "klacht+een@post.ergens.example", "ó'neill@ergens.example"]
        {
            assert!(is_address(text), "{text}");
        }
        let not = [
            "a.denkbeeld at koor",
            "a b@c.example",
            "a@c",
            "@c.example",
            "a@",
            "a@b@c.example",
            "a@c.example, b@c.example",
            "a@c.example b@c.example",
            "a@.example",
            "a@c.example.",
            "Ans <a@c.example>",
            "mailto:a@c.example",
            "geen",
        ];
        for text in not {
            assert!(!is_address(text), "{text}");
        }
    }

    #[test]
    fn a_letter_among_digits_is_the_digit_that_it_looks_like() {
        for (typed, meant) in [("O6 12345678", "06 12345678"), ("o6-l2345678", "06-12345678")] {
            assert_eq!(digits_meant(typed).as_deref(), Some(meant));
        }
        for typed in ["06 12345678", "010 123 45 67 of 06 12345678", "tel.0612345678", "010 123 45 67 tst1l"]
        {
            assert_eq!(digits_meant(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_address_of_the_own_site_takes_a_path_behind_it() {
        for text in ["https://www.x.example", "http://x.example:8080/", "https://x.example/klachten/"] {
            assert!(is_own_site(text), "{text}");
        }
        let others =
            ["https://x.example/?q=", "https://x.example/#", "https://x.example?", "https://x.example/#a/b"];
        assert!(others.iter().all(|text| is_website(text) && !is_own_site(text)));
        for text in ["https://x.example/\\evil", "https://x.example\\@evil", "javascript:x", "https://", "x"]
        {
            assert!(!is_website(text) && !is_own_site(text), "{text}");
        }
    }

    #[test]
    fn a_number_has_enough_digits_and_not_too_many() {
        let right = [
            "010 000 00 00",
            "06-12345678",
            "+31 6 12345678",
            "+31 (0)6 12345678",
            "0031612345678",
            "+49 (0)30 1234567",
            "0182-123456 / 06 12345678",
            "010 123 45 67 (werk), 06 12345678 (thuis)",
            "0800-1234",
            "+32 2 123 45 67",
            "010 123 45 67 tst 12",
            "0900 123 4567",
            "12345678",
            "010 1234567 of 06 12345678",
        ];
        for text in right {
            assert!(are_numbers(text), "{text}");
        }
        for text in [
            "0182 00",
            "06-1234567",
            "06-123456789",
            "geen",
            "+31 6 1234567",
            "123",
            "010 000 00",
            "12345678901",
            "12345678901234567",
            "+31 06 12345678",
            "0031 06 12345678",
            "06 12345678 of 010 12345678",
        ] {
            assert!(!are_numbers(text), "{text}");
        }
    }
}
