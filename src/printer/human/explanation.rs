//! What a rule says, or the list of all rules.

use std::io::{self, Write};

use crate::diagnostic::Severity;
use crate::locale::Locale;
use crate::printer::{Explanation, say, severity_name, visible, visible_lines};
use crate::regulation::Regulation;
use crate::rules::{Rule, example};

pub(super) fn write(explanation: &Explanation<'_>, to: &mut dyn Write) -> io::Result<()> {
    let Some(rules) = &explanation.rules else { return list(explanation, to) };
    for (at, rule) in rules.iter().enumerate() {
        if at > 0 {
            writeln!(to)?;
        }
        explain(rule, explanation, to)?;
    }
    Ok(())
}

fn list(explanation: &Explanation<'_>, to: &mut dyn Write) -> io::Result<()> {
    let locale = explanation.locale;
    let mut group = ' ';
    for rule in explanation.rules() {
        let code = rule.code;
        if code.group() != group {
            group = code.group();
            let heading = locale.text(family!("rule-group-{}", group.to_ascii_lowercase()));
            writeln!(to, "\n\x1b[1m{heading}\x1b[0m")?;
        }
        let title = locale.text(family!("rule-{}-title", code.key()));
        let severity = severity(rule, locale);
        let code = explanation.pages.link(code, 6);
        let idle = match is_idle(rule, explanation) {
            true => format!("; {}", locale.text(key!("explain-idle-short"))),
            false => String::new(),
        };
        writeln!(to, "  \x1b[36m{code}\x1b[0m {title} ({severity}{idle})")?;
    }
    writeln!(to, "\n{}", locale.text(key!("explain-next")))
}

/// Whether the regulation has nothing that the rule is about.
fn is_idle(rule: &Rule, explanation: &Explanation<'_>) -> bool {
    explanation.regulation.is_some_and(|regulation| !rule.has_its_subject_in(regulation))
}

/// How grave it is, and that lighter cases are a warning.
fn severity(rule: &Rule, locale: &Locale) -> String {
    let name = severity_name(locale, rule.severity);
    if !rule.also_warns {
        return name.to_owned();
    }
    let warning = severity_name(locale, Severity::Warning);
    say(locale, &message!("explain-or-lighter", severity = name.to_string(), lighter = warning.to_string()))
}

fn explain(rule: &Rule, explanation: &Explanation<'_>, to: &mut dyn Write) -> io::Result<()> {
    let (key, locale) = (rule.code.key(), explanation.locale);
    let code = explanation.pages.link(rule.code, 0);
    writeln!(to, "\x1b[1m{code}  {}\x1b[0m", locale.text(family!("rule-{key}-title")))?;
    writeln!(to, "{}\n", severity(rule, locale))?;
    if is_idle(rule, explanation) {
        writeln!(to, "{}\n", wrapped(&locale.text(key!("explain-idle"))))?;
    }
    writeln!(to, "{}\n", wrapped(&say(locale, &rule.why(explanation.regulation))))?;
    if let Some(regulation) = explanation.regulation {
        quote_article(rule, regulation, locale, to)?;
    }
    writeln!(
        to,
        "\x1b[1m{}\x1b[0m\n{}",
        locale.text(key!("explain-remedy")),
        wrapped(&say(locale, &rule.remedy(explanation.regulation)))
    )?;
    if let Some(example) = example(rule.code).map(|it| it.for_readers_of(locale.language())) {
        if explanation.regulation.is_some_and(|regulation| !example.is_of(regulation)) {
            writeln!(to, "\n{}", wrapped(&locale.text(key!("site-example-other"))))?;
        }
        for (heading, snippet) in [(key!("explain-good"), example.good), (key!("explain-bad"), example.bad)] {
            writeln!(to, "\n\x1b[1m{}\x1b[0m\n{}", locale.text(heading), indented(&snippet))?;
        }
    }
    Ok(())
}

/// The article's own words, so that the rule can be held against them.
fn quote_article(
    rule: &Rule,
    regulation: &Regulation,
    locale: &Locale,
    to: &mut dyn Write,
) -> io::Result<()> {
    let number = rule.article_in(Some(regulation));
    let Some(article) = number.and_then(|number| regulation.article(&number)) else { return Ok(()) };
    let heading = message!("explain-article", number = article.number.as_str());
    let title = visible(&article.title);
    writeln!(to, "\x1b[1m{}  {title}\x1b[0m", say(locale, &heading))?;
    writeln!(to, "{}\n", visible_lines(&indented(article.text.trim())))
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
