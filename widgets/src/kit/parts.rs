//! Buttons, fields and choices, each the same wherever it stands.

use std::ops::Range;

use chrono::NaiveDate;
use ppsa_core::{Lang, Review, Text};
use yew::Html;

use super::{El, Ui, el, list, show};
use crate::words::Word;

/// The heading of a widget, and what it is for.
pub fn header<A>(ui: &Ui<'_, A>, title: Word, intro: Option<Word>) -> Html {
    screen(ui.word(title), intro.map(|intro| ui.word(intro))).into()
}

/// The heading of a screen, which can take the focus when the screen changes, and what it is for.
pub fn screen(title: &Text, intro: Option<&Text>) -> El {
    let heading = el("h2").set("id", "title").set("part", "title").set("tabindex", "-1").say(title);
    el("header").add(heading).maybe(intro.map(|intro| el("p").say(intro)))
}

/// A quiet sentence where something is so.
pub fn soft_if<A>(ui: &Ui<'_, A>, so: bool, word: Word) -> Html {
    if so { el("p.soft").add(show::text(ui.word(word))).into() } else { Html::default() }
}

/// A button. It says what it does.
pub fn button(words: &Text) -> El {
    el("button.quiet").set("type", "button").say(words)
}

/// A button that does something, by the word for it.
#[inline(never)]
pub fn act<A>(ui: &Ui<'_, A>, word: Word, act: A) -> El {
    button(ui.word(word)).click(ui, act)
}

/// The button of what most people do next; one on a screen at most.
pub fn main_button(words: &Text) -> El {
    el("button.quiet.main").set("type", "button").say(words)
}

/// A field for own words that grows with them. `id` names it, also for what is typed while a
/// widget is mounted anew. Nothing in it leaves the page by spell-check or translation.
pub fn field(id: &str, words: &str) -> El {
    el("textarea")
        .set("rows", "1")
        .set("data-field", id.to_owned())
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("translate", "no")
        .value(words)
}

/// A box to tick or, as `radio`, one choice of several, with its label.
pub fn choice(kind: &'static str, checked: bool, set: impl FnOnce(El) -> El, label: Html) -> El {
    let input = el("input").set("type", kind).set("autocomplete", "off").checked(checked);
    el("label.choice").add(set(input)).add(label)
}

/// A field for a day, shut to what browsers remember. [`Input::day`](super::Input::day) reads it.
pub fn date(id: &str, on: Option<NaiveDate>) -> El {
    let on = on.map(|on| on.to_string()).unwrap_or_default();
    el("input")
        .set("type", "date")
        .set("data-field", id.to_owned())
        .set("autocomplete", "off")
        .value(&on)
}

/// Own words with some places in them marked, given in bytes and in order.
pub fn marked(words: &str, places: impl Iterator<Item = Range<usize>>) -> El {
    let mut all = el("span").set("translate", "no");
    let mut done = 0;
    for place in places {
        let (before, here) = (words.get(done..place.start), words.get(place.clone()));
        let (Some(before), Some(here)) = (before, here) else { continue };
        all = all.add(before.to_owned()).add(el("mark").add(here.to_owned()));
        done = place.end;
    }
    all.add(words[done..].to_owned())
}

/// A number after words, quieter than they are.
pub fn number(number: &str) -> Html {
    list(vec!["\u{a0}".into(), el("span.number").add(number).into()])
}

/// More about something, shut until it is opened.
pub fn more(summary: &Text) -> El {
    el("details").add(el("summary").say(summary))
}

/// A day as people write it, and for programs too.
pub fn day<A>(ui: &Ui<'_, A>, on: NaiveDate) -> El {
    day_in(ui, on, None)
}

fn day_in<A>(ui: &Ui<'_, A>, on: NaiveDate, lang: Option<&Lang>) -> El {
    let words = ui.session.host().day(on, lang);
    el("time").set("datetime", on.to_string()).set("lang", show::lang(&words)).own(&words.text)
}

/// Words of ours about a day, with the day in its place, in their own language.
pub fn dated<A>(ui: &Ui<'_, A>, word: Word, on: NaiveDate) -> El {
    let words = ui.word(word);
    show::filled(words, vec![day_in(ui, on, Some(&words.lang)).into()])
}

/// A day as a field for days writes it. A year that is still being typed is none yet.
pub fn read_day(words: &str) -> Option<NaiveDate> {
    let mut parts = words.split('-').map(|part| part.parse::<u16>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let day = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    day.filter(|_| (1000..=9999).contains(&year))
}

/// Whose words these are, and what still waits for review.
pub fn about<A>(ui: &Ui<'_, A>) -> Html {
    let pack = ui.pack();
    let waits = [pack.meta().review, ui.session.words().review()].contains(&Review::Awaiting);
    let waits = waits.then(|| ui.word(Word::Awaiting));
    let texts = [pack.stand_in(), pack.scale().about(), waits];
    let source =
        list(vec![show::text(&pack.meta().name), " · ".into(), show::text(&pack.meta().holder)]);
    more(ui.word(Word::About))
        .and("about-words")
        .all(texts.into_iter().flatten().map(|text| el("p").say(text)))
        .add(el("p").add(source))
        .into()
}
