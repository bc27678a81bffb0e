//! A FHIR R4 Bundle of what was chosen: for record systems that a person wants to hand it to.

mod bundle;
mod goal;
mod observation;
mod questionnaire;
mod response;
mod value;

use chrono::NaiveDateTime;

use super::{Salt, Selection, Words};
use crate::pack::ContentPack;
use bundle::Bundle;

/// How a [`fhir`] Bundle is named and worded.
///
/// ```
/// use ppsa_core::{ContentPack, example};
/// use ppsa_core::export::{Fhir, Salt, Words};
///
/// let (pack, words) = (ContentPack::built_in("en-NZ")?, Words::default());
/// let on = example::day(1);
/// let how = Fhir { base: "https://example.org/fhir", salt: Salt::new([7; 16]), pack: &pack, words: &words, at: on.into() };
/// assert_eq!(how.pack.meta().id, "ppsa-starter");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Fhir<'a> {
    /// The address under which the organisation names its own Questionnaires and code systems,
    /// such as `https://example.org/fhir`. Nothing needs to answer there.
    pub base: &'a str,
    /// What ids are made from, with the ids of the records.
    pub salt: Salt,
    /// Where the templates are.
    pub pack: &'a ContentPack,
    /// How codes and titles are worded, and the language of the whole.
    pub words: &'a Words,
    /// When it is made, in UTC.
    pub at: NaiveDateTime,
}

/// What was chosen as a FHIR R4 Bundle of type `collection`:
///
/// | of | becomes |
/// |---|---|
/// | the holder, and a companion who was chosen | a Patient with an id and nothing else |
/// | a rating | an Observation of the pou (its second category): `tinana.now` and `tinana.hoped-for` are different codes, the value is the step |
/// | a strength or challenge | an Observation with the words |
/// | an objective | a Goal: provisional is `proposed`, agreed `accepted` or, once it has steps, `active`, set down `cancelled`, done `completed` |
/// | a plan: the objectives of one person | a CarePlan with the Goals, and the steps as activities |
/// | a template that was used | a Questionnaire; where the pack has that version no more, or something else was answered as well, one of its own that says where it comes from |
/// | a reflection | a QuestionnaireResponse |
///
/// Who says it is told (`performer`, `source`, `expressedBy`): the holder of what is theirs, a worker of what was
/// noted about a companion, and a companion of strengths and challenges that stand there as they say them.
///
/// Seasons, and what is noted about practice, have no place in that form and stay out; so do
/// earlier wordings. The Bundle has no name and no number of anyone; it and each of its
/// resources ask to be kept restricted. Ids are those of [`Salt`], the same in every export.
///
/// ```
/// use ppsa_core::export::{Fhir, Salt, Selection, Words, fhir};
/// use ppsa_core::{ContentPack, Document, Rating, RatingKind, ReadingChange, Replica, example};
///
/// let (pack, words) = (ContentPack::built_in("en-NZ")?, Words::default());
/// let on = example::day(1);
/// let mut document = Document::new(Replica::new(1));
/// let rate = |reading| ReadingChange::SetRating { reading, pou: "tinana".into(), kind: RatingKind::Now, rating: Rating::new(2) };
/// document.apply_to_current(&pack, on, rate)?;
///
/// let how = Fhir { base: "https://example.org/fhir", salt: Salt::new([7; 16]), pack: &pack, words: &words, at: on.into() };
/// let bundle: serde_json::Value = serde_json::from_str(&fhir(&Selection::for_holder(&document), &how))?;
/// assert_eq!(bundle["entry"][0]["resource"]["resourceType"], "Patient");
/// assert_eq!(bundle["entry"][1]["resource"]["valueCodeableConcept"]["text"], "Hard");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn fhir(selection: &Selection<'_>, how: &Fhir<'_>) -> String {
    let mut bundle = Bundle::new(selection, how);
    bundle.observations();
    bundle.plans();
    bundle.reflections();
    bundle.finish().written()
}
