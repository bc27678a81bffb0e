use ppsa_core::plan::PouReading;
use ppsa_core::{Note, NoteKind, ReadingChange};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, InputEvent, UseReducerHandle, classes, html};

use super::state::{Action, Removed, State};
use crate::session::Session;
use crate::show;
use crate::words::Word;

/// The strengths or the challenges of a pou: a field for each, one at least, and a further one
/// when asked for.
pub fn view(
    session: &Session,
    state: &UseReducerHandle<State>,
    place: usize,
    kind: NoteKind,
    said: &PouReading,
) -> Html {
    let notes: Vec<&Note> = said.notes_of(kind).collect();
    let further = notes.is_empty() || state.adding == Some((place, kind));
    let removed = state.removed.as_ref().filter(|it| it.place == place && it.kind == kind);
    let heading = session.word(match kind {
        NoteKind::Strength => Word::Strengths,
        NoteKind::Challenge => Word::Challenges,
    });
    let id = format!("{}-{place}", kind.id());
    let fields = notes.iter().map(|note| Some(*note)).chain(further.then_some(None));
    let fields = fields.enumerate().map(|(at, note)| {
        // Keyed by its place: a new field keeps its element, and the caret in it, when the first
        // letter makes it a note.
        html! { <li key={at}>{ field(session, state, place, kind, at, note) }</li> }
    });
    let add = {
        let state = state.clone();
        Callback::from(move |_| state.dispatch(Action::Add(place, kind)))
    };
    html! {
        <div class={classes!("notes", kind.id())} role="group" aria-labelledby={id.clone()}>
            <h4 {id} lang={show::lang(heading)}>{ show::words(heading) }</h4>
            <ul>{ for fields }</ul>
            <p class="acts">
                if !further {
                    <button type="button" class="quiet" data-act={format!("add-{}", kind.id())} onclick={add}>
                        { show::text(session.word(Word::Add)) }
                    </button>
                }
                <span role="status">
                    if removed.is_some() { { show::text(session.word(Word::Removed)) } }
                </span>
                if let Some(removed) = removed { { put_back(session, state, removed) } }
            </p>
        </div>
    }
}

fn field(
    session: &Session,
    state: &UseReducerHandle<State>,
    place: usize,
    kind: NoteKind,
    at: usize,
    note: Option<&Note>,
) -> Html {
    let oninput = {
        let (session, state, note) = (session.clone(), state.clone(), note.map(|it| it.id.clone()));
        Callback::from(move |event: InputEvent| {
            let Some(field) =
                event.target().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok())
            else {
                return;
            };
            let text = field.value();
            let pou = session.pack().pou()[place].key.clone();
            let note = note.clone();
            session.change(|reading| match note {
                Some(note) => ReadingChange::SetNote { reading, note, text },
                None => ReadingChange::AddNote { reading, pou, kind, text },
            });
            state.dispatch(Action::Added);
        })
    };
    let remove = note.map(|note| {
        let (session, state, id) = (session.clone(), state.clone(), note.id.clone());
        Callback::from(move |_| {
            let note = id.clone();
            let undo = session.change(|reading| ReadingChange::RemoveNote { reading, note });
            state.dispatch(Action::Remove(Removed { place, kind, at, undo }));
        })
    });
    let number = (at + 1).to_string();
    let id = format!("{}-{place}-{at}", kind.id());
    let (heading, name) = (format!("{}-{place}", kind.id()), format!("name-{place}"));
    html! {
        <>
            <span class="unseen" id={format!("{id}-number")}>{ number }</span>
            <textarea rows="1" data-field={id.clone()} value={note.map(|it| it.text.clone()).unwrap_or_default()}
                aria-labelledby={format!("{name} {heading} {id}-number")}
                autocomplete="off" spellcheck="false" translate="no" {oninput} />
            if let Some(onclick) = remove {
                <button type="button" class="quiet remove" id={format!("{id}-remove")}
                    aria-labelledby={format!("{id}-remove {heading} {id}-number")} {onclick}>
                    { show::text(session.word(Word::Remove)) }
                </button>
            }
        </>
    }
}

fn put_back(session: &Session, state: &UseReducerHandle<State>, removed: &Removed) -> Html {
    let (sent, to, removed) = (session.clone(), state.clone(), removed.clone());
    let onclick = Callback::from(move |_| {
        sent.undo("note", &removed.undo);
        to.dispatch(Action::PutBack);
    });
    html! {
        <button type="button" class="quiet" data-act="put-back" {onclick}>
            { show::text(session.word(Word::PutBack)) }
        </button>
    }
}
