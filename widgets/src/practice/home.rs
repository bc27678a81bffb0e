use ppsa_core::Id;
use ppsa_core::practice::{Companion, Contact, Holder, Role, Save};
use yew::Html;

use super::view::{self, Screen};
use super::{findings, next};
use crate::kit::{Effects, El, Ui, el, list, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// What a person can do on the first screen.
pub enum Act {
    /// Who they are here, and whether they say so for the first time.
    Role(Role, bool),
    Calendar,
    /// The finding with this code and path.
    Dismiss(&'static str, String),
    /// To the page of someone, and there to this record.
    Person(Id, Option<Id>),
    /// The same, with a contact noted.
    Note(Id),
}

/// Those who use a practice log, and what each is called.
const ROLES: [(Role, Word, Word); 2] = [
    (Role::Worker, Word::PracticeWorker, Word::PracticeAsWorker),
    (Role::Manager, Word::PracticeManager, Word::PracticeAsManager),
];

/// The first screen.
pub fn view(ui: &Ui<'_, view::Act>) -> Html {
    let reads = ui.session.reads_only();
    let role = ui.document.all::<Holder>().next().and_then(|it| it.role);
    let role = ROLES.into_iter().find(|(it, ..)| Some(*it) == role);
    let ask = (role.is_none() && !reads).then(|| ask(ui));
    let says = reads.then(|| el("p").say(ui.word(Word::ReadOnly)));
    let mut all = vec![
        says.map(Into::into).unwrap_or_default(),
        ask.map(Into::into).unwrap_or_default(),
        ways(ui, reads).into(),
        next::view(ui),
        findings::view(ui),
    ];
    all.extend(role.map(|(role, _, word)| change(ui, role, word, reads)));
    let print = parts::act(ui, Word::Print, view::Act::Print);
    all.push(el("p.acts.print").add(print).into());
    all.push(parts::about(ui));
    list(all)
}

/// The other screens, and the quickest way to note what happens most.
fn ways(ui: &Ui<'_, view::Act>, reads: bool) -> El {
    let go = |screen: Screen| {
        let (word, about) = screen.words();
        let button = parts::act(ui, word, view::Act::Go(screen)).set("data-act", screen.id());
        el("li").add(button).add(el("p.soft").say(ui.word(about)))
    };
    let open = |id: &Id| ui.document.get::<Companion>(id).filter(|it| it.is_open());
    let last = ui.document.all::<Contact>().rev().find_map(|it| open(&it.with));
    let note = last.filter(|it| !reads && !it.label.trim().is_empty()).and_then(|it| {
        let act = view::Act::Home(Act::Note(it.id.clone()?));
        let button = el("button.quiet.main").set("type", "button").set("data-act", "note");
        let with = vec![el("b").own(&it.label).into()];
        let button = button.add(show::filled(ui.word(Word::PracticeNoteWith), with));
        Some(el("p.acts").add(button.click(ui, act)))
    });
    let all = [Screen::People, Screen::Together, Screen::Summary];
    el("div.ways").maybe(note).add(el("ul").all(all.into_iter().map(go)))
}

/// Asked once, with why.
fn ask(ui: &Ui<'_, view::Act>) -> El {
    let answer = |(role, word, _): (Role, Word, Word)| {
        let act = view::Act::Home(Act::Role(role, true));
        parts::act(ui, word, act).set("data-act", role.id())
    };
    el("div.ask")
        .set("role", "group")
        .set("aria-labelledby", "who")
        .add(el("h3").set("id", "who").say(ui.word(Word::PracticeWho)))
        .add(el("p").say(ui.word(Word::PracticeWhoAbout)))
        .add(el("p.acts").all(ROLES.into_iter().map(answer)))
}

/// What was answered, and the way to answer otherwise.
fn change(ui: &Ui<'_, view::Act>, now: Role, word: Word, reads: bool) -> Html {
    if reads {
        return el("p.soft").say(ui.word(word)).into();
    }
    let choice = |(role, word, _): (Role, Word, Word)| {
        let act = view::Act::Home(Act::Role(role, false));
        let set = |it: El| it.set("name", "role").change(ui, act);
        parts::choice("radio", role == now, set, show::text(ui.word(word)))
    };
    let choices = el("fieldset")
        .add(el("legend").say(ui.word(Word::PracticeWho)))
        .add(el("p.soft").say(ui.word(Word::PracticeWhoAbout)))
        .all(ROLES.into_iter().map(choice));
    parts::more(ui.word(word)).and("who").add(choices).into()
}

/// They said who they are here.
pub fn set_role(session: &WidgetSession, role: Role, first: bool, then: &mut Effects) {
    let holder = session.shared().read(|it| it.all::<Holder>().next().cloned());
    session.change(&Save(Holder { role: Some(role), ..holder.unwrap_or_default() }));
    if first {
        // The question is gone, and the focus with it.
        then.focus("#title");
    }
    then.announcement = Some(show::text(session.word(Word::PracticeWhoNoted)));
}
