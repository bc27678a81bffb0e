use chrono::NaiveDate;

use super::find::in_order;
use super::index::Index;
use super::{Finding, findings, groups, plan, supervision};
use crate::document::Document;
use crate::pack::ContentPack;
use crate::plan::Objective;
use crate::practice::PutAway;

/// The [`findings`] that were not put away.
///
/// One that was stays away until what it rests on changes, in the order of the document. Mostly
/// that is the record it points at. For a finding about a run of things it is what ended the run:
/// drift comes up again once there was a contact that had not drifted; a challenge once another is
/// written in its pou; supervision once there was a session. So nothing returns with each letter
/// typed, and nothing is silenced for ever.
///
/// ```
/// use ppsa_core::practice::{Community, Put, PutAway};
/// use ppsa_core::rules::shown;
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let on = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let mut document = Document::new(Replica::new(1));
/// let mission = "Learn to sit with silence".to_owned();
/// document.apply(&Put(Community { mission, ..Community::default() }))?;
/// let found = shown(&document, &pack, on);
/// let (code, path) = (found[0].code.id().to_owned(), found[0].path.clone());
/// document.apply(&Put(PutAway { id: None, code, path, on }))?;
/// assert!(shown(&document, &pack, on).is_empty());
///
/// let mut community = document.all::<Community>().next().ok_or("a community")?.clone();
/// community.label = "Tuesdays".to_owned();
/// document.apply(&Put(community))?;
/// assert_eq!(shown(&document, &pack, on).len(), 1, "it changed, and no rules are written yet");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn shown(document: &Document, pack: &ContentPack, today: NaiveDate) -> Vec<Finding> {
    not_away(document, findings(document, pack, today))
}

/// Those of [`shown`] that are about the holder's own plan: F4 and F5, and F8 and F9 of their own
/// objectives. A page that shows a plan and nothing else loads no other rule.
///
/// ```
/// use ppsa_core::rules::shown_of_plan;
/// use ppsa_core::{ContentPack, Document, NoteKind, ReadingChange, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let mut document = Document::new(Replica::new(1));
/// document.apply_to_current(&pack, today, |reading| ReadingChange::AddNote {
///     reading, pou: "tinana".into(), kind: NoteKind::Challenge, text: "Poor sleep".into(),
/// })?;
/// let found = shown_of_plan(&document, &pack, today);
/// let codes: Vec<&str> = found.iter().map(|it| it.code.id()).collect();
/// assert_eq!(codes, ["challenge-without-strength", "one-pou-only"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn shown_of_plan(document: &Document, pack: &ContentPack, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    let own: Vec<_> = document.all::<Objective>().filter(|it| it.whose.is_none()).collect();
    plan::own_plan(document, pack, today, &own, &mut found);
    not_away(document, in_order(document, found))
}

/// Those of [`shown`] that are about how the holder reflects and learns with others: F10 to F13. A
/// page on which that is written does not read through all other words with each letter.
///
/// ```
/// use ppsa_core::practice::{Group, Put};
/// use ppsa_core::rules::shown_of_agreements;
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let mut document = Document::new(Replica::new(1));
/// document.apply(&Put(Group { members: Some(9), ..Group::default() }))?;
/// let found = shown_of_agreements(&document, &pack, today);
/// assert_eq!(found[0].path, "group/1-1/members");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn shown_of_agreements(
    document: &Document,
    pack: &ContentPack,
    today: NaiveDate,
) -> Vec<Finding> {
    let index = Index::new(document, pack.thresholds(), today);
    let mut found = Vec::new();
    supervision::supervision_due(&index, &mut found);
    supervision::refresher_due(&index, &mut found);
    groups::group_agreement(&index, &mut found);
    groups::community_agreement(&index, &mut found);
    not_away(document, in_order(document, found))
}

fn not_away(document: &Document, mut found: Vec<Finding>) -> Vec<Finding> {
    for away in document.all::<PutAway>() {
        let Some(on) = away.id.as_ref().and_then(|id| document.changed(id)) else { continue };
        found.retain(|it| {
            let same = away.code == it.code.id() && away.path == it.path;
            !same || it.rests_on.is_some_and(|last| last > on)
        });
    }
    found
}
