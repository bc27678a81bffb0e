//! A question whose answer is the first wording of an objective: a field, the pou that it belongs to, and what
//! has become of it.

use ppsa_core::pack::Pou;
use ppsa_core::practice::Companion;
use ppsa_core::reflection::{Choice, Entry};
use ppsa_core::{ContentPack, Id};

use super::ask::Ask;
use super::say;
use super::view::Act;
use crate::kit::{El, Ui, el, show};
use crate::words::Word;

/// The pou of the pack, as choices.
pub fn pou(pack: &ContentPack) -> Vec<Choice> {
    let choice = |it: &Pou| Choice { key: it.key.clone(), words: it.name.clone() };
    pack.pou().iter().map(choice).collect()
}

/// What has become of the words: said as it changes. Nothing where there is nobody to write one for.
pub fn became(ui: &Ui<'_, Act>, ask: &Ask<'_>, entry: Option<&Entry>, about: Option<&Id>) -> El {
    let place = el("p.soft").set("role", "status");
    let somebody = ui.document.all::<Companion>().next().is_some();
    if !somebody || say::own(ask).trim().is_empty() {
        return place;
    }
    let word = match (entry.and_then(|it| it.follows(ui.document)), about) {
        (Some(true), _) => Word::ReflectionObjective,
        (Some(false), _) => Word::ReflectionObjectiveMoved,
        (None, None) => Word::ReflectionObjectiveWhom,
        (None, Some(_)) if say::chosen(ask).is_empty() => Word::ReflectionObjectivePou,
        (None, Some(_)) => Word::ReflectionObjectiveGone,
    };
    place.add(show::text(ui.word(word)))
}
