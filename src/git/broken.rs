//! What is broken of a repository that libgit2 can't read, by looking at its files: libgit2 says it in
//! words of its own, and names no way out.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use git2::{Config, Index};

/// What is broken of a repository, each with where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// The disk does not give it to whoever asks.
    Denied(PathBuf),
    /// `.git` is a file that names no repository.
    Pointer(PathBuf),
    /// `.git` is a file or a link that leads to no repository.
    Nowhere(PathBuf),
    /// A part without which git knows no repository; where a copy of it can be had.
    Lacks(PathBuf, Option<String>),
    /// What tells which branch one works on, and a branch that is there.
    Head(PathBuf, String),
    /// The settings.
    Config(PathBuf),
    /// A branch, and its last commit when git noted it.
    Branch(PathBuf, Option<String>),
    /// The branch that one works on is not there, and git noted its last commit.
    Gone(String, String),
    /// The list of branches, with the current one and its last commit when git noted it.
    Packed(PathBuf, Option<(String, String)>),
    /// The note of where a shallow clone begins.
    Shallow(PathBuf),
    /// The list of what is staged.
    Index(PathBuf),
}

/// The folders of a repository: its own and, in a linked work tree, that of the one it belongs to.
pub(super) struct Folders {
    pub(super) own: PathBuf,
    pub(super) common: PathBuf,
}

/// What is broken of the repository that a folder is in; none when there is none, or nothing is found.
#[must_use]
pub fn broken_at(folder: &Path) -> Option<Broken> {
    let folder = folder.canonicalize().ok()?;
    let mark = folder.ancestors().map(|above| above.join(".git")).find(|it| it.symlink_metadata().is_ok())?;
    match Folders::of(&mark) {
        Ok(folders) => folders.broken(),
        Err(broken) => Some(broken),
    }
}

impl Folders {
    pub(super) fn of(mark: &Path) -> Result<Self, Broken> {
        let own = match fs::metadata(mark) {
            Err(cause) if is_denied(&cause) => return Err(Broken::Denied(mark.to_owned())),
            Err(_) => return Err(Broken::Nowhere(mark.to_owned())),
            Ok(metadata) if metadata.is_dir() => mark.to_owned(),
            Ok(_) => {
                let said = said(mark).unwrap_or_default();
                let Some(named) = said.strip_prefix("gitdir:") else {
                    return Err(Broken::Pointer(mark.to_owned()));
                };
                mark.with_file_name(named.trim())
            }
        };
        if !own.is_dir() {
            return Err(Broken::Nowhere(mark.to_owned()));
        }
        let common = said(&own.join("commondir"));
        let common = common.map_or_else(|| own.clone(), |named| own.join(named.trim()));
        Ok(Self { own, common })
    }

    fn broken(&self) -> Option<Broken> {
        let [objects, references] = ["objects", "refs"].map(|name| self.common.join(name));
        if let Some(denied) = denied(&self.own).or_else(|| denied(&self.common)) {
            return Some(Broken::Denied(denied));
        }
        if !objects.is_dir() {
            return Some(Broken::Lacks(objects, self.elsewhere()));
        }
        let head = self.own.join("HEAD");
        if head.is_dir() {
            return Some(Broken::Lacks(head, self.elsewhere()));
        }
        let Some(pointed) = said(&head).filter(|said| is_pointer(said)) else {
            return Some(Broken::Head(head, self.any_branch()));
        };
        let name =
            pointed.strip_prefix("ref:").map(|name| name.trim().to_owned()).filter(|name| is_plain(name));
        if !references.is_dir() {
            return Some(Broken::Lacks(references, self.elsewhere()));
        }
        let config = self.common.join("config");
        if config.is_file() && Config::open(&config).is_err() {
            return Some(Broken::Config(config));
        }
        self.broken_reference(name.as_deref()).or_else(|| self.broken_list())
    }

    fn broken_reference(&self, name: Option<&str>) -> Option<Broken> {
        let packed = self.common.join("packed-refs");
        let is_list = |said: &str| said.lines().all(|line| line.starts_with(['#', '^']) || is_named(line));
        if packed.exists() && !said(&packed).is_some_and(|said| is_list(&said)) {
            return Some(Broken::Packed(packed, name.and_then(|it| Some((it.to_owned(), self.noted(it)?)))));
        }
        let name = name?;
        let branch = self.common.join(name);
        if !branch.exists() && !said(&packed).is_some_and(|said| is_listed(&said, name)) {
            return Some(Broken::Gone(name.to_owned(), self.noted_of(name)?));
        }
        let is_whole = |said: String| is_commit(said.trim_end()) || is_pointer(&said);
        let is_broken = branch.is_file() && !said(&branch).is_some_and(is_whole);
        is_broken.then(|| Broken::Branch(branch, self.noted(name)))
    }

    fn broken_list(&self) -> Option<Broken> {
        let shallow = self.common.join("shallow");
        let is_list = |said: String| said.lines().all(is_commit);
        if shallow.exists() && !said(&shallow).is_some_and(is_list) {
            return Some(Broken::Shallow(shallow));
        }
        let index = self.own.join("index");
        let is_whole = || match Index::open(&index) {
            Ok(_) => fs::read(&index).is_ok_and(|bytes| bytes.starts_with(b"DIRC")),
            // A form that is not read is whole all the same.
            Err(error) => error.message().starts_with("unsupported"),
        };
        let is_of_another_form = self.setting("extensions.objectformat").is_some();
        let is_broken = !is_of_another_form && (index.is_dir() || index.is_file() && !is_whole());
        is_broken.then_some(Broken::Index(index))
    }

    /// Where a copy can be had.
    fn elsewhere(&self) -> Option<String> {
        // An address may hold a password.
        self.setting("remote.origin.url")
            .filter(|url| is_plain(url) && !(url.contains("://") && url.contains('@')))
    }

    fn setting(&self, name: &str) -> Option<String> {
        Config::open(&self.common.join("config")).ok()?.get_string(name).ok()
    }

    /// The last commit of a branch, as git noted it when it was made; else the last of all of them.
    fn noted(&self, name: &str) -> Option<String> {
        self.noted_of(name).or_else(|| last_noted(&self.own.join("logs/HEAD")))
    }

    /// The last commit of this branch; none of one that git took away itself, with its notes.
    fn noted_of(&self, name: &str) -> Option<String> {
        last_noted(&self.common.join("logs").join(name))
    }

    /// A branch that is there, the main one before others.
    fn any_branch(&self) -> String {
        let loose = fs::read_dir(self.common.join("refs/heads")).into_iter().flatten().flatten();
        let mut names: Vec<String> =
            loose.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        let packed = said(&self.common.join("packed-refs")).unwrap_or_default();
        let packed = packed.lines().filter_map(|line| line.split_once(" refs/heads/"));
        names.extend(packed.map(|(_, name)| name.to_owned()));
        names.sort_by_key(|name| (name != "main", name != "master"));
        names.into_iter().find(|name| is_plain(name)).unwrap_or_else(|| "main".to_owned())
    }
}

fn last_noted(log: &Path) -> Option<String> {
    let said = said(log)?;
    let last = said.lines().next_back()?.split(' ').nth(1)?;
    is_commit(last).then(|| last.to_owned())
}

/// Whether the list of branches has this one.
fn is_listed(said: &str, name: &str) -> bool {
    said.lines().filter_map(|line| line.split_once(' ')).any(|(_, other)| other == name)
}

/// What a file says; none when it is no file, or no text.
fn said(path: &Path) -> Option<String> {
    path.is_file().then(|| fs::read_to_string(path)).and_then(Result::ok)
}

/// The first of what git needs of its folder that the disk does not give.
fn denied(folder: &Path) -> Option<PathBuf> {
    const NEEDED: [&str; 7] = ["HEAD", "config", "packed-refs", "index", "shallow", "objects", "refs"];
    let closed = fs::read_dir(folder).is_err_and(|cause| is_denied(&cause));
    let within = || NEEDED.iter().find_map(|name| denied_below(&folder.join(name)));
    if closed { Some(folder.to_owned()) } else { within() }
}

fn denied_below(path: &Path) -> Option<PathBuf> {
    let refused = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => match fs::read_dir(path) {
            Ok(entries) => return entries.flatten().find_map(|entry| denied_below(&entry.path())),
            Err(cause) => is_denied(&cause),
        },
        Ok(metadata) if metadata.is_file() => fs::File::open(path).is_err_and(|cause| is_denied(&cause)),
        Ok(_) => false,
        Err(cause) => is_denied(&cause),
    };
    refused.then(|| path.to_owned())
}

fn is_denied(cause: &io::Error) -> bool {
    cause.kind() == ErrorKind::PermissionDenied
}

/// Whether a text can stand in a command that somebody copies: a shell takes nothing in it for its own.
fn is_plain(text: &str) -> bool {
    let is_plain = |sign: char| sign.is_alphanumeric() || "/._-:@~+ ".contains(sign);
    !text.starts_with('-') && !text.contains("..") && text.chars().all(is_plain)
}

fn is_commit(name: &str) -> bool {
    [40, 64].contains(&name.len()) && name.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// Whether a line of the list of branches gives a commit and a name.
fn is_named(line: &str) -> bool {
    line.split_once(' ').is_some_and(|(commit, name)| is_commit(commit) && name.starts_with("refs/"))
}

/// Whether HEAD names a branch or a commit.
fn is_pointer(said: &str) -> bool {
    let name = said.strip_prefix("ref:").map(str::trim);
    name.is_some_and(|name| name.starts_with("refs/")) || is_commit(said.trim_end())
}
