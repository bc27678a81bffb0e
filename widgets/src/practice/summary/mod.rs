use yew::Html;

use super::view;
use crate::kit::{Input, Outcome, Ui};
use crate::session::Session;

/// What this screen remembers of itself.
#[derive(Default)]
pub struct State;

/// What a person can do on it.
pub enum Act {}

pub fn view(_state: &State, _ui: &Ui<'_, view::Act>) -> Html {
    Html::default()
}

pub fn act(
    _state: &mut State,
    _session: &Session,
    act: &Act,
    _input: &Input<'_>,
    _then: &mut Outcome,
) {
    match *act {}
}
