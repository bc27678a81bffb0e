use chrono::NaiveDate;

use super::{Note, PouReading, PouSnapshot, Rating, Reading};
use crate::document::Document;
use crate::order::sorted;
use crate::pack::ContentPack;

/// Two readings side by side. It says what is other than before, never what is better.
///
/// ```
/// # use ppsa_core::plan::{Comparison, Reading};
/// # use ppsa_core::{ContentPack, Document, Rating, RatingKind, ReadingChange, Replica, example};
/// let snapshot = Box::new(ContentPack::built_in("en-NZ")?.snapshot());
/// let on = example::day(1);
/// let mut document = Document::new(Replica::new(1));
/// for step in [2, 3] {
///     document.apply(&ReadingChange::Start { on, snapshot: snapshot.clone() })?;
///     let reading = document.all::<Reading>().last().ok_or("a reading")?.id.clone();
///     let rating = Rating::new(step);
///     document.apply(&ReadingChange::SetRating { reading, pou: "whenua".into(), kind: RatingKind::Now, rating })?;
/// }
/// let readings: Vec<&Reading> = document.all().collect();
/// let comparison = Comparison::of(readings[0], readings[1]).ok_or("the same snapshot")?;
/// let whenua = &comparison.pou[4];
/// assert_eq!((whenua.before.now, whenua.after.now), (Rating::new(2), Rating::new(3)));
/// assert!(whenua.is_other() && !comparison.pou[0].is_other());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison<'r> {
    /// The five pou, in the order of the wheel.
    pub pou: Vec<PouComparison<'r>>,
}

/// One pou in two readings: see [`Comparison`].
#[derive(Debug, Clone, PartialEq)]
pub struct PouComparison<'r> {
    /// The pou, as the later reading names it.
    pub pou: &'r PouSnapshot,
    /// What was said in the earlier reading.
    pub before: &'r PouReading,
    /// What was said in the later one.
    pub after: &'r PouReading,
}

impl<'r> Comparison<'r> {
    /// Compares two readings, the earlier one first. Nothing where one was made in another
    /// [snapshot](super::PackSnapshot::fits): their words and steps do not mean the same.
    #[must_use]
    pub fn of(before: &'r Reading, after: &'r Reading) -> Option<Self> {
        if !before.snapshot.fits(&after.snapshot) {
            return None;
        }
        let both = before.said.iter().zip(&after.said).zip(&after.snapshot.pou);
        let pou = both.map(|((before, after), pou)| PouComparison { pou, before, after });
        Some(Self { pou: pou.collect() })
    }
}

impl<'r> PouComparison<'r> {
    /// Whether anything is other than before.
    #[must_use]
    pub fn is_other(&self) -> bool {
        (self.before.now, self.before.hoped_for) != (self.after.now, self.after.hoped_for)
            || self.new_notes().next().is_some()
            || self.gone_notes().next().is_some()
    }

    /// Strengths and challenges in the later reading that the earlier one does not have.
    pub fn new_notes(&self) -> impl Iterator<Item = &'r Note> {
        only_in(self.after, self.before)
    }

    /// Strengths and challenges of the earlier reading that the later one does not have.
    pub fn gone_notes(&self) -> impl Iterator<Item = &'r Note> {
        only_in(self.before, self.after)
    }
}

fn only_in<'r>(this: &'r PouReading, other: &'r PouReading) -> impl Iterator<Item = &'r Note> {
    this.notes.iter().filter(|note| {
        let same = |it: &&Note| it.kind == note.kind && it.text.trim() == note.text.trim();
        !note.is_blank() && !other.notes.iter().any(|it| same(&it))
    })
}

/// How one pou was over time under a pack: the day and where the person was, of each reading that
/// says so, the earliest day first.
///
/// ```
/// use ppsa_core::{ContentPack, Document, Replica, plan};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// assert!(plan::trend(&Document::new(Replica::new(1)), &pack, "whenua").is_empty());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[must_use]
pub fn trend(document: &Document, pack: &ContentPack, pou: &str) -> Vec<(NaiveDate, Rating)> {
    let readings = document.all::<Reading>().filter(|reading| pack.goes_on(&reading.snapshot));
    let rated = readings.filter_map(|reading| {
        let said = reading.pou(pou).filter(|said| !said.skipped)?;
        Some((reading.on, said.now?))
    });
    sorted(rated.collect(), &|a, b| a.0.cmp(&b.0))
}
