//! What is still to be done and past its day: of which kind that is, and how much there is of each.

use super::Severity;
use crate::locale::{Key, Locale, Message};
use crate::vocabulary::{ClosedList, closed_list};

closed_list! {
    /// Why something that is still to be done asks for attention, its day having passed. Each verb and
    /// each page counts by it, in the same words.
    pub enum Overdue {
        /// A term has passed, and somebody waits.
        Late = "late",
        /// A target has passed, or the strict reading of a term: that only warns.
        Target = "target",
        /// The retention is over, and the dossier still there.
        Retention = "retention",
    }
}

impl Overdue {
    /// Of a term, by how grave it is that it was not met; none while nothing is past.
    #[must_use]
    pub fn of(severity: Severity) -> Option<Self> {
        match severity {
            Severity::Late => Some(Self::Late),
            Severity::Warning => Some(Self::Target),
            Severity::Breach | Severity::Error => None,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn label(self) -> Key {
        match self {
            Self::Late => key!("overdue-late"),
            Self::Target => key!("overdue-target"),
            Self::Retention => key!("overdue-retention"),
        }
    }

    /// The text that says since how many working days.
    #[must_use]
    pub fn since(self) -> Key {
        match self {
            Self::Late => key!("passed-late"),
            Self::Target => key!("passed-target"),
            Self::Retention => key!("passed-retention"),
        }
    }

    /// The text that says how much there is of it.
    #[must_use]
    pub fn counted(self) -> Key {
        match self {
            Self::Late => key!("amount-late"),
            Self::Target => key!("amount-target"),
            Self::Retention => key!("amount-retention"),
        }
    }
}

/// How much there is of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Overdues {
    /// What is late.
    pub late: usize,
    /// Targets that have passed.
    pub target: usize,
    /// Dossiers to be destroyed.
    pub retention: usize,
}

impl Overdues {
    /// How much there is of one.
    #[must_use]
    pub fn of(self, overdue: Overdue) -> usize {
        match overdue {
            Overdue::Late => self.late,
            Overdue::Target => self.target,
            Overdue::Retention => self.retention,
        }
    }

    /// The amounts of what there is, each in words.
    #[must_use]
    pub fn amounts(self, locale: &Locale) -> Vec<String> {
        let amount = |overdue: &Overdue| {
            let number = self.of(*overdue);
            (number > 0).then(|| locale.say(&Message::new(overdue.counted()).with("number", number)))
        };
        Overdue::ALL.iter().filter_map(amount).collect()
    }

    /// The same in a sentence, which says that nothing is late where that is so.
    #[must_use]
    pub fn in_short(self, locale: &Locale) -> String {
        let amounts = self.amounts(locale);
        let told = (!amounts.is_empty()).then(|| format!("{}.", amounts.join(", ")));
        let none = (self.late == 0).then(|| locale.text(key!("nothing-late")));
        none.into_iter().chain(told).collect::<Vec<_>>().join(" ")
    }
}

impl FromIterator<Overdue> for Overdues {
    fn from_iter<I: IntoIterator<Item = Overdue>>(all: I) -> Self {
        let mut count = Self::default();
        for overdue in all {
            match overdue {
                Overdue::Late => count.late += 1,
                Overdue::Target => count.target += 1,
                Overdue::Retention => count.retention += 1,
            }
        }
        count
    }
}
