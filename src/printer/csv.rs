//! Comma-separated values, for spreadsheets.

use std::io::{self, Write};

use super::{Figures, FiguresFor, Format, WriteFigures};

/// Comma-separated values, one row a figure.
#[derive(Debug)]
pub(super) struct Csv;

impl Format for Csv {
    fn name(&self) -> &'static str {
        "csv"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn figures(&self) -> Option<WriteFigures> {
        Some(write)
    }
}

fn write(figures: &Figures<'_>, to: &mut dyn Write) -> io::Result<()> {
    let table = match &figures.figures {
        FiguresFor::Management(document) => document.to_csv(),
        FiguresFor::Public(document) => document.to_csv(),
    };
    to.write_all(table.as_bytes())
}
