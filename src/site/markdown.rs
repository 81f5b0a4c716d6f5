//! Markdown of records to HTML that can do no harm.
//!
//! What outsiders wrote ends up in dossiers, so it is hostile until shown harmless: raw HTML becomes
//! text, pictures leave only their description, links lead to `http`, `https`, `mailto` or a listed
//! document, and what is nested absurdly deep is unwrapped.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

use super::html::shown;

/// How deep blocks and emphasis may be nested; what lies deeper is kept as text.
const DEEPEST: usize = 64;

/// The level of the headings of the page that a record's own headings stand under.
const PAGE_LEVEL: usize = 2;

/// Where a link to one of the dossier's own documents leads; none when no such document is listed.
pub type FindDocument<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Makes HTML of Markdown. Headings begin at `h3`, since the page has its own above them, and none
/// skips a level, whatever level the text itself begins with.
#[must_use]
pub fn to_html(text: &str, document: FindDocument<'_>) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(text, options);
    let headings = Headings { first: None, above: PAGE_LEVEL };
    let harmless = Harmless { events, document, open: Vec::new(), depth: 0, headings };
    let mut output = String::with_capacity(text.len() + text.len() / 4);
    html::push_html(&mut output, harmless);
    if is_bare(&output) { output } else { sanitizer().clean(&output).to_string() }
}

/// The tags that a record's text may come out with.
const TAGS: [&str; 23] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Whether no tag has an attribute and each is one of ours. Cleaning takes nothing away from such
/// a text, and costs more than all the rest; a text with a link, or anything else, is cleaned.
fn is_bare(html: &str) -> bool {
    let html = html.as_bytes();
    memchr::memchr_iter(b'<', html).all(|at| {
        let behind = &html[at + 1..];
        let tag = behind.iter().position(|byte| *byte == b'>').map_or(behind, |end| &behind[..end]);
        let name = tag.strip_prefix(b"/").or(tag.strip_suffix(b" /")).unwrap_or(tag);
        let is = |known: &&str| known.bytes().next() == name.first().copied() && known.as_bytes() == name;
        tag.len() < behind.len() && TAGS.iter().any(is)
    })
}

/// Passes the events of a Markdown text on, without those that are not wanted.
struct Harmless<'a, 'd> {
    events: Parser<'a>,
    document: FindDocument<'d>,
    /// For each open tag the tag that closes it, or none where the opening one was left out.
    open: Vec<Option<TagEnd>>,
    /// How many of the open tags were passed on.
    depth: usize,
    headings: Headings,
}

/// The levels of the headings that were passed on.
struct Headings {
    /// The level of the text's first heading.
    first: Option<usize>,
    /// The level of the heading before, on the page.
    above: usize,
}

impl Headings {
    fn level_on_page(&mut self, level: HeadingLevel) -> HeadingLevel {
        let first = *self.first.get_or_insert(level as usize);
        let below = (level as usize).saturating_sub(first);
        self.above = (PAGE_LEVEL + 1 + below).min(self.above + 1);
        HeadingLevel::try_from(self.above).unwrap_or(HeadingLevel::H6)
    }
}

impl<'a> Iterator for Harmless<'a, '_> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            let passed = match self.events.next()? {
                Event::Start(tag) => self.opened(tag),
                Event::End(_) => self.closed(),
                Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(visible(text))),
                Event::Text(text) => Some(Event::Text(visible(text))),
                Event::Code(text) => Some(Event::Code(visible(text))),
                other => Some(other),
            };
            if passed.is_some() {
                return passed;
            }
        }
    }
}

impl<'a> Harmless<'a, '_> {
    fn opened(&mut self, tag: Tag<'a>) -> Option<Event<'a>> {
        let tag = if self.depth < DEEPEST { self.wanted(tag) } else { None };
        self.depth += usize::from(tag.is_some());
        self.open.push(tag.as_ref().map(Tag::to_end));
        tag.map(Event::Start)
    }

    fn closed(&mut self) -> Option<Event<'a>> {
        let end = self.open.pop().flatten()?;
        self.depth -= 1;
        Some(Event::End(end))
    }

    fn wanted(&mut self, tag: Tag<'a>) -> Option<Tag<'a>> {
        match tag {
            Tag::Image { .. } => None,
            Tag::HtmlBlock => Some(Tag::Paragraph),
            Tag::Heading { level, .. } => {
                let level = self.headings.level_on_page(level);
                Some(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() })
            }
            Tag::Link { link_type, dest_url, id, .. } => {
                let dest_url = self.destination(link_type, dest_url)?;
                Some(Tag::Link { link_type, dest_url, title: CowStr::Borrowed(""), id })
            }
            other => Some(other),
        }
    }

    fn destination(&self, kind: LinkType, address: CowStr<'a>) -> Option<CowStr<'a>> {
        if kind == LinkType::Email || is_outside(&address) {
            return Some(address);
        }
        (self.document)(&address).map(CowStr::from)
    }
}

/// Whether an address leads to a place outside the site that a reader may follow.
fn is_outside(address: &str) -> bool {
    address.split_once(':').is_some_and(|(scheme, rest)| {
        let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        (web && rest.starts_with("//")) || scheme.eq_ignore_ascii_case("mailto")
    })
}

fn visible(text: CowStr<'_>) -> CowStr<'_> {
    match shown(&text) {
        std::borrow::Cow::Borrowed(_) => text,
        std::borrow::Cow::Owned(marked) => marked.into(),
    }
}

fn sanitizer() -> &'static Builder<'static> {
    static SANITIZER: OnceLock<Builder<'static>> = OnceLock::new();
    SANITIZER.get_or_init(|| {
        let attributes = HashMap::from([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))]);
        let mut builder = Builder::empty();
        builder
            .tags(HashSet::from(TAGS))
            .tag_attributes(attributes)
            .url_schemes(HashSet::from(["http", "https", "mailto"]))
            .url_relative(UrlRelative::PassThrough)
            .link_rel(Some("noopener noreferrer"));
        builder
    })
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    fn html(text: &str) -> String {
        to_html(text, &|name| (name == "brief.pdf").then(|| "2026-003-stuk-1.pdf".to_owned()))
    }

    #[test]
    fn ordinary_markdown_becomes_html_under_the_headings_of_the_page() {
        assert_eq!(html("# Kop\n\nEen *regel*."), "<h3>Kop</h3>\n<p>Een <em>regel</em>.</p>\n");
        assert_eq!(html("## Twee\n#### Vier\n## Twee"), "<h3>Twee</h3>\n<h4>Vier</h4>\n<h3>Twee</h3>\n");
        assert!(html("|a|b|\n|-|-|\n|1|2|").contains("<td>1</td>"));
        assert_eq!(html("  \n"), "");
    }

    #[test]
    fn raw_html_becomes_text() {
        let inline = html("voor <script>alert(1)</script> na");
        assert_eq!(inline, "<p>voor &lt;script&gt;alert(1)&lt;/script&gt; na</p>\n");
        let block = html("<iframe src=\"https://kwaad.example\">\n\n<b onclick=x>vet</b>");
        assert!(!block.contains("<iframe") && !block.contains("<b "), "{block}");
        assert!(block.contains("&lt;iframe"), "{block}");
        assert!(html("<!-- verborgen -->").contains("&lt;!-- verborgen --&gt;"));
        assert!(html("&lt;script&gt;").contains("&lt;script&gt;"));
    }

    #[test]
    fn only_bare_tags_of_ours_are_left_uncleaned() {
        assert!(is_bare("<p>a &lt;b&gt; c</p>\n<hr />\n<ul><li>x</li></ul>"));
        for other in ["<p class=x>", "<script>", "<p", "<p/x>", "</ p>", "<!-- p -->", "<P>", "<>"] {
            assert!(!is_bare(other), "{other}");
        }
    }

    #[test]
    fn pictures_leave_their_description() {
        assert_eq!(html("![een *scan*](https://kwaad.example/p.png)"), "<p>een <em>scan</em></p>\n");
        assert_eq!(html("[![knop](x.png)](javascript:alert(1))"), "<p>knop</p>\n");
    }

    #[test]
    fn links_lead_out_by_known_schemes_or_to_a_listed_document() {
        assert!(html("[a](https://o21.example/x)").contains("href=\"https://o21.example/x\""));
        assert!(html("<s.voorbeeld@ergens.example>").contains("href=\"mailto:s.voorbeeld@ergens"));
        assert!(html("[brief](brief.pdf)").contains("href=\"2026-003-stuk-1.pdf\""));
        for hostile in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java&#x73;cript:alert(1)",
            "data:text/html;base64,PHN2Zz4=",
            "vbscript:x",
            "file:///etc/passwd",
            "//kwaad.example",
            "https:kwaad.example",
            "../../ander.pdf",
            "#a",
            "niet-vermeld.pdf",
        ] {
            let page = html(&format!("[tekst]({hostile})"));
            assert!(!page.contains("<a") && page.contains("tekst"), "{hostile}: {page}");
        }
    }

    #[test]
    fn characters_that_turn_the_text_are_shown() {
        assert_eq!(html("fac\u{202e}tuur"), "<p>fac⟨U+202E⟩tuur</p>\n");
        assert_eq!(html("`a\u{2066}b`"), "<p><code>a⟨U+2066⟩b</code></p>\n");
    }

    #[test]
    fn deep_nesting_is_cut_off_and_its_text_kept() {
        let deep = html(&format!("{}kern", "> ".repeat(200)));
        assert!(deep.matches("<blockquote>").count() <= DEEPEST, "{deep}");
        assert!(deep.contains("kern"), "{deep}");
    }

    #[test]
    fn hostile_sizes_neither_overflow_nor_take_long() {
        let half = 50_000;
        for text in [
            "> ".repeat(half),
            "- ".repeat(half),
            "[".repeat(2 * half),
            "*a **b ".repeat(half / 4),
            "<div>".repeat(half / 3),
            "![".repeat(half),
            "`".repeat(2 * half),
            format!("{}\n", "> ".repeat(300)).repeat(160),
        ] {
            let begin = Instant::now();
            let page = html(&text);
            let seen = text.get(..4).unwrap_or_default();
            assert!(begin.elapsed() < Duration::from_secs(4), "{seen} took {:?}", begin.elapsed());
            assert!(page.matches("<blockquote>").count() < 20_000, "{seen}");
        }
    }
}
