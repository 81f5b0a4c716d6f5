//! What git leaves in a file of a merge that was not finished: both versions, between markers.

use super::may_be_data;
use crate::source::{Source, Span};

/// So many signs a marker has at least; one of a merge within a merge has more.
const SHORTEST: usize = 7;

/// Where the markers of a merge stand in a file.
pub(super) struct Conflicts {
    /// The same text with the markers and every later version blanked, so that each place stays where
    /// it is.
    pub(super) settled: Source,
    /// The first marker of each conflict.
    pub(super) whole: Vec<Span>,
    /// Markers that belong to no conflict.
    pub(super) lone: Vec<Span>,
}

/// The line of a marker.
struct Marker {
    span: Span,
    sign: char,
    /// Whether it belongs to a conflict that begins and ends.
    is_paired: bool,
}

/// Every conflict of a file; none when it has no markers.
pub(super) fn find(source: &Source) -> Option<Conflicts> {
    let text = source.text();
    if !["<<<<<<<", ">>>>>>>", "|||||||", "======="].iter().any(|marker| text.contains(marker)) {
        return None;
    }
    let (markers, data) = (paired(source), data(source));
    let (mut whole, mut lone, mut blanks) = (Vec::new(), Vec::new(), Vec::new());
    // The versions of the conflicts around a place: whether each is its first.
    let mut versions: Vec<bool> = Vec::new();
    let mut at = 0;
    for marker in &markers {
        if versions.contains(&false) {
            blanks.push(Span::new(at, marker.span.start));
        }
        match (marker.is_paired, marker.sign) {
            (true, '<') => {
                if versions.is_empty() {
                    whole.push(marker.span);
                }
                versions.push(true);
            }
            (true, '>') => _ = versions.pop(),
            (true, _) => versions.last_mut().into_iter().for_each(|version| *version = false),
            (false, '=') if !stands_in_data(source, marker.span, data) => continue,
            (false, _) if versions.is_empty() => lone.push(marker.span),
            (false, _) => {}
        }
        blanks.push(marker.span);
        at = marker.span.end;
    }
    (!whole.is_empty() || !lone.is_empty()).then(|| Conflicts {
        settled: without(source, &blanks),
        whole,
        lone,
    })
}

/// What of a file is data: all of it where no text follows, or else what stands between two lines of
/// three dashes.
fn data(source: &Source) -> Span {
    let text = source.text();
    if source.path().ends_with(".yaml") {
        return Span::new(0, text.len());
    }
    let end = text.strip_prefix("---").and_then(|rest| Some(rest.find("\n---")? + 4));
    Span::new(0, end.unwrap_or_default())
}

/// Whether a divider without its others stands among data. Where a story begins below it, it was meant
/// to close these; elsewhere it underlines a heading.
fn stands_in_data(source: &Source, divider: Span, data: Span) -> bool {
    let is_among = divider.end < data.end && divider.end - divider.start == SHORTEST;
    is_among && {
        let below = source.slice(Span::new(divider.end, data.end));
        below.lines().find(|line| !line.trim().is_empty()).is_none_or(may_be_data)
    }
}

/// The lines of markers, each end with its beginning. What underlines a heading is none.
fn paired(source: &Source) -> Vec<Marker> {
    let (mut markers, mut open) = (Vec::<Marker>::new(), Vec::<usize>::new());
    let mut at = 0;
    for line in source.text().split_inclusive('\n') {
        let span = Span::new(at, at + line.trim_end().len());
        at += line.len();
        let Some(sign) = marker(line) else { continue };
        let begin = if sign == '>' { open.pop() } else { None };
        if let Some(begin) = begin {
            markers[begin].is_paired = true;
        }
        if sign == '<' {
            open.push(markers.len());
        }
        let is_paired = begin.is_some();
        markers.push(Marker { span, sign, is_paired });
    }
    // Versions are divided only where a conflict ends as well.
    let mut depth = 0_usize;
    for marker in &mut markers {
        match marker.sign {
            '<' if marker.is_paired => depth += 1,
            '>' if marker.is_paired => depth -= 1,
            '=' | '|' => marker.is_paired = depth > 0,
            _ => {}
        }
    }
    markers
}

/// The sign of a line that is a marker.
pub(super) fn marker(line: &str) -> Option<char> {
    let sign = line.chars().next().filter(|sign| matches!(sign, '<' | '=' | '>' | '|'))?;
    let rest = line.trim_start_matches(sign);
    let is_long = line.len() - rest.len() >= SHORTEST;
    let label = rest.trim_end();
    let is_marker = match sign {
        '=' => label.is_empty(),
        // A row of a table has more of them.
        '|' => label.starts_with(' ') && !label.contains('|'),
        _ => label.is_empty() || label.starts_with(' '),
    };
    (is_long && is_marker).then_some(sign)
}

/// The text with some stretches blanked.
fn without(source: &Source, blanks: &[Span]) -> Source {
    let (mut text, mut at) = (String::with_capacity(source.text().len()), 0);
    for blank in blanks {
        text.push_str(source.slice(Span::new(at, blank.start)));
        text.extend(source.slice(*blank).bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        at = blank.end;
    }
    text.push_str(&source.text()[at..]);
    Source::of_text(source.path(), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(text: &str) -> Option<(String, usize, usize)> {
        let source = Source::new("", text);
        let found = find(&source)?;
        assert_eq!(found.settled.text().len(), text.len());
        let lines = found.settled.text().lines().map(str::trim).filter(|line| !line.is_empty());
        Some((lines.collect::<Vec<_>>().join(" "), found.whole.len(), found.lone.len()))
    }

    #[test]
    fn the_first_version_stays() {
        let text = "a\n<<<<<<< HEAD\nb\n||||||| 12ab\nc\n=======\nd\n>>>>>>> tak\ne\n";
        assert_eq!(settled(text), Some(("a b e".to_owned(), 1, 0)));
    }

    #[test]
    fn a_merge_within_a_merge_is_one_conflict() {
        let text = "<<<<<<< HEAD\na\n||||||| basis\n<<<<<<<<< x\nb\n=========\nc\n>>>>>>>>> y\n=======\nd\n>>>>>>> tak\ne";
        assert_eq!(settled(text), Some(("a e".to_owned(), 1, 0)));
    }

    #[test]
    fn a_marker_without_its_others_is_told_and_hides_nothing() {
        assert_eq!(settled("a\n>>>>>>> tak\nb\n"), Some(("a b".to_owned(), 0, 1)));
        assert_eq!(settled("a\n<<<<<<< HEAD\nb\n=======\nc\n"), Some(("a b ======= c".to_owned(), 0, 1)));
        assert_eq!(settled("||||||| basis\nb\r\n"), Some(("b".to_owned(), 0, 1)));
    }

    #[test]
    fn a_divider_alone_is_told_where_data_stand_around_it() {
        let told = |path: &str, text: &str| {
            find(&Source::new(path, text)).map(|found| (found.whole.len(), found.lone.len()))
        };
        assert_eq!(told("a.md", "---\na: 1\n=======\nb: 2\n---\n"), Some((0, 1)));
        assert_eq!(told("a.md", "---\na: 1\n=======\n---\n"), Some((0, 1)));
        assert_eq!(told("a.yaml", "a:\n  - b\n=======\n  - c\n"), Some((0, 1)));
        for text in [
            "---\na: 1\n---\nKop\n=======\n",
            "---\na: 1\n=======\nHet verhaal.\n",
            "---\na: 1\n=======\nHet verhaal begon.\n---\n",
            "---\na: 1\n========\nb: 2\n---\n",
        ] {
            assert_eq!(told("a.md", text), None, "{text}");
        }
    }

    #[test]
    fn a_heading_a_table_and_an_arrow_are_no_markers() {
        for text in [
            "Kop\n=======\n",
            "||||||| a | b |\n",
            "|||||||\n",
            "x <<<<<<< HEAD\n",
            "<<<<<<<a\n",
            "<<<<<< a\n",
        ] {
            assert_eq!(settled(text), None, "{text}");
        }
    }
}
