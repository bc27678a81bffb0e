use std::cell::RefCell;
use std::mem::take;
use std::rc::Rc;

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, TimeDelta};
use ppsa_core::document::Change;
use ppsa_core::practice::{Dismissal, Save};
use ppsa_core::{ContentPack, Error, Id, Lang, Patch, ReadingChange, Text, Undo};

use crate::shared::Shared;
use crate::words::{Word, Words};

/// Where a view sends what happened and asks what only the page knows: the custom element, or the
/// Yew app it sits in.
pub trait HostPort {
    /// A person changed something: keep these records, and tell others the kind (never the words).
    fn changed(&self, kind: &'static str, patch: &Patch);
    /// Something could not be done.
    fn failed(&self, error: &Error);
    /// What the person has open, so that a view that comes back can open it again.
    fn opened(&self, what: &str);
    /// The person asks for a template of reflection: to be opened beside this widget.
    fn open(&self, template: &str);
    /// Whether there is a form beside this widget that would open one.
    fn can_open(&self) -> bool;
    /// The first drawing is on the page.
    fn ready(&self);
    /// Rust goes to work for this widget: a trap is laid at its door.
    fn set_active(&self);
    /// What the page set on the element, such as `template`.
    fn attribute(&self, name: &str) -> Option<String>;
    /// A day as people write it, in this language, or that of the page.
    fn day(&self, on: NaiveDate, lang: Option<&Lang>) -> Text;
    /// Gives the person a file.
    fn save(&self, name: &str, kind: &str, text: &str);
    /// Gives the person a drawing as a picture.
    fn picture(&self, name: &str, svg: &str);
    /// Prints the widget and nothing else of the page.
    fn print(&self);
    /// What is so of where the words are kept, by name; empty where it is not known.
    #[cfg(feature = "my-data")]
    fn status(&self, _name: &str) -> String {
        String::new()
    }
    /// Asks the page to do something that takes its time; the view hears the answer.
    #[cfg(feature = "my-data")]
    fn ask(&self, _what: &str, _with: &[&str]) {}
}

/// All a view needs: a document, a pack, words, and where to send what happens.
#[derive(Clone)]
pub struct WidgetSession(Rc<Inner>);

struct Inner {
    shared: Shared,
    pack: ContentPack,
    #[cfg(feature = "practice")]
    other: Option<ContentPack>,
    words: Words,
    host: Box<dyn HostPort>,
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
        Self(Rc::new(Inner {
            shared,
            pack,
            #[cfg(feature = "practice")]
            other: None,
            words,
            host,
            waiting,
        }))
    }

    /// The same with the pack in the other language at hand, for what shows both. For a session that
    /// is still one's own alone.
    #[cfg(feature = "practice")]
    #[must_use]
    pub fn with_other(mut self, other: Option<ContentPack>) -> Self {
        if let Some(inner) = Rc::get_mut(&mut self.0) {
            inner.other = other;
        }
        self
    }

    /// The pack in the other language; the one there is, where no other was given.
    #[cfg(feature = "practice")]
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

    /// Whether the page lets people look and not change.
    #[must_use]
    pub fn reads_only(&self) -> bool {
        self.host().attribute("readonly").is_some()
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
            document.apply_to_current(&self.0.pack, today(), |reading| {
                let change = change(reading);
                crate::panics::probe_change(&change);
                kind = change.kind().id();
                change
            })
        });
        self.keep(kind, made)
    }

    /// Takes in what another copy holds. Returns whether it did.
    #[cfg(feature = "my-data")]
    pub fn take_in(
        &self,
        kind: &'static str,
        take: &mut dyn FnMut(&mut ppsa_core::Document) -> ppsa_core::Result<Patch>,
    ) -> bool {
        if self.reads_only() {
            return false;
        }
        let taken = self.0.shared.write(take);
        let well = taken.is_ok();
        self.keep(kind, taken);
        well
    }

    /// Takes a change of this kind back.
    pub fn undo(&self, kind: &'static str, undo: &Undo) {
        self.keep(kind, self.0.shared.write(|document| document.undo(undo)));
    }

    /// A person does not want to see the finding with this code and path.
    pub fn dismiss(&self, code: &str, path: &str) -> Undo {
        let (code, path) = (code.to_owned(), path.to_owned());
        self.change(&Save(Dismissal { id: None, code, path, on: today() }))
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
                    self.0.shared.tell(kind);
                }
                Err(error) => self.0.host.failed(&error),
            }
        }
    }
}

/// Today in the person's own time zone.
#[must_use]
pub fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date())
        .unwrap_or_else(|| NaiveDate::default().with_year(year).unwrap_or_default())
}

/// The latest day that is today somewhere on earth: a browser may hide where the person is, and tell
/// the time of another place.
#[must_use]
pub fn latest_day() -> NaiveDate {
    let there = now().checked_add_signed(TimeDelta::hours(14));
    there.map_or_else(today, |it| it.date().max(today()))
}

/// The time of the world.
#[must_use]
pub fn now() -> NaiveDateTime {
    #[allow(clippy::cast_possible_truncation)] // the years of people fit
    let now = DateTime::from_timestamp_millis(js_sys::Date::now() as i64);
    now.unwrap_or_default().naive_utc()
}
