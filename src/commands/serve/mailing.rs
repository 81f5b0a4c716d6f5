//! Letters on the desk: those that make sense now, each as a page to print and as a document of Word.
//! Nothing is written by it.

use super::view::Link;
use crate::case::Case;
use crate::commands::editing::{dossier_path, judged, recorder};
use crate::commands::letter::making::{LetterFormat, bytes, made};
use crate::commands::office::Office;
use crate::commands::{Desk, Result, Trouble};
use crate::letters::{LetterKind, recipients, sensible};
use crate::locale::Locale;
use crate::regulation::StepKind;
use crate::vocabulary::ClosedList;

/// A letter brings its own style, and nothing else is loaded or sent.
pub(super) const LETTER_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'none'; sandbox allow-modals";

/// A letter as it is answered.
pub(super) struct Mailing {
    pub(super) kind: &'static str,
    pub(super) bytes: Vec<u8>,
    /// What it is called where it is saved and not shown.
    pub(super) saved_as: Option<String>,
}

/// The number, the kind and the format of an address below `/desk/`: `ID/letter/KIND`, or with `.docx`.
fn parts(address: &str) -> Option<(&str, LetterKind, LetterFormat)> {
    let (id, kind) = address.split_once("/letter/")?;
    let (kind, format) = match kind.strip_suffix(".docx") {
        Some(kind) => (kind, LetterFormat::Docx),
        None => (kind, LetterFormat::Html),
    };
    Some((id, LetterKind::from_name(kind)?, format))
}

pub(super) fn is_letter(address: &str) -> bool {
    parts(address).is_some()
}

/// The letter at an address, to this person where it goes to one of several; none where there is none.
pub(super) fn letter(
    address: &str,
    to: Option<&str>,
    office: &Office,
    desk: &Desk,
) -> Result<Option<Mailing>> {
    let Some((id, kind, format)) = parts(address) else { return Ok(None) };
    let path = dossier_path(id, office, desk)?;
    let recorder = recorder(office);
    let (_, made) = judged(office, &path, None, desk, |judged| {
        let case = judged.case.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
        made(kind, case, to, recorder.as_ref(), office)
    })?;
    let made = made?;
    let (content, saved_as) = match format {
        LetterFormat::Html => ("text/html; charset=utf-8", None),
        LetterFormat::Docx => {
            let number = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
            let name = format!("{number}-{}.docx", kind.name());
            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Some(name))
        }
    };
    Ok(Some(Mailing { kind: content, bytes: bytes(&made.letter, format, office)?, saved_as }))
}

/// Where the letters of a dossier are that make sense now.
pub(super) fn letters_of(id: &str, office: &Office, desk: &Desk) -> Result<Vec<Link>> {
    let path = dossier_path(id, office, desk)?;
    let (_, links) = judged(office, &path, None, desk, |judged| {
        judged.case.map(|case| letters_in(case, id, None, office.locale)).unwrap_or_default()
    })?;
    Ok(links)
}

/// The same of a dossier that was judged, those of one kind of step or all: to each of several employees
/// one.
pub(super) fn letters_in(case: &Case<'_>, id: &str, of: Option<StepKind>, locale: &Locale) -> Vec<Link> {
    let is_asked = |kind: &LetterKind| of.is_none() || kind.step() == of;
    let links = sensible(case).into_iter().filter(is_asked).flat_map(|kind| {
        let what = locale.text(family!("letter-kind-{}", kind.word()));
        let several = Some(recipients(kind, case)).filter(|all| kind.is_for_employee() && all.len() > 1);
        let each = several.unwrap_or_default();
        let named = each
            .iter()
            .map(|key| (format!("?to={}", key.0), format!("{what} ({})", case.people.name(&key.0))));
        let mut all: Vec<(String, String)> = named.collect();
        if all.is_empty() {
            all.push((String::new(), what.clone()));
        }
        all.into_iter().flat_map(move |(query, text)| {
            let address = format!("/desk/{id}/letter/{}", kind.name());
            let link = |href, text| Link { href, text, note: String::new() };
            let word = locale.say(&message!("serve-letter-word", what = text.as_str()));
            [link(format!("{address}{query}"), text), link(format!("{address}.docx{query}"), word)]
        })
    });
    links.collect()
}
