use ppsa_core::Id;
use ppsa_core::practice::{Companion, Contact};
use yew::Html;

use super::Act;
use super::part::button;
use crate::kit::{El, Ui, el, list, parts};
use crate::practice::view;
use crate::words::Word;

/// All of them: the one whose contact was noted last comes first.
pub fn view(ui: &Ui<'_, view::Act>) -> Html {
    let mut all: Vec<&Companion> = Vec::new();
    let mut take = |id: &Id| {
        if !all.iter().any(|it| it.id.as_ref() == Some(id)) {
            all.extend(ui.document.get::<Companion>(id));
        }
    };
    for contact in ui.document.all::<Contact>().rev() {
        take(&contact.with);
    }
    for id in ui.document.all::<Companion>().filter_map(|it| it.id.as_ref()) {
        take(id);
    }
    let none = all.is_empty();
    let (open, ended): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.is_open());
    let reads = ui.session.reads_only();
    let items = |of: Vec<&Companion>| el("ul.cards").all(of.into_iter().map(|it| item(ui, it)));
    let add = (!reads).then(|| el("p.acts").add(button(ui, Word::PracticeAdd, "add", Act::Add)));
    let ended = (!ended.is_empty())
        .then(|| parts::more(ui.word(Word::PracticeEndedList)).add(items(ended)).into());
    list(vec![
        parts::soft_if(ui, none, Word::PracticePeopleNone),
        items(open).into(),
        add.map(Into::into).unwrap_or_default(),
        ended.unwrap_or_default(),
    ])
}

fn item(ui: &Ui<'_, view::Act>, it: &Companion) -> El {
    let id = it.id.as_ref();
    let last = ui.document.all::<Contact>().filter(|contact| Some(&contact.with) == id);
    let last = last.map(|it| it.on).max();
    let last = last.map(|on| el("p.soft").add(parts::dated(ui, Word::PracticeLast, on)));
    let open = id.map(|id| view::Act::People(Act::Open(id.clone())));
    let card = el("li.card")
        .key(id.map_or("", Id::as_str))
        .set_if("data-person", id.map(Id::to_string))
        .add(el("button.name").set("type", "button").add(label(ui, it)))
        .maybe(last);
    match open {
        Some(open) => card.click(ui, open),
        None => card,
    }
}

/// The label, or that there is none yet.
pub fn label(ui: &Ui<'_, view::Act>, it: &Companion) -> El {
    let label = it.label.trim();
    if label.is_empty() {
        el("span.soft").say(ui.word(Word::PracticeNoLabel))
    } else {
        el("span").own(label)
    }
}
