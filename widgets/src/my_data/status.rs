//! What the page's script knows of where the words are kept.

use crate::session::WidgetSession;

/// What is so now: `undecided`, `nothing`, `visit`, `device`, `host`, or `part`.
pub fn keeps(session: &WidgetSession) -> String {
    session.host().status("keeps")
}

/// Whether the person decides where.
pub fn asks(session: &WidgetSession) -> bool {
    is(session, "asked", "ask") && !session.reads_only()
}

/// Whether this fact is so.
pub fn is(session: &WidgetSession, name: &str, so: &str) -> bool {
    session.host().status(name) == so
}

/// A fact that is a number.
pub fn number(session: &WidgetSession, name: &str) -> usize {
    session.host().status(name).parse().unwrap_or_default()
}
