//! What the pages with forms show: the contract with `site-templates/desk/`.

use serde::Serialize;

use crate::commands::Result;
use crate::commands::editing::recorder;
use crate::commands::office::Office;
use crate::git::{Records, author};
use crate::locale::Locale;
use crate::site::Page;
use crate::site::templates::{Override, Templates};

/// What these pages may load and where their forms may go; otherwise that of the site.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// In whose name is committed.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Who {
    /// In a sentence, with the role.
    pub(super) text: String,
    /// Whether people.yaml knows the address.
    pub(super) is_known: bool,
}

impl Who {
    /// Whoever git is set to here.
    pub(super) fn of(office: &Office, today: crate::calendar::Day) -> Self {
        let locale = office.locale;
        let named = || {
            let records = Records::discover(office.store.root()).ok()?;
            let signature = author(records.repository()).ok()?;
            Some((signature.name().ok()?.to_owned(), signature.email().ok()?.to_owned()))
        };
        let Some((name, address)) = named() else {
            return Self { text: locale.text(key!("serve-nobody")), is_known: false };
        };
        let person = recorder(office).and_then(|key| office.framework.people.get(&key.0));
        let text = match person {
            None => message!("serve-unknown", name = name, address = address),
            Some(person) => {
                let held = person.roles.iter().filter(|period| period.holds_on(today));
                let regulation = office.framework.regulations.nearest_to(today);
                let role = |key: &'_ str| {
                    let known = regulation.and_then(|it| it.roles.iter().find(|role| role.key == key));
                    known.map_or_else(|| key.to_owned(), |role| role.name.clone())
                };
                let roles: Vec<String> = held.map(|period| role(&period.role.value)).collect();
                message!("serve-who", name = person.name.as_str(), roles = roles.join(", "))
            }
        };
        Self { text: locale.say(&text), is_known: person.is_some() }
    }
}

/// What all pages share.
#[derive(Debug, Serialize)]
struct SiteView {
    organisation: String,
    language: &'static str,
}

/// What every page has around its content.
#[derive(Debug, Serialize)]
struct Frame<'w> {
    title: String,
    who: &'w Who,
}

/// A text that leads somewhere.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) text: String,
    /// What is said behind it.
    pub(super) note: String,
}

/// Links under one heading.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Group {
    pub(super) title: String,
    pub(super) links: Vec<Link>,
}

/// A page from which others can be chosen, or that tells how something ended.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct ListView {
    pub(super) heading: String,
    pub(super) told: Vec<String>,
    pub(super) lines: Vec<Line>,
    pub(super) groups: Vec<Group>,
    pub(super) buttons: Vec<Button>,
}

/// A form of nothing but a button.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Button {
    pub(super) action: String,
    pub(super) token: String,
    pub(super) text: String,
}

/// A value to choose.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) text: String,
    pub(super) chosen: bool,
}

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Text,
    Area,
    Date,
    One,
    /// One of what is too long for a list.
    Sentence,
    Several,
    File,
    /// Files, of which a mail fills in the form.
    Mail,
}

/// A field of a form.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FieldView {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) kind: Kind,
    pub(super) value: String,
    pub(super) required: bool,
    pub(super) choices: Vec<Choice>,
    /// Whether the form was filled in before, so that what usually stands there no longer does.
    #[serde(skip)]
    pub(super) is_filled: bool,
}

/// A form.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FormView {
    pub(super) heading: String,
    /// What is to be known before it is filled in.
    pub(super) intro: Vec<String>,
    /// The letters that can be made for it.
    pub(super) letters: Vec<Link>,
    /// What was filled in by a file that was given, and what is to be known of it.
    pub(super) told: Vec<String>,
    /// Why it was not taken; empty at first.
    pub(super) refused: Vec<String>,
    pub(super) fields: Vec<FieldView>,
    pub(super) action: String,
    pub(super) token: String,
    pub(super) back: String,
}

/// A line of a file that comes, goes, or stands beside one that does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Line {
    pub(super) sign: &'static str,
    pub(super) text: String,
}

/// What changes by what is filled in.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Change {
    pub(super) lines: Vec<Line>,
    pub(super) documents: Vec<String>,
    /// What is found that was not found before.
    pub(super) brings: Vec<String>,
    /// What is to be known of the documents.
    pub(super) told: Vec<String>,
}

/// What would be written, while it is still being typed.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LookView {
    pub(super) change: Option<Change>,
    /// Why nothing would be written yet.
    pub(super) refused: Vec<String>,
}

/// What is about to be written.
#[derive(Debug, Clone, Serialize)]
pub(super) struct DraftView {
    pub(super) heading: String,
    pub(super) path: String,
    pub(super) change: Change,
    pub(super) message: String,
    pub(super) draft: String,
    pub(super) token: String,
    pub(super) back: String,
}

/// The templates of these pages in one language.
pub(super) struct Desktop {
    templates: Templates,
    who: Who,
}

impl Desktop {
    pub(super) fn of(office: &Office, today: crate::calendar::Day, overrides: &[Override]) -> Result<Self> {
        let locale: &Locale = office.locale;
        let regulation = office.framework.regulations.nearest_to(today);
        let organisation = regulation.map(|it| it.organisation.name.clone()).unwrap_or_default();
        let site = SiteView { organisation, language: locale.language().code() };
        let templates = Templates::load("desk", overrides, &locale.labels("desk-"), &site)?;
        Ok(Self { templates, who: Who::of(office, today) })
    }

    /// A page by its template, `list`, `form` or `draft`.
    pub(super) fn page(&self, template: &str, heading: &str, view: &impl Serialize) -> Result<Vec<u8>> {
        let frame = Frame { title: heading.to_owned(), who: &self.who };
        Ok(self.templates.render(&format!("desk/{template}.html"), String::new(), &frame, view)?.bytes)
    }

    /// Styles and script of these pages.
    pub(super) fn assets(&self) -> &[Page] {
        self.templates.assets()
    }
}

/// The lines by which two texts differ, with up to two around them.
pub(super) fn difference(before: &str, after: &str) -> Vec<Line> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let same = |pair: &(&&str, &&str)| pair.0 == pair.1;
    let head = old.iter().zip(&new).take_while(same).count();
    let rest = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(same).count();
    let line = |sign| move |text: &&str| Line { sign, text: crate::printer::visible(text) };
    let (gone, come) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let above = old[head.saturating_sub(2)..head].iter().map(line(" "));
    let below = old[old.len() - tail..].iter().take(2).map(line(" "));
    // Between the first difference and the last, what both have is shown once.
    let mut lines: Vec<Line> = above.collect();
    lines.extend(between(gone, come));
    lines.extend(below);
    lines
}

/// The longest lines that both have in their order stay; beyond a size nobody reads it line by line.
fn between(gone: &[&str], come: &[&str]) -> Vec<Line> {
    const MOST: usize = 1 << 20;
    let line = |sign, text: &str| Line { sign, text: crate::printer::visible(text) };
    if gone.len() * come.len() > MOST {
        let gone = gone.iter().map(|text| line("-", text));
        return gone.chain(come.iter().map(|text| line("+", text))).collect();
    }
    let mut common = vec![vec![0_usize; come.len() + 1]; gone.len() + 1];
    for one in (0..gone.len()).rev() {
        for other in (0..come.len()).rev() {
            common[one][other] = if gone[one] == come[other] {
                common[one + 1][other + 1] + 1
            } else {
                common[one + 1][other].max(common[one][other + 1])
            };
        }
    }
    let (mut one, mut other, mut lines) = (0, 0, Vec::new());
    while one < gone.len() || other < come.len() {
        if one < gone.len() && other < come.len() && gone[one] == come[other] {
            lines.push(line(" ", gone[one]));
            (one, other) = (one + 1, other + 1);
        } else if other < come.len() && (one == gone.len() || common[one][other + 1] > common[one + 1][other])
        {
            lines.push(line("+", come[other]));
            other += 1;
        } else {
            lines.push(line("-", gone[one]));
            one += 1;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_that_differ_are_told_with_what_stands_around_them() {
        let lines = difference("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nx\ne\ny\nf\ng\n");
        let shown: Vec<String> = lines.iter().map(|line| format!("{}{}", line.sign, line.text)).collect();
        assert_eq!(shown, [" b", " c", "-d", "+x", " e", "+y", " f", " g"]);
        assert_eq!(difference("a\n", "a\n").iter().filter(|line| line.sign != " ").count(), 0);
        assert!(difference("", "a\nb\n").iter().all(|line| line.sign == "+"));
    }
}
