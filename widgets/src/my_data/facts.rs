//! What the page's script knows of where the words are kept.

use crate::session::Session;

/// What is so now: `undecided`, `nothing`, `visit`, `device`, `host`, or `part`.
pub fn keeps(session: &Session) -> String {
    session.host().fact("keeps")
}

/// Whether the person decides where.
pub fn asks(session: &Session) -> bool {
    is(session, "asked", "ask") && !session.reads_only()
}

/// Whether this fact is so.
pub fn is(session: &Session, name: &str, so: &str) -> bool {
    session.host().fact(name) == so
}

/// A fact that is a number.
pub fn number(session: &Session, name: &str) -> usize {
    session.host().fact(name).parse().unwrap_or_default()
}
