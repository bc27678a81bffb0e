use ppsa_core::export::SummaryLine;
use yew::Html;

use super::{Act, State, ours, pieces, told};
use crate::kit::{El, Ui, el, list, parts};
use crate::practice::view;
use crate::words::Word;

/// The lines to choose from, under their headings. Who a line is about shows once it is chosen.
pub fn view(state: &State, ui: &Ui<'_, view::Act>) -> Html {
    let says = |word| el("p").say(ui.word(word));
    let words = &ui.session.words().exports();
    let from = parts::date("from", Some(state.from(ui.document, ui.session.today())));
    let from = el("div.slot")
        .add(el("label").set("for", "from").say(ui.word(Word::PracticeSummaryFrom)))
        .add(
            from.set("id", "from")
                .set("aria-describedby", "from-about")
                .change(ui, ours(Act::From)),
        )
        .add(says(Word::PracticeSummaryFromAbout).and("soft").set("id", "from-about"));
    let lines = state.lines(ui.session, ui.document);
    let mut sets: Vec<Html> = Vec::new();
    for some in lines.chunk_by(|a, b| a.under == b.under) {
        let under = some.first().map(|line| words.get(line.under));
        let set = el("fieldset.lines")
            .maybe(under.map(|under| el("legend").say(under)))
            .all(some.iter().map(|line| choice(state, ui, line)));
        sets.push(set.into());
    }
    let see = parts::main_button(ui.word(Word::PracticeSummarySee)).set("id", "see");
    let none = sets.is_empty();
    let rest = if none {
        says(Word::PracticeSummaryNone).into()
    } else {
        list(vec![
            says(Word::PracticeSummaryMemory).and("soft").into(),
            list(sets),
            el("p.acts").add(see.click(ui, ours(Act::See))).into(),
            told(state, ui).into(),
        ])
    };
    el("div.bring").add(from).add(rest).into()
}

fn choice(state: &State, ui: &Ui<'_, view::Act>, line: &SummaryLine) -> El {
    let chosen = state.chosen.contains(&line.key);
    let own = |words: &str| el("span").own(words);
    let says = if chosen { pieces(ui, line.pieces(), own) } else { pieces(ui, &line.says, own) };
    let someone = line.about.as_ref().map(|_| {
        list(vec![" ".into(), el("span.soft").say(ui.word(Word::PracticeSummarySomeone)).into()])
    });
    let set =
        |it: El| it.set("data-key", line.key.clone()).change(ui, ours(Act::Turn(line.key.clone())));
    let label = el("span").add(says).maybe(someone);
    parts::choice("checkbox", chosen, set, label.into()).key(line.key.as_str())
}
