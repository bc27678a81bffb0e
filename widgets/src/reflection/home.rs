use ppsa_core::reflection::Purpose;
use yew::Html;

use super::find;
use super::view::{Act, Reflection};
use crate::kit::{El, Ui, el, list, parts, show};
use crate::words::Word;

/// What each [`Purpose`] is called.
const PURPOSES: [Word; 4] = [
    Word::ReflectionForMe,
    Word::ReflectionForPractice,
    Word::ReflectionForTogether,
    Word::ReflectionForMore,
];

/// The first screen: what to come back to, what to begin, what was written before.
pub fn view(view: &Reflection, ui: &Ui<'_, Act>) -> Html {
    let says = |word: Word| el("p").say(ui.word(word));
    let reads_only = ui.session.reads_only();
    let mut all = vec![parts::header(ui, Word::ReflectionTitle, Some(Word::ReflectionIntro))];
    if reads_only {
        all.push(says(Word::ReflectionReadsOnly).into());
    } else {
        if view.missing {
            all.push(says(Word::ReflectionMissing).into());
        }
        let unfinished = |most| find::newest(ui.document, most, &|it| !it.finished);
        let open: Vec<El> = if view.find.on() {
            Vec::new()
        } else {
            unfinished(MOST).into_iter().map(|entry| find::item(ui, entry, None)).collect()
        };
        if !open.is_empty() {
            all.push(el("h3").set("id", "open").say(ui.word(Word::ReflectionComeBack)).into());
            all.push(el("ul.cards").set("aria-labelledby", "open").all(open).into());
        }
        all.push(templates(view, ui));
    }
    all.push(find::view(view, ui).into());
    all.push(parts::about(ui));
    list(all)
}

/// So many that are not finished show; the others are found by looking for them.
const MOST: usize = 10;

fn templates(view: &Reflection, ui: &Ui<'_, Act>) -> Html {
    let templates = ui.pack().templates();
    let has = |at: &usize| templates.iter().any(|it| it.purpose == Purpose::ALL[*at]);
    let groups: Vec<usize> = (0..PURPOSES.len()).filter(has).collect();
    let chosen =
        if groups.contains(&view.group) { view.group } else { groups.first().map_or(0, |it| *it) };
    let choice = |at: usize| {
        let set = |it: El| it.set("name", "group").change(ui, Act::Group(at));
        parts::choice("radio", at == chosen, set, show::text(ui.word(PURPOSES[at])))
    };
    let items =
        templates.iter().enumerate().filter(|(_, it)| it.purpose == Purpose::ALL[chosen]).map(
            |(at, it)| {
                el("li.card")
                    .key(at)
                    .set("data-template", it.id.clone())
                    .click(ui, Act::Begin(at))
                    .add(el("button.name").set("type", "button").add(show::text(&it.title)))
                    .maybe(it.about.as_ref().map(|about| el("p.soft").say(about)))
            },
        );
    let begin = el("h3").set("id", "begin").say(ui.word(Word::ReflectionBegin));
    let several = groups.len() > 1;
    let filter = el("fieldset.groups")
        .add(el("legend").add(show::text(ui.word(Word::ReflectionFor))))
        .all(groups.into_iter().map(choice));
    list(vec![
        begin.into(),
        if several { filter.into() } else { Html::default() },
        el("ul.cards").set("aria-labelledby", "begin").all(items).into(),
    ])
}
