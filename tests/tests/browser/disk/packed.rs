//! Files that a browser packs, unpacked.
//!
//! A pack only leaves out what came before in the same piece, four bytes or more of it: in UTF-16 that
//! is two letters. So the first time that a made-up word comes, it lies there as it is; but where a piece
//! holds all versions of a text, as it grew letter by letter, it may never come as a whole. Pieces with
//! many versions are those of LevelDB's tables, which Chromium keeps nearly everything in, and Firefox's
//! session file: these are unpacked. Firefox's IndexedDB packs each value by itself, and is searched as it
//! is.

/// The beginning of a file that Firefox packed; its length follows.
const SESSION: &[u8] = b"mozLz40\0";

/// The end of a table of LevelDB.
const TABLE: [u8; 8] = 0xdb47_7524_8b80_fb57_u64.to_le_bytes();
/// Where its index lies stands before that, in so many bytes.
const PLACES: usize = 40;

/// What lies packed in a file, as far as it can be unpacked: one may be half written.
pub fn unpacked(file: &[u8]) -> Option<Vec<u8>> {
    match file.strip_prefix(SESSION) {
        Some(packed) => lz4_flex::decompress_size_prepended(packed).ok(),
        None => table(file),
    }
}

/// Every block of a table, one after the other.
fn table(file: &[u8]) -> Option<Vec<u8>> {
    let rest = file.strip_suffix(&TABLE)?;
    let mut places = rest.get(rest.len().checked_sub(PLACES)?..)?;
    // First comes the place of another index, which holds nothing.
    place(&mut places)?;
    let index = block(file, place(&mut places)?)?;
    // After the entries stand places in it, and at the very end how many.
    let (rest, many) = index.split_last_chunk::<4>()?;
    let places = usize::try_from(u32::from_le_bytes(*many)).ok()?.checked_mul(4)?;
    let entries = rest.len().checked_sub(places)?;
    let (mut entries, mut all) = (rest.get(..entries)?, Vec::new());
    while !entries.is_empty() {
        // Of its key, a part is the one's before.
        number(&mut entries)?;
        let [key, value] = [number(&mut entries)?, number(&mut entries)?];
        let (mut value, rest) = entries.get(key..)?.split_at_checked(value)?;
        all.extend(block(file, place(&mut value)?)?);
        entries = rest;
    }
    Some(all)
}

/// Where a block begins, and how long it is.
fn place(bytes: &mut &[u8]) -> Option<(usize, usize)> {
    Some((number(bytes)?, number(bytes)?))
}

/// A block; after it stands how it is packed.
fn block(file: &[u8], (start, long): (usize, usize)) -> Option<Vec<u8>> {
    let bytes = file.get(start..start.checked_add(long)?)?;
    match file.get(start + long)? {
        0 => Some(bytes.to_vec()),
        1 => snap::raw::Decoder::new().decompress_vec(bytes).ok(),
        _ => None,
    }
}

/// A number, seven bits in each byte, the lowest first; the highest bit says that more come.
fn number(bytes: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    for shift in (0..63).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= usize::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use ppsa_tests::Result;

    /// As Firefox packs its session.
    pub fn session(text: &str) -> Vec<u8> {
        [SESSION, &lz4_flex::compress_prepend_size(text.as_bytes())].concat()
    }

    pub fn snappy(bytes: &[u8]) -> Result<Vec<u8>> {
        Ok(snap::raw::Encoder::new().compress_vec(bytes)?)
    }

    fn told(mut number: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        while number > 0x7f {
            bytes.push((number % 0x80) as u8 | 0x80);
            number /= 0x80;
        }
        bytes.push(number as u8);
        bytes
    }

    /// A table as LevelDB writes it, with a block for each text.
    pub fn table(texts: &[String]) -> Result<Vec<u8>> {
        let (mut file, mut index) = (Vec::new(), Vec::new());
        for text in texts {
            let packed = snappy(text.as_bytes())?;
            let place = [told(file.len()), told(packed.len())].concat();
            file.extend(packed);
            file.extend([1, 0, 0, 0, 0]);
            index.extend([vec![0, 3], told(place.len()), b"key".into(), place].concat());
        }
        index.extend([0, 0, 0, 0, 1, 0, 0, 0]);
        let mut places = [vec![0, 0], told(file.len()), told(index.len())].concat();
        places.resize(PLACES, 0);
        file.extend(index);
        file.extend([0; 5]);
        file.extend(places);
        file.extend(TABLE);
        Ok(file)
    }

    #[test]
    fn what_was_packed_comes_out_whole() -> Result<()> {
        let texts = ["one ".repeat(100), "two ".repeat(10_000)];
        assert_eq!(unpacked(&session(&texts[0])), Some(texts[0].clone().into()));
        assert_eq!(unpacked(&table(&texts)?), Some(texts.concat().into()));
        Ok(())
    }

    #[test]
    fn what_is_half_written_or_no_pack_at_all_is_no_error() -> Result<()> {
        let file = table(&["one ".repeat(100)])?;
        for end in 0..file.len() {
            assert_eq!(unpacked(&file[..end]), None, "{end}");
            // Its end alone.
            unpacked(&file[end..]);
        }
        let file = session(&"one ".repeat(100));
        assert_eq!(unpacked(&file[..file.len() - 1]), None);
        assert_eq!(unpacked(b"one"), None);
        Ok(())
    }
}
