use ppsa_core::identify::{IdentifyingKind, identifying};
use ppsa_core::reflection::Entry;
use yew::Html;

use super::find::labelled;
use super::read;
use super::view::{Act, Reflection};
use crate::kit::{El, Ui, el, list, parts};
use crate::words::Word;

const KINDS: [(IdentifyingKind, Word); 3] = [
    (IdentifyingKind::Email, Word::Email),
    (IdentifyingKind::Phone, Word::Phone),
    (IdentifyingKind::Nhi, Word::Nhi),
];

/// All that leaves, as it leaves: on paper this is the page. What may tell who someone is, is
/// marked; what to do about it is the person's to say.
pub fn view(view: &Reflection, ui: &Ui<'_, Act>, entry: &Entry) -> Html {
    let mut found = Vec::new();
    for answer in entry.answers.iter().filter(|it| !entry.skipped.contains(&it.prompt)) {
        for words in answer.said.words() {
            found.extend(identifying(words));
        }
    }
    let mut kinds: Vec<Html> = Vec::new();
    for (kind, word) in KINDS {
        if found.iter().any(|it| it.kind == kind) {
            kinds.push(el("li").say(ui.word(word)).into());
        }
    }
    let notice = (!kinds.is_empty()).then(|| {
        el("div.notice")
            .add(el("p").say(ui.word(Word::MayTell)))
            .add(el("ul").add(list(kinds)))
            .add(el("p").say(ui.word(Word::ReflectionMayTellThen)))
    });
    let page = el("article.page")
        .add(el("h3").say(&entry.asked.title))
        .add(el("p").add(parts::day(ui, entry.on)))
        .add(read::answers(ui, entry, "h4", pointed_at));
    let header =
        parts::screen(ui.word(Word::ReflectionShare), Some(ui.word(Word::ReflectionLeaves)));
    list(vec![
        header.maybe(notice).into(),
        page.into(),
        el("p.acts")
            .add(parts::act(ui, Word::Print, Act::Print))
            .add(parts::act(ui, Word::ReflectionSave, Act::Save))
            .into(),
        remind(view, ui),
        el("p.acts.leave").add(parts::act(ui, Word::ReflectionReturn, Act::Back)).into(),
    ])
}

fn pointed_at(words: &str) -> El {
    parts::marked(words, identifying(words).into_iter().map(|it| it.span))
}

/// A day to come back, for a calendar that may be shared with others.
fn remind(view: &Reflection, ui: &Ui<'_, Act>) -> Html {
    let day = parts::date("remind", view.remind).set("id", "remind").change(ui, Act::RemindOn);
    parts::more(ui.word(Word::ReflectionRemind))
        .and("remind")
        .add(el("p.soft").say(ui.word(Word::ReflectionRemindAbout)))
        .add(labelled(ui, Word::ReflectionRemindOn, day))
        .add(el("p.acts").add(parts::act(ui, Word::ReflectionRemindSave, Act::Remind)))
        .into()
}
