//! Where the words are kept, since when, how big they are and who could see them; and how to
//! change that.

use yew::Html;

use super::facts;
use super::part::p;
use super::view::{self, MyData};
use crate::kit::{Outcome, Ui, el};
use crate::session::Session;
use crate::words::Word;

/// What it remembers.
#[derive(Default)]
pub struct Keep {}

/// What a person can do in it.
pub enum Act {}

impl Keep {
    pub fn view(&self, _my: &MyData, ui: &Ui<'_, view::Act>) -> Html {
        let keeps = match facts::keeps(ui.session).as_str() {
            "visit" => Word::DataKeptVisit,
            "device" => Word::DataKeptDevice,
            "host" => Word::DataKeptHost,
            "part" => Word::DataKeptPart,
            _ => Word::DataKeptPage,
        };
        el("div.stack").add(p(ui, keeps)).into()
    }
}

pub fn act(_my: &mut MyData, _session: &Session, act: &Act, _then: &mut Outcome) {
    match *act {}
}

pub fn answer(_my: &mut MyData, _session: &Session, _code: &str, _then: &mut Outcome) {}
