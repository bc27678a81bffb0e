use std::fmt;

use super::bytes::{row, take};
use super::frame::{FORMAT, RECORD, content, start};
use super::header::VaultHeader;
use super::key::Key;
use super::params::VaultParams;
use crate::error::Fault;
use crate::error::Result;

/// An open lock: it seals and opens the records of one store. Let it go and it is locked: its key
/// is wiped from memory.
///
/// Every salt, nonce and data key comes fresh from the caller's source of chance. A nonce that is
/// used twice gives words away.
///
/// See the [module](crate::vault) for the format.
///
/// ```
/// use ppsa_core::vault::{Vault, VaultParams};
///
/// let params = VaultParams { memory_kib: 8, passes: 1, lanes: 1 };
/// let (vault, _) = Vault::create("words", "plan", [1; 32], [2; 16], [3; 24], params)?;
/// assert_eq!(format!("{vault:?}"), r#"Vault { store: "plan", .. }"#);
/// # Ok::<(), ppsa_core::Error>(())
/// ```
pub struct Vault {
    key: Key,
    store: String,
}

impl Vault {
    /// A new vault for the store with this name, and the header to keep beside its records.
    ///
    /// The passphrase is taken as it is typed, spaces included; only a macron typed as a mark of
    /// its own is joined with its vowel.
    ///
    /// # Errors
    /// `vault-passphrase-empty`, `vault-parameters`, and `vault-memory` when the device has no
    /// room for the work.
    ///
    /// ```
    /// use ppsa_core::vault::{Vault, VaultParams};
    ///
    /// let params = VaultParams { memory_kib: 8, passes: 1, lanes: 1 };
    /// let (vault, header) = Vault::create("kōwhai", "plan", [1; 32], [2; 16], [3; 24], params)?;
    /// assert!(Vault::unlock("ko\u{304}whai", "plan", &header).is_ok());
    /// assert!(Vault::unlock("kowhai", "plan", &header).is_err());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn create(
        passphrase: &str,
        store: &str,
        data_key: [u8; 32],
        salt: [u8; 16],
        nonce: [u8; 24],
        params: VaultParams,
    ) -> Result<(Self, VaultHeader)> {
        let vault = Self { key: Key::new(data_key), store: store.to_owned() };
        let header = vault.rewrap(passphrase, salt, nonce, params)?;
        Ok((vault, header))
    }

    /// Opens the vault of this header. This is where the work is: see [`VaultParams`].
    ///
    /// # Errors
    /// `vault-passphrase` when the passphrase is another one, `vault-passphrase-empty`,
    /// `vault-store` when the header was made for another store, and `vault-memory`.
    ///
    /// ```
    /// use ppsa_core::vault::{Vault, VaultParams};
    ///
    /// let params = VaultParams { memory_kib: 8, passes: 1, lanes: 1 };
    /// let (_, header) = Vault::create("words", "plan", [1; 32], [2; 16], [3; 24], params)?;
    /// let code = |opened: ppsa_core::Result<Vault>| opened.unwrap_err().code();
    /// assert_eq!(code(Vault::unlock("other", "plan", &header)), "vault-passphrase");
    /// assert_eq!(code(Vault::unlock("words", "log", &header)), "vault-store");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn unlock(passphrase: &str, store: &str, header: &VaultHeader) -> Result<Self> {
        Ok(Self { key: header.unwrap(passphrase, store)?, store: store.to_owned() })
    }

    /// A header with a new passphrase for the same records. The passphrase is changed once this
    /// header is stored in the place of the one before, in one write.
    ///
    /// # Errors
    /// As for [`Vault::create`].
    ///
    /// ```
    /// use ppsa_core::vault::{Vault, VaultParams};
    ///
    /// let params = VaultParams { memory_kib: 8, passes: 1, lanes: 1 };
    /// let (vault, _) = Vault::create("words", "plan", [1; 32], [2; 16], [3; 24], params)?;
    /// let sealed = vault.seal("1-a", "1-a", b"text", [4; 24])?;
    ///
    /// let header = vault.rewrap("new words", [5; 16], [6; 24], params)?;
    /// let vault = Vault::unlock("new words", "plan", &header)?;
    /// assert_eq!(vault.open("1-a", "1-a", &sealed)?, b"text");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn rewrap(
        &self,
        passphrase: &str,
        salt: [u8; 16],
        nonce: [u8; 24],
        params: VaultParams,
    ) -> Result<VaultHeader> {
        VaultHeader::wrap(&self.key, passphrase, &self.store, salt, nonce, params)
    }

    /// Seals a record. It opens only under the same id and with the same version.
    ///
    /// # Errors
    /// `vault-too-big` for more than [`MAX_RECORD_BYTES`](crate::vault::MAX_RECORD_BYTES).
    ///
    /// ```
    /// use ppsa_core::vault::{Vault, VaultParams};
    ///
    /// let params = VaultParams { memory_kib: 8, passes: 1, lanes: 1 };
    /// let (vault, _) = Vault::create("words", "plan", [1; 32], [2; 16], [3; 24], params)?;
    /// let sealed = vault.seal("1-a", "1-a", b"text", [4; 24])?;
    /// assert!(!sealed.windows(4).any(|four| four == b"text"));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn seal(&self, id: &str, version: &str, plain: &[u8], nonce: [u8; 24]) -> Result<Vec<u8>> {
        let text = self.key.seal(nonce, &self.bound(id, version), plain)?;
        let content = [nonce.as_slice(), text.as_slice()].concat();
        Ok([start(RECORD, content.len()), content].concat())
    }

    /// Opens a record.
    ///
    /// # Errors
    /// `vault-cut` when its end is missing; `vault-changed` when anything else about it changed,
    /// or when it was sealed under another id, version, store or data key; `vault-newer` for a
    /// format of a newer program.
    ///
    /// ```
    /// use ppsa_core::vault::{Vault, VaultParams};
    ///
    /// let params = VaultParams { memory_kib: 8, passes: 1, lanes: 1 };
    /// let (vault, _) = Vault::create("words", "plan", [1; 32], [2; 16], [3; 24], params)?;
    /// let sealed = vault.seal("1-a", "1-a", b"text", [4; 24])?;
    /// assert_eq!(vault.open("1-a", "1-a", &sealed)?, b"text");
    /// assert_eq!(vault.open("1-a", "2-a", &sealed).unwrap_err().code(), "vault-changed");
    /// assert_eq!(vault.open("1-a", "1-a", &sealed[1..]).unwrap_err().code(), "vault-changed");
    /// assert_eq!(vault.open("1-a", "1-a", &sealed[..9]).unwrap_err().code(), "vault-cut");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn open(&self, id: &str, version: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        let mut text = content(RECORD, sealed)?;
        let nonce = take(&mut text).ok_or(Fault::Changed)?;
        let plain = self.key.open(nonce, &self.bound(id, version), text);
        Ok(plain.ok_or(Fault::Changed)?)
    }

    fn bound(&self, id: &str, version: &str) -> Vec<u8> {
        let store = self.store.as_bytes();
        row(&[b"ppsa-vault record", &[FORMAT], store, id.as_bytes(), version.as_bytes()])
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").field("store", &self.store).finish_non_exhaustive()
    }
}
