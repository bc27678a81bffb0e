//! Ways to fail, so that tests see what a person on a bad network or a broken host sees.

use std::time::Duration;

/// What goes wrong with a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Answered with this status and a line of text.
    Status(u16),
    /// So for as many requests as said, then well.
    StatusTimes(u16, usize),
    /// The right bytes under a wrong `Content-Type`.
    WrongType(String),
    /// Answered well, but late.
    Delay(Duration),
    /// Other bytes, as if they were the file.
    Body {
        /// Their `Content-Type`.
        content_type: String,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// A folder's address leads on to the page in it, by a redirect.
    ToIndex,
    /// The connection breaks after half of the body.
    Cut,
}

impl Fault {
    pub(super) fn spent(&self) -> bool {
        matches!(self, Self::StatusTimes(_, 0))
    }

    /// Counts one meeting and says what happens in it.
    pub(super) fn meet(&mut self) -> Self {
        if let Self::StatusTimes(status, left) = self {
            *left = left.saturating_sub(1);
            return Self::Status(*status);
        }
        self.clone()
    }
}
