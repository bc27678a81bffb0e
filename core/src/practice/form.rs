//! What all practice records share: a struct of fields, each written by itself, so that two
//! copies that change different fields both keep theirs.

use crate::json::Value;
use chrono::NaiveDate;

#[cfg(feature = "schema")]
use crate::document::shape;
use crate::document::{Change, ChangeKind, Decode, Draft, Id, RecordKind};
use crate::error::Result;
use crate::framework::Element;
use crate::value::{date, read_date};

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

/// A type of field: how it is written, and read where it may be missing.
pub(super) trait Field: Sized {
    /// Whether it holds a person's own words.
    const WORDS: bool = false;
    fn write(&self) -> Value;
    fn read(value: Option<&Value>) -> Option<Self>;
    /// How it looks where it is not missing.
    #[cfg(feature = "schema")]
    fn shape() -> shape::Looks;
}

impl Field for String {
    const WORDS: bool = true;

    fn write(&self) -> Value {
        crate::value::words(self)
    }

    fn read(value: Option<&Value>) -> Option<Self> {
        value.map_or(Some(Self::new()), |it| it.as_str().map(str::to_owned))
    }

    #[cfg(feature = "schema")]
    fn shape() -> shape::Looks {
        shape::words()
    }
}

impl Field for bool {
    fn write(&self) -> Value {
        crate::value::flag(*self)
    }

    fn read(value: Option<&Value>) -> Option<Self> {
        value.map_or(Some(false), Value::as_bool)
    }

    #[cfg(feature = "schema")]
    fn shape() -> shape::Looks {
        shape::flag()
    }
}

impl Field for u8 {
    fn write(&self) -> Value {
        (*self).into()
    }

    fn read(value: Option<&Value>) -> Option<Self> {
        value?.as_u64().and_then(|it| it.try_into().ok())
    }

    #[cfg(feature = "schema")]
    fn shape() -> shape::Looks {
        shape::number(u8::MIN, u8::MAX)
    }
}

impl Field for NaiveDate {
    fn write(&self) -> Value {
        date(*self)
    }

    fn read(value: Option<&Value>) -> Option<Self> {
        read_date(value?.as_str()?)
    }

    #[cfg(feature = "schema")]
    fn shape() -> shape::Looks {
        shape::date()
    }
}

impl Field for Id {
    fn write(&self) -> Value {
        crate::value::id(self)
    }

    fn read(value: Option<&Value>) -> Option<Self> {
        value?.as_str()?.parse().ok()
    }

    #[cfg(feature = "schema")]
    fn shape() -> shape::Looks {
        shape::id()
    }
}

impl Field for Option<bool> {
    fn write(&self) -> Value {
        self.map_or(Value::Null, Value::Bool)
    }

    fn read(value: Option<&Value>) -> Option<Self> {
        value.map(Value::as_bool).map_or(Some(None), |it| it.map(Some))
    }

    #[cfg(feature = "schema")]
    fn shape() -> shape::Looks {
        shape::flag()
    }
}

/// Types that may be left out as they are, unlike `bool`, whose `false` is not written.
macro_rules! optional {
    ($($type:ty),*) => { $(
        impl Field for Option<$type> {
            fn write(&self) -> Value {
                self.as_ref().map_or(Value::Null, Field::write)
            }

            fn read(value: Option<&Value>) -> Option<Self> {
                match value {
                    Some(_) => <$type>::read(value).map(Some),
                    None => Some(None),
                }
            }

            #[cfg(feature = "schema")]
            fn shape() -> shape::Looks {
                <$type>::shape()
            }
        }
    )* };
}
optional!(u8, NaiveDate, Id);

impl Field for Vec<Element> {
    fn write(&self) -> Value {
        let ids = self.iter().map(|it| Value::from(it.id()));
        if self.is_empty() { Value::Null } else { ids.collect() }
    }

    fn read(value: Option<&Value>) -> Option<Self> {
        let Some(value) = value else { return Some(Vec::new()) };
        let mut elements = Self::new();
        for it in value.as_array()? {
            elements.push(Element::from_id(it.as_str()?)?);
        }
        Some(elements)
    }

    #[cfg(feature = "schema")]
    fn shape() -> shape::Looks {
        shape::list(&shape::one_of(Element::ALL.iter().map(|it| it.id())), 0, None)
    }
}

/// Defines a kind of practice record. `words false` where its texts are not a person's own.
macro_rules! form {
    (
        $(#[$meta:meta])*
        $name:ident $kind:literal $change:expr $(, fixed $fixed:expr)? $(, words $words:literal)?;
        $( $(#[$doc:meta])* $field:ident $key:literal $type:ty, )*
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
                Ok(Self {
                    id: Some(fields.id()),
                    $( $field: <$type as $crate::practice::form::Field>::read(fields.get($key))
                        .ok_or($key)?, )*
                })
            }

            fn holds_words(key: &str) -> bool {
                use $crate::practice::form::Field;
                $( let key = if $words { key } else { "" }; )?
                match key {
                    $( $key => <$type as Field>::WORDS, )*
                    _ => false,
                }
            }

            #[cfg(feature = "schema")]
            fn shape() -> $crate::document::shape::Shape {
                vec![$( ($key, <$type as $crate::practice::form::Field>::shape()), )*]
            }
        }

        impl $crate::practice::form::RecordForm for $name {
            const CHANGE: $crate::document::ChangeKind = $change;
            $( const FIXED: Option<$crate::document::Stamp> = Some($fixed); )?

            fn id(&self) -> Option<&$crate::document::Id> {
                self.id.as_ref()
            }

            fn write(&self) -> Vec<(&'static str, $crate::json::Value)> {
                vec![$( ($key, $crate::practice::form::Field::write(&self.$field)), )*]
            }
        }
    };
}

/// A small closed list with ids, and how it is written in a field.
macro_rules! list {
    ($(#[$meta:meta])* $name:ident: $($variants:tt)*) => {
        $crate::ids::ids! { $(#[$meta])* $name: $($variants)* }

        impl $crate::practice::form::Field for $name {
            fn write(&self) -> $crate::json::Value {
                self.id().into()
            }

            fn read(value: Option<&$crate::json::Value>) -> Option<Self> {
                Self::from_id(value?.as_str()?)
            }

            #[cfg(feature = "schema")]
            fn shape() -> $crate::document::shape::Looks {
                $crate::document::shape::one_of(Self::ALL.iter().map(|it| it.id()))
            }
        }

        impl $crate::practice::form::Field for Option<$name> {
            fn write(&self) -> $crate::json::Value {
                self.map_or($crate::json::Value::Null, |it| it.id().into())
            }

            fn read(value: Option<&$crate::json::Value>) -> Option<Self> {
                match value {
                    Some(_) => <$name>::read(value).map(Some),
                    None => Some(None),
                }
            }

            #[cfg(feature = "schema")]
            fn shape() -> $crate::document::shape::Looks {
                <$name as $crate::practice::form::Field>::shape()
            }
        }
    };
}

pub(super) use {form, list};
