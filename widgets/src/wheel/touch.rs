//! What a finger or a mouse does on a petal. On the open one a drag sets; a finger has to take it
//! by the grip, since elsewhere it may be about to scroll the page. A tap on another petal opens
//! it, and sets it where nothing is said yet: to look at an answer does not change it.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use ppsa_core::Rating;
use ppsa_core::plan::PouReading;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, MouseEvent, PointerEvent};

use super::geometry;
use super::ratings;
use super::view::{Wheel, stays};
use crate::kit::{Effects, Input, el, list, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// How near to the grip a finger has to be, in CSS pixels: a target of 48 across.
const REACH: f64 = 24.0;

pub fn touch(
    wheel: &mut Wheel,
    session: &WidgetSession,
    place: usize,
    input: &Input<'_>,
    then: &mut Effects,
) {
    let Some(at) = input.event.dyn_ref::<MouseEvent>().and_then(point) else { return };
    let said = session.shared().read(|it| {
        let pou = &session.pack().pou()[place].key;
        it.current(session.pack()).and_then(|it| it.pou(pou)).cloned().unwrap_or_default()
    });
    match input.event.type_().as_str() {
        "click" => set(wheel, session, place, &said, at, then),
        "pointerdown" => {
            let event = input.event.dyn_ref::<PointerEvent>();
            let event = event.filter(|it| it.button() == 0 && wheel.open == Some(place));
            let Some(event) = event.filter(|it| may_hold(wheel, session, place, &said, it, at))
            else {
                then.nothing = true;
                return;
            };
            if let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) {
                // Without capture a drag ends at the petal's edge: no more than that is lost.
                let _ = target.set_pointer_capture(event.pointer_id());
            }
            wheel.held.set(Some(place));
            set(wheel, session, place, &said, at, then);
        }
        "pointermove" if wheel.held.get() == Some(place) => {
            set(wheel, session, place, &said, at, then);
        }
        "pointermove" => then.nothing = true,
        _ => {
            wheel.held.set(None);
            then.nothing = true;
        }
    }
}

fn set(
    wheel: &mut Wheel,
    session: &WidgetSession,
    place: usize,
    said: &PouReading,
    (x, y, _): (f64, f64, f64),
    then: &mut Effects,
) {
    let kind = wheel.sets;
    let mut rating = said.rating(kind);
    let other = wheel.open != Some(place);
    if other {
        session.host().opened(&session.pack().pou()[place].key);
        wheel.open = Some(place);
        wheel.adding = None;
        then.undo_offer = None;
    }
    let looks = other && rating.is_some();
    if !said.skipped && !looks {
        stays(then);
        rating = Rating::new(geometry::step_at(x, y, session.pack().scale().top()));
        ratings::rate(session, place, kind, rating);
    }
    // In words too: the petal alone does not say which pou it is.
    let words = rating.and_then(|it| session.pack().scale().words(it));
    then.announcement = Some(list(vec![
        show::text(&session.pack().pou()[place].name),
        el("span").add(". ").into(),
        show::text(session.word(ratings::short(kind))),
        el("span").add(": ").into(),
        show::text(words.unwrap_or_else(|| session.word(Word::WheelNotSaid))),
    ]));
}

fn may_hold(
    wheel: &Wheel,
    session: &WidgetSession,
    place: usize,
    said: &PouReading,
    event: &PointerEvent,
    (x, y, units): (f64, f64, f64),
) -> bool {
    let step = said.rating(wheel.sets).map_or(0, Rating::get);
    let (grip_x, grip_y) = geometry::grip(place, step, session.pack().scale().top());
    let (x, y) = (x - f64::from(grip_x), y - f64::from(grip_y));
    event.pointer_type() != "touch" || (x * x + y * y).sqrt() <= REACH * units
}

/// Where an event is on the drawing, in its units, and how many of them make a CSS pixel.
fn point(event: &MouseEvent) -> Option<(f64, f64, f64)> {
    let svg = event.target()?.dyn_into::<Element>().ok()?.closest("svg").ok()??;
    let snapshot = svg.get_bounding_client_rect();
    let units = 1000.0 / snapshot.width().max(1.0);
    let x = (f64::from(event.client_x()) - snapshot.left()) * units;
    let y = (f64::from(event.client_y()) - snapshot.top()) * units;
    Some((x, y, units))
}

/// Keeps the page from scrolling away under a finger that holds a petal. By a listener of its own,
/// since engines do not heed `touch-action` on a part of a drawing.
pub fn keep_still(section: &Element, held: &Rc<Cell<Option<usize>>>) -> Option<EventListener> {
    let svg = section.query_selector(".drawing > svg").ok()??;
    let held = held.clone();
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&svg, "touchstart", options, move |event| {
        if held.get().is_some() && event.cancelable() {
            event.prevent_default();
        }
    }))
}
