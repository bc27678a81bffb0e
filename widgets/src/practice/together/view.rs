use ppsa_core::Id;
use ppsa_core::rules::{Due, Finding, Scope, active_findings, due};
use yew::Html;

use super::act::{Act, State};
use super::record::{Gathering, GatheringKind};
use super::{panel, sessions};
use crate::kit::{El, Ui, el, list, parts, show};
use crate::practice::view;
use crate::words::Word;

/// An act of this screen.
pub fn ours(act: Act) -> view::Act {
    view::Act::Together(act)
}

/// The selector and the id of the row of a record.
pub fn row_id(id: &Id) -> String {
    ["row-", id.as_str()].concat()
}

/// A button with a name by which it is found again.
#[inline(never)]
pub fn button(ui: &Ui<'_, view::Act>, word: Word, name: &'static str, act: view::Act) -> El {
    parts::act(ui, word, act).set("data-act", name)
}

/// A button for a template, where a form beside would open it.
pub fn open(ui: &Ui<'_, view::Act>, id: &str) -> Option<El> {
    let template = ui.pack().template(id).filter(|_| ui.session.host().can_open())?;
    let words = el("button.quiet").set("type", "button").set("data-open", id.to_owned());
    let words = words.click(ui, ours(Act::Open(id.to_owned())));
    let opens = show::text(ui.word(Word::PracticeTogetherOpen));
    Some(words.add(opens).add(" ").add(show::text(&template.title)))
}

pub fn view(state: &State, ui: &Ui<'_, view::Act>) -> Html {
    let found = active_findings(ui.document, ui.pack(), ui.session.today(), Scope::AGREEMENTS);
    let next = due(ui.document, ui.pack(), ui.session.today());
    let reads = ui.session.reads_only();
    let section = |kind: GatheringKind| {
        let (title, add) = kind.words();
        let records = kind.all(ui.document).into_iter();
        let (ended, open): (Vec<_>, Vec<_>) = records.partition(|it| it.is_open() == Some(false));
        let items = |some: Vec<Gathering>| {
            let items = some.into_iter().filter_map(|it| item(state, ui, kind, it, &found, &next));
            el("ul.all").all(items)
        };
        let none = (open.is_empty() && ended.is_empty() && reads)
            .then(|| el("p.soft").say(ui.word(Word::Nothing)));
        let ended = (!ended.is_empty())
            .then(|| parts::more(ui.word(Word::PracticeTogetherEnded)).add(items(ended)));
        let add = (!reads).then(|| button(ui, add, kind.id(), ours(Act::Add(kind))));
        el("div.sort")
            .key(kind.id())
            .add(el("h3").set("id", kind.id()).say(ui.word(title)))
            .maybe(none)
            .add(items(open))
            .add(el("p.acts").maybe(add).add(ui.undo_offer(kind.id())))
            .maybe(ended)
    };
    let says = reads.then(|| el("p.soft").say(ui.word(Word::ReadOnly)));
    el("div.shared").maybe(says).all(GatheringKind::ALL.map(section)).into()
}

/// One record: its row and, where it is open, the rest.
fn item(
    state: &State,
    ui: &Ui<'_, view::Act>,
    kind: GatheringKind,
    mut it: Gathering,
    found: &[Finding<'_>],
    next: &[Due],
) -> Option<El> {
    let id = it.id()?.clone();
    let open = state.open.as_ref() == Some(&id);
    let sessions = sessions::all(ui.document, &id);
    let booked = |due: &Due| sessions.iter().any(|it| it.id.is_some() && it.id == due.of);
    let next = next.iter().filter(|it| !it.overdue && kind != GatheringKind::Course);
    let mut next = next.filter(|it| it.of.as_ref() == Some(&id) || booked(it));
    let next = next.next().map(|it| sessions::next(ui, it, booked(it)));
    let row = el("button.row")
        .set("type", "button")
        .set("id", row_id(&id))
        .set("aria-expanded", open.to_string())
        .set_if("aria-controls", open.then(|| "panel".to_owned()))
        .click(ui, ours(Act::Toggle(id.clone())))
        .add(names(ui, kind, &mut it))
        .maybe(next);
    let panel = open.then(|| panel::view(state, ui, kind, (&id, &mut it), found));
    Some(el("li.item").key(id.as_str()).and_if("open", open).add(el("h4").add(row)).maybe(panel))
}

/// What a row says: the label; with whom, or which course and when.
fn names(ui: &Ui<'_, view::Act>, kind: GatheringKind, it: &mut Gathering) -> Html {
    let label = match it {
        Gathering::Supervision(it) => it.label.clone(),
        Gathering::Group(it) => it.label.clone(),
        Gathering::Community(it) => it.label.clone(),
        _ => String::new(),
    };
    let label = (!label.trim().is_empty()).then(|| el("span.name").own(&label));
    let said = match kind {
        GatheringKind::Supervision | GatheringKind::Course => {
            let slots = it.slots();
            let said = slots.iter().take(if kind == GatheringKind::Course { 2 } else { 1 });
            said.filter_map(|(_, slot)| slot.reads(ui)).collect()
        }
        _ => Vec::new(),
    };
    let none = label.is_none() && said.is_empty();
    let none = none.then(|| el("span.soft").say(ui.word(Word::PracticeTogetherNoLabel)));
    let said = said.into_iter().map(|it| el("span.meta").add(it).into());
    list([label, none].into_iter().flatten().map(Into::into).chain(said).collect())
}
