//! Findings, hovers and the outline, as editors show them.

use serde_json::{Value, json};

use super::completing::explained;
use super::context::Context;
use super::desks::Sheet;
use super::leading::word_at;
use super::places::{offset, place, range};
use crate::assess::Judged;
use crate::commands::desk::made_rule_pages;
use crate::commands::editing::{in_words, judged};
use crate::diagnostic::{Finding, Severity};
use crate::locale::{Locale, Message};
use crate::manual::{key_meaning, term_in_words};
use crate::parse::Outline;
use crate::printer::visible;
use crate::regulation::Regulation;
use crate::rules::RULES;
use crate::source::Span;
use crate::state::Mark;
use crate::store::PEOPLE;
use crate::trail::is_place_of_a_dossier;

/// A finding, with its second places and the code of its rule.
pub(super) fn diagnostic(finding: &Finding, sheet: &Sheet<'_>) -> Value {
    let locale = sheet.office.locale;
    let text = sheet.source.text();
    let severity = match finding.severity {
        _ if finding.accounted.is_some() => 4,
        Severity::Error | Severity::Breach => 1,
        Severity::Late | Severity::Warning => 2,
    };
    let own = finding.related.iter().filter(|it| it.place.source.path() == sheet.source.path());
    let related: Vec<Value> = own
        .map(|related| {
            let location = json!({ "uri": sheet.uri, "range": range(text, related.place.span) });
            json!({ "location": location, "message": locale.say(&related.label) })
        })
        .collect();
    let mut told = json!({
        "range": range(text, finding.place.span),
        "severity": severity,
        "code": finding.code.as_str(),
        "source": "klacht",
        "message": message(finding, locale),
        "relatedInformation": related,
    });
    if let Some(page) = made_rule_pages(sheet.root()).of(finding.code) {
        told["codeDescription"] = json!({ "href": page });
    }
    told
}

fn message(finding: &Finding, locale: &Locale) -> String {
    let article = finding.article.as_ref().map(|number| message!("article", number = number.as_str()));
    let article = article.map(|article| format!(" ({})", locale.say(&article))).unwrap_or_default();
    let help = finding.help.as_ref().map(|help| format!("\n{}", locale.say(help)));
    format!("{}{article}{}", locale.say(&finding.message), help.unwrap_or_default())
}

/// What the word at a place means: a person, a step, a rule.
pub(super) fn hover(sheet: &Sheet<'_>, params: &Value) -> Value {
    let text = sheet.source.text();
    let at = offset(text, &params["position"]);
    let span = word_at(text, at);
    let word = sheet.source.slice(span);
    let of_person = || person(sheet, word).or_else(|| step(sheet, word, at)).or_else(|| rule(sheet, word));
    let told = key(sheet, span).or_else(of_person).or_else(|| value(sheet, span));
    told.map_or(
        Value::Null,
        |told| json!({ "contents": { "kind": "markdown", "value": told }, "range": range(text, span) }),
    )
}

/// What a key means, in the words of the manual.
fn key(sheet: &Sheet<'_>, span: Span) -> Option<String> {
    let (text, path) = (sheet.source.text(), sheet.source.path());
    let key = sheet.source.slice(span);
    let is_dossier = is_place_of_a_dossier(path);
    let is_key = text[span.end..].starts_with(':') && (is_dossier || path == PEOPLE);
    let context = Context::at(text, span.end, is_dossier).filter(|it| is_key && it.key.is_none())?;
    let locale = sheet.office.locale;
    let means = |regulation: &Regulation| {
        let step = context.field("stap").and_then(|step| regulation.step(step));
        key_meaning(
            regulation,
            (locale, sheet.desk.today),
            (&context.section, step.map(|step| step.kind)),
            key,
        )
    };
    let meaning = match is_dossier {
        true => judged(sheet.office, path, Some(text), &sheet.desk, |it| means(it.case?.regulation)).ok()?.1,
        false => means(sheet.office.framework.regulations.nearest_to(sheet.desk.today)?),
    };
    Some(format!("**{key}**\n\n{}", meaning?))
}

/// What a word means that can stand behind a key.
fn value(sheet: &Sheet<'_>, span: Span) -> Option<String> {
    let (text, path) = (sheet.source.text(), sheet.source.path());
    let word = sheet.source.slice(span);
    let context = Context::at(text, span.end, true).filter(|it| it.key.is_some())?;
    let explained = |judged: &Judged<'_>| explained(judged, &context, word, sheet.office.locale);
    let told = judged(sheet.office, path, Some(text), &sheet.desk, explained).ok()?.1?;
    Some(format!("**{word}**\n\n{}", visible(&told)))
}

fn person(sheet: &Sheet<'_>, word: &str) -> Option<String> {
    let person = sheet.office.framework.people.get(word)?;
    let until = |to: Option<crate::calendar::Day>| to.map_or("…".to_owned(), |to| to.to_string());
    let roles =
        person.roles.iter().map(|role| format!("- {}: {} – {}", role.role.value, role.from, until(role.to)));
    Some(format!("**{}**\n\n{}", visible(&person.name), roles.collect::<Vec<_>>().join("\n")))
}

/// What a step asks, and until when the terms run that begin with the event at a place.
fn step(sheet: &Sheet<'_>, word: &str, at: usize) -> Option<String> {
    let (office, path) = (sheet.office, sheet.source.path());
    let told = judged(office, path, Some(sheet.source.text()), &sheet.desk, |judged| {
        let case = judged.case?;
        let step = case.regulation.step(word)?;
        let mut told = vec![format!("**{}**", step.called())];
        for number in &step.articles {
            told.extend(case.regulation.article(number).map(|article| article.text.clone()));
        }
        let next = case.next_steps().into_iter().find(|next| next.step == word);
        told.extend(next.map(|next| in_words(&next, case, office.locale)));
        let is_here = |mark: Mark| {
            let event = case.event(mark);
            event.step.value == word && (event.span.start..=event.span.end).contains(&at)
        };
        told.extend(case.deadlines.iter().filter(|deadline| is_here(deadline.from)).map(|deadline| {
            let term = deadline.term.as_deref().and_then(|name| case.regulation.term(name));
            let what = deadline.step.as_str();
            let due = message!("lsp-due", what = what, due = deadline.due);
            let why = term.map(|term| format!(" ({})", term_in_words(case.regulation, office.locale, term)));
            format!("{}{}", office.locale.say(&due), why.unwrap_or_default())
        }));
        Some(told.join("\n\n"))
    });
    told.ok()?.1
}

fn rule(sheet: &Sheet<'_>, word: &str) -> Option<String> {
    let rule = RULES.iter().find(|rule| rule.code == *word)?;
    let key = rule.code.key();
    let regulations = &sheet.office.framework.regulations;
    let regulation = regulations.nearest_to(sheet.desk.today).map(AsRef::as_ref);
    let title = sheet.office.locale.text(family!("rule-{key}-title"));
    Some(format!("**{word}** {title}\n\n{}", sheet.office.locale.say(&rule.why(regulation))))
}

/// The keys at the top, and the events below theirs.
pub(super) fn symbols(sheet: &Sheet<'_>) -> Value {
    let Some(outline) = Outline::of(&sheet.source) else { return json!([]) };
    let text = sheet.source.text();
    let events = crate::parse::Version::read(crate::trail::FileKind::Dossier, text).events;
    let symbols: Vec<Value> = outline
        .entries()
        .iter()
        .map(|entry| {
            let items = outline.items(&entry.key.value).iter().zip(&events);
            let items = items.filter(|_| entry.key.value == "verloop").map(|(item, event)| {
                let place = range(text, item.span);
                json!({ "name": event.line(), "kind": 24, "range": place, "selectionRange": place })
            });
            json!({
                "name": entry.key.value,
                "kind": 20,
                "range": range(text, entry.span()),
                "selectionRange": range(text, entry.key.span),
                "children": items.collect::<Vec<_>>(),
            })
        })
        .collect();
    symbols.into()
}

/// Behind each event from which a term runs, until when.
pub(super) fn last_days(sheet: &Sheet<'_>) -> Value {
    let (text, path, locale) = (sheet.source.text(), sheet.source.path(), sheet.office.locale);
    let days = judged(sheet.office, path, Some(text), &sheet.desk, |judged| {
        let Some(case) = judged.case else { return Vec::new() };
        let running = case.deadlines.iter().filter(|deadline| deadline.met.is_none() && !deadline.missing);
        let hint = |deadline: &crate::deadline::Deadline| {
            let event = case.event(deadline.from);
            let key = if deadline.binding { key!("lsp-due") } else { key!("lsp-target") };
            let label = Message::new(key).with("what", deadline.step.as_str()).with("due", deadline.due);
            let end = sheet.source.line_around(event.span.end).end;
            json!({ "position": place(text, end), "label": locale.say(&label), "paddingLeft": true })
        };
        running.map(hint).collect()
    });
    days.map(|(_, days)| days).unwrap_or_default().into()
}

/// The keys at the top and the events of which more than a line is written.
pub(super) fn folds(sheet: &Sheet<'_>) -> Value {
    let Some(outline) = Outline::of(&sheet.source) else { return json!([]) };
    let entries = outline.entries().iter();
    let stretches = entries.flat_map(|entry| {
        let items = outline.items(&entry.key.value).iter().map(|item| item.span);
        std::iter::once(entry.span()).chain(items)
    });
    let lines = stretches.map(|span| {
        let end = span.start + sheet.source.slice(span).trim_end().len();
        (sheet.source.position(span.start).line - 1, sheet.source.position(end).line - 1)
    });
    lines
        .filter(|(start, end)| end > start)
        .map(|(start, end)| json!({ "startLine": start, "endLine": end }))
        .collect()
}
