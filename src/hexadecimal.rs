//! Bytes as hexadecimal digits, in which digests and the names of git's objects are written.

/// Two digits a byte, with small letters.
#[must_use]
pub fn digits(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let of_byte = |byte: &u8| [byte >> 4, byte & 0xf].map(|half| char::from(DIGITS[usize::from(half)]));
    bytes.iter().flat_map(of_byte).collect()
}

/// So many bytes, from two digits each and nothing else; letters may be capitals.
#[must_use]
pub fn bytes<const LENGTH: usize>(digits: &str) -> Option<[u8; LENGTH]> {
    if digits.len() != 2 * LENGTH || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; LENGTH];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_reads_back_from_its_digits() {
        let all: [u8; 256] = std::array::from_fn(|byte| u8::try_from(byte).unwrap_or_default());
        let text = digits(&all);
        assert!(text.starts_with("000102") && text.ends_with("fdfeff"), "{text}");
        assert_eq!(bytes(&text), Some(all));
        assert_eq!(bytes(&text.to_uppercase()), Some(all));
    }

    #[test]
    fn what_is_no_digits_is_no_bytes() {
        for text in ["", "0", "012", "0g", "+1", " 1", "é", "0x"] {
            assert_eq!(bytes::<1>(text), None, "{text}");
        }
    }
}
