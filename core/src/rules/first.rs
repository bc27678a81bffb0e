//! F1 to F3: how work with someone begins.

use super::Subject;
use super::finding::Found;
use super::index::{Index, made};
use crate::plan::Objective;
use crate::practice::Role;

/// F1 (PN): there was a contact with a companion, or a `first-meeting` with words about them, and
/// no objective is written for them, open or ended. Silent for whoever was not met yet.
pub(super) fn no_provisional_objective<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    for it in &index.companions {
        let met = it.first_meeting || !it.contacts.is_empty();
        if met && it.objectives.is_empty() {
            found.add(Subject::Companion(it.id), None, None);
        }
    }
}

/// F2 (PN): see [`without_own_plan`].
pub(super) fn guide_without_own_plan<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    without_own_plan(index, Role::Worker, found);
}

/// F3 (PN): see [`without_own_plan`].
pub(super) fn manager_without_own_plan<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    without_own_plan(index, Role::Manager, found);
}

/// A worker or a manager guides a companion's plan, or a companion has an active one, while their
/// own is not active. Silent where the role is another or not said.
///
/// It comes back, once dismissed, with the next companion it is true of, or a change in one of the
/// own objectives.
fn without_own_plan(index: &Index<'_>, role: Role, found: &mut Found<'_, '_>) {
    let active = |all: &[&Objective]| all.iter().any(|it| it.is_active());
    if index.role != Some(role) || active(&index.own) {
        return;
    }
    let guided = index.companions.iter();
    let guided = guided.filter(|it| it.companion.guiding || active(&it.objectives));
    let Some(newest) = guided.filter_map(|it| made(it.id)).max() else { return };
    let own = index.own.iter().filter_map(|it| index.changed(Some(&it.id))).max();
    let rests_on = own.into_iter().chain([newest]).max();
    found.add(Subject::Plan, None, rests_on);
}
