use ppsa_core::framework::Season;
use ppsa_core::season::{JourneyChange, Leg};
use ppsa_core::{Id, Text};
use yew::Html;

use super::form::MoveForm;
use super::wording::{OWN, Wording};
use super::{choose, drawing, harder, here, path};
use crate::kit::{Effects, El, Input, Ui, UndoOffer, View, el, list, parts};
use crate::session::WidgetSession;
use crate::words::Word;

/// A journey: in the seasons tracker one's own, in the practice log that with a companion.
pub struct Seasons {
    /// What is about to be noted, if anything.
    pub form: Option<MoveForm>,
    /// The page for harder days, where that is open.
    pub harder: Option<harder::Screen>,
    /// The companion, or nobody: then it is one's own.
    pub with: Option<Id>,
    pub words: &'static Wording,
    /// Whether something was about to be noted when it was opened.
    begun: bool,
    /// Whether what is said last was said of it.
    pub tells: bool,
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

impl View for Seasons {
    type Act = Act;
    const CLASS: &'static str = "seasons";

    fn new(session: &WidgetSession, open: &str) -> Self {
        let harder = harder::Screen::read(open);
        Self { harder, ..Self::of(None, &OWN, if session.reads_only() { "" } else { open }) }
    }

    fn shows(kind: &str) -> bool {
        matches!(kind, "season" | "removed")
    }

    fn draw(&self, ui: &Ui<'_, Act>) -> Html {
        if let Some(screen) = self.harder {
            return harder::view(screen, ui);
        }
        let legs = self.legs(ui);
        let now = legs.last().map(|leg| leg.entry.season);
        let choose = choose::view(self, ui, now);
        list(vec![
            parts::header(ui, Word::SeasonsTitle, Some(Word::SeasonsIntro)),
            self.body(ui, &legs, Some(choose)),
            path::view(self, ui, &legs).into(),
            harder::way(ui),
            parts::about(ui),
        ])
    }

    fn act(&mut self, session: &WidgetSession, act: &Act, input: &Input<'_>, then: &mut Effects) {
        self.take(session, act, input, then);
        session.host().opened(&self.open_words());
    }
}

impl Seasons {
    /// The journey with this companion, or one's own. `open` is what was about to be noted, as
    /// [`open_words`](Self::open_words) told it.
    pub fn of(with: Option<Id>, words: &'static Wording, open: &str) -> Self {
        let form = MoveForm::read(open);
        let tells = with.is_none();
        Self { begun: form.is_some(), form, harder: None, with, words, tells }
    }

    /// What is open: a page, or what is about to be noted.
    pub fn open_words(&self) -> String {
        let form = self.form.as_ref().map(MoveForm::words).unwrap_or_default();
        self.harder.map_or(form, |it| it.words().to_owned())
    }

    /// Inside of another widget: where it is stands open, and to move on and the path are a press away.
    pub fn inside(&self, ui: &Ui<'_, Act>) -> Html {
        let legs = self.legs(ui);
        let now = legs.last().map(|leg| leg.entry.season);
        let more = |id: &'static str, word| {
            let summary = el("summary").set("id", id).say(ui.word(word));
            el("details").flag("open", self.begun).add(summary)
        };
        let choose = (!ui.session.reads_only()).then(|| {
            let title = if now.is_none() { self.words.asks } else { Word::SeasonsChoose };
            more("choose", title).add(choose::view(self, ui, now))
        });
        let path = path::view(self, ui, &legs);
        let path = if legs.is_empty() { path } else { more("path", self.words.path).add(path) };
        el("div.seasons").add(self.body(ui, &legs, choose)).add(path.key("path")).into()
    }

    /// What a season is for, and what helps in it.
    pub fn says<'u>(&self, ui: &Ui<'u, Act>, season: Season) -> (Option<&'u Text>, &'u [Text]) {
        if self.with.is_some() {
            return ui.pack().relationship(season);
        }
        let words = ui.pack().season(season);
        (words.purpose.as_ref(), &words.helps)
    }

    fn legs<'d>(&self, ui: &Ui<'d, Act>) -> Vec<Leg<'d>> {
        let journey = ui.document.journey(self.with.as_ref());
        journey.map(|it| it.path(ui.session.today())).unwrap_or_default()
    }

    fn body(&self, ui: &Ui<'_, Act>, legs: &[Leg<'_>], choose: Option<El>) -> Html {
        let now = legs.last().map(|leg| leg.entry.season);
        el("div.body")
            .add(drawing::ring(self, ui, now))
            .add(
                el("div.beside")
                    .add(el("p.acts").add(ui.undo_offer("here")))
                    .add(here::view(self, ui, legs))
                    .maybe(choose),
            )
            .into()
    }

    /// A person did something.
    pub fn take(
        &mut self,
        session: &WidgetSession,
        act: &Act,
        input: &Input<'_>,
        then: &mut Effects,
    ) {
        self.tells = true;
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
                let with = self.with.as_ref();
                let form = session.shared().read(|document| MoveForm::of(document, with, entry));
                self.open(form, then);
            }
            Act::Season(season) => self.write(|form| form.season = *season),
            Act::Day => self.write(|form| form.on = input.day()),
            Act::Text => self.write(|form| form.text = input.value()),
            Act::Keep => {
                let with = self.with.as_ref();
                if self.form.as_ref().is_some_and(|form| form.keep(session, with, then)) {
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
    }

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
        let with = self.with.as_ref();
        let journey = session.shared().read(|it| it.journey(with).map(|it| it.id.clone()));
        let Some(journey) = journey else { return };
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
