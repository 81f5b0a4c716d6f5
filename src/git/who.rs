//! Who commits here: what the environment says goes before the settings, as it does for git itself.

use std::env;

use git2::{Error, Repository, Signature};

/// Whoever a commit made here names as its author.
///
/// # Errors
/// When nothing says who that is.
pub fn author(repository: &Repository) -> Result<Signature<'static>, Error> {
    named(repository, "author")
}

/// Whoever a commit made here names as its committer.
///
/// # Errors
/// When nothing says who that is.
pub fn committer(repository: &Repository) -> Result<Signature<'static>, Error> {
    named(repository, "committer")
}

fn named(repository: &Repository, part: &str) -> Result<Signature<'static>, Error> {
    let settings = repository.config()?.snapshot()?;
    let is_said = |value: &String| !value.trim().is_empty();
    let told = |name: &str| env::var(name).ok().filter(is_said);
    let said = |field: &str| {
        let set = |section: &str| settings.get_string(&format!("{section}.{field}")).ok().filter(is_said);
        told(&format!("GIT_{part}_{field}").to_uppercase()).or_else(|| set(part)).or_else(|| set("user"))
    };
    match said("name").zip(said("email").or_else(|| told("EMAIL"))) {
        Some((name, email)) => Signature::now(&name, &email),
        None => repository.signature(),
    }
}
