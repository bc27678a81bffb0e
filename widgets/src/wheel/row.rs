use ppsa_core::plan::PouReading;
use ppsa_core::{Rating, RatingKind, Text};
use yew::Html;

use super::mark;
use super::ratings;
use super::view::{Act, Wheel};
use crate::kit::{Ui, el, list, show};
use crate::words::Word;

/// A pou in the list: its name, what it is, what was said, and the way to open it.
pub fn view(wheel: &Wheel, ui: &Ui<'_, Act>, place: usize, said: &PouReading) -> Html {
    let pou = &ui.pack().pou()[place];
    let open = wheel.open == Some(place);
    let names = el("span.names")
        .add(name("span.name", ui, place).set("id", format!("name-{place}")))
        .maybe(pou.gloss.as_ref().map(|gloss| el("span.gloss").say(gloss)));
    let button = el("button")
        .set("type", "button")
        .set("aria-expanded", open.to_string())
        .set_if("aria-controls", open.then(|| format!("panel-{place}")))
        .click(ui, Act::Toggle(place))
        .add(mark::alone(place))
        .add(names)
        .add(el("span.said").add(answer(ui, ui.pack().scale().steps(), said)));
    el("h3.row").and(mark::pou(place)).and_if("open", open).add(button).into()
}

/// The name of a pou: the same in every language.
pub fn name(spec: &'static str, ui: &Ui<'_, Act>, place: usize) -> crate::kit::El {
    el(spec).set("translate", "no").say(&ui.pack().pou()[place].name)
}

/// What was said of a pou, in the words of its scale.
pub fn answer(ui: &Ui<'_, Act>, steps: &[Text], said: &PouReading) -> Html {
    if said.skipped {
        return show::text(ui.word(Word::WheelSkipped));
    }
    let words = |step: Rating| steps.get(usize::from(step.get()) - 1);
    let now = show::text(said.now.and_then(words).unwrap_or_else(|| ui.word(Word::WheelNotSaid)));
    let Some(hoped_for) = said.hoped_for.and_then(words) else { return now };
    let labelled = |kind: RatingKind, words| {
        [show::text(ui.word(ratings::short(kind))), el("span").add(": ").into(), words]
    };
    list(vec![
        el("span").all(labelled(RatingKind::Now, now)).into(),
        el("span.hoped").all(labelled(RatingKind::HopedFor, show::text(hoped_for))).into(),
    ])
}
