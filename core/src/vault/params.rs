use super::bytes::take_u32;
use crate::error::Fault;
use crate::error::Result;

/// How much work it is to turn a passphrase into a key: the three numbers of Argon2id. They are
/// kept in the header, so a vault always opens with its own.
///
/// # The default, and why
/// 32 MiB, 2 passes, 1 lane. The aim is an unlock within about a second on the core of a slow
/// phone, in wasm without threads and SIMD, and no less work than the least OWASP recommends
/// (19 MiB, 2 passes, 1 lane).
///
/// Measured on a server core with the size-optimised release build: 55 ms natively, and in wasm 80
/// to 110 ms for the first run, getting the code ready included, then 55 ms. A phone core of the
/// middle is some 3 to 5 times slower, and a slow one about 10 times, its memory being slow too:
/// under half a second, and about one. These factors are estimates. A third pass would leave a
/// slow phone no room, and more memory could fail on a phone with little. One lane, because wasm
/// has one thread here: more would cost the person the same and spare an attacker time.
///
/// `cargo run --release -p ppsa-core --features vault --example vault_time` measures it anew.
///
/// ```
/// use ppsa_core::vault::VaultParams;
///
/// let default = VaultParams::default();
/// assert_eq!((default.memory_kib, default.passes, default.lanes), (32 * 1024, 2, 1));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct VaultParams {
    /// The memory it works in, in KiB: from 8 for each lane to [`VaultParams::MAX_MEMORY_KIB`].
    pub memory_kib: u32,
    /// How often it goes over that memory: 1 to [`VaultParams::MAX_PASSES`].
    pub passes: u32,
    /// How many threads could share the work: 1 to [`VaultParams::MAX_LANES`].
    pub lanes: u32,
}

impl VaultParams {
    /// The most memory a vault may ask for: 128 MiB. A header can come from anywhere, and one that
    /// asks for more is refused before any memory is taken.
    ///
    /// ```
    /// use ppsa_core::vault::{Vault, VaultParams};
    ///
    /// let memory_kib = VaultParams::MAX_MEMORY_KIB + 1;
    /// let params = VaultParams { memory_kib, ..VaultParams::default() };
    /// let error = Vault::create("words", "plan", [1; 32], [2; 16], [3; 24], params).unwrap_err();
    /// assert_eq!(error.code(), "vault-parameters");
    /// ```
    pub const MAX_MEMORY_KIB: u32 = 128 * 1024;

    /// The most passes a vault may ask for.
    ///
    /// ```
    /// # use ppsa_core::vault::VaultParams;
    /// assert_eq!(VaultParams::MAX_PASSES, 8);
    /// ```
    pub const MAX_PASSES: u32 = 8;

    /// The most lanes a vault may ask for.
    ///
    /// ```
    /// # use ppsa_core::vault::VaultParams;
    /// assert_eq!(VaultParams::MAX_LANES, 4);
    /// ```
    pub const MAX_LANES: u32 = 4;

    pub(super) fn check(&self) -> Result<()> {
        let within = |what, found, least, most| match (least..=most).contains(&found) {
            true => Ok(()),
            false => Err(Fault::Parameters { what, found, least, most }),
        };
        within("lanes", self.lanes, 1, Self::MAX_LANES)?;
        within("passes", self.passes, 1, Self::MAX_PASSES)?;
        within("KiB of memory", self.memory_kib, 8 * self.lanes, Self::MAX_MEMORY_KIB)?;
        Ok(())
    }

    pub(super) fn to_bytes(self) -> Vec<u8> {
        [self.memory_kib, self.passes, self.lanes].iter().flat_map(|it| it.to_le_bytes()).collect()
    }

    pub(super) fn take(bytes: &mut &[u8]) -> Option<Self> {
        let (memory_kib, passes) = (take_u32(bytes)?, take_u32(bytes)?);
        Some(Self { memory_kib, passes, lanes: take_u32(bytes)? })
    }
}

impl Default for VaultParams {
    fn default() -> Self {
        Self { memory_kib: 32 * 1024, passes: 2, lanes: 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_the_range_are_within_it() {
        let params = |memory_kib, passes, lanes| VaultParams { memory_kib, passes, lanes };
        for (fits, params) in [
            (true, params(8, 1, 1)),
            (true, params(32, 1, 4)),
            (true, params(VaultParams::MAX_MEMORY_KIB, 8, 4)),
            (false, params(7, 1, 1)),
            (false, params(31, 1, 4)),
            (false, params(VaultParams::MAX_MEMORY_KIB + 1, 1, 1)),
            (false, params(u32::MAX, 1, 1)),
            (false, params(8, 0, 1)),
            (false, params(8, 9, 1)),
            (false, params(8, 1, 0)),
            (false, params(64, 1, 5)),
            (false, params(64, 1, u32::MAX)),
        ] {
            assert_eq!(params.check().is_ok(), fits, "{params:?}");
        }
    }
}
