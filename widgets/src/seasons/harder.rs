//! A page that a person makes from their strengths, for harder days: to write, to read, and to carry small on paper.

use ppsa_core::practice::Save;
use ppsa_core::season::HarderDays;
use yew::Html;

use super::view;
use crate::kit::{Effects, El, Input, Ui, el, list, parts};
use crate::session::{Attribute, WidgetSession};
use crate::words::Word;

/// What shows of it in the place of the tracker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    Read,
    Write,
}

/// What a person can do with it.
pub enum Act {
    /// To read it, or to make it where nothing is written yet.
    Open,
    Write,
    Close,
    Field(Field),
    /// A strength of theirs goes under what helps.
    Add(String),
    Print,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Notice,
    Helps,
    Call,
    Without,
    Agreed,
}

impl Field {
    const ALL: [Self; 5] = [Self::Notice, Self::Helps, Self::Call, Self::Without, Self::Agreed];

    /// What it is found by, and what it is called.
    const fn named(self) -> (&'static str, Word) {
        match self {
            Self::Notice => ("harder-notice", Word::SeasonsHarderNotice),
            Self::Helps => ("harder-helps", Word::SeasonsHarderHelps),
            Self::Call => ("harder-call", Word::SeasonsHarderCall),
            Self::Without => ("harder-without", Word::SeasonsHarderWithout),
            Self::Agreed => ("harder-agreed", Word::SeasonsHarderAgreed),
        }
    }

    fn of(self, page: &mut HarderDays) -> &mut String {
        match self {
            Self::Notice => &mut page.notice,
            Self::Helps => &mut page.helps,
            Self::Call => &mut page.call,
            Self::Without => &mut page.without,
            Self::Agreed => &mut page.agreed,
        }
    }
}

impl Screen {
    /// From [`words`](Self::words).
    pub fn read(words: &str) -> Option<Self> {
        [Self::Read, Self::Write].into_iter().find(|it| it.words() == words)
    }

    pub const fn words(self) -> &'static str {
        match self {
            Self::Read => "harder-read",
            Self::Write => "harder-write",
        }
    }
}

/// The way to it, below the tracker, where the site has it.
pub fn way(ui: &Ui<'_, view::Act>) -> Html {
    if !ui.session.host().has(Attribute::HARDERDAYS) {
        return Html::default();
    }
    let open = parts::act(ui, Word::SeasonsHarderOpen, view::Act::Harder(Act::Open));
    el("div.way")
        .set("part", "harder-days")
        .add(el("h3").say(ui.word(Word::SeasonsHarder)))
        .add(el("p.soft").say(ui.word(Word::SeasonsHarderAbout)))
        .add(el("p.acts").add(open.set("id", "harder")))
        .into()
}

/// The page itself.
pub fn view(screen: Screen, ui: &Ui<'_, view::Act>) -> Html {
    let page = ui.document.all::<HarderDays>().next().cloned().unwrap_or_default();
    let title = parts::screen(ui.word(Word::SeasonsHarder), None);
    let act = |word, act| parts::act(ui, word, view::Act::Harder(act));
    let back = act(Word::SeasonsHarderBack, Act::Close).set("data-act", "back");
    let reads = ui.session.reads_only();
    if screen == Screen::Read || reads {
        let change =
            (!reads).then(|| act(Word::SeasonsChange, Act::Write).set("id", "harder-change"));
        return list(vec![
            title.key("read").into(),
            card(ui, &page).into(),
            el("p.acts")
                .maybe(change)
                .add(act(Word::SeasonsHarderPrint, Act::Print).set("aria-describedby", "carried"))
                .add(back)
                .into(),
            el("p.soft").set("id", "carried").say(ui.word(Word::SeasonsHarderCarried)).into(),
            el("p.soft").say(ui.word(Word::SeasonsHarderLock)).into(),
        ]);
    }
    let see =
        parts::main_button(ui.word(Word::SeasonsHarderSee)).click(ui, view::Act::Harder(Act::Open));
    list(vec![
        title.key("write").into(),
        el("p.soft").say(ui.word(Word::SeasonsHarderAbout)).into(),
        el("div.harder").all(Field::ALL.map(|it| field(ui, &page, it))).into(),
        el("p.acts").add(see).add(back).into(),
    ])
}

/// What is written, small enough for a pocket.
fn card(ui: &Ui<'_, view::Act>, page: &HarderDays) -> El {
    let mut page = page.clone();
    let mut card = el("article.page");
    for it in Field::ALL {
        let words = it.of(&mut page).trim();
        if !words.is_empty() {
            card = card.add(el("h3").say(ui.word(it.named().1))).add(el("p.text").own(words));
        }
    }
    card
}

fn field(ui: &Ui<'_, view::Act>, page: &HarderDays, it: Field) -> El {
    let (id, name) = it.named();
    let words = it.of(&mut page.clone()).clone();
    let field = parts::field(id, &words).set("id", id);
    let field = field.input(ui, view::Act::Harder(Act::Field(it)));
    let add = (it == Field::Helps).then(|| strengths(ui, page)).flatten();
    el("div.field").key(id).add(el("label").set("for", id).say(ui.word(name))).add(field).maybe(add)
}

/// What they found to be a strength, each a press away.
fn strengths(ui: &Ui<'_, view::Act>, page: &HarderDays) -> Option<El> {
    let all = page.strengths(ui.document, ui.pack());
    let add = |words: &&str| {
        let act = view::Act::Harder(Act::Add((*words).to_owned()));
        let button = el("button.quiet").set("type", "button").set("data-act", "add");
        el("li").add(button.own(words).click(ui, act))
    };
    (!all.is_empty()).then(|| {
        el("div.from")
            .add(el("p.soft").set("id", "from").say(ui.word(Word::SeasonsHarderStrengths)))
            .add(el("ul.chips").set("aria-labelledby", "from").all(all.iter().map(add)))
    })
}

/// A person did something. Gives what shows from then on.
pub fn act(
    screen: Option<Screen>,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) -> Option<Screen> {
    match act {
        Act::Open => {
            let blank = page(session).is_blank() && !session.reads_only();
            then.focus("#title");
            Some(if blank { Screen::Write } else { Screen::Read })
        }
        Act::Write => {
            then.focus("#title");
            Some(Screen::Write)
        }
        Act::Close => {
            then.focus("#harder");
            None
        }
        Act::Field(field) => {
            let words = input.value();
            write(session, &|it| field.of(it).clone_from(&words));
            screen
        }
        Act::Add(words) => {
            write(session, &|it| it.add_help(words));
            then.focus("#harder-helps");
            screen
        }
        Act::Print => {
            session.host().print();
            screen
        }
    }
}

fn page(session: &WidgetSession) -> HarderDays {
    session.shared().read(|it| it.all::<HarderDays>().next().cloned().unwrap_or_default())
}

/// Read again as it is now, so that what another tab wrote in it stays.
fn write(session: &WidgetSession, change: &dyn Fn(&mut HarderDays)) {
    let mut page = page(session);
    change(&mut page);
    session.change(&Save(page));
}
