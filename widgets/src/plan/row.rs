use ppsa_core::Text;
use ppsa_core::plan::{Objective, Status};
use yew::Html;

use super::view::{Act, Plan};
use super::{ending, review};
use crate::kit::{El, Ui, el, parts, show};
use crate::wheel::mark;
use crate::words::Word;

/// The words of an objective, how it stands, and the way to open it.
pub fn view(plan: &Plan, ui: &Ui<'_, Act>, place: usize, it: Option<&Objective>, open: bool) -> El {
    let words = el("span.words").set_if("id", open.then(|| "words".to_owned()));
    let Some(it) = it else {
        let at = plan.start.as_ref().map(|it| it.place);
        let pou = at.map(|at| part(Some(at), &ui.pack().pou()[at].name));
        let meta = el("span.meta").maybe(pou);
        return el("h3.row").add(words.say(ui.word(Word::PlanNew))).add(meta);
    };
    let text = it.wording().text.trim();
    let words = if text.is_empty() {
        words.and("soft").say(ui.word(Word::PlanNoWords))
    } else {
        words.own(text)
    };
    let next = review::next(it).filter(|_| it.is_open());
    let next = next.map(|on| el("span").add(dated(ui, Word::PlanLookOn, on)));
    let button = el("button")
        .set("type", "button")
        .set("id", ["row-", &place.to_string()].concat())
        .set("aria-expanded", open.to_string())
        .set_if("aria-controls", open.then(|| "panel".to_owned()))
        .click(ui, Act::Toggle(it.id.clone()))
        .add(words)
        .add(el("span.meta").add(standing(ui, it)).add(pou(ui, it)).maybe(next));
    el("h3.row").add(button)
}

/// How it stands: a mark and a word.
fn standing(ui: &Ui<'_, Act>, it: &Objective) -> El {
    let word = match (it.ended(), it.standing()) {
        (Some(ended), _) => ending::word(ended.ending),
        (None, Status::Agreed) => Word::PlanAgreed,
        (None, Status::Provisional) => Word::PlanProvisional,
    };
    el("span.standing").add(el("span.sign").set("aria-hidden", "true")).add(say(ui, word))
}

/// The names of its pou, each with its mark.
pub fn pou(ui: &Ui<'_, Act>, it: &Objective) -> El {
    el("span.parts").all(it.pou.iter().map(|pou| {
        let ours = ui.pack().pou();
        let place = ours.iter().position(|it| it.key == pou.key);
        let before = place.is_none().then(|| say(ui, Word::PlanPouBefore));
        part(place, place.map_or(&pou.name, |at| &ours[at].name)).maybe(before)
    }))
}

fn part(place: Option<usize>, name: &Text) -> El {
    el("span.part").maybe(place.map(mark::alone)).add(show::text(name))
}

/// A button for this act, with a name by which it is found again.
#[inline(never)]
pub fn button(ui: &Ui<'_, Act>, word: Word, name: &'static str, act: Act) -> El {
    parts::button(ui.word(word)).set("data-act", name).click(ui, act)
}

/// Words of ours and then a day.
#[inline(never)]
pub fn dated(ui: &Ui<'_, Act>, word: Word, on: chrono::NaiveDate) -> Html {
    parts::dated(ui, word, on).into()
}

/// Words of ours.
#[inline(never)]
pub fn say(ui: &Ui<'_, Act>, word: Word) -> Html {
    show::text(ui.word(word))
}
