//! The element layer: loading, keeping, moving, policies, packs, panics, printing,
//! privacy.

mod keeps;
mod loads;
mod moves;
mod own_words;
mod packs;
mod panics;
mod parts;
mod prints;
mod privacy;
mod states;
