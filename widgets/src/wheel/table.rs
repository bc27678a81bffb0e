use ppsa_core::plan::PouReading;
use ppsa_core::{NoteKind, Rating, Text};
use yew::{Html, html};

use crate::session::Session;
use crate::show;
use crate::words::Word;

const COLUMNS: [Word; 5] =
    [Word::Part, Word::NowShort, Word::HopedForShort, Word::StrengthsShort, Word::ChallengesShort];

/// The wheel in words: all that the drawing says, and the strengths and challenges.
pub fn view(session: &Session, said: &[PouReading; 5]) -> Html {
    let title = session.word(Word::Table);
    let head = COLUMNS.map(|word| {
        let text = session.word(word);
        html! { <th scope="col" role="columnheader" lang={show::lang(text)}>{ show::words(text) }</th> }
    });
    let rows = said.iter().enumerate().map(|(place, said)| row(session, place, said));
    html! {
        <details class="in-words" part="table">
            <summary lang={show::lang(title)}>{ show::words(title) }</summary>
            <table role="table" aria-labelledby="table-name">
                <caption id="table-name" class="unseen" lang={show::lang(title)}>{ show::words(title) }</caption>
                <thead role="rowgroup"><tr role="row">{ for head }</tr></thead>
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
        </details>
    }
}

fn row(session: &Session, place: usize, said: &PouReading) -> Html {
    let name = &session.pack().pou()[place].name;
    html! {
        <tr role="row">
            <th scope="row" role="rowheader" lang={show::lang(name)} translate="no">{ show::words(name) }</th>
            if said.skipped {
                <td role="cell" colspan="4">{ show::text(session.word(Word::Skipped)) }</td>
            } else {
                { cell(session, Word::NowShort, rating(session, said.now)) }
                { cell(session, Word::HopedForShort, rating(session, said.hoped_for)) }
                { cell(session, Word::StrengthsShort, notes(session, said, NoteKind::Strength)) }
                { cell(session, Word::ChallengesShort, notes(session, said, NoteKind::Challenge)) }
            }
        </tr>
    }
}

/// A cell. Where the table is narrow its column's name stands in it, for the eye only: the
/// column's own header is what a screen reader reads.
fn cell(session: &Session, column: Word, content: Html) -> Html {
    let column = session.word(column);
    html! {
        <td role="cell">
            <span class="column" aria-hidden="true" lang={show::lang(column)}>{ show::words(column) }</span>
            { content }
        </td>
    }
}

fn rating(session: &Session, step: Option<Rating>) -> Html {
    let words: Option<&Text> = step.and_then(|step| session.pack().scale().words(step));
    match (words, step) {
        (Some(words), Some(step)) => html! {
            <span>{ show::text(words) }{ "\u{a0}" }<span class="number">{ step.get() }</span></span>
        },
        _ => show::text(session.word(Word::NotSaid)),
    }
}

fn notes(session: &Session, said: &PouReading, kind: NoteKind) -> Html {
    let mut notes = said.notes_of(kind).filter(|note| !note.is_blank()).peekable();
    if notes.peek().is_none() {
        return show::text(session.word(Word::Nothing));
    }
    html! {
        <ul translate="no">{ for notes.map(|note| html! { <li>{ &note.text }</li> }) }</ul>
    }
}
