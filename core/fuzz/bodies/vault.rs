use std::sync::OnceLock;

use ppsa_core::vault::{Vault, VaultHeader, VaultParams};

use super::{part, take};

const PARAMS: VaultParams = VaultParams { memory_kib: 8, passes: 1, lanes: 1 };
const WORDS: &str = "he waka eke noa";

/// No header and no sealed record from anywhere makes it panic, take much memory, or give back
/// anything but what was sealed.
pub fn vault(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        header(text);
    }
    let (vault, own) = made();
    let mut bytes = bytes;
    let (id, version, plain) = (part(&mut bytes), part(&mut bytes), part(&mut bytes));
    let (id, version) = (String::from_utf8_lossy(id), String::from_utf8_lossy(version));

    let sealed = vault.seal(&id, &version, plain, [take(&mut bytes); 24]).unwrap();
    assert_eq!(vault.open(&id, &version, &sealed).unwrap(), plain);
    let changed = changed(&sealed, &mut bytes);
    if changed != sealed {
        assert!(vault.open(&id, &version, &changed).is_err(), "a changed record opened");
    }
    assert!(vault.open(&format!("{id}x"), &version, &sealed).is_err(), "under another id");
    assert!(vault.open(&id, &format!("{version}x"), &sealed).is_err(), "with another version");
    let _ = vault.open(&id, &version, bytes);

    // The header's own bytes, with its checks made right again: as someone would who means harm.
    let own_bytes = from_hex(&own.to_text());
    let mut wrong = self::changed(&own_bytes, &mut bytes);
    if take(&mut bytes).is_multiple_of(2) {
        check_again(&mut wrong);
    }
    let text = to_hex(&wrong);
    match header(&text) {
        Some(true) => assert_eq!(wrong, own_bytes, "a changed header opened"),
        _ => assert_ne!(wrong, own_bytes),
    }
}

/// The same for all inputs: what differs is what comes from outside.
fn made() -> &'static (Vault, VaultHeader) {
    static MADE: OnceLock<(Vault, VaultHeader)> = OnceLock::new();
    MADE.get_or_init(|| Vault::create(WORDS, "plan", [1; 32], [2; 16], [3; 24], PARAMS).unwrap())
}

/// Whether a header opens, where it is one.
fn header(text: &str) -> Option<bool> {
    let header = VaultHeader::read(text).ok()?;
    assert_eq!(header.to_text(), text, "one text for the same header");
    let VaultParams { memory_kib, passes, lanes } = header.params();
    assert!(memory_kib <= VaultParams::MAX_MEMORY_KIB && passes <= VaultParams::MAX_PASSES);
    // Enough to see that any parameters work, and little enough to try many.
    let little = memory_kib <= 64 && passes <= 2 && lanes <= VaultParams::MAX_LANES;
    little.then(|| Vault::unlock(WORDS, "plan", &header).is_ok())
}

fn changed(good: &[u8], bytes: &mut &[u8]) -> Vec<u8> {
    let mut changed = good.to_vec();
    for _ in 0..take(bytes) % 4 {
        let (how, at, value) = (take(bytes), usize::from(take(bytes)), take(bytes));
        let at = at % changed.len().max(1);
        match how % 4 {
            0 => changed.truncate(at),
            1 => changed.push(value),
            2 if at < changed.len() => {
                changed.remove(at);
            }
            _ => {
                if let Some(byte) = changed.get_mut(at) {
                    *byte ^= value;
                }
            }
        }
    }
    changed
}

/// Makes the two checks of a header right: that of its first 9 bytes, and that of its content.
fn check_again(header: &mut Vec<u8>) {
    let Some((start, content)) = header.split_first_chunk::<13>() else { return };
    let (mut start, mut content) = (*start, content.to_vec());
    let check = crc32(&start[..9]).to_le_bytes();
    start[9..].copy_from_slice(&check);
    if let Some((checked, check)) = content.split_last_chunk_mut::<4>() {
        *check = crc32(checked).to_le_bytes();
    }
    *header = [start.as_slice(), &content].concat();
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1)))
    })
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Vec<u8> {
    let pairs = text.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap());
    pairs.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
}
