//! What goes out: files that a site downloads, each with its checksum, the same bytes from every machine.
//!
//! - [`inside`]: whose work is in it, and its licences
//! - [`sbom`]: the same for programs
//! - [`upload`]: the zip for a site without tools
//! - [`tarball`]: the npm package
//! - [`notes`]: what changed, for whoever upgrades
//! - [`twice`]: the same bytes from another machine
//! - [`verify`]: whether a site serves it

pub mod inside;
pub mod notes;
pub mod sbom;
pub mod tarball;
pub mod twice;
pub mod upload;
pub mod verify;

use std::path::PathBuf;

use anyhow::Result;
use sha2::{Digest as _, Sha256};

use crate::layout::Layout;
use crate::tools::version;
use crate::{build, files, say, wordpress};

/// The folder in `target/` that all of it goes to.
pub const FOLDER: &str = "target/release-files";

/// Builds everything that goes out; gives its folder.
///
/// # Errors
/// When a build fails, or a text that goes with it is missing: the message names it.
pub fn run(layout: &Layout) -> Result<PathBuf> {
    let site = build::site(layout)?;
    let package = layout.dist().join("package");
    let version = version::workspace(layout)?;
    let target = layout.join(FOLDER);
    say::step(&format!("Packing {FOLDER}"), || {
        files::swap_in(&target, |new| {
            let put = |name: String, bytes: Vec<u8>| files::write(&new.join(name), bytes);
            let notes = notes::of(&files::read_text(&layout.join("CHANGELOG.md"))?, &version)?;
            let parts = inside::all(layout)?;
            put(format!("ppsa-widgets-{version}.tgz"), tarball::pack(&package)?)?;
            put(
                format!("ppsa-widgets-{version}.zip"),
                upload::pack(layout, &package, &site)?.bytes()?,
            )?;
            put(
                format!("ppsa-widgets-wordpress-{version}.zip"),
                wordpress::zip(layout, &package)?.bytes()?,
            )?;
            put("NOTES.md".into(), notes.into())?;
            put("THIRD-PARTY-LICENSES.txt".into(), inside::text(&parts).into())?;
            put("sbom.cdx.json".into(), sbom::of(&parts, &version)?.into())?;
            let sums = sums(new)?;
            put("SHA256SUMS".into(), sums.into())
        })
    })?;
    Ok(target)
}

/// A line for each file, as `sha256sum -c` reads it.
fn sums(folder: &std::path::Path) -> Result<String> {
    let mut sums = String::new();
    for path in files::walk(folder)? {
        let bytes = files::read(&path)?;
        sums += &format!("{}  {}\n", sum(&bytes), files::relative(folder, &path));
    }
    Ok(sums)
}

/// The SHA-256 of some bytes, in hexadecimal.
#[must_use]
pub fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn sums_are_as_sha256sum_writes_them() {
        let scratch = Scratch::new();
        files::write(&scratch.path().join("a.txt"), "abc").unwrap();
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sums(scratch.path()).unwrap(), format!("{abc}  a.txt\n"));
    }
}
