//! Faults that are there and known, each with why it is. One that no longer occurs has to go from
//! here: the battery says so.

/// Where a fault is, and why it is still there.
#[derive(Debug)]
pub struct Known {
    /// The element's tag.
    pub element: &'static str,
    /// The state, as the report calls it.
    pub state: &'static str,
    /// The condition, as the report calls it.
    pub condition: &'static str,
    /// How the report's words of it begin.
    pub what: &'static str,
    /// Why it is, and what it means for a person.
    pub why: &'static str,
}

/// All of them.
pub const KNOWN: &[Known] =
    &[said("looking back"), said("a reflection to read"), said("a reflection deleted")];

/// What the reflection says as it goes to another screen.
const fn said(state: &'static str) -> Known {
    Known {
        element: "ppsa-reflection-form",
        state,
        condition: "all of it",
        what: "came with its words in it",
        why: "each screen brings a status of its own, so who listens hears the new screen's title \
              and comes to what was done by reading on, just below it: one status has to outlive \
              the screens",
    }
}
