use chrono::NaiveDate;

use super::Reading;
use crate::document::{
    Change, ChangeKind, Decode as _, Document, Draft, Field as _, Id, not_there,
};
use crate::error::{Error, ErrorKind, Result};
use crate::json::Value;
use crate::pack::{ContentPack, PouKey};
use crate::plan::{Objective, PackSnapshot, PouSnapshot};
use crate::value::{date, id, text_at, with};

/// Starts a reading under the present pack from one that was made in another snapshot.
///
/// Strengths, challenges, links, and what is left out come along, each under the pou that its own
/// goes on in. Where both scales have as many steps, the ratings come along at the same place;
/// else nobody can tell what they would be, and they stay unsaid. The old reading is not touched.
///
/// The holder's open objectives go with it: a pou of the old pack becomes the one it goes on in.
/// One whose pou all go on in none stays as it is.
///
/// ```
/// use ppsa_core::plan::MapPack;
/// use ppsa_core::{ContentPack, Document, NoteKind, ReadingChange, Replica, example};
///
/// let old = ContentPack::built_in("en-NZ")?;
/// let new = ContentPack::from_json(&old_with_other_keys())?;
/// # fn old_with_other_keys() -> String {
/// #     let pou = ["a", "b", "c", "d", "e"].map(|key| format!(r#"{{ "key": "{key}", "name": "{key}" }}"#));
/// #     format!(r#"{{ "format": 1, "id": "new", "version": "1", "language": "en-NZ", "name": "New",
/// #         "holder": "A trust", "licence": "MIT", "pou": [{}], "scale": {{ "steps": ["Hard", "Good"] }} }}"#, pou.join(","))
/// # }
/// let on = example::day(1);
/// let mut document = Document::new(Replica::new(1));
/// document.apply_to_current(&old, on, |reading| ReadingChange::AddNote {
///     reading, pou: "tinana".into(), kind: NoteKind::Strength, text: "The gym".into(),
/// })?;
///
/// let from = document.under_other_packs(&new)[0].newest.id.clone();
/// let mut map = MapPack { on, snapshot: Box::new(new.snapshot()), from, pou: Default::default() };
/// map.pou[2] = Some("tinana".into());
/// let patch = document.apply(&map)?;
/// assert_eq!(document.current(&new).and_then(|it| it.pou("c")).map(|it| it.notes.len()), Some(1));
/// assert!(document.under_other_packs(&new)[0].mapped);
///
/// document.undo(&patch.undo)?;
/// assert!(document.current(&new).is_none());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapPack {
    /// The day, in the person's own time zone.
    pub on: NaiveDate,
    /// What the new reading keeps of its pack.
    pub snapshot: Box<PackSnapshot>,
    /// The old reading.
    pub from: Id,
    /// For each pou of `snapshot`, in its order, the key of the pou of `from` that goes on in it, or
    /// none. [`PackSnapshot::same_keys`] is where to begin.
    pub pou: [Option<PouKey>; 5],
}

/// The newest reading of those that were made under one other pack. See
/// [`Document::under_other_packs`].
///
/// ```
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// assert!(Document::new(Replica::new(1)).under_other_packs(&pack).is_empty());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherPack<'d> {
    /// The reading, in which something is said.
    pub newest: &'d Reading,
    /// Whether a reading under the present pack goes on from it.
    pub mapped: bool,
}

impl Document {
    /// The readings made under other packs than this one: of each pack, or each of its scales and
    /// sets of pou, the newest in which something is said. The one made last comes first.
    ///
    /// ```
    /// use ppsa_core::{Rating, RatingKind, ReadingChange, example};
    ///
    /// let (pack, mut document, on) = example::start()?;
    /// let mut snapshot = Box::new(pack.snapshot());
    /// snapshot.pack = "other".into();
    /// let reading = document.apply(&ReadingChange::Start { on, snapshot })?.records[0].id.clone();
    /// let (pou, rating) = ("tinana".into(), Rating::new(2));
    /// document.apply(&ReadingChange::SetRating { reading: reading.clone(), pou, kind: RatingKind::Now, rating })?;
    /// let others = document.under_other_packs(&pack);
    /// assert_eq!((&others[0].newest.id, others[0].mapped), (&reading, false));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn under_other_packs(&self, pack: &ContentPack) -> Vec<OtherPack<'_>> {
        let mut others: Vec<OtherPack<'_>> = Vec::new();
        for newest in self.all::<Reading>().rev() {
            let seen = others.iter().any(|it| it.newest.snapshot.fits(&newest.snapshot));
            if seen || newest.is_blank() || pack.goes_on(&newest.snapshot) {
                continue;
            }
            let from = Some(&newest.id);
            let mapped = self
                .all::<Reading>()
                .any(|it| it.mapped_from.as_ref() == from && pack.goes_on(&it.snapshot));
            others.push(OtherPack { newest, mapped });
        }
        others
    }
}

impl MapPack {
    /// The pou that one of the old pack goes on in.
    fn to(&self, old: &str) -> Option<&PouSnapshot> {
        let place = self.pou.iter().position(|it| it.as_deref() == Some(old))?;
        self.snapshot.pou.get(place)
    }

    /// A field of the old reading as the new one has it, if it comes along.
    fn carried(&self, key: &str, value: &Value, same_scale: bool) -> Option<(String, Value)> {
        let (name, of) = key.split_once(':')?;
        let end = |key| {
            let end = value.get(key)?;
            let to = self.to(text_at(end, "pou").ok()?)?;
            Some(with(Some(end), [("pou", to.key.as_str().into())]))
        };
        match name {
            "now" | "hopedFor" if !same_scale => None,
            "now" | "hopedFor" | "skipped" => {
                Some(([name, ":", &self.to(of)?.key].concat(), value.clone()))
            }
            "note" => {
                let to = self.to(text_at(value, "pou").ok()?)?;
                Some((key.to_owned(), with(Some(value), [("pou", to.key.as_str().into())])))
            }
            "link" => {
                let (from, to) = (end("from")?, end("to")?);
                Some((key.to_owned(), with(Some(value), [("from", from), ("to", to)])))
            }
            _ => None,
        }
    }

    /// What an objective belongs to afterwards: each once, and nothing where all went on in none.
    fn belongs(&self, old: &PackSnapshot, it: &Objective) -> Vec<Value> {
        let mut next: Vec<&PouSnapshot> = Vec::new();
        for pou in &it.pou {
            let theirs = old.pou.iter().find(|it| it.key == pou.key);
            let ours = self.snapshot.pou.iter().any(|it| it.key == pou.key);
            // Both packs may have the key: then its name tells which one it is of.
            let is_old = theirs.is_some_and(|it| !ours || it.name.text == pou.name.text);
            let pou = if is_old { self.to(&pou.key) } else { Some(pou) };
            if let Some(pou) = pou.filter(|it| next.iter().all(|there| there.key != it.key)) {
                next.push(pou);
            }
        }
        next.into_iter().map(PouSnapshot::write).collect()
    }
}

impl Change for MapPack {
    fn kind(&self) -> ChangeKind {
        ChangeKind::Reading
    }

    fn make(&self, draft: &mut Draft<'_>) -> Result<()> {
        let old = &draft.get::<Reading>(&self.from, "reading")?.snapshot;
        if old.fits(&self.snapshot) {
            return Err(not_there("reading of another pack"));
        }
        for (at, key) in self.pou.iter().enumerate() {
            let Some(key) = key else { continue };
            if old.pou.iter().all(|it| it.key != *key) {
                return Err(Error::new(ErrorKind::PouUnknown(key.clone())));
            }
            if self.pou.iter().take(at).any(|it| it.as_ref() == Some(key)) {
                return Err(Error::new(ErrorKind::PouTwice(key.clone())));
            }
        }
        let same_scale = old.steps.len() == self.snapshot.steps.len();
        let reading = draft.start(Reading::KIND);
        draft.set(&reading, "on", date(self.on));
        draft.set(&reading, "pack", PackSnapshot::write(&self.snapshot));
        draft.set(&reading, "mappedFrom", id(&self.from));
        for (key, value) in draft.values(&self.from, &|_| true) {
            if let Some((key, value)) = self.carried(key, value, same_scale) {
                draft.set(&reading, key, value);
            }
        }
        for it in draft.document().all::<Objective>() {
            let pou = self.belongs(old, it);
            if it.companion.is_none() && it.is_open() && !pou.is_empty() {
                draft.set(&it.id, "pou", Value::Array(pou));
            }
        }
        Ok(())
    }
}
