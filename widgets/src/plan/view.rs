use ppsa_core::document::RemoveRecord;
use ppsa_core::plan::{Objective, ObjectiveChange, Outcome, PouSnapshot, StepHolder};
use ppsa_core::{Document, Id};
use yew::Html;

use super::review::Look;
use super::start::Start;
use super::wording::Anew;
use super::{belongs, ending, findings, panel, review, row, start, steps, wording};
use crate::kit::{Effects, El, Input, Ui, UndoOffer, View, el, list, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// The wellbeing plan: the holder's own objectives.
pub struct Plan {
    /// The objective that is open, if any. Most acts are about this one.
    pub open: Option<Id>,
    /// Whether the starting points were asked for.
    pub starting: bool,
    /// What the open one was started from, since it was opened.
    pub start: Option<Start>,
    /// Whether the open one is being worded anew.
    pub anew: Anew,
    /// Whether a further, still empty step was asked for.
    pub adding: bool,
    /// What is about to be noted of a look at it.
    pub look: Option<Look>,
    /// Whether a file was just saved, and is told of there.
    pub saved: bool,
}

/// What a person can do in it.
pub enum Act {
    Toggle(Id),
    /// To see where one could start.
    Begin,
    /// To start from this pou, or from this note in it.
    From(usize, Option<Id>),
    NotNow,
    /// In the field of the wording.
    Write,
    Agree,
    TakeBack,
    Anew,
    KeepWords,
    Pou(PouSnapshot),
    WriteStep(Option<Id>),
    AddStep,
    Tick(Id),
    Hold(Id, StepHolder),
    /// The number is which one it is, from 0.
    RemoveStep(Id, usize),
    SetDay,
    NoDay,
    Look,
    LookWords,
    LookTogether,
    NoteLook,
    Calendar,
    End(Outcome),
    TakeUp,
    Remove,
    /// The finding with this code and path.
    Dismiss(&'static str, String),
}

/// The holder's own objectives, the first one first.
pub fn own(document: &Document) -> impl DoubleEndedIterator<Item = &Objective> {
    document.all::<Objective>().filter(|it| it.companion.is_none())
}

impl View for Plan {
    type Act = Act;
    const CLASS: &'static str = "plan";

    fn new(session: &WidgetSession, open: &str) -> Self {
        let (open, look) = open.split_once('\n').unwrap_or((open, ""));
        let open = open.parse::<Id>().ok().or_else(|| {
            // The only one there is needs no choice.
            session.shared().read(|document| {
                let mut all = own(document).filter(|it| it.is_open());
                all.next().filter(|_| all.next().is_none()).map(|it| it.id.clone())
            })
        });
        Self { look: Look::read(look), ..Self::opened(open) }
    }

    fn shows(kind: &str) -> bool {
        let kinds =
            ["objective", "step", "reading", "note", "link", "dismissal", "skipped", "removed"];
        kinds.contains(&kind)
    }

    fn draw(&self, ui: &Ui<'_, Act>) -> Html {
        let (open, ended): (Vec<_>, Vec<_>) = own(ui.document).partition(|it| it.is_open());
        let none = open.is_empty() && ended.is_empty();
        let reads = ui.session.reads_only();
        let says = |so: bool, word| {
            let text = so.then(|| el("p.says").say(ui.word(word)));
            text.map(Into::into).unwrap_or_default()
        };
        let starts = self.start.as_ref().is_some_and(|it| !it.written);
        let after = open.len() + 1;
        let all = open.into_iter().map(Some).chain(starts.then_some(None));
        // Keyed by its place: a new one keeps its field, and the caret in it, when the first
        // letter makes it an objective.
        let all = all.enumerate().map(|(place, it)| self.item(ui, place, it).key(place));
        let ended = ended.into_iter().enumerate();
        let ended: Vec<El> =
            ended.map(|(place, it)| self.item(ui, after + place, Some(it)).key(place)).collect();
        let ended = (!ended.is_empty())
            .then(|| parts::more(ui.word(Word::PlanEnded)).add(el("div.all").all(ended)).into());
        list(vec![
            parts::header(ui, Word::PlanTitle, Some(Word::PlanIntro)),
            says(reads, Word::ReadOnly),
            says(none, Word::PlanWhat),
            el("div.all").all(all).into(),
            el("p.acts").add(ui.undo_offer("plan")).into(),
            if reads || starts { Html::default() } else { start::view(self, ui, none) },
            findings::view(ui),
            ended.unwrap_or_default(),
            parts::about(ui),
        ])
    }

    fn act(&mut self, session: &WidgetSession, act: &Act, input: &Input<'_>, then: &mut Effects) {
        self.saved = matches!(act, Act::Calendar);
        match act {
            Act::Toggle(id) => {
                let open = (self.open.as_ref() != Some(id)).then(|| id.clone());
                self.show(session, open);
                then.undo_offer = None;
            }
            Act::Begin => {
                self.starting = true;
                then.focus("#start");
            }
            Act::From(place, note) => {
                self.show(session, None);
                self.start = Some(Start { place: *place, note: note.clone(), written: false });
                then.focus("#wording");
            }
            Act::NotNow => {
                let looked = self.look.is_some();
                (self.starting, self.look) = (false, None);
                self.tell_open(session);
                self.start = self.start.take().filter(|it| it.written);
                then.focus(if looked { "[data-act=look]" } else { "[data-act=begin], #start" });
            }
            Act::Write => wording::write(self, session, input.value(), then),
            Act::Agree => wording::agree(self, session, then),
            Act::TakeBack => {
                let Some(objective) = self.open.clone() else { return };
                change(session, ObjectiveChange::TakeBackAgreement { objective });
                then.announcement = Some(show::text(session.word(Word::PlanTakenBack)));
                then.focus("[data-act=agree]");
            }
            Act::Anew => {
                self.anew = Anew::Begun;
                then.focus("#wording");
            }
            Act::KeepWords => {
                self.anew = Anew::No;
                then.focus("[data-act=anew]");
            }
            Act::Pou(pou) => belongs::tick(self, session, pou, then),
            Act::AddStep => {
                self.adding = true;
                then.focus(".steps li:last-child textarea");
            }
            Act::WriteStep(step) => {
                steps::write(self, session, step.as_ref(), input.value());
                self.adding = false;
            }
            Act::Tick(step) => {
                let done = input.checked().then(|| session.today());
                steps::set(self, session, step, |it| it.done = done);
            }
            Act::Hold(step, holder) => {
                steps::set(self, session, step, |it| it.holder = *holder);
            }
            Act::RemoveStep(step, at) => steps::remove(self, session, step, *at, then),
            Act::SetDay => review::set_day(self, session, &input.value(), then),
            Act::NoDay => {
                review::set_day(self, session, "", then);
                then.focus("#day");
            }
            Act::Look => {
                self.look = Some(Look::default());
                then.focus("#look");
            }
            Act::LookWords | Act::LookTogether | Act::NoteLook => {
                review::look(self, session, act, input, then);
            }
            Act::Calendar => review::save(session, then),
            Act::End(ending) => {
                let (ending, on, text) = (*ending, session.today(), String::new());
                let Some(objective) = self.open.clone() else { return };
                let undo = change(session, ObjectiveChange::End { objective, ending, on, text });
                then.undo_offer(offer("plan", ending::said(ending), undo));
            }
            Act::TakeUp => {
                let Some(objective) = self.open.clone() else { return };
                change(session, ObjectiveChange::TakeUp { objective });
                then.focus("[aria-expanded=true]");
            }
            Act::Remove => {
                if let Some(open) = &self.open {
                    let undo = session.change(&RemoveRecord(open.clone()));
                    then.undo_offer(UndoOffer {
                        kind: "removed",
                        ..offer("plan", Word::Removed, undo)
                    });
                }
            }
            Act::Dismiss(code, path) => findings::dismiss(session, code, path, then),
        }
    }
}

/// Makes a change: compiled once for all.
#[inline(never)]
pub fn change(session: &WidgetSession, change: ObjectiveChange) -> ppsa_core::Undo {
    session.change(&change)
}

/// A way back from a change of the open objective.
pub fn offer(at: &str, says: Word, undo: ppsa_core::Undo) -> UndoOffer {
    let focus = "[aria-expanded=true]".to_owned();
    UndoOffer { at: at.to_owned(), says, kind: "objective", undo, focus }
}

impl Plan {
    /// One objective, or the place of one that starts: its row and, where it is open, the rest.
    fn item(&self, ui: &Ui<'_, Act>, place: usize, it: Option<&Objective>) -> El {
        let open = it.is_none_or(|it| self.open.as_ref() == Some(&it.id));
        el("div.objective")
            .and(it.map_or("provisional", |it| it.standing().id()))
            .and_if("open", open)
            .set("part", "objective")
            .add(row::view(self, ui, place, it, open))
            .maybe(open.then(|| panel::view(self, ui, it)))
    }

    fn opened(open: Option<Id>) -> Self {
        let (starting, start, anew) = (false, None, Anew::No);
        Self { open, starting, start, anew, adding: false, look: None, saved: false }
    }

    /// Tells the page what is open, and what is about to be noted there: it outlives the view.
    pub fn tell_open(&self, session: &WidgetSession) {
        let open = self.open.as_ref().map_or("", Id::as_str);
        let look = self.look.as_ref().map(Look::words).unwrap_or_default();
        session.host().opened(&[open, &look].concat());
    }

    /// Opens this one and no other.
    pub fn show(&mut self, session: &WidgetSession, open: Option<Id>) {
        *self = Self::opened(open);
        self.tell_open(session);
    }

    /// A look at the open one.
    pub fn read<T>(
        &self,
        session: &WidgetSession,
        look: impl FnOnce(&Objective) -> T,
    ) -> Option<T> {
        let open = self.open.as_ref()?;
        session.shared().read(|document| document.get::<Objective>(open).map(look))
    }
}
