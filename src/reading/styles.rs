//! A style sheet less its own language: what somebody can have written in it stands in comments, strings and
//! addresses. The rest, such as `max-width`, names properties and elements, and never a person.

/// What stands for a letter of the rest, of which places and the borders between words stay as they are.
const NOTHING: char = 'x';

/// A style sheet of which comments, strings and addresses stay, byte for byte where they stood.
#[must_use]
pub fn said(style: &str) -> String {
    let mut said = String::with_capacity(style.len());
    let mut rest = style;
    while let Some(first) = rest.chars().next() {
        let kept = match first {
            '/' if rest.starts_with("/*") => rest[2..].find("*/").map_or(rest.len(), |end| end + 4),
            '"' | '\'' => string(rest, first),
            'u' | 'U' => address(rest),
            _ => 0,
        };
        if kept > 0 {
            said.push_str(&rest[..kept]);
            rest = &rest[kept..];
            continue;
        }
        // What is escaped outside of a string begins or ends none.
        let escaped = if first == '\\' { rest[1..].chars().next().map_or(0, char::len_utf8) } else { 0 };
        let length = first.len_utf8() + escaped;
        let is_between = escaped == 0 && (first.is_ascii_punctuation() || first.is_whitespace());
        match is_between {
            true => said.push(first),
            false => said.extend(std::iter::repeat_n(NOTHING, length)),
        }
        rest = &rest[length..];
    }
    said
}

/// How long a string is; one that is not closed ends with its line.
fn string(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '\n' | '\r' | '\u{c}' => return at,
            sign if sign == quote => return at + quote.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

/// How long `url(…)` is; nothing where none stands there. Of one with a string just its beginning.
fn address(rest: &str) -> usize {
    const BEGINNING: usize = "url(".len();
    if !rest.get(..BEGINNING).is_some_and(|beginning| beginning.eq_ignore_ascii_case("url(")) {
        return 0;
    }
    let within = &rest[BEGINNING..];
    let blank = within.len() - within.trim_start().len();
    if within[blank..].starts_with(['"', '\'']) {
        return BEGINNING + blank;
    }
    let mut is_escaped = false;
    for (at, sign) in within.char_indices() {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            ')' => return BEGINNING + at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn only_what_somebody_wrote_stays_and_where_it_stood() {
        for (style, meant) in [
            (".a > b{max-width:1rem}", ".x > x{xxx-xxxxx:xxxx}"),
            ("/* Max */a{}", "/* Max */x{}"),
            ("a::after{content:\"Jan \\\" '\" 'x'}", "x::xxxxx{xxxxxxx:\"Jan \\\" '\" 'x'}"),
            ("b{background:URL( jan.svg )}", "x{xxxxxxxxxx:URL( jan.svg )}"),
            ("b{background:url(\"jan).svg\") max}", "x{xxxxxxxxxx:url(\"jan).svg\") xxx}"),
            (".a\\\"b{content:\"Jan\"}", ".xxxx{xxxxxxx:\"Jan\"}"),
            ("a{b:\"Jan\nmax}", "x{x:\"Jan\nxxx}"),
            ("é{} /* Jan", "xx{} /* Jan"),
        ] {
            assert_eq!(said(style), meant);
            assert_eq!(said(style).len(), style.len());
        }
    }
}
