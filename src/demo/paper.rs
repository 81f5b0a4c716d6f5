//! The documents of a dossier: letters as PDF, mails, and a scan of a form. They are small, real
//! files that a viewer opens.

use std::fmt::Write as _;
use std::io::Write as _;

use chrono::{DateTime, FixedOffset};
use unicode_normalization::UnicodeNormalization;

use super::page::lines;
use super::random::{Random, Stream};
use super::tale::{Document, written};

/// The content of a document of a dossier; `sent` is when a mail was sent.
pub(super) fn content(document: &Document, number: &str, sent: DateTime<FixedOffset>) -> Vec<u8> {
    match document.file.rsplit_once('.').map(|(_, kind)| kind) {
        Some("eml") => mail(document, number, sent).into_bytes(),
        Some("png") => scan(number),
        _ => letter(document, number),
    }
}

fn mail(document: &Document, number: &str, sent: DateTime<FixedOffset>) -> String {
    let Document { from, to, subject, text, .. } = document;
    let sent = sent.with_timezone(sent.offset());
    let date = document
        .date
        .date()
        .and_time(sent.time())
        .and_local_timezone(*sent.offset())
        .single()
        .unwrap_or(sent);
    let domain = from.email.split('@').next_back().unwrap_or_default();
    let mut mail = String::new();
    let mut head = |name: &str, value: String| {
        let _ = writeln!(mail, "{name}: {value}");
    };
    head("Date", date.to_rfc2822());
    head("From", format!("{} <{}>", encoded(&from.name), from.email));
    head("To", format!("{} <{}>", encoded(&to.name), to.email));
    head("Subject", encoded(subject));
    head("Message-ID", format!("<{number}.{}@{domain}>", date.timestamp()));
    head("MIME-Version", "1.0".to_owned());
    head("Content-Type", "text/plain; charset=utf-8".to_owned());
    head("Content-Transfer-Encoding", "8bit".to_owned());
    let _ = writeln!(mail, "\n{}\n", to.greeting);
    for paragraph in text.lines() {
        let _ = writeln!(mail, "{}", lines(paragraph, 72).join("\n"));
    }
    let _ = write!(mail, "\nMet vriendelijke groet,\n\n{}\n", from.name);
    if let Some(organisation) = &from.organisation {
        let _ = writeln!(mail, "{organisation}");
    }
    mail
}

/// A header's words; what is not ASCII as RFC 2047 has it.
fn encoded(words: &str) -> String {
    if words.is_ascii() {
        return words.to_owned();
    }
    let mut encoded = "=?utf-8?q?".to_owned();
    for byte in words.bytes() {
        match byte {
            b' ' => encoded.push('_'),
            byte if byte.is_ascii_alphanumeric() => encoded.push(char::from(byte)),
            byte => {
                let _ = write!(encoded, "={byte:02X}");
            }
        }
    }
    encoded + "?="
}

/// A letter on one page of A4, in the fonts that every viewer has.
fn letter(document: &Document, number: &str) -> Vec<u8> {
    let Document { from, to, subject, text, .. } = document;
    let mut page = Page { stream: Vec::new(), at: 790.0 };
    page.text("F2", 14.0, from.organisation.as_deref().unwrap_or(&from.name), 17.0);
    page.text("F1", 9.0, &from.address, 42.0);
    let receiver =
        [to.organisation.as_deref().unwrap_or_default(), &format!("t.a.v. {}", to.name), &to.address];
    receiver.into_iter().filter(|line| !line.is_empty()).for_each(|line| page.text("F1", 10.5, line, 14.0));
    page.at -= 20.0;
    page.text("F1", 10.5, &written(document.date), 14.0);
    page.text("F1", 10.5, &format!("Kenmerk: {number}"), 14.0);
    page.text("F2", 10.5, &format!("Betreft: {subject}"), 30.0);
    page.text("F1", 10.5, &to.greeting, 22.0);
    for paragraph in text.lines() {
        lines(paragraph, 88).iter().for_each(|line| page.text("F1", 10.5, line, 14.0));
    }
    page.at -= 14.0;
    page.text("F1", 10.5, "Met vriendelijke groet,", 36.0);
    page.text("F1", 10.5, &from.name, 14.0);
    pdf(&page.stream)
}

/// What is drawn on a page, from above; heights are in points.
struct Page {
    stream: Vec<u8>,
    at: f32,
}

impl Page {
    fn text(&mut self, font: &str, size: f32, words: &str, height: f32) {
        self.stream.extend(format!("BT /{font} {size} Tf 72 {:.1} Td (", self.at).bytes());
        for byte in words.chars().map(western) {
            if matches!(byte, b'(' | b')' | b'\\') {
                self.stream.push(b'\\');
            }
            self.stream.push(byte);
        }
        self.stream.extend(b") Tj ET\n");
        self.at -= height;
    }
}

/// A letter in WinAnsiEncoding, or the plain letter that comes nearest.
fn western(letter: char) -> u8 {
    match letter {
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '–' => 0x96,
        '…' => 0x85,
        'ı' => b'i',
        letter => u8::try_from(u32::from(letter)).unwrap_or_else(|_| {
            letter.nfd().next().and_then(|bare| u8::try_from(u32::from(bare)).ok()).unwrap_or(b'?')
        }),
    }
}

fn pdf(stream: &[u8]) -> Vec<u8> {
    let font = |name: &str| {
        format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>").into_bytes()
    };
    let content =
        [format!("<< /Length {} >>\nstream\n", stream.len()).as_bytes(), stream, b"endstream"].concat();
    let objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> /Contents 4 0 R >>".to_vec(),
        content,
        font("Helvetica"),
        font("Helvetica-Bold"),
    ];
    let mut file = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut table = "0000000000 65535 f \n".to_owned();
    for (index, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        file.extend(format!("{} 0 obj\n", index + 1).bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let (start, count) = (file.len(), objects.len() + 1);
    let end = format!(
        "xref\n0 {count}\n{table}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    );
    file.extend(end.bytes());
    file
}

const SCAN: (usize, usize) = (248, 350);

/// A form that was filled in by hand, too small to read.
fn scan(number: &str) -> Vec<u8> {
    let (width, height) = SCAN;
    let mut random =
        Random::new(0, Stream::Paper(number.bytes().fold(7, |sum, byte| sum * 31 + usize::from(byte))));
    let mut pixels = vec![250_u8; width * height];
    let mut draw = |x: usize, y: usize, shade: u8| {
        if x < width && y < height {
            pixels[y * width + x] = shade;
        }
    };
    for row in 0..7 {
        let top = 30 + row * 44;
        (20..width - 20).for_each(|x| draw(x, top, 120));
        for box_ in 0..5 {
            let left = 120 + box_ * 20;
            (0..9).for_each(|step| {
                [
                    (left + step, top + 12),
                    (left + step, top + 20),
                    (left, top + 12 + step),
                    (left + 8, top + 12 + step),
                ]
                .iter()
                .for_each(|(x, y)| draw(*x, *y, 90));
            });
        }
        let crossed = 120 + random.below(5) * 20;
        (0..9).for_each(|step| {
            draw(crossed + step, top + 12 + step, 30);
            draw(crossed + 8 - step, top + 12 + step, 30);
        });
        let (mut x, mut y) = (24, top + 32);
        while x < 60 + random.below(150) {
            y = (y + random.below(3)).saturating_sub(1).clamp(top + 26, top + 38);
            draw(x, y, 40);
            draw(x, y + 1, 110);
            x += 1;
        }
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, SCAN.0 as u32, SCAN.1 as u32);
    encoder.set_color(png::ColorType::Grayscale);
    let written = encoder
        .add_text_chunk("Title".to_owned(), format!("Formulier bij {number}"))
        .and_then(|()| encoder.write_header())
        .and_then(|mut writer| writer.write_image_data(&pixels));
    written.expect("the picture has its size, and memory takes it");
    let _ = file.flush();
    file
}
