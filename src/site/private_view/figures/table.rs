//! A table of figures.

use serde::Serialize;

/// A table.
#[derive(Debug, Clone, Serialize)]
pub struct TableView {
    /// Its place on the page.
    pub name: &'static str,
    /// What it shows.
    pub caption: String,
    /// The heads of its columns, that of the rows' names first.
    pub heads: Vec<HeadView>,
    /// Whether its rows become cards where the window is narrow: two columns fit anywhere.
    pub is_wide: bool,
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// The head of a column.
#[derive(Debug, Clone, Serialize)]
pub struct HeadView {
    /// Its text.
    pub text: String,
    /// Whether it stands above numbers.
    pub is_number: bool,
}

/// A row.
#[derive(Debug, Clone, Serialize)]
pub struct TableRow {
    /// Its name.
    pub name: String,
    /// The language of that, where it is not the language of the page.
    pub lang: Option<&'static str>,
    /// Where that leads, from the page; empty when it leads nowhere.
    pub href: String,
    /// What stands in the other columns.
    pub cells: Vec<CellView>,
}

/// A cell.
#[derive(Debug, Clone, Serialize)]
pub struct CellView {
    /// Its text; empty for what is not there.
    pub text: String,
    /// The language of that, where it is not the language of the page.
    pub lang: Option<&'static str>,
    /// Whether it is a number.
    pub is_number: bool,
    /// The head of its column.
    pub head: String,
}

impl CellView {
    pub(super) fn number(number: u32) -> Self {
        Self { text: number.to_string(), ..Self::absent() }
    }

    pub(super) fn text(text: Option<String>) -> Self {
        Self { text: text.unwrap_or_default(), is_number: false, ..Self::absent() }
    }

    /// In place of a number.
    pub(super) fn absent() -> Self {
        Self { text: String::new(), lang: None, is_number: true, head: String::new() }
    }
}

impl TableView {
    pub(super) fn new(name: &'static str, caption: String, heads: impl IntoIterator<Item = String>) -> Self {
        let heads = heads.into_iter().map(|text| HeadView { text, is_number: false });
        let heads: Vec<HeadView> = heads.collect();
        Self { name, caption, is_wide: heads.len() > 2, heads, rows: Vec::new() }
    }

    pub(super) fn add(&mut self, name: String, cells: impl IntoIterator<Item = CellView>) {
        let mut cells: Vec<CellView> = cells.into_iter().collect();
        for (head, cell) in self.heads.iter_mut().skip(1).zip(&mut cells) {
            head.is_number = cell.is_number;
            cell.head.clone_from(&head.text);
        }
        self.rows.push(TableRow { name, lang: None, href: String::new(), cells });
    }

    /// Says where the name of the last row leads.
    pub(super) fn link(&mut self, href: String) {
        if let Some(row) = self.rows.last_mut() {
            row.href = href;
        }
    }
}
