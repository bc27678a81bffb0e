//! From a file to a whole pack: the checks across keys, and the laying of one over another.

use super::content::{ContentPack, Meta, Pou, Scale};
use super::file::{PackFile, PouEntry};
use super::framework::FrameworkWords;
use super::lay::{lay, lay_optional, lay_steps, lay_words, whole_steps};
use super::read::{Reader, at};
use crate::error::{Error, Kind, Result};

impl ContentPack {
    /// Reads a complete pack.
    ///
    /// # Errors
    /// `pack-too-big`, `pack-not-json`, or `pack-invalid` with every problem and its path.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let error = ContentPack::from_json(r#"{ "language": "en-NZ", "pou": [] }"#).unwrap_err();
    /// let paths: Vec<&str> = error.problems().iter().map(|p| p.path.as_str()).collect();
    /// assert_eq!(paths, ["id", "version", "name", "holder", "licence", "pou", "scale"]);
    /// ```
    pub fn from_json(json: &str) -> Result<Self> {
        let (file, mut reader) = PackFile::read(json)?;
        if file.over.is_some() {
            reader
                .problem("over", "names a base, so this is no complete pack: lay it over that one");
        }
        let pack = complete(&file, &mut reader, None);
        whole(pack, reader)
    }

    /// Lays a file over this pack. With `"over"` in it the file gives only what it words
    /// differently, and the rest falls back to this pack, key by key; without, the file is a
    /// complete pack of its own and replaces this one.
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json).
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let base = ContentPack::built_in("en-NZ")?;
    /// let ours = base.laid_over(
    ///     r#"{
    ///         "id": "our-trust", "version": "1", "language": "en-NZ", "over": "ppsa-starter",
    ///         "pou": [{ "key": "tinana", "gloss": "my body" }]
    ///     }"#,
    /// )?;
    /// assert_eq!(ours.pou()[2].gloss.as_ref().map(|t| t.text.as_str()), Some("my body"));
    /// assert_eq!(ours.pou()[2].name, base.pou()[2].name);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn laid_over(&self, json: &str) -> Result<Self> {
        let (file, mut reader) = PackFile::read(json)?;
        let pack = match &file.over {
            None => complete(&file, &mut reader, Some(&self.words)),
            Some(_) => Some(over(self, &file, &mut reader)),
        };
        whole(pack, reader)
    }
}

fn whole(pack: Option<ContentPack>, reader: Reader) -> Result<ContentPack> {
    match pack {
        Some(pack) if reader.problems.is_empty() => Ok(pack),
        _ => Err(Error::new(Kind::PackInvalid(reader.problems))),
    }
}

/// A pack with pou and scale of its own. Its wording of the framework lies over `below`.
fn complete(
    file: &PackFile,
    reader: &mut Reader,
    below: Option<&FrameworkWords>,
) -> Option<ContentPack> {
    let id = reader.needed("id", file.string("id"));
    let version = reader.needed("version", file.string("version"));
    let name = reader.needed("name", file.text("name"));
    let holder = reader.needed("holder", file.text("holder"));
    let licence = reader.needed("licence", file.text("licence"));
    let pou = reader.needed("pou", file.pou()).and_then(|entries| whole_pou(entries, reader));
    let scale = reader.needed("scale", file.map.get("scale")).and_then(|_| {
        let steps = reader.needed("scale.steps", file.scale_steps())?;
        Some(Scale { about: file.scale_about(), steps: whole_steps(steps, "scale.steps", reader) })
    });
    let mut words = below.cloned().unwrap_or_default();
    lay_words(&mut words, file, reader, below.is_some());
    Some(ContentPack {
        meta: Meta {
            id: id?,
            version: version?,
            language: file.usual.lang.clone(),
            name: name?,
            holder: holder?,
            licence: licence?,
            review: file.review.unwrap_or_default(),
        },
        stand_in: file.text("standIn"),
        pou: pou?,
        scale: scale?,
        words,
    })
}

fn whole_pou(entries: Vec<PouEntry>, reader: &mut Reader) -> Option<[Pou; 5]> {
    let count = entries.len();
    if count != 5 {
        let message = format!("has {count} pou: a pack has exactly five");
        reader.problem("pou", &message);
    }
    unique_keys(&entries, reader);
    let whole: Vec<Pou> = entries
        .into_iter()
        .filter_map(|entry| {
            let name = reader.needed(&at(&entry.path, "name"), entry.name);
            Some(Pou { key: entry.key?, name: name?, gloss: entry.gloss, about: entry.about })
        })
        .collect();
    whole.try_into().ok()
}

fn unique_keys(entries: &[PouEntry], reader: &mut Reader) {
    for (index, entry) in entries.iter().enumerate() {
        let twice = |other: &PouEntry| entry.key.is_some() && other.key == entry.key;
        if entries.iter().take(index).any(twice) {
            reader.problem(&at(&entry.path, "key"), "stands twice: give each pou a key of its own");
        }
    }
}

/// `base`, with what `file` words differently.
fn over(base: &ContentPack, file: &PackFile, reader: &mut Reader) -> ContentPack {
    let mut pack = base.clone();
    if file.over.as_deref() != Some(base.meta.id.as_str()) {
        let message = ["is not the id of the pack below: write \"", &base.meta.id, "\""].concat();
        reader.problem("over", &message);
    }
    let meta = &mut pack.meta;
    lay(&mut meta.id, file.string("id"));
    lay(&mut meta.version, file.string("version"));
    lay(&mut meta.name, file.text("name"));
    lay(&mut meta.holder, file.text("holder"));
    lay(&mut meta.licence, file.text("licence"));
    lay(&mut meta.review, file.review);
    meta.language = file.usual.lang.clone();
    lay_optional(&mut pack.stand_in, file.text("standIn"));
    let entries = file.pou().unwrap_or_default();
    unique_keys(&entries, reader);
    for entry in entries {
        match pack.pou.iter_mut().find(|pou| Some(&pou.key) == entry.key.as_ref()) {
            Some(pou) => {
                lay(&mut pou.name, entry.name);
                lay_optional(&mut pou.gloss, entry.gloss);
                lay_optional(&mut pou.about, entry.about);
            }
            None if entry.key.is_some() => {
                let message = "is not a pou of the pack below: to name other pou, write a complete pack without \"over\"";
                reader.problem(&at(&entry.path, "key"), message);
            }
            None => {}
        }
    }
    lay_optional(&mut pack.scale.about, file.scale_about());
    if let Some(steps) = file.scale_steps() {
        // Other words for the same steps: a scale of another length needs a complete pack.
        lay_steps(&mut pack.scale.steps, steps, "scale.steps", reader);
    }
    lay_words(&mut pack.words, file, reader, true);
    pack
}
