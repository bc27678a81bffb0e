//! What a person did in a question, as the answer it comes to.

use ppsa_core::Rating;
use ppsa_core::reflection::{Answer, Choice, ReflectionChange, TemplateSnapshot};

use super::ask::{self, Ask, Control};
use super::view::Reflection;
use crate::kit::{Effects, Input, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// One way to answer a question.
#[derive(Clone, Copy)]
pub enum Way {
    /// Own words, alone or beside choices.
    Words,
    /// The choice or the step at this place.
    Pick(usize),
    /// The choice at this place, or one no longer offered, after those that are.
    Tick(usize),
    Day,
    Yes(bool),
    /// The answer is taken back.
    Nothing,
}

/// Answers the question at a place. The first thing said starts the reflection.
pub fn say(
    view: &mut Reflection,
    session: &WidgetSession,
    at: usize,
    way: Way,
    input: &Input<'_>,
    then: &mut Effects,
) {
    if matches!(way, Way::Nothing) {
        // The button goes with the answer.
        then.announcement = Some(show::text(session.word(Word::ReflectionTakenBack)));
        let first = ["#answer-", &at.to_string(), " input"].concat();
        then.focus(if view.whole { &first } else { "#question" });
    }
    let template = view.template(session.pack());
    let found = session.shared().read(|document| {
        let entry = view.entry(document);
        let asks = ask::all(template, entry);
        let ask = asks.get(at)?;
        let said = said(ask, way, input, &session.pack().pou_choices())?;
        let objective = matches!(ask.kind, Control::Objective);
        Some((entry.is_some(), ask.id.to_owned(), ask.asks.clone(), said, objective))
    });
    let Some((started, prompt, asks, said, objective)) = found else { return };
    if !started {
        let Some(template) = template.filter(|_| !said.is_blank()) else { return };
        let asked = Box::new(TemplateSnapshot::of(session.pack(), template));
        let about = view.about.take();
        let start = ReflectionChange::Start { on: session.today(), about, asked };
        view.entry = session.create(&start).0;
    }
    let Some(entry) = view.entry.clone() else { return };
    session.change(&match said {
        Answer::Choices { chosen, own } if objective => {
            ReflectionChange::WriteObjective { entry, prompt, asks, chosen, own }
        }
        said => ReflectionChange::Answer { entry, prompt, asks, said },
    });
    if !started || view.at != at {
        view.at = at;
        view.note_spot(session);
    }
}

fn said(ask: &Ask<'_>, way: Way, input: &Input<'_>, pou: &[Choice]) -> Option<Answer> {
    Some(match (way, &ask.kind) {
        (Way::Words, Control::Choices(..) | Control::Objective) => {
            Answer::Choices { chosen: chosen(ask).to_vec(), own: input.value() }
        }
        (Way::Words, _) => Answer::Text(input.value()),
        (Way::Pick(at), Control::Choice(options)) => Answer::Choice(options.get(at)?.clone()),
        (Way::Pick(at), Control::Scale(steps)) => Answer::Scale {
            rating: Rating::new(u8::try_from(at + 1).ok()?)?,
            words: steps.get(at)?.clone(),
        },
        (Way::Tick(at), Control::Choices(..) | Control::Objective) => {
            let options = if let Control::Choices(options, _) = ask.kind { options } else { pou };
            let choice = at_place(ask, options, at)?;
            let mut chosen = chosen(ask).to_vec();
            chosen.retain(|it| it.key != choice.key);
            if input.checked() {
                chosen.push(choice.clone());
            }
            let own = own(ask).to_owned();
            Answer::Choices { chosen, own }
        }
        (Way::Day, _) => Answer::Date(input.day()?),
        (Way::Yes(yes), _) => Answer::YesNotYet(yes),
        _ => Answer::Text(String::new()),
    })
}

/// The choices that were made.
pub fn chosen<'a>(ask: &Ask<'a>) -> &'a [Choice] {
    match ask.said {
        Some(Answer::Choices { chosen, .. }) => chosen,
        _ => &[],
    }
}

/// The own words of an answer.
pub fn own<'a>(ask: &Ask<'a>) -> &'a str {
    match ask.said {
        Some(Answer::Text(own) | Answer::Choices { own, .. }) => own,
        _ => "",
    }
}

/// What can be ticked at a place: what is offered, then what was chosen and is offered no more.
pub fn at_place<'a>(ask: &Ask<'a>, options: &'a [Choice], at: usize) -> Option<&'a Choice> {
    let offered = |it: &&Choice| options.iter().any(|option| option.key == it.key);
    let gone = || chosen(ask).iter().filter(|it| !offered(it)).nth(at - options.len());
    if at < options.len() { options.get(at) } else { gone() }
}
