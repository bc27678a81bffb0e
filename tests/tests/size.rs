//! Every byte is paid by a phone on a weak network: the package keeps to its budget.

use std::path::{Path, PathBuf};

#[test]
fn the_package_keeps_to_its_budget() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = std::env::var_os("PPSA_PACKAGE")
        .map_or_else(|| root.join("../target/dist/package"), PathBuf::from);
    let rows = xtask::size::measure(&package).unwrap();
    let report = xtask::size::check(&rows, &root.join("budget.json")).unwrap();
    println!("{}{report}", xtask::size::table(&rows));
    assert!(!report.over(), "over budget: see the table above");
}
