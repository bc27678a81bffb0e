use yew::Html;

use crate::kit::{Input, Outcome, Ui, View, parts};
use crate::session::Session;
use crate::words::Word;

/// The framework guide.
pub struct Guide;

/// What a person can do in it.
pub enum Act {}

impl View for Guide {
    type Act = Act;
    const CLASS: &'static str = "guide";

    fn new(_session: &Session, _open: &str) -> Self {
        Self
    }

    fn shows(_kind: &str) -> bool {
        false
    }

    fn draw(&self, ui: &Ui<'_, Act>) -> Html {
        parts::header(ui, Word::GuideTitle, Some(Word::GuideIntro))
    }

    fn act(&mut self, _session: &Session, act: &Act, _input: &Input<'_>, _then: &mut Outcome) {
        match *act {}
    }
}
