//! `explain`: one rule, or the list of all.

use clap::Args;

use super::formats::{Chosen, formats};
use super::{Desk, Outcome, Result, Trouble};
use crate::diagnostic::Code;
use crate::locale::Locale;
use crate::printer::{Explanation, WriteExplanation};
use crate::rules::{RULES, Rule, codes};
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
        let rules = match &self.code {
            Some(code) => Some(meant(code).ok_or_else(|| unknown(code, locale))?),
            None => None,
        };
        let regulations = office.as_ref().map(|office| &office.framework.regulations);
        let regulation = regulations.and_then(|regulations| regulations.nearest_to(desk.today));
        let root = office.as_ref().map(|office| office.store.root());
        let pages = root.map(|root| desk.rule_pages(root)).unwrap_or_default();
        let shown = Explanation { rules, regulation: regulation.map(AsRef::as_ref), pages, locale };
        self.format.to_output(desk, |to| (self.format.write)(&shown, to))?;
        Ok(Outcome::Clean)
    }
}

/// One rule, or all of an article or a group: `a9.1`, `A9`, `9`, `H`.
fn meant(code: &str) -> Option<Vec<&'static Rule>> {
    if let Some(rule) = Rule::of(code) {
        return Some(vec![rule]);
    }
    let upper = code.to_uppercase();
    let article = if upper.starts_with('A') { upper.clone() } else { format!("A{upper}") };
    let of_article = |rule: &&Rule| rule.code.as_str().split('.').next() == Some(&article);
    let of_group = |rule: &&Rule| upper.chars().eq([rule.code.group()]);
    let all = RULES.iter().copied().filter(|rule| of_article(rule) || of_group(rule));
    Some(all.collect::<Vec<_>>()).filter(|rules| !rules.is_empty())
}

fn unknown(code: &str, locale: &Locale) -> Trouble {
    let upper = code.to_uppercase();
    // Of an article without such a rule none of another group is meant.
    let same_group = || codes().filter(|known| upper.starts_with(known.group())).map(Code::as_str);
    let begins = |known: &&str| upper.starts_with(known) || known.starts_with(&upper);
    let near =
        same_group().filter(begins).max_by_key(|known| known.len()).or_else(|| nearest(&upper, same_group()));
    let trouble = Trouble::new(message!("trouble-no-such-rule", code = code));
    match near {
        Some(near) => trouble.because(locale.say(&message!("help-nearest", near = near))),
        None => trouble.because(locale.text(key!("f5-rule-help"))),
    }
}
