use ppsa_core::plan::PouReading;
use yew::{Callback, Html, UseReducerHandle, classes, html};

use super::mark;
use super::state::{Action, State};
use crate::session::Session;
use crate::show;
use crate::words::Word;

/// A pou in the list: its name, what it is, what was said, and the way to open it.
pub fn view(
    session: &Session,
    state: &UseReducerHandle<State>,
    place: usize,
    said: &PouReading,
) -> Html {
    let pou = &session.pack().pou()[place];
    let is_open = state.open == Some(place);
    let words = |step| session.pack().scale().words(step);
    let now = said.now.and_then(words).unwrap_or_else(|| session.word(Word::NotSaid));
    let hoped_for = said.hoped_for.and_then(words);
    let onclick = {
        let (session, state, key) = (session.clone(), state.clone(), pou.key.clone());
        Callback::from(move |_| {
            session.sink().opened(if is_open { "" } else { &key });
            state.dispatch(Action::Toggle(place));
        })
    };
    html! {
        <h3 class={classes!("row", mark::pou(place), is_open.then_some("open"))}>
            <button type="button" aria-expanded={is_open.to_string()}
                aria-controls={is_open.then(|| format!("panel-{place}"))} {onclick}>
                { mark::alone(place) }
                <span class="names">
                    <span class="name" id={format!("name-{place}")} lang={show::lang(&pou.name)} translate="no">
                        { show::words(&pou.name) }
                    </span>
                    if let Some(gloss) = &pou.gloss {
                        <span class="gloss" lang={show::lang(gloss)}>{ show::words(gloss) }</span>
                    }
                </span>
                <span class="said">
                    if said.skipped {
                        { show::text(session.word(Word::Skipped)) }
                    } else {
                        <span>
                            if hoped_for.is_some() {
                                { show::text(session.word(Word::NowShort)) }
                                { ": " }
                            }
                            { show::text(now) }
                        </span>
                        if let Some(hoped_for) = hoped_for {
                            <span class="hoped">
                                { show::text(session.word(Word::HopedForShort)) }
                                { ": " }
                                { show::text(hoped_for) }
                            </span>
                        }
                    }
                </span>
            </button>
        </h3>
    }
}
