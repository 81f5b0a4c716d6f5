//! The figures of a year as they are published (art. 10).
//!
//! Years, counts, keys of the regulation's closed lists, and the sentences that were written for the
//! public: nothing else fits in these types, so no other text of a dossier can reach a reader.

mod ledger;

use serde::{Deserialize, Serialize};

use crate::calendar::{Day, Term};
use crate::regulation::{Nature, REST, Regulations, Thresholds};
use crate::vocabulary::closed_list;

pub use self::ledger::{Replaced, SEAL, file_of};

closed_list! {
    /// The figures of a year, by the key under which the ledger keeps them.
    pub enum Figure {
        /// The number of complaints that were registered.
        Total = "klachten",
        /// How many there were of each nature.
        Natures = "aarden",
        /// How many were handled lightly (art. 6).
        Light = "licht",
        /// How many stayed within the indicator of the lead time.
        Within = "doorlooptijd",
        /// After how many the assignment is known to have been kept.
        Kept = "opdracht-behouden",
        /// After how many no new complaint is known to have followed.
        NotRenewed = "geen-nieuwe-klacht",
        /// The sentences about measures.
        Measures = "maatregelen",
    }
}

closed_list! {
    /// Why a figure is not given.
    pub enum Reason {
        /// There were no complaints, so there is nothing to tell.
        NoComplaints = "geen-klachten",
        /// There was one, and the figure would be about one person.
        OneComplaint = "een-klacht",
        /// There were too few complaints in the year.
        TooFew = "te-weinig-klachten",
        /// A group would show, or could be computed, that is too small.
        SmallGroup = "te-kleine-groep",
    }
}

/// A figure, or why it is not given.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Disclosed<T> {
    /// The figure.
    Shown(T),
    /// Why it is not given.
    Withheld(Reason),
}

/// For how many of all complaints something holds, as exactly as may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Share {
    /// For all of them, in words.
    All,
    /// Not for all of them, in words.
    NotAll,
    /// For this many.
    Number(u32),
    /// Why it is not given.
    Withheld(Reason),
}

impl Share {
    /// Whether two accounts say the same, or one gives a number that the other holds back for the size of
    /// its groups: what was published when that was no reason yet stays.
    fn agrees_with(self, other: Self) -> bool {
        let held_back = Self::Withheld(Reason::SmallGroup);
        self == other
            || matches!((self, other), (Self::Number(_), withheld) | (withheld, Self::Number(_)) if withheld == held_back)
    }
}

/// How many complaints there were of a nature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NatureCount {
    /// The nature; none for what was merged where the regulation has no nature for the rest.
    pub nature: Option<Nature>,
    /// How many.
    pub number: u32,
}

impl NatureCount {
    /// The nature's key; that of the rest where there is none.
    #[must_use]
    pub fn key(&self) -> &str {
        self.nature.as_ref().map_or(REST, Nature::key)
    }

    fn among(&self, regulations: &Regulations) -> Self {
        let nature = self.nature.as_ref().and_then(|nature| nature.among(regulations));
        Self { nature, number: self.number }
    }
}

/// A sentence about a measure that was written for the public (`publiek`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PublicSentence(Box<str>);

impl PublicSentence {
    /// Takes over a sentence that was written for the public, on one line; none when it is empty.
    /// A measure's `publiek` and the ledger, which holds such sentences, are all it is made from.
    #[must_use]
    pub fn written_for_the_public(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        (!words.is_empty()).then(|| Self(words.join(" ").into_boxed_str()))
    }

    /// The sentence.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The figures of a year as they are published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedFigures {
    /// The year in which the complaints were received.
    pub year: i32,
    /// The indicator of the lead time.
    pub indicator: Term,
    /// From how many complaints on what is told.
    pub thresholds: Thresholds,
    /// The number of complaints that were registered, whatever became of them.
    pub total: u32,
    /// How many there were of each nature: a share of the total each, and the total together.
    pub natures: Disclosed<Vec<NatureCount>>,
    /// How many were handled lightly; none where the regulation has no light handling.
    pub light: Option<Disclosed<u32>>,
    /// How many stayed within the indicator of the lead time.
    pub within: Share,
    /// After how many the assignment is known to have been kept.
    pub kept: Share,
    /// After how many no new complaint is known to have followed.
    pub not_renewed: Share,
    /// The sentences about measures, in alphabetical order, each once; none where they are withheld.
    pub measures: Vec<PublicSentence>,
    /// Why no measures are given; none where they are, also when there are none to tell of.
    pub measures_withheld: Option<Reason>,
    /// The days on which they were corrected after they had been frozen, the first one first. The ledger
    /// tells them by the names of the files that keep what was replaced.
    pub corrected: Vec<Day>,
}

impl PublishedFigures {
    /// The same figures with another text for each sentence, and with the natures as these versions of
    /// the regulation call them.
    #[must_use]
    pub fn with_texts(&self, regulations: &Regulations, change: &dyn Fn(&str) -> String) -> Self {
        let sentences = self.measures.iter().map(|sentence| change(sentence.as_str()));
        let natures = match &self.natures {
            Disclosed::Withheld(reason) => Disclosed::Withheld(*reason),
            Disclosed::Shown(rows) => {
                Disclosed::Shown(rows.iter().map(|row| row.among(regulations)).collect())
            }
        };
        Self {
            natures,
            measures: sentences.map(|text| PublicSentence(text.into_boxed_str())).collect(),
            ..self.clone()
        }
    }

    /// The figures that two accounts of a year give differently.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<Figure> {
        let pairs = [
            (Figure::Total, self.total == other.total),
            (Figure::Natures, self.natures == other.natures),
            (Figure::Light, self.light == other.light),
            (Figure::Within, self.within == other.within),
            (Figure::Kept, self.kept.agrees_with(other.kept)),
            (Figure::NotRenewed, self.not_renewed.agrees_with(other.not_renewed)),
            (Figure::Measures, self.agrees_on_measures(other)),
        ];
        pairs.into_iter().filter(|(_, same)| !same).map(|(figure, _)| figure).collect()
    }

    /// Whether both tell the same measures, or one holds them back, which was no rule always.
    fn agrees_on_measures(&self, other: &Self) -> bool {
        self.measures_withheld.is_some()
            || other.measures_withheld.is_some()
            || self.measures == other.measures
    }

    /// The figures that contradict the total, or that these thresholds do not let through.
    #[must_use]
    pub fn unsound(&self) -> Vec<Figure> {
        let checks = [
            (Figure::Natures, self.natures_are_sound()),
            (Figure::Light, self.light.as_ref().is_none_or(|light| self.part_is_sound(light))),
            (Figure::Within, self.share_is_sound(self.within)),
            (Figure::Kept, self.share_is_sound(self.kept)),
            (Figure::NotRenewed, self.share_is_sound(self.not_renewed)),
        ];
        checks.into_iter().filter(|(_, sound)| !sound).map(|(figure, _)| figure).collect()
    }

    /// The percentage that a number of complaints is, where percentages are told: 0 and 100 only
    /// for none and all.
    #[must_use]
    pub fn percentage(&self, number: u32) -> Option<u32> {
        if self.total < self.thresholds.percentage || number > self.total {
            return None;
        }
        let (number, total) = (u64::from(number), u64::from(self.total));
        let rounded = u32::try_from((200 * number + total) / (2 * total)).ok()?;
        Some(match number {
            0 => 0,
            number if number == total => 100,
            _ => rounded.clamp(1, 99),
        })
    }

    fn has_enough(&self) -> bool {
        self.total >= self.thresholds.complaints
    }

    fn natures_are_sound(&self) -> bool {
        let Disclosed::Shown(rows) = &self.natures else { return true };
        let sum: u64 = rows.iter().map(|row| u64::from(row.number)).sum();
        let large = rows.iter().all(|row| row.number >= self.thresholds.group);
        self.has_enough() && large && sum == u64::from(self.total)
    }

    fn part_is_sound(&self, part: &Disclosed<u32>) -> bool {
        let Disclosed::Shown(number) = *part else { return true };
        let rest = self.total.checked_sub(number);
        let is_large = |number: u32| number >= self.thresholds.group;
        self.has_enough() && is_large(number) && rest.is_some_and(is_large)
    }

    fn share_is_sound(&self, share: Share) -> bool {
        match share {
            Share::Withheld(_) => true,
            Share::All | Share::NotAll => self.total > 1 && !self.has_enough(),
            Share::Number(number) => self.has_enough() && number <= self.total,
        }
    }
}
