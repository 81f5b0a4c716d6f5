//! What a letter says.

mod body;

use self::body::Writer;
use super::{Letter, LetterKind, Line, Piece};
use crate::case::Case;
use crate::editing::performers;
use crate::locale::{Key, Locale, Message};
use crate::people::PersonKey;
use crate::regulation::ThirdParty;

/// The letter of a kind in a dossier. One to an employee goes to whoever is named.
#[must_use]
pub fn compose(
    kind: LetterKind,
    case: &Case<'_>,
    to: Option<&PersonKey>,
    recorder: Option<&PersonKey>,
    locale: &'static Locale,
) -> Letter {
    let words = Words { locale };
    let writer = Writer { case, kind, to, words };
    let subject = match kind {
        LetterKind::Cover => Vec::new(),
        _ => vec![vec![Piece::known(&about(kind, locale))]],
    };
    Letter {
        kind,
        sender: sender(case, words),
        to: addressee(kind, case, to, words),
        date: vec![vec![Piece::known(&locale.date(case.today))]],
        reference: vec![words.say(&message!("letter-reference", number = case.dossier.id()))],
        subject,
        text: writer.text(),
        signature: signature(kind, case, recorder, words),
    }
}

/// The line that says what a letter of a kind is about.
pub(super) fn about(kind: LetterKind, locale: &Locale) -> String {
    let about = locale.text(family!("letter-about-{}", kind.word()));
    locale.say(&message!("letter-subject", about = about))
}

/// Texts in the language of the letter, as lines.
#[derive(Clone, Copy)]
struct Words {
    locale: &'static Locale,
}

impl Words {
    fn say(self, message: &Message) -> Line {
        vec![Piece::known(&self.locale.say(message))]
    }

    fn text(self, key: Key) -> Line {
        vec![Piece::known(&self.locale.text(key))]
    }

    /// A line that a person must write.
    fn write(self, key: Key) -> Line {
        vec![Piece::Write(self.locale.text(key))]
    }

    /// What is known, or a mark where it is not.
    fn known_or(self, known: &str, key: Key) -> Line {
        if known.trim().is_empty() { self.write(key) } else { vec![Piece::known(known)] }
    }
}

fn sender(case: &Case<'_>, words: Words) -> Vec<Line> {
    let organisation = &case.regulation.organisation;
    let contact = &organisation.contact;
    let mut lines = vec![words.known_or(&organisation.name, key!("letter-write-sender"))];
    let known = [&organisation.address, &contact.email, &contact.telephone];
    lines.extend(known.into_iter().filter(|text| !text.is_empty()).map(|text| vec![Piece::known(text)]));
    lines
}

fn addressee(kind: LetterKind, case: &Case<'_>, to: Option<&PersonKey>, words: Words) -> Vec<Line> {
    let known = |text: &String| (!text.trim().is_empty()).then(|| vec![Piece::known(text)]);
    match kind {
        LetterKind::Third => third_lines(third(case), words),
        LetterKind::Employee | LetterKind::EmployeeOutcome => vec![employee(case, to, words)],
        LetterKind::Cover if to.is_some() => vec![employee(case, to, words)],
        LetterKind::Cover => vec![words.write(key!("letter-write-addressee"))],
        _ => {
            let Some(complainant) = &case.dossier.complainant else {
                return vec![words.write(key!("letter-write-addressee"))];
            };
            let mut lines: Vec<Line> = known(&complainant.organisation).into_iter().collect();
            lines.push(words.known_or(&complainant.name, key!("letter-write-addressee")));
            let place = known(&complainant.address).or_else(|| known(&complainant.email));
            lines.push(place.unwrap_or_else(|| words.write(key!("letter-write-address"))));
            lines
        }
    }
}

fn employee(case: &Case<'_>, to: Option<&PersonKey>, words: Words) -> Line {
    let name = to.map(|key| case.people.name(&key.0)).unwrap_or_default();
    words.known_or(name, key!("letter-write-addressee"))
}

/// The independent third on the day of the letter.
fn third<'c>(case: &'c Case<'_>) -> Option<&'c ThirdParty> {
    case.regulation.third_party_on(case.today)
}

fn third_lines(third: Option<&ThirdParty>, words: Words) -> Vec<Line> {
    match third {
        Some(third) => {
            [&third.organisation, &third.name, &third.address].map(|text| vec![Piece::known(text)]).into()
        }
        None => vec![words.write(key!("letter-write-third"))],
    }
}

/// Who does the step signs for it: whoever records it where they may, or the only one who may.
fn signature(kind: LetterKind, case: &Case<'_>, recorder: Option<&PersonKey>, words: Words) -> Vec<Line> {
    let step = kind.step().and_then(|kind| case.regulation.steps_of(kind).next());
    let Some(step) = step else { return Vec::new() };
    let actors = performers(case, step, None, case.today);
    let people: Vec<&PersonKey> = actors.iter().filter_map(|actor| actor.person()).collect();
    let own = recorder.filter(|recorder| people.contains(recorder));
    let alone = || if let [only] = people.as_slice() { Some(*only) } else { None };
    let name = own.or_else(alone).map(|key| case.people.name(&key.0)).unwrap_or_default();
    let organisation = vec![Piece::known(&case.regulation.organisation.name)];
    vec![
        words.text(key!("letter-regards")),
        words.known_or(name, key!("letter-write-signature")),
        organisation,
    ]
}
