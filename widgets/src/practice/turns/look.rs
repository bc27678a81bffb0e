//! All of it side by side: every voice as it spoke, and a question where they differ.

use ppsa_core::plan::PouReading;
use ppsa_core::turns::{Difference, Voice};
use ppsa_core::{NoteKind, RatingKind};
use yew::Html;

use super::turn::rating;
use super::{Act, On, button, name, screen};
use crate::kit::{El, Ui, el, list, show};
use crate::practice::view;
use crate::words::Word;

pub fn view(on: &On, ui: &Ui<'_, view::Act>) -> Html {
    let readings = on.together.readings(ui.pack());
    let questions = on.together.questions(ui.pack());
    let mut all: Vec<Html> = Vec::new();
    for (at, pou) in ui.pack().pou().iter().enumerate() {
        let mut voices: Vec<Html> = Vec::new();
        for (who, it) in &readings {
            if let Some(said) = it.pou(&pou.key).filter(|it| !it.is_blank()) {
                voices.push(voice(ui, *who, said).into());
            }
        }
        if voices.is_empty() {
            continue;
        }
        let mut part = vec![el("h3").say(&pou.name).into(), el("ul.said").add(list(voices)).into()];
        for it in questions.iter().filter(|it| it.pou == at) {
            let asks = el("p.asks").set("data-turn", it.of.id()).say(ui.word(match it.of {
                Difference::Now => Word::PracticeTurnsDiffer,
                Difference::HopedFor => Word::PracticeTurnsDifferHoped,
                Difference::Words => Word::PracticeTurnsDifferWords,
            }));
            part.push(asks.into());
        }
        all.push(el("div.part").add(list(part)).into());
    }
    if all.is_empty() {
        all.push(el("p.soft").say(ui.word(Word::PracticeTurnsEmpty)).into());
    }
    let back = Act::Hand(Voice::Person);
    list(vec![
        screen(ui, Word::PracticeTurnsLooking, None, &[Word::PracticeTurnsLookingAbout]).into(),
        el("div.fields").add(list(all)).into(),
        el("p.acts")
            .add(button(ui, Word::PracticeTurnsLast, "last", back))
            .add(button(ui, Word::PracticeTurnsHide, "hide", Act::Hide))
            .into(),
    ])
}

fn voice(ui: &Ui<'_, view::Act>, voice: Voice, said: &PouReading) -> El {
    let whose = el("strong").add(show::text(ui.word(name(voice))));
    el("li").set("data-turn", voice.id()).add(el("p").add(whose)).add(list(lines(ui, said)))
}

/// What is said of a pou, a line for each thing.
pub fn lines(ui: &Ui<'_, view::Act>, said: &PouReading) -> Vec<Html> {
    let mut all: Vec<Html> = Vec::new();
    for (word, kind) in [
        (Word::PracticeTurnsHelps, NoteKind::Strength),
        (Word::PracticeTurnsHard, NoteKind::Challenge),
    ] {
        for note in said.notes_of(kind).filter(|it| !it.is_blank()) {
            let name = el("span.soft").say(ui.word(word));
            let words = el("span.words").own(&note.text);
            all.push(el("p").add(name).add(": ").add(words).into());
        }
    }
    for kind in [RatingKind::Now, RatingKind::HopedFor] {
        let step = said.rating(kind).and_then(|it| ui.pack().scale().words(it));
        if let Some(step) = step {
            let name = el("span.soft").say(ui.word(rating(kind)));
            all.push(el("p").add(name).add(": ").add(show::text(step)).into());
        }
    }
    all
}
