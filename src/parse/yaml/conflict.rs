//! What git leaves in a file of a merge that was not finished: both versions, between markers.

use crate::source::{Source, Span};

/// The same text with the markers and the second version of each conflict blanked, so that every
/// place stays where it is; and the first marker of each. None when there is no conflict.
pub(super) fn settled(source: &Source, span: Span) -> Option<(Source, Vec<Span>)> {
    if !source.slice(span).contains("<<<<<<<") {
        return None;
    }
    let (mut markers, mut kept) = (Vec::new(), String::with_capacity(source.text().len()));
    kept.push_str(source.slice(Span::new(0, span.start)));
    let (mut at, mut version) = (span.start, Version::Only);
    for line in source.slice(span).split_inclusive('\n') {
        let is =
            |marker: &str| line.strip_prefix(marker).is_some_and(|rest| rest.starts_with([' ', '\r', '\n']));
        let is_marker = match version {
            Version::Only => is("<<<<<<<"),
            Version::First => is("=======") || is("|||||||"),
            Version::Second => is(">>>>>>>"),
        };
        if is_marker && version == Version::Only {
            markers.push(Span::new(at, at + line.trim_end().len()));
        }
        if is_marker || version == Version::Second {
            kept.extend(line.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        } else {
            kept.push_str(line);
        }
        version = if is_marker { version.next() } else { version };
        at += line.len();
    }
    kept.push_str(&source.text()[span.end..]);
    (!markers.is_empty()).then(|| (Source::new(source.path(), kept), markers))
}

/// Which version of a line it is that stands between markers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Version {
    Only,
    First,
    Second,
}

impl Version {
    fn next(self) -> Self {
        match self {
            Self::Only => Self::First,
            Self::First => Self::Second,
            Self::Second => Self::Only,
        }
    }
}
