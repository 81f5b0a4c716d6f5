//! `explain`: one rule, or the list of all.

use clap::Args;

use super::formats::{Chosen, formats};
use super::{Desk, Outcome, Result, Trouble};
use crate::diagnostic::Code;
use crate::locale::Locale;
use crate::printer::{Explanation, WriteExplanation};
use crate::rules::{Rule, codes};
use crate::vocabulary::nearest;

#[derive(Debug, Args)]
pub(super) struct Explain {
    #[arg(value_name = "CODE")]
    code: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "human",
        value_parser = formats(|format| format.explanation()))]
    format: Chosen<WriteExplanation>,
}

impl Explain {
    /// Works without a repository too; with one, the article's text comes from its regulation.
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = match desk.office() {
            Ok(office) => Some(office),
            Err(trouble) if desk.directory.is_some() => return Err(trouble),
            Err(_) => None,
        };
        let locale = office.as_ref().map_or(desk.locale(), |office| office.locale);
        let rule = match &self.code {
            Some(code) => Some(Rule::of(code).ok_or_else(|| unknown(code, locale))?),
            None => None,
        };
        let regulations = office.as_ref().map(|office| &office.framework.regulations);
        let regulation = regulations.and_then(|regulations| regulations.nearest_to(desk.today));
        let shown = Explanation { rule, regulation: regulation.map(AsRef::as_ref), locale };
        self.format.to_output(desk, |to| (self.format.write)(&shown, to))?;
        Ok(Outcome::Clean)
    }
}

fn unknown(code: &str, locale: &Locale) -> Trouble {
    let near = nearest(&code.to_uppercase().to_lowercase(), codes().map(Code::as_str));
    let upper = code.to_uppercase();
    let near = near.or_else(|| nearest_upper(&upper));
    let trouble = Trouble::new(message!("trouble-no-such-rule", code = code));
    match near {
        Some(near) => trouble.because(locale.say(&message!("help-nearest", near = near))),
        None => trouble.because(locale.text(key!("f5-rule-help"))),
    }
}

fn nearest_upper(code: &str) -> Option<&'static str> {
    let known = codes().map(Code::as_str);
    known.filter(|known| known.starts_with(code) || code.starts_with(known)).max_by_key(|known| known.len())
}
