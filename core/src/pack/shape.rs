//! The shape of a pack file, key by key: the one table behind the reader's checks and the
//! JSON Schema.

use super::framework::LabelSource;
use super::thresholds::RANGES;
use crate::framework::{Element, Guidance, Overlap, Principle, Season, Skill};
use crate::template::{PromptKind, Purpose};

use Shape::{
    ById, Flag, Format, Ids, Key, Lang, List, Numbers, Object, OneOf, Plain, Review, Words,
};

/// What a value of a pack file may be.
pub(super) enum Shape {
    /// The number of the pack format.
    Format,
    /// A plain string, such as a version.
    Plain,
    /// A key or id: lower-case letters, digits and hyphens, 1 to 40 of them.
    Key,
    /// A language tag.
    Lang,
    /// Whether a fluent speaker has read it.
    Review,
    /// Words for people, with the language they are in.
    Words,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list of ids out of these lists.
    Ids(&'static [&'static [&'static str]]),
    /// A list, of at most 40.
    List(&'static Shape),
    /// An object with these keys.
    Object(&'static [Field]),
    /// An object with any of these ids as keys, and values of one shape.
    ById(&'static [&'static str], &'static Shape),
    /// An object with any of these keys, and whole numbers from least to most.
    Numbers(&'static [(&'static str, u16, u16)]),
}

/// One key of an object.
pub(super) struct Field {
    pub key: &'static str,
    pub shape: Shape,
    /// Whether every object of its kind has it, one that is laid over another too.
    pub needed: bool,
}

pub(super) const fn needed(key: &'static str, shape: Shape) -> Field {
    Field { key, shape, needed: true }
}

pub(super) const fn can(key: &'static str, shape: Shape) -> Field {
    Field { key, shape, needed: false }
}

pub(super) const PACK: Shape = Object(&[
    can("format", Format),
    needed("language", Lang),
    can("review", Review),
    can("id", Key),
    can("version", Plain),
    can("over", Key),
    can("name", Words),
    can("holder", Words),
    can("licence", Words),
    can("standIn", Words),
    can("pou", List(&POU)),
    can("scale", SCALE),
    can("labels", OneOf(&LabelSource::IDS)),
    can("principles", ById(&Principle::IDS, &MEMBER)),
    can("elements", ById(&Element::IDS, &MEMBER)),
    can("overlaps", ById(&Overlap::IDS, &MEMBER)),
    can("skills", ById(&Skill::IDS, &MEMBER)),
    can("guidance", ById(&Guidance::IDS, &MEMBER)),
    can("relationship", ById(&Season::IDS, &MEMBER)),
    can("seasons", ById(&Season::IDS, &SEASON)),
    can("thresholds", Numbers(RANGES)),
    can("templates", List(&TEMPLATE)),
    can("findings", super::finding::SHAPE),
]);

/// What words may be instead of a plain string.
pub(super) const TEXT: &[Field] =
    &[needed("text", Plain), can("lang", Lang), can("review", Review)];

const POU: Shape =
    Object(&[can("name", Words), can("gloss", Words), can("about", Words), needed("key", Key)]);

const SCALE: Shape = Object(&[can("about", Words), can("steps", List(&Words))]);

const MEMBER: Shape = Object(&[
    can("name", Words),
    can("english", Words),
    can("about", Words),
    can("asks", List(&Words)),
]);

const SEASON: Shape = Object(&[
    can("name", Words),
    can("english", Words),
    can("phase", Words),
    can("purpose", Words),
    can("helps", List(&Words)),
]);

const TEMPLATE: Shape = Object(&[
    needed("id", Key),
    can("leaveOut", Flag),
    can("title", Words),
    can("about", Words),
    can("purpose", OneOf(&Purpose::IDS)),
    can("practises", Ids(&[&Principle::IDS, &Element::IDS, &Skill::IDS, &Season::IDS])),
    can("sections", List(&SECTION)),
]);

const SECTION: Shape = Object(&[
    needed("id", Key),
    can("title", Words),
    can("about", Words),
    can("prompts", List(&PROMPT)),
]);

const PROMPT: Shape = Object(&[
    needed("id", Key),
    can("asks", Words),
    can("help", Words),
    can("kind", OneOf(&PromptKind::IDS)),
    can("choices", List(&CHOICE)),
    can("ownWords", Flag),
    can("steps", List(&Words)),
]);

const CHOICE: Shape = Object(&[needed("key", Key), can("words", Words)]);
