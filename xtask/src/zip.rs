//! Zip files whose bytes are the same wherever and whenever they are made: entries in order of their names, one mode, no
//! folder of its own. Servers and browsers take a file of the same time for the same file. So each has the day of the release,
//! and a time of day by its contents: the next release is later, and what changed has another time.

use std::io::{Cursor, Write as _};

use anyhow::{Result, bail};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What goes into a zip, by name, with `/` between folders.
#[derive(Debug, Default)]
pub struct Zip {
    files: Vec<(String, Vec<u8>)>,
    day: Option<[u16; 3]>,
}

/// The day of what has none yet.
const UNRELEASED: [u16; 3] = [2026, 1, 1];

/// In a day there are so many of the two seconds that a zip counts in.
const TIMES: u32 = 24 * 60 * 60 / 2;

impl Zip {
    /// Of a release of this day: year, month, day.
    #[must_use]
    pub fn of(day: Option<[u16; 3]>) -> Self {
        Self { files: Vec::new(), day }
    }

    /// Adds a file.
    pub fn add(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.push((name.into(), bytes.into()));
    }

    /// What is in it, in the order it was added.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// The zip's bytes.
    ///
    /// # Errors
    /// When a name is there twice, or leads out of the folder, or a zip has no room for all of it.
    pub fn bytes(mut self) -> Result<Vec<u8>> {
        self.files.sort();
        if let Some(both) = self.files.windows(2).find(|both| both[0].0 == both[1].0) {
            bail!("two files of the zip are called {}", both[0].0);
        }
        let how = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(9))
            .unix_permissions(0o644);
        let day = self.day.unwrap_or(UNRELEASED);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.files {
            if name.split('/').any(|part| ["", ".", ".."].contains(&part)) {
                bail!("`{name}` is no name for a file of a zip");
            }
            zip.start_file(name, how.last_modified_time(time(day, bytes)?))?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}

/// When a file was changed: on this day, at a time that goes by what is in it.
fn time([year, month, day]: [u16; 3], bytes: &[u8]) -> Result<DateTime> {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    let seconds = (crc.sum() % TIMES) * 2;
    let [hour, minute, second] =
        [seconds / 3600, seconds / 60 % 60, seconds % 60].map(u8::try_from);
    let [month, day] = [month, day].map(u8::try_from);
    Ok(DateTime::from_date_and_time(year, month?, day?, hour?, minute?, second?)?)
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

    #[test]
    fn what_changed_has_another_time_and_the_next_release_a_later_one() {
        let of = |day, bytes: &[u8]| time(day, bytes).unwrap();
        let [one, other] = [[2026, 12, 1], [2026, 12, 2]];
        assert_ne!(of(one, b"0.1.0"), of(one, b"0.1.1"));
        assert_eq!(of(one, b"0.1.0"), of(one, b"0.1.0"));
        let day = |it: DateTime| (it.year(), it.month(), it.day());
        assert!(day(of(one, b"b")) < day(of(other, b"a")));
    }
}
