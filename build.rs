//! Tells the program which commit it is made of, and reads the texts under `src/locale/` while the program is compiled: one folder is one language.
//! What the languages must agree on is held here, so that a text that lacks in one of them, or takes
//! other arguments there, stops the build with the key that is at fault.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource};
use fluent_syntax::serializer::serialize;

use self::commit::Commit;

#[path = "build/commit.rs"]
mod commit;

/// The texts of a language, by their keys.
type Texts = BTreeMap<String, Text>;

/// A text.
struct Text {
    /// The arguments that it takes.
    arguments: BTreeSet<String>,
    /// It alone, as a Fluent file has it.
    written: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    tell_version();
    let folder = Path::new("src/locale");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut languages = Vec::new();
    for folder in sorted(folder)?.into_iter().filter(|path| path.is_dir()) {
        languages.push(Language::read(&folder)?);
    }
    let (first, others) = languages.split_first().ok_or("src/locale/ holds no language")?;
    for other in others {
        first.compare(other)?;
        other.compare(first)?;
    }
    let generated = generate(&languages)?;
    #[expect(clippy::disallowed_methods, reason = "it is part of the build, not of anybody's records")]
    fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("texts.rs"), generated)?;
    Ok(())
}

/// The version, with the commit where that is known.
fn tell_version() {
    println!("cargo::rerun-if-env-changed=KLACHT_COMMIT");
    let commit = Commit::of(Path::new("."), std::env::var("KLACHT_COMMIT").ok());
    for path in commit.watched {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    let version = std::env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let commit = commit.name.map(|name| format!(" ({name})")).unwrap_or_default();
    println!("cargo::rustc-env=KLACHT_VERSION={version}{commit}");
}

/// A folder of texts.
struct Language {
    code: String,
    texts: Texts,
    /// The other files, by name.
    documents: BTreeMap<String, PathBuf>,
}

impl Language {
    fn read(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut language = Self { code: name(folder), texts: Texts::new(), documents: BTreeMap::new() };
        for file in sorted(folder)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                read(&file, &mut language.texts)?;
            } else {
                language.documents.insert(name(&file), file);
            }
        }
        Ok(language)
    }

    /// Refuses another language that lacks what this one has, or takes other arguments for it.
    fn compare(&self, other: &Self) -> Result<(), String> {
        for (key, Text { arguments, .. }) in &self.texts {
            match other.texts.get(key) {
                None => return Err(format!("{} lacks the text {key}, which {} has", other.code, self.code)),
                Some(Text { arguments: others, .. }) if others != arguments => {
                    let (one, two) = (&self.code, &other.code);
                    return Err(format!("{key} takes {arguments:?} in {one} and {others:?} in {two}"));
                }
                Some(_) => {}
            }
        }
        match self.documents.keys().find(|name| !other.documents.contains_key(*name)) {
            Some(name) => Err(format!("{} lacks the document {name}, which {} has", other.code, self.code)),
            None => Ok(()),
        }
    }
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.sort();
    Ok(paths)
}

fn read(file: &Path, texts: &mut Texts) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let parsed = fluent_syntax::parser::parse(text.as_str())
        .map_err(|(_, faults)| format!("{}: {}", file.display(), faults[0]))?;
    for entry in parsed.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name.to_owned();
        let mut arguments = BTreeSet::new();
        let pattern = message.value.as_ref().ok_or_else(|| format!("{}: {key} is empty", file.display()))?;
        of_pattern(pattern, &mut arguments)
            .map_err(|reference| format!("{}: {key} refers to {reference}", file.display()))?;
        let alone = Entry::Message(Message { comment: None, ..message });
        let written = serialize(&Resource { body: vec![alone] });
        if texts.insert(key.clone(), Text { arguments, written }).is_some() {
            return Err(format!("{}: {key} stands twice", file.display()).into());
        }
    }
    Ok(())
}

/// Adds the arguments that a pattern takes; gives back what it refers to, since each text is read alone.
fn of_pattern(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) -> Result<(), String> {
    pattern.elements.iter().try_for_each(|element| match element {
        PatternElement::Placeable { expression } => of_expression(expression, arguments),
        PatternElement::TextElement { .. } => Ok(()),
    })
}

fn of_expression(expression: &Expression<&str>, arguments: &mut BTreeSet<String>) -> Result<(), String> {
    match expression {
        Expression::Inline(inline) => of_inline(inline, arguments),
        Expression::Select { selector, variants } => {
            of_inline(selector, arguments)?;
            variants.iter().try_for_each(|variant| of_pattern(&variant.value, arguments))
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) -> Result<(), String> {
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => Ok(()),
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
            Ok(())
        }
        InlineExpression::Placeable { expression } => of_expression(expression, arguments),
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. } => Err(id.name.to_owned()),
    }
}

fn generate(languages: &[Language]) -> Result<String, Box<dyn Error>> {
    let mut code = String::from("pub(super) static TEXTS: &[(&str, &[&str])] = &[\n");
    for (key, Text { arguments, .. }) in &languages[0].texts {
        let arguments: Vec<&String> = arguments.iter().collect();
        writeln!(code, "    ({key:?}, &{arguments:?}),")?;
    }
    code.push_str("];\npub(super) static RULES: &[&str] = &[\n");
    for key in languages[0].texts.keys() {
        if let Some(rule) = key.strip_prefix("rule-").and_then(|rest| rest.strip_suffix("-title")) {
            writeln!(code, "    {:?},", rule.replace('-', "."))?;
        }
    }
    code.push_str("];\npub(super) static FOLDERS: &[Folder] = &[\n");
    let included = |file: &Path| fs::canonicalize(file).map(|path| format!("include_str!({path:?})"));
    for language in languages {
        writeln!(code, "    Folder {{\n        code: {:?},\n        texts: &[", language.code)?;
        for Text { written, .. } in language.texts.values() {
            writeln!(code, "            {written:?},")?;
        }
        code.push_str("        ],\n        documents: &[\n");
        for (name, file) in &language.documents {
            writeln!(code, "            ({name:?}, {}),", included(file)?)?;
        }
        code.push_str("        ],\n    },\n");
    }
    code.push_str("];\n");
    Ok(code)
}
