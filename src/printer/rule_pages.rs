//! Links on a terminal from the code of a rule to the page that explains it.

use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::diagnostic::Code;

/// What a path keeps in an address.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Where each rule has a page of its own; nowhere unless something is said.
#[derive(Debug, Clone, Default)]
pub struct RulePages(Option<String>);

impl RulePages {
    /// The pages in a folder, of which the whole path is given.
    #[must_use]
    pub fn below(folder: &Path) -> Self {
        let path = folder.to_string_lossy().replace('\\', "/");
        // Windows calls a whole path \\?\C:\office.
        let path = path.trim_start_matches("//?/").trim_start_matches('/');
        Self(Some(format!("file:///{}", utf8_percent_encode(path, ENCODED))))
    }

    /// The address of the page of a rule.
    #[must_use]
    pub fn of(&self, code: Code) -> Option<String> {
        self.0.as_ref().map(|folder| format!("{folder}/{code}.html"))
    }

    /// The code as a link (OSC 8), set out to a width; where it leads nowhere just the code.
    pub(super) fn link(&self, code: Code, width: usize) -> String {
        let blank = " ".repeat(width.saturating_sub(code.as_str().len()));
        match self.of(code) {
            Some(address) => format!("\x1b]8;;{address}\x1b\\{code}\x1b]8;;\x1b\\{blank}"),
            None => format!("{code}{blank}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_a_page_is_an_address_whatever_its_folder_is_called() {
        for (folder, address) in [
            ("/srv/klachten/site/private/rules", "file:///srv/klachten/site/private/rules/A9.1.html"),
            ("/een map/é;%", "file:///een%20map/%C3%A9%3B%25/A9.1.html"),
            (r"\\?\C:\kantoor\rules", "file:///C%3A/kantoor/rules/A9.1.html"),
        ] {
            let pages = RulePages::below(Path::new(folder));
            assert_eq!(pages.of(code!("A9.1")).as_deref(), Some(address));
        }
        assert_eq!(RulePages::default().link(code!("A9.1"), 6), "A9.1  ");
    }
}
