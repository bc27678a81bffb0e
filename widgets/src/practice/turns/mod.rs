//! Side by side with someone: both at one screen, or passing one phone, in turns. While it is on it is all that
//! shows, of the log and of the page's other widgets.
//!
//! What is said stands in the memory of this view alone. Its fields have no `data-field`, by which drafts find words,
//! and stand in `data-turn`, in which nothing asks where to keep what is typed. It goes with the view: when the store
//! is locked or covered, at the quick exit, when the program fails; and when the page goes.
//!
//! - [`between`]: whose turn is next, and the screens on which nothing shows
//! - [`turn`]: one voice's own turn
//! - [`look`]: all of it side by side
//! - [`end`]: what stays and what goes, and the person's copy
//! - [`ask`]: how the support is for the person, in a turn of the same kind

mod ask;
mod between;
mod end;
mod look;
mod turn;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use ppsa_core::turns::{Asking, Stage, Together, Voice};
use ppsa_core::{Id, NoteKind, Rating, RatingKind};
use wasm_bindgen::JsCast as _;
use web_sys::Element;
use yew::Html;

use super::view;
use crate::alone::Alone;
use crate::kit::{Effects, El, Input, Ui, el, list, parts, show};
use crate::session::{WidgetSession, now};
use crate::shared::Shared;
use crate::words::Word;

/// What a view that comes back is told, beside what was open: that something was going on, and no word of it.
const MARK: &str = " beside";

/// What this screen holds. The listener for the end of the page holds it too.
#[derive(Clone, Default)]
pub struct Held(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    on: Option<On>,
    asking: Option<Asking>,
    /// It is over, and the worker has the screen not back yet: what became of it.
    over: Option<Word>,
    alone: Option<Alone>,
    /// The browser asks before it closes the page with a turn in it.
    warns: Option<EventListener>,
    shared: Option<Shared>,
    /// The element that the page drew the widget in.
    place: Option<Element>,
}

struct On {
    together: Together,
    /// The keys of the pou whose words may stay.
    chosen: Vec<String>,
}

/// What a person can do.
pub enum Act {
    Begin(Id),
    /// Hides all of it.
    Hide,
    Hand(Voice),
    Take,
    Say(usize, NoteKind),
    Rate(usize, RatingKind),
    Want(usize),
    Word(Id),
    Answer(Id, Option<bool>),
    Look,
    End,
    /// Back from there.
    Again,
    Keep(usize),
    Save,
    Print,
    Finish,
    Stop,
    /// To ask this companion how the support is.
    Ask(Id),
    Asking(ask::Act),
    /// The worker has it again.
    Back,
}

fn ours(act: Act) -> view::Act {
    view::Act::Turns(act)
}

pub fn act(held: &Held, session: &WidgetSession, act: &Act, input: &Input<'_>, then: &mut Effects) {
    let mut state = held.0.borrow_mut();
    let shown = state.shows();
    match act {
        Act::Begin(with) => {
            let salt = now().and_utc().timestamp_millis().unsigned_abs();
            let replica = session.shared().read(|store| store.replica_beside(salt));
            let together = Together::new(with.clone(), replica);
            state.on = Some(On { together, chosen: Vec::new() });
            state.begin(session, then);
        }
        Act::Ask(with) => {
            state.asking = Some(Asking::new(with.clone()));
            state.begin(session, then);
        }
        Act::Asking(act) => ask::act(&mut state, session, act, input, then),
        Act::Back => {
            state.over = None;
            state.alone = None;
            then.focus("#title");
        }
        Act::Stop => {
            state.end(Word::PracticeTurnsStopped);
            then.focus("#title");
        }
        Act::Finish => {
            let left = state.on.as_ref().map(|it| it.leaves(session)).unwrap_or_default();
            let none = left.is_empty();
            for change in left {
                session.change(&change);
            }
            state.end(if none { Word::PracticeTurnsStopped } else { Word::PracticeTurnsDone });
            then.focus("#title");
        }
        Act::Hide | Act::Hand(_) => {
            // The one who has it next is not offered the file of the one before.
            state.take_file_back();
            if let Some(on) = &mut state.on {
                on.act(session, act, input, then);
            }
        }
        _ => {
            if let Some(on) = &mut state.on {
                on.act(session, act, input, then);
            }
        }
    }
    if state.shows() != shown {
        state.stands_alone();
    }
}

/// A button for this act, with a name by which it is found again.
#[inline(never)]
fn button(ui: &Ui<'_, view::Act>, word: Word, name: &'static str, act: Act) -> El {
    parts::act(ui, word, ours(act)).set("data-act", name)
}

/// The screen's heading, with whose turn it is about, and a paragraph for each of these words.
fn screen(ui: &Ui<'_, view::Act>, title: Word, whose: Option<Voice>, says: &[Word]) -> El {
    let before = el("span").and_if("soft", whose.is_some()).add(show::text(ui.word(title)));
    let whose = whose.map(|it| el("strong").add(show::text(ui.word(name(it)))));
    // With what is said below it: the focus comes here, and this is where something is told.
    let about = (!says.is_empty()).then(|| "about".to_owned());
    let heading = el("h2").set("id", "title").set("part", "title").set("tabindex", "-1");
    let heading = heading.set_if("aria-describedby", about);
    let heading = heading.add(before).add(" ").maybe(whose);
    let about = el("div").set("id", "about");
    let about = each(about, says.len(), &mut |at| el("p").say(ui.word(says[at])));
    el("header").add(heading).add(about)
}

/// So many made and put in as one list: compiled once, and not for each kind of list.
#[inline(never)]
fn each(into: El, count: usize, make: &mut dyn FnMut(usize) -> El) -> El {
    let mut all = Vec::with_capacity(count);
    for at in 0..count {
        all.push(make(at).into());
    }
    into.add(list(all))
}

const fn name(voice: Voice) -> Word {
    match voice {
        Voice::Person => Word::PracticeTurnsPerson,
        Voice::Worker => Word::PracticeTurnsWorker,
        Voice::Supporter => Word::PracticeTurnsSupporter,
    }
}

/// The way there, on someone's page.
pub fn way(ui: &Ui<'_, view::Act>, with: &Id) -> El {
    el("div.block")
        .add(el("h3").say(ui.word(Word::PracticeTurns)))
        .add(el("p.soft").say(ui.word(Word::PracticeTurnsAbout)))
        .add(el("p.acts").add(button(
            ui,
            Word::PracticeTurnsBegin,
            "turns",
            Act::Begin(with.clone()),
        )))
}

/// The way to ask them, beside the other ways.
pub fn ask(ui: &Ui<'_, view::Act>, with: &Id) -> El {
    button(ui, Word::PracticeAsk, "ask", Act::Ask(with.clone()))
}

impl Held {
    /// As it was told by [`mark`](Self::mark), and the rest of what was open. Nothing that was said is there to
    /// come back.
    pub fn read<'o>(session: &WidgetSession, open: &'o str) -> (&'o str, Self) {
        let it = Self::default();
        it.0.borrow_mut().shared = Some(session.shared().clone());
        let Some(rest) = open.strip_suffix(MARK) else { return (open, it) };
        it.0.borrow_mut().over = Some(Word::PracticeTurnsGone);
        it.0.borrow_mut().alone = Some(Alone::of(session));
        (rest, it)
    }

    /// That it is on, for the page.
    pub fn mark(&self) -> &'static str {
        if self.0.borrow().shows() { MARK } else { "" }
    }

    /// All that shows while it is on.
    pub fn view(&self, ui: &Ui<'_, view::Act>) -> Option<Html> {
        let state = self.0.borrow();
        let (name, inside) = match (&state.on, &state.asking, state.over) {
            (Some(on), ..) => on.view(ui),
            (_, Some(asking), _) => ask::view(asking, ui),
            (.., Some(word)) => ("over", between::over(ui, word)),
            _ => return None,
        };
        let screen = el("div.screen.turns").and(name).key(name).set("data-turn", name);
        Some(screen.add(inside).into())
    }

    /// What was said goes with the page: one that the browser keeps in its cache, too.
    pub fn listen(&self, section: &Element) -> Option<EventListener> {
        let mut state = self.0.borrow_mut();
        state.place = section.closest(".place").ok().flatten();
        state.stands_alone();
        let mine = self.clone();
        let gone = move |_: &web_sys::Event| mine.lose();
        Some(EventListener::new(&web_sys::window()?.into(), "pagehide", gone))
    }

    fn lose(&self) {
        // What is drawn of it goes too, once nothing is borrowed.
        let shared = {
            let Ok(mut state) = self.0.try_borrow_mut() else { return };
            if state.on.is_none() && state.asking.is_none() {
                return;
            }
            state.end(Word::PracticeTurnsGone);
            state.shared.clone()
        };
        shared.iter().for_each(|it| it.tell("practice"));
    }
}

impl State {
    fn shows(&self) -> bool {
        self.on.is_some() || self.asking.is_some() || self.over.is_some()
    }

    /// What the page says below the widget is of the worker's notes, and not of what is said here.
    fn stands_alone(&self) {
        let Some(place) = &self.place else { return };
        // Neither fails for such a name.
        let _ = if self.shows() {
            place.set_attribute("data-alone", "")
        } else {
            place.remove_attribute("data-alone")
        };
    }

    fn begin(&mut self, session: &WidgetSession, then: &mut Effects) {
        self.alone = Some(Alone::of(session));
        self.warns = web_sys::window().map(|window| {
            let can = EventListenerOptions::enable_prevent_default();
            let ask = |event: &web_sys::Event| event.prevent_default();
            EventListener::new_with_options(&window, "beforeunload", can, ask)
        });
        then.undo_offer = None;
        then.focus("#title");
    }

    /// It is over: nothing that was said is here any more, nor a file that was offered.
    fn end(&mut self, told: Word) {
        (self.on, self.asking, self.warns) = (None, None, None);
        self.over = Some(told);
        self.take_file_back();
    }

    /// Whoever has the screen next is not offered the person's file.
    fn take_file_back(&self) {
        // It stands beside the place of the widget.
        let mut at = self.place.as_ref().and_then(|it| it.next_sibling());
        let mut away = None;
        while let Some(node) = at {
            at = node.next_sibling();
            let beside = node.dyn_into::<Element>().ok();
            let handed = beside.filter(|it| it.matches(".handed").unwrap_or_default());
            let handed =
                handed.and_then(|it| it.query_selector(".acts :last-child").ok()).flatten();
            away = handed.or(away);
        }
        if let Some(away) = away.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
            away.click();
        }
    }
}

impl On {
    /// What the person chose to leave, as changes of the worker's document.
    fn leaves(&self, session: &WidgetSession) -> Vec<ppsa_core::turns::Leave> {
        let chosen: Vec<&str> = self.chosen.iter().map(String::as_str).collect();
        self.together.leave(&chosen, session.pack(), session.today())
    }

    fn act(&mut self, session: &WidgetSession, act: &Act, input: &Input<'_>, then: &mut Effects) {
        let (pack, on) = (session.pack(), session.today());
        let key = |at: &usize| pack.pou().get(*at).map(|it| it.key.clone()).unwrap_or_default();
        let together = &mut self.together;
        match act {
            Act::Hide => together.hide(),
            Act::Hand(voice) => together.hand_to(*voice),
            Act::Take => session.shared().read(|store| together.take(store, on)),
            Act::Look => _ = together.look(),
            Act::End => _ = together.end(),
            Act::Again => together.go_on(),
            Act::Say(at, kind) => {
                crate::panics::probe_words(&input.value());
                together.say(pack, on, &key(at), *kind, &input.value());
                return;
            }
            Act::Rate(at, kind) => {
                let rating = input.value().parse().ok().and_then(Rating::new);
                together.rate(pack, on, &key(at), *kind, rating);
                return;
            }
            Act::Want(at) => {
                let pou = pack.snapshot().pou.get(*at).cloned();
                if let Some(id) = pou.and_then(|it| together.want(&it, on)) {
                    then.focus(["#words-", id.as_str()].concat());
                }
                return;
            }
            Act::Word(id) => {
                together.word(id, input.value());
                return;
            }
            Act::Answer(id, answer) => {
                together.answer(id, *answer, on);
                return;
            }
            Act::Keep(at) => {
                let key = key(at);
                match self.chosen.iter().position(|it| *it == key) {
                    Some(at) => drop(self.chosen.remove(at)),
                    None => self.chosen.push(key),
                }
                return;
            }
            Act::Save => {
                if let Some(copy) = self.together.copy() {
                    session.host().save("notes.json", "application/json", &copy);
                }
                return;
            }
            Act::Print => {
                session.host().print();
                return;
            }
            _ => return,
        }
        // Another screen.
        then.focus("#title");
    }

    fn view(&self, ui: &Ui<'_, view::Act>) -> (&'static str, Html) {
        match self.together.stage() {
            Stage::Choosing => ("choosing", between::choosing(self, ui)),
            Stage::Handing(voice) => ("handing", between::handing(ui, voice)),
            Stage::Turn(voice) => (voice.id(), turn::view(self, ui, voice)),
            Stage::Looking => ("looking", look::view(self, ui)),
            Stage::Ending => ("ending", end::view(self, ui)),
        }
    }
}
