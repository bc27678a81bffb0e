use std::fmt;

use crate::error::{Error, ErrorKind};

/// What can be wrong with a vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    Passphrase,
    PassphraseEmpty,
    Store,
    Cut,
    Changed,
    Newer { found: u8, known: u8 },
    Parameters { what: &'static str, found: u32, least: u32, most: u32 },
    Memory { kib: u32 },
    TooBig { bytes: usize, limit: usize },
}

impl Fault {
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Passphrase => "vault-passphrase",
            Self::PassphraseEmpty => "vault-passphrase-empty",
            Self::Store => "vault-store",
            Self::Cut => "vault-cut",
            Self::Changed => "vault-changed",
            Self::Newer { .. } => "vault-newer",
            Self::Parameters { .. } => "vault-parameters",
            Self::Memory { .. } => "vault-memory",
            Self::TooBig { .. } => "vault-too-big",
        }
    }

    pub(crate) fn is_corrupt(&self) -> bool {
        matches!(self, Self::Cut | Self::Changed)
    }

    pub(crate) fn is_newer(&self) -> bool {
        matches!(self, Self::Newer { .. })
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self::new(ErrorKind::Vault(fault))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Passphrase => f.write_str(
                "The passphrase does not open this lock: type it again, with the same capital letters and spaces",
            ),
            Self::PassphraseEmpty => {
                f.write_str("The passphrase is empty: choose a few words that stay in your mind")
            }
            Self::Store => f.write_str(
                "The lock was made for another store: open it with the name of the store it came from",
            ),
            Self::Cut => f.write_str(
                "The locked data stops before its end and was not opened: bring back a whole copy",
            ),
            Self::Changed => f.write_str(
                "The locked data is not as it was sealed and was not opened: bring back a whole copy",
            ),
            Self::Newer { found, known } => write!(
                f,
                "The locked data is of version {found} and this program knows versions up to {known}: open it with a newer one"
            ),
            Self::Parameters { what, found, least, most } => write!(
                f,
                "The lock has {found} as {what} and {least} to {most} are accepted: use one within that range"
            ),
            Self::Memory { kib } => write!(
                f,
                "There is no room for the {kib} KiB of memory the lock works in: close other pages and try again"
            ),
            Self::TooBig { bytes, limit } => write!(
                f,
                "The record has {bytes} bytes and at most {limit} are sealed: keep it in smaller parts"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_a_table_that_does_not_drift() {
        let table = [
            (Fault::Passphrase, "vault-passphrase"),
            (Fault::PassphraseEmpty, "vault-passphrase-empty"),
            (Fault::Store, "vault-store"),
            (Fault::Cut, "vault-cut"),
            (Fault::Changed, "vault-changed"),
            (Fault::Newer { found: 2, known: 1 }, "vault-newer"),
            (Fault::Parameters { what: "", found: 9, least: 1, most: 8 }, "vault-parameters"),
            (Fault::Memory { kib: 8 }, "vault-memory"),
            (Fault::TooBig { bytes: 2, limit: 1 }, "vault-too-big"),
        ];
        for (fault, code) in table {
            let error = Error::from(fault);
            assert_eq!(error.code(), code);
            assert_eq!(error.is_corrupt(), ["vault-cut", "vault-changed"].contains(&code));
            assert!(error.to_string().contains(':'), "{code} names a mend");
        }
    }
}
