//! Texts and code agree: every language has the same texts with the same arguments, and what code
//! names is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::support::{files_below, root};

/// The keys of a language, each with the arguments that its text takes.
type Texts = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_language_has_the_same_texts_with_the_same_arguments() {
    let languages: Vec<(String, Texts)> = languages();
    assert!(languages.len() > 1, "there is one language only");
    let (first, texts) = &languages[0];
    for (other, others) in &languages[1..] {
        for key in texts.keys().chain(others.keys()) {
            assert_eq!(texts.get(key), others.get(key), "{key} in {first} and {other}");
        }
    }
}

#[test]
fn every_text_that_code_names_is_there_and_takes_what_is_put_into_it() {
    let (_, texts) = languages().remove(0);
    let mut faults = Vec::new();
    for file in sources() {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (key, arguments) in messages(code) {
            match texts.get(key) {
                None => faults.push(format!("{}: no text is {key}", file.display())),
                Some(taken) => {
                    let strays = arguments.iter().filter(|name| !taken.contains(**name));
                    faults.extend(strays.map(|name| format!("{}: {key} takes no {name}", file.display())));
                }
            }
        }
        // A key of what a rule says is known by its code, also where it goes by a variable.
        let of_rules = literals(code).filter(|literal| is_of_a_rule(literal));
        let lacking = of_rules.filter(|key| !texts.contains_key(*key));
        faults.extend(lacking.map(|key| format!("{}: no text is {key}", file.display())));
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// `f5-number`, `a5-14-extension`: the code of a rule in lower case, with hyphens, and more.
fn is_of_a_rule(literal: &str) -> bool {
    let mut parts = literal.split('-');
    let code = parts.next().unwrap_or_default();
    let number = code.strip_prefix(['f', 'r', 'a', 's', 'h', 'p']).unwrap_or_default();
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let mut rest = parts.peekable();
    is_number
        && rest.peek().is_some()
        && rest.all(|part| {
            !part.is_empty() && part.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        })
}

/// Each message whose key stands there as a literal, with the names that are put in right behind it.
fn messages(code: &str) -> Vec<(&str, Vec<&str>)> {
    let parts = code.split("Message::new(\"").skip(1);
    parts
        .filter_map(|part| {
            let (key, rest) = part.split_once('"')?;
            let own = rest.split("Message::new(").next().unwrap_or_default();
            let own = own.split([';', '{']).next().unwrap_or_default();
            let names = own.split(".with(\"").skip(1).filter_map(|with| with.split('"').next());
            Some((key, names.collect()))
        })
        .collect()
}

fn literals(code: &str) -> impl Iterator<Item = &str> {
    code.split('"').skip(1).step_by(2)
}

fn sources() -> Vec<std::path::PathBuf> {
    let files = files_below(&root().join("src")).into_iter();
    files
        .filter(|file| file.extension().is_some_and(|it| it == "rs") && !file.ends_with("tests.rs"))
        .collect()
}

fn languages() -> Vec<(String, Texts)> {
    let mut languages = BTreeMap::new();
    for file in files_below(&root().join("src/locale")) {
        if file.extension().is_some_and(|it| it == "ftl") {
            let language = file.parent().and_then(Path::file_name).unwrap().to_string_lossy().into_owned();
            read(&fs::read_to_string(&file).unwrap(), languages.entry(language).or_insert_with(Texts::new));
        }
    }
    languages.into_iter().collect()
}

fn read(text: &str, texts: &mut Texts) {
    let parsed = fluent_syntax::parser::parse(text).expect("a file of texts is well formed");
    for entry in &parsed.body {
        let Entry::Message(message) = entry else { continue };
        let mut arguments = BTreeSet::new();
        message.value.iter().for_each(|pattern| of_pattern(pattern, &mut arguments));
        let twice = texts.insert(message.id.name.to_owned(), arguments);
        assert_eq!(twice, None, "{} stands twice", message.id.name);
    }
}

fn of_pattern(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, arguments);
        }
    }
}

fn of_expression(expression: &Expression<&str>, arguments: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, arguments),
        Expression::Select { selector, variants } => {
            of_inline(selector, arguments);
            variants.iter().for_each(|variant| of_pattern(&variant.value, arguments));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, arguments),
        _ => {}
    }
}
