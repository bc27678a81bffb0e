//! The bodies of the fuzz targets on any bytes: what always runs, also where the machine has
//! nothing to fuzz with. `cargo xtask fuzz` goes much further.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

#[path = "../fuzz/bodies/mod.rs"]
mod bodies;

use proptest::prelude::*;

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..400)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn pack(bytes in bytes()) {
        bodies::pack(&bytes);
    }

    #[test]
    fn document(bytes in bytes()) {
        bodies::document(&bytes);
    }

    #[test]
    fn merge(bytes in bytes()) {
        bodies::merge(&bytes);
    }

    #[cfg(feature = "vault")]
    #[test]
    fn vault(bytes in bytes()) {
        bodies::vault(&bytes);
    }

    #[test]
    fn identify(bytes in bytes()) {
        bodies::identify(&bytes);
    }
}
