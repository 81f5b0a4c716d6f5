//! A good and a bad example of each rule, as a person would type it.

use include_dir::{Dir, include_dir};

use crate::diagnostic::Code;
use crate::locale::Language;
use crate::regulation::Regulation;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/rules/examples");

/// A good and a bad example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Records that keep the rule.
    pub good: String,
    /// Records that break it.
    pub bad: String,
}

impl Example {
    /// The same for a reader of a language: its remarks are in the language of the first customer, and
    /// others do without.
    #[must_use]
    pub fn for_readers_of(self, language: Language) -> Self {
        if language == Language::default() {
            return self;
        }
        Self { good: without_remarks(&self.good), bad: without_remarks(&self.bad) }
    }
}

impl Example {
    /// Whether the steps and roles that it keeps the rule by are those of a regulation.
    #[must_use]
    pub fn is_of(&self, regulation: &Regulation) -> bool {
        let typed = |key: &'static str| {
            let parts = self.good.split(key).skip(1);
            parts.map(|part| part.split([',', '}', '\n', ' ']).next().unwrap_or_default())
        };
        let is_role = |key: &str| regulation.roles.iter().any(|role| role.key == key);
        typed("stap: ").all(|key| key.is_empty() || regulation.step(key).is_some())
            && typed("rol: ").all(|key| key.is_empty() || is_role(key))
    }
}

fn without_remarks(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("# "));
    let lines = lines.map(|line| line.split_once(" # ").map_or(line, |(before, _)| before.trim_end()));
    lines.collect::<Vec<_>>().join("\n")
}

/// The example of a rule; none when its code is not known.
#[must_use]
pub fn example(code: Code) -> Option<Example> {
    let text = FILES.get_file(format!("{code}.yaml"))?.contents_utf8()?;
    let (good, bad) = text.split_once("fout: |\n")?;
    Some(Example { good: block(good.strip_prefix("goed: |\n")?), bad: block(bad) })
}

/// The text of a block scalar, its indentation taken off.
fn block(text: &str) -> String {
    let lines = text.trim_end().lines().map(|line| line.strip_prefix("  ").unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::RULES;
    use super::*;

    #[test]
    fn every_rule_has_a_good_and_a_bad_example() {
        for rule in RULES.iter() {
            let example = example(rule.code);
            let example = example.unwrap_or_else(|| unreachable!("{} has no example", rule.code));
            assert!(!example.good.is_empty() && !example.bad.is_empty(), "{}", rule.code);
            assert_ne!(example.good, example.bad, "{}", rule.code);
        }
    }

    #[test]
    fn no_example_belongs_to_nothing() {
        let codes: Vec<&str> = RULES.iter().map(|rule| rule.code.as_str()).collect();
        let examples = FILES.files().filter(|file| file.path() != Path::new("README.md"));
        for file in examples {
            let stem = file.path().file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            assert!(codes.contains(&stem), "{stem}");
        }
    }
}
