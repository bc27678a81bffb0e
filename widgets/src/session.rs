use std::cell::{Cell, RefCell};
use std::mem::take;
use std::rc::Rc;

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, TimeDelta};
use ppsa_core::document::Change;
use ppsa_core::practice::{Dismissal, Save};
use ppsa_core::{ContentPack, Error, Id, Lang, Opens, Patch, ReadingChange, Text, Undo};

use crate::shared::Shared;
use crate::words::{Word, Words};

// What the page and a view have to do with one another: see `boundary.json`.
include!(concat!(env!("OUT_DIR"), "/port.rs"));

/// The kind of change that may be any change.
const BROUGHT_BACK: &str = "brought-back";

/// What a view goes by while it draws, or does what a person asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Whether the page lets people look and not change.
    pub reads_only: bool,
    /// Today in the person's own time zone.
    pub today: NaiveDate,
}

impl Moment {
    /// As it is now.
    #[must_use]
    pub fn now(reads_only: bool) -> Self {
        let now = js_sys::Date::new_0();
        let year = i32::try_from(now.get_full_year()).unwrap_or_default();
        let today = NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date())
            .unwrap_or_else(|| NaiveDate::default().with_year(year).unwrap_or_default());
        Self { reads_only, today }
    }
}

/// All a view needs: a document, a pack, words, and where to send what happens.
#[derive(Clone)]
pub struct WidgetSession(Rc<Inner>);

struct Inner {
    shared: Shared,
    pack: ContentPack,
    other: Option<ContentPack>,
    words: Words,
    host: Box<dyn HostPort>,
    moment: Cell<Moment>,
    /// What happened and was not sent yet: never while a view is at work, since a page's listener
    /// may press a button in turn.
    waiting: RefCell<Vec<(&'static str, ppsa_core::Result<Patch>)>>,
}

impl PartialEq for WidgetSession {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl WidgetSession {
    /// A session on a document.
    pub fn new(shared: Shared, pack: ContentPack, words: Words, host: Box<dyn HostPort>) -> Self {
        let waiting = RefCell::default();
        let moment = Cell::new(host.begin());
        Self(Rc::new(Inner { shared, pack, other: None, words, host, moment, waiting }))
    }

    /// What tells it from the other sessions of the page.
    pub(crate) fn number(&self) -> usize {
        Rc::as_ptr(&self.0) as usize
    }

    /// The same with the pack in the other language at hand, for what shows both. For a session that
    /// is still one's own alone.
    #[must_use]
    pub fn with_other(mut self, other: Option<ContentPack>) -> Self {
        if let Some(inner) = Rc::get_mut(&mut self.0) {
            inner.other = other;
        }
        self
    }

    /// The pack in the other language; the one there is, where no other was given.
    #[must_use]
    pub fn other(&self) -> &ContentPack {
        self.0.other.as_ref().unwrap_or(&self.0.pack)
    }

    /// The document.
    #[must_use]
    pub fn shared(&self) -> &Shared {
        &self.0.shared
    }

    /// The pack.
    #[must_use]
    pub fn pack(&self) -> &ContentPack {
        &self.0.pack
    }

    /// A piece of wording.
    #[must_use]
    pub fn word(&self, word: Word) -> &Text {
        self.0.words.get(word)
    }

    /// All wording of the widgets.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.0.words
    }

    /// Where to send what happens.
    #[must_use]
    pub fn host(&self) -> &dyn HostPort {
        &*self.0.host
    }

    /// A view goes to work: what it goes by is as it is now.
    pub fn begin(&self) {
        self.0.moment.set(self.host().begin());
    }

    /// Whether the page lets people look and not change.
    #[must_use]
    pub fn reads_only(&self) -> bool {
        self.0.moment.get().reads_only
    }

    /// Today in the person's own time zone.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.0.moment.get().today
    }

    /// The latest day that is today somewhere on earth: a browser may hide where the person is, and tell
    /// the time of another place.
    #[must_use]
    pub fn latest_day(&self) -> NaiveDate {
        let there = now().checked_add_signed(TimeDelta::hours(14));
        there.map_or(self.today(), |it| it.date().max(self.today()))
    }

    /// Makes a change. Gives how to take it back: nothing, where it did not fit.
    pub fn change(&self, change: &dyn Change) -> Undo {
        if self.reads_only() {
            return Undo::default();
        }
        self.keep(change.kind().id(), self.0.shared.write(|document| document.apply(change)))
    }

    /// Makes a change that begins a record: gives its id, and how to take it back.
    pub fn create(&self, change: &dyn Change) -> (Option<Id>, Undo) {
        if self.reads_only() {
            return (None, Undo::default());
        }
        let made = self.0.shared.write(|document| document.apply(change));
        let id = made.as_ref().ok().and_then(|patch| patch.created().cloned());
        (id, self.keep(change.kind().id(), made))
    }

    /// Makes a change in the current reading, and starts one where there is none.
    pub fn change_reading(&self, change: impl FnOnce(Id) -> ReadingChange) -> Undo {
        self.change_current(Box::new(change))
    }

    /// Compiled once, however many changes there are.
    fn change_current(&self, change: Box<dyn FnOnce(Id) -> ReadingChange + '_>) -> Undo {
        if self.reads_only() {
            return Undo::default();
        }
        let mut kind = "";
        let made = self.0.shared.write(|document| {
            document.apply_to_current(&self.0.pack, self.today(), |reading| {
                let change = change(reading);
                crate::panics::probe_change(&change);
                kind = change.kind().id();
                change
            })
        });
        self.keep(kind, made)
    }

    /// Takes in what another copy holds. Returns whether it did.
    pub fn take_in(
        &self,
        take: &mut dyn FnMut(&mut ppsa_core::Document) -> ppsa_core::Result<Patch>,
    ) -> bool {
        if self.reads_only() {
            return false;
        }
        let taken = self.0.shared.write(take);
        let well = taken.is_ok();
        self.keep(BROUGHT_BACK, taken);
        well
    }

    /// Opens the practice side of the document as well: for a view that shows some of it. What of it cannot be read
    /// the page puts aside.
    pub fn open_all(&self) {
        let unread = self.0.shared.write(|document| document.open_more(Opens::ALL));
        // Who drew before may show some of it.
        self.0.shared.tell("practice");
        if !unread.is_empty() {
            let told: Vec<&str> =
                unread.iter().flat_map(|(id, error)| [id.as_str(), error.code()]).collect();
            self.0.host.left_out(&told);
        }
    }

    /// Takes a change of this kind back.
    pub fn undo(&self, kind: &'static str, undo: &Undo) {
        self.keep(kind, self.0.shared.write(|document| document.undo(undo)));
    }

    /// A person does not want to see the finding with this code and path.
    pub fn dismiss(&self, code: &str, path: &str) -> Undo {
        let (code, path) = (code.to_owned(), path.to_owned());
        self.change(&Save(Dismissal { id: None, code, path, on: self.today() }))
    }

    fn keep(&self, kind: &'static str, mut made: ppsa_core::Result<Patch>) -> Undo {
        let undo = made.as_mut().map(|patch| take(&mut patch.undo)).unwrap_or_default();
        self.0.waiting.borrow_mut().push((kind, made));
        undo
    }

    /// Sends what happened: to be kept first, then to be drawn, then told to others. Not while a
    /// view or a document is borrowed.
    pub fn send(&self) {
        for (kind, made) in self.0.waiting.take() {
            match made {
                Ok(patch) if patch.is_empty() => {}
                Ok(patch) => {
                    self.0.host.changed(kind, &patch);
                    self.0.shared.tell(if kind == BROUGHT_BACK { "" } else { kind });
                }
                Err(error) => self.0.host.failed(&error),
            }
        }
    }
}

/// The time of the world.
#[must_use]
pub fn now() -> NaiveDateTime {
    #[cfg(target_family = "wasm")]
    #[allow(clippy::cast_possible_truncation)] // the years of people fit
    let now = DateTime::from_timestamp_millis(js_sys::Date::now() as i64);
    #[cfg(not(target_family = "wasm"))]
    let now = std::time::SystemTime::UNIX_EPOCH
        .elapsed()
        .ok()
        .and_then(|since| DateTime::from_timestamp_millis(i64::try_from(since.as_millis()).ok()?));
    now.unwrap_or_default().naive_utc()
}
