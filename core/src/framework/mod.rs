//! What the framework *is*: closed lists with stable ids. Exactly six principles, four elements,
//! five skills and four seasons (S3), the five ways the elements overlap and the four steps of
//! guidance. How they are worded for people is a [pack's](crate::pack) business.
//!
//! A pou is not in here: the names of the five pou are not public, so they are
//! [pack data](crate::pack::Pou).

mod element;
mod facts;
mod findings;
mod guidance;
mod overlap;
mod principle;
mod season;
mod skill;

pub use element::Element;
pub use facts::Facts;
pub(crate) use findings::finding_table;
pub use guidance::Guidance;
pub use overlap::Overlap;
pub use principle::Principle;
pub use season::Season;
pub use skill::Skill;
