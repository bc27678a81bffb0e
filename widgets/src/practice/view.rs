use gloo::events::EventListener;
use ppsa_core::practice::Companion;
use ppsa_core::reflection::Template;
use ppsa_core::{Document, Id, Undo};
use web_sys::Element;
use yew::Html;

use super::{findings, home, next, people, summary, together, turns};
use crate::kit::{Effects, El, Input, Ui, UndoOffer, View, el, list, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// The practice log.
pub struct PracticeLog {
    pub screen: Screen,
    pub people: people::State,
    pub together: together::State,
    pub summary: summary::State,
    /// While it is on it is all that shows.
    pub turns: turns::Held,
}

/// What it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    Home,
    People,
    Together,
    Summary,
}

/// What a person can do in it.
pub enum Act {
    Go(Screen),
    Home(home::Act),
    People(people::Act),
    Together(together::Act),
    Summary(summary::Act),
    Turns(turns::Act),
    /// To open this template beside the log, about this companion.
    Reflect(String, Option<Id>),
    Print,
}

impl Screen {
    const ALL: [Self; 4] = [Self::Home, Self::People, Self::Together, Self::Summary];

    pub fn id(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::People => "people",
            Self::Together => "together",
            Self::Summary => "summary",
        }
    }

    /// What it is called, and what it is for.
    pub const fn words(self) -> (Word, Word) {
        match self {
            Self::Home => (Word::PracticeTitle, Word::PracticeIntro),
            Self::People => (Word::PracticePeople, Word::PracticePeopleAbout),
            Self::Together => (Word::PracticeTogether, Word::PracticeTogetherAbout),
            Self::Summary => (Word::PracticeSummary, Word::PracticeSummaryAbout),
        }
    }
}

impl View for PracticeLog {
    type Act = Act;
    const CLASS: &'static str = "practice";

    fn new(session: &WidgetSession, open: &str) -> Self {
        session.open_all();
        let (open, turns) = turns::Held::read(session, open);
        let (screen, rest) = open.split_once(' ').unwrap_or((open, ""));
        let screen = Screen::ALL.into_iter().find(|it| it.id() == screen).unwrap_or(Screen::Home);
        // What a screen has open is told after its name.
        let of = |which| if screen == which { rest } else { "" };
        Self {
            screen,
            people: people::State::read(of(Screen::People), session.reads_only()),
            together: together::State::read(of(Screen::Together)),
            summary: summary::State::default(),
            turns,
        }
    }

    fn shows(_kind: &str) -> bool {
        true
    }

    fn listen(&self, section: &Element) -> Option<EventListener> {
        self.turns.listen(section)
    }

    fn draw(&self, ui: &Ui<'_, Act>) -> Html {
        if let Some(turn) = self.turns.view(ui) {
            return list(vec![ui.tells("turns"), turn]);
        }
        let one = self.one(ui.document);
        let (name, body) = match self.screen {
            Screen::Home => ("home", home::view(ui)),
            Screen::People => ("people", people::view(&self.people, ui)),
            Screen::Together => ("together", together::view(&self.together, ui)),
            Screen::Summary => ("summary", summary::view(&self.summary, ui)),
        };
        let name = if one.is_some() { "person" } else { name };
        let back = if one.is_some() {
            Some(parts::act(ui, Word::PracticePeopleBack, Act::People(people::Act::Close)))
        } else if self.screen == Screen::Home {
            None
        } else {
            Some(parts::act(ui, Word::PracticeBack, Act::Go(Screen::Home)))
        };
        let header = match one {
            Some(one) => people::header(ui, one),
            None => {
                let (title, intro) = self.screen.words();
                parts::screen(ui.word(title), Some(ui.word(intro))).into()
            }
        };
        let screen = el("div.screen")
            .and(name)
            .key(name)
            .maybe(back.map(|it| el("p.acts.back").add(it.set("data-act", "back"))))
            .add(header)
            .add(body);
        // Keyed: no screen keeps what was open or half done in another.
        list(vec![ui.tells_if("people", !self.people.season_tells()), screen.into()])
    }

    fn act(&mut self, session: &WidgetSession, act: &Act, input: &Input<'_>, then: &mut Effects) {
        let before = self.opened();
        match act {
            Act::Go(screen) => {
                self.screen = *screen;
                then.undo_offer = None;
                then.focus("#title");
            }
            Act::Home(act) => match act {
                home::Act::Role(role, first) => home::set_role(session, *role, *first, then),
                home::Act::Calendar => next::save(session, then),
                home::Act::Dismiss(code, path) => findings::dismiss(session, code, path, then),
                home::Act::Person(id, of) => {
                    let acts =
                        [Some(people::Act::Open(id.clone())), of.clone().map(people::Act::Find)];
                    self.go_to_people(session, acts, input, then);
                }
                home::Act::Note(id) => {
                    let acts = [Some(people::Act::Open(id.clone())), Some(people::Act::Note)];
                    self.go_to_people(session, acts, input, then);
                }
            },
            Act::People(act) => people::act(&mut self.people, session, act, input, then),
            Act::Together(act) => together::act(&mut self.together, session, act, input, then),
            Act::Turns(act) => turns::act(&self.turns, session, act, input, then),
            Act::Summary(act) => summary::act(&mut self.summary, session, act, input, then),
            Act::Reflect(template, about) => {
                session.host().open(template, about.as_ref().map_or("", Id::as_str));
            }
            Act::Print => session.host().print(),
        }
        let now = self.opened();
        if now != before {
            session.host().opened(&now);
        }
    }
}

impl PracticeLog {
    /// Goes to the people, and does this there.
    fn go_to_people(
        &mut self,
        session: &WidgetSession,
        acts: [Option<people::Act>; 2],
        input: &Input<'_>,
        then: &mut Effects,
    ) {
        self.screen = Screen::People;
        for act in acts.into_iter().flatten() {
            people::act(&mut self.people, session, &act, input, then);
        }
    }

    /// The one whose page is open.
    fn one<'d>(&self, document: &'d Document) -> Option<&'d Companion> {
        let open = self.people.open.as_ref().filter(|_| self.screen == Screen::People);
        document.get(open?)
    }

    /// What is open, for the page: a view that comes back opens it again.
    fn opened(&self) -> String {
        let more = if self.screen == Screen::People { self.people.words() } else { String::new() };
        [self.screen.id(), &more, self.turns.mark()].concat()
    }
}

/// A button for that.
pub fn reflect(ui: &Ui<'_, Act>, template: &Template, about: Option<&Id>) -> El {
    el("button.quiet")
        .set("type", "button")
        .set("data-act", "reflect")
        .add(show::text(ui.word(Word::PracticeReflect)))
        .add(" ")
        .add(show::text(&template.title))
        .click(ui, Act::Reflect(template.id.clone(), about.cloned()))
}

/// A way back from what was just done, offered at a place.
pub fn offer(at: &str, says: Word, kind: &'static str, undo: Undo, focus: String) -> UndoOffer {
    UndoOffer { at: at.to_owned(), says, kind, undo, focus }
}
