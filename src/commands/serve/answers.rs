//! What is answered to whom.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use oxhttp::model::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, SET_COOKIE};
use oxhttp::model::{Body, Method, Request, Response, StatusCode};
use percent_encoding::percent_decode_str;

use super::bar::{Bar, dossier};
use super::drafts::{Draft, Recorded};
use super::forms::{Counter, page_of};
use super::given::File;
use super::guard::{Admission, Guard, query};
use super::mailing::{LETTER_POLICY, is_letter, letter, letters_of};
use super::pages::Pages;
use super::parcel::{FORM, Parcel, Refusal};
use super::push::{Said, push, take_in, unsent};
use super::shelf::Shelf;
use super::view::{Button, Desktop, Group, Link, ListView, POLICY, Who, difference};
use crate::commands::build::overrides_in;
use crate::commands::office::Office;
use crate::commands::{Desk, Result, today_in_amsterdam};
use crate::locale::{Key, Locale};
use crate::site::{CONTENT_SECURITY_POLICY as SITE_POLICY, Page};

/// Headers that every answer has: nobody else may frame, keep or take in what is here.
const ALWAYS: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
];

/// The office as it is served.
pub(super) struct Served {
    pub(super) desk: Desk,
    /// Whether the day is the clock's, which goes on meanwhile.
    pub(super) is_live: bool,
    pub(super) pages: Pages,
    pub(super) guard: Guard,
    pub(super) drafts: Shelf<Draft>,
    /// The files that were given with forms that are not recorded yet.
    pub(super) files: Shelf<Arc<File>>,
    /// One writes at a time; the tokens of the forms that were recorded.
    pub(super) recorded: Mutex<HashSet<String>>,
    pub(super) has_forms: bool,
    /// Whether letters are made: they write nothing, and are nobody's who may see the public side alone.
    pub(super) has_letters: bool,
    pub(super) locale: &'static Locale,
    /// Styles and script of the pages with forms.
    pub(super) assets: Vec<Page>,
}

/// What is sent back.
struct Answer {
    status: StatusCode,
    kind: &'static str,
    bytes: Vec<u8>,
    policy: String,
    more: Vec<(&'static str, String)>,
}

impl Answer {
    fn new(status: StatusCode, kind: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { status, kind, bytes: bytes.into(), policy: POLICY.to_owned(), more: Vec::new() }
    }

    fn page(bytes: Vec<u8>) -> Self {
        Self::new(StatusCode::OK, HTML, bytes)
    }

    fn text(status: StatusCode, text: String) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text)
    }

    fn to(address: &str) -> Self {
        let mut answer = Self::text(StatusCode::SEE_OTHER, String::new());
        answer.more.push((LOCATION.as_str(), address.to_owned()));
        answer
    }

    fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    fn sent(self) -> Response<Body> {
        let mut response = Response::builder().status(self.status).header(CONTENT_TYPE, self.kind);
        response = response.header(CACHE_CONTROL, "no-store").header(CONTENT_SECURITY_POLICY, self.policy);
        for (name, value) in ALWAYS {
            response = response.header(name, value);
        }
        for (name, value) in self.more {
            response = response.header(name, value);
        }
        response.body(Body::from(self.bytes)).unwrap_or_else(|_| {
            let mut refused = Response::new(Body::empty());
            *refused.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            refused
        })
    }
}

const HTML: &str = "text/html; charset=utf-8";

impl Served {
    fn today(&self) -> Desk {
        let today = if self.is_live { today_in_amsterdam() } else { self.desk.today };
        let folder = self.desk.directory.clone().unwrap_or_default();
        Desk { quiet: true, at_page: true, ..self.desk.at(folder, today) }
    }

    /// Makes the pages anew when something changed.
    pub(super) fn refresh(&self) -> Result<()> {
        self.pages.hold_still().refresh(&self.today())
    }

    pub(super) fn answer(&self, request: &mut Request<Body>) -> Response<Body> {
        let locale = self.locale;
        let refused = |key: Key| Answer::text(StatusCode::FORBIDDEN, locale.text(key));
        let answer = match self.guard.admit(request) {
            Admission::ForeignHost => refused(key!("serve-foreign-host")),
            Admission::ForeignOrigin => refused(key!("serve-foreign-origin")),
            Admission::Unknown => refused(key!("serve-no-token")),
            Admission::Arriving => {
                // Two strokes would lead to another site.
                let path = request.uri().path().trim_start_matches(['/', '\\']);
                let mut answer = Answer::to(&format!("/{path}"));
                answer.more.push((SET_COOKIE.as_str(), self.guard.cookie()));
                answer
            }
            Admission::Granted => self.routed(request, locale),
        };
        answer.sent()
    }

    fn routed(&self, request: &mut Request<Body>, locale: &Locale) -> Answer {
        let path = percent_decode_str(request.uri().path()).decode_utf8_lossy().into_owned();
        let answer = match (request.method(), path.strip_prefix("/desk/")) {
            (&Method::GET | &Method::HEAD, None) => self.of_site(&path, locale),
            (&Method::GET, Some("changed.js")) => Ok(Some(self.changed(request))),
            (&Method::GET, Some(part)) if part.starts_with("assets/") => Ok(self.asset(part)),
            (&Method::GET, Some(part)) if self.has_letters && is_letter(part) => self.letter(part, request),
            (&Method::GET, Some(part)) if self.has_forms => self.shown(part, request),
            (&Method::POST, Some(_)) if self.has_forms => {
                return self.posted(&path, request, locale);
            }
            (&Method::GET | &Method::HEAD | &Method::POST, _) => Ok(None),
            _ => return Answer::text(StatusCode::METHOD_NOT_ALLOWED, String::new()),
        };
        self.found(answer, locale)
    }

    fn found(&self, answer: Result<Option<Answer>>, locale: &Locale) -> Answer {
        match answer {
            Ok(Some(answer)) => answer,
            Ok(None) => Answer::text(StatusCode::NOT_FOUND, locale.text(key!("serve-not-found"))),
            Err(trouble) => {
                self.told(trouble.at_page().in_lines(locale)).with_status(StatusCode::UNPROCESSABLE_ENTITY)
            }
        }
    }

    /// A page of the site, with the desk in it.
    fn of_site(&self, path: &str, locale: &Locale) -> Result<Option<Answer>> {
        let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        let Some(bytes) = self.pages.read(path.trim_start_matches('/')) else { return Ok(None) };
        let kind = kind_of(&path);
        let mut answer = Answer::new(StatusCode::OK, kind, bytes);
        answer.policy = format!("{SITE_POLICY}; frame-ancestors 'none'");
        if kind == HTML {
            let desk = self.today();
            let office = Office::open_for_one(&desk)?;
            let who = self.has_forms.then(|| Who::of(&office, desk.today).text);
            let (turn, trouble) = self.pages.turn();
            let trouble = trouble.as_deref();
            let letters = dossier(&path).filter(|_| self.has_letters);
            let letters = letters.and_then(|id| letters_of(id, &office, &desk).ok()).unwrap_or_default();
            let bar = Bar { locale, who: who.as_deref(), path: &path, turn, trouble, letters: &letters };
            answer.bytes = bar.put_into(&String::from_utf8_lossy(&answer.bytes)).into_bytes();
        } else if kind == DOWNLOAD {
            answer.more.push(("content-disposition", "attachment".to_owned()));
            answer.policy = "default-src 'none'; sandbox".to_owned();
        }
        Ok(Some(answer))
    }

    /// A script that comes when the pages were made anew, or when it took too long.
    fn changed(&self, request: &Request<Body>) -> Answer {
        let since = query(request, "since").and_then(|turn| turn.parse().ok()).unwrap_or_default();
        let script =
            if self.pages.wait(since) { "dispatchEvent(new Event(\"klacht-changed\"));\n" } else { "" };
        Answer::new(StatusCode::OK, "text/javascript; charset=utf-8", script)
    }

    fn counter(&self) -> Result<Counter<'_>> {
        let desk = self.today();
        let office = Office::open_for_one(&desk)?;
        let desktop = Desktop::of(&office, desk.today, &overrides_in(office.store.root())?)?;
        Ok(Counter { office, desk, desktop, guard: &self.guard, drafts: &self.drafts })
    }

    /// A letter as a page to print, or as a document to work on.
    fn letter(&self, part: &str, request: &Request<Body>) -> Result<Option<Answer>> {
        let desk = self.today();
        let to = query(request, "to");
        let Some(made) = letter(part, to.as_deref(), &Office::open_for_one(&desk)?, &desk)? else {
            return Ok(None);
        };
        let mut answer = Answer::new(StatusCode::OK, made.kind, made.bytes);
        answer.policy = LETTER_POLICY.to_owned();
        if let Some(name) = made.saved_as {
            answer.more.push(("content-disposition", format!("attachment; filename=\"{name}\"")));
        }
        Ok(Some(answer))
    }

    fn asset(&self, part: &str) -> Option<Answer> {
        let page = self.assets.iter().find(|page| page.path == part)?;
        Some(Answer::new(StatusCode::OK, kind_of(&page.path), page.bytes.clone()))
    }

    fn shown(&self, part: &str, request: &Request<Body>) -> Result<Option<Answer>> {
        let counter = self.counter()?;
        if part == "push" {
            return self.sending(&counter, None).map(Some);
        }
        let event = query(request, "event").and_then(|event| event.parse().ok());
        Ok(counter.page(part, event, None)?.map(Answer::page))
    }

    /// What was posted, when it comes from a form that we gave out.
    fn posted(&self, path: &str, request: &mut Request<Body>, locale: &Locale) -> Answer {
        let event = query(request, "event").and_then(|event| event.parse().ok());
        let mut parcel = match Parcel::of(request) {
            Ok(parcel) => parcel,
            Err(Refusal::TooLarge) => {
                let text = locale.text(key!("serve-too-large"));
                return self.told(vec![text]).with_status(StatusCode::PAYLOAD_TOO_LARGE);
            }
            Err(Refusal::Unread) => {
                return Answer::text(StatusCode::BAD_REQUEST, locale.text(key!("serve-unread")));
            }
        };
        if !self.guard.is_own_form(path, &parcel.get(FORM).unwrap_or_default()) {
            return Answer::text(StatusCode::FORBIDDEN, locale.text(key!("serve-old-form")));
        }
        if let Err(trouble) = parcel.put_by(&self.files) {
            return self.found(Err(trouble), locale);
        }
        let answer =
            self.counter().and_then(|counter| match path.strip_prefix("/desk/").unwrap_or_default() {
                "confirm" => self.confirmed(&counter, &parcel).map(Some),
                "push" => self.sending(&counter, Some(push(counter.office.store.root()))).map(Some),
                "take-in" => self.sending(&counter, Some(take_in(counter.office.store.root()))).map(Some),
                part => Ok(counter.page(part, event, Some(&parcel))?.map(Answer::page)),
            });
        self.found(answer, locale)
    }

    /// Writes what was shown before, once.
    fn confirmed(&self, counter: &Counter<'_>, parcel: &Parcel) -> Result<Answer> {
        let locale = counter.office.locale;
        let mut recorded = self.recorded.lock().unwrap_or_else(PoisonError::into_inner);
        let name = parcel.get("_draft").unwrap_or_default();
        let draft = self.drafts.take(&name);
        let Some(draft) = draft.filter(|draft| !recorded.contains(&draft.form.token)) else {
            let text = locale.text(key!("serve-used"));
            return Ok(self.told(vec![text]).with_status(StatusCode::CONFLICT));
        };
        let mut still = self.pages.hold_still();
        // What the office says now is what counts, also when another form came first.
        draft.brings(&counter.office, &counter.desk)?;
        let listed = draft.listed(&counter.office, &counter.desk)?;
        match draft.record(counter.office.store.root(), listed, || still.look())? {
            Recorded::Done => {
                recorded.insert(draft.form.token.clone());
                // What can't be shown is told on the page.
                let _ = still.refresh(&self.today());
                Ok(Answer::to(&page_of(&draft.path)))
            }
            Recorded::Changed(standing) => Self::changed_below(counter, &draft, standing.as_deref()),
            Recorded::Refused(trouble) => {
                let form = draft.form.clone();
                self.drafts.put_back(name, draft);
                let page = counter.again(form, trouble.at_page().in_lines(locale))?;
                let page = page.ok_or(trouble)?;
                Ok(Answer::page(page).with_status(StatusCode::UNPROCESSABLE_ENTITY))
            }
        }
    }

    /// Tells how the file differs from the one that the form was filled in for.
    fn changed_below(counter: &Counter<'_>, draft: &Draft, standing: Option<&str>) -> Result<Answer> {
        let locale = counter.office.locale;
        let heading = locale.text(key!("serve-changed"));
        let name = draft.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
        let href = if draft.before.is_some() { format!("/desk/{name}") } else { "/desk/new".to_owned() };
        let again = Link { href, text: locale.text(key!("serve-again")), note: String::new() };
        let view = ListView {
            told: vec![locale.say(&message!("serve-changed-below", path = draft.path.as_str()))],
            lines: difference(draft.before.as_deref().unwrap_or_default(), standing.unwrap_or_default()),
            groups: vec![Group { title: String::new(), links: vec![again] }],
            heading,
            ..ListView::default()
        };
        let page = counter.desktop.page("list", &view.heading, &view)?;
        Ok(Answer::page(page).with_status(StatusCode::CONFLICT))
    }

    /// What is still to be sent, and what git said of the last request.
    fn sending(&self, counter: &Counter<'_>, said: Option<Said>) -> Result<Answer> {
        let locale = counter.office.locale;
        let button = |action: &str, key| Button {
            action: action.to_owned(),
            token: self.guard.form_token(action),
            text: locale.text(key),
        };
        let mut told = Vec::new();
        let failed = said.as_ref().is_some_and(|said| !said.done);
        if let Some(said) = said {
            let key = if said.done { key!("serve-git-done") } else { key!("serve-git-failed") };
            told.push(locale.text(key));
            told.extend(said.lines);
            // What others did may have changed every page.
            let _ = self.refresh();
        }
        let mut buttons = Vec::new();
        match unsent(counter.office.store.root()) {
            None => told.push(locale.text(key!("serve-no-upstream"))),
            Some(commits) => {
                told.push(locale.say(&message!("serve-unsent", number = commits.len())));
                told.extend(commits);
                buttons.push(button("/desk/push", key!("serve-push")));
                buttons.push(button("/desk/take-in", key!("serve-take-in")));
            }
        }
        if failed {
            told.push(locale.text(key!("serve-other-first")));
        }
        let view =
            ListView { heading: locale.text(key!("serve-push")), told, buttons, ..ListView::default() };
        Ok(Answer::page(counter.desktop.page("list", &view.heading, &view)?))
    }

    /// A page of nothing but these lines; plain text where even that can't be made.
    fn told(&self, lines: Vec<String>) -> Answer {
        let text = lines.join("\n");
        let page = self.counter().and_then(|counter| {
            let heading = counter.office.locale.text(key!("serve-refused"));
            let view = ListView { heading, told: lines, ..ListView::default() };
            counter.desktop.page("list", &view.heading, &view)
        });
        page.map_or_else(|_| Answer::text(StatusCode::OK, text), Answer::page)
    }
}

/// What is no page of ours is saved and never shown.
const DOWNLOAD: &str = "application/octet-stream";

/// What a file of the site is. A document of a dossier is never shown as a page of ours.
fn kind_of(path: &str) -> &'static str {
    if path.contains("-stuk-") {
        return DOWNLOAD;
    }
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => HTML,
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("xml") => "application/xml",
        _ => DOWNLOAD,
    }
}
