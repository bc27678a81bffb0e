use ppsa_core::rules::Finding;
use yew::Html;

use super::act::{Act, offer};
use super::view::{button, ours};
use crate::kit::{Effects, El, Ui, el, list};
use crate::practice::view;
use crate::session::WidgetSession;
use crate::words::Word;

/// What could be looked at in the record that is open.
pub fn view(ui: &Ui<'_, view::Act>, found: &[&Finding<'_>]) -> Html {
    let all: Vec<El> = found.iter().filter_map(|it| finding(ui, it)).collect();
    let title =
        || el("h5").set("id", "found").set("tabindex", "-1").say(ui.word(Word::PlanFindings));
    let all = (!all.is_empty()).then(|| {
        el("div.findings")
            .add(title())
            .add(el("p.soft").say(ui.word(Word::PlanFindingsAbout)))
            .all(all)
    });
    let offer = el("p.acts").add(ui.undo_offer("found")).into();
    list(vec![all.map(Into::into).unwrap_or_default(), offer])
}

/// Its template is offered with the sessions already.
fn finding(ui: &Ui<'_, view::Act>, it: &Finding<'_>) -> Option<El> {
    let words = it.words(ui.pack())?;
    let id = ["found-", it.code.id(), "-", it.path()].concat();
    let away = (!ui.session.reads_only()).then(|| {
        let act = ours(Act::Dismiss(it.code.id(), it.path().to_owned()));
        button(ui, Word::PlanPutAway, "put-away", act).set("aria-describedby", id.clone())
    });
    Some(
        el("div.finding")
            .add(el("p.name").set("id", id).say(words.title))
            .add(el("p").say(words.says))
            .maybe(away.map(|it| el("p.acts").add(it))),
    )
}

/// A person does not want to see this one.
pub fn dismiss(session: &WidgetSession, code: &str, path: &str, then: &mut Effects) {
    let undo = session.dismiss(code, path);
    offer(then, ("found", "dismissal", "#found".to_owned()), Word::PlanAway, undo);
}
