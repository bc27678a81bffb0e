use ppsa_core::plan::Objective;
use ppsa_core::rules::{Finding, Scope, Subject, active_findings};
use yew::Html;

use super::row::button;
use super::view::{Act, offer};
use crate::kit::{Effects, El, Ui, UndoOffer, el, list, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// What could be looked at again, as the pack words it.
pub fn view(ui: &Ui<'_, Act>) -> Html {
    let found = active_findings(ui.document, ui.pack(), ui.session.today(), Scope::OWN_PLAN);
    let found: Vec<El> = found.iter().filter_map(|it| finding(ui, it)).collect();
    let found = (!found.is_empty()).then(|| {
        el("div.findings")
            .set("part", "findings")
            .add(el("h3").set("id", "found").set("tabindex", "-1").say(ui.word(Word::PlanFindings)))
            .add(el("p.soft").say(ui.word(Word::PlanFindingsAbout)))
            .all(found)
            .into()
    });
    list(vec![found.unwrap_or_default(), el("p.acts").add(ui.undo_offer("found")).into()])
}

/// One of them: about a pou, an objective or the plan as a whole.
fn finding(ui: &Ui<'_, Act>, it: &Finding<'_>) -> Option<El> {
    let about = match it.subject {
        Subject::Pou { key, .. } => {
            Some(show::text(&ui.pack().pou().iter().find(|pou| pou.key == key)?.name))
        }
        Subject::Objective(id) => {
            let objective = ui.document.get::<Objective>(id)?;
            Some(el("span").own(&objective.wording().text).into())
        }
        _ => None,
    };
    let words = it.words(ui.pack())?;
    let id = ["found-", it.code.id(), "-", it.path()].concat();
    let away = (!ui.session.reads_only()).then(|| {
        let act = Act::Dismiss(it.code.id(), it.path().to_owned());
        button(ui, Word::PlanPutAway, "put-away", act).set("aria-describedby", id.clone())
    });
    let title = el("h4").set("id", id).say(words.title);
    let finding = el("div.finding")
        .add(title)
        .maybe(about.map(|about| el("p.soft").add(about)))
        .add(el("p").say(words.says))
        .maybe(away.map(|it| el("p.acts").add(it)));
    Some(finding)
}

/// A person does not want to see this one.
pub fn dismiss(session: &WidgetSession, code: &'static str, path: &str, then: &mut Effects) {
    let undo = session.dismiss(code, path);
    let focus = "#found".to_owned();
    then.undo_offer(UndoOffer { kind: "dismissal", focus, ..offer("found", Word::PlanAway, undo) });
}
