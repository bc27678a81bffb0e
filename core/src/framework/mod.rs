//! What the framework *is*: closed lists with stable ids. Exactly six principles, four elements,
//! five skills and four seasons (S3). How they are worded for people is a pack's business.
//!
//! A pou is not in here: the names of the five pou are not public, so they are
//! [pack data](crate::pack::Pou).

mod element;
mod facts;
mod principle;
mod season;
mod skill;

pub use element::Element;
pub use facts::Facts;
pub use principle::Principle;
pub use season::Season;
pub use skill::Skill;
