use chrono::NaiveDate;

use super::find::in_order;
use super::index::Index;
use super::{Finding, FindingCode, external_supervision, findings, groups, plan, refresher};
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
pub struct Scope(fn(&Document, &ContentPack, NaiveDate) -> Vec<Finding>);

impl Scope {
    /// All of [`findings`].
    pub const ALL: Self = Self(findings);
    /// Those about the holder's own plan: F4 and F5, and F8 and F9 of their own objectives.
    pub const OWN_PLAN: Self = Self(own_plan);
    /// What those are: a pack words them in the file that every page loads.
    pub const OWN_PLAN_CODES: [FindingCode; 4] = [
        FindingCode::ChallengeWithoutStrength,
        FindingCode::OnePouOnly,
        FindingCode::ProvisionalForLong,
        FindingCode::ReviewOverdue,
    ];
    /// Those about how the holder reflects and learns with others: F10 to F13. A page on which that
    /// is written does not read through all other words with each letter.
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
/// let (code, path) = (found[0].code.id().to_owned(), found[0].path.clone());
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
pub fn active_findings(
    document: &Document,
    pack: &ContentPack,
    today: NaiveDate,
    scope: Scope,
) -> Vec<Finding> {
    let mut found = scope.0(document, pack, today);
    for dismissal in document.all::<Dismissal>() {
        let Some(on) = dismissal.id.as_ref().and_then(|id| document.changed(id)) else { continue };
        found.retain(|it| {
            let same = dismissal.code == it.code.id() && dismissal.path == it.path;
            !same || it.rests_on.is_some_and(|last| last > on)
        });
    }
    found
}

fn own_plan(document: &Document, pack: &ContentPack, today: NaiveDate) -> Vec<Finding> {
    let mut found = Vec::new();
    let own: Vec<_> = document.all::<Objective>().filter(|it| it.companion.is_none()).collect();
    plan::own_plan(document, pack, today, &own, &mut found);
    debug_assert!(found.iter().all(|it| Scope::OWN_PLAN_CODES.contains(&it.code)));
    in_order(document, found)
}

fn agreements(document: &Document, pack: &ContentPack, today: NaiveDate) -> Vec<Finding> {
    let index = Index::new(document, pack.thresholds(), today);
    let mut found = Vec::new();
    external_supervision::supervision_due(&index, &mut found);
    refresher::refresher_due(&index, &mut found);
    groups::group_agreement(&index, &mut found);
    groups::community_agreement(&index, &mut found);
    in_order(document, found)
}
