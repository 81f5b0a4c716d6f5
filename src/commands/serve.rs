//! `serve`: the site on this machine alone, for the one person at it, with forms that write what the
//! verbs write.
//!
//! Pages are made as `build` makes them and stand where it puts them. A form shows what it would write;
//! that is kept under a name that serves once, and is written, checked and committed when it is
//! confirmed. Nothing leaves the machine, but what is sent on request.

mod answers;
mod bar;
mod drafts;
mod forms;
mod given;
mod guard;
mod mailing;
mod pages;
mod parcel;
mod push;
mod shelf;
mod view;
mod watch;

use std::io::Write;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use clap::Args;
use oxhttp::Server;

use self::answers::Served;
use self::guard::Guard;
use self::pages::Pages;
use self::shelf::Shelf;
use self::view::{Desktop, Who};
use super::build::{Side, overrides_in};
use super::{Desk, Outcome, Result, Trouble, today_in_amsterdam};
use crate::printer::visible;

/// So many connections are answered at once; the others wait.
const AT_ONCE: usize = 64;
/// So long a browser may be silent.
const SILENCE: Duration = Duration::from_secs(60);

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[arg(long)]
    public: bool,
    #[arg(long)]
    read_only: bool,
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    #[arg(long)]
    open: bool,
    #[arg(long, value_name = "DIR", default_value = "site")]
    out: PathBuf,
}

impl Serve {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = desk.office()?;
        let root = office.store.root().canonicalize()?;
        let port = self.free_port()?;
        let out = desk.directory.as_deref().unwrap_or(Path::new("")).join(&self.out);
        let side = if self.public { Side::Public } else { Side::Private };
        let guard = Guard::new(port)?;
        let desktop = Desktop::of(&office, desk.today, &overrides_in(&root)?)?;
        let address = guard.address();
        let served = Arc::new(Served {
            is_live: desk.today == today_in_amsterdam(),
            desk: desk.at(root.clone(), desk.today),
            pages: Pages::new(root.clone(), out, side),
            guard,
            drafts: Shelf::default(),
            files: Shelf::default(),
            recorded: Mutex::default(),
            has_forms: !self.public && !self.read_only,
            has_letters: !self.public,
            locale: office.locale,
            assets: desktop.assets().to_vec(),
        });
        served.refresh()?;
        let own = Arc::clone(&served);
        let server = Server::new(move |request| own.answer(request)).bind((Ipv4Addr::LOCALHOST, port));
        let server = server.with_global_timeout(SILENCE).with_max_concurrent_connections(AT_ONCE);
        let _listening = server.spawn().map_err(|cause| busy(port).because(cause))?;
        let mut said = office.locale.say(&message!("serve-where", address = address.as_str()));
        if served.has_forms {
            said = format!("{said} {}", Who::of(&office, desk.today).text);
        }
        let mut to = desk.output();
        writeln!(to, "{}", visible(&said))?;
        to.flush()?;
        drop(to);
        if self.open {
            open(&address)?;
        }
        watch::watch(&root, || _ = served.refresh())
    }

    /// The port that was asked for, or one that is free.
    fn free_port(&self) -> Result<u16> {
        let wanted = self.port.unwrap_or_default();
        let taken = |cause| busy(wanted).because(cause);
        Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, wanted)).map_err(taken)?.local_addr()?.port())
    }
}

fn busy(port: u16) -> Trouble {
    Trouble::new(message!("trouble-serve-port", port = port.to_string()))
}

/// Opens the browser that the system has set.
fn open(address: &str) -> Result<()> {
    let (program, arguments): (&str, &[&str]) = if cfg!(windows) {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let opened = Command::new(program).args(arguments).arg(address).spawn();
    opened.map(|_| ()).map_err(|cause| Trouble::new(message!("trouble-serve-open")).because(cause))
}
