//! What happens when Rust panics: the page is told in which store, and the next call from the
//! page gets a fresh instance. A panic's message may quote a person's words, so it goes nowhere.

use std::cell::RefCell;

use wasm_bindgen::JsValue;

thread_local! {
    static AT_WORK: RefCell<String> = const { RefCell::new(String::new()) };
    static ON_PANIC: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Calls `on_panic(store, place)` when Rust panics; `place` is a file and a line.
pub fn set_hook(on_panic: js_sys::Function) {
    ON_PANIC.with(|slot| slot.replace(Some(on_panic)));
    yew::set_custom_panic_hook(Box::new(|info| {
        let place = info.location().map(|at| format!("{}:{}", at.file(), at.line()));
        wasm_bindgen::handler::schedule_reinit();
        let store = AT_WORK.with(|at| at.try_borrow().map(|at| at.clone()).unwrap_or_default());
        ON_PANIC.with(|slot| {
            if let Ok(Some(on_panic)) = slot.try_borrow().as_deref() {
                let place = place.unwrap_or_default();
                // Nothing is left to do here if even that fails.
                let _ = on_panic.call2(&JsValue::NULL, &store.into(), &place.into());
            }
        });
    }));
}

/// Notes which store is being worked on.
pub fn at_work(store: &str) {
    AT_WORK.with(|at| {
        let mut at = at.borrow_mut();
        at.clear();
        at.push_str(store);
    });
}

/// In the tests' own build, certain words panic while they are being kept, once a page.
#[allow(unused_variables)]
pub fn probe_change(change: &ppsa_core::ReadingChange) {
    #[cfg(feature = "panic-probe")]
    if let ppsa_core::ReadingChange::AddNote { text, .. }
    | ppsa_core::ReadingChange::SetNote { text, .. } = change
    {
        let window = web_sys::window().expect("the tests run in a page");
        let once = JsValue::from_str("__panicked_once");
        if text.contains("panic in change once")
            && js_sys::Reflect::get(&window, &once).is_ok_and(|it| it.is_undefined())
        {
            let _ = js_sys::Reflect::set(&window, &once, &JsValue::TRUE);
            panic!("probe: {text}");
        }
    }
}

/// In the tests' own build, certain words panic whenever they are drawn.
#[allow(unused_variables)]
pub fn probe_view(text: &str) {
    #[cfg(feature = "panic-probe")]
    assert!(!text.contains("panic in every view"), "probe: {text}");
}
