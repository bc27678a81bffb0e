//! A page on which nobody did anything yet: what the views ask of it while they draw.

use chrono::NaiveDate;
use ppsa_core::{Error, Lang, Patch, Text};
use ppsa_widgets::{Attribute, HostPort, Moment, Status};

pub struct Page;

impl HostPort for Page {
    // No view shows the day of an empty store, which a test holds: so any will do.
    fn begin(&self) -> Moment {
        Moment { reads_only: false, today: NaiveDate::default() }
    }

    fn changed(&self, _: &'static str, _: &Patch) {}
    fn failed(&self, _: &Error) {}
    fn opened(&self, _: &str) {}
    fn open(&self, _: &str, _: &str) {}

    fn can_open(&self) -> bool {
        false
    }

    fn ready(&self) {}

    fn attribute(&self, _: Attribute) -> String {
        String::new()
    }

    /// What is for an element with it alone, a rule of its style sheet hides on any other.
    fn has(&self, _: Attribute) -> bool {
        true
    }

    fn day(&self, on: NaiveDate, lang: Option<&Lang>) -> Text {
        Text::new(on.to_string(), lang.cloned().unwrap_or_else(Lang::en_nz))
    }

    fn save(&self, _: &str, _: &str, _: &str) {}
    fn picture(&self, _: &str, _: &str) {}
    fn print(&self) {}

    fn status(&self, of: Status) -> String {
        let is = match of {
            Status::KEEPS => "undecided",
            Status::ASKED => "ask",
            _ => "",
        };
        is.to_owned()
    }
}
