use ppsa_core::reflection::Entry;
use yew::Html;

use super::ask::{self, AnswerLine};
use super::find::labelled;
use super::view::{Act, Reflection};
use super::whom;
use crate::kit::{El, Ui, el, list, parts, show};
use crate::words::Word;

/// A reflection to read: each question as it was asked, and what was answered.
pub fn view(view: &Reflection, ui: &Ui<'_, Act>, entry: &Entry) -> Html {
    let more = if ui.session.reads_only() {
        Vec::new()
    } else {
        let change = if entry.finished { Word::ReflectionChange } else { Word::ReflectionGoOn };
        let reopen =
            entry.finished.then(|| parts::act(ui, Word::ReflectionReopen, Act::Finish(false)));
        let on = parts::date("on", Some(entry.on)).change(ui, Act::On);
        vec![
            el("p.acts")
                .add(parts::main_button(ui.word(change)).click(ui, Act::Change))
                .add(parts::act(ui, Word::ReflectionShare, Act::Share))
                .maybe(reopen)
                .add(parts::act(ui, Word::ReflectionRemove, Act::Remove))
                .into(),
            labelled(ui, Word::ReflectionOn, on).into(),
            whom::field(view, ui, Some(entry)),
        ]
    };
    list(vec![
        parts::screen(&entry.asked.title, None).into(),
        el("p.soft").add(parts::day(ui, entry.on)).into(),
        list(whom::line(ui, entry.about.as_ref()).into_iter().map(Html::from).collect()),
        before(ui, Some(entry)),
        answers(ui, entry, "h3", plain).into(),
        list(more),
        el("p.acts.leave")
            .maybe(
                ui.session.reads_only().then(|| parts::act(ui, Word::ReflectionShare, Act::Share)),
            )
            .add(parts::act(ui, Word::ReflectionHome, Act::Home))
            .into(),
    ])
}

/// Said where it was asked in other words than those of now.
pub fn before(ui: &Ui<'_, Act>, entry: Option<&Entry>) -> Html {
    parts::soft_if(ui, entry.is_some_and(|it| ask::before(ui.pack(), it)), Word::ReflectionBefore)
}

/// What was answered, in the order of the questions; `own` shows the person's own words.
pub fn answers<A>(ui: &Ui<'_, A>, entry: &Entry, heading: &'static str, own: fn(&str) -> El) -> El {
    let asks = ask::all(ui.pack().template(&entry.asked.template), Some(entry));
    let mut all = el("div.answers");
    for ask in &asks {
        let lines = ask.lines(ui.session);
        all = all.maybe((!lines.is_empty()).then(|| el(heading).say(ask.asks)));
        for line in lines {
            let line = match line {
                AnswerLine::Ours(text) => show::text(text),
                AnswerLine::Own(words) => own(words).into(),
                AnswerLine::Day(on) => parts::day(ui, on).into(),
            };
            all = all.add(el("p.answer").add(line));
        }
    }
    all
}

/// Own words as they are.
pub fn plain(words: &str) -> El {
    el("span").own(words)
}
