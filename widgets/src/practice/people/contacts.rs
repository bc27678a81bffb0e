use ppsa_core::framework::Element;
use ppsa_core::pack::Member;
use ppsa_core::practice::{Contact, Save};
use ppsa_core::{Document, Id, Text};
use yew::Html;

use super::part::{self, button, day, edit, labelled, tick};
use super::{Act as Acts, State, reflect};
use crate::kit::{Effects, El, Input, Ui, el, parts};
use crate::practice::view::{self, offer};
use crate::session::WidgetSession;
use crate::words::Word;

/// How many show before more are asked for.
pub const PAGE: usize = 10;

/// What can be changed in the one that is open.
pub enum Act {
    Day,
    Element(Element),
    TaskWork,
    Advice,
    Words,
    Service,
}

/// The contacts with someone, the newest first, and the one that is being changed.
pub fn view(state: &State, ui: &Ui<'_, view::Act>, with: &Id) -> Html {
    let reads = ui.session.reads_only();
    let most = (state.more + 1) * PAGE;
    let open = state.edit.as_ref().and_then(|id| ui.document.get::<Contact>(id));
    let open = open.filter(|it| !reads && it.with == *with);
    let (newest, more) = newest(ui.document, with, most);
    let none = newest.is_empty();
    let rows = newest.into_iter().enumerate();
    let rows = rows.filter(|(_, it)| open.is_none_or(|open| open.id != it.id));
    let note = (!reads && open.is_none()).then(|| {
        let words = ui.word(Word::PracticeNote);
        let act = view::Act::People(Acts::Note);
        el("p.acts").add(parts::main_button(words).set("data-act", "note").click(ui, act))
    });
    let more = more.then(|| button(ui, Word::More, "more", Acts::More));
    el("div.block")
        .set("part", "contacts")
        .add(el("h3").set("id", "contacts").say(ui.word(Word::PracticeContacts)))
        .maybe(note)
        .maybe(open.map(|it| form(ui, it)))
        .add(el("p.acts").add(ui.undo_offer("contacts")))
        .add(parts::soft_if(ui, none, Word::Nothing))
        .add(
            el("ul.cards.contacts")
                .set("aria-labelledby", "contacts")
                .all(rows.map(|(at, it)| row(ui, at, it))),
        )
        .add(el("p.acts").maybe(more))
        .into()
}

/// The newest by their day, and whether there are more: one walk, and no sort.
fn newest<'d>(document: &'d Document, with: &Id, most: usize) -> (Vec<&'d Contact>, bool) {
    let mut found: Vec<&Contact> = Vec::new();
    let mut more = false;
    for it in document.all::<Contact>().rev().filter(|it| it.with == *with) {
        let at = found.iter().rposition(|other| other.on >= it.on).map_or(0, |at| at + 1);
        found.insert(at, it);
        more |= found.len() > most;
        found.truncate(most);
    }
    (found, more)
}

/// A contact to read.
fn row(ui: &Ui<'_, view::Act>, at: usize, it: &Contact) -> El {
    let mut marks: Vec<El> = Vec::new();
    let mut mark = |words: &Text| marks.push(el("li").say(words));
    for element in &it.elements {
        mark(name(ui.pack().element(*element)));
    }
    if it.task_work {
        mark(ui.word(Word::PracticeTask));
    }
    if it.advice {
        mark(ui.word(Word::PracticeAdvice));
    }
    let change = it.id.as_ref().filter(|_| !ui.session.reads_only());
    let change = change.map(|id| change_button(ui, "contact", at, Acts::Edit(id.clone())));
    let day = ["contact-day-", &at.to_string()].concat();
    el("li.card")
        .key(it.id.as_ref().map_or("", Id::as_str))
        .set_if("data-record", it.id.as_ref().map(Id::to_string))
        .add(el("div.top").add(parts::day(ui, it.on).set("id", day)).maybe(change))
        .maybe((!marks.is_empty()).then(|| el("ul.marks").all(marks)))
        .maybe(words(&it.service))
        .maybe(words(&it.text))
}

/// The way to change what is in a list, named by its day.
pub fn change_button(ui: &Ui<'_, view::Act>, what: &str, at: usize, act: Acts) -> El {
    let at = at.to_string();
    let id = [what, "-change-", &at].concat();
    let by = [&id, " ", what, "-day-", &at].concat();
    button(ui, Word::SeasonsChange, "change", act).set("id", id).set("aria-labelledby", by)
}

/// Words of the worker's own, where there are any.
pub fn words(text: &str) -> Option<El> {
    (!text.trim().is_empty()).then(|| el("p.words").own(text))
}

/// What the pack calls an element.
fn name(member: &Member) -> &Text {
    member.name.as_ref().unwrap_or(&member.english)
}

/// A contact to change. Each tick is taken in at once.
fn form(ui: &Ui<'_, view::Act>, it: &Contact) -> El {
    let act = |act| view::Act::People(Acts::Contact(act));
    let element = |element: &Element| {
        let on = it.elements.contains(element);
        tick(ui, name(ui.pack().element(*element)), on, Acts::Contact(Act::Element(*element)))
    };
    let ticked = |word, on, act| tick(ui, ui.word(word), on, Acts::Contact(act));
    let id = it.id.as_ref().map_or("", Id::as_str);
    let field = |name: &str| [name, "-", id].concat();
    let on = parts::date(&field("day"), Some(it.on)).change(ui, act(Act::Day));
    let text = parts::field(&field("words"), &it.text).input(ui, act(Act::Words));
    let service = parts::field(&field("service"), &it.service).input(ui, act(Act::Service));
    let beside = (!it.service.trim().is_empty()).then(|| reflect::beside_service(ui, &it.with));
    el("div.form")
        .key(id)
        .set("id", "edit")
        .set("role", "group")
        .set("aria-labelledby", "contacts")
        .add(
            el("fieldset.ticks")
                .add(el("legend").say(ui.word(Word::PracticeTouched)))
                .all(Element::ALL.iter().map(element)),
        )
        .add(
            el("div.ticks")
                .add(ticked(Word::PracticeTask, it.task_work, Act::TaskWork))
                .add(ticked(Word::PracticeAdvice, it.advice, Act::Advice)),
        )
        .add(labelled(ui, Word::PracticeDay, on))
        .add(labelled(ui, Word::PracticeFewWords, text))
        .add(labelled(ui, Word::PracticeService, service))
        .add(ends(ui).maybe(reflect::on_contact(ui, &it.with)).maybe(beside.flatten()))
}

/// What stands under all that is being changed.
pub fn ends(ui: &Ui<'_, view::Act>) -> El {
    el("p.acts").add(button(ui, Word::PracticeDone, "done", Acts::Done)).add(button(
        ui,
        Word::Remove,
        "remove",
        Acts::Remove,
    ))
}

/// Notes one of today, and opens it for the rest.
pub fn note(state: &mut State, session: &WidgetSession, then: &mut Effects) {
    let Some(with) = state.open.clone() else { return };
    let (id, undo) = session.create(&Save(Contact::new(with, session.today())));
    state.edit = id;
    let focus = "[data-act=note]".to_owned();
    then.undo_offer(offer("contacts", Word::PracticeNoted, "practice", undo, focus));
    then.focus(part::EDIT);
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    let Some(id) = &state.edit else { return };
    let change = |change: &dyn Fn(&mut Contact)| edit(session, id, change);
    let on = input.checked();
    let undo = match act {
        Act::Day => {
            let Some(on) = day(&input.value(), then) else { return };
            change(&|it| it.on = on)
        }
        Act::Element(element) => change(&|it| {
            it.elements.retain(|it| it != element);
            if on {
                it.elements.push(*element);
                // As the framework has them, in whatever order they were ticked.
                it.elements =
                    Element::ALL.into_iter().filter(|e| it.elements.contains(e)).collect();
            }
        }),
        Act::TaskWork => change(&|it| it.task_work = on),
        Act::Advice => change(&|it| it.advice = on),
        Act::Words => {
            let words = input.value();
            change(&|it| it.text.clone_from(&words))
        }
        Act::Service => {
            let words = input.value();
            change(&|it| it.service.clone_from(&words))
        }
    };
    // A contact that was just noted is taken back whole.
    if let Some(offer) = then.undo_offer.as_mut().filter(|it| it.says == Word::PracticeNoted) {
        offer.undo = std::mem::take(&mut offer.undo).and(undo);
    }
}
