//! What touches what: a strength in one pou that helps with something hard in another.

use ppsa_core::plan::{Link, LinkEnd};
use ppsa_core::{Id, Reading, ReadingChange};
use yew::Html;

use super::view::{Act, Wheel};
use crate::kit::{Effects, El, Input, Ui, UndoOffer, el, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

const OFFER: &str = "links";

/// One of all that can touch or be touched, its words, and their language where it is known.
type End = (LinkEnd, String, Option<String>);

/// All of them: each pou, and each strength and challenge in it.
fn all_ends(reading: &Reading) -> Vec<End> {
    let mut ends = Vec::new();
    for pou in &reading.snapshot.pou {
        let lang = Some(show::lang(&pou.name));
        ends.push((LinkEnd { pou: pou.key.clone(), note: None }, pou.name.plain(), lang));
        for note in reading.pou(&pou.key).into_iter().flat_map(|it| &it.notes) {
            if !note.is_blank() {
                ends.push((LinkEnd::note(&pou.key, note), note.text.clone(), None));
            }
        }
    }
    ends
}

pub fn view(wheel: &Wheel, ui: &Ui<'_, Act>, reading: Option<&Reading>) -> Html {
    let Some(reading) = reading.filter(|it| !it.is_blank()) else { return ui.undo_offer(OFFER) };
    let ends = all_ends(reading);
    let row = |link: &Link| {
        if ui.session.reads_only() {
            return read(ui, &ends, link);
        }
        let id = ["link-", link.id.as_str()].concat();
        let said = said(ui, &ends, link).set("id", id.clone());
        let field = parts::field(&id, &link.text)
            .set("aria-labelledby", id.clone())
            .input(ui, Act::WriteLink(link.id.clone()));
        let remove = parts::button(ui.word(Word::Remove))
            .and("remove")
            .set("aria-describedby", id)
            .click(ui, Act::RemoveLink(link.id.clone()));
        el("li").add(said).add(field).add(remove)
    };
    let add = (!ui.session.reads_only()).then(|| {
        let choose = |id: &'static str, label, chosen: usize, act| {
            let option = |(at, (_, words, lang)): (usize, &End)| {
                el("option")
                    .set("value", at.to_string())
                    .set_if("lang", lang.clone())
                    .flag("selected", at == chosen)
                    .own(words)
            };
            let select = el("select")
                .set("id", id)
                .set("autocomplete", "off")
                .change(ui, act)
                .all(ends.iter().enumerate().map(option));
            el("p.pick").add(el("label").set("for", id).say(ui.word(label))).add(select)
        };
        el("div.stack")
            .add(choose("from", Word::WheelLinkFrom, wheel.link.0, Act::LinkFrom))
            .add(choose("to", Word::WheelLinkTo, wheel.link.1, Act::LinkTo))
            .add(
                el("p.acts")
                    .add(parts::button(ui.word(Word::WheelLinkAdd)).click(ui, Act::AddLink))
                    .add(ui.undo_offer(OFFER)),
            )
    });
    parts::more(ui.word(Word::WheelLinks))
        .and("links")
        .add(el("p.soft").say(ui.word(Word::WheelLinksAbout)))
        .add(el("ul.notes").all(reading.links.iter().map(row)))
        .maybe(add)
        .into()
}

/// What touches what, in words.
fn said(ui: &Ui<'_, Act>, ends: &[End], link: &Link) -> El {
    let words = |end: &LinkEnd| {
        let (words, lang) = match ends.iter().find(|(other, ..)| other == end) {
            Some((_, words, lang)) => (words.as_str(), lang.clone()),
            None => ("", None),
        };
        el("b").set_if("lang", lang).own(words)
    };
    el("p")
        .add(words(&link.from))
        .add(" ")
        .add(show::text(ui.word(Word::WheelTouches)))
        .add(" ")
        .add(words(&link.to))
}

fn read(ui: &Ui<'_, Act>, ends: &[End], link: &Link) -> El {
    el("li").add(said(ui, ends, link)).add(el("p").own(&link.text))
}

/// Those of a wheel that is only to be read.
pub fn all_read(ui: &Ui<'_, Act>, reading: &Reading) -> El {
    let ends = all_ends(reading);
    el("ul").all(reading.links.iter().map(|link| read(ui, &ends, link)))
}

/// The lines in the middle of the drawing: between which places.
pub fn lines(reading: Option<&Reading>) -> Vec<(usize, usize)> {
    let Some(reading) = reading else { return Vec::new() };
    let place = |end: &LinkEnd| reading.snapshot.pou.iter().position(|it| it.key == end.pou);
    let both = reading.links.iter().map(|it| (place(&it.from), place(&it.to)));
    both.filter_map(|(from, to)| Some((from?, to?))).filter(|(from, to)| from != to).collect()
}

/// Chooses one of the two ends.
pub fn choose(end: &mut usize, input: &Input<'_>) {
    *end = input.value().parse().unwrap_or_default();
}

/// Adds the link between the two ends that are chosen.
pub fn add(wheel: &Wheel, session: &WidgetSession, then: &mut Effects) {
    let ends = session.shared().read(|it| it.current(session.pack()).map(all_ends));
    let mut ends = ends.unwrap_or_default();
    let (from, to) = wheel.link;
    if from == to || from.max(to) >= ends.len() {
        then.announcement = Some(show::text(session.word(Word::WheelJoinTwo)));
        return;
    }
    let (last, first) = (ends.swap_remove(from.max(to)).0, ends.swap_remove(from.min(to)).0);
    let (from, to) = if from < to { (first, last) } else { (last, first) };
    session.change_reading(|reading| ReadingChange::AddLink {
        reading,
        from,
        to,
        text: String::new(),
    });
    then.announcement = Some(show::text(session.word(Word::WheelJoined)));
    then.focus(".links li:last-child textarea");
}

pub fn write(session: &WidgetSession, link: Id, text: String) {
    session.change_reading(|reading| ReadingChange::SetLink { reading, link, text });
}

pub fn remove(session: &WidgetSession, link: Id, then: &mut Effects) {
    let undo = session.change_reading(|reading| ReadingChange::RemoveLink { reading, link });
    let (at, focus) = (OFFER.to_owned(), ".links summary".to_owned());
    then.undo_offer(UndoOffer { at, says: Word::Removed, kind: "link", undo, focus });
}
