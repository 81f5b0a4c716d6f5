//! The forms: what each asks, and the change that comes of what is filled in.

mod adding;
mod beginning;
mod correcting;
mod fields;
mod stepping;
mod writing;

use std::path::Path;
use std::sync::Arc;

use super::drafts::{Draft, Drafts};
use super::guard::Guard;
use super::parcel::{Parcel, Upload};
use super::view::{Desktop, DraftView, FieldView, FormView, Group, Link, ListView, difference};
use crate::commands::editing::numbered;
use crate::commands::editing::{dossier_path, judged, refused};
use crate::commands::office::Office;
use crate::commands::{Desk, Result, Trouble};
use crate::dossier::names::safe_name;
use crate::editing::choices;
use crate::locale::{Locale, Message};
use crate::regulation::{StepDefinition, StepKind};
use crate::site::private_view::words::Words;
use crate::source::Source;
use crate::vocabulary::ClosedList;

/// All that a form needs: the office as it is now, and who is served.
pub(super) struct Counter<'s> {
    pub(super) office: Office,
    pub(super) desk: Desk,
    pub(super) desktop: Desktop,
    pub(super) guard: &'s Guard,
    pub(super) drafts: &'s Drafts,
}

/// A form with what it makes of what is filled in.
trait Form {
    /// What it is about, in the heading.
    fn heading(&self, counter: &Counter<'_>) -> Result<String>;

    /// What is to be known before it is filled in.
    fn intro(&self, counter: &Counter<'_>) -> Result<Vec<String>>;

    /// What it asks, with what was filled in already.
    fn fields(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Vec<FieldView>>;

    /// The change.
    fn draft(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Draft>;
}

impl Counter<'_> {
    fn locale(&self) -> &'static Locale {
        self.office.locale
    }

    fn say(&self, message: &Message) -> String {
        self.locale().say(message)
    }

    /// The page at an address below `/desk/`; none where there is none. Without a parcel a form is
    /// shown empty, and with one what it would write.
    pub(super) fn page(
        &self,
        address: &str,
        event: Option<usize>,
        parcel: Option<&Parcel>,
    ) -> Result<Option<Vec<u8>>> {
        let parts: Vec<&str> = address.split('/').collect();
        let form = |form: &dyn Form, id: Option<&str>| self.form(form, address, event, id, parcel).map(Some);
        match parts.as_slice() {
            ["new"] => form(&beginning::New, None),
            [id] => self.dossier(id).map(Some),
            [id, "add"] => form(&adding::Documents { id }, Some(id)),
            [id, "account"] => form(&writing::Accounting { id }, Some(id)),
            [id, "text"] => form(&writing::Body { id }, Some(id)),
            [id, "correct"] => match event {
                None => self.events(id).map(Some),
                Some(place) => form(&correcting::Correction { id, place }, Some(id)),
            },
            [id, "step", step] => form(&stepping::Step { id, step }, Some(id)),
            _ => Ok(None),
        }
    }

    fn form(
        &self,
        form: &dyn Form,
        address: &str,
        event: Option<usize>,
        id: Option<&str>,
        parcel: Option<&Parcel>,
    ) -> Result<Vec<u8>> {
        let heading = form.heading(self)?;
        let back = id.map_or_else(|| "/index.html".to_owned(), |id| format!("/desk/{id}"));
        let refused = match parcel.map(|parcel| self.drafted(form.draft(self, parcel)?, &heading, &back)) {
            Some(Ok(page)) => return Ok(page),
            Some(Err(trouble)) => trouble.in_lines(self.locale()),
            None => Vec::new(),
        };
        let empty = Parcel::default();
        let action = format!("/desk/{address}{}", event.map(|it| format!("?event={it}")).unwrap_or_default());
        let token = self.guard.form_token(&format!("/desk/{address}"));
        let view = FormView {
            intro: form.intro(self)?,
            refused,
            fields: form.fields(self, parcel.unwrap_or(&empty))?,
            action,
            token,
            back,
            heading,
        };
        self.desktop.page("form", &view.heading, &view)
    }

    /// What a form would write, to be confirmed.
    fn drafted(&self, draft: Draft, heading: &str, back: &str) -> Result<Vec<u8>> {
        let before = draft.before.clone().unwrap_or_default();
        if before == draft.after {
            return Err(Trouble::new(message!("serve-nothing-changes")));
        }
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let view = DraftView {
            heading: heading.to_owned(),
            path: draft.path.clone(),
            lines: difference(&before, &draft.after),
            documents: draft.documents.iter().map(|(path, _)| name(path)).collect(),
            brings: draft.brings(&self.office, &self.desk)?,
            message: draft.message.clone(),
            token: self.guard.form_token("/desk/confirm"),
            back: back.to_owned(),
            draft: self.drafts.keep(draft)?,
        };
        self.desktop.page("draft", heading, &view)
    }

    /// What can be done in a dossier.
    fn dossier(&self, id: &str) -> Result<Vec<u8>> {
        let path = self.path(id)?;
        let id = id_of(&path);
        let locale = self.locale();
        let (_, groups) = judged(&self.office, &path, None, &self.desk, |judged| {
            let Some(case) = judged.case else { return Vec::new() };
            let link = |step: &StepDefinition, note: String| Link {
                href: format!("/desk/{id}/step/{}", step.key),
                text: name_of(step, locale),
                note,
            };
            let kept = |step: &StepDefinition| step.kind != StepKind::Correction;
            let (to_do, others): (Vec<_>, Vec<_>) =
                choices(case).into_iter().filter(|it| kept(it.step)).partition(|it| it.next.is_some());
            let to_do = to_do.iter().filter_map(|it| {
                Some(link(it.step, crate::commands::editing::in_words(it.next.as_ref()?, case, locale)))
            });
            let others = others.iter().map(|it| link(it.step, String::new()));
            let group = |title, links| Group { title: locale.text(title), links };
            vec![group(key!("serve-to-do"), to_do.collect()), group(key!("serve-others"), others.collect())]
        })?;
        let more = [
            ("add", key!("serve-add")),
            ("correct", key!("serve-correct")),
            ("account", key!("serve-account")),
            ("text", key!("serve-text")),
        ];
        let more = more.map(|(part, key)| Link {
            href: format!("/desk/{id}/{part}"),
            text: locale.text(key),
            note: String::new(),
        });
        let more = Group { title: locale.text(key!("serve-more")), links: more.to_vec() };
        let back = Link { href: page_of(&path), text: id.to_owned(), note: String::new() };
        let back = Group { title: locale.text(key!("serve-dossier")), links: vec![back] };
        let groups = groups.into_iter().filter(|group| !group.links.is_empty()).chain([more, back]).collect();
        let heading = self.say(&message!("serve-next", id = id));
        let view = ListView { heading, groups, ..ListView::default() };
        self.desktop.page("list", &view.heading, &view)
    }

    /// The events of a dossier, of which one is to be corrected.
    fn events(&self, id: &str) -> Result<Vec<u8>> {
        let path = self.path(id)?;
        let id = id_of(&path);
        let (_, lines) = judged(&self.office, &path, None, &self.desk, |judged| {
            judged.dossier.typed.iter().map(|event| event.line()).collect::<Vec<_>>()
        })?;
        let link = |(place, line): (usize, &String)| Link {
            href: format!("/desk/{id}/correct?event={place}"),
            text: crate::printer::visible(line),
            note: String::new(),
        };
        let links = lines.iter().enumerate().map(link).collect();
        let groups = vec![Group { title: String::new(), links }];
        let heading = format!("{id}: {}", self.locale().text(key!("serve-correct")));
        let told = vec![self.locale().text(key!("serve-correct-which"))];
        self.desktop.page(
            "list",
            &heading,
            &ListView { heading: heading.clone(), told, groups, ..ListView::default() },
        )
    }

    fn path(&self, id: &str) -> Result<String> {
        dossier_path(id, &self.office, &self.desk)
    }

    fn source(&self, path: &str) -> Result<Arc<Source>> {
        let read = self.office.store.read(path).map_err(|failure| refused(&failure))?;
        read.map_err(|_| Trouble::new(message!("trouble-read", path = path)))
    }

    /// The files that were given, under safe names that nothing has in the dossier's folder.
    fn documents(&self, path: &str, files: &[Upload]) -> Vec<(String, Vec<u8>)> {
        let folder = path.trim_end_matches(".md");
        let mut documents: Vec<(String, Vec<u8>)> = Vec::new();
        for file in files {
            let name = file.name.rsplit(['/', '\\']).next().unwrap_or_default();
            let name = safe_name(name);
            let is_free = |path: &String| {
                let is_taken = |other: &String| other.to_lowercase() == path.to_lowercase();
                !self.stands(path) && !documents.iter().any(|(other, _)| is_taken(other))
            };
            let mut paths = (1..).map(|turn| format!("{folder}/{}", numbered(&name, turn)));
            if let Some(path) = paths.find(is_free) {
                documents.push((path, file.bytes.clone()));
            }
        }
        documents
    }

    fn stands(&self, path: &str) -> bool {
        let path: &Path = &self.office.store.root().join(path);
        path.symlink_metadata().is_ok()
    }
}

/// The number of the dossier at a path.
fn id_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md")
}

/// The names of documents by their paths.
fn names_of(documents: &[(String, Vec<u8>)]) -> Vec<String> {
    documents.iter().filter_map(|(path, _)| path.rsplit('/').next().map(str::to_owned)).collect()
}

/// The page of the dossier at a path.
pub(super) fn page_of(path: &str) -> String {
    let mut parts = path.rsplit('/');
    let (name, year) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    format!("/{year}/{}.html", name.trim_end_matches(".md"))
}

/// What a step is called.
fn name_of(step: &StepDefinition, locale: &Locale) -> String {
    let words = Words::of(locale.language());
    step.own_name().unwrap_or_else(|| words.value("step", step.kind.name())).to_owned()
}
