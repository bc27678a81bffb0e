//! The npm package as one file: what `npm pack` makes, with no trace of who made it when.

use std::path::Path;

use anyhow::Result;
use flate2::{Compression, GzBuilder};
use tar::{Builder, EntryType, Header};

use crate::files;

/// When every file was changed, to npm: some tools refuse what is older.
const TIME: u64 = 499_162_500;

/// The bytes of the package in this folder.
///
/// # Errors
/// When a file cannot be read.
pub fn pack(package: &Path) -> Result<Vec<u8>> {
    let mut tar = Builder::new(GzBuilder::new().write(Vec::new(), Compression::best()));
    for path in files::walk(package)? {
        let bytes = files::read(&path)?;
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_mtime(TIME);
        header.set_size(bytes.len() as u64);
        let name = format!("package/{}", files::relative(package, &path));
        tar.append_data(&mut header, name, bytes.as_slice())?;
    }
    Ok(tar.into_inner()?.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn two_folders_with_the_same_files_give_the_same_bytes() {
        let packed = [["b.js", "a/c.js"], ["a/c.js", "b.js"]].map(|names| {
            let scratch = Scratch::new();
            for name in names {
                files::write(&scratch.path().join(name), name).unwrap();
            }
            pack(scratch.path()).unwrap()
        });
        assert_eq!(packed[0], packed[1]);
        let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(packed[0].as_slice()));
        let names =
            tar.entries().unwrap().map(|it| it.unwrap().path().unwrap().display().to_string());
        assert_eq!(names.collect::<Vec<_>>(), ["package/a/c.js", "package/b.js"]);
    }
}
