//! How the support is for the person: asked on the worker's screen, answered in a turn of the person's own.

use ppsa_core::practice::FeedbackWay;
use ppsa_core::turns::{AskStage, Asking, SeenBy, Voice};
use yew::Html;

use super::between::have;
use super::turn::{field, labelled};
use super::{State, button, each, ours, screen};
use crate::kit::{Effects, El, Input, Ui, el, list, parts, show};
use crate::practice::view;
use crate::session::WidgetSession;
use crate::words::Word;

/// What the person can do.
pub enum Act {
    Take,
    By(FeedbackWay),
    Ways,
    Say(usize),
    /// This step of the drawn scale.
    Step(usize, Word),
    Done,
    See(SeenBy),
    Save,
    Print,
    Finish,
    Stop,
}

const WAYS: [(FeedbackWay, Word); 4] = [
    (FeedbackWay::OwnWords, Word::PracticeAskOwnWords),
    (FeedbackWay::Sentences, Word::PracticeAskSentences),
    (FeedbackWay::Drawing, Word::PracticeAskDrawing),
    (FeedbackWay::NotToday, Word::PracticeAskNotToday),
];
const SEEN: [(SeenBy, Word); 3] = [
    (SeenBy::Nobody, Word::PracticeAskNobody),
    (SeenBy::Worker, Word::PracticeAskWorker),
    (SeenBy::Supervisor, Word::PracticeAskSupervisor),
];
/// The steps of the drawn scale, with the size of what fills its ring.
const STEPS: [(Word, &str); 5] = [
    (Word::PracticeAskNone, "0"),
    (Word::PracticeAskLittle, "5"),
    (Word::PracticeAskSome, "9"),
    (Word::PracticeAskMostly, "13"),
    (Word::PracticeAskFull, "18"),
];

/// The questions of each way.
const fn asks(way: FeedbackWay) -> &'static [Word] {
    match way {
        FeedbackWay::OwnWords => &[Word::PracticeAskHelps, Word::PracticeAskOther],
        FeedbackWay::Sentences => {
            &[Word::PracticeAskHeardWhen, Word::PracticeAskMore, Word::PracticeAskHardWhen]
        }
        FeedbackWay::Drawing => &[Word::PracticeAskHeard, Word::PracticeAskSay],
        _ => &[],
    }
}

fn act_of(act: Act) -> super::Act {
    super::Act::Asking(act)
}

pub fn view(asking: &Asking, ui: &Ui<'_, view::Act>) -> (&'static str, Html) {
    match asking.stage() {
        AskStage::Handing => ("handing", handing(ui)),
        AskStage::Ways => ("ways", ways(ui)),
        AskStage::Answering(way) => ("answering", answering(asking, ui, way)),
        AskStage::Seeing(way) => ("seeing", seeing(asking, ui, way)),
    }
}

fn handing(ui: &Ui<'_, view::Act>) -> Html {
    let says = [Word::PracticeTurnsHands];
    list(vec![
        screen(ui, Word::PracticeTurnsHand, Some(Voice::Person), &says).into(),
        have(ui, act_of(Act::Take)),
        el("p.acts").add(stop(ui)).into(),
    ])
}

fn stop(ui: &Ui<'_, view::Act>) -> El {
    button(ui, Word::PracticeTurnsStop, "stop", act_of(Act::Stop))
}

fn ways(ui: &Ui<'_, view::Act>) -> Html {
    let mut way = |at: usize| {
        let (way, word) = WAYS[at];
        el("li").add(button(ui, word, way.id(), act_of(Act::By(way))))
    };
    let says = [Word::PracticeAskAbout, Word::PracticeAskNoted];
    list(vec![
        screen(ui, Word::PracticeAskTitle, None, &says).into(),
        each(el("ul.voices"), WAYS.len(), &mut way).into(),
        el("p.acts").add(stop(ui)).into(),
    ])
}

fn answering(asking: &Asking, ui: &Ui<'_, view::Act>, way: FeedbackWay) -> Html {
    let all = asks(way);
    let mut question = |at: usize| {
        let said = asking.said(at);
        if way == FeedbackWay::Drawing {
            return drawn(ui, at, all[at], said);
        }
        let field = field(said).set("data-turn", ["answer-", &at.to_string()].concat());
        labelled(ui, all[at], field.input(ui, ours(act_of(Act::Say(at)))))
    };
    let on = parts::main_button(ui.word(Word::PracticeAskOn)).set("data-act", "on");
    list(vec![
        screen(ui, Word::PracticeAskTitle, None, &[]).into(),
        each(el("div.fields"), all.len(), &mut question).into(),
        el("p.acts")
            .add(on.click(ui, ours(act_of(Act::Done))))
            .add(button(ui, Word::PracticeAskWays, "ways", act_of(Act::Ways)))
            .add(stop(ui))
            .into(),
    ])
}

/// A scale that is drawn: a ring that fills. It has words for who cannot see it, and no numbers.
fn drawn(ui: &Ui<'_, view::Act>, at: usize, word: Word, said: &str) -> El {
    let mut step = |nth: usize| {
        let (step, size) = STEPS[nth];
        let words = ui.word(step);
        let circle = |class, radius: &'static str| {
            el("circle").and(class).set("cx", "20").set("cy", "20").set("r", radius)
        };
        let drawing = el("svg.step")
            .set("viewBox", "0 0 40 40")
            .set("aria-hidden", "true")
            .set("focusable", "false")
            .add(circle("ring", "18"))
            .add(circle("full", size));
        let label = list(vec![drawing.into(), show::text(words)]);
        let set = |it: El| {
            it.set("name", ["drawn-", &at.to_string()].concat())
                .change(ui, ours(act_of(Act::Step(at, step))))
        };
        parts::choice("radio", said == words.plain(), set, label)
    };
    let set = el("fieldset.drawn").add(el("legend").say(ui.word(word)));
    each(set, STEPS.len(), &mut step)
}

/// Who may see it, and how it gets there.
fn seeing(asking: &Asking, ui: &Ui<'_, view::Act>, way: FeedbackWay) -> Html {
    let text = asking.text(&|way, at| question(ui.session, way, at));
    let not_today = way == FeedbackWay::NotToday;
    let fine = [Word::PracticeAskFine, Word::PracticeAskNoted];
    let says: &[Word] = if not_today { &fine } else { &fine[1..] };
    let mut all: Vec<Html> = vec![screen(ui, Word::PracticeAskTitle, None, says).into()];
    if !text.is_empty() {
        let mut choice = |at: usize| {
            let (by, word) = SEEN[at];
            let set = |it: El| {
                it.set("name", "seen")
                    .set("data-turn", by.id())
                    .change(ui, ours(act_of(Act::See(by))))
            };
            parts::choice("radio", asking.seen_by() == by, set, show::text(ui.word(word)))
        };
        let seen = el("fieldset.ticks").add(el("legend").say(ui.word(Word::PracticeAskSeen)));
        let seen = each(seen, SEEN.len(), &mut choice);
        let page = el("article.page").set("aria-labelledby", "copy");
        let copy = el("div.bring.block")
            .add(el("h3").set("id", "copy").say(ui.word(Word::PracticeTurnsCopy)))
            .add(el("p").say(ui.word(Word::PracticeAskFile)))
            .add(page.add(el("p.words").own(&text)))
            .add(
                el("p.acts")
                    .add(button(ui, Word::PracticeTurnsCopySave, "save", act_of(Act::Save)))
                    .add(button(ui, Word::Print, "print", act_of(Act::Print))),
            );
        all.extend([seen.into(), copy.into()]);
    }
    let finish = parts::main_button(ui.word(Word::PracticeTurnsFinish)).set("data-act", "finish");
    all.push(
        el("p.acts")
            .add(finish.click(ui, ours(act_of(Act::Finish))))
            .add(button(ui, Word::PracticeAskWays, "ways", act_of(Act::Ways)))
            .add(stop(ui))
            .into(),
    );
    list(all)
}

fn question(session: &WidgetSession, way: FeedbackWay, at: usize) -> String {
    asks(way).get(at).map(|it| session.word(*it).plain()).unwrap_or_default()
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    let Some(asking) = &mut state.asking else { return };
    let asks = |way, at| question(session, way, at);
    match act {
        Act::Take => asking.take(),
        Act::By(way) => asking.answer_by(*way),
        Act::Ways => {
            asking.back();
            state.take_file_back();
        }
        Act::Done => asking.done(),
        Act::Say(at) => return asking.say(*at, input.value()),
        Act::Step(at, word) => return asking.say(*at, session.word(*word).plain()),
        Act::See(by) => return asking.see(*by),
        Act::Save => {
            let text = asking.text(&asks);
            return session.host().save("notes.txt", "text/plain;charset=utf-8", &text);
        }
        Act::Print => return session.host().print(),
        Act::Finish => {
            for change in asking.leave(&asks, session.today()) {
                session.change(&change);
            }
            state.end(Word::PracticeAskOver);
        }
        Act::Stop => state.end(Word::PracticeTurnsStopped),
    }
    then.focus("#title");
}
