//! What every page says of the office, in the words and by the articles of its own regulation: what
//! that does not promise is not there.

use super::SiteView;
use super::words::Words;
use crate::calendar::Day;
use crate::deadline::RETENTION;
use crate::figures::length;
use crate::locale::{Key, Locale, Message};
use crate::regulation::{Regulation, Regulations, StepDefinition, StepKind};
use crate::rules::Rule;
use crate::site::CONTENT_SECURITY_POLICY;

/// What all pages of the site share.
pub(super) fn site_view(regulations: &Regulations, today: Day, words: &Words) -> SiteView {
    let regulation = regulations.nearest_to(today);
    let office = regulation.map(|regulation| Office { regulation, words });
    let say = |saying: &dyn Fn(&Office<'_>) -> String| office.as_ref().map(saying).unwrap_or_default();
    let organisation = regulation.map(|regulation| regulation.organisation.clone()).unwrap_or_default();
    let spreads = office.as_ref().is_some_and(|office| office.step(StepKind::Spread).is_some());
    SiteView {
        organisation: organisation.name,
        language: words.language().code(),
        quoted: words.quoted(),
        policy: CONTENT_SECURITY_POLICY,
        address: organisation.address,
        audience: say(&|office| office.audience()),
        footer: if spreads { say(&|office| office.spread()) } else { words.text(key!("site-footer")) },
        keeps: regulations.all().iter().any(|version| version.term(RETENTION).is_some()),
        retention: say(&|office| office.retention()),
        form_article: say(&|office| office.form()),
        form_signature: say(&|office| office.signature()),
        cover_note: say(&|office| office.cover()),
    }
}

struct Office<'a> {
    regulation: &'a Regulation,
    words: &'a Words,
}

impl<'a> Office<'a> {
    fn step(&self, kind: StepKind) -> Option<&'a StepDefinition> {
        self.regulation.steps_of(kind).next()
    }

    /// ` (art. 5)`, or nothing.
    fn cited(&self, articles: Option<String>) -> String {
        let cite = |articles| self.words.say(&message!("site-cited", articles = articles));
        articles.filter(|articles: &String| !articles.is_empty()).map(cite).unwrap_or_default()
    }

    fn say(&self, key: Key, articles: Option<String>) -> Message {
        Message::new(key).with("cited", self.cited(articles))
    }

    fn articles_of(&self, kind: StepKind) -> Option<String> {
        self.step(kind).map(|step| step.articles.join(", "))
    }

    fn audience(&self) -> String {
        match self.regulation.audience().as_slice() {
            [] => String::new(),
            names => {
                let roles = Locale::of(self.words.language()).listed(names);
                self.words.say(&message!("site-audience", roles = roles))
            }
        }
    }

    fn spread(&self) -> String {
        self.words.say(&self.say(key!("site-footer-envelope"), self.articles_of(StepKind::Spread)))
    }

    fn cover(&self) -> String {
        match self.step(StepKind::Spread) {
            Some(_) => self.words.say(&self.say(key!("site-cover-note"), self.articles_of(StepKind::Spread))),
            None => String::new(),
        }
    }

    fn retention(&self) -> String {
        let Some(term) = self.regulation.term(RETENTION) else { return String::new() };
        let locale = Locale::of(self.words.language());
        let from = match self.regulation.step(&term.from) {
            Some(step) => self.words.say(&message!("site-retention-from", step = step.called())),
            None => self.words.text(key!("site-retention-completion")),
        };
        let articles = Rule::of("A8.1").and_then(|rule| rule.article_in(Some(self.regulation)));
        let key = if term.binding { key!("site-retention-intro") } else { key!("site-retention-aim") };
        let kept = self.say(key, articles);
        let kept = self.words.say(&kept.with("length", length(locale, term.length)).with("from", from));
        let holders = self.regulation.roles_of(StepKind::Held).join(", ");
        match self.step(StepKind::Held).filter(|_| !holders.is_empty()) {
            Some(_) => {
                format!("{kept} {}", self.words.say(&message!("site-retention-hold", roles = holders)))
            }
            None => kept,
        }
    }

    /// Which part of the file the form is, where the article on the file says so.
    fn form(&self) -> String {
        let article = Rule::of("A8.2").and_then(|rule| rule.article_in(Some(self.regulation)));
        let form = self.words.text(key!("site-form-name"));
        let letter = article.as_deref().and_then(|number| self.regulation.letter_in(number, &form));
        let named = letter.map(|letter| {
            self.say(key!("site-form-article"), article.clone()).with("part", letter.to_string())
        });
        named.map(|message| self.words.say(&message)).unwrap_or_default()
    }

    fn signature(&self) -> String {
        let roles = self.regulation.roles_of(StepKind::Registered).join(", ");
        self.words.say(&message!("site-form-signature", roles = roles))
    }
}
