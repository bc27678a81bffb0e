//! What was found, told together.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use ppsa_tests::{Engine, Result, bail};
use serde::Deserialize;

use super::known::{KNOWN, Known};

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
    /// The known ones of this element, and those of them that were looked for and that are there.
    known: Vec<&'static Known>,
    looked: BTreeSet<usize>,
    there: BTreeSet<usize>,
    /// Whether they have to be there: they are written down as they are in Chromium.
    strict: bool,
}

impl Report {
    pub fn new(tag: &'static str) -> Result<Self> {
        Ok(Self::knowing(tag, KNOWN, Engine::from_env()? == Engine::Chromium))
    }

    fn knowing(tag: &'static str, known: &'static [Known], strict: bool) -> Self {
        let known = known.iter().filter(|it| it.element == tag).collect();
        let (seen, looked, there) = Default::default();
        Self { tag, seen, known, looked, there, strict }
    }

    /// Adds what was found in a state under a condition.
    pub fn add(&mut self, state: &str, condition: &str, faults: impl IntoIterator<Item = Fault>) {
        let here = |it: &Known| it.state == state && it.condition == condition;
        let known = self.known.iter().enumerate().filter(|(_, it)| here(it));
        let known: Vec<(usize, &Known)> = known.map(|(at, it)| (at, *it)).collect();
        self.looked.extend(known.iter().map(|(at, _)| at));
        for Fault { at, what } in faults {
            if let Some((at, _)) = known.iter().find(|(_, it)| what.starts_with(it.what)) {
                self.there.insert(*at);
                continue;
            }
            let (elements, places) = self.seen.entry(what).or_default();
            elements.insert(at);
            places.insert(format!("{state}, {condition}"));
        }
    }

    /// # Errors
    /// When anything was found, or something known was not: the message lists all of it.
    pub fn close(mut self) -> Result<()> {
        if self.strict {
            for at in &self.looked - &self.there {
                let Known { state, condition, what, why, .. } = self.known[at];
                let told = format!("is known and no longer there, so take it out: {what} ({why})");
                let (elements, places) = self.seen.entry(told).or_default();
                elements.insert("known.rs".into());
                places.insert(format!("{state}, {condition}"));
            }
        }
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
    let mut report = Report::knowing("ppsa-x", &[], true);
    let fault = |at: &str| Fault { at: at.into(), what: "is cut off".into() };
    report.add("first", "dark", [fault("<b>"), fault("<i>")]);
    report.add("filled", "dark", [fault("<b>")]);
    let told = report.close().unwrap_err().to_string();
    let wanted = "<ppsa-x> has 1 kinds of fault:\n- is cut off\n    <b>; <i>\n    [filled, dark; first, dark]\n";
    assert_eq!(told, wanted);
    assert!(Report::knowing("ppsa-x", &[], true).close().is_ok());
}

#[test]
fn what_is_known_is_not_told_until_it_is_no_longer_there() {
    const LATE: &[Known] = &[Known {
        element: "ppsa-x",
        state: "first",
        condition: "dark",
        what: "is cut",
        why: "it has to be drawn otherwise",
    }];
    let mut report = Report::knowing("ppsa-x", LATE, true);
    report.add("first", "dark", [Fault { at: "<b>".into(), what: "is cut off".into() }]);
    assert!(report.close().is_ok());
    let mut report = Report::knowing("ppsa-x", LATE, true);
    report.add("first", "bright", [Fault { at: "<b>".into(), what: "is cut off".into() }]);
    report.add("first", "dark", []);
    let told = report.close().unwrap_err().to_string();
    assert!(told.contains("2 kinds"), "{told}");
    assert!(told.contains("no longer there") && told.contains("[first, bright]"), "{told}");
}
