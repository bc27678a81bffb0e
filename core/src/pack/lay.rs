//! Lays what a file words of the framework over what stands below.

use crate::json::Map;

use super::file::PackFile;
use super::finding::{FINDINGS, FindingWords};
use super::framework::{FrameworkWords, LISTS, LabelSource, Member};
use super::read::{Reader, at};
use super::take::{Usual, list, object, string};
use super::template::lay_templates;
use crate::framework::Season;
use crate::text::Text;

pub(super) fn lay<T>(below: &mut T, above: Option<T>) {
    if let Some(above) = above {
        *below = above;
    }
}

pub(super) fn lay_optional<T>(below: &mut Option<T>, above: Option<T>) {
    if above.is_some() {
        *below = above;
    }
}

/// Steps that do not lie over others: 2 to 10.
pub(super) fn whole_steps(steps: Vec<Text>, path: &str, reader: &mut Reader) -> Vec<Text> {
    if !(2..=10).contains(&steps.len()) {
        reader.problem(path, "has too few or too many steps: write 2 to 10");
    }
    steps
}

/// Other words for the same steps: what was answered on them still stands for the same.
pub(super) fn lay_steps(below: &mut Vec<Text>, above: Vec<Text>, path: &str, reader: &mut Reader) {
    if above.len() == below.len() {
        *below = above;
    } else {
        let message = format!(
            "has {} steps and the pack below has {}: give as many, or write a complete pack without \"over\"",
            above.len(),
            below.len()
        );
        reader.problem(path, &message);
    }
}

/// All keys of a file but those of its pou and scale. `has_base` is whether another pack lies
/// below.
pub(super) fn lay_words(
    below: &mut FrameworkWords,
    file: &PackFile,
    reader: &mut Reader,
    has_base: bool,
) {
    let (map, usual) = (&file.map, &file.usual);
    if let Some(labels) = string(map, "labels").and_then(|id| LabelSource::from_id(&id)) {
        below.relabel(labels);
    }
    members(&mut below.members, map, usual);
    seasons(below, object(map, "seasons"), usual);
    for (key, value) in object(map, "thresholds").into_iter().flat_map(Map::iter) {
        let value = value.as_u64().and_then(|value| u16::try_from(value).ok());
        if let (Some(place), Some(value)) = (below.thresholds.by_key(key), value) {
            *place = value;
        }
    }
    if let Some(list) = list(map, "templates") {
        // A page that needs no templates loads none: a change to one of them waits unused there.
        let changes_wait = has_base && below.templates.is_empty();
        let left_out = lay_templates(&mut below.templates, list, usual, reader, changes_wait);
        for (_, finding) in &mut below.findings {
            finding.offers.take_if(|id| left_out.contains(id));
        }
    }
    if let Some(map) = object(map, "findings") {
        findings(below, map, usual, reader, has_base);
    }
}

fn members(below: &mut [Member], map: &Map, usual: &Usual) {
    let mut below = below.iter_mut();
    for (key, ids) in LISTS {
        let list = object(map, key);
        for (id, member) in ids.iter().zip(below.by_ref()) {
            let Some(map) = list.and_then(|list| object(list, id)) else { continue };
            lay_optional(&mut member.name, usual.text(map, "name"));
            lay(&mut member.english, usual.text(map, "english"));
            lay_optional(&mut member.about, usual.text(map, "about"));
            lay(&mut member.asks, usual.texts(map, "asks"));
        }
    }
}

fn seasons(below: &mut FrameworkWords, map: Option<&Map>, usual: &Usual) {
    let Some(map) = map else { return };
    for (season, id) in below.seasons.iter_mut().zip(Season::IDS) {
        let Some(map) = object(map, id) else { continue };
        lay(&mut season.name, usual.text(map, "name"));
        lay(&mut season.english, usual.text(map, "english"));
        lay_optional(&mut season.phase, usual.text(map, "phase"));
        lay_optional(&mut season.purpose, usual.text(map, "purpose"));
        lay(&mut season.helps, usual.texts(map, "helps"));
    }
}

fn findings(
    below: &mut FrameworkWords,
    map: &Map,
    usual: &Usual,
    reader: &mut Reader,
    has_base: bool,
) {
    // As with templates: where none were loaded, a change to one waits unused.
    let changes_wait = has_base && below.findings.is_empty();
    for (code, causes) in FINDINGS {
        let Some(map) = object(map, code) else { continue };
        let path = ["findings.", code].concat();
        let offers = string(map, "offers");
        if let Some(id) = &offers {
            let known = below.templates.is_empty() || below.templates.iter().any(|t| t.id == *id);
            if !known {
                let message = "is not a template of this pack: use the id of one that is";
                reader.problem(&at(&path, "offers"), message);
            }
        }
        let (title, says) = (usual.text(map, "title"), usual.text(map, "says"));
        let place = match below.findings.iter().position(|(own, _)| own == code) {
            Some(place) => place,
            None if changes_wait && (title.is_none() || says.is_none()) => continue,
            None => {
                let title = reader.needed(&at(&path, "title"), title.clone());
                let says = reader.needed(&at(&path, "says"), says.clone());
                let (Some(title), Some(says)) = (title, says) else { continue };
                let words = FindingWords { title, says, offers: None, causes: Vec::new() };
                below.findings.push((code, words));
                below.findings.len() - 1
            }
        };
        let Some((_, words)) = below.findings.get_mut(place) else { continue };
        lay(&mut words.title, title);
        lay(&mut words.says, says);
        lay_optional(&mut words.offers, offers);
        let Some(map) = object(map, "causes") else { continue };
        for cause in *causes {
            let Some(text) = usual.text(map, cause) else { continue };
            match words.causes.iter_mut().find(|(own, _)| own == cause) {
                Some((_, own)) => *own = text,
                None => words.causes.push(((*cause).to_owned(), text)),
            }
        }
    }
}
