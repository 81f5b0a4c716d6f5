//! What stands on the sheets that a page is printed on, read back from the PDF as the browser writes it.

use std::collections::HashMap;
use std::io::Read;

use anyhow::{Context, Result, ensure};
use unicode_normalization::UnicodeNormalization;

/// One sheet of paper.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// It lies on its side.
    pub(crate) lies: bool,
    /// The texts on it, each as it was written in one go.
    pub(crate) texts: Vec<String>,
}

impl Sheet {
    pub(crate) fn count(&self, text: &str) -> usize {
        self.texts.iter().filter(|found| *found == text).count()
    }
}

/// The characters that a font's numbers stand for.
type Letters = HashMap<u32, String>;

/// The sheets of a document in their order.
pub(crate) fn sheets(document: &[u8]) -> Result<Vec<Sheet>> {
    let objects = objects(document);
    let mut sheets = Vec::new();
    for (_, object) in &objects {
        let head = String::from_utf8_lossy(object);
        if head.contains("/Type /Page\n") {
            sheets.push(sheet(&head, &objects)?);
        }
    }
    ensure!(!sheets.is_empty(), "a document without sheets");
    Ok(sheets)
}

fn sheet(head: &str, objects: &[(u32, &[u8])]) -> Result<Sheet> {
    let measures = after(head, "/MediaBox [").context("a sheet without measures")?;
    let measures = measures.split(']').next().unwrap_or_default().split(' ');
    let measures: Vec<f64> = measures.filter_map(|number| number.parse().ok()).collect();
    let lies = matches!(measures[..], [_, _, width, height] if width > height);
    let fonts = after(head, "/Font <<").and_then(|fonts| fonts.split(">>").next()).unwrap_or_default();
    let mut letters = HashMap::new();
    for font in fonts.lines() {
        let name = font.trim_start_matches('/').split(' ').next().unwrap_or_default();
        let font = number(after(font, " ").unwrap_or_default()).context("a font without a number")?;
        letters.insert(name, letters_of(font, objects)?);
    }
    let content = after(head, "/Contents ").and_then(number).context("an empty sheet")?;
    Ok(Sheet { lies, texts: texts(&stream(content, objects)?, &letters) })
}

fn texts(content: &str, fonts: &HashMap<&str, Letters>) -> Vec<String> {
    let (mut texts, mut text) = (Vec::new(), String::new());
    let mut font = None;
    for word in content.split_whitespace() {
        if let Some(name) = word.strip_prefix('/') {
            font = fonts.get(name).or(font);
        } else if word == "ET" {
            // Where a font has one sign for two letters, two are read.
            texts.push(std::mem::take(&mut text).nfkc().collect());
        } else if let Some(numbers) = word.strip_prefix('<').and_then(|word| word.strip_suffix('>')) {
            let numbers = numbers.as_bytes().chunks(4).filter_map(hexadecimal);
            text.extend(numbers.filter_map(|number| font?.get(&number).cloned()));
        }
    }
    texts
}

/// The table of a font, in the two forms that its rows have.
fn letters_of(font: u32, objects: &[(u32, &[u8])]) -> Result<Letters> {
    let head = String::from_utf8_lossy(find(font, objects)?);
    let table = after(&head, "/ToUnicode ").and_then(number).context("a font without letters")?;
    let mut letters = Letters::new();
    for row in stream(table, objects)?.lines() {
        let cells: Vec<&str> = row.split(' ').map(|cell| cell.trim_matches(['<', '>'])).collect();
        let unit = |cell: &str| hexadecimal(cell.as_bytes());
        match cells[..] {
            [first, letter] if row.starts_with('<') => {
                let units: Vec<u16> = letter
                    .as_bytes()
                    .chunks(4)
                    .filter_map(hexadecimal)
                    .filter_map(|unit| u16::try_from(unit).ok())
                    .collect();
                letters.extend(unit(first).map(|first| (first, String::from_utf16_lossy(&units))));
            }
            [first, last, letter] if row.starts_with('<') => {
                let (Some(first), Some(last), Some(letter)) = (unit(first), unit(last), unit(letter)) else {
                    continue;
                };
                let letter = |number: u32| char::from_u32(letter + number - first);
                letters.extend((first..=last).filter_map(|at| Some((at, letter(at)?.to_string()))));
            }
            _ => {}
        }
    }
    Ok(letters)
}

/// Every object with its number, in the order of the file.
fn objects(document: &[u8]) -> Vec<(u32, &[u8])> {
    let (mut objects, mut rest) = (Vec::new(), document);
    while let Some(start) = place(rest, b" 0 obj\n") {
        let digits = rest[..start].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let name = number(&String::from_utf8_lossy(&rest[start - digits..start]));
        rest = &rest[start + 7..];
        let end = place(rest, b"endobj").unwrap_or(rest.len());
        objects.extend(name.map(|name| (name, &rest[..end])));
        rest = &rest[end..];
    }
    objects
}

fn find<'file>(name: u32, objects: &[(u32, &'file [u8])]) -> Result<&'file [u8]> {
    let found = objects.iter().find(|(number, _)| *number == name);
    found.map(|(_, object)| *object).with_context(|| format!("no object {name}"))
}

fn stream(name: u32, objects: &[(u32, &[u8])]) -> Result<String> {
    let object = find(name, objects)?;
    let start = place(object, b"stream\n").with_context(|| format!("object {name} is no stream"))? + 7;
    let mut bytes = Vec::new();
    flate2::read::ZlibDecoder::new(&object[start..]).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn place(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn after<'text>(text: &'text str, key: &str) -> Option<&'text str> {
    text.split_once(key).map(|(_, rest)| rest)
}

fn number(text: &str) -> Option<u32> {
    text.split(|character: char| !character.is_ascii_digit()).next()?.parse().ok()
}

fn hexadecimal(digits: &[u8]) -> Option<u32> {
    u32::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()
}
