//! Whom a reflection is about: one of those that a worker walks beside, or nobody. Where there are none of them, as
//! on a person's own page, nothing of this shows.

use ppsa_core::practice::Companion;
use ppsa_core::reflection::{Entry, ReflectionChange};
use ppsa_core::{Document, Id, Text};
use yew::Html;

use super::find::labelled;
use super::view::{Act, Reflection};
use crate::kit::{El, Input, Ui, el, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// Whom this one is about, or is to be about once something is said in it.
pub fn of<'a>(view: &'a Reflection, entry: Option<&'a Entry>) -> Option<&'a Id> {
    entry.map_or(view.about.as_ref(), |it| it.about.as_ref())
}

/// The id of somebody who is there.
pub fn known(document: &Document, id: &str) -> Option<Id> {
    let id = id.parse::<Id>().ok()?;
    document.get::<Companion>(&id).is_some().then_some(id)
}

/// Those to choose from, and whoever is chosen. Nothing where there is nobody.
pub fn select(ui: &Ui<'_, Act>, now: Option<&Id>, nobody: Word, act: Act) -> Option<El> {
    let is_now = |it: &Companion| it.id.is_some() && it.id.as_ref() == now;
    let all: Vec<&Companion> =
        ui.document.all::<Companion>().filter(|it| it.is_open() || is_now(it)).collect();
    let option =
        |value: String, chosen: bool| el("option").set("value", value).flag("selected", chosen);
    let one = |it: &Companion| {
        let id = it.id.as_ref().map(Id::to_string).unwrap_or_default();
        let option = option(id, is_now(it));
        match label(it) {
            Some(own) => option.own(own),
            None => plain(option, ui.word(Word::ReflectionNoLabel)),
        }
    };
    (!all.is_empty()).then(|| {
        el("select")
            .set("autocomplete", "off")
            .change(ui, act)
            .add(plain(option(String::new(), now.is_none()), ui.word(nobody)))
            .all(all.into_iter().map(one))
    })
}

fn plain(option: El, words: &Text) -> El {
    option.set("lang", show::lang(words)).add(words.plain())
}

fn label(it: &Companion) -> Option<&str> {
    Some(it.label.trim()).filter(|it| !it.is_empty())
}

/// The choice, for a reflection that is written.
pub fn field(view: &Reflection, ui: &Ui<'_, Act>, entry: Option<&Entry>) -> Html {
    let field = select(ui, of(view, entry), Word::ReflectionNobody, Act::Whom);
    field
        .map(|it| labelled(ui, Word::ReflectionWhom, it.set("id", "whom")).into())
        .unwrap_or_default()
}

/// The same in words.
pub fn line(ui: &Ui<'_, Act>, whom: Option<&Id>) -> Option<El> {
    let whom = ui.document.get::<Companion>(whom?)?;
    let label = match label(whom) {
        Some(own) => el("span").own(own).into(),
        None => show::text(ui.word(Word::ReflectionNoLabel)),
    };
    Some(el("p.soft").add(show::filled(ui.word(Word::ReflectionAbout), vec![label])))
}

/// A person says whom it is about.
pub fn say(view: &mut Reflection, session: &WidgetSession, input: &Input<'_>) {
    let about = session.shared().read(|it| known(it, &input.value()));
    match view.entry.clone() {
        Some(entry) => {
            session.change(&ReflectionChange::SetAbout { entry, about });
        }
        None => {
            view.about = about;
            view.note_spot(session);
        }
    }
}
