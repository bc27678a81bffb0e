use ppsa_core::export::{self, Piece, SummaryLine};
use ppsa_core::identify::{IdentifyingKind, identifying};
use yew::Html;

use super::{Act, ours, pieces};
use crate::kit::{El, Ui, el, parts};
use crate::practice::view;
use crate::words::Word;

const KINDS: [(IdentifyingKind, Word); 3] = [
    (IdentifyingKind::Email, Word::Email),
    (IdentifyingKind::Phone, Word::Phone),
    (IdentifyingKind::Nhi, Word::Nhi),
];

/// All that goes out, as it goes: on paper this is the page. What may tell who someone is, is
/// marked (F15).
pub fn view(lines: &[SummaryLine], told: El, ui: &Ui<'_, view::Act>) -> Html {
    let words = &ui.session.words().exports();
    let mut page = el("article.page")
        .set("aria-labelledby", "ask")
        .add(el("h4").say(words.get(export::Word::Title)))
        .add(el("p").add(parts::day(ui, ui.session.today())));
    for some in lines.chunk_by(|a, b| a.under == b.under) {
        let under = some.first().map(|line| el("h5").say(words.get(line.under)));
        let items = some.iter().map(|line| el("li").add(pieces(ui, line.pieces(), pointed_at)));
        page = page.maybe(under).add(el("ul.dotted").all(items));
    }
    let act = |word, name: &'static str, act| parts::act(ui, word, ours(act)).set("data-act", name);
    el("div.bring")
        .add(
            el("h3").set("id", "ask").set("tabindex", "-1").say(ui.word(Word::PracticeSummaryGoes)),
        )
        .maybe(notice(lines, ui))
        .add(page)
        .add(
            el("p.acts")
                .add(act(Word::ReflectionSave, "save", Act::Save))
                .add(act(Word::Print, "print", Act::Print))
                .add(act(Word::PracticeSummaryBack, "choose", Act::Back)),
        )
        .add(told)
        .into()
}

fn pointed_at(words: &str) -> El {
    parts::marked(words, identifying(words).into_iter().map(|it| it.span))
}

fn notice(lines: &[SummaryLine], ui: &Ui<'_, view::Act>) -> Option<El> {
    let mut found = Vec::new();
    for piece in lines.iter().flat_map(SummaryLine::pieces) {
        if let Piece::Own(words) = piece {
            found.extend(identifying(words));
        }
    }
    let kinds = KINDS.iter().filter(|(kind, _)| found.iter().any(|it| it.kind == *kind));
    let kinds: Vec<El> = kinds.map(|(_, word)| el("li").say(ui.word(*word))).collect();
    (!kinds.is_empty()).then(|| {
        el("div.notice")
            .add(el("p").say(ui.word(Word::MayTell)))
            .add(el("ul.dotted").all(kinds))
            .add(el("p").say(ui.word(Word::ReflectionMayTellThen)))
    })
}
