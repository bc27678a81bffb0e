use std::cell::RefCell;
use std::rc::Rc;

use ppsa_core::{Document, Opens, Record, Replica, Result};
use yew::Callback;

/// One document that several views look at: change it in one and all of them draw anew.
#[derive(Clone)]
pub struct Shared(Rc<Inner>);

struct Inner {
    document: RefCell<Document>,
    watchers: RefCell<Vec<(usize, Callback<&'static str>)>>,
}

thread_local! {
    // A page has a store or two: a list is the smallest map.
    static STORES: RefCell<Vec<(String, Shared)>> = const { RefCell::new(Vec::new()) };
}

/// The document of the store of this name, where it is open.
pub(crate) fn of_store(name: &str) -> Option<Shared> {
    let named = |stores: &RefCell<Vec<(String, Shared)>>| {
        stores.borrow().iter().find(|(other, _)| other == name).map(|(_, shared)| shared.clone())
    };
    STORES.with(named)
}

/// It is that of the store of this name.
pub(crate) fn hold(name: &str, shared: Shared) {
    STORES.with(|stores| stores.borrow_mut().push((name.to_owned(), shared)));
}

/// Lets go of that of the store of this name.
pub(crate) fn let_go(name: &str) {
    STORES.with(|stores| stores.borrow_mut().retain(|(other, _)| other != name));
}

/// All widgets of the page are drawn anew.
pub(crate) fn tell_all() {
    let all: Vec<Shared> =
        STORES.with(|stores| stores.borrow().iter().map(|(_, it)| it.clone()).collect());
    all.iter().for_each(|it| it.tell(""));
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
