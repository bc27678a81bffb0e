//! F12 and F13: what a group or a community of practice agreed on.

use super::Subject;
use super::days::{days_ago, longer_ago};
use super::finding::Found;
use super::index::{Index, last};
use crate::document::{Id, Stamp};
use crate::practice::{Community, Group, LineManager, Session};

/// F12 (RPG), for each open group: more than eight members, a facilitator from inside, a
/// membership that is not steady, meetings less than monthly, no understanding about what stays in
/// the room. Nothing rests on a fact that is not noted. `monthly` fires as well when two held
/// sessions lie too far apart, the last two or the last and today.
pub(super) fn group_agreement<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    for it in index.document.all::<Group>().filter(|it| it.is_open()) {
        let Some(id) = &it.id else { continue };
        let held: Vec<&Session> = index.held(id).collect();
        let apart = far_apart(index, &held, index.limits.group_meeting_days);
        let causes = [
            ("members", it.members.is_some_and(|it| u16::from(it) > index.limits.group_members)),
            ("facilitator", it.facilitator_external == Some(false)),
            ("membership", it.steady == Some(false)),
            ("monthly", it.monthly == Some(false) || apart),
            ("confidentiality", it.confidentiality == Some(false)),
        ];
        for (cause, _) in causes.into_iter().filter(|(_, fires)| *fires) {
            let sessions = if cause == "monthly" { newest(index, id, &held) } else { None };
            found.add(Subject::Group(id), Some(cause), sessions);
        }
    }
}

/// F13 (ML), for each open community: no mission, no rules, a boss or expert, a line manager who
/// is there as one, the same person leading each time, no regular meeting. A mission and rules are
/// written or not; nothing else rests on a fact that is not noted. `leadership` fires as well when
/// the last few sessions were all led under one label, `meeting` when two held sessions lie too
/// far apart.
pub(super) fn community_agreement<'d>(index: &Index<'d>, found: &mut Found<'_, 'd>) {
    let limits = index.limits;
    for it in index.document.all::<Community>().filter(|it| it.is_open()) {
        let Some(id) = &it.id else { continue };
        let held: Vec<&Session> = index.held(id).collect();
        let apart = far_apart(index, &held, limits.community_meeting_days);
        let causes = [
            ("mission", it.mission.trim().is_empty()),
            ("rules", it.rules.trim().is_empty()),
            ("boss", it.boss == Some(true)),
            ("line-manager", it.line_manager == Some(LineManager::AsManager)),
            ("leadership", it.rotates == Some(false) || led_by_one(&held, limits.leader_meetings)),
            ("meeting", it.regular == Some(false) || apart),
        ];
        for (cause, _) in causes.into_iter().filter(|(_, fires)| *fires) {
            let by_sessions = matches!(cause, "leadership" | "meeting");
            let sessions = if by_sessions { newest(index, id, &held) } else { None };
            found.add(Subject::Community(id), Some(cause), sessions);
        }
    }
}

/// Whether the last two sessions, or the last one and today, lie more than this many days apart.
/// One session says nothing yet.
fn far_apart(index: &Index<'_>, held: &[&Session], days: u16) -> bool {
    let [.., before, last] = held else { return false };
    longer_ago(last.on, days, index.today) || days_ago(before.on, last.on) > i64::from(days)
}

/// Whether the last `count` sessions were led under one and the same label.
fn led_by_one(held: &[&Session], count: u16) -> bool {
    let recent = last(held, count);
    let leader = recent.first().map_or("", |it| it.led_by.trim());
    recent.len() == usize::from(count)
        && !leader.is_empty()
        && recent.iter().all(|it| it.led_by.trim() == leader)
}

/// The last change of the agreement and of its sessions.
fn newest(index: &Index<'_>, of: &Id, held: &[&Session]) -> Option<Stamp> {
    let sessions = held.iter().map(|it| it.id.as_ref());
    sessions.chain([Some(of)]).filter_map(|id| index.changed(id)).max()
}
