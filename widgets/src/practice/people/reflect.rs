//! Looking back on the work with someone: the questions for it, in the form beside the log.

use ppsa_core::Id;
use ppsa_core::reflection::{Purpose, Template};
use yew::Html;

use super::Act;
use crate::kit::{El, Ui, el, parts, show};
use crate::practice::view;
use crate::words::Word;

/// The one for after a contact.
const CONTACT: &str = "after-conversation";

/// All that look at one's work, about this person.
pub fn view(ui: &Ui<'_, view::Act>, whom: &Id) -> Html {
    if !can(ui) {
        return Html::default();
    }
    let fits = ui.pack().templates().iter().filter(|it| it.purpose == Purpose::Practice);
    let cards = fits.map(|it| el("li").key(it.id.as_str()).add(button(ui, it, whom)));
    parts::more(ui.word(Word::PracticeLookBack))
        .and("look-back")
        .add(el("p.soft").say(ui.word(Word::PracticeLookBackAbout)))
        .add(el("ul.stack").set("role", "list").all(cards))
        .into()
}

/// The way to look back on a contact with someone.
pub fn on_contact(ui: &Ui<'_, view::Act>, whom: &Id) -> Option<El> {
    let template = ui.pack().template(CONTACT).filter(|_| can(ui))?;
    Some(button(ui, template, whom))
}

fn can(ui: &Ui<'_, view::Act>) -> bool {
    !ui.session.reads_only() && ui.session.host().can_open()
}

fn button(ui: &Ui<'_, view::Act>, template: &Template, whom: &Id) -> El {
    let act = view::Act::People(Act::Reflect(template.id.clone(), whom.clone()));
    el("button.quiet")
        .set("type", "button")
        .set("data-act", "reflect")
        .add(show::text(ui.word(Word::PracticeReflect)))
        .add(" ")
        .add(show::text(&template.title))
        .click(ui, act)
}
