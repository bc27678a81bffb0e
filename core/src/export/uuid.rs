//! Names that stay the same from one export to the next and say nothing of what they name.

use crate::document::{Document, Stamp};

/// Sixteen bytes from which exports make the names of things (UUIDs of version 5). The caller draws
/// them by chance once for each store and keeps them with it. With the same salt a thing has the
/// same name in every export, so that a calendar or a record system knows it again; without the
/// salt a name tells nothing, and no two stores share one.
///
/// ```
/// use ppsa_core::export::Salt;
///
/// assert_ne!(Salt::new([1; 16]), Salt::new([2; 16]));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salt([u8; 16]);

impl Salt {
    /// The salt of these bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// A salt for where none is kept: made of chance that stands in the first record of a document.
    /// The document's own file tells it, so it keeps nothing from whoever has that.
    ///
    /// ```
    /// use ppsa_core::export::Salt;
    /// use ppsa_core::{Document, Replica};
    ///
    /// assert_eq!(Salt::of(&Document::new(Replica::new(1))), Salt::new([0; 16]));
    /// ```
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let (counter, replica) = document.first_made().map(Stamp::numbers).unwrap_or_default();
        Self((u128::from(counter) << 64 | u128::from(replica)).to_be_bytes())
    }

    /// The UUID (RFC 9562, version 5) of what these parts name together.
    pub(super) fn uuid(self, parts: &[&str]) -> String {
        let mut message = self.0.to_vec();
        // A unit separator, which no id holds, keeps ("ab", "c") from being ("a", "bc").
        message.extend_from_slice(parts.join("\u{1F}").as_bytes());
        let hash = sha1(message);
        let mut words = String::with_capacity(36);
        for (at, byte) in hash.into_iter().take(16).enumerate() {
            let byte = match at {
                6 => byte & 0x0F | 0x50,
                8 => byte & 0x3F | 0x80,
                _ => byte,
            };
            if matches!(at, 4 | 6 | 8 | 10) {
                words.push('-');
            }
            for half in [byte >> 4, byte & 0x0F] {
                words.push(char::from_digit(half.into(), 16).unwrap_or_default());
            }
        }
        words
    }
}

/// SHA-1 (RFC 3174), which version 5 asks for. It keeps names apart; it guards nothing. The
/// crate `sha1_smol` would cost a phone 0.4 KB more.
fn sha1(mut message: Vec<u8>) -> Vec<u8> {
    let bits = (message.len() as u64).wrapping_mul(8);
    message.push(0x80);
    message.resize(message.len().next_multiple_of(64), 0);
    if message.len() as u64 - bits / 8 < 9 {
        message.resize(message.len() + 64, 0);
    }
    let end = message.len() - 8;
    message.truncate(end);
    message.extend_from_slice(&bits.to_be_bytes());
    let start = [0x6745_2301_u32, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0];
    let sum = message.chunks_exact(64).fold(start, |state, block| {
        let mut added = rounds(state, block);
        for (new, old) in added.iter_mut().zip(state) {
            *new = new.wrapping_add(old);
        }
        added
    });
    sum.into_iter().flat_map(u32::to_be_bytes).collect()
}

fn rounds(state: [u32; 5], block: &[u8]) -> [u32; 5] {
    let mut words = [0_u32; 80];
    for (word, bytes) in words.iter_mut().zip(block.chunks_exact(4)) {
        *word = bytes.iter().fold(0, |word, byte| word << 8 | u32::from(*byte));
    }
    for at in 16..words.len() {
        words[at] =
            (words[at - 3] ^ words[at - 8] ^ words[at - 14] ^ words[at - 16]).rotate_left(1);
    }
    let [mut a, mut b, mut c, mut d, mut e] = state;
    for (at, word) in words.into_iter().enumerate() {
        let (mix, add) = match at / 20 {
            0 => (b & c | !b & d, 0x5A82_7999),
            1 => (b ^ c ^ d, 0x6ED9_EBA1),
            2 => (b & c | b & d | c & d, 0x8F1B_BCDC),
            _ => (b ^ c ^ d, 0xCA62_C1D6_u32),
        };
        let next = [mix, e, add, word].into_iter().fold(a.rotate_left(5), u32::wrapping_add);
        (a, b, c, d, e) = (next, a, b.rotate_left(30), c, d);
    }
    [a, b, c, d, e]
}

#[cfg(test)]
mod tests {
    use super::{Salt, sha1};

    #[test]
    fn the_published_examples() {
        let hex = |bytes: Vec<u8>| bytes.iter().map(|it| format!("{it:02x}")).collect::<String>();
        for (message, sum) in [
            ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
            ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "84983e441c3bd26ebaae4aa1f95129e5e54670f1",
            ),
        ] {
            assert_eq!(hex(sha1(message.into())), sum, "{message}");
        }
        let million = hex(sha1(vec![b'a'; 1_000_000]));
        assert_eq!(million, "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
        // RFC 9562, appendix A.4: the DNS namespace and www.example.com.
        let dns = Salt::new([
            0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4,
            0x30, 0xc8,
        ]);
        assert_eq!(dns.uuid(&["www.example.com"]), "2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }
}
