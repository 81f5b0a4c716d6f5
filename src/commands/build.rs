//! `build`: the private and the public site.

use std::path::PathBuf;

use clap::Args;

use super::{Desk, Outcome, Result};

#[derive(Debug, Args)]
pub(super) struct Build {
    #[arg(long, value_name = "DIR", default_value = "site")]
    out: PathBuf,
    #[arg(long, value_name = "SITE", value_parser = ["private", "public"])]
    only: Option<String>,
}

impl Build {
    pub(super) fn run(&self, _desk: &Desk) -> Result<Outcome> {
        Ok(Outcome::Clean)
    }
}
