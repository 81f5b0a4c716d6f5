//! The first person of a new office: whoever carries the final responsibility.

use unicode_normalization::UnicodeNormalization;

use super::answers::{Answers, known, quoted};
use crate::calendar::Day;
use crate::manual::general_role;
use crate::parse::scalar;
use crate::regulation::Regulation;

/// The person in YAML, below its key, with the regulation's own roles; none when nobody was named.
pub(super) fn director(answers: &Answers, regulation: &Regulation, today: Day) -> Option<String> {
    let name = known(&answers.director)?;
    let leads = regulation.accountable_role();
    let roles = general_role(regulation).into_iter().chain(leads);
    let roles: String =
        roles.map(|role| format!("\n      - {{rol: {}, van: {today}}}", scalar(&role.key))).collect();
    let email = known(&answers.director_email).map(|email| format!("\n    email: [{}]", quoted(email)));
    let key = key(name).or_else(|| Some(leads?.key.clone())).unwrap_or_else(|| name.to_owned());
    Some(format!(
        "\n  - sleutel: {}\n    naam: {}{}\n    rollen:{}",
        quoted(&key),
        quoted(name),
        email.unwrap_or_default(),
        if roles.is_empty() { " []" } else { &roles }
    ))
}

/// The key of a person as the example has them: `Saskia de Vries` is `sdevries`. None of a name without
/// a Latin letter.
fn key(name: &str) -> Option<String> {
    let plain = |text: &str| -> String {
        let letters = text.nfd().filter(char::is_ascii_alphanumeric);
        letters.map(|letter| letter.to_ascii_lowercase()).collect()
    };
    let key = match name.split_once(' ') {
        Some((first, rest)) => plain(first).chars().take(1).chain(plain(rest).chars()).collect(),
        None => plain(name),
    };
    Some(key).filter(|key: &String| !key.is_empty())
}
