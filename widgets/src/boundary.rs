//! What the page's JavaScript calls, and what it is asked for. Strings and arrays only: the
//! records that pass here are opaque to the page.

use chrono::NaiveDate;
use js_sys::{Array, Reflect};
use ppsa_core::{
    ContentPack, Document, Error, Id, Lang, Opens, Patch, Record, Replica, Result, Review, Stamp,
    Text,
};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use yew::{AppHandle, Renderer};

use crate::session::{Ask, Attribute, HostPort, Moment, Status, WidgetSession};
use crate::shared::{self, Shared};
use crate::widget::{Show, Widget, WidgetProps};
use crate::words::{Locale, Words};

// What a view asks of the page, as calls of the element's own object: see `boundary.json`.
include!(concat!(env!("OUT_DIR"), "/calls.rs"));

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(method)]
    fn others(this: &Host) -> Vec<Language>;

    /// One language file of the package.
    pub type Language;

    #[wasm_bindgen(method, getter)]
    fn pack(this: &Language) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn language(this: &Language) -> String;
    #[wasm_bindgen(method, getter)]
    fn review(this: &Language) -> String;
    #[wasm_bindgen(method, getter)]
    fn words(this: &Language) -> Array;
    #[wasm_bindgen(method, getter)]
    fn exports(this: &Language) -> Option<Array>;
}

thread_local! {
    // By number. A number is never given twice.
    static MOUNTED: RefCell<Vec<Option<AppHandle<Widget>>>> = const { RefCell::new(Vec::new()) };
}

/// After a trap: the next call from the page gets a fresh instance.
#[wasm_bindgen]
pub fn start_anew() {
    wasm_bindgen::handler::schedule_reinit();
}

/// Does nothing but be the next call: the arguments of any other would still be laid out in the
/// instance that is gone.
#[wasm_bindgen]
pub fn wake() {}

/// Takes a widget off the page, by the number that [`mount`] gave. Its document stays.
#[wasm_bindgen]
pub fn destroy(number: usize) {
    let widget = MOUNTED.with(|all| all.borrow_mut().get_mut(number).and_then(Option::take));
    if let Some(widget) = widget {
        widget.destroy();
    }
}

/// What became of something that a view asked of the page: it hears that, and is drawn anew. Named `status`,
/// what is so of where the words are kept is other now.
#[wasm_bindgen]
pub fn answer(number: usize, what: &str, values: Array) {
    let values: Vec<String> = values.iter().map(|it| it.as_string().unwrap_or_default()).collect();
    let link = MOUNTED.with(|all| Some((**all.borrow().get(number)?.as_ref()?).clone()));
    let Some(link) = link else { return };
    if let Some(view) = link.get_component() {
        view.answer(what, &values);
    }
    link.send_message(());
}

/// All that a person keeps, as markup for paper, of the widget with this number. Empty where there
/// is nothing.
#[wasm_bindgen]
pub fn paper(number: usize) -> String {
    let link = MOUNTED.with(|all| Some((**all.borrow().get(number)?.as_ref()?).clone()));
    let paper = link.and_then(|it| Some(it.get_component()?.paper()));
    paper.unwrap_or_default()
}

/// Mounts the widget of an element, by its `tag`, in `root`. `languages` is `[en-NZ]` or
/// `[en-NZ, mi]`; `own` is the host's pack, or nothing. `records` fills the store where this
/// instance has not opened it yet. Gives the widget's number.
///
/// # Errors
/// A JavaScript `Error` with a `code` where the language files or the records are broken. A broken
/// `own` pack is reported to the host and the built-in pack serves instead.
#[wasm_bindgen]
#[allow(clippy::too_many_arguments)] // plain values cross most cheaply
pub fn mount(
    tag: &str,
    root: web_sys::Element,
    host: Host,
    store: &str,
    replica: u64,
    records: Array,
    languages: Vec<Language>,
    own: Option<String>,
    open: &str,
) -> std::result::Result<usize, JsValue> {
    HostPort::begin(&host);
    let shared = store_named(store, replica, &records).map_err(|error| to_js(&error))?;
    let mut pack = built_in(&languages).map_err(|error| to_js(&error))?;
    if let Some(own) = &own {
        pack = match pack.overlay(own) {
            Ok(own) => own,
            Err(error) => {
                host.failed(error.code(), &error.to_string());
                // It is gone with the attempt, and was whole a moment ago.
                built_in(&languages).map_err(|error| to_js(&error))?
            }
        };
    }
    let show = Show::from_tag(tag).unwrap_or(Show::ALL[0]);
    let other =
        if show == Show::Guide { with_own(&host.others(), own.as_deref()).ok() } else { None };
    let session = WidgetSession::new(shared, pack, words(&languages), Box::new(host));
    let session = session.with_other(other);
    let props = WidgetProps { session, show, open: open.to_owned() };
    let widget = Renderer::<Widget>::with_root_and_props(root, props).render();
    Ok(MOUNTED.with(|all| {
        let mut all = all.borrow_mut();
        all.push(Some(widget));
        all.len() - 1
    }))
}

/// Takes records that another page or instance changed into an open document, and lets its views
/// draw anew. Gives those that are other than before, or nothing where the document is not open.
///
/// # Errors
/// As [`mount`], where the records are broken.
#[wasm_bindgen]
pub fn merge(store: &str, records: Array) -> std::result::Result<Option<Array>, JsValue> {
    let Some(shared) = shared::of_store(store) else { return Ok(None) };
    let merge = || {
        let records = read_records(&records)?;
        let other = shared.read(|document| document.of_another(records))?;
        shared.write(|document| document.merge(&other))
    };
    let merged = merge().map_err(|error| to_js(&error))?;
    if !merged.patch.is_empty() {
        shared.tell("");
    }
    Ok(Some(write_records(&merged.patch)))
}

/// Lets go of a document: the next widget of this store opens it anew.
#[wasm_bindgen]
pub fn forget(store: &str) {
    shared::let_go(store);
}

/// Which records cannot be opened, and why: id, code, id, code and so on.
#[wasm_bindgen]
pub fn unreadable(records: Array) -> Array {
    let found = Array::new();
    let add = |id: JsValue, error: Error| {
        found.push(&id);
        found.push(&error.code().into());
    };
    let mut all = Vec::new();
    for at in (0..records.length()).step_by(3) {
        match read_records(&records.slice(at, at + 3)) {
            Ok(one) => all.extend(one),
            Err(error) => add(records.get(at), error),
        }
    }
    for (id, error) in Document::unreadable_by(Opens::OWN, &all) {
        add(id.as_str().into(), error);
    }
    found
}

fn store_named(name: &str, replica: u64, records: &Array) -> Result<Shared> {
    if let Some(shared) = shared::of_store(name) {
        return Ok(shared);
    }
    let shared = Shared::open_own(Replica::new(replica), read_records(records)?)?;
    shared::hold(name, shared.clone());
    Ok(shared)
}

/// Records cross as flat triples: id, stamp, body.
fn read_records(records: &Array) -> Result<Vec<Record>> {
    let cell = |at| records.get(at).as_string().unwrap_or_default();
    let mut read = Vec::new();
    for at in (0..records.length() / 3).map(|nth| nth * 3) {
        let (id, stamp) = (cell(at).parse::<Id>()?, cell(at + 1).parse::<Stamp>()?);
        read.push(Record { id, stamp, body: cell(at + 2) });
    }
    Ok(read)
}

fn write_records(patch: &Patch) -> Array {
    let cells = Array::new();
    for record in &patch.records {
        cells.push(&record.id.as_str().into());
        cells.push(&record.stamp.to_string().into());
        cells.push(&record.body.as_str().into());
    }
    cells
}

fn built_in(languages: &[Language]) -> Result<ContentPack> {
    let mut files = languages.iter().filter_map(Language::pack);
    let mut pack = ContentPack::from_json(&files.next().unwrap_or_default())?;
    for file in files {
        pack = pack.overlay(&file)?;
    }
    Ok(pack)
}

/// The built-in pack of these languages, with the host's over it unless that is broken.
fn with_own(languages: &[Language], own: Option<&str>) -> Result<ContentPack> {
    let pack = built_in(languages)?;
    match own {
        Some(own) => pack.overlay(own).or_else(|_| built_in(languages)),
        None => Ok(pack),
    }
}

fn words(languages: &[Language]) -> Words {
    Words::new(languages.iter().map(|file| Locale {
        lang: file.language().parse::<Lang>().unwrap_or_else(|_| Lang::en_nz()),
        review: Review::from_id(&file.review()).unwrap_or_default(),
        words: texts(&file.words()),
        exports: file.exports().as_ref().map(texts).unwrap_or_default(),
    }))
}

/// The texts of a list, with holes where it has something else.
#[inline(never)]
fn texts(list: &Array) -> Vec<Option<String>> {
    list.iter().map(|it| it.as_string()).collect()
}

/// A day as the page said it: the language, then the words.
fn said(text: &str) -> Text {
    let (lang, words) = text.split_once(' ').unwrap_or(("en-NZ", text));
    Text::new(words, lang.parse().unwrap_or_else(|_| Lang::en_nz()))
}

fn to_js(error: &Error) -> JsValue {
    let js = js_sys::Error::new(&error.to_string());
    // Setting a property on a new plain Error does not fail.
    let _ = Reflect::set(&js, &"code".into(), &error.code().into());
    js.into()
}
