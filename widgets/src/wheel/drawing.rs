//! The wheel as a drawing. It hides nothing from those who cannot see it: the sliders set the
//! same, and the table says the same.

use gloo::events::{EventListener, EventListenerOptions};
use ppsa_core::plan::PouReading;
use ppsa_core::{Rating, Reading};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::Element;
use yew::{Callback, Html, NodeRef, PointerEvent, UseReducerHandle, classes, html};

use super::state::{Action, State, Which};
use super::{geometry, mark};
use crate::session::Session;
use crate::show;
use crate::words::Word;

/// The petal a finger holds, if any.
pub type Held = Rc<Cell<Option<usize>>>;

pub fn view(
    session: &Session,
    state: &UseReducerHandle<State>,
    held: &Held,
    reading: Option<&Reading>,
) -> Html {
    let top = session.pack().scale().top();
    let blank = PouReading::default();
    let said = |place: usize| -> &PouReading {
        let key = &session.pack().pou()[place].key;
        reading.and_then(|reading| reading.pou(key)).unwrap_or(&blank)
    };
    let petals = (0..5).map(|place| petal(session, state, held, place, said(place), top));
    let rings = (1..top).map(|step| {
        let r = geometry::radius(step, top).to_string();
        html! { <circle class="ring" cx="500" cy="500" r={r} /> }
    });
    html! {
        <div class="drawing" part="wheel">
            <svg viewBox="0 0 1000 1000" aria-hidden="true" focusable="false">
                <defs>{ for (0..5).map(outline) }</defs>
                { for petals }
                <g class="rings">{ for rings }</g>
                { for (0..5).map(|place| hope(place, said(place), top)) }
                { for (0..5).map(|place| html! { <path class="gap" d={geometry::petal(place)} /> }) }
                { for (0..5).map(|place| mark::on_wheel(place, geometry::mark(place))) }
                { open(state, said, top) }
            </svg>
            <p class="unseen">{ show::text(session.word(Word::Drawing)) }</p>
        </div>
    }
}

/// A petal's outline, to cut circles by.
fn outline(place: usize) -> Html {
    html! { <clipPath id={format!("petal-{place}")}><path d={geometry::petal(place)} /></clipPath> }
}

fn petal(
    session: &Session,
    state: &UseReducerHandle<State>,
    held: &Held,
    place: usize,
    said: &PouReading,
    top: u8,
) -> Html {
    let class = classes!(
        "petal",
        mark::pou(place),
        said.skipped.then_some("skipped"),
        (state.open == Some(place)).then_some("open"),
    );
    let touch = Touch {
        session: session.clone(),
        state: state.clone(),
        held: held.clone(),
        place,
        said: said.clone(),
    };
    html! {
        <g {class} data-place={place.to_string()}
            data-now={said.now.map_or(0, Rating::get).to_string()}
            data-hoped-for={said.hoped_for.map_or(0, Rating::get).to_string()}
            onpointerdown={touch.clone().down()}
            onpointermove={touch.clone().moved()}
            onpointerup={touch.clone().let_go()}
            onpointercancel={touch.clone().let_go()}
            onclick={touch.tap()}
        >
            <path class="bed" d={geometry::petal(place)} />
            if !said.skipped {
                <circle class="fill" clip-path={clip(place)} cx="500" cy="500" r={radius(said.now, top)} />
            }
        </g>
    }
}

/// Where a petal is hoped to be: a dashed arc, so that the difference does not rest on colour.
fn hope(place: usize, said: &PouReading, top: u8) -> Html {
    let Some(step) = said.hoped_for.filter(|_| !said.skipped) else { return Html::default() };
    let r = radius(Some(step), top);
    html! {
        <g class={mark::pou(place)} clip-path={clip(place)}>
            <circle class="hope-under" cx="500" cy="500" r={r.clone()} />
            <circle class="hope" cx="500" cy="500" {r} />
        </g>
    }
}

fn radius(step: Option<Rating>, top: u8) -> String {
    geometry::radius(step.map_or(0, Rating::get), top).to_string()
}

fn clip(place: usize) -> String {
    format!("url(#petal-{place})")
}

/// The outline and the grip of the open petal, above all others.
fn open<'a>(state: &State, said: impl Fn(usize) -> &'a PouReading, top: u8) -> Html {
    let Some(place) = state.open else { return Html::default() };
    let step = state.sets.of(said(place)).filter(|_| !said(place).skipped);
    let (x, y) = geometry::grip(place, step.map_or(0, Rating::get), top);
    html! {
        <g class={classes!("chosen", mark::pou(place))}>
            <path d={geometry::petal(place)} />
            <circle class="grip" cx={x.to_string()} cy={y.to_string()} r="26" />
            <circle class="grip-dot" cx={x.to_string()} cy={y.to_string()} r="8" />
        </g>
    }
}

/// Keeps the page from scrolling away under a finger that holds a petal. By a listener, since
/// engines do not heed `touch-action` on a part of a drawing; not a Yew one, since those are passive.
pub fn keep_still(section: &NodeRef, held: &Held) -> Option<EventListener> {
    let svg = section.cast::<Element>()?.query_selector(".drawing svg").ok()??;
    let held = held.clone();
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&svg, "touchstart", options, move |event| {
        if held.get().is_some() && event.cancelable() {
            event.prevent_default();
        }
    }))
}

/// What a finger or a mouse does on a petal. On the open one a drag sets; a finger has to take it
/// by the grip, since elsewhere it may be about to scroll the page. A tap on another petal opens
/// it, and sets it where nothing is said yet: to look at an answer does not change it.
#[derive(Clone)]
struct Touch {
    session: Session,
    state: UseReducerHandle<State>,
    held: Held,
    place: usize,
    said: PouReading,
}

impl Touch {
    fn down(self) -> Callback<PointerEvent> {
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 || !self.is_open() || !self.may_hold(&event) {
                return;
            }
            if let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) {
                // Without capture a drag ends at the petal's edge: no more than that is lost.
                let _ = target.set_pointer_capture(event.pointer_id());
            }
            self.held.set(Some(self.place));
            self.set(&event);
        })
    }

    fn moved(self) -> Callback<PointerEvent> {
        Callback::from(move |event: PointerEvent| {
            if self.held.get() == Some(self.place) {
                self.set(&event);
            }
        })
    }

    fn let_go(self) -> Callback<PointerEvent> {
        Callback::from(move |_: PointerEvent| self.held.set(None))
    }

    fn tap(self) -> Callback<yew::MouseEvent> {
        Callback::from(move |event: yew::MouseEvent| self.set(&event))
    }

    fn is_open(&self) -> bool {
        self.state.open == Some(self.place)
    }

    fn may_hold(&self, event: &web_sys::PointerEvent) -> bool {
        let Some((x, y, units)) = point(event) else { return false };
        let step = self.state.sets.of(&self.said).map_or(0, Rating::get);
        let (grip_x, grip_y) = geometry::grip(self.place, step, self.top());
        let (x, y) = (x - f64::from(grip_x), y - f64::from(grip_y));
        event.pointer_type() != "touch" || (x * x + y * y).sqrt() <= REACH * units
    }

    fn top(&self) -> u8 {
        self.session.pack().scale().top()
    }

    fn set(&self, event: &web_sys::MouseEvent) {
        let Some((x, y, _)) = point(event) else { return };
        let which: Which = self.state.sets;
        let said = which.of(&self.said);
        if !self.is_open() {
            self.session.sink().opened(&self.session.pack().pou()[self.place].key);
        }
        if self.said.skipped || (!self.is_open() && said.is_some()) {
            self.state.dispatch(Action::Draw(self.place, said));
            return;
        }
        let step = Rating::new(geometry::step_at(x, y, self.top()));
        which.rate(&self.session, self.place, step);
        self.state.dispatch(Action::Draw(self.place, step));
    }
}

/// How near to the grip a finger has to be, in CSS pixels: a target of 48 across.
const REACH: f64 = 24.0;

/// Where an event is on the drawing, in its units, and how many of them make a CSS pixel.
fn point(event: &web_sys::MouseEvent) -> Option<(f64, f64, f64)> {
    let svg = event.target()?.dyn_into::<Element>().ok()?.closest("svg").ok()??;
    let frame = svg.get_bounding_client_rect();
    let units = 1000.0 / frame.width().max(1.0);
    let x = (f64::from(event.client_x()) - frame.left()) * units;
    let y = (f64::from(event.client_y()) - frame.top()) * units;
    Some((x, y, units))
}
