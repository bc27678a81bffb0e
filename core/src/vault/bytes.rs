//! Bytes as text, bytes in a row, and a check against accidents.

/// The bytes in lower-case hexadecimal.
pub(super) fn to_hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The bytes of a text in lower-case hexadecimal, and whether half a byte is left over. `None` for
/// any other text: one text for the same bytes, so that no change of it goes unseen.
pub(super) fn from_hex(text: &str) -> Option<(Vec<u8>, bool)> {
    let digit = |byte: &u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let halves: Vec<u8> = text.as_bytes().iter().map(digit).collect::<Option<_>>()?;
    let (pairs, rest) = halves.as_chunks::<2>();
    Some((pairs.iter().map(|[high, low]| high << 4 | low).collect(), !rest.is_empty()))
}

/// The first `N` bytes, which are taken off.
pub(super) fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (first, rest) = bytes.split_first_chunk::<N>()?;
    *bytes = rest;
    Some(*first)
}

/// The next number, which is taken off.
pub(super) fn take_u32(bytes: &mut &[u8]) -> Option<u32> {
    take(bytes).map(u32::from_le_bytes)
}

/// Parts in a row, each with its length before it, so that no two lists give the same bytes.
pub(super) fn row(parts: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
        bytes.extend_from_slice(part);
    }
    bytes
}

/// CRC-32 as in ISO 3309. Bit by bit: it runs over a hundred bytes, and a table would be bigger.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let low = crc & 1;
            crc = (crc >> 1) ^ (0xedb8_8320 * low);
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crc_of_the_published_check() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn hex_there_and_back() {
        assert_eq!(to_hex(&[0, 0x1f, 0xff]), "001fff");
        assert_eq!(from_hex("001fff"), Some((vec![0, 0x1f, 0xff], false)));
        assert_eq!(from_hex("001"), Some((vec![0], true)));
        for wrong in ["0A", " 00", "00\n", "0x", "ā"] {
            assert_eq!(from_hex(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn rows_of_other_parts_are_other_bytes() {
        assert_ne!(row(&[b"ab", b"c"]), row(&[b"a", b"bc"]));
        assert_ne!(row(&[b"a", b""]), row(&[b"a"]));
    }
}
