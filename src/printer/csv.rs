//! Values with a separator between them, for spreadsheets.

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
        Some(|figures, to| write(figures, b',', to))
    }
}

/// The same with semicolons: where a comma stands in decimals, Excel knows no other separator.
#[derive(Debug)]
pub(super) struct CsvExcel;

impl Format for CsvExcel {
    fn name(&self) -> &'static str {
        "csv-excel"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn figures(&self) -> Option<WriteFigures> {
        Some(|figures, to| write(figures, b';', to))
    }
}

fn write(figures: &Figures<'_>, separator: u8, to: &mut dyn Write) -> io::Result<()> {
    let table = match &figures.figures {
        FiguresFor::Management(document) => document.to_csv(separator),
        FiguresFor::Public(document) => document.to_csv(separator),
    };
    to.write_all(table.as_bytes())
}
