//! The reason for a breach, and the text below the data.

use super::super::drafts::Draft;
use super::super::parcel::Parcel;
use super::super::view::{FieldView, Kind};
use super::fields::{field, person};
use super::{Counter, Form, id_of};
use crate::commands::editing::{judged, recorder};
use crate::commands::{Result, Trouble};
use crate::diagnostic::Severity;
use crate::editing::{Typed, line_end, with_item};
use crate::site::private_view::finding_in_words;
use crate::source::{Edit, edited};

pub(super) struct Accounting<'a> {
    pub(super) id: &'a str,
}

impl Form for Accounting<'_> {
    fn heading(&self, counter: &Counter<'_>) -> Result<String> {
        Ok(format!("{}: {}", id_of(&counter.path(self.id)?), counter.locale().text(key!("serve-account"))))
    }

    fn intro(&self, counter: &Counter<'_>) -> Result<Vec<String>> {
        Ok(vec![counter.locale().text(key!("serve-account-intro"))])
    }

    fn fields(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Vec<FieldView>> {
        let locale = counter.locale();
        let path = counter.path(self.id)?;
        let (found, regulation) =
            judged(&counter.office, &path, None, &counter.desk, |judged| judged.dossier.regulation.clone())?;
        let people = &counter.office.framework.people;
        let open = found.iter().filter(|it| it.severity == Severity::Breach && it.accounted.is_none());
        let rules = open.map(|finding| {
            let code = finding.code.as_str();
            let said = finding_in_words(finding, regulation.as_deref(), people, locale.language());
            (code, format!("{code} {said}"))
        });
        let by = recorder(&counter.office).map(|key| key.0).unwrap_or_default();
        let staff = people.all().iter().filter(|person| person.holds_any(counter.desk.today));
        Ok(vec![
            FieldView {
                label: locale.text(key!("serve-breach")),
                ..field("regel", Kind::Sentence, true, parcel, locale).of(rules)
            },
            field("reden", Kind::Text, true, parcel, locale),
            field("door", Kind::One, true, parcel, locale)
                .usually(&by)
                .of(staff.map(|it| person(&it.key.value.0, people, locale))),
            field("datum", Kind::Date, true, parcel, locale).usually(&counter.desk.today.to_string()),
        ])
    }

    fn draft(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Draft> {
        let path = counter.path(self.id)?;
        let typed = counter.source(&path)?;
        let value = |name: &str| {
            let lacks = || {
                Trouble::new(message!("trouble-step-lacks", step = "verantwoording"))
                    .detail(message!("step-lacks", field = name))
            };
            Ok((name.to_owned(), Typed::Text(parcel.get(name).ok_or_else(lacks)?.trim().to_owned())))
        };
        let item = ["regel", "door", "datum", "reden"].into_iter().map(value).collect::<Result<Vec<_>>>()?;
        let refusal = |_| Trouble::new(message!("trouble-edit-refused", path = path.as_str()));
        let edits = with_item(&typed, "verantwoording", &item).map_err(refusal)?;
        let after = edited(typed.text(), &edits);
        let message = format!("{}: verantwoording", id_of(&path));
        Ok(Draft::of_text(path, &typed, after, message))
    }
}

pub(super) struct Body<'a> {
    pub(super) id: &'a str,
}

impl Body<'_> {
    /// Where the text stands.
    fn span(&self, counter: &Counter<'_>, path: &str) -> Result<crate::source::Span> {
        let (_, span) = judged(&counter.office, path, None, &counter.desk, |judged| judged.dossier.body)?;
        Ok(span)
    }
}

impl Form for Body<'_> {
    fn heading(&self, counter: &Counter<'_>) -> Result<String> {
        Ok(format!("{}: {}", id_of(&counter.path(self.id)?), counter.locale().text(key!("serve-text"))))
    }

    fn intro(&self, counter: &Counter<'_>) -> Result<Vec<String>> {
        Ok(vec![counter.locale().text(key!("serve-text-intro"))])
    }

    fn fields(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Vec<FieldView>> {
        let path = counter.path(self.id)?;
        let source = counter.source(&path)?;
        let text = source.slice(self.span(counter, &path)?).trim_start_matches(['\r', '\n']).to_owned();
        let view = field("_text", Kind::Area, false, parcel, counter.locale()).usually(&text);
        Ok(vec![FieldView { label: counter.locale().text(key!("serve-body")), ..view }])
    }

    /// What stands in the field is what the text becomes: also nothing.
    fn draft(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Draft> {
        let path = counter.path(self.id)?;
        let typed = counter.source(&path)?;
        let span = self.span(counter, &path)?;
        let end = line_end(typed.text());
        let standing = typed.slice(span);
        let above = &standing[..standing.len() - standing.trim_start_matches(['\r', '\n']).len()];
        let text = parcel.get("_text").unwrap_or_default().replace("\r\n", "\n");
        let text = text.trim_end_matches('\n').trim_start_matches('\n');
        let text = format!("{text}\n").replace('\n', end);
        let body = if text == end { String::new() } else { format!("{above}{text}") };
        let after = edited(typed.text(), &[Edit::new(span, body)]);
        let message = format!("{}: tekst", id_of(&path));
        Ok(Draft::of_text(path, &typed, after, message))
    }
}
