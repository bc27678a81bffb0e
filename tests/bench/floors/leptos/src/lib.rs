//! A wheel by Leptos, as its book would write one: five signals, five sliders and a polygon.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Where the corners of the polygon are, at a length of 1: no sine is shipped for five of them.
const CORNERS: [(f32, f32); 5] =
    [(0.0, -1.0), (0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309)];

/// Draws the wheel into `place`, of these pou.
#[wasm_bindgen]
pub fn draw(place: HtmlElement, pou: Vec<String>) {
    mount_to(place, move || view! { <Wheel pou/> }).forget();
}

#[component]
fn Wheel(pou: Vec<String>) -> impl IntoView {
    let values: Vec<RwSignal<u8>> = pou.iter().map(|_| RwSignal::new(1)).collect();
    let all = values.clone();
    let points = move || {
        let mut points = String::new();
        for ((x, y), value) in CORNERS.iter().zip(&all) {
            let far = f32::from(value.get()) * 20.0;
            for at in [x, y] {
                points += &((at * far) as i32).to_string();
                points.push(' ');
            }
        }
        points
    };
    let sliders = pou.into_iter().zip(values).map(|(name, value)| {
        let key = name.clone();
        let step = move |event| {
            let is = event_target_value(&event);
            if let Ok(Some(storage)) = window().session_storage() {
                let _ = storage.set_item(&key, &is);
            }
            value.set(is.parse().unwrap_or(1));
        };
        view! {
            <label>
                {name}
                <input type="range" min="1" max="5" prop:value=move || value.get().to_string() on:input=step/>
            </label>
        }
    });
    let sliders: Vec<_> = sliders.collect();
    view! {
        <svg viewBox="-110 -110 220 220">
            <polygon fill="hsl(150 40% 50%)" points=points></polygon>
        </svg>
        {sliders}
    }
}
