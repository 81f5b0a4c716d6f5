//! Documents into the folder of a dossier.

use super::super::drafts::{Draft, Filled};
use super::super::parcel::Parcel;
use super::super::view::{FieldView, Kind};
use super::fields::field;
use super::{Counter, Form, id_of};
use crate::commands::{Result, Trouble};
use crate::dossier::DocumentKind;
use crate::site::private_view::words::Words;
use crate::vocabulary::ClosedList;

pub(super) struct Documents<'a> {
    pub(super) id: &'a str,
}

impl Form for Documents<'_> {
    fn heading(&self, counter: &Counter<'_>) -> Result<String> {
        Ok(format!("{}: {}", id_of(&counter.path(self.id)?), counter.locale().text(key!("serve-add"))))
    }

    fn intro(&self, counter: &Counter<'_>) -> Result<Vec<String>> {
        Ok(vec![counter.locale().text(key!("serve-add-intro"))])
    }

    fn fields(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Vec<FieldView>> {
        let locale = counter.locale();
        let words = Words::of(locale.language());
        let kinds = DocumentKind::names().map(|kind| (kind, words.value("document", kind).to_owned()));
        let files = field("_file", Kind::File, true, parcel, locale);
        Ok(vec![
            FieldView { label: locale.text(key!("serve-documents")), ..files },
            field("soort", Kind::One, true, parcel, locale).of(kinds),
            field("datum", Kind::Date, true, parcel, locale).usually(&counter.desk.today.to_string()),
        ])
    }

    fn draft(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Draft> {
        let path = counter.path(self.id)?;
        let typed = counter.source(&path)?;
        if parcel.given.is_empty() {
            return Err(Trouble::new(message!("serve-no-file")));
        }
        let kind = parcel.get("soort").and_then(|kind| DocumentKind::from_name(&kind));
        let kind = kind.ok_or_else(|| Trouble::new(message!("trouble-add-kind")))?;
        let day = parcel.get("datum").and_then(|day| day.parse().ok()).unwrap_or(counter.desk.today);
        let papers = parcel.given.iter().flat_map(|it| it.file.papers(kind, day)).collect();
        let filed = counter.filed(&typed, papers)?;
        let message = format!("{}: {}", id_of(&path), kind.name());
        Ok(Draft {
            before: Some(typed.text().to_owned()),
            after: filed.source.text().to_owned(),
            documents: filed.documents,
            told: counter.told_of(parcel).into_iter().chain(filed.told).collect(),
            path,
            message,
            form: Filled::default(),
        })
    }
}
