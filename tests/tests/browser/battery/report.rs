//! What was found, told together.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use ppsa_tests::{Result, bail};
use serde::Deserialize;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Fault {
    /// The element.
    pub at: String,
    /// What is wrong with it.
    pub what: String,
}

/// How many elements and how many places are named of a fault.
const NAMED: usize = 5;

/// Each kind of fault with the elements that have it, and where that was seen.
#[derive(Debug)]
pub struct Report {
    tag: &'static str,
    seen: BTreeMap<String, (Named, Named)>,
}

impl Report {
    pub fn new(tag: &'static str) -> Self {
        Self { tag, seen: BTreeMap::new() }
    }

    /// Adds what was found in a state under a condition.
    pub fn add(&mut self, state: &str, condition: &str, faults: impl IntoIterator<Item = Fault>) {
        for Fault { at, what } in faults {
            let (elements, places) = self.seen.entry(what).or_default();
            elements.insert(at);
            places.insert(format!("{state}, {condition}"));
        }
    }

    /// # Errors
    /// When anything was found: the message lists all of it.
    pub fn close(self) -> Result<()> {
        if self.seen.is_empty() {
            return Ok(());
        }
        let tag = self.tag;
        let mut told = String::new();
        for (what, (elements, places)) in &self.seen {
            write!(told, "- {what}\n    {}\n    [{}]\n", some(elements), some(places))?;
        }
        bail!("<{tag}> has {} kinds of fault:\n{told}", self.seen.len())
    }
}

type Named = BTreeSet<String>;

/// The first of them, and how many there are beside.
fn some(all: &Named) -> String {
    let shown: Vec<&str> = all.iter().take(NAMED).map(String::as_str).collect();
    let more = all.len().saturating_sub(NAMED);
    let more = if more > 0 { format!("; and {more} more") } else { String::new() };
    shown.join("; ") + more.as_str()
}

#[test]
fn a_fault_is_told_once_with_every_place() {
    let mut report = Report::new("ppsa-x");
    let fault = |at: &str| Fault { at: at.into(), what: "is cut off".into() };
    report.add("first", "dark", [fault("<b>"), fault("<i>")]);
    report.add("filled", "dark", [fault("<b>")]);
    let told = report.close().unwrap_err().to_string();
    let wanted = "<ppsa-x> has 1 kinds of fault:\n- is cut off\n    <b>; <i>\n    [filled, dark; first, dark]\n";
    assert_eq!(told, wanted);
    assert!(Report::new("ppsa-x").close().is_ok());
}
