use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use ppsa_core::plan::PouReading;
use ppsa_core::{Id, NoteKind, Rating, RatingKind, Reading, ReadingChange};
use web_sys::Element;
use yew::Html;

use super::map::{self, Map};
use super::ratings;
use super::{drawing, links, notes, others, panel, picture, readings, row, table, touch};
use crate::kit::{Effects, Input, Ui, UndoOffer, View, el, list, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// The wellbeing wheel.
pub struct Wheel {
    /// The place of the pou that is open.
    pub open: Option<usize>,
    /// What a touch on the wheel sets.
    pub sets: RatingKind,
    /// Where a further, still empty field was asked for.
    pub adding: Option<(usize, NoteKind)>,
    /// The slider a finger is on, and what it said before: a finger that scrolls takes it back.
    pub slid: Option<(usize, RatingKind, Option<Rating>)>,
    /// The petal a finger holds, if any.
    pub held: Rc<Cell<Option<usize>>>,
    /// The earlier wheel to look at, and the one to hold it beside: with none, the last three
    /// behind the present one.
    pub then: Option<Id>,
    pub later: Option<Id>,
    /// The two ends chosen for a link, as places in the list of all.
    pub link: (usize, usize),
    /// Which names an old wheel goes on in, as chosen so far.
    pub map: Option<(Id, Map)>,
    /// Whether that is what was done last: it is told of there.
    pub mapping: bool,
}

/// What a person can do on it. Places are those of the pou on the wheel.
pub enum Act {
    Toggle(usize),
    Sets(RatingKind),
    Touch(usize),
    Rate(usize, RatingKind),
    /// A finger comes to a slider, or goes.
    Slide(usize, RatingKind, Option<Rating>),
    Skip(usize),
    Write(usize, NoteKind, Option<Id>),
    Add(usize, NoteKind),
    /// The number is which one of its kind it is, from 0.
    Remove(usize, NoteKind, usize, Id),
    Keep,
    Then,
    Later,
    TakeAway(Id),
    LinkFrom,
    LinkTo,
    AddLink,
    WriteLink(Id),
    RemoveLink(Id),
    /// The wheel of other names that goes on in this place.
    Map(Id, usize),
    Bring(Id),
    Svg,
    Png,
    Print,
}

impl View for Wheel {
    type Act = Act;
    const CLASS: &'static str = "wheel";

    fn new(session: &WidgetSession, open: &str) -> Self {
        let place = session.pack().pou().iter().position(|pou| pou.key == open);
        Self {
            open: Some(place.unwrap_or(0)),
            sets: RatingKind::Now,
            adding: None,
            slid: None,
            held: Rc::default(),
            then: None,
            later: None,
            link: (0, 1),
            map: None,
            mapping: false,
        }
    }

    fn shows(kind: &str) -> bool {
        matches!(kind, "reading" | "now" | "hoped-for" | "skipped" | "note" | "link")
    }

    fn draw(&self, ui: &Ui<'_, Act>) -> Html {
        let reading = ui.document.current(ui.pack());
        let said = said(ui.session, reading);
        for note in said.iter().flat_map(|pou| &pou.notes) {
            crate::panics::probe_view(&note.text);
        }
        let earlier = readings::earlier(ui.session, ui.document);
        let others = ui.document.under_other_packs(ui.pack());
        let waits = others.iter().any(|it| !it.mapped);
        let behind = readings::behind(self, &earlier);
        let drawn = drawing::view(self, ui, &said, reading, &behind);
        let mut body = el("div.body").add(
            el("div.top")
                .add(drawn)
                .add(ui.announcement_if(!self.mapping))
                .add(self.legend(ui, !behind.is_empty())),
        );
        for (place, said) in said.iter().enumerate() {
            body = body.add(row::view(self, ui, place, said));
            let open = self.open == Some(place);
            body = body.maybe(open.then(|| panel::view(self, ui, place, said)));
        }
        list(vec![
            parts::header(ui, Word::WheelTitle, Some(Word::WheelIntro)),
            el("p.acts").add(ui.undo_offer(map::OFFER)).into(),
            parts::soft_if(ui, waits, Word::WheelEarlier),
            parts::soft_if(ui, ui.session.reads_only(), Word::ReadOnly),
            body.into(),
            readings::view(self, ui, reading),
            others::view(self, ui, &others),
            links::view(self, ui, reading),
            table::view(ui, &said),
            files(ui),
            parts::about(ui),
        ])
    }

    fn act(&mut self, session: &WidgetSession, act: &Act, input: &Input<'_>, then: &mut Effects) {
        self.mapping = matches!(act, Act::Map(..) | Act::Bring(_));
        let writes = matches!(
            act,
            Act::Rate(..) | Act::Skip(_) | Act::Write(..) | Act::WriteLink(_) | Act::AddLink
        );
        if writes {
            stays(then);
        }
        match *act {
            Act::Toggle(place) => {
                self.open = (self.open != Some(place)).then_some(place);
                self.adding = None;
                then.undo_offer = None;
                session.host().opened(self.open.map_or("", |it| &session.pack().pou()[it].key));
            }
            Act::Sets(kind) => self.sets = kind,
            Act::Touch(place) => touch::touch(self, session, place, input, then),
            Act::Rate(place, kind) => {
                if let Ok(number) = input.value().parse() {
                    ratings::rate(session, place, kind, Rating::new(number));
                }
            }
            Act::Slide(place, kind, before) => match input.event.type_().as_str() {
                "pointercancel" => {
                    if let Some((place, kind, before)) = self.slid.take() {
                        ratings::rate(session, place, kind, before);
                    }
                }
                event => {
                    if event == "pointerdown" {
                        self.slid = Some((place, kind, before));
                    }
                    then.nothing = true;
                }
            },
            Act::Skip(place) => {
                let (pou, skipped) = (session.pack().pou()[place].key.clone(), input.checked());
                session.change_reading(|reading| ReadingChange::SetSkipped {
                    reading,
                    pou,
                    skipped,
                });
            }
            Act::Add(place, kind) => {
                self.adding = Some((place, kind));
                then.focus([".notes.", kind.id(), " li:last-child textarea"].concat());
            }
            Act::Write(place, kind, ref note) => {
                notes::write(session, place, kind, note.clone(), input.value());
                self.adding = None;
            }
            Act::Remove(place, kind, at, ref note) => {
                notes::remove(session, place, kind, at, note.clone(), then);
            }
            Act::Keep => readings::keep(self, session, then),
            Act::Then => self.then = input.value().parse::<Id>().ok(),
            Act::Later => self.later = input.value().parse::<Id>().ok(),
            Act::TakeAway(ref reading) => readings::take_away(self, session, reading, then),
            Act::LinkFrom => links::choose(&mut self.link.0, input),
            Act::LinkTo => links::choose(&mut self.link.1, input),
            Act::AddLink => links::add(self, session, then),
            Act::WriteLink(ref link) => links::write(session, link.clone(), input.value()),
            Act::RemoveLink(ref link) => links::remove(session, link.clone(), then),
            Act::Map(ref of, place) => map::choose(self, session, (of, place), input, then),
            Act::Bring(ref from) => map::bring(self, session, from, then),
            Act::Print => session.host().print(),
            Act::Svg | Act::Png => {
                let said = session.shared().read(|it| said(session, it.current(session.pack())));
                let svg = picture::svg(session, &said);
                match act {
                    // The page says what comes of it: a browser may fail to draw it.
                    Act::Png => session.host().picture("picture.png", &svg),
                    _ => {
                        then.announcement = Some(show::text(session.word(Word::Saved)));
                        session.host().save("drawing.svg", "image/svg+xml", &svg);
                    }
                }
            }
        }
    }

    fn listen(&self, section: &Element) -> Option<EventListener> {
        touch::keep_still(section, &self.held)
    }
}

/// A wheel that was just started is written in: it stays, so there is no way back any more.
pub fn stays(then: &mut Effects) {
    let started = |it: &UndoOffer| matches!(it.says, Word::WheelKeptWheel | Word::WheelMapped);
    if then.undo_offer.as_ref().is_some_and(started) {
        then.undo_offer = None;
    }
}

/// What is said of each pou, in the order of the wheel.
fn said(session: &WidgetSession, reading: Option<&Reading>) -> [PouReading; 5] {
    session
        .pack()
        .pou()
        .each_ref()
        .map(|pou| reading.and_then(|reading| reading.pou(&pou.key)).cloned().unwrap_or_default())
}

/// The wheel as a file or on paper. What happens to the file is the person's business.
fn files(ui: &Ui<'_, Act>) -> Html {
    let button = |word, act| parts::button(ui.word(word)).click(ui, act);
    parts::more(ui.word(Word::WheelFiles))
        .and("files")
        .add(el("p.soft").say(ui.word(Word::WheelFilesAbout)))
        .add(
            el("p.acts")
                .add(button(Word::WheelSavePicture, Act::Png))
                .add(button(Word::WheelSaveDrawing, Act::Svg))
                .add(button(Word::WheelPrint, Act::Print)),
        )
        .into()
}

impl Wheel {
    /// What a touch on the wheel sets; it is the drawing's legend as well.
    fn legend(&self, ui: &Ui<'_, Act>, behind: bool) -> Html {
        let choice = |kind: RatingKind| {
            let label = swatch(ui, kind.id(), ratings::short(kind));
            let set = |it: crate::kit::El| {
                it.set("name", "sets").set("value", kind.id()).change(ui, Act::Sets(kind))
            };
            parts::choice("radio", self.sets == kind, set, label)
        };
        el("fieldset.sets")
            .add(el("legend").add(show::text(ui.word(Word::WheelSets))))
            .all([RatingKind::Now, RatingKind::HopedFor].map(choice))
            .maybe(
                behind
                    .then(|| el("span.choice").add(swatch(ui, "earlier", Word::WheelEarlierShort))),
            )
            .into()
    }
}

/// How something is drawn on the wheel, and what it is.
fn swatch(ui: &Ui<'_, Act>, class: &str, word: Word) -> Html {
    let swatch = el("span.swatch").and(class).set("aria-hidden", "true").into();
    list(vec![swatch, show::text(ui.word(word))])
}
