//! What a person takes out of the page: files with neutral names.
//!
//! By hand: the core's Markdown is made for whole documents, and would cost a phone more for one
//! reflection.

use ppsa_core::export::calendar_days;
use ppsa_core::reflection::Entry;

use super::ask::{self, AnswerLine};
use super::view::{Reflection, tell};
use crate::kit::Effects;
use crate::session::{WidgetSession, now};
use crate::words::Word;

/// Gives the person the reflection as Markdown: what they were shown, and nothing else.
pub fn save(view: &Reflection, session: &WidgetSession) {
    let text = session.shared().read(|it| Some(markdown(view, session, view.entry(it)?)));
    if let Some(text) = text {
        session.host().save("notes.md", "text/markdown", &text);
    }
}

fn markdown(view: &Reflection, session: &WidgetSession, entry: &Entry) -> String {
    let mut out = String::from("# ");
    write(&mut out, &entry.asked.title.plain());
    out.push_str(&session.host().day(entry.on, None).text);
    out.push('\n');
    for ask in ask::all(view.template(session.pack()), Some(entry)) {
        for (at, line) in ask.lines(session).into_iter().enumerate() {
            out.push('\n');
            if at == 0 {
                out.push_str("## ");
                write(&mut out, &ask.asks.plain());
            }
            match line {
                AnswerLine::Ours(text) => write(&mut out, &text.plain()),
                AnswerLine::Own(words) => write(&mut out, words),
                AnswerLine::Day(on) => write(&mut out, &session.host().day(on, None).text),
            }
        }
    }
    out
}

/// Writes words line by line, with an empty line after, so that none of them is markup.
fn write(out: &mut String, words: &str) {
    for line in words.lines() {
        let line = line.trim();
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        // What starts a list or a rule at the start of a line.
        if line.starts_with(['+', '-', '=']) {
            out.push('\\');
        }
        for (at, c) in line.char_indices() {
            let listed = at + rest.len() == line.len() && (c == '.' || c == ')') && at > 0;
            if listed || "\\`*_[]<>&#|~$^{}".contains(c) {
                out.push('\\');
            }
            out.push(c);
        }
        out.push_str("\\\n");
    }
    // No break after the last line.
    if out.ends_with("\\\n") {
        out.truncate(out.len() - 2);
    }
    out.push('\n');
}

/// Gives the person a calendar file with the day to come back: a whole day, marked private, that
/// says nothing. The same reflection moves its own day.
pub fn remind(view: &Reflection, session: &WidgetSession, then: &mut Effects) {
    let (Some(entry), Some(on)) = (&view.entry, view.remind) else {
        then.focus("#remind");
        return;
    };
    if let Some(file) = calendar_days(&[(entry, on)], now()) {
        session.host().save("calendar.ics", "text/calendar", &file);
    }
    tell(session, Word::ReflectionReminded, then);
}
