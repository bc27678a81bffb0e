//! To take words out, and to share them. First it is chosen what goes, then all of it is looked at,
//! and only then does anything go: on paper, in a file, or to whom the site names.
//!
//! - [`choose`]: what goes
//! - [`look`]: all that goes, as it goes
//! - [`file`](mod@file): the forms of files
//! - [`share`]: to whom, and the last question

mod choose;
mod file;
mod look;
mod share;

use ppsa_core::Id;
use ppsa_core::export::{ExportPart, Selection, preview};
use yew::Html;

use super::part;
use super::view::{self, MyData, tell_there};
use crate::kit::{Effects, Ui};
use crate::session::WidgetSession;
use crate::words::Word;
use file::FileFormat;
use look::Look;
pub use share::{answer, offered};

/// What it remembers.
#[derive(Default)]
pub struct Out {
    /// The parts whose tick was turned.
    turned: Vec<ExportPart>,
    /// The part whose single records show, and how often more were asked for.
    open: Option<(ExportPart, usize)>,
    /// Single records that stay here.
    without: Vec<Id>,
    /// What goes, while it is looked at.
    look: Option<Look>,
    /// The last question is asked.
    asks: bool,
}

/// What a person can do in it.
pub enum Act {
    Turn(ExportPart),
    Singles(ExportPart),
    More,
    Single(Id),
    See,
    Back,
    Print,
    Save(FileFormat),
    Ask,
    No,
    Share,
}

/// All that is the person's own, for when the whole page goes on paper. The core writes this
/// markup, with every word of a person's made plain text. Empty where there is nothing.
pub fn paper(session: &WidgetSession) -> String {
    session.shared().read(|document| {
        let all = Selection::for_holder(document);
        if all.summaries().is_empty() {
            return String::new();
        }
        preview(&all, session.pack(), &session.words().exports(), 1).html
    })
}

impl Out {
    pub fn view(&self, my: &MyData, ui: &Ui<'_, view::Act>) -> Html {
        let shares = shares(my);
        match &self.look {
            None => choose::view(self, shares, ui),
            Some(look) if shares => look.view(ui, share::acts(ui, self.asks)),
            Some(look) => look.view(ui, file::acts(ui, look)),
        }
    }
}

/// Whether this is about sharing: else about paper and files.
fn shares(my: &MyData) -> bool {
    my.open == Some(part::Part::Share)
}

pub fn act(my: &mut MyData, session: &WidgetSession, act: &Act, then: &mut Effects) {
    let shares = shares(my);
    let out = &mut my.out;
    match act {
        Act::Turn(part) => turn(&mut out.turned, part),
        Act::Singles(part) => {
            let open = out.open.is_some_and(|(open, _)| open == *part);
            out.open = (!open).then_some((*part, 0));
        }
        Act::More => out.more(then),
        Act::Single(id) => turn(&mut out.without, id),
        Act::See => {
            out.look = session.shared().read(|it| choose::look(out, shares, session, it));
            match out.look {
                Some(_) => then.focus("#ask"),
                None => tell_there(session, Word::MyDataOutNone, then),
            }
        }
        Act::Back => {
            (out.look, out.asks) = (None, false);
            then.focus("#see");
        }
        Act::Print => session.host().print(),
        Act::Save(form) => {
            if let Some(look) = &mut out.look {
                file::save(look, *form, session);
            }
        }
        Act::Ask => {
            out.asks = true;
            then.focus("#sure");
        }
        Act::No => {
            out.asks = false;
            then.focus("#share");
        }
        Act::Share => share::share(my, session, then),
    }
}

/// In it, or out of it.
fn turn<T: PartialEq + Clone>(all: &mut Vec<T>, it: &T) {
    match all.iter().position(|other| other == it) {
        Some(at) => drop(all.remove(at)),
        None => all.push(it.clone()),
    }
}
