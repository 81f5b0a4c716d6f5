//! The figures of a year.

use std::io::{self, Write};

use crate::printer::{Figures, FiguresFor};

pub(super) fn write(figures: &Figures<'_>, to: &mut dyn Write) -> io::Result<()> {
    let document = match &figures.figures {
        FiguresFor::Management(document) => document.to_json(),
        FiguresFor::Public(document) => document.to_json(),
    };
    to.write_all(document.as_bytes())
}
