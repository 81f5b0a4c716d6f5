//! Commits and tags as git keeps them, byte by byte: what they say is changed where it must be, and
//! nothing else is touched, however odd it is.

use git2::Oid;

use super::words::Words;

/// What ends with a signature, which holds for what was signed alone.
const SIGNED: [&[u8]; 3] = [b"gpgsig", b"gpgsig-sha256", b"mergetag"];

/// An object that begins with lines of a name and a value, and after an empty line has a message.
#[derive(Debug)]
pub(super) struct Letter<'b> {
    heads: Vec<Head<'b>>,
    /// The message; none where there is not even an empty line.
    message: Option<&'b [u8]>,
}

/// A line, with those that go on where it ends.
#[derive(Debug, Clone, Copy)]
struct Head<'b> {
    name: &'b [u8],
    whole: &'b [u8],
}

impl<'b> Letter<'b> {
    pub(super) fn read(bytes: &'b [u8]) -> Self {
        let mut heads: Vec<Head<'b>> = Vec::new();
        let mut at = 0;
        while at < bytes.len() && bytes[at] != b'\n' {
            let start = at;
            loop {
                at = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end + 1);
                if bytes.get(at) != Some(&b' ') {
                    break;
                }
            }
            let whole = &bytes[start..at];
            let end = whole.iter().position(|byte| matches!(byte, b' ' | b'\n')).unwrap_or(whole.len());
            heads.push(Head { name: &whole[..end], whole });
        }
        Self { heads, message: bytes.get(at + 1..).filter(|_| at < bytes.len()) }
    }

    fn values<'l>(&'l self, name: &'l [u8]) -> impl Iterator<Item = Oid> + 'l {
        let heads = self.heads.iter().filter(move |head| head.name == name);
        heads.filter_map(|head| head.id())
    }

    /// The tree of a commit.
    pub(super) fn tree(&self) -> Option<Oid> {
        self.values(b"tree").next()
    }

    /// Whether somebody signed a commit.
    pub(super) fn is_signed(&self) -> bool {
        self.heads.iter().any(|head| head.name.starts_with(b"gpgsig"))
    }

    /// What a commit follows.
    pub(super) fn parents(&self) -> Vec<Oid> {
        self.values(b"parent").collect()
    }

    /// What a tag points at.
    pub(super) fn object(&self) -> Option<Oid> {
        self.values(b"object").next()
    }

    /// Everything in it that people wrote: names, addresses, the message.
    pub(super) fn texts(&self) -> impl Iterator<Item = &'b [u8]> + '_ {
        let people = self.heads.iter().filter_map(Head::person);
        let others = self.heads.iter().filter_map(Head::other).map(|(_, value, _)| value);
        people
            .flat_map(|(_, name, _, email, _)| [name, email])
            .chain(others)
            .chain(self.message.map(unsigned))
    }

    /// The same with other names for trees, commits and objects, and with other words; exactly the same
    /// bytes when that changes nothing. A signature goes when something changes.
    pub(super) fn rewritten(
        &self,
        bytes: &[u8],
        named: impl Fn(Oid) -> Oid,
        words: &Words,
        mention: impl Fn(&[u8]) -> Option<Vec<u8>>,
    ) -> Vec<u8> {
        let mut result = Vec::with_capacity(bytes.len());
        for head in self.heads.iter().filter(|head| !SIGNED.contains(&head.name)) {
            match (head.id(), head.person()) {
                (Some(id), _) => {
                    result.extend(head.name);
                    result.extend(format!(" {}\n", named(id)).bytes());
                }
                (None, Some((start, name, between, email, end))) => {
                    for part in [start, words.say(name), between, words.say(email), end] {
                        result.extend(part);
                    }
                }
                (None, None) => match head.other() {
                    Some((start, value, end)) => {
                        [start, words.say(value), end].into_iter().for_each(|part| result.extend(part))
                    }
                    None => result.extend(head.whole),
                },
            }
        }
        if let Some(message) = self.message {
            result.push(b'\n');
            let said = words.say(unsigned(message));
            match mentions(said, mention) {
                Some(said) => result.extend(said),
                None => result.extend(said),
            }
        }
        if self.is_only_without_signature(&result) { bytes.to_vec() } else { result }
    }

    /// Whether a text is this one, but for its signature.
    fn is_only_without_signature(&self, text: &[u8]) -> bool {
        let heads = self.heads.iter().filter(|head| !SIGNED.contains(&head.name));
        let mut own: Vec<u8> = heads.flat_map(|head| head.whole.iter().copied()).collect();
        if let Some(message) = self.message {
            own.push(b'\n');
            own.extend(unsigned(message));
        }
        own == text
    }
}

type Person<'b> = (&'b [u8], &'b [u8], &'b [u8], &'b [u8], &'b [u8]);

impl<'b> Head<'b> {
    fn id(&self) -> Option<Oid> {
        let is_name = matches!(self.name, b"tree" | b"parent" | b"object");
        let value = self.whole.get(self.name.len() + 1..)?.trim_ascii_end();
        let text = std::str::from_utf8(value).ok().filter(|text| is_name && text.len() == 40)?;
        Oid::from_str(text).ok()
    }

    /// What stands in a line that git itself does not write: up to that, that, and the end of the line.
    fn other(&self) -> Option<(&'b [u8], &'b [u8], &'b [u8])> {
        const OWN: [&[u8]; 9] =
            [b"tree", b"parent", b"object", b"type", b"tag", b"author", b"committer", b"tagger", b"encoding"];
        if OWN.contains(&self.name) || SIGNED.contains(&self.name) {
            return None;
        }
        let (start, rest) = self.whole.split_at((self.name.len() + 1).min(self.whole.len()));
        let (value, end) = rest.split_at(rest.strip_suffix(b"\n").unwrap_or(rest).len());
        Some((start, value, end))
    }

    /// Up to the name, the name, up to the address, the address, and the rest.
    fn person(&self) -> Option<Person<'b>> {
        if !matches!(self.name, b"author" | b"committer" | b"tagger") {
            return None;
        }
        let start = (self.name.len() + 1).min(self.whole.len());
        let open = memchr::memchr(b'<', self.whole)?.max(start);
        let close = memchr::memrchr(b'>', self.whole)?.max(open + 1);
        let name = self.whole[start..open].trim_ascii_end();
        let behind = start + name.len();
        let whole = self.whole;
        Some((&whole[..start], name, &whole[behind..=open], &whole[open + 1..close], &whole[close..]))
    }
}

/// The message of a tag without the signature that stands below it.
fn unsigned(message: &[u8]) -> &[u8] {
    let marks: [&[u8]; 4] = [
        b"-----BEGIN PGP SIGNATURE-----",
        b"-----BEGIN PGP MESSAGE-----",
        b"-----BEGIN SSH SIGNATURE-----",
        b"-----BEGIN SIGNED MESSAGE-----",
    ];
    let starts = memchr::memchr_iter(b'\n', message).map(|end| end + 1);
    let first =
        std::iter::once(0).chain(starts).find(|at| marks.iter().any(|mark| message[*at..].starts_with(mark)));
    &message[..first.unwrap_or(message.len())]
}

/// A text with the names of commits in it replaced; none when there are none.
fn mentions(text: &[u8], mention: impl Fn(&[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    const SHORTEST: usize = 7;
    const LONGEST: usize = 40;
    let mut result: Option<Vec<u8>> = None;
    let (mut copied, mut at) = (0, 0);
    while at < text.len() {
        let length = text[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let word = &text[at..at + length];
        let is_name = (SHORTEST..=LONGEST).contains(&length)
            && word.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if let Some(other) = is_name.then(|| mention(word)).flatten() {
            let result = result.get_or_insert_default();
            result.extend(&text[copied..at]);
            result.extend(other);
            copied = at + length;
        }
        at += length.max(1);
    }
    if let Some(result) = &mut result {
        result.extend(&text[copied..]);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "1111111111111111111111111111111111111111";
    const NEW: &str = "2222222222222222222222222222222222222222";

    fn rewritten(text: &[u8], words: &Words) -> Vec<u8> {
        let (old, new) = (Oid::from_str(OLD).expect("a name"), Oid::from_str(NEW).expect("a name"));
        let named = |id| if id == old { new } else { id };
        let mention =
            |word: &[u8]| OLD.as_bytes().starts_with(word).then(|| NEW.as_bytes()[..word.len()].to_vec());
        Letter::read(text).rewritten(text, named, words, mention)
    }

    #[test]
    fn what_changes_nothing_is_kept_byte_for_byte_with_its_signature() {
        let odd: [&[u8]; 4] = [
            b"tree 3333333333333333333333333333333333333333\nauthor  <> 1 +0000\ncommitter x\n\nWat\xe9\n",
            b"tree 3333333333333333333333333333333333333333\nencoding ISO-8859-1\ngpgsig -----BEGIN\n x\n \n y\n\nA\0B",
            b"tree 3333333333333333333333333333333333333333\nauthor A < B > C <d> 9999999999 +9999\n",
            b"\n\n",
        ];
        for text in odd {
            assert_eq!(rewritten(text, &Words::default()), text, "{}", text.escape_ascii());
        }
    }

    #[test]
    fn names_of_objects_are_replaced_and_signatures_go() {
        let text = format!(
            "tree {OLD}\nparent {OLD}\nauthor A <a@x> 1 +0000\ncommitter B <b@x> 2 +0100\nencoding X\ngpgsig a\n b\nmergetag object {OLD}\n c\n\nTerug: 11111111 en {OLD}, niet 111111 of 11111111g\n"
        );
        let expected = format!(
            "tree {NEW}\nparent {NEW}\nauthor A <a@x> 1 +0000\ncommitter B <b@x> 2 +0100\nencoding X\n\nTerug: 22222222 en {NEW}, niet 111111 of 11111111g\n"
        );
        assert_eq!(String::from_utf8_lossy(&rewritten(text.as_bytes(), &Words::default())), expected);
    }

    #[test]
    fn a_tag_loses_the_signature_below_its_message() {
        let text = format!(
            "object {OLD}\ntype commit\ntag v1\ntagger A <a@x> 1 +0000\n\nEen\n-----BEGIN SSH SIGNATURE-----\nx\n"
        );
        let expected = format!("object {NEW}\ntype commit\ntag v1\ntagger A <a@x> 1 +0000\n\nEen\n");
        assert_eq!(String::from_utf8_lossy(&rewritten(text.as_bytes(), &Words::default())), expected);
    }
}
