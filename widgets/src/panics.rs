//! A panic traps, and the page hears of the trap (see `onTrap` in `js/store/recovery.js`). A panic's
//! message may quote a person's words, so it goes nowhere. Here is what makes the tests panic.

/// In the tests' own build, certain words panic while they are being kept, once a page.
#[allow(unused_variables)]
pub fn probe_change(change: &ppsa_core::ReadingChange) {
    #[cfg(feature = "panic-probe")]
    if let ppsa_core::ReadingChange::AddNote { text, .. }
    | ppsa_core::ReadingChange::SetNote { text, .. } = change
    {
        let window = web_sys::window().expect("the tests run in a page");
        let once = wasm_bindgen::JsValue::from_str("__panicked_once");
        if text.contains("panic in change once")
            && js_sys::Reflect::get(&window, &once).is_ok_and(|it| it.is_undefined())
        {
            let _ = js_sys::Reflect::set(&window, &once, &wasm_bindgen::JsValue::TRUE);
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
