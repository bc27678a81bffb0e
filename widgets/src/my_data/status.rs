//! What the page's script knows of where the words are kept.

use crate::session::{Status, WidgetSession};

/// Whether the person decides where.
pub fn asks(session: &WidgetSession) -> bool {
    is(session, Status::ASKED, "ask") && !session.reads_only()
}

/// Whether this is so.
pub fn yes(session: &WidgetSession, of: Status) -> bool {
    is(session, of, "true")
}

/// Whether it is this.
pub fn is(session: &WidgetSession, of: Status, so: &str) -> bool {
    session.host().status(of) == so
}

/// One that is a number.
pub fn number(session: &WidgetSession, of: Status) -> usize {
    session.host().status(of).parse().unwrap_or_default()
}
