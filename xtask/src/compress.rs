//! Brotli and gzip at their best level: what a good host sends.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files;

/// Brotli, quality 11, window 2²².
///
/// # Errors
/// When the encoder fails, which it does for want of memory only.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = CompressorWriter::new(&mut packed, 64 * 1024, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

/// Gzip, level 9.
///
/// # Errors
/// As [`brotli`].
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Puts a compressed copy beside each file in a folder that is worth it: the server sends that.
///
/// # Errors
/// When one cannot be read or written.
pub fn beside_each(folder: &Path) -> Result<()> {
    for path in files::walk(folder)? {
        let name = path.to_str().context("a name that is no text")?;
        if worth_it(name) {
            files::write(&PathBuf::from(format!("{name}.br")), brotli(&files::read(&path)?)?)?;
        }
    }
    Ok(())
}

/// Whether a file of this name is worth compressing (fonts and most pictures already are).
#[must_use]
pub fn worth_it(name: &str) -> bool {
    [".html", ".js", ".mjs", ".css", ".json", ".svg", ".wasm", ".txt", ".webmanifest"]
        .iter()
        .any(|ending| name.ends_with(ending))
}
