//! A wheel by wasm-bindgen alone: five sliders and a polygon.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlInputElement};

/// Where the corners of the polygon are, at a length of 1: no sine is shipped for five of them.
const CORNERS: [(f32, f32); 5] =
    [(0.0, -1.0), (0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309)];

/// Draws the wheel into `place`, of these pou.
#[wasm_bindgen]
pub fn draw(place: &Element, pou: Vec<String>) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let document = window.document().ok_or("no document")?;
    let svg = in_svg(&document, "svg")?;
    svg.set_attribute("viewBox", "-110 -110 220 220")?;
    let polygon = in_svg(&document, "polygon")?;
    polygon.set_attribute("fill", "hsl(150 40% 50%)")?;
    svg.append_child(&polygon)?;
    place.append_child(&svg)?;
    let mut sliders = Vec::new();
    for name in &pou {
        let label = document.create_element("label")?;
        label.set_text_content(Some(name));
        let slider: HtmlInputElement = document.create_element("input")?.unchecked_into();
        for (name, value) in [("type", "range"), ("min", "1"), ("max", "5"), ("value", "1")] {
            slider.set_attribute(name, value)?;
        }
        label.append_child(&slider)?;
        place.append_child(&label)?;
        sliders.push(slider);
    }
    polygon.set_attribute("points", &points(&sliders))?;
    let storage = window.session_storage()?.ok_or("no storage")?;
    for (slider, name) in sliders.clone().into_iter().zip(pou) {
        let (all, polygon, storage, it) =
            (sliders.clone(), polygon.clone(), storage.clone(), slider.clone());
        let step = Closure::<dyn FnMut()>::new(move || {
            let _ = storage.set_item(&name, &it.value());
            let _ = polygon.set_attribute("points", &points(&all));
        });
        slider.add_event_listener_with_callback("input", step.as_ref().unchecked_ref())?;
        step.forget();
    }
    Ok(())
}

fn in_svg(document: &Document, name: &str) -> Result<Element, JsValue> {
    document.create_element_ns(Some("http://www.w3.org/2000/svg"), name)
}

fn points(sliders: &[HtmlInputElement]) -> String {
    let mut points = String::new();
    for ((x, y), slider) in CORNERS.iter().zip(sliders) {
        let far = slider.value().parse::<u8>().map_or(0.0, f32::from) * 20.0;
        for at in [x, y] {
            points += &((at * far) as i32).to_string();
            points.push(' ');
        }
    }
    points
}
