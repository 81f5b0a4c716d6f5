//! What a reader must see at once: the last months on a phone, the style of the page for what is not
//! there, and on every printed sheet what it is.

use anyhow::Result;
use serde_json::{Value, json};

use crate::checks::{Failure, open, text};
use crate::site::Page;
use crate::tab::{Mode, Tab};

const PHONE: Mode = Mode { width: 390, ..Mode::WIDE };

/// The picture of the months is wider than a phone, and begins with the present.
pub(crate) fn the_last_months_first(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    open(tab, page, PHONE)?;
    let ends = "() => { const box = document.querySelector('.months .scroll'); \
        const months = box.querySelectorAll('.month'); const place = (it) => it.getBoundingClientRect(); \
        return [box.scrollWidth > box.clientWidth, place(months[0]).right < place(box).left, \
        place(months[months.length - 1]).right <= place(box).right + 1]; }";
    let seen = tab.run(ends, &Value::Null)?;
    let is_so = seen == json!([true, true, true]);
    let detail = format!("scrolls, hides the first month, shows the last: {seen}");
    Ok(if is_so { Vec::new() } else { vec![Failure::new(page, PHONE, "months", detail)] })
}

/// A server shows the page at any address, where no file of styles would be found.
pub(crate) fn in_its_own_style(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    open(tab, page, PHONE)?;
    let style = "() => { const main = getComputedStyle(document.querySelector('main')); \
        return [main.borderTopWidth, document.styleSheets.length > 0, document.querySelector('link') === null]; }";
    let seen = tab.run(style, &Value::Null)?;
    let is_so = seen == json!(["4px", true, true]);
    Ok(if is_so { Vec::new() } else { vec![Failure::new(page, PHONE, "style", seen.to_string())] })
}

/// Whichever sheet comes loose says that it is confidential, and which it is, in the page's language.
pub(crate) fn on_every_sheet(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    let styles = std::fs::read_to_string(page.home.join("assets/private.css"))?;
    let mut failures = Vec::new();
    for (language, word) in [("nl", "Vertrouwelijk"), ("en", "Confidential")] {
        open(tab, page, Mode::PAPER)?;
        let named = "(language) => { document.documentElement.lang = language; \
            return getComputedStyle(document.body).page; }";
        let name = text(&tab.run(named, &json!(language))?);
        let rule = |name: &str| {
            let begin = if name.is_empty() { "@page {".to_owned() } else { format!("@page {name} {{") };
            styles.split(&begin).nth(1).and_then(|rest| rest.split("\n}").next()).unwrap_or_default()
        };
        // A named sheet has besides its own what every sheet has.
        let own = rule(if name == "auto" { "" } else { &name });
        let margins = if own.contains("@bottom-left") { own } else { rule("") };
        let is_said = margins.contains(word) && margins.contains("counter(page)");
        if !is_said || name.contains("lying") != own.contains("landscape") {
            failures.push(Failure::new(page, Mode::PAPER, "sheet", format!("{language} {name}: {margins}")));
        }
    }
    Ok(failures)
}
