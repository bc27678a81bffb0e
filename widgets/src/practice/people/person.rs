use ppsa_core::practice::Companion;
use yew::Html;

use super::{
    State, about, between, contacts, feedback, held, left, list, objectives, reflect, season,
    strengths,
};
use crate::kit::{Ui, el, parts};
use crate::practice::{turns, view};
use crate::words::Word;

/// The heading of someone's page.
pub fn header(ui: &Ui<'_, view::Act>, it: &Companion) -> Html {
    let title = el("h2").set("id", "title").set("part", "title").set("tabindex", "-1");
    el("header").add(title.add(list::label(ui, it))).into()
}

/// Someone's page.
pub fn view(state: &State, ui: &Ui<'_, view::Act>, it: &Companion) -> Html {
    let Some(id) = &it.id else { return Html::default() };
    let reads = ui.session.reads_only();
    let kept = if reads { Word::ReadOnly } else { Word::ReflectionTakenIn };
    let print = parts::act(ui, Word::Print, view::Act::Print);
    crate::kit::list(vec![
        el("p.soft").say(ui.word(kept)).into(),
        // A label comes first where there was none, and stays there under the fingers.
        if state.new && !reads { about::label(ui, it).into() } else { Html::default() },
        contacts::view(state, ui, id),
        feedback::view(state, ui, id),
        season::view(state, ui, id),
        strengths::view(state, ui, id),
        objectives::view(state, ui, id),
        if reads { Html::default() } else { turns::way(ui, id).into() },
        left::view(ui, id),
        reflect::view(ui, id),
        if state.whole { reflect::written(ui, id) } else { Html::default() },
        between::view(ui, it, state.whole, reads),
        about::view(ui, it, state, reads),
        held::view(state, ui, it, reads),
        el("p.acts.print").add(print).into(),
    ])
}
