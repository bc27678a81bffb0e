//! Small closed lists whose members have stable ids, and what is read from words.

use std::borrow::Cow;

use crate::error::{Error, ErrorKind};

/// Defines the enum, `ALL` in its order, `id` and `from_id`, and what [`named`] gives.
macro_rules! ids {
    (
        $(#[$meta:meta])*
        $name:ident: $( $(#[$doc:meta])* $variant:ident $id:literal, )*
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $( $(#[$doc])* $variant, )*
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$( Self::$variant, )*];

            /// Its stable id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $( Self::$variant => $id, )*
                }
            }

            /// The one with this id. Where an error is wanted: `parse`.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.id() == id)
            }
        }

        $crate::ids::named!($name, $name::ALL[0], $name::ALL.iter().map(|it| it.id()));
    };
}
pub(crate) use ids;

/// A type that is one of a small list.
pub(crate) trait Named: Copy + 'static {
    /// The first one.
    const FIRST: Self;
    fn id(self) -> &'static str;
    fn from_id(id: &str) -> Option<Self>;
    fn ids() -> Vec<&'static str>;
}

/// Words for a type that has `id` and `from_id`: it is written as its id and read from it.
macro_rules! named {
    ($name:ident, $first:expr, $ids:expr) => {
        impl $crate::ids::Named for $name {
            const FIRST: Self = $first;

            fn id(self) -> &'static str {
                Self::id(self)
            }

            fn from_id(id: &str) -> Option<Self> {
                Self::from_id(id)
            }

            fn ids() -> Vec<&'static str> {
                $ids.collect()
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.id())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.id()
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::Error;

            /// The one with this id, else `id-unknown`.
            fn from_str(id: &str) -> $crate::Result<Self> {
                let what = concat!("an id of ", stringify!($name));
                Self::from_id(id).ok_or_else(|| {
                    $crate::ids::unknown(what, id, &<Self as $crate::ids::Named>::ids())
                })
            }
        }

        $crate::ids::from_words!($name);
        #[cfg(feature = "serde")]
        $crate::ids::by_words!($name);
    };
}
pub(crate) use named;

/// `TryFrom` for a type that has `FromStr`.
macro_rules! from_words {
    ($name:ident) => {
        impl TryFrom<&str> for $name {
            type Error = $crate::Error;

            fn try_from(words: &str) -> $crate::Result<Self> {
                words.parse()
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::Error;

            fn try_from(words: String) -> $crate::Result<Self> {
                words.parse()
            }
        }
    };
}
pub(crate) use from_words;

/// Serialize and Deserialize for a type that is written as words by `Display` and read by `FromStr`.
#[cfg(feature = "serde")]
macro_rules! by_words {
    ($($name:ty),* $(,)?) => { $(
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let words: ::std::borrow::Cow<'de, str> = ::serde::Deserialize::deserialize(from)?;
                words.parse().map_err(::serde::de::Error::custom)
            }
        }
    )* };
}
#[cfg(feature = "serde")]
pub(crate) use by_words;

/// The error for words that are none of the `ids`.
pub(crate) fn unknown(what: &'static str, text: &str, ids: &[&str]) -> Error {
    let fix = Cow::Owned(["one of ", &ids.join(", ")].concat());
    Error::new(ErrorKind::Words { code: "id-unknown", text: text.to_owned(), what, fix })
}

#[cfg(test)]
mod tests {
    use crate::framework::Season;
    use crate::plan::{RatingKind, Status};
    use crate::reflection::{Practises, Purpose};

    #[test]
    fn a_name_is_written_as_its_id_and_read_from_it() {
        assert_eq!(format!("{:>12}", Status::Agreed), "      agreed");
        assert_eq!("hoped-for".parse(), Ok(RatingKind::HopedFor));
        assert_eq!(Season::try_from("koanga"), Ok(Season::Koanga));
        assert_eq!(Purpose::try_from("own".to_owned()), Ok(Purpose::Own));
        assert_eq!(Practises::Season(Season::Ngahuru).as_ref(), "ngahuru");
    }

    #[test]
    fn what_is_no_id_is_told_with_those_there_are() {
        let error = "spring".parse::<Season>().unwrap_err();
        let told = "\"spring\" is not an id of Season: use one of hotoke, koanga, raumati, ngahuru";
        assert_eq!((error.code(), error.to_string().as_str()), ("id-unknown", told));
    }
}
