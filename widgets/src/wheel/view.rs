use ppsa_core::plan::PouReading;
use ppsa_core::{Reading, Review};
use wasm_bindgen::JsCast as _;
use yew::{
    Callback, Html, NodeRef, Properties, UseReducerHandle, component, html, use_effect_with,
    use_force_update, use_memo, use_node_ref, use_reducer,
};

use super::state::{Action, State, Which};
use super::{drawing, panel, row, table};
use crate::session::Session;
use crate::show;
use crate::words::Word;

/// What a [`Wheel`] is given.
#[derive(Properties, PartialEq, Clone)]
pub struct WheelProps {
    /// The document, the pack, the words, and where to send what happens.
    pub session: Session,
    /// The key of the pou to open first. With none that the pack knows, the first one is open.
    #[prop_or_default]
    pub open: String,
}

/// The wellbeing wheel, as a Yew component.
#[component]
pub fn Wheel(props: &WheelProps) -> Html {
    let session = &props.session;
    session.at_work();
    let state = use_reducer(|| first(session, &props.open));
    let held = use_memo((), |()| std::cell::Cell::new(None));
    let redraw = use_force_update();
    use_effect_with(session.clone(), move |session| {
        session.sink().ready();
        let watch = session.shared().watch(Callback::from(move |()| redraw.force_update()));
        move || drop(watch)
    });
    let section = use_node_ref();
    {
        let section = section.clone();
        use_effect_with(state.focus.clone(), move |(_, selector)| focus(&section, selector));
    }
    {
        let (section, held) = (section.clone(), held.clone());
        use_effect_with((), move |()| {
            let listener = drawing::keep_still(&section, &held);
            move || drop(listener)
        });
    }
    session.shared().read(|document| {
        let reading = document.current(session.pack());
        let others = document.all::<Reading>().count() > usize::from(reading.is_some());
        whole(session, &state, &held, section, reading, others)
    })
}

fn first(session: &Session, open: &str) -> State {
    let place = session.pack().pou().iter().position(|pou| pou.key == open);
    State {
        open: Some(place.unwrap_or(0)),
        sets: Which::Now,
        adding: None,
        removed: None,
        drawn: None,
        focus: (0, String::new()),
    }
}

/// Puts the focus on what the selector finds, where it finds anything.
fn focus(section: &NodeRef, selector: &str) {
    let found = section
        .cast::<web_sys::Element>()
        .filter(|_| !selector.is_empty())
        .and_then(|section| section.query_selector(selector).ok().flatten())
        .and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(found) = found {
        // What cannot take the focus leaves it where it is.
        let _ = found.focus();
    }
}

fn whole(
    session: &Session,
    state: &UseReducerHandle<State>,
    held: &drawing::Held,
    section: NodeRef,
    reading: Option<&Reading>,
    others: bool,
) -> Html {
    let said: [PouReading; 5] =
        session.pack().pou().each_ref().map(|pou| {
            reading.and_then(|reading| reading.pou(&pou.key)).cloned().unwrap_or_default()
        });
    for note in said.iter().flat_map(|pou| &pou.notes) {
        crate::panics::probe_view(&note.text);
    }
    let word = |word| show::text(session.word(word));
    let pou = said.iter().enumerate().map(|(place, said)| {
        html! {
            <>
                { row::view(session, state, place, said) }
                if state.open == Some(place) { { panel::view(session, state, place, said) } }
            </>
        }
    });
    html! {
        <section ref={section} class="wheel" data-ready="">
            <header>
                <h2 id="title" part="title">{ word(Word::Title) }</h2>
                <p>{ word(Word::Intro) }</p>
                <p class="soft">{ word(Word::Kept) }</p>
                if others { <p class="soft">{ word(Word::Earlier) }</p> }
            </header>
            <div class="body">
                <div class="top">
                    { drawing::view(session, state, held, reading) }
                    <p class="told" role="status">{ told(session, state) }</p>
                    { sets(session, state) }
                </div>
                { for pou }
            </div>
            { table::view(session, &said) }
            { about(session) }
        </section>
    }
}

/// What a touch on the wheel sets; it is the drawing's legend as well.
fn sets(session: &Session, state: &UseReducerHandle<State>) -> Html {
    let choice = |which: Which| {
        let state = state.clone();
        let checked = state.sets == which;
        let onchange = Callback::from(move |_| state.dispatch(Action::Set(which)));
        let word = match which {
            Which::Now => Word::NowShort,
            Which::HopedFor => Word::HopedForShort,
        };
        html! {
            <label>
                <input type="radio" name="sets" value={which.id()} {checked} autocomplete="off" {onchange} />
                <span class={yew::classes!("swatch", which.id())} aria-hidden="true"></span>
                { show::text(session.word(word)) }
            </label>
        }
    };
    html! {
        <fieldset class="sets">
            <legend>{ show::text(session.word(Word::Sets)) }</legend>
            { for Which::ALL.map(choice) }
        </fieldset>
    }
}

/// What was set on the drawing last, in words: the petal alone does not say which pou it is.
fn told(session: &Session, state: &State) -> Html {
    let Some((place, which, step)) = state.drawn else { return Html::default() };
    let words = step.and_then(|step| session.pack().scale().words(step));
    let label = session.word(match which {
        Which::Now => Word::NowShort,
        Which::HopedFor => Word::HopedForShort,
    });
    html! {
        <>
            { show::text(&session.pack().pou()[place].name) }{ ". " }
            { show::text(label) }{ ": " }
            { show::text(words.unwrap_or_else(|| session.word(Word::NotSaid))) }
        </>
    }
}

/// Whose words these are, and what still waits for review.
fn about(session: &Session) -> Html {
    let pack = session.pack();
    let waits = [pack.meta().review, session.words().review()].contains(&Review::Awaiting);
    html! {
        <details class="about-words">
            <summary>{ show::text(session.word(Word::About)) }</summary>
            if let Some(stand_in) = pack.stand_in() { <p>{ show::text(stand_in) }</p> }
            if let Some(about) = pack.scale().about() { <p>{ show::text(about) }</p> }
            if waits { <p>{ show::text(session.word(Word::Awaiting)) }</p> }
            <p>{ show::text(&pack.meta().name) }{ " · " }{ show::text(&pack.meta().holder) }</p>
        </details>
    }
}
