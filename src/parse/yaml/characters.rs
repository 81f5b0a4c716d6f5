//! A text as the parser reads it.

use saphyr_parser::input::SkipTabs;
use saphyr_parser::{Input, StrInput};

/// The parser makes room for so many characters before each word of a value. Its own input for texts
/// asks for 128, so that a name of six letters takes 160 bytes, and two allocations.
const ROOM: usize = 16;

/// The parser's own input for texts, save that it asks for less room.
pub(super) struct Characters<'t>(StrInput<'t>);

impl<'t> Characters<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self(StrInput::new(text))
    }
}

/// Methods that do what those of the parser's own input do.
macro_rules! as_before {
    ($($name:ident($($self:tt)+)($($argument:ident: $kind:ty),*) $(-> $result:ty)?;)+) => {
        $(as_before!(@ $name [$($self)+] ($($argument: $kind),*) ($($result)?));)+
    };
    (@ $name:ident [&mut self] ($($argument:ident: $kind:ty),*) ($($result:ty)?)) => {
        #[inline]
        fn $name(&mut self, $($argument: $kind),*) $(-> $result)? { self.0.$name($($argument),*) }
    };
    (@ $name:ident [&self] ($($argument:ident: $kind:ty),*) ($($result:ty)?)) => {
        #[inline]
        fn $name(&self, $($argument: $kind),*) $(-> $result)? { self.0.$name($($argument),*) }
    };
}

impl Input for Characters<'_> {
    fn bufmaxlen(&self) -> usize {
        ROOM
    }

    as_before! {
        lookahead(&mut self)(count: usize);
        buflen(&self)() -> usize;
        raw_read_ch(&mut self)() -> char;
        raw_read_non_breakz_ch(&mut self)() -> Option<char>;
        skip(&mut self)();
        skip_n(&mut self)(count: usize);
        peek(&self)() -> char;
        peek_nth(&self)(n: usize) -> char;
        peek_opt(&self)() -> Option<char>;
        next_2_are(&self)(one: char, two: char) -> bool;
        next_3_are(&self)(one: char, two: char, three: char) -> bool;
        next_is_document_indicator(&self)() -> bool;
        next_is_document_start(&self)() -> bool;
        next_is_document_end(&self)() -> bool;
        skip_ws_to_eol(&mut self)(tabs: SkipTabs) -> (usize, Result<SkipTabs, &'static str>);
        next_can_be_plain_scalar(&self)(in_flow: bool) -> bool;
        next_is_blank_or_break(&self)() -> bool;
        next_is_blank_or_breakz(&self)() -> bool;
        next_is_blank(&self)() -> bool;
        next_is_break(&self)() -> bool;
        next_is_breakz(&self)() -> bool;
        next_is_z(&self)() -> bool;
        next_is_flow(&self)() -> bool;
        next_is_digit(&self)() -> bool;
        next_is_alpha(&self)() -> bool;
        skip_while_non_breakz(&mut self)() -> usize;
        skip_while_blank(&mut self)() -> usize;
        fetch_while_is_alpha(&mut self)(out: &mut String) -> usize;
        fetch_while_is_yaml_non_space(&mut self)(out: &mut String) -> usize;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use saphyr_parser::Parser;

    use super::*;

    fn assert_read_alike(text: &str) {
        let ours: Vec<_> = Parser::new(Characters::of(text)).take(500).collect();
        let theirs: Vec<_> = Parser::new_from_str(text).take(500).collect();
        assert_eq!(format!("{ours:?}"), format!("{theirs:?}"), "{text:?}");
    }

    #[test]
    fn a_record_is_read_as_by_the_parsers_own_input() {
        let text = include_str!("../../../records/people.yaml");
        assert_read_alike(text);
        assert_read_alike(&text.replace('\n', "\r\n"));
        let deep = " ".repeat(40);
        assert_read_alike(&format!(
            "a: |\n{deep}diep\n{deep}  dieper\nb: \"x\\u00e9\n\n  y\" # zo\n--- \n...\n"
        ));
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_by_the_parsers_own_input(
            text in "([a-z:é \n\t#'\"\\-\\[\\]{},|>&*!%?\u{feff}\\.0]|: |\n  ){0,60}"
        ) {
            assert_read_alike(&text);
        }
    }
}
