//! Lays what a file words of the framework over what stands below.

use super::finding::{FINDINGS, FindingWords};
use super::framework::{FrameworkWords, LISTS, LabelSource, Member};
use super::read::{Reader, at};
use super::take::{Above, nothing};
use super::template::lay_templates;
use crate::framework::Season;
use crate::text::Text;

/// Steps that lie over others are other words for the same ones: what was answered on them still
/// stands for the same. Steps that lie over none are 2 to 10.
pub(super) fn overlay_steps(
    above: Option<Above<'_>>,
    below: &mut Vec<Text>,
    path: &str,
    reader: &mut Reader,
) {
    let Some(steps) = above.and_then(|above| above.texts("steps")) else {
        if below.is_empty() {
            reader.missing(path);
        }
        return;
    };
    if below.is_empty() && !(2..=10).contains(&steps.len()) {
        reader.problem(path, "has too few or too many steps: write 2 to 10");
    } else if !below.is_empty() && below.len() != steps.len() {
        let message = format!(
            "has {} steps and the pack below has {}: give as many, or write a complete pack without \"over\"",
            steps.len(),
            below.len()
        );
        reader.problem(path, &message);
    } else {
        *below = steps;
    }
}

/// All keys of a file but those of its pou and scale. `has_base` is whether another pack lies
/// below.
pub(super) fn overlay_words(
    below: &mut FrameworkWords,
    file: Above<'_>,
    reader: &mut Reader,
    has_base: bool,
) {
    if let Some(labels) = file.string("labels").and_then(LabelSource::from_id) {
        below.relabel(labels);
    }
    members(&mut below.members, file);
    seasons(below, file);
    if let Some(above) = file.object("thresholds") {
        for (key, value) in above.map.iter() {
            let value = value.as_u64().and_then(|value| u16::try_from(value).ok());
            if let (Some(place), Some(value)) = (below.thresholds.by_key(key), value) {
                *place = value;
            }
        }
    }
    if let Some(list) = file.list("templates") {
        // A page that needs no templates loads none: a change to one of them waits unused there.
        let changes_wait = has_base && below.templates.is_empty();
        let left_out = lay_templates(&mut below.templates, list, file.usual, reader, changes_wait);
        for (_, finding) in &mut below.findings {
            finding.offers.take_if(|id| left_out.contains(id));
        }
    }
    if let Some(above) = file.object("findings") {
        findings(below, above, reader, has_base);
    }
}

fn members(below: &mut [Member], file: Above<'_>) {
    let mut below = below.iter_mut();
    for (key, ids) in LISTS {
        let list = file.object(key);
        for (id, member) in ids.iter().zip(below.by_ref()) {
            let Some(above) = list.and_then(|list| list.object(id)) else { continue };
            above.lay_optional("name", &mut member.name);
            above.overlay("english", &mut member.english);
            above.lay_optional("about", &mut member.about);
            above.lay_list("asks", &mut member.asks);
        }
    }
}

fn seasons(below: &mut FrameworkWords, file: Above<'_>) {
    let Some(list) = file.object("seasons") else { return };
    for (season, id) in below.seasons.iter_mut().zip(Season::IDS) {
        let Some(above) = list.object(id) else { continue };
        above.overlay("name", &mut season.name);
        above.overlay("english", &mut season.english);
        above.lay_optional("phase", &mut season.phase);
        above.lay_optional("purpose", &mut season.purpose);
        above.lay_list("helps", &mut season.helps);
    }
}

fn findings(below: &mut FrameworkWords, list: Above<'_>, reader: &mut Reader, has_base: bool) {
    for (code, causes) in FINDINGS {
        let Some(above) = list.object(code) else { continue };
        let path = ["findings.", code].concat();
        let place = below.findings.iter().position(|(own, _)| own == code);
        // As with templates: where it was not loaded, a change to it waits unused.
        let changes_wait = has_base && place.is_none();
        let (_, words) = slot(&mut below.findings, place, || (*code, FindingWords::blank()));
        for (key, text) in [("title", &mut words.title), ("says", &mut words.says)] {
            above.overlay(key, text);
            if text.text.is_empty() && !changes_wait {
                reader.missing(&at(&path, key));
            }
        }
        if let Some(id) = above.string("offers") {
            let templates = &below.templates;
            if !templates.is_empty() && templates.iter().all(|it| it.id != id) {
                let message = "is not a template of this pack: use the id of one that is";
                reader.problem(&at(&path, "offers"), message);
            }
            words.offers = Some(id.to_owned());
        }
        if let Some(above) = above.object("causes") {
            for cause in *causes {
                if above.map.get(cause).is_some() {
                    let place = words.causes.iter().position(|(own, _)| own == cause);
                    let new = || ((*cause).to_owned(), nothing());
                    above.overlay(cause, &mut slot(&mut words.causes, place, new).1);
                }
            }
        }
        if words.title.text.is_empty() || words.says.text.is_empty() {
            below.findings.pop();
        }
    }
}

/// What stands at `place`, or something new at the end.
pub(super) fn slot<T>(list: &mut Vec<T>, place: Option<usize>, new: impl FnOnce() -> T) -> &mut T {
    let place = place.unwrap_or_else(|| {
        list.push(new());
        list.len() - 1
    });
    &mut list[place]
}

impl FindingWords {
    fn blank() -> Self {
        Self { title: nothing(), says: nothing(), offers: None, causes: Vec::new() }
    }
}
