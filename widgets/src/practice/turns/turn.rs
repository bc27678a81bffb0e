//! One voice's own turn: the five pou, what helps first; and for the person, what to work towards.

use ppsa_core::plan::{Objective, PouReading};
use ppsa_core::turns::Voice;
use ppsa_core::{NoteKind, Rating, RatingKind};
use yew::Html;

use super::{Act, On, button, each, ours, screen};
use crate::kit::{El, Ui, el, list, parts, show};
use crate::practice::view;
use crate::words::Word;

pub fn view(on: &On, ui: &Ui<'_, view::Act>, voice: Voice) -> Html {
    let about = match voice {
        Voice::Person => Word::PracticeTurnsPersonAbout,
        Voice::Worker => Word::PracticeTurnsWorkerAbout,
        Voice::Supporter => Word::PracticeTurnsSupporterAbout,
    };
    let person = voice == Voice::Person;
    let nothing = PouReading::default();
    let reading = on.together.reading(ui.pack());
    let mut pou = |at: usize| {
        let it = &ui.pack().pou()[at];
        let said = reading.and_then(|reading| reading.pou(&it.key)).unwrap_or(&nothing);
        pou(ui, at, &it.name, said)
    };
    let acts = el("p.acts")
        .maybe(person.then(|| button(ui, Word::PracticeTurnsLook, "look", Act::Look)))
        .maybe(person.then(|| button(ui, Word::PracticeTurnsEnd, "end", Act::End)))
        .add(button(ui, Word::PracticeTurnsHide, "hide", Act::Hide));
    list(vec![
        screen(ui, Word::PracticeTurnsTurn, Some(voice), &[about]).into(),
        // At once, for somebody who comes in.
        el("p.acts").add(button(ui, Word::PracticeTurnsHide, "hide", Act::Hide)).into(),
        each(el("div.fields"), 5, &mut pou).into(),
        if person { toward(on, ui) } else { Html::default() },
        acts.into(),
    ])
}

/// A field whose words no draft finds.
pub fn field(words: &str) -> El {
    el("textarea")
        .set("rows", "1")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("translate", "no")
        .value(words)
}

pub fn labelled(ui: &Ui<'_, view::Act>, word: Word, field: El) -> El {
    el("label.named").add(show::text(ui.word(word))).add(field)
}

fn pou(ui: &Ui<'_, view::Act>, at: usize, name: &ppsa_core::Text, said: &PouReading) -> El {
    let id = ["pou-", &at.to_string()].concat();
    let note = |word, kind: NoteKind| {
        let words = said.notes_of(kind).next().map_or("", |it| &it.text);
        let says = [kind.id(), "-", &at.to_string()].concat();
        let field = field(words).set("data-turn", says).input(ui, ours(Act::Say(at, kind)));
        labelled(ui, word, field)
    };
    let scale = parts::more(ui.word(Word::PracticeTurnsScale))
        .add(rate(ui, at, RatingKind::Now, said))
        .add(rate(ui, at, RatingKind::HopedFor, said));
    el("div.part")
        .set("role", "group")
        .set("aria-labelledby", id.clone())
        .add(el("h3").set("id", id).say(name))
        .add(note(Word::PracticeTurnsHelps, NoteKind::Strength))
        .add(note(Word::PracticeTurnsHard, NoteKind::Challenge))
        .add(scale)
}

/// What each kind of rating is called here: by any voice.
pub const fn rating(kind: RatingKind) -> Word {
    match kind {
        RatingKind::Now => Word::PracticeTurnsNow,
        RatingKind::HopedFor => Word::PracticeTurnsHoped,
    }
}

fn rate(ui: &Ui<'_, view::Act>, at: usize, kind: RatingKind, said: &PouReading) -> El {
    let is = said.rating(kind).map_or(0, Rating::get);
    let steps = ui.pack().scale().steps();
    let mut option = |at: usize| {
        // The first says nothing.
        let words = at.checked_sub(1).map_or(ui.word(Word::WheelNotSaid), |at| &steps[at]);
        el("option")
            .set("value", at.to_string())
            .set("lang", show::lang(words))
            .flag("selected", at == usize::from(is))
            .add(words.plain())
    };
    let select = el("select")
        .set("autocomplete", "off")
        .set("data-turn", [kind.id(), "-", &at.to_string()].concat())
        .change(ui, ours(Act::Rate(at, kind)));
    labelled(ui, rating(kind), each(select, steps.len() + 1, &mut option))
}

fn toward(on: &On, ui: &Ui<'_, view::Act>) -> Html {
    let mut want = |at: usize| {
        let name = &ui.pack().pou()[at].name;
        parts::button(name).set("data-act", "want").click(ui, ours(Act::Want(at)))
    };
    let all = on.together.objectives();
    el("div.block")
        .add(el("h3").say(ui.word(Word::PracticeTurnsToward)))
        .add(el("p.soft").say(ui.word(Word::PracticeTurnsTowardAbout)))
        .add(each(el("div.all"), all.len(), &mut |at| objective(on, ui, all[at])))
        .add(el("fieldset").add(el("legend").say(ui.word(Word::PracticeTurnsWant))).add(each(
            el("p.acts"),
            5,
            &mut want,
        )))
        .into()
}

fn objective(on: &On, ui: &Ui<'_, view::Act>, it: &Objective) -> El {
    let id = it.id.as_str();
    let text = &it.wording().text;
    let answered = on.together.answered(&it.id);
    let words =
        field(text).set("id", ["words-", id].concat()).input(ui, ours(Act::Word(it.id.clone())));
    // It is open until something is said, and can be left so again.
    let answers = [
        (Word::PracticeTurnsYes, Some(true)),
        (Word::PracticeTurnsNo, Some(false)),
        (Word::PracticeTurnsUnsaid, None),
    ];
    let mut choice = |at: usize| {
        let (word, answer) = answers[at];
        let set = |field: El| {
            field
                .set("name", ["answer-", id].concat())
                .set("aria-describedby", ["words-", id].concat())
                .flag("disabled", answer == Some(true) && text.trim().is_empty())
                .change(ui, ours(Act::Answer(it.id.clone(), answer)))
        };
        parts::choice("radio", answered == answer, set, show::text(ui.word(word)))
    };
    let count = if answered.is_some() { 3 } else { 2 };
    let pou = |at: usize| el("li").add(show::text(&it.pou[at].name));
    el("div.objective")
        .key(id)
        .and_if("agreed", answered == Some(true))
        .add(labelled(ui, Word::PracticeTurnsWords, words))
        .add(each(el("ul.marks"), it.pou.len(), &mut { pou }))
        .add(each(el("div.ticks").set("role", "radiogroup"), count, &mut choice))
}
