use serde::Serialize;

/// A place on a scale: 1 (the lowest) to 10. How far a scale really goes is in its pack.
///
/// ```
/// use ppsa_core::Step;
///
/// assert!(Step::new(10).is_some());
/// assert!(Step::new(11).is_none());
/// assert!(Step::new(2) < Step::new(3));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "u8")]
pub struct Step(u8);

impl Step {
    /// The step with this number, 1 to 10.
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

impl From<Step> for u8 {
    fn from(step: Step) -> Self {
        step.0
    }
}
