use chrono::NaiveDate;

use super::index::Index;
use super::{
    Finding, drift, external_supervision, feedback, first, groups, plan, privacy, reflections,
    refresher,
};
use crate::document::Document;
use crate::order::sorted;
use crate::pack::ContentPack;
use crate::practice::BUILT;

/// All findings about a document on a day, in the order of their codes and then of their paths.
/// Those that the person dismissed are among them: [`active_findings`](super::active_findings) leaves them out.
///
/// ```
/// use ppsa_core::rules::findings;
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let nothing_yet = Document::new(Replica::new(1));
/// assert!(findings(&nothing_yet, &pack, today).is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn findings(document: &Document, pack: &ContentPack, today: NaiveDate) -> Vec<Finding> {
    let index = Index::new(document, pack.thresholds(), today);
    let mut found = Vec::new();
    plan::own_plan(document, pack, today, &index.own, &mut found);
    for it in index.companions.iter().flat_map(|it| &it.objectives) {
        plan::of_objective(it, index.limits.provisional_days, today, &mut found);
    }
    privacy::may_identify_someone(&index, &mut found);
    // These rest on what a worker notes, and are silent where that is not opened.
    if BUILT {
        first::no_provisional_objective(&index, &mut found);
        first::guide_without_own_plan(&index, &mut found);
        drift::peer_drift(&index, &mut found);
        drift::power_not_shared(&index, &mut found);
        external_supervision::supervision_due(&index, &mut found);
        refresher::refresher_due(&index, &mut found);
        reflections::reflect_more_often(&index, &mut found);
        groups::group_agreement(&index, &mut found);
        groups::community_agreement(&index, &mut found);
        feedback::feedback_not_asked(&index, &mut found);
    }
    in_order(document, found)
}

/// The findings in their order, each with what it rests on.
pub(super) fn in_order(document: &Document, mut found: Vec<Finding>) -> Vec<Finding> {
    for it in &mut found {
        it.rests_on = it.rests_on.or_else(|| document.changed(it.of.as_ref()?));
    }
    sorted(found, &|a, b| (a.code, &a.path).cmp(&(b.code, &b.path)))
}
