//! F14: how the support is for the other person.

use super::Subject;
use super::days::longer_ago;
use super::finding::Found;
use super::index::{Index, last};

/// F14 (ML), for each companion with enough contacts to say anything:
/// - `lately`: they were not asked for feedback of late; where they never were, it counts from the
///   first contact;
/// - `same-way`: the last few times they were all asked in one way.
///
/// Both come back, once dismissed, after the next time they were asked.
pub(super) fn feedback_not_asked<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    let limits = index.limits;
    let enough = usize::from(limits.few_contacts);
    for it in index.companions.iter().filter(|it| it.contacts.len() >= enough) {
        let asked = it.feedback.last();
        let rests_on = asked.and_then(|it| index.changed(it.id.as_ref()));
        let mut not_asked = |cause| {
            found.add(Subject::Companion(it.id), Some(cause), rests_on);
        };
        let since = asked.map(|it| it.on).or(it.contacts.first().map(|it| it.on));
        if since.is_some_and(|on| longer_ago(on, limits.feedback_days, index.today)) {
            not_asked("lately");
        }
        let recent = last(&it.feedback, limits.feedback_same_way);
        let one_way = recent.iter().all(|it| Some(it.way) == asked.map(|it| it.way));
        if recent.len() == usize::from(limits.feedback_same_way) && one_way {
            not_asked("same-way");
        }
    }
}
