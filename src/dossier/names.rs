//! Names of files: when two are one, and which not every computer can hold.

use std::borrow::Cow;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::unseen::{is_invisible, is_odd_space};

/// The name of a file in the one form that all who write it alike share: a Mac writes the mark of a letter
/// such as `ö` apart, so that what looks the same can have other bytes.
#[must_use]
pub fn composed(name: &str) -> Cow<'_, str> {
    if name.is_ascii() { Cow::Borrowed(name) } else { Cow::Owned(name.nfc().collect()) }
}

/// Whether two names of files are one.
#[must_use]
pub fn is_same_name(one: &str, other: &str) -> bool {
    one == other || composed(one) == composed(other)
}

/// A name as a computer that tells no capitals from small letters knows it.
#[must_use]
pub fn folded_name(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    name.nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// A name as it is read: with one plain space for each odd one, and without what nobody sees.
#[must_use]
pub fn seen_name(name: &str) -> String {
    let seen = name.nfc().map(|sign| if is_odd_space(sign) { ' ' } else { sign });
    seen.filter(|sign| !is_invisible(*sign)).collect()
}

/// Names that Windows keeps for devices, whatever ending stands behind them.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Whether every computer of an office can hold a file of this name: Windows has signs and names of
/// its own, and drops a full stop or a space at the end.
#[must_use]
pub fn is_held_everywhere(name: &str) -> bool {
    let is_refused = |sign: char| sign.is_control() || "<>:\"/\\|?*".contains(sign);
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let port = ["com", "lpt"].iter().find_map(|port| stem.strip_prefix(port));
    let is_port = port.is_some_and(|rest| {
        let mut digits = rest.chars();
        matches!(digits.next(), Some('0'..='9' | '¹' | '²' | '³')) && digits.next().is_none()
    });
    !name.contains(is_refused) && !name.ends_with(['.', ' ']) && !DEVICES.contains(&stem.as_str()) && !is_port
}

/// What systems and editors leave behind, each as a line of `.gitignore`.
pub const LEFT_BEHIND: [&str; 26] = [
    ".DS_Store",
    "._*",
    "Thumbs.db",
    "desktop.ini",
    "~$*",
    ".~lock.*#",
    "*.swp",
    "*.swo",
    "*~",
    "*.tmp",
    "*.bak",
    "*.orig",
    "*.rej",
    "\\#*#",
    ".#*",
    ".nfs*",
    ".fuse_hidden*",
    "ehthumbs.db",
    ".klacht-*",
    ".directory",
    ".localized",
    "Icon?",
    "*.crdownload",
    "*.part",
    "*.asd",
    "*.wbk",
];

/// The folders that they leave, likewise.
pub const FOLDERS_LEFT_BEHIND: [&str; 8] = [
    ".AppleDouble",
    ".Spotlight-V100",
    ".TemporaryItems",
    ".Trash-*",
    ".fseventsd",
    "$RECYCLE.BIN",
    "System Volume Information",
    "__MACOSX",
];

/// Each with the same in small letters, taken apart at the star.
static BARE: LazyLock<Vec<(&str, String, Option<String>)>> = LazyLock::new(|| {
    let bare = |line: &&'static str| {
        let (start, end) = parts(line);
        (*line, start.to_lowercase(), end.map(str::to_lowercase))
    };
    LEFT_BEHIND.iter().map(bare).collect()
});

/// With which bytes one of these begins, and with which one ends that begins with the star: each name of a
/// folder is looked at, and nearly every one is told by these.
static MARKS: LazyLock<[[bool; 256]; 2]> = LazyLock::new(|| {
    let mut marks = [[false; 256]; 2];
    for (_, start, end) in &*BARE {
        let last = end.as_ref().and_then(|end| end.bytes().last());
        match (start.bytes().next(), last) {
            (Some(first), _) => marks[0][usize::from(first)] = true,
            (None, Some(last)) => marks[1][usize::from(last)] = true,
            (None, None) => {}
        }
    }
    marks
});

/// The line of `.gitignore` for what a system or an editor left behind; none for any other file.
#[must_use]
pub fn left_behind(name: &str) -> Option<&str> {
    let (first, last) = (name.bytes().next()?, name.bytes().last()?);
    let is_marked = |marks: &[bool; 256], byte: u8| marks[usize::from(byte.to_ascii_lowercase())];
    let is_marked_last = is_marked(&MARKS[1], last) && !name.ends_with(".md");
    if name.is_ascii() && !is_marked(&MARKS[0], first) && !is_marked_last {
        return None;
    }
    let bare = match name.bytes().any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()) {
        true => Cow::Owned(name.to_lowercase()),
        false => Cow::Borrowed(name),
    };
    let mut lines = BARE.iter().filter(|(_, start, end)| fits((start, end.as_deref()), &bare)).peekable();
    lines.peek()?;
    // Git tells capitals from small letters, so a name of another case needs a line of its own.
    Some(lines.find(|(line, ..)| fits(parts(line), name)).map_or(name, |(line, ..)| line))
}

/// The line of `.gitignore` for a folder that a system left behind; none for any other.
#[must_use]
pub fn folder_left_behind(name: &str) -> Option<&'static str> {
    name.starts_with(['.', '$', '_', 'S'])
        .then(|| FOLDERS_LEFT_BEHIND.into_iter().find(|line| fits(parts(line), name)))?
}

/// What a line says before and behind its one star, which stands for any text; a backslash goes before
/// what would make it a remark.
fn parts(line: &str) -> (&str, Option<&str>) {
    let line = line.strip_prefix('\\').unwrap_or(line);
    line.split_once('*').map_or((line, None), |(start, end)| (start, Some(end)))
}

fn fits((start, end): (&str, Option<&str>), name: &str) -> bool {
    match end {
        Some(end) => name.len() > start.len() + end.len() && name.starts_with(start) && name.ends_with(end),
        // What macOS leaves ends with a sign that no line can hold.
        None => {
            start == name || start.strip_suffix('?').is_some_and(|bare| name.strip_suffix('\r') == Some(bare))
        }
    }
}

/// A name that Windows, macOS and Linux can hold, and that needs no quotes.
#[must_use]
pub fn safe_name(name: &str) -> String {
    let sign =
        |sign: char| if sign.is_alphanumeric() || matches!(sign, '.' | '-' | '_') { sign } else { '-' };
    let name: String = name.nfc().map(sign).collect();
    let name = name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let name = name.trim_matches(['.', '-']);
    match is_held_everywhere(name) && name.starts_with(char::is_alphanumeric) {
        true => name.to_owned(),
        false => format!("stuk-{name}"),
    }
}

/// A safe name for a document: none that is taken for something left behind.
#[must_use]
pub fn document_name(name: &str) -> String {
    let name = safe_name(name);
    match left_behind(&name) {
        Some(_) => safe_name(&name.replace('.', "-")),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_the_same_are_the_same() {
        assert!(is_same_name("coördinatie.pdf", "coo\u{308}rdinatie.pdf"));
        assert!(!is_same_name("coördinatie.pdf", "coordinatie.pdf"));
        assert!(!is_same_name("Brief.pdf", "brief.pdf"));
        assert_eq!(folded_name("CO\u{308}.PDF"), folded_name("cö.pdf"));
        assert_eq!(seen_name("foto 9.41\u{202f}PM\u{200b}.png"), "foto 9.41 PM.png");
    }

    #[test]
    fn names_that_windows_refuses_are_known() {
        let refused = [
            "con.pdf",
            "CON",
            "Nul.txt",
            "com1.eml",
            "LPT9",
            "lpt².pdf",
            "aux .pdf",
            "brief?.pdf",
            "a*b",
            "a<b>",
            "a|b",
            "\"a\"",
            "a:b",
            "x.pdf.",
            "x.pdf ",
            "a\tb",
        ];
        let held =
            ["brief.pdf", "console.pdf", "com10.pdf", "contract con.pdf", "Brief (1).pdf", "é & ö.pdf", ".x"];
        for name in refused {
            assert!(!is_held_everywhere(name), "{name}");
        }
        for name in held {
            assert!(is_held_everywhere(name), "{name}");
        }
    }

    #[test]
    fn what_is_left_behind_is_known_with_the_line_that_ignores_it() {
        let left = [
            (".DS_Store", ".DS_Store"),
            ("Thumbs.db", "Thumbs.db"),
            ("Desktop.ini", "Desktop.ini"),
            ("~$brief.docx", "~$*"),
            ("~$2026-001.md", "~$*"),
            (".~lock.brief.odt#", ".~lock.*#"),
            (".2026-001.md.swp", "*.swp"),
            ("2026-001.md~", "*~"),
            ("~WRL0001.tmp", "*.tmp"),
            ("X.TMP", "X.TMP"),
            ("._brief.pdf", "._*"),
            ("2026-001.md.orig", "*.orig"),
            ("2026-001.md.rej", "*.rej"),
            ("#2026-001.md#", "\\#*#"),
            (".#2026-001.md", ".#*"),
            (".nfs000000000001", ".nfs*"),
            (".klacht-Ynochq", ".klacht-*"),
            (".directory", ".directory"),
            ("Icon\r", "Icon?"),
            ("brief.pdf.crdownload", "*.crdownload"),
            ("brief.pdf.part", "*.part"),
            ("AutoHerstel van brief.asd", "*.asd"),
            ("Reservekopie van brief.wbk", "*.wbk"),
        ];
        for (name, line) in left {
            assert_eq!(left_behind(name), Some(line), "{name}");
        }
        for name in
            ["brief.pdf", "2026-001.md", "~", ".tmp", "Thumbs.db.pdf", "lock.odt#", "Icons", "Icon", "a.md"]
        {
            assert_eq!(left_behind(name), None, "{name}");
        }
    }

    #[test]
    fn folders_that_are_left_behind_are_known_and_documents_get_no_such_name() {
        for name in FOLDERS_LEFT_BEHIND {
            assert_eq!(folder_left_behind(&name.replace('*', "1000")), Some(name));
        }
        for name in ["2026-001", "Stukken", ".git", ".Trash-"] {
            assert_eq!(folder_left_behind(name), None, "{name}");
        }
        assert_eq!(document_name("brief.bak"), "brief-bak");
        assert_eq!(document_name("Brief aan.pdf"), "Brief-aan.pdf");
    }

    #[test]
    fn a_new_office_ignores_what_is_left_behind() {
        let ignored = include_str!("../../office-template/.gitignore");
        for line in LEFT_BEHIND.into_iter().chain(FOLDERS_LEFT_BEHIND) {
            assert!(ignored.lines().any(|it| it == line), "{line}");
        }
    }
}
