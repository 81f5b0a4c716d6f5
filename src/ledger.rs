//! What the tool itself keeps under `records/ledger/`: seals on the history, and destructions.

mod destruction;
mod publication;

use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

pub use self::destruction::{
    APPROVALS_KEY, Approval, DESTRUCTIONS_KEY, DestroyedFigures, Destruction, REQUEST, ToDo,
    destructions_text,
};
pub use self::publication::{PUBLICATIONS, PUBLICATIONS_KEY, Publication, publications_text, site_digest};
use crate::calendar::Day;
use crate::source::{Source, Spanned};
use crate::trail::ObjectId;

/// Where the seals stand.
pub const SEALS: &str = "records/ledger/seals.yaml";
/// The key of the list of seals in their file.
pub const SEALS_KEY: &str = "zegels";
/// Where the destructions stand.
pub const DESTRUCTIONS: &str = "records/ledger/destructions.yaml";

/// A seal on a history: whoever keeps a copy can tell later whether that history is still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// The day on which it was made.
    pub date: Day,
    /// How many commits it covers.
    pub commits: usize,
    /// The last of them.
    pub tip: ObjectId,
    /// The digest of the seal before it in the list, which its own covers; [`Chain::Unchained`] in the
    /// first form of seals, whose digest covers neither that nor the day.
    pub chain: Chain,
    /// The digest over those commits and the records in the last of them, SHA-256 in hexadecimal.
    pub digest: String,
}

/// Which seal another names as the one before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chain {
    /// Of the first form, which names none.
    Unchained,
    /// It is the first of its list.
    First,
    /// The digest of the seal before it.
    After(String),
}

impl Chain {
    /// What is written for it.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Unchained => "",
            Self::First => NONE_BEFORE,
            Self::After(digest) => digest,
        }
    }

    /// Reads what was written.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            NONE_BEFORE => Some(Self::First),
            word => is_digest(word).then(|| Self::After(word.to_owned())),
        }
    }
}

/// What begins a seal on a line of its own, with the version of its form.
const MARK: &str = "klacht-zegel";
const FIRST_FORM: &str = "1";
const SECOND_FORM: &str = "2";
/// What stands where the first seal of a list would name the one before it.
const NONE_BEFORE: &str = "geen";

impl Seal {
    /// Finds the seals in a text, such as a mail that quotes them, each once; line breaks in them are no
    /// matter.
    #[must_use]
    pub fn find(text: &str) -> Vec<Self> {
        let mut words = text.split_whitespace().map(|word| word.trim_start_matches('>'));
        let mut seals: Vec<Self> = Vec::new();
        while let Some(word) = words.next() {
            if word.ends_with(MARK) {
                let mut rest = words.clone().filter(|word| !word.is_empty());
                seals.extend(Self::read(&mut rest).filter(|seal| !seals.contains(seal)));
            }
        }
        seals
    }

    fn read<'t>(words: &mut impl Iterator<Item = &'t str>) -> Option<Self> {
        let form = words.next().filter(|form| [FIRST_FORM, SECOND_FORM].contains(form))?;
        let date = words.next()?.parse().ok()?;
        let commits = words.next()?.parse().ok()?;
        let tip = ObjectId::parse(words.next()?)?;
        let chain = if form == FIRST_FORM { Chain::Unchained } else { Chain::parse(words.next()?)? };
        let digest = words.next().filter(|digest| is_digest(digest))?.to_owned();
        Some(Self { date, commits, tip, chain, digest })
    }

    /// The seal that an item of the list is, as the trail tells it: on one line, its fields in any
    /// order. Whatever else was typed there is none.
    #[must_use]
    pub fn recorded(item: &str) -> Option<Self> {
        let fields = item.strip_prefix('{')?.strip_suffix('}')?.split(", ");
        let fields: Vec<(&str, &str)> = fields.filter_map(|field| field.split_once(": ")).collect();
        let field = |key| fields.iter().find(|(name, _)| *name == key).map(|(_, value)| *value);
        let digest = field("sha256").filter(|digest| is_digest(digest))?.to_owned();
        let (date, commits) = (field("datum")?.parse().ok()?, field("commits")?.parse().ok()?);
        let tip = ObjectId::parse(field("tip")?)?;
        let chain = field("vorig").map_or(Some(Chain::Unchained), Chain::parse)?;
        Some(Self { date, commits, tip, chain, digest })
    }

    /// Whether its digest covers neither its day nor the seal before it.
    #[must_use]
    pub fn is_of_the_first_form(&self) -> bool {
        self.chain == Chain::Unchained
    }

    fn item(&self) -> String {
        let Self { date, commits, tip, chain, digest } = self;
        let before = match chain {
            Chain::Unchained => String::new(),
            chain => format!(" vorig: {},", chain.word()),
        };
        format!("{{datum: {date}, commits: {commits}, tip: {tip},{before} sha256: {digest}}}")
    }
}

/// The text of the file of the seals: the same seals always give the same text. `head` is said on
/// the first line, by the program to whoever opens the file.
#[must_use]
pub fn seals_text<'s>(head: &str, seals: impl IntoIterator<Item = &'s Seal>) -> String {
    let items: String = seals.into_iter().map(|seal| format!("\n  - {}", seal.item())).collect();
    let list = if items.is_empty() { " []" } else { &items };
    format!("# {head}\n{SEALS_KEY}:{list}\n")
}

/// Whether a text is a SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

impl fmt::Display for Seal {
    /// The seal on one line, to be mailed or printed.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { date, commits, tip, chain, digest } = self;
        match chain {
            Chain::Unchained => write!(formatter, "{MARK} {FIRST_FORM} {date} {commits} {tip} {digest}"),
            chain => {
                let before = chain.word();
                write!(formatter, "{MARK} {SECOND_FORM} {date} {commits} {tip} {before} {digest}")
            }
        }
    }
}

/// The ledger as far as the history is judged by it.
#[derive(Debug)]
pub struct Ledger {
    /// The file of the seals; empty when there is none.
    pub seals_source: Arc<Source>,
    /// The seals with their places, in the order of the file.
    pub seals: Vec<Spanned<Seal>>,
    /// The file of the destructions; empty when there is none.
    pub destructions_source: Arc<Source>,
    /// The destructions, in the order of the file.
    pub destructions: Vec<Destruction>,
    /// Who agreed with which, in the order of the file.
    pub approvals: Vec<Approval>,
    /// The publications, in the order of the file; none when it can't be read as a whole.
    pub publications: Option<Vec<Publication>>,
}

impl Default for Ledger {
    fn default() -> Self {
        Self {
            seals_source: Arc::new(Source::new(SEALS, "")),
            seals: Vec::new(),
            destructions_source: Arc::new(Source::new(DESTRUCTIONS, "")),
            destructions: Vec::new(),
            approvals: Vec::new(),
            publications: Some(Vec::new()),
        }
    }
}

impl Ledger {
    /// The seals on the history as it is since the last destruction: a destruction rewrites it, and
    /// so begins a new epoch. A record that proves nothing ends none.
    #[must_use]
    pub fn current_seals(&self) -> &[Spanned<Seal>] {
        let proven = self.destructions.iter().filter(|destruction| destruction.is_whole());
        let mut ended = proven.filter_map(|destruction| destruction.seal);
        let last =
            ended.by_ref().filter_map(|tip| self.seals.iter().rposition(|seal| seal.value.tip == tip)).max();
        &self.seals[last.map_or(0, |place| place + 1)..]
    }
}

/// How a seal and a history go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealState {
    /// Everything it covers is there, and says what it said.
    Holds,
    /// The commit it names is no part of the history.
    Gone,
    /// The commit is there, and its number of commits or its digest is another.
    Differs,
}

/// What a signature on a commit is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignatureState {
    /// Made with a key of whoever committed or wrote it.
    Good,
    /// There is none, for a destruction rewrote the commit; it was good before, by the record of that.
    Verified,
    /// There is none.
    Missing,
    /// It is no signature on this commit.
    Bad,
    /// It is of a kind that can't be verified here, such as that of OpenPGP.
    Unsupported,
    /// It is made with a key that nobody has; its fingerprint.
    Unlisted(String),
    /// It is made with the key of another person than the commit names; that person's name.
    OfAnother(String),
}

/// What git was asked about a history, for the rules to judge.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// The state of each seal of the list, in its order; empty when they were not looked at.
    pub seals: Vec<SealState>,
    /// For each commit that must be signed, what its signature is worth.
    pub signatures: Vec<(ObjectId, SignatureState)>,
    /// The files that destructions removed by their records, and that the history which came of them has
    /// all the same.
    pub kept: HashSet<ObjectId>,
    /// The commits of which git can't read who made them or when, each with the line in which that stands.
    pub malformed: Vec<(ObjectId, &'static str)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal() -> Seal {
        let tip = ObjectId([0xab; 20]);
        let date = Day::new(2026, 6, 15).expect("a real day");
        Seal { date, commits: 57, tip, chain: Chain::First, digest: "0f".repeat(32) }
    }

    /// A seal of each form, with one before it and without.
    fn seals() -> [Seal; 3] {
        let chains = [Chain::Unchained, Chain::First, Chain::After("ab".repeat(32))];
        chains.map(|chain| Seal { chain, ..seal() })
    }

    #[test]
    fn a_seal_reads_back_from_the_line_it_is_printed_on() {
        for seal in seals() {
            assert_eq!(Seal::find(&seal.to_string()), [seal]);
        }
    }

    #[test]
    fn an_item_of_the_list_is_a_seal_in_any_order_of_its_fields_and_nothing_else_is() {
        for seal in seals() {
            let item = seal.item();
            assert_eq!(Seal::recorded(&item), Some(seal));
            let (date, rest) = item[1..item.len() - 1].split_once(", ").expect("it has fields");
            assert_eq!(Seal::recorded(&format!("{{{rest}, {date}}}")), Seal::recorded(&item));
        }
        for text in ["", "zegels volgen later", "{}", &seal().item()[1..], &seal().to_string()] {
            assert_eq!(Seal::recorded(text), None, "{text}");
        }
    }

    #[test]
    fn a_seal_is_found_in_a_mail_that_breaks_and_quotes_it() {
        let line = seal().to_string();
        let (head, tail) = line.split_at(line.rfind(' ').expect("it has words"));
        let mail = format!("Beste Saskia,\n\n> Het zegel is:\n> {head}\n>{tail}\n\nGroet");
        assert_eq!(Seal::find(&mail), [seal()]);
        let mail = format!("{mail}\n{}\n{mail}", seals()[0]);
        assert_eq!(Seal::find(&mail), [seal(), seals()[0].clone()]);
    }

    #[test]
    fn what_is_no_seal_is_none() {
        for text in [
            "",
            "klacht-zegel",
            "klacht-zegel 2 2026-06-15 57",
            "klacht-zegel 3 2026-06-15 57",
            &seal().to_string().replace("0f0f", "0g0f"),
        ] {
            assert_eq!(Seal::find(text), [], "{text}");
        }
    }
}
