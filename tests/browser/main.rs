//! The pages as their readers meet them: in a browser, from disk, without a network.
//!
//! Every page is opened, and laid out in the widest fonts. The accessibility rules, which are slow,
//! and the other fonts look at all public pages and at the smallest and largest of each kind of
//! private page.

#![allow(clippy::disallowed_methods, reason = "what a test writes is read by the test alone")]

mod checks;
mod desk;
mod fonts;
mod layout;
mod links;
mod long_words;
mod looks;
mod picture;
mod printed;
mod proofs;
mod protocol;
mod register;
mod search;
mod seen;
mod site;
mod tab;
mod tables;

use anyhow::{Context, Result};

use checks::{each_page, list};
use site::{browser, english_site, searched_site, site, sites_with_long_words, worn_site};
use tab::Mode;

#[test]
fn every_page_is_silent_well_built_and_fits() -> Result<()> {
    let sample: Vec<&str> = site()?.sample().iter().map(|page| page.name.as_str()).collect();
    let failures = each_page(browser()?, &site()?.all(), |tab, page| {
        let every_set = sample.contains(&page.name.as_str());
        checks::basics(tab, page, if every_set { &fonts::ALL } else { &[&fonts::WIDE] })
    })?;
    assert!(failures.is_empty(), "{}", list(&failures));
    Ok(())
}

#[test]
fn pages_fit_with_very_long_words() -> Result<()> {
    for site in sites_with_long_words()? {
        let failures = each_page(browser()?, &site.sample(), |tab, page| {
            checks::open_bare(tab, page, Mode::WIDE)?;
            layout::fits(tab, page, &[&fonts::WIDE])
        })?;
        assert!(failures.is_empty(), "{}", list(&failures));
    }
    Ok(())
}

#[test]
fn every_link_resolves() -> Result<()> {
    let failures = links::unresolved(browser()?, &site()?.all())?;
    assert!(failures.is_empty(), "{}", list(&failures));
    Ok(())
}

#[test]
fn pages_are_accessible_light_and_dark_wide_and_narrow() -> Result<()> {
    let failures = each_page(browser()?, &site()?.sample(), checks::accessibility)?;
    assert!(failures.is_empty(), "{}", list(&failures));
    Ok(())
}

#[test]
fn tables_are_tables_where_they_look_like_cards() -> Result<()> {
    let failures = each_page(browser()?, &site()?.sample(), tables::stay_tables)?;
    assert!(failures.is_empty(), "{}", list(&failures));
    Ok(())
}

#[test]
fn pages_work_by_keyboard() -> Result<()> {
    let failures = each_page(browser()?, &site()?.sample(), checks::keyboard)?;
    assert!(failures.is_empty(), "{}", list(&failures));
    Ok(())
}

#[test]
fn what_matters_is_seen_on_a_phone_on_paper_and_where_nothing_is() -> Result<()> {
    let page = |name: &str| {
        let found = site()?.pages.iter().find(|page| page.name == name);
        found.with_context(|| format!("klacht build made no {name}"))
    };
    let overview = each_page(browser()?, &[page("private/index.html")?], seen::the_last_months_first)?;
    let missing = each_page(browser()?, &[page("public/404.html")?], seen::in_its_own_style)?;
    let printed = ["private/register.html", "private/2026/2026-005.html"].map(page);
    let printed = printed.into_iter().collect::<Result<Vec<_>>>()?;
    let sheets = each_page(browser()?, &printed, seen::on_every_sheet)?;
    let envelope = each_page(browser()?, &printed[1..], seen::not_on_an_envelope)?;
    let failures: Vec<_> = [overview, missing, sheets, envelope].into_iter().flatten().collect();
    assert!(failures.is_empty(), "{}", list(&failures));
    Ok(())
}

#[test]
fn no_number_is_cut_in_two_and_no_tile_left_alone() -> Result<()> {
    let failures = each_page(browser()?, &site()?.sample(), seen::nothing_is_torn)?;
    assert!(failures.is_empty(), "{}", list(&failures));
    Ok(())
}

#[test]
fn the_register_filters_and_sorts() -> Result<()> {
    let page = site()?.pages.iter().find(|page| page.name == "private/register.html");
    let page = page.context("klacht build made no private/register.html")?;
    let failures = each_page(browser()?, &[page], register::operates)?;
    assert!(failures.is_empty(), "{}", list(&failures));
    Ok(())
}

#[test]
fn the_register_finds_what_stands_in_other_dossiers() -> Result<()> {
    let site = searched_site()?;
    let page = site.pages.iter().find(|page| page.name == "private/register.html");
    let failures = each_page(browser()?, &[page.context("no register")?], search::finds)?;
    assert!(failures.is_empty(), "{}", list(&failures));
    Ok(())
}

#[test]
fn pages_look_as_they_did() -> Result<()> {
    let (desk, _serving) = desk::pages()?;
    let others = [("english", &english_site()?), ("worn", &worn_site()?)];
    let pages = looks::pages(site()?, &others, &desk)?;
    let gallery = looks::Gallery::open(&browser()?.release)?;
    let pages_of: Vec<&site::Page> = pages.iter().collect();
    let failures = each_page(browser()?, &pages_of, |tab, page| gallery.check(tab, page))?;
    gallery.tell_the_painter()?;
    assert!(failures.is_empty(), "{}\n{}", list(&failures), gallery.remedy());
    let left = gallery.left_over(&pages)?;
    assert!(left.is_empty(), "pictures of no page: {}\n{}", left.join(", "), gallery.remedy());
    Ok(())
}
