//! Several texts in one piece: for a million short ones, each by itself would take more room than what it
//! says.

use serde::{Deserialize, Serialize};

/// Texts in an order, of which the whole is smaller than 4 GiB.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Texts {
    all: Box<str>,
    /// How many bytes each has.
    lengths: Box<[u32]>,
}

impl Texts {
    /// Each of them, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let mut rest = &*self.all;
        self.lengths.iter().map(move |length| {
            let (text, others) = rest.split_at_checked(*length as usize).unwrap_or((rest, ""));
            rest = others;
            text
        })
    }
}

impl<'t> FromIterator<&'t str> for Texts {
    fn from_iter<I: IntoIterator<Item = &'t str>>(texts: I) -> Self {
        let texts: Vec<&str> = texts.into_iter().collect();
        let length = |text: &&str| u32::try_from(text.len()).expect("a text is smaller than 4 GiB");
        Self { all: texts.concat().into(), lengths: texts.iter().map(length).collect() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_come_out_as_they_went_in(texts in prop::collection::vec(".{0,9}", 0..9)) {
            let held: Texts = texts.iter().map(String::as_str).collect();
            prop_assert_eq!(held.iter().collect::<Vec<_>>(), texts);
        }
    }
}
