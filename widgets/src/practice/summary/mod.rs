//! A summary to bring along: lines chosen one by one, and a file of just those.
//!
//! What is chosen is in the memory of this screen, never in the document: what someone brings to
//! supervision is nobody's business afterwards.
//!
//! - [`choose`]: the lines, none of them chosen at first
//! - [`look`]: all that goes out, as it goes

mod choose;
mod look;

use chrono::NaiveDate;
use ppsa_core::document::Document;
use ppsa_core::export::{Piece, SummaryLine, summary, summary_from, summary_text};
use yew::Html;

use super::view;
use crate::kit::{Effects, El, Input, Ui, el, list, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// What this screen remembers of itself.
#[derive(Default)]
pub struct State {
    /// The first day, where another was picked.
    from: Option<NaiveDate>,
    /// The keys of the lines that are chosen.
    chosen: Vec<String>,
    /// What goes out, while it is looked at.
    look: Option<Vec<SummaryLine>>,
    /// What was just done, told beside its button.
    told: Option<Word>,
}

/// What a person can do on it.
pub enum Act {
    From,
    Turn(String),
    See,
    Back,
    Save,
    Print,
}

fn ours(act: Act) -> view::Act {
    view::Act::Summary(act)
}

impl State {
    fn from(&self, document: &Document, today: NaiveDate) -> NaiveDate {
        self.from.unwrap_or_else(|| summary_from(document, today))
    }

    /// All lines that can be chosen.
    fn lines(&self, session: &WidgetSession, document: &Document) -> Vec<SummaryLine> {
        let from = self.from(document, session.today());
        summary(document, session.pack(), &session.words().exports(), from, session.today())
    }
}

pub fn view(state: &State, ui: &Ui<'_, view::Act>) -> Html {
    match &state.look {
        Some(lines) => look::view(lines, told(state, ui), ui),
        None => choose::view(state, ui),
    }
}

fn told(state: &State, ui: &Ui<'_, view::Act>) -> El {
    let told = state.told.map(|word| show::text(ui.word(word)));
    el("p.told").set("role", "status").maybe(told)
}

/// A line as it stands on the page, with its own words shown in this way.
fn pieces<'l>(
    ui: &Ui<'_, view::Act>,
    all: impl IntoIterator<Item = &'l Piece>,
    own: fn(&str) -> El,
) -> El {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => show::text(text),
        Piece::Own(words) => own(words).into(),
        Piece::Day(on) => parts::day(ui, *on).into(),
        Piece::Number(number) => number.to_string().into(),
        Piece::Mark(mark) => (*mark).into(),
    };
    el("span.line").add(list(all.into_iter().map(piece).collect()))
}

pub fn act(
    state: &mut State,
    session: &WidgetSession,
    act: &Act,
    input: &Input<'_>,
    then: &mut Effects,
) {
    state.told = None;
    match act {
        Act::From => {
            let on = input.day();
            // A day that is still being typed.
            then.nothing = on.is_none();
            state.from = on.or(state.from);
        }
        Act::Turn(key) => match state.chosen.iter().position(|it| it == key) {
            Some(at) => drop(state.chosen.remove(at)),
            None => state.chosen.push(key.clone()),
        },
        Act::See => {
            let mut lines = session.shared().read(|document| state.lines(session, document));
            lines.retain(|it| state.chosen.contains(&it.key));
            if lines.is_empty() {
                state.told = Some(Word::PracticeSummaryNothing);
                return;
            }
            state.look = Some(lines);
            then.focus("#ask");
        }
        Act::Back => {
            state.look = None;
            then.focus("#see");
        }
        Act::Save => {
            let lines = state.look.as_deref().unwrap_or_default();
            let text = summary_text(lines, &session.words().exports(), session.today(), &|on| {
                session.host().day(on, None).text
            });
            session.host().save("notes.md", "text/markdown", &text);
            state.told = Some(Word::Saved);
        }
        Act::Print => session.host().print(),
    }
}
