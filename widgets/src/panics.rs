//! A panic traps, and the page hears of the trap (see `onTrap` in `js/store/recovery.js`). A panic's
//! message may quote a person's words, so it goes nowhere. Here is what makes the tests panic.

/// In the tests' own build, certain words panic while they are being kept, once a page.
#[allow(unused_variables)]
pub fn probe_change(change: &ppsa_core::ReadingChange) {
    #[cfg(feature = "panic-probe")]
    if let ppsa_core::ReadingChange::AddNote { text, .. }
    | ppsa_core::ReadingChange::SetNote { text, .. } = change
    {
        let once = text.contains("panic in change once") && flag("__panicked_once").is_undefined();
        if once {
            set_flag("__panicked_once", true);
            panic!("probe: {text}");
        }
    }
}

/// In the tests' own build, certain words panic as they are said in a turn.
#[allow(unused_variables)]
pub fn probe_words(text: &str) {
    #[cfg(feature = "panic-probe")]
    assert!(!text.contains("panic in a turn"), "probe: {text}");
}

/// In the tests' own build, certain words panic whenever they are drawn.
#[allow(unused_variables)]
pub fn probe_view(text: &str) {
    #[cfg(feature = "panic-probe")]
    assert!(!text.contains("panic in every view"), "probe: {text}");
}

/// In the tests' own build, the next act panics where the page says so, in the part that its view stands in.
pub fn probe_act() {
    #[cfg(feature = "panic-probe")]
    if flag("__panic_next").is_truthy() {
        set_flag("__panic_next", false);
        panic!("probe");
    }
}

#[cfg(feature = "panic-probe")]
fn flag(name: &str) -> wasm_bindgen::JsValue {
    js_sys::Reflect::get(&js_sys::global(), &name.into()).unwrap_or_default()
}

#[cfg(feature = "panic-probe")]
fn set_flag(name: &str, is: bool) {
    let _ = js_sys::Reflect::set(&js_sys::global(), &name.into(), &is.into());
}
