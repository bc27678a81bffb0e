//! From a file to a whole pack: the checks across keys, and the laying of one over another.

use super::content::{ContentPack, Meta, Pou, Scale};
use super::file::{PackFile, PouEntry};
use super::framework::FrameworkWords;
use super::problem::Problem;
use super::read::{Reader, at};
use crate::error::{Error, Kind, Result};
use crate::text::Text;

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
        let (file, problems) = PackFile::read(json)?;
        let mut reader = Reader { problems };
        if file.over.is_some() {
            reader
                .problem("over", "names a base, so this is no complete pack: lay it over that one");
        }
        complete(file, &mut reader).ok_or_else(|| invalid(reader.problems))
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
        let (file, problems) = PackFile::read(json)?;
        let mut reader = Reader { problems };
        let pack = match &file.over {
            None => complete(file, &mut reader),
            Some(_) => Some(over(self, file, &mut reader)),
        };
        match pack {
            Some(pack) if reader.problems.is_empty() => Ok(pack),
            _ => Err(invalid(reader.problems)),
        }
    }
}

fn invalid(problems: Vec<Problem>) -> Error {
    Error::new(Kind::PackInvalid(problems))
}

/// `value`, or a problem where there is none and none was named yet.
fn needed<T>(reader: &mut Reader, path: &str, value: Option<T>) -> Option<T> {
    let named =
        |p: &Problem| p.path.strip_prefix(path).is_some_and(|r| r.is_empty() || r.starts_with('.'));
    if value.is_none() && !reader.problems.iter().any(named) {
        reader.problem(path, "is missing: a complete pack has it");
    }
    value
}

fn complete(file: PackFile, reader: &mut Reader) -> Option<ContentPack> {
    let id = needed(reader, "id", file.id);
    let version = needed(reader, "version", file.version);
    let name = needed(reader, "name", file.name);
    let holder = needed(reader, "holder", file.holder);
    let licence = needed(reader, "licence", file.licence);
    let pou = needed(reader, "pou", file.pou).map(|entries| whole_pou(entries, reader));
    let scale = needed(reader, "scale", file.scale).and_then(|scale| {
        let steps = needed(reader, "scale.steps", scale.steps)?;
        Some(Scale { about: scale.about, steps: whole_steps(steps, reader)? })
    });
    if !reader.problems.is_empty() {
        return None;
    }
    Some(ContentPack {
        meta: Meta {
            id: id?,
            version: version?,
            language: file.language,
            name: name?,
            holder: holder?,
            licence: licence?,
            review: file.review.unwrap_or_default(),
        },
        stand_in: file.stand_in,
        pou: pou??,
        scale: scale?,
        words: FrameworkWords::default(),
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
            let name = needed(reader, &at(&entry.path, "name"), entry.name);
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

fn whole_steps(steps: Vec<Option<Text>>, reader: &mut Reader) -> Option<Vec<Text>> {
    if !(2..=10).contains(&steps.len()) {
        reader.problem("scale.steps", "has too few or too many steps: write 2 to 10");
    }
    steps.into_iter().collect()
}

/// `base`, with what `file` words differently.
fn over(base: &ContentPack, file: PackFile, reader: &mut Reader) -> ContentPack {
    let mut pack = base.clone();
    if file.over.as_deref() != Some(base.meta.id.as_str()) {
        let message = ["is not the id of the pack below: write \"", &base.meta.id, "\""].concat();
        reader.problem("over", &message);
    }
    let meta = &mut pack.meta;
    lay(&mut meta.id, file.id);
    lay(&mut meta.version, file.version);
    lay(&mut meta.name, file.name);
    lay(&mut meta.holder, file.holder);
    lay(&mut meta.licence, file.licence);
    lay(&mut meta.review, file.review);
    meta.language = file.language;
    lay_optional(&mut pack.stand_in, file.stand_in);
    let entries = file.pou.unwrap_or_default();
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
    let scale = file.scale.unwrap_or_default();
    lay_optional(&mut pack.scale.about, scale.about);
    if let Some(steps) = scale.steps {
        // Other words for the same steps: a scale of another length needs a complete pack.
        if steps.len() == pack.scale.steps.len() {
            for (words, new) in pack.scale.steps.iter_mut().zip(steps) {
                lay(words, new);
            }
        } else {
            let message = format!(
                "has {} steps and the pack below has {}: give as many, or write a complete pack without \"over\"",
                steps.len(),
                pack.scale.steps.len()
            );
            reader.problem("scale.steps", &message);
        }
    }
    pack
}

fn lay<T>(below: &mut T, above: Option<T>) {
    if let Some(above) = above {
        *below = above;
    }
}

fn lay_optional<T>(below: &mut Option<T>, above: Option<T>) {
    if above.is_some() {
        *below = above;
    }
}
