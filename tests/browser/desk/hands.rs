//! Somebody who works at the desk by keyboard alone, on a telephone.

use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde_json::{Value, json};

use super::office::Serving;
use crate::checks::{AXE, HELPERS, text};
use crate::site::browser;
use crate::tab::{Key, Mode, Tab};

/// A common telephone.
const PHONE: Mode = Mode { width: 390, ..Mode::WIDE };
/// So often Tab is pressed before something counts as out of reach.
const STOPS: usize = 150;
/// So long a page may take.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) struct Hands {
    tab: Tab,
    /// Below which all that may be loaded stands.
    home: String,
    has_scripts: bool,
    /// What is wrong with the pages that were passed.
    pub(super) failures: Vec<String>,
}

impl Hands {
    /// Opens the address that the program said.
    pub(super) fn at(serving: &Serving, has_scripts: bool) -> Result<Self> {
        let mut tab = Tab::new(browser()?)?;
        if !has_scripts {
            tab.without_scripts()?;
        }
        tab.show_as(PHONE)?;
        let home = serving.home().to_owned();
        let mut hands = Self { tab, home, has_scripts, failures: Vec::new() };
        hands.tab.visit(&serving.address)?;
        hands.until("main")?;
        Ok(hands)
    }

    /// Asks the page, also when it was shown anew meanwhile.
    pub(super) fn ask(&mut self, function: &str, argument: &Value) -> Result<Value> {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.tab.run(function, argument) {
                Ok(answer) => return Ok(answer),
                Err(error) if Instant::now() > until => return Err(error),
                Err(_) => {
                    sleep(Duration::from_millis(50));
                    // Between two pages there is none to look at.
                    let _ = self.tab.look_again();
                }
            }
        }
    }

    /// Waits until the page that is open has this.
    pub(super) fn until(&mut self, selector: &str) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        loop {
            let _ = self.tab.look_again();
            let found =
                "(selector) => document.readyState === 'complete' && !!document.querySelector(selector)";
            if self.ask(found, &json!(selector))? == json!(true) {
                return self.look();
            }
            if Instant::now() > until {
                let shown =
                    self.ask("() => location.href + '\\n' + document.body.innerText", &Value::Null)?;
                bail!("there is no {selector} on {}", text(&shown));
            }
            sleep(Duration::from_millis(50));
        }
    }

    /// Goes on with Tab until the focus is there.
    pub(super) fn reach(&mut self, selector: &str) -> Result<()> {
        let is_there = "(selector) => !!document.activeElement?.matches(selector)";
        for _ in 0..STOPS {
            if self.ask(is_there, &json!(selector))? == json!(true) {
                return Ok(());
            }
            self.tab.press(Key::Tab)?;
        }
        Err(anyhow!("Tab does not reach {selector}"))
    }

    /// Follows a link, or presses a button, to a page that has this.
    pub(super) fn follow(&mut self, selector: &str, then: &str) -> Result<()> {
        self.reach(selector)?;
        self.tab.press(Key::Enter)?;
        self.until(then).with_context(|| format!("after {selector}"))
    }

    /// Fills in a field, by its name.
    pub(super) fn fill(&mut self, name: &str, value: &str) -> Result<()> {
        self.reach(&format!("[name='{name}']"))?;
        let kind = self.ask("() => document.activeElement.type", &Value::Null)?;
        match text(&kind).as_str() {
            "select-one" => self.choose(value)?,
            "radio" => self.go_round(value)?,
            "date" => self.type_day(value)?,
            _ => {
                self.tab.select_all()?;
                self.tab.press(Key::Backspace)?;
                for (at, line) in value.lines().enumerate() {
                    if at > 0 {
                        self.tab.press(Key::Enter)?;
                    }
                    self.tab.type_text(line)?;
                }
            }
        }
        let filled = self.ask("() => document.activeElement.value", &Value::Null)?;
        ensure!(filled == json!(value), "{name} holds {filled} and should hold {value}");
        Ok(())
    }

    /// Goes along a list with the arrow keys.
    fn choose(&mut self, value: &str) -> Result<()> {
        let distance = "(value) => [...document.activeElement.options].findIndex((it) => it.value === value) \
             - document.activeElement.selectedIndex";
        let distance = self.ask(distance, &json!(value))?.as_i64().context("no such list")?;
        let key = if distance < 0 { Key::Up } else { Key::Down };
        (0..distance.abs()).try_for_each(|_| self.tab.press(key))
    }

    /// Goes round a group of buttons, of which the one with the focus is chosen.
    fn go_round(&mut self, value: &str) -> Result<()> {
        self.tab.press(Key::Space)?;
        for _ in 0..STOPS {
            if self.ask("() => document.activeElement.value", &Value::Null)? == json!(value) {
                return Ok(());
            }
            self.tab.press(Key::Down)?;
        }
        Err(anyhow!("no button is {value}"))
    }

    /// Types a day in the order in which the browser asks for it.
    fn type_day(&mut self, value: &str) -> Result<()> {
        let (year, month, day) = (&value[..4], &value[5..7], &value[8..]);
        for order in [format!("{month}{day}{year}"), format!("{day}{month}{year}")] {
            self.tab.type_text(&order)?;
            if self.ask("() => document.activeElement.value", &Value::Null)? == json!(value) {
                break;
            }
            (0..2).try_for_each(|_| self.tab.press(Key::Left))?;
        }
        Ok(())
    }

    /// Whether one of several is ticked already.
    pub(super) fn is_ticked(&mut self, name: &str, value: &str) -> Result<bool> {
        let one = format!("[name='{name}'][value='{value}']");
        Ok(self.ask("(one) => !!document.querySelector(one)?.checked", &json!(one))? == json!(true))
    }

    /// Ticks one of several.
    pub(super) fn tick(&mut self, name: &str, value: &str) -> Result<()> {
        self.reach(&format!("[name='{name}'][value='{value}']"))?;
        self.tab.press(Key::Space)?;
        let is_ticked = self.ask("() => document.activeElement.checked", &Value::Null)?;
        ensure!(is_ticked == json!(true), "{name} {value} is not ticked");
        Ok(())
    }

    /// Gives files to the form.
    pub(super) fn give(&mut self, files: &[PathBuf]) -> Result<()> {
        self.reach("input[type='file']")?;
        self.tab.choose_files(files)
    }

    /// The lines that come, as the page shows them below there.
    pub(super) fn lines(&mut self, below: &str) -> Result<Vec<String>> {
        let lines =
            "(below) => [...document.querySelectorAll(`${below} ins`)].map((it) => it.lastChild.data)";
        let lines = self.ask(lines, &json!(below))?;
        Ok(lines.as_array().context("no list of lines")?.iter().map(text).collect())
    }

    /// What is said of the form by now.
    pub(super) fn look_at_what_is_said(&mut self) -> Result<String> {
        let is_told = if self.has_scripts { "#look[aria-busy='false']" } else { "#look:empty" };
        self.until(is_told)?;
        Ok(text(&self.ask("() => document.getElementById('look').innerText", &Value::Null)?))
    }

    /// Sends the form, sees what will be written, and records it. Where scripts run that was said before.
    pub(super) fn record(&mut self, id: &str) -> Result<()> {
        self.look_at_what_is_said()?;
        let said = self.lines("#look")?;
        self.follow("main form button[type='submit']:not([name])", "form[action='/desk/confirm']")?;
        let shown = self.lines("main")?;
        ensure!(!shown.is_empty() || said.is_empty(), "nothing would come: {said:?}");
        ensure!(!self.has_scripts || said == shown, "said: {said:?}, shown: {shown:?}");
        let page = format!("body a[href='/desk/{id}/text']");
        self.follow("form[action='/desk/confirm'] button", &page)
    }

    /// The value of a field.
    pub(super) fn value(&mut self, name: &str) -> Result<String> {
        let value = "(name) => document.querySelector(`[name='${name}']`).value";
        Ok(text(&self.ask(value, &json!(name))?))
    }

    /// Drops files onto the form, as a mouse does that drags them.
    pub(super) fn drop_files(&mut self, files: &[PathBuf]) -> Result<()> {
        self.tab.drop_files(files, "() => document.querySelector('#form input[type=file]')")
    }

    /// Holds the page that is open to the rules, light and dark, and to the width of the telephone. They
    /// are scripts themselves, so that they need a browser in which scripts run.
    fn look(&mut self) -> Result<()> {
        if self.has_scripts {
            let at = text(&self.ask("() => location.pathname", &Value::Null)?);
            for dark in [false, true] {
                let mode = Mode { dark, ..PHONE };
                self.tab.show_as(mode)?;
                for script in [include_str!("../scripts/axe.js"), include_str!("../scripts/layout.js")] {
                    self.tab.evaluate(HELPERS)?;
                    self.tab.evaluate(AXE)?;
                    let found = self.ask(script, &Value::Null)?;
                    let found = found.as_array().context("a check gave no list")?;
                    self.failures.extend(found.iter().map(|it| format!("{at} [{mode}]: {it}")));
                }
            }
            self.tab.show_as(PHONE)?;
        }
        let heard = self.tab.objections_within(&self.home);
        self.failures.extend(heard.into_iter().map(|(rule, detail)| format!("{rule}: {detail}")));
        Ok(())
    }
}
