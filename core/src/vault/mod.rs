//! A passphrase lock for records: what a person wrote is sealed before it is stored, and only
//! their passphrase opens it. Only with the feature `vault`.
//!
//! The ciphers are not ours: Argon2id (RFC 9106) turns the passphrase into a key, once for each
//! unlock, and XChaCha20-Poly1305 seals record by record. Both come from RustCrypto. This module
//! is the envelope around them.
//!
//! ```
//! use ppsa_core::vault::{Vault, VaultHeader, VaultParams};
//!
//! // The caller draws these at random: there is no source of chance in here.
//! # let (data_key, salt, nonces) = ([1; 32], [2; 16], [[3; 24], [4; 24]]);
//! # let params = VaultParams { memory_kib: 8, passes: 1, lanes: 1 };
//! let (vault, header) =
//!     Vault::create("he waka eke noa", "plan", data_key, salt, nonces[0], params)?;
//! let kept = header.to_text();
//! let sealed = vault.seal("1-a", "3-a", b"Walking the dog early", nonces[1])?;
//! drop(vault); // locked: the key is wiped from memory
//!
//! let vault = Vault::unlock("he waka eke noa", "plan", &VaultHeader::read(&kept)?)?;
//! assert_eq!(vault.open("1-a", "3-a", &sealed)?, b"Walking the dog early");
//!
//! let error = Vault::unlock("another", "plan", &header).unwrap_err();
//! assert_eq!(error.code(), "vault-passphrase");
//! # Ok::<(), ppsa_core::Error>(())
//! ```
//!
//! # Two keys
//! Records are sealed with a *data key* that the caller draws at random. The key made from the
//! passphrase seals the data key alone, in the [`VaultHeader`]. So a new passphrase
//! ([`Vault::rewrap`]) is a new header and no record is touched: store it in one write and the
//! change is whole or not made. An older copy of the header still opens with the older passphrase,
//! though. When someone else may know that one, make a new vault and seal the records anew.
//!
//! Nobody can open a vault without its passphrase, and there is no other way in. Tell a person so
//! before they lock.
//!
//! # What a sealed record tells
//! Its length, and nothing of its words. It opens only in the store, under the id and with the
//! version it was sealed for, so no record can be put in the place of another or of an older one.
//!
//! # The format, version 1
//! Numbers are little-endian. Both kinds begin with the same 13 bytes, in every version to come:
//!
//! | bytes | header | record |
//! |---|---|---|
//! | 4 | `PPSK` | `PPSR` |
//! | 1 | format version | the same |
//! | 4 | how many bytes follow these 13 | the same |
//! | 4 | CRC-32 of the 9 bytes before | the same |
//! | then | memory in KiB, passes, lanes (4 each); CRC-32 of the store's name (4); salt (16); nonce (24); data key, sealed (48); CRC-32 of all these (4) | nonce (24); text, sealed (its length + 16) |
//!
//! The header is written as text: the bytes in lower-case hexadecimal. What is bound as associated
//! data is a list of parts, each with its length (8 bytes) before it: for a record
//! `ppsa-vault record`, the version byte, store, id, version; for the data key `ppsa-vault key`,
//! the version byte, store, the 12 bytes of the parameters, salt.
//!
//! In a browser a sealed record is kept as text, in base64 with its padding. A locked file is JSON,
//! `{"ppsa": "locked", "version": 1, "header": …, "sealed": …}`: a header, and one record in base64
//! with the whole text of the file that was locked. It has `ppsa file` as store, id and version, so
//! that it opens wherever it is brought.
//!
//! The length tells a cut file from a changed one, and the CRC tells a damaged header from a wrong
//! passphrase. They guard against accidents. Against a person who changes bytes on purpose, the
//! cipher does: such a header is refused as if the passphrase were wrong.

mod bytes;
mod frame;
mod header;
mod key;
mod lock;
mod params;

pub use header::VaultHeader;
pub use key::MAX_RECORD_BYTES;
pub use lock::Vault;
pub use params::VaultParams;
