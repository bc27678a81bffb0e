use super::bytes::{crc32, take, take_u32};
use crate::error::Fault;
use crate::error::Result;

/// The version of the format that is written, and the newest that is read.
pub(super) const FORMAT: u8 = 1;

/// What a piece of locked data begins with: a header with its key, or a record.
pub(super) const HEADER: [u8; 4] = *b"PPSK";
pub(super) const RECORD: [u8; 4] = *b"PPSR";

/// The bytes before `length` bytes of content, which is never longer than a record.
pub(super) fn start(magic: [u8; 4], length: usize) -> Vec<u8> {
    let length = u32::try_from(length).unwrap_or(u32::MAX);
    let mut bytes = magic.to_vec();
    bytes.push(FORMAT);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&crc32(&bytes).to_le_bytes());
    bytes
}

/// The content, when all of it is there.
///
/// The start has its own check, so its length can be trusted and tells cut from changed, and a
/// version is newer only if someone wrote it so.
pub(super) fn content(magic: [u8; 4], bytes: &[u8]) -> Result<&[u8]> {
    let mut rest = bytes;
    let first = take::<9>(&mut rest).ok_or(Fault::Cut)?;
    let check = take_u32(&mut rest).ok_or(Fault::Cut)?;
    let [a, b, c, d, version, length @ ..] = first;
    if check != crc32(&first) || [a, b, c, d] != magic || version == 0 {
        return Err(Fault::Changed.into());
    }
    if version > FORMAT {
        return Err(Fault::Newer { found: version, known: FORMAT }.into());
    }
    let length = u32::from_le_bytes(length) as usize;
    match rest.len().cmp(&length) {
        std::cmp::Ordering::Less => Err(Fault::Cut.into()),
        std::cmp::Ordering::Equal => Ok(rest),
        std::cmp::Ordering::Greater => Err(Fault::Changed.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> &'static str {
        content(RECORD, bytes).unwrap_err().code()
    }

    #[test]
    fn a_frame_tells_what_became_of_it() {
        let mut whole = start(RECORD, 3);
        whole.extend_from_slice(b"abc");
        assert_eq!(content(RECORD, &whole).unwrap(), b"abc");
        for length in 0..whole.len() {
            assert_eq!(code(&whole[..length]), "vault-cut");
        }
        whole.push(b'd');
        assert_eq!(code(&whole), "vault-changed");
        assert_eq!(code(&start(HEADER, 0)), "vault-changed");
    }

    #[test]
    fn a_newer_version_is_told_from_a_changed_byte() {
        let mut newer = start(RECORD, 0);
        newer[4] = FORMAT + 1;
        assert_eq!(code(&newer), "vault-changed");
        let check = crc32(&newer[..9]).to_le_bytes();
        newer[9..].copy_from_slice(&check);
        assert_eq!(code(&newer), "vault-newer");
    }
}
