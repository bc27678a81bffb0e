//! A view at work, whatever its type: so that one component serves all, and a part of the program is entered in
//! one place.

use std::cell::RefCell;

use gloo::events::EventListener;
use ppsa_core::Document;
use web_sys::Element;
use yew::Html;

use crate::kit::{Effects, Input, Ui, View};
use crate::session::WidgetSession;

/// A view and the acts of its last drawing, whatever their types.
pub trait Drawn {
    fn class(&self) -> &'static str;
    fn shows(&self, kind: &str) -> bool;
    fn draw(&mut self, session: &WidgetSession, document: &Document, effects: &Effects) -> Html;
    fn act(
        &mut self,
        session: &WidgetSession,
        number: usize,
        input: &Input<'_>,
        then: &mut Effects,
    );
    fn listen(&self, section: &Element) -> Option<EventListener>;
    fn answer(
        &mut self,
        session: &WidgetSession,
        what: &str,
        values: &[String],
        then: &mut Effects,
    );
}

struct Of<V: View> {
    view: V,
    acts: Vec<V::Act>,
}

pub fn boxed<V: View>(session: &WidgetSession, open: &str) -> Box<dyn Drawn> {
    Box::new(Of { view: V::new(session, open), acts: Vec::new() })
}

impl<V: View> Drawn for Of<V> {
    fn class(&self) -> &'static str {
        V::CLASS
    }

    fn shows(&self, kind: &str) -> bool {
        V::shows(kind)
    }

    fn draw(&mut self, session: &WidgetSession, document: &Document, effects: &Effects) -> Html {
        let ui = Ui { session, document, effects, acts: RefCell::default(), before: 0 };
        let html = self.view.draw(&ui);
        self.acts = ui.acts.into_inner();
        html
    }

    fn act(
        &mut self,
        session: &WidgetSession,
        number: usize,
        input: &Input<'_>,
        then: &mut Effects,
    ) {
        crate::panics::probe_act();
        if let Some(act) = self.acts.get(number.wrapping_sub(1)) {
            self.view.act(session, act, input, then);
        }
    }

    fn listen(&self, section: &Element) -> Option<EventListener> {
        self.view.listen(section)
    }

    fn answer(
        &mut self,
        session: &WidgetSession,
        what: &str,
        values: &[String],
        then: &mut Effects,
    ) {
        self.view.answer(session, what, values, then);
    }
}
