//! Values as they are typed into a file.

use std::sync::Arc;

use crate::parse::{Node, Outline, Value, scalar};
use crate::source::Source;
use crate::trail::{EventText, PEOPLE};

/// What is to stand behind a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// One text, quoted where YAML asks for it.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// Keys with values of their own.
    Fields(Vec<(String, Typed)>),
}

impl Typed {
    /// The fields by which an event is named.
    #[must_use]
    pub fn of_event(named: &EventText) -> Self {
        let field = |(key, value): (&str, &str)| (key.to_owned(), Self::Text(value.to_owned()));
        Self::Fields(named.fields().map(field).collect())
    }

    /// A list or a mapping that is given as it stands in a file, in brackets or braces.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_enclosed = [('[', ']'), ('{', '}')]
            .iter()
            .any(|(open, end)| text.starts_with(*open) && text.ends_with(*end));
        if !is_enclosed || text.contains('\n') {
            return None;
        }
        // Any file that is data and nothing else will do.
        let outline = Outline::of(&Arc::new(Source::new(PEOPLE, format!("x: {text}\n"))))?;
        outline.entry("x").filter(|_| outline.is_whole).and_then(|entry| Self::of(&entry.value))
    }

    fn of(node: &Node) -> Option<Self> {
        match &node.value {
            Value::Scalar { text, .. } => Some(Self::Text(text.clone())),
            Value::List(items) => {
                let item = |item: &Node| match &item.value {
                    Value::Scalar { text, .. } => Some(text.clone()),
                    Value::List(_) | Value::Map(_) | Value::Unread => None,
                };
                items.iter().map(item).collect::<Option<_>>().map(Self::List)
            }
            Value::Map(entries) => {
                let fields = entries.iter().map(|it| Some((it.key.value.clone(), Self::of(&it.value)?)));
                fields.collect::<Option<_>>().map(Self::Fields)
            }
            Value::Unread => None,
        }
    }

    /// As it stands in the file, on one line.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Text(text) => scalar(text),
            Self::List(items) => {
                format!("[{}]", items.iter().map(|item| scalar(item)).collect::<Vec<_>>().join(", "))
            }
            Self::Fields(fields) => in_braces(fields),
        }
    }

    /// As two versions of a file are compared by.
    #[must_use]
    pub fn inline(&self) -> String {
        match self {
            Self::Text(text) => text.trim().to_owned(),
            Self::List(items) => items.iter().map(|item| item.trim()).collect::<Vec<_>>().join(", "),
            Self::Fields(fields) => {
                let fields = inline(fields).into_iter().map(|(key, value)| format!("{key}: {value}"));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// Fields as they stand between braces.
#[must_use]
pub fn in_braces(fields: &[(String, Typed)]) -> String {
    let fields = fields.iter().map(|(key, value)| format!("{}: {}", scalar(key), value.written()));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
}

/// Fields with what they say on one line.
pub(super) fn inline(fields: &[(String, Typed)]) -> Vec<(String, String)> {
    fields.iter().map(|(key, value)| (key.clone(), value.inline())).collect()
}
