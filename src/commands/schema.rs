//! `schema`: what may stand in a file, for editors and programs that know JSON Schema.

use std::io::Write;

use clap::Args;

use super::choices::closed;
use super::office::Office;
use super::{Desk, Outcome, Result, Trouble};
use crate::editing::{Schema as Kind, schema};

#[derive(Debug, Args)]
pub(super) struct Schema {
    #[arg(value_name = "FILE", value_parser = closed::<Kind>())]
    of: Kind,
}

impl Schema {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let office = Office::open_for_one(desk)?;
        let regulation = office.framework.regulations.nearest_to(desk.today);
        let regulation = regulation.ok_or_else(|| Trouble::new(message!("trouble-no-regulation")))?;
        let text =
            serde_json::to_string_pretty(&schema(self.of, regulation)).map_err(std::io::Error::from)?;
        writeln!(desk.plain_output(), "{text}")?;
        Ok(Outcome::Clean)
    }
}
