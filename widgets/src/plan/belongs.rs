use ppsa_core::plan::{Objective, ObjectiveChange, PouSnapshot};
use yew::Html;

use super::row;
use super::view::{Act, Plan, change};
use crate::kit::{Effects, El, Ui, el, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// The pou that an objective belongs to.
pub fn view(ui: &Ui<'_, Act>, it: &Objective, changes: bool) -> El {
    if !changes {
        return row::pou(ui, it);
    }
    let named = |key: &str| it.pou.iter().any(|pou| pou.key == key);
    let ours = ui.pack().snapshot().pou;
    // Of another pack: it stays until it is taken away.
    let others = it.pou.iter().filter(|pou| !ours.iter().any(|it| it.key == pou.key));
    let choice = |pou: PouSnapshot, before: Option<Html>| {
        let (ticked, name) = (named(&pou.key), show::text(&pou.name));
        parts::choice("checkbox", ticked, |it| it.change(ui, Act::Pou(pou)), name).maybe(before)
    };
    let before = || Some(row::say(ui, Word::PlanPouBefore));
    el("fieldset.belongs")
        .add(el("legend").say(ui.word(Word::PlanPou)))
        .all(ours.iter().map(|it| choice(it.clone(), None)))
        .all(others.map(|it| choice(it.clone(), before())))
}

/// Adds a pou or takes it away; the last one stays.
pub fn tick(plan: &Plan, session: &WidgetSession, of: &PouSnapshot, then: &mut Effects) {
    let found = plan.read(session, |it| (it.id.clone(), it.toggled_pou(of)));
    let Some((objective, pou)) = found else { return };
    match pou {
        Some(pou) => {
            change(session, ObjectiveChange::SetPou { objective, pou });
        }
        None => then.announcement = Some(show::text(session.word(Word::PlanPouOne))),
    }
}
