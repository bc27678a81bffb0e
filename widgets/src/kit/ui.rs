use std::cell::RefCell;

use chrono::NaiveDate;
use gloo::events::EventListener;
use js_sys::Reflect;
use ppsa_core::{ContentPack, Document, Text, Undo};
use web_sys::{Element, Event};
use yew::Html;

use super::{El, el};
use crate::session::WidgetSession;
use crate::words::Word;

/// A widget: what its view remembers of itself, how it is drawn, and what follows when a person
/// does something. What the person said is in the document, never here.
pub trait View: Sized + 'static {
    /// What a person can do in it.
    type Act;
    /// The class of its section.
    const CLASS: &'static str;

    /// As it opens; `open` is what was open before, as it told by [`HostPort::opened`](crate::HostPort::opened).
    fn new(session: &WidgetSession, open: &str) -> Self;

    /// Whether a change of this kind, made elsewhere, shows in it.
    fn shows(kind: &str) -> bool;

    /// Draws it. Every act that can be done is noted while drawing.
    fn draw(&self, ui: &Ui<'_, Self::Act>) -> Html;

    /// A person did something.
    fn act(
        &mut self,
        session: &WidgetSession,
        act: &Self::Act,
        input: &Input<'_>,
        then: &mut Effects,
    );

    /// The page's answer to what the view [asked of it](crate::HostPort::ask): the name of that, then an
    /// error's code or nothing, then what came of it. Or, named `status`, that the
    /// [status](crate::HostPort::status) is another now.
    fn answer(
        &mut self,
        _session: &WidgetSession,
        _what: &str,
        _values: &[String],
        _then: &mut Effects,
    ) {
    }

    /// Once it is on the page: a listener that only this widget needs.
    fn listen(&self, _section: &Element) -> Option<EventListener> {
        None
    }
}

/// What a view draws with.
pub struct Ui<'a, A> {
    /// Its pack, its words, and where it is.
    pub session: &'a WidgetSession,
    /// What the person said.
    pub document: &'a Document,
    pub(crate) effects: &'a Effects,
    pub(crate) acts: RefCell<Vec<A>>,
    /// How many acts were noted before it: by the view that it is drawn inside of.
    pub(crate) before: usize,
}

/// The number of the act that is the same everywhere: take the last removal back.
pub const PUT_BACK: usize = 0;

impl<'a, A> Ui<'a, A> {
    /// The pack.
    pub fn pack(&self) -> &'a ContentPack {
        self.session.pack()
    }

    /// A piece of wording.
    pub fn word(&self, word: Word) -> &'a Text {
        self.session.word(word)
    }

    /// Notes an act; gives the number that stands for it until the next drawing.
    #[inline(never)]
    pub fn number(&self, act: A) -> usize {
        let mut acts = self.acts.borrow_mut();
        acts.push(act);
        self.before + acts.len()
    }

    /// Draws what has acts of its own inside of this: each becomes one of these.
    pub fn inside<B>(&self, as_ours: fn(B) -> A, draw: impl FnOnce(&Ui<'a, B>) -> Html) -> Html {
        let before = self.before + self.acts.borrow().len();
        let (session, document, effects) = (self.session, self.document, self.effects);
        let inner = Ui { session, document, effects, acts: RefCell::default(), before };
        let drawn = draw(&inner);
        self.acts.borrow_mut().extend(inner.acts.take().into_iter().map(as_ours));
        drawn
    }

    /// What was just done, said once: stays empty and on the page else, as screen readers need it.
    pub fn announcement(&self) -> El {
        el("p.told").set("role", "status").maybe(self.effects.announcement.clone())
    }

    /// The same, where there are several places for it: what is said stands in one of them.
    pub fn announcement_if(&self, here: bool) -> El {
        if here { self.announcement() } else { el("p.told").set("role", "status") }
    }

    /// What was just done, told on the screen that comes of it: before the screens and beside none of
    /// them, in a place that was there before, or nobody hears it.
    pub fn tells(&self, at: &str) -> Html {
        self.tells_if(at, true)
    }

    /// The same, where it may be told in another place.
    pub fn tells_if(&self, at: &str, here: bool) -> Html {
        let offer = el("p.acts").add(self.undo_offer(at));
        el("div.tells").key("tells").add(self.announcement_if(here)).add(offer).into()
    }

    /// The way to take a removal back, where it happened. Draw it always: it speaks when it fills.
    pub fn undo_offer(&self, at: &str) -> Html {
        let offer = self.effects.undo_offer.as_ref().filter(|it| it.at == at);
        let says = offer.map(|it| super::show::text(self.word(it.says)));
        let button = offer.map(|_| {
            super::parts::button(self.word(Word::Undo))
                .set("data-act", "put-back")
                .set("data-click", PUT_BACK.to_string())
        });
        super::list(vec![
            el("span").set("role", "status").maybe(says).into(),
            button.map(Into::into).unwrap_or_default(),
        ])
    }
}

impl El {
    /// What happens when it is pressed.
    #[inline(never)]
    pub fn click<A>(self, ui: &Ui<'_, A>, act: A) -> Self {
        self.on("data-click", ui.number(act))
    }

    /// What happens with each letter or each step of a slider.
    #[inline(never)]
    pub fn input<A>(self, ui: &Ui<'_, A>, act: A) -> Self {
        self.on("data-input", ui.number(act))
    }

    /// What happens when a box, a choice or a date is set.
    #[inline(never)]
    pub fn change<A>(self, ui: &Ui<'_, A>, act: A) -> Self {
        self.on("data-change", ui.number(act))
    }

    /// What a finger or a mouse does on it: down, move, up and cancel.
    #[inline(never)]
    pub fn pointer<A>(self, ui: &Ui<'_, A>, act: A) -> Self {
        self.on("data-pointer", ui.number(act))
    }

    #[inline(never)]
    fn on(self, attribute: &'static str, number: usize) -> Self {
        self.set(attribute, number.to_string())
    }
}

/// What came with an act.
pub struct Input<'a> {
    /// The event.
    pub event: &'a Event,
    /// The element that has the act.
    pub element: &'a Element,
}

impl Input<'_> {
    /// What stands in the field.
    pub fn value(&self) -> String {
        self.property("value").as_string().unwrap_or_default()
    }

    /// The day in a date field, if there is a whole one.
    pub fn day(&self) -> Option<NaiveDate> {
        super::parts::read_day(&self.value())
    }

    /// Whether the box is ticked.
    pub fn checked(&self) -> bool {
        self.property("checked").is_truthy()
    }

    fn property(&self, name: &str) -> wasm_bindgen::JsValue {
        Reflect::get(self.element, &name.into()).unwrap_or_default()
    }
}

/// What follows an act beside the next drawing.
#[derive(Default)]
pub struct Effects {
    /// Where the focus goes, as a selector: what had it may be gone.
    pub focus: Option<String>,
    /// What to say of it.
    pub announcement: Option<Html>,
    /// A way back, until another takes its place.
    pub undo_offer: Option<UndoOffer>,
    /// Nothing happened: no drawing, and what was told stays.
    pub nothing: bool,
}

/// A removal that can be taken back.
pub struct UndoOffer {
    /// The name of the place where it is offered.
    pub at: String,
    /// What it says happened.
    pub says: Word,
    /// The kind of the change that is taken back.
    pub kind: &'static str,
    /// How.
    pub undo: Undo,
    /// Where the focus goes then, as a selector.
    pub focus: String,
}

impl Effects {
    /// Offers to take something back, and puts the focus on that.
    pub fn undo_offer(&mut self, offer: UndoOffer) {
        self.undo_offer = Some(offer);
        self.focus("[data-act=put-back]");
    }

    /// Puts the focus there once it is drawn.
    pub fn focus(&mut self, selector: impl AsRef<str>) {
        self.focus_on(selector.as_ref());
    }

    #[inline(never)]
    fn focus_on(&mut self, selector: &str) {
        self.focus = Some(selector.to_owned());
    }
}
