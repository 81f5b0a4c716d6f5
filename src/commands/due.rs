//! `due`: what is late, and what falls due soon, by whoever's turn it is.

use clap::Args;

use super::formats::{Chosen, formats};
use super::trouble::refuse_failures;
use super::{Desk, Outcome, Result};
use crate::agenda::{agenda, possible};
use crate::case::SOON;
use crate::printer::{Agenda, WriteAgenda};

#[derive(Debug, Args)]
pub(super) struct Due {
    #[arg(long, value_name = "N", default_value_t = SOON, allow_negative_numbers = true,
        value_parser = clap::value_parser!(i64).range(0..=9999))]
    within: i64,
    #[arg(long, value_name = "FORMAT", default_value = "human",
        value_parser = formats(|format| format.agenda()))]
    format: Chosen<WriteAgenda>,
    #[arg(long, id = "exit-code")]
    exit_code: bool,
}

impl Due {
    pub(super) fn run(&self, desk: &Desk) -> Result<Outcome> {
        let (assessed, _) = desk.office()?.assess(desk, |_| ());
        let register = &assessed.assessment.register;
        let (items, possible) = (agenda(register, self.within), possible(register));
        let (today, within, locale) = (desk.today, self.within, assessed.locale);
        let shown = Agenda { today, within, items: &items, possible: &possible, locale };
        self.format.to_output(desk, |to| (self.format.write)(&shown, to))?;
        refuse_failures(&assessed.assessment.failures)?;
        let late = items.iter().any(|item| item.late);
        Ok(if self.exit_code && late { Outcome::Found } else { Outcome::Clean })
    }
}
