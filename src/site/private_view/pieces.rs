//! How what stands on a page many times is written: days, signs, facts, findings, steps, terms.
//!
//! To a template each of these is a piece of HTML that it writes as it is.

use crate::locale::Key;
use serde::{Serialize, Serializer};

use super::words::Words;
use super::{
    Changed, DeadlineView, DocumentView, FindingView, FormPart, Link, PersonView, ShownDay, Sign, StepView,
};
use crate::site::html::Html;

/// Things of a kind, each an item of a list on the page.
#[derive(Debug, Clone)]
pub struct List<T> {
    /// The things, in order.
    pub all: Vec<T>,
    words: Words,
}

/// Something that is an item of a list.
pub(super) trait Item {
    /// Most items are not longer, in bytes.
    const LENGTH: usize = 512;

    fn write(&self, html: Html, words: &Words) -> Html;
}

impl<T> List<T> {
    /// A list in the words of a language.
    #[must_use]
    pub fn new(all: Vec<T>, words: &Words) -> Self {
        Self { all, words: *words }
    }
}

impl<T: Item> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let write = |html, item: &T| item.write(html, &self.words);
        self.all.iter().fold(Html::with_room(self.all.len() * T::LENGTH), write).serialize(serializer)
    }
}

/// Names and values, as rows of a list.
#[derive(Debug, Clone)]
pub struct Facts {
    words: Words,
    rows: Html,
}

impl Facts {
    /// No rows yet.
    #[must_use]
    pub fn new(words: &Words) -> Self {
        Self { words: *words, rows: Html::default() }
    }

    /// Adds a value, which is empty when the record lacks it, under the label of its name.
    #[must_use]
    pub fn with(self, key: Key, value: &str) -> Self {
        let label = self.words.label(key);
        self.row(label, value)
    }

    /// The same for what is quoted from the records.
    #[must_use]
    pub fn with_quoted(self, key: Key, value: &str) -> Self {
        let (label, language) = (self.words.label(key), self.words.quoted());
        self.row_in(language, label, value)
    }

    /// Adds a value under a label.
    #[must_use]
    pub fn row(self, label: &str, value: &str) -> Self {
        self.row_in(None, label, value)
    }

    /// The same for a value in a language, where that is not the language of the page.
    #[must_use]
    pub fn row_in(self, language: Option<&'static str>, label: &str, value: &str) -> Self {
        let rows = self.rows.markup("<div><dt>").text(label).markup("</dt><dd").lang(language);
        Self { rows: rows.markup(">").whole_numbers(value).markup("</dd></div>"), ..self }
    }

    /// The same, unless there is nothing to add.
    #[must_use]
    pub fn with_any(self, key: Key, value: &str) -> Self {
        if value.is_empty() { self } else { self.with(key, value) }
    }
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.rows.serialize(serializer)
    }
}

impl Serialize for ShownDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        day(Html::default(), self).serialize(serializer)
    }
}

impl Serialize for Sign {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        sign(Html::default(), self).serialize(serializer)
    }
}

pub(super) fn day(html: Html, day: &ShownDay) -> Html {
    html.markup("<time datetime=\"").date(day.date).markup("\">").text(&day.text).markup("</time>")
}

pub(super) fn sign(html: Html, sign: &Sign) -> Html {
    html.markup("<span class=\"sign ")
        .markup(sign.tone)
        .markup("\"><svg class=\"shape\" aria-hidden=\"true\"><use href=\"#sign-")
        .markup(sign.shape)
        .markup("\"/></svg><span>")
        .text(&sign.word)
        .markup("</span></span>")
}

fn article(html: Html, article: &str, words: &Words) -> Html {
    if article.is_empty() {
        return html;
    }
    let label = words.label(key!("site-article-short"));
    html.markup(" <span class=\"article\">").text(label).markup(" ").text(article).markup("</span>")
}

impl Item for FindingView {
    fn write(&self, html: Html, words: &Words) -> Html {
        let html = html.markup("<li><div class=\"finding ").markup(self.sign.tone);
        let html = sign(html.markup("\"><p class=\"finding-head\">"), &self.sign);
        let html = html.markup(" <a class=\"number\" href=\"").text(&self.href).markup("\">");
        let html = article(html.text(self.code).markup("</a>"), &self.article, words);
        let html = html.markup("</p>\n<p>").text(&self.message).markup("</p>\n");
        let fold = words.label(key!("site-finding-mend"));
        let open = if self.is_of_form { " open" } else { "" };
        let html = html.markup("<details class=\"mend\"").markup(open).markup("><summary>").text(fold);
        let html = html.markup("</summary>\n").between("<p>", &self.help, "</p>\n");
        html.markup("<p class=\"small soft\">").text(&self.place).markup("</p></details></div></li>\n")
    }
}

impl Item for StepView {
    fn write(&self, html: Html, words: &Words) -> Html {
        let html = html.markup("<li id=\"stap-").number(self.number).markup("\"><span class=\"badge ");
        let html = html.markup(self.shape.name()).markup("\" aria-hidden=\"true\"><span>");
        let html = html.number(self.number).markup("</span></span>\n<div><p class=\"what\"><b>");
        let html = match self.lapsed {
            true => html.markup("<s>").text(&self.what).markup("</s>"),
            false => html.text(&self.what),
        }
        .markup("</b>");
        let lapsed = if self.lapsed { words.label(key!("site-lapsed")) } else { "" };
        let html = html.between(" <span class=\"soft\">", lapsed, "</span>");
        let html = html.markup(" <span class=\"by\">").text(&self.by).markup("</span>");
        let html = article(html, &self.article, words).markup("</p>\n");
        let html = match self.facts.rows.is_empty() {
            true => html,
            false => html.markup("<dl class=\"inline\">").piece(&self.facts.rows).markup("</dl>\n"),
        };
        let html = self.document.iter().fold(html, |html, document| {
            let html =
                html.markup("<p class=\"small\">").text(words.label(key!("site-document"))).markup(": ");
            link(html, document).markup("</p>\n")
        });
        let html = changed(html, &self.changed, words).markup("</div>\n<p class=\"when\">");
        let html = match &self.day {
            Some(date) => day(html, date),
            None => {
                html.markup("<span class=\"soft\">").text(words.label(key!("site-no-date"))).markup("</span>")
            }
        };
        html.markup("</p></li>\n")
    }
}

fn link(html: Html, link: &Link) -> Html {
    if link.href.is_empty() {
        return html.text(&link.text);
    }
    html.markup("<a href=\"").text(&link.href).markup("\" download>").text(&link.text).markup("</a>")
}

/// What was corrected of a step.
fn changed(html: Html, fields: &[Changed], words: &Words) -> Html {
    if fields.is_empty() {
        return html;
    }
    let html =
        html.markup("<p class=\"small corrected\">").text(words.label(key!("site-corrected"))).markup(" ");
    let change = |html: Html, field: &Changed| {
        let html = html.markup("<span>").text(&field.name).markup(" ");
        let html = html.text(words.label(key!("site-corrected-from"))).markup(" <s>").text(&field.from);
        let html = html.markup("</s> ").text(words.label(key!("site-corrected-to"))).markup(" ");
        html.text(&field.to).markup("</span>")
    };
    fields.iter().fold(html, change).markup("</p>\n")
}

impl Item for DeadlineView {
    fn write(&self, html: Html, words: &Words) -> Html {
        let html = html.markup("<li><p class=\"what\"><b>").text(&self.what).markup("</b>");
        let html = article(html, &self.article, words).markup("</p>\n<p>");
        let html = day(html, &self.day);
        let html = self.outer.iter().fold(html, |html, outer| {
            let html =
                html.markup(" <span class=\"soft\">").text(words.label(key!("site-outer"))).markup(" ");
            day(html, outer).markup("</span>")
        });
        let html = sign(html.markup("</p>\n<p>"), &self.sign);
        let html = self.done.iter().fold(html, |html, done| {
            day(html.markup(" <span class=\"soft small\">"), done).markup("</span>")
        });
        html.markup("</p></li>\n")
    }
}

impl Item for PersonView {
    fn write(&self, html: Html, _: &Words) -> Html {
        let html = html.markup("<li><b>").text(&self.name).markup("</b> ").text(&self.parts);
        html.between(" <span class=\"soft small\">", &self.roles, "</span>").markup("</li>\n")
    }
}

impl Item for DocumentView {
    fn write(&self, html: Html, words: &Words) -> Html {
        let html = if self.href.is_empty() {
            let html = html.markup("<li><span>").text(&self.name).markup("</span> <span class=\"soft\">");
            html.text(words.label(key!("site-document-missing"))).markup("</span>")
        } else {
            let html = html.markup("<li><a href=\"").text(&self.href).markup("\" download=\"");
            html.text(&self.download).markup("\">").text(&self.name).markup("</a>")
        };
        let html = html.markup("<br><span class=\"soft small\">").text(self.kind);
        let html = self.day.iter().fold(html, |html, date| day(html.markup(", "), date)).markup("</span>");
        if self.description.is_empty() {
            return html.markup("</li>\n");
        }
        let html = html.markup("<br><span class=\"small\"").lang(words.quoted()).markup(">");
        html.text(&self.description).markup("</span></li>\n")
    }
}

impl Item for FormPart {
    fn write(&self, html: Html, _: &Words) -> Html {
        let html = html.markup("<h3>").text(self.title).markup("</h3>\n<dl class=\"ruled\">");
        html.piece(&self.facts.rows).markup("</dl>\n")
    }
}
