//! F14: how the support is for the other person.

use super::days::longer_ago;
use super::index::{Index, last};
use super::{Finding, FindingCode};

/// F14 (ML), for each companion with enough contacts to say anything:
/// - `lately`: they were not asked for feedback of late; where they never were, it counts from the
///   first contact;
/// - `same-way`: the last few times they were all asked in one way.
///
/// Both come back, once dismissed, after the next time they were asked.
pub(super) fn feedback_not_asked(index: &Index<'_>, found: &mut Vec<Finding>) {
    let limits = index.limits;
    let enough = usize::from(limits.few_contacts);
    for it in index.companions.iter().filter(|it| it.contacts.len() >= enough) {
        let asked = it.feedback.last();
        let rests_on = asked.and_then(|it| index.changed(it.id.as_ref()));
        let not_asked = |cause| {
            let it = Finding::at(FindingCode::FeedbackNotAsked, "companion", it.id);
            it.cause(cause).rests_on(rests_on)
        };
        let since = asked.map(|it| it.on).or(it.contacts.first().map(|it| it.on));
        if since.is_some_and(|on| longer_ago(on, limits.feedback_days, index.today)) {
            found.push(not_asked("lately"));
        }
        let recent = last(&it.feedback, limits.feedback_same_way);
        let one_way = recent.iter().all(|it| Some(it.way) == asked.map(|it| it.way));
        if recent.len() == usize::from(limits.feedback_same_way) && one_way {
            found.push(not_asked("same-way"));
        }
    }
}
