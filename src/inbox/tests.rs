use std::io::{Cursor, Write};

use oorandom::Rand32;

use super::*;

fn told(mail: &Mail) -> String {
    let locale = crate::locale::Locale::of(crate::locale::Language::known("nl"));
    mail.told.iter().map(|message| locale.say(message)).collect::<Vec<_>>().join("\n")
}

/// The same name, subject and text in a charset, as bytes of that charset.
const CHARSETS: [(&str, &[u8], &str); 8] = [
    ("utf-8", "Zoë, één".as_bytes(), "Zoë, één"),
    ("iso-8859-1", b"Zo\xeb, \xe9\xe9n", "Zoë, één"),
    ("windows-1252", b"\x93Zo\xeb\x94 \x80", "“Zoë” €"),
    ("iso-8859-15", b"Zo\xeb \xa4", "Zoë €"),
    ("us-ascii", b"Zoe", "Zoe"),
    ("koi8-r", b"\xf0\xd2\xc9", "При"),
    ("gb2312", b"\xc4\xe3", "你"),
    ("shift_jis", b"\x82\xa0", "あ"),
];

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let at = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
        let whole = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let sign = SIGNS[(whole >> (18 - 6 * place) & 63) as usize];
            text.push(if place > three.len() { '=' } else { char::from(sign) });
        }
    }
    text
}

fn quoted(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("={byte:02X}")).collect()
}

/// A mail of a shape: charset, how text and fields are written, whether the text is HTML, how it is
/// wrapped, and how lines end.
fn shaped(shape: usize) -> (Vec<u8>, &'static str) {
    let (charset, bytes, said) = CHARSETS[shape % 8];
    let (is_base64, is_html, is_mixed) =
        ((shape / 8).is_multiple_of(2), (shape / 16).is_multiple_of(2), (shape / 32).is_multiple_of(2));
    let (is_bare, order) = ((shape / 64).is_multiple_of(2), shape / 128);
    let word = match is_base64 {
        true => format!("=?{charset}?B?{}?=", base64(bytes)),
        false => format!("=?{charset}?Q?{}?=", quoted(bytes)),
    };
    let mut body = bytes.to_vec();
    if is_html {
        body = [b"<style>p { color: red }</style><p>", bytes, b"</p><p>Tweede</p>"].concat();
    }
    let (encoding, body) = match is_base64 {
        true => ("base64", base64(&body)),
        false => ("quoted-printable", quoted(&body)),
    };
    let kind = if is_html { "html" } else { "plain" };
    let part = format!(
        "Content-Type: text/{kind}; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n{body}\n"
    );
    let received = "Received: from x by mail.o21.example; Tue, 31 Mar 2026 23:30:00 -0400\n";
    let head = format!(
        "From: {word} <z@elders.example>\nSubject: {word}\nDate: Mon, 30 Mar 2026 09:00:00 +0200\nMIME-Version: 1.0\n"
    );
    let head = if order == 0 { format!("{received}{head}") } else { head };
    let attached = format!(
        "--grens\nContent-Type: application/pdf; name=\"../../evil.pdf\"\nContent-Disposition: attachment; filename=\"../../evil.pdf\"\nContent-Transfer-Encoding: base64\n\n{}\n",
        base64(b"%PDF-1.7")
    );
    let text = match is_mixed {
        true => format!(
            "{head}Content-Type: multipart/mixed; boundary=grens\n\n--grens\n{part}{attached}--grens--\n"
        ),
        false => format!("{head}{part}"),
    };
    let text = if is_bare { text } else { text.replace('\n', "\r\n") };
    (text.into_bytes(), said)
}

#[test]
fn two_hundred_shapes_say_the_same() {
    for shape in 0..200 {
        let (bytes, said) = shaped(shape);
        let mail = read(&bytes);
        assert_eq!((mail.name.as_str(), mail.subject.as_str()), (said, said), "{shape}");
        assert_eq!(mail.email, "z@elders.example", "{shape}");
        assert!(mail.text.starts_with(said) && !mail.text.contains("color"), "{shape}: {}", mail.text);
        let day = mail.received.map(|(day, field)| (day.to_string(), field));
        // Half past eleven in New York is the next day in Amsterdam.
        let expected = if shape < 128 { ("2026-04-01", "Received") } else { ("2026-03-30", "Date") };
        assert_eq!(day, Some((expected.0.to_owned(), expected.1)), "{shape}");
        let attached: Vec<_> =
            mail.attachments.iter().map(|it| (it.name.as_str(), it.bytes.as_slice())).collect();
        let expected: &[(&str, &[u8])] =
            if (shape / 32).is_multiple_of(2) { &[("evil.pdf", b"%PDF-1.7")] } else { &[] };
        assert_eq!(attached, expected, "{shape}");
    }
}

/// A text with its layout, kept as it is.
const RICH: (&str, &[u8]) = ("/__substg1.0_10090102", b"\x1a\0\0\0\x0e\0\0\0MELA\0\0\0\0{\\rtf1 E\\'e9n}");
const SAID: (&str, &[u8]) = ("/__substg1.0_1000001E", b"De zaal was dubbel geboekt, \xe9\xe9n keer.");

fn outlook(kind: &str) -> Vec<u8> {
    outlook_that_says(kind, SAID)
}

/// A message of Outlook of a kind, with its text in some form.
fn outlook_that_says(kind: &str, (place, said): (&str, &[u8])) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
    let mut put = |path: &str, bytes: &[u8]| {
        file.create_stream(path).expect("a new name").write_all(bytes).expect("memory");
    };
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    put("/__substg1.0_0037001F", &wide("Zaal dubbel geboekt – één"));
    put("/__substg1.0_0C1A001F", &wide("Ans Denkbeeld"));
    put("/__substg1.0_0C1F001F", &wide("/O=EXCHANGELABS/CN=ANS"));
    put("/__substg1.0_5D01001F", &wide("ans@elders.example"));
    put("/__substg1.0_001A001F", &wide(kind));
    put(place, said);
    // 31 March 2026, 22:30 UTC.
    let ticks = (1_774_996_200_u64 + 11_644_473_600) * 10_000_000;
    let mut properties = vec![0; 32];
    properties.extend([0x40, 0, 0x06, 0x0e, 0, 0, 0, 0]);
    properties.extend(ticks.to_le_bytes());
    put("/__properties_version1.0", &properties);
    file.create_storage("/__attach_version1.0_#00000000").expect("a new name");
    let mut put = |path: &str, bytes: &[u8]| {
        file.create_stream(path).expect("a new name").write_all(bytes).expect("memory");
    };
    put("/__attach_version1.0_#00000000/__substg1.0_3707001F", &wide("..\\..\\Rooster van de zaal.xlsx"));
    put("/__attach_version1.0_#00000000/__substg1.0_37010102", b"PK");
    file.flush().expect("memory");
    file.into_inner().into_inner()
}

#[test]
fn a_message_of_outlook_tells_the_same() {
    let mail = read(&outlook("IPM.Note"));
    assert_eq!((mail.name.as_str(), mail.email.as_str()), ("Ans Denkbeeld", "ans@elders.example"));
    assert_eq!(mail.subject, "Zaal dubbel geboekt – één");
    assert_eq!(mail.text, "De zaal was dubbel geboekt, één keer.");
    assert_eq!(
        mail.received.map(|(day, field)| (day.to_string(), field)),
        Some(("2026-04-01".to_owned(), "Received"))
    );
    let attached: Vec<_> =
        mail.attachments.iter().map(|it| (it.name.as_str(), it.bytes.as_slice())).collect();
    assert_eq!(attached, [("Rooster-van-de-zaal.xlsx", b"PK".as_slice())]);
    let sealed = read(&outlook("IPM.Note.SMIME"));
    assert!(sealed.text.is_empty() && told(&sealed).contains("versleuteld"), "{sealed:?}");
    assert!(told(&read(COMPOUND)).contains(".eml"));
}

#[test]
fn a_text_with_its_layout_alone_is_read_and_what_is_not_is_told() {
    let rtf = r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}De zaal was dubbel geboekt, \'e9\'e9n keer.\par}";
    let kept = compressed_rtf::compress_rtf(rtf).expect("short");
    let place = "/__substg1.0_10090102";
    let mail = read(&outlook_that_says("IPM.Note", (place, &kept)));
    assert_eq!(mail.text, "De zaal was dubbel geboekt, één keer.");
    assert!(mail.told.is_empty(), "{}", told(&mail));
    for said in [&kept[..20], b"", &[0xff; 64]] {
        let mail = read(&outlook_that_says("IPM.Note", (place, said)));
        assert!(mail.text.is_empty() && told(&mail).contains("geen tekst"), "{}", told(&mail));
        assert_eq!(mail.name, "Ans Denkbeeld");
    }
}

#[test]
fn a_thousand_mutations_are_read_without_a_fault_and_every_name_stays_safe() {
    let mut dice = Rand32::new(17);
    let seeds: Vec<Vec<u8>> = (0..24)
        .map(|shape| shaped(shape * 8 + shape % 8).0)
        .chain([outlook("IPM.Note"), outlook_that_says("IPM.Note", RICH)])
        .collect();
    for turn in 0..1000 {
        let mut bytes = seeds[turn % seeds.len()].clone();
        for _ in 0..=dice.rand_range(0..12) {
            let at = dice.rand_range(0..u32::try_from(bytes.len()).expect("short")) as usize;
            match dice.rand_range(0..4) {
                0 => bytes[at] = dice.rand_range(0..256) as u8,
                1 => bytes.truncate(at.max(1)),
                2 => bytes.insert(at, b"\n=?-\"\0"[dice.rand_range(0..6) as usize]),
                _ => bytes.extend_from_within(at..),
            }
        }
        let mail = read(&bytes);
        let again = unpacked(&packed(mail.clone()));
        assert_eq!(format!("{again:?}"), format!("{:?}", Some(&mail)), "{turn}");
        for one in &mail.attachments {
            assert!(
                !one.name.contains(['/', '\\', '\0']) && !one.name.starts_with('.'),
                "{turn}: {}",
                one.name
            );
            assert!(one.name.len() < 256 && !one.name.is_empty(), "{turn}: {}", one.name);
        }
        assert!(!mail.subject.contains('\n') && !mail.text.contains(is_unseen), "{turn}");
    }
}

#[test]
fn what_no_reader_made_is_refused() {
    let bytes = packed(read(&shaped(0).0));
    for end in 0..bytes.len() {
        assert!(unpacked(&bytes[..end]).is_none(), "{end}");
    }
    for name in ["../a", "a/b", ".git", "CON"] {
        let attachments = vec![Attachment { name: name.to_owned(), bytes: vec![1] }];
        assert!(unpacked(&packed(Mail { attachments, ..Mail::default() })).is_none(), "{name}");
    }
    let unknown = Message::named("mail-unknown", Vec::new()).or(Message::named("mail-large", Vec::new()));
    assert!(unknown.is_none());
}

#[test]
fn names_are_safe_and_each_another() {
    let mut mail = Mail::default();
    for name in [
        "../../etc/passwd",
        "C:\\x\\CON.txt",
        "a.pdf",
        "A.PDF",
        "",
        "...",
        "Thumbs.db",
        "x.tmp",
        ".gitattributes",
        "\u{202e}fdp.exe",
    ] {
        mail.attach(name, "bin", vec![1]);
    }
    mail.attach(&"lang".repeat(200), "bin", vec![1]);
    mail.attach("leeg.txt", "txt", Vec::new());
    let names: Vec<&str> = mail.attachments.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(
        names[..10],
        [
            "passwd",
            "stuk-CON.txt",
            "a.pdf",
            "A-2.PDF",
            "bijlage-5.bin",
            "bijlage-6.bin",
            "bijlage-Thumbs.db.bin",
            "bijlage-x.tmp.bin",
            "gitattributes",
            "fdp.exe"
        ]
    );
    assert!(names[10].len() <= 100 && names.len() == 11 && told(&mail).contains("leeg.txt"));
}

#[test]
fn what_is_not_opened_is_told() {
    let head = "From: A <a@b.example>\nSubject: S\nDate: Mon, 30 Mar 2026 09:00:00 +0200\n";
    let part = |kind: &str, body: &str| read(format!("{head}Content-Type: {kind}\n\n{body}").as_bytes());
    for (mail, says) in [
        (part("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "AAAA"), "versleuteld"),
        (part("multipart/encrypted; boundary=g", "--g\n\nx\n--g--\n"), "versleuteld"),
        (part("text/plain", "-----BEGIN PGP MESSAGE-----\n\nabc\n"), "versleuteld"),
        (
            part(
                "multipart/mixed; boundary=g",
                "--g\nContent-Type: application/ms-tnef; name=winmail.dat\n\nx\n--g--\n",
            ),
            "winmail.dat",
        ),
        (
            part(
                "multipart/mixed; boundary=g",
                &format!("--g\nContent-Type: message/rfc822\n\n{head}\nx\n--g--\n"),
            ),
            "andere mail",
        ),
    ] {
        assert!(told(&mail).contains(says) && mail.subject == "S", "{says}: {mail:?}");
        assert!(!mail.text.contains("abc"), "{mail:?}");
    }
    for (number, says) in [(200, "andere mail"), (100_000, "in elkaar")] {
        let mail = read(format!("{head}Content-Type: message/rfc822\n\n").repeat(number).as_bytes());
        assert!(told(&mail).contains(says) && mail.email == "a@b.example", "{number}: {}", told(&mail));
    }
    let large = [head.as_bytes(), b"\n", &vec![b'x'; LARGEST]].concat();
    assert!(told(&read(&large)).contains("50 MB") && read(&large).subject == "S");
    for nothing in [&b""[..], b"\0\0\0", b"<html>"] {
        assert!(told(&read(nothing)).contains("geen mail"), "{nothing:?}");
    }
}

#[test]
fn of_a_box_the_first_tells_who_and_every_text_is_taken() {
    let one = |name: &str, text: &str| {
        format!(
            "From x@y.example Mon Mar 30 09:00:00 2026\nFrom: {name} <x@y.example>\nSubject: Over\n\n{text}\n\n"
        )
    };
    let mail = read(format!("{}{}", one("Ans", ">From hier"), one("Bob", "Tweede")).as_bytes());
    assert_eq!(mail.name, "Ans");
    assert!(
        mail.text.starts_with("From hier") && mail.text.contains("Tweede") && told(&mail).contains('2'),
        "{mail:?}"
    );
}
