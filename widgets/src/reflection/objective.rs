//! What has become of the words that ask to be an objective.

use ppsa_core::practice::Companion;
use ppsa_core::reflection::{Entry, FirstWording};

use super::view::Act;
use crate::kit::{El, Ui, el, show};
use crate::words::Word;

/// Said as it changes. Nothing where there is nobody to write one for.
pub fn became(ui: &Ui<'_, Act>, entry: Option<&Entry>) -> El {
    let somebody = ui.document.all::<Companion>().next().is_some();
    let became = entry.filter(|_| somebody).and_then(|it| it.became(ui.document));
    let words = became.map(|it| {
        show::text(ui.word(match it {
            FirstWording::Objective => Word::ReflectionObjective,
            FirstWording::Moved => Word::ReflectionObjectiveMoved,
            FirstWording::Removed => Word::ReflectionObjectiveGone,
            FirstWording::WaitsForWhom => Word::ReflectionObjectiveWhom,
            FirstWording::WaitsForPou => Word::ReflectionObjectivePou,
        }))
    });
    el("p.soft").set("role", "status").maybe(words)
}
