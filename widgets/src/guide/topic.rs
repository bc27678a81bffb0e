//! One topic: its names, and opened what it is and what it asks for.

use ppsa_core::pack::{Topic, TopicPart, beside};
use yew::Html;

use super::drawing;
use super::view::Act;
use crate::kit::{El, Ui, el, show};
use crate::words::Word;

pub fn view(ui: &Ui<'_, Act>, one: &Topic<'_>, other: &Topic<'_>, open: bool) -> El {
    let mut names = one.names(other).into_iter();
    let mut title = el("h4").maybe(names.next().map(|name| el("span.name").say(name)));
    for name in names {
        title = title.and("two").add(" ").add(el("span.gloss").say(name));
    }
    let asks: Vec<_> = beside(Some(one.asks), Some(other.asks)).into_iter().flatten().collect();
    let both = |two| el("div.both").and_if("two", two);
    let two = asks.len() > 1;
    let asks =
        asks.iter().map(|list| el("ul.asks").all(list.iter().map(|text| el("li").say(text))));
    let word = if one.part == TopicPart::Seasons { Word::GuideHelps } else { Word::GuideAsks };
    let about: Vec<_> = beside(one.about, other.about).into_iter().flatten().collect();
    el("details")
        .set("id", one.id.clone())
        .flag("open", open)
        .add(el("summary").maybe(drawing::mark(one)).add(title))
        .add(
            el("div.inside")
                .maybe(one.phase.map(|phase| el("p.phase").say(phase)))
                .add(both(about.len() > 1).all(about.iter().map(|text| el("p").say(text))))
                .maybe((!one.asks.is_empty()).then(|| el("h5").say(ui.word(word))))
                .add(both(two).all(asks))
                .add(reflect(ui, one)),
        )
}

/// The reflection that practises it: opened beside the guide or, where no form is, named.
fn reflect(ui: &Ui<'_, Act>, topic: &Topic<'_>) -> Html {
    let Some(template) = topic.template else { return Html::default() };
    let opens = ui.session.host().can_open();
    let says = ui.word(if opens { Word::GuideOpen } else { Word::GuideTemplate });
    let title = el("span.name").say(&template.title);
    let line = if opens {
        el("button.quiet").set("type", "button").click(ui, Act::Reflect(template.id.clone()))
    } else {
        el("p.soft")
    };
    line.add(show::text(says)).add(": ").add(title).into()
}
