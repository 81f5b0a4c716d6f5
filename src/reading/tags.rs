//! Where the tags of HTML begin and end, and their attributes, as the standard has it.

use std::borrow::Cow;

/// What ends a tag and begins another one that shows nothing.
const DIVISION: &str = "><b ";

/// The text with every tag divided that has more than so many attributes. No line moves.
pub(super) fn divided(text: &str, most: usize) -> Cow<'_, str> {
    let mut divided = String::new();
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = text[at..].find('<') {
        let mut scan = Scan { bytes: text.as_bytes(), at: at + found + 1 };
        if scan.begins_tag() {
            scan.attributes(most, |start| {
                divided.push_str(&text[copied..start]);
                divided.push_str(DIVISION);
                copied = start;
            });
        } else {
            scan.pass_comment();
        }
        at = scan.at;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    divided.push_str(&text[copied..]);
    Cow::Owned(divided)
}

/// A place in a text, behind the sign that opens a tag.
struct Scan<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Scan<'_> {
    fn rest(&self) -> &[u8] {
        &self.bytes[self.at..]
    }

    fn begins_tag(&self) -> bool {
        let rest = self.rest();
        rest.strip_prefix(b"/").unwrap_or(rest).first().is_some_and(u8::is_ascii_alphabetic)
    }

    /// Passes what ends at the next closing sign, or at `-->` when it begins with `!--`. What begins
    /// with none of the signs of a comment is text.
    fn pass_comment(&mut self) {
        if !matches!(self.rest(), [b'!' | b'?' | b'/', ..]) {
            return;
        }
        let is_long = self.rest().starts_with(b"!--");
        let begin = self.at + 1;
        loop {
            self.pass(|byte| byte != b'>');
            let said = &self.bytes[begin.min(self.at)..self.at];
            let is_end = !is_long || said.ends_with(b"--") || (said.len() > 4 && said.ends_with(b"--!"));
            let is_over = self.at == self.bytes.len();
            self.pass_one();
            if is_end || is_over {
                return;
            }
        }
    }

    /// Passes a tag, and calls `divide` with the place of each attribute before which it is divided.
    fn attributes(&mut self, most: usize, mut divide: impl FnMut(usize)) {
        let is_between = |byte: u8| is_space(byte) || byte == b'/';
        self.pass_one();
        self.pass(|byte| !is_between(byte) && byte != b'>');
        for number in 0_usize.. {
            self.pass(is_between);
            if matches!(self.rest(), [] | [b'>', ..]) {
                break;
            }
            if number > 0 && number.is_multiple_of(most) {
                divide(self.at);
            }
            self.pass_one();
            self.pass(|byte| !is_between(byte) && byte != b'>' && byte != b'=');
            self.pass(is_space);
            if self.rest().starts_with(b"=") {
                self.pass_value();
            }
        }
        self.pass_one();
    }

    /// Passes a sign of equality and the value behind it.
    fn pass_value(&mut self) {
        self.pass_one();
        self.pass(is_space);
        match self.rest() {
            [quote @ (b'"' | b'\''), ..] => {
                let quote = *quote;
                self.pass_one();
                self.pass(|byte| byte != quote);
                self.pass_one();
            }
            _ => self.pass(|byte| !is_space(byte) && byte != b'>'),
        }
    }

    fn pass(&mut self, is_passed: impl Fn(u8) -> bool) {
        self.at += self.rest().iter().take_while(|byte| is_passed(**byte)).count();
    }

    fn pass_one(&mut self) {
        self.at = self.bytes.len().min(self.at + 1);
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use html5ever::tendril::StrTendril;
    use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
    use proptest::prelude::*;

    use super::*;

    /// The letters that a text shows, and the most attributes of a tag in it.
    #[derive(Default)]
    struct Shown {
        text: RefCell<String>,
        most: Cell<usize>,
    }

    impl TokenSink for Shown {
        type Handle = ();

        fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
            match token {
                Token::CharacterTokens(text) => self.text.borrow_mut().push_str(&text),
                Token::TagToken(tag) => self.most.set(self.most.get().max(tag.attrs.len())),
                _ => {}
            }
            TokenSinkResult::Continue
        }
    }

    fn shown(text: &str) -> (String, usize) {
        let tokenizer = Tokenizer::new(Shown::default(), TokenizerOpts::default());
        let queue = BufferQueue::default();
        queue.push_back(StrTendril::from_slice(text));
        let _ = tokenizer.feed(&queue);
        tokenizer.end();
        (tokenizer.sink.text.take(), tokenizer.sink.most.get())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn tags_are_divided_and_what_is_shown_stays(
            parts in prop::collection::vec("<|<b |</b |<!--|--|!|\\?|>|/| |=|\"|'|a|b|é|\n|&amp;|c=|d='x>' ", 0..30),
        ) {
            let text = parts.concat();
            let divided = divided(&text, 2);
            let ((before, _), (after, most)) = (shown(&text), shown(&divided));
            prop_assert_eq!(before, after, "{}", divided);
            prop_assert!(most <= 2, "{} in {}", most, divided);
            prop_assert_eq!(text.matches('\n').count(), divided.matches('\n').count());
            prop_assert_eq!(super::divided(&text, 100), text.as_str(), "few attributes");
        }
    }

    #[test]
    fn a_tag_with_attributes_as_long_as_a_book_is_many_tags() {
        for part in ["a#=b ", "a#=\">\"", "#/", "a# = 'b'\n"] {
            let attributes: String = (0..5000).map(|at| part.replace('#', &format!("x{at}"))).collect();
            for tag in ["<b ", "</b/"] {
                let text = format!("<!-- <b --!>\n{tag}{attributes}>Jan");
                let divided = divided(&text, 200);
                assert_eq!(shown(&divided), ("\nJan".to_owned(), 200), "{part}");
                assert_eq!(divided.matches(DIVISION).count(), 24, "{part}");
            }
        }
    }
}
