//! By hand: a wasm file that writes one entry with the crate `icalendar` 0.17 has 114 kB after gzip,
//! and with this 27 kB, the document it reads from included.

use chrono::{Months, NaiveDate, NaiveDateTime};

use super::days::{Event, file};
use super::{Salt, Selection};
use crate::document::Id;
use crate::order::sorted;
use crate::plan::Objective;
use crate::practice::{Session, Supervision};

/// What the entries of a calendar are called. Calendars sync to shared ones and show on locked
/// screens, so by default each is an "Appointment", and no word of a document ever stands in one.
///
/// ```
/// use ppsa_core::export::CalendarTitles;
///
/// let titles = CalendarTitles { session: "Meeting", ..CalendarTitles::default() };
/// assert_eq!(titles.review, "Appointment");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct CalendarTitles<'a> {
    /// A day to look at an objective again.
    pub review: &'a str,
    /// A session that is booked.
    pub session: &'a str,
    /// A day by which a session is due.
    pub due: &'a str,
}

impl Default for CalendarTitles<'_> {
    fn default() -> Self {
        let neutral = "Appointment";
        Self { review: neutral, session: neutral, due: neutral }
    }
}

/// What lies ahead as a calendar file (iCalendar, RFC 5545): reviews of open objectives, sessions
/// booked, and the day by which the next session of an agreement is due where none is booked.
/// Nothing where there is none of these, since the form has no empty calendar.
///
/// Each takes whole days, keeps the person free for other things, and is marked private. The file
/// names no one and no service. `now` (UTC) is when it was made. `salt` and the record's id make
/// the UID of an entry, so a later file moves the entries of an earlier one.
///
/// ```
/// use ppsa_core::export::{CalendarTitles, Salt, Selection, calendar};
/// use ppsa_core::practice::{Group, Save, Session};
/// use ppsa_core::{Document, Replica, example};
///
/// let day = example::day(31);
/// let now = day.and_hms_opt(9, 30, 0).ok_or("no such time")?;
/// let mut document = Document::new(Replica::new(1));
/// document.apply(&Save(Group { label: "Thursdays".into(), ..Group::default() }))?;
/// let group = document.all::<Group>().next().and_then(|it| it.id.clone()).ok_or("an id")?;
/// document.apply(&Save(Session::booked(group, day)))?;
///
/// let selection = Selection::for_holder(&document);
/// let file = calendar(&selection, &CalendarTitles::default(), Salt::new([7; 16]), now).ok_or("a file")?;
/// assert!(file.contains("DTSTART;VALUE=DATE:20260331\r\nDTEND;VALUE=DATE:20260401\r\n"));
/// assert!(!file.contains("Thursdays"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn calendar(
    selection: &Selection<'_>,
    titles: &CalendarTitles<'_>,
    salt: Salt,
    now: NaiveDateTime,
) -> Option<String> {
    let mut events = Vec::new();
    for (id, objective) in selection.all::<Objective>() {
        if let Some(on) = objective.review_on.filter(|_| objective.is_open()) {
            events.push((on, "review", id, titles.review));
        }
    }
    for (id, session) in selection.all::<Session>().filter(|(_, it)| !it.held) {
        events.push((session.on, "session", id, titles.session));
    }
    for (id, agreement) in selection.all::<Supervision>() {
        if let Some(on) = due(selection, &id, agreement) {
            events.push((on, "due", id, titles.due));
        }
    }
    let events = sorted(events, &|a, b| a.cmp(b)).into_iter().map(|(on, kind, id, title)| {
        let mut summary = String::new();
        line(&mut summary, &["SUMMARY:", &escaped(title)].concat());
        Event { on, uid: salt.uuid(&[kind, id.as_str()]), summary }
    });
    file(&events.collect::<Vec<_>>(), now)
}

/// So many months after the last session held, or after the agreement began: as the two agreed.
/// The whole document is looked at, so that what is left out here is not told to be due.
fn due(selection: &Selection<'_>, id: &Id, agreement: &Supervision) -> Option<NaiveDate> {
    let months = agreement.months.filter(|months| *months > 0 && agreement.is_open())?;
    let sessions = || selection.document().all::<Session>().filter(|it| it.of == *id);
    let held = sessions().filter(|it| it.held).map(|it| it.on).max();
    let last = held.or(agreement.since)?;
    let booked = sessions().any(|it| !it.held && it.on >= last);
    if booked { None } else { last.checked_add_months(Months::new(months.into())) }
}

fn escaped(title: &str) -> String {
    let title = if title.trim().is_empty() { CalendarTitles::default().review } else { title };
    let mut out = String::with_capacity(title.len());
    for c in title.trim().replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' | '\r' => out.push_str("\\n"),
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
    out
}

/// Writes a line, cut at 75 bytes between letters; what follows a cut begins with a space.
fn line(out: &mut String, text: &str) {
    let mut length = 0;
    for c in text.chars() {
        if length + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            length = 1;
        }
        length += c.len_utf8();
        out.push(c);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{escaped, line};

    #[test]
    fn lines_are_cut_between_letters_and_come_together_again() {
        for text in ["a".repeat(75), "a".repeat(76), "ā".repeat(200), "🌿".repeat(99)] {
            let mut out = String::new();
            line(&mut out, &text);
            assert!(out.split("\r\n").all(|line| line.len() <= 75), "{out}");
            assert_eq!(out.replace("\r\n ", "").trim_end(), text);
        }
    }

    #[test]
    fn titles_stay_titles() {
        assert_eq!(escaped("a,b;c\\d\r\ne\u{0}"), "a\\,b\\;c\\\\d\\ne");
        assert_eq!(escaped(" \n"), "Appointment");
    }
}
