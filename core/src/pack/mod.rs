//! How the framework is worded: a [`ContentPack`] is data, JSON files a licensed organisation
//! can write by hand.
//!
//! A pack is *complete* (it stands by itself) or, with `"over": "<id>"`, *laid over* a pack with
//! that id: it then gives only what it words differently, and everything else falls back key by
//! key. `mi.json` is laid over `en-NZ.json` in this way, and each text keeps the language it is
//! really in.
//!
//! # The keys of a file
//! | key | what it holds |
//! |---|---|
//! | `format` | `1` |
//! | `language`, `review` | the language of its texts, and whether a fluent speaker has read its te reo (`not-needed`, `awaiting`, `reviewed`) |
//! | `over` | the id of the pack below; a complete pack has none |
//! | `id`, `version`, `name`, `holder`, `licence` | who stands behind it; a complete pack has them all |
//! | `pou` | exactly five of `key`, `name`, `gloss`, `about`; laid over, any of them by `key` |
//! | `scale` | `about`, and 2 to 10 `steps`, the lowest first |
//! | `standIn` | said openly where its pou stand in for those of PPSA |
//! | `labels` | whose English names: `practice-note` (unless said) or `what-is-peer-support` |
//! | `principles`, `elements`, `overlaps`, `skills`, `guidance` | by id: `name` (te reo), `english`, `about`, `asks` (a list) |
//! | `seasons` | by id: `name` (te reo), `english`, `phase`, `purpose`, `helps` (a list) |
//! | `relationship` | the seasons as stages of a relationship, by id: `about` (what it is for), `asks` (a list: what helps) |
//! | `thresholds` | the numbers behind "lately" and "most": see [`Thresholds`] |
//! | `templates` | a list of `id`, `title`, `about`, `practises` (ids), `sections`; or `id` and `"leaveOut": true` |
//! | `sections` | a list of `id`, `title`, `about`, `prompts` |
//! | `prompts` | a list of `id`, `asks`, `help`, `kind`; see below |
//! | `findings` | by code: `title`, `says`, `offers` (the id of a template), `causes` (by id); see [`FINDINGS`] |
//!
//! A prompt's `kind` is `text` (unless said), `choice` or `choices` with a list of `key` and
//! `words` under `choices` (and for `choices` `"ownWords": true` where another word can be added),
//! `scale` with 2 to 10 `steps`, `date`, or `yes-not-yet`. What is practised is named by the id of a principle,
//! element, skill or season.
//!
//! A text is a string, or `{ "text": "…", "lang": "mi", "review": "awaiting" }`; a passage in
//! another language stands in it as `{mi|whānau}`. The JSON Schema of all this is
//! `core/schema/pack.schema.json`, from `schema` (feature `schema`).
//!
//! # How one lies over another
//! Members and seasons fall back by id, templates, sections and prompts by id, choices by key,
//! findings by code, causes by id, thresholds one by one. Lists of plain texts (`asks`, `helps`)
//! are replaced whole; the steps of a scale need as many. A prompt keeps its kind, so that answers
//! given to it still fit. An id that is new adds a template, a section, a prompt or a choice.
//!
//! A complete pack over another brings its own pou and scale and whatever else it words; the rest
//! of the framework is PPSA's and stays as it is below. Where nothing lies below, names fall back
//! to [`Facts`](crate::framework::Facts), and there are no templates and no findings.
//!
//! `languages/en-NZ/pack.json` holds what the wheel needs and is the base; the folder `pack/` beside
//! it has the rest in parts, each laid over it. A page that loads the base alone has no templates or findings: a
//! file that changes some of them still works there, and its changes wait unused.
//!
//! ```
//! use ppsa_core::{ContentPack, Lang};
//!
//! let english = ContentPack::built_in("en-NZ")?;
//! assert_eq!(english.pou()[4].name.text, "Whenua");
//! assert_eq!(english.pou()[4].name.lang, Lang::mi());
//! assert!(english.stand_in().is_some(), "the five pou of PPSA are not public");
//! # Ok::<(), ppsa_core::Error>(())
//! ```

mod build;
mod built_in;
mod content;
mod file;
mod finding;
mod framework;
mod lookup;
mod overlay;
mod read;
#[cfg(feature = "schema")]
mod schema;
mod shape;
mod take;
mod template;
mod thresholds;
mod topics;
mod wording;
#[cfg(feature = "serde")]
mod write;

pub use crate::error::Problem;
pub use content::{ContentPack, Meta, Pou, PouKey, Scale};
pub use finding::{FINDINGS, FindingWords};
pub use framework::{LabelSource, Member, SeasonWords};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use thresholds::Thresholds;
pub use topics::{Topic, TopicPart, beside};

/// The most bytes of JSON that are read as a pack: 512 KiB.
pub const MAX_BYTES: usize = 512 * 1024;
/// The most characters in one text of a pack.
pub const MAX_TEXT: usize = 2_000;
