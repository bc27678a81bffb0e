//! A file with all of it, and back again.

use yew::Html;

use super::view::{self, MyData};
use crate::kit::{Input, Outcome, Ui};
use crate::session::Session;

/// What it remembers.
#[derive(Default)]
pub struct BackUp {}

/// What a person can do in it.
pub enum Act {}

impl BackUp {
    pub fn view(&self, _my: &MyData, _ui: &Ui<'_, view::Act>) -> Html {
        Html::default()
    }
}

pub fn act(
    _my: &mut MyData,
    _session: &Session,
    act: &Act,
    _input: &Input<'_>,
    _then: &mut Outcome,
) {
    match *act {}
}

pub fn answer(
    _my: &mut MyData,
    _session: &Session,
    _what: &str,
    _code: &str,
    _values: &[String],
    _then: &mut Outcome,
) {
}
