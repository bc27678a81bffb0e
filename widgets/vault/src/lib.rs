//! The passphrase lock of the widgets, for the page's JavaScript: [`ppsa_core::vault`] as a wasm
//! module of its own, so that what people write is never without it and no widget waits for it.
//!
//! - [`boundary`]: what the page calls
//! - [`base64`]: sealed bytes as text
//! - [`memory`]: what is let go is wiped
#![deny(missing_docs)]

pub mod base64;
pub mod boundary;
pub mod memory;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: memory::Wiping<rlsf::SmallGlobalTlsf> =
    memory::Wiping(rlsf::SmallGlobalTlsf::new());
