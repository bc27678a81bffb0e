//! Zip files whose bytes are the same wherever and whenever they are made: entries in order of their names, one time,
//! one mode, no folder of its own.

use std::io::Write as _;

use anyhow::{Context, Result, bail};
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// The first moment that a zip can name: 1 January 1980.
const DATE: u16 = 1 << 5 | 1;

/// Made on Unix, by version 2.0 of the format, which knows no more than this needs.
const MADE_BY: u16 = 3 << 8 | NEEDS;
const NEEDS: u16 = 20;

/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;

/// A plain file that all may read and its owner may write.
const MODE: u32 = 0o100_644 << 16;

/// What goes into a zip, by name, with `/` between folders.
#[derive(Debug, Default)]
pub struct Zip(Vec<(String, Vec<u8>)>);

/// An entry as it stands in both of a zip's lists.
struct Header {
    method: u16,
    crc: u32,
    packed: u32,
    size: u32,
    name: u16,
}

impl Zip {
    /// Adds a file.
    pub fn add(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.push((name.into(), bytes.into()));
    }

    /// The names, in the order they were added.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
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
        let (mut zip, mut list) = (Vec::new(), Vec::new());
        let count = u16::try_from(self.0.len()).context("a zip holds 65,535 files")?;
        for (name, bytes) in &self.0 {
            if name.starts_with('/') || name.split('/').any(|part| ["", ".", ".."].contains(&part))
            {
                bail!("`{name}` is no name for a file of a zip");
            }
            let at = small(zip.len())?;
            let (header, packed) = Header::of(name, bytes)?;
            zip.extend(0x0403_4b50_u32.to_le_bytes());
            header.write(&mut zip);
            zip.extend(name.as_bytes());
            zip.extend(packed.as_deref().unwrap_or(bytes));
            list.extend(0x0201_4b50_u32.to_le_bytes());
            list.extend(MADE_BY.to_le_bytes());
            header.write(&mut list);
            // No comment, on the first disk, no notes of its own.
            list.extend([0; 6]);
            list.extend(MODE.to_le_bytes());
            list.extend(at.to_le_bytes());
            list.extend(name.as_bytes());
        }
        let (at, size) = (small(zip.len())?, small(list.len())?);
        zip.append(&mut list);
        zip.extend(0x0605_4b50_u32.to_le_bytes());
        zip.extend([0; 4]);
        zip.extend(count.to_le_bytes());
        zip.extend(count.to_le_bytes());
        zip.extend(size.to_le_bytes());
        zip.extend(at.to_le_bytes());
        zip.extend([0; 2]);
        Ok(zip)
    }
}

impl Header {
    /// Of a file, with its bytes made small where that helps.
    fn of(name: &str, bytes: &[u8]) -> Result<(Self, Option<Vec<u8>>)> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes)?;
        let packed = Some(encoder.finish()?).filter(|packed| packed.len() < bytes.len());
        let mut crc = Crc::new();
        crc.update(bytes);
        let header = Self {
            method: if packed.is_some() { 8 } else { 0 },
            crc: crc.sum(),
            packed: small(packed.as_deref().unwrap_or(bytes).len())?,
            size: small(bytes.len())?,
            name: u16::try_from(name.len()).context("a name is too long for a zip")?,
        };
        Ok((header, packed))
    }

    fn write(&self, to: &mut Vec<u8>) {
        for part in [NEEDS, FLAGS, self.method, 0, DATE] {
            to.extend(part.to_le_bytes());
        }
        for part in [self.crc, self.packed, self.size] {
            to.extend(part.to_le_bytes());
        }
        to.extend(self.name.to_le_bytes());
        to.extend([0; 2]);
    }
}

fn small(length: usize) -> Result<u32> {
    u32::try_from(length).context("a zip of this kind holds 4 GiB")
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
        let bytes = zip(&[("x.txt", &long)]).unwrap();
        let packed = u32::from_le_bytes(bytes[18..22].try_into().unwrap());
        let start = 30 + "x.txt".len();
        let mut text = String::new();
        flate2::read::DeflateDecoder::new(&bytes[start..start + packed as usize])
            .read_to_string(&mut text)
            .unwrap();
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
