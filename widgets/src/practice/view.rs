use yew::Html;

use super::{people, summary, together};
use crate::kit::{El, Input, Outcome, Ui, View, el, list, parts};
use crate::session::Session;
use crate::words::Word;

/// The practice log.
pub struct PracticeLog {
    pub screen: Screen,
    pub people: people::State,
    pub together: together::State,
    pub summary: summary::State,
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
    People(people::Act),
    Together(together::Act),
    Summary(summary::Act),
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
}

impl View for PracticeLog {
    type Act = Act;
    const CLASS: &'static str = "practice";

    fn new(_session: &Session, open: &str) -> Self {
        let (screen, rest) = open.split_once(' ').unwrap_or((open, ""));
        let screen = Screen::ALL.into_iter().find(|it| it.id() == screen).unwrap_or(Screen::Home);
        Self {
            screen,
            people: people::State::default(),
            together: together::State::read(rest),
            summary: summary::State::default(),
        }
    }

    fn shows(_kind: &str) -> bool {
        true
    }

    fn draw(&self, ui: &Ui<'_, Act>) -> Html {
        let body = match self.screen {
            Screen::Home => home(ui).into(),
            Screen::People => people::view(&self.people, ui),
            Screen::Together => together::view(&self.together, ui),
            Screen::Summary => summary::view(&self.summary, ui),
        };
        let (title, intro) = match self.screen {
            Screen::Home => (Word::PracticeTitle, Word::PracticeIntro),
            Screen::People => (Word::PracticePeople, Word::PracticePeopleAbout),
            Screen::Together => (Word::PracticeTogether, Word::PracticeTogetherAbout),
            Screen::Summary => (Word::PracticeSummary, Word::PracticeSummaryAbout),
        };
        let back = (self.screen != Screen::Home).then(|| {
            let back = parts::act(ui, Word::PracticeBack, Act::Go(Screen::Home));
            el("p.acts").add(back.set("data-act", "back"))
        });
        list(vec![
            back.map(Into::into).unwrap_or_default(),
            parts::header(ui, title, Some(intro)),
            ui.told().into(),
            body,
        ])
    }

    fn act(&mut self, session: &Session, act: &Act, input: &Input<'_>, then: &mut Outcome) {
        match act {
            Act::Go(screen) => {
                self.screen = *screen;
                session.sink().opened(screen.id());
                then.focus("#title");
            }
            Act::People(act) => people::act(&mut self.people, session, act, input, then),
            Act::Together(act) => together::act(&mut self.together, session, act, input, then),
            Act::Summary(act) => summary::act(&mut self.summary, session, act, input, then),
        }
    }
}

fn home(ui: &Ui<'_, Act>) -> El {
    let go =
        |word, screen: Screen| parts::act(ui, word, Act::Go(screen)).set("data-act", screen.id());
    el("div.acts")
        .add(go(Word::PracticePeople, Screen::People))
        .add(go(Word::PracticeTogether, Screen::Together))
        .add(go(Word::PracticeSummary, Screen::Summary))
}
