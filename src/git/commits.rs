//! Commits, also those that libgit2 refuses to take apart, because another program than git wrote who made
//! them, or when.

use std::collections::HashSet;

use git2::{ObjectType, Oid, Repository};

use super::{GitError, Records, Result, object_id, oid};
use crate::trail::{self, Identity, Moment, ObjectId, Trail};

/// The lines in which a commit says who wrote it and who committed it.
const SIGNED: [&str; 2] = ["author", "committer"];

/// The tree of a commit, and what it follows.
pub(super) type Links = (Oid, Vec<Oid>);

/// What a commit says, with who wrote and who committed it; these have no number yet.
pub(super) type Said = (trail::Commit, Identity, Identity);

/// The tree of a commit.
///
/// # Errors
/// [`GitError::Missing`] when it can't be read.
pub fn tree_of(repository: &Repository, id: Oid) -> Result<Oid> {
    Ok(links(repository, id)?.0)
}

/// Whether a commit follows another, at whatever distance.
///
/// # Errors
/// [`GitError::Missing`] when one of them, or between them, can't be read.
pub fn follows(repository: &Repository, commit: Oid, ancestor: Oid) -> Result<bool> {
    repository.graph_descendant_of(commit, ancestor).or_else(|_| {
        let before = descent(repository, commit, &mut HashSet::new())?;
        Ok(commit != ancestor && before.contains(&ancestor))
    })
}

/// The tree of a commit, and what it follows.
pub(super) fn links(repository: &Repository, id: Oid) -> Result<Links> {
    if let Ok(commit) = repository.find_commit(id) {
        return Ok((commit.tree_id(), commit.parent_ids().collect()));
    }
    raw(repository, id).and_then(|bytes| read_links(&bytes)).ok_or_else(|| missing(id))
}

/// The same from the bytes of a commit; none when they begin otherwise than git writes them.
pub(super) fn read_links(bytes: &[u8]) -> Option<Links> {
    let mut lines = bytes.split(|byte| *byte == b'\n').map(|line| std::str::from_utf8(line).unwrap_or(""));
    let named = |line: &str, name: &str| {
        let id = line.strip_prefix(name).filter(|id| id.len() == 40)?;
        Oid::from_str(id).ok()
    };
    let tree = named(lines.next()?, "tree ")?;
    let mut parents = Vec::new();
    for line in lines {
        match named(line, "parent ") {
            Some(parent) => parents.push(parent),
            None => return (!line.starts_with("parent")).then_some((tree, parents)),
        }
    }
    None
}

/// A commit and all before it but what was seen before, each after all that it follows.
pub(super) fn descent(repository: &Repository, tip: Oid, seen: &mut HashSet<Oid>) -> Result<Vec<Oid>> {
    let (mut order, mut open) = (Vec::new(), Vec::new());
    if seen.insert(tip) {
        open.push((tip, links(repository, tip)?.1));
    }
    while let Some((id, left)) = open.last_mut() {
        match left.pop() {
            Some(parent) if seen.insert(parent) => open.push((parent, links(repository, parent)?.1)),
            Some(_) => {}
            None => {
                order.push(*id);
                open.pop();
            }
        }
    }
    Ok(order)
}

/// What a commit says. Of one that libgit2 can't take apart, whoever can't be read has no address, and so is
/// nobody.
pub(super) fn said(repository: &Repository, id: Oid) -> Result<Said> {
    let moment = |time: git2::Time| Moment { seconds: time.seconds(), offset: time.offset_minutes() };
    let Ok(commit) = repository.find_commit(id) else {
        return raw(repository, id).and_then(|bytes| said_anyhow(id, &bytes)).ok_or_else(|| missing(id));
    };
    let said = trail::Commit {
        id: object_id(id),
        author: 0,
        authored: moment(commit.author().when()),
        committer: 0,
        committed: moment(commit.committer().when()),
        parents: commit.parent_ids().map(object_id).collect(),
        message: String::from_utf8_lossy(commit.message_bytes()).trim().to_owned(),
    };
    Ok((said, identity(&commit.author()), identity(&commit.committer())))
}

fn identity(signature: &git2::Signature<'_>) -> Identity {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Identity { name: text(signature.name_bytes()), email: text(signature.email_bytes()) }
}

fn said_anyhow(id: Oid, bytes: &[u8]) -> Option<Said> {
    let (_, parents) = read_links(bytes)?;
    let text = String::from_utf8_lossy(bytes);
    let (head, message) = text.split_once("\n\n").unwrap_or((&text, ""));
    let line = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    let [(mut author, authored), (committer, committed)] = SIGNED.map(|name| stated(line(name).trim()));
    if ![&author, &committer].iter().any(|who| who.email.is_empty()) {
        // What libgit2 refuses in it shows nowhere else.
        author.email.clear();
    }
    let known = authored.or(committed).unwrap_or(Moment { seconds: 0, offset: 0 });
    let said = trail::Commit {
        id: object_id(id),
        author: 0,
        authored: authored.unwrap_or(known),
        committer: 0,
        committed: committed.unwrap_or(known),
        parents: parents.into_iter().map(object_id).collect(),
        message: message.trim().to_owned(),
    };
    Some((said, author, committer))
}

/// Who is stated, and when. Without an address where a part of it can't be read.
fn stated(line: &str) -> (Identity, Option<Moment>) {
    let when = moment(line);
    let address = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    let email = address.filter(|_| when.is_some()).map_or("", |(email, _)| email.trim());
    let is_name = |word: &&str| !word.starts_with('<') && !word.contains('@') && word.parse::<i64>().is_err();
    let name: Vec<&str> = line.split_whitespace().take_while(is_name).collect();
    (Identity { name: name.join(" "), email: email.to_owned() }, when)
}

/// The moment at the end of a line: seconds since 1970, and the zone in hours and minutes.
fn moment(line: &str) -> Option<Moment> {
    let mut words = line.rsplit(' ');
    let (zone, seconds) = (words.next()?, words.next()?.parse().ok()?);
    let (east, digits) = match zone.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, zone.strip_prefix('+')?),
    };
    let zone: i32 = digits.parse().ok().filter(|zone| (0..=2400).contains(zone))?;
    Some(Moment { seconds, offset: east * (zone / 100 * 60 + zone % 100) })
}

/// The bytes of a commit.
fn raw(repository: &Repository, id: Oid) -> Option<Vec<u8>> {
    let objects = repository.odb().ok()?;
    let object = objects.read(id).ok()?;
    (object.kind() == ObjectType::Commit).then(|| object.data().to_vec())
}

fn missing(id: Oid) -> GitError {
    GitError::Missing(object_id(id).short())
}

impl Records {
    /// The commits of a trail that libgit2 can't take apart, each with the line in which it can't.
    ///
    /// # Errors
    /// What libgit2 refuses.
    pub fn malformed(&self, trail: &Trail) -> Result<Vec<(ObjectId, &'static str)>> {
        let mut malformed = Vec::new();
        for commit in &trail.commits {
            let stated = [trail.author(commit), trail.committer(commit)];
            let line = stated.iter().zip(SIGNED).find(|(who, _)| who.email.is_empty());
            if let Some((_, line)) = line
                && self.repository.find_commit(oid(commit.id)?).is_err()
            {
                malformed.push((commit.id, line));
            }
        }
        Ok(malformed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_cannot_be_read_has_no_address() {
        let read = |line| {
            let (who, when) = stated(line);
            (who.name, who.email, when.map(|when| (when.seconds, when.offset)))
        };
        let told = |name: &str, email: &str, when| (name.to_owned(), email.to_owned(), when);
        assert_eq!(read("Bea B <b@o21.example> 17 +0130"), told("Bea B", "b@o21.example", Some((17, 90))));
        assert_eq!(read("Bea B b@o21.example 17 -0200"), told("Bea B", "", Some((17, -120))));
        assert_eq!(read("Bea <b@o21.example> gisteren +0200"), told("Bea", "", None));
        assert_eq!(read("Bea <b@o21.example>"), told("Bea", "", None));
        assert_eq!(read(""), told("", "", None));
    }

    #[test]
    fn a_commit_is_read_without_who_made_it_but_never_without_what_it_follows() {
        let id = "1".repeat(40);
        let read = |text: String| read_links(text.as_bytes()).map(|(_, parents)| parents.len());
        assert_eq!(read(format!("tree {id}\nparent {id}\ncommitter x\n\nx\n")), Some(1));
        assert_eq!(read(format!("tree {id}\n\nx\n")), Some(0));
        assert_eq!(read(format!("tree {id}\nparent 11\nauthor x\n\nx\n")), None);
        assert_eq!(read(format!("author x\ntree {id}\n\nx\n")), None);
    }
}
