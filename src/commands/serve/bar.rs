//! What is put into a page of the site while it is served: who works here, and what can be done.

use super::view::Link;
use crate::locale::Locale;
use crate::site::html::escape_to;

/// What a served page says of the desk.
pub(super) struct Bar<'b> {
    pub(super) locale: &'b Locale,
    /// Who commits; none where nothing can be written.
    pub(super) who: Option<&'b str>,
    /// The address of the page.
    pub(super) path: &'b str,
    /// How often the pages were made.
    pub(super) turn: u64,
    /// Why they are not those of now.
    pub(super) trouble: Option<&'b str>,
    /// The letters that make sense now.
    pub(super) letters: &'b [Link],
}

impl Bar<'_> {
    /// The page with it, above its content; nothing else of it changes.
    pub(super) fn put_into(&self, page: &str) -> String {
        let head = format!(
            "<link rel=\"stylesheet\" href=\"/desk/assets/desk.css\">\n\
             <script src=\"/desk/assets/desk.js\" data-since=\"{}\" defer></script>\n",
            self.turn
        );
        let page = before(page, "</head>", &head);
        let content = if page.contains("<main") { "<main" } else { "</body>" };
        before(&page, content, &self.html())
    }

    fn html(&self) -> String {
        let mut lines = Vec::new();
        let trouble = self.trouble.map(|trouble| format!("<p><strong>{}</strong></p>", escaped(trouble)));
        lines.extend(trouble);
        lines.extend(self.who.map(|who| format!("<p>{}</p>{}", escaped(who), self.links())));
        if !self.letters.is_empty() {
            let heading = escaped(&self.locale.text(key!("serve-letters-out")));
            let link =
                |it: &Link| format!("<li><a href=\"{}\">{}</a></li>", escaped(&it.href), escaped(&it.text));
            let links: String = self.letters.iter().map(link).collect();
            lines.push(format!("<details><summary>{heading}</summary><ul>{links}</ul></details>"));
        }
        if lines.is_empty() {
            return String::new();
        }
        let label = escaped(&self.locale.text(key!("serve-bar")));
        format!("<aside class=\"page desk-bar no-print\" aria-label=\"{label}\">{}</aside>\n", lines.concat())
    }

    fn links(&self) -> String {
        let id = dossier(self.path);
        let of_dossier = [
            ("", key!("serve-next-step")),
            ("/add", key!("serve-add")),
            ("/correct", key!("serve-correct")),
            ("/account", key!("serve-account")),
            ("/text", key!("serve-text")),
        ];
        let of_dossier =
            of_dossier.into_iter().filter_map(|(part, key)| Some((format!("{}{part}", id?), key)));
        let of_all = [("new".to_owned(), key!("serve-new")), ("push".to_owned(), key!("serve-push"))];
        let link = |(part, key)| {
            format!("<li><a href=\"/desk/{part}\">{}</a></li>", escaped(&self.locale.text(key)))
        };
        let links: String = of_dossier.chain(of_all).map(link).collect();
        format!("<ul>{links}</ul>")
    }
}

/// The number of the dossier whose page this is.
pub(super) fn dossier(path: &str) -> Option<&str> {
    let (year, name) = path.trim_start_matches('/').split_once('/')?;
    let id = name.strip_suffix(".html").filter(|id| *id != "index")?;
    let is_number = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    (year.len() == 4 && year.bytes().all(|it| it.is_ascii_digit()) && id.chars().all(is_number)).then_some(id)
}

fn before(page: &str, mark: &str, text: &str) -> String {
    match page.find(mark) {
        Some(at) => format!("{}{text}{}", &page[..at], &page[at..]),
        None => page.to_owned(),
    }
}

fn escaped(text: &str) -> String {
    let mut bytes = Vec::new();
    // Memory takes every byte.
    let _ = escape_to(text, &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_of_a_dossier_has_its_links() {
        for (path, id) in [
            ("/2026/2026-001.html", Some("2026-001")),
            ("/2026/index.html", None),
            ("/index.html", None),
            ("/rules/F1.html", None),
            ("/2026/a\"b.html", None),
        ] {
            assert_eq!(dossier(path), id, "{path}");
        }
    }
}
