//! A browser process, spoken to in the DevTools protocol over two pipes.
//!
//! The messages stay JSON on purpose: an event that no typed client knows yet
//! must reach the checks, or a console error of a newer browser would go unseen.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};

/// How long one command may take; the slowest is an accessibility run on a loaded machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// Hands the two pipes over as the descriptors that the browser expects, and
/// clears the working folder away when the browser has gone.
const LAUNCHER: &str =
    r#"folder=$1; shift; "$@" 3<&0 4>&1 0</dev/null 1>/dev/null 2>"$folder/browser.log"; rm -rf "$folder""#;

const BROWSER_ARGUMENTS: [&str; 14] = [
    "--headless",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--no-first-run",
    "--no-default-browser-check",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    // Whatever a page asks for outside, it is seen as a request and reaches nothing.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// The sessions that wait for messages, by their id; the empty id is the browser itself.
type Mailboxes = Arc<Mutex<HashMap<String, Sender<Value>>>>;

/// One running browser. It ends by itself when its pipes close.
pub(crate) struct Browser {
    /// What it is and the first number of its release, which says how it paints.
    pub(crate) release: String,
    folder: PathBuf,
    input: Arc<Mutex<ChildStdin>>,
    mailboxes: Mailboxes,
    front: Mutex<Session>,
    _process: Mutex<Child>,
}

impl Browser {
    /// Starts the browser named in `CHROMIUM`, or the first one on the path.
    /// `folder` is removed when the browser ends.
    pub(crate) fn start(folder: &Path) -> Result<Self> {
        let program = find_program()?;
        let mut process = Command::new("sh")
            .args(["-c", LAUNCHER, "browser"])
            .arg(folder)
            .arg(program)
            .args(BROWSER_ARGUMENTS)
            .arg(format!("--user-data-dir={}", folder.join("profile").display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("the browser does not start")?;
        let input = process.stdin.take().context("the browser has no input")?;
        let output = process.stdout.take().context("the browser has no output")?;
        let input = Arc::new(Mutex::new(input));
        let mailboxes = Mailboxes::default();
        let front = Session::open(String::new(), &input, &mailboxes);
        let sorting = Arc::clone(&mailboxes);
        thread::spawn(move || deliver(output, &sorting));
        let mut browser = Self {
            release: String::new(),
            folder: folder.to_owned(),
            input,
            mailboxes,
            front: Mutex::new(front),
            _process: Mutex::new(process),
        };
        let version = browser.call("Browser.getVersion", json!({})).with_context(|| browser.last_words())?;
        let product = version["product"].as_str().context("a browser without a name")?;
        product.split('.').next().unwrap_or_default().clone_into(&mut browser.release);
        Ok(browser)
    }

    /// A new tab in a context of its own, so that no tab can disturb another.
    pub(crate) fn session(&self) -> Result<Session> {
        let context = self.call("Target.createBrowserContext", json!({}))?;
        let options = json!({"url": "about:blank", "browserContextId": context["browserContextId"]});
        let target = self.call("Target.createTarget", options)?;
        let attached =
            self.call("Target.attachToTarget", json!({"targetId": target["targetId"], "flatten": true}))?;
        let id = attached["sessionId"].as_str().context("a tab without a session")?;
        let mut session = Session::open(id.to_owned(), &self.input, &self.mailboxes);
        session.context = context["browserContextId"].clone();
        Ok(session)
    }

    fn call(&self, method: &str, parameters: Value) -> Result<Value> {
        self.front.lock().unwrap_or_else(PoisonError::into_inner).call(method, parameters)
    }

    fn last_words(&self) -> String {
        let log = std::fs::read_to_string(self.folder.join("browser.log")).unwrap_or_default();
        format!("the browser does not answer; it said:\n{log}")
    }
}

fn find_program() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
        .iter()
        .flat_map(|name| std::env::split_paths(&path).map(move |folder| folder.join(name)))
        .chain(["/Applications/Chromium.app/Contents/MacOS/Chromium".into()])
        .find(|candidate| candidate.is_file())
        .context("found no Chromium: install it, or name it in CHROMIUM (tests/run does so by itself)")
}

/// Sorts what the browser says by session, until it falls silent.
fn deliver(output: ChildStdout, mailboxes: &Mailboxes) {
    for message in BufReader::new(output).split(0) {
        let Ok(message) = message else { break };
        let Ok(message) = serde_json::from_slice::<Value>(&message) else { break };
        let session = message["sessionId"].as_str().unwrap_or_default();
        let mailboxes = mailboxes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mailbox) = mailboxes.get(session) {
            // A tab that was closed no longer reads its mail.
            let _unread = mailbox.send(message);
        }
    }
    mailboxes.lock().unwrap_or_else(PoisonError::into_inner).clear();
}

/// One conversation: with a tab, or with the browser as a whole.
pub(crate) struct Session {
    id: String,
    /// What goes when a tab goes; null for the browser itself.
    context: Value,
    last_call: u64,
    input: Arc<Mutex<ChildStdin>>,
    mail: Receiver<Value>,
    events: Vec<Value>,
}

impl Session {
    fn open(id: String, input: &Arc<Mutex<ChildStdin>>, mailboxes: &Mailboxes) -> Self {
        let (sender, mail) = channel();
        mailboxes.lock().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), sender);
        Self { id, context: Value::Null, last_call: 0, input: Arc::clone(input), mail, events: Vec::new() }
    }

    /// Sends one command and waits for its answer; events that come first are kept.
    pub(crate) fn call(&mut self, method: &str, parameters: Value) -> Result<Value> {
        self.last_call += 1;
        let call = self.last_call;
        let mut message = json!({"id": call, "method": method, "params": parameters});
        if !self.id.is_empty() {
            message["sessionId"] = json!(self.id);
        }
        self.send(&message)?;
        let answer = self
            .wait(|message| message["id"] == json!(call))
            .with_context(|| format!("no answer to {method}"))?;
        match answer.get("error") {
            Some(error) => Err(anyhow!("{method}: {error}")),
            None => Ok(answer["result"].clone()),
        }
    }

    fn send(&self, message: &Value) -> Result<()> {
        let mut bytes = serde_json::to_vec(message)?;
        bytes.push(0);
        let mut input = self.input.lock().unwrap_or_else(PoisonError::into_inner);
        input.write_all(&bytes).and_then(|()| input.flush()).context("the browser has gone")
    }

    /// Waits for an event by name, also when it came already.
    pub(crate) fn wait_for(&mut self, event: &str) -> Result<()> {
        if self.events.iter().any(|message| message["method"] == event) {
            return Ok(());
        }
        let found = self.wait(|message| message["method"] == event).with_context(|| format!("no {event}"))?;
        self.events.push(found);
        Ok(())
    }

    fn wait(&mut self, wanted: impl Fn(&Value) -> bool) -> Result<Value> {
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let message = self.mail.recv_timeout(left).context("the browser fell silent")?;
            if wanted(&message) {
                return Ok(message);
            }
            if message["method"] == "Page.javascriptDialogOpening" {
                bail!("the page opens a dialog: {}", message["params"]["message"]);
            }
            if message.get("method").is_some() {
                self.events.push(message);
            }
        }
    }

    /// All events since the last time, in order.
    pub(crate) fn take_events(&mut self) -> Vec<Value> {
        self.events.extend(self.mail.try_iter().filter(|message| message.get("method").is_some()));
        std::mem::take(&mut self.events)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if !self.context.is_null() {
            let parameters = json!({"browserContextId": self.context});
            // Nobody waits for the answer, and a browser that has gone has no tab left to close.
            let _ended =
                self.send(&json!({"id": 0, "method": "Target.disposeBrowserContext", "params": parameters}));
        }
    }
}
