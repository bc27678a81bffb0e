use zeroize::Zeroizing;

use super::bytes::{crc32, from_hex, row, take, take_u32, to_hex};
use super::frame::{FORMAT, HEADER, content, start};
use super::key::Key;
use super::params::VaultParams;
use crate::error::Fault;
use crate::error::Result;

/// The length of a sealed data key.
const SEALED: usize = 32 + 16;

/// What is stored beside the records so that a passphrase can open them. It holds no secret in the
/// open: the data key in it is sealed.
///
/// ```
/// use ppsa_core::vault::{Vault, VaultHeader, VaultParams};
///
/// let params = VaultParams { memory_kib: 8, passes: 1, lanes: 1 };
/// let (_, header) = Vault::create("words", "plan", [1; 32], [2; 16], [3; 24], params)?;
/// let text = header.to_text();
/// assert_eq!(VaultHeader::read(&text)?, header);
/// assert_eq!(header.params(), params);
///
/// let error = VaultHeader::read(&text[..100]).unwrap_err();
/// assert_eq!(error.code(), "vault-cut");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultHeader {
    params: VaultParams,
    store: u32,
    salt: [u8; 16],
    nonce: [u8; 24],
    sealed: Vec<u8>,
}

impl VaultHeader {
    /// Reads a header as it is written.
    ///
    /// # Errors
    /// `vault-cut` when its end is missing, `vault-changed` when anything else about it changed,
    /// `vault-newer` for a format of a newer program, and `vault-parameters` when it asks for more
    /// work than is accepted.
    pub fn read(text: &str) -> Result<Self> {
        let (bytes, half) = from_hex(text).ok_or(Fault::Changed)?;
        let content = content(HEADER, &bytes)?;
        // Half a byte too many: with one too few, the content would be cut.
        let header = Self::take(content).filter(|_| !half).ok_or(Fault::Changed)?;
        header.params.check()?;
        Ok(header)
    }

    /// The header as text, to be stored in one piece.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut content = self.params.to_bytes();
        content.extend_from_slice(&self.store.to_le_bytes());
        content.extend_from_slice(&self.salt);
        content.extend_from_slice(&self.nonce);
        content.extend_from_slice(&self.sealed);
        content.extend_from_slice(&crc32(&content).to_le_bytes());
        to_hex(&[start(HEADER, content.len()), content].concat())
    }

    /// The work that its passphrase asks for.
    #[must_use]
    pub fn params(&self) -> VaultParams {
        self.params
    }

    fn take(content: &[u8]) -> Option<Self> {
        let (checked, check) = content.split_last_chunk::<4>()?;
        let mut rest = checked;
        let header = Self {
            params: VaultParams::take(&mut rest)?,
            store: take_u32(&mut rest)?,
            salt: take(&mut rest)?,
            nonce: take(&mut rest)?,
            sealed: rest.to_vec(),
        };
        let whole = header.sealed.len() == SEALED && *check == crc32(checked).to_le_bytes();
        whole.then_some(header)
    }

    /// Seals a data key with a passphrase.
    pub(super) fn wrap(
        data_key: &Key,
        passphrase: &str,
        store: &str,
        salt: [u8; 16],
        nonce: [u8; 24],
        params: VaultParams,
    ) -> Result<Self> {
        let key = Key::derive(passphrase, salt, params)?;
        let sealed = key.seal(nonce, &bound(store, params, salt), data_key.bytes())?;
        Ok(Self { params, store: crc32(store.as_bytes()), salt, nonce, sealed })
    }

    /// The data key.
    pub(super) fn unwrap(&self, passphrase: &str, store: &str) -> Result<Key> {
        if self.store != crc32(store.as_bytes()) {
            return Err(Fault::Store.into());
        }
        let key = Key::derive(passphrase, self.salt, self.params)?;
        let opened = key.open(self.nonce, &bound(store, self.params, self.salt), &self.sealed);
        let opened = opened.map(Zeroizing::new).ok_or(Fault::Passphrase)?;
        let data_key = <[u8; 32]>::try_from(opened.as_slice()).map_err(|_| Fault::Changed)?;
        Ok(Key::new(data_key))
    }
}

fn bound(store: &str, params: VaultParams, salt: [u8; 16]) -> Vec<u8> {
    row(&[b"ppsa-vault key", &[FORMAT], store.as_bytes(), &params.to_bytes(), &salt])
}
