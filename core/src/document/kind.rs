//! What a document is told of the kinds that stand in it. By itself it knows none: it opens records by
//! the table it is given.

use std::any::Any;
use std::sync::Arc;

use super::Stamp;
use super::fields::Fields;
use super::record_state::Snapshot;
#[cfg(feature = "schema")]
use super::shape::Shape;
use crate::json::Value;
use crate::value::Opened;

/// A kind of record. The crate's own kinds have it and no others can.
///
/// ```
/// use ppsa_core::plan::{Objective, Reading};
/// use ppsa_core::{Document, Replica};
///
/// let document = Document::new(Replica::new(1));
/// assert_eq!(document.all::<Reading>().count(), 0);
/// assert_eq!(document.all::<Objective>().count(), 0);
/// ```
#[allow(private_bounds)] // sealed
pub trait RecordKind: Decode {}
impl<T: Decode> RecordKind for T {}

/// All that a kind says of itself.
pub(crate) trait Decode: Any + Send + Sync {
    /// Its name in records.
    const KIND: &'static str;

    fn decode(fields: &Fields<'_>) -> Opened<Self>
    where
        Self: Sized;

    /// Every field that `decode` reads.
    #[cfg(feature = "schema")]
    fn shape() -> Shape
    where
        Self: Sized;

    /// Whether a whole field of this name holds a person's own words. Parts, such as `note:4-a`, do.
    fn holds_words(_key: &str) -> bool
    where
        Self: Sized,
    {
        false
    }

    /// Whether a field holds what does not show, such as what was said of a pou that was left out.
    fn hides(&self, _key: &str, _value: &Value) -> bool {
        false
    }
}

/// A record, opened, whatever its kind.
pub(crate) trait Held: Any + Send + Sync {
    fn kind(&self) -> &'static str;
    fn hides(&self, key: &str, value: &Value) -> bool;
}

impl<T: Decode> Held for T {
    fn kind(&self) -> &'static str {
        T::KIND
    }

    fn hides(&self, key: &str, value: &Value) -> bool {
        Decode::hides(self, key, value)
    }
}

impl dyn Held {
    /// What it means, where it is of this kind.
    pub fn get<T: Decode>(&self) -> Option<&T> {
        let any: &dyn Any = self;
        any.downcast_ref()
    }
}

/// Of a kind that this version or this build does not know. It is kept as it is.
struct Unknown;

impl Held for Unknown {
    fn kind(&self) -> &'static str {
        ""
    }

    fn hides(&self, _key: &str, _value: &Value) -> bool {
        false
    }
}

/// How records of one kind are opened.
pub(crate) struct KindRow {
    pub name: &'static str,
    decode: fn(&Fields<'_>) -> Opened<Arc<dyn Held>>,
    holds_words: fn(&str) -> bool,
    #[cfg(feature = "schema")]
    pub shape: fn() -> Shape,
}

impl KindRow {
    pub const fn of<T: Decode>() -> Self {
        Self {
            name: T::KIND,
            decode: |fields| Ok(Arc::new(T::decode(fields)?)),
            holds_words: T::holds_words,
            #[cfg(feature = "schema")]
            shape: T::shape,
        }
    }
}

/// The kinds of a document.
#[derive(Clone, Copy)]
pub(crate) struct Kinds(pub &'static [KindRow]);

impl Kinds {
    fn row(self, kind: &str) -> Option<&'static KindRow> {
        self.0.iter().find(|row| row.name == kind)
    }

    pub(super) fn decode(self, made: Stamp, snapshot: &Snapshot) -> Opened<Arc<dyn Held>> {
        let Some(row) = self.row(&snapshot.kind) else { return Ok(Arc::new(Unknown)) };
        let fields = Fields::new(made, &snapshot.registers);
        let held = (row.decode)(&fields)?;
        fields.check()?;
        Ok(held)
    }

    /// Tells which fields of a kind hold what a person wrote, and not a day or an id.
    pub(super) fn words_in(self, kind: &str) -> impl Fn(&str) -> bool + use<> {
        let row = self.row(kind);
        move |field| {
            field.bytes().any(|byte| byte == b':')
                || row.is_some_and(|row| (row.holds_words)(field))
        }
    }
}
