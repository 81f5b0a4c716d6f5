//! Who may ask: the browser that was given the token, at this machine's own name, from our own pages.
//!
//! That a server listens on the machine alone keeps nobody out who makes the browser ask: a page of
//! somebody else can post here, and a name that is made to lead here (DNS rebinding) reads what is
//! answered. So the name, the page of origin and a token in a cookie are all looked at.

use std::sync::atomic::{AtomicU64, Ordering};

use oxhttp::model::header::{COOKIE, HOST, ORIGIN};
use oxhttp::model::{Body, Method, Request};
use sha2::{Digest, Sha256};

use super::shelf::unguessable;
use crate::commands::Result;
use crate::hexadecimal::digits;

/// What becomes of a request before anything is done for it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Admission {
    /// It is ours.
    Granted,
    /// It brings the token in its address: the browser is to keep it in a cookie.
    Arriving,
    /// The name by which we are called is not ours.
    ForeignHost,
    /// Another site's page asks.
    ForeignOrigin,
    /// It has no token.
    Unknown,
}

/// The port of which browsers say nothing.
const USUAL: u16 = 80;

/// The names by which we are called, and the token.
#[derive(Debug)]
pub(super) struct Guard {
    hosts: Vec<String>,
    port: u16,
    token: String,
    /// What the tokens of forms are made with.
    secret: [u8; 32],
    /// How many were made.
    made: AtomicU64,
}

impl Guard {
    pub(super) fn new(port: u16) -> Result<Self> {
        let names = ["127.0.0.1", "localhost"];
        let mut hosts: Vec<String> = names.iter().map(|name| format!("{name}:{port}")).collect();
        if port == USUAL {
            // Browsers leave it out.
            hosts.extend(names.map(str::to_owned));
        }
        Ok(Self {
            hosts,
            port,
            token: digits(&unguessable()?),
            secret: unguessable()?,
            made: AtomicU64::new(0),
        })
    }

    /// The address that lets a browser in.
    pub(super) fn address(&self) -> String {
        format!("http://{}/?token={}", self.hosts[0], self.token)
    }

    /// What a browser that has arrived is told to keep.
    pub(super) fn cookie(&self) -> String {
        format!("{}={}; Path=/; HttpOnly; SameSite=Strict", self.cookie_name(), self.token)
    }

    /// Cookies know no ports, so the name of ours does.
    fn cookie_name(&self) -> String {
        format!("klacht-{}", self.port)
    }

    pub(super) fn admit(&self, request: &Request<Body>) -> Admission {
        let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
        let called = request.uri().authority().map(|authority| authority.as_str());
        let host = header(HOST.as_str()).unwrap_or_default();
        let is_ours = |name: &str| self.hosts.iter().any(|own| own == name);
        if !is_ours(host) || called.is_some_and(|called| !is_ours(called)) {
            return Admission::ForeignHost;
        }
        let origin = header(ORIGIN.as_str());
        let is_own = |origin: &str| origin.strip_prefix("http://") == Some(host);
        let from = header("sec-fetch-site");
        let brings = query(request, "token").is_some_and(|token| is_same(&token, &self.token));
        let is_foreign = match origin {
            Some(origin) => !is_own(origin),
            // Every browser tells it with what it posts.
            None => request.method() == Method::POST,
        };
        // Another port of this machine is the same site for cookies.
        let is_led = matches!(from, Some("cross-site" | "same-site")) && !brings;
        if is_foreign || is_led {
            return Admission::ForeignOrigin;
        }
        if brings && request.method() == Method::GET {
            return Admission::Arriving;
        }
        let name = self.cookie_name();
        let cookies = request.headers().get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut kept =
            cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let is_known = kept.any(|(key, value)| key == name && is_same(value, &self.token));
        if is_known { Admission::Granted } else { Admission::Unknown }
    }

    /// A token for a form at a path. Nobody else can make it, and no other form has it.
    pub(super) fn form_token(&self, path: &str) -> String {
        let number = self.made.fetch_add(1, Ordering::Relaxed).to_string();
        self.token_of(path, &number)
    }

    fn token_of(&self, path: &str, number: &str) -> String {
        let digest = Sha256::new().chain_update(self.secret).chain_update(number).chain_update("-");
        format!("{number}-{}", digits(&digest.chain_update(path).finalize()))
    }

    /// Whether a form was given out by us, for this path.
    pub(super) fn is_own_form(&self, path: &str, token: &str) -> bool {
        token.split_once('-').is_some_and(|(number, _)| is_same(&self.token_of(path, number), token))
    }
}

/// Compares without telling by the time it takes how much is right.
fn is_same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

/// A word of the query of an address.
pub(super) fn query(request: &Request<Body>, name: &str) -> Option<String> {
    let query = request.uri().query().unwrap_or_default();
    super::parcel::pairs(query.as_bytes()).into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admission(method: Method, path: &str, headers: &[(&str, &str)]) -> Admission {
        admission_at(4000, method, path, headers)
    }

    fn admission_at(port: u16, method: Method, path: &str, headers: &[(&str, &str)]) -> Admission {
        let mut guard = Guard::new(port).expect("digits");
        guard.token = "abc".to_owned();
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        guard.admit(&request.body(Body::empty()).expect("a request"))
    }

    #[test]
    fn a_form_has_a_token_of_its_own_that_holds_for_its_path_alone() {
        let guard = Guard::new(4000).expect("digits");
        let (one, other) = (guard.form_token("/desk/new"), guard.form_token("/desk/new"));
        assert_ne!(one, other);
        assert!([&one, &other].iter().all(|token| guard.is_own_form("/desk/new", token)));
        let forged = format!("9{one}");
        for (path, token) in
            [("/desk/new/x", one.as_str()), ("/desk/new", forged.as_str()), ("/desk/new", "")]
        {
            assert!(!guard.is_own_form(path, token), "{path} {token}");
        }
    }

    #[test]
    fn the_usual_port_may_be_left_out() {
        let cookie = ("cookie", "klacht-80=abc");
        for host in ["127.0.0.1", "localhost", "127.0.0.1:80"] {
            let origin = format!("http://{host}");
            let headers = [("host", host), cookie, ("origin", origin.as_str())];
            assert_eq!(
                admission_at(80, Method::POST, "/desk/confirm", &headers),
                Admission::Granted,
                "{host}"
            );
        }
        let evil = [("host", "evil.example"), cookie];
        assert_eq!(admission_at(80, Method::GET, "/", &evil), Admission::ForeignHost);
    }

    #[test]
    fn only_our_own_pages_in_the_browser_that_has_the_token_are_let_in() {
        let host = ("host", "127.0.0.1:4000");
        let cookie = ("cookie", "a=b; klacht-4000=abc");
        let own = ("origin", "http://127.0.0.1:4000");
        for (headers, wanted) in [
            (vec![host, cookie], Admission::Granted),
            (vec![("host", "localhost:4000"), cookie], Admission::Granted),
            (vec![host, cookie, ("sec-fetch-site", "same-origin")], Admission::Granted),
            (vec![host, cookie, ("sec-fetch-site", "same-site")], Admission::ForeignOrigin),
            (vec![host, cookie, ("sec-fetch-site", "cross-site")], Admission::ForeignOrigin),
            (vec![host, cookie, ("origin", "http://evil.example")], Admission::ForeignOrigin),
            (vec![("host", "evil.example:4000"), cookie], Admission::ForeignHost),
            (vec![("host", "127.0.0.1"), cookie], Admission::ForeignHost),
            (vec![cookie], Admission::ForeignHost),
            (vec![host, ("cookie", "klacht-4000=abd")], Admission::Unknown),
            (vec![host, ("cookie", "klacht-4001=abc")], Admission::Unknown),
            (vec![host], Admission::Unknown),
        ] {
            assert_eq!(admission(Method::GET, "/", &headers), wanted, "{headers:?}");
        }
        for (headers, wanted) in [
            (vec![host, cookie, own], Admission::Granted),
            (vec![host, cookie], Admission::ForeignOrigin),
            (vec![host, cookie, ("origin", "null")], Admission::ForeignOrigin),
            (vec![host, cookie, ("origin", "http://127.0.0.1:4001")], Admission::ForeignOrigin),
            (vec![host, own], Admission::Unknown),
        ] {
            assert_eq!(admission(Method::POST, "/desk/confirm", &headers), wanted, "{headers:?}");
        }
        assert_eq!(admission(Method::GET, "/?token=abc", &[host]), Admission::Arriving);
        assert_eq!(admission(Method::GET, "/?token=abd", &[host]), Admission::Unknown);
        assert_eq!(admission(Method::POST, "/?token=abc", &[host, own]), Admission::Unknown);
        assert_eq!(
            admission(Method::GET, "/?token=abc", &[("host", "evil.example")]),
            Admission::ForeignHost
        );
    }
}
