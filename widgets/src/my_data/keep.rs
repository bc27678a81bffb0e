//! Where the words are kept, since when, how big they are and who could see them; and how to
//! change that.

use yew::Html;

use super::part::{act as button, p};
use super::view::{self, MyData, tell, tell_there};
use super::{passphrase, status};
use crate::kit::{Effects, El, Ui, el, list, parts, show};
use crate::session::{Ask, Status, WidgetSession};
use crate::words::Word;

/// What it remembers.
#[derive(Default)]
pub struct Keep {
    /// The place that is chosen and not taken yet.
    chosen: Option<Place>,
    /// Whether a lock is to be put on at once.
    with_lock: bool,
}

/// What a person can do in it.
pub enum Act {
    Choose(Place),
    WithLock,
    Take,
    Leave,
    Cover,
    SaveQuarantined,
}

/// A place that a person can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Nothing,
    Visit,
    Device,
}

impl Place {
    const ALL: [Self; 3] = [Self::Nothing, Self::Visit, Self::Device];

    const fn id(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Visit => "visit",
            Self::Device => "device",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    const fn words(self) -> (Word, Word) {
        match self {
            Self::Nothing => (Word::MyDataNothing, Word::MyDataNothingAbout),
            Self::Visit => (Word::MyDataVisit, Word::MyDataVisitAbout),
            Self::Device => (Word::MyDataDevice, Word::MyDataDeviceAbout),
        }
    }
}

impl Keep {
    pub fn view(&self, my: &MyData, ui: &Ui<'_, view::Act>) -> Html {
        let keeps = ui.session.host().status(Status::KEEPS);
        let (kept, seen) = match keeps.as_str() {
            "visit" => (Word::MyDataKeptVisit, Word::MyDataSeeVisit),
            "device" => (Word::MyDataKeptDevice, Word::MyDataSeeDevice),
            "host" => (Word::MyDataKeptHost, Word::MyDataSeeHost),
            "part" => (Word::MyDataKeptPart, Word::MyDataSeeDevice),
            _ => (Word::MyDataKeptPage, Word::MyDataSeePage),
        };
        let host = status::yes(ui.session, Status::PASSED);
        let lasts = status::yes(ui.session, Status::LASTS);
        let open = status::is(ui.session, Status::LOCK, "open");
        let seen = if open { Word::MyDataSeeLocked } else { seen };
        let holder = || vec![el("b").own(&ui.session.host().status(Status::HOLDER)).into()];
        let holder = if host { holder() } else { Vec::new() };
        list(vec![
            el("div.stack")
                .add(el("p").add(show::filled(ui.word(kept), holder)))
                .maybe(since(ui))
                .add(size(ui))
                .maybe(status::yes(ui.session, Status::READS).then(|| p(ui, Word::MyDataReads)))
                .maybe(quarantined(ui))
                .into(),
            el("div.stack")
                .add(el("h4").say(ui.word(Word::MyDataWho)))
                .add(p(ui, seen))
                .maybe(host.then(|| privacy(ui)))
                .maybe(lasts.then(|| lasting(ui)))
                .maybe((lasts && !open).then(|| p(ui, Word::MyDataCoverAbout)))
                .maybe(lasts.then(|| {
                    // Behind a lock that is what covers them.
                    let word = if open { Word::MyDataLockNow } else { Word::MyDataCover };
                    let cover = button(ui, word, view::Act::Keep(Act::Cover)).set("id", "cover");
                    el("p.acts").add(cover)
                }))
                .into(),
            if status::asks(ui.session) {
                self.choices(my, ui, &keeps)
            } else {
                p(ui, Word::MyDataSetBySite).and("soft").into()
            },
        ])
    }

    fn choices(&self, my: &MyData, ui: &Ui<'_, view::Act>, keeps: &str) -> Html {
        let now = Place::from_id(keeps);
        let chosen = self.chosen.or(now);
        let choice = |place: Place| {
            let (name, about) = place.words();
            let set = |it: El| {
                it.set("name", "place")
                    .set("id", place.id())
                    .change(ui, view::Act::Keep(Act::Choose(place)))
            };
            let words = el("span.words")
                .add(el("span").say(ui.word(name)))
                .add(el("span.soft").say(ui.word(about)));
            parts::choice("radio", chosen == Some(place), set, words.into()).key(place.id())
        };
        let fresh = self.chosen.filter(|it| Some(*it) != now);
        let device = fresh == Some(Place::Device);
        let leaves =
            fresh.is_some() && matches!(now, Some(Place::Visit | Place::Device)) && !device;
        let lock = |it: El| it.set("id", "with-lock").change(ui, view::Act::Keep(Act::WithLock));
        let lock = device.then(|| {
            parts::choice(
                "checkbox",
                self.with_lock,
                lock,
                show::text(ui.word(Word::MyDataWithLock)),
            )
        });
        let fields = (device && self.with_lock).then(|| {
            el("div.stack").add(p(ui, Word::MyDataLockForgot)).add(passphrase::twice(my, ui))
        });
        let locked = status::is(ui.session, Status::LOCK, "open");
        let opens = (fresh.is_some() && locked)
            .then(|| list(vec![passphrase::now(my, ui).into(), passphrase::shows(my, ui)]));
        let take = fresh.map(|_| {
            el("p.acts")
                .add(
                    parts::main_button(ui.word(Word::MyDataKeepSo))
                        .flag("data-enter", true)
                        .click(ui, view::Act::Keep(Act::Take)),
                )
                .add(button(ui, Word::MyDataLeave, view::Act::Keep(Act::Leave)).set("id", "leave"))
        });
        el("div.stack")
            .add(
                el("fieldset.places")
                    .add(el("legend").say(ui.word(Word::MyDataChoose)))
                    .all(Place::ALL.map(choice)),
            )
            .maybe(leaves.then(|| {
                let then = if fresh == Some(Place::Visit) {
                    Word::MyDataLeavesVisit
                } else {
                    Word::MyDataLeavesPage
                };
                el("div.notice.stack")
                    .add(p(ui, Word::MyDataLeaves))
                    .maybe(locked.then(|| p(ui, Word::MyDataLeavesLock)))
                    .add(p(ui, then))
            }))
            .maybe(lock)
            .maybe(fields)
            .maybe(opens)
            .maybe(take)
            .into()
    }
}

fn since(ui: &Ui<'_, view::Act>) -> Option<El> {
    let day = parts::read_day(&ui.session.host().status(Status::SINCE))?;
    Some(el("p").add(parts::dated(ui, Word::MyDataSince, day)))
}

/// How big, in numbers that mean something.
fn size(ui: &Ui<'_, view::Act>) -> El {
    const KB: usize = 1000;
    let bytes = status::number(ui.session, Status::BYTES);
    let (word, number) = match bytes {
        0..KB => (Word::MyDataSizeSmall, 0),
        KB..1_000_000 => (Word::MyDataSize, (bytes + KB / 2) / KB),
        _ => (Word::MyDataSizeBig, (bytes + KB * KB / 2) / (KB * KB)),
    };
    el("p").say(&show::counted(ui.word(word), &[number]))
}

/// What the browser promised, plainly.
fn lasting(ui: &Ui<'_, view::Act>) -> El {
    let word = match ui.session.host().status(Status::LASTING).as_str() {
        "true" => Word::MyDataLasts,
        "false" => Word::MyDataMayGo,
        _ => Word::MyDataMayGoUnknown,
    };
    p(ui, word)
}

fn privacy(ui: &Ui<'_, view::Act>) -> Html {
    let link = el("a")
        .set("href", ui.session.host().status(Status::PRIVACY))
        .set("rel", "noreferrer")
        .set("target", "_blank")
        .say(ui.word(Word::MyDataPrivacy));
    el("p").add(link).into()
}

/// Damaged records, put aside.
fn quarantined(ui: &Ui<'_, view::Act>) -> Option<El> {
    (status::number(ui.session, Status::QUARANTINED) > 0).then(|| {
        el("div.notice.stack").add(p(ui, Word::MyDataAside)).add(button(
            ui,
            Word::MyDataAsideSave,
            view::Act::Keep(Act::SaveQuarantined),
        ))
    })
}

pub fn act(my: &mut MyData, session: &WidgetSession, act: &Act, then: &mut Effects) {
    match act {
        Act::Choose(place) => my.keep.chosen = Some(*place),
        Act::WithLock => my.keep.with_lock = !my.keep.with_lock,
        Act::Take => {
            if let Some(place) = my.keep.chosen {
                my.ask(session, Ask::CHOOSE, &[place.id()], then);
            }
        }
        Act::Leave => {
            my.keep = Keep::default();
            let now =
                Place::from_id(&session.host().status(Status::KEEPS)).unwrap_or(Place::Nothing);
            then.focus(["#", now.id()].concat());
        }
        Act::Cover => my.ask(session, Ask::COVER, &[], then),
        Act::SaveQuarantined => my.ask(session, Ask::QUARANTINED, &[], then),
    }
}

pub fn answer(my: &mut MyData, session: &WidgetSession, what: Ask, code: &str, then: &mut Effects) {
    match (code, what) {
        ("", Ask::QUARANTINED) => tell(session, Word::Saved, then),
        ("", _) => {
            my.keep = Keep::default();
            tell_there(session, Word::MyDataKeptSo, then);
        }
        // What the lock says has its own words; else it is the browser.
        (
            "pass-empty" | "pass-differs" | "vault-passphrase" | "vault-memory" | "load-failed",
            _,
        ) => view::refused(session, code, then),
        _ => tell_there(session, Word::MyDataDenied, then),
    }
}
