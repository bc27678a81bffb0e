//! Wheels over time: keep this one and go on, look at an earlier one behind it, hold two side by
//! side, take one away.

use ppsa_core::document::RemoveRecord;
use ppsa_core::plan::{Comparison, PouComparison};
use ppsa_core::{Document, Id, Note, Rating, Reading, ReadingChange};
use yew::Html;

use super::view::{Act, Wheel};
use crate::kit::{Effects, El, Ui, UndoOffer, el, list, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// The earlier wheels of the same pou, the newest first.
pub fn earlier<'d>(session: &WidgetSession, document: &'d Document) -> Vec<&'d Reading> {
    let Some(current) = document.current(session.pack()) else { return Vec::new() };
    let all = document.all::<Reading>().rev();
    all.filter(|it| it.id != current.id && it.snapshot.fits(&current.snapshot)).collect()
}

/// Those drawn behind the wheel: the chosen one, or the last three.
pub fn behind<'d>(wheel: &Wheel, earlier: &[&'d Reading]) -> Vec<&'d Reading> {
    let chosen = earlier.iter().find(|it| Some(&it.id) == wheel.then.as_ref());
    chosen.map_or_else(|| earlier.iter().take(3).copied().collect(), |it| vec![*it])
}

pub fn view(wheel: &Wheel, ui: &Ui<'_, Act>, current: Option<&Reading>) -> Html {
    let Some(current) = current.filter(|it| !it.is_blank()) else { return ui.undo_offer(OFFER) };
    let earlier = earlier(ui.session, ui.document);
    let keep = (!ui.session.reads_only()).then(|| {
        let button = parts::button(ui.word(Word::WheelKeep)).set("data-act", "keep");
        el("p.acts").add(button.click(ui, Act::Keep)).add(ui.undo_offer(OFFER))
    });
    let since = el("p").add(parts::dated(ui, Word::WheelWheelOf, current.on));
    let body = el("div.stack").add(since).maybe(keep);
    let body = if earlier.is_empty() {
        body.add(el("p.soft").say(ui.word(Word::WheelNoEarlier)))
    } else {
        body.add(compare(wheel, ui, current, &earlier))
    };
    parts::more(ui.word(Word::WheelReadings)).and("readings").add(body).into()
}

const OFFER: &str = "readings";

fn compare(wheel: &Wheel, ui: &Ui<'_, Act>, current: &Reading, earlier: &[&Reading]) -> Html {
    let find = |id: &Option<Id>| earlier.iter().find(|it| Some(&it.id) == id.as_ref()).copied();
    let (then, later) = (find(&wheel.then), find(&wheel.later));
    let choose = |id: &'static str, label, none, chosen: Option<&Reading>, act| {
        let option = |words: El, value: &str, chosen| {
            words.set("value", value.to_owned()).flag("selected", chosen)
        };
        let each = earlier.iter().map(|it| {
            let on = ui.session.host().day(it.on, None);
            option(
                el("option").set("lang", show::lang(&on)).add(on.text),
                it.id.as_str(),
                chosen.is_some_and(|at| at.id == it.id),
            )
        });
        let select = el("select")
            .set("id", id)
            .set("autocomplete", "off")
            .change(ui, act)
            .add(option(el("option").say(ui.word(none)), "", chosen.is_none()))
            .all(each);
        el("p.pick").add(el("label").set("for", id).say(ui.word(label))).add(select)
    };
    let now = then.and_then(|then| {
        let comparison = Comparison::of(then, later.unwrap_or(current))?;
        Some(el("ul.compared").all(comparison.pou.iter().map(|it| compared(ui, current, it))))
    });
    let away = then.filter(|_| !ui.session.reads_only()).map(|then| {
        let button = parts::button(ui.word(Word::WheelTakeAway)).set("data-act", "take-away");
        el("p.acts").add(button.click(ui, Act::TakeAway(then.id.clone())))
    });
    list(vec![
        choose("then", Word::WheelThen, Word::WheelLastThree, then, Act::Then).into(),
        then.map(|_| {
            choose("later", Word::WheelBeside, Word::WheelWheelNow, later, Act::Later).into()
        })
        .unwrap_or_default(),
        now.map(Into::into).unwrap_or_default(),
        away.map(Into::into).unwrap_or_default(),
    ])
}

/// One pou on two days: how it was, how it came to be, and the words that came and went.
fn compared(ui: &Ui<'_, Act>, of: &Reading, it: &PouComparison<'_>) -> El {
    let words = |rating: Option<Rating>| {
        let step = rating.and_then(|it| of.snapshot.steps.get(usize::from(it.get()) - 1));
        show::text(step.unwrap_or_else(|| ui.word(Word::WheelNotSaid)))
    };
    let ends = || vec![words(it.before.now), words(it.after.now)];
    let mut shown = ends();
    shown.insert(1, " → ".into());
    let change = el("p.change")
        .add(el("span").set("aria-hidden", "true").add(list(shown)))
        .add(show::filled(ui.word(Word::WheelCameToBe), ends()).and("unseen"));
    el("li")
        .add(el("p.name").set("translate", "no").say(&it.pou.name))
        .add(change)
        .maybe(noted(ui, Word::WheelNewWords, &mut it.new_notes()))
        .maybe(noted(ui, Word::WheelGoneWords, &mut it.gone_notes()))
}

/// Strengths or challenges under a word for them, if there are any.
pub fn noted(ui: &Ui<'_, Act>, label: Word, notes: &mut dyn Iterator<Item = &Note>) -> Option<El> {
    let own: Vec<El> = notes.map(|it| el("li").own(&it.text)).collect();
    (!own.is_empty()).then(|| el("div").add(show::text(ui.word(label))).add(el("ul.own").all(own)))
}

/// Keeps this wheel and starts one that goes on from it.
pub fn keep(wheel: &mut Wheel, session: &WidgetSession, then: &mut Effects) {
    let from = session.shared().read(|it| it.current(session.pack()).map(|it| it.id.clone()));
    let Some(from) = from else { return };
    let snapshot = Box::new(session.pack().snapshot());
    let undo = session.change(&ReadingChange::StartFrom { on: session.today(), snapshot, from });
    wheel.then = None;
    then.undo_offer(offer(Word::WheelKeptWheel, undo));
}

/// Takes an earlier wheel away.
pub fn take_away(wheel: &mut Wheel, session: &WidgetSession, reading: &Id, then: &mut Effects) {
    let undo = session.change(&RemoveRecord(reading.clone()));
    (wheel.then, wheel.later) = (None, None);
    then.undo_offer(offer(Word::WheelTakenAway, undo));
}

fn offer(says: Word, undo: ppsa_core::Undo) -> UndoOffer {
    let focus = ".readings summary".to_owned();
    UndoOffer { at: OFFER.to_owned(), says, kind: "reading", undo, focus }
}
