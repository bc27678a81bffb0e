//! Looking back on the work with someone: the questions for it, in the form beside the log.

use ppsa_core::Id;
use ppsa_core::reflection::{Entry, Purpose};
use yew::Html;

use crate::kit::{El, Ui, el, list, parts};
use crate::practice::view;
use crate::reflection::{answers, plain};
use crate::words::Word;

/// The one for after a contact, and that for one at which another service was there too.
const CONTACT: &str = "after-conversation";
const BESIDE: &str = "working-alongside";

/// All that look at one's work, about this person.
pub fn view(ui: &Ui<'_, view::Act>, whom: &Id) -> Html {
    if !can(ui) {
        return Html::default();
    }
    let fits = ui.pack().templates().iter().filter(|it| it.purpose == Purpose::Practice);
    let cards = fits.map(|it| el("li").key(it.id.as_str()).add(view::reflect(ui, it, Some(whom))));
    parts::more(ui.word(Word::PracticeLookBack))
        .and("look-back")
        .add(el("p.soft").say(ui.word(Word::PracticeLookBackAbout)))
        .add(el("ul.stack").set("role", "list").all(cards))
        .into()
}

/// All that was written of the work with them.
pub fn written(ui: &Ui<'_, view::Act>, whom: &Id) -> Html {
    let all = ui.document.all::<Entry>().filter(|it| it.about.as_ref() == Some(whom));
    let one = |it: &Entry| {
        el("div.written")
            .key(it.id.as_str())
            .add(el("h3").say(&it.asked.title))
            .add(el("p.soft").add(parts::day(ui, it.on)))
            .add(answers(ui, it, "h4", plain))
    };
    list(all.map(|it| one(it).into()).collect())
}

/// The way to look back on a contact with someone.
pub fn on_contact(ui: &Ui<'_, view::Act>, whom: &Id) -> Option<El> {
    open(ui, CONTACT, whom)
}

/// The way to look at the peer role beside another service.
pub fn beside_service(ui: &Ui<'_, view::Act>, whom: &Id) -> Option<El> {
    open(ui, BESIDE, whom)
}

fn open(ui: &Ui<'_, view::Act>, template: &str, whom: &Id) -> Option<El> {
    let template = ui.pack().template(template).filter(|_| can(ui))?;
    Some(view::reflect(ui, template, Some(whom)))
}

fn can(ui: &Ui<'_, view::Act>) -> bool {
    !ui.session.reads_only() && ui.session.host().can_open()
}
