use ppsa_core::plan::PouReading;
use ppsa_core::{Id, Note, NoteKind};
use yew::Html;

use super::row::{button, say};
use super::view::{Act, Plan};
use crate::kit::{El, Ui, el};
use crate::wheel::mark;
use crate::words::Word;

/// What an objective is started from.
pub struct Start {
    /// The place of its pou.
    pub place: usize,
    /// A strength or challenge in it.
    pub note: Option<Id>,
    /// Whether its first letter was written.
    pub written: bool,
}

/// Where an objective could start; or the way to there.
pub fn view(plan: &Plan, ui: &Ui<'_, Act>, first: bool) -> Html {
    if !plan.starting && !first {
        let begin = button(ui, Word::PlanBegin, "begin", Act::Begin);
        return el("p.acts.begin").add(begin).into();
    }
    let not_now = (!first).then(|| button(ui, Word::PlanNotNow, "not-now", Act::NotNow));
    el("div.starts")
        .add(el("h3").set("id", "start").set("tabindex", "-1").say(ui.word(Word::PlanStart)))
        .add(el("p.soft").say(ui.word(Word::PlanStartAbout)))
        .all((0..5).map(|place| part(ui, place)))
        .add(el("p.acts").maybe(not_now))
        .into()
}

/// A pou, and what was said of it.
fn part(ui: &Ui<'_, Act>, place: usize) -> El {
    let pou = &ui.pack().pou()[place];
    let said = ui.document.current(ui.pack()).and_then(|reading| reading.pou(&pou.key));
    let name = el("button.quiet.name")
        .set("type", "button")
        .click(ui, Act::From(place, None))
        .add(mark::alone(place))
        .add(el("span").set("translate", "no").say(&pou.name))
        .maybe(pou.gloss.as_ref().map(|it| el("span.gloss").say(it)));
    let notes = said.into_iter().filter(|it| !it.skipped).flat_map(|it: &PouReading| &it.notes);
    let notes = notes.filter(|it| !it.is_blank()).map(|it| {
        let words = el("button.quiet.note").set("type", "button").add(kind(ui, it));
        let from = Act::From(place, Some(it.id.clone()));
        el("li").add(words.add(el("span.words").own(&it.text)).click(ui, from))
    });
    el("div.from").add(el("h4").add(name)).add(el("ul").all(notes))
}

fn kind(ui: &Ui<'_, Act>, note: &Note) -> El {
    let word = match note.kind {
        NoteKind::Strength => Word::WheelStrengthsShort,
        NoteKind::Challenge => Word::WheelChallengesShort,
    };
    el("span.soft").add(say(ui, word)).add(": ")
}

fn note<'d>(ui: &Ui<'d, Act>, start: &Start) -> Option<&'d Note> {
    let reading = ui.document.current(ui.pack())?;
    reading.note(start.note.as_ref()?).map(|(_, note)| note)
}

/// What it is started from, to read while finding words.
pub fn source(ui: &Ui<'_, Act>, start: &Start) -> Option<El> {
    let it = note(ui, start)?;
    Some(el("p.source").add(kind(ui, it)).add(el("span.words").own(&it.text)))
}

/// The question that helps to find words.
pub fn asks(plan: &Plan, ui: &Ui<'_, Act>) -> Word {
    let Some(start) = &plan.start else { return Word::PlanWording };
    match note(ui, start).map(|it| it.kind) {
        Some(NoteKind::Challenge) => Word::PlanAsksHard,
        Some(NoteKind::Strength) => Word::PlanAsksHelps,
        None => Word::PlanAsks,
    }
}
