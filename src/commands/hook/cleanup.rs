//! What git takes out of a message before it records it, by its settings. What is asked for with
//! `git commit --cleanup` it does not tell its hooks.

use std::env;

use git2::{Error, Repository};

/// Of these git takes the first that no line begins with, where it may choose.
const CHOICES: &str = "#;@!$%^&|:";
/// In this line, behind the mark of a comment, the message ends.
const SCISSORS: &str = "------------------------ >8 ------------------------";

/// What git takes out of a message.
pub(super) struct Cleanup {
    /// What a comment begins with.
    mark: String,
    takes_comments: bool,
    cuts: bool,
}

impl Cleanup {
    pub(super) fn of(repository: &Repository, text: &str, is_edited: bool) -> Result<Self, Error> {
        let settings = repository.config()?.snapshot()?;
        let told = told();
        let setting = |name: &str| {
            let told = told.iter().rev().find(|(told, _)| told.eq_ignore_ascii_case(name));
            told.map(|(_, value)| value.clone()).or_else(|| settings.get_string(name).ok())
        };
        let mark = setting("core.commentString").or_else(|| setting("core.commentChar"));
        let mark = match mark.as_deref() {
            None | Some("") => "#".to_owned(),
            Some("auto") => chosen(text),
            Some(mark) => mark.to_owned(),
        };
        let (takes_comments, cuts) = match setting("commit.cleanup").as_deref() {
            Some("verbatim" | "whitespace") => (false, false),
            Some("scissors") => (false, is_edited),
            Some("strip") => (true, false),
            _ => (is_edited, false),
        };
        Ok(Self { mark, takes_comments, cuts })
    }

    /// The message without that.
    pub(super) fn of_message(&self, text: &str) -> String {
        let is_comment = |line: &&str| line.starts_with(&self.mark);
        let scissors = format!("{} {SCISSORS}", self.mark);
        let lines: Vec<&str> = text.lines().collect();
        let end = lines.iter().position(|line| *line == scissors);
        // Below the line git shows what is committed, where it was asked to (`git commit --verbose`); the
        // same line in a message of one's own ends nothing.
        let is_end = |at: &usize| {
            let rest = lines[at + 1..].iter().filter(|line| !is_comment(line) && !line.is_empty());
            self.cuts || rest.take(1).any(|line| line.starts_with("diff --"))
        };
        let kept = &lines[..end.filter(is_end).unwrap_or(lines.len())];
        let kept = kept.iter().filter(|line| !(self.takes_comments && is_comment(line)));
        kept.copied().collect::<Vec<_>>().join("\n")
    }
}

/// What git chose for comments, by the last line of what it wrote below the message.
fn chosen(text: &str) -> String {
    let last = text.lines().rev().find(|line| !line.trim().is_empty()).and_then(|line| line.chars().next());
    last.filter(|mark| CHOICES.contains(*mark)).unwrap_or('#').to_string()
}

/// The settings of this one command, which git hands its hooks.
fn told() -> Vec<(String, String)> {
    let numbered = env::var("GIT_CONFIG_COUNT").ok().and_then(|count| count.parse().ok()).unwrap_or(0_usize);
    let numbered = (0..numbered.min(1000)).filter_map(|at| {
        let part = |name: &str| env::var(format!("GIT_CONFIG_{name}_{at}")).ok();
        Some((part("KEY")?, part("VALUE")?))
    });
    let given = env::var("GIT_CONFIG_PARAMETERS").unwrap_or_default();
    numbered.chain(parameters(&given)).collect()
}

/// `'name'='value'` or, of an older git, `'name=value'`, each in the quotes of a shell.
fn parameters(text: &str) -> Vec<(String, String)> {
    let (mut all, mut now, mut is_quoted, mut signs) = (Vec::new(), String::new(), false, text.chars());
    while let Some(sign) = signs.next() {
        match sign {
            '\'' => is_quoted = !is_quoted,
            '\\' if !is_quoted => now.extend(signs.next()),
            ' ' if !is_quoted => all.push(std::mem::take(&mut now)),
            sign => now.push(sign),
        }
    }
    all.push(now);
    all.iter()
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.into(), value.into()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_of_one_command_are_read_as_git_hands_them() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        for (text, read) in [
            ("'core.commentchar'=';'", vec![pair("core.commentchar", ";")]),
            (
                "'core.commentChar=;' 'a.b'='it'\\''s'",
                vec![pair("core.commentChar", ";"), pair("a.b", "it's")],
            ),
            ("", vec![]),
        ] {
            assert_eq!(parameters(text), read, "{text}");
        }
    }
}
