//! The program as it serves, and what a browser asks of it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use crate::repository::Repository;
use crate::support::TODAY;

/// The program, until it is dropped.
pub(crate) struct Serving {
    child: Child,
    /// `127.0.0.1` with the port.
    pub(crate) host: String,
    pub(crate) token: String,
    /// The line that it says when it begins.
    pub(crate) said: String,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> Option<String> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    /// The value of a hidden field.
    pub(crate) fn hidden(&self, name: &str) -> Option<String> {
        let text = self.text();
        let (_, behind) = text.split_once(&format!("name=\"{name}\" value=\""))?;
        Some(behind.split('"').next()?.to_owned())
    }
}

/// What is filled in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Form {
    fields: Vec<(String, String)>,
    files: Vec<(String, Vec<u8>)>,
}

const BOUNDARY: &str = "----klacht1234";

impl Form {
    pub(crate) fn with(fields: &[(&str, &str)]) -> Self {
        let fields = fields.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        Self { fields: fields.collect(), files: Vec::new() }
    }

    pub(crate) fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.files.push((name.to_owned(), bytes.to_vec()));
        self
    }

    pub(crate) fn field(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let about = |name: &str| format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"");
        for (name, value) in &self.fields {
            bytes.extend(format!("{}\r\n\r\n{value}\r\n", about(name)).into_bytes());
        }
        for (name, content) in &self.files {
            let head = format!("{}; filename=\"{name}\"\r\nContent-Type: x/y\r\n\r\n", about("_file"));
            bytes.extend(head.into_bytes());
            bytes.extend(content);
            bytes.extend(b"\r\n");
        }
        bytes.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
        bytes
    }
}

impl Serving {
    pub(crate) fn start(repository: &Repository, options: &[&str]) -> Self {
        let mut command = repository.office.command();
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("HOME", repository.office.path(""));
        command.args(["serve", "--today", TODAY]).args(options).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let address = said.split_whitespace().next().unwrap_or_default();
        let (host, token) = address.trim_start_matches("http://").split_once("/?token=").unwrap();
        let (host, token) = (host.to_owned(), token.to_owned());
        Self { child, host, token, said }
    }

    pub(crate) fn cookie(&self) -> (String, String) {
        let port = self.host.rsplit(':').next().unwrap();
        ("Cookie".to_owned(), format!("klacht-{port}={}", self.token))
    }

    pub(crate) fn origin(&self) -> (String, String) {
        ("Origin".to_owned(), format!("http://{}", self.host))
    }

    /// A request with just these headers and the length.
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(String, String)], body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("Content-Length: {}\r\n\r\n", body.len()));
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body).unwrap();
        let mut whole = Vec::new();
        stream.read_to_end(&mut whole).unwrap();
        let end = whole.windows(4).position(|at| at == b"\r\n\r\n").expect("headers");
        let head = String::from_utf8_lossy(&whole[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let header = |line: &str| {
            let (name, value) = line.split_once(':').unwrap();
            (name.to_ascii_lowercase(), value.trim().to_owned())
        };
        Answer { status, headers: lines.map(header).collect(), bytes: whole[end + 4..].to_vec() }
    }

    fn host_header(&self) -> (String, String) {
        ("Host".to_owned(), self.host.clone())
    }

    /// As the browser does that was let in.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[self.host_header(), self.cookie()], b"")
    }

    pub(crate) fn post(&self, path: &str, form: &Form) -> Answer {
        let kind = ("Content-Type".to_owned(), format!("multipart/form-data; boundary={BOUNDARY}"));
        self.ask("POST", path, &[self.host_header(), self.cookie(), self.origin(), kind], &form.bytes())
    }

    /// Fills in the form at an address, as it is given out there.
    pub(crate) fn fill(&self, path: &str, form: &Form) -> Answer {
        self.fill_from(path, path, form)
    }

    /// The same with a form that goes elsewhere than the page on which it stands.
    pub(crate) fn fill_from(&self, page: &str, path: &str, form: &Form) -> Answer {
        let shown = self.get(page);
        assert_eq!(shown.status, 200, "{page}: {}", shown.text());
        let text = shown.text();
        let own = text.split("<form").find(|part| part.contains(&format!("action=\"{path}\"")));
        let own = own.unwrap_or_else(|| panic!("no form for {path} in {text}"));
        let token = own.split("name=\"_form\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        self.post(path, &form.clone().field("_form", token))
    }

    /// What is shown before it is written, confirmed.
    pub(crate) fn confirm(&self, draft: &Answer) -> Answer {
        let field = |name: &str| draft.hidden(name).unwrap_or_else(|| panic!("{}", draft.text()));
        let form = Form::with(&[("_form", &field("_form")), ("_draft", &field("_draft"))]);
        self.post("/desk/confirm", &form)
    }

    /// Fills in a form and confirms what it shows.
    pub(crate) fn record(&self, path: &str, form: &Form) -> Answer {
        let recorded = self.confirm(&self.fill(path, form));
        assert_eq!(recorded.status, 303, "{path}: {}", recorded.text());
        recorded
    }
}
