use ppsa_core::reflection::Entry;
use ppsa_core::rules::{Finding, Scope, Subject, active_findings};
use yew::Html;

use super::about::{About, about_record};
use super::home;
use super::view::{self, Screen, offer};
use crate::kit::{Effects, El, Ui, el, list, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// How many show before the rest is asked for.
const FEW: usize = 3;

/// What could be looked at again, as the pack words it: invitations, never warnings.
pub fn view(ui: &Ui<'_, view::Act>) -> Html {
    let found = active_findings(ui.document, ui.pack(), ui.session.today(), Scope::ALL);
    let mut found: Vec<El> = found.iter().filter_map(|it| finding(ui, it)).collect();
    // A few at a time: nobody is met by a wall of them.
    let rest = found.split_off(found.len().min(FEW));
    let rest = (!rest.is_empty()).then(|| {
        parts::more(ui.word(Word::PracticeFoundMore)).and("rest").add(el("div.all").all(rest))
    });
    let found = (!found.is_empty()).then(|| {
        el("div.findings")
            .set("part", "findings")
            .add(el("h3").set("id", "found").set("tabindex", "-1").say(ui.word(Word::PlanFindings)))
            .add(el("p.soft").say(ui.word(Word::PlanFindingsAbout)))
            .all(found)
            .maybe(rest)
            .into()
    });
    list(vec![found.unwrap_or_default(), el("p.acts").add(ui.undo_offer("found")).into()])
}

fn finding(ui: &Ui<'_, view::Act>, it: &Finding<'_>) -> Option<El> {
    let words = it.words(ui.pack())?;
    // One place may have several.
    let id = ["found-", it.code.id(), "-", it.path()].concat();
    let of = ["of-", &id].concat();
    let record = it.subject.record();
    let about = record.map(|id| about_record(ui.document, id)).unwrap_or_default();
    let place = place(ui, it, &about).map(|it| it.set("id", of.clone()));
    let by = if place.is_some() { [&id, " ", &of].concat() } else { id.clone() };
    let button = |word, act, name| {
        parts::act(ui, word, view::Act::Home(act))
            .set("data-act", name)
            .set("aria-describedby", by.clone())
    };
    let mut acts: Vec<El> = Vec::new();
    let mut fits = None;
    let template = words.offers.and_then(|id| ui.pack().template(id));
    if let Some(template) = template.filter(|_| !ui.session.reads_only()) {
        if ui.session.host().can_open() {
            let reflect = view::reflect(ui, template, about.person);
            acts.push(reflect.set("aria-describedby", by.clone()));
        } else {
            let says = show::text(ui.word(Word::PracticeFits));
            let title = show::text(&template.title);
            fits = Some(el("p").add(says).add(" ").add(title));
        }
    }
    if let Some(person) = about.person {
        let go = home::Act::Person(person.clone(), record.cloned());
        acts.push(button(Word::PracticeGo, go, "go"));
    } else if about.screen == Some(Screen::Together) {
        let go = parts::act(ui, Word::PracticeGo, view::Act::Go(Screen::Together));
        acts.push(go.set("data-act", "go").set("aria-describedby", by.clone()));
    }
    if !ui.session.reads_only() {
        let away = home::Act::Dismiss(it.code.id(), it.path().to_owned());
        acts.push(button(Word::PlanPutAway, away, "put-away"));
    }
    let marked = it.text.map(|text| {
        el("p.words").add(parts::marked(text.words(), it.spans.iter().map(|it| it.span.clone())))
    });
    let finding = el("div.finding")
        .key(id.as_str())
        .add(el("h4").set("id", id.clone()).say(words.title))
        .maybe(place)
        .add(el("p").say(words.says))
        .maybe(marked)
        .maybe(fits)
        .add(el("p.acts").all(acts));
    Some(finding)
}

/// Whom or what it is about.
fn place(ui: &Ui<'_, view::Act>, it: &Finding<'_>, about: &About<'_>) -> Option<El> {
    if let Subject::Reflection(id) = it.subject {
        let entry = ui.document.get::<Entry>(id)?;
        return Some(
            el("p.soft").add(show::text(&entry.asked.title)).add(" · ").add(parts::dated(
                ui,
                Word::PracticeReflectionOf,
                entry.on,
            )),
        );
    }
    if let Some(label) = about.label {
        return Some(el("p.soft").add(el("span").own(label)));
    }
    let own = match it.subject {
        Subject::Plan | Subject::Pou { .. } => true,
        Subject::Objective(_) => about.person.is_none(),
        _ => false,
    };
    own.then(|| el("p.soft").say(ui.word(Word::PracticeOwnPlan)))
}

/// A person does not want to see this one.
pub fn dismiss(session: &WidgetSession, code: &'static str, path: &str, then: &mut Effects) {
    let undo = session.dismiss(code, path);
    then.undo_offer(offer("found", Word::PlanAway, "dismissal", undo, "#found".to_owned()));
}
