//! A Yew app that has a wellbeing wheel in it, and keeps its words where it keeps its own.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;
use ppsa_core::{ContentPack, Error, Lang, Patch, Record, Replica, Text};
use ppsa_widgets::{Attribute, HostPort, Moment, Shared, Show, Widget, WidgetSession, Words};
use wasm_bindgen::prelude::*;
use web_sys::{ShadowRootInit, ShadowRootMode};
use yew::prelude::*;

/// What this app keeps: here in its memory, by id.
type Kept = Rc<RefCell<BTreeMap<String, Record>>>;

/// What the app is to the widget.
struct Host {
    kept: Kept,
    heard: Callback<String>,
}

impl HostPort for Host {
    fn changed(&self, kind: &'static str, patch: &Patch) {
        let mut kept = self.kept.borrow_mut();
        for record in &patch.records {
            kept.insert(record.id.to_string(), record.clone());
        }
        self.heard.emit(kind.to_owned());
    }

    fn failed(&self, error: &Error) {
        self.heard.emit(error.code().to_owned());
    }

    fn opened(&self, _what: &str) {}
    fn open(&self, _template: &str, _about: &str) {}

    fn can_open(&self) -> bool {
        false
    }

    fn ready(&self) {}

    fn begin(&self) -> Moment {
        Moment::now(false)
    }

    fn attribute(&self, _name: Attribute) -> String {
        String::new()
    }

    fn has(&self, _name: Attribute) -> bool {
        false
    }

    fn day(&self, on: NaiveDate, _lang: Option<&Lang>) -> Text {
        Text::new(on.to_string(), Lang::en_nz())
    }

    fn save(&self, _name: &str, _kind: &str, _text: &str) {}
    fn picture(&self, _name: &str, _svg: &str) {}
    fn print(&self) {}
}

/// A session on what was kept so far.
fn session(kept: &Kept, heard: Callback<String>) -> Option<WidgetSession> {
    let records: Vec<Record> = kept.borrow().values().cloned().collect();
    let shared = Shared::open(Replica::new(1), records).ok()?;
    let pack = ContentPack::built_in("en-NZ").ok()?;
    let host = Host { kept: kept.clone(), heard };
    Some(WidgetSession::new(shared, pack, Words::built_in("en-NZ"), Box::new(host)))
}

#[component]
fn App() -> Html {
    let kept = use_memo((), |()| Kept::default());
    let heard = use_state(String::new);
    let here = use_state(|| true);
    let session = {
        let heard = heard.setter();
        use_memo(*here, |_| session(&kept, Callback::from(move |kind| heard.set(kind))))
    };
    let turn = {
        let here = here.clone();
        Callback::from(move |_: MouseEvent| here.set(!*here))
    };
    let wheel = (*session).clone().filter(|_| *here);
    html! {
        <main>
            <button id="turn" type="button" onclick={turn}>{ "The wheel, or not" }</button>
            <p id="heard">{ (*heard).clone() }</p>
            if let Some(session) = wheel {
                <Widget {session} show={Show::Wheel} />
            }
        </main>
    }
}

/// Puts the app into the element `#app`: in a shadow tree, where the widgets' style sheets reach it and
/// nothing else of the page.
#[wasm_bindgen(start)]
fn start() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else { return };
    let Some(place) = document.get_element_by_id("app") else { return };
    let Ok(root) = place.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)) else { return };
    for sheet in ["ppsa", "wheel"] {
        let Ok(link) = document.create_element("link") else { return };
        let href = format!("/ppsa/css/{sheet}.css");
        let set = link.set_attribute("rel", "stylesheet").and(link.set_attribute("href", &href));
        if set.and(root.append_child(&link).map(drop)).is_err() {
            return;
        }
    }
    let Ok(inside) = document.create_element("div") else { return };
    if root.append_child(&inside).is_ok() {
        yew::Renderer::<App>::with_root(inside).render();
    }
}
