use chrono::NaiveDate;

use super::find::{in_agreements, in_order, in_own_plan};
use super::index::{Index, PlanIndex};
use super::{Finding, findings};
use crate::document::Document;
use crate::pack::ContentPack;
use crate::plan::Objective;
use crate::practice::Dismissal;

/// Which findings are looked for. A page that looks for some loads no rule of the others.
///
/// ```
/// use ppsa_core::practice::{Group, Save};
/// use ppsa_core::rules::{Scope, active_findings};
/// use ppsa_core::{ContentPack, Document, NoteKind, ReadingChange, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let mut document = Document::new(Replica::new(1));
/// document.apply_to_current(&pack, today, |reading| ReadingChange::AddNote {
///     reading, pou: "tinana".into(), kind: NoteKind::Challenge, text: "Poor sleep".into(),
/// })?;
/// document.apply(&Save(Group { members: Some(9), ..Group::default() }))?;
/// let codes = |scope| -> Vec<&str> {
///     active_findings(&document, &pack, today, scope).iter().map(|it| it.code.id()).collect()
/// };
/// assert_eq!(codes(Scope::OWN_PLAN), ["challenge-without-strength", "one-pou-only"]);
/// assert!(codes(Scope::AGREEMENTS).contains(&"group-agreement"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct Scope(for<'d> fn(&'d Document, &'d ContentPack, NaiveDate) -> Vec<Finding<'d>>);

impl Scope {
    /// All of [`findings`].
    pub const ALL: Self = Self(findings);
    /// Those of the area [`OwnPlan`](super::FindingArea::OwnPlan), and of the holder's own
    /// objectives alone.
    pub const OWN_PLAN: Self = Self(own_plan);
    /// Those of the area [`Agreements`](super::FindingArea::Agreements). A page on which these are
    /// written does not read through all other words with each letter.
    pub const AGREEMENTS: Self = Self(agreements);
}

/// The findings in this scope that were not dismissed.
///
/// One that was stays away until what it rests on changes, in the order of the document. Mostly
/// that is the record it points at. For a finding about a run of things it is what ended the run:
/// drift comes up again once there was a contact that had not drifted; a challenge once another is
/// written in its pou; supervision once there was a session. So nothing returns with each letter
/// typed, and nothing is silenced for ever.
///
/// ```
/// use ppsa_core::practice::{Community, Dismissal, Save};
/// use ppsa_core::rules::{Scope, active_findings};
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let on = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let mut document = Document::new(Replica::new(1));
/// let mission = "Learn to sit with silence".to_owned();
/// document.apply(&Save(Community { mission, ..Community::default() }))?;
/// let found = active_findings(&document, &pack, on, Scope::ALL);
/// let (code, path) = (found[0].code.id().to_owned(), found[0].path().to_owned());
/// document.apply(&Save(Dismissal { id: None, code, path, on }))?;
/// assert!(active_findings(&document, &pack, on, Scope::ALL).is_empty());
///
/// let mut community = document.all::<Community>().next().ok_or("a community")?.clone();
/// community.label = "Tuesdays".to_owned();
/// document.apply(&Save(community))?;
/// let found = active_findings(&document, &pack, on, Scope::ALL);
/// assert_eq!(found.len(), 1, "it changed, and no rules are written yet");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn active_findings<'d>(
    document: &'d Document,
    pack: &'d ContentPack,
    today: NaiveDate,
    scope: Scope,
) -> Vec<Finding<'d>> {
    let mut found = scope.0(document, pack, today);
    for dismissal in document.all::<Dismissal>() {
        let Some(on) = dismissal.id.as_ref().and_then(|id| document.changed(id)) else { continue };
        found.retain(|it| {
            let same = dismissal.code == it.code.id() && dismissal.path == it.path();
            !same || it.rests_on.is_some_and(|last| last > on)
        });
    }
    found
}

fn own_plan<'d>(
    document: &'d Document,
    pack: &'d ContentPack,
    today: NaiveDate,
) -> Vec<Finding<'d>> {
    let own = document.all::<Objective>().filter(|it| it.companion.is_none() && it.is_open());
    let index = PlanIndex::new(document, pack, today, own.collect());
    let mut found = Vec::new();
    in_own_plan(&index, &mut found);
    in_order(document, found)
}

fn agreements<'d>(
    document: &'d Document,
    pack: &'d ContentPack,
    today: NaiveDate,
) -> Vec<Finding<'d>> {
    let index = Index::new(document, pack.thresholds(), today);
    let mut found = Vec::new();
    in_agreements(&index, &mut found);
    in_order(document, found)
}
