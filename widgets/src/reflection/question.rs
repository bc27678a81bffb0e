use ppsa_core::Text;
use ppsa_core::reflection::{Choice, Said};
use yew::Html;

use super::ask::{Ask, Kind};
use super::say::{self, Way};
use super::view::Act;
use crate::kit::{El, Ui, el, parts, show};
use crate::words::Word;

/// A question with its field. `alone` is one at a time: then its heading can take the focus.
pub fn view(ui: &Ui<'_, Act>, at: usize, ask: &Ask<'_>, alone: bool) -> El {
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
    let choice = |kind, checked, way, label: &Text| {
        let set = |it: El| it.set("name", id.clone()).change(ui, say(way));
        parts::choice(kind, checked, set, show::text(label))
    };
    let label = |html: Html| el("label").set("for", id.clone()).add(html);
    let asks = show::text(ask.asks);
    let field = match &ask.kind {
        Kind::Text => {
            let field = words().set_if("aria-describedby", described);
            return whole(at, heading(label(asks).into()), help, field);
        }
        Kind::Date => {
            let on = if let Some(Said::Date(on)) = ask.said { Some(*on) } else { None };
            let field = parts::date(&id, on)
                .set("id", id.clone())
                .set_if("aria-describedby", described)
                .change(ui, say(Way::Day));
            let whole = whole(at, heading(label(asks).into()), help, field);
            return whole.maybe(take_back(ui, at, ask));
        }
        Kind::Choice(options) => {
            let now = if let Some(Said::Choice(now)) = ask.said { Some(now) } else { None };
            let is = |it: &Choice| now.is_some_and(|now| now.key == it.key);
            let one =
                |(at, it): (usize, &Choice)| choice("radio", is(it), Way::Pick(at), &it.words);
            el("div.choices").all(options.iter().enumerate().map(one))
        }
        Kind::Choices(options, own_words) => {
            let mut all = el("div.choices");
            let mut at = 0;
            while let Some(it) = say::at_place(ask, options, at) {
                let ticked = say::chosen(ask).iter().any(|other| other.key == it.key);
                all = all.add(choice("checkbox", ticked, Way::Tick(at), &it.words));
                at += 1;
            }
            let own = el("label.field").add(show::text(ui.word(Word::ReflectionOwn))).add(words());
            all.maybe(own_words.then_some(own))
        }
        Kind::Scale(steps) => {
            let now = if let Some(Said::Scale { rating, .. }) = ask.said {
                rating.get().into()
            } else {
                0
            };
            let one = |(at, it)| choice("radio", now == at + 1, Way::Pick(at), it);
            el("div.choices").all(steps.iter().enumerate().map(one))
        }
        Kind::YesNotYet => {
            let now = if let Some(Said::YesNotYet(yes)) = ask.said { Some(*yes) } else { None };
            let one = |yes, word| choice("radio", now == Some(yes), Way::Yes(yes), ui.word(word));
            el("div.choices")
                .add(one(true, Word::ReflectionYes))
                .add(one(false, Word::ReflectionNotYet))
        }
        Kind::Gone(words) => el("p").add(show::text(words)),
    };
    let group = el("fieldset")
        .set_if("aria-describedby", described)
        .add(el("legend").add(heading(asks)))
        .maybe(help)
        .add(field);
    el("div.question").set("part", "question").key(at).add(group).maybe(take_back(ui, at, ask))
}

fn whole(at: usize, heading: El, help: Option<El>, field: El) -> El {
    el("div.question").set("part", "question").key(at).add(heading).maybe(help).add(field)
}

/// The way back where nothing can be unticked or wiped out.
fn take_back(ui: &Ui<'_, Act>, at: usize, ask: &Ask<'_>) -> Option<El> {
    let needed = ask.answered() && !matches!(ask.kind, Kind::Choices(..));
    let back =
        || parts::button(ui.word(Word::ReflectionTakeBack)).click(ui, Act::Say(at, Way::Nothing));
    needed.then(|| el("p.acts").add(back()))
}
