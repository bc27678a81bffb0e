/// A rating: a place on a scale, 1 (the lowest) to 10, never a score. How far a scale really goes is in its pack.
///
/// ```
/// use ppsa_core::Rating;
///
/// assert!(Rating::new(10).is_some());
/// assert!(Rating::new(11).is_none());
/// assert!(Rating::new(2) < Rating::new(3));
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
