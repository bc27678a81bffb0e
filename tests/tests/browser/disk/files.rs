//! A profile's files, and a search of them.

use std::{fs, io, path::Path, time::SystemTime};

use memchr::memmem::Finder;
use ppsa_tests::{Context as _, Result};

use super::packed::unpacked;

/// Folders with copies of what a browser fetched: the program itself, which is full of our names.
const COPIES: [&str; 5] = ["Cache", "Code Cache", "cache2", "CacheStorage", "ScriptCache"];

/// Texts, in each way that a browser writes them.
pub struct Sought(Vec<Finder<'static>>);

impl Sought {
    /// Any of these.
    pub fn any(texts: &[&str]) -> Self {
        let both = texts.iter().flat_map(|text| [text.as_bytes().to_vec(), wide(text)]);
        Self(both.map(|form| Finder::new(&form).into_owned()).collect())
    }

    /// A made-up word: either half of it will do. An earlier version of a text may end in the midst of
    /// it; and where a file is written in blocks, it is cut in one place at most.
    pub fn word(word: &str) -> Self {
        let (first, second) = word.split_at(word.len() / 2);
        Self::any(&[first, second])
    }

    fn is_in(&self, bytes: &[u8]) -> bool {
        self.0.iter().any(|form| form.find(bytes).is_some())
    }
}

/// What UTF-16 has in either order: Chromium writes values in one, and names of databases in the other.
fn wide(text: &str) -> Vec<u8> {
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.strip_suffix(&[0]).unwrap_or(&bytes).to_vec()
}

/// Files of a profile, as they were when they were read.
pub struct Files(Vec<File>);

struct File {
    /// Its place in the profile.
    name: String,
    bytes: Vec<u8>,
    /// What lies in it, where it is a packed one.
    unpacked: Vec<u8>,
}

impl Files {
    /// All of them. What goes meanwhile, in a browser that runs, is not there.
    pub fn read(profile: &Path) -> Result<Self> {
        Self::since(profile, SystemTime::UNIX_EPOCH)
    }

    /// Those that were written at this time or later.
    pub fn since(profile: &Path, time: SystemTime) -> Result<Self> {
        let mut all = Vec::new();
        let mut folders = vec![profile.to_path_buf()];
        while let Some(folder) = folders.pop() {
            let Some(entries) = there(fs::read_dir(&folder))? else { continue };
            for entry in entries {
                let Some(entry) = there(entry)? else { continue };
                let Some(about) = there(entry.metadata())? else { continue };
                let path = entry.path();
                if about.is_dir() {
                    folders.push(path);
                } else if about.is_file()
                    && about.modified()? >= time
                    && let Some(bytes) = there(fs::read(&path))?
                {
                    let name = path.strip_prefix(profile)?.to_string_lossy().into_owned();
                    let unpacked = unpacked(&bytes).unwrap_or_default();
                    all.push(File { name, bytes, unpacked });
                }
            }
        }
        Ok(Self(all))
    }

    /// Without the browser's copies of the program.
    pub fn without_copies(mut self) -> Self {
        self.0.retain(|file| !file.name.split('/').any(|folder| COPIES.contains(&folder)));
        self
    }

    /// The files in which it is found, or in whose names.
    pub fn with<'a>(&'a self, sought: &'a Sought) -> impl Iterator<Item = &'a str> {
        let found = |file: &&File| {
            [file.name.as_bytes(), &file.bytes, &file.unpacked].iter().any(|it| sought.is_in(it))
        };
        self.0.iter().filter(found).map(|file| file.name.as_str())
    }
}

/// What is there; none where it has gone.
fn there<T>(found: io::Result<T>) -> Result<Option<T>> {
    match found {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        found => found.map(Some).context("the profile cannot be read"),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::disk::{
        made_up::word,
        packed::tests::{session, snappy, table},
    };

    /// A text as its versions follow each other, while somebody types.
    fn versions(word: &str) -> String {
        (1..=word.len()).map(|end| format!("{{\"strengths\":[\"{}\"]}}\n", &word[..end])).collect()
    }

    #[test]
    fn a_word_is_found_however_it_is_written_and_no_other_is() -> Result<()> {
        let [here, elsewhere] = [word(), word()];
        let text = versions(&here);
        let utf_16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
        let profile = tempfile::tempdir()?;
        let folder = profile.path().join("a folder");
        fs::create_dir(&folder)?;
        fs::write(folder.join("other"), session(&versions(&elsewhere)))?;
        let forms: [(&str, Vec<u8>); 7] = [
            ("plain", text.clone().into()),
            ("half", text.as_bytes()[..text.len() / 2].into()),
            ("little", utf_16(u16::to_le_bytes)),
            ("big", utf_16(u16::to_be_bytes)),
            ("session", session(&text)),
            ("table", table(&[versions(&elsewhere), text.clone()])?),
            ("value", snappy(format!("{{\"strengths\":[\"{here}\"]}}").as_bytes())?),
        ];
        let mut wanted = vec![format!("a folder/{here}")];
        for (name, bytes) in forms {
            fs::write(folder.join(name), bytes)?;
            wanted.push(format!("a folder/{name}"));
        }
        fs::write(folder.join(&here), "in its name")?;
        let files = Files::read(profile.path())?;
        let found = |word: &str| {
            let sought = Sought::word(word);
            let mut found: Vec<String> = files.with(&sought).map(Into::into).collect();
            found.sort_unstable();
            found
        };
        wanted.sort_unstable();
        assert_eq!(found(&here), wanted);
        assert_eq!(found(&elsewhere), ["a folder/other", "a folder/table"]);
        assert_eq!(found(&word()), [""; 0]);
        Ok(())
    }

    /// Else no pack would have to be unpacked.
    #[test]
    fn packed_as_it_grew_a_word_does_not_lie_there_as_it_is() -> Result<()> {
        let here = word();
        assert!(!Sought::word(&here).is_in(&snappy(versions(&here).as_bytes())?));
        Ok(())
    }

    /// As a value of Firefox's IndexedDB: a record, in UTF-16 for its one letter with a macron, packed by
    /// itself. Its texts have most pairs of small letters in them.
    #[test]
    fn packed_in_a_record_a_word_lies_there_as_it_is() -> Result<()> {
        let record = include_str!("../../../../core/languages/en-NZ/pack/practice/framework.json");
        for _ in 0..20 {
            let here = word();
            let text = format!("{record}{{\"strengths\":[\"{here}.\"]}}");
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(Sought::word(&here).is_in(&snappy(&wide)?), "{here}");
        }
        Ok(())
    }

    #[test]
    fn copies_of_the_program_are_left_out_where_that_is_asked() -> Result<()> {
        let profile = tempfile::tempdir()?;
        for folder in ["Code Cache/js", "Session Storage"] {
            fs::create_dir_all(profile.path().join(folder))?;
            fs::write(profile.path().join(folder).join("1"), "const MARK = 'ppsa-n'")?;
        }
        let marks = Sought::any(&["ppsa-n"]);
        let files = Files::read(profile.path())?;
        assert_eq!(files.with(&marks).count(), 2);
        assert!(files.without_copies().with(&marks).eq(["Session Storage/1"]));
        Ok(())
    }

    #[test]
    fn what_was_written_before_is_left_out_where_that_is_asked() -> Result<()> {
        let profile = tempfile::tempdir()?;
        fs::write(profile.path().join("1"), "here")?;
        let sought = Sought::any(&["here"]);
        let later = SystemTime::now() + Duration::from_secs(60);
        assert_eq!(Files::since(profile.path(), later)?.with(&sought).count(), 0);
        let before = SystemTime::now() - Duration::from_secs(60);
        assert!(Files::since(profile.path(), before)?.with(&sought).eq(["1"]));
        Ok(())
    }
}
