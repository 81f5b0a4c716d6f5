//! Several texts in one piece: for a million short ones, each by itself would take more room than what it
//! says.

use serde::{Deserialize, Serialize};

/// Texts in an order, as netstrings without the comma: the length of each in bytes, a colon, and the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Texts(Box<str>);

impl Texts {
    /// Each of them, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let mut rest = &*self.0;
        std::iter::from_fn(move || {
            let colon = rest.bytes().position(|byte| byte == b':')?;
            let digits = rest.bytes().take(colon);
            let length = digits.fold(0, |length, digit| 10 * length + usize::from(digit & 0xf));
            let (text, others) = rest[colon + 1..].split_at_checked(length)?;
            rest = others;
            Some(text)
        })
    }
}

impl<'t> FromIterator<&'t str> for Texts {
    fn from_iter<I: IntoIterator<Item = &'t str>>(texts: I) -> Self {
        let texts: Vec<&str> = texts.into_iter().collect();
        let room = |text: &&str| text.len() + text.len().checked_ilog10().map_or(0, |it| it as usize) + 2;
        let mut all = String::with_capacity(texts.iter().map(room).sum());
        for text in texts {
            put(&mut all, text.len());
            all.push(':');
            all.push_str(text);
        }
        Self(all.into())
    }
}

/// A number in digits; formatting it takes longer than all else about an event.
fn put(text: &mut String, number: usize) {
    if number > 9 {
        put(text, number / 10);
    }
    text.extend(char::from_digit(u32::try_from(number % 10).unwrap_or_default(), 10));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_come_out_as_they_went_in(texts in prop::collection::vec("(.{0,9}|.{90,110}|.{990,1010})", 0..9)) {
            let held: Texts = texts.iter().map(String::as_str).collect();
            prop_assert_eq!(held.iter().collect::<Vec<_>>(), texts);
        }
    }
}
