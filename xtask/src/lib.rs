//! What `cargo xtask` does, as a library, so that the browser tests use the same server and the
//! same size ledger as a person at the command line.
//!
//! - [`cli`]: the words a person types, and what each of them starts
//! - [`tools`]: finds or installs what a build or a test run needs
//! - [`build`]: the package (`target/dist/package/`) and the site (`target/dist/site/`)
//! - [`contract`]: `widgets/contract.json` turned into types and a manifest
//! - [`serve`]: the local server, with faults on request for tests
//! - [`size`]: the size ledger
//! - [`drive`], [`bench`]: programs that drive a real browser: pictures and speed, ours and that of others
//! - [`release`]: the files that go out, and whether a site serves them
//! - [`fuzz`]: the fuzz targets of core
//! - [`pseudo`], [`review`]: a made-up language for tests, and sheets for a fluent speaker
//! - [`tidy`]: house rules that no compiler checks
//! - [`check`]: the test run
//! - [`wordpress`]: the WordPress plugin
//! - [`layout`], [`run`], [`say`], [`files`], [`zip`], [`compress`], [`marks`]: small helpers of the above

pub mod bench;
pub mod build;
pub mod check;
pub mod cli;
pub mod compress;
pub mod contract;
pub mod drive;
pub mod files;
pub mod fuzz;
pub mod layout;
pub mod marks;
pub mod pseudo;
pub mod release;
pub mod review;
pub mod run;
pub mod say;
pub mod serve;
pub mod size;
pub mod tidy;
pub mod tools;
pub mod wordpress;
pub mod zip;
