//! The sections of the page.

use yew::Html;

use super::out;
use super::view::{Act, MyData};
use crate::kit::{El, Ui, el, parts};
use crate::words::Word;

/// A section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Keep,
    Lock,
    BackUp,
    Out,
    Share,
    Clear,
}

impl Part {
    /// As they stand on the page.
    pub const ALL: [Self; 6] =
        [Self::Keep, Self::Lock, Self::BackUp, Self::Out, Self::Share, Self::Clear];

    /// Its name in ids, and in what is told to be open.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Lock => "lock",
            Self::BackUp => "back-up",
            Self::Out => "out",
            Self::Share => "share",
            Self::Clear => "clear",
        }
    }

    const fn word(self) -> Word {
        match self {
            Self::Keep => Word::MyDataKeep,
            Self::Lock => Word::MyDataLock,
            Self::BackUp => Word::MyDataBackUp,
            Self::Out => Word::MyDataOut,
            Self::Share => Word::MyDataShare,
            Self::Clear => Word::MyDataClear,
        }
    }

    /// By its name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    /// Whether it is on the page.
    pub fn is_there(self, ui: &Ui<'_, Act>) -> bool {
        self != Self::Share || out::offered(ui.session)
    }

    /// What stands in it.
    fn inside(self, my: &MyData, ui: &Ui<'_, Act>) -> Html {
        match self {
            Self::Keep => my.keep.view(my, ui),
            Self::Lock => my.lock.view(my, ui),
            Self::BackUp => my.back_up.view(my, ui),
            Self::Out | Self::Share => my.out.view(my, ui),
            Self::Clear => my.clear.view(my, ui),
        }
    }

    /// The heading, which opens and shuts it, and what stands in it while it is open.
    pub fn view(self, my: &MyData, ui: &Ui<'_, Act>) -> El {
        let open = my.open == Some(self);
        let [go, panel] = ["go-", "in-"].map(|it| [it, self.id()].concat());
        let button = el("button.go")
            .set("type", "button")
            .set("id", go.clone())
            .set("aria-expanded", if open { "true" } else { "false" })
            .set_if("aria-controls", open.then(|| panel.clone()))
            .say(ui.word(self.word()))
            .click(ui, Act::Open(self));
        let done = my.clear.done(ui).filter(|_| self == Self::Clear);
        let told =
            done.unwrap_or_else(|| ui.announcement()).set("id", "told").set("tabindex", "-1");
        let inside = open.then(|| {
            el("div.inside")
                .set("id", panel)
                .set("role", "group")
                .set("aria-labelledby", go)
                .add(told)
                .add(self.inside(my, ui))
        });
        el("div.part").key(self.id()).add(el("h3").add(button)).maybe(inside)
    }
}

/// A paragraph of ours.
pub fn p(ui: &Ui<'_, Act>, word: Word) -> El {
    el("p").say(ui.word(word))
}

/// A button that does something here.
pub fn act(ui: &Ui<'_, Act>, word: Word, act: Act) -> El {
    parts::act(ui, word, act)
}
