//! F15: the words that a finding points at.

use ppsa_core::plan::Objective;
use ppsa_core::practice::{
    Community, Companion, Contact, Course, Feedback, Group, Session, Supervision,
};
use ppsa_core::reflection::Entry;
use ppsa_core::rules::Finding;
use ppsa_core::{Document, Id};

/// The words in which something was found, where it was.
pub fn words_at<'d>(document: &'d Document, it: &Finding) -> Option<&'d str> {
    let last = it.spans.last()?;
    let id = it.of.as_ref()?;
    let mut path = it.path.split('/').skip(2);
    let (part, key) = (path.next()?, path.next().unwrap_or_default());
    let words = match it.path.rsplit_once("/earlier/") {
        Some((_, version)) => {
            let earlier = document.conflicting_versions(id).into_iter();
            earlier.filter(|it| it.version.to_string() == version).map(|it| it.words).next()
        }
        None => own(document, id, part, key),
    }?;
    // Never a place that the words do not have.
    words.get(..last.span.end).map(|_| words)
}

fn own<'d>(document: &'d Document, id: &Id, part: &str, key: &str) -> Option<&'d str> {
    if let Some(it) = document.get::<Entry>(id) {
        let answer = it.answers.iter().find(|it| it.prompt == key)?;
        return answer.said.words().into_iter().next();
    }
    if let Some(it) = document.get::<Objective>(id) {
        let step = || it.steps.iter().find(|it| it.id.as_str() == key).map(|it| it.text.as_str());
        let wording = it.wordings().find(|it| it.id.as_str() == key);
        let review = || it.reviews.iter().find(|it| it.id.as_str() == key);
        return match part {
            "wording" => wording.map(|it| it.text.as_str()),
            "step" => step(),
            "review" => review().map(|it| it.text.as_str()),
            _ => it.ended().map(|it| it.text.as_str()),
        };
    }
    let words = document.get::<Companion>(id).map(|it| &it.label);
    let words = words.or_else(|| document.get::<Contact>(id).map(|it| &it.text));
    let words = words.or_else(|| document.get::<Feedback>(id).map(|it| &it.text));
    let words = words.or_else(|| document.get::<Course>(id).map(|it| &it.text));
    let words = words.or_else(|| {
        let it = document.get::<Supervision>(id)?;
        Some(if part == "label" { &it.label } else { &it.agreed })
    });
    let words = words.or_else(|| {
        let it = document.get::<Group>(id)?;
        Some(if part == "label" { &it.label } else { &it.agreed })
    });
    let words = words.or_else(|| {
        let it = document.get::<Community>(id)?;
        Some(match part {
            "label" => &it.label,
            "mission" => &it.mission,
            "rules" => &it.rules,
            _ => &it.between,
        })
    });
    let words = words.or_else(|| {
        let it = document.get::<Session>(id)?;
        Some(match part {
            "led-by" => &it.led_by,
            "made" => &it.made,
            _ => &it.text,
        })
    });
    words.map(String::as_str)
}
