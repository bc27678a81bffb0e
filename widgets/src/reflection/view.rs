use chrono::NaiveDate;
use ppsa_core::document::RemoveRecord;
use ppsa_core::reflection::{Entry, ReflectionChange, Template};
use ppsa_core::{ContentPack, Document, Id};
use yew::Html;

use super::find::{self, Find};
use super::say::{self, Way};
use super::{ask, home, read, share, take_out, whom, write};
use crate::kit::{Effects, Input, Ui, UndoOffer, View, el, list, show};
use crate::session::{Attribute, WidgetSession};
use crate::words::Word;

/// The reflection form.
pub struct Reflection {
    pub screen: Screen,
    /// The id of the template in hand.
    pub template: String,
    /// The reflection in hand. None until something is said in it.
    pub entry: Option<Id>,
    /// Whom it is to be about, until it is begun.
    pub about: Option<Id>,
    /// The place of the question in hand.
    pub at: usize,
    /// All questions at once.
    pub whole: bool,
    /// Which templates show.
    pub group: usize,
    pub find: Find,
    /// The day to come back.
    pub remind: Option<NaiveDate>,
    /// The page asked for a template that the pack does not have.
    pub missing: bool,
    /// Where the way back from the page that leaves goes.
    back: Screen,
    /// What the page asked for.
    given: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    Home,
    Write,
    Read,
    Share,
}

/// What a person can do. Numbers are places: of a template in its pack, of a question in its
/// reflection.
pub enum Act {
    Home,
    Group(usize),
    Begin(usize),
    Open(Id),
    Find(find::By),
    Go(usize),
    Skip(usize),
    Whole,
    Say(usize, Way),
    Stop,
    Finish(bool),
    Change,
    On,
    Whom,
    Remove,
    Share,
    Back,
    Print,
    Save,
    RemindOn,
    Remind,
}

impl View for Reflection {
    type Act = Act;
    const CLASS: &'static str = "reflection";

    fn new(session: &WidgetSession, open: &str) -> Self {
        let given = session.host().attribute(Attribute::TEMPLATE);
        let missing =
            if given.is_empty() { None } else { session.pack().known_template(&given).err() };
        let mut view = Self {
            screen: Screen::Home,
            template: String::new(),
            entry: None,
            about: None,
            at: 0,
            whole: false,
            group: 0,
            find: Find::default(),
            remind: None,
            missing: missing.is_some(),
            back: Screen::Home,
            given,
        };
        if let Some(error) = missing {
            session.host().failed(&error);
        }
        view.open_again(session, open);
        view
    }

    fn shows(kind: &str) -> bool {
        matches!(kind, "reflection" | "removed" | "practice" | "objective")
    }

    fn draw(&self, ui: &Ui<'_, Act>) -> Html {
        let entry = self.entry(ui.document);
        let (name, screen) = match (self.screen, entry) {
            (Screen::Write, _) => ("write", write::view(self, ui, entry)),
            (Screen::Read, Some(entry)) => ("read", read::view(self, ui, entry)),
            (Screen::Share, Some(entry)) => ("share", share::view(self, ui, entry)),
            _ => ("home", home::view(self, ui)),
        };
        // Keyed: no screen keeps what was open or half done in another.
        list(vec![ui.tells("reflections"), el("div.screen").key(name).add(screen).into()])
    }

    fn act(&mut self, session: &WidgetSession, act: &Act, input: &Input<'_>, then: &mut Effects) {
        match *act {
            Act::Home => self.show(session, then, Screen::Home),
            Act::Group(group) => self.group = group,
            Act::Begin(at) => {
                let Some(template) = session.pack().templates().get(at) else { return };
                self.template.clone_from(&template.id);
                (self.entry, self.about, self.at) = (None, None, 0);
                self.show(session, then, Screen::Write);
            }
            Act::Open(ref id) => self.open(session, id, then),
            Act::Find(by) => self.find.set(by, input, then),
            Act::Go(at) => self.go(session, at, then),
            Act::Skip(at) => self.skip(session, at, then),
            Act::Whole => {
                self.whole = input.checked();
                self.note_spot(session);
            }
            Act::Say(at, way) => say::say(self, session, at, way, input, then),
            Act::Stop => {
                self.note_spot(session);
                let left = self.entry.is_some();
                self.show(session, then, Screen::Home);
                let left = left && self.entry.is_some();
                let says = if left { Word::ReflectionStopped } else { Word::ReflectionNone };
                tell(session, says, then);
            }
            Act::Finish(finished) => self.finish(session, finished, then),
            Act::Change => {
                self.at = self.place(session);
                self.show(session, then, Screen::Write);
            }
            Act::On => {
                if let (Some(entry), Some(on)) = (self.entry.clone(), input.day()) {
                    session.change(&ReflectionChange::SetOn { entry, on });
                }
            }
            Act::Whom => whom::say(self, session, input),
            Act::Remove => self.remove(session, then),
            Act::Share => {
                self.back = self.screen;
                self.show(session, then, Screen::Share);
            }
            Act::Back => self.show(session, then, self.back),
            Act::Print => session.host().print(),
            Act::Save => {
                take_out::save(self, session);
                then.announcement = Some(show::text(session.word(Word::Saved)));
            }
            Act::RemindOn => self.remind = input.day(),
            Act::Remind => take_out::remind(self, session, then),
        }
    }
}

impl Reflection {
    /// The template in hand, if the pack still has it.
    pub fn template<'p>(&self, pack: &'p ContentPack) -> Option<&'p Template> {
        pack.template(&self.template)
    }

    /// The reflection in hand, if it is there.
    pub fn entry<'d>(&self, document: &'d Document) -> Option<&'d Entry> {
        document.get(self.entry.as_ref()?)
    }

    /// Goes to a screen. What was begun and left with nothing in it goes.
    fn show(&mut self, session: &WidgetSession, then: &mut Effects, screen: Screen) {
        self.screen = screen;
        let blank = |it: &Document| self.entry(it).is_some_and(Entry::is_blank);
        if screen != Screen::Write
            && session.shared().read(blank)
            && let Some(entry) = self.entry.take()
        {
            session.change(&RemoveRecord(entry));
            self.screen = Screen::Home;
        }
        then.undo_offer = None;
        then.focus("#title");
        self.note_open(session);
    }

    /// Goes on with a reflection, or reads it where it is finished.
    fn open(&mut self, session: &WidgetSession, id: &Id, then: &mut Effects) {
        self.entry = Some(id.clone());
        let found = session
            .shared()
            .read(|it| self.entry(it).map(|entry| (entry.asked.template.clone(), entry.finished)));
        let Some((template, finished)) = found else { return };
        self.template = template;
        self.at = self.place(session);
        let read = finished || session.reads_only();
        self.show(session, then, if read { Screen::Read } else { Screen::Write });
        if !read {
            then.focus(if self.whole { "#title" } else { "#question" });
        }
    }

    /// The place where a person was: where they paused, or the first question that is open.
    fn place(&self, session: &WidgetSession) -> usize {
        let template = self.template(session.pack());
        session.shared().read(|document| {
            let entry = self.entry(document);
            let asks = ask::all(template, entry);
            let paused = entry.and_then(|it| it.paused_at.as_deref());
            let paused = paused.and_then(|id| asks.iter().position(|ask| ask.id == id));
            paused.or_else(|| asks.iter().position(|it| !it.answered() && !it.skipped)).unwrap_or(0)
        })
    }

    fn go(&mut self, session: &WidgetSession, at: usize, then: &mut Effects) {
        self.at = at;
        self.note_spot(session);
        then.focus("#question");
    }

    fn skip(&mut self, session: &WidgetSession, at: usize, then: &mut Effects) {
        let template = self.template(session.pack());
        let (prompt, last) = session.shared().read(|document| {
            let asks = ask::all(template, self.entry(document));
            (asks.get(at).map(|ask| ask.id.to_owned()), at + 1 >= asks.len())
        });
        if let (Some(entry), Some(prompt)) = (self.entry.clone(), prompt) {
            session.change(&ReflectionChange::Skip { entry, prompt, skipped: true });
        }
        self.go(session, if last { at } else { at + 1 }, then);
        tell(session, Word::ReflectionLeft, then);
    }

    fn finish(&mut self, session: &WidgetSession, finished: bool, then: &mut Effects) {
        let Some(entry) = self.entry.clone() else { return };
        session.change(&ReflectionChange::Finish { entry, finished });
        self.show(
            session,
            then,
            if self.screen == Screen::Write { Screen::Read } else { self.screen },
        );
        let says = if finished { Word::ReflectionFinished } else { Word::ReflectionReopened };
        let says = if self.entry.is_some() { says } else { Word::ReflectionNone };
        tell(session, says, then);
    }

    fn remove(&mut self, session: &WidgetSession, then: &mut Effects) {
        let Some(entry) = self.entry.take() else { return };
        let focus = ["[data-entry='", entry.as_str(), "'] button"].concat();
        let undo = session.change(&RemoveRecord(entry));
        self.show(session, then, Screen::Home);
        let at = "reflections".to_owned();
        then.undo_offer(UndoOffer { at, says: Word::Removed, kind: "removed", undo, focus });
    }

    /// Notes in the reflection where the person is, and with the page.
    pub fn note_spot(&self, session: &WidgetSession) {
        let template = self.template(session.pack());
        let at = session.shared().read(|document| {
            let asks = ask::all(template, self.entry(document));
            asks.get(self.at).map(|ask| ask.id.to_owned())
        });
        if let (Some(entry), false) = (self.entry.clone(), session.reads_only()) {
            session.change(&ReflectionChange::Pause { entry, at });
        }
        self.note_open(session);
    }

    /// Tells the page what is open: what it asked for, the screen, what is in hand, the place.
    fn note_open(&self, session: &WidgetSession) {
        let screen = match (self.screen, &self.entry) {
            (Screen::Home, _) => "home",
            (Screen::Write, None) => "begin",
            (Screen::Write, _) if self.whole => "whole",
            (Screen::Write, _) => "write",
            (Screen::Read, _) => "read",
            (Screen::Share, _) => "share",
        };
        let in_hand = self.entry.as_ref().map_or(self.template.as_str(), Id::as_str);
        let at = self.at.to_string();
        let about = self.about.as_ref().map_or("", Id::as_str);
        session.host().opened(&[&self.given, screen, in_hand, &at, about].join(" "));
    }

    /// Opens what was open before, or what the page asks for.
    fn open_again(&mut self, session: &WidgetSession, open: &str) {
        let reads_only = session.reads_only();
        let mut parts = open.split(' ');
        let mut part = || parts.next().unwrap_or_default();
        let (given, screen, in_hand, at, about) = (part(), part(), part(), part(), part());
        let asked = screen.is_empty() || given != self.given;
        let whom = if asked { session.host().opened_about() } else { about.to_owned() };
        self.about = session.shared().read(|it| whom::known(it, &whom));
        if asked {
            self.template.clone_from(&self.given);
            if !self.given.is_empty() && !self.missing && !reads_only {
                self.screen = Screen::Write;
            }
            return;
        }
        self.at = at.parse().unwrap_or_default();
        self.whole = screen == "whole";
        self.screen = match screen {
            "home" => return,
            "begin" => Screen::Write,
            "share" => Screen::Share,
            "read" => Screen::Read,
            _ if reads_only => Screen::Read,
            _ => Screen::Write,
        };
        if screen == "begin" {
            in_hand.clone_into(&mut self.template);
            if reads_only || self.template(session.pack()).is_none() {
                self.screen = Screen::Home;
            }
            return;
        }
        self.back = Screen::Read;
        self.entry = in_hand.parse::<Id>().ok();
        let asked = |it: &Document| self.entry(it).map(|entry| entry.asked.template.clone());
        match session.shared().read(asked) {
            Some(template) => {
                self.template = template;
                // By the question: under other words it may stand elsewhere.
                self.at = self.place(session);
            }
            None => self.screen = Screen::Home,
        }
    }
}

/// What is said of what was just done.
pub fn tell(session: &WidgetSession, word: Word, then: &mut Effects) {
    then.announcement = Some(show::text(session.word(word)));
}
