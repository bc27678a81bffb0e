use ppsa_core::plan::PouReading;
use ppsa_core::{NoteKind, Rating};
use yew::Html;

use super::row;
use super::view::Act;
use crate::kit::{El, Ui, el, parts, show};
use crate::words::Word;

const COLUMNS: [Word; 5] = [
    Word::WheelPart,
    Word::WheelNowShort,
    Word::WheelHopedForShort,
    Word::WheelStrengthsShort,
    Word::WheelChallengesShort,
];

/// The wheel in words: all that the drawing says, and the strengths and challenges.
pub fn view(ui: &Ui<'_, Act>, said: &[PouReading; 5]) -> Html {
    let title = ui.word(Word::WheelTable);
    let head = COLUMNS
        .map(|word| el("th").set("scope", "col").set("role", "columnheader").say(ui.word(word)));
    let rows = said.iter().enumerate().map(|(place, said)| row(ui, place, said));
    // Roles of their own: on a phone the cells are drawn as blocks, which would end the table.
    let table = el("table")
        .set("role", "table")
        .set("aria-labelledby", "table-name")
        .add(el("caption.unseen").set("id", "table-name").say(title))
        .add(el("thead").set("role", "rowgroup").add(el("tr").set("role", "row").all(head)))
        .add(el("tbody").set("role", "rowgroup").all(rows));
    parts::more(title).and("in-words").set("part", "table").add(table).into()
}

fn row(ui: &Ui<'_, Act>, place: usize, said: &PouReading) -> El {
    let name = row::name("th", ui, place).set("scope", "row").set("role", "rowheader");
    let row = el("tr").set("role", "row").add(name);
    if said.skipped {
        let skipped = show::text(ui.word(Word::WheelSkipped));
        return row.add(el("td").set("role", "cell").set("colspan", "4").add(skipped));
    }
    row.add(cell(ui, Word::WheelNowShort, rating(ui, said.now)))
        .add(cell(ui, Word::WheelHopedForShort, rating(ui, said.hoped_for)))
        .add(cell(ui, Word::WheelStrengthsShort, notes(ui, said, NoteKind::Strength)))
        .add(cell(ui, Word::WheelChallengesShort, notes(ui, said, NoteKind::Challenge)))
}

/// A cell. Where the table is narrow its column's name stands in it, for the eye only: the
/// column's own header is what a screen reader reads.
fn cell(ui: &Ui<'_, Act>, column: Word, content: Html) -> El {
    let column = el("span.column").set("aria-hidden", "true").say(ui.word(column));
    el("td").set("role", "cell").add(column).add(content)
}

fn rating(ui: &Ui<'_, Act>, step: Option<Rating>) -> Html {
    let words = step.and_then(|step| ui.pack().scale().words(step));
    match (words, step) {
        (Some(words), Some(step)) => {
            el("span").add(show::text(words)).add(parts::number(&step.get().to_string())).into()
        }
        _ => show::text(ui.word(Word::WheelNotSaid)),
    }
}

fn notes(ui: &Ui<'_, Act>, said: &PouReading, kind: NoteKind) -> Html {
    let mut notes = said.notes_of(kind).filter(|note| !note.is_blank()).peekable();
    if notes.peek().is_none() {
        return show::text(ui.word(Word::Nothing));
    }
    el("ul").set("translate", "no").all(notes.map(|note| el("li").own(&note.text))).into()
}
