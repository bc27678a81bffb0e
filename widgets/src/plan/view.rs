use yew::Html;

use crate::kit::{Input, Outcome, Ui, View, list, parts};
use crate::session::Session;
use crate::words::Word;

/// See the [module](super).
pub struct Plan;

/// What a person can do in it.
pub enum Act {}

impl View for Plan {
    type Act = Act;
    const CLASS: &'static str = "plan";

    fn new(_session: &Session, _open: &str) -> Self {
        Self
    }

    fn shows(kind: &str) -> bool {
        matches!(kind, "objective" | "step" | "reading" | "note" | "put-away" | "skipped")
    }

    fn draw(&self, ui: &Ui<'_, Act>) -> Html {
        list(vec![parts::header(ui, Word::PlanTitle, None), parts::about(ui)])
    }

    fn act(&mut self, _session: &Session, act: &Act, _input: &Input<'_>, _then: &mut Outcome) {
        match *act {}
    }
}
