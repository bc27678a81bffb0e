use std::cell::{Cell, RefCell};
use std::rc::Rc;

use ppsa_core::{Document, Opens, Record, Replica, Result};
use yew::Callback;

use crate::session::WidgetSession;

/// One document that several views look at: change it in one and all of them draw anew.
#[derive(Clone)]
pub struct Shared(Rc<Inner>);

struct Inner {
    document: RefCell<Document>,
    watchers: RefCell<Vec<(usize, Callback<&'static str>)>>,
}

thread_local! {
    // Whose widget stands alone, if one does: see `Alone`.
    static ALONE: Cell<usize> = const { Cell::new(0) };
}

/// While it lives the other widgets of the page, of all stores, show nothing: what stands in them is not for whoever
/// is handed the page.
pub struct Alone(usize);

impl Alone {
    /// That of this session stands alone.
    pub fn of(session: &WidgetSession) -> Self {
        let it = Self(session.number());
        ALONE.set(it.0);
        crate::boundary::tell_all();
        it
    }

    /// Whether the widget of this session shows nothing meanwhile.
    pub fn hushes(session: &WidgetSession) -> bool {
        ![0, session.number()].contains(&ALONE.get())
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        // The same widget, drawn anew, may stand alone by now.
        if ALONE.get() == self.0 {
            ALONE.set(0);
            crate::boundary::tell_all();
        }
    }
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
        Ok(Self::of(Document::from_records(replica, records)?))
    }

    /// The same, with nothing opened yet of the practice side: see [`open_all`](Self::open_all).
    ///
    /// # Errors
    /// As [`Document::from_records`].
    pub(crate) fn open_own(
        replica: Replica,
        records: impl IntoIterator<Item = Record>,
    ) -> Result<Self> {
        Ok(Self::of(Document::from_records_of(Opens::OWN, replica, records)?))
    }

    fn of(document: Document) -> Self {
        let document = RefCell::new(document);
        Self(Rc::new(Inner { document, watchers: RefCell::default() }))
    }

    /// Looks at the document.
    pub fn read<T>(&self, look: impl FnOnce(&Document) -> T) -> T {
        look(&self.0.document.borrow())
    }

    /// Changes the document. Call [`tell`](Self::tell) when what changed is safe.
    pub fn write<T>(&self, change: impl FnOnce(&mut Document) -> T) -> T {
        change(&mut self.0.document.borrow_mut())
    }

    /// Lets every view hear that something of this kind changed. Nothing is borrowed meanwhile.
    pub fn tell(&self, kind: &'static str) {
        let watchers: Vec<Callback<&'static str>> =
            self.0.watchers.borrow().iter().map(|(_, watcher)| watcher.clone()).collect();
        for watcher in watchers {
            watcher.emit(kind);
        }
    }

    /// Calls `watcher` after each change, until the [`Watch`] is dropped.
    pub fn watch(&self, watcher: Callback<&'static str>) -> Watch {
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
    use ppsa_core::Replica;
    use std::{cell::Cell, rc::Rc};
    use yew::Callback;

    #[test]
    fn watchers_hear_of_a_change_until_they_leave() {
        let shared = Shared::open(Replica::new(1), []).unwrap();
        let heard = Rc::new(Cell::new(0));
        let hear = |by: usize| {
            let heard = heard.clone();
            Callback::from(move |kind: &str| heard.set(heard.get() + by * kind.len()))
        };
        let first = shared.watch(hear(1));
        let second = shared.watch(hear(10));
        shared.tell("now");
        assert_eq!(heard.get(), 33);
        drop(first);
        let third = shared.watch(hear(100));
        shared.tell("now");
        assert_eq!(heard.get(), 363);
        drop((second, third));
        shared.tell("now");
        assert_eq!(heard.get(), 363);
    }
}
