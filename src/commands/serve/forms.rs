//! The forms: what each asks, and the change that comes of what is filled in.

mod adding;
mod beginning;
mod correcting;
mod fields;
mod stepping;
mod writing;

use std::path::Path;
use std::sync::Arc;

use super::drafts::{Draft, Filled};
use super::given::Given;
use super::guard::Guard;
use super::mailing::letters_in;
use super::parcel::{FORM, KEPT, Parcel};
use super::shelf::Shelf;
use super::view::{
    Change, Choice, Desktop, DraftView, FieldView, FormView, Group, Kind, Link, ListView, LookView,
    difference,
};
use crate::case::NextStep;
use crate::commands::add::hidden;
use crate::commands::editing::{Paper, dossier_path, in_words, judged, numbered, refused, with_documents};
use crate::commands::office::Office;
use crate::commands::{Desk, Result, Trouble};
use crate::editing;
use crate::locale::{Locale, Message};
use crate::printer::visible;
use crate::regulation::{Regulation, StepDefinition, StepKind};
use crate::site::private_view::event_in_words;
use crate::source::Source;
use crate::trail::EventText;
use crate::unseen;

/// All that a form needs: the office as it is now, and who is served.
pub(super) struct Counter<'s> {
    pub(super) office: Office,
    pub(super) desk: Desk,
    pub(super) desktop: Desktop,
    pub(super) guard: &'s Guard,
    pub(super) drafts: &'s Shelf<Draft>,
}

/// A form with what it makes of what is filled in.
trait Form {
    /// What it is about, in the heading.
    fn heading(&self, counter: &Counter<'_>) -> Result<String>;

    /// What is to be known before it is filled in.
    fn intro(&self, counter: &Counter<'_>) -> Result<Vec<String>>;

    /// The letters that can be made for it.
    fn letters(&self, _: &Counter<'_>) -> Result<Vec<Link>> {
        Ok(Vec::new())
    }

    /// What it asks, with what was filled in already.
    fn fields(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Vec<FieldView>>;

    /// What a file that was just given fills in, and what is told of that; none where it fills in
    /// nothing. It is shown before anything else is done with it.
    fn taken(&self, _: &Counter<'_>, _: &Parcel) -> Result<Option<(Parcel, Vec<String>)>> {
        Ok(None)
    }

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
        let drafted = |parcel: &Parcel| {
            if parcel.is_lacking {
                return Err(Trouble::new(message!("serve-file-gone")));
            }
            if let Some((field, sign)) = parcel.unseen() {
                let field = fields::label(field, self.locale());
                return Err(Trouble::new(message!("serve-unseen", field = field, code = unseen::code(sign))));
            }
            form.draft(self, parcel)
        };
        if let Some(parcel) = parcel.filter(|parcel| parcel.is_look()) {
            return self.looked(drafted(parcel));
        }
        let taken = parcel.map(|parcel| form.taken(self, parcel)).transpose()?.flatten();
        let (parcel, told, refused) = match (parcel, taken) {
            (None, _) => (Parcel::default(), Vec::new(), Vec::new()),
            (Some(_), Some((parcel, told))) => (parcel, told, Vec::new()),
            (Some(parcel), None) if !parcel.refused.is_empty() => {
                (parcel.clone(), Vec::new(), parcel.refused.clone())
            }
            (Some(parcel), None) => match drafted(parcel)
                .map(|draft| Draft { form: filled(address, event, parcel), ..draft })
                .and_then(|draft| self.drafted(draft, &heading, &back))
            {
                Ok(page) => return Ok(page),
                Err(trouble) => {
                    (parcel.clone().seen(), Vec::new(), trouble.at_page().in_lines(self.locale()))
                }
            },
        };
        let action = format!("/desk/{address}{}", event.map(|it| format!("?event={it}")).unwrap_or_default());
        // A form that comes back is the same form: of it one thing is recorded.
        let token = parcel.get(FORM).unwrap_or_else(|| self.guard.form_token(&format!("/desk/{address}")));
        let fields = self.with_given(form.fields(self, &parcel)?, &parcel);
        let (intro, letters) = (form.intro(self)?, form.letters(self)?);
        let view = FormView { intro, letters, told, refused, fields, action, token, back, heading };
        self.desktop.page("form", &view.heading, &view)
    }

    /// A form with what was filled in before, and why that was not recorded.
    pub(super) fn again(&self, form: Filled, refused: Vec<String>) -> Result<Option<Vec<u8>>> {
        let mut parcel = form.parcel;
        parcel.refused = refused;
        parcel.given.iter_mut().for_each(|given| given.is_new = false);
        self.page(&form.address, form.event, Some(&parcel))
    }

    /// The fields with the files that were given, which can be left out again.
    fn with_given(&self, fields: Vec<FieldView>, parcel: &Parcel) -> Vec<FieldView> {
        let mut all = Vec::new();
        for mut field in fields {
            let is_for_files = matches!(field.kind, Kind::File | Kind::Mail);
            field.required &= !is_for_files || parcel.given.is_empty();
            let label = self.locale().text(key!("serve-given"));
            let given =
                FieldView { label, ..fields::field(KEPT, Kind::Several, false, parcel, self.locale()) };
            all.push(field);
            if is_for_files && !parcel.given.is_empty() {
                let choices = parcel.given.iter().map(|it| Choice {
                    value: it.key.clone(),
                    text: it.label(),
                    chosen: true,
                });
                all.push(FieldView { choices: choices.collect(), ..given });
            }
        }
        all
    }

    /// What a draft changes; refused where it would change nothing, or bring errors.
    fn change(&self, draft: &Draft) -> Result<Change> {
        let before = draft.before.clone().unwrap_or_default();
        if before == draft.after {
            return Err(Trouble::new(message!("serve-nothing-changes")));
        }
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        Ok(Change {
            lines: difference(&before, &draft.after),
            documents: draft.documents.iter().map(|(path, _)| name(path)).collect(),
            brings: draft.brings(&self.office, &self.desk)?,
            told: draft.told.clone(),
        })
    }

    /// What a form would write, to be confirmed.
    fn drafted(&self, draft: Draft, heading: &str, back: &str) -> Result<Vec<u8>> {
        let view = DraftView {
            heading: heading.to_owned(),
            path: draft.path.clone(),
            change: self.change(&draft)?,
            message: draft.message.clone(),
            token: self.guard.form_token("/desk/confirm"),
            back: back.to_owned(),
            draft: self.drafts.keep(draft)?,
        };
        self.desktop.page("draft", heading, &view)
    }

    /// The same while it is still being typed: nothing is kept of it.
    fn looked(&self, draft: Result<Draft>) -> Result<Vec<u8>> {
        let change = draft.and_then(|draft| self.change(&draft));
        let view = match change {
            Ok(change) => LookView { change: Some(change), refused: Vec::new() },
            Err(trouble) => LookView { change: None, refused: trouble.at_page().in_lines(self.locale()) },
        };
        self.desktop.page("look", "", &view)
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
                text: case.regulation.name_of(step, locale),
                note,
            };
            let kept = |step: &StepDefinition| step.kind != StepKind::Correction;
            let (to_do, others): (Vec<_>, Vec<_>) = editing::choices(case)
                .into_iter()
                .filter(|it| kept(it.step))
                .partition(|it| it.next.is_some());
            let is_for_now = |it: &editing::Choice<'_>| it.next.as_ref().is_some_and(NextStep::is_for_now);
            let (now, later): (Vec<_>, Vec<_>) = to_do.into_iter().partition(is_for_now);
            let group = |title, choices: Vec<editing::Choice<'_>>| {
                let note = |next: &NextStep| in_words(next, case, locale);
                let links =
                    choices.iter().map(|it| link(it.step, it.next.as_ref().map(note).unwrap_or_default()));
                Group { title: locale.text(title), links: links.collect() }
            };
            vec![
                group(key!("serve-to-do"), now),
                group(key!("serve-later"), later),
                group(key!("serve-others"), others),
                Group {
                    title: locale.text(key!("serve-letters-out")),
                    links: letters_in(case, id, None, locale),
                },
            ]
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
            let regulation = judged.dossier.regulation.as_deref();
            judged.dossier.typed.iter().map(|event| self.in_words(event, regulation)).collect::<Vec<_>>()
        })?;
        let link = |(place, line): (usize, &String)| Link {
            href: format!("/desk/{id}/correct?event={place}"),
            text: line.clone(),
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

    /// An event as the page of the dossier has it, with what can't be seen made visible.
    fn in_words(&self, event: &EventText, regulation: Option<&Regulation>) -> String {
        let people = &self.office.framework.people;
        visible(&event_in_words(event, regulation, people, self.locale().language()))
    }

    fn path(&self, id: &str) -> Result<String> {
        dossier_path(id, &self.office, &self.desk)
    }

    fn source(&self, path: &str) -> Result<Arc<Source>> {
        let read = self.office.store.read(path).map_err(|failure| refused(&failure))?;
        read.map_err(|_| Trouble::new(message!("trouble-read", path = path)))
    }

    /// Documents under names that nothing has in the dossier's folder, and the text in which they are
    /// listed.
    fn filed(&self, source: &Arc<Source>, papers: Vec<Paper>) -> Result<Filed> {
        let folder = source.path().trim_end_matches(".md");
        let mut documents: Vec<(String, Vec<u8>)> = Vec::new();
        let mut source = Arc::clone(source);
        let mut told = Vec::new();
        for paper in papers {
            let is_free = |path: &String| {
                let is_taken = |other: &String| other.to_lowercase() == path.to_lowercase();
                !self.stands(path) && !documents.iter().any(|(other, _)| is_taken(other))
            };
            let mut names = (1..).map(|turn| numbered(&paper.name, turn));
            if let Some(name) = names.find(|name| is_free(&format!("{folder}/{name}"))) {
                source = with_documents(&source, std::slice::from_ref(&name), paper.kind, paper.day)?;
                told.extend(hidden::told(&name, &paper.bytes).iter().map(|message| self.say(message)));
                documents.push((format!("{folder}/{name}"), paper.bytes));
            }
        }
        Ok(Filed { source, documents, told })
    }

    /// What is to be known of the mails that were given.
    fn told_of(&self, parcel: &Parcel) -> Vec<String> {
        let letters = parcel.given.iter().filter_map(Given::letter);
        letters.flat_map(|letter| letter.told(self.desk.today)).map(|message| self.say(&message)).collect()
    }

    fn stands(&self, path: &str) -> bool {
        let path: &Path = &self.office.store.root().join(path);
        path.symlink_metadata().is_ok()
    }
}

/// Documents as they are to lie in a folder.
struct Filed {
    /// The text in which they are listed.
    source: Arc<Source>,
    documents: Vec<(String, Vec<u8>)>,
    /// What they tell besides what they show.
    told: Vec<String>,
}

/// A form as it was filled in. Files that came with it are given with it from now on.
fn filled(address: &str, event: Option<usize>, parcel: &Parcel) -> Filled {
    let mut parcel = parcel.clone();
    let keys: Vec<&str> = parcel.given.iter().map(|given| given.key.as_str()).collect();
    let keys = keys.join(", ");
    parcel.put(KEPT, keys);
    Filled { token: parcel.get(FORM).unwrap_or_default(), address: address.to_owned(), event, parcel }
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
