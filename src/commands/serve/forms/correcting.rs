//! What an event should have said, or that it did not happen.

use super::super::drafts::Draft;
use super::super::parcel::Parcel;
use super::super::view::{FieldView, Kind};
use super::fields::{doers, field, label, of_step, person, yes};
use super::{Counter, Form, id_of};
use crate::case::Case;
use crate::commands::editing::{judged, recorder};
use crate::commands::step::composed;
use crate::commands::{Result, Trouble};
use crate::dossier::{EVENT_FIELDS, FieldName, FieldType};
use crate::editing::{doer, performers, words};
use crate::locale::Locale;
use crate::regulation::{StepDefinition, StepKind};
use crate::source::edited;
use crate::trail::EventText;
use crate::vocabulary::ClosedList;

pub(super) struct Correction<'a> {
    pub(super) id: &'a str,
    pub(super) place: usize,
}

/// What the fields that should have said something else are called in the form: a point leads to what is
/// nested.
fn becomes(name: &str) -> String {
    format!("{}.{name}", FieldName::Becomes.word())
}

impl Correction<'_> {
    fn with<T>(
        &self,
        counter: &Counter<'_>,
        each: impl Fn(&Case<'_>, &StepDefinition, &EventText) -> T,
    ) -> Result<T> {
        let path = counter.path(self.id)?;
        let (_, made) = judged(&counter.office, &path, None, &counter.desk, |judged| {
            let case = judged.case?;
            let step = case.regulation.steps_of(StepKind::Correction).next()?;
            Some(each(case, step, case.dossier.typed.get(self.place)?))
        })?;
        made.ok_or_else(|| Trouble::new(message!("serve-no-event")))
    }

    /// The fields that the event can have: those it has, and those that its step takes besides.
    fn names(case: &Case<'_>, event: &EventText) -> Vec<String> {
        let mut names: Vec<String> = event.fields().map(|(name, _)| name.to_owned()).collect();
        let own = case.regulation.step(event.step()).map_or(&[][..], |step| step.kind.fields());
        let own = own.iter().map(|field| field.name.name());
        names.extend(EVENT_FIELDS.into_iter().chain(own).map(str::to_owned));
        let mut seen = Vec::new();
        names.retain(|name| {
            let is_new = name != "stap" && !name.is_empty() && !seen.contains(name);
            seen.push(name.clone());
            is_new
        });
        names
    }

    /// A field with what the event says, to choose from where there are words for it. Of several persons
    /// it is told by which keys they go.
    fn field(
        case: &Case<'_>,
        event: &EventText,
        name: &str,
        standing: &str,
        parcel: &Parcel,
        locale: &'static Locale,
    ) -> FieldView {
        let kind = case.regulation.step(event.step()).map(|step| step.kind);
        let own = kind.and_then(|kind| kind.fields().iter().find(|own| own.name.name() == name));
        let asks = becomes(name);
        let plain = |kind| FieldView {
            label: label(name, locale),
            ..field(&asks, kind, false, parcel, locale).usually(standing)
        };
        match (name, kind.zip(own)) {
            ("datum", _) => plain(Kind::Date),
            ("door", _) => {
                let all = doers(case, &[]);
                plain(Kind::One).of(all.iter().map(|key| person(key, case.people, locale)))
            }
            (_, Some((kind, own))) if own.of == FieldType::Persons => {
                let keys = words(case, kind, name);
                let known = keys.iter().map(|key| format!("{key} ({})", person(key, case.people, locale).1));
                plain(Kind::Text).hinted(known.collect::<Vec<_>>().join(", "))
            }
            (_, Some((kind, own))) => {
                // It is the field of the event, under the name that the correction gives it.
                let view = of_step(own, false, &words(case, kind, name), case, parcel, locale);
                let chosen = plain(view.kind);
                let choices = view.choices.into_iter().map(|it| (it.value, it.text)).collect::<Vec<_>>();
                let choices = choices.iter().map(|(value, text)| (value.as_str(), text.clone()));
                FieldView { label: view.label, ..chosen.hinted(view.hint).of(choices) }
            }
            _ => plain(Kind::Text),
        }
    }
}

impl Form for Correction<'_> {
    fn heading(&self, counter: &Counter<'_>) -> Result<String> {
        Ok(format!("{}: {}", id_of(&counter.path(self.id)?), counter.locale().text(key!("serve-correct"))))
    }

    fn intro(&self, counter: &Counter<'_>) -> Result<Vec<String>> {
        let line = self.with(counter, |case, _, event| counter.in_words(event, Some(case.regulation)))?;
        Ok(vec![line, counter.locale().text(key!("serve-correct-intro"))])
    }

    fn fields(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Vec<FieldView>> {
        let locale = counter.locale();
        let recorder = recorder(&counter.office);
        self.with(counter, |case, step, event| {
            let mut fields = Vec::new();
            for name in Self::names(case, event) {
                let standing = event.get(&name).unwrap_or_default();
                fields.push(Self::field(case, event, &name, standing, parcel, locale));
            }
            fields.push(FieldView {
                label: locale.text(key!("serve-lapses")),
                ..field("vervalt", Kind::One, false, parcel, locale).of(yes(locale))
            });
            fields.push(FieldView {
                label: locale.text(key!("serve-why")),
                ..field("reden", Kind::Text, true, parcel, locale)
            });
            let who = performers(case, step, None, case.today);
            let by = doer(&who, recorder.as_ref());
            let all = doers(case, &who);
            fields.push(FieldView {
                label: locale.text(key!("serve-corrected-by")),
                ..field("door", Kind::One, true, parcel, locale)
                    .usually(by.as_ref().map_or("", |actor| actor.key()))
                    .of(all.iter().map(|key| person(key, case.people, locale)))
            });
            fields
        })
    }

    fn draft(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Draft> {
        let path = counter.path(self.id)?;
        let typed = counter.source(&path)?;
        let (step, event) = self.with(counter, |_, step, event| (step.key.clone(), event.clone()))?;
        let lapses = parcel.get("vervalt").is_some();
        let is_changed = |name: &str, value: &str| event.get(name) != Some(value);
        let mut given = vec![("op".to_owned(), (self.place + 1).to_string())];
        for (name, value) in parcel.filled() {
            match name.strip_prefix("wordt.") {
                Some(own) if lapses || !is_changed(own, &value) => {}
                _ => given.push((name, value)),
            }
        }
        // What was emptied is taken out of the event.
        let typed_fields = event.fields().map(|(name, _)| becomes(name));
        let emptied = typed_fields.filter(|name| parcel.has(name) && parcel.get(name).is_none() && !lapses);
        given.extend(emptied.map(|name| (name, String::new())));
        let (_, composed) = composed(&counter.office, &path, &step, &given, &counter.desk)?;
        let after = edited(typed.text(), &composed.edits(&typed)?);
        let message = format!("{}: {step}", id_of(&path));
        Ok(Draft::of_text(path, &typed, after, message))
    }
}
