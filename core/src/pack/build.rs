//! From a file to a whole pack: the checks across keys, and the laying of one over another.

use super::content::{ContentPack, Meta, Pou, Scale};
use super::file::PackFile;
use super::framework::FrameworkWords;
use super::overlay::{overlay_steps, overlay_words};
use super::read::{Reader, at, nth};
use super::take::{Above, nothing};
use crate::error::{Error, ErrorKind, Result};
use crate::text::{Lang, Review};

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
        let file = file.above();
        if file.string("over").is_some() {
            reader
                .problem("over", "names a base, so this is no complete pack: lay it over that one");
        }
        let mut pack = Self::blank(FrameworkWords::default());
        pack.take_in(file, &mut reader, false);
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
    /// let ours = base.overlaid_with(
    ///     r#"{
    ///         "id": "our-trust", "version": "1", "language": "en-NZ", "over": "ppsa-starter",
    ///         "pou": [{ "key": "tinana", "gloss": "my body" }]
    ///     }"#,
    /// )?;
    /// assert_eq!(ours.pou()[2].gloss.as_ref().map(|t| t.text.as_str()), Some("my body"));
    /// assert_eq!(ours.pou()[2].name, base.pou()[2].name);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn overlaid_with(&self, json: &str) -> Result<Self> {
        self.clone().overlay(json)
    }

    /// The same for who needs this pack no more: a page that copies no pack loads less.
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json).
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let base = ContentPack::built_in("en-NZ")?;
    /// let over = r#"{ "language": "en-NZ", "over": "ppsa-starter", "version": "2" }"#;
    /// assert_eq!(base.overlaid_with(over)?, base.overlay(over)?);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn overlay(self, json: &str) -> Result<Self> {
        let (file, mut reader) = PackFile::read(json)?;
        let file = file.above();
        let mut pack = match file.string("over") {
            None => Self::blank(self.words),
            Some(over) => {
                if over != self.meta.id {
                    let id = &self.meta.id;
                    let message = ["is not the id of the pack below: write \"", id, "\""].concat();
                    reader.problem("over", &message);
                }
                self
            }
        };
        pack.take_in(file, &mut reader, true);
        whole(pack, reader)
    }

    /// A pack whose own words are still to come.
    fn blank(words: FrameworkWords) -> Self {
        Self {
            meta: Meta {
                id: String::new(),
                version: String::new(),
                language: Lang::mi(),
                name: nothing(),
                holder: nothing(),
                licence: nothing(),
                review: Review::NotNeeded,
            },
            stand_in: None,
            pou: std::array::from_fn(|_| Pou::blank()),
            scale: Scale { about: None, steps: Vec::new() },
            words,
        }
    }

    fn take_in(&mut self, file: Above<'_>, reader: &mut Reader, has_base: bool) {
        let meta = &mut self.meta;
        file.lay_string("id", &mut meta.id);
        file.lay_string("version", &mut meta.version);
        file.overlay("name", &mut meta.name);
        file.overlay("holder", &mut meta.holder);
        file.overlay("licence", &mut meta.licence);
        if file.string("review").is_some() {
            meta.review = file.usual.review;
        }
        meta.language = file.usual.lang.clone();
        for (key, words) in [
            ("id", &meta.id),
            ("version", &meta.version),
            ("name", &meta.name.text),
            ("holder", &meta.holder.text),
            ("licence", &meta.licence.text),
        ] {
            if words.is_empty() {
                reader.missing(key);
            }
        }
        file.lay_optional("standIn", &mut self.stand_in);
        self.take_in_pou(file, reader);
        let scale = file.object("scale");
        if let Some(above) = scale {
            above.lay_optional("about", &mut self.scale.about);
        }
        let path = if file.map.get("scale").is_some() { "scale.steps" } else { "scale" };
        overlay_steps(scale, &mut self.scale.steps, path, reader);
        overlay_words(&mut self.words, file, reader, has_base);
    }

    /// Those of a complete pack by their places, those that lie over others by their keys.
    fn take_in_pou(&mut self, file: Above<'_>, reader: &mut Reader) {
        let is_complete = self.pou.iter().all(|pou| pou.key.is_empty());
        let Some(list) = file.list("pou") else {
            if is_complete {
                reader.missing("pou");
            }
            return;
        };
        if is_complete && list.len() != self.pou.len() {
            let message = format!("has {} pou: a pack has exactly five", list.len());
            reader.problem("pou", &message);
        }
        let mut spare = Pou::blank();
        let mut keys = Vec::new();
        for (index, value) in list.iter().enumerate() {
            let path = nth("pou", index);
            let Some(map) = value.as_object() else { continue };
            let above = Above { map, ..file };
            let key = above.string("key").unwrap_or_default();
            let path_of_key = at(&path, "key");
            if !key.is_empty() && keys.contains(&key) {
                reader.problem(&path_of_key, "stands twice: give each pou a key of its own");
            }
            keys.push(key);
            let place = match is_complete {
                true => Some(index),
                false => self.pou.iter().position(|pou| pou.key == key),
            };
            if place.is_none() && !key.is_empty() {
                let message = "is not a pou of the pack below: to name other pou, write a complete pack without \"over\"";
                reader.problem(&path_of_key, message);
            }
            let pou = place.and_then(|place| self.pou.get_mut(place)).unwrap_or(&mut spare);
            above.lay_string("key", &mut pou.key);
            above.overlay("name", &mut pou.name);
            above.lay_optional("gloss", &mut pou.gloss);
            above.lay_optional("about", &mut pou.about);
            if is_complete && pou.name.text.is_empty() {
                reader.missing(&at(&path, "name"));
            }
        }
    }
}

impl Pou {
    fn blank() -> Self {
        Self { key: String::new(), name: nothing(), gloss: None, about: None }
    }
}

fn whole(pack: ContentPack, reader: Reader) -> Result<ContentPack> {
    if reader.problems.is_empty() {
        return Ok(pack);
    }
    Err(Error::new(ErrorKind::PackInvalid(reader.problems)))
}
