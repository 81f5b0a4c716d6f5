//! What is about to be written: checked and kept until somebody says that it is meant, and then written
//! and committed whole, or not at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::parcel::Parcel;
use super::shelf::Takes;
use crate::assess::Judged;
use crate::commands::editing::{added, commit, judged_among, literal, refuse_errors, refuse_lost_commit};
use crate::commands::office::Office;
use crate::commands::{Desk, Result, Trouble};
use crate::diagnostic::Finding;
use crate::disk::{Mode, make_folder, write_new, write_whole};
use crate::site::private_view::finding_in_words;
use crate::source::Source;

/// A change of one dossier.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// The dossier's file.
    pub(super) path: String,
    /// The text as it was when the change was made; none for a dossier that is new.
    pub(super) before: Option<String>,
    pub(super) after: String,
    /// Documents by their paths.
    pub(super) documents: Vec<(String, Vec<u8>)>,
    /// What the commit says.
    pub(super) message: String,
    /// What is to be known of what was given, in words.
    pub(super) told: Vec<String>,
    /// The form that it comes from.
    pub(super) form: Filled,
}

/// A form as it was filled in.
#[derive(Debug, Clone, Default)]
pub(super) struct Filled {
    /// Its token.
    pub(super) token: String,
    /// Its address below `/desk/`, and the event that it is about.
    pub(super) address: String,
    pub(super) event: Option<usize>,
    pub(super) parcel: Parcel,
}

/// How recording ended.
#[derive(Debug)]
pub(super) enum Recorded {
    /// It is written and committed.
    Done,
    /// Another text stands there than the change was made in; nothing was written.
    Changed(Option<String>),
    /// Git or a hook refused, and all stands as it stood.
    Refused(Trouble),
}

impl Draft {
    /// A change of the text alone.
    pub(super) fn of_text(path: String, typed: &Source, after: String, message: String) -> Self {
        let before = Some(typed.text().to_owned());
        Self {
            path,
            before,
            after,
            documents: Vec::new(),
            message,
            told: Vec::new(),
            form: Filled::default(),
        }
    }

    /// What is found after it and was not before, in words; refused where it would bring errors.
    pub(super) fn brings(&self, office: &Office, desk: &Desk) -> Result<Vec<String>> {
        let before = match &self.before {
            Some(text) => {
                let texts = BTreeMap::from([(self.path.clone(), text.clone())]);
                judged_among(office, &self.path, texts, desk, |_| ())?.0
            }
            None => Vec::new(),
        };
        let documents = self.documents.iter().map(|(path, bytes)| {
            let begin = &bytes[..bytes.len().min(200)];
            (path.clone(), String::from_utf8_lossy(begin).into_owned())
        });
        let texts = documents.chain([(self.path.clone(), self.after.clone())]).collect();
        let regulation_of = |judged: &Judged<'_>| judged.dossier.regulation.clone();
        let (after, regulation) = judged_among(office, &self.path, texts, desk, regulation_of)?;
        let new = added(&before, &after);
        refuse_errors(&new, &self.path, desk)?;
        let (people, language) = (&office.framework.people, office.locale.language());
        let in_words = |finding: &Finding| finding_in_words(finding, regulation.as_deref(), people, language);
        Ok(new.iter().map(|finding| format!("{} {}", finding.code, in_words(finding))).collect())
    }

    /// The documents that the dossier lists then, by their paths. They are committed with it: one that a
    /// save which was broken off has laid there would lack in the history otherwise.
    pub(super) fn listed(&self, office: &Office, desk: &Desk) -> Result<Vec<String>> {
        let texts = BTreeMap::from([(self.path.clone(), self.after.clone())]);
        let (_, names) = judged_among(office, &self.path, texts, desk, |judged| {
            judged.dossier.documents.iter().map(|it| it.file.value.clone()).collect::<Vec<_>>()
        })?;
        let root = office.store.root();
        let folder = self.path.trim_end_matches(".md");
        let plain = names.into_iter().filter(|name| !name.contains(['/', '\\']));
        let paths = plain.map(|name| format!("{folder}/{name}"));
        Ok(paths.filter(|path| root.join(path).symlink_metadata().is_ok_and(|it| it.is_file())).collect())
    }

    /// Writes it and commits it, with documents that stand there already. When git or a hook refuses, all
    /// stands as it stood. `meanwhile` is done while git is at work.
    pub(super) fn record(
        &self,
        root: &Path,
        standing_by: Vec<String>,
        meanwhile: impl FnOnce(),
    ) -> Result<Recorded> {
        let file = root.join(&self.path);
        let standing = read(&file, &self.path)?;
        if standing.as_deref().map(without_mark) != self.before.as_deref() {
            return Ok(Recorded::Changed(standing));
        }
        if let Err(trouble) = refuse_lost_commit(root) {
            return Ok(self.refused(trouble));
        }
        let paths: Vec<String> = self.paths().into_iter().chain(standing_by).collect();
        let done = self.put(root, standing.as_deref()).and_then(|()| {
            std::thread::scope(|scope| {
                let committing = scope.spawn(|| commit(root, &paths, &self.message));
                meanwhile();
                committing.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked))
            })
        });
        // What git could not tidy up after the commit does not undo it.
        let Some(trouble) = done.err().filter(|_| !self.is_committed(root)) else {
            return Ok(Recorded::Done);
        };
        self.put_back(root, standing.as_deref());
        // Only what stands as it stood is told to do so: a hook may have written in the file.
        if read(&file, &self.path)? != standing {
            return Err(trouble);
        }
        Ok(self.refused(trouble))
    }

    /// What stands as it stood is not told to stand in the file.
    fn refused(&self, trouble: Trouble) -> Recorded {
        let message = message!("serve-not-committed", message = self.message.as_str());
        Recorded::Refused(match trouble.message.key {
            it if it == key!("trouble-commit") => trouble.told_as(message),
            it if [key!("trouble-half-done"), key!("trouble-no-branch")].contains(&it) => {
                Trouble::new(message).detail(trouble.message)
            }
            _ => trouble,
        })
    }

    fn is_committed(&self, root: &Path) -> bool {
        let object = format!("HEAD:{}", self.path);
        let shown = Command::new("git").arg("-C").arg(root).args(["cat-file", "blob", &object]).output();
        shown.is_ok_and(|shown| {
            let text = String::from_utf8_lossy(&shown.stdout);
            shown.status.success() && same_lines(without_mark(&text), &self.after)
        })
    }

    fn paths(&self) -> Vec<String> {
        let documents = self.documents.iter().map(|(path, _)| path.clone());
        std::iter::once(self.path.clone()).chain(documents).collect()
    }

    fn put(&self, root: &Path, standing: Option<&str>) -> Result<()> {
        let refused = |path: &str| {
            let trouble = Trouble::new(message!("trouble-write", path = path));
            move |cause: std::io::Error| trouble.because(cause)
        };
        let place = |path: &str, bytes: &[u8]| {
            let file = root.join(path);
            let folder = file.parent().map_or(Ok(()), |folder| make_folder(folder, Mode::Usual));
            folder.and_then(|()| write_new(&file, bytes, Mode::Usual)).map_err(refused(path))
        };
        for (at, (path, bytes)) in self.documents.iter().enumerate() {
            if let Err(trouble) = place(path, bytes) {
                self.documents[..at].iter().for_each(|(path, _)| _ = fs::remove_file(root.join(path)));
                return Err(trouble);
            }
        }
        let written = match standing {
            None => place(&self.path, self.after.as_bytes()),
            Some(standing) => {
                let mark = &standing[..standing.len() - without_mark(standing).len()];
                let text = format!("{mark}{}", self.after);
                let file = root.join(&self.path);
                write_whole(&file, text.as_bytes(), Mode::Usual).map_err(refused(&self.path))
            }
        };
        if written.is_err() {
            self.documents.iter().for_each(|(path, _)| _ = fs::remove_file(root.join(path)));
        }
        written
    }

    /// As it stood. What was staged of these files is no longer: git took it for this commit.
    fn put_back(&self, root: &Path, standing: Option<&str>) {
        let file = root.join(&self.path);
        let is_ours = fs::read_to_string(&file).is_ok_and(|text| without_mark(&text) == self.after);
        if !is_ours {
            return;
        }
        let is_back = match standing {
            Some(text) => write_whole(&file, text.as_bytes(), Mode::Usual),
            None => fs::remove_file(&file),
        };
        // A text that lists documents keeps them. There is nobody to tell it to besides the trouble that
        // is told already.
        if is_back.is_err() {
            return;
        }
        self.documents.iter().for_each(|(path, _)| _ = fs::remove_file(root.join(path)));
        let folder = file.with_extension("");
        // Only when it is empty.
        let _ = fs::remove_dir(folder);
        let mut git = Command::new("git");
        git.arg("-C").arg(root).args(["reset", "--quiet", "--"]).args(literal(&self.paths()));
        let _ = git.output();
    }
}

/// Whether two texts say the same, whatever git makes of their line ends.
fn same_lines(one: &str, other: &str) -> bool {
    one.lines().eq(other.lines())
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// What stands in a file; none where there is none.
fn read(file: &Path, path: &str) -> Result<Option<String>> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(Some(text)),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(Trouble::new(message!("trouble-read", path = path)).because(cause)),
    }
}

impl Takes for Draft {
    fn size(&self) -> usize {
        let documents: usize = self.documents.iter().map(|(_, bytes)| bytes.len()).sum();
        documents + self.after.len() + self.before.as_ref().map_or(0, String::len)
    }
}
