use super::*;

fn texts(text: &str) -> Vec<String> {
    readings(text).iter().map(|reading| reading.text().to_owned()).collect()
}

#[test]
fn markup_is_read_as_it_is_shown_and_as_it_hides() {
    let page = "<p title=\"d&eacute;&#x65;\">San<b>ne</b>&nbsp;x<!--stil--></p><td>een</td><td>twee</td>";
    let texts = texts(page);
    assert!(texts.iter().any(|text| text.contains("Sanne\u{a0}x")), "{texts:?}");
    assert!(texts.iter().any(|text| text.contains("een  twee")), "{texts:?}");
    assert!(texts.iter().any(|text| text.contains("eentwee")), "{texts:?}");
    assert!(texts.iter().any(|text| text.contains("San ne")), "{texts:?}");
    assert!(texts.iter().any(|text| text.contains("title\ndée") && text.contains("stil")), "{texts:?}");
}

#[test]
fn escapes_are_undone_also_within_each_other() {
    for (written, meant) in [
        ("a%20b", "a b"),
        ("a%2520b", "a b"),
        ("%C3%A9%C3%A9n", "één"),
        ("\\u00e9\\u{e9}n", "één"),
        ("\\xe9", "é"),
        ("content: \"\\e9 \\e9n\"", "één"),
        ("content: 'San' 'ne'", "Sanne"),
        ("Voor-\n   beeld", "Voorbeeld"),
        ("San**ne**", "Sanne"),
        ("<i title='a%20b'>", "a b"),
        ("&#37;41", "A"),
        ("<!-- &eacute;&#233;n -->", "één"),
    ] {
        assert!(texts(written).iter().any(|text| text.contains(meant)), "{written}: {:?}", texts(written));
    }
    assert_eq!(texts("gewone tekst, 100 % en 5% meer"), ["gewone tekst, 100 % en 5% meer"]);
}

#[test]
fn broken_escapes_stay_as_they_are() {
    for text in
        ["%", "%4", "%zz", "\\", "\\u", "\\u12", "\\u{110000}", "\\x", "\\xé", "%é1", "-", "\"", "&", "<"]
    {
        assert!(texts(text).contains(&text.to_owned()), "{text}");
    }
}

#[test]
fn every_reading_knows_where_it_stands() {
    let text = "een\n<p>twee %41%42c</p>\ndrie \\u0041";
    for reading in readings(text) {
        for (word, line) in [("een", 1), ("twee", 2), ("ABc", 2), ("drie", 3), ("A", 3)] {
            let Some(at) =
                reading.text().find(word).filter(|_| word != "A" || !reading.text().contains("AB"))
            else {
                continue;
            };
            let span = reading.span(at, at + word.len());
            assert_eq!(text[..span.start].matches('\n').count() + 1, line, "{word} in {reading:?}");
        }
    }
    let plain = Reading::plain("één twee");
    assert_eq!(plain.span(0, 5), Span::new(0, 5));
}
