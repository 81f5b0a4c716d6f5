//! Filling the content controls of a part by their tags; all the rest keeps its bytes.
//!
//! A control (`w:sdt`) has properties (`w:sdtPr`, with its tag) and a content (`w:sdtContent`): whole
//! paragraphs, or a run within one. What comes in looks as what stood there did.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};

use crate::letters::{Letter, Line, Piece};

/// So many controls of a letter are looked at.
const MOST: usize = 1000;

/// The part with its known controls filled, and their tags; none where it is no XML.
pub(super) fn filled(xml: &str, letter: &Letter) -> Option<(String, Vec<String>)> {
    let events = events(xml)?;
    let mut writer = Writer::new(Vec::new());
    let mut tags = Vec::new();
    write(&events, letter, &mut writer, &mut tags)?;
    Some((String::from_utf8(writer.into_inner()).ok()?, tags))
}

/// What can be read in a part.
pub(super) fn text(xml: &str) -> Option<String> {
    Some(text_in(&events(xml)?))
}

/// What can be read in each control of a part that has a tag.
pub(super) fn controls(xml: &str) -> Option<Vec<(String, String)>> {
    let events = events(xml)?;
    let starts = (0..events.len()).filter(|at| is_start(&events[*at], "w:sdt")).take(MOST);
    let controls = starts.map(|at| &events[at..=end_of(&events, at)]);
    Some(controls.filter_map(|control| Some((tag(control)?, text_in(control)))).collect())
}

fn text_in(events: &[Event<'_>]) -> String {
    let mut text = String::new();
    let mut is_text = false;
    for event in events {
        match event {
            Event::Start(start) => is_text = start.name().as_ref() == "w:t",
            Event::End(end) if end.name().as_ref() == "w:p" => text.push('\n'),
            Event::End(_) => is_text = false,
            Event::Text(part) if is_text => text.push_str(part.as_ref()),
            Event::GeneralRef(reference) if is_text => {
                let sign = reference.resolve_char_ref().ok().flatten();
                text.push(sign.unwrap_or(' '));
            }
            _ => {}
        }
    }
    text
}

fn events(xml: &str) -> Option<Vec<Event<'_>>> {
    let mut reader = Reader::from_str(xml);
    let mut events = Vec::new();
    let mut depth = 0_usize;
    loop {
        match reader.read_event().ok()? {
            Event::Eof => return (depth == 0).then_some(events),
            event => {
                match &event {
                    Event::Start(_) => depth += 1,
                    Event::End(_) => depth = depth.checked_sub(1)?,
                    _ => {}
                }
                events.push(event);
            }
        }
    }
}

fn write(
    events: &[Event<'_>],
    letter: &Letter,
    writer: &mut Writer<Vec<u8>>,
    tags: &mut Vec<String>,
) -> Option<()> {
    let mut at = 0;
    while at < events.len() {
        let control = is_start(&events[at], "w:sdt").then(|| end_of(events, at));
        match control {
            Some(end) => {
                let control = &events[at..=end];
                let known =
                    tag(control).and_then(|tag| letter.parts().into_iter().find(|(name, _)| *name == tag));
                match known {
                    Some((name, lines)) => {
                        tags.push(name.to_owned());
                        fill(control, lines, writer)?;
                    }
                    None => {
                        writer.write_event(events[at].borrow()).ok()?;
                        write(&events[at + 1..end], letter, writer, tags)?;
                        writer.write_event(events[end].borrow()).ok()?;
                    }
                }
                at = end + 1;
            }
            None => {
                writer.write_event(events[at].borrow()).ok()?;
                at += 1;
            }
        }
    }
    Some(())
}

fn is_start(event: &Event<'_>, name: &str) -> bool {
    matches!(event, Event::Start(start) if start.name().as_ref() == name)
}

/// The event that closes the element that one begins.
fn end_of(events: &[Event<'_>], start: usize) -> usize {
    let mut depth = 0_usize;
    for (at, event) in events.iter().enumerate().skip(start) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    start
}

/// The first element of a name within some events: where it begins and ends.
fn find(events: &[Event<'_>], name: &str) -> Option<(usize, usize)> {
    let at = events.iter().position(|event| is_start(event, name))?;
    Some((at, end_of(events, at)))
}

/// The tag of a control, which stands in its own properties.
fn tag(control: &[Event<'_>]) -> Option<String> {
    let (start, end) = find(control, "w:sdtPr")?;
    let content = find(control, "w:sdtContent").map_or(control.len(), |(at, _)| at);
    let own = control[start..end.min(content)].iter().find_map(|event| match event {
        Event::Empty(element) | Event::Start(element) if element.name().as_ref() == "w:tag" => Some(element),
        _ => None,
    })?;
    let value = own.try_get_attribute("w:val").ok()??;
    Some(value.value.into_owned())
}

/// Writes a control with these lines as its content. That it shows a hint, or data from elsewhere, no
/// longer holds.
fn fill(control: &[Event<'_>], lines: &[Line], writer: &mut Writer<Vec<u8>>) -> Option<()> {
    let (start, end) = find(control, "w:sdtContent")?;
    let (before, content, after) = (&control[..=start], &control[start + 1..end], &control[end..]);
    let is_hint = copy_head(before, writer)?;
    let paragraph = find(content, "w:p");
    match paragraph {
        Some((first, first_end)) => {
            let own = &content[first..=first_end];
            let last = last_paragraph(content, first_end);
            copy(&content[..first], writer)?;
            let look = Look { paragraph: properties(own, "w:pPr"), run: run_look(own, is_hint) };
            look.paragraphs(lines, writer)?;
            copy(&content[last + 1..], writer)?;
        }
        None => {
            let look = Look { paragraph: &[], run: run_look(content, is_hint) };
            look.runs_of_lines(lines, writer)?;
        }
    }
    copy(after, writer)
}

fn last_paragraph(content: &[Event<'_>], mut last: usize) -> usize {
    while let Some((_, end)) = find(&content[last + 1..], "w:p") {
        last += 1 + end;
    }
    last
}

fn copy(events: &[Event<'_>], writer: &mut Writer<Vec<u8>>) -> Option<()> {
    events.iter().try_for_each(|event| writer.write_event(event.borrow()).ok())
}

/// Copies a control up to its content, without the properties that no longer hold; whether a hint
/// stood there.
fn copy_head(head: &[Event<'_>], writer: &mut Writer<Vec<u8>>) -> Option<bool> {
    const LAPSED: [&str; 3] = ["w:showingPlcHdr", "w:dataBinding", "w15:dataBinding"];
    let mut is_hint = false;
    let mut at = 0;
    while at < head.len() {
        let (name, end) = match &head[at] {
            Event::Empty(element) => (Some(element.name()), at),
            Event::Start(element) => (Some(element.name()), end_of(head, at)),
            _ => (None, at),
        };
        if name.is_some_and(|name| LAPSED.contains(&name.as_ref())) {
            is_hint |= name.is_some_and(|name| name.as_ref() == LAPSED[0]);
            at = end + 1;
            continue;
        }
        writer.write_event(head[at].borrow()).ok()?;
        at += 1;
    }
    Some(is_hint)
}

/// The properties of a paragraph or of its first run.
fn properties<'e, 'x>(events: &'e [Event<'x>], name: &str) -> &'e [Event<'x>] {
    find(events, name).map_or(&[], |(start, end)| &events[start..=end])
}

/// How the first run looks; a hint looks like one, which the text must not.
fn run_look<'e, 'x>(events: &'e [Event<'x>], is_hint: bool) -> &'e [Event<'x>] {
    match find(events, "w:r").filter(|_| !is_hint) {
        Some((start, end)) => properties(&events[start..=end], "w:rPr"),
        None => &[],
    }
}

struct Look<'e, 'x> {
    paragraph: &'e [Event<'x>],
    run: &'e [Event<'x>],
}

impl Look<'_, '_> {
    fn paragraphs(&self, lines: &[Line], writer: &mut Writer<Vec<u8>>) -> Option<()> {
        let empty = [Line::new()];
        // A cell, or the document, must not be without any paragraph.
        let lines = if lines.is_empty() { &empty } else { lines };
        for line in lines {
            start("w:p", writer)?;
            copy(self.paragraph, writer)?;
            line.iter().try_for_each(|piece| self.run(piece, writer))?;
            end("w:p", writer)?;
        }
        Some(())
    }

    fn runs_of_lines(&self, lines: &[Line], writer: &mut Writer<Vec<u8>>) -> Option<()> {
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                start("w:r", writer)?;
                writer.write_event(Event::Empty(BytesStart::new("w:br"))).ok()?;
                end("w:r", writer)?;
            }
            line.iter().try_for_each(|piece| self.run(piece, writer))?;
        }
        Some(())
    }

    /// A piece as a run; what a person must write is highlighted.
    fn run(&self, piece: &Piece, writer: &mut Writer<Vec<u8>>) -> Option<()> {
        start("w:r", writer)?;
        let own: &[(&str, &str)] = match piece {
            Piece::Text(_) => &[],
            Piece::Stamp(_) => &[("w:b", "true"), ("w:sz", "56")],
            Piece::Write(_) => &[("w:highlight", "yellow")],
        };
        if own.is_empty() {
            copy(self.run, writer)?;
        } else {
            start("w:rPr", writer)?;
            for (name, value) in own {
                let property = BytesStart::new(*name).with_attributes([("w:val", *value)]);
                writer.write_event(Event::Empty(property)).ok()?;
            }
            end("w:rPr", writer)?;
        }
        let text = BytesStart::new("w:t").with_attributes([("xml:space", "preserve")]);
        writer.write_event(Event::Start(text)).ok()?;
        let known: String = piece.text().chars().map(shown).collect();
        writer.write_event(Event::Text(quick_xml::events::BytesText::new(&known))).ok()?;
        end("w:t", writer)?;
        end("w:r", writer)
    }
}

/// XML can't hold other control characters, and a line of a letter has no line ends.
fn shown(sign: char) -> char {
    if sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}') { ' ' } else { sign }
}

fn start(name: &str, writer: &mut Writer<Vec<u8>>) -> Option<()> {
    writer.write_event(Event::Start(BytesStart::new(name))).ok()
}

fn end(name: &str, writer: &mut Writer<Vec<u8>>) -> Option<()> {
    writer.write_event(Event::End(quick_xml::events::BytesEnd::new(name))).ok()
}
