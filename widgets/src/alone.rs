//! One widget of the page shows and the others do not.

use std::cell::Cell;

use crate::session::WidgetSession;
use crate::shared::tell_all;

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
        tell_all();
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
            tell_all();
        }
    }
}
