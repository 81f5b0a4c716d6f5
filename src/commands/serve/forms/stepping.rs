//! The next step of a dossier, with its document at once where there is one.

use super::super::drafts::{Draft, Filled};
use super::super::mailing::letters_in;
use super::super::parcel::Parcel;
use super::super::view::{FieldView, Kind, Link};
use super::fields::{doers, field, of_step, person, plain};
use super::{Counter, Form, id_of, names_of};
use crate::case::Case;
use crate::commands::add::kind_at;
use crate::commands::editing::{in_words, judged, recorder};
use crate::commands::step::composed;
use crate::commands::{Result, Trouble};
use crate::dossier::{FieldName, OnDisk};
use crate::editing::{choices, doer, lacking, performers, subject, words};
use crate::regulation::{Need, StepDefinition};
use crate::source::edited;
use crate::vocabulary::ClosedList;

pub(super) struct Step<'a> {
    pub(super) id: &'a str,
    pub(super) step: &'a str,
}

impl Step<'_> {
    /// What is made of the case and the row of the step.
    fn with<T>(&self, counter: &Counter<'_>, each: impl Fn(&Case<'_>, &StepDefinition) -> T) -> Result<T> {
        let path = counter.path(self.id)?;
        let (_, made) = judged(&counter.office, &path, None, &counter.desk, |judged| {
            let case = judged.case?;
            Some(case.regulation.step(self.step).map(|step| each(case, step)))
        })?;
        let made = made.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
        made.ok_or_else(|| Trouble::new(message!("trouble-no-such-step", step = self.step)))
    }
}

impl Form for Step<'_> {
    fn heading(&self, counter: &Counter<'_>) -> Result<String> {
        let name = self.with(counter, |case, step| case.regulation.name_of(step, counter.locale()))?;
        Ok(format!("{}: {name}", id_of(&counter.path(self.id)?)))
    }

    /// What is to be done, by whom and when, and the article.
    fn intro(&self, counter: &Counter<'_>) -> Result<Vec<String>> {
        let locale = counter.locale();
        self.with(counter, |case, step| {
            let all = choices(case);
            let own = all.iter().filter(|it| it.step.key == step.key).filter_map(|it| it.next.as_ref());
            let mut lines: Vec<String> = own.map(|next| in_words(next, case, locale)).collect();
            if !step.articles.is_empty() {
                lines.push(locale.say(&message!("serve-article", articles = step.articles.join(", "))));
            }
            lines
        })
    }

    fn letters(&self, counter: &Counter<'_>) -> Result<Vec<Link>> {
        let path = counter.path(self.id)?;
        let id = id_of(&path);
        self.with(counter, |case, step| letters_in(case, id, Some(step.kind), counter.locale()))
    }

    fn fields(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Vec<FieldView>> {
        let locale = counter.locale();
        let recorder = recorder(&counter.office);
        self.with(counter, |case, step| {
            let who = performers(case, step, None, case.today);
            let by = doer(&who, recorder.as_ref());
            let all = doers(case, &who);
            let mut fields = vec![
                field("datum", Kind::Date, true, parcel, locale).usually(&case.today.to_string()),
                field("door", Kind::One, true, parcel, locale)
                    .usually(by.as_ref().map_or("", |actor| actor.key()))
                    .of(all.iter().map(|key| person(key, case.people, locale))),
            ];
            let lacks = lacking(case, step, &[]);
            let is_asked = |name: &str| lacks.iter().any(|it| it.name == name);
            let whom = subject(case, step).map(|key| key.0);
            for own in step.kind.fields() {
                let name = own.name.name();
                let words = words(case, step.kind, name);
                let mut view =
                    of_step(own, own.need == Need::Required || is_asked(name), &words, case, parcel, locale);
                if let Some(whom) =
                    whom.as_ref().filter(|_| matches!(own.name, FieldName::To | FieldName::With))
                {
                    view = view.usually(whom).of(words.iter().map(|key| person(key, case.people, locale)));
                }
                fields.push(view);
            }
            let lying: Vec<String> =
                case.dossier.on_disk.iter().map(OnDisk::name).map(str::to_owned).collect();
            if !lying.is_empty() {
                fields.push(field("stuk", Kind::One, false, parcel, locale).of(plain(&lying)));
            }
            fields.push(FieldView {
                label: locale.text(key!("serve-document")),
                ..field("_file", Kind::File, false, parcel, locale)
            });
            fields.push(field("opmerking", Kind::Text, is_asked("opmerking"), parcel, locale));
            fields
        })
    }

    fn draft(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Draft> {
        let path = counter.path(self.id)?;
        let kind = self.with(counter, |_, step| step.kind)?;
        let typed = counter.source(&path)?;
        let today = counter.desk.today;
        let papers = parcel.given.iter().flat_map(|it| it.file.papers(kind_at(kind), today)).collect();
        let filed = counter.filed(&typed, papers)?;
        let mut given = parcel.filled();
        if let Some(name) = names_of(&filed.documents).first() {
            given.retain(|(key, _)| key != "stuk");
            given.push(("stuk".to_owned(), name.clone()));
        }
        let (_, composed) = composed(&counter.office, &path, self.step, &given, &counter.desk)?;
        let after = edited(filed.source.text(), &composed.edits(&filed.source)?);
        let message = format!("{}: {}", id_of(&path), composed.step);
        Ok(Draft {
            before: Some(typed.text().to_owned()),
            after,
            documents: filed.documents,
            told: counter.told_of(parcel).into_iter().chain(filed.told).collect(),
            path,
            message,
            form: Filled::default(),
        })
    }
}
