use ppsa_core::season::{Journey, JourneyChange as Change, SeasonEntry};

use super::{Both, Try};

pub fn changes(Both { before, after }: Both<Journey>, all: &mut Vec<Try>) {
    let Some(is) = after else { return };
    let journey = || is.id.clone();
    let mut push = |change: Change| all.push(Try::of(change));
    let Some(was) = before else {
        return push(Change::Start { with: is.with.clone(), label: is.label.clone() });
    };
    if was.label != is.label {
        push(Change::SetLabel { journey: journey(), label: is.label.clone() });
    }
    for SeasonEntry { id, season, on, text, .. } in is.entries.clone() {
        if was.entries.iter().all(|it| it.id != id) {
            push(Change::Enter { journey: journey(), season, on, text });
        } else {
            push(Change::SetEntry { journey: journey(), entry: id, season, on, text });
        }
    }
    for entry in was.entries.iter().filter(|was| is.entries.iter().all(|it| it.id != was.id)) {
        push(Change::RemoveEntry { journey: journey(), entry: entry.id.clone() });
    }
}
