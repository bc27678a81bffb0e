//! What a record means: each kind opened as its own type.

use super::Stamp;
use super::fields::Fields;
use super::record_state::Snapshot;
#[cfg(feature = "schema")]
use super::shape::Shape;
use crate::plan::{Objective, Reading};
use crate::practice::{
    Community, Companion, Contact, Course, Dismissal, Feedback, Group, Holder, Session, Supervision,
};
use crate::reflection::Entry;
use crate::season::Journey;
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

pub(crate) trait Decode: Sized {
    /// Its name in records.
    const KIND: &'static str;
    /// Whether this build opens it.
    const BUILT: bool = true;
    fn decode(fields: &Fields<'_>) -> Opened<Self>;
    /// Every field that `decode` reads.
    #[cfg(feature = "schema")]
    fn shape() -> Shape;
    fn of(held: &TypedRecord) -> Option<&Self>;
}

macro_rules! kinds {
    ($($name:ident $kind:literal,)*; practice $($other:ident $other_kind:literal,)*) => {
        /// A record, opened.
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) enum TypedRecord {
            $( $name(Box<$name>), )*
            $( #[cfg(feature = "practice")] $other(Box<$other>), )*
            /// Of a kind that this version or this build does not know. It is kept as it is.
            Unknown,
        }

        impl TypedRecord {
            pub(super) fn decode(made: Stamp, snapshot: &Snapshot) -> Opened<Self> {
                let fields = Fields::new(made, &snapshot.registers);
                let held = match snapshot.kind.as_str() {
                    $( $kind => Self::$name(Box::new($name::decode(&fields)?)), )*
                    $(
                        #[cfg(feature = "practice")]
                        $other_kind => Self::$other(Box::new($other::decode(&fields)?)),
                    )*
                    _ => Self::Unknown,
                };
                fields.check()?;
                Ok(held)
            }
        }

        /// Every kind and its fields.
        #[cfg(feature = "schema")]
        pub(super) fn shapes() -> Vec<(&'static str, Shape)> {
            vec![$( ($kind, $name::shape()), )* $( ($other_kind, $other::shape()), )*]
        }

        $( impl RecordKind for $name {} )*
        $( impl RecordKind for $other {} )*
    };
}

/// The parts of [`Decode`] that are the same for every kind. Kinds of the practice side are opened
/// where the crate is built with them.
macro_rules! holds {
    ($name:ident, $kind:literal) => {
        const KIND: &'static str = $kind;

        fn of(held: &crate::document::TypedRecord) -> Option<&Self> {
            match held {
                crate::document::TypedRecord::$name(it) => Some(it),
                _ => None,
            }
        }
    };
    (form $name:ident, $kind:literal, always) => {
        $crate::document::holds!($name, $kind);
    };
    (form $name:ident, $kind:literal) => {
        #[cfg(feature = "practice")]
        $crate::document::holds!($name, $kind);
        #[cfg(not(feature = "practice"))]
        const KIND: &'static str = $kind;
        #[cfg(not(feature = "practice"))]
        const BUILT: bool = false;
        #[cfg(not(feature = "practice"))]
        fn of(_: &crate::document::TypedRecord) -> Option<&Self> {
            None
        }
    };
}
pub(crate) use holds;

kinds! {
    Reading "reading",
    Objective "objective",
    Journey "journey",
    Entry "reflection",
    Dismissal "dismissal",
    ; practice
    Holder "holder",
    Companion "companion",
    Contact "contact",
    Feedback "feedback",
    Supervision "supervision",
    Group "group",
    Community "community",
    Session "session",
    Course "course",
}
