//! The forms of files, each with what it is good for. Their names tell nothing.

use ppsa_core::export::{
    ExportPart, Fhir, Selection, calendar_days, csv, fhir, html, json, markdown,
};
use yew::Html;

use super::Act;
use super::look::Look;
use crate::kit::{El, Ui, el, list, show};
use crate::my_data::part::{act as button, p};
use crate::my_data::view;
use crate::session::{WidgetSession, now};
use crate::words::Word;

/// A form of file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    Page,
    Text,
    Table,
    Days,
    Data,
    Health,
}

/// Under this address a record system has our codes named. It is one of those that never exist, so
/// that nobody is ever asked for it.
const BASE: &str = "https://ppsa.invalid/fhir";

const FORMATS: [(FileFormat, Word, Word); 6] = [
    (FileFormat::Page, Word::MyDataOutPage, Word::MyDataOutPageFor),
    (FileFormat::Text, Word::MyDataOutText, Word::MyDataOutTextFor),
    (FileFormat::Table, Word::MyDataOutTable, Word::MyDataOutTableFor),
    (FileFormat::Days, Word::MyDataOutDays, Word::MyDataOutDaysFor),
    (FileFormat::Data, Word::MyDataOutData, Word::MyDataOutDataFor),
    (FileFormat::Health, Word::MyDataOutHealth, Word::MyDataOutHealthFor),
];

/// Paper, and each form that has a place for something of it.
pub fn acts(ui: &Ui<'_, view::Act>, look: &Look) -> Html {
    let way = |word, about, act| {
        el("li").add(button(ui, word, view::Act::Out(act))).add(p(ui, about).and("soft"))
    };
    let forms = FORMATS.into_iter().filter(|(form, ..)| form.fits(look));
    let forms = forms
        .map(|(form, word, about)| way(word, about, Act::Save(form)).set("data-form", form.name()));
    // With its name: so it is told anew for each file.
    let saved = look.saved.map(|form| {
        list(vec![show::text(ui.word(Word::Saved)), " ".into(), el("b").own(form.name()).into()])
    });
    let told: El = el("p.told").set("role", "status").maybe(saved);
    list(vec![
        p(ui, Word::MyDataOutOpen).into(),
        el("ul.ways").add(way(Word::Print, Word::MyDataOutPaper, Act::Print)).all(forms).into(),
        told.into(),
    ])
}

impl FileFormat {
    fn name(self) -> &'static str {
        match self {
            Self::Page => "notes.html",
            Self::Text => "notes.md",
            Self::Table => "table.csv",
            Self::Days => "calendar.ics",
            Self::Data => "notes.json",
            Self::Health => "record.json",
        }
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::Page => "text/html",
            Self::Text => "text/markdown",
            Self::Table => "text/csv",
            Self::Days => "text/calendar",
            Self::Data | Self::Health => "application/json",
        }
    }

    /// Whether anything of it has a place in this form.
    fn fits(self, look: &Look) -> bool {
        let any = |parts: &[ExportPart]| parts.iter().any(|part| look.parts.contains(part));
        match self {
            Self::Page | Self::Text | Self::Data => true,
            Self::Table => any(&[ExportPart::Readings]),
            Self::Days => !Selection::for_holder(&look.document).days_ahead().is_empty(),
            Self::Health => {
                any(&[ExportPart::Readings, ExportPart::Objectives, ExportPart::Reflections])
            }
        }
    }
}

/// Gives the person what they look at as a file.
pub fn save(look: &mut Look, form: FileFormat, session: &WidgetSession) {
    let all = Selection::for_holder(&look.document);
    let (pack, words) = (session.pack(), &session.words().exports());
    let text = match form {
        FileFormat::Page => html(&all, pack, words),
        FileFormat::Text => markdown(&all, pack, words),
        FileFormat::Table => csv(&all, words),
        FileFormat::Days => {
            let days = all.days_ahead();
            let days: Vec<_> = days.iter().map(|(id, on)| (id, *on)).collect();
            calendar_days(&days, now()).unwrap_or_default()
        }
        FileFormat::Data => json(&all),
        FileFormat::Health => {
            fhir(&all, &Fhir { base: BASE, salt: look.salt, pack, words, at: now() })
        }
    };
    session.host().save(form.name(), form.kind(), &text);
    look.saved = Some(form);
}
