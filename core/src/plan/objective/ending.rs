use chrono::NaiveDate;

use crate::document::part;
use crate::ids::ids;

ids! {
    /// How an objective came to an end. Either can be taken back: it is taken up again.
    ///
    /// ```
    /// use ppsa_core::plan::Outcome;
    ///
    /// assert_eq!(Outcome::from_id("set-down"), Some(Outcome::SetDown));
    /// ```
    Outcome:
    /// Let go, agreed or not: it is held lightly.
    SetDown "set-down",
    /// Reached, as far as the person wanted to go. Only an agreed one is done.
    Done "done",
}

part! {
    /// That an objective ended, and when.
    ///
    /// ```
    /// use ppsa_core::plan::{Ended, Outcome};
    /// use ppsa_core::example;
    ///
    /// let on = example::day(1);
    /// let ended = Ended { ending: Outcome::SetDown, on, text: "Other things came first".into() };
    /// assert_eq!(ended.ending.id(), "set-down");
    /// ```
    Ended;
    /// Set down or done.
    ending "ending" Outcome,
    /// The day.
    on "on" NaiveDate,
    /// Words about it, or none.
    text "text" String as Words,
}
