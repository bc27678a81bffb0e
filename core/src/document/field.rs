//! Types that stand in the fields of a record: how each is written, read and described, said once.

use chrono::NaiveDate;

use super::Id;
use super::fields::Fields;
#[cfg(feature = "schema")]
use super::shape::{self, Looks};
use crate::ids::Named;
use crate::json::Value;
use crate::text::{Lang, Review, Text};
use crate::value::{date, flag, read_date, words, write_text};

pub(crate) trait Field {
    /// What it is of: itself, but for [`Words`].
    type Is;

    /// Whether it holds a person's own words.
    const WORDS: bool = false;

    fn write(is: &Self::Is) -> Value;

    /// As it stands in a field or under a key: null where it says nothing and is left out.
    fn put(is: &Self::Is) -> Value {
        Self::write(is)
    }

    /// Something in its place where it is not as it was written, which `fields` notes.
    fn open(fields: &Fields<'_>, value: &Value, name: &'static str) -> Self::Is;

    /// What it is where it is left out, if it can be.
    fn missing() -> Option<Self::Is> {
        None
    }

    #[cfg(feature = "schema")]
    fn looks() -> Looks;
}

/// A person's own words, or none: unlike a key, they can be left out.
pub(crate) struct Words;

impl Field for Words {
    type Is = String;
    const WORDS: bool = true;

    fn write(is: &String) -> Value {
        words(is)
    }

    fn open(fields: &Fields<'_>, value: &Value, name: &'static str) -> String {
        String::open(fields, value, name)
    }

    fn missing() -> Option<String> {
        Some(String::new())
    }

    #[cfg(feature = "schema")]
    fn looks() -> Looks {
        shape::words()
    }
}

/// Types that are one value.
macro_rules! plain {
    ($($name:ty: $write:expr, $read:expr, $looks:expr;)*) => { $(
        impl Field for $name {
            type Is = Self;

            fn write(is: &Self) -> Value {
                ($write)(is)
            }

            fn open(fields: &Fields<'_>, value: &Value, name: &'static str) -> Self {
                fields.or_wrong(($read)(value), name)
            }

            #[cfg(feature = "schema")]
            fn looks() -> Looks {
                $looks
            }
        }
    )* };
}

plain! {
    String: |it: &Self| it.as_str().into(), |it: &Value| it.as_str().map(str::to_owned), shape::words();
    u8: |it: &Self| (*it).into(), |it: &Value| it.as_u64()?.try_into().ok(), shape::number(u8::MIN, u8::MAX);
    NaiveDate: |it: &Self| date(*it), |it: &Value| read_date(it.as_str()?), shape::date();
}

/// Left out where it is not so.
impl Field for bool {
    type Is = Self;

    fn write(is: &Self) -> Value {
        Value::Bool(*is)
    }

    fn put(is: &Self) -> Value {
        flag(*is)
    }

    fn open(fields: &Fields<'_>, value: &Value, name: &'static str) -> Self {
        fields.or_wrong(value.as_bool(), name)
    }

    fn missing() -> Option<Self> {
        Some(false)
    }

    #[cfg(feature = "schema")]
    fn looks() -> Looks {
        shape::flag()
    }
}

impl Field for Id {
    type Is = Self;

    fn write(is: &Self) -> Value {
        is.as_str().into()
    }

    fn open(fields: &Fields<'_>, value: &Value, name: &'static str) -> Self {
        let id = value.as_str().and_then(|it| it.parse::<Self>().ok());
        id.unwrap_or_else(|| {
            fields.wrong(name);
            fields.id()
        })
    }

    #[cfg(feature = "schema")]
    fn looks() -> Looks {
        shape::id()
    }
}

/// One of a small list with ids.
impl<T: Named> Field for T {
    type Is = T;

    fn write(is: &T) -> Value {
        is.id().into()
    }

    fn open(fields: &Fields<'_>, value: &Value, name: &'static str) -> T {
        value.as_str().and_then(T::from_id).unwrap_or_else(|| {
            fields.wrong(name);
            T::FIRST
        })
    }

    #[cfg(feature = "schema")]
    fn looks() -> Looks {
        shape::one_of(T::ids().iter().copied())
    }
}

/// Words with their language.
impl Field for Text {
    type Is = Self;

    fn write(is: &Self) -> Value {
        write_text(is)
    }

    fn open(fields: &Fields<'_>, value: &Value, _name: &'static str) -> Self {
        let lang = fields.text_at(value, "lang").parse::<Lang>().unwrap_or_else(|_| {
            fields.wrong("lang");
            Lang::mi()
        });
        let review = fields.at::<Option<Review>>(value, "review").unwrap_or_default();
        Self { text: fields.at::<String>(value, "text"), lang, review }
    }

    #[cfg(feature = "schema")]
    fn looks() -> Looks {
        shape::text()
    }
}

impl<T: Field> Field for Option<T> {
    type Is = Option<T::Is>;

    fn write(is: &Self::Is) -> Value {
        is.as_ref().map_or(Value::Null, T::write)
    }

    fn open(fields: &Fields<'_>, value: &Value, name: &'static str) -> Self::Is {
        Some(T::open(fields, value, name))
    }

    fn missing() -> Option<Self::Is> {
        Some(None)
    }

    #[cfg(feature = "schema")]
    fn looks() -> Looks {
        T::looks()
    }
}

/// Left out where it is empty.
impl<T: Field> Field for Vec<T> {
    type Is = Vec<T::Is>;

    fn write(is: &Self::Is) -> Value {
        is.iter().map(T::write).collect()
    }

    fn put(is: &Self::Is) -> Value {
        if is.is_empty() { Value::Null } else { Self::write(is) }
    }

    fn open(fields: &Fields<'_>, value: &Value, name: &'static str) -> Self::Is {
        let mut all = Vec::new();
        for it in fields.list(value, name) {
            all.push(T::open(fields, it, name));
        }
        all
    }

    fn missing() -> Option<Self::Is> {
        Some(Vec::new())
    }

    #[cfg(feature = "schema")]
    fn looks() -> Looks {
        shape::list(&T::looks(), 0, None)
    }
}

/// The keys of a type that is an object in its field, each with what it is: its type, or
/// `String as Words`. What stands under its id, such as `note:4-a`, has no id in its value.
macro_rules! keys {
    ($name:ident under its $id:ident; $($field:ident $key:literal $type:ty $(as $words:ident)?,)*) => {
        impl $name {
            /// Opens what stands under this id.
            pub(crate) fn under(
                $id: $crate::document::Id,
                fields: &$crate::document::Fields<'_>,
                value: &$crate::json::Value,
            ) -> Self {
                use $crate::document::field::is;
                Self { $id, $($field: fields.at::<is!($type $(as $words)?)>(value, $key),)* }
            }

            /// How that looks.
            #[cfg(feature = "schema")]
            pub(crate) fn looks_under() -> $crate::document::shape::Looks {
                use $crate::document::{field::is, shape};
                shape::of_keys(vec![$( shape::key::<is!($type $(as $words)?)>($key), )*])
            }
        }

        $crate::document::keys! { $name; $id "id" $crate::document::Id, $($field $key $type $(as $words)?,)* }
    };
    ($name:ident; $($field:ident $key:literal $type:ty $(as $words:ident)?,)*) => {
        impl $crate::document::Field for $name {
            type Is = Self;

            fn write(is: &Self) -> $crate::json::Value {
                use $crate::document::field::is;
                $crate::value::object([
                    $( ($key, <is!($type $(as $words)?)>::put(&is.$field)), )*
                ])
            }

            fn open(
                fields: &$crate::document::Fields<'_>,
                value: &$crate::json::Value,
                _name: &'static str,
            ) -> Self {
                use $crate::document::field::is;
                Self { $($field: fields.at::<is!($type $(as $words)?)>(value, $key),)* }
            }

            #[cfg(feature = "schema")]
            fn looks() -> $crate::document::shape::Looks {
                use $crate::document::{field::is, shape};
                shape::of_keys(vec![$( shape::key::<is!($type $(as $words)?)>($key), )*])
            }
        }
    };
}
pub(crate) use keys;

/// Declares such a type, and what [`keys`] gives.
macro_rules! part {
    (
        $(#[$meta:meta])*
        $name:ident under its $id:ident;
        $( $(#[$doc:meta])* $field:ident $key:literal $type:ty $(as $words:ident)?, )*
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            /// Its id in the document.
            pub $id: $crate::document::Id,
            $( $(#[$doc])* pub $field: $type, )*
        }

        $crate::document::keys! { $name under its $id; $($field $key $type $(as $words)?,)* }
    };
    (
        $(#[$meta:meta])*
        $name:ident;
        $( $(#[$doc:meta])* $field:ident $key:literal $type:ty $(as $words:ident)?, )*
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $( $(#[$doc])* pub $field: $type, )*
        }

        $crate::document::keys! { $name; $($field $key $type $(as $words)?,)* }
    };
}
pub(crate) use part;

/// What says how a field is: its type, or that it is a person's own words.
macro_rules! is {
    ($type:ty) => {
        $type
    };
    ($type:ty as $words:ident) => {
        $crate::document::$words
    };
}
pub(crate) use is;
