//! To bring an old wheel into the names of now: which old name goes on in which new one.

use ppsa_core::plan::{MapPack, PackSnapshot};
use ppsa_core::{Id, Reading};

use super::row;
use super::view::{Act, Wheel};
use crate::kit::{Effects, El, Input, Ui, UndoOffer, el, list, parts, show};
use crate::session::WidgetSession;
use crate::words::Word;

/// For each pou of now, an old one: its place and one more, or 0 for none.
///
/// A list that is walked with the arrow keys says each name on its way. So a name that is taken from
/// another list goes back there when this one goes on.
#[derive(Clone, Copy, Default)]
pub struct Map {
    /// What was chosen last in each, and when.
    wants: [usize; 5],
    when: [usize; 5],
    /// How often another list changed this one: it is made anew then, as a list that a person set
    /// does not follow its options any more.
    anew: [usize; 5],
}

impl Map {
    /// As chosen so far, or as it begins.
    fn of(wheel: &Wheel, now: &PackSnapshot, old: &Reading) -> Self {
        if let Some((_, map)) = wheel.map.as_ref().filter(|(of, _)| *of == old.id) {
            return *map;
        }
        let mut map = Self::default();
        for (want, same) in map.wants.iter_mut().zip(now.same_keys(&old.snapshot)) {
            *want = same.map_or(0, |at| at + 1);
        }
        map
    }

    /// What holds: of two that want the same, the later one has it.
    fn holds(&self, place: usize) -> usize {
        let want = self.wants[place];
        let later = (0..5).any(|it| self.wants[it] == want && self.when[it] > self.when[place]);
        if later { 0 } else { want }
    }
}

pub const OFFER: &str = "mapped";

pub fn view(wheel: &Wheel, ui: &Ui<'_, Act>, at: usize, old: &Reading) -> El {
    let now = ui.pack().snapshot();
    let map = Map::of(wheel, &now, old);
    let same = now.steps.len() == old.snapshot.steps.len();
    let above = ui.document.current(ui.pack()).is_some_and(|it| !it.is_blank());
    let choose = |place: usize| {
        let id = format!("map-{at}-{place}");
        let option = |number: usize| {
            let pou = number.checked_sub(1).and_then(|at| old.snapshot.pou.get(at));
            let name = pou.map_or(ui.word(Word::WheelMapNone), |it| &it.name);
            el("option")
                .set("value", number.to_string())
                .set("lang", show::lang(name))
                .flag("selected", map.holds(place) == number)
                .own(&name.plain())
        };
        let select = el("select")
            .set("id", id.clone())
            .set("autocomplete", "off")
            .key(map.anew[place])
            .change(ui, Act::Map(old.id.clone(), place))
            .all((0..6).map(option));
        el("p.pick").add(row::name("label", ui, place).set("for", id)).add(select)
    };
    let here = wheel.map.as_ref().is_some_and(|(of, _)| *of == old.id);
    let bring = parts::button(ui.word(Word::WheelMapDo)).set("data-act", "map");
    el("div.stack.map")
        .add(el("h4").say(ui.word(Word::WheelMap)))
        .add(parts::soft_if(ui, true, Word::WheelMapAbout))
        .add(parts::soft_if(ui, true, if same { Word::WheelMapSame } else { Word::WheelMapScale }))
        .add(parts::soft_if(ui, true, Word::WheelMapStays))
        .add(parts::soft_if(ui, above, Word::WheelMapAbove))
        .all((0..5).map(choose))
        .add(ui.announcement_if(here && wheel.mapping))
        .add(el("p.acts").add(bring.click(ui, Act::Bring(old.id.clone()))))
}

/// Chooses the old name that goes on in this place, and tells which other place lost or got one.
pub fn choose(
    wheel: &mut Wheel,
    session: &WidgetSession,
    (of, place): (&Id, usize),
    input: &Input<'_>,
    then: &mut Effects,
) {
    let mut told = Vec::new();
    let chosen = session.shared().read(|document| {
        let old = document.get::<Reading>(of)?;
        let before = Map::of(wheel, &session.pack().snapshot(), old);
        let mut map = before;
        map.wants[place] = input.value().parse().ok()?;
        map.when[place] = map.when.iter().max().map_or(1, |it| it + 1);
        for other in (0..5).filter(|other| *other != place) {
            let holds = map.holds(other);
            if holds != before.holds(other) {
                map.anew[other] += 1;
                let name = holds.checked_sub(1).and_then(|at| old.snapshot.pou.get(at));
                let name = name.map_or(session.word(Word::WheelMapNone), |it| &it.name);
                told.push(show::text(&session.pack().pou()[other].name));
                told.push(": ".into());
                told.push(show::text(name));
                told.push(". ".into());
            }
        }
        Some(map)
    });
    wheel.map = chosen.map(|map| (of.clone(), map));
    if !told.is_empty() {
        told.push(show::text(session.word(Word::WheelMapOnce)));
        then.announcement = Some(list(told));
    }
}

/// Starts a wheel in the names of now, from the old one.
pub fn bring(wheel: &mut Wheel, session: &WidgetSession, from: &Id, then: &mut Effects) {
    let snapshot = Box::new(session.pack().snapshot());
    let chosen = session.shared().read(|document| {
        let old = document.get::<Reading>(from)?;
        let map = Map::of(wheel, &snapshot, old);
        let mut pou: [Option<String>; 5] = Default::default();
        for (place, key) in pou.iter_mut().enumerate() {
            let then = map.holds(place).checked_sub(1).and_then(|at| old.snapshot.pou.get(at));
            *key = then.map(|it| it.key.clone());
        }
        Some((map, pou))
    });
    let Some((map, pou)) = chosen else { return };
    if pou.iter().all(Option::is_none) {
        wheel.map = Some((from.clone(), map));
        then.announcement = Some(show::text(session.word(Word::WheelMapEmpty)));
        return;
    }
    let (on, from) = (session.today(), from.clone());
    let undo = session.change(&MapPack { on, snapshot, from, pou });
    (wheel.map, wheel.then) = (None, None);
    let (at, focus) = (OFFER.to_owned(), ".others summary".to_owned());
    then.undo_offer = Some(UndoOffer { at, says: Word::WheelMapped, kind: "reading", undo, focus });
    then.focus("#title");
}
