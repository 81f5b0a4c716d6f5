//! One tab: opens a page, looks into it, presses its keys.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use base64ct::{Base64, Encoding};
use serde_json::{Value, json};

use crate::fonts::Fonts;
use crate::printed::{self, Sheet};
use crate::protocol::{Browser, Session};

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Mode {
    /// Width of the viewport in CSS pixels.
    pub(crate) width: u32,
    /// The reader prefers a dark page.
    pub(crate) dark: bool,
    /// The page is laid out for paper.
    pub(crate) print: bool,
}

impl Mode {
    pub(crate) const WIDE: Self = Self { width: 1280, dark: false, print: false };
    /// The width of A4 between the margins that the style sheets ask for, at 96 pixels an inch.
    pub(crate) const PAPER: Self = Self { width: 657, print: true, ..Self::WIDE };
    pub(crate) const ACCESSIBILITY: [Self; 4] = [
        Self::WIDE,
        Self { dark: true, ..Self::WIDE },
        Self { width: 360, ..Self::WIDE },
        Self { width: 360, dark: true, ..Self::WIDE },
    ];
}

impl std::fmt::Display for Mode {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let scheme = if self.dark { "dark" } else { "light" };
        let medium = if self.print { "paper" } else { "screen" };
        write!(formatter, "{medium} {scheme} {} px", self.width)
    }
}

/// A key that is more than a character.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Key {
    Tab,
    Enter,
    Backspace,
    Space,
    Down,
    Up,
    Left,
}

/// A tab with all that the checks listen to switched on.
pub(crate) struct Tab {
    session: Session,
    /// Where the checks' own scripts run: beside the page's scripts, not among them.
    context: Value,
}

impl Tab {
    pub(crate) fn new(browser: &Browser) -> Result<Self> {
        let mut session = browser.session()?;
        for domain in ["Page", "Runtime", "Network", "Log"] {
            session.call(&format!("{domain}.enable"), json!({}))?;
        }
        // A tab in the background otherwise does not show where its focus is.
        session.call("Emulation.setFocusEmulationEnabled", json!({"enabled": true}))?;
        Ok(Self { session, context: Value::Null })
    }

    /// Opens a page and waits until it is loaded and its scripts have had a turn.
    pub(crate) fn open(&mut self, address: &str, mode: Mode) -> Result<()> {
        self.show_as(mode)?;
        self.session.take_events();
        let answer = self.session.call("Page.navigate", json!({"url": address}))?;
        if let Some(error) = answer["errorText"].as_str() {
            bail!("{address}: {error}");
        }
        self.session.wait_for("Page.loadEventFired")?;
        let frame = json!({"frameId": answer["frameId"], "worldName": "checks"});
        self.context = self.session.call("Page.createIsolatedWorld", frame)?["executionContextId"].clone();
        self.run("() => new Promise((done) => setTimeout(done, 30))", &Value::Null)?;
        Ok(())
    }

    /// Puts the page that is open in other letters.
    pub(crate) fn wear(&mut self, fonts: &Fonts) -> Result<()> {
        self.run(include_str!("scripts/fonts.js"), &fonts.argument())?;
        Ok(())
    }

    /// Changes how the page that is open is looked at.
    pub(crate) fn show_as(&mut self, mode: Mode) -> Result<()> {
        let size = json!({"width": mode.width, "height": 800, "deviceScaleFactor": 1, "mobile": false});
        self.session.call("Emulation.setDeviceMetricsOverride", size)?;
        let media = json!({"media": if mode.print { "print" } else { "" }, "features": [
            {"name": "prefers-color-scheme", "value": if mode.dark { "dark" } else { "light" }},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]});
        self.session.call("Emulation.setEmulatedMedia", media)?;
        Ok(())
    }

    /// Calls a JavaScript function with one argument and gives its answer.
    pub(crate) fn run(&mut self, function: &str, argument: &Value) -> Result<Value> {
        self.evaluate(&format!("({function})({argument})"))
    }

    /// Runs a script in the open page, beside the page's own.
    pub(crate) fn evaluate(&mut self, expression: &str) -> Result<Value> {
        let answer = self.session.call(
            "Runtime.evaluate",
            json!({"expression": expression, "contextId": self.context, "awaitPromise": true, "returnByValue": true}),
        )?;
        match answer.get("exceptionDetails") {
            Some(details) => Err(anyhow!("a check's own script fails: {}", exception_text(details))),
            None => Ok(answer["result"]["value"].clone()),
        }
    }

    pub(crate) fn press(&mut self, key: Key) -> Result<()> {
        let (name, code, text) = match key {
            Key::Tab => ("Tab", 9, ""),
            Key::Enter => ("Enter", 13, "\r"),
            Key::Backspace => ("Backspace", 8, ""),
            Key::Space => (" ", 32, " "),
            Key::Down => ("ArrowDown", 40, ""),
            Key::Up => ("ArrowUp", 38, ""),
            Key::Left => ("ArrowLeft", 37, ""),
        };
        self.strike(json!({"key": name, "code": name, "windowsVirtualKeyCode": code, "text": text}))
    }

    /// Types a text, key by key, where the focus is.
    pub(crate) fn type_text(&mut self, text: &str) -> Result<()> {
        for character in text.chars() {
            self.strike(json!({"key": character.to_string(), "text": character.to_string()}))?;
        }
        Ok(())
    }

    fn strike(&mut self, mut event: Value) -> Result<()> {
        event["type"] = json!(if event["text"] == "" { "rawKeyDown" } else { "keyDown" });
        self.session.call("Input.dispatchKeyEvent", event.clone())?;
        event["type"] = json!("keyUp");
        self.session.call("Input.dispatchKeyEvent", event)?;
        Ok(())
    }

    /// Selects all text where the focus is, as the keys for that do.
    pub(crate) fn select_all(&mut self) -> Result<()> {
        self.strike(json!({"key": "a", "windowsVirtualKeyCode": 65, "text": "", "commands": ["selectAll"]}))
    }

    /// From now on no page runs a script of its own.
    pub(crate) fn without_scripts(&mut self) -> Result<()> {
        self.session.call("Emulation.setScriptExecutionDisabled", json!({"value": true}))?;
        Ok(())
    }

    /// Goes to an address and waits for no page.
    pub(crate) fn visit(&mut self, address: &str) -> Result<()> {
        self.session.call("Page.navigate", json!({"url": address}))?;
        Ok(())
    }

    /// Looks at the page that is open now, whatever led to it.
    pub(crate) fn look_again(&mut self) -> Result<()> {
        let tree = self.session.call("Page.getFrameTree", json!({}))?;
        let frame = json!({"frameId": tree["frameTree"]["frame"]["id"], "worldName": "checks"});
        self.context = self.session.call("Page.createIsolatedWorld", frame)?["executionContextId"].clone();
        Ok(())
    }

    /// Presses Enter on a field for files and chooses these where the browser asks for them.
    pub(crate) fn choose_files(&mut self, files: &[PathBuf]) -> Result<()> {
        let intercept = |on: bool| json!({"enabled": on});
        self.session.call("Page.setInterceptFileChooserDialog", intercept(true))?;
        self.session.take_events();
        self.press(Key::Enter)?;
        self.session.wait_for("Page.fileChooserOpened")?;
        let events = self.session.take_events();
        let opened = events.iter().find(|event| event["method"] == "Page.fileChooserOpened");
        let node = opened.context("no field asks for files")?["params"]["backendNodeId"].clone();
        self.session.call("DOM.setFileInputFiles", json!({"files": files, "backendNodeId": node}))?;
        self.session.call("Page.setInterceptFileChooserDialog", intercept(false))?;
        Ok(())
    }

    /// Drags files onto what a JavaScript function without argument returns, and lets them go.
    pub(crate) fn drop_files(&mut self, files: &[PathBuf], element: &str) -> Result<()> {
        let point = self.middle(element)?;
        let data = json!({"items": [], "files": files, "dragOperationsMask": 1});
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({"type": kind, "x": point["x"], "y": point["y"], "data": data});
            self.session.call("Input.dispatchDragEvent", event)?;
        }
        Ok(())
    }

    fn middle(&mut self, element: &str) -> Result<Value> {
        self.evaluate(&format!(
            "(() => {{ const it = ({element})(); it.scrollIntoView({{block: 'center', inline: 'center'}}); \
             const box = it.getBoundingClientRect(); \
             return {{x: box.x + box.width / 2, y: box.y + box.height / 2}}; }})()"
        ))
    }

    /// Clicks in the middle of what a JavaScript function without argument returns.
    pub(crate) fn click(&mut self, element: &str) -> Result<()> {
        let point = self.middle(element)?;
        for kind in ["mousePressed", "mouseReleased"] {
            self.session.call(
                "Input.dispatchMouseEvent",
                json!({"type": kind, "x": point["x"], "y": point["y"], "button": "left", "clickCount": 1}),
            )?;
        }
        Ok(())
    }

    /// What a screen reader is told of the page that is open.
    pub(crate) fn accessibility_tree(&mut self) -> Result<Value> {
        Ok(self.session.call("Accessibility.getFullAXTree", json!({}))?["nodes"].take())
    }

    /// The page that is open from its top, as a PNG file.
    pub(crate) fn picture(&mut self, width: f64, height: f64, scale: f64) -> Result<Vec<u8>> {
        let clip = json!({"x": 0, "y": 0, "width": width, "height": height, "scale": scale});
        let options = json!({"format": "png", "clip": clip, "captureBeyondViewport": true,
            "optimizeForSpeed": true});
        file(&self.session.call("Page.captureScreenshot", options)?)
    }

    /// Prints as the style sheets ask.
    pub(crate) fn sheets(&mut self) -> Result<Vec<Sheet>> {
        let options = json!({"preferCSSPageSize": true, "printBackground": true});
        let document = self.session.call("Page.printToPDF", options)?;
        printed::sheets(&file(&document)?)
    }

    /// What the page said or asked for since it was opened, and should not have.
    /// `home` is the folder that it may read from.
    pub(crate) fn objections(&mut self, home: &Path) -> Vec<(&'static str, String)> {
        self.objections_within(&format!("file://{}/", home.display()))
    }

    /// The same for pages that may load what stands below an address.
    pub(crate) fn objections_within(&mut self, home: &str) -> Vec<(&'static str, String)> {
        self.session.take_events().iter().filter_map(|event| objection(event, home)).collect()
    }
}

/// The file in an answer.
fn file(answer: &Value) -> Result<Vec<u8>> {
    let data = answer["data"].as_str().context("no file in an answer")?;
    Base64::decode_vec(data).map_err(|error| anyhow!("no file in an answer: {error}"))
}

fn objection(event: &Value, home: &str) -> Option<(&'static str, String)> {
    let parameters = &event["params"];
    match event["method"].as_str()? {
        "Runtime.exceptionThrown" => Some(("exception", exception_text(&parameters["exceptionDetails"]))),
        "Runtime.consoleAPICalled" => {
            let kind = parameters["type"].as_str()?;
            let words = parameters["args"].as_array()?.iter().map(plain_text).collect::<Vec<_>>().join(" ");
            matches!(kind, "error" | "warning" | "assert").then(|| ("console", format!("{kind}: {words}")))
        }
        "Log.entryAdded" => {
            let entry = &parameters["entry"];
            let level = entry["level"].as_str()?;
            let place = entry["url"].as_str().unwrap_or_default();
            matches!(level, "error" | "warning")
                .then(|| ("console", format!("{level}: {} {place}", plain_text(&entry["text"]))))
        }
        "Network.requestWillBeSent" => {
            let address = parameters["request"]["url"].as_str()?;
            let inside = address.starts_with(home) || address.starts_with("data:");
            (!inside).then(|| ("request", format!("asks for {address}")))
        }
        "Network.webSocketCreated" | "Network.webTransportCreated" => {
            Some(("request", format!("asks for {}", parameters["url"])))
        }
        _ => None,
    }
}

fn exception_text(details: &Value) -> String {
    let description = &details["exception"]["description"];
    let text = if description.is_string() { description } else { &details["text"] };
    format!("{} (line {})", plain_text(text), details["lineNumber"].as_u64().unwrap_or_default() + 1)
}

fn plain_text(value: &Value) -> String {
    let inner = [&value["value"], &value["description"], value].into_iter().find(|inner| !inner.is_null());
    match inner {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}
