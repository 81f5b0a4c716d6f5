//! Why a verb could not do its work, and how that is told.

use std::io::{self, Write};
use std::path::Path;

use anstream::AutoStream;
use git2::{ErrorClass, ErrorCode};

use super::quoting::quoted;
use crate::git::{Broken, GitError, broken_at};
use crate::locale::{Argument, Key, Locale, Message};
use crate::printer::say;
use crate::store::Failure;

/// Why a verb could not do its work: what to tell, and below it the cause, what to do, or each place.
#[derive(Debug)]
pub(super) struct Trouble {
    pub(super) message: Message,
    details: Vec<Message>,
}

pub(super) type Result<T> = std::result::Result<T, Trouble>;

impl Trouble {
    pub(super) fn new(message: Message) -> Self {
        Self { message, details: Vec::new() }
    }

    /// The same with one more line below it.
    pub(super) fn detail(mut self, detail: Message) -> Self {
        self.details.push(detail);
        self
    }

    pub(super) fn because(self, cause: impl Into<Cause>) -> Self {
        let Cause(text) = cause.into();
        self.detail(message!("trouble-cause", cause = text))
    }

    /// The same causes below another text.
    pub(super) fn told_as(mut self, message: Message) -> Self {
        self.message = message;
        self
    }

    /// The same for who fills in a form: what is to be given is a field there, and no word to type.
    pub(super) fn at_page(&self) -> Self {
        let told = |message: &Message| {
            let mut message = message.clone();
            if message.key == key!("trouble-step-lacks") {
                return message!("serve-lacks-more");
            }
            if ![key!("step-lacks"), key!("step-lacks-one")].contains(&message.key) {
                return message;
            }
            // What there is to choose from stands in the field, by its names.
            message.key = key!("serve-lacks");
            message.arguments.retain(|(name, _)| *name == "field");
            for (name, value) in &mut message.arguments {
                if let ("field", Argument::Text(field)) = (*name, &*value) {
                    let flat = field.replace('.', "-");
                    let label = member!("serve-key-{flat}").or_else(|| member!("field-{flat}"));
                    *value = label.map_or_else(|| value.clone(), Argument::Key);
                }
            }
            message
        };
        Self { message: told(&self.message), details: self.details.iter().map(told).collect() }
    }

    /// The same, of the repository that a folder is in: where that is broken, with what is broken of it
    /// and the command that helps.
    pub(super) fn explained(self, folder: &Path) -> Self {
        let of_git = [key!("trouble-git"), key!("trouble-hook-no-git"), key!("trouble-no-git")];
        let may_be = [key!("trouble-missing"), key!("trouble-no-revision"), key!("trouble-since-nowhere")];
        let key = self.message.key;
        let broken = || broken_at(folder).map(Self::from);
        match of_git.iter().chain(&may_be).any(|it| *it == key) {
            true => broken().unwrap_or(self),
            false => self,
        }
    }

    /// All of it, to be told within something else.
    pub(super) fn in_one_line(&self, locale: &Locale) -> String {
        self.in_lines(locale).join(" ")
    }

    /// All of it, line by line.
    pub(super) fn in_lines(&self, locale: &Locale) -> Vec<String> {
        let lines = std::iter::once(&self.message).chain(&self.details);
        lines.map(|line| locale.say(line)).collect()
    }

    /// Tells it on standard error.
    pub(super) fn tell(&self, locale: &Locale) {
        let mut to = AutoStream::auto(io::stderr().lock());
        let name = locale.text(key!("severity-error"));
        // There is nowhere left to tell that standard error can't be written.
        let _ = writeln!(to, "\x1b[1m\x1b[31m{name}\x1b[0m: {}", say(locale, &self.message));
        for detail in &self.details {
            let _ = writeln!(to, "  {}", say(locale, detail));
        }
    }
}

impl From<io::Error> for Trouble {
    fn from(cause: io::Error) -> Self {
        Self::new(message!("trouble-output")).because(cause)
    }
}

impl From<GitError> for Trouble {
    fn from(error: GitError) -> Self {
        match error {
            GitError::NoRepository => Self::new(message!("trouble-no-git")),
            GitError::Broken(broken) => broken.into(),
            GitError::Shallow => Self::new(message!("trouble-shallow")),
            GitError::Missing(object) => Self::new(message!("trouble-missing", object = object)),
            GitError::TooMuch => Self::new(message!("trouble-too-much")),
            GitError::NoRevision(name) => Self::new(message!("trouble-no-revision", name = name)),
            GitError::Unfinished(cause) => unfinished(*cause),
            GitError::Disk(cause) => Self::new(message!("trouble-history")).because(cause),
            GitError::Git(refusal) => refusal.into(),
        }
    }
}

/// Of a full disk libgit2 says nothing.
fn unfinished(cause: GitError) -> Trouble {
    let trouble = Trouble::new(message!("trouble-purge-unfinished"));
    let trouble = match cause {
        GitError::Disk(cause) => trouble.because(cause),
        _ => trouble,
    };
    trouble.detail(message!("purge-unfinished-help"))
}

impl From<Broken> for Trouble {
    fn from(broken: Broken) -> Self {
        let shown = |path: &Path| path.display().to_string();
        let copy = |url: Option<String>| match url {
            Some(url) => message!("trouble-broken-copy", url = url),
            None => message!("trouble-broken-lost"),
        };
        match &broken {
            Broken::Denied(path) => {
                let folder = path.ancestors().find(|it| it.file_name().is_some_and(|it| it == ".git"));
                let folder = shown(folder.unwrap_or(path));
                Self::new(message!("trouble-broken-denied", path = shown(path), folder = folder))
            }
            Broken::Nowhere(path) => Self::new(message!("trouble-git-nowhere", path = shown(path))),
            Broken::Pointer(path) => {
                Self::new(message!("trouble-broken-pointer", path = shown(path))).detail(copy(None))
            }
            Broken::Lacks(path, url) => {
                Self::new(message!("trouble-broken-lacks", path = shown(path))).detail(copy(url.clone()))
            }
            Broken::Head(path, branch) => {
                Self::new(message!("trouble-broken-head", path = shown(path), branch = branch.as_str()))
            }
            Broken::Config(path) => Self::new(message!("trouble-broken-config", path = shown(path))),
            Broken::Branch(path, Some(commit)) => {
                Self::new(message!("trouble-broken-branch", path = shown(path), commit = commit.as_str()))
            }
            Broken::Gone(name, commit) => {
                Self::new(message!("trouble-broken-gone", branch = name.as_str(), commit = commit.as_str()))
            }
            Broken::Packed(path, Some((name, commit))) => Self::new(message!(
                "trouble-broken-packed",
                path = shown(path),
                branch = name.as_str(),
                commit = commit.as_str()
            )),
            Broken::Branch(path, None) | Broken::Packed(path, None) => {
                Self::new(message!("trouble-broken-references", path = shown(path))).detail(copy(None))
            }
            Broken::Shallow(path) => Self::new(message!("trouble-broken-shallow", path = shown(path))),
            Broken::Index(path) => Self::new(message!("trouble-broken-index", path = shown(path))),
        }
    }
}

impl From<git2::Error> for Trouble {
    fn from(refusal: git2::Error) -> Self {
        let refusal = match GitError::from(refusal) {
            GitError::Git(refusal) => refusal,
            known => return known.into(),
        };
        // Settings of one's own, outside the repository, can be broken too.
        if let Some((_, place)) = refusal.message().split_once("failed to parse config file: ") {
            let place = place.rsplit_once("(in ").map_or(place, |(_, place)| place.trim_end_matches(')'));
            return Self::new(message!("trouble-broken-config", path = place));
        }
        let key = match refusal.code() {
            ErrorCode::Unmerged => key!("trouble-git-unmerged"),
            ErrorCode::NotFound if refusal.class() == ErrorClass::Repository => key!("trouble-hook-no-git"),
            ErrorCode::Owner => {
                return Self::new(message!("trouble-git-owner", path = quoted(folder_in(refusal.message()))));
            }
            _ => match UNREAD_FORMS.iter().find(|(said, _)| refusal.message().starts_with(said)) {
                // What to do stands in the text; libgit2's own words add nothing to it.
                Some((_, key)) => return Self::new(Message::new(*key)),
                None => key!("trouble-git"),
            },
        };
        let told = Self::new(Message::new(key)).because(refusal.message());
        if key == key!("trouble-git") { told.detail(message!("trouble-git-help")) } else { told }
    }
}

/// What libgit2 says between quotes: the folder that it refuses.
fn folder_in(said: &str) -> &str {
    said.split('\'').nth(1).unwrap_or(".")
}

/// Forms of a repository that libgit2 does not read; it has no codes of its own for them.
const UNREAD_FORMS: [(&str, Key); 4] = [
    ("unknown object format", key!("trouble-git-format")),
    ("unsupported extension name extensions.refstorage", key!("trouble-git-references")),
    ("unsupported mandatory extension: 'link'", key!("trouble-git-split-index")),
    ("unsupported mandatory extension: 'sdir'", key!("trouble-git-sparse-index")),
];

/// What the disk refused ends the work, after everything else was told.
pub(super) fn refuse_failures(failures: &[Failure]) -> Result<()> {
    let named = |key, failure: &Failure| Message::new(key).with("path", failure.path.as_str());
    match failures {
        [] => Ok(()),
        [only] => Err(Trouble::new(named(key!("trouble-read"), only)).because(&only.cause)),
        several => {
            let message = message!("trouble-read-several", number = several.len());
            Err(several.iter().fold(Trouble::new(message), |trouble, failure| {
                let Cause(cause) = Cause::from(&failure.cause);
                trouble.detail(named(key!("trouble-read-place"), failure).with("cause", cause))
            }))
        }
    }
}

/// A cause as people read it.
#[derive(Debug)]
pub(super) struct Cause(pub(super) Argument);

impl From<&str> for Cause {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Cause {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<io::Error> for Cause {
    fn from(cause: io::Error) -> Self {
        Self::from(&cause)
    }
}

impl From<&io::Error> for Cause {
    /// What an office may meet has a text in both languages; the rest stays in the system's words.
    fn from(cause: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        let key = match cause.kind() {
            Kind::PermissionDenied => key!("cause-denied"),
            Kind::NotFound => key!("cause-not-found"),
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => key!("cause-full"),
            Kind::ReadOnlyFilesystem => key!("cause-read-only"),
            Kind::IsADirectory => key!("cause-folder"),
            Kind::NotADirectory => key!("cause-no-folder"),
            Kind::InvalidFilename => key!("cause-name"),
            Kind::AlreadyExists => key!("cause-exists"),
            Kind::AddrInUse => key!("cause-in-use"),
            Kind::UnexpectedEof => key!("cause-cut-short"),
            // The library says it of text alone.
            Kind::InvalidData if cause.to_string().contains("UTF-8") => key!("cause-no-text"),
            _ => return Self(cause.to_string().into()),
        };
        Self(Argument::Key(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn a_folder_of_another_user_is_named_in_the_command_that_helps() {
        let said = "repository path '/srv/klachten kantoor' is not owned by current user";
        let refusal = || git2::Error::new(ErrorCode::Owner, ErrorClass::Config, said);
        for language in Language::all() {
            let told = Trouble::from(refusal()).in_one_line(Locale::of(language));
            let command = "git config --global --add safe.directory '/srv/klachten kantoor'";
            assert!(told.contains(command) && !told.contains("not owned by"), "{told}");
        }
    }
}
