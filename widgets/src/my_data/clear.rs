//! Everything away.

use yew::Html;

use super::view::{self, MyData};
use crate::kit::{Outcome, Ui};
use crate::session::Session;

/// What it remembers.
#[derive(Default)]
pub struct Clear {}

/// What a person can do in it.
pub enum Act {}

impl Clear {
    /// `from` are the places that were cleared just now.
    pub fn new<'a>(_from: impl Iterator<Item = &'a str>) -> Self {
        Self {}
    }

    pub fn view(&self, _my: &MyData, _ui: &Ui<'_, view::Act>) -> Html {
        Html::default()
    }
}

pub fn act(_my: &mut MyData, _session: &Session, act: &Act, _then: &mut Outcome) {
    match *act {}
}

pub fn answer(_session: &Session, _code: &str, _then: &mut Outcome) {}
