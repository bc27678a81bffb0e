use ppsa_core::Text;
use ppsa_core::reflection::{Answer, Choice, Entry};
use yew::Html;

use super::ask::{Ask, Control};
use super::objective;
use super::say::{self, Way};
use super::view::Act;
use crate::kit::{El, Ui, el, list, parts, show};
use crate::words::Word;

/// A question with its field. `alone` is one at a time: then its heading can take the focus.
pub fn view(ui: &Ui<'_, Act>, at: usize, ask: &Ask<'_>, entry: Option<&Entry>, alone: bool) -> El {
    let id = ["q-", &at.to_string()].concat();
    let help_id = [&id, "-help"].concat();
    let help = ask.help.map(|help| el("p.soft").set("id", help_id.clone()).say(help));
    let described = ask.help.is_some().then_some(help_id);
    let say = |way| Act::Say(at, way);
    let heading = |asks: Html| {
        // Under the title of its part where all stand on one page.
        let heading =
            if alone { el("h3").set("id", "question").set("tabindex", "-1") } else { el("h4") };
        heading.add(asks)
    };
    let words =
        || parts::field(&id, say::own(ask)).set("id", id.clone()).input(ui, say(Way::Words));
    let add = |choices: &mut Vec<Html>, kind, checked, way, label: &Text| {
        let set = |it: El| it.set("name", id.clone()).change(ui, say(way));
        choices.push(parts::choice(kind, checked, set, show::text(label)).into());
    };
    let label = |html: Html| el("label").set("for", id.clone()).add(html);
    let asks = show::text(ask.asks);
    let mut choices: Vec<Html> = Vec::new();
    let ticks = |options: &[Choice], choices: &mut Vec<Html>| {
        let mut at = 0;
        while let Some(it) = say::at_place(ask, options, at) {
            let ticked = say::chosen(ask).iter().any(|other| other.key == it.key);
            add(choices, "checkbox", ticked, Way::Tick(at), &it.words);
            at += 1;
        }
    };
    match &ask.kind {
        Control::Text => {
            let field = words().set_if("aria-describedby", described);
            return whole(at, heading(label(asks).into()), help, field);
        }
        Control::Date => {
            let on = if let Some(Answer::Date(on)) = ask.said { Some(*on) } else { None };
            let field = parts::date(&id, on)
                .set("id", id.clone())
                .set_if("aria-describedby", described)
                .change(ui, say(Way::Day));
            let whole = whole(at, heading(label(asks).into()), help, field);
            return whole.maybe(take_back(ui, at, ask));
        }
        Control::Choice(options) => {
            for (at, it) in options.iter().enumerate() {
                let now = matches!(ask.said, Some(Answer::Choice(now)) if now.key == it.key);
                add(&mut choices, "radio", now, Way::Pick(at), &it.words);
            }
        }
        Control::Choices(options, own_words) => {
            ticks(options, &mut choices);
            if *own_words {
                let own = show::text(ui.word(Word::ReflectionOwn));
                choices.push(el("label.field").add(own).add(words()).into());
            }
        }
        Control::Objective => {
            let field = words().set_if("aria-describedby", described);
            ticks(&ui.pack().pou_choices(), &mut choices);
            let pou = el("fieldset")
                .add(el("legend").say(ui.word(Word::ReflectionPou)))
                .add(el("div.choices").add(list(choices)));
            return whole(at, heading(label(asks).into()), help, field)
                .add(pou)
                .add(objective::became(ui, entry));
        }
        Control::Scale(steps) => {
            for (at, it) in steps.iter().enumerate() {
                let now = matches!(ask.said, Some(Answer::Scale { rating, .. }) if usize::from(rating.get()) == at + 1);
                add(&mut choices, "radio", now, Way::Pick(at), it);
            }
        }
        Control::YesNotYet => {
            for (yes, word) in [(true, Word::ReflectionYes), (false, Word::ReflectionNotYet)] {
                let now = ask.said == Some(&Answer::YesNotYet(yes));
                add(&mut choices, "radio", now, Way::Yes(yes), ui.word(word));
            }
        }
        Control::Gone(words) => choices.push(el("p").add(show::text(words)).into()),
    }
    let group = el("fieldset")
        .set_if("aria-describedby", described)
        .add(el("legend").add(heading(asks)))
        .maybe(help)
        .add(el("div.choices").add(list(choices)));
    el("div.question")
        .set("part", "question")
        .set("id", ["answer-", &at.to_string()].concat())
        .key(at)
        .add(group)
        .maybe(take_back(ui, at, ask))
}

fn whole(at: usize, heading: El, help: Option<El>, field: El) -> El {
    el("div.question")
        .set("part", "question")
        .set("id", ["answer-", &at.to_string()].concat())
        .key(at)
        .add(heading)
        .maybe(help)
        .add(field)
}

/// The way back where nothing can be unticked or wiped out.
fn take_back(ui: &Ui<'_, Act>, at: usize, ask: &Ask<'_>) -> Option<El> {
    let needed = ask.answered() && !matches!(ask.kind, Control::Choices(..));
    let back = || parts::act(ui, Word::ReflectionTakeBack, Act::Say(at, Way::Nothing));
    needed.then(|| el("p.acts").add(back()))
}
