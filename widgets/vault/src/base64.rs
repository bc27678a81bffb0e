//! Sealed bytes as text, a third longer: base64 as in RFC 4648, with its padding. The crate `base64ct`
//! would cost a phone 0.7 KB more, a twentieth of the lock.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes as text.
#[must_use]
pub fn to_text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let all = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let digit = DIGITS[(all >> (18 - 6 * at)) as usize & 63];
            text.push(if at <= three.len() { digit as char } else { '=' });
        }
    }
    text
}

/// The bytes of a text. What stands after the last whole byte is left out, so that a cut text
/// gives a cut record; `None` for anything but base64.
#[must_use]
pub fn from_text(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=').as_bytes();
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3 + 2);
    for four in digits.chunks(4) {
        let mut all = 0;
        for at in 0..4 {
            let value = match four.get(at) {
                None => 0,
                Some(digit @ b'A'..=b'Z') => digit - b'A',
                Some(digit @ b'a'..=b'z') => digit - b'a' + 26,
                Some(digit @ b'0'..=b'9') => digit - b'0' + 52,
                Some(b'+') => 62,
                Some(b'/') => 63,
                Some(_) => return None,
            };
            all = all << 6 | u32::from(value);
        }
        let [_, three @ ..] = all.to_be_bytes();
        bytes.extend_from_slice(&three[..four.len() - 1]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_pairs_there_and_back() {
        // RFC 4648, section 10.
        let pairs = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, text) in pairs {
            assert_eq!(to_text(plain.as_bytes()), text);
            assert_eq!(from_text(text).unwrap(), plain.as_bytes());
        }
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(from_text(&to_text(&all)).unwrap(), all);
        assert!(to_text(&[0xfb, 0xff, 0xbf]).contains(['+', '/']));
    }

    #[test]
    fn a_cut_text_gives_its_whole_bytes_and_another_is_refused() {
        let whole = "Zm9vYmFy";
        for (length, bytes) in [(7, 5), (6, 4), (5, 3), (4, 3), (3, 2), (2, 1), (1, 0)] {
            assert_eq!(from_text(&whole[..length]).unwrap(), b"foobar"[..bytes], "{length}");
        }
        for other in ["Zm9 ", "Zm9\n", "Zm=9", "ā", "Zm-_"] {
            assert_eq!(from_text(other), None, "{other}");
        }
    }
}
