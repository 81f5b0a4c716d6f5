//! A letter as it is made, for whoever asks it: on the command line or at a page.

use crate::case::Case;
use crate::commands::build::overrides_in;
use crate::commands::office::Office;
use crate::commands::taking::read_named;
use crate::commands::{Result, Trouble};
use crate::letters::{
    LETTERHEAD, Letter, LetterKind, LetterheadError, compose, document, is_promised, page, recipients,
};
use crate::people::PersonKey;
use crate::regulation::{Outcome as Decided, Route, StepKind};
use crate::vocabulary::{ClosedList, closed_list};

closed_list! {
    /// What a letter is made as.
    pub(in crate::commands) enum LetterFormat {
        /// A page to print.
        Html = "html",
        /// A document of Word.
        Docx = "docx",
    }
}

impl LetterFormat {
    /// The format of a file by how its name ends.
    pub(in crate::commands) fn of_ending(ending: &str) -> Option<Self> {
        Self::from_name(if ending == "htm" { "html" } else { ending })
    }
}

/// A letter as it is made, and how it is tied to the dossier.
pub(in crate::commands) struct Made {
    pub(in crate::commands) letter: Letter,
    /// The step that it is the document of.
    pub(in crate::commands) step: Option<String>,
    /// Whether that step was done, and has no document yet.
    pub(in crate::commands) is_awaited: bool,
}

/// The letter of a kind in a dossier, to this person where it goes to an employee; refused where nobody
/// would get it, or where it would not be true.
pub(in crate::commands) fn made(
    kind: LetterKind,
    case: &Case<'_>,
    to: Option<&str>,
    recorder: Option<&PersonKey>,
    office: &Office,
) -> Result<Made> {
    refuse(kind, case)?;
    let to = addressee(kind, case, to)?;
    let letter = compose(kind, case, to.as_ref(), recorder, office.locale);
    let events = || kind.step().into_iter().flat_map(|step| case.dossier.events(step));
    let step = events().next_back().map(|event| event.step.value.clone());
    let own = kind.step().and_then(|step| case.regulation.steps_of(step).next());
    let step = step.or_else(|| own.map(|step| step.key.clone()));
    let is_awaited = events().any(|event| event.document.is_none());
    Ok(Made { letter, step, is_awaited })
}

/// The employee to whom it goes, where it goes to one.
fn addressee(kind: LetterKind, case: &Case<'_>, to: Option<&str>) -> Result<Option<PersonKey>> {
    if !kind.is_for_employee() && kind != LetterKind::Cover {
        return Ok(None);
    }
    let concerned = &case.dossier.subjects;
    if let Some(named) = to {
        let key = concerned.iter().find(|subject| subject.value.0 == named);
        let unknown = || {
            let id = case.dossier.id();
            let keys: Vec<&str> = concerned.iter().map(|subject| subject.value.0.as_str()).collect();
            Trouble::new(message!("trouble-letter-not-concerned", key = named, id = id))
                .detail(message!("help-choose", choices = keys.join(", ")))
        };
        return key.map(|key| Some(key.value.clone())).ok_or_else(unknown);
    }
    let found = recipients(kind, case);
    match found.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(only.clone())),
        _ if kind == LetterKind::Cover => Ok(None),
        several => {
            let keys: Vec<&str> = several.iter().map(|key| key.0.as_str()).collect();
            let choices = keys.join(", ");
            let how = message!("step-lacks-one", field = "--to", choices = choices);
            Err(Trouble::new(message!("trouble-letter-whom")).detail(how))
        }
    }
}

/// Refuses a letter that the regulation has not, that nobody would get, or that would not be true.
fn refuse(kind: LetterKind, case: &Case<'_>) -> Result<()> {
    let id = case.dossier.id();
    if !is_promised(kind, case.regulation) {
        let trouble = Trouble::new(message!("trouble-letter-not-promised", id = id, kind = kind.name()));
        let promised = LetterKind::ALL.iter().filter(|kind| is_promised(**kind, case.regulation));
        let names: Vec<&str> = promised.map(|kind| kind.name()).collect();
        return Err(trouble.detail(message!("help-choose", choices = names.join(", "))));
    }
    if kind.is_for_complainant() && case.dossier.is_anonymous() {
        return Err(Trouble::new(message!("trouble-letter-anonymous", id = id)));
    }
    let is_of_colleague = case.dossier.route.as_ref().is_none_or(|route| route.value == Route::Colleague);
    if kind == LetterKind::Referral && !is_of_colleague {
        return Err(Trouble::new(message!("trouble-letter-route", id = id)));
    }
    let is_handled = matches!(case.state.outcome, Decided::Applicable | Decided::Light);
    let is_decided = case.dossier.first(StepKind::Decision).is_some();
    if kind == LetterKind::NotHandled && is_decided && is_handled {
        return Err(Trouble::new(message!("trouble-letter-handled", id = id)));
    }
    Ok(())
}

/// The letter as a file.
pub(in crate::commands) fn bytes(letter: &Letter, format: LetterFormat, office: &Office) -> Result<Vec<u8>> {
    let root = office.store.root();
    match format {
        LetterFormat::Html => {
            let overrides = overrides_in(root)?;
            let made = page(letter, office.locale.language(), &overrides);
            Ok(made.map_err(|error| {
                Trouble::new(message!("trouble-letter-template", cause = error.to_string()))
            })?)
        }
        LetterFormat::Docx => {
            let own = root.join("site-templates").join(LETTERHEAD);
            let is_there = own.symlink_metadata().is_ok();
            let own = is_there.then(|| read_named(&own)).transpose()?;
            document(letter, own.as_deref()).map_err(|error| {
                letterhead().detail(match error {
                    LetterheadError::NoWord => message!("trouble-letterhead-no-word"),
                    LetterheadError::Macros => message!("trouble-letterhead-macros"),
                    LetterheadError::Large => message!("trouble-letterhead-large"),
                    LetterheadError::NoText => {
                        let tags: Vec<&str> = letter.parts().iter().map(|(name, _)| *name).collect();
                        message!("trouble-letterhead-no-text", tags = tags.join(", "))
                    }
                })
            })
        }
    }
}

fn letterhead() -> Trouble {
    Trouble::new(message!("trouble-letterhead", path = format!("site-templates/{LETTERHEAD}")))
}
