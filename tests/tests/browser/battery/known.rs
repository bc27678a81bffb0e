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
pub const KNOWN: &[Known] = &[];
