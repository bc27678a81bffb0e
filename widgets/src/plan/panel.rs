use ppsa_core::plan::Objective;

use super::view::{Act, Plan};
use super::{belongs, ending, history, review, start, steps, wording};
use crate::kit::{El, Ui, el, parts};
use crate::words::Word;

/// All of the open objective; or the field in which one starts.
pub fn view(plan: &Plan, ui: &Ui<'_, Act>, it: Option<&Objective>) -> El {
    let reads = ui.session.reads_only();
    let changes = !reads && it.is_none_or(Objective::is_open);
    let panel = el("div.panel")
        .set("id", "panel")
        .set("role", "group")
        .set("aria-labelledby", "words")
        .maybe(plan.start.as_ref().map(|it| start::source(ui, it)))
        .add(wording::view(plan, ui, it, changes))
        .add(ui.told());
    let Some(it) = it else {
        let not_now = parts::button(ui.word(Word::PlanNotNow)).click(ui, Act::NotNow);
        return panel.add(el("p.acts").add(not_now));
    };
    panel
        .add(belongs::view(ui, it, changes))
        .add(steps::view(plan, ui, it, changes))
        .add(review::view(plan, ui, it, changes))
        .add(history::view(ui, it))
        .maybe((!reads).then(|| ending::acts(ui, it)))
}
