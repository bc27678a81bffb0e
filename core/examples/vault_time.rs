//! How long an unlock takes on this machine, with the parameters of a new vault:
//! `cargo run --release -p ppsa-core --features vault --example vault_time`

use std::time::Instant;

use ppsa_core::vault::{Vault, VaultParams};

fn main() -> ppsa_core::Result<()> {
    let params = VaultParams::default();
    let VaultParams { memory_kib, passes, lanes } = params;
    println!("{memory_kib} KiB, {passes} passes, {lanes} lane");

    let (_, header) = Vault::create("kōwhai", "plan", [1; 32], [2; 16], [3; 24], params)?;
    for _ in 0..5 {
        let start = Instant::now();
        Vault::unlock("kōwhai", "plan", &header)?;
        println!("unlock: {} ms", start.elapsed().as_millis());
    }
    Ok(())
}
