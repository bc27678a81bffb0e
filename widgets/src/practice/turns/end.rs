//! The end, in the person's hands: what stays, what goes, and a copy for them.

use ppsa_core::export;
use ppsa_core::plan::Objective;
use yew::Html;

use super::look::lines;
use super::{Act, On, button, each, ours, screen};
use crate::kit::{El, Ui, el, list, parts, show};
use crate::practice::view;
use crate::words::Word;

pub fn view(on: &On, ui: &Ui<'_, view::Act>) -> Html {
    let mut all = vec![
        screen(ui, Word::PracticeTurnsStays, None, &[]).into(),
        agreed(on, ui),
        may(on, ui),
        el("p").say(ui.word(Word::PracticeTurnsGoes)).into(),
        copy(on, ui),
    ];
    let finish = parts::main_button(ui.word(Word::PracticeTurnsFinish)).set("data-act", "finish");
    all.push(
        el("p.acts")
            .add(finish.click(ui, ours(Act::Finish)))
            .add(button(ui, Word::PracticeTurnsBack, "again", Act::Again))
            .add(button(ui, Word::PracticeTurnsHide, "hide", Act::Hide))
            .into(),
    );
    list(all)
}

fn is_agreed(it: &&Objective) -> bool {
    it.wording().agreement().is_some()
}

fn agreed(on: &On, ui: &Ui<'_, view::Act>) -> Html {
    let objectives = on.together.objectives();
    let all: Vec<_> = objectives.into_iter().filter(is_agreed).collect();
    let mut words = |at: usize| el("li").add(el("span.words").own(&all[at].wording().text));
    let says = match all.is_empty() {
        true => Word::PracticeTurnsStaysNone,
        false => Word::PracticeTurnsStaysAgreed,
    };
    let stays = el("div.stays").add(el("p").say(ui.word(says)));
    stays.add(each(el("ul.dotted"), all.len(), &mut words)).into()
}

/// The person's words on each pou, to be ticked one by one: none is at first.
fn may(on: &On, ui: &Ui<'_, view::Act>) -> Html {
    let Some(reading) = on.together.reading(ui.pack()) else { return Html::default() };
    let choice = |at: usize, key: &str, name| {
        let chosen = on.chosen.iter().any(|it| it == key);
        let set = |it: El| {
            it.set("data-turn", ["keep-", &at.to_string()].concat()).change(ui, ours(Act::Keep(at)))
        };
        parts::choice("checkbox", chosen, set, show::text(name))
    };
    let mut all: Vec<Html> = Vec::new();
    for (at, pou) in ui.pack().pou().iter().enumerate() {
        let said = reading.pou(&pou.key);
        if said.is_some_and(|it| it.notes.iter().any(|it| !it.is_blank())) {
            all.push(choice(at, &pou.key, &pou.name).into());
        }
    }
    if all.is_empty() {
        return Html::default();
    }
    el("fieldset.ticks")
        .add(el("legend").say(ui.word(Word::PracticeTurnsMay)))
        .add(list(all))
        .into()
}

/// As it goes on paper; the file holds the same.
fn copy(on: &On, ui: &Ui<'_, view::Act>) -> Html {
    let theirs = on.together.theirs();
    let reading = on.together.reading(ui.pack()).filter(|it| !it.is_blank());
    if theirs.is_empty() && reading.is_none() {
        return Html::default();
    }
    let words = &ui.session.words().exports();
    let mut page = el("article.page")
        .set("aria-labelledby", "copy")
        .add(el("h4").say(words.get(export::Word::Title)))
        .add(el("p").add(parts::day(ui, ui.session.today())));
    for (name, said) in reading.iter().flat_map(|it| it.each()).filter(|(_, it)| !it.is_blank()) {
        page = page.add(el("h5").say(name)).add(list(lines(ui, said)));
    }
    if !theirs.is_empty() {
        page = page.add(el("h5").say(words.get(export::Word::Objectives)));
    }
    for it in theirs {
        let stands = if is_agreed(&it) { export::Word::Agreed } else { export::Word::Provisional };
        page = page
            .add(el("p.words").own(&it.wording().text))
            .add(el("p.soft").say(words.get(stands)));
    }
    el("div.bring.block")
        .add(el("h3").set("id", "copy").say(ui.word(Word::PracticeTurnsCopy)))
        .add(el("p").say(ui.word(Word::PracticeTurnsCopyAbout)))
        .add(page)
        .add(
            el("p.acts")
                .add(button(ui, Word::PracticeTurnsCopySave, "save", Act::Save))
                .add(button(ui, Word::Print, "print", Act::Print)),
        )
        .into()
}
