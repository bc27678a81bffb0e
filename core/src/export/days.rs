//! The lines of a calendar file, and the small file a page makes of a day or two.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, Timelike as _};

use crate::document::{Id, Stamp};
use crate::value::{date_words, digits};

/// One entry: a whole day.
pub(super) struct Event {
    pub on: NaiveDate,
    pub uid: String,
    /// Its line of title.
    pub summary: String,
}

/// These days of records as a calendar file (iCalendar, RFC 5545), to come back to them. Nothing
/// where there is none that the form can say.
///
/// Each is called "Appointment", takes a whole day, keeps the person free for other things, and is
/// marked private. The file names no one and no service. `now` (UTC) is when it was made. The UID
/// of an entry is made of the record's id and tells nothing of it, so a later file moves the
/// entries of an earlier one. For all that lies ahead: [`calendar`](super::calendar).
///
/// ```
/// use ppsa_core::example;
/// use ppsa_core::export::calendar_days;
///
/// let day = example::day(31);
/// let now = day.and_hms_opt(9, 30, 0).ok_or("no such time")?;
/// let file = calendar_days(&[(&"4-9a".parse()?, day)], now).ok_or("a file")?;
/// assert!(file.contains("DTSTART;VALUE=DATE:20260331\r\nDTEND;VALUE=DATE:20260401\r\n"));
/// assert!(file.contains("DTSTAMP:20260331T093000Z\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn calendar_days(days: &[(&Id, NaiveDate)], now: NaiveDateTime) -> Option<String> {
    let summary = || "SUMMARY:Appointment\r\n".to_owned();
    let event = |(id, on): &(&Id, NaiveDate)| Event { on: *on, uid: uid(id), summary: summary() };
    file(&days.iter().map(event).collect::<Vec<_>>(), now)
}

/// The id, mixed so that it does not tell how much was written before. The chance in it keeps it
/// apart from those of other people.
fn uid(id: &Id) -> String {
    let mix = |number: u64| {
        let number = (number ^ number >> 31).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (number ^ number >> 29).wrapping_mul(0xBF58_476D_1CE4_E5B9)
    };
    let (counter, replica) = id.as_str().parse::<Stamp>().map(Stamp::numbers).unwrap_or_default();
    let first = mix(mix(replica).wrapping_add(counter));
    Stamp::of_numbers(mix(first ^ replica), first).to_string()
}

/// Whether the form can say this day: its years have four digits.
fn has_form(on: NaiveDate) -> bool {
    (1..=9999).contains(&on.year())
}

/// A file of these days, if the form can say any.
pub(super) fn file(events: &[Event], now: NaiveDateTime) -> Option<String> {
    let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Calendar//EN\r\nCALSCALE:GREGORIAN\r\n";
    let mut out = head.to_owned();
    for event in events.iter().filter(|it| has_form(it.on)) {
        out.push_str("BEGIN:VEVENT\r\nUID:");
        out.push_str(&event.uid);
        out.push_str("\r\nDTSTAMP:");
        // A time this form cannot say is left at its earliest: the entries matter more.
        if has_form(now.date()) {
            date(&mut out, now.date());
            out.push('T');
            for part in [now.hour(), now.minute(), now.second()] {
                digits(&mut out, part);
            }
        } else {
            out.push_str("19700101T000000");
        }
        out.push_str("Z\r\nDTSTART;VALUE=DATE:");
        date(&mut out, event.on);
        // The last day the form knows ends with itself.
        if let Some(next) = event.on.succ_opt().filter(|next| has_form(*next)) {
            out.push_str("\r\nDTEND;VALUE=DATE:");
            date(&mut out, next);
        }
        out.push_str("\r\n");
        out.push_str(&event.summary);
        out.push_str("CLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
    }
    if out.len() == head.len() {
        return None;
    }
    out.push_str("END:VCALENDAR\r\n");
    Some(out)
}

fn date(out: &mut String, on: NaiveDate) {
    for c in date_words(on).chars() {
        if c != '-' {
            out.push(c);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_keeps_its_name_and_others_have_other_ones() {
        let name = |id: &str| uid(&id.parse::<Id>().unwrap());
        assert_eq!(name("4-9a"), name("4-9a"));
        let ids: Vec<String> = (0..40).map(|n| format!("{:x}-{:x}", n / 8, n % 8)).collect();
        let mut names: Vec<String> = ids.iter().map(|id| name(id)).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 40);
        assert!(!name("4-9abcdef0").contains("9abcdef0"));
    }

    #[test]
    fn days_the_form_cannot_say_are_left_out() {
        let now = NaiveDate::MAX.and_hms_opt(1, 2, 3).unwrap();
        let id = "1-1".parse::<Id>().unwrap();
        assert_eq!(calendar_days(&[(&id, NaiveDate::MAX)], now), None);
        let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap();
        let file = calendar_days(&[(&id, NaiveDate::MIN), (&id, last)], now).unwrap();
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
        assert!(
            file.contains("DTSTAMP:19700101T000000Z\r\nDTSTART;VALUE=DATE:99991231\r\nSUMMARY")
        );
    }
}
