//! What a record is about, for people: its label, and where it is written.

use ppsa_core::plan::{CompanionReading, Objective};
use ppsa_core::practice::{Community, Companion, Contact, Feedback, Group, Session, Supervision};
use ppsa_core::reflection::Entry;
use ppsa_core::season::Journey;
use ppsa_core::turns::Left;
use ppsa_core::{Document, Id};

use super::view::Screen;

/// Whom or what a record is about.
#[derive(Default)]
pub struct About<'d> {
    /// The label of the person or the group, where there is one with words.
    pub label: Option<&'d str>,
    /// The person it is about.
    pub person: Option<&'d Id>,
    /// The screen where it is written.
    pub screen: Option<Screen>,
}

/// What this record is about.
pub fn about_record<'d>(document: &'d Document, id: &Id) -> About<'d> {
    let with = document.get::<Contact>(id).map(|it| &it.with);
    let with = with.or_else(|| document.get::<Feedback>(id).map(|it| &it.with));
    let with = with.or_else(|| document.get::<Left>(id).map(|it| &it.with));
    let with = with.or_else(|| document.get::<Objective>(id).and_then(|it| it.companion.as_ref()));
    let with = with.or_else(|| document.get::<Journey>(id).and_then(|it| it.with.as_ref()));
    let with = with.or_else(|| document.get::<CompanionReading>(id).map(|it| &it.with));
    let person = with.unwrap_or(id);
    if let Some(it) = document.get::<Companion>(person) {
        let screen = Some(Screen::People);
        return About { label: words(&it.label), person: it.id.as_ref(), screen };
    }
    let about = document.get::<Entry>(id).and_then(|it| it.about.as_ref());
    if let Some(it) = about.and_then(|it| document.get::<Companion>(it)) {
        return About { label: words(&it.label), ..About::default() };
    }
    let of = document.get::<Session>(id).map_or(id, |it| &it.of);
    let label = document.get::<Group>(of).map(|it| &it.label);
    let label = label.or_else(|| document.get::<Community>(of).map(|it| &it.label));
    let label = label.or_else(|| document.get::<Supervision>(of).map(|it| &it.label));
    let course = document.get::<ppsa_core::practice::Course>(id).is_some();
    let screen = (label.is_some() || course).then_some(Screen::Together);
    About { label: label.and_then(|it| words(it)), person: None, screen }
}

fn words(label: &str) -> Option<&str> {
    Some(label.trim()).filter(|it| !it.is_empty())
}
