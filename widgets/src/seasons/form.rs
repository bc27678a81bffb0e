use chrono::NaiveDate;
use ppsa_core::framework::Season;
use ppsa_core::season::{Journey, JourneyChange};
use ppsa_core::{Document, Id};
use yew::Html;

use super::drawing::{four, mark};
use super::view::Act;
use crate::kit::{Effects, El, Ui, UndoOffer, el, list, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// What a person is about to note: a season now, or an entry anew.
pub struct MoveForm {
    /// The entry that is changed, or none yet.
    pub entry: Option<Id>,
    pub season: Season,
    /// Nothing while the field has no whole day.
    pub on: Option<NaiveDate>,
    pub text: String,
}

impl MoveForm {
    /// From [`MoveForm::words`]: what was begun outlives whatever takes the view away.
    pub fn read(words: &str) -> Option<Self> {
        let mut words = words.splitn(4, ' ');
        let entry = words.next()?.parse::<Id>().ok();
        let season = Season::from_id(words.next()?)?;
        let on = parts::read_day(words.next()?);
        Some(Self { entry, season, on, text: words.next()?.to_owned() })
    }

    pub fn words(&self) -> String {
        let entry = self.entry.as_ref().map_or("", Id::as_str);
        let on = self.on.map(|on| on.to_string()).unwrap_or_default();
        [entry, " ", self.season.id(), " ", &on, " ", &self.text].concat()
    }

    /// An entry of the journey with this companion, or of one's own, as it stands.
    pub fn of(document: &Document, with: Option<&Id>, entry: &Id) -> Option<Self> {
        let entry = document.journey(with)?.entries.iter().find(|it| it.id == *entry)?;
        let (season, on, text) = (entry.season, Some(entry.on), entry.text.clone());
        Some(Self { entry: Some(entry.id.clone()), season, on, text })
    }

    /// Notes it, where its day has come. Returns whether it did.
    pub fn keep(&self, session: &WidgetSession, with: Option<&Id>, then: &mut Effects) -> bool {
        let Some(on) = self.on.filter(|on| *on <= session.latest_day()) else {
            then.announcement = Some(show::text(session.word(Word::SeasonsDayWrong)));
            then.focus("#on");
            return false;
        };
        let (season, text) = (self.season, self.text.trim().to_owned());
        let journey = || session.shared().read(|it| it.journey(with).map(|it| it.id.clone()));
        let start = || JourneyChange::Start { with: with.cloned(), label: String::new() };
        let started = journey().is_none().then(|| session.change(&start()));
        let Some(journey) = journey() else { return true };
        let change = match self.entry.clone() {
            Some(entry) => JourneyChange::SetEntry { journey, entry, season, on, text },
            None => JourneyChange::Enter { journey, season, on, text },
        };
        let undo = started.unwrap_or_default().and(session.change(&change));
        let last = |it: &Journey| it.entries.last().map(|it| it.on);
        let earlier = session.shared().read(|it| it.journey(with).and_then(last)) > Some(on);
        let (at, focus) = match &self.entry {
            Some(entry) => ("path", ["#change-", entry.as_str()].concat()),
            None => ("here", "#here".to_owned()),
        };
        let says = if earlier && self.entry.is_none() {
            Word::SeasonsNotedEarlier
        } else {
            Word::SeasonsNoted
        };
        // After an undo there may be no place on the path any more.
        let back = [&focus, ", #choose"].concat();
        then.focus(focus);
        then.undo_offer = (!undo.is_empty()).then(|| UndoOffer {
            at: at.to_owned(),
            says,
            kind: "season",
            undo,
            focus: back,
        });
        true
    }

    /// The fields. `title` says what they are about.
    pub fn view(&self, ui: &Ui<'_, Act>, title: Html, tells: bool) -> El {
        let seasons = self.entry.as_ref().map(|_| self.seasons(ui));
        let remove = self
            .entry
            .clone()
            .map(|entry| parts::button(ui.word(Word::Remove)).click(ui, Act::Remove(entry)));
        el("div.sheet")
            .set("role", "group")
            .set("aria-labelledby", "sheet")
            .add(el("h4").set("id", "sheet").set("tabindex", "-1").add(title))
            .maybe(seasons)
            .add(label(ui, "note", Word::SeasonsNote))
            .add(
                parts::field("note", &self.text)
                    .set("id", "note")
                    .set("aria-describedby", "note-about")
                    .input(ui, Act::Text),
            )
            .add(el("p.soft").set("id", "note-about").say(ui.word(Word::SeasonsNoteAbout)))
            .add(label(ui, "on", Word::SeasonsDay))
            .add(
                parts::date("on", self.on)
                    .set("id", "on")
                    .set("max", ui.session.latest_day().to_string())
                    .change(ui, Act::Day),
            )
            .add(
                el("p.acts")
                    .add(parts::main_button(ui.word(Word::SeasonsNoteIt)).click(ui, Act::Keep))
                    .add(parts::button(ui.word(Word::SeasonsLeave)).click(ui, Act::Leave))
                    .maybe(remove),
            )
            .add(ui.announcement_if(tells))
    }

    fn seasons(&self, ui: &Ui<'_, Act>) -> El {
        let choice = |season: Season| {
            let set = |it: El| {
                it.set("name", "season").set("value", season.id()).change(ui, Act::Season(season))
            };
            let label = list(vec![mark(season).into(), name(ui, season)]);
            parts::choice("radio", self.season == season, set, label)
        };
        let which = el("fieldset.which").add(el("legend").say(ui.word(Word::SeasonsWhich)));
        four(which, &choice)
    }
}

fn label(ui: &Ui<'_, Act>, of: &'static str, word: Word) -> El {
    el("label").set("for", of).say(ui.word(word))
}

/// A season's name, and what it is called in English.
pub fn name(ui: &Ui<'_, Act>, season: Season) -> Html {
    let words = ui.pack().season(season);
    let name = el("span.name").set("translate", "no").say(&words.name);
    list(vec![name.into(), " ".into(), el("span.gloss").say(&words.english).into()])
}
