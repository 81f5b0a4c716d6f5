//! Proof that each check can fail: a sound page passes them all, and one fault at a time is seen.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::checks::{self, Failure, each_page, list};
use crate::fonts;
use crate::links;
use crate::looks::Gallery;
use crate::register;
use crate::seen;
use crate::site::{Page, Site, browser, copy, folder, site};
use crate::tab::{Mode, Tab};
use crate::tables;

const SOUND: &str = include_str!("pages/sound.html");
const REGISTER: &str = include_str!("pages/register.html");
const SCRIPT: &str = include_str!("pages/register.js");

/// A small site of its own, with one page at the given path.
fn page(test: &str, html: &str) -> Result<Page> {
    let home = folder(&format!("proof-{test}"))?;
    std::fs::create_dir_all(home.join("private"))?;
    std::fs::create_dir_all(home.join("public"))?;
    std::fs::write(home.join("private/page.html"), html)?;
    std::fs::write(home.join("private/register.js"), SCRIPT)?;
    std::fs::write(home.join("public/secret.js"), "")?;
    let site = Site::read(&home)?;
    site.pages.into_iter().next().context("the page was not found")
}

/// The sound page with one thing changed.
fn faulty(test: &str, from: &str, to: &str) -> Result<Page> {
    ensure!(SOUND.contains(from), "the sound page no longer holds {from}");
    page(test, &SOUND.replace(from, to))
}

fn run(check: fn(&mut Tab, &Page) -> Result<Vec<Failure>>, page: &Page) -> Result<Vec<Failure>> {
    each_page(browser()?, &[page], check)
}

fn basics(tab: &mut Tab, page: &Page) -> Result<Vec<Failure>> {
    checks::basics(tab, page, &fonts::ALL)
}

/// Some failure is of this rule and names this.
fn assert_seen(failures: &[Failure], rule: &str, detail: &str) {
    let seen = failures.iter().any(|failure| failure.rule == rule && failure.detail.contains(detail));
    assert!(seen, "expected {rule}: {detail}, got {}", list(failures));
}

#[test]
fn a_sound_page_passes() -> Result<()> {
    let page = page("sound", SOUND)?;
    for check in [basics, checks::accessibility, checks::keyboard] {
        let failures = run(check, &page)?;
        assert!(failures.is_empty(), "{}", list(&failures));
    }
    let failures = links::unresolved(browser()?, &[&page])?;
    assert!(failures.is_empty(), "{}", list(&failures));
    Ok(())
}

#[test]
fn a_page_that_complains_is_seen() -> Result<()> {
    let script = "<script>console.warn('oh dear', 3); setTimeout(() => missing.thing, 5);</script></body>";
    let failures = run(basics, &faulty("console", "</body>", script)?)?;
    assert_seen(&failures, "console", "warning: oh dear 3");
    assert_seen(&failures, "exception", "missing is not defined");
    Ok(())
}

#[test]
fn a_policy_that_is_broken_is_seen() -> Result<()> {
    let failures = run(basics, &faulty("policy", "script-src 'self' 'unsafe-inline'", "script-src 'self'")?)?;
    assert!(failures.is_empty(), "{}", list(&failures));
    let page = page(
        "policy-broken",
        &SOUND.replace(" 'unsafe-inline'", "").replace("</body>", "<script>1</script></body>"),
    )?;
    assert_seen(&run(basics, &page)?, "console", "Content Security Policy");
    Ok(())
}

#[test]
fn a_request_outside_is_seen() -> Result<()> {
    let image = "<img alt='' src='https://outside.example/pixel.gif'><script src='../public/secret.js'></script></body>";
    let page = page("request", &SOUND.replace("img-src 'self'", "img-src *").replace("</body>", image))?;
    let failures = run(basics, &page)?;
    assert_seen(&failures, "request", "https://outside.example/pixel.gif");
    assert_seen(&failures, "request", "public/secret.js");
    assert_seen(&failures, "outside asset", "img");
    assert_seen(&failures, "policy", "outside source");
    Ok(())
}

#[test]
fn faults_of_structure_are_seen() -> Result<()> {
    let faults = [
        ("lang", "<html lang=\"nl\">", "<html>"),
        ("title", "<title>Overzicht</title>", "<title></title>"),
        ("h1", "<h1>Overzicht</h1>", "<h1>Overzicht</h1><h1>Nog een</h1>"),
        ("main", "<main id=\"inhoud\">", "<main><p>a</p></main><main id=\"inhoud\">"),
        ("noindex", "noindex", "all"),
        ("policy", "http-equiv", "name"),
        ("doctype", "<!doctype html>", ""),
        ("viewport", "name=\"viewport\"", "name=\"other\""),
        ("unique id", "id=\"einde\"", "id=\"inhoud\""),
        ("tab order", "href=\"#einde\"", "href=\"#einde\" tabindex=\"3\""),
    ];
    for (index, (rule, from, to)) in faults.into_iter().enumerate() {
        let page = faulty(&format!("structure-{index}"), from, to)?;
        assert_seen(&run(basics, &page)?, rule, "");
    }
    Ok(())
}

#[test]
fn a_page_that_is_too_wide_is_seen() -> Result<()> {
    let page = faulty("overflow", "</main>", "<div class=\"broad\" style=\"width: 400px\">x</div></main>")?;
    let failures = run(basics, &page)?;
    assert_seen(&failures, "overflow", "div.broad reaches");
    Ok(())
}

/// The width of a known text in each of three kinds of font, regular and bold, in thousandths of an em.
const MEASURE: &str = "() => ['sans', 'serif', 'mono'].flatMap((kind) => [400, 700].map((weight) => {
    const word = document.createElement('span');
    word.style.cssText = `position: absolute; font: ${weight} 1000px var(--${kind}); letter-spacing: 0; font-kerning: none`;
    word.textContent = 'Klachtenregeling';
    document.body.append(word);
    const { width } = word.getBoundingClientRect();
    word.remove();
    return Math.round(width);
  }))";

#[test]
fn every_set_of_fonts_is_what_the_page_is_really_set_in() -> Result<()> {
    let page = page("sets", SOUND)?;
    let mut tab = Tab::new(browser()?)?;
    checks::open(&mut tab, &page, Mode::WIDE)?;
    // The sums of the widths that the files give; the one for code has no bold of its own.
    let expected = [
        (&fonts::NARROW, [6620, 6801, 6886, 7332, 9602, 9602]),
        (&fonts::USUAL, [7450, 8113, 6972, 7767, 9602, 9602]),
        (&fonts::WIDE, [8472, 9644, 8730, 9743, 9633, 9633]),
    ];
    for (fonts, widths) in expected {
        tab.wear(fonts)?;
        assert_eq!(tab.run(MEASURE, &Value::Null)?, json!(widths), "{}", fonts.name);
    }
    Ok(())
}

#[test]
fn a_text_in_a_font_of_the_machine_is_seen() -> Result<()> {
    let own = faulty("font", "</main>", "<p style=\"font-family: Courier\">x</p></main>")?;
    assert_seen(&run(basics, &own)?, "fonts", "is set in Courier (in wide fonts)");
    Ok(())
}

#[test]
fn what_fits_in_usual_fonts_alone_is_seen() -> Result<()> {
    let tight =
        "<p style=\"font: 20px var(--sans); width: 8em; white-space: nowrap\">Klachtenregeling</p></main>";
    let failures = run(basics, &faulty("tight", "</main>", tight)?)?;
    assert_seen(&failures, "overlap", "(in wide fonts)");
    assert!(failures.iter().all(|failure| failure.detail.contains("wide fonts")), "{}", list(&failures));
    Ok(())
}

#[test]
fn words_of_a_picture_that_are_cut_or_lie_over_each_other_are_seen() -> Result<()> {
    let picture = "<svg role=\"img\" aria-label=\"x\" width=\"200\" height=\"60\"><text x=\"150\" y=\"20\">\
        Onafhankelijke derde</text><text y=\"50\">een</text><text x=\"8\" y=\"50\">twee</text></svg></main>";
    let failures = run(basics, &faulty("picture", "</main>", picture)?)?;
    assert_seen(&failures, "picture", "“Onafhankelijke derde” reaches from 150 to");
    assert_seen(&failures, "picture", "“een” and “twee” lie over each other");
    Ok(())
}

#[test]
fn what_paper_cuts_is_seen() -> Result<()> {
    let box_that_scrolls = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"x\" \
        style=\"overflow: auto\"><div style=\"width: 2000px\">x</div></div></main>";
    let failures = run(basics, &faulty("paper", "</main>", box_that_scrolls)?)?;
    assert_seen(&failures, "print", "div.scroll is cut");
    let alone = "<p style=\"break-before: page\">x</p>".repeat(60);
    let many = faulty("sheets", "</main>", &format!("{alone}</main>"))?;
    let failures = run(basics, &many)?;
    assert_seen(&failures, "print", "sheets, expected 1 to");
    Ok(())
}

#[test]
fn axe_sees_each_mode_by_itself() -> Result<()> {
    let pale =
        "@media (prefers-color-scheme: dark) and (max-width: 400px) { main p { color: #444; } }</style>";
    let failures = run(checks::accessibility, &faulty("axe", "</style>", pale)?)?;
    assert_seen(&failures, "color-contrast", "p");
    assert!(
        failures.iter().all(|failure| failure.mode.dark && failure.mode.width == 360),
        "{}",
        list(&failures)
    );
    Ok(())
}

#[test]
fn faults_of_the_keyboard_are_seen() -> Result<()> {
    let unseen = faulty("dim", "</style>", "a:focus { outline: none !important; }</style>")?;
    assert_seen(&run(checks::keyboard, &unseen)?, "focus", "same with and without focus");
    let trap = "<script>addEventListener('keydown', (event) => \
        { if (event.key === 'Tab' && document.activeElement.id === 'naar') event.preventDefault(); });</script></body>";
    assert_seen(&run(checks::keyboard, &faulty("trap", "</body>", trap)?)?, "tab order", "reaches a#naar");
    let gone = faulty("skip", "<a class=\"sla-over\" href=\"#inhoud\">Naar de inhoud</a>", "")?;
    assert_seen(&run(checks::keyboard, &gone)?, "skip link", "no link to the main part");
    let dead = "<script>document.querySelector('.sla-over').onclick = (event) => event.preventDefault();</script></body>";
    assert_seen(
        &run(checks::keyboard, &faulty("skip-dead", "</body>", dead)?)?,
        "skip link",
        "still reaches",
    );
    Ok(())
}

#[test]
fn links_that_lead_nowhere_are_seen() -> Result<()> {
    let bad = [
        ("fragment", "#einde", "#nergens", "no such id"),
        ("shape", "#rond", "#hoekig", "no such id"),
        ("file", "#einde", "gone.html", "no such file"),
        ("folder", "#einde", "./", "is a folder"),
        ("side", "#einde", "../public/secret.js", "leaves its side"),
        ("scheme", "#einde", "javascript:alert(1)", "is no link"),
    ];
    for (name, from, to, reason) in bad {
        let page = faulty(&format!("link-{name}"), &format!("href=\"{from}\""), &format!("href=\"{to}\""))?;
        let failures = links::unresolved(browser()?, &[&page])?;
        assert_seen(&failures, "link", reason);
    }
    Ok(())
}

#[test]
fn a_sound_register_passes() -> Result<()> {
    let failures = run(register::operates, &page("register", REGISTER)?)?;
    assert!(failures.is_empty(), "{}", list(&failures));
    Ok(())
}

#[test]
fn faults_of_a_register_are_seen() -> Result<()> {
    let faults = [
        ("filter", "leaves 3 of 3 rows", "row.hidden = ", "row.title = "),
        ("sort", "is said to be ascending", "table.tBodies[0].append(...sorted);", ""),
        ("sort", "in aria-sort", "heading.setAttribute('aria-sort', direction);", ""),
        ("sort", "by keyboard", "'click', sort", "'mousedown', sort"),
        ("sort", "rows were lost", "sorted.reverse();", "sorted.pop().remove();"),
        ("register", "input[data-filter]", "<input data-filter", "<input"),
        ("register", "select[data-order]", "<select data-order", "<select"),
        ("order", "sorts nothing", "'input', () => table", "'blur', () => table"),
        ("order", "is not seen", "<label>Sorteer", "<label hidden>Sorteer"),
        ("order", "1 choices for 2", "<option>Ontvangen</option>", ""),
    ];
    let whole =
        REGISTER.replace("<script src=\"register.js\"></script>", &format!("<script>{SCRIPT}</script>"));
    for (index, (rule, detail, from, to)) in faults.into_iter().enumerate() {
        ensure!(whole.contains(from), "the sound register no longer holds {from}");
        let page = page(&format!("register-{index}"), &whole.replace(from, to))?;
        assert_seen(&run(register::operates, &page)?, rule, detail);
    }
    Ok(())
}

#[test]
fn a_table_that_a_narrow_window_spoils_is_seen() -> Result<()> {
    let table = "<table><thead><tr><th>Dag</th><th>Wat</th></tr></thead><tbody><tr><td>1</td><td></td></tr>\
        </tbody></table></main>";
    let failures = run(tables::stay_tables, &faulty("table", "</main>", table)?)?;
    assert!(failures.is_empty(), "{}", list(&failures));
    let faults = [
        ("a tr without a role", "tr { display: grid; }"),
        ("becomes", "@media (max-width: 400px) { td:empty { display: none; } }"),
        ("begins with", "thead { display: none; }"),
    ];
    for (index, (detail, style)) in faults.into_iter().enumerate() {
        let styled = format!("<style>{style}</style>{table}");
        let page = faulty(&format!("table-{index}"), "</main>", &styled)?;
        assert_seen(&run(tables::stay_tables, &page)?, "tables", detail);
    }
    Ok(())
}

#[test]
fn what_is_torn_is_seen() -> Result<()> {
    let torn = "<p style=\"width: 3em\">Plein 1, 2801 BX</p><ul class=\"tiles\" style=\"display: grid; \
        grid-template-columns: repeat(6, 1fr)\">";
    let torn = format!("{torn}{}</ul></main>", "<li>1</li>".repeat(7));
    let failures = run(seen::nothing_is_torn, &faulty("torn", "</main>", &torn)?)?;
    assert_seen(&failures, "broken", "2801 BX");
    assert_seen(&failures, "orphan", "the last of 7 tiles");
    assert!(failures.iter().all(|failure| !failure.detail.contains('6')), "{}", list(&failures));
    Ok(())
}

/// Accepts what is seen now, as painted by this release.
fn accepted(name: &str, release: &str, pages: &[&Page]) -> Result<Gallery> {
    let home = folder(&format!("gallery-{name}"))?;
    let (accepted, differences) = (home.join("accepted"), home.join("differences"));
    let release = release.to_owned();
    let accepting = Gallery { accepted, differences, release, accepts: true };
    each_page(browser()?, pages, |tab, page| accepting.check(tab, page))?;
    Ok(Gallery { accepts: false, ..accepting })
}

#[test]
fn a_page_that_looks_otherwise_is_seen_where_it_does() -> Result<()> {
    let page = page("pictures", SOUND)?;
    let gallery = accepted("pictures", "Chrome/1", &[&page])?;
    let look = || each_page(browser()?, &[&page], |tab, page| gallery.check(tab, page));
    assert_eq!(look()?, []);
    let pale = "@media (prefers-color-scheme: dark) and (max-width: 350px) { a { color: #69c; } }</style>";
    let narrow = Mode { width: 320, dark: true, ..Mode::WIDE };
    let faults = [
        ("moved by a pixel and a half", "</style>", "h1 { padding-left: 1.5px; }</style>", 9),
        ("a word", "twee dingen", "drie dingen", 9),
        ("paper", "</style>", "@media print { p { color: #555; } }</style>", 1),
        ("colour", "</style>", pale, 1),
    ];
    for (fault, from, to, count) in faults {
        std::fs::write(&page.path, SOUND.replace(from, to))?;
        let failures = look()?;
        assert_eq!(failures.len(), count, "{fault}: {}", list(&failures));
        assert_seen(&failures, "picture", "looks otherwise");
        for file in ["accepted", "now", "difference"] {
            let painted = gallery.differences.join(format!("private-page/{file}.png"));
            assert!(painted.is_file(), "{fault}: no {file}.png");
            std::fs::remove_file(painted)?;
        }
        assert!(count > 1 || failures.iter().all(|failure| failure.mode == narrow || failure.mode.print));
    }
    std::fs::remove_file(gallery.accepted.join("private-page.png"))?;
    assert_seen(&look()?, "picture", "has no accepted picture");
    Ok(())
}

#[test]
fn of_another_browser_the_layout_alone_is_compared() -> Result<()> {
    let home = folder("proof-layout")?;
    let own = &site()?.pages.iter().find(|page| page.side() == "private").context("no private page")?.home;
    copy(own, &home.join("private"))?;
    let pages = Site::read(&home)?;
    let page = pages.pages.iter().find(|page| page.name == "private/index.html").context("no overview")?;
    let gallery = Gallery { release: "Chrome/2".to_owned(), ..accepted("layout", "Chrome/1", &[page])? };
    let styles = home.join("private/assets/private.css");
    let before = std::fs::read_to_string(&styles)?;
    let changes = [
        ("letters of another release", "body { -webkit-text-stroke: 0.2px; }", false),
        ("all is smaller", "body main { font-size: 90%; }", true),
        ("headings are gone", "h2 { display: none; }", true),
    ];
    for (change, style, is_told) in changes {
        std::fs::write(&styles, format!("{before}\n{style}\n"))?;
        let failures = each_page(browser()?, &[page], |tab, page| gallery.check(tab, page))?;
        assert_eq!(!failures.is_empty(), is_told, "{change}: {}", list(&failures));
        let told = |failure: &Failure| failure.detail == "is laid out otherwise than in Chrome/1";
        assert!(failures.iter().all(told), "{}", list(&failures));
    }
    Ok(())
}
