//! How the two know each other, and what they agreed: dual roles, boundaries, risk that is held together, whom to call.

use ppsa_core::Id;
use ppsa_core::practice::Companion;
use yew::Html;

use super::part::{day_or_none, edit, labelled};
use super::{Act as Acts, State};
use crate::kit::{Effects, Input, Ui, el, parts};
use crate::practice::view;
use crate::session::WidgetSession;
use crate::words::Word;

/// What can be said of it.
#[derive(Clone, Copy)]
pub enum Act {
    Known,
    Agreed,
    Risk,
    Call,
    LookOn,
}

/// Each field: what it is called, what it is found by, and what it says.
fn fields(it: &Companion) -> [(Act, Word, &'static str, &str); 4] {
    [
        (Act::Known, Word::PracticeKnowEachOther, "known", &it.known),
        (Act::Agreed, Word::PracticeAgreed, "agreed", &it.agreed),
        (Act::Risk, Word::PracticeRisk, "risk", &it.risk),
        (Act::Call, Word::PracticeCall, "call", &it.call),
    ]
}

/// To change, or with `whole` to read and to print.
pub fn view(ui: &Ui<'_, view::Act>, it: &Companion, whole: bool, reads: bool) -> Html {
    let all = parts::more(ui.word(Word::PracticeBetween)).and("between");
    let all = all.key(if whole { "between-whole" } else { "between" });
    if whole || reads {
        let said = fields(it).into_iter().filter(|(.., words)| !words.trim().is_empty());
        return all
            .set_if("open", whole.then(String::new))
            .all(said.map(|(_, word, key, words)| {
                el("div").key(key).add(el("h4").say(ui.word(word))).add(el("p.words").own(words))
            }))
            .maybe(it.look_on.map(|on| el("p").add(parts::dated(ui, Word::PracticeDueAgreed, on))))
            .into();
    }
    let act = |act| view::Act::People(Acts::Between(act));
    let id = it.id.as_ref().map_or("", Id::as_str);
    let day = parts::date("look-on", it.look_on).change(ui, act(Act::LookOn));
    all.add(el("p.soft").say(ui.word(Word::PracticeBetweenAbout)))
        .all(fields(it).map(|(which, word, key, words)| {
            labelled(ui, word, parts::field(&[key, "-", id].concat(), words).input(ui, act(which)))
                .key(key)
        }))
        .add(labelled(ui, Word::PracticeLookOn, day))
        .into()
}

pub fn act(
    state: &State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    let Some(id) = &state.open else { return };
    let words = input.value();
    let field: fn(&mut Companion) -> &mut String = match act {
        Act::Known => |it| &mut it.known,
        Act::Agreed => |it| &mut it.agreed,
        Act::Risk => |it| &mut it.risk,
        Act::Call => |it| &mut it.call,
        Act::LookOn => {
            if let Some(on) = day_or_none(&words, then) {
                edit::<Companion>(session, id, &|it| it.look_on = on);
            }
            return;
        }
    };
    edit::<Companion>(session, id, &|it| field(it).clone_from(&words));
}
