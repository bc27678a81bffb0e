use ppsa_core::Text;
use ppsa_core::reflection::Entry;
use yew::Html;

use super::ask::{self, Ask};
use super::view::{Act, Reflection};
use super::{question, read, whom};
use crate::kit::{El, Ui, el, list, parts, show};
use crate::words::Word;

/// More dots than these would be a wall.
const DOTS: usize = 24;

/// The questions of a reflection, one at a time or all at once.
pub fn view(view: &Reflection, ui: &Ui<'_, Act>, entry: Option<&Entry>) -> Html {
    let template = view.template(ui.pack());
    let asks = ask::all(template, entry);
    let last = asks.len().saturating_sub(1);
    let at = view.at.min(last);
    let title = entry.map(|it| &it.asked.title).or(template.map(|it| &it.title));
    let title = title.unwrap_or_else(|| ui.word(Word::ReflectionTitle));
    let first = at == 0 || view.whole;
    let about = template.and_then(|it| it.about.as_ref()).filter(|_| first);
    // Said before the first word; further on it stands out of the way of the question.
    let kept = || el("p.soft").say(ui.word(Word::ReflectionTakenIn));
    let whole = parts::choice(
        "checkbox",
        view.whole,
        |it| it.change(ui, Act::Whole),
        show::text(ui.word(Word::ReflectionWhole)),
    );
    list(vec![
        parts::screen(title, about).maybe(first.then(kept)).into(),
        read::before(ui, entry),
        if first { whom::field(view, ui, entry) } else { Html::default() },
        whole.into(),
        if view.whole { all(ui, entry, &asks) } else { one(view, ui, entry, &asks, at) },
        leave(ui, entry, view.whole || at == last),
        if first { Html::default() } else { kept().into() },
    ])
}

fn all(ui: &Ui<'_, Act>, entry: Option<&Entry>, asks: &[Ask<'_>]) -> Html {
    let mut all = el("div.all");
    for (at, ask) in asks.iter().enumerate() {
        if let Some((section, true)) = ask.section {
            all = all.maybe(section.title.as_ref().map(|it| el("h3").say(it)));
            all = all.maybe(section.about.as_ref().map(|it| el("p.soft").say(it)));
        }
        all = all.add(question::view(ui, at, ask, entry, false));
    }
    all.into()
}

fn one(
    view: &Reflection,
    ui: &Ui<'_, Act>,
    entry: Option<&Entry>,
    asks: &[Ask<'_>],
    at: usize,
) -> Html {
    let Some(ask) = asks.get(at) else { return Html::default() };
    let section = ask.section.map(|(section, _)| section);
    let title = section.and_then(|it| it.title.as_ref());
    let says = section.and_then(|it| it.about.as_ref());
    let about = whom::of(view, entry);
    let place = show::counted(ui.word(Word::ReflectionPlace), &[at + 1, asks.len()]);
    let place = el("p.place-of").set("id", "place").add(show::text(&place));
    let title = title.map(|it| el("span").add(" · ").add(show::text(it)));
    let left = (ask.skipped && !ask.answered())
        .then(|| el("p.soft").say(ui.word(Word::ReflectionSkipped)));
    let last = at + 1 == asks.len();
    let next = (!last)
        .then(|| parts::main_button(ui.word(Word::ReflectionNext)).click(ui, Act::Go(at + 1)));
    let back = (at > 0).then(|| parts::act(ui, Word::ReflectionBack, Act::Go(at - 1)));
    let open = !ask.answered() && !ask.skipped;
    let skip = open.then(|| parts::act(ui, Word::ReflectionSkip, Act::Skip(at)));
    el("div.one")
        .add(place.maybe(title))
        .maybe((asks.len() <= DOTS).then(|| dots(ui, asks, at)))
        .maybe(says.map(|it| el("p.soft").say(it)))
        .maybe((at > 0).then(|| whom::line(ui, about)).flatten())
        .add(question::view(ui, at, ask, entry, true))
        .maybe(left)
        .add(el("p.acts").maybe(next).maybe(back).maybe(skip))
        .into()
}

/// A way to each question. They say what is answered; nothing fills up.
fn dots(ui: &Ui<'_, Act>, asks: &[Ask<'_>], now: usize) -> El {
    let mut all = el("ol");
    for (at, ask) in asks.iter().enumerate() {
        let (class, word) = match ask {
            _ if ask.answered() => ("said", Some(Word::ReflectionSaid)),
            _ if ask.skipped => ("out", Some(Word::ReflectionOut)),
            _ => ("open", None),
        };
        let state = word.map(|word| el("span.unseen").add(", ").add(show::text(ui.word(word))));
        let number = show::counted(ui.word(Word::ReflectionQuestion), &[at + 1]);
        let button = el("button")
            .and(class)
            .set("type", "button")
            .set_if("aria-current", (at == now).then(|| "step".to_owned()))
            .click(ui, Act::Go(at))
            .add(named(&number, at + 1))
            .maybe(state);
        all = all.add(el("li").add(button));
    }
    el("nav.dots").set("aria-labelledby", "place").add(all)
}

/// The whole name for the ear, the number for the eye.
fn named(name: &Text, number: usize) -> Html {
    let seen = el("span.dot").set("aria-hidden", "true").add(number);
    list(vec![el("span.unseen").say(name).into(), seen.into()])
}

/// The ways out: always there, and what they leave behind is said when they are taken.
fn leave(ui: &Ui<'_, Act>, entry: Option<&Entry>, end: bool) -> Html {
    let finish = entry.map(|_| {
        let words = ui.word(Word::ReflectionFinish);
        let button = if end { parts::main_button(words) } else { parts::button(words) };
        button.click(ui, Act::Finish(true))
    });
    let share = entry.map(|_| parts::act(ui, Word::ReflectionShare, Act::Share));
    let stop = parts::act(ui, Word::ReflectionStop, Act::Stop);
    el("p.acts.leave").add(stop).maybe(finish).maybe(share).into()
}
