use ppsa_core::plan::PouReading;
use ppsa_core::{Rating, RatingKind};

use super::mark;
use super::view::Act;
use crate::kit::{El, Ui, el, parts, show};
use crate::words::Word;

/// One rating as a slider. Its lowest place says nothing, so that an answer can be taken back.
pub fn view(ui: &Ui<'_, Act>, place: usize, kind: RatingKind, said: &PouReading) -> El {
    let step = said.rating(kind);
    let number = step.map_or(0, Rating::get).to_string();
    let scale = ui.pack().scale();
    let words = step.and_then(|step| scale.words(step));
    let shown = words.unwrap_or_else(|| ui.word(Word::WheelNotSaid));
    let label = ui.word(match kind {
        RatingKind::Now => Word::WheelNow,
        RatingKind::HopedFor => Word::WheelHopedFor,
    });
    let mut spoken = shown.plain();
    if step.is_some() {
        spoken.push_str(", ");
        spoken.push_str(&number);
    }
    let id = format!("{}-{place}", kind.id());
    let label_id = format!("{id}-label");
    let input = el("input")
        .set("type", "range")
        .set("id", id.clone())
        .set("min", "0")
        .set("max", scale.top().to_string())
        .set("step", "1")
        .set("data-step", number.clone())
        .set("data-top", scale.top().to_string())
        .set("aria-labelledby", format!("name-{place} {label_id}"))
        .set("aria-valuetext", spoken)
        .set("lang", show::lang(shown))
        .set("autocomplete", "off")
        .value(&number)
        .flag("disabled", ui.session.reads_only())
        .input(ui, Act::Rate(place, kind))
        .pointer(ui, Act::Slide(place, kind, step));
    // Before the program is there a script says the steps, see `js/page/early.js`.
    #[cfg(not(target_family = "wasm"))]
    let input = {
        let steps: Vec<String> = scale.steps().iter().map(ppsa_core::Text::plain).collect();
        input.set("data-words", steps.join("|"))
    };
    let value = el("span.value")
        .set("aria-hidden", "true")
        .add(show::text(shown))
        .maybe(step.map(|_| parts::number(&number)));
    el("div.rate")
        .and(kind.id())
        .and(mark::pou(place))
        .add(el("label").set("id", label_id).set("for", id).say(label))
        .add(value)
        .add(input)
}

/// The words of the two ends of the scale, between the two sliders.
pub fn ends(ui: &Ui<'_, Act>) -> El {
    let steps = ui.pack().scale().steps();
    let ends = [steps.first(), steps.last()];
    el("p.ends").set("aria-hidden", "true").all(ends.into_iter().flatten().map(show::text))
}
