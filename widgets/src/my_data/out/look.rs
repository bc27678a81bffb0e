//! All that goes, as it goes, with marks where it may tell who someone is.

use ppsa_core::Document;
use ppsa_core::export::{ExportOptions, ExportPart, Preview, Salt, Selection, preview};
use ppsa_core::identify::IdentifyingKind;
use yew::Html;
use yew::virtual_dom::AttrValue;

use super::Act;
use super::file::FileFormat;
use crate::kit::{El, Ui, el, list};
use crate::my_data::lock::question;
use crate::my_data::part::{act as button, p};
use crate::my_data::view;
use crate::session::WidgetSession;
use crate::words::Word;

const KINDS: [(IdentifyingKind, Word); 3] = [
    (IdentifyingKind::Email, Word::Email),
    (IdentifyingKind::Phone, Word::Phone),
    (IdentifyingKind::Nhi, Word::Nhi),
];

/// What goes. It is a copy of its own: what is written elsewhere meanwhile was not looked at, and
/// does not go.
pub struct Look {
    pub document: Document,
    /// The parts that something goes of.
    pub parts: Vec<ExportPart>,
    pub salt: Salt,
    /// What was saved last, to be said.
    pub saved: Option<FileFormat>,
    page: AttrValue,
    found: Vec<IdentifyingKind>,
}

impl Look {
    pub fn of(selection: &Selection<'_>, session: &WidgetSession) -> Option<Self> {
        let mut parts: Vec<ExportPart> = Vec::new();
        for (part, _) in selection.summaries() {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        let document = selection.shown();
        let all = Selection::with_companions(&document, &ExportOptions::default());
        let Preview { html, found } = preview(&all, session.pack(), &session.words().exports(), 3);
        let salt = Salt::of(selection.document());
        let page = html.into();
        (!parts.is_empty()).then_some(Self { document, parts, salt, saved: None, page, found })
    }

    /// All of it, and what can be done with it.
    pub fn view(&self, ui: &Ui<'_, view::Act>, acts: Html) -> Html {
        // The core writes this markup, with every word of a person's made plain text.
        let page = el("article.page")
            .set("aria-labelledby", "ask")
            .set("lang", ui.session.words().exports().lang().as_str().to_owned())
            .set("translate", "no")
            .add(Html::from_html_unchecked(self.page.clone()));
        let back = button(ui, Word::MyDataOutBack, view::Act::Out(Act::Back));
        question(ui, Word::MyDataOutGoes)
            .and("looks")
            .add(p(ui, Word::MyDataOutAll))
            .maybe(self.notice(ui))
            .add(page)
            .add(acts)
            .add(el("p.acts").add(back))
            .into()
    }

    fn notice(&self, ui: &Ui<'_, view::Act>) -> Option<El> {
        let mut kinds: Vec<Html> = Vec::new();
        for (kind, word) in KINDS {
            if self.found.contains(&kind) {
                kinds.push(el("li").say(ui.word(word)).into());
            }
        }
        (!kinds.is_empty()).then(|| {
            el("div.notice")
                .add(p(ui, Word::MayTell))
                .add(el("ul.dotted").add(list(kinds)))
                .add(p(ui, Word::MyDataOutMayTell))
        })
    }
}
