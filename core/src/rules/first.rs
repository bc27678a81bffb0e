//! F1 to F3: how work with someone begins.

use super::index::{Index, made};
use super::{Finding, FindingCode};
use crate::plan::Objective;
use crate::practice::Role;

/// F1 (PN): there was a contact with a companion, or a `first-meeting` with words about them, and
/// no objective is written for them, open or ended. Silent for whoever was not met yet.
pub(super) fn no_provisional_objective(index: &Index<'_>, found: &mut Vec<Finding>) {
    for it in &index.companions {
        let met = it.first_meeting || !it.contacts.is_empty();
        if met && it.objectives.is_empty() {
            found.push(Finding::at(FindingCode::NoProvisionalObjective, "companion", it.id));
        }
    }
}

/// F2 and F3 (PN): a worker or a manager guides a companion's plan, or a companion has an active
/// one, while their own is not active. Silent where the role is another or not said.
///
/// It comes back, once dismissed, with the next companion it is true of, or a change in one of the
/// own objectives.
pub(super) fn guide_without_own_plan(index: &Index<'_>, found: &mut Vec<Finding>) {
    let code = match index.role {
        Some(Role::Worker) => FindingCode::GuideWithoutOwnPlan,
        Some(Role::Manager) => FindingCode::ManagerWithoutOwnPlan,
        Some(Role::Survivor) | None => return,
    };
    let active = |all: &[&Objective]| all.iter().any(|it| it.is_active());
    if active(&index.own) {
        return;
    }
    let guided = index.companions.iter();
    let guided = guided.filter(|it| it.companion.guiding || active(&it.objectives));
    let Some(newest) = guided.filter_map(|it| made(it.id)).max() else { return };
    let own = index.own.iter().filter_map(|it| index.changed(Some(&it.id))).max();
    let rests_on = own.into_iter().chain([newest]).max();
    found.push(Finding::on(code, "plan".to_owned()).rests_on(rests_on));
}
