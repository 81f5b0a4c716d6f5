//! A complaint that is new.

use std::iter::repeat;
use std::sync::Arc;

use super::super::drafts::{Draft, Filled};
use super::super::given::Given;
use super::super::parcel::Parcel;
use super::super::view::{FieldView, Kind};
use super::fields::{called, field, person, yes};
use super::{Counter, Form};
use crate::commands::editing::recorder;
use crate::commands::new::mail::{Letter, proposed};
use crate::commands::new::{Drafted, drafted, words};
use crate::commands::{Result, Trouble};
use crate::dossier::DocumentKind;
use crate::source::Source;

pub(super) struct New;

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
        let among = |name: &str| {
            let words = words(name, regulation, office, desk);
            one(name, Kind::One)
                .of(words.iter().map(|word| (word.as_str(), called(name, word, regulation, locale))))
        };
        let people = &office.framework.people;
        let by = recorder(office).map(|key| key.0).unwrap_or_default();
        let staff = words("door", regulation, office, desk);
        let stubs = regulation.exclusions.iter().filter(|exclusion| exclusion.stub_only);
        let stubs: Vec<(&str, String)> = stubs.map(|it| (it.key.as_str(), it.name.clone())).collect();
        let texts = |names: [&'static str; 5]| names.map(|name| one(name, Kind::Text));
        let mut fields = vec![
            FieldView { label: locale.text(key!("serve-letters")), ..one("_file", Kind::Mail) }
                .hinted(locale.text(key!("serve-letters-hint"))),
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
        fields.push(one("klager.anoniem", Kind::One).of(yes(locale)));
        fields.push(one("betreft", Kind::Several).of(staff.iter().map(|key| person(key, people, locale))));
        fields.push(
            FieldView { required: true, ..one("door", Kind::One) }
                .usually(&by)
                .of(staff.iter().map(|key| person(key, people, locale))),
        );
        if regulation.steps.iter().any(|step| !step.on_request.is_empty()) {
            fields.push(one("directie-gevraagd", Kind::One).of(yes(locale)));
        }
        if !stubs.is_empty() {
            fields.push(one("vermoeden", Kind::One).of(stubs));
        }
        fields.push(one("vervanger", Kind::One).of(staff.iter().map(|key| person(key, people, locale))));
        fields.push(FieldView { label: locale.text(key!("serve-body")), ..one("_text", Kind::Area) });
        Ok(fields)
    }

    /// What a mail that was just given tells, where nothing was filled in yet.
    fn taken(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Option<(Parcel, Vec<String>)>> {
        let (office, desk) = (&counter.office, &counter.desk);
        let letters: Vec<&Letter> =
            parcel.given.iter().filter(|it| it.is_new).filter_map(Given::letter).collect();
        if letters.is_empty() {
            return Ok(None);
        }
        let mut given = parcel.filled();
        // That day stood there before anybody filled in anything.
        given.retain(|(key, day)| !(key == "datum" && *day == desk.today.to_string()));
        let regulation = office.framework.regulations.nearest_to(desk.today);
        let regulation = regulation.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
        let proposal = proposed(&letters, &given, regulation, office, desk);
        let mut filled = parcel.clone();
        for (name, value) in proposal.fields {
            filled.put(&name, value);
        }
        let texts: Vec<String> = parcel.get("_text").into_iter().chain([proposal.text]).collect();
        filled.put("_text", texts.join("\n\n"));
        Ok(Some((filled, proposal.lines)))
    }

    fn draft(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Draft> {
        let text = parcel.get("_text").unwrap_or_default().replace("\r\n", "\n");
        let text = text.trim_matches('\n');
        let Drafted { path, text, message } = drafted(parcel.filled(), text, &counter.office, &counter.desk)?;
        let day = parcel.get("datum").and_then(|day| day.parse().ok()).unwrap_or(counter.desk.today);
        let mut kinds = [DocumentKind::Letter].into_iter().chain(repeat(DocumentKind::Correspondence));
        let kind = |it: &Given| match it.letter() {
            Some(_) => kinds.next().unwrap_or(DocumentKind::Correspondence),
            None => DocumentKind::Letter,
        };
        let kinds: Vec<DocumentKind> = parcel.given.iter().map(kind).collect();
        let papers = parcel.given.iter().zip(kinds).flat_map(|(it, kind)| it.file.papers(kind, day));
        let mut told = counter.told_of(parcel);
        // With a suspicion no more is kept than must be.
        let is_stub = parcel.get("vermoeden").is_some();
        if is_stub && !parcel.given.is_empty() {
            told.push(counter.say(&message!("serve-stub")));
        }
        let papers = if is_stub { Vec::new() } else { papers.collect() };
        let filed = counter.filed(&Arc::new(Source::new(path.clone(), text)), papers)?;
        told.extend(filed.told);
        let after = filed.source.text().to_owned();
        Ok(Draft {
            path,
            before: None,
            after,
            documents: filed.documents,
            message,
            told,
            form: Filled::default(),
        })
    }
}
