//! What all practice records share: a struct of fields, each written by itself, so that two
//! copies that change different fields both keep theirs.

use crate::document::{Change, ChangeKind, Decode, Draft, Id, RecordKind};
use crate::error::Result;
use crate::json::Value;

/// Keeps one thing of the practice side: a new one where its `id` is `None`, else what it says now.
///
/// ```
/// use ppsa_core::practice::{Companion, Save};
/// use ppsa_core::{Document, Replica};
///
/// let mut document = Document::new(Replica::new(1));
/// document.apply(&Save(Companion { label: "T.".into(), ..Companion::default() }))?;
/// let mut companion = document.all::<Companion>().next().ok_or("a companion")?.clone();
/// companion.guiding = true;
/// document.apply(&Save(companion))?;
/// assert_eq!(document.all::<Companion>().filter(|it| it.guiding).count(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Save<T>(pub T);

#[allow(private_bounds)] // sealed, as `RecordKind` is
impl<T: RecordKind + RecordForm> Change for Save<T> {
    fn kind(&self) -> ChangeKind {
        T::CHANGE
    }

    fn make(&self, draft: &mut Draft<'_>) -> Result<()> {
        let id = match (self.0.id(), T::FIXED) {
            (_, Some(made)) if draft.get::<T>(&made.into(), T::KIND).is_err() => {
                draft.start_at(made, T::KIND)
            }
            (_, Some(made)) => made.into(),
            (Some(id), None) => {
                draft.get::<T>(id, T::KIND)?;
                id.clone()
            }
            (None, None) => draft.start(T::KIND),
        };
        for (key, value) in self.0.write() {
            draft.set(&id, key, value);
        }
        Ok(())
    }
}

pub(crate) trait RecordForm: Decode {
    const CHANGE: ChangeKind;
    /// The id of a kind of which a document has one.
    const FIXED: Option<crate::document::Stamp> = None;
    fn id(&self) -> Option<&Id>;
    fn write(&self) -> Vec<(&'static str, Value)>;
}

/// Defines a kind of practice record.
macro_rules! form {
    (
        $(#[$meta:meta])*
        $name:ident $kind:literal $change:expr $(, fixed $fixed:expr)?;
        $( $(#[$doc:meta])* $field:ident $key:literal $type:ty $(as $words:ident)?, )*
    ) => {
        $(#[$meta])*
        pub struct $name {
            /// Its id in the document, or `None` before it is kept.
            pub id: Option<$crate::document::Id>,
            $( $(#[$doc])* pub $field: $type, )*
        }

        impl $crate::document::Decode for $name {
            const KIND: &'static str = $kind;

            fn decode(fields: &$crate::document::Fields<'_>) -> $crate::value::Opened<Self> {
                use $crate::document::field::is;
                Ok(Self {
                    id: Some(fields.id()),
                    $( $field: fields.field::<is!($type $(as $words)?)>($key), )*
                })
            }

            fn holds_words(key: &str) -> bool {
                use $crate::document::{Field, field::is};
                match key {
                    $( $key => <is!($type $(as $words)?)>::WORDS, )*
                    _ => false,
                }
            }

            #[cfg(feature = "schema")]
            fn shape() -> $crate::document::shape::Shape {
                use $crate::document::{Field, field::is};
                vec![$( ($key, <is!($type $(as $words)?)>::looks()), )*]
            }
        }

        impl $crate::practice::form::RecordForm for $name {
            const CHANGE: $crate::document::ChangeKind = $change;
            $( const FIXED: Option<$crate::document::Stamp> = Some($fixed); )?

            fn id(&self) -> Option<&$crate::document::Id> {
                self.id.as_ref()
            }

            fn write(&self) -> Vec<(&'static str, $crate::json::Value)> {
                use $crate::document::{Field, field::is};
                vec![$( ($key, <is!($type $(as $words)?)>::put(&self.$field)), )*]
            }
        }
    };
}
pub(crate) use form;
