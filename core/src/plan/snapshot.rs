use crate::json::Value;

#[cfg(feature = "schema")]
use crate::document::shape;
use crate::document::{Field, Fields, part};
use crate::pack::{ContentPack, Pou, PouKey};
use crate::text::{Lang, Text};
use crate::value::object;

/// What a reading keeps of the pack it was made with, so that under another pack it still shows
/// as it was. Made by [`ContentPack::snapshot`](crate::ContentPack::snapshot).
///
/// ```
/// use ppsa_core::ContentPack;
///
/// let snapshot = ContentPack::built_in("en-NZ")?.snapshot();
/// assert_eq!(snapshot.pack, "ppsa-starter");
/// assert_eq!(snapshot.steps.len(), 5);
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackSnapshot {
    /// The id of the pack.
    pub pack: String,
    /// The version of the pack.
    pub version: String,
    /// The five pou, in their order.
    pub pou: [PouSnapshot; 5],
    /// The words of every step of the scale, the lowest first: 2 to 10 of them.
    pub steps: Vec<Text>,
}

part! {
    /// A pou as a [`PackSnapshot`] keeps it.
    ///
    /// ```
    /// # use ppsa_core::ContentPack;
    /// # let pack = ContentPack::built_in("en-NZ")?;
    /// assert_eq!(pack.snapshot().pou[4].key, "whenua");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    PouSnapshot;
    /// Its key in the pack.
    key "key" PouKey,
    /// Its name when the reading was made.
    name "name" Text,
}

impl PackSnapshot {
    /// Whether a reading made under this snapshot can go on in `other`: the same pack, the same pou in
    /// the same order, as many steps. Other words for them do not part the two.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let english = ContentPack::built_in("en-NZ")?.snapshot();
    /// assert!(english.fits(&ContentPack::built_in("mi")?.snapshot()));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn fits(&self, other: &Self) -> bool {
        self.pack == other.pack
            && self.steps.len() == other.steps.len()
            && self.pou.iter().zip(&other.pou).all(|(mine, theirs)| mine.key == theirs.key)
    }

    /// For each of its pou, the place in `old` of the one with the same key, or none. Nothing else
    /// is guessed.
    ///
    /// ```
    /// # use ppsa_core::ContentPack;
    /// let snapshot = ContentPack::built_in("en-NZ")?.snapshot();
    /// let mut old = snapshot.clone();
    /// old.pou[0].key = "body".into();
    /// let same = snapshot.same_keys(&old);
    /// assert_eq!(same, [None, Some(1), Some(2), Some(3), Some(4)]);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn same_keys(&self, old: &Self) -> [Option<usize>; 5] {
        let mut same = [None; 5];
        for (same, pou) in same.iter_mut().zip(&self.pou) {
            *same = old.pou.iter().position(|it| it.key == pou.key);
        }
        same
    }

    /// The highest step of its scale.
    #[must_use]
    pub fn top(&self) -> u8 {
        u8::try_from(self.steps.len()).unwrap_or(u8::MAX)
    }
}

impl Field for PackSnapshot {
    type Is = Self;

    fn write(is: &Self) -> Value {
        object([
            ("pack", is.pack.as_str().into()),
            ("version", is.version.as_str().into()),
            ("pou", is.pou.iter().map(PouSnapshot::write).collect()),
            ("steps", Vec::<Text>::write(&is.steps)),
        ])
    }

    /// Opens a snapshot that holds together: a scale of 2 to 10 steps, no key twice.
    fn open(fields: &Fields<'_>, value: &Value, _name: &'static str) -> Self {
        let steps = fields.at::<Vec<Text>>(value, "steps");
        if !(2..=10).contains(&steps.len()) {
            fields.wrong("steps");
        }
        let pou = fields.at::<Vec<PouSnapshot>>(value, "pou");
        let twice = PouSnapshot::twice(&pou);
        let pou = <[PouSnapshot; 5]>::try_from(pou).ok().filter(|_| !twice);
        let nothing = || PouSnapshot { key: String::new(), name: Text::new("", Lang::mi()) };
        let pou = pou.unwrap_or_else(|| {
            fields.wrong("pou");
            std::array::from_fn(|_| nothing())
        });
        let [pack, version] = ["pack", "version"].map(|key| fields.at::<String>(value, key));
        Self { pack, version, pou, steps }
    }

    #[cfg(feature = "schema")]
    fn looks() -> shape::Looks {
        shape::object(
            &[
                ("pack", shape::words()),
                ("version", shape::words()),
                ("pou", shape::list(&PouSnapshot::looks(), 5, Some(5))),
                ("steps", shape::list(&shape::text(), 2, Some(10))),
            ],
            &[],
        )
    }
}

impl PouSnapshot {
    /// Whether a key stands twice.
    pub(crate) fn twice(pou: &[Self]) -> bool {
        pou.iter().enumerate().any(|(at, it)| pou.iter().take(at).any(|other| other.key == it.key))
    }
}

impl ContentPack {
    /// Whether a reading made under this snapshot goes on under this pack.
    pub(crate) fn goes_on(&self, snapshot: &PackSnapshot) -> bool {
        snapshot.pack == self.meta().id
            && snapshot.steps.len() == self.scale().steps().len()
            && snapshot.pou.iter().zip(self.pou()).all(|(mine, theirs)| mine.key == theirs.key)
    }

    /// What a reading made with this pack keeps of it.
    #[must_use]
    pub fn snapshot(&self) -> PackSnapshot {
        let pou = |at: usize| {
            let Pou { key, name, .. } = &self.pou()[at];
            PouSnapshot { key: key.clone(), name: name.clone() }
        };
        PackSnapshot {
            pack: self.meta().id.clone(),
            version: self.meta().version.clone(),
            pou: std::array::from_fn(pou),
            steps: self.scale().steps().to_vec(),
        }
    }
}
