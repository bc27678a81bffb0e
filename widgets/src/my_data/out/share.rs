//! To share: with whom the site names, after a last question. The site's page takes it, and can do
//! with it whatever it does: that is all that can be told of it here.

use ppsa_core::export::{Selection, json};
use yew::Html;

use super::{Act, Out};
use crate::kit::{Effects, El, Ui, el, list, parts, show};
use crate::my_data::part::{act as button, p};
use crate::my_data::view::{self, MyData, tell_there};
use crate::session::{Ask, Attribute, Status, WidgetSession};
use crate::words::Word;

/// Who receives it, and the address of what they say of it: both set by the site, or it is not
/// offered.
fn receiver(session: &WidgetSession) -> Option<(String, String)> {
    let name = session.host().attribute(Attribute::SHARE_WITH);
    let address = session.host().status(Status::SHARE_PRIVACY);
    (!name.trim().is_empty() && !address.is_empty()).then_some((name, address))
}

/// Whether there is someone to share with.
pub fn offered(session: &WidgetSession) -> bool {
    receiver(session).is_some()
}

/// The receiver's name.
fn name(session: &WidgetSession) -> El {
    let name = receiver(session).map(|(name, _)| name).unwrap_or_default();
    el("strong.holder").own(&name)
}

/// Who would get it.
pub fn who(ui: &Ui<'_, view::Act>) -> El {
    let address = receiver(ui.session).map(|(_, address)| address).unwrap_or_default();
    let link = el("a")
        .set("href", address)
        .set("rel", "noreferrer")
        .say(ui.word(Word::MyDataSharePrivacy));
    el("div.stack").add(named(ui, Word::MyDataShareWho)).add(el("p").add(link))
}

fn named(ui: &Ui<'_, view::Act>, word: Word) -> El {
    el("p").add(show::text(ui.word(word))).add(" ").add(name(ui.session))
}

/// The button, then the last question.
pub fn acts(ui: &Ui<'_, view::Act>, asks: bool) -> Html {
    if !asks {
        let share = button(ui, Word::MyDataShareAsk, view::Act::Out(Act::Ask)).set("id", "share");
        return list(vec![
            named(ui, Word::MyDataShareWho).into(),
            el("p.acts").add(share.and("main")).into(),
        ]);
    }
    let yes = parts::main_button(ui.word(Word::MyDataShareYes))
        .set("id", "yes")
        .click(ui, view::Act::Out(Act::Share));
    el("div.sheet.stack")
        .add(el("h5").set("id", "sure").set("tabindex", "-1").say(ui.word(Word::MyDataShareSure)))
        .add(named(ui, Word::MyDataShareWho))
        .add(p(ui, Word::MyDataShareOnce))
        .add(el("p.acts").add(yes).add(button(ui, Word::MyDataShareNo, view::Act::Out(Act::No))))
        .into()
}

/// Hands what was looked at to the page.
pub fn share(my: &mut MyData, session: &WidgetSession, then: &mut Effects) {
    let Some(look) = &my.out.look else { return };
    let document = json(&Selection::for_holder(&look.document));
    let mut with = vec![document.as_str()];
    with.extend(look.parts.iter().map(|part| part.id()));
    my.ask(session, Ask::SHARE, &with, then);
}

/// Says whether the page took it.
pub fn answer(my: &mut MyData, session: &WidgetSession, code: &str, then: &mut Effects) {
    match code {
        "" => {
            my.out = Out::default();
            tell_there(session, Word::MyDataShareDone, then);
        }
        "not-taken" => {
            my.out.asks = false;
            tell_there(session, Word::MyDataShareNotTaken, then);
        }
        _ => tell_there(session, Word::MyDataFailed, then),
    }
}
