use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use zeroize::Zeroizing;

use super::params::VaultParams;
use crate::error::Fault;
use crate::error::Result;

/// The most bytes of one record that are sealed: 16 MiB.
///
/// ```
/// assert_eq!(ppsa_core::vault::MAX_RECORD_BYTES, 16 * 1024 * 1024);
/// ```
pub const MAX_RECORD_BYTES: usize = 16 * 1024 * 1024;

/// What seals and opens. Wiped when it is let go.
pub(super) struct Key(Zeroizing<[u8; 32]>);

impl Key {
    pub(super) fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The key that a passphrase gives with this salt.
    pub(super) fn derive(passphrase: &str, salt: [u8; 16], params: VaultParams) -> Result<Self> {
        if passphrase.is_empty() {
            return Err(Fault::PassphraseEmpty.into());
        }
        params.check()?;
        let no_room = || Fault::Memory { kib: params.memory_kib };
        let VaultParams { memory_kib, passes, lanes } = params;
        let work = Params::new(memory_kib, passes, lanes, None).map_err(|_| no_room())?;

        // Our own memory, because the key can be read off what is left in it: it is wiped.
        let mut memory = Zeroizing::new(Vec::new());
        memory.try_reserve_exact(work.block_count()).map_err(|_| no_room())?;
        memory.resize(work.block_count(), Block::new());

        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, work)
            .hash_password_into_with_memory(
                composed(passphrase).as_bytes(),
                &salt,
                key.as_mut(),
                memory.as_mut_slice(),
            )
            .map_err(|_| no_room())?;
        Ok(Self(key))
    }

    /// The text, sealed and bound to what it stands with.
    pub(super) fn seal(&self, nonce: [u8; 24], bound: &[u8], text: &[u8]) -> Result<Vec<u8>> {
        let too_big = || Fault::TooBig { bytes: text.len(), limit: MAX_RECORD_BYTES };
        if text.len() > MAX_RECORD_BYTES {
            return Err(too_big().into());
        }
        let sealed = self.cipher().encrypt(&nonce.into(), Payload { msg: text, aad: bound });
        Ok(sealed.map_err(|_| too_big())?)
    }

    /// The text, when neither it nor what it stands with has changed and the key is the same.
    pub(super) fn open(&self, nonce: [u8; 24], bound: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        self.cipher().decrypt(&nonce.into(), Payload { msg: sealed, aad: bound }).ok()
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.bytes().into())
    }
}

/// The passphrase with each vowel and macron as one letter.
///
/// Some systems type `ā` as one letter and some as two, and both open the same lock. These ten are
/// what the languages of Aotearoa need; the tables for all of Unicode weigh four times as much as
/// the whole vault (48 KB in brotli). Text in NFC stays as it is, so a caller who has the tables at
/// hand (a browser does) may pass that. Nothing else is touched: spaces count, at the ends too.
fn composed(passphrase: &str) -> Zeroizing<String> {
    // As long as it can get: growing would leave a copy behind.
    let mut text = Zeroizing::new(String::with_capacity(passphrase.len()));
    for c in passphrase.chars() {
        let long = text.chars().next_back().filter(|_| c == '\u{304}').and_then(with_macron);
        if long.is_some() {
            text.pop();
        }
        text.push(long.unwrap_or(c));
    }
    text
}

fn with_macron(vowel: char) -> Option<char> {
    Some(match vowel {
        'a' => 'ā',
        'e' => 'ē',
        'i' => 'ī',
        'o' => 'ō',
        'u' => 'ū',
        'A' => 'Ā',
        'E' => 'Ē',
        'I' => 'Ī',
        'O' => 'Ō',
        'U' => 'Ū',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn macrons_are_one_letter_and_nothing_else_changes() {
        let table = [
            ("wha\u{304}nau", "whānau"),
            ("a\u{304}e\u{304}i\u{304}o\u{304}u\u{304}", "āēīōū"),
            ("A\u{304}E\u{304}I\u{304}O\u{304}U\u{304}", "ĀĒĪŌŪ"),
            ("whānau", "whānau"),
            (" two  words ", " two  words "),
            ("\u{304}", "\u{304}"),
            ("a\u{304}\u{304}", "ā\u{304}"),
            ("n\u{304}", "n\u{304}"),
            ("a\u{301}", "a\u{301}"),
        ];
        for (typed, text) in table {
            assert_eq!(*composed(typed), text);
        }
    }
}
