//! Wheels that were made when the names were others: each stays as it was, and can be brought into
//! the names of now.

use ppsa_core::plan::{OtherPack, PouReading};
use ppsa_core::{NoteKind, Text};
use yew::Html;

use super::view::{Act, Wheel};
use super::{links, map, readings, row};
use crate::kit::{El, Ui, el, parts};
use crate::words::Word;

pub fn view(wheel: &Wheel, ui: &Ui<'_, Act>, others: &[OtherPack<'_>]) -> Html {
    if others.is_empty() {
        return Html::default();
    }
    let others = others.iter().enumerate().map(|(at, it)| other(wheel, ui, at, it));
    parts::more(ui.word(Word::WheelOthers)).and("others").all(others).into()
}

fn other(wheel: &Wheel, ui: &Ui<'_, Act>, at: usize, it: &OtherPack<'_>) -> El {
    let reading = it.newest;
    let id = ["other-", reading.id.as_str()].concat();
    let heading =
        el("h3").set("id", id.clone()).add(parts::dated(ui, Word::WheelOtherOf, reading.on));
    let steps = &reading.snapshot.steps;
    let each = reading.each().map(|(name, said)| pou(ui, name, steps, said));
    let form = !it.mapped && !ui.session.reads_only();
    el("div.stack")
        .key(reading.id.as_str())
        .set("role", "group")
        .set("aria-labelledby", id)
        .add(heading)
        .add(parts::soft_if(ui, true, Word::WheelOtherAbout))
        .add(parts::soft_if(ui, it.mapped, Word::WheelOtherMapped))
        .add(el("ul.compared").all(each))
        .add(links::all_read(ui, reading))
        .maybe(form.then(|| map::view(wheel, ui, at, reading)))
}

/// A pou as it was: in its own words, all of them.
fn pou(ui: &Ui<'_, Act>, name: &Text, steps: &[Text], said: &PouReading) -> El {
    let noted = |kind, word| {
        let mut notes = said.notes.iter();
        let mut next = || notes.find(|it| it.kind == kind && !it.is_blank() && !said.skipped);
        readings::noted(ui, word, &mut std::iter::from_fn(&mut next))
    };
    el("li")
        .add(el("p.name").set("translate", "no").say(name))
        .add(el("p.then").add(row::answer(ui, steps, said)))
        .maybe(noted(NoteKind::Strength, Word::WheelStrengthsShort))
        .maybe(noted(NoteKind::Challenge, Word::WheelChallengesShort))
}
