use ppsa_core::Rating;
use ppsa_core::plan::PouReading;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, UseReducerHandle, html};

use super::mark;
use super::state::{Action, State, Which};
use crate::session::Session;
use crate::show;
use crate::words::Word;

/// One rating as a slider. Its lowest place says nothing, so that an answer can be taken back.
pub fn view(
    session: &Session,
    state: &UseReducerHandle<State>,
    place: usize,
    which: Which,
    said: &PouReading,
) -> Html {
    let step = which.of(said);
    let number = step.map_or(0, Rating::get);
    let scale = session.pack().scale();
    let words = step.and_then(|step| scale.words(step));
    let shown = words.unwrap_or_else(|| session.word(Word::NotSaid));
    let label = session.word(match which {
        Which::Now => Word::Now,
        Which::HopedFor => Word::HopedFor,
    });
    let spoken = match step {
        Some(_) => format!("{}, {number}", shown.plain()),
        None => shown.plain(),
    };
    let id = format!("{}-{place}", which.id());
    let label_id = format!("{id}-label");
    let oninput = {
        let (session, state) = (session.clone(), state.clone());
        Callback::from(move |event: InputEvent| {
            let slider = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            let number = slider.and_then(|slider| slider.value().parse::<u8>().ok());
            if let Some(number) = number {
                which.rate(&session, place, Rating::new(number));
                state.dispatch(Action::Quiet);
            }
        })
    };
    html! {
        <div class={yew::classes!("rate", which.id(), mark::pou(place))}>
            <label id={label_id.clone()} for={id.clone()} lang={show::lang(label)}>{ show::words(label) }</label>
            <span class="value" aria-hidden="true">
                { show::text(shown) }
                if step.is_some() { { "\u{a0}" }<span class="number">{ number }</span> }
            </span>
            <input type="range" {id} min="0" max={scale.top().to_string()} step="1"
                value={number.to_string()} data-step={number.to_string()} data-top={scale.top().to_string()}
                aria-labelledby={format!("name-{place} {label_id}")} aria-valuetext={spoken}
                lang={show::lang(shown)} autocomplete="off" {oninput} />
        </div>
    }
}

/// The words of the two ends of the scale, between the two sliders.
pub fn ends(session: &Session) -> Html {
    let steps = session.pack().scale().steps();
    let end = |text: Option<&ppsa_core::Text>| text.map(show::text).unwrap_or_default();
    html! {
        <p class="ends" aria-hidden="true">{ end(steps.first()) }{ end(steps.last()) }</p>
    }
}
