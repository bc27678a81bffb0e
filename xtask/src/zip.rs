//! Zip files whose bytes are the same wherever and whenever they are made: entries in order of their names, one time,
//! one mode, no folder of its own.

use std::io::{Cursor, Write as _};

use anyhow::{Result, bail};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What goes into a zip, by name, with `/` between folders.
#[derive(Debug, Default)]
pub struct Zip(Vec<(String, Vec<u8>)>);

impl Zip {
    /// Adds a file.
    pub fn add(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.push((name.into(), bytes.into()));
    }

    /// What is in it, in the order it was added.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// The zip's bytes.
    ///
    /// # Errors
    /// When a name is there twice, or leads out of the folder, or a zip has no room for all of it.
    pub fn bytes(mut self) -> Result<Vec<u8>> {
        self.0.sort();
        if let Some(both) = self.0.windows(2).find(|both| both[0].0 == both[1].0) {
            bail!("two files of the zip are called {}", both[0].0);
        }
        let how = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(9))
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.0 {
            if name.split('/').any(|part| ["", ".", ".."].contains(&part)) {
                bail!("`{name}` is no name for a file of a zip");
            }
            zip.start_file(name, how)?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn zip(files: &[(&str, &str)]) -> Result<Vec<u8>> {
        let mut zip = Zip::default();
        files.iter().for_each(|(name, text)| zip.add(*name, *text));
        zip.bytes()
    }

    #[test]
    fn the_order_in_which_files_come_changes_no_byte() {
        let long = "kia ora ".repeat(200);
        let one = zip(&[("b/x.txt", &long), ("a.txt", "a")]).unwrap();
        let two = zip(&[("a.txt", "a"), ("b/x.txt", &long)]).unwrap();
        assert_eq!(one, two);
        assert!(one.len() < 500, "it is made small: {}", one.len());
    }

    #[test]
    fn what_was_put_in_comes_out() {
        let long = "kia ora ".repeat(200);
        let mut read =
            ::zip::ZipArchive::new(Cursor::new(zip(&[("x.txt", &long)]).unwrap())).unwrap();
        let mut text = String::new();
        read.by_name("x.txt").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, long);
    }

    #[test]
    fn a_name_that_is_there_twice_or_leads_out_is_refused() {
        assert!(zip(&[("a", "1"), ("a", "2")]).unwrap_err().to_string().contains("called a"));
        for name in ["/etc/x", "../x", "a//b", "a/./b", ""] {
            assert!(zip(&[(name, "")]).is_err(), "{name}");
        }
    }
}
