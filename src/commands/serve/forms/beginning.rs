//! A complaint that is new.

use std::sync::Arc;

use super::super::drafts::Draft;
use super::super::parcel::Parcel;
use super::super::view::{FieldView, Kind};
use super::fields::{field, person, plain};
use super::{Counter, Form, names_of};
use crate::commands::editing::recorder;
use crate::commands::editing::with_documents;
use crate::commands::new::{Drafted, drafted, words};
use crate::commands::{Result, Trouble};
use crate::dossier::DocumentKind;
use crate::source::Source;

pub(super) struct New;

const YES: &str = "ja";

impl Form for New {
    fn heading(&self, counter: &Counter<'_>) -> Result<String> {
        Ok(counter.locale().text(key!("serve-new")))
    }

    fn intro(&self, counter: &Counter<'_>) -> Result<Vec<String>> {
        Ok(vec![counter.locale().text(key!("serve-new-intro"))])
    }

    fn fields(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Vec<FieldView>> {
        let (office, desk, locale) = (&counter.office, &counter.desk, counter.locale());
        let regulation = office.framework.regulations.nearest_to(desk.today);
        let regulation = regulation.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
        let one = |name: &str, kind| field(name, kind, false, parcel, locale);
        let among = |name: &str| one(name, Kind::One).of(plain(&words(name, regulation, office, desk)));
        let people = &office.framework.people;
        let by = recorder(office).map(|key| key.0).unwrap_or_default();
        let staff = words("door", regulation, office, desk);
        let stubs = regulation.exclusions.iter().filter(|exclusion| exclusion.stub_only);
        let stubs: Vec<String> = stubs.map(|exclusion| exclusion.key.clone()).collect();
        let yes = || one("klager.anoniem", Kind::One).of([(YES, YES.to_owned())]);
        let texts = |names: [&'static str; 5]| names.map(|name| one(name, Kind::Text));
        let mut fields = vec![
            FieldView {
                label: locale.text(key!("serve-received")),
                ..one("datum", Kind::Date).usually(&desk.today.to_string())
            },
            one("onderwerp", Kind::Text),
            among("aard"),
            among("dienst"),
            among("kanaal"),
            among("route"),
        ];
        let complainant =
            ["klager.naam", "klager.organisatie", "klager.email", "klager.telefoon", "klager.adres"];
        fields.extend(texts(complainant));
        fields.push(yes());
        fields.push(one("betreft", Kind::Several).of(staff.iter().map(|key| person(key, people, locale))));
        fields.push(
            FieldView { required: true, ..one("door", Kind::One) }
                .usually(&by)
                .of(staff.iter().map(|key| person(key, people, locale))),
        );
        fields.push(one("directie-gevraagd", Kind::One).of([(YES, YES.to_owned())]));
        if !stubs.is_empty() {
            fields.push(one("vermoeden", Kind::One).of(plain(&stubs)));
        }
        fields.push(one("vervanger", Kind::One).of(staff.iter().map(|key| person(key, people, locale))));
        fields.push(FieldView { label: locale.text(key!("serve-body")), ..one("_text", Kind::Area) });
        fields.push(FieldView { label: locale.text(key!("serve-letters")), ..one("_file", Kind::File) });
        Ok(fields)
    }

    fn draft(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Draft> {
        let Drafted { path, mut text, message } = drafted(parcel.given(), &counter.office, &counter.desk)?;
        if let Some(body) = parcel.get("_text") {
            let body = body.replace("\r\n", "\n");
            text.push_str(&format!("\n{}\n", body.trim_end()));
        }
        let documents = counter.documents(&path, &parcel.files);
        let day = parcel.get("datum").and_then(|day| day.parse().ok()).unwrap_or(counter.desk.today);
        let source = Arc::new(Source::new(path.clone(), text));
        let after = with_documents(&source, &names_of(&documents), DocumentKind::Letter, day)?;
        Ok(Draft { path, before: None, after: after.text().to_owned(), documents, message })
    }
}
