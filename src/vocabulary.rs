//! Closed lists of words that people type.

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
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// The candidate nearest to what was typed, when one is near enough to be meant.
#[must_use]
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase().replace('_', "-");
    let length = typed.chars().count();
    let farthest = |candidate: &str| candidate.chars().count().max(3) / 3 + 1;
    candidates
        .into_iter()
        // A word is at least as far away as it is longer or shorter: a long one costs no comparison.
        .filter(|candidate| length.abs_diff(candidate.chars().count()) <= farthest(candidate))
        .map(|candidate| (strsim::damerau_levenshtein(&typed, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= farthest(candidate))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
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
}
