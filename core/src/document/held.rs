//! What a record means: each kind opened as its own type.

use super::Stamp;
use super::fields::Fields;
use super::raw::Snapshot;
use super::shape::Shape;
use crate::plan::{Objective, Reading};
use crate::practice::{
    Community, Companion, Contact, Course, Feedback, Group, Holder, PutAway, Session, Supervision,
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
pub trait Kept: Open {}

pub(crate) trait Open: Sized {
    /// Its name in records.
    const KIND: &'static str;
    fn open(fields: &Fields<'_>) -> Opened<Self>;
    /// Every field that `open` reads.
    fn shape() -> Shape;
    fn of(held: &Held) -> Option<&Self>;
    fn hold(self) -> Held;
}

macro_rules! kinds {
    ($($name:ident $kind:literal,)*) => {
        /// A record, opened.
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) enum Held {
            $( $name(Box<$name>), )*
            /// Of a kind that this version does not know. It is kept as it is.
            Unknown,
        }

        impl Held {
            pub(super) fn open(made: Stamp, snapshot: &Snapshot) -> Opened<Self> {
                let fields = Fields::new(made, &snapshot.cells);
                match snapshot.kind.as_str() {
                    $(
                        $kind => {
                            let held = $name::open(&fields)?.hold();
                            fields.check()?;
                            Ok(held)
                        }
                    )*
                    _ => Ok(Self::Unknown),
                }
            }
        }

        /// Every kind and its fields.
        pub(super) fn shapes() -> Vec<(&'static str, Shape)> {
            vec![$( ($kind, $name::shape()), )*]
        }

        $(
            impl Kept for $name {}
        )*
    };
}

/// The parts of [`Open`] that are the same for every kind.
macro_rules! holds {
    ($name:ident, $kind:literal) => {
        const KIND: &'static str = $kind;

        fn of(held: &crate::document::Held) -> Option<&Self> {
            match held {
                crate::document::Held::$name(it) => Some(it),
                _ => None,
            }
        }

        fn hold(self) -> crate::document::Held {
            crate::document::Held::$name(Box::new(self))
        }
    };
}
pub(crate) use holds;

kinds! {
    Reading "reading",
    Objective "objective",
    Journey "journey",
    Entry "reflection",
    Holder "holder",
    Companion "companion",
    Contact "contact",
    Feedback "feedback",
    Supervision "supervision",
    Group "group",
    Community "community",
    Session "session",
    Course "course",
    PutAway "put-away",
}
