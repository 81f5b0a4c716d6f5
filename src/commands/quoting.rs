//! Words of a command that is shown, as a POSIX shell takes them.

/// A word in the quotes of a shell, where it needs those.
pub(super) fn quoted(word: &str) -> String {
    let is_plain = |sign: char| sign.is_alphanumeric() || "-_./:=@%+,".contains(sign);
    match !word.is_empty() && word.chars().all(is_plain) {
        true => word.to_owned(),
        false => in_quotes(word),
    }
}

/// A word in the quotes of a shell.
pub(super) fn in_quotes(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_shell_would_take_apart_is_put_in_quotes() {
        for plain in ["brief.docx", "/srv/klachten.git", "2026-001/één.pdf", "../a_b"] {
            assert_eq!(quoted(plain), plain);
        }
        assert_eq!(quoted("mijn brief.docx"), "'mijn brief.docx'");
        assert_eq!(quoted("foto's"), r"'foto'\''s'");
        assert_eq!(quoted("~/a"), "'~/a'");
        assert_eq!(quoted("$HOME"), "'$HOME'");
        assert_eq!(quoted(""), "''");
    }
}
