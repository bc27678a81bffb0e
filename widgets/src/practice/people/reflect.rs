//! Looking back on the work with someone: the questions for it, in the form beside the log.

use ppsa_core::Id;
use ppsa_core::reflection::Purpose;
use yew::Html;

use crate::kit::{El, Ui, el, parts};
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
    let cards = fits.map(|it| el("li").key(it.id.as_str()).add(view::reflect(ui, it, Some(whom))));
    parts::more(ui.word(Word::PracticeLookBack))
        .and("look-back")
        .add(el("p.soft").say(ui.word(Word::PracticeLookBackAbout)))
        .add(el("ul.stack").set("role", "list").all(cards))
        .into()
}

/// The way to look back on a contact with someone.
pub fn on_contact(ui: &Ui<'_, view::Act>, whom: &Id) -> Option<El> {
    let template = ui.pack().template(CONTACT).filter(|_| can(ui))?;
    Some(view::reflect(ui, template, Some(whom)))
}

fn can(ui: &Ui<'_, view::Act>) -> bool {
    !ui.session.reads_only() && ui.session.host().can_open()
}
