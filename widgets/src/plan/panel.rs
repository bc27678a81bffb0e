use ppsa_core::plan::Objective;

use super::row::button;
use super::view::{Act, Plan};
use super::{belongs, ending, history, review, start, steps, wording};
use crate::kit::{El, Ui, el};
use crate::words::Word;

/// All of the open objective; or the field in which one starts.
pub fn view(plan: &Plan, ui: &Ui<'_, Act>, it: Option<&Objective>) -> El {
    let reads = ui.session.reads_only();
    let changes = !reads && it.is_none_or(Objective::is_open);
    // As many parts at all times: the field stays the same one when an objective starts in it.
    let rest = el("div.rest");
    let rest = match it {
        None => {
            let not_now = button(ui, Word::PlanNotNow, "not-now", Act::NotNow);
            rest.add(el("p.acts").add(not_now))
        }
        Some(it) => rest
            .add(belongs::view(ui, it, changes))
            .add(steps::view(plan, ui, it, changes))
            .add(review::view(plan, ui, it, changes))
            .add(history::view(ui, it))
            .maybe((!reads).then(|| ending::acts(ui, it))),
    };
    el("div.panel")
        .set("id", "panel")
        .set("role", "group")
        .set("aria-labelledby", "words")
        .maybe(plan.start.as_ref().and_then(|it| start::source(ui, it)))
        .add(wording::view(plan, ui, it, changes))
        .add(rest)
}
