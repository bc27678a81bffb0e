use ppsa_core::Id;
use ppsa_core::rules::Finding;

use super::act::{Act, State};
use super::record::{Gathering, GatheringKind};
use super::view::{button, ours, row_id};
use super::{field, findings, sessions};
use crate::kit::{El, Ui, el};
use crate::practice::view;
use crate::words::Word;

/// All of the record that is open: its sessions, what is noted of it, what could be looked at.
pub fn view(
    state: &State,
    ui: &Ui<'_, view::Act>,
    kind: GatheringKind,
    (id, it): (&Id, &mut Gathering),
    found: &[Finding<'_>],
) -> El {
    let found: Vec<&Finding<'_>> =
        found.iter().filter(|it| it.subject.record() == Some(id)).collect();
    let sessions = (kind != GatheringKind::Course).then(|| sessions::view(state, ui, kind, id));
    let acts = (!ui.session.reads_only()).then(|| {
        let ends = it.is_open().map(|open| {
            let (word, name, act) = if open {
                (Word::PracticeTogetherEnd, "end", Act::End)
            } else {
                (Word::PlanTakeUp, "take-up", Act::TakeUp)
            };
            button(ui, word, name, ours(act))
        });
        let remove = button(ui, Word::PracticeTogetherRemove, "remove", ours(Act::Remove));
        el("p.acts.last").maybe(ends).add(remove)
    });
    el("div.panel")
        .set("id", "panel")
        .set("role", "group")
        .set("aria-labelledby", row_id(id))
        .maybe(sessions)
        .add(el("div.fields").add(field::all(ui, id, it.slots())))
        .add(findings::view(ui, &found))
        .maybe(acts)
}
