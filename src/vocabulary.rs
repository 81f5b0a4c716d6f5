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

/// What people type for a word, however little it looks like that: words of daily use, and English.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("ja", &["yes", "y", "j", "on", "1", "waar", "true", "jawel"]),
    ("nee", &["no", "n", "off", "0", "onwaar", "false", "neen"]),
    (
        "schriftelijk",
        &["e-mail", "email", "mail", "brief", "per brief", "per mail", "per e-mail", "post", "app"],
    ),
    ("mondeling", &["telefoon", "telefonisch", "per telefoon", "gesprek", "bellen", "gebeld", "oraal"]),
    ("nummer", &["number", "nr", "no"]),
    ("onderwerp", &["subject", "titel", "topic"]),
    ("aard", &["nature", "category", "categorie"]),
    ("dienst", &["service"]),
    ("kanaal", &["channel"]),
    ("klager", &["complainant", "indiener", "melder"]),
    ("betreft", &["about", "concerns"]),
    ("verloop", &["course", "events", "gebeurtenissen", "logboek"]),
    ("stukken", &["documents", "documenten", "bijlagen"]),
    ("verantwoording", &["accounting", "verantwoordingen"]),
    ("naam", &["name"]),
    ("organisatie", &["organisation", "organization"]),
    ("email", &["mail", "e-mail", "mailadres", "e-mailadres"]),
    ("telefoon", &["phone", "telephone", "tel", "telefoonnummer", "mobiel"]),
    ("adres", &["address"]),
    ("anoniem", &["anonymous"]),
    ("datum", &["date", "dag"]),
    ("stap", &["step"]),
    ("door", &["by", "wie"]),
    ("aan", &["to"]),
    ("met", &["with"]),
    ("reden", &["reason"]),
    ("opmerking", &["remark", "note", "notitie", "opm"]),
    ("stuk", &["document", "bijlage"]),
    ("bestand", &["file", "bestandsnaam"]),
    ("soort", &["kind", "type"]),
    ("antwoord", &["answer"]),
    ("uitkomst", &["outcome", "besluit"]),
    ("grond", &["ground"]),
    ("verwacht", &["expected"]),
    ("wijze", &["manner", "way"]),
    ("oordeel", &["verdict", "ruling", "judgment"]),
    ("personen", &["people", "persons"]),
    ("sleutel", &["key"]),
    ("rol", &["role"]),
    ("rollen", &["roles"]),
    ("van", &["from"]),
    ("tot", &["until", "till", "tot en met", "t/m"]),
    ("regel", &["rule"]),
];

/// The candidate that a word of daily use, or an English one, stands for.
#[must_use]
pub fn meant<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let stands_for = |candidate: &&str| {
        let words = SYNONYMS.iter().find(|(word, _)| word == candidate).map(|(_, words)| *words);
        typed == *candidate || words.is_some_and(|words| words.contains(&typed.as_str()))
    };
    candidates.into_iter().find(stands_for)
}

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

    #[test]
    fn a_word_of_daily_use_stands_for_a_candidate() {
        assert_eq!(meant("Yes", ["ja", "nee"]), Some("ja"));
        assert_eq!(meant("NO", ["ja", "nee"]), Some("nee"));
        assert_eq!(meant("subject", ["nummer", "onderwerp"]), Some("onderwerp"));
        assert_eq!(meant("e-mail", ["mondeling", "evaluatie"]), None);
    }
}
