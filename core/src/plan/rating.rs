#[cfg(feature = "schema")]
use crate::document::shape;
use crate::document::{Field, Fields};
use crate::error::{Error, ErrorKind};
use crate::ids::ids;
use crate::json::Value;
use crate::pack::Scale;
use crate::text::Text;

/// A rating: a place on a scale, 1 (the lowest) to 10, never a score. How far a scale really goes is in its pack.
///
/// ```
/// use ppsa_core::Rating;
///
/// assert!(Rating::new(10).is_some());
/// assert!(Rating::new(11).is_none());
/// assert!(Rating::new(2) < Rating::new(3));
/// assert_eq!(Rating::try_from(0).unwrap_err().code(), "rating-out-of-scale");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rating(u8);

impl Rating {
    /// The rating with this number, 1 to 10.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 10 { Some(Self(number)) } else { None }
    }

    /// Its number.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Rating {
    type Error = Error;

    fn try_from(rating: u8) -> Result<Self, Error> {
        let beyond = || Error::new(ErrorKind::RatingOutOfScale { rating, top: 10 });
        Self::new(rating).ok_or_else(beyond)
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

ids! {
    /// Which of the two ratings that a person can give a pou: where they are, or where they would like
    /// to be (our own addition, as in the Personal Health Inventory). Nobody has to give either.
    ///
    /// ```
    /// use ppsa_core::RatingKind;
    ///
    /// assert_eq!(RatingKind::HopedFor.id(), "hoped-for");
    /// ```
    RatingKind:
    /// Where I am now.
    Now "now",
    /// Where I would like to be.
    HopedFor "hoped-for",
}

impl RatingKind {
    /// Its name in records.
    pub(crate) const fn field(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::HopedFor => "hopedFor",
        }
    }
}

impl Scale {
    /// The words of a step, if it is on this scale.
    ///
    /// ```
    /// # use ppsa_core::{ContentPack, Rating};
    /// # let pack = ContentPack::built_in("en-NZ")?;
    /// let words = Rating::new(5).and_then(|top| pack.scale().words(top));
    /// assert_eq!(words.map(|text| text.text.as_str()), Some("Going well"));
    /// assert!(Rating::new(6).and_then(|beyond| pack.scale().words(beyond)).is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn words(&self, step: Rating) -> Option<&Text> {
        self.steps().get(usize::from(step.get()) - 1)
    }
}

/// Whether or not it is on the scale it was given on.
impl Field for Rating {
    type Is = Self;

    fn write(is: &Self) -> Value {
        is.get().into()
    }

    fn open(fields: &Fields<'_>, value: &Value, name: &'static str) -> Self {
        let rating = value.as_u64().and_then(|it| Self::new(u8::try_from(it).ok()?));
        rating.unwrap_or_else(|| {
            fields.wrong(name);
            Self(1)
        })
    }

    #[cfg(feature = "schema")]
    fn looks() -> shape::Looks {
        shape::number(1, 10)
    }
}
