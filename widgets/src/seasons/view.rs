use ppsa_core::framework::Season;
use ppsa_core::season::{Journey, JourneyChange};
use ppsa_core::{Document, Id};
use yew::Html;

use super::form::MoveForm;
use super::{choose, drawing, harder, here, path};
use crate::kit::{Effects, Input, Ui, UndoOffer, View, el, list, parts};
use crate::session::WidgetSession;
use crate::words::Word;

/// The seasons tracker.
pub struct Seasons {
    /// What is about to be noted, if anything.
    pub form: Option<MoveForm>,
    /// The page for harder days, where that is open.
    pub harder: Option<harder::Screen>,
}

/// What a person can do in it.
pub enum Act {
    Choose(Season),
    Edit(Id),
    Season(Season),
    Day,
    Text,
    Keep,
    Leave,
    Remove(Id),
    Open,
    Harder(harder::Act),
}

/// The template for autumn.
pub const AUTUMN: &str = "autumn";

/// The person's own journey: those of a relationship are a worker's.
pub fn own(document: &Document) -> Option<&Journey> {
    document.all::<Journey>().find(|journey| journey.with.is_none())
}

impl View for Seasons {
    type Act = Act;
    const CLASS: &'static str = "seasons";

    fn new(session: &WidgetSession, open: &str) -> Self {
        let harder = harder::Screen::read(open);
        Self { form: MoveForm::read(open).filter(|_| !session.reads_only()), harder }
    }

    fn shows(kind: &str) -> bool {
        matches!(kind, "season" | "removed")
    }

    fn draw(&self, ui: &Ui<'_, Act>) -> Html {
        if let Some(screen) = self.harder {
            return harder::view(screen, ui);
        }
        let legs = own(ui.document).map(|it| it.path(ui.session.today())).unwrap_or_default();
        let now = legs.last().map(|leg| leg.entry.season);
        let body = el("div.body").add(drawing::ring(self, ui, now)).add(
            el("div.beside")
                .add(el("p.acts").add(ui.undo_offer("here")))
                .add(here::view(ui, &legs))
                .add(choose::view(self, ui, now)),
        );
        list(vec![
            parts::header(ui, Word::SeasonsTitle, Some(Word::SeasonsIntro)),
            body.into(),
            path::view(self, ui, &legs),
            harder::way(ui),
            parts::about(ui),
        ])
    }

    fn act(&mut self, session: &WidgetSession, act: &Act, input: &Input<'_>, then: &mut Effects) {
        match act {
            Act::Choose(season) => {
                let text = match self.form.take() {
                    Some(MoveForm { entry: None, text, .. }) => text,
                    _ => String::new(),
                };
                let on = Some(session.today());
                self.open(Some(MoveForm { entry: None, season: *season, on, text }), then);
            }
            Act::Edit(entry) => {
                let form = session.shared().read(|document| MoveForm::of(document, entry));
                self.open(form, then);
            }
            Act::Season(season) => self.write(|form| form.season = *season),
            Act::Day => self.write(|form| form.on = input.day()),
            Act::Text => self.write(|form| form.text = input.value()),
            Act::Keep => {
                if self.form.as_ref().is_some_and(|form| form.keep(session, then)) {
                    self.form = None;
                }
            }
            Act::Leave => {
                if let Some(MoveForm { entry, season, .. }) = self.form.take() {
                    then.focus(match entry {
                        Some(entry) => ["#change-", entry.as_str()].concat(),
                        None => ["#go-", season.id()].concat(),
                    });
                }
            }
            Act::Remove(entry) => self.remove(session, entry, then),
            Act::Open => session.host().open(AUTUMN, ""),
            Act::Harder(act) => self.harder = harder::act(self.harder, session, act, input, then),
        }
        let open = self.form.as_ref().map(MoveForm::words).unwrap_or_default();
        let open = self.harder.map_or(open, |it| it.words().to_owned());
        session.host().opened(&open);
    }
}

impl Seasons {
    /// The season that is about to be noted as the present one.
    pub fn chosen(&self) -> Option<Season> {
        self.form.as_ref().filter(|form| form.entry.is_none()).map(|form| form.season)
    }

    fn open(&mut self, form: Option<MoveForm>, then: &mut Effects) {
        self.form = form;
        then.undo_offer = None;
        then.focus("#sheet");
    }

    fn write(&mut self, write: impl FnOnce(&mut MoveForm)) {
        if let Some(form) = &mut self.form {
            write(form);
        }
    }

    fn remove(&mut self, session: &WidgetSession, entry: &Id, then: &mut Effects) {
        self.form = None;
        let Some(journey) = session.shared().read(|it| own(it).map(|it| it.id.clone())) else {
            return;
        };
        let undo = session.change(&JourneyChange::RemoveEntry { journey, entry: entry.clone() });
        then.undo_offer(UndoOffer {
            at: "path".to_owned(),
            says: Word::Removed,
            kind: "season",
            undo,
            focus: ["#change-", entry.as_str()].concat(),
        });
    }
}
