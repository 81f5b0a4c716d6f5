//! `export`: everything of one dossier, or all that the records hold of one person, as a page to print
//! and an archive of the documents.

mod persons;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anstream::StripStream;
use clap::Args;

use self::persons::Sought;
use super::build::overrides_in;
use super::editing::{dossier_path, refused};
use super::gate::tell_unread;
use super::office::{Assessed, Office};
use super::outputs::{refuse_inside, settled};
use super::recorded::Recorded;
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result, Trouble};
use crate::access::{
    Filed, Others, Own, Owners, Section, mentions, of_dossier, of_employee, of_third, pack, page,
};
use crate::assess::Judged;
use crate::chronicle::Chronicler;
use crate::disk::{Mode, make_folder, write_new};
use crate::dossier::Dossier;
use crate::dossier::names::safe_name;
use crate::git::Records;
use crate::locale::Locale;
use crate::people::PersonKey;
use crate::printer::{Chronicle, FORMATS, say};
use crate::trail::{LEDGER, folder_of, name_of};

#[derive(Debug, Args)]
pub(super) struct Export {
    #[arg(value_name = "ID", required_unless_present = "person", conflicts_with = "person")]
    id: Option<String>,
    #[arg(long, value_name = "NAME")]
    person: Option<String>,
    #[arg(long, requires = "id")]
    without_others: bool,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// What a dossier gives.
struct Part {
    sections: Vec<Section>,
    filed: Vec<Filed>,
    /// Of a dossier of which everything is given, its path and where the complainant stands.
    whole: Option<(String, Option<(usize, usize)>)>,
    subjects: Vec<PersonKey>,
}

/// What is written.
struct Given {
    name: String,
    title: String,
    notes: Vec<String>,
    sections: Vec<Section>,
    filed: Vec<Filed>,
}

impl Export {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        let folder = self.folder(&office)?;
        match (&self.id, &self.person) {
            (Some(id), _) => self.dossier(id, office, folder, desk),
            (None, name) => self.person(name.as_deref().unwrap_or_default(), office, folder, desk),
        }
    }

    /// Where it is written: where somebody says so, and otherwise beside the work tree, never in it.
    fn folder(&self, office: &Office) -> Result<PathBuf> {
        let root = office.store.root();
        let tree = Records::discover(root).ok();
        let tree = tree.as_ref().and_then(|records| records.repository().workdir()).unwrap_or(root);
        let whole = tree.canonicalize()?;
        if let Some(out) = &self.out {
            refuse_inside(out, root)?;
            if Records::discover(root).is_ok() && settled(out).starts_with(&whole) {
                let message = message!("access-inside", folder = out.display().to_string());
                writeln!(io::stderr(), "{}", say(office.locale, &message))?;
            }
            return Ok(out.clone());
        }
        let beside = whole.parent().map(PathBuf::from);
        beside.ok_or_else(|| Trouble::new(message!("trouble-export-folder")))
    }

    fn dossier(&self, id: &str, office: Office, folder: PathBuf, desk: &Desk) -> Result<Outcome> {
        let path = dossier_path(id, &office, desk)?;
        let locale = office.locale;
        let trail = if self.without_others { None } else { trail(&office, &path, desk)? };
        let root = office.store.root().to_path_buf();
        let (assessed, parts) = office.assess(desk, |judged| {
            (judged.dossier.source.path() == path).then(|| whole(judged, &root, locale))
        });
        refuse_failures(&assessed.assessment.failures)?;
        let part = parts.into_iter().flatten().next();
        let part = part.unwrap_or_else(|| Err(Trouble::new(message!("trouble-no-such-dossier", id = id))))?;
        let own = Own { complainants: part.complainants().collect(), ..Own::default() };
        let id = name_of(&path).unwrap_or_default();
        let mut sections = part.sections;
        if let Some(text) = trail {
            let heading = format!("{id}: {}", locale.text(key!("access-trail")));
            sections.push(Section { heading, rows: vec![vec![text]], is_typed: true, ..Section::default() });
        }
        let mut filed = part.filed;
        if !self.without_others {
            let bytes = fs::read(assessed.store.root().join(&path)).ok();
            filed.insert(0, Filed { dossier: id.into(), name: format!("{id}.md"), bytes });
        }
        let note = if self.without_others { key!("access-note-without") } else { key!("access-note") };
        let made = message!("access-made", day = desk.today);
        let given = Given {
            name: locale.say(&message!("access-file-dossier", id = id)),
            title: locale.say(&message!("access-title-dossier", id = id)),
            notes: vec![locale.say(&made), locale.text(note)],
            sections,
            filed,
        };
        self.write(&assessed, &own, &part.subjects.into_iter().collect(), given, folder, desk)
    }

    fn person(&self, name: &str, office: Office, folder: PathBuf, desk: &Desk) -> Result<Outcome> {
        let locale = office.locale;
        let people = Arc::clone(&office.framework.people);
        let regulations = office.framework.regulations.all().iter();
        let mut thirds: Vec<_> = regulations.flat_map(|it| it.third_parties.iter().cloned()).collect();
        thirds.dedup_by(|one, other| one.says_the_same(other));
        let sought = Sought::of(name, &people, &thirds);
        let root = office.store.root().to_path_buf();
        let texts = office.framework.text_paths();
        let ledger = ledger(&root);
        let (assessed, found) = office.assess(desk, |judged| sought.part(judged, &root, locale));
        refuse_failures(&assessed.assessment.failures)?;
        tell_unread(&assessed)?;
        let (parts, called): (Vec<_>, Vec<_>) = found.into_iter().unzip();
        let parts = parts.into_iter().flatten().collect::<Result<Vec<Part>>>()?;
        let called: Vec<String> = called.into_iter().flatten().collect();
        let complainants = parts.iter().flat_map(Part::complainants).collect();
        let own = Own { persons: sought.keys().into_iter().cloned().collect(), complainants };
        let thirds = sought.thirds();
        if own.persons.is_empty() && own.complainants.is_empty() && thirds.is_empty() {
            return Err(sought.nobody(&called));
        }
        let subjects: BTreeSet<PersonKey> = BTreeSet::new();
        let regulation = assessed.assessment.register.regulations.nearest_to(desk.today);
        let regulation = regulation.map(AsRef::as_ref);
        let owners = Owners::new(&assessed.assessment.names, &own, &people, regulation, &subjects, locale);
        let mut sections: Vec<Section> = sought.persons.iter().map(|it| of_employee(it, locale)).collect();
        sections.extend(thirds.into_iter().map(|third| of_third(third, locale)));
        let (mut whole, mut filed) = (Vec::new(), Vec::new());
        for part in parts {
            whole.extend(part.whole.map(|(path, _)| path));
            sections.extend(part.sections);
            filed.extend(part.filed);
        }
        let others = texts.into_iter().filter(|path| !whole.contains(path));
        let others = others.chain(ledger);
        let mut sources = Vec::new();
        for path in others {
            let read = assessed.store.read(&path).map_err(|failure| refused(&failure))?;
            sources.extend(read);
        }
        let named = mentions(&owners, &sources, locale);
        if !named.rows.is_empty() {
            sections.push(named);
        }
        let made = message!("access-made", day = desk.today);
        let mut notes = vec![locale.say(&made), locale.text(key!("access-note-person"))];
        if !sought.keys().is_empty() {
            notes.push(locale.text(key!("access-note-git")));
        }
        let given = Given {
            name: locale.say(&message!("access-file-person", name = safe_name(name).to_lowercase())),
            title: locale.say(&message!("access-title-person", name = name)),
            notes,
            sections,
            filed,
        };
        self.write(&assessed, &own, &subjects, given, folder, desk)
    }

    fn write(
        &self,
        assessed: &Assessed,
        own: &Own,
        subjects: &BTreeSet<PersonKey>,
        given: Given,
        folder: PathBuf,
        desk: &Desk,
    ) -> Result<Outcome> {
        let (locale, register) = (assessed.locale, &assessed.assessment.register);
        let regulation = register.regulations.nearest_to(desk.today).map(AsRef::as_ref);
        let names = &assessed.assessment.names;
        let owners = Owners::new(names, own, &register.people, regulation, subjects, locale);
        let packed = pack(&given.filed, &owners, self.without_others, locale)?;
        let (sections, others) = owners.mark(given.sections, self.without_others);
        let overrides = overrides_in(assessed.store.root())?;
        let told = (&others, self.without_others);
        let page = page(&given.title, &given.notes, &sections, told, &packed.list, locale, &overrides);
        let page = page
            .map_err(|error| Trouble::new(message!("trouble-letter-template", cause = error.to_string())))?;
        let files = [(format!("{}.html", given.name), page), (format!("{}.zip", given.name), packed.bytes)];
        let files = files.map(|(name, bytes)| (folder.join(name), bytes));
        put(&files)?;
        if desk.quiet {
            return Ok(Outcome::Clean);
        }
        let mut to = desk.output();
        for (path, _) in &files {
            let message = message!("letter-written", path = path.display().to_string());
            writeln!(to, "{}", say(locale, &message))?;
        }
        let documents = packed.list.iter().filter(|one| one.is_to_judge).count();
        self.tell(&others, documents, locale)
    }

    /// What a person has to decide before it is handed over.
    fn tell(&self, others: &Others, documents: usize, locale: &Locale) -> Result<Outcome> {
        let mut to = io::stderr();
        let who: Vec<&str> = others.keys().map(String::as_str).collect();
        if !who.is_empty() && !self.without_others {
            let message = message!("access-tell-others", who = who.join(", "));
            writeln!(to, "{}", say(locale, &message))?;
        }
        if documents > 0 {
            let folder = locale.text(key!("access-to-judge"));
            let message = message!("access-tell-documents", number = documents, folder = folder);
            writeln!(to, "{}", say(locale, &message))?;
        }
        writeln!(to, "{}", locale.text(key!("access-tell-unknown")))?;
        Ok(Outcome::Clean)
    }
}

impl Part {
    fn complainants(&self) -> impl Iterator<Item = (String, (usize, usize))> {
        self.whole.iter().filter_map(|(path, lines)| Some((path.clone(), (*lines)?)))
    }
}

/// Everything of a dossier.
fn whole(judged: &Judged<'_>, root: &Path, locale: &Locale) -> Result<Part> {
    let case = judged.case.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
    let dossier = judged.dossier;
    let lines = dossier.complainant.as_ref().map(|complainant| {
        let line = |at| dossier.source.position(at).line;
        (line(complainant.span.start), line(complainant.span.end.saturating_sub(1)))
    });
    Ok(Part {
        sections: of_dossier(case, judged.findings, locale),
        filed: filed(dossier, root, |_| true),
        whole: Some((dossier.source.path().to_owned(), lines)),
        subjects: dossier.subjects.iter().map(|subject| subject.value.clone()).collect(),
    })
}

/// The documents of a dossier that lie in its folder, and those that are listed and do not.
fn filed(dossier: &Dossier, root: &Path, is_meant: impl Fn(&str) -> bool) -> Vec<Filed> {
    let folder = root.join(folder_of(dossier.source.path()));
    let listed = dossier.documents.iter().map(|document| document.file.value.as_str());
    let absent = listed.filter(|name| dossier.lying(name).is_none());
    let lying = dossier.on_disk.iter().map(|document| document.name());
    let number: Arc<str> = dossier.id().into();
    let bytes = |name: &str| {
        let is_file = fs::symlink_metadata(folder.join(name)).is_ok_and(|it| it.is_file());
        if is_file { fs::read(folder.join(name)).ok() } else { None }
    };
    let names = lying.chain(absent).filter(|name| is_meant(name));
    names
        .map(|name| Filed { dossier: Arc::clone(&number), name: name.to_owned(), bytes: bytes(name) })
        .collect()
}

/// What the tool itself keeps.
fn ledger(root: &Path) -> Vec<String> {
    let entries = fs::read_dir(root.join(LEDGER)).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut paths: Vec<String> =
        names.filter(|name| name.ends_with(".yaml")).map(|name| format!("{LEDGER}{name}")).collect();
    paths.sort();
    paths
}

/// What git keeps of who recorded what; none where there is no history.
fn trail(office: &Office, path: &str, desk: &Desk) -> Result<Option<String>> {
    let Some(recorded) = Recorded::of(office, None, desk)? else { return Ok(None) };
    let framework = &office.framework;
    let chronicler = Chronicler { people: &framework.people, regulations: &framework.regulations };
    let pending = recorded.pending(path)?;
    let trail = recorded.trail_of(path)?;
    let records = chronicler.all(&trail, path, &pending, desk.today);
    let chronicle = Chronicle { path, records: &records, locale: office.locale };
    let mut bytes = Vec::new();
    if let Some(write) = FORMATS.iter().find(|it| it.is_for_people()).and_then(|it| it.chronicle()) {
        write(&chronicle, &mut StripStream::new(&mut bytes))?;
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// Writes new files for their owner alone: all of them, or none.
fn put(files: &[(PathBuf, Vec<u8>)]) -> Result<()> {
    for (at, (path, bytes)) in files.iter().enumerate() {
        let folder = path.parent().map_or(Ok(()), |folder| make_folder(folder, Mode::Private));
        let Err(cause) = folder.and_then(|()| write_new(path, bytes, Mode::Private)) else { continue };
        files[..at].iter().for_each(|(path, _)| _ = fs::remove_file(path));
        let shown = path.display().to_string();
        return Err(match cause.kind() {
            io::ErrorKind::AlreadyExists => Trouble::new(message!("trouble-export-there", path = shown)),
            _ => Trouble::new(message!("trouble-write", path = shown)).because(cause),
        });
    }
    Ok(())
}
