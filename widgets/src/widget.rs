//! The one Yew component under every widget. Acts come in from the page, the view changes the
//! document, then what changed is kept and told, then it is drawn.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement};
use yew::{Component, Context, Html, NodeRef, Properties};

use crate::alone::Alone;
use crate::drawn::{Drawn, boxed};
use crate::kit::{Effects, Input, PUT_BACK, el};
use crate::parts;
use crate::session::WidgetSession;
use crate::shared::Watch;

macro_rules! widgets {
    ($($name:ident = $tag:literal, $open:expr, $about:literal;)*) => {
        /// Which widget.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Show {
            $(
                #[doc = $about]
                $name,
            )*
        }

        impl Show {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// By the name of its element.
            #[must_use]
            pub fn from_tag(tag: &str) -> Option<Self> {
                match tag {
                    $($tag => Some(Self::$name),)*
                    _ => None,
                }
            }

            /// The name of its element.
            #[must_use]
            pub const fn tag(self) -> &'static str {
                match self {
                    $(Self::$name => $tag,)*
                }
            }

            fn open(self, session: &WidgetSession, open: &str) -> Box<dyn Drawn> {
                match self {
                    $(Self::$name => $open(session, open),)*
                }
            }
        }
    };
}

// Each with its element, and how its view is opened: all but the first stand in parts.
widgets! {
    Wheel = "ppsa-wellbeing-wheel", boxed::<crate::wheel::Wheel>, "The wellbeing wheel.";
    Plan = "ppsa-wellbeing-plan", parts::plan, "The wellbeing plan.";
    Seasons = "ppsa-seasons-tracker", parts::seasons, "The seasons tracker.";
    Reflection = "ppsa-reflection-form", parts::reflection, "The reflection form.";
    MyData = "ppsa-my-data", parts::my_data, "What is kept, and where.";
    PracticeLog = "ppsa-practice-log", parts::practice_log, "What a peer worker notes of their practice.";
    Guide = "ppsa-framework-guide", parts::guide, "The framework, to read.";
}

/// What a [`Widget`] is given.
#[derive(Properties, PartialEq, Clone)]
pub struct WidgetProps {
    /// The document, the pack, the words, and where to send what happens.
    pub session: WidgetSession,
    /// Which widget.
    pub show: Show,
    /// What was open before, as [`HostPort::opened`](crate::HostPort::opened) told it.
    #[prop_or_default]
    pub open: String,
}

/// A widget, as a Yew component.
pub struct Widget {
    active: Rc<Active>,
    section: NodeRef,
    _watch: Watch,
    listeners: Vec<EventListener>,
}

struct Active {
    session: WidgetSession,
    drawn: RefCell<Box<dyn Drawn>>,
    effects: RefCell<Effects>,
}

/// The events that can be acts, and the attribute that says which act.
const EVENTS: [(&str, &str); 7] = [
    ("click", "data-click"),
    ("input", "data-input"),
    ("change", "data-change"),
    ("pointerdown", "data-pointer"),
    ("pointermove", "data-pointer"),
    ("pointerup", "data-pointer"),
    ("pointercancel", "data-pointer"),
];

impl Active {
    /// Does what stands for this event. Returns whether anything does.
    fn hear(&self, event: &Event, attribute: &str) -> bool {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let selector = ["[", attribute, "]"].concat();
        let element = target.and_then(|it| it.closest(&selector).ok()).flatten();
        let Some(element) = element else { return false };
        let number = element.get_attribute(attribute).and_then(|it| it.parse().ok());
        let Some(number) = number else { return false };
        self.session.begin();
        {
            // A view at work, in the middle of printing, is not disturbed.
            let Ok(mut then) = self.effects.try_borrow_mut() else { return false };
            let told = then.announcement.take();
            then.nothing = false;
            if number == PUT_BACK {
                if let Some(offer) = then.undo_offer.take() {
                    self.session.undo(offer.kind, &offer.undo);
                    then.focus(offer.focus);
                }
            } else {
                let input = Input { event, element: &element };
                self.drawn.borrow_mut().act(&self.session, number, &input, &mut then);
            }
            if then.nothing {
                then.announcement = told;
                return false;
            }
        }
        self.session.send();
        true
    }
}

impl Widget {
    /// Hears what became of what the view asked of the page. To be drawn anew afterwards.
    pub(crate) fn answer(&self, what: &str, values: &[String]) {
        let Active { session, drawn, effects } = &*self.active;
        session.begin();
        {
            let Ok(mut then) = effects.try_borrow_mut() else { return };
            drawn.borrow_mut().answer(session, what, values, &mut then);
        }
        session.send();
    }

    /// All that a person keeps, as markup for paper.
    pub(crate) fn paper(&self) -> String {
        parts::paper(&self.active.session)
    }
}

impl Component for Widget {
    /// To be drawn anew.
    type Message = ();
    type Properties = WidgetProps;

    fn create(ctx: &Context<Self>) -> Self {
        let WidgetProps { session, show, open } = ctx.props();
        session.begin();
        let active = Rc::new(Active {
            session: session.clone(),
            drawn: RefCell::new(show.open(session, open)),
            effects: RefCell::default(),
        });
        let (link, mine) = (ctx.link().clone(), active.clone());
        let watch = session.shared().watch(yew::Callback::from(move |kind: &str| {
            // What another page changed can be anything.
            if mine.drawn.try_borrow().is_ok_and(|it| kind.is_empty() || it.shows(kind)) {
                link.send_message(());
            }
        }));
        Self { active, section: NodeRef::default(), _watch: watch, listeners: Vec::new() }
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        let Active { session, drawn, effects } = &*self.active;
        session.begin();
        let mut drawn = drawn.borrow_mut();
        let hushed = Alone::hushes(session);
        let inside = if hushed {
            Html::default()
        } else {
            session.shared().read(|it| drawn.draw(session, it, &effects.borrow()))
        };
        el("section")
            .set("class", drawn.class())
            .flag("hidden", hushed)
            .set("data-ready", "")
            .found_by(&self.section)
            .add(inside)
            .into()
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(section) = self.section.cast::<Element>() else { return };
        if first {
            for (event, attribute) in EVENTS {
                let (link, active) = (ctx.link().clone(), self.active.clone());
                self.listeners.push(EventListener::new(&section, event, move |event| {
                    if active.hear(event, attribute) {
                        link.send_message(());
                    }
                }));
            }
            self.listeners.extend(self.active.drawn.borrow().listen(&section));
            self.active.session.host().ready();
        }
        let focus = self.active.effects.borrow_mut().focus.take();
        let found = focus.and_then(|it| section.query_selector(&it).ok()).flatten();
        if let Some(found) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            // What cannot take the focus leaves it where it is.
            let _ = found.focus();
            // A heading is where something begins: all of it comes into view, not its first line. A
            // section that opens had the focus already, while the one above it shut.
            let opened = found.matches(".go[aria-expanded=true]").unwrap_or_default();
            if opened || found.tab_index() < 0 {
                found.scroll_into_view();
            }
        }
    }
}
