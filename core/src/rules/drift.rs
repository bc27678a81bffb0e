//! F6 and F7: whether the work with someone is still peer support.

use super::Subject;
use super::days::longer_ago;
use super::finding::Found;
use super::index::{CompanionIndex, Index, last};
use crate::document::Stamp;
use crate::framework::Element;
use crate::plan::{Objective, StepHolder};
use crate::practice::Contact;

/// F6 (PN), for each companion with enough contacts to say anything:
/// - `all-task-work`: the recent contacts were all task work, and none of the four elements was
///   touched;
/// - `no-wellbeing-focus`: enough contacts of late, and none touched the wellbeing focus;
/// - `no-documented-focus`: there was an objective once, and none is open now.
///
/// Once dismissed, the first two come back when they fire again after a contact that was
/// otherwise, the third after a change in the companion's objectives.
pub(super) fn peer_drift<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    let limits = index.limits;
    let few = usize::from(limits.few_contacts);
    for it in index.companions.iter().filter(|it| it.contacts.len() >= few) {
        let mut drift = |cause, rests_on| {
            found.add(Subject::Companion(it.id), Some(cause), rests_on);
        };

        let task_only = |contact: &Contact| contact.task_work && contact.elements.is_empty();
        if last(&it.contacts, limits.recent_contacts).iter().all(|it| task_only(it)) {
            let otherwise = newest(index, it, |contact| !task_only(contact));
            drift("all-task-work", otherwise);
        }

        let focus = |contact: &Contact| contact.elements.contains(&Element::PURPOSE);
        let long = |on| longer_ago(on, limits.wellbeing_focus_days, index.today);
        let lately = it.contacts.partition_point(|contact| long(contact.on));
        let lately = it.contacts.get(lately..).unwrap_or_default();
        if lately.len() >= few && !lately.iter().any(|it| focus(it)) {
            drift("no-wellbeing-focus", newest(index, it, focus));
        }

        let changes = it.objectives.iter().filter_map(|it| index.changed(Some(&it.id)));
        if !it.objectives.is_empty() && !it.objectives.iter().any(|it| it.is_open()) {
            drift("no-documented-focus", changes.max());
        }
    }
}

/// F7 (PN):
/// - `steps`: of an open objective with enough steps that have words, done or not, the worker
///   holds most. Only of a companion's objectives: on their own the holder shares power with no
///   one;
/// - `advice`: advice was noted in a few of the recent contacts with a companion. It comes back,
///   once dismissed, with the next contact that notes advice.
pub(super) fn power_not_shared<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    let limits = index.limits;
    for it in &index.companions {
        for objective in it.objectives.iter().filter(|it| it.is_open()) {
            if most_are_the_workers(index, objective) {
                found.add(Subject::Objective(&objective.id), Some("steps"), None);
            }
        }
        let recent = last(&it.contacts, limits.recent_contacts);
        let advice = recent.iter().filter(|contact| contact.advice).count();
        let enough = it.contacts.len() >= limits.few_contacts.into();
        if enough && advice >= limits.advice_contacts.into() {
            let noted = newest(index, it, |contact| contact.advice);
            found.add(Subject::Companion(it.id), Some("advice"), noted);
        }
    }
}

fn most_are_the_workers(index: &Index<'_>, objective: &Objective) -> bool {
    let steps = || objective.steps.iter().filter(|it| !it.text.trim().is_empty());
    let (all, theirs) =
        (steps().count(), steps().filter(|it| it.holder == StepHolder::Worker).count());
    let most = usize::from(index.limits.most_steps_percent);
    all >= index.limits.few_steps.into() && theirs * 100 > all * most
}

/// The last change of the contacts like this.
fn newest(
    index: &Index<'_>,
    with: &CompanionIndex<'_>,
    like: impl Fn(&Contact) -> bool,
) -> Option<Stamp> {
    let contacts = with.contacts.iter().filter(|contact| like(contact));
    contacts.filter_map(|it| index.changed(it.id.as_ref())).max()
}
