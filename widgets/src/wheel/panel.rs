use ppsa_core::plan::PouReading;
use ppsa_core::{NoteKind, ReadingChange};
use yew::{Callback, Html, UseReducerHandle, classes, html};

use super::state::{Action, State, Which};
use super::{mark, notes, slider};
use crate::session::Session;
use crate::show;
use crate::words::Word;

/// The open pou: two ratings, what helps, what is hard, or leave it out.
pub fn view(
    session: &Session,
    state: &UseReducerHandle<State>,
    place: usize,
    said: &PouReading,
) -> Html {
    let pou = &session.pack().pou()[place];
    let skip = {
        let (session, state) = (session.clone(), state.clone());
        let (key, skipped) = (pou.key.clone(), !said.skipped);
        Callback::from(move |_| {
            let pou = key.clone();
            session.change(|reading| ReadingChange::SetSkipped { reading, pou, skipped });
            state.dispatch(Action::Quiet);
        })
    };
    html! {
        <div class={classes!("panel", mark::pou(place))} part="panel" id={format!("panel-{place}")}
            role="group" aria-labelledby={format!("name-{place}")}>
            // Beside the wheel it stands far from its row: say again whose panel it is.
            <p class="whose" aria-hidden="true" lang={show::lang(&pou.name)} translate="no">
                { mark::alone(place) }{ show::words(&pou.name) }
            </p>
            if let Some(about) = &pou.about { <p class="about" lang={show::lang(about)}>{ show::words(about) }</p> }
            // First, so that the way out is near, and stays under the thumb that took it.
            <label class="skip">
                <input type="checkbox" checked={said.skipped} autocomplete="off" onchange={skip} />
                { show::text(session.word(Word::Skip)) }
            </label>
            if said.skipped && !said.is_blank() {
                <p class="soft">{ show::text(session.word(Word::StillHere)) }</p>
            }
            if !said.skipped {
                { slider::view(session, state, place, Which::Now, said) }
                { slider::ends(session) }
                { slider::view(session, state, place, Which::HopedFor, said) }
                { for NoteKind::ALL.iter().map(|kind| notes::view(session, state, place, *kind, said)) }
            }
        </div>
    }
}
