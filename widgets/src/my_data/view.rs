use gloo::events::EventListener;
use ppsa_core::Review;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::Html;

use super::part::Part;
use super::{back_up, clear, keep, lock, out, outside, passphrase};
use crate::kit::{Effects, Input, Ui, View, el, list, parts, show};
use crate::session::{Ask, WidgetSession};
use crate::words::Word;

/// My data.
pub struct MyData {
    pub open: Option<Part>,
    /// What was asked of the page and is at work: nothing else is asked meanwhile.
    waits: Option<Ask>,
    /// Whether a passphrase is shown while it is typed.
    pub shown: bool,
    pub keep: keep::Keep,
    pub lock: lock::Lock,
    pub outside: outside::Outside,
    pub back_up: back_up::BackUp,
    pub out: out::Out,
    pub clear: clear::Clear,
}

/// What a person can do in it.
pub enum Act {
    Open(Part),
    /// Show what is typed, or hide it.
    Show,
    Keep(keep::Act),
    Lock(lock::Act),
    Outside(outside::Act),
    BackUp(back_up::Act),
    Out(out::Act),
    Clear(clear::Act),
}

impl View for MyData {
    type Act = Act;
    const CLASS: &'static str = "data";

    fn new(session: &WidgetSession, open: &str) -> Self {
        session.open_all();
        let mut words = open.split(' ');
        let open = words.next().and_then(Part::from_id);
        Self {
            open,
            waits: None,
            shown: false,
            keep: keep::Keep::default(),
            lock: lock::Lock::default(),
            outside: outside::Outside::default(),
            back_up: back_up::BackUp::default(),
            out: out::Out::default(),
            clear: clear::Clear::new(words),
        }
    }

    fn shows(_kind: &str) -> bool {
        true
    }

    fn draw(&self, ui: &Ui<'_, Act>) -> Html {
        let there = Part::ALL.into_iter().filter(|it| it.is_there(ui));
        list(vec![
            parts::screen(ui.word(Word::MyDataTitle), Some(ui.word(Word::MyDataIntro))).into(),
            el("div.parts").all(there.map(|it| it.view(self, ui))).into(),
            awaiting(ui),
        ])
    }

    fn act(&mut self, session: &WidgetSession, act: &Act, input: &Input<'_>, then: &mut Effects) {
        match act {
            Act::Open(part) => {
                self.turn_to(session, *part);
                then.focus(["#go-", part.id()].concat());
            }
            Act::Show => self.shown = input.checked(),
            Act::Keep(act) => keep::act(self, session, act, then),
            Act::Lock(act) => lock::act(self, session, act, then),
            Act::Outside(act) => outside::act(self, session, act, then),
            Act::BackUp(act) => back_up::act(self, session, act, then),
            Act::Out(act) => out::act(self, session, act, then),
            Act::Clear(act) => clear::act(self, session, act, then),
        }
    }

    fn answer(
        &mut self,
        session: &WidgetSession,
        what: &str,
        values: &[String],
        then: &mut Effects,
    ) {
        // What is so is other now, or it was asked in a section that was left.
        let Some(what) = self.waits.filter(|it| it.id() == what) else { return };
        self.waits = None;
        then.announcement = None;
        let (code, values) =
            values.split_first().map_or(("", values), |(code, rest)| (code.as_str(), rest));
        match self.open {
            Some(Part::Keep) => keep::answer(self, session, what, code, then),
            Some(Part::Lock) => lock::answer(self, session, what, code, then),
            Some(Part::BackUp) => back_up::answer(self, session, what, code, values, then),
            Some(Part::Out | Part::Share) => out::answer(self, session, code, then),
            Some(Part::Clear) => clear::answer(session, code, then),
            None => {}
        }
    }

    /// Enter in a field of a passphrase does what its button does.
    fn listen(&self, section: &Element) -> Option<EventListener> {
        let of = section.clone();
        Some(EventListener::new(section, "keydown", move |event| {
            let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
            let at = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let typed = at.is_some_and(|it| it.matches("input.passphrase").unwrap_or_default());
            if typed && key.as_deref() == Some("Enter") {
                let button = of.query_selector("[data-enter]").ok().flatten();
                if let Some(button) = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                    button.click();
                }
            }
        }))
    }
}

impl MyData {
    /// Opens a section, or shuts it. What was begun in the others is let go.
    fn turn_to(&mut self, session: &WidgetSession, part: Part) {
        let open = (self.open != Some(part)).then_some(part);
        *self = Self::new(session, "");
        self.open = open;
        session.host().opened(open.map_or("", Part::id));
    }

    /// Asks the page for something, and says that it is at work.
    pub fn ask(&mut self, session: &WidgetSession, what: Ask, with: &[&str], then: &mut Effects) {
        if self.waits.is_some() {
            return;
        }
        self.waits = Some(what);
        tell(session, Word::MyDataWait, then);
        session.host().ask(what, with);
    }
}

/// Nothing of the pack is shown here: only that words wait for review, where they do.
fn awaiting(ui: &Ui<'_, Act>) -> Html {
    let waits = ui.session.words().review() == Review::Awaiting;
    waits
        .then(|| el("p.soft.about").say(ui.word(Word::Awaiting)))
        .map(Into::into)
        .unwrap_or_default()
}

/// Says what was done, in the open section.
pub fn tell(session: &WidgetSession, word: Word, then: &mut Effects) {
    then.announcement = Some(show::text(session.word(word)));
}

/// The same, and the focus goes there: what had it is gone.
pub fn tell_there(session: &WidgetSession, word: Word, then: &mut Effects) {
    tell(session, word, then);
    then.focus("#told");
}

/// Says why something was not done: a passphrase that does not fit, or it did not work.
pub fn refused(session: &WidgetSession, code: &str, then: &mut Effects) {
    match passphrase::fault(code) {
        Some((word, field)) => {
            tell(session, word, then);
            then.focus(field);
        }
        None => tell_there(session, Word::MyDataFailed, then),
    }
}
