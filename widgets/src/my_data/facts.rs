//! What the page's script knows of where the words are kept.

use crate::session::Session;

/// What is so now: `undecided`, `nothing`, `visit`, `device`, `host`, or `part`.
pub fn keeps(session: &Session) -> String {
    session.sink().fact("keeps")
}

/// Whether the person decides where.
pub fn asks(session: &Session) -> bool {
    session.sink().fact("asked") == "ask" && !session.reads_only()
}

/// Whether a lock is on.
pub fn locked(session: &Session) -> bool {
    !session.sink().fact("lock").is_empty()
}
