//! In between: nothing that was said shows.

use ppsa_core::turns::Voice;
use yew::Html;

use super::{Act, On, button, each, name, ours, screen};
use crate::kit::{Ui, el, list, parts};
use crate::practice::view;
use crate::words::Word;

/// Whose turn is next.
pub fn choosing(on: &On, ui: &Ui<'_, view::Act>) -> Html {
    let began = Voice::ALL.iter().any(|it| on.together.had(*it));
    let says: &[Word] = if began {
        &[Word::PracticeTurnsHidden, Word::PracticeTurnsHands]
    } else {
        &[Word::PracticeTurnsIntro, Word::PracticeTurnsKept, Word::PracticeTurnsHands]
    };
    let mut hand = |at: usize| {
        let voice = Voice::ALL[at];
        el("li").add(button(ui, name(voice), voice.id(), Act::Hand(voice)))
    };
    let voices = el("ul.voices").set("aria-labelledby", "next");
    list(vec![
        screen(ui, Word::PracticeTurns, None, says).into(),
        el("h3").set("id", "next").say(ui.word(Word::PracticeTurnsNext)).into(),
        each(voices, Voice::ALL.len(), &mut hand).into(),
        el("p.acts").add(button(ui, Word::PracticeTurnsStop, "stop", Act::Stop)).into(),
    ])
}

/// On its way to this voice.
pub fn handing(ui: &Ui<'_, view::Act>, voice: Voice) -> Html {
    list(vec![
        screen(ui, Word::PracticeTurnsHand, Some(voice), &[Word::PracticeTurnsHidden]).into(),
        have(ui, Act::Take),
        el("p.acts").add(button(ui, Word::PracticeTurnsOther, "other", Act::Hide)).into(),
    ])
}

/// It is over, and goes back to the worker.
pub fn over(ui: &Ui<'_, view::Act>, what: Word) -> Html {
    let header = screen(ui, Word::PracticeTurnsHand, Some(Voice::Worker), &[what]);
    list(vec![header.into(), have(ui, Act::Back)])
}

pub fn have(ui: &Ui<'_, view::Act>, act: Act) -> Html {
    let have = parts::main_button(ui.word(Word::PracticeTurnsHave)).and("take");
    el("p.acts").add(have.set("data-act", "take").click(ui, ours(act))).into()
}
