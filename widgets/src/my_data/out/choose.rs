//! What goes: the parts, and single records that stay here.

use ppsa_core::Document;
use ppsa_core::document::RecordSummary;
use ppsa_core::export::{ExportOptions, ExportPart, Selection};
use ppsa_core::practice::Companion;
use yew::Html;

use super::look::Look;
use super::{Act, Out, share};
use crate::kit::{Effects, El, Ui, el, list, parts, show};
use crate::my_data::kinds;
use crate::my_data::part::{act as button, p};
use crate::my_data::view;
use crate::session::WidgetSession;
use crate::words::Word;

/// How many single records show before more are asked for.
const PAGE: usize = 30;

/// In the order they are shown.
const PARTS: [(ExportPart, Word); 5] = [
    (ExportPart::Readings, Word::MyDataWheels),
    (ExportPart::Objectives, Word::MyDataObjectives),
    (ExportPart::Journeys, Word::MyDataSeasons),
    (ExportPart::Reflections, Word::MyDataReflections),
    (ExportPart::Practice, Word::MyDataPractice),
];

impl Out {
    /// To take out, all is ticked at first; to share, nothing is.
    fn ticked(&self, part: ExportPart, shares: bool) -> bool {
        self.turned.contains(&part) == shares
    }

    /// What is chosen.
    fn choice(&self, shares: bool) -> ExportOptions {
        let parts = PARTS.into_iter().map(|(part, _)| part);
        let parts = parts.filter(|part| self.ticked(*part, shares)).collect();
        ExportOptions { parts, without: self.without.clone(), ..ExportOptions::default() }
    }

    /// Shows more single records, and the first of them has the focus.
    pub fn more(&mut self, then: &mut Effects) {
        if let Some((_, more)) = &mut self.open {
            *more += 1;
            let first = (*more * PAGE + 1).to_string();
            then.focus([".singles > :nth-child(", &first, ") input"].concat());
        }
    }
}

/// What was chosen, to be looked at. Nothing, where nothing was.
pub fn look(out: &Out, shares: bool, session: &WidgetSession, document: &Document) -> Option<Look> {
    let selection = Selection::with_companions(document, &out.choice(shares));
    Look::of(&selection, session)
}

pub fn view(out: &Out, shares: bool, ui: &Ui<'_, view::Act>) -> Html {
    let all = Selection::for_holder(ui.document).summaries();
    let who = shares.then(|| share::who(ui));
    if all.is_empty() {
        return list(vec![p(ui, Word::MyDataOutNothing).into()]);
    }
    let about = if shares { Word::MyDataShareAbout } else { Word::MyDataOutAbout };
    let others = ui.document.all::<Companion>().next().is_some();
    let see = parts::main_button(ui.word(Word::MyDataOutSee))
        .set("id", "see")
        .click(ui, view::Act::Out(Act::See));
    let mut boxes = el("fieldset.ticks.goes").add(el("legend").say(ui.word(Word::MyDataOutWhat)));
    for (part, word) in PARTS {
        let of: Vec<&RecordSummary> =
            all.iter().filter(|(other, _)| *other == part).map(|(_, it)| it).collect();
        if !of.is_empty() {
            boxes = boxes.add(out.part(ui, part, word, &of, shares));
        }
    }
    el("div.stack")
        .maybe(who)
        .add(p(ui, about))
        .add(boxes)
        .maybe(others.then(|| p(ui, Word::MyDataOutOthers).and("soft")))
        .add(el("p.acts").add(see))
        .into()
}

impl Out {
    /// A part to tick, and its single records to take the tick from.
    fn part(
        &self,
        ui: &Ui<'_, view::Act>,
        part: ExportPart,
        word: Word,
        of: &[&RecordSummary],
        shares: bool,
    ) -> El {
        let ticked = self.ticked(part, shares);
        let name = ["part-", part.id()].concat();
        let label = el("span")
            .set("id", name.clone())
            .add(show::text(ui.word(word)))
            .add(parts::number(&of.len().to_string()));
        let turn = |it: El| it.change(ui, view::Act::Out(Act::Turn(part)));
        let open = self.open.filter(|(open, _)| *open == part);
        let singles = ticked.then(|| {
            let text = ui.word(Word::MyDataOutSingles);
            parts::button(text)
                .and("which")
                .set("aria-describedby", name)
                .set("aria-expanded", if open.is_some() { "true" } else { "false" })
                .click(ui, view::Act::Out(Act::Singles(part)))
        });
        let which = open.filter(|_| ticked).map(|(_, more)| self.singles(ui, of, more));
        el("div.tick")
            .key(part.id())
            .add(parts::choice("checkbox", ticked, turn, label.into()))
            .maybe(singles)
            .maybe(which)
    }

    fn singles(&self, ui: &Ui<'_, view::Act>, of: &[&RecordSummary], more: usize) -> El {
        let most = (more + 1) * PAGE;
        let each = of.iter().take(most).map(|it| {
            let set = |box_: El| box_.change(ui, view::Act::Out(Act::Single(it.id.clone())));
            let goes = !self.without.contains(&it.id);
            let label = kinds::told(ui, it).into();
            el("li").key(it.id.as_str()).add(parts::choice("checkbox", goes, set, label))
        });
        let more = (of.len() > most).then(|| button(ui, Word::More, view::Act::Out(Act::More)));
        el("div").add(el("ul.singles").all(each)).maybe(more)
    }
}
