//! `explain`: one rule, or the list of all.

use std::io::Write;

use clap::Args;

use super::office::Office;
use super::{Desk, Outcome, Result, Trouble};
use crate::diagnostic::Code;
use crate::locale::{Locale, Message};
use crate::printer::{say, severity_name, visible, visible_lines};
use crate::regulation::Regulation;
use crate::rules::{RULES, Rule, codes, example};
use crate::vocabulary::nearest;

#[derive(Debug, Args)]
pub(super) struct Explain {
    #[arg(value_name = "CODE")]
    code: Option<String>,
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
        let mut to = desk.output();
        match &self.code {
            Some(code) => {
                let rule = Rule::of(code).ok_or_else(|| unknown(code, locale))?;
                explain(rule, office.as_ref(), desk, locale, &mut to)?;
            }
            None => list(locale, &mut to)?,
        }
        Ok(Outcome::Clean)
    }
}

fn unknown(code: &str, locale: &Locale) -> Trouble {
    let near = nearest(&code.to_uppercase().to_lowercase(), codes().map(|code| code.0));
    let upper = code.to_uppercase();
    let near = near.or_else(|| nearest_upper(&upper));
    let trouble = Trouble::new(Message::new("trouble-no-such-rule").with("code", code));
    match near {
        Some(near) => trouble.because(locale.say(&Message::new("help-nearest").with("near", near))),
        None => trouble.because(locale.text("f5-rule-help")),
    }
}

fn nearest_upper(code: &str) -> Option<&'static str> {
    let known = codes().map(|known| known.0);
    known.filter(|known| known.starts_with(code) || code.starts_with(known)).max_by_key(|known| known.len())
}

fn list(locale: &Locale, to: &mut impl Write) -> Result<()> {
    let mut group = ' ';
    for rule in RULES.iter() {
        let code = Code(rule.code);
        if code.group() != group {
            group = code.group();
            let heading = locale.text(&format!("rule-group-{}", group.to_ascii_lowercase()));
            writeln!(to, "\n\x1b[1m{heading}\x1b[0m")?;
        }
        let title = locale.text(&format!("rule-{}-title", code.key()));
        let severity = severity_name(locale, rule.severity);
        writeln!(to, "  \x1b[36m{:<6}\x1b[0m {title} ({severity})", rule.code)?;
    }
    Ok(writeln!(to, "\n{}", locale.text("explain-next"))?)
}

fn explain(
    rule: &'static Rule,
    office: Option<&Office>,
    desk: &Desk,
    locale: &Locale,
    to: &mut impl Write,
) -> Result<()> {
    let key = Code(rule.code).key();
    let text = |part: &str| locale.text(&format!("rule-{key}-{part}"));
    writeln!(to, "\x1b[1m{}  {}\x1b[0m", rule.code, text("title"))?;
    writeln!(to, "{}\n", severity_name(locale, rule.severity))?;
    writeln!(to, "{}\n", wrapped(&text("why")))?;
    let regulation = office.and_then(|office| office.framework.regulations.nearest_to(desk.today));
    if let Some(regulation) = regulation {
        quote_article(rule, regulation, locale, to)?;
    }
    writeln!(to, "\x1b[1m{}\x1b[0m\n{}", locale.text("explain-remedy"), wrapped(&text("remedy")))?;
    if let Some(example) = example(rule.code) {
        for (heading, snippet) in [("explain-good", example.good), ("explain-bad", example.bad)] {
            writeln!(to, "\n\x1b[1m{}\x1b[0m\n{}", locale.text(heading), indented(&snippet))?;
        }
    }
    Ok(())
}

/// The own words of the articles, so that the rule can be held against them.
fn quote_article(rule: &Rule, regulation: &Regulation, locale: &Locale, to: &mut impl Write) -> Result<()> {
    let numbers = rule.article_in(Some(regulation)).unwrap_or_default();
    for article in numbers.split(", ").filter_map(|number| regulation.article(number)) {
        let heading = Message::new("explain-article").with("number", article.number.as_str());
        let title = visible(&article.title);
        writeln!(to, "\x1b[1m{}  {title}\x1b[0m", say(locale, &heading))?;
        writeln!(to, "{}\n", visible_lines(&indented(article.text.trim())))?;
    }
    Ok(())
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// A paragraph broken into lines of a readable length.
fn wrapped(text: &str) -> String {
    const WIDTH: usize = 88;
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.last_mut().expect("there is always a line");
        if !last.is_empty() && last.chars().count() + word.chars().count() >= WIDTH {
            lines.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines.join("\n")
}
