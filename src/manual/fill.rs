//! Filling in a file of the template.

/// Puts a value in each place `@name@` that has one. In one pass: what is filled in may look like a
/// place, and is left alone. In a comment every line of the value becomes a line of the comment.
pub fn fill(text: &str, value: &dyn Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('@') {
        filled.push_str(before);
        let place = after.split_once('@').and_then(|(name, behind)| Some((value(name)?, behind)));
        match place {
            Some((value, behind)) => {
                let value = as_comment(&filled, &value).unwrap_or(value);
                filled.push_str(&value);
                rest = behind;
            }
            None => {
                filled.push('@');
                rest = after;
            }
        }
    }
    filled + rest
}

/// The value with the comment sign of its line before each further one; none outside a comment.
fn as_comment(before: &str, value: &str) -> Option<String> {
    let sign = before.rsplit('\n').next().filter(|line| line.trim() == "#")?;
    let lines: Vec<String> =
        value.split('\n').map(|line| format!("{sign}{line}").trim_end().to_owned()).collect();
    lines.join("\n").strip_prefix(sign).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str) -> String {
        fill(text, &|name| match name {
            "naam" => Some("@adres@".to_owned()),
            "uitleg" => Some("Eén.\n\nTwee.".to_owned()),
            _ => None,
        })
    }

    #[test]
    fn a_place_is_filled_once_and_what_is_no_place_stays() {
        assert_eq!(filled("a@b.nl uses x@v6\n@naam@ @adres@"), "a@b.nl uses x@v6\n@adres@ @adres@");
    }

    #[test]
    fn lines_in_a_comment_stay_in_it() {
        assert_eq!(filled("x:\n  # @uitleg@\n  y"), "x:\n  # Eén.\n  #\n  # Twee.\n  y");
    }
}
