use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDate;
use ppsa_core::{ContentPack, Document, Id, Patch, ReadingChange, Record, Replica, Result, Undo};
use yew::Callback;

/// One document that several views look at: change it in one and all of them draw anew.
#[derive(Clone)]
pub struct Shared(Rc<Inner>);

struct Inner {
    document: RefCell<Document>,
    watchers: RefCell<Vec<(usize, Callback<()>)>>,
}

/// A view's interest in a document: dropping it ends it.
pub struct Watch {
    of: Shared,
    number: usize,
}

impl Shared {
    /// Opens a document from its records.
    ///
    /// # Errors
    /// As [`Document::from_records`].
    pub fn open(replica: Replica, records: impl IntoIterator<Item = Record>) -> Result<Self> {
        let document = RefCell::new(Document::from_records(replica, records)?);
        Ok(Self(Rc::new(Inner { document, watchers: RefCell::default() })))
    }

    /// Looks at the document.
    pub fn read<T>(&self, look: impl FnOnce(&Document) -> T) -> T {
        look(&self.0.document.borrow())
    }

    /// Makes a change in the current reading of `pack`. Call [`tell`](Self::tell) when the patch
    /// is safe.
    ///
    /// # Errors
    /// As [`Document::apply_to_current`].
    pub fn change(
        &self,
        pack: &ContentPack,
        today: NaiveDate,
        change: impl FnOnce(Id) -> ReadingChange,
    ) -> Result<Patch> {
        self.0.document.borrow_mut().apply_to_current(pack, today, change)
    }

    /// Takes a change back.
    ///
    /// # Errors
    /// As [`Document::undo`].
    pub fn undo(&self, undo: &Undo) -> Result<Patch> {
        self.0.document.borrow_mut().undo(undo)
    }

    /// Lets every view draw anew. Nothing is borrowed while they hear of it.
    pub fn tell(&self) {
        let watchers: Vec<Callback<()>> =
            self.0.watchers.borrow().iter().map(|(_, watcher)| watcher.clone()).collect();
        for watcher in watchers {
            watcher.emit(());
        }
    }

    /// Calls `watcher` after each change, until the [`Watch`] is dropped.
    pub fn watch(&self, watcher: Callback<()>) -> Watch {
        let mut watchers = self.0.watchers.borrow_mut();
        let number = watchers.last().map_or(0, |(number, _)| number + 1);
        watchers.push((number, watcher));
        Watch { of: self.clone(), number }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.of.0.watchers.borrow_mut().retain(|(number, _)| *number != self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::Shared;
    use chrono::NaiveDate;
    use ppsa_core::{ContentPack, Rating, ReadingChange, Replica};
    use std::{cell::Cell, rc::Rc};
    use yew::Callback;

    #[test]
    fn watchers_hear_of_a_change_until_they_leave() {
        let shared = Shared::open(Replica::new(1), []).unwrap();
        let heard = Rc::new(Cell::new(0));
        let hear = |by: usize| {
            let heard = heard.clone();
            Callback::from(move |()| heard.set(heard.get() + by))
        };
        let first = shared.watch(hear(1));
        let second = shared.watch(hear(10));
        let pack = ContentPack::built_in("en-NZ").unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap();
        let rate = |reading| ReadingChange::SetNow {
            reading,
            pou: "tinana".into(),
            rating: Rating::new(1),
        };
        assert_eq!(shared.change(&pack, today, rate).unwrap().records.len(), 1);
        shared.tell();
        assert_eq!(heard.get(), 11);
        drop(first);
        let third = shared.watch(hear(100));
        shared.tell();
        assert_eq!(heard.get(), 121);
        drop((second, third));
        shared.tell();
        assert_eq!(heard.get(), 121);
    }
}
