//! A picture as rows of pixels: read, laid beside others, written small, and compared.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::ops::Range;

use anyhow::{Context, Result, bail};

/// Red, green and blue.
type Colour = [u8; 3];

const RED: Colour = [208, 0, 48];

/// Colours are kept in so many steps from black to white: so they fit in the palette of a file, which
/// makes it a third as large.
const STEPS: u16 = 15;

/// As many pixels may be further off: specks where two edges meet. A word that becomes another is more.
const SPECKS: usize = 4;

/// Another release of the browser draws every letter a little otherwise. Of its pictures the heights are
/// compared, within so many hundredths, …
const HEIGHT: usize = 3;
/// … and the mean colours of squares of so many pixels, in which letters become a tint, …
const SQUARE: usize = 16;
/// … which may on average be so far off, of 255: letters that are drawn bolder make it 1.5, one line
/// more or less near the top makes it 5.
const TINT: f64 = 3.0;

/// Who painted the pictures that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Painter {
    /// The same release of the browser: pixel by pixel.
    Same,
    /// Two releases of it: the layout alone.
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    width: usize,
    pixels: Vec<Colour>,
}

impl Picture {
    pub(crate) fn filled(width: usize, height: usize, colour: Colour) -> Self {
        Self { width, pixels: vec![colour; width * height] }
    }

    /// What is beside and below the pages of a sheet; no page has it.
    pub(crate) const GROUND: Colour = [153, 136, 170];

    const GAP: usize = 8;

    /// From a PNG file, with what it says that painted it.
    pub(crate) fn read(file: &[u8]) -> Result<(Self, Option<String>)> {
        let mut decoder = png::Decoder::new(Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info()?;
        let mut bytes = vec![0; reader.output_buffer_size().context("too large a picture")?];
        let frame = reader.next_frame(&mut bytes)?;
        bytes.truncate(frame.buffer_size());
        let pixels = match frame.color_type {
            png::ColorType::Rgb => bytes.as_chunks::<3>().0.to_vec(),
            png::ColorType::Rgba => bytes.as_chunks::<4>().0.iter().map(|&[r, g, b, _]| [r, g, b]).collect(),
            other => bail!("a picture in {other:?}"),
        };
        let software = reader.info().uncompressed_latin1_text.iter().find(|text| text.keyword == "Software");
        let software = software.map(|text| text.text.clone());
        Ok((Self { width: usize::try_from(frame.width)?, pixels }, software))
    }

    /// As a PNG file that says what painted it.
    pub(crate) fn written(&self, software: &str) -> Result<Vec<u8>> {
        let mut file = Vec::new();
        let (width, height) = (u32::try_from(self.width)?, u32::try_from(self.height())?);
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.add_text_chunk("Software".to_owned(), software.to_owned())?;
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let mut palette = BTreeMap::new();
        for colour in &self.pixels {
            palette.entry(*colour).or_insert(0_u8);
        }
        if palette.len() <= 256 {
            for (index, place) in (0..=u8::MAX).zip(palette.values_mut()) {
                *place = index;
            }
            encoder.set_color(png::ColorType::Indexed);
            encoder.set_palette(palette.keys().flatten().copied().collect::<Vec<u8>>());
            encoder.set_filter(png::Filter::NoFilter);
            let indexed: Vec<u8> = self.pixels.iter().map(|colour| palette[colour]).collect();
            encoder.write_header()?.write_image_data(&indexed)?;
        } else {
            encoder.set_color(png::ColorType::Rgb);
            encoder.write_header()?.write_image_data(self.pixels.as_flattened())?;
        }
        Ok(file)
    }

    pub(crate) fn height(&self) -> usize {
        self.pixels.len() / self.width.max(1)
    }

    /// Pictures on one sheet, side by side, in the colours of a small file.
    pub(crate) fn beside(pictures: &[Self]) -> Self {
        let height = pictures.iter().map(Self::height).max().unwrap_or_default();
        let width = columns(pictures.iter().map(|picture| picture.width)).last().map_or(0, |last| last.end);
        let mut sheet = Self::filled(width + Self::GAP, height + 2 * Self::GAP, Self::GROUND);
        let places = columns(pictures.iter().map(|picture| picture.width));
        for (picture, place) in pictures.iter().zip(places) {
            for (at, row) in picture.pixels.chunks_exact(picture.width).enumerate() {
                let start = (at + Self::GAP) * sheet.width + place.start;
                sheet.pixels[start..start + row.len()].copy_from_slice(row);
            }
        }
        for colour in &mut sheet.pixels {
            *colour = stepped(*colour);
        }
        sheet
    }

    /// Which columns of two sheets differ.
    pub(crate) fn differing(&self, other: &Self, columns: &[Range<usize>], painter: Painter) -> Vec<usize> {
        if self == other {
            return Vec::new();
        }
        let differs = |place: &Range<usize>| match painter {
            Painter::Same => self.specks(other, place) > SPECKS,
            Painter::Other => !self.is_laid_out_as(other, place),
        };
        (0..columns.len()).filter(|&at| self.width != other.width || differs(&columns[at])).collect()
    }

    /// This, pale, with in red whatever is otherwise in the other.
    pub(crate) fn marked(&self, other: &Self) -> Self {
        let width = self.width.max(other.width);
        let height = self.height().max(other.height());
        let paint = |at: usize| match (self.at(at / width, at % width), other.at(at / width, at % width)) {
            (Some(mine), Some(theirs)) if is_near(mine, theirs) => mine.map(|part| 255 - (255 - part) / 4),
            _ => RED,
        };
        Self { width, pixels: (0..width * height).map(paint).collect() }
    }

    fn at(&self, row: usize, column: usize) -> Option<Colour> {
        (column < self.width).then(|| self.pixels.get(row * self.width + column).copied()).flatten()
    }

    fn row(&self, row: usize, place: &Range<usize>) -> &[Colour] {
        let start = row * self.width;
        self.pixels.get(start + place.start..start + place.end).unwrap_or_default()
    }

    fn specks(&self, other: &Self, place: &Range<usize>) -> usize {
        let mut specks = 0;
        for row in 0..self.height().max(other.height()) {
            let (mine, theirs) = (self.row(row, place), other.row(row, place));
            if mine == theirs {
                continue;
            }
            // Where one sheet has ended the other may have nothing but ground.
            let ground = [Self::GROUND].repeat(place.len());
            let mine = if mine.is_empty() { &ground } else { mine };
            let theirs = if theirs.is_empty() { &ground } else { theirs };
            specks += mine.iter().zip(theirs).filter(|(mine, theirs)| !is_near(**mine, **theirs)).count();
        }
        specks
    }

    fn is_laid_out_as(&self, other: &Self, place: &Range<usize>) -> bool {
        let (mine, theirs) = (self.squares(place), other.squares(place));
        let (high, low) = (mine.len().max(theirs.len()), mine.len().min(theirs.len()));
        if (high - low) * 100 > high * HEIGHT + 100 {
            return false;
        }
        let apart: Vec<f64> = mine.iter().flatten().zip(theirs.iter().flatten()).map(tint).collect();
        apart.iter().sum::<f64>() <= TINT * f64::from(u32::try_from(apart.len()).unwrap_or(u32::MAX))
    }

    /// The sums of the colours of whole squares, a row of squares in each, as far as the page goes.
    fn squares(&self, place: &Range<usize>) -> Vec<Vec<[u32; 3]>> {
        let mut rows: Vec<&[Colour]> = (Self::GAP..self.height()).map(|row| self.row(row, place)).collect();
        while rows.last().is_some_and(|row| row.iter().all(|colour| *colour == Self::GROUND)) {
            rows.pop();
        }
        rows.chunks_exact(SQUARE)
            .map(|rows| {
                let mut squares = vec![[0; 3]; place.len().div_ceil(SQUARE)];
                for row in rows {
                    for (colours, square) in row.chunks(SQUARE).zip(&mut squares) {
                        for (part, sum) in colours.iter().flatten().zip([0, 1, 2].iter().cycle()) {
                            square[*sum] += u32::from(*part);
                        }
                    }
                }
                squares
            })
            .collect()
    }
}

/// Where pictures of these widths come on a sheet.
pub(crate) fn columns(widths: impl Iterator<Item = usize>) -> Vec<Range<usize>> {
    let mut end = 0;
    let next = |width| {
        let start = end + Picture::GAP;
        end = start + width;
        start..end
    };
    widths.map(next).collect()
}

/// At most one step apart: what one processor rounds otherwise than another at the edge of a letter may
/// tip a colour over.
fn is_near(mine: Colour, theirs: Colour) -> bool {
    (0..3).all(|part| u16::from(mine[part].abs_diff(theirs[part])) * STEPS <= 255 + STEPS)
}

/// The nearest colour of those that are kept.
fn stepped(colour: Colour) -> Colour {
    let step = |part: u8| (u16::from(part) * STEPS + 127) / 255 * 255 / STEPS;
    colour.map(|part| u8::try_from(step(part)).unwrap_or(u8::MAX))
}

/// How far the means of two squares are apart, on average of their three colours.
fn tint((mine, theirs): (&[u32; 3], &[u32; 3])) -> f64 {
    let pixels = f64::from(u32::try_from(SQUARE * SQUARE).unwrap_or(u32::MAX));
    let apart: u32 = mine.iter().zip(theirs).map(|(mine, theirs)| mine.abs_diff(*theirs)).sum();
    f64::from(apart) / 3.0 / pixels
}
