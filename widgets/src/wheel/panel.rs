use ppsa_core::plan::PouReading;
use ppsa_core::{NoteKind, RatingKind};

use super::view::{Act, Wheel};
use super::{mark, notes, row, slider, trend};
use crate::kit::{El, Ui, el, parts, show};
use crate::words::Word;

/// The open pou: two ratings, what helps, what is hard, or leave it out.
pub fn view(wheel: &Wheel, ui: &Ui<'_, Act>, place: usize, said: &PouReading) -> El {
    let about = ui.pack().pou()[place].about.as_ref();
    // Beside the wheel it stands far from its row: say again whose panel it is.
    let pou_name = el("p.pou-name")
        .set("aria-hidden", "true")
        .add(mark::alone(place))
        .add(row::name("span", ui, place));
    // First, so that the way out is near, and stays under the thumb that took it.
    let skip = parts::choice(
        "checkbox",
        said.skipped,
        |it| it.change(ui, Act::Skip(place)),
        show::text(ui.word(Word::WheelSkip)),
    );
    let reads_only = ui.session.reads_only();
    let panel = el("div.panel")
        .and(mark::pou(place))
        .set("part", "panel")
        .set("id", format!("panel-{place}"))
        .set("role", "group")
        .set("aria-labelledby", format!("name-{place}"))
        .add(pou_name)
        .maybe(about.map(|about| el("p.about").say(about)))
        .maybe((!reads_only).then(|| skip.and("skip")));
    // In one place, whatever it is: what stands before it stays the same, and keeps the focus.
    panel.add(if said.skipped {
        parts::soft_if(ui, !said.is_blank(), Word::WheelStillHere)
    } else {
        el("div.rates")
            .add(slider::view(ui, place, RatingKind::Now, said))
            .add(slider::ends(ui))
            .add(slider::view(ui, place, RatingKind::HopedFor, said))
            .add(trend::view(ui, &ui.pack().pou()[place].key))
            .all(NoteKind::ALL.iter().map(|kind| notes::view(wheel, ui, place, *kind, said)))
            .into()
    })
}
