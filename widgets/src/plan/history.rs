use ppsa_core::plan::{Objective, Review, Wording};

use super::ending;
use super::row::{dated, say};
use super::view::Act;
use crate::kit::{El, Ui, el, parts};
use crate::words::Word;

/// How an objective came to be what it is: all its wordings, the looks at it, how it ended.
pub fn view(ui: &Ui<'_, Act>, it: &Objective) -> El {
    let review = |it: &Review| {
        let word = if it.together { Word::PlanLookedTogether } else { Word::PlanLooked };
        entry(ui, word, it.on, &it.text)
    };
    let ended = it.ended().or(it.once_ended());
    let ended = ended.map(|it| entry(ui, ending::word(it.ending), it.on, &it.text));
    let wordings = it.wordings().map(|it| worded(ui, it));
    let all = wordings.chain(it.reviews.iter().map(review)).chain(ended);
    let all = el("ul").all(all.map(|entry| el("li").add(entry)));
    parts::more(ui.word(Word::PlanHistory)).and("history").add(all)
}

/// A wording, when it was begun, and when it was agreed.
pub fn worded(ui: &Ui<'_, Act>, it: &Wording) -> El {
    let agreed = it.agreement().map(|it| el("p.soft").add(dated(ui, Word::PlanAgreedOn, it.on())));
    entry(ui, Word::PlanWorded, it.on, &it.text).maybe(agreed)
}

fn entry(ui: &Ui<'_, Act>, word: Word, on: chrono::NaiveDate, text: &str) -> El {
    el("div.entry")
        .add(el("p.soft").add(parts::day(ui, on)).add(" · ").add(say(ui, word)))
        .maybe((!text.trim().is_empty()).then(|| el("p.words").own(text)))
}
